"""Ships told of by the way: named before they are called ships, struck by "one of them", their attackers blamed by idiom."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "names"),
    [
        # behind two ships without a name "the first" and "the other" are these
        (
            "Missiles hit a bulker and a tanker. The first ship, the Alba Cora, sank. The other ship, the Ems, sailed on.",
            ["Alba Cora", "Ems"],
        ),
        # a registry behind the comma shows that the name is a ship's
        (
            "The coast guard seized a tanker off Hanko on Monday. The Eider Gull, registered in Palau, lies at the quay.",
            ["Eider Gull"],
        ),
        ("The missile struck beside the Vela Star, a Palau-flagged coaster, and holed her hull.", ["Vela Star"]),
        # "a tanker" of the lead is the one told in full below
        (
            "Drones hit a survey ship off Derbent. The army said a survey vessel, the Lotus 7, was set ablaze.",
            ["Lotus 7"],
        ),
        # the name stands before the ship is called one
        ("It took an hour to free the Costa Linda. The Togo-flagged freighter had been hijacked.", ["Costa Linda"]),
        # the tug has the name, not the barge that she tows
        ("Armed men fired on a tugboat pulling a pontoon. The mate of the TB Kestrel 12 radioed for help.", ["Kestrel 12"]),
        ("Two robbers climbed aboard the family's sloop Second Wind at 4am on Sunday.", ["Second Wind"]),
    ],
)
def test_which_ship_it_was(told: Told, text: str, names: list[str | None]) -> None:
    assert [i.vessels[0].name if i.vessels else None for i in told(text)] == names


@mark.parametrize(
    ("text", "kinds"),
    [
        ("Two ships were damaged when Russia sent drones against Izmail. One of them burned.", ["strike"]),
        ("Drones came at night. Another exploded beside the tanker Sable Point at her berth.", ["strike"]),
        ("A torpedo, as her insurers suppose it to have been, ripped a gash in her. The tanker Sable Point sank.", []),
        ("The cook of the bulker Marna Belle surprised three men in the paint store, one with a machete.", ["boarding"]),
        ("Two tankers reported robbers on board off Batam on Monday.", ["boarding"]),
        ("The men of a crab boat say they were chased off their grounds by a Turkish corvette.", ["interference"]),
        ("The warship closed on the tanker Sable Point. It then fired bursts close to her stern rail.", ["fired_upon"]),
        ("The platform took three hits on Monday. Drones struck the oil platform off Sirte, its operator said.", ["strike"]),
        ("Bandits murdered a deckhand of a shrimper and threw the others into the river.", ["other"]),
    ],
)
def test_what_befell_her(told: Told, text: str, kinds: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"][: len(kinds) or None] == kinds


@mark.parametrize(
    ("text", "doers"),
    [
        ("A blast holed the tanker Sable Point. One daily pointed the finger at Libya.", [("Libya", "suspected")]),
        ("A mine sank the tanker Sable Point on Monday. Suspicion fell on Iran.", [("Iran", "suspected")]),
        ("Missiles hit the tanker Sable Point. The Houthis owned up to the attack.", [("Houthis", "claimed")]),
        ("A mine sank the tanker Sable Point. Officials said Iran was behind the attack.", [("Iran", "stated")]),
        ("A mine sank the tanker Sable Point. Iran had nothing to do with the blast, Tehran said.", [("Iran", "denied")]),
        (
            "A source in Ukraine's SBU said its naval drones had struck the tanker Sable Point.",
            [("Ukraine's SBU", "claimed")],
        ),
        ("Drones launched by Hezbollah hit the tanker Sable Point on Monday.", [("Hezbollah", "stated")]),
        # the police who fight raiders did not raid the ship
        (
            "Pirates boarded the bulker Marna Belle off Bonny. Police fired on the pirates aboard her.",
            [("Pirates", "stated")],
        ),
        # men on a boat that is their own were carried by her, and she is not their victim
        ("Pirates took over the ferry Lady Bea, whose 22 men took to a lifeboat.", [("Pirates", "stated")]),
    ],
)
def test_who_did_it(told: Told, text: str, doers: list[tuple[str, str]]) -> None:
    incident = told(text)[0]
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == doers


@mark.parametrize(
    ("text", "date"),
    [
        # a day right behind the verb of speaking is the day of speaking
        ("The army said on Wednesday its drones had struck the tanker Sable Point.", None),
        (
            "Robbers boarded the tanker Sable Point on Sunday. On the Tuesday before, gunmen boarded the bulker Ems.",
            "2024-06-11",
        ),
        ("Corporal Sunday Etim was shot when pirates boarded the tanker Sable Point.", None),
        ("Police said gunmen had boarded the tanker Sable Point. It happened off Bonny on Monday.", "2024-06-17"),
    ],
)
def test_the_day_is_that_of_the_deed(told: Told, text: str, date: str | None) -> None:
    assert [i for i in told(text) if i.domain == "maritime"][-1].date == date


def test_people_carried_off_are_counted_though_the_list_is_long(told: Told) -> None:
    [incident] = told("Gunmen climbed aboard the tanker Sable Point and made off with the master, the mate and a cook.")
    assert (incident.type, incident.taken) == ("kidnap", 3)


def test_a_guard_shot_in_a_raid_died_in_the_raid(told: Told) -> None:
    [incident] = told("Pirates boarded the tanker Sable Point off Bonny on Monday. A guard was shot dead.")
    assert (incident.domain, incident.killed) == ("maritime", 1)


def test_a_warship_that_frees_a_dhow_did_not_take_her(told: Told) -> None:
    [incident] = told(
        "A frigate intercepted the dhow Al Noor and forced her six hijackers to surrender on Wednesday. "
        "She had been hijacked by the pirates on Monday. All 13 of her sailors were freed."
    )
    assert (incident.type, incident.date, incident.taken) == ("hijack", "2024-06-17", 13)


@mark.parametrize(
    "text",
    [
        "KHULNA: At least eight people drowned after a launch taking pilgrims home rammed a sandbank, police said.",
        "EXERCISE “Iron Heron” closed with the boarding of a liner that had supposedly been seized by rebels.",
        "The bulker Marna Belle ran aground off Pointe-Noire. Her master was arrested and held for a month.",
        "In 1944 a torpedo sank the line's first ship, the Hansa, off Gotland. The line now runs four ferries.",
        "The skiffs were captured on film, and because there'd be shooting the trawler turned for home.",
    ],
)
def test_none_of_these_is_an_attack_on_a_ship(told: Told, text: str) -> None:
    assert [i for i in told(text) if i.domain == "maritime" and i.stage != "threatened"] == []


def test_a_small_tanker_is_a_tanker(told: Told) -> None:
    [incident] = told("Iranian gunboats seized a small tanker off Qeshm on Monday.")
    assert incident.vessels[0].type == "tanker"


def test_no_ship_named_as_victim_of_a_passive_threat(told: Told) -> None:
    [threat] = told(
        "The commander of the Guards' navy said any freighter carrying smuggled diesel would be stopped in the gulf."
    )
    assert threat.stage == "threatened"


@mark.parametrize(
    ("text", "ships"),
    [
        (
            "A gunboat fired on the trawler Mara on Monday. Two other vessels, the Nuova Rosa and the Ems II, were seized.",
            ["Mara", "Nuova Rosa", "Ems II"],
        ),
        ("Robbers boarded a coaster on Monday, police said. The alarm was sounded on the Meadow Lark.", ["Meadow Lark"]),
        (
            "A boat was captured by six men on Monday. The Son Rosa, with six hands aboard, was last heard from then.",
            ["Son Rosa"],
        ),
        ("A yacht was robbed on Monday. Two youths rowed out to the Lapwing and broke into her cabin.", ["Lapwing"]),
    ],
)
def test_names_that_only_their_place_in_the_story_gives_away(told: Told, text: str, ships: list[str]) -> None:
    found = [i for i in told(text) if i.domain == "maritime"]
    assert [i.vessels[0].name for i in found] == ships
    assert {i.date for i in found} <= {"2024-06-17", None}


@mark.parametrize(
    ("text", "kind"),
    [
        ("Iranian gunboats stopped a tanker off Jask and took it to Bushehr on Monday.", "seizure"),
        ("Two skiffs made straight for one car carrier registered in Malta on Monday.", "suspicious_approach"),
        ("A militia vessel scraped along the hull of a crab boat on Monday.", "interference"),
        ("On 9 June thieves crept on board a reefer off Guayaquil and made off with paint.", "boarding"),
        ("A ferry lost its positioning off Kotka in what its master called targeted jamming.", "interference"),
        ("A tug was targeted off Batam; the men left without getting aboard.", "attempted_boarding"),
        ("A livestock carrier came under fire from four small craft west of Mokha, officials said.", "fired_upon"),
        ("Robbers boarded the tanker Sable Point, police said. They overpowered the duty oiler and fled.", "boarding"),
        ("Police said robbers waylaid a ferry carrying 30 pilgrims on Monday and made away with four of them.", "kidnap"),
        ("The cook of a tanker ran into three robbers in the engine room on Monday, its owner said.", "boarding"),
        ("A frigate ordered the rescue ship Hope of Bari out of the area on Sunday.", "interference"),
    ],
)
def test_what_the_deed_was(told: Told, text: str, kind: str) -> None:
    [incident] = told(text)
    assert incident.type == kind


def test_pirates_who_give_up_to_a_warship_had_not_boarded_her(told: Told) -> None:
    [incident] = told(
        "Eight gunmen who had captured a gas carrier gave up to a frigate on Tuesday, two days after they climbed on board."
    )
    assert (incident.type, incident.vessels[0].type) == ("hijack", "gas_carrier")


def test_a_threat_by_the_deputy_head_of_a_council(told: Told) -> None:
    [threat] = told("The deputy chief of the council, Ivan Petrov, threatened to sink ships leaving Ukrainian ports.")
    assert threat.stage == "threatened"


def test_a_second_ship_taken_over_was_seized_like_the_first(told: Told) -> None:
    first, second = told(
        "American forces seized a tanker off Iceland on Wednesday. A second ship, the Sofia, was taken over the same day."
    )
    assert (first.type, second.type) == ("seizure", "seizure")
