"""The template language: one macro can be replaced, nothing goes on for ever, nothing outside the pack is read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render import render
from tests.builders import project
from tests.render.briefs import brief

DESK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["risks"]\n'


def page(folder: Path, pack: str = "desk", sections: tuple[str, ...] = ()) -> str:
    made = render(brief(), pack=pack, formats=("html",), pack_folders=(folder,), sections=sections)
    return made.files["brief.html"].decode()


def failure(folder: Path) -> TemplateError:
    with pytest.raises(TemplateError) as error:
        page(folder)
    return error.value


def desk(folder: Path, template: str, **more: str) -> Path:
    """A pack with one section of its own, and further files."""
    return project(folder, {"desk/pack.toml": DESK, "desk/sections/risks.html": template, **more})


def test_a_pack_replaces_one_macro_and_keeps_the_rest(tmp_path: Path) -> None:
    own = "{% macro vessel(ship) %}<i>the good ship {{ ship.name }}</i>{% endmacro %}"
    html = page(project(tmp_path, {"desk/pack.toml": DESK, "desk/parts.html": own}), sections=("at_sea", "risks"))
    assert "<i>the good ship Saviz</i>" in html
    assert '<h2 id="risks-head">' in html  # the macro `head` of the same file


def test_macros_that_are_kept_use_the_one_that_is_replaced(tmp_path: Path) -> None:
    own = '{% macro ref(reference) %}<a class="ref" href="{{ reference.href }}">see {{ reference.label }}</a>{% endmacro %}'
    html = page(project(tmp_path, {"desk/pack.toml": DESK, "desk/parts.html": own}), sections=("bottom_line", "evidence"))
    assert ">see 1a</a>" in html


def test_a_replaced_macro_reaches_through_two_packs(tmp_path: Path) -> None:
    files = {
        "desk/pack.toml": DESK,
        "desk/parts.html": "{% macro vessel(ship) %}<i>{{ ship.name }}</i>{% endmacro %}",
        "night/pack.toml": 'extends = "desk"\n',
        "night/parts.html": '{% macro ref_cell(references) %}<b class="night"></b>{% endmacro %}',
    }
    html = page(project(tmp_path, files), "night", ("at_sea", "risks"))
    assert "<i>Saviz</i>" in html
    assert '<b class="night">' in html


def test_a_mistake_in_an_inherited_macro_names_the_file_that_holds_it(tmp_path: Path) -> None:
    base = "{% macro refs(references) %}\n\n{{ nothing }}\n{% endmacro %}"
    files = {
        "base/pack.toml": DESK,
        "base/own.html": base,
        "base/sections/risks.html": '{% from "own.html" import refs %}{{ refs([]) }}',
        "desk/pack.toml": 'extends = "base"\n',
        "desk/own.html": "{% macro other() %}{% endmacro %}",
    }
    assert failure(project(tmp_path, files)).where == f"{tmp_path / 'base' / 'own.html'}:3"


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(90000) %}{% for b in range(90000) %}{{ a }}{% endfor %}{% endfor %}",
        "{% macro twice(n) %}{% if n %}{{ twice(n - 1) }}{{ twice(n - 1) }}{% endif %}{% endmacro %}{{ twice(60) }}",
        "{% for n in range(90000) %}{% for m in range(90000) %}{% include 'piece.html' %}{% endfor %}{% endfor %}",
        "{% for n in (1, 2)|batch(1)|list * 90000 %}{% for m in range(90000)|map('string') %}{% endfor %}{% endfor %}",
    ],
)
def test_nothing_goes_on_for_ever(tmp_path: Path, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.render.environment.MOST_STEPS", 500_000)
    began = time.monotonic()
    said = failure(desk(tmp_path, template, **{"desk/piece.html": "."}))
    assert "repeat themselves without an end in sight" in said.message
    assert said.hint == "a page may take 500,000 rounds of loops; a call counts as five, an include as a hundred"
    assert said.where == f"{tmp_path / 'desk/sections/risks.html'}:1"
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% for n in range(10**9) %}{% endfor %}", "Range too big"),
        ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", "RecursionError"),
        ('{% include "sections/risks.html" %}', "RecursionError"),
        ("{{ 7 ** (10 ** 9) }}", "a power of that size is more than a template may work out"),
        ("{{ 'x'|center(10 ** 20) }}", "OverflowError"),
        ("{{ 'x'|center(10 ** 17) }}", "the template wants more memory than there is"),
    ],
)
def test_what_is_too_much_at_once_stops_at_once(tmp_path: Path, template: str, message: str) -> None:
    assert message in failure(desk(tmp_path, template)).message


def test_loops_keep_what_jinja_knows_of_them(tmp_path: Path) -> None:
    own = (
        "{% for n in [3, 1]|map('string') if n %}{{ loop.index }}/{{ loop.length }}{{ loop.last }} {% endfor %}"
        "{% for n in [] %}{% else %}nothing{% endfor %}"
    )
    assert "1/2False 2/2True nothing" in page(desk(tmp_path, own))


@pytest.mark.parametrize("name", ["../secret.html", "secret.html", "/etc/hostname", "desk/../../secret.html", "link.html"])
def test_no_file_outside_of_the_pack_is_read(tmp_path: Path, name: str) -> None:
    folder = desk(tmp_path / "packs", f'{{% include "{name}" %}}')
    (tmp_path / "secret.html").write_text("the secret", encoding="utf-8")
    (folder / "desk" / "link.html").symlink_to(tmp_path / "secret.html")
    assert f"the pack has no template “{name}”" in failure(folder).message
