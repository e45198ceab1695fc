"""News prose on attacks on ships: which ship, which day, which word, told in the ways in which desks tell it."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind", "ship"),
    [
        ("A rocket slammed into the starboard quarter of the tanker *Sable Point* on Monday.", "strike", "Sable Point"),
        ("The ferry *Lady Bea* was stopped and taken to Jask by an Iranian patrol boat.", "seizure", "Lady Bea"),
        (
            "An aid ship, the Hope of Bari, lost power after what her owner called a strike by a drone.",
            "strike",
            "Hope of Bari",
        ),
        ("China's coast guard was accused of drenching one of the boats with water cannon.", "interference", None),
        (
            "Guards aboard the bulk carrier Marna Belle fired flares and the skiff turned back.",
            "suspicious_approach",
            "Marna Belle",
        ),
        ("The trawler *October 12* was rammed by a Chinese coast guard ship.", "interference", "October 12"),
        ("Gunmen stormed the ferry Lady Bea and marched two passengers into the bush.", "kidnap", "Lady Bea"),
    ],
)
def test_what_befell_which_ship(told: Told, text: str, kind: str, ship: str | None) -> None:
    [incident] = told(text)
    assert (incident.type, incident.vessels[0].name) == (kind, ship)


def test_a_supply_ship_is_not_the_ferry_told_before(told: Told) -> None:
    ferry, supply = told(
        "Pirates stormed a passenger ferry off Bonny on Sunday. In May the supply vessel Oron Spirit was boarded by robbers."
    )
    assert (ferry.vessels[0].name, ferry.vessels[0].type) == (None, "passenger")
    assert (supply.vessels[0].name, supply.vessels[0].type) == ("Oron Spirit", "offshore")


def test_the_same_evening_is_the_day_told_before(told: Told) -> None:
    first, second = told(
        "A missile hit the tanker Sable Point on Tuesday. Later the same evening a drone struck the bulk carrier Marna Belle."
    )
    assert (first.date, second.date) == ("2024-06-18", "2024-06-18")


def test_a_claim_to_both_attacks_is_a_claim_to_each(told: Told) -> None:
    found = told(
        "A missile hit the tanker Sable Point on Tuesday. A drone struck the bulk carrier Marna Belle on Wednesday. "
        "The Houthis claimed responsibility for both attacks."
    )
    assert [(p.span.text, p.certainty) for i in found for p in i.perpetrators] == [("Houthis", "claimed")] * 2


@mark.parametrize(
    "text",
    [
        "A tanker struck by a missile there would be a total loss, brokers said.",
        "Not a single ship has been attacked off the port this year.",
        "The museum shows a replica gun, and a film in which pirates shoot at a yacht used in the shooting.",
        "Robbers broke into a shop and made off with a bag of coins.",
    ],
)
def test_no_ship_was_harmed(told: Told, text: str) -> None:
    assert [i for i in told(text) if i.domain == "maritime"] == []


def test_a_threat_by_the_fate_of_others(told: Told) -> None:
    [hit, threat] = told("A missile hit the tanker Sable Point. The Houthis warned that any ship would meet the same fate.")
    assert (hit.stage, threat.stage) == ("accomplished", "threatened")


def test_a_crew_let_go_is_no_ship_let_go(told: Told) -> None:
    [incident] = told("Four sailors were kidnapped from the tug Bonga and released on Monday.")
    assert "vessel_released" not in incident.outcome


def test_a_report_looked_into_is_not_vouched_for(told: Told) -> None:
    [incident] = told("The coast guard is looking into a report that shots were fired at the trawler Wild Rose on Sunday.")
    assert incident.confirmation == "reported"
