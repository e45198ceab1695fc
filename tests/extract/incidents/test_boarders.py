"""Boarders, attempts and approaches told by the way, and the same words where nobody came aboard."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kinds"),
    [
        # a noun with one ship and a day tells an event, whatever the sentence is about
        ("The boarding of the tanker Coral Finch on Monday has revived the debate about guards.", ["boarding"]),
        ("The theft of pumps from the bulk carrier Irma Dahl at Tema on Sunday was noticed at breakfast.", ["boarding"]),
        ("A boarding attempt on the supply vessel Brage Tern off Brass was beaten off on Monday.", ["attempted_boarding"]),
        # a participle behind the comma is said of the ship before it
        ("The pirates left with two mates of the coaster Anke Belle, raided off Limbe on Friday.", ["kidnap"]),
        # outlaws come, and things go
        ("Thieves paid a visit to the reefer Coral Finch at Callao on Monday.", ["boarding"]),
        ("The container feeder Irma Dahl had three radios stolen at Haiphong on Sunday.", ["boarding"]),
        ("Ropes vanished from the forecastle of the bulker Irma Dahl after two men were seen swimming off.", ["boarding"]),
        ("Fishermen of Cumana lost their outboards to pirates on Monday.", ["boarding"]),
        ("Masked men held up the divers of a gas rig off Carmen on Monday.", ["boarding"]),
        ("When the oiler of the tanker Coral Finch went aft on Monday he found two strangers in the store.", ["boarding"]),
        ("Three men used a ladder with claws to board the tanker Coral Finch on Monday.", ["boarding"]),
        ("The mate of the tanker Coral Finch said that five men had come up the anchor chain.", ["boarding"]),
        ("Armed men had control of the bulk carrier Irma Dahl on Monday.", ["hijack"]),
        # boats that mean no good
        ("Four skiffs swarmed around the tanker Coral Finch on Monday.", ["suspicious_approach"]),
        (
            "Guards fired flares after a skiff was seen making for the stern of the tanker Coral Finch.",
            ["suspicious_approach"],
        ),
        ("The crew of the tanker Coral Finch kept pirates off her deck with hoses on Monday.", ["attempted_boarding"]),
        ("Men in a canoe let off a burst at the tug Irma Dahl on Monday.", ["fired_upon"]),
    ],
)
def test_told_by_the_way(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == kinds


@mark.parametrize(
    "text",
    [
        "The boarding of the ferry Coral Finch on Monday took an hour longer because of the fog.",
        "The planned boarding of the tanker Coral Finch on Monday was called off.",
        "Veterans paid a visit to the frigate Anke on Monday.",
        "The tanker Coral Finch had two engines replaced on Monday.",
        "The label lost millions to pirates who copied its songs.",
        "Two hundred people were plucked from the ferry Coral Finch by helicopters on Monday.",
        "A salvor towed away the wreck of the trawler Anke on Monday.",
        "Militants took the ferry to Goma on Monday for talks.",
        "The tanker Coral Finch, boarded by a pilot on Monday, berthed at noon.",
        "Customs men broke open boxes on the container ship Irma Dahl on Monday.",
        "The exchange of prisoners took place aboard the ferry Irma Dahl on Monday.",
        "The crew of the coaster Anke kept the sea off her hatches with tarpaulins on Monday.",
    ],
)
def test_nobody_came_aboard(told: Told, text: str) -> None:
    assert not [i for i in told(text) if i.domain == "maritime"]


def test_a_court_day_is_no_day_of_the_deed(told: Told) -> None:
    assert [i.date for i in told("A court on Monday jailed six pirates who attacked the tanker Coral Finch.")] == [None]


def test_the_ship_of_a_headline_is_told_again_below(told: Told) -> None:
    text = (
        "NAVY SEIZES BOX SHIP\n\nMarines slid onto a container ship near Jask on Monday. The Coral Finch is held off Qeshm."
    )
    assert [i.type for i in told(text)] == ["seizure"]


def test_a_dhow_that_was_taken_first_is_a_victim_too(told: Told) -> None:
    text = "Pirates boarded the tanker Coral Finch on Monday. They came in a dhow, the Al Noor, which they had commandeered."
    assert [(i.type, i.vessels[0].name) for i in told(text)] == [("boarding", "Coral Finch"), ("hijack", "Al Noor")]


@mark.parametrize(
    ("text", "kinds"),
    [
        ("Raiders came to the reefer Coral Finch on Monday. Her crew hid in the citadel.", ["other"]),
        ("The tanker Coral Finch lay off Mongla. On Sunday robbers came aboard and emptied the store.", ["boarding"]),
        ("Thieves climbed the anchor chain of the tanker Coral Finch on Monday.", ["boarding"]),
        (
            "Gunmen kidnapped the cook of a crab boat on Monday while others ransacked a trawler, the Anke Belle.",
            ["kidnap", "boarding"],
        ),
        ("The boarding of the bulker Irma Dahl on Monday and of a coaster upset the port.", ["boarding"]),
        (
            "Thieves struck on Monday, boarding the bulker Irma Dahl at Tema and the tanker Coral Finch.",
            ["boarding", "boarding"],
        ),
        ("The raid was followed on Monday by an attempted boarding of the tanker Coral Finch.", ["attempted_boarding"]),
        ("Three skiffs tried to stop the tanker Coral Finch on Monday.", ["suspicious_approach"]),
        ("Fishermen were robbed of their engines off Paita on Monday.", ["boarding"]),
        ("Pirates used a dhow as a base. Marines freed her. She had been captured off Eyl on 1 June.", ["hijack"]),
    ],
)
def test_the_second_of_two(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == kinds


@mark.parametrize(
    "text",
    [
        "The crew of the tanker Coral Finch went to the citadel on Monday after a fire broke out.",
        "A helicopter took six sailors off the coaster Anke Belle on Monday.",
        "The bureau counted 40 vessels boarded and two hijacked.",
        "A sailor climbed the side of the trawler Anke Belle on Monday to fix a lamp.",
    ],
)
def test_no_second_one(told: Told, text: str) -> None:
    assert not [i for i in told(text) if i.domain == "maritime"]


@mark.parametrize(
    ("text", "kinds"),
    [
        (
            "A guard on the reefer Coral Finch was seen by police. Her oiler was overpowered by three men on Monday.",
            ["boarding"],
        ),
        ("Robbers were seen jumping from the poop of the tanker Coral Finch at Dumai on Monday.", ["boarding"]),
        ("Thieves broke into the store of the bulker Irma Dahl at Chittagong on Monday.", ["boarding"]),
        ("The tanker Coral Finch, boarded and looted off Brass on Monday, has reached Lome.", ["boarding"]),
        ("Four Koreans were seized from the trawler Anke Belle on Monday, said the ministry.", ["kidnap"]),
        ("Men in a skiff showed weapons to the bulker Irma Dahl off Perim on Monday.", ["suspicious_approach"]),
        ("On Monday the tanker Coral Finch reported being chased by two skiffs.", ["suspicious_approach"]),
        ("A gunfight between guards on the bulker Irma Dahl and men in two skiffs left one dead on Monday.", ["fired_upon"]),
        ("A pump was missing after a visit by robbers to the tanker Coral Finch on Monday.", ["boarding"]),
        ("Smoke saved the tanker Coral Finch from being boarded by pirates off Brass on Monday.", ["attempted_boarding"]),
    ],
)
def test_told_in_other_words(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == kinds


@mark.parametrize(
    "text",
    [
        "Guests aboard the yacht Coral Finch helped themselves to lobster on Monday.",
        "Two stowaways were seen running from the hold of the coaster Anke Belle on Monday.",
        "The lifeboat crew threw a rope to the yacht Coral Finch on Monday.",
        "The tanker Coral Finch, boarded and inspected off Malta on Monday, was cleared to sail.",
        "The yacht Coral Finch was tailed by a television boat in the race on Monday.",
        "Men came alongside in a wooden boat, made off on Monday and were not seen again.",
        "A tow saved the coaster Anke Belle from being driven ashore on Monday.",
    ],
)
def test_other_words_of_peace(told: Told, text: str) -> None:
    assert not [i for i in told(text) if i.domain == "maritime"]


def test_a_ship_that_a_model_took_for_a_place(told: Told) -> None:
    text = "A bulker was attacked off Oman by a drone. The Hiranya came under attack and fire broke out in its hatch."
    assert [[v.name for v in i.vessels] for i in told(text)] == [["Hiranya"]]


@mark.parametrize(
    ("text", "kinds"),
    [
        ("The gang is believed to have fired on a tanker, the Coral Finch, off Brass on Monday.", ["fired_upon"]),
        ("The navy had thwarted an attempt on the longliner Anke Belle on Monday.", ["attempted_boarding"]),
        ("On Monday a party of eight climbed the side of the bulker Irma Dahl but fled from her guards.", ["boarding"]),
        ("On Monday a party of twelve came over the rail of the yacht Coral Finch to celebrate.", []),
        ("A group of thirty climbed aboard the excursion boat Coral Finch on Monday.", []),
    ],
)
def test_who_they_were(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == kinds


def test_that_points_at_no_boats(told: Told) -> None:
    text = "On Monday a merchant vessel reported that six small craft had come within a mile of it off Mocha."
    assert [i.vessels[0].type for i in told(text)] == [None]


@mark.parametrize(
    ("doing", "status"),
    [
        ("as she was passing Pulau Cula", "underway"),
        ("in the Conakry anchorage", "anchored"),
        ("while she was waiting for a berth", "anchored"),
        ("and resumed her voyage", "underway"),
    ],
)
def test_what_she_was_doing(told: Told, doing: str, status: str) -> None:
    assert told(f"Robbers boarded the tanker Coral Finch {doing} on Monday.")[0].vessels[0].status == status


@mark.parametrize(
    "text",
    [
        "Six men took photographs of the tanker Amber Sky on Monday.",
        "Pirates took up position near the tanker Amber Sky on Monday.",
        "Twelve men took to the rafts of the sinking tanker Amber Sky on Monday.",
        "The gunmen took off from the tanker Amber Sky on Monday.",
        "Coast guards boarded the yacht Mira on Monday to treat a sick sailor.",
    ],
)
def test_who_takes_something_else_or_comes_to_help_takes_no_ship(told: Told, text: str) -> None:
    assert not [i for i in told(text) if i.type in ("hijack", "kidnap", "boarding", "seizure")]


@mark.parametrize(
    ("text", "taken"),
    [
        ("Pirates boarded the tanker Amber Sky off Brass on Monday and took six of her crew.", 6),
        ("Pirates boarded the tanker Amber Sky off Brass on Monday and took six sailors hostage.", 6),
        ("Pirates boarded the tanker Amber Sky on Monday, taking two of its officers.", 2),
        ("Gunmen raided the tanker Amber Sky on Monday and carried off her skipper, a mate and two cooks.", 4),
        ("Pirates boarded the tanker Amber Sky on Monday and left with seven of her crew.", 7),
    ],
)
def test_crew_taken_by_the_bare_verb_are_kidnapped(told: Told, text: str, taken: int) -> None:
    (incident,) = told(text)
    assert (incident.type, incident.taken) == ("kidnap", taken)


def test_pumps_are_not_kidnapped_and_captured_pirates_are_no_victims(told: Told) -> None:
    (stolen,) = told("Pirates boarded the tanker Amber Sky on Monday and took six of her pumps.")
    assert (stolen.type, stolen.taken) == ("boarding", None)
    assert not told("Marines took six pirates prisoner on the tanker Amber Sky on Monday.")


def test_the_dead_of_the_first_attack_are_not_the_second_ones(told: Told) -> None:
    first, second = told(
        "The bulk carrier Corvus Trader was hit by a missile off Hodeidah on 4 March. On 6 March a drone hit her again. "
        "Two cooks were killed in that first attack on the ship."
    )
    assert (first.killed, second.killed) == (2, None)
