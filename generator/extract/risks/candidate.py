"""One risk while the text is still being read: token offsets instead of evidence.

In: what a frame saw. Out: what ``join`` and ``build`` turn into a ``Risk``. Holds no text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.extract.risks.harm import Harm

__all__ = ["Candidate", "Range", "Status"]

Range = tuple[int, int]
"""First token and the token after the last."""

Status = Literal["potential", "ongoing"]


@dataclass(slots=True)
class Candidate:
    """A clause or noun phrase with a harm, the frame that licensed it, and the words around it.

    ``rank`` orders candidates that overlap: the higher one stays. ``verb`` is the clause's verb, None for a noun phrase.
    """

    start: int
    end: int
    harm: Harm
    why: str
    status: Status = "potential"
    rank: int = 1
    verb: int | None = None
    likelihood: Range | None = None
    condition: Range | None = None
    agents: list[int] = field(default_factory=list)
    targets: list[Range] = field(default_factory=list)
    passages: list[Range] = field(default_factory=list)
    place: int | None = None
    """Where conditions are looked for, when not at the verb (the noun that heads the phrase)."""
