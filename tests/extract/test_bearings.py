"""A distance from a named place is place, distance and compass point, and never coordinates."""

from __future__ import annotations

import pytest

from generator.extract.bearings import find_bearings


@pytest.mark.parametrize(
    ("text", "miles", "point", "place"),
    [
        ("34 nautical miles west of Dakar", 34, "W", "Dakar"),
        ("some 390 nautical miles east of Durban", 390, "E", "Durban"),
        ("approximately 20 nm SW of Brass, Nigeria", 20, "SW", "Brass"),
        ("8NM North East of Bandar", 8, "NE", "Bandar"),
        ("45 NM north-northeast from Pemba Island", 45, "NNE", "Pemba Island"),
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
