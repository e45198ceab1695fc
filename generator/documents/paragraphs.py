"""Text → paragraphs with their offsets and line numbers.

A blank line always ends a paragraph. A single line break ends one too, unless the text is hard-wrapped: there a break is
soft where the next line's first word would not have fitted on the line before it (the greedy filling that mail
programs, wire services and editors use). Changes no character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model import Passage

__all__ = ["paragraphs"]

NARROWEST, WIDEST = 40, 160
"""Columns between which the margin of hard-wrapped text lies."""

RAGGED = 12
"""A line can be this much longer than the longest one that surely goes on: the margin is found from both."""

FITTING = 0.8
"""The share of lines that go on in lower case whose break the margin must explain."""

LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
NEW_LINE = re.compile(r"\r\n|\r|\n")
WORD = re.compile(r"\S+")
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\Z")


class _Line(NamedTuple):
    """A line that is not blank: its words' offsets, the columns to its end, the length of its first word, its number.

    ``follows``: exactly one break stands between it and the line before, and that line is not blank.
    """

    start: int
    end: int
    columns: int
    word: int
    number: int
    follows: bool


def paragraphs(text: str, *, page: int | None = None) -> tuple[Passage, ...]:
    """The paragraphs of a text in order, outer blanks left out; lines count from 1.

    >>> [text[p.start:p.end] for text in ["One.\\n\\nTwo.\\nThree."] for p in paragraphs(text)]
    ['One.', 'Two.', 'Three.']
    """
    lines = list(_lines(text))
    margin = _margin(text, lines)
    found: list[tuple[int, int, int]] = []
    before: _Line | None = None
    for line in lines:
        if margin and before and found and _is_soft(before, line, margin):
            found[-1] = (found[-1][0], line.end, found[-1][2])
        else:
            found.append((line.start, line.end, line.number))
        before = line
    return tuple(
        Passage(start=start, end=end, paragraph=number, line=line, page=page)
        for number, (start, end, line) in enumerate(found, 1)
    )


def _lines(text: str) -> Iterator[_Line]:
    number, raw_end, blank_before = 1, 0, True
    for match in LINE.finditer(text):
        raw = match.group()
        words = raw.strip()
        number += len(NEW_LINE.findall(text, raw_end, match.start()))
        single = BREAK.fullmatch(text, raw_end, match.start()) is not None
        raw_end = match.end()
        if words:
            start = match.start() + len(raw) - len(raw.lstrip())
            end = start + len(words)
            word = WORD.match(words)
            yield _Line(start, end, end - match.start(), word.end() if word else 0, number, single and not blank_before)
        blank_before = not words


def _margin(text: str, lines: list[_Line]) -> int | None:
    """The column at which the text is wrapped, or None: found from lines that go on in lower case in the next one."""
    surely = [(before, line) for before, line in pairwise(lines) if _surely_goes_on(text, before, line)]
    longest = max((before.columns for before, _ in surely), default=0)
    if not NARROWEST <= longest <= WIDEST:
        return None
    widest = max(line.columns for line in lines if line.columns <= longest + RAGGED)
    for margin in (widest, longest):
        fitting = sum(before.columns + 1 + line.word > margin for before, line in surely)
        if fitting >= FITTING * len(surely):
            return margin
    return None


def _surely_goes_on(text: str, before: _Line, line: _Line) -> bool:
    """True where the line begins in lower case and the one before it ends no sentence."""
    if not line.follows or not text[line.start].islower():
        return False
    return ENDED.search(text, max(before.start, before.end - 4), before.end) is None


def _is_soft(before: _Line, line: _Line, margin: int) -> bool:
    """True where a single break stands between, and the next word would not have fitted on the line before.

    A line that goes over the margin, such as a long address, is no part of what was wrapped.
    """
    return line.follows and max(before.columns, line.columns) <= margin < before.columns + 1 + line.word
