"""A distance from a named place is that phrase and the place, and never coordinates."""

from __future__ import annotations

import pytest

from generator.extract.bearings import find_bearings


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("34 nautical miles west of Dakar", "Dakar"),
        ("some 390 nautical miles east of Durban", "Durban"),
        ("approximately 20 nm SW of Brass, Nigeria", "Brass"),
        ("8NM North East of Bandar", "Bandar"),
        ("45 NM north-northeast from Pemba Island", "Pemba Island"),
        ("an incident 10NM off the port of Jizan", "Jizan"),
        ("1,200 nautical miles east of Ras Al Hadd", "Ras Al Hadd"),
        ("about 100 km west of Hodeidah", "Hodeidah"),
    ],
)
def test_the_place_behind_a_distance(text: str, place: str) -> None:
    (bearing,) = find_bearings(text)
    assert text[bearing.start].isdigit() and bearing.end == bearing.place_end
    assert text[bearing.place_start : bearing.place_end] == place


@pytest.mark.parametrize("text", ["10 nm from the vessel", "300 metres of the ship", "sailed 40 miles before Dawn"])
def test_no_named_place_no_bearing(text: str) -> None:
    assert find_bearings(text) == []
