"""``sitbrief extract``: one line of facts for each document, to a file or a pipe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.commands.explanation import explanation
from generator.model import Facts, Span
from tests.commands.conftest import Run, World

WARNING = "Iran warned Israel on Monday that it would close the strait.\n"
DENIAL = "Kirby denied the report.\n"


def test_one_line_for_each_document_in_the_order_of_the_paths(run: Run, world: World) -> None:
    world({"texts/b.txt": DENIAL, "texts/a.txt": WARNING, "texts/c.txt": WARNING})
    lines = [Facts.model_validate_json(line) for line in run("extract", "texts").stdout.splitlines()]
    assert [facts.document.path for facts in lines] == ["texts/a.txt", "texts/b.txt", "texts/c.txt"]
    assert lines[2].document.duplicate_of == lines[0].document.id


def test_a_file_gets_the_same_lines(run: Run, world: World) -> None:
    world({"a.txt": WARNING})
    run("extract", "a.txt", "--out", "facts/today.jsonl")
    assert Path("facts/today.jsonl").read_text(encoding="utf-8") == run("extract", "a.txt").stdout


def test_the_lines_hold_every_field_that_the_schema_publishes(run: Run, world: World) -> None:
    world({"a.txt": WARNING})
    facts = json.loads(run("extract", "a.txt").stdout)
    schema = json.loads(run("schema", "facts").stdout)
    assert set(facts) == set(schema["required"])
    assert set(facts["document"]) == set(schema["$defs"]["Document"]["required"])


def test_every_span_stands_in_the_text(run: Run, world: World) -> None:
    world({"a.txt": WARNING + DENIAL})
    facts = Facts.model_validate_json(run("extract", "a.txt").stdout)
    spans: list[Span] = [mention for actor in facts.actors for mention in actor.mentions]
    spans += [span for statement in facts.statements for span in statement.contents]
    assert spans
    assert all(facts.document.text[span.start : span.end] == span.text for span in spans)


def test_explain_prints_places_and_reasons_in_place_of_json(run: Run, world: World) -> None:
    world({"a.txt": f"{DENIAL}\n{WARNING}"})
    said = run("extract", "a.txt", "--explain").stdout
    assert said.startswith("a.txt\n")
    assert "paragraph 2, line 3" in said
    assert "Iran" in said
    assert '"schema"' not in said


def test_explain_beside_a_file_writes_both(run: Run, world: World) -> None:
    world({"a.txt": WARNING})
    assert "paragraph 1" in run("extract", "a.txt", "--explain", "--out", "f.jsonl").stdout
    assert Facts.model_validate_json(Path("f.jsonl").read_text(encoding="utf-8")).document.path == "a.txt"


def test_an_explanation_gives_the_reasons_of_each_fact(run: Run, world: World) -> None:
    world({"a.txt": WARNING})
    facts = Facts.model_validate_json(run("extract", "a.txt").stdout)
    actor = facts.actors[0].model_copy(update={"why": ("a name of the country list",)})
    lines = explanation(facts.model_copy(update={"actors": (actor,), "statements": (), "risks": (), "incidents": ()}))
    assert lines.splitlines()[-1] == "      because a name of the country list"


def test_no_path_is_a_usage_error(run: Run) -> None:
    assert "Missing argument 'PATH...'" in run("extract", code=2).stderr


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_to_read_gives_no_line_and_says_why(run: Run, world: World, text: str) -> None:
    world({"texts/a.txt": text})
    done = run("extract", "texts")
    assert done.stdout == ""
    assert "texts/a.txt: " in done.stderr
    run("extract", "texts", "--strict", code=3)
