"""An incident's place words → the coordinates of the most narrowly named place, for maps.

In: an incident whose position the text does not state. Out: the same incident with ``place_position``, where the gazetteer
knows one of its places. Never fills ``lat`` and ``lon``: those are only ever what the text states.
"""

from __future__ import annotations

from generator.extract.places import Place, find_places
from generator.model import Incident, NamedPosition

__all__ = ["with_place_position"]

WIDTH = (
    "terminal", "anchorage", "port", "city", "reef", "cape", "canal", "river", "island", "channel", "strait", "bay", "coast",
    "gulf", "area", "sea", "ocean",
)  # fmt: skip
"""Kinds of place from narrow to wide: a port fixes a marker better than the sea that it lies on."""


def with_place_position(incident: Incident) -> Incident:
    """The incident with the coordinates of its most narrowly named place; unchanged where its position is stated."""
    if incident.lat is not None:
        return incident
    known = [m.place for span in incident.places for m in find_places(span.text) if m.place.lat is not None]
    if not known:
        return incident
    place = min(known, key=_width)
    assert place.lat is not None
    assert place.lon is not None
    position = NamedPosition(name=place.name, kind=place.kind, lat=place.lat, lon=place.lon)
    return incident.model_copy(update={"place_position": position})


def _width(place: Place) -> int:
    return WIDTH.index(place.kind) if place.kind in WIDTH else len(WIDTH)
