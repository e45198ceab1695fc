"""Which hyphens at line ends belong to their words."""

from __future__ import annotations

import re

import pytest

from generator.documents.pdf_hyphens import PDFIUM_HYPHEN, Hyphens

FILLER = ["These are whole lines of words", "that do not end within any word"] * 40


def whole(before: str, after: str, *others: str, undivided: int = 0) -> str:
    """The two lines as one, in a text that has other lines too."""
    lines = [before, after, *others]
    drop, between = Hyphens(lines, undivided).glue(before, after)
    return before[: len(before) - drop] + between + after


def test_lines_are_joined_with_a_blank() -> None:
    assert whole("the tanker", "was hit") == "the tanker was hit"


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010", PDFIUM_HYPHEN])
def test_a_divided_word_is_made_whole(hyphen: str) -> None:
    assert whole(f"ballistic mis{hyphen}", "siles") == "ballistic missiles"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Iranian-", "backed militias", "Iranian-backed militias"),
        ("Al-", "Hurra", "Al-Hurra"),
        ("the council's 15-", "member bench", "the council's 15-member bench"),
        ("56-12N 103-", "41.8E", "56-12N 103-41.8E"),
        ("a so-", "called truce", "a so-called truce"),
        ("US-", "flagged", "US-flagged"),
        ("it stopped—", "and fled", "it stopped—and fled"),
        ("it stopped —", "and fled", "it stopped — and fled"),
        ("from 3 -", "4 February", "from 3 - 4 February"),
    ],
)
def test_a_compound_keeps_its_hyphen(before: str, after: str, joined: str) -> None:
    assert whole(before, after) == joined
    assert whole(re.sub("-$", PDFIUM_HYPHEN, before), after) == joined


def test_the_words_of_the_text_decide() -> None:
    assert whole("the air-", "defence zone", "air-defence") == "the air-defence zone"
    assert whole("the air-", "defence zone", "airdefence") == "the airdefence zone"
    assert whole("the drone-", "carrier sank", "A drone hit the carrier.") == "the drone-carrier sank"


def test_in_a_text_that_divides_no_words_every_hyphen_stays() -> None:
    assert whole("the air-", "defence zone", *FILLER) == "the air-defence zone"
    assert whole("the air-", "defence zone", "whole lines", undivided=1) == "the air-defence zone"


def test_where_the_hyphens_of_divided_words_have_a_character_of_their_own_others_stay() -> None:
    assert whole("the air-", "defence zone", "ballistic mis\u2010", "siles") == "the air-defence zone"
