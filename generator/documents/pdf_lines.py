"""Lines of printed pages → paragraphs, with the page on which each begins and the places where it goes on to the next.

A paragraph ends where the next line stands lower than a line should, is indented, is set in another size, or where its
first word would have fitted on the line before. Running heads and page numbers are left out; hyphens at line ends are
taken out where the word has none. Puts no line into another order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

__all__ = ["Line", "Paragraph", "flowed"]


class Line(NamedTuple):
    """A line of text, its page (from 1) and its box in points from the lower left corner of the page.

    ``last`` is the bottom of its last character: a line that PDFium joined over a hyphen ends lower than it begins.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    last: float
    height: float

    @property
    def size(self) -> float:
        """The height of the first character's box."""
        return max(self.top - self.bottom, 1.0)


MARGIN_ZONE = 0.11
"""Running heads stand in this share of the page's height, above and below."""

PAGE_NUMBER = re.compile(r"(?:page|p\.|-|–|—)?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4}|-|–|—)?", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FIRST_WORD = re.compile(r"\S+")
FIRST_LETTERS, LAST_LETTERS = re.compile(r"[^\W_]+"), re.compile(r"[^\W_]+$")
LONGEST_WORD = 60
BULLET = re.compile(r"(?:[•▪◦‣●○■□–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
SOFT = "\u00ad\u2010\ufffe"
"""Marks of a hyphen that the line's end made: soft hyphen, typographic hyphen, and PDFium's own mark."""

COMPOUNDS = (
    "aligned armed backed based bound built controlled borne caused driven earth eyed facing flagged "
    "founded free fuelled funded general held hit hosted known large launched led level like linked "
    "listed made manned old only operated owned packed party range related reaching registered run ridden "
    "sanctioned scale sea ship sponsored standing style supported term time torn trained type wide "
    "winning year "
)
SECOND_PARTS = frozenset(COMPOUNDS.split())
"""Second parts of compounds that keep their hyphen at a line's end ("Iranian-backed"). Own compilation."""


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

    def add(self, line: Line, hyphens: _Hyphens) -> None:
        before = self.pieces[-1]
        glue = hyphens.glue(before, line.text)
        if glue != " ":
            self.pieces[-1] = before[:-1]
            self.length -= 1
        self.length += len(glue)
        if line.page != self.last_page:
            self.turns.append((self.length, line.page))
            self.last_page = line.page
        self.pieces += (glue, line.text)
        self.length += len(line.text)

    def closed(self) -> Paragraph:
        return Paragraph("".join(self.pieces), self.page, tuple(self.turns))


def flowed(lines: Sequence[Line], pages: int) -> Iterator[Paragraph]:
    """The paragraphs in the order of the lines; ``pages`` is the number of pages."""
    kept = [line for line, running in zip(lines, _running(lines, pages), strict=True) if not running]
    if not kept:
        return
    hyphens = _Hyphens(kept)
    kept = [line._replace(text=hyphens.within(line.text)) for line in kept]
    columns = _columns(kept)
    paragraph = _Open(kept[0])
    for (before, line), (column, next_column) in zip(pairwise(kept), pairwise(columns), strict=True):
        if _goes_on(before, line, column, next_column):
            paragraph.add(line, hyphens)
        else:
            yield paragraph.closed()
            paragraph = _Open(line)
    yield paragraph.closed()


def _running(lines: Sequence[Line], pages: int) -> list[bool]:
    """Which lines are running heads: in the margin, and the same on other pages but for numbers, or a page number alone."""
    keys = []
    for line in lines:
        in_margin = line.bottom > (1 - MARGIN_ZONE) * line.height or line.top < MARGIN_ZONE * line.height
        place = round((line.top - line.height if line.top > line.height / 2 else line.bottom) / 4)
        keys.append((DIGITS.sub("#", line.text), place) if in_margin else None)
    seen: dict[tuple[str, int], set[int]] = {}
    for key, line in zip(keys, lines, strict=True):
        if key:
            seen.setdefault(key, set()).add(line.page)
    often = max(2, pages * 0.3)
    return [
        key is not None and (len(seen[key]) >= often or PAGE_NUMBER.fullmatch(line.text) is not None)
        for key, line in zip(keys, lines, strict=True)
    ]


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
        pitches = [round(a.last - b.bottom, 1) for a, b in pairwise(run)]
        pitch = Counter(pitches).most_common(1)[0][0] if len(pitches) > 2 else min(pitches, default=1.3 * run[0].size)
        edge = median(line.left for line in run)
        column = _Column(min(edge, *(line.left for line in run)), max(line.right for line in run), pitch)
        columns += [column] * len(run)
        start = number
    return columns


def _below(before: Line, line: Line) -> bool:
    overlap = min(before.right, line.right) - max(before.left, line.left)
    return before.page == line.page and line.bottom < before.last and overlap > 0


def _same_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= 0.12 * max(before.size, line.size)


def _goes_on(before: Line, line: Line, column: _Column, next_column: _Column) -> bool:
    """True where the line continues the paragraph of the line before."""
    if before.page == line.page and abs(before.last - line.bottom) < 0.3 * line.size and line.left >= before.right - 1:
        return True  # one line in two pieces
    if not _same_size(before, line) or BULLET.match(line.text):
        return False
    if _is_hyphenated(before.text):
        return True
    indented = line.left - next_column.left > 0.5 * line.size
    if _below(before, line):
        if before.last - line.bottom > 1.22 * column.pitch:
            return False
        return not (indented and before.left - column.left <= 0.5 * line.size) and not _is_short(before, line, column)
    # the next column or page: only a sentence that has not ended goes on
    return not indented and not SENTENCE_END.search(before.text) and not _is_short(before, line, column)


def _is_short(before: Line, line: Line, column: _Column) -> bool:
    """True where the next line's first word would have fitted on the line before."""
    word = FIRST_WORD.match(line.text)
    width = (line.right - line.left) / max(len(line.text), 1)
    return word is not None and before.right + 1.2 * (len(word.group()) + 1) * width < column.right


def _is_hyphenated(text: str) -> bool:
    return text[-1] in SOFT or (text[-1] == "-" and len(text) > 1 and text[-2].isalpha())


class _Hyphens:
    """Decides from the words of the whole text whether a hyphen at a line's end belongs to the word."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.words = {word.lower() for line in lines for word in WORD.findall(line.text)}

    def glue(self, before: str, after: str) -> str:
        """What stands between two lines: a blank, or in the place of the first one's hyphen a hyphen or nothing."""
        if not _is_hyphenated(before):
            return " "
        return self._between(before[:-1], after, soft=before[-1] in "\u00ad\u2010")

    def within(self, line: str) -> str:
        """A line without the marks that PDFium left where it joined two lines itself; a hyphen at its end stays."""
        first, *rest = line[:-1].replace("\u00ad", "").split("\ufffe")
        pieces = [first]
        for after in rest:
            pieces += (self._between(pieces[-1], after, soft=False), after)
        return "".join(pieces) + line[-1]

    def _between(self, before: str, after: str, *, soft: bool) -> str:
        left, right = LAST_LETTERS.search(before[-LONGEST_WORD:]), FIRST_LETTERS.match(after)
        start, rest = (left.group() if left else ""), (right.group() if right else "")
        return "-" if self._keeps(start, rest, soft=soft) else ""

    def _keeps(self, start: str, rest: str, *, soft: bool) -> bool:
        if f"{start}{rest}".lower() in self.words:
            return False
        if f"{start}-{rest}".lower() in self.words:
            return True
        if soft or not rest:
            return not rest
        if not rest[0].islower() or not start[-1:].islower() or rest.lower() in SECOND_PARTS:
            return True
        return len(start) > 3 and len(rest) > 3 and start.lower() in self.words and rest.lower() in self.words
