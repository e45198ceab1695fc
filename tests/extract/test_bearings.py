"""A distance from a named place is place, distance and compass point, and never coordinates."""

from __future__ import annotations

import pytest

from generator.extract.bearings import find_bearings


@pytest.mark.parametrize(
    ("text", "miles", "point", "place"),
    [
        ("57 nautical miles south of Aden", 57, "S", "Aden"),
        ("some 430 nautical miles east of Mogadishu", 430, "E", "Mogadishu"),
        ("approximately 20 nm SW of Brass, Nigeria", 20, "SW", "Brass"),
        ("6NM North East of Garacad", 6, "NE", "Garacad"),
        ("50 NM north-northeast from Principe Island", 50, "NNE", "Principe Island"),
        ("an incident 10NM off the port of Jizan", 10, None, "Jizan"),
        ("1,200 nautical miles east of Ras Al Hadd", 1200, "E", "Ras Al Hadd"),
        ("about 100 km west of Hodeidah", 54, "W", "Hodeidah"),
    ],
)
def test_distance_point_and_place(text: str, miles: float, point: str | None, place: str) -> None:
    (bearing,) = find_bearings(text)
    assert bearing.nautical_miles == pytest.approx(miles, abs=0.1)
    assert bearing.bearing == point
    assert text[bearing.place_start : bearing.place_end] == place


@pytest.mark.parametrize("text", ["10 nm from the vessel", "300 metres of the ship", "sailed 40 miles before Dawn"])
def test_no_named_place_no_bearing(text: str) -> None:
    assert find_bearings(text) == []
