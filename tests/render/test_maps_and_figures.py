"""Maps and figures of the maritime pack: exact points, markers apart, totals that keep a difference of the texts."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import figures, render
from generator.render.coastlines import Box, land_path
from generator.render.context import brief_values
from generator.render.maps import map_panels
from generator.render.places import find_place
from tests.render.briefs import brief, empty, incident


def at(number: int, lat: float, lon: float, stated: bool = True) -> Any:
    position = {"lat": lat, "lon": lon, "stated": stated, "text": f"{lat} {lon}"}
    return incident(number).model_copy(update={"position": None}).model_dump() | {"position": position}


def named(number: int, *places: str) -> dict[str, Any]:
    return incident(number).model_dump() | {"places": [{"text": place} for place in places]}


def panels(*incidents: dict[str, Any], threats: tuple[dict[str, Any], ...] = ()) -> list[dict[str, Any]]:
    return [panel for row in map_panels(incidents, threats)["rows"] for panel in row]


@pytest.mark.parametrize(
    ("words", "lat", "lon"),
    [("Fujairah", 25.2, 56.4), ("port of Fujairah", 25.2, 56.4), ("the Red Sea", 20, 38), ("Hodeidah", 14.8, 42.9)],
)
def test_named_places(words: str, lat: float, lon: float) -> None:
    place = find_place(words)
    assert place
    assert math.hypot(place.lat - lat, place.lon - lon) < 2.5


@pytest.mark.parametrize("words", ["", "the deck", "somewhere", "Indian Ocean"])
def test_words_that_are_no_place_on_a_map(words: str) -> None:
    assert find_place(words) is None


def test_places_near_each_other_share_a_panel_and_far_ones_do_not() -> None:
    found = panels(at(1, 12.6, 43.3), at(2, 14.9, 41.8), at(3, 1.1, 103.7), at(4, 59.5, 24.8))
    assert [[mark["number"] for mark in panel["marks"]] for panel in found] == [["1", "2"], ["3"], ["4"]]


def test_a_stated_position_keeps_its_exact_point_and_a_place_does_not_claim_one() -> None:
    ((stated, place),) = [panel["marks"] for panel in panels(at(1, 12.6, 43.3), named(2, "Aden"))]
    assert (stated["kind"], stated["leader"]) == ("stated", True)
    assert (place["kind"], place["name"]) == ("place", "Aden")


def test_a_threat_is_a_marker_of_its_own_kind() -> None:
    marks = panels(named(1, "Fujairah"), threats=(named(2, "Strait of Hormuz"),))[0]["marks"]
    assert [(mark["number"], mark["kind"]) for mark in marks] == [("1", "place"), ("T2", "threat")]


def test_what_has_no_known_place_is_named() -> None:
    assert map_panels([named(1), named(2, "nowhere at all")], [])["unplaced"] == ["1", "2"]


@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=1, max_size=12))
def test_markers_never_cover_each_other_and_stay_inside(offsets: list[tuple[float, float]]) -> None:
    found = panels(*(at(number, 14 + lat, 42 + lon) for number, (lat, lon) in enumerate(offsets, 1)))
    for panel in found:
        places = [(mark["x"], mark["y"]) for mark in panel["marks"]]
        assert all(0 < x < panel["width"] and 0 < y < panel["height"] for x, y in places)
        for index, (x, y) in enumerate(places):
            assert all(math.hypot(x - a, y - b) > 20 for a, b in places[:index])


def test_two_sides_of_the_antimeridian_are_neighbours() -> None:
    (panel,) = panels(at(1, -17, 179), at(2, -17, -179))
    assert abs(panel["marks"][0]["px"] - panel["marks"][1]["px"]) < panel["width"] / 2


def test_land_is_inside_the_box_and_open_sea_is_empty() -> None:
    path = land_path(Box(40, 10, 50, 20), lambda lon, lat: (lon, lat))
    numbers = [float(number) for number in path.replace("M", " ").replace("L", " ").replace("Z", " ").split()]
    assert numbers
    assert all(40 <= lon <= 50 for lon in numbers[::2])
    assert all(10 <= lat <= 20 for lat in numbers[1::2])
    assert land_path(Box(-140, -30, -135, -25), lambda lon, lat: (lon, lat)) == ""


def test_a_total_keeps_the_difference_of_the_texts() -> None:
    one, other = incident(1).model_dump(), incident(2).model_dump() | {"killed": [{"text": "3"}]}
    assert figures.total([one, other], "killed") == "4 to 5"
    assert figures.total([other], "killed") == "3"
    assert figures.total([], "killed") == "0"


def test_the_gravest_come_first_and_the_unhurt_not_at_all() -> None:
    def hurt(number: int, killed: str, injured: str) -> dict[str, Any]:
        return incident(number).model_dump() | {"killed": [{"text": killed}], "injured": [{"text": injured}]}

    ranked = figures.gravest([hurt(1, "0", "0"), hurt(2, "0", "9"), hurt(3, "1", "0")])
    assert [item["number"] for item in ranked] == [3, 2]


@pytest.mark.parametrize(
    ("dates", "unit", "columns"),
    [
        (["2025-06-14", "2025-06-16"], "day", 3),
        (["2025-06-14", "2025-08-16"], "month", 3),
        (["2025-06", "2025-06-16"], "month", 1),
        (["2021", "2025-06-16"], "year", 5),
        (["2015-01-01", "2025-06-16"], "year", 11),
        ([], "year", 0),
    ],
)
def test_time_is_counted_in_units_that_fit(dates: list[str], unit: str, columns: int) -> None:
    chart = figures.by_time([{"date": day} for day in dates] + [{"date": None}])
    assert (chart["unit"], len(chart["columns"])) == (unit, columns)
    assert sum(len(column["incidents"]) for column in chart["columns"]) == len(dates)
    assert chart["undated"] == [{"date": None}]


def test_the_maritime_pack_keeps_to_texts_with_facts_at_sea() -> None:
    ashore = brief(incidents=(), threats=())
    assert brief_values(ashore, "maritime")["speakers"] == []
    afloat = brief(incidents=(incident(1, documents=("d",)),))
    assert len(brief_values(afloat, "maritime")["speakers"]) == 1


TWO = brief(incidents=(incident(1, documents=("d",)), incident(2)))


@pytest.mark.parametrize(("made", "words"), [(TWO, "2 to 4"), (empty(), "No maritime incident is reported")])
def test_the_maritime_brief_is_laid_out_in_silence(made: Any, words: str) -> None:
    pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")
    result = render(made, pack="maritime", formats=("html", "pdf", "md"))
    assert result.findings == ()
    assert words in result.files["brief.html"].decode()
