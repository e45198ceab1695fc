"""Quotation marks are paired whatever they look like, and none of them loses the document."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from generator.extract.statements.quotations import find_quotations


def paragraphs(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def quoted(text: str) -> list[str]:
    """The outermost quotations of a text, paragraphs parted by a slash."""
    found = find_quotations(text, paragraphs(text))
    return [" / ".join(text[a:b] for a, b in q.pieces) for q in found if not q.depth]


@mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" twice.', ['"no"']),
        ("He said “no” twice.", ["“no”"]),
        ("``We won,'' he said. ``Again.''", ["``We won,''", "``Again.''"]),
        ("''We won,'' he said.", ["''We won,''"]),
        ("'We won,' said Bob. 'It's ours.'", ["'We won,'", "'It's ours.'"]),
        ("‘We won,’ said Bob, the allies’ chief.", ["‘We won,’"]),
        ('" Kurds are pitted against Kurds , " the minister said .', ['" Kurds are pitted against Kurds , "']),
        ("«Non», said the mayor.", ["«Non»"]),
        ("„Nein“ said the mayor.", ["„Nein“"]),
    ],
)
def test_the_kinds_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@mark.parametrize("text", ["It's the allies' fleet.", "The '90s weren't easy.", "O'Neill's crew didn't see it."])
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_an_opening_mark_at_each_paragraph_and_one_closing_mark() -> None:
    assert quoted("“First.\n“Second.”\nNo more.") == ["“First. / “Second.”"]


def test_a_mark_without_a_partner_ends_with_its_paragraph() -> None:
    assert quoted('An "odd one here.\nNext "fine" one.') == ['"odd one here.', '"fine"']


def test_a_quotation_in_a_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("He said “they told me ‘no’ and left,” and went.") == ["“they told me ‘no’ and left,”"]


def test_the_attributes_of_markup_are_no_quotations() -> None:
    assert quoted('<a href="x" title="y">Here</a> she said "no".') == ['"no"']


@given(st.text(alphabet="ab .,'\"“”‘’`\n«»", max_size=60))
def test_pieces_lie_in_the_text_and_in_order(text: str) -> None:
    for quotation in find_quotations(text, paragraphs(text)):
        assert all(0 <= a < b <= len(text) for a, b in quotation.pieces)
        assert quotation.pieces == sorted(quotation.pieces)


@mark.parametrize("mark_", ['"', "“", "'", "‘", "“‘a” ", "s' ", 'x\n"'])
def test_hostile_marks_take_bounded_time(mark_: str) -> None:
    text = mark_ * 20_000
    began = time.perf_counter()
    find_quotations(text, paragraphs(text))
    assert time.perf_counter() - began < 5
