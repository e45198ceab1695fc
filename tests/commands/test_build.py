"""``sitbrief build`` and ``render``: what is written where, what is said, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from generator.commands.options import FORMATS
from generator.config import Format
from generator.model import Brief
from tests.commands.conftest import Run, World

WARNING = "Iran warned Israel on Monday that it would close the strait if its tankers were attacked.\n"
BLAST = "The tanker Nordic Star was struck by a missile off Yemen on 3 February 2025, its owner said.\n"


def test_it_says_what_it_wrote_and_nothing_else(run: Run, world: World) -> None:
    folder = world({"seeds/a.txt": WARNING})
    done = run("build", "--format", "html,md")
    assert done.stdout == "output/analyst-brief.html\noutput/analyst-brief.md\n"
    files = ["analyst-brief.html", "analyst-brief.md", "manifest.json"]
    assert sorted(path.name for path in (folder / "output").iterdir()) == files


def test_the_command_line_stands_over_the_environment_and_the_file(
    run: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world({"seeds/a.txt": WARNING, "sitbrief.toml": 'title = "From the file"\nout = "briefs"\nas_of = 2025-01-01\n'})
    monkeypatch.setenv("SITBRIEF_TITLE", "From the environment")
    monkeypatch.setenv("SITBRIEF_AS_OF", "2025-02-02")
    run("build", "--format", "json", "--as-of", "2025-03-03")
    brief = Brief.model_validate_json(Path("briefs/analyst-brief.json").read_text(encoding="utf-8"))
    assert (brief.masthead.title, brief.masthead.as_of) == ("From the environment", "2025-03-03")


def test_documents_named_on_the_command_line_are_read_in_place_of_seeds(run: Run, world: World) -> None:
    world({"seeds/a.txt": WARNING, "other/b.txt": BLAST})
    run("build", "other", "--format", "json", "--title", "Blast", "--out", "here")
    brief = Brief.model_validate_json(Path("here/analyst-brief.json").read_text(encoding="utf-8"))
    assert [source.path for source in brief.sources] == ["other/b.txt"]
    assert brief.masthead.title == "Blast"


def test_the_command_line_knows_every_format() -> None:
    assert set(FORMATS) == set(get_args(Format))


def test_standard_input_is_a_document(run: Run, world: World) -> None:
    world({})
    run("build", "-", "--format", "json", stdin=WARNING)
    assert json.loads(Path("output/analyst-brief.json").read_text(encoding="utf-8"))["masthead"]["document_count"] == 1


def test_one_edition_out_of_two(run: Run, world: World) -> None:
    world({"seeds/a.txt": WARNING, "sitbrief.toml": "[editions.day]\n[editions.night]\n"})
    assert run("build", "--edition", "night", "--format", "md").stdout == "output/night-brief.md\n"


def test_quiet_says_nothing_and_verbose_says_what_was_read(run: Run, world: World) -> None:
    world({"seeds/a.txt": WARNING})
    done = run("build", "--format", "md", "--quiet")
    assert (done.stdout, done.stderr) == ("", "")
    assert "1 document, 16 words, 1 file" in run("build", "--format", "md", "--verbose").stderr


def test_open_opens_the_page(run: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    world({"seeds/a.txt": WARNING})
    run("build", "--format", "json,md,html", "--open")
    assert opened == [str(Path("output/analyst-brief.html").resolve())]


def test_rendering_the_brief_again_gives_the_same_page(run: Run, world: World) -> None:
    world({"seeds/a.txt": WARNING, "seeds/b.txt": BLAST})
    run("build", "--format", "html,json")
    run("render", "output/analyst-brief.json", "--format", "html", "--out", "again")
    assert Path("again/analyst-brief.html").read_bytes() == Path("output/analyst-brief.html").read_bytes()


def test_rendering_facts_gives_the_same_page_as_building(run: Run, world: World) -> None:
    world({"seeds/a.txt": WARNING, "seeds/b.txt": BLAST})
    run("build", "--format", "html")
    facts = run("extract", "seeds").stdout
    run("render", "-", "--format", "html", "--out", "again", stdin=facts)
    assert Path("again/analyst-brief.html").read_bytes() == Path("output/analyst-brief.html").read_bytes()


@pytest.mark.parametrize("content", ["{}", "not JSON", '{"schema": "sitbrief/brief/1"}', "[1]"])
def test_rendering_something_else_says_what_to_give(run: Run, world: World, content: str) -> None:
    world({"x.json": content})
    said = run("render", "x.json", code=1).stderr
    assert said.startswith("x.json: error: is neither facts nor a brief")
    assert "sitbrief extract" in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "odt"], "odt is not a format; known: html, pdf, docx, json, md, geojson, csv"),
        (["--format", ","], "nothing is not a format"),
        (["--as-of", "3 February"], "3 February is not a date such as 2024-03-16"),
        (["--colour"], "No such option"),
    ],
)
def test_wrong_words_are_a_usage_error(run: Run, world: World, words: list[str], message: str) -> None:
    world({"seeds/a.txt": WARNING})
    assert message in run("build", *words, code=2).stderr
