"""Text → paragraphs with their offsets and line numbers.

A blank line always ends a paragraph. A single line break ends one too, unless the text is hard-wrapped: there a break is
soft where the next line's first word would not have fitted on the line before it (the greedy filling that mail
programs, wire services and editors use). Changes no character.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model import Passage

__all__ = ["paragraphs"]

NARROWEST, WIDEST = 40, 120
"""Columns between which a longest line can be the margin of hard-wrapped text."""

LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def paragraphs(text: str, *, page: int | None = None) -> tuple[Passage, ...]:
    """The paragraphs of a text in order, outer blanks left out.

    >>> [text[p.start:p.end] for text in ["One.\\n\\nTwo.\\nThree."] for p in paragraphs(text)]
    ['One.', 'Two.', 'Three.']
    """
    lines = [span for match in LINE.finditer(text) if (span := _trimmed(text, *match.span()))]
    margin = _margin(text, lines)
    found: list[tuple[int, int]] = []
    for start, end in lines:
        if margin and found and _is_soft(text, found[-1][1], start, end, margin):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    out, line, counted = [], 1, 0
    for number, (start, end) in enumerate(found, 1):
        line += len(BREAK.findall(text, counted, start))
        counted = start
        out.append(Passage(start=start, end=end, paragraph=number, line=line, page=page))
    return tuple(out)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _margin(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The column at which the text is wrapped, or None: some line must go on in lower case in the next one."""
    longest = max((end - start for start, end in lines), default=0)
    if not NARROWEST <= longest <= WIDEST:
        return None
    goes_on = any(text[b].islower() and _one_break(text, end, b) for (_, end), (b, _) in pairwise(lines))
    return longest if goes_on else None


def _one_break(text: str, end: int, start: int) -> bool:
    return len(BREAK.findall(text, end, start)) == 1


def _is_soft(text: str, before: int, start: int, end: int, margin: int) -> bool:
    """True where a single break stands between, and the next word would not have fitted on the line before."""
    if not _one_break(text, before, start):
        return False
    opening = max(text.rfind("\n", 0, before), text.rfind("\r", 0, before)) + 1
    word = re.compile(r"\S+").match(text, start, end)
    return word is not None and before - opening + 1 + len(word.group()) > margin
