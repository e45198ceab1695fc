"""Incidents and threats at sea → the sea areas they lie in, those of an area together. Adds no area that nothing is told of.

A position decides, be it stated or that of a named place; without one the first place whose name the gazetteer knows;
without such a place the water that its own evidence names, where it names one alone. What has none stands in an area
without a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import generator
from generator.render.places import NamedPlace, find_place, waters

__all__ = ["by_area", "sea_area"]

LIST = Path(generator.__file__).parent / "extract" / "lexicons" / "sea_areas.tsv"
Box = tuple[float, float, float, float]


def by_area(incidents: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Incidents and threats by sea area, in the order of the areas: `name`, `incidents`, `threats`, and their `types`.

    `types` are what happened, the most frequent first: `label`, `count`, `attempted`. An empty `name` is for no known place.
    """
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for incident in incidents:
        groups.setdefault(_area_of(incident), []).append(incident)
    order = list(dict.fromkeys(name for name, _ in _areas()))
    areas = []
    for name in sorted(groups, key=lambda name: order.index(name) if name else len(order)):
        happened = [incident for incident in groups[name] if incident["stage"] != "threatened"]
        threats = [incident for incident in groups[name] if incident["stage"] == "threatened"]
        areas.append({"name": name, "incidents": happened, "threats": threats, "types": _types(happened)})
    return areas


def sea_area(lat: float, lon: float) -> str:
    """The sea area of a position in degrees, north and east positive; empty where no box holds it.

    >>> sea_area(12.6, 43.3), sea_area(1.1, 103.7), sea_area(4.2, 6.9)
    ('Red Sea', 'Singapore Strait', 'Gulf of Guinea')
    """
    held = (name for name, (south, west, north, east) in _areas() if south <= lat <= north and west <= lon <= east)
    return next(held, "")


def _area_of(incident: Mapping[str, Any]) -> str:
    position = incident["position"]
    if position:
        return sea_area(position["lat"], position["lon"])
    places = (find_place(value["text"]) for value in incident["places"])
    place = next((place for place in places if place), None) or _only_water(incident["quotation"]["text"])
    return sea_area(place.lat, place.lon) if place else ""


def _only_water(words: str) -> NamedPlace | None:
    """The water that these words name; None where they name none or several."""
    named = [water for water in waters() if re.search(rf"\b{re.escape(water.name)}\b", words)]
    inner = [water for water in named if not any(water.name != other.name and water.name in other.name for other in named)]
    return inner[0] if len(inner) == 1 else None


def _types(incidents: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    counts: dict[str, list[bool]] = {}
    for incident in incidents:
        counts.setdefault(incident["type_label"], []).append(incident["stage"] == "attempted")
    ranked = sorted(counts.items(), key=lambda item: -len(item[1]))
    return [{"label": label, "count": len(tried), "attempted": sum(tried)} for label, tried in ranked]


@lru_cache(maxsize=1)
def _areas() -> tuple[tuple[str, Box], ...]:
    rows = [row.split("\t") for row in LIST.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    return tuple((name, (float(south), float(west), float(north), float(east))) for name, south, west, north, east in rows)
