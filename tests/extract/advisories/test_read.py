"""Reports in telegraph style, written for these tests in the manner of IMB, NGA and UKMTO."""

from __future__ import annotations

from datetime import date

import pytest

from generator.extract.advisories import read_advisory
from generator.model import Incident

DAY = date(2021, 6, 20)
IMB = (
    "04.06.2021: 0215 UTC: Posn: 06:18.5N - 003:21.0E, Lagos Anchorage, Nigeria.\n"
    "Four robbers armed with knives boarded an anchored product tanker. The bosun rang the bell. The robbers escaped "
    "with brass fittings. One crew member was injured."
)
ASAM = (
    "GULF OF GUINEA: On 3 June, two skiffs approached the Liberia-flagged bulk carrier ALDER DAWN underway near position "
    "03-30N 005-10E, 60 NM southwest of Brass, Nigeria. The skiffs turned away after guards fired warning shots."
)
UKMTO = (
    "UKMTO WARNING 012-21. UKMTO has received a report of an incident 22NM north of Ras al Khaimah, United Arab Emirates. "
    "The Master of a bulk carrier reports being struck by a small rocket. No casualties."
)


def one(text: str, published: date | None = DAY) -> Incident:
    told = read_advisory(text, published)
    assert told is not None
    (incident,) = told
    return incident


def test_a_report_of_the_imb() -> None:
    incident = one(IMB)
    assert (incident.type, incident.stage, incident.date, incident.time, incident.time_zone) == (
        "boarding", "accomplished", "2021-06-04", "02:15", "UTC",
    )  # fmt: skip
    assert (incident.places[0].text, incident.country) == ("Lagos Anchorage", "NGA")
    assert incident.lat == pytest.approx(6.308333, abs=1e-5)
    (vessel,) = incident.vessels
    assert (vessel.type, vessel.status, vessel.name) == ("tanker", "anchored", None)
    assert (incident.injured, incident.killed, incident.outcome) == (1, None, ("theft",))
    assert incident.perpetrators[0].span.text == "Four robbers"


def test_a_message_of_nga() -> None:
    incident = one(ASAM)
    assert (incident.type, incident.date, incident.country) == ("suspicious_approach", "2021-06-03", None)
    (vessel,) = incident.vessels
    assert (vessel.name, vessel.flag, vessel.type, vessel.status) == ("ALDER DAWN", "LBR", "bulk_carrier", "underway")
    assert "60 NM southwest of Brass" in [p.text for p in incident.places] or incident.places[0].text.startswith("60 NM")


def test_a_warning_of_ukmto_is_confirmed_and_an_advisory_is_not() -> None:
    warning = one(UKMTO)
    assert (warning.type, warning.country, warning.confirmation, warning.lat) == ("strike", "ARE", "confirmed", None)
    assert "Ras al Khaimah" in warning.places[0].text
    assert one(UKMTO.replace("WARNING", "ADVISORY")).confirmation == "reported"


def test_without_a_publication_date_a_day_without_year_stays_open() -> None:
    incident = one(ASAM, None)
    assert incident.date is None
    assert incident.date_span is not None
    assert incident.date_span.text == "3 June"


def test_a_list_of_reports_gives_one_incident_each() -> None:
    told = read_advisory(IMB + "\n" + IMB.replace("04.06", "05.06").replace("product tanker", "tug"), DAY)
    assert told is not None
    assert [(i.id, i.date, i.vessels[0].type) for i in told] == [
        ("i1", "2021-06-04", "tanker"), ("i2", "2021-06-05", "tug_barge"),
    ]  # fmt: skip


def test_every_span_is_the_documents_own_words() -> None:
    text = "Weekly list\n" + IMB
    told = read_advisory(text, DAY)
    assert told
    for incident in told:
        spans = [*incident.places, *incident.evidence, *incident.weapons, *(v.span for v in incident.vessels)]
        assert all(text[s.start : s.end] == s.text for s in spans)


