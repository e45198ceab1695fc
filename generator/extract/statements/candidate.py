"""A statement in the making: token ranges and the construction that found it.

In: what a finder has read off a tree. Out: a ``Candidate``, joined with others and sorted out by ``select``. Holds data
only, and decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Candidate", "Range"]

Range = tuple[int, int]
"""First token and end token (exclusive)."""


@dataclass(slots=True)
class Candidate:
    """``anchor`` is the token of the cue verb or noun (-1 where no word is a cue); ``contents`` are in text order.

    ``frame`` names the construction; ``sources`` are empty where the text names nobody.
    """

    anchor: int
    lemma: str
    frame: str
    cue: list[Range]
    sources: list[Range]
    contents: list[Range]
    why: list[str] = field(default_factory=list)
    negated: bool = False
    quotations: list[int] = field(default_factory=list)
    follows: Candidate | None = None
    speaker: str | None = None
    co_speakers: list[str] = field(default_factory=list)
    relayed_by: str | None = None
    addressees: list[Range] = field(default_factory=list)
    when: Range | None = None

    @property
    def first(self) -> int:
        """The first token of the contents."""
        return self.contents[0][0]

    @property
    def size(self) -> int:
        """How many tokens the contents have."""
        return sum(b - a for a, b in self.contents)
