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
        ("A drone hit a tanker off Tuapse on Monday. Later that day a missile struck the ferry Olga.", ["Tuapse", "Tuapse"]),
        ("A drone hit a tanker off Tuapse on Monday. Meanwhile thieves boarded the bulker Ada on Monday.", ["Tuapse", None]),
        ("A trawler was captured between Yemen and Somalia on Monday.", [None]),
        ("Thieves boarded the tug Bea as she was towed past Tanjung Datu on Monday.", ["Tanjung Datu"]),
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
        ("A trawler reported on 9 June that it had been followed by a skiff off Luba.", ["2024-06-09"]),
        ("The tanker Ada reached Goa on Monday after being hit by a drone 90 miles off Veraval on 3 June.", ["2024-06-03"]),
        ("A cutter, one that Japan had built in 2019, fired on the trawler Ada off Palawan.", [None]),
        ("A drone hit the ferry Odin at Izmail overnight, Ukraine's navy said on Thursday.", ["2024-06-20"]),
    ],
)
def test_the_day_of_one_told_from_another(told: Told, text: str, days: list[str | None]) -> None:
    assert [i.date for i in told(text)] == days


def test_the_navy_that_did_it_vouches_for_no_coast(told: Told) -> None:
    (incident,) = told("Two Chinese coast guard ships used water cannon on the Philippine fisheries boat Luz on 10 June.")
    assert incident.country is None


def test_an_hour_of_another_day_is_not_of_the_event(told: Told) -> None:
    first, *_ = told(
        "Thieves came aboard the tanker Ada off Batam on Sunday; at 01:41 on Monday two missiles fell near a tug."
    )
    assert (first.date, first.time) == ("2024-06-16", None)


@mark.parametrize(
    ("text", "place"),
    [
        ("Authorities at Lome are holding the tanker Ada, seized south of Cotonou on Monday by the navy.", "Cotonou"),
        ("Robbers boarded the tanker Ada while leaving Lome on Monday.", "Lome"),
        ("Robbers boarded the tanker Ada after leaving Lome on Monday.", None),
        ("A drone hit the Black Sea port of Odesa on Monday, setting the ferry Olga ablaze.", "port of Odesa"),
        ("Troops boarded a second tanker, the Centuries Star, off Venezuela on Monday.", "Venezuela"),
        (
            "The skipper told officials in Da Nang that a patrol ship had rammed the boat Hoa near Lincoln Island.",
            "Lincoln Island",
        ),
    ],
)
def test_the_scene_and_not_the_seat_of_an_office(told: Told, text: str, place: str | None) -> None:
    assert [i.places[0].text if i.places else None for i in told(text)] == [place]
