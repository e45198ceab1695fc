"""All the places that one text names: the gazetteer's, towns that grammar shows, and what the language model calls places.

In: the columns, the ships, the gazetteer's mentions. Out: ``PlaceMention`` records in order and apart. Takes no ship's name,
no armed group and no bare kind ("the Bay") for a place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.extract.incidents.local_names import local_places
from generator.extract.incidents.words import armed_groups
from generator.extract.late_pattern import late_pattern
from generator.extract.places import Place, PlaceMention
from generator.extract.states import adjectives, folded, state_code
from generator.extract.towns import town_state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["all_places"]

_NUMBERED = late_pattern(
    r"(?:.*\s(?:I{2,3}|IV|VI{0,3}|IX|\d+)|the\s(?:Bay|Gulf|Channel|Strait|Sea|River)\b(?!\sof).*)\Z", re.DOTALL
)
"""What the language model calls a place: a ship ("the Santa Rosalia II"), a word for any place ("the Bay around")."""

_BODY = late_pattern(r"\b(?:Guard|Guards|Navy|Police|Command|Army|Ministry|Authority|Agency|Security|Forces?)\b")
"""In what the model takes for a place: "Coast Guard District", "Homeland Security"."""


def all_places(sheet: Sheet, fleet: Fleet, places: list[PlaceMention]) -> list[PlaceMention]:
    """The gazetteer's places and, between them, towns and buildings that grammar or the model's entities name."""
    local = [m for m in local_places(sheet, sheet.dateline) if not (_nameless(m.place.name) or _BODY.search(m.place.name))]
    places = _without_shorter(places, local)
    starts = [p.start for p in places]
    known = sorted([*places, *_apart(starts, places, local)], key=lambda p: p.start)
    starts, found = [p.start for p in known], list(known)
    for first, last, label in sheet.ents:
        if label not in {"GPE", "LOC", "FAC"}:
            continue
        start, end = sheet.idx[first], sheet.end_of(last - 1)
        before = bisect_right(starts, end - 1) - 1
        if before >= 0 and known[before].end > start:
            continue
        words = sheet.doc[first:last].text
        name = first + (sheet.lower[first] == "the" and first + 1 < last)
        if (
            fleet.at(name) is None
            and not _BODY.search(words)
            and folded(words) not in armed_groups()
            and not _NUMBERED.match(words)
        ):
            code, narrow = state_code(words), "region" if label == "LOC" else "city"
            kind, country = ("state", code) if code else (narrow, town_state(words))
            found.append(PlaceMention(start, end, Place(words, kind, country=country)))
    return sorted(found, key=lambda p: p.start)


def _apart(starts: list[int], places: list[PlaceMention], more: Iterable[PlaceMention]) -> list[PlaceMention]:
    """Those that overlap no known place."""
    out = []
    for mention in more:
        before = bisect_right(starts, mention.end - 1) - 1
        if before < 0 or places[before].end <= mention.start:
            out.append(mention)
    return out


def _without_shorter(places: list[PlaceMention], local: list[PlaceMention]) -> list[PlaceMention]:
    """The known places but those inside a local name that is rather meant."""
    starts = [m.start for m in local]
    kept = []
    for known in places:
        at = bisect_right(starts, known.start) - 1
        if at < 0 or not _rather(local[at], known):
            kept.append(known)
    return kept


def _nameless(name: str) -> bool:
    """True for "Yemeni island", which has no name of its own: the name comes behind ("of Socotra")."""
    first, _, rest = name.partition(" ")
    return bool(rest) and rest.islower() and folded(first) in adjectives()


def _rather(local: PlaceMention, known: PlaceMention) -> bool:
    """True where the local name is meant: San Pedro Sula, no San Pedro; "the village of Puerto Rico", no state."""
    if not local.start <= known.start < known.end <= local.end:
        return False
    if local.place.kind == "village":
        return True
    if known.place.kind == "state" or known.place.country is None:
        return known.place.lat is None
    return bool(local.place.country) and known.end - known.start < local.end - local.start
