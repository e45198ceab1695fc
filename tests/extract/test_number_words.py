"""Every rule that counts reads the same words for numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from generator.extract.number_words import NUMBER_WORDS, TO_TWENTY, number


def test_the_words_to_twenty_stand_in_their_order() -> None:
    assert [number(word) for word in TO_TWENTY] == list(range(1, 21))


@given(st.sampled_from(sorted(NUMBER_WORDS)))
def test_capitals_do_not_matter(word: str) -> None:
    assert number(word.upper()) == number(word.capitalize()) == NUMBER_WORDS[word]


@given(st.integers(0, 10**9))
def test_digits_write_themselves(value: int) -> None:
    assert number(str(value)) == value


@mark.parametrize("word", ["", "²", "①", "½", "several", "twentyish", "-3", "1,5"])
def test_what_writes_no_whole_number(word: str) -> None:
    assert number(word) is None
