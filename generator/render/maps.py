"""Maps as plain data for a template: incidents and threats in, panels with land and numbered markers out. Draws nothing.

Places that lie close together share a panel; each panel shows its own waters at its own scale. A position that a text
states has its exact point and a leader to the marker; a marker for a named place is only near it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.render.coastlines import Box, Point, land_path
from generator.render.places import find_place, waters

__all__ = ["map_panels"]

_TOGETHER = 13.0  # degrees: closer places share a panel
_ROWS = {0: (), 1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (2, 3), 6: (3, 3)}  # panels in each row
_RADIUS = 11.0
_SIZES = {1: (700, 300), 2: (342, 205), 3: (224, 160)}
_GRID_STEPS = (1, 2, 5, 10, 20)
_SCALE_STEPS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # nautical miles
_WIDEST_SCALE = 0.3  # of a panel's width


@dataclass(frozen=True)
class _Spot:
    number: str
    lat: float
    lon: float
    kind: str
    name: str


def map_panels(incidents: Sequence[Mapping[str, Any]], threats: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """``rows`` of panels (title, size, land, grid, names, marks) and ``unplaced``, the numbers without a known place."""
    spots: list[_Spot] = []
    unplaced: list[str] = []
    for prefix, kind, facts in (("", "place", incidents), ("T", "threat", threats)):
        for at, fact in enumerate(facts, 1):
            number = f"{prefix}{fact['number'] or at}"
            spot = _spot(fact, number, kind)
            if spot:
                spots.append(spot)
            else:
                unplaced.append(number)
    groups = sorted(_grouped(spots), key=len, reverse=True)
    shown = groups[: max(_ROWS)]
    unplaced += [spot.number for group in groups[max(_ROWS) :] for spot in group]
    rest = iter(shown)
    rows = [[_panel(next(rest), columns) for _ in range(columns)] for columns in _ROWS[len(shown)]]
    kinds = {spot.kind for spot in spots}
    return {"rows": rows, "unplaced": unplaced, **{kind: kind in kinds for kind in ("stated", "place", "threat")}}


def _spot(fact: Mapping[str, Any], number: str, kind: str) -> _Spot | None:
    position = fact["position"]
    if position:
        stated = "stated" if position["stated"] and kind == "place" else kind
        name = fact["places"][0]["text"] if fact["places"] else ""
        return _Spot(number, position["lat"], position["lon"], stated, name)
    for value in fact["places"]:
        place = find_place(value["text"])
        if place:
            return _Spot(number, place.lat, place.lon, kind, place.name)
    return None


def _grouped(spots: Sequence[_Spot]) -> list[list[_Spot]]:
    """Single-link groups: a spot joins every group that has a member near it."""
    groups: list[list[_Spot]] = []
    for spot in spots:
        near = [group for group in groups if any(_apart(spot, other) < _TOGETHER for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(member for group in near for member in group), spot])
    return groups


def _apart(one: _Spot, other: _Spot) -> float:
    across = abs(one.lon - other.lon)
    across = min(across, 360 - across) * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(across, one.lat - other.lat)


def _panel(spots: Sequence[_Spot], columns: int) -> dict[str, Any]:
    width, height = _SIZES[columns]
    box = _frame(spots, width / height)
    scale = width / (box.east - box.west)
    top = _mercator(box.north)

    def project(lon: float, lat: float) -> Point:
        return ((lon - box.west) * scale, (top - _mercator(lat)) * scale)

    marks = _marks(spots, project, box, width, height)
    seen = Box(box.west - 1, box.south - 1, box.east + 1, box.north + 1)
    names = _names(box, project, marks, width, height)
    title = _title(spots)
    return {
        "title": title, "width": width, "height": height, "land": land_path(seen, project), "marks": marks,
        "names": [name for name in names if name["name"] != title][:3], "grid": _grid(box, project),
        "scale": _scale(box, scale, width, height),
    }  # fmt: skip


def _scale(box: Box, degree: float, width: float, height: float) -> dict[str, float]:
    """A bar of whole nautical miles (minutes of latitude), true at the middle of the panel; ``degree`` in its units."""
    mile = degree / (60 * math.cos(math.radians((box.north + box.south) / 2)))
    miles = max((step for step in _SCALE_STEPS if step * mile <= width * _WIDEST_SCALE), default=_SCALE_STEPS[0])
    return {"miles": miles, "x1": 8, "x2": round(8 + miles * mile, 1), "y": height - 8}


def _mercator(lat: float) -> float:
    """Mercator's ordinate in degrees of longitude."""
    held = max(-80.0, min(80.0, lat))
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(held) / 2)))


def _latitude(ordinate: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.radians(ordinate))) - math.pi / 2)


