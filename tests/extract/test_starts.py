"""Matches sought at few places are those that a search of the whole text finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.starts import capitals, figures, matches_at

COUNTED = re.compile(r"(?<![\w.])\d+ [a-z]+(?: \d+)?")
NAMED = re.compile(r"\b[A-Z]\w*(?: [A-Z]\w*)?")


@given(st.text("aZé 12.\n", max_size=40))
def test_the_matches_are_those_of_finditer(text: str) -> None:
    for pattern, starts in ((COUNTED, figures(text)), (NAMED, capitals(text))):
        assert [m.span() for m in matches_at(pattern, text, starts)] == [m.span() for m in pattern.finditer(text)]


@pytest.mark.parametrize("text", ["", "no figure", "…"])
def test_where_nothing_begins_nothing_is_found(text: str) -> None:
    assert not figures(text) + capitals(text)
