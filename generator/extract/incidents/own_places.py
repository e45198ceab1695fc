"""Which of the places near an event are its own: those in its evidence, and no state that only owns something there.

In: an incident on land, in the air or elsewhere off the sea, and the text. Out: the same incident with the places that
its own words tie to it. Leaves an incident alone whose evidence names no place: its dateline may be all there is.
"""

from __future__ import annotations

import re

from generator.extract.states import state_code
from generator.model import Incident, Span

__all__ = ["with_own_places"]

OWNED = re.compile(r"(?:'s|’s)?[ -][a-z]")
"""What follows a state that stands before a noun ("US forces", "Iran-backed", "Mali's army"): an owner and no place."""
LOCATIVE = re.compile(
    r"\b(?:in|at|near|off|outside|around|inside|across|along|into|over|from)\s+(?:the\s+)?$", re.IGNORECASE
)
"""Prepositions that make what follows them a place, whatever comes behind: "in Iraq killed two"."""


def with_own_places(incident: Incident, text: str) -> Incident:
    """The incident without places that its evidence does not tie to it."""
    if incident.domain == "maritime":
        return incident
    inside = [p for p in incident.places if any(e.covers(p) for e in incident.evidence)]
    own = tuple(p for p in inside if not _is_owner(p, text))
    return incident.model_copy(update={"places": own}) if own else incident


def _is_owner(place: Span, text: str) -> bool:
    led = LOCATIVE.search(text[max(0, place.start - 20) : place.start])
    return not led and OWNED.match(text, place.end) is not None and state_code(place.text) is not None
