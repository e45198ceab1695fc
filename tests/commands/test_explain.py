"""``sitbrief explain``: the ids of all facts, and one fact with its words marked, its reasons and its edits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

TEXT = "Iran warned on Friday that it would close the strait.\nThe Saviz was attacked off Aden on 6 April 2021.\n"


@pytest.fixture
def strait(world: World, run: Run) -> str:
    """The id of what Iran said."""
    world({"seeds/strait.txt": TEXT, "sitbrief.toml": 'marking = "TLP:GREEN"\n'})
    rows = json.loads(run("explain", "--json").stdout)
    return next(str(row["id"]) for row in rows if row["id"].startswith("s-"))


def test_every_fact_stands_in_one_line_of_80_columns(run: Run, strait: str) -> None:
    lines = run("explain").stdout.splitlines()
    assert lines[0] == "seeds/strait.txt"
    assert f"  {strait}   warning          Iran: it would close the strait" in lines
    assert max(map(len, lines)) <= 80


def test_a_fact_is_shown_with_its_words_marked_and_its_reasons(run: Run, strait: str) -> None:
    shown = run("explain", strait).stdout
    assert shown.startswith(f"{strait}    statement, warning; TLP:GREEN\ntext         seeds/strait.txt\n")
    assert "evidence     paragraph 1, line 1\n    >>Iran<< >>warned<< on Friday that >>it would close the strait<<." in shown
    assert "\nspeaker      Iran\n" in shown
    assert "\nbecause      " in shown
    assert "\nedits        none\n" in shown
    assert shown.endswith(f'[facts.{strait}]\nevidence = "it would close the strait"\ntext = "seeds/strait.txt"\n')


def test_a_fact_is_found_by_its_anchor_and_by_its_name_in_the_json(run: Run, strait: str) -> None:
    assert run("explain", f"#{strait}").stdout == run("explain", "strait/s1").stdout == run("explain", strait).stdout


def test_edits_that_touch_a_fact_are_shown(run: Run, strait: str) -> None:
    Path("edits.toml").write_text(f'[facts.{strait}]\nevidence = "it would close the strait"\nnote = "Old."\n')
    assert "edited       edits.toml:1 (applied): note: Old." in run("explain", strait).stdout
    assert f"* {strait}" in run("explain").stdout
    account = json.loads(run("explain", strait, "--json").stdout)
    assert account["edits"] == [{"where": "edits.toml:1", "does": "note: Old.", "state": "applied", "message": None}]
    assert account["passages"][0]["text"][slice(*account["passages"][0]["marks"][-1])] == "it would close the strait"


def test_a_stale_edit_is_shown_with_the_fact_and_in_the_list(run: Run, strait: str) -> None:
    Path("edits.toml").write_text(f'[facts.{strait}]\nevidence = "it would open the gates"\ndrop = true\n')
    shown = " ".join(run("explain", strait).stdout.split())
    assert "(stale, it says “it would close the strait” now, not “it would open the gates”): dropped" in shown
    assert "edits.toml:1: warning" in run("explain").stderr


def test_an_id_that_only_an_edit_knows_is_shown_as_stale(run: Run, strait: str) -> None:
    Path("edits.toml").write_text('[facts.s-zzzzzzz]\nevidence = "nobody said this"\ndrop = true\n')
    said = run("explain", "s-zzzzzzz", code=1).stderr
    assert "no fact is called s-zzzzzzz any more" in said
    assert "edits.toml:1: dropped, stale: no text has its words “nobody said this”" in said


def test_an_unknown_id_is_told_with_the_nearest(run: Run, strait: str) -> None:
    said = run("explain", strait[:-1] + ("0" if strait[-1] != "0" else "1"), code=1).stderr
    assert f"did you mean {strait}?" in said


def test_what_a_text_says_cannot_steer_the_terminal(run: Run, world: World) -> None:
    world({"seeds/a.txt": "Iran warned \x1b[2J that it would close \x1b]0;x\x07 the strait."})
    assert "\x1b" not in run("explain").stdout


@pytest.mark.parametrize("toml", ["[facts.s-1]", "[facts]\nx = 1", "not toml"])
def test_mistakes_in_the_edits_are_told_with_their_line(run: Run, strait: str, toml: str) -> None:
    Path("edits.toml").write_text(toml)
    assert "edits.toml:" in run("explain", code=1).stderr
