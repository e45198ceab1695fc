"""Which ship it befell: class and flag of the ship herself, what she was doing then, and what became of her alone."""

from __future__ import annotations

from pytest import mark

from generator.extract.incidents.outcomes import outcomes_of
from generator.extract.vessels import find_vessels
from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind"),
    [
        ("Taipei told of a Chinese trawler ramming a cutter on Monday. The PC-118 was hit twice.", "naval"),
        ("A shrimper was looted by men from a patrol ship off Hainan on Monday. The HD 771 lost her catch.", "fishing"),
        ("A tanker was hit by a missile on Monday, and a tug sent to her aid came too late. The Delta Rose sank.", "tanker"),
        ("A coaster was hit by a drone on Monday. A tug took the Togo-flagged Delta Rose in tow.", "general_cargo"),
        ("A ferry beat off four boats on Monday with help from two warships. The Delta Rose was hit.", "passenger"),
        ("Robbers boarded a bulker on Monday and fled in a boat. The crew of the Delta Rose were unhurt.", "bulk_carrier"),
        ("A trawler came under fire from a gunboat on Monday. The Delta Rose was hit, and the gunboat left.", "fishing"),
    ],
)
def test_the_attackers_craft_and_the_helpers_lend_no_class(told: Told, text: str, kind: str) -> None:
    assert {v.type for i in told(text) for v in i.vessels if v.name} == {kind}


@mark.parametrize(
    "text",
    [
        "Gunmen attacked their boat off the mouth of the Essequibo on Monday, two fishermen said.",
        "A ferry was hit by a shell on Monday. The Queen raised her hand, and her crew of aides cheered.",
        "Soldiers came under attack on the Essequibo on Monday. Their launch was hit by a grenade and sank.",
    ],
)
def test_rivers_and_queens_are_no_ships(told: Told, text: str) -> None:
    assert [v.name for i in told(text) for v in i.vessels if v.name] == []


@mark.parametrize(
    ("text", "status"),
    [
        ("While at anchor off Lagos, the tanker Delta Rose was boarded by robbers on Monday.", "anchored"),
        (
            "Two tankers lying at anchor off Fujairah were holed by mines on Monday. The Delta Rose was hit first.",
            "anchored",
        ),
        ("Thieves boarded the tanker Delta Rose on Monday. Both raids took place at the Alpha anchorage.", "anchored"),
        ("Four skiffs followed the tanker Delta Rose for an hour on Monday, her owner said.", "underway"),
        ("A tanker and a tug were hit by drones on Monday. The Delta Rose burned. Both vessels were alongside.", "berthed"),
        ("The tanker Delta Rose was making 12 knots when a drone hit her on Monday.", "underway"),
        ("A missile hit the tanker Delta Rose on Monday. She is now anchored off Djibouti.", None),
        ("A missile hit the tanker Delta Rose on Monday and she was being towed to Aden.", None),
        ("A missile hit the tanker Delta Rose on Monday. She put into Aden, where she was berthed.", None),
    ],
)
def test_what_she_was_doing_then(told: Told, text: str, status: str | None) -> None:
    assert told(text)[0].vessels[0].status == status


def test_each_ship_has_her_own_fate(told: Told) -> None:
    first, second = told(
        "Two tankers were struck by drones off Sinop on Monday: the Delta Rose caught fire and was abandoned, "
        "while the Elm Castle was holed above the waterline."
    )
    assert (first.outcome, second.outcome) == (("fire", "crew_evacuated"), ("damaged",))


def test_two_ships_told_together_keep_their_names_and_flags(told: Told) -> None:
    first, second = told(
        "A ro-ro ferry and a palm-oil tanker were set on fire by missiles on Monday. Two men on the *Elm Castle* died. "
        "On the tanker, the Vanuatu-flagged Delta Rose, nobody was hurt."
    )
    assert [(v.name, v.type, v.flag) for v in (first.vessels[0], second.vessels[0])] == [
        ("Elm Castle", "passenger", None),
        ("Delta Rose", "tanker", "VUT"),
    ]


def test_the_flag_before_the_comma_is_the_first_ships() -> None:
    found = find_vessels("The tanker Elm Castle, flying the Palau flag, and the Malta-flagged bulker Delta Rose were hit.")
    assert [(m.name, m.flag) for m in found] == [("Elm Castle", "PLW"), ("Delta Rose", "MLT")]


def test_a_stricken_ship_named_in_passing_lends_her_fate_to_nobody(told: Told) -> None:
    (incident,) = told(
        "The tug Elm Castle, sent to the burning tanker Delta Rose, was hit by a missile off Mokha on Monday."
    )
    assert incident.outcome == ()


@mark.parametrize(
    ("text", "kind", "labels"),
    [
        ("They made off with two mates.", "boarding", {"crew_taken"}),
        ("They came away with paint.", "boarding", {"theft"}),
        ("The navy took scrap metal from wrecks.", "boarding", set()),
        ("Customs men boarded her on suspicion that her grain was stolen.", "boarding", set()),
        ("They left with nothing more than two radios.", "boarding", {"theft"}),
        ("They smashed the radios.", "boarding", set()),
        ("The raiders let the boat go.", "boarding", set()),
        ("The coast guard has released a film.", "strike", set()),
        ("Kidnappers released the mate of the tanker.", "kidnap", {"crew_taken"}),
        ("They never came on board.", "attempted_boarding", {"repelled"}),
        ("The fuel did not leak.", "strike", set()),
        ("Oil prices escaped a fall.", "strike", set()),
        ("A missile hit the container ship.", "strike", set()),
    ],
)
def test_what_the_words_give(text: str, kind: str, labels: set[str]) -> None:
    assert set(outcomes_of(text, kind, taken=kind != "attempted_boarding")) == labels


@mark.parametrize(
    ("text", "flag"),
    [
        ("The *Delta Rose*, of Panamanian registry, was hit by a tanker drone on Monday.", "PAN"),
        ("A missile hit the tanker Delta Rose (IMO 9074729), Italian flag, on Monday.", "ITA"),
        ("Robbers boarded the Isle of Man-flagged tanker Delta Rose on Monday.", "IMN"),
    ],
)
def test_registries_behind_the_name(told: Told, text: str, flag: str) -> None:
    assert told(text)[0].vessels[0].flag == flag


@mark.parametrize(
    ("text", "kinds"),
    [
        ("A cutter rammed a trawler on Monday. Another boat, the Dilan, was rammed on Tuesday.", ["fishing", "fishing"]),
        ("Robbers boarded a yacht off Carriacou on Monday. A second boat was robbed on Tuesday.", ["yacht", "yacht"]),
        ("Pirates hijacked a tanker off Lome on Monday. Another boat was robbed on Tuesday.", ["tanker", "small_craft"]),
    ],
)  # fmt: skip
def test_another_boat_is_of_the_kind_told_before(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.vessels[0].type for i in told(text)] == kinds
