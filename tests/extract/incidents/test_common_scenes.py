"""Where an incident was that names no place itself, and when one was that is told from another; nothing is lent too far."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "places"),
    [
        (
            "Four robberies were told of, all in the Malacca Strait. On Monday men boarded the bulker Ada.",
            ["Malacca Strait"],
        ),
        ("Thieves boarded the bulker Ada on 10 June. All three thefts took place at Belawan.", ["Belawan"]),
        (
            "Cutters rammed the boat Maya near Sabina Shoal. On Monday they rammed the boat Luz, east of the shoal.",
            ["Sabina Shoal"] * 2,
        ),
        ("A drone hit the tug Odin at Izmail. Half an hour later another struck the coaster Thor.", ["Izmail", "Izmail"]),
        (
            "A drone hit the tug Odin at Izmail. Hours later one hit the coaster Thor, 60 miles farther south.",
            ["Izmail", None],
        ),
        ("Two tankers were boarded off Lagos. On Tuesday a drone hit a ferry, officials in Kyiv said.", ["Lagos", None]),
        ("Several ships were delayed at Santos. Thieves boarded the bulker Ada on Tuesday and stole paint.", [None]),
    ],
)
def test_the_place_of_all_or_of_the_one_before(told: Told, text: str, places: list[str | None]) -> None:
    assert [i.places[0].text if i.places else None for i in told(text)] == places


@mark.parametrize(
    ("text", "days"),
    [
        ("Cutters blocked the boat Maya on 10 June; hours earlier they had rammed the boat Luz.", ["2024-06-10"] * 2),
        (
            "A missile hit the bulker Ada on 10 June, and months earlier Iran had seized the tanker Bea.",
            ["2024-06-10", None],
        ),
        ("A drone hit the ferry Odin at Izmail overnight, Ukraine's navy said on Thursday.", ["2024-06-20"]),
    ],
)
def test_the_day_of_one_told_from_another(told: Told, text: str, days: list[str | None]) -> None:
    assert [i.date for i in told(text)] == days


def test_the_navy_that_did_it_vouches_for_no_coast(told: Told) -> None:
    (incident,) = told("Two Chinese coast guard ships used water cannon on the Philippine fisheries boat Luz on 10 June.")
    assert incident.country is None
