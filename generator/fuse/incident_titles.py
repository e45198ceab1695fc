"""A head for an incident, of the words of its fields: what, on which vessel or where. Adds no adjective."""

from __future__ import annotations

import re

from generator.fuse.labels import INCIDENT_LABELS, joined, type_label, vessel_label
from generator.model import Incident, Vessel

__all__ = ["incident_title", "type_words", "vessel_words"]

EVENT_NOUNS = re.compile(
    r"\b(attack|explosion|blast|fire|clash|raid|attempt|closure|blockade|damage|sabotage|jamming)s?\b", re.IGNORECASE
)
"""Nouns that name an event whose class is ``other``, looked for in its evidence."""


def type_words(incident: Incident) -> str:
    """The class in plain words; for ``other`` the noun that the evidence itself uses."""
    if incident.type != "other":
        return type_label(incident.type)
    noun = next((m for e in incident.evidence if (m := EVENT_NOUNS.search(e.text))), None)
    return noun.group(1).capitalize() if noun else "Incident"


def incident_title(incident: Incident) -> str:
    """For instance "Attack on the Saviz", "Attempted strike on a bulk carrier", "Bombing, Mogadishu"."""
    targets = [v for v in incident.vessels if v.role == "target"] or list(incident.vessels)
    words = type_words(incident)
    if incident.stage == "threatened":
        place = incident.places[0].text if incident.places else None
        about = vessel_words(targets) or place
        return f"Threat to {about}" if about else "Threat"
    if incident.stage == "attempted" and not words.lower().startswith(("attempt", "suspicious")):
        words = f"Attempted {words[0].lower()}{words[1:]}"
    if incident.domain == "maritime" and targets:
        tie = INCIDENT_LABELS.get(incident.type, ("", "on" if words.lower().endswith(("attack", "raid")) else "involving"))[
            1
        ]
        return f"{words} {tie} {vessel_words(targets)}"
    if incident.places:
        return f"{words}, {incident.places[0].text}"
    return words


def vessel_words(vessels: list[Vessel]) -> str | None:
    """The vessels as a phrase: names with "the", unnamed ones by their type.

    At most three are named; the rest are counted.
    """
    words = []
    for vessel in vessels:
        label = vessel_label(vessel.type) or "vessel"
        words.append(f"the {vessel.name}" if vessel.name else f"{'an' if label[0] in 'aeiou' else 'a'} {label}")
    if len(words) > 3:
        words = [*words[:2], f"{len(words) - 2} other vessels"]
    return joined(words) or None
