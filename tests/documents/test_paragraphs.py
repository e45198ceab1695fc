"""Where paragraphs begin and end, in text that is wrapped and in text that is not."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents import paragraphs

ARTICLE = [
    "The tanker was hit by a drone on Friday evening while it was under way, forty miles south of Aden, its owner said.",
    "No one was hurt. “We are on our way to a safe port”, the master told the coast guard by radio, and the ship went on.",
    "Iran denied that it was in any way part of the raid, which the United States had blamed on forces that it backs.",
]


def split(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", [1, 2])
@pytest.mark.parametrize("width", [50, 66, 72, 80, 100])
def test_wrapped_text_has_the_paragraphs_that_were_wrapped(width: int, between: int, end: str) -> None:
    text = (end * between).join(textwrap.fill(paragraph, width).replace("\n", end) for paragraph in ARTICLE)
    assert [" ".join(found.split()) for found in split(text)] == ARTICLE


def test_a_line_that_is_longer_than_the_margin_stays_alone() -> None:
    address = "https://example.org/" + "a" * 100
    text = "\n".join(textwrap.fill(paragraph, 72) for paragraph in ARTICLE) + f"\n{address}\nSee also there.\n"
    assert split(text)[-2:] == [address, "See also there."]


def test_each_line_of_text_that_is_not_wrapped_is_a_paragraph() -> None:
    assert split("\n".join(ARTICLE)) == ARTICLE
    assert split("Ships hit:\nthe Saviz\nthe Behshad\n") == ["Ships hit:", "the Saviz", "the Behshad"]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n\x0b\u2028"])
def test_blank_text_has_none(text: str) -> None:
    assert paragraphs(text) == ()


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    text = "\n\nOne.\r\nTwo.\rThree.\x0cFour.\n\n\nFive."
    assert [(passage.line, passage.paragraph) for passage in paragraphs(text)] == [(3, 1), (4, 2), (5, 3), (5, 4), (8, 5)]


def test_the_page_is_passed_on() -> None:
    assert paragraphs("One.", page=7)[0].page == 7


@given(st.text(st.sampled_from(" \n\r\t\x0b\x85\u2028aB.é𝄞\u200b"), max_size=200))
def test_they_are_in_order_apart_trimmed_and_cover_every_character_that_is_not_blank(text: str) -> None:
    found = paragraphs(text)
    at = 0
    for number, passage in enumerate(found, 1):
        assert passage.paragraph == number
        assert text[at : passage.start].strip() == ""
        words = text[passage.start : passage.end]
        assert words == words.strip() != ""
        at = passage.end
    assert text[at:].strip() == ""


@given(st.lists(st.lists(st.text("abcDE.", min_size=1, max_size=9), min_size=1, max_size=40), min_size=1, max_size=5))
def test_blank_lines_always_part(blocks: list[list[str]]) -> None:
    text = "\n\n".join(textwrap.fill(" ".join(block), 60) for block in blocks)
    starts = {passage.start for passage in paragraphs(text)}
    at = 0
    for block in text.split("\n\n"):
        assert at in starts
        at += len(block) + 2


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "word " * 200_000, ("and so it goes on and on and on and on and on and on\n") * 18_000, '"' * 100_000],
    ids=["one word", "one line", "wrapped", "quotation marks"],
)
def test_long_text_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    paragraphs(text)
    assert time.perf_counter() - start < 2
