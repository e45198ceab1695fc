"""Lines of printed pages → paragraphs, with the page on which each begins and the places where it goes on to the next.

A paragraph ends where the next line stands lower than a line should, is indented, is set in another size, or where its
first word would have fitted on the line before. Running heads and page numbers are left out; words that were divided
are made whole. Puts no line into another order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from generator.documents.pdf_hyphens import Hyphens, is_hyphenated
from generator.documents.pdf_line import Line
from generator.documents.pdf_margins import running_lines

__all__ = ["Paragraph", "flowed"]

LOWER = 1.12
"""A line that stands this many times lower than lines do begins a paragraph."""

LONG_WORD = re.compile(r"[a-z]{9}")
ROOM = 6
"""Characters of a long word, with its hyphen and the blank before it, that fit where it could have been divided."""

FIRST_WORD = re.compile(r"\S+")
BULLET = re.compile(r"(?:[•▪◦‣●○■□–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


class Paragraph(NamedTuple):
    """The words of a paragraph, the page on which it begins, and by offset the pages on which it goes on."""

    text: str
    page: int
    turns: tuple[tuple[int, int], ...] = ()


class _Open:
    """A paragraph to which lines are still added."""

    def __init__(self, line: Line) -> None:
        self.page = self.last_page = line.page
        self.pieces = [line.text]
        self.length = len(line.text)
        self.turns: list[tuple[int, int]] = []

    def add(self, line: Line, hyphens: Hyphens) -> None:
        before = self.pieces[-1]
        drop, between = hyphens.glue(before, line.text)
        self.pieces[-1] = before[: len(before) - drop]
        self.length += len(between) - drop
        if line.page != self.last_page:
            self.turns.append((self.length, line.page))
            self.last_page = line.page
        self.pieces += (between, line.text)
        self.length += len(line.text)

    def closed(self) -> Paragraph:
        return Paragraph("".join(self.pieces), self.page, tuple(self.turns))


def flowed(lines: Sequence[Line], pages: int) -> Iterator[Paragraph]:
    """The paragraphs in the order of the lines; ``pages`` is the number of pages."""
    kept = [line for line, running in zip(lines, running_lines(lines, pages), strict=True) if not running]
    if not kept:
        return
    columns = _columns(kept)
    hyphens = Hyphens([line.text for line in kept], _undivided(kept, columns))
    paragraph = _Open(kept[0])
    for (before, line), (column, next_column) in zip(pairwise(kept), pairwise(columns), strict=True):
        if _goes_on(before, line, column, next_column):
            paragraph.add(line, hyphens)
        else:
            yield paragraph.closed()
            paragraph = _Open(line)
    yield paragraph.closed()


class _Column(NamedTuple):
    """What the lines around a line have in common: left and right edge, and the distance from line to line."""

    left: float
    right: float
    pitch: float


def _columns(lines: Sequence[Line]) -> list[_Column]:
    """The column of each line: lines that follow each other downwards, in one size, over one width."""
    columns: list[_Column] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _below(lines[number - 1], lines[number]) and _same_size(lines[number - 1], lines[number]):
            continue
        run = lines[start:number]
        pitches = [round(a.bottom - b.bottom, 1) for a, b in pairwise(run)]
        pitch = Counter(pitches).most_common(1)[0][0] if len(pitches) > 2 else min(pitches, default=1.3 * run[0].size)
        edge = median(line.left for line in run)
        column = _Column(min(edge, *(line.left for line in run)), max(line.right for line in run), pitch)
        columns += [column] * len(run)
        start = number
    return columns


def _below(before: Line, line: Line) -> bool:
    overlap = min(before.right, line.right) - max(before.left, line.left)
    return before.page == line.page and line.bottom < before.bottom and overlap > 0


def _same_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= 0.12 * max(before.size, line.size)


def _goes_on(before: Line, line: Line, column: _Column, next_column: _Column) -> bool:
    """True where the line continues the paragraph of the line before."""
    if before.page == line.page and abs(before.bottom - line.bottom) < 0.3 * line.size and line.left >= before.right - 1:
        return True  # one line in two pieces
    if not _same_size(before, line) or BULLET.match(line.text):
        return False
    if is_hyphenated(before.text):
        return True
    indented = line.left - next_column.left > 0.5 * line.size
    if _below(before, line):
        if before.bottom - line.bottom > LOWER * column.pitch:
            return False
        return not (indented and before.left - column.left <= 0.5 * line.size) and not _is_short(before, line, column)
    # the next column or page: only a sentence that has not ended goes on
    return not indented and not SENTENCE_END.search(before.text) and not _is_short(before, line, column)


def _undivided(lines: Sequence[Line], columns: Sequence[_Column]) -> int:
    """How many long words stand whole at the beginning of a line although the one before had room for a part of them."""
    count = 0
    for (before, line), column in zip(pairwise(lines), columns, strict=False):
        if LONG_WORD.match(line.text) and _below(before, line) and not is_hyphenated(before.text):
            width = (line.right - line.left) / len(line.text)
            count += column.right - before.right > ROOM * width
    return count


def _is_short(before: Line, line: Line, column: _Column) -> bool:
    """True where the next line's first word would have fitted on the line before."""
    word = FIRST_WORD.match(line.text)
    width = (line.right - line.left) / max(len(line.text), 1)
    return word is not None and before.right + 1.2 * (len(word.group()) + 1) * width < column.right
