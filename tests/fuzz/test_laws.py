"""The laws hold for what once broke them, for the seeds of fuzzing, and for damaged seeds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.pipeline import load_facts_or_brief
from tests.builders import document
from tests.fuzz.laws import LAWS
from tests.fuzz.seeds import SEEDS, WORDS
from tests.hostile.carriers import facts_of

FIRST, LAST = b"\x40", b"\x41"
"""Published on the first and on the last day of the calendar."""

BROKEN = (
    ("times", b"\0OF 222553Z JUN 12"),  # a date-time group with the hour 25
    ("times", b"\0at 25:10 p.m."),
    *(("times", FIRST + words) for words in (b"yesterday", b"last Sunday", b"ten days ago", b"last month", b"last year")),
    *(("times", LAST + words) for words in (b"tomorrow", b"31 December 9999, the next day", b"31 December")),
    ("positions", b"\x0012:10N 105: 1\x1d8 E"),  # digits torn apart by something else than a blank
    ("phrases", b"\x000 nm SW of Br0 nm SW of Brass"),  # a number within the name of a place
    ("advisories", b"\x00\n\nUKMTO INCIDENT report. x"),  # a report below an empty line
    ("facts", b'{"schema":"sitbrief/facts/1","document":{"id":"a","path":"","sha256":"","text":"Iran said"}}'),
    ("facts", b'{"schema":"sitbrief/facts/1","document":{"id":"#","path":"#1","sha256":"","text":"Iran said"}}'),
    ("facts", b"[" * 100_000),  # nested deeper than Python's stack
    ("analyst-markdown", b"[x]: y\n[x]"),  # an address that is no address
)

CALM = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(("law", "data"), BROKEN)
def test_what_once_broke_a_law_breaks_it_no_more(law: str, data: bytes) -> None:
    LAWS[law](data)


def test_facts_of_a_text_with_a_line_separator_are_one_line(tmp_path: Path) -> None:
    facts = facts_of(document("One.\u2028Two."))
    (tmp_path / "facts.jsonl").write_text(f"{facts.model_dump_json()}\n", "utf-8")
    assert load_facts_or_brief(tmp_path / "facts.jsonl").passages[0].text == "One."


def test_every_law_has_seeds() -> None:
    assert set(SEEDS) == set(LAWS)
    assert set(WORDS) <= set(LAWS)


@pytest.mark.parametrize("law", list(SEEDS))
def test_the_laws_hold_for_the_seeds(law: str) -> None:
    for seed in SEEDS[law]:
        LAWS[law](seed)


def shuffled(law: str) -> st.SearchStrategy[bytes]:
    """Pieces of the seeds and words of the dictionary in any order, with any bytes between."""
    pieces = [seed[at : at + 17] for seed in SEEDS[law] for at in range(0, len(seed), 17)]
    words = [word.encode() for word in WORDS.get(law, ("\n",))]
    first = st.binary(min_size=1, max_size=1)
    rest = st.lists(st.one_of(st.sampled_from(pieces), st.sampled_from(words), st.binary(max_size=6)), max_size=12)
    return st.builds(lambda head, tail: head + b"".join(tail), first, rest)


@pytest.mark.parametrize("law", [law for law in LAWS if law not in {"docx", "pdf"}])
@CALM
@given(data=st.data())
def test_the_laws_hold_for_anything(law: str, data: st.DataObject) -> None:
    LAWS[law](data.draw(shuffled(law)))
