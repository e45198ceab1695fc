"""What the user may say about a brief as a whole; everything else comes from the facts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Assessment, Finding, Marking
from generator.words import ENGLISH, Words

__all__ = ["FuseOptions"]


@dataclass(frozen=True)
class FuseOptions:
    """Words and dates for the masthead. A title or standfirst of None is composed from the facts.

    ``as_of`` and ``compiled`` are ISO dates. ``findings`` are what reading and extracting noticed;
    ``dropped`` is how many facts the analyst took out. ``words`` are the language of what no
    source says.
    """

    title: str | None = None
    standfirst: str | None = None
    kind: str = "Analyst brief"
    edition: str = "analyst"
    audience: str = "Analysts"
    marking: Marking = "TLP:CLEAR"
    handling: str | None = None
    as_of: str | None = None
    compiled: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    assessment: Assessment | None = None
    dropped: int = 0
    findings: tuple[Finding, ...] = ()
    words: Words = ENGLISH
