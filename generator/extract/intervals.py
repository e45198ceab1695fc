"""Stretches of a text that do not overlap, with quick answers to "is this free?".

In: offsets. Out: yes or no, and the index of the stretch in the way. A search costs the logarithm of their number, so that a
text of a hundred thousand expressions is read in time. Holds no words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

__all__ = ["Intervals"]


class Intervals:
    """Half-open intervals, apart from each other, in order."""

    def __init__(self, intervals: Iterable[tuple[int, int]] = ()) -> None:
        self._all: list[tuple[int, int]] = sorted(intervals)

    def overlaps(self, start: int, end: int) -> bool:
        """True where one of the intervals shares a character with ``start`` to ``end``."""
        return bool(self.inside(start, end))

    def inside(self, start: int, end: int) -> list[tuple[int, int]]:
        """The intervals that share a character with ``start`` to ``end``, in order."""
        first = bisect_right(self._all, (start, start))
        if first and self._all[first - 1][1] > start:
            first -= 1
        return self._all[first : bisect_left(self._all, (end, end), lo=first)]

    def add(self, start: int, end: int) -> bool:
        """Takes the stretch where it is free; False where it is not."""
        if start >= end or self.overlaps(start, end):
            return False
        insort(self._all, (start, end))
        return True
