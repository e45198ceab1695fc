"""Where in a text an expression can begin, found once and quickly, so that a slow pattern is tried at few places.

In: a text; then a pattern with the offsets at which its matches can begin. Out: the matches that ``pattern.finditer`` would
find, when the offsets hold every place where one begins. Knows no words: which offsets fit a pattern its owner must say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["capitals", "figures", "matches_at"]

_FIGURES = re.compile(r"\d+")
_CAPITAL = re.compile(r"[A-Z](?<!\w[A-Z])")


def figures(text: str) -> list[int]:
    """Where a run of digits begins.

    >>> figures("on 12 May at 08:30")
    [3, 13, 16]
    """
    return [match.start() for match in _FIGURES.finditer(text)]


def capitals(text: str) -> list[int]:
    """Where a word begins with one of the capitals A to Z.

    >>> capitals("The tug McKay left Ådal")
    [0, 8]
    """
    return [match.start() for match in _CAPITAL.finditer(text)]


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at one of the offsets (which ascend), apart from each other.

    >>> [match[0] for match in matches_at(re.compile(r"\\d+ \\w+"), "12 ships, 3 ports", [0, 10])]
    ['12 ships', '3 ports']
    """
    free = 0
    for at in starts:
        if at >= free and (match := pattern.match(text, at)) is not None:
            yield match
            free = match.end()
