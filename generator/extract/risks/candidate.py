"""One risk while the text is still being read: token offsets instead of evidence.

In: what a frame saw. Out: what ``join`` and the component turn into a ``Risk``. Holds no text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.risks.harm import Harm

__all__ = ["Candidate", "Range"]

Range = tuple[int, int]
"""First token and the token after the last."""


@dataclass(slots=True)
class Candidate:
    """A clause or noun phrase with a harm, the frame that licensed it, and the words around it.

    ``rank`` orders candidates that overlap: the higher one stays. ``verb`` is the clause's verb, None for a noun phrase.
    ``agents`` are tokens of who would do it, ``targets`` the phrases of whom it would hit.
    """

    span: Range
    harm: Harm
    why: str
    verb: int | None = None
    likelihood: Range | None = None
    condition: Range | None = None
    rank: int = 1
    ongoing: bool = False
    agents: list[int] = field(default_factory=list)
    targets: list[Range] = field(default_factory=list)
    passages: list[Range] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The first token."""
        return self.span[0]

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.span[1]
