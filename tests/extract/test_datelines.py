"""The opening of a wire report is cut off before its first sentence is parsed, and printed with it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import Extractor
from generator.extract.datelines import dateline_length, written_on
from tests.builders import document

REST = "Rebels ambushed a patrol."


@pytest.mark.parametrize(
    "dateline",
    [
        "ADEN — ",
        "NEW YORK/LONDON, Jan 5 - ",
        "MOMBASA, Kenya, Feb 4 (Coast Wire) - ",
        "Paris (Agency) - ",
        "Lima, 13 Jun (Agency) -- ",
        "San Salvador, 16 Nov 89 (Agency) -- [Text] ",
        "[Excerpts] ",
        "YONKERS, N.Y., Sept. 14 (X) — ",
        "LIMA, 7 MAR (X).- ",
        "LIMA, March 7 (X). ",
        "Cali (Colombia), 10 jun (X).- ",
        "Abuja, March 3, 2025 – ",
        "QUETTA: ",
        "TBILISI. ",
        "Lagos – ",
        "14:05 ",
        "9.30 GMT - ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(dateline: str) -> None:
    assert dateline_length(dateline + REST) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "US President Joe Biden - who left - spoke.", "UKMTO - the agency - said no.", "NATO-led forces left.",
        "Mr. Smith (D-NY) - who left - spoke.", "BAY OF BENGAL: On 22 May robbers boarded.", "ADEN — ",
        "SMITH: I deny it.", "UPDATE: Two men were shot.", "PIRACY. A short history.",
    ],
)  # fmt: skip
def test_other_openings_are_left_alone(text: str) -> None:
    assert dateline_length(text) == 0


def test_the_town_does_nothing_and_the_first_sentence_is_printed_whole(extractor: Extractor) -> None:
    text = f"JAKARTA, Indonesia — Pirates boarded the tanker Amber Star on Friday.\n\nLima, 13 Jun (X) -- {REST}"
    facts = extractor.facts(document(text))
    assert [text[s.start : s.end] for s in facts.sentences] == text.split("\n\n")
    doers = {p.span.text for i in facts.incidents for p in i.perpetrators}
    assert doers == {"Pirates", "Rebels"}


@pytest.mark.parametrize(
    ("text", "published", "written"),
    [
        ("LIMA, 7 Mar 90 (X) -- A bomb exploded today.", date(1990, 3, 8), date(1990, 3, 7)),
        ("LIMA, Dec. 31 (X) -- A bomb exploded today.", date(2024, 1, 1), date(2023, 12, 31)),
        ("LIMA, 7 Mar 90 (X) -- A bomb exploded today.", date(1990, 5, 8), date(1990, 5, 8)),
        ("LIMA, 7 Mar 90 (X) -- A bomb exploded today.", None, None),
        ("On 7 March a bomb exploded.", date(1990, 3, 9), date(1990, 3, 9)),
    ],
)
def test_the_datelines_day_is_that_of_writing_where_publication_is_near(
    text: str, published: date | None, written: date | None
) -> None:
    assert written_on(text, published) == written


@given(st.text(max_size=300))
def test_any_text_gives_a_length_within_it(text: str) -> None:
    assert 0 <= dateline_length(text) <= len(text)
