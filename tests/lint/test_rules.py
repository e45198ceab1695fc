"""One broken pack for each rule: what is found, on which line, and what the hint says; the built-in packs break none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.lint import RULES, lint_pack
from generator.model import Finding
from generator.render import known_packs
from tests.builders import project

DESK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["risks"]\n'
HEAD = '{% from "parts.html" import head %}\n{{ head(section) }}\n'


def findings(folder: Path, files: dict[str, str]) -> tuple[Finding, ...]:
    """What lint says of a pack ``desk`` of these files, each of which lies in the pack's folder."""
    toml = {"templates/desk/pack.toml": DESK}
    project(folder, {**toml, **{f"templates/desk/{name}": text for name, text in files.items()}})
    return lint_pack("desk", (folder / "templates",))


def section(body: str) -> dict[str, str]:
    """A pack whose one section has a heading, and from its third line on this."""
    return {"sections/risks.html": HEAD + body, "sections/risks.md": ""}


BROKEN: dict[str, tuple[dict[str, str], str, str, str]] = {
    "pack-broken": ({"pack.toml": DESK + "tone = 1\n"}, "pack.toml:4", "unknown key “tone”", "known keys"),
    "template-syntax": (section("{% for %}"), "sections/risks.html:3", "Expected an expression", "template language"),
    "template-fails": (section("{{ 1 / (paper|length - 2) }}"), "sections/risks.html:3", "ZeroDivisionError", ""),
    "undefined-name": (section("{{ breif.risks }}"), "sections/risks.html:3", "nothing is called “breif”", "“brief”"),
    "unknown-field": (
        section("{% for actor in brief.actors %}\n{{ actor.nmae }}{% endfor %}"),
        "sections/risks.html:4", "no field “nmae”", "did you mean “name”?",
    ),
    "unknown-filter": (section("{{ brief.actors|lenght }}"), "sections/risks.html:3", "no filter “lenght”", "“length”"),
    "unknown-test": (section("{% if 1 is ood %}{% endif %}"), "sections/risks.html:3", "no test “ood”", "“odd”"),
    "missing-template": (section('{% include "prats.html" %}'), "sections/risks.html:3", "“prats.html”", "“parts.html”"),
    "missing-macro": (section('{% from "parts.html" import reffs %}'), "sections/risks.html:3", "“reffs”", "“refs”"),
    "missing-block": (
        {"brief.md": '{% extends "analyst/brief.md" %}\n{% block refs %}{% endblock %}'},
        "brief.md:2", "no block “refs”", "references",
    ),
    "missing-section": (
        {"pack.toml": DESK.replace('"risks"', '"risks",\n"rsiks"')}, "pack.toml:4", "sections/rsiks.html", "“risks”",
    ),
    "missing-markdown": (
        {"pack.toml": DESK.replace('"risks"', '"own"'), "sections/own.html": HEAD},
        "pack.toml:3", "“own”", "sections/own.md",
    ),
    "unused-section": ({"sections/own.html": HEAD, "sections/own.md": ""}, "sections/own.html", "section “own”", "add it"),
    "unused-template": ({"extra.html": "<p>Never</p>"}, "extra.html", "includes or imports extra.html", "remove it"),
    "unused-macro": (section("{% macro idle() %}{% endmacro %}"), "sections/risks.html:3", "macro “idle”", "remove it"),
    "broken-link": (section('<a href="#riks">Risks</a>'), "sections/risks.html:3", "id “riks”", "“risks”"),
    "missing-file": (section('<img alt="A ship" src="ship.png">'), "sections/risks.html:3", "“ship.png”", "check its name"),
    "duplicate-id": (section('<p id="one"></p>\n<p id="one"></p>'), "sections/risks.html:4", "“one” is there twice", ""),
    "no-text-alternative": (section("<svg><rect/></svg>"), "sections/risks.html:3", "an svg without a title", "<title>"),
    "heading-order": (section("\n<h4>Deep</h4>"), "sections/risks.html:4", "an h4 follows an h2", "make it an h3"),
    "placeholder": (section("<p>TODO: say more</p>"), "sections/risks.html:3", "“TODO”", "write what should"),
    "not-applied": (section('<p style="color: red">Red</p>'), "sections/risks.html:3", "a style attribute", "pack.css"),
    "css-ignored": ({"pack.css": ".a { color: red }\n.b { filter: blur(2px) }"}, "pack.css:2", "unknown property", ""),
    "low-contrast": ({"pack.css": ":root {\n--lead: #7FB2D6;\n}"}, "pack.css:2", "2.0 to 1", "would do"),
}  # fmt: skip

# Rules on distributions are tested where distributions are: tests/render/test_pack_places.py.
ELSEWHERE = {"pack-hidden", "pack-not-there"}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_pack_is_told_with_file_line_and_hint_and_breaks_no_other_rule(tmp_path: Path, rule: str) -> None:
    files, where, message, hint = BROKEN[rule]
    (found,) = findings(tmp_path, files)
    assert found.rule == rule
    assert found.where == str(tmp_path / "templates" / "desk" / where)
    assert message in found.message
    assert found.hint
    assert hint in found.hint
    assert found.severity == RULES[rule].severity


def test_every_rule_has_a_broken_pack() -> None:
    assert set(BROKEN) | ELSEWHERE == set(RULES)


@pytest.mark.parametrize("pack", known_packs())
def test_the_built_in_packs_are_clean(pack: str) -> None:
    assert lint_pack(pack) == ()


def test_a_pack_that_only_says_what_differs_is_clean(tmp_path: Path) -> None:
    assert findings(tmp_path, {}) == ()


def test_an_unknown_pack_is_an_error() -> None:
    with pytest.raises(TemplateError, match="there is no template pack “dekc”"):
        lint_pack("dekc")


def test_a_pack_can_be_named_by_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings(tmp_path, {"extra.html": ""})
    monkeypatch.chdir(tmp_path / "templates")
    assert [finding.rule for finding in lint_pack("desk")] == ["unused-template"]
