"""Where a text speaks of itself: datelines, bylines, credit lines, headlines. Names told only there are nobody's deeds.

In: columns and names. Out: the first tokens of the names that stand aside, and of those in headlines.
"""

from __future__ import annotations

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import Name
from generator.extract.datelines import dateline_length

__all__ = ["asides"]

CREDITS = frozenset(
    {"by", "reporting", "editing", "writing", "photo", "image", "credit", "source", "compiled", "translated"}
)
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST = 16
"""Tokens of a credit line; a dateline and the word behind it are read from twice as many."""
HEADLINE = 32
"""Tokens that a headline may have."""

Span = tuple[int, int]


def asides(c: Columns, found: list[Name]) -> tuple[frozenset[int], frozenset[int]]:
    """Starts of the names in datelines and credit lines, and of those in headlines."""
    lines: list[Span] = []
    heads: list[Span] = []
    breaks = [i for i in range(len(c)) if c.tag[i] == "_SP"]
    start = 0
    for end in [*breaks, len(c)]:
        if start < end:
            if span := _credit(c, start, end) or _dateline(c, start, end):
                lines.append(span)
            elif _is_headline(c, start, end):
                heads.append((start, end))
        start = end + 1
    return _inside(found, lines), _inside(found, heads)


def _inside(found: list[Name], spans: list[Span]) -> frozenset[int]:
    """Starts of the names in the spans; both come in the order of the text."""
    out, at = [], 0
    for name in found:
        while at < len(spans) and spans[at][1] <= name.start:
            at += 1
        if at < len(spans) and spans[at][0] <= name.start:
            out.append(name.start)
    return frozenset(out)


def _credit(c: Columns, start: int, end: int) -> Span | None:
    """ "By Ann Lee", "(Reporting by ...; editing by ...)", "Ann Lee contributed to this report.": the whole paragraph."""
    first = c.lower[start + 1] if c.word[start] == "(" and start + 1 < end else c.lower[start]
    verbs = any(c.tag[i] in VERBS for i in range(start, min(end, start + LONGEST)))
    short = end - start <= LONGEST
    if first in CREDITS and not verbs and (short or c.word[start] == "("):
        return start, end
    if first == "additional" and start + 1 < end and c.lower[start + 1] == "reporting":
        return start, end
    ending = c.lower[max(start, end - 2) : end]
    if short and "contributed" in c.lower[start:end] and ending in (["report", "."], ["reporting", "."]):
        return start, end
    return None


def _dateline(c: Columns, start: int, end: int) -> Span | None:
    """ "BEIRA, May 4 (X) -": the tokens that the dateline's characters take, which may be parted from the text behind."""
    if not (c.word[start][0].isupper() or c.word[start] == "["):
        return None
    last = min(len(c), start + 2 * LONGEST) - 1
    left = c.idx[start]
    size = dateline_length(c.text[left : c.idx[last] + len(c.word[last])])
    while size and end > start and c.idx[end - 1] >= left + size:
        end -= 1
    return (start, end) if size else None


def _is_headline(c: Columns, start: int, end: int) -> bool:
    """A line in title case without a full stop: its capitals tell no names."""
    if end - start > HEADLINE or not c.word[end - 1][-1].isalnum():
        return False
    long = [c.word[i] for i in range(start, end) if len(c.word[i]) > 3 and c.word[i][0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)
