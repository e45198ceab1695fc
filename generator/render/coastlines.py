"""Coastlines and borders inside a frame: a box in degrees and a projection in, an SVG path out. Names no country.

Data: Natural Earth 1:50m through the npm package world-atlas, as TopoJSON (arcs are shared, quantised and delta-coded:
https://github.com/topojson/topojson-specification). Polygons are clipped to the box by Sutherland and Hodgman.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.assets import asset_folder
from generator.errors import TemplateError

__all__ = ["Box", "Point", "land_path"]

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Box:
    """West, south, east and north in degrees; west and east may lie beyond 180."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """True where the two boxes share a point."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


def land_path(box: Box, project: Callable[[float, float], Point]) -> str:
    """All land that meets the box, as the ``d`` of one SVG path; one decimal, points that fall together left out."""
    parts = []
    for around, ring in _rings():
        for turn in (-360.0, 0.0, 360.0):
            moved = Box(around.west + turn, around.south, around.east + turn, around.north)
            if not box.meets(moved):
                continue
            clipped = _clip([(lon + turn, lat) for lon, lat in ring], box)
            if len(clipped) > 2:
                parts.append(_path(clipped, project))
    return "".join(part for part in parts if part)


def _path(ring: list[Point], project: Callable[[float, float], Point]) -> str:
    points: list[str] = []
    for lon, lat in ring:
        x, y = project(lon, lat)
        point = f"{x:.1f} {y:.1f}"
        if not points or points[-1] != point:
            points.append(point)
    return f"M{'L'.join(points)}Z" if len(points) > 2 else ""


@lru_cache(maxsize=1)
def _rings() -> tuple[tuple[Box, Ring], ...]:
    path = asset_folder("styles") / "maps" / "countries-50m.json"
    try:
        topology = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TemplateError(f"the coastlines cannot be read: {error}", where=str(path)) from error
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for coded in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in coded:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(arc)
    found = []
    for indices in _ring_indices(topology["objects"]["countries"]["geometries"]):
        ring = tuple(
            _unwrapped([point for index in indices for point in (arcs[index] if index >= 0 else arcs[~index][::-1])])
        )
        lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
        found.append((Box(min(lons), min(lats), max(lons), max(lats)), ring))
    return tuple(found)


def _ring_indices(geometries: list[dict[str, list[list[int]]]]) -> Iterator[list[int]]:
    for geometry in geometries:
        kind, arcs = str(geometry.get("type")), geometry.get("arcs", [])
        polygons: list[list[list[int]]] = arcs if kind == "MultiPolygon" else [arcs]  # type: ignore[assignment]
        for polygon in polygons:
            yield from polygon


def _unwrapped(ring: list[Point]) -> Iterator[Point]:
    """A ring over the antimeridian keeps its shape: no step is longer than half the globe."""
    turn, before = 0.0, ring[0][0] if ring else 0.0
    for lon, lat in ring:
        if lon + turn - before > 180:
            turn -= 360
        elif before - lon - turn > 180:
            turn += 360
        before = lon + turn
        yield (before, lat)


def _clip(ring: list[Point], box: Box) -> list[Point]:
    for axis, limit, keep_above in ((0, box.west, True), (0, box.east, False), (1, box.south, True), (1, box.north, False)):
        ring = list(_clip_side(ring, axis, limit, keep_above))
        if len(ring) < 3:
            return []
    return ring


def _clip_side(ring: list[Point], axis: int, limit: float, keep_above: bool) -> Iterator[Point]:
    if not ring:
        return
    before = ring[-1]
    was_inside = (before[axis] >= limit) is keep_above
    for point in ring:
        is_inside = (point[axis] >= limit) is keep_above
        if is_inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            other = 1 - axis
            crossing = before[other] + share * (point[other] - before[other])
            yield (limit, crossing) if axis == 0 else (crossing, limit)
        if is_inside:
            yield point
        before, was_inside = point, is_inside
