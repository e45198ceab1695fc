"""Tellings of what has not happened → threats against ships and others, kept apart from incidents.

In: the tellings marked threatened. Out: those in which somebody announces a hostile act, one for each act and target.
A warning of danger in general is a risk, not a threat, and is left to the risks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.incidents.event import Telling
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["find_threats"]


def find_threats(sheet: Sheet, fleet: Fleet, tellings: list[Telling]) -> list[Telling]:
    """The threats of a text, one a sentence."""
    found: list[Telling] = []
    for telling in tellings:
        if any(t.sentence == telling.sentence for t in found):
            continue
        found.append(telling)
    return found
