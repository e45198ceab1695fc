"""Mended words are the same words; another figure, name or "not" makes them others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edits.likeness import ALIKE, is_part, likeness

SENTENCE = "rebels attacked the tanker Saviz off Aden and killed two of her sailors"


@pytest.mark.parametrize(
    "mended",
    [
        "rebels atacked the tanker Saviz off Aden and killed two of her sailors",
        "Rebels attacked the tanker “Saviz” off Aden, and killed two of her sailors.",
        "rebels attacked the tanker Saviz off Aden and killed two of its sailors",
        "rebels attacked the oil tanker Saviz off Aden and killed two of her sailors",
    ],
)
def test_mended_words_are_alike(mended: str) -> None:
    assert likeness(SENTENCE, mended) >= ALIKE


@pytest.mark.parametrize(
    "other",
    [
        "rebels attacked the tanker Saviz off Aden and killed ten of her sailors",
        "rebels attacked the tanker Saviz off Aden and killed 2 of her sailors",
        "rebels attacked the tanker Behshad off Aden and killed two of her sailors",
        "rebels attacked the tanker Saviz off Oman and killed two of her sailors",
        "rebels attacked no tanker Saviz off Aden and killed two of her sailors",
        "rebels have not attacked the tanker Saviz off Aden and killed two of her sailors",
        "the owners of the tanker Saviz, lost off Aden with two sailors, went to court",
        "",
    ],
)
def test_other_words_are_not_however_few_letters_differ(other: str) -> None:
    assert likeness(SENTENCE, other) < ALIKE


def test_a_name_may_be_spelt_otherwise() -> None:
    assert likeness("it was the Houthis who fired", "it was the Huthis who fired") >= ALIKE


@pytest.mark.parametrize(("one", "two"), [("to Iran", "to Iraq"), ("in Niger", "in Nigeria"), ("a 12 mile", "a 21 mile")])
def test_near_names_and_figures_are_others(one: str, two: str) -> None:
    assert likeness(f"{one} and all the other places there", f"{two} and all the other places there") == 0


def test_part_of_a_passage_has_to_be_long_enough() -> None:
    assert is_part("attacked the tanker Saviz", SENTENCE)
    assert not is_part("the tanker Saviz", SENTENCE)
    assert not is_part("attacked the tanker Saviz", f"it is not true that {SENTENCE}")
    assert not is_part("acked the tanker Saviz off", SENTENCE)


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_even_and_whole_for_itself(one: str, two: str) -> None:
    assert likeness(one, two) == pytest.approx(likeness(two, one))
    assert likeness(one, one) in {0.0, 100.0}
