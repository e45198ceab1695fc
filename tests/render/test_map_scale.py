"""Every map has a bar of whole nautical miles, true at its middle."""

from __future__ import annotations

import math
from typing import Any

import pytest

from generator.render.maps import map_panels

DEGREES_ACROSS = 2.5 * 700 / 300
"""Of a map with one mark: 2.5 degrees of height in the shape of a panel that has a row to itself."""


def panel(lat: float, lon: float) -> Any:
    position = {"lat": lat, "lon": lon, "stated": True, "text": ""}
    return map_panels([{"number": 1, "position": position, "places": []}], [])["rows"][0][0]


@pytest.mark.parametrize("lat", [-55.0, 0.0, 12.5, 60.0])
def test_the_bar_is_as_long_as_it_says(lat: float) -> None:
    """A degree of longitude is sixty miles times the cosine of the latitude."""
    drawn = panel(lat, 45.0)
    bar = drawn["scale"]
    miles_across = bar["miles"] * drawn["width"] / (bar["x2"] - bar["x1"])
    assert bar["x2"] - bar["x1"] <= 0.3 * drawn["width"] + 0.1
    assert bar["miles"] in (5, 10, 20, 50, 100, 200, 500, 1000, 2000)
    assert miles_across / (60 * math.cos(math.radians(lat))) == pytest.approx(DEGREES_ACROSS, rel=0.05)
