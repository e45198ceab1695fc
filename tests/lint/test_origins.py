"""Every place of a page leads back to the line of the template that printed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.lint.lint import sample_values
from generator.lint.origins import TracedPage, traced_page
from generator.lint.sample import full_brief
from generator.render import load_pack
from generator.render.environment import build_environment, render_template
from generator.render.html import template_values
from tests.builders import project

SECTION = """{% from "parts.html" import head, refs %}
{{ head(section) }}
<p>First
second</p>
{% for risk in brief.risks %}
{% if risk.words %}
<b>{{ risk.words }}</b>
{% endif %}
{% endfor %}
{% set kept %}
<i>Kept</i>
{% endset %}
{{ kept }}
"""
FILES = {
    "desk/pack.toml": 'extends = "analyst"\nsections = ["risks"]\n',
    "desk/sections/risks.html": SECTION,
    "desk/parts.html": "\n\n{% macro head(section) %}\n<h2 id='own'>{{ section.title }}</h2>{% endmacro %}",
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, TracedPage]:
    folder = project(tmp_path_factory.mktemp("packs"), FILES)
    pack = load_pack("desk", (folder,))
    return folder, traced_page(pack, template_values(pack, sample_values(full_brief())))


@pytest.mark.parametrize(
    ("words", "where", "written"),
    [
        ("First", "sections/risks.html:3", True),
        ("second", "sections/risks.html:4", True),
        ("<b>The words", "sections/risks.html:7", True),
        ("The words</b>", "sections/risks.html:7", False),
        ("<i>Kept", "sections/risks.html:11", True),
        ("<h2 id='own'>", "parts.html:4", True),
        ("Risk register</h2>", "parts.html:4", False),
    ],
)
def test_a_place_has_its_line(page: tuple[Path, TracedPage], words: str, where: str, written: bool) -> None:
    folder, traced = page
    origin = traced.origin(traced.text.index(words))
    assert origin.where == str(folder / "desk" / where)
    assert origin.written is written


@pytest.mark.parametrize(("name", "markup"), [("analyst", "html"), ("public", "html"), ("analyst", "md")])
def test_without_its_marks_a_page_is_the_one_that_is_printed(name: str, markup: str) -> None:
    pack = load_pack(name)
    values = template_values(pack, sample_values(full_brief()))
    printed = render_template(build_environment(pack, markup), f"brief.{markup}", values)
    assert traced_page(pack, values, markup).text == printed
