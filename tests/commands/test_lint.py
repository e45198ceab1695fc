"""``sitbrief lint``: what it says, in words and as JSON, and its exit codes; ``build --strict`` says it too."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Run, World

PACK = 'extends = "analyst"\nkind = "Desk brief"\nsections = ["risks"]\n'
EDITION = '[editions.desk]\npack = "desk"\nformats = ["html"]\n'
WRONG = '{% from "parts.html" import head %}\n{{ head(section) }}\n<p>TODO: write more</p>\n'
WARNED = "{% macro idle() %}{% endmacro %}\n"


def files(**templates: str) -> dict[str, str | bytes]:
    """A project with a pack ``desk`` and these templates in it."""
    own = {"risks": "sections/risks.html", "extra": "extra.html", "parts": "parts.html"}
    pack = {f"templates/desk/{own[name]}": text for name, text in templates.items()}
    seed = "Iran warned Israel on Monday that it would close the strait.\n"
    return {"sitbrief.toml": EDITION, "templates/desk/pack.toml": PACK, "seeds/a.txt": seed, **pack}


def test_a_clean_project_is_said_to_be_clean(run: Run, world: World) -> None:
    world(files())
    assert run("lint").stdout == "1 pack looked at (desk): nothing is wrong\n"
    assert json.loads(run("lint", "--json").stdout) == []
    assert run("lint", "--strict", "desk", "executive").stdout == "2 packs looked at (desk, executive): nothing is wrong\n"


def test_a_mistake_is_told_with_its_line_and_ends_with_3(run: Run, world: World) -> None:
    world(files(risks=WRONG))
    said = run("lint", code=3).stderr
    assert "templates/desk/sections/risks.html:3: error: “TODO” waits to be filled in [placeholder]\n    write what" in said


def test_json_has_file_and_line_apart(run: Run, world: World) -> None:
    world(files(risks=WRONG))
    (found,) = json.loads(run("lint", "--json", code=3).stdout)
    assert (found["file"], found["line"]) == ("templates/desk/sections/risks.html", 3)
    assert (found["rule"], found["severity"]) == ("placeholder", "error")
    assert found["hint"]


def test_a_warning_ends_with_3_only_under_strict(run: Run, world: World) -> None:
    world(files(parts=WARNED))
    assert "warning: nothing calls the macro “idle” [unused-macro]" in run("lint").stderr
    run("lint", "--strict", code=3)


def test_a_section_that_an_edition_names_is_used(run: Run, world: World) -> None:
    own = {"templates/desk/sections/own.html": '{% from "parts.html" import head %}{{ head(section) }}'}
    world({**files(), **own, "templates/desk/sections/own.md": "Own"})
    assert "[unused-section]" in run("lint", "--strict", code=3).stderr
    Path("sitbrief.toml").write_text(EDITION + 'sections = ["risks", "own"]\n')
    run("lint", "--strict")


def test_an_unknown_pack_ends_with_1(run: Run, world: World) -> None:
    world(files())
    assert "there is no template pack “dekc”" in run("lint", "dekc", code=1).stderr


def test_build_under_strict_says_what_lint_says(run: Run, world: World) -> None:
    world(files(risks=WRONG))
    assert "placeholder" not in run("build").stderr
    assert "templates/desk/sections/risks.html:3: error: “TODO”" in run("build", "--strict", code=3).stderr


def test_build_under_strict_looks_at_the_stylesheet_of_an_edition(run: Run, world: World) -> None:
    style = '[editions.analyst]\nformats = ["html"]\nstyle = "own.css"\n'
    world({**files(), "sitbrief.toml": style, "own.css": ".a { color: red }\n.b { filter: blur(2px) }\n"})
    assert "own.css:2: warning: WeasyPrint: Ignored `filter: blur(2px)" in run("build", "--strict", code=3).stderr


def test_a_stylesheet_that_is_not_there_is_an_error(run: Run, world: World) -> None:
    world({**files(), "sitbrief.toml": '[editions.analyst]\nformats = ["html"]\nstyle = "gone.css"\n'})
    assert "gone.css: error: there is no such stylesheet" in run("build", code=1).stderr
