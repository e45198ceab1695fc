"""The incident while its text is still being read: the reports that tell of it and what they have yielded so far.

In: a report with its meaning, one after another. Out: an ``Event`` that the readers of a text fill in. Decides nothing:
which report tells of which event, ``joining`` says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship
    from generator.extract.incidents.reality import Reality
    from generator.extract.incidents.senses import Meaning
    from generator.extract.incidents.triggers import Report
    from generator.extract.times import TimeExpression

__all__ = ["Event", "Telling"]


@dataclass(slots=True, eq=False)
class Telling:
    """One report with its meaning and its reality, and the time that its own clause gives."""

    report: Report
    meaning: Meaning
    reality: Reality
    sentence: int
    day: TimeExpression | None = None
    clock: TimeExpression | None = None
    date: str | None = None
    after: str | None = None
    definite: bool = False
    attackers: bool = False
    anew: bool = False
    old: bool = False
    before: bool = False
    earlier: bool = False


@dataclass(slots=True, eq=False)
class Event:
    """What the tellings of one incident add up to."""

    domain: str
    type: str
    ship: Ship | None
    tellings: list[Telling] = field(default_factory=list)
    day: TimeExpression | None = None
    date: str | None = None
    clock: TimeExpression | None = None
    group: Event | None = None
    members: list[Event] = field(default_factory=list)
    introduced: int | None = None
    scene: Event | None = None

    @property
    def first(self) -> int:
        """First token that tells of it."""
        return min((t.report.token for t in self.tellings), default=self.introduced or 0)

    @property
    def sentences(self) -> list[int]:
        """Sentences that tell of it, in order."""
        own = {t.sentence for t in self.tellings}
        return sorted(own)
