"""Area summaries: which sea an incident lies in, what is counted there, and that nothing is said of other seas."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import BriefIncident, Position, Quotation, Value
from generator.render import render
from generator.render.places import waters
from generator.render.sea_areas import by_area, sea_area
from tests.render.briefs import brief, incident


def at(place: str | None = None, position: tuple[float, float] | None = None, **more: Any) -> dict[str, Any]:
    where = Position(lat=position[0], lon=position[1], stated=True, text="stated") if position else None
    changes = {"places": (Value(text=place),) if place else (), "position": where, **more}
    made: dict[str, Any] = incident(number=1).model_copy(update=changes).model_dump()
    return made


@pytest.mark.parametrize(
    ("lat", "lon", "area"),
    [
        (14.87, 41.78, "Red Sea"), (12.6, 43.3, "Red Sea"), (12.2, 45.0, "Gulf of Aden"),
        (26.5, 56.3, "Strait of Hormuz"), (25.18, 56.57, "Gulf of Oman"), (29.0, 49.5, "Persian Gulf"),
        (4.2, 6.9, "Gulf of Guinea"), (1.07, 103.7, "Singapore Strait"), (2.8, 101.0, "Strait of Malacca"),
        (8.9, 116.3, "South China Sea"), (34.9, 139.8, "Pacific Ocean"), (38.5, 135.0, "Sea of Japan"),
        (60.0, 26.0, "Baltic Sea"), (44.5, 34.0, "Black Sea"), (34.5, 25.0, "Mediterranean Sea"),
        (44.5, -3.0, "North Atlantic Ocean"), (50.0, -1.0, "English Channel"), (-12.1, -77.2, "Pacific Ocean"),
        (18.2, -72.5, "Caribbean Sea"), (2.0, 46.0, "Somali Basin"), (-20.0, 70.0, "Indian Ocean"),
        (-30.0, -20.0, "South Atlantic Ocean"),
    ],
)  # fmt: skip
def test_a_position_lies_in_the_sea_that_a_chart_says(lat: float, lon: float, area: str) -> None:
    assert sea_area(lat, lon) == area


@pytest.mark.parametrize(
    "name", ["Red Sea", "Gulf of Aden", "Persian Gulf", "Gulf of Oman", "Gulf of Guinea", "Singapore Strait", "Black Sea"]
)
def test_a_named_water_lies_in_the_area_of_its_name(name: str) -> None:
    water = next(water for water in waters() if water.name == name)
    assert sea_area(water.lat, water.lon) == name


@given(st.floats(-59, 65), st.floats(-180, 180))
def test_only_land_and_ice_lie_in_no_area(lat: float, lon: float) -> None:
    area = sea_area(lat, lon)
    assert not area or area in {water.name for water in waters()} | {"Sulu-Celebes Seas", "Somali Basin"}


def test_a_stated_position_goes_before_a_named_place() -> None:
    areas = by_area([at("Red Sea", (1.07, 103.7))])
    assert [area["name"] for area in areas] == ["Singapore Strait"]


def test_without_a_place_the_only_water_of_its_own_words_decides() -> None:
    one = at(quotation=Quotation(text="they would mine the Strait of Hormuz tonight"))
    two = at(quotation=Quotation(text="ships in the Red Sea and the Gulf of Aden"))
    assert [area["name"] for area in by_area([one, two])] == ["Strait of Hormuz", ""]


def test_areas_count_by_type_and_attempts_and_keep_threats_apart() -> None:
    areas = by_area(
        [
            at("Red Sea", type_label="Strike"), at("Red Sea", type_label="Strike", stage="attempted"),
            at("Red Sea", stage="threatened"), at("Gulf of Guinea", type_label="Boarding"),
        ]
    )  # fmt: skip
    assert [(area["name"], len(area["incidents"]), len(area["threats"])) for area in areas] == [
        ("Gulf of Guinea", 1, 0), ("Red Sea", 2, 1),
    ]  # fmt: skip
    assert areas[1]["types"] == [{"label": "Strike", "count": 2, "attempted": 1}]


def summed(*incidents: BriefIncident) -> tuple[str, str]:
    of = brief().model_copy(update={"incidents": incidents, "threats": ()})
    files = render(of, pack="maritime", formats=("html", "md"), sections=("areas",)).files
    return files["brief.html"].decode(), files["brief.md"].decode()


def test_the_pages_name_only_areas_that_something_is_told_of() -> None:
    red = incident(number=1).model_copy(
        update={"places": (Value(text="Red Sea"),), "quotation": Quotation(text="a missile hit her"), "stage": "attempted"}
    )
    for page in summed(red):
        assert "Red Sea" in page
        assert "1 attempted" in page.replace("\u00a0", " ")
        assert "“a missile hit her”" in page
        assert "Gulf of Guinea" not in page
        assert "No maritime incident" not in page


def test_without_any_incident_nothing_is_said_of_any_area() -> None:
    for page in summed():
        assert "No maritime incident is reported" in page
        assert "Sea</h3>" not in page
