"""Where a text speaks of itself: datelines, bylines, credit lines, headlines. Names told only there are nobody's deeds.

In: columns and names. Out: the first tokens of the names that stand aside, and of those in headlines.
"""

from __future__ import annotations

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import Name

__all__ = ["asides"]

DASHES = frozenset({"-", "–", "—", "--"})
CREDITS = frozenset(
    ["by", "reporting", "editing", "writing", "photo", "image", "credit", "source", "compiled", "translated"]
)
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST = 16
"""Tokens that a dateline or credit line may have."""


def asides(c: Columns, found: list[Name]) -> tuple[frozenset[int], frozenset[int]]:
    """Starts of the names in datelines and credit lines, and of those in headlines."""
    lines: list[tuple[int, int]] = []
    heads: list[tuple[int, int]] = []
    for start in _paragraphs(c):
        if span := _aside(c, start):
            lines.append(span)
        elif span := _headline(c, start):
            heads.append(span)
    return _starts(found, lines), _starts(found, heads)


def _starts(found: list[Name], spans: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(n.start for n in found for a, b in spans if a <= n.start < b) if spans else frozenset()


def _paragraphs(c: Columns) -> list[int]:
    """The first tokens of the paragraphs."""
    return [i for i in range(len(c)) if c.tag[i] != "_SP" and (i == 0 or c.tag[i - 1] == "_SP")]


def _paragraph_end(c: Columns, start: int) -> int:
    while start < len(c) and c.tag[start] != "_SP":
        start += 1
    return start


def _headline(c: Columns, start: int) -> tuple[int, int] | None:
    """A line in title case without a full stop: its capitals tell no names."""
    end = start
    while end < len(c) and c.tag[end] != "_SP" and end - start < 2 * LONGEST:
        end += 1
    if end < len(c) and c.tag[end] != "_SP":
        return None
    long = [i for i in range(start, end) if len(c.word[i]) > 3 and c.word[i][0].isalpha()]
    capitals = sum(c.word[i][0].isupper() for i in long)
    if len(long) > 3 and c.word[end - 1][-1].isalnum() and capitals > 0.8 * len(long):
        return start, end
    return None


def _aside(c: Columns, start: int) -> tuple[int, int] | None:
    """The tokens of a dateline or credit line that begins the paragraph."""
    end = start
    while end < len(c) and c.tag[end] != "_SP" and end - start < LONGEST:
        end += 1
    whole = end == len(c) or c.tag[end] == "_SP"
    verbs = any(c.tag[i] in VERBS for i in range(start, end))
    first = c.lower[start + 1] if c.word[start] == "(" and start + 1 < end else c.lower[start]
    if (whole or c.word[start] == "(") and first in CREDITS and not verbs:
        return start, _paragraph_end(c, start)
    if whole and "contributed" in c.lower[start:end] and c.lower[end - 2 : end] in (["report", "."], ["reporting", "."]):
        return start, end
    if first == "additional" and start + 1 < end and c.lower[start + 1] == "reporting":
        return start, end
    if not c.word[start].isupper() or len(c.word[start]) < 3:
        return None
    for i in range(start + 1, end):
        apart = c.idx[i] > c.idx[i - 1] + len(c.word[i - 1])
        if c.word[i] in DASHES and apart:
            return start, i
        if c.tag[i] in VERBS or c.tag[i] == "PRP":
            return None
    return None