def _frame(spots: Sequence[_Spot], shape: float) -> Box:
    """The box around the spots with room at its sides, at least five degrees wide, in the panel's shape."""
    first = spots[0].lon
    lons = [spot.lon + (360 if spot.lon - first < -180 else -360 if spot.lon - first > 180 else 0) for spot in spots]
    ordinates = [_mercator(spot.lat) for spot in spots]
    across, up = (max(lons) - min(lons)) * 1.35 + 2.5, (max(ordinates) - min(ordinates)) * 1.45 + 2.5
    across = max(across, up * shape, 5.0)
    up = across / shape
    middle_x, middle_y = (max(lons) + min(lons)) / 2, (max(ordinates) + min(ordinates)) / 2
    return Box(middle_x - across / 2, _latitude(middle_y - up / 2), middle_x + across / 2, _latitude(middle_y + up / 2))


def _marks(spots: Sequence[_Spot], project: Any, box: Box, width: float, height: float) -> list[dict[str, Any]]:
    """Markers that do not cover each other: at their point, or as near to it as there is room."""
    marks: list[dict[str, Any]] = []
    points = []
    for spot in spots:
        lon = spot.lon + (360 if spot.lon < box.west else -360 if spot.lon > box.east else 0)
        points.append(project(lon, spot.lat))
    for spot, (px, py) in zip(spots, points, strict=True):
        own = [point for point, other in zip(points, spots, strict=True) if other.kind == "stated"]
        x, y = _free_place((px, py), [(m["x"], m["y"]) for m in marks], own, spot.kind != "stated", (width, height))
        away = math.hypot(x - px, y - py)
        marks.append(
            {"number": spot.number, "kind": spot.kind, "name": spot.name, "x": round(x, 1), "y": round(y, 1),
             "px": round(px, 1), "py": round(py, 1), "leader": away > 1}
        )  # fmt: skip
    return marks


def _free_place(at: Point, taken: Sequence[Point], points: Sequence[Point], on_point: bool, size: Point) -> Point:
    """The first place on or around a point that is inside, clear of other markers and off the exact points."""
    (px, py), (width, height) = at, size
    candidates = [(px, py)] if on_point else []
    for ring, steps in ((26, 8), (40, 12), (56, 16), (74, 20), (96, 24), (120, 30)):
        angles = (2 * math.pi * (step + 0.5) / steps for step in range(steps))
        candidates += [(px + ring * math.cos(angle), py + ring * math.sin(angle)) for angle in angles]
    edge = _RADIUS + 3
    for x, y in candidates:
        inside = edge < x < width - edge and edge < y < height - edge
        clear = all(math.hypot(x - a, y - b) > 2 * _RADIUS + 2 for a, b in taken)
        visible = all(math.hypot(x - a, y - b) > _RADIUS + 3 for a, b in points)
        if inside and clear and visible:
            return (x, y)
    return (px, py)


def _names(box: Box, project: Any, marks: Sequence[Mapping[str, Any]], width: float, height: float) -> list[dict[str, Any]]:
    """Names of waters inside the frame that cover neither a marker nor each other."""
    found: list[dict[str, Any]] = []
    for water in waters():
        if not (box.south < water.lat < box.north and box.west < water.lon < box.east):
            continue
        x, y = project(water.lon, water.lat)
        half = len(water.name) * 2.9
        fits = half + 6 < x < width - half - 6 and 14 < y < height - 8
        free = all(abs(x - m["x"]) > half + 14 or abs(y - m["y"]) > 20 for m in marks)
        apart = all(abs(x - other["x"]) > half + len(other["name"]) * 2.9 or abs(y - other["y"]) > 14 for other in found)
        if fits and free and apart:
            found.append({"name": water.name, "x": round(x, 1), "y": round(y, 1)})
    return found


def _title(spots: Sequence[_Spot]) -> str:
    """The water that the incidents themselves name most often, else the sea or gulf around them, else a strait nearby."""
    known = {water.name for water in waters()}
    named = [spot.name for spot in spots if spot.name in known]
    if named:
        return max(sorted(set(named)), key=named.count)
    lat = sum(spot.lat for spot in spots) / len(spots)
    lon = sum(spot.lon for spot in spots) / len(spots)
    middle = _Spot("", lat, lon, "", "")
    for kinds, reach in (({"sea", "gulf"}, 8.0), ({"strait", "bay"}, 3.0)):
        near = [(_apart(middle, _Spot("", w.lat, w.lon, "", "")), w.name) for w in waters() if w.kind in kinds]
        distance, name = min(near, default=(math.inf, ""))
        if distance < reach:
            return name
    return next((spot.name for spot in spots if spot.name), "")


def _grid(box: Box, project: Any) -> list[dict[str, float]]:
    """Meridians and parallels at a round step, about four across."""
    step = next((s for s in _GRID_STEPS if (box.east - box.west) / s <= 6), _GRID_STEPS[-1])
    lines = []
    for number in range(math.ceil(box.west / step), math.floor(box.east / step) + 1):
        (x1, y1), (x2, y2) = project(number * step, box.north), project(number * step, box.south)
        lines.append((x1, y1, x2, y2))
    for number in range(math.ceil(box.south / step), math.floor(box.north / step) + 1):
        (x1, y1), (x2, y2) = project(box.west, number * step), project(box.east, number * step)
        lines.append((x1, y1, x2, y2))
    return [dict(zip(("x1", "y1", "x2", "y2"), (round(value, 1) for value in line), strict=True)) for line in lines]
