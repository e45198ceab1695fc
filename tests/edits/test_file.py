"""Every mistake in a file of edits is reported at once, with its line and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edits import find_edits, load_edits
from generator.errors import BriefError, ConfigurationError
from tests.builders import project

GOOD = """
author = "M. Lind"

[facts.i-4k7m2xq]
evidence = "attacked the Saviz"
written = 2025-02-08T14:05:00Z
correct = { killed = "none", date = 2025-02-03, flag = "PAN" }
merge = { i-5k7m2xq = "the blast" }

[facts.s-4k7m2xq]
evidence = "it would close the strait"
author = "R. Chen"
note = "Said before."

[assessment]
text = "It *may* get worse."
marking = "TLP:AMBER"
"""


def mistakes(folder: Path, toml: str) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        load_edits(project(folder, {"edits.toml": toml}) / "edits.toml", "edits.toml")
    return [f"{f.where} {f.message} ({f.hint})" for f in caught.value.findings]


def test_edits_stand_in_the_order_of_the_file_each_signed(tmp_path: Path) -> None:
    edits = load_edits(project(tmp_path, {"edits.toml": GOOD}) / "edits.toml", "edits.toml")
    assert [(fact, edit.author, edit.written) for fact, edit in edits.facts.items()] == [
        ("i-4k7m2xq", "M. Lind", "2025-02-08T14:05:00+00:00"),
        ("s-4k7m2xq", "R. Chen", None),
    ]
    assert edits.facts["i-4k7m2xq"].corrections() == {"killed": None, "date": "2025-02-03", "flag": "PAN"}
    assert edits.where("facts", "s-4k7m2xq", "note") == "edits.toml:13"
    assert edits.assessment
    assert (edits.assessment.author, edits.assessment.marking) == ("M. Lind", "TLP:AMBER")


STATEMENT = "[facts.s-4k7m2xq]\nevidence = 'a b'\n"
INCIDENT = "[facts.i-4k7m2xq]\nevidence = 'a b'\n"


@pytest.mark.parametrize(
    ("toml", "line", "said"),
    [
        ("facts = 3", 1, "“facts” is not a table (write [facts.ID] for each fact)"),
        ("autor = 'x'", 1, "“autor” is not a key (did you mean “author”?)"),
        ("[facts.x-1]", 1, "“x-1” is not the id of a fact (an id looks like s-4k7m2xq; `sitbrief explain` lists them)"),
        ("[facts.s-4k7m2xq]\ndrop = true", 1, ".evidence” is missing (add it)"),
        (f"{STATEMENT}drops = true", 3, ".drops” is not a key (did you mean “drop”?)"),
        (STATEMENT, 1, "says what to look at and not what to do; say drop, marking, correct, note, name or merge"),
        (f"{STATEMENT}drop = true\nnote = 'x'", 1, "drops the fact and does more to it; one or the other"),
        (f"{STATEMENT}name = 'x'", 3, ".name” is not a key (known: evidence, text, drop, marking, note, author"),
        (f"{STATEMENT}correct.act = 'shout'", 3, "“shout” is not a value of “facts.s-4k7m2xq.correct.act” (allowed: "),
        (f"{STATEMENT}marking = 'TLP:BLUE'", 3, "“TLP:BLUE” is not a value of “facts.s-4k7m2xq.marking” (allowed: "),
        (f"{STATEMENT}note = 'x'\nwritten = 'today'", 4, ".written”: a date such as 2025-02-03, or 2025-02-03T14:05:00Z"),
        (f"{INCIDENT}correct = {{ kiled = 2 }}", 3, ".correct.kiled” is not a key (did you mean “killed”?)"),
        (f"{INCIDENT}correct = {{ lat = 2.5 }}", 3, ".correct”: lat and lon are corrected together"),
        (f"{INCIDENT}correct.killed = -1", 3, ".correct.killed"),
        (f"{INCIDENT}correct.date = '03.02.2025'", 3, ".correct.date”: a date such as 2025-02-03, or “2025-02” or “2025”"),
        (f"{INCIDENT}merge.a-4k7m2xq = 'b'", 3, ": only an incident can be merged with an incident"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, toml: str, line: int, said: str) -> None:
    told = mistakes(tmp_path, toml)
    assert {each.partition(" ")[0] for each in told} == {f"edits.toml:{line}"}
    assert said in told[0]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    toml = "[facts.s-1]\n[facts.r-4k7m2xq]\nevidence='a'\nname='x'\ncorrect={category='bad'}\n[assessment]\ntxt='a'\n"
    assert [line.partition(" ")[0] for line in mistakes(tmp_path, toml)] == [
        "edits.toml:1", "edits.toml:4", "edits.toml:5", "edits.toml:6", "edits.toml:7",
    ]  # fmt: skip


def test_what_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    assert "edits.toml:2" in mistakes(tmp_path, "author = 'x'\n[facts.s-")[0]


def test_the_file_is_the_one_named_else_the_first_that_is_there(tmp_path: Path) -> None:
    project(tmp_path, {"b/edits.toml": "", "c/edits.toml": "", "d/mine.toml": ""})
    folders = [tmp_path / name for name in "abc"]
    assert find_edits(None, folders) == tmp_path / "b" / "edits.toml"
    assert find_edits(None, folders[:1]) is None
    assert find_edits(str(tmp_path / "d" / "mine.toml"), folders) == tmp_path / "d" / "mine.toml"
    with pytest.raises(BriefError, match="the file of edits does not exist"):
        find_edits("nowhere.toml", folders)
