"""Lines of printed pages → which of them are running heads, feet and page numbers. Looks at places and repetition only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.documents.pdf_line import Line

__all__ = ["running_lines"]

MARGIN_ZONE = 0.11
"""Running heads stand in this share of the page's height, above and below."""

SHARE_OF_PAGES = 0.3
"""A running head stands on this share of the pages at least, and on two."""

LONGEST_HEAD = 80
ADDRESS, OF = r"(?:(?:https?|file)://\S+\s++)?", r"(?:(?:of|/)\s*\d{1,4}|-|–|—)?"
PAGE_NUMBER = re.compile(rf"{ADDRESS}(?:page|p\.|-|–|—)?\s*+\d{{1,4}}\s*+{OF}", re.IGNORECASE)
DIGITS = re.compile(r"\d+")


def running_lines(lines: Sequence[Line], pages: int) -> list[bool]:
    """For each line, whether it is in the margin and a page number, or the same on other pages but for numbers, or apart."""
    keys = [_key(line) if _in_margin(line) else None for line in lines]
    seen: dict[tuple[str, int], set[int]] = {}
    for key, line in zip(keys, lines, strict=True):
        if key:
            seen.setdefault(key, set()).add(line.page)
    often = max(2.0, SHARE_OF_PAGES * pages)
    apart = _apart(lines)
    return [
        key is not None and (number in apart or len(seen[key]) >= often or PAGE_NUMBER.fullmatch(line.text) is not None)
        for number, (key, line) in enumerate(zip(keys, lines, strict=True))
    ]


def _in_margin(line: Line) -> bool:
    return line.bottom > (1 - MARGIN_ZONE) * line.height or line.top < MARGIN_ZONE * line.height


def _key(line: Line) -> tuple[str, int]:
    place = line.top - line.height if line.top > line.height / 2 else line.bottom
    return DIGITS.sub("#", line.text), round(place / 4)


def _apart(lines: Sequence[Line]) -> set[int]:
    """Short lines drawn out of their turn: above all others of the page but not first, or below all but not last."""
    pages: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        pages.setdefault(line.page, []).append(number)
    found = set()
    for numbers in pages.values():
        if len(numbers) < 3:
            continue
        highest, next_highest = sorted(numbers, key=lambda number: -lines[number].bottom)[:2]
        lowest, next_lowest = sorted(numbers, key=lambda number: lines[number].top)[:2]
        if highest != numbers[0] and lines[highest].bottom > lines[next_highest].top + lines[highest].size / 2:
            found.add(highest)
        if lowest != numbers[-1] and lines[lowest].top < lines[next_lowest].bottom - lines[lowest].size / 2:
            found.add(lowest)
    return {number for number in found if len(lines[number].text) <= LONGEST_HEAD}
