"""A ship's name that stands apart from the word for the ship, and the flag that goes with it."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told

BOARDED = "Robbers boarded a coaster off Tema on Monday, police said. "


@mark.parametrize(
    ("text", "name", "flag"),
    [
        (BOARDED + "The Amber Tide's owners said her crew were well.", "Amber Tide", None),
        (BOARDED + "They left in a canoe. The ship, the Amber Tide, flies the Dutch flag.", "Amber Tide", "NLD"),
        ("Robbers boarded a tug off Batam on Monday. The Malaysia-flagged tug, Amber Tide 9, left.", "Amber Tide 9", "MYS"),
        ("Robbers boarded the coaster Amber Tide on Monday. The ship, Ghana-flagged, is at Tema.", "Amber Tide", "GHA"),
        ("A missile hit the Liberian-flagged, Greek-managed Amber Tide, a bulker, on Monday.", "Amber Tide", "LBR"),
    ],
)  # fmt: skip
def test_name_and_flag(told: Told, text: str, name: str, flag: str | None) -> None:
    incident, *_ = told(text)
    assert (incident.vessels[0].name, incident.vessels[0].flag) == (name, flag)


def test_a_ship_that_takes_the_hurt_aboard_is_not_the_one_spoken_of(told: Told) -> None:
    incident, *_ = told(
        "A missile hit the tanker Amber Tide on Monday. A sailor was handed to an Indian warship. She is flagged in Malta."
    )
    assert (incident.vessels[0].name, incident.vessels[0].flag) == ("Amber Tide", "MLT")
