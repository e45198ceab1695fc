"""Where a text speaks of itself: datelines, bylines, credit lines. Names there are nobody's deeds.

In: columns and names. Out: the first tokens of the names that stand aside.
"""

from __future__ import annotations

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import Name

__all__ = ["asides"]

DASHES = frozenset({"-", "–", "—", "--"})
CREDITS = frozenset("by reporting editing writing photo image credit source compiled translated".split())
LONGEST = 16
"""Tokens that a dateline or credit line may have."""


def asides(c: Columns, found: list[Name]) -> frozenset[int]:
    """Starts of the names in datelines and credit lines."""
    spans = [span for number in range(len(c.sents)) if (span := _aside(c, number))]
    return frozenset(n.start for n in found for a, b in spans if a <= n.start < b)


def _aside(c: Columns, number: int) -> tuple[int, int] | None:
    start = c.sents[number]
    end = c.sents[number + 1] if number + 1 < len(c.sents) else len(c)
    first = c.lower[start]
    verbs = any(c.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(start, min(end, start + LONGEST)))
    if first in CREDITS and end - start <= LONGEST and not verbs:
        return start, end
    if first == "additional" and start + 1 < end and c.lower[start + 1] == "reporting":
        return start, end
    if not c.word[start].isupper() or len(c.word[start]) < 3:
        return None
    for i in range(start + 1, min(end, start + LONGEST)):
        if (
            c.word[i] in DASHES
            and c.word[i - 1] != c.word[start][:0]
            and (i + 1 >= len(c) or c.idx[i] > c.idx[i - 1] + len(c.word[i - 1]))
        ):
            return start, i
        if c.tag[i] in ("VBD", "VBZ", "VBP", "MD", "PRP"):
            return None
    return None
