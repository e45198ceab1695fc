"""Who did it and how sure the text is; killed, injured, missing and taken; who vouches for it."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "who", "certainty", "hedge"),
    [
        ("Pirates boarded the tanker Delta Rose on Monday, its owner said.", "Pirates", "stated", None),
        (("Suspected militants attacked a ferry off "
            "Basilan on Monday, police said."), "Suspected militants", "suspected", "Suspected"),
        (
            "The attack on the tanker Delta Rose in 2021 is believed to have been carried out by Israel.",
            "Israel", "suspected", "is believed to have been",
        ),
        (("A drone hit the tanker Delta Rose on Monday. The "
            "Houthis claimed responsibility."), "Houthis", "claimed", "claimed responsibility"),
        (("A blast hit a ferry off Jolo on Friday. The "
            "army blamed the Abu Sayyaf group."), "Abu Sayyaf group", "suspected", "blamed"),
        (("A blast holed the tanker Delta Rose on Monday. "
            "Iran denied any involvement."), "Iran", "denied", "denied any involvement"),
        ("The Tigers said they had attacked the tanker Delta Rose on Monday.", "Tigers", "claimed", "said"),
        ("A Russian missile hit the cargo ship Basil Star in Odesa on Monday, officials said.", "Russian", "stated", None),
    ],
)  # fmt: skip
def test_a_hedge_is_never_lost(told: Told, text: str, who: str, certainty: str, hedge: str | None) -> None:
    (incident,) = told(text)
    (found,) = incident.perpetrators
    assert (found.span.text, found.certainty, found.hedge.text if found.hedge else None) == (who, certainty, hedge)


def test_no_one_claimed_it(told: Told) -> None:
    (incident,) = told("A blast holed the tanker Delta Rose on Monday. No group has claimed responsibility.")
    assert incident.perpetrators == ()


@mark.parametrize(
    ("text", "field", "number"),
    [
        ("A missile hit the tanker Delta Rose on Monday, killing three sailors, its owner said.", "killed", 3),
        ("A missile hit the tanker Delta Rose on Monday. At least forty-two people were killed.", "killed", 42),
        ("A missile hit the tanker Delta Rose on Monday. Two of the crew died.", "killed", 2),
        (
            "Seven sailors were killed and six wounded when a drone hit the patrol ship Sokol on Monday, Kyiv said.",
            "injured",
            6,
        ),
        ("A missile hit the tanker Delta Rose on Monday. The third mate was slightly hurt.", "injured", 1),
        (
            "A missile hit the tanker Delta Rose on Monday. One crew member was killed and two others were missing.",
            "missing",
            2,
        ),
        ("Pirates attacked the trawler Meng Xin on Monday. Three crew members were abducted.", "taken", 3),
        ("Pirates hijacked the tanker Delta Rose on Monday. Its crew of 21 are being held hostage.", "taken", 21),
        ("Pirates who hijacked the tanker Delta Rose in March have freed it and its 23 crew, officials said.", "taken", 23),
        ("A missile hit the tanker Delta Rose on Monday. There were no casualties.", "killed", 0),
        ("A missile hit the tanker Delta Rose on Monday. Nobody was hurt.", "injured", 0),
    ],
)
def test_people_are_counted_as_told(told: Told, text: str, field: str, number: int) -> None:
    (incident,) = told(text)
    assert getattr(incident, field) == number


def test_what_is_not_said_is_not_nought(told: Told) -> None:
    (incident,) = told("A missile hit the tanker Delta Rose on Monday, its owner said.")
    assert (incident.killed, incident.injured, incident.missing, incident.taken) == (None, None, None, None)


def test_parts_of_a_toll_and_lost_gear_are_no_toll(told: Told) -> None:
    (incident,) = told(
        "A missile hit the tanker Delta Rose on Monday, killing nine. Three of "
        "the dead were cadets. She is missing one of her anchors."
    )
    assert (incident.killed, incident.missing) == (9, None)


@mark.parametrize(
    ("text", "confirmation"),
    [
        ("A drone hit the tanker Delta Rose on Monday, its owner said.", "confirmed"),
        ("A drone hit the tanker Delta Rose on Monday.", "reported"),
        (
            "The rebels hit the tanker Delta Rose with missiles on Monday. The navy denied that the ship had been hit.",
            "disputed",
        ),
    ],
)
def test_who_vouches_for_it(told: Told, text: str, confirmation: str) -> None:
    (incident,) = told(text)
    assert incident.confirmation == confirmation