@pytest.mark.parametrize(
    ("story", "kind", "stage"),
    [
        (
            "Robbers attempted to board an anchored tanker. Seeing the alert crew, they aborted.",
            "attempted_boarding",
            "attempted",
        ),
        (
            "Pirates in a skiff chased and fired upon a reefer underway. The ship evaded them.",
            "fired_upon",
            "accomplished",
        ),
        ("Gunmen boarded and hijacked a coaster underway. All sailors were taken hostage.", "hijack", "accomplished"),
        ("Two skiffs approached a tanker underway. The guards fired warning shots.", "suspicious_approach", "attempted"),
        ("A tanker was struck by a missile while underway.", "strike", "accomplished"),
        ("A tanker reported an explosion in close proximity. The crew is safe.", "strike", "attempted"),
        (
            "The navy boarded the dhow after robbers had tried to board a tanker. They aborted.",
            "attempted_boarding",
            "attempted",
        ),
        (
            "Duty oiler on a moored tanker noticed three robbers in the paint store. Bell rung.",
            "boarding",
            "accomplished",
        ),
        ("A coast guard launch rammed a fishing vessel.", "interference", "accomplished"),
        ("The navy seized a tanker underway and escorted her to port.", "seizure", "accomplished"),
    ],
)
def test_the_ladder(story: str, kind: str, stage: str) -> None:
    incident = one(f"INDONESIA: On 3 June, near position 01-10N 104-10E: {story}")
    assert (incident.type, incident.stage) == (kind, stage)


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("Robbers in a fishing boat boarded a moored ore carrier.", "bulk_carrier"),
        ("A fishing boat saw three thieves boarding an anchored tanker and warned the crew.", "tanker"),
        ("Fishing vessel fired upon by gunmen in three skiffs.", "fishing"),
        ("Dhow hijacked by pirates. The dhow was later used to attack a tanker.", "small_craft"),
        ("Pirates in skiffs attacked a tug towing a barge. A warship came to help.", "tug_barge"),
    ],
)
def test_the_ship_attacked_is_not_the_craft_of_the_attackers(story: str, kind: str) -> None:
    (vessel,) = one(f"INDONESIA: {story} It was in position 01-10N 104-10E on 3 June.").vessels
    assert vessel.type == kind


@pytest.mark.parametrize(
    ("story", "taken", "killed"),
    [
        ("Pirates boarded a tanker and kidnapped five crew members.", 5, None),
        ("Pirates boarded a tanker and took the 13 crew hostage.", 13, None),
        ("Pirates boarded a tanker. One crew member was killed and three injured.", None, 1),
        ("Pirates boarded a tanker. Two pirates were killed.", None, None),
        ("Pirates boarded a tanker. No crew members were killed.", None, None),
    ],
)
def test_casualties_are_the_ships_own_people(story: str, taken: int | None, killed: int | None) -> None:
    incident = one(f"NIGERIA: On 3 June, {story[0].lower()}{story[1:]}")
    assert (incident.taken, incident.killed) == (taken, killed)


def test_impossible_minutes_leave_the_position_open_and_say_why() -> None:
    incident = one("NIGERIA: On 3 June, pirates boarded a tanker in position 03-68N 005-10E.")
    assert (incident.lat, incident.lon) == (None, None)
    assert incident.position_span is not None
    assert "position not read: 68 minutes" in incident.why


@pytest.mark.parametrize(
    "text",
    [
        "ADEN, Aug 22 (Wire) - A tanker was hit by two rockets off Hodeidah on Thursday, UKMTO said.",
        "MANILA: The minister said on Monday that pirates had boarded a tanker. “We will respond,” he added.",
        "Pirates boarded a tanker off Lagos on Friday, its owner said.",
        "The shipyard floated out the third of five ferries on Thursday.",
        "",
    ],
)
def test_prose_is_left_to_others(text: str) -> None:
    assert read_advisory(text, DAY) is None


def test_a_notice_of_military_activity_is_no_incident() -> None:
    told = read_advisory(
        "UKMTO is aware of military activity in the Gulf of Oman. Note the potential for GPS interference.", DAY
    )
    assert told == ()


def test_a_hard_wrapped_report_reads_like_one_line() -> None:
    wrapped = (
        ASAM.replace("bulk carrier", "bulk\ncarrier")
        .replace("turned away", "turned\naway")
        .replace("fired warning", "fired\nwarning")
    )
    lines, line = one(wrapped), one(ASAM)
    assert (lines.type, lines.stage, lines.vessels[0].type, lines.outcome) == (
        line.type,
        line.stage,
        line.vessels[0].type,
        line.outcome,
    )


def test_a_place_above_an_article_makes_no_message_of_it() -> None:
    digest = "RED SEA: THE MONTH OF MAY\n\n" + "\n\n".join(
        f"On {day} May two skiffs approached the tanker ALDER {day} off Mocha, and guards fired." for day in (3, 9, 20)
    )
    assert read_advisory(digest, DAY) is None
