"""What happened to which ship: class, stage, date and place, over many seas and wordings."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told

TYPES = [
    ("Two missiles struck the Panama-flagged tanker Coral Reach in the Red Sea on Tuesday, UKMTO said.", "strike"),
    (
        (
            "A Turkish-owned cargo ship was damaged when it hit a mine near the "
            "Romanian port of Sulina on Tuesday, the navy said."
        ),
        "strike",
    ),
    (
        "Ukraine's military said it had destroyed a Russian landing ship, the Caesar Kunikov, off Crimea with naval drones.",
        "strike",
    ),
    ("An explosion rocked a Vanuatu-flagged fuel tanker off the Libyan coast on Friday, three sources said.", "strike"),
    ("A blast hit a ferry in the southern Philippines on Friday, wounding 11 people.", "strike"),
    ("Unidentified gunmen hijacked a tugboat off Lagos late on Monday, Nigeria's maritime agency said.", "hijack"),
    ("Haitian gangs hijacked a cargo ship, the Magalie, after it left Port-au-Prince on April 4.", "hijack"),
    (
        "The Venezuelan navy detained the survey ship Ramform Vega in disputed waters on Monday, the ministry said.",
        "seizure",
    ),
    ("Iran's Revolutionary Guards seized a Greek tanker off Bandar Abbas on Wednesday, its owner said.", "seizure"),
    ("Suspected Somali pirates boarded the Maltese-flagged ore carrier Basil Star on Monday, EUNAVFOR said.", "boarding"),
    ("Robbers stole engine spares from a product tanker at Chittagong anchorage on Sunday night, police said.", "boarding"),
    ("The Kuwaiti coast guard said pirates had robbed three fishing boats at gunpoint this week.", "boarding"),
    ("Two Malaysian crew were kidnapped from a tugboat off Sabah on 14 June, Malaysian police said.", "kidnap"),
    ("A Russian patrol boat fired on a Ukrainian grain ship off Zmiinyi Island on Monday, officials said.", "fired_upon"),
    ("Gunmen in speedboats opened fire on the product tanker Delta Rose off Brass on Sunday, its owner said.", "fired_upon"),
    (
        "Armed men in two skiffs approached a Togo-flagged cargo ship off Eyl on Wednesday morning, its captain said.",
        "suspicious_approach",
    ),
    (
        "A Chinese customs launch rammed a Vietnamese crab boat near the Paracel Islands on Friday, Hanoi said.",
        "interference",
    ),
    ("GPS jamming affected 700 ships in the Persian Gulf on Monday, a maritime data firm said.", "interference"),
    ("A fibre-optic cable on the floor of the Baltic Sea was cut on Sunday, the Swedish navy said.", "other"),
]


@mark.parametrize(("sentence", "kind"), TYPES)
def test_class_follows_from_who_did_what_with_what(told: Told, sentence: str, kind: str) -> None:
    (incident,) = told(sentence)
    assert (incident.domain, incident.type) == ("maritime", kind)


@mark.parametrize(
    ("sentence", "stage"),
    [
        ("Guards on the tanker Delta Rose repelled an attack by pirates off Brass on Sunday, its owner said.", "attempted"),
        ("Pirates tried to board the bulk carrier Basil Star off Conakry on Monday but failed, the navy said.", "attempted"),
        ("The crew of a trawler fought off an attack by gunmen in the Sulu Sea on Friday, police said.", "attempted"),
        ("The Houthis fired a missile at the tanker Coral Reach on Monday, but it missed, the navy said.", "attempted"),
        ("Pirates boarded the bulk carrier Basil Star off Conakry on Monday, the navy said.", "accomplished"),
    ],
)
def test_an_attempt_is_no_success(told: Told, sentence: str, stage: str) -> None:
    (incident,) = told(sentence)
    assert incident.stage == stage


def test_the_day_of_the_event_is_not_the_day_of_speaking(told: Told) -> None:
    (incident,) = told("Pirates hijacked the tanker Delta Rose off Benin on Sunday, its owner said on Wednesday.")
    assert (incident.date, incident.date_precision) == ("2024-06-16", "day")


def test_a_day_told_from_the_day_of_the_fire(told: Told) -> None:
    (incident,) = told("The tanker Delta Rose was ablaze on Thursday, a day after two rockets struck her, its owner said.")
    assert incident.date == "2024-06-19"


def test_last_week_keeps_its_words_and_fixes_no_day(told: Told) -> None:
    (incident,) = told("Pirates attacked a fishing boat in Venezuelan waters last week, Trinidad police said.")
    assert incident.date is None
    assert incident.date_span is not None
    assert incident.date_span.text == "last week"
    assert incident.country == "VEN"


def test_minutes_later_count_from_the_clock_before(told: Told) -> None:
    first, second = told(
        "A cutter rammed the patrol boat BRP Siargao near Thitu at 3.10 a.m. on Monday, Manila said; "
        "a second patrol boat, the BRP Panglao, was rammed twenty minutes later by another Chinese cutter."
    )
    assert (first.time, second.time) == ("03:10", "03:30")
    assert first.date == second.date == "2024-06-17"


def test_a_position_only_where_the_text_states_one(told: Told) -> None:
    (with_position,) = told(
        "Pirates boarded the tanker Delta Rose in position 04-10.5N 005-30.0E on Sunday, its owner said."
    )
    assert (with_position.lat, with_position.lon) == (4.175, 5.5)
    (without,) = told("Pirates boarded the tanker Delta Rose 45 nautical miles south of Brass on Sunday, its owner said.")
    assert without.lat is None
    assert without.country == "NGA"


def test_a_destination_is_no_place_of_the_event(told: Told) -> None:
    (incident,) = told(
        "A tanker sailing from Basra to Rotterdam was hit by a drone in the Gulf of Aden on Monday, UKMTO said."
    )
    assert [p.text for p in incident.places] == ["Gulf of Aden"]


@mark.parametrize(
    ("sentence", "outcome"),
    [
        ("A missile hit the tanker Delta Rose on Monday and started a fire on deck, UKMTO said.", "fire"),
        ("The tanker Delta Rose sank on Monday after it was hit by a sea drone, UKMTO said.", "sunk"),
        (
            "Five men boarded the tanker Delta Rose off Batam on Monday and fled empty-handed, the navy said.",
            "nothing_stolen",
        ),
        (
            "A mine holed the hull of the tanker Delta Rose on Monday and oil leaked into the sea, the navy said.",
            "pollution",
        ),
    ],
)
def test_outcomes_are_words_of_the_text(told: Told, sentence: str, outcome: str) -> None:
    (incident,) = told(sentence)
    assert outcome in incident.outcome


def test_an_attempted_hijacking_takes_no_ship(told: Told) -> None:
    (incident,) = told(
        "The navy rescued the bulk carrier Basil Star after an attempted hijacking off Eyl on Sunday, it said."
    )
    assert (incident.type, incident.stage, incident.outcome) == ("hijack", "attempted", ())
