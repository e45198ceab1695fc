"""Doers told by number or kind, people killed in passing, attempts, and the state of a town."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "who"),
    [
        ("A column of rebels ambushed a patrol near Gao on Monday.", "rebels"),
        ("Dozens of militants stormed a police station on Monday.", "militants"),
        ("Hundreds of fighters attacked an army base on Monday.", "fighters"),
        ("Gang members attacked a market on Monday.", "Gang members"),
        ("Remnants of the militia burned three houses on Monday.", "militia"),
    ],
)
def test_a_doer_may_be_counted_or_collective(told: Told, text: str, who: str) -> None:
    (incident,) = told(text)
    assert [p.span.text for p in incident.perpetrators] == [who]


@mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Eleven soldiers were killed on the road to Gao on Monday.", 11, None),
        ("Three soldiers were killed in a clash with rebels near Gao.", 3, None),
        ("Gunmen raided a village on Monday. Four children were reported killed.", 4, None),
        ("Gunmen raided a village and took nine men hostage; one of them died in captivity.", 1, None),
        ("Gunmen raided a village on Monday. The mayor was shot in the foot.", None, 1),
        ("Gunmen raided a village on Monday. Two farmers suffered burns.", None, 2),
    ],
)
def test_harm_told_in_passing(told: Told, text: str, killed: int | None, injured: int | None) -> None:
    (incident,) = told(text)
    assert (incident.killed, incident.injured) == (killed, injured)


def test_soldiers_who_die_by_chance_are_no_incident(told: Told) -> None:
    assert told("Two soldiers were killed when their truck overturned near Gao.") == []


@mark.parametrize(
    ("text", "kind", "stage"),
    [
        ("A bomb was defused outside the embassy on Monday.", "bombing", "attempted"),
        ("An attempt against the union's headquarters left ten people dead.", "attack", "accomplished"),
        ("The general survived an attempt on his life in May.", "attack", "attempted"),
        ("The report cited the interception of attacks by Houthi forces in Yemen aimed at Israel.", "attack", "attempted"),
        ("Guerrillas blew up two electricity towers on Monday.", "bombing", "accomplished"),
    ],
)
def test_what_was_tried_and_what_was_done(told: Told, text: str, kind: str, stage: str) -> None:
    (incident,) = told(text)
    assert (incident.type, incident.stage) == (kind, stage)


@mark.parametrize(
    "text", ["A wartime bomb was defused in Cologne on Monday.", "The firm deactivated his account on Monday."]
)
def test_bombs_of_old_wars_and_accounts_are_no_incident(told: Told, text: str) -> None:
    assert told(text) == []


@mark.parametrize(
    ("text", "place", "country"),
    [
        ("PESHAWAR, Pakistan (Wire) — A bomber attacked a checkpoint in Qasbapur on Monday.", "Qasbapur", "PAK"),
        ("Gunmen attacked a police station in Maiduguri on Monday.", "Maiduguri", "NGA"),
        ("Gunmen attacked a bank in the Altura neighborhood on Monday, the Peruvian police said.", "Altura", "PER"),
        ("Rebels bombed a bridge on the road to Chalatenango on Monday.", "Chalatenango", "SLV"),
    ],
)
def test_the_state_of_a_town(told: Told, text: str, place: str, country: str) -> None:
    (incident,) = told(text)
    assert ([p.text for p in incident.places][:1], incident.country) == ([place], country)


def test_a_barge_in_tow_is_taken_with_its_tug(told: Told) -> None:
    (incident,) = told(
        "Gunmen in a speedboat intercepted the tug Mira Star, towing the barge Mira 2, on Tuesday and took away its captain "
        "and three sailors."
    )
    assert (incident.type, incident.taken) == ("kidnap", 4)


def test_robbers_who_struck_a_ship_fired_no_missile(told: Told) -> None:
    (incident,) = told("Robbers struck a tanker in the Malacca Strait on Sunday and fled.")
    assert incident.type == "other"
