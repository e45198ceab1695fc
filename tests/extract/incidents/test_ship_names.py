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


@mark.parametrize(
    ("text", "name"),
    [
        ("A drone hit a coaster on a voyage from Varna to Bartin, the Amber Tide, on Monday.", None),
        ("On Monday a coaster on a voyage from Varna to Bartin, the Amber Tide, was hit by a drone.", "Amber Tide"),
        ("On Monday a bulker under the flag of Malta, Amber Tide, was boarded by robbers off Lome.", "Amber Tide"),
        ("On Monday a coaster on a voyage to Odesa, the Black Sea port, was hit by a drone.", None),
        ("A tanker was hit by a drone on Monday, the Amber Tide Institute said.", None),
        ("Marines stormed a tanker on Monday. They roped down to the Amber Bay from two helicopters.", "Amber Bay"),
        ("Marines boarded a tanker on Monday. The Amber Tide, 24 years old, was taken to port.", "Amber Tide"),
    ],
)
def test_a_name_told_late(told: Told, text: str, name: str | None) -> None:
    assert told(text)[0].vessels[0].name == name


@mark.parametrize(
    ("text", "kind"),
    [
        ("A bulker escaped from three skiffs on Monday. The Amber Tide, in ballast, had sighted the craft.", "bulk_carrier"),
        ("Pirates took a tug and stole her dinghy on Monday. The Amber Tide was ten miles off Lobito.", "tug_barge"),
        ("A trawler brought up a mine on Monday and was hit. The Amber Tide sank.", "fishing"),
    ],
)
def test_the_name_is_that_of_the_ship_spoken_of(told: Told, text: str, kind: str) -> None:
    assert {(v.name, v.type) for i in told(text) for v in i.vessels if v.name} == {("Amber Tide", kind)}
