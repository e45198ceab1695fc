"""A line of text as it stands on a printed page. Knows its place and nothing of its neighbours."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Line"]


class Line(NamedTuple):
    """A line, its page (from 1), its box in points from the lower left corner of the page, and the page's height."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    height: float

    @property
    def size(self) -> float:
        """The height of the first character's box."""
        return max(self.top - self.bottom, 1.0)
