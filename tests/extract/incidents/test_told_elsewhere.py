"""What a following sentence says of an incident at sea: when it was, what became of ship and cargo, what she was doing."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told

BOARDED = "Robbers boarded the tanker Delta Rose off Lagos on Monday, the navy said. "


@mark.parametrize(
    ("text", "time"),
    [
        (
            "Pirates attacked the tanker Delta Rose off Lagos, the navy said. It happened on Monday at 04:30 local time.",
            "04:30",
        ),
        (BOARDED + "The alarm was raised at 2.15 that morning.", "02:15"),
        (BOARDED + "A distress call was relayed at 1400 h on 19 June.", None),
    ],
)
def test_the_hour_of_another_sentence(told: Told, text: str, time: str | None) -> None:
    (incident,) = told(text)
    assert (incident.date, incident.time) == ("2024-06-17", time)


@mark.parametrize(
    ("text", "expected"),
    [
        ("They got away with paint and two radios.", ("theft",)),
        ("The gang left in a canoe with tins of varnish.", ("theft",)),
        ("They got away with nothing.", ("nothing_stolen",)),
        ("She was stripped of her radios and outboards.", ("theft",)),
        ("They scuttled her with a charge.", ("sunk",)),
        ("A frigate took off her crew.", ("crew_evacuated",)),
        ("The ship escaped unscathed.", ("undamaged", "repelled")),
        ("Neither ship nor crew reported any damage.", ("undamaged",)),
        ("Her crew were getting ready to abandon ship.", ()),
        ("Four sailors, who had locked themselves in, were rescued by the navy.", ()),
    ],
)
def test_what_became_of_ship_and_cargo(told: Told, text: str, expected: tuple[str, ...]) -> None:
    incident, *_ = told(BOARDED + text)
    assert incident.outcome == expected


def test_those_counted_as_taken_were_taken(told: Told) -> None:
    (incident,) = told(
        "Iranian forces seized the tanker Delta Rose on Monday with 19 aboard. The crew are being detained, its owner said."
    )
    assert (incident.taken, incident.outcome) == (19, ("crew_taken", "vessel_taken"))


@mark.parametrize(
    ("text", "status"),
    [
        ("Skiffs chased the tanker Delta Rose on Monday, the navy said.", "underway"),
        (
            "Robbers boarded the coaster Delta Rose on Monday as she was loading timber in the port of Douala.",
            "berthed",
        ),
        ("Robbers boarded a tug hauling a barge of coal off Tawi-Tawi on Monday, police said.", "underway"),
    ],
)
def test_what_she_was_doing(told: Told, text: str, status: str) -> None:
    (incident,) = told(text)
    assert incident.vessels[0].status == status
