"""Packs: what is found where, what is inherited, and mistakes that name their file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render import known_packs, load_pack, render
from tests.builders import project
from tests.render.briefs import brief

DESK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["risks"]\n[titles]\nrisks = "Dangers"\n'


def page(folder: Path, pack: str = "desk") -> str:
    return render(brief(), pack=pack, formats=("html",), pack_folders=(folder,)).files["brief.html"].decode()


def test_a_pack_keeps_what_it_does_not_say(tmp_path: Path) -> None:
    pack = load_pack("desk", (project(tmp_path, {"desk/pack.toml": DESK}),))
    assert (pack.kind, pack.sections, pack.style) == ("Desk brief", ("risks",), "house")
    assert [name for name, _ in pack.folders] == ["desk", "analyst"]
    assert dict(pack.titles)["risks"] == "Dangers"
    assert dict(pack.titles)["evidence"] == "Evidence"


def test_a_pack_overrides_one_section_and_reuses_the_original(tmp_path: Path) -> None:
    own = '<p>Before.</p>{% include "analyst/sections/risks.html" %}'
    html = page(project(tmp_path, {"desk/pack.toml": DESK, "desk/sections/risks.html": own}))
    assert "<p>Before.</p>" in html
    assert ">Dangers</h2>" in html
    assert 'id="statements"' not in html


def test_a_pack_of_the_project_can_hide_and_extend_a_built_in_one(tmp_path: Path) -> None:
    folder = project(tmp_path, {"analyst/pack.toml": 'extends = "analyst"\nkind = "Ours"\n'})
    pack = load_pack("analyst", (folder,))
    assert pack.kind == "Ours"
    assert len(pack.folders) == 2
    assert known_packs((folder,))["analyst"] == folder / "analyst"


def test_a_pack_can_be_named_by_its_folder(tmp_path: Path) -> None:
    folder = project(tmp_path, {"mine/pack.toml": DESK}) / "mine"
    assert load_pack(str(folder)).name == "mine"


def test_rules_of_a_pack_and_of_an_edition_come_after_those_of_the_style(tmp_path: Path) -> None:
    folder = project(tmp_path, {"desk/pack.toml": DESK, "desk/pack.css": ".own{color:red}", "mine.css": ".mine{top:0}"})
    result = render(brief(), pack="desk", formats=("html",), pack_folders=(folder,), stylesheets=(folder / "mine.css",))
    html = result.files["brief.html"].decode()
    assert html.index(".masthead") < html.index(".own{color:red}") < html.index(".mine{top:0}")


def test_an_edition_chooses_its_sections() -> None:
    html = render(brief(), formats=("html",), sections=("evidence", "risks")).files["brief.html"].decode()
    assert html.index('id="evidence"') < html.index('id="risks"')
    assert 'id="actors"' not in html


@pytest.mark.parametrize(
    ("files", "message", "line"),
    [
        ({"desk/pack.toml": 'extends = "analist"'}, "there is no template pack “analist”", None),
        ({"desk/pack.toml": 'kind = "x"\ntone = 1'}, "unknown key “tone”", 2),
        ({"desk/pack.toml": 'kind = "x"\nsections = "risks"'}, "“sections” must be a list of strings", 2),
        ({"desk/pack.toml": 'kind = "x"'}, "the pack does not say: audience", None),
        ({"desk/pack.toml": "kind = "}, "pack.toml cannot be read", None),
        ({"desk/pack.toml": "kind = " + "[" * 5000 + "]" * 5000}, "pack.toml cannot be read", None),
        ({"desk/pack.toml": 'extends = "b"', "b/pack.toml": 'extends = "desk"'}, "circle: desk → b → desk", None),
    ],
)
def test_mistakes_in_pack_toml(tmp_path: Path, files: dict[str, str], message: str, line: int | None) -> None:
    with pytest.raises(TemplateError) as error:
        load_pack("desk", (project(tmp_path, files),))
    assert message in error.value.message
    assert error.value.where
    if line:
        assert error.value.where.endswith(f"desk/pack.toml:{line}")


@pytest.mark.parametrize(
    ("template", "message", "line"),
    [
        ("\n\n{{ brief.probability }}", "has no attribute 'probability'", 3),
        ("\n{{ nothing }}", "'nothing' is undefined", 2),
        ("\n{% if %}", "Expected an expression", 2),
        ("\n\n\n{{ 1 / 0 }}", "ZeroDivisionError", 4),
        ("{{ brief|probability }}", "No filter named 'probability'", 1),
        ('\n{% include "gone.html" %}', "the pack has no template “gone.html”", 2),
        ("\n{{ ''.__class__.__mro__ }}", "unsafe", 2),
        ("\n{{ brief.risks.append(1) }}", "has no attribute 'append'", 2),
        ("\n{{ brief.update({'risks': 1}) }}", "unsafe", 2),
        ("\n{% for number in range(10000000) %}{% endfor %}", "Range too big", 2),
    ],
)
def test_mistakes_in_a_template_name_file_and_line(tmp_path: Path, template: str, message: str, line: int) -> None:
    folder = project(tmp_path, {"desk/pack.toml": DESK, "desk/sections/risks.html": template})
    with pytest.raises(TemplateError) as error:
        page(folder)
    assert message in str(error.value)
    assert error.value.where == f"{folder / 'desk/sections/risks.html'}:{line}"


def test_a_template_cannot_leave_its_pack(tmp_path: Path) -> None:
    files = {"desk/pack.toml": DESK, "desk/sections/risks.html": '{% include "../../secret.html" %}', "secret.html": "s"}
    with pytest.raises(TemplateError):
        page(project(tmp_path, files))


def test_an_unknown_pack_names_the_known_ones() -> None:
    with pytest.raises(TemplateError, match=r"known packs: .*analyst"):
        load_pack("annalist")


def test_an_unknown_section_names_the_known_ones() -> None:
    with pytest.raises(TemplateError, match=r"no section “risk”.*known sections: actors, assessment, at_sea"):
        render(brief(), formats=("html",), sections=("risk",))


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(TemplateError, match="known formats: html, pdf"):
        render(brief(), formats=("xls",))


@pytest.mark.parametrize("sections", [("evidence",), ("risks",), ("bottom_line", "actors")])
def test_no_link_leads_to_a_section_that_is_left_out(sections: tuple[str, ...]) -> None:
    html = render(brief(), formats=("html",), sections=sections).files["brief.html"].decode()
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids
    markdown = render(brief(), formats=("md",), sections=sections).files["brief.md"].decode()
    assert set(re.findall(r"\]\(#([^)]+)\)", markdown)) <= set(re.findall(r'<a id="([^"]+)"', markdown))


@pytest.mark.parametrize(("key", "value"), [("ceiling", "TLP:CLEER"), ("ceiling", "clear"), ("notes", "publik")])
def test_a_misspelt_promise_is_a_mistake(tmp_path: Path, key: str, value: str) -> None:
    folder = project(tmp_path, {"desk/pack.toml": f'extends = "analyst"\n{key} = "{value}"\n'})
    with pytest.raises(TemplateError, match=f"“{value}” is not a value of “{key}”") as caught:
        load_pack("desk", (folder,))
    assert caught.value.where == f"{folder / 'desk' / 'pack.toml'}:2"
