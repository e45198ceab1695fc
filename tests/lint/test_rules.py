"""One broken pack for each rule: what is found, on which line, and what the hint says; the built-in packs break none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.lint import RULES, lint_pack
from generator.model import Finding
from generator.render import known_packs
from tests.builders import project

DESK = 'extends = "small"\nkind = "Desk brief"\nsections = ["risks"]\n'
HEAD = '{% from "parts.html" import head %}\n{{ head(section) }}\n'
SMALL = {
    "pack.toml": """kind = "Small brief"
audience = "Tests"
language = "en"
ceiling = "TLP:RED"
notes = "internal"
style = "house"
focus = "all"
outputs = ["html"]
sections = ["risks"]
""",
    "brief.html": """<!DOCTYPE html>
<html lang="en"><head><title>{{ brief.masthead.title }}</title><style>/* stylesheet */</style></head>
<body data-marking="{{ brief.masthead.marking }}"><main><h1>{{ brief.masthead.title }}</h1>
<p>{{ brief.masthead.marking }}, {{ brief.masthead.withheld }} withheld, and {{ brief.masthead.withheld_facts }} facts</p>
{% for section in sections %}
<section id="{{ section.id }}">{% include "sections/" ~ section.name ~ ".html" %}</section>
{% endfor %}
</main></body></html>""",
    "brief.md": """{% block references %}{% endblock %}
{% for section in sections %}{% include "sections/" ~ section.name ~ ".md" %}{% endfor %}""",
    "parts.html": """{% macro head(section) %}<h2>{{ section.title }}</h2>{% endmacro %}
{% macro refs(references) %}{% for one in references %}<a href="{{ one.href }}">{{ one.label }}</a>{% endfor %}{% endmacro %}
""",
    "sections/risks.html": '{% from "parts.html" import head, refs %}{{ head(section) }}'
    "{% for risk in brief.risks %}<p>{{ risk.words }}{{ refs(risk.references) }}</p>{% endfor %}",
    "sections/risks.md": "{% for risk in brief.risks %}{{ risk.words }}{% endfor %}",
}
"""A pack that builds on none, so that it is looked at in no time."""


def findings(folder: Path, files: dict[str, str]) -> tuple[Finding, ...]:
    """What lint says of a pack ``desk`` of these files, each of which lies in the pack's folder."""
    desk = {f"desk/{name}": text for name, text in {"pack.toml": DESK, **files}.items()}
    project(folder / "templates", {**{f"small/{name}": text for name, text in SMALL.items()}, **desk})
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
        "sections/risks.html:4", "“actor” has no field “nmae”", "did you mean “name”?",
    ),
    "unknown-filter": (section("{{ brief.actors|lenght }}"), "sections/risks.html:3", "no filter “lenght”", "“length”"),
    "unknown-test": (section("{% if 1 is ood %}{% endif %}"), "sections/risks.html:3", "no test “ood”", "“odd”"),
    "missing-template": (section('{% include "prats.html" %}'), "sections/risks.html:3", "“prats.html”", "“parts.html”"),
    "missing-macro": (section('{% from "parts.html" import reffs %}'), "sections/risks.html:3", "“reffs”", "“refs”"),
    "missing-block": (
        {"brief.md": '{% extends "small/brief.md" %}\n{% block refs %}{% endblock %}'},
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
    "broken-promise": (
        {"brief.html": SMALL["brief.html"].replace("{{ brief.masthead.withheld_facts }}", "some")},
        "brief.html", "does not say how much is withheld", "left_out.html",
    ),
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
    assert [finding.rule for finding in lint_pack("desk", (Path(),))] == ["unused-template"]


WALKED = """{% from "parts.html" import head, refs %}{{ head(section) }}{{ refs([]) }}
{% set at = namespace(x=1) %}{{ at.y }}
{% for incident in brief.incidents %}{{ incident.vessels[0].nmae }}{% endfor %}
{{ brief.risks|map(attribute="wrods")|join }}
{% for kind, risks in brief.risks|groupby("categry") %}{% endfor %}
{{ brief.risks|selectattr("status", "equals", "x")|list|length }}
{{ brief.caveats|map("capitol")|join }}
{% macro row(risk) %}{{ risk.condtion }}{% endmacro %}{{ row(brief.risks[0]) }}
{{ brief.masthead.title.text }}{{ brief.risks.words }}
{% import "parts.html" as parts %}{{ parts.hed(section) }}
{% if brief.incidents is maping %}{% endif %}
{% if false %}{{ never|there }}{% endif %}
"""
PRINTED = """{% from "parts.html" import head, refs %}{{ head(section) }}{{ refs([]) }}
<img src="data:image/png;base64,AA">
<svg><g><title>Late</title></g></svg>
<p>{% raw %}{{ brief.title }}{% endraw %}</p>
<p>Lorem ipsum dolor</p>
<p onclick="x()">Click</p>
<script>x()</script>
<h1>Another title</h1>
<img alt="" src="https://example.org/a.png">
<a id="{{ section.id }}" href="#nowhere">Nowhere</a>
"""
SHEET = """.a { background: url(gone.png) }
@media screen { .b { background: url("https://example.org/a.png") } }
.c { color: #777; background: #888888 }
.d:hovver { color: red }
@supports (display: grid) {}
.e { color: white; background-color: var(--harm) }
.f { color: color-mix(in srgb, red, blue) }
"""
MORE = [
    ("sections/risks.html", WALKED, [
        (2, "the namespace has no field “y”"), (3, "the value has no field “nmae”"), (4, "no field “wrods”"),
        (5, "no field “categry”"), (6, "no test “equals”"), (7, "no filter “capitol”"), (8, "“risk” has no field “cond"),
        (9, "“brief.masthead.title” has no field “text”"), (9, "“brief.risks” has no field “words”"), (10, "no “hed”"),
        (11, "no test “maping”"), (12, "nothing is called “never”"), (12, "no filter “there”"),
    ]),
    ("sections/risks.html", PRINTED, [
        (2, "without alternative text"), (3, "an svg without a title"), (4, "“{{ brief.title }}”"), (5, "“Lorem ipsum”"),
        (6, "the attribute onclick"), (7, "<script>"), (8, "the page has 2 h1"), (9, "is on the network"),
        (10, "the id “risks” is there twice"), (10, "no element with the id “nowhere”"),
    ]),
    ("pack.css", SHEET, [
        (1, "no file “gone.png”"), (2, "is on the network"), (3, "#777777 on #888888 has a contrast of 1.3 to 1"),
        (4, "selector"), (5, "@supports"), (7, "color-mix"),
    ]),
    ("screen.css", ".a { color: var(--rule); background: var(--paper) }", [(1, "has a contrast of 1.6 to 1")]),
    ("pack.toml", DESK + '[titles]\nriks = "Risks"\n', [(5, "a title for the section “riks”")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), MORE)
def test_all_that_is_wrong_in_a_file_is_found_at_once(
    tmp_path: Path, name: str, text: str, expected: list[tuple[int, str]]
) -> None:
    found = findings(tmp_path, {name: text, "sections/risks.md": ""})
    told = [
        ((finding.where or "").removeprefix(f"{tmp_path / 'templates' / 'desk' / name}:"), finding.message)
        for finding in found
    ]
    for line, message in expected:
        assert any(where == str(line) and message in words for where, words in told), (line, message, told)
    assert len(told) == len(expected), told


ODD = {
    "deep": {"sections/risks.html": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"},
    "long": {"sections/risks.html": "{{ " + "1 + " * 3000 + "1 }}"},
    "in itself": {"brief.html": '{% include "brief.html" %}'},
    "in a circle": {
        "brief.html": '{% extends "a.html" %}', "a.html": '{% extends "b.html" %}', "b.html": '{% extends "a.html" %}',
    },
    "not text": {"sections/risks.html": "\udcff"},
    "empty": {"brief.html": ""},
    "a macro in itself": {"parts.html": "{% macro head(section) %}{{ head(section) }}{% endmacro %}"},
}  # fmt: skip


def test_a_page_without_its_marking_is_told(tmp_path: Path) -> None:
    plain = (
        SMALL["brief.html"]
        .replace(' data-marking="{{ brief.masthead.marking }}"', "")
        .replace("{{ brief.masthead.marking }},", "")
    )
    assert [finding.message for finding in findings(tmp_path, {"brief.html": plain})] == [
        "printed pages have no marking", "the page does not print its marking",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_pack_is_told_of_and_brings_nothing_down(tmp_path: Path, name: str) -> None:
    found = findings(tmp_path, ODD[name])
    assert any(finding.severity == "error" for finding in found)


FINE = """{% from "parts.html" import head, refs %}{{ head(section) }}
{% macro wrapped() %}<p>{{ caller("one") }}</p>{% endmacro %}
{{ brief.extra if brief.extra is defined else "" }}
{% set more %}<b>{{ brief.masthead.title }}</b>{% endset %}{{ more }}
{% for item in brief.threats + brief.risks %}
{{ item.condition or "" }}{{ item.words if item.words is defined else item.quotation.text }}{{ refs(item.references) }}
{% endfor %}
{% for source in brief.sources %}{% for start, end in source.coverage.used %}{{ start + end }}{% endfor %}{% endfor %}
{% set at = namespace(rows=[]) %}
{% for risk in brief.risks %}{% set at.rows = at.rows + [{"text": risk.words, "of": risk}] %}{% endfor %}
{% for row in at.rows|sort(attribute="text") %}{{ row.text }}{{ row.of.category }}{% endfor %}
<a class="ref" href="#risks">These risks</a><svg role="img"><title>A square</title><rect/></svg>
{% if page is defined %}{{ page.left }}{% endif %}
{% call(x) wrapped() %}{{ x }}{% endcall %}
<p>The desk said {{ "{{ 7*7 }}" }}; nothing TODO in {{ brief.masthead.title.replace("x", "TODO") }}</p>
{% for type in brief.incidents|by_type %}{{ type.label }}{{ type.incidents|length }}{{ loop.index }}{% endfor %}
{% for risk in brief.risks if risk.words.startswith("a") %}{{ risk.words[:3]|upper }}{% endfor %}
{% include ["sections/other.html", "parts.html"] %}{% include "none.html" ignore missing %}
"""


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    text = FINE.replace("; nothing TODO in", "; in")
    assert findings(tmp_path, {"sections/risks.html": text, "sections/risks.md": ""}) == ()
