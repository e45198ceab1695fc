"""The filters of the template language, by example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import filters


@pytest.mark.parametrize(
    ("value", "style", "words"),
    [
        ("2024-10-09", "long", "9 October 2024"),
        ("2024-10-09", "short", "9 Oct 2024"),
        ("2024-10", "long", "October 2024"),
        ("2024", "long", "2024"),
        ("2024-10-09T04:30:00+00:00", "short", "9 Oct 2024"),
        ("on Friday", "long", "on Friday"),
        (None, "long", ""),
    ],
)
def test_dates(value: str | None, style: str, words: str) -> None:
    assert filters.date(value, style) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("we are safe", "“we are safe”"),
        ("“we are safe,”", "“we are safe,”"),
        ('"We have lost brothers."', '"We have lost brothers."'),
        ("“we are", "“we are”"),
        ("are safe”", "“are safe”"),
        ("any ‘mine’ attack", "“any ‘mine’ attack”"),
        ("it was “swift”", "“it was ‘swift’”"),
    ],
)
def test_quotation_marks_are_never_doubled_and_always_closed(text: str, words: str) -> None:
    assert filters.quoted(text) == words


def test_counts() -> None:
    assert filters.count(0, "risk") == "no\u00a0risks"
    assert filters.count(1, "risk") == "1\u00a0risk"
    assert filters.count(1204, "story", "stories") == "1,204\u00a0stories"


def test_numbers_get_their_noun_and_words_keep_theirs() -> None:
    stated = [{"text": "2"}, {"text": "two sailors killed"}]
    assert [value["text"] for value in filters.tally(stated, "killed")] == ["2 killed", "two sailors killed"]


@pytest.mark.parametrize(("share", "full"), [(0.0, 1), (0.05, 1), (0.5, 3), (0.93, 5), (1.0, 5)])
def test_boxes(share: float, full: int) -> None:
    assert filters.boxes(share) == full


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://a.org/x", True), ("http://a.org", True), ("javascript:1", False), ("file:///x", False), ("//a.org", False),
     ("http://[bad", False), (None, False)],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert bool(filters.web_address(url)) is kept


def test_small_words() -> None:
    assert filters.words(["A", "", "B", "C"]) == "A, B and C"
    assert filters.capital("“swift” words") == "“Swift” words"
    assert filters.inline("Analysts") == "analysts"
    assert filters.inline("NATO staff") == "NATO staff"
    assert filters.without_article("the Security Council") == "Security Council"
    assert filters.label("armed_group", "kind") == "armed group"
    assert filters.label("vessel_released", "outcome") == "vessel released"
    assert filters.percent(0.524) == "52\u00a0%"


@given(st.text(max_size=400), st.integers(min_value=2, max_value=60))
def test_an_excerpt_is_never_longer_and_begins_as_the_text_does(text: str, length: int) -> None:
    cut = filters.excerpt(text, length)
    assert len(cut) <= length + 1
    assert " ".join(text.split()).startswith(cut.removesuffix("…"))


def test_a_cut_quotation_is_closed() -> None:
    assert filters.closed("He said “the strait") == "He said “the strait”"
    assert filters.closed("He said “the ‘last") == "He said “the ‘last’”"
    assert filters.closed("It's over “now”") == "It's over “now”"


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        ("it would act if forced", "if forced", "it would act …"),
        ("if forced, it would act", "if forced", "…, it would act"),
        ("if forced", "if forced", "if forced"),
        ("it would act", None, "it would act"),
    ],
)
def test_a_condition_that_stands_beside_its_consequence_is_not_told_twice(text: str, part: str | None, rest: str) -> None:
    assert filters.leaving_out(text, part) == rest


@given(st.text(), st.integers(1, 100))
def test_a_text_takes_at_least_the_lines_of_its_letters(text: str, letters: int) -> None:
    assert filters.lines(text, letters) * letters >= len(text)


def test_wide_letters_take_more_lines() -> None:
    assert filters.lines("short words", 20) == 1
    assert filters.lines("油" * 15, 20) == 2
    assert filters.lines("SHORT CAPITALS ALL", 20) == 2


def test_marks_between_marks_are_single() -> None:
    assert filters.nested("a “b” c") == "a ‘b’ c"
