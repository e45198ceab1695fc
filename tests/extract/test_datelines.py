"""The opening of a wire report is cut off before its first sentence is parsed, and printed with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import Extractor
from generator.extract.datelines import dateline_length
from tests.builders import document

REST = "Rebels ambushed a patrol."


@pytest.mark.parametrize(
    "dateline",
    [
        "ADEN — ",
        "NEW YORK/LONDON, Jan 5 - ",
        "FUJAIRAH, United Arab Emirates, Oct 9 (Coast Wire) - ",
        "Paris (Agency) - ",
        "Lima, 13 Jun (Agency) -- ",
        "San Salvador, 16 Nov 89 (Agency) -- [Text] ",
        "[Excerpts] ",
        "HEMPSTEAD, N.Y., Sept. 26 (X) — ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(dateline: str) -> None:
    assert dateline_length(dateline + REST) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "US President Joe Biden - who left - spoke.", "UKMTO - the agency - said no.", "NATO-led forces left.",
        "Mr. Smith (D-NY) - who left - spoke.", "BAY OF BENGAL: On 22 May robbers boarded.", "ADEN — ",
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


@given(st.text(max_size=300))
def test_any_text_gives_a_length_within_it(text: str) -> None:
    assert 0 <= dateline_length(text) <= len(text)
