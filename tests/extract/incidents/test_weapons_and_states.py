"""Ships struck, taken and threatened without a word of attack: what a weapon did, where a state's craft led them."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told

STRUCK = [
    ("Frigga Dan put into Split on Monday; the coaster had a hole in her bow from a drifting mine.", "strike"),
    ("Separatist gunners put a missile into the tanker Olinda Rose off the delta, her owner said.", "strike"),
    ("A drone bored through the funnel of the bulk carrier Amber Fen and burned out her mess.", "strike"),
    ("The reefer Lady Kjersti was abandoned by her crew after a rocket killed two of them on Tuesday.", "strike"),
    ("The tug Ras Amir sank after touching a sea mine near the bar.", "strike"),
    ("The windows of the supply ship Pagasa shattered under jets from Chinese water cannon.", "interference"),
]
TAKEN = [
    "The trawler Sao Tiago was steered into Bissau with her men under guard by two navy launches.",
    "Border guards stopped a foreign tanker off the cape and arrested her captain.",
    "A product tanker with 18 crew, captured by Iranian guards on Friday, lies off Sirik.",
    "The seizure by Libyan marines of a Sicilian trawler angered Rome.",
]
THREATENED = [
    "The rebels said they would go after any tanker that called at the terminal.",
    "A spokesman for the militia said foreign trawlers were fair game.",
    "The junta told foreign ships to leave the delta or be sunk.",
    "The general vowed revenge attacks on tankers.",
]
NOTHING = [
    "A drone landed on the roof of the survey ship with letters for the crew.",
    "Tugs trained their water cannon on the burning ferry for an hour.",
    "A tanker that touched a mine there would burn for days, the harbour master warned.",
    "The disabled coaster was towed into Almeria by a navy tug, her crew unhurt.",
    "The freighter's hold was damaged when a cargo of shells shifted.",
    "Gendarmes stopped a motor boat and arrested its skipper for smuggling migrants.",
    "The old liner was the target of jokes in the harbour bars.",
    "Divers found a wartime mine beside the wreck of the trawler.",
]


@mark.parametrize(("text", "kind"), STRUCK)
def test_what_a_weapon_did_to_a_ship(told: Told, text: str, kind: str) -> None:
    (incident,) = told(text)
    assert (incident.type, incident.stage) == (kind, "accomplished")
    assert incident.vessels


@mark.parametrize("text", TAKEN)
def test_ships_that_a_state_takes(told: Told, text: str) -> None:
    assert [i.type for i in told(text)] == ["seizure"]


@mark.parametrize("text", THREATENED)
def test_threats_by_idiom_stay_threats(told: Told, text: str) -> None:
    assert [i.stage for i in told(text)] == ["threatened"]


@mark.parametrize("text", NOTHING)
def test_weapons_and_guards_that_did_nothing(told: Told, text: str) -> None:
    assert told(text) == []


def test_who_fires_and_who_is_hit_are_two_ships(told: Told) -> None:
    (incident,) = told("A Russian border guard ship rammed the Ukrainian tug near the bridge on Sunday.")
    assert next((v.role, v.type) for v in incident.vessels) == ("target", "tug_barge")


SECOND = [
    (
        "Libyan marines seized the trawler Sao Rui off Misrata on Monday. Two other trawlers were also seized.",
        ["Libyan marines", "Libyan marines"],
    ),
    ("A helicopter fired on a dhow off Kamaran on Monday. Her men say the Eritrean navy was to blame.", ["Eritrean navy"]),
    ("Malta struck from its register a tanker that Iran captured near Sirri on Monday.", ["Iran"]),
]


@mark.parametrize(("text", "doers"), SECOND)
def test_who_did_it_is_told_once_or_by_the_way(told: Told, text: str, doers: list[str]) -> None:
    assert [p.span.text for i in told(text) for p in i.perpetrators] == doers


def test_a_headline_and_its_lead_tell_of_one_ship(told: Told) -> None:
    (incident,) = told("JUNTA SEIZES OIL TANKER\n\nSoldiers seized a crude tanker off the delta on Monday, her owner said.")
    assert [v.type for v in incident.vessels] == ["tanker"]


def test_a_flag_names_a_ship_and_her_career_dates_nothing(told: Told) -> None:
    (incident,) = told(
        "A missile hit a coaster off the bar on Monday. "
        "The Linnea Bay, which flies the Cypriot flag and was built in 2004, sank."
    )
    assert (incident.vessels[0].name, incident.vessels[0].flag, incident.date) == ("Linnea Bay", "CYP", "2024-06-17")


def test_a_tanker_that_burns_in_a_bombarded_port_was_struck(told: Told) -> None:
    (incident,) = told("Drones attacked the port of Izmail on Monday. A gas tanker, the Osprey Gas, burned at the berth.")
    assert (incident.domain, incident.type) == ("maritime", "strike")


def test_a_comma_explains_a_ship_by_her_kind(told: Told) -> None:
    (incident,) = told("The Yusuf Bey, a 12,000-dwt products carrier under the Panama flag, was hit by a drone on Monday.")
    assert (incident.vessels[0].name, incident.vessels[0].type, incident.vessels[0].flag) == ("Yusuf Bey", "tanker", "PAN")


def test_a_pub_is_no_ship(told: Told) -> None:
    assert told("The Puffin, a pub beside the ferry pier, was struck by lightning on Monday.") == []


def test_what_a_company_called_a_hit_has_its_day(told: Told) -> None:
    (incident,) = told('A cargo ship is ablaze off Aden after what her owner calls "a hit by a missile" on Monday.')
    assert (incident.type, incident.stage, incident.date) == ("strike", "accomplished", "2024-06-17")


def test_who_is_hung_on_the_day_acts(told: Told) -> None:
    (incident,) = told(
        "Pressure has moved north, she said. "
        "On 4 June a Chinese coast guard cutter used water cannon on the trawler Lakan Uno off Bolinao."
    )
    assert "Chinese coast guard" in incident.perpetrators[0].span.text


def test_a_group_that_announces_what_drones_did_claims_it(told: Told) -> None:
    (incident,) = told(
        "A drone hit a coaster off Socotra on Monday. The Houthis' spokesman announced that drones had struck her."
    )
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [("Houthis", "claimed")]


def test_whoever_dismisses_a_claim_is_no_doer(told: Told) -> None:
    (incident,) = told("A blast holed a coaster off Ceyhan on Monday. Oslo dismissed the claim that her crew were hurt.")
    assert incident.perpetrators == ()


def test_officials_point_to_a_doer_and_not_to_an_example(told: Told) -> None:
    doers = [
        [p.certainty for i in told(f"A blast holed a coaster off Ceyhan on Monday. {said}") for p in i.perpetrators]
        for said in ("Prosecutors pointed to Ukraine.", "Officials pointed to Norway as a model.")
    ]
    assert doers == [["suspected"], []]
