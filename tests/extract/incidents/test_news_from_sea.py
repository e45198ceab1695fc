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
        "A missile hit the tanker Sable Point on Tuesday. Later the same evening a drone struck "
        "the bulk carrier Marna Belle."
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


@mark.parametrize(
    ("text", "kind", "stage"),
    [
        ("Hijacked on Sunday off Bonny, the tug Oron Star was found adrift on Tuesday.", "hijack", "accomplished"),
        ("The tanker Sable Point was at anchor when six gunmen came over the rail.", "boarding", "accomplished"),
        ("The coaster Ada B has fallen into the hands of gunmen, her owner said.", "hijack", "accomplished"),
        ("A rocket fell astern of the container ship Cala Verde.", "strike", "attempted"),
        ("The tanker Sable Point narrowly escaped a boarding on Monday.", "attempted_boarding", "attempted"),
        ("Iranian patrol boats forced the tanker Sable Point to head for Jask.", "seizure", "accomplished"),
        ("French commandos took charge of the tanker Sable Point at dawn.", "seizure", "accomplished"),
        ("A cruise missile tore through the accommodation block of the bulk carrier Marna.", "strike", "accomplished"),
    ],
)
def test_told_by_idiom(told: Told, text: str, kind: str, stage: str) -> None:
    [incident] = told(text)
    assert (incident.type, incident.stage) == (kind, stage)


def test_a_storm_forces_no_ship_to_anybodys_port(told: Told) -> None:
    assert told("A storm forced the tanker Sable Point to head for Jask.") == []


def test_a_navy_lets_go_a_tanker_that_it_had_held(told: Told) -> None:
    [incident] = told("Iran's navy on Monday let go the Marna, a tanker it had held since April.")
    assert (incident.type, incident.date, len(incident.perpetrators)) == ("seizure", "2024-04", 1)
    assert "vessel_released" in incident.outcome


def test_the_third_ship_to_be_hit_is_the_one_named_after(told: Told) -> None:
    found = told(
        "A missile hit the tanker Sable Point on Sunday. The second vessel to come under attack was the bulk carrier Marna: "
        "gunmen shot at her off Mokha."
    )
    assert [i.vessels[0].name for i in found] == ["Sable Point", "Marna"]


def test_a_claim_calls_the_ship_any_ship(told: Told) -> None:
    [incident] = told(
        "A missile hit the coaster Ada B in Izmail on Monday, killing a docker. "
        "Russia's defence ministry said its forces had hit a vessel carrying arms."
    )
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [("Russia's defence ministry", "claimed")]


def test_the_night_before(told: Told) -> None:
    _, before = told(
        "A missile hit the coaster Ada B in Izmail on Monday. The night before, drones damaged the tug Hektor in Reni."
    )
    assert before.date == "2024-06-16"


def test_a_tally_is_no_incident(told: Told) -> None:
    text = (
        "Piracy fell to a four-year low in the first quarter, the reporting centre said. It "
        "logged 20 incidents: 16 ships were "
        "boarded and two were hijacked, against 33 in the same period of 2023. Eleven seafarers were taken hostage."
    )
    assert told(text) == []


def test_the_second_ship_to_be_attacked_is_the_one_just_told(told: Told) -> None:
    [incident] = told(
        "A bulk carrier was hit by a drone off Aden on Monday, the second American ship to be attacked in a week."
    )
    assert (incident.vessels[0].type, incident.date) == ("bulk_carrier", "2024-06-17")


def test_ships_robbed_before_are_told_by_the_one_named(told: Told) -> None:
    [incident] = told(
        "Police caught a gang that had robbed at least seven ships. They boarded the tanker Sable Point on 9 June, "
        "tied up an oiler and left with two breathing sets."
    )
    assert incident.vessels[0].name == "Sable Point"


def test_a_ship_that_takes_off_a_crew_is_not_the_one_that_burned(told: Told) -> None:
    [incident] = told(
        "A bulk carrier was hit by a missile on Monday. Her crew were taken off by the freighter Anna Bell. "
        "The burning ship is the Marna, flagged in Palau."
    )
    assert incident.vessels[0].name != "Anna Bell"


@mark.parametrize(
    ("text", "kind", "flag"),
    [
        ("Iran jammed the tanker Sable Point off Hormuz on Monday. She flies the Malta flag.", "interference", "MLT"),
        (
            "Pirates boarded the tanker Sable Point off Lagos, owners said. The ship flies the flag of Liberia.",
            "boarding",
            "LBR",
        ),
    ],
)
def test_a_flag_told_in_a_sentence_of_its_own(told: Told, text: str, kind: str, flag: str) -> None:
    [incident] = told(text)
    vessel = incident.vessels[0]
    assert (incident.type, vessel.name, vessel.flag) == (kind, "Sable Point", flag)


def test_a_dhow_was_taken_by_those_who_became_her_captors(told: Told) -> None:
    [incident] = told("The dhow Al Noor was taken on Monday last week off Eyl. Her captors fled when a cutter came.")
    assert (incident.type, incident.date) == ("hijack", "2024-06-10")


def test_loot_thrown_into_a_boat_is_a_boarding(told: Told) -> None:
    [incident] = told(
        "Men in a sampan came alongside the barge Sinta. The thieves had thrown scrap into their boat when seen."
    )
    assert incident.type == "boarding"


def test_two_ships_told_together_and_then_each_by_its_name(told: Told) -> None:
    tanker, bulker = told(
        "A Liberian-flagged tanker and a Maltese-flagged bulk carrier were attacked off Oman, the navy said. "
        "The tanker, Sable Point, was struck by an unmanned aerial vehicle on Tuesday. "
        "The bulk carrier Marna came under small-arms fire from two skiffs on Monday. Her guards "
        "returned fire and the skiffs withdrew."
    )
    assert (tanker.type, tanker.vessels[0].name, tanker.date) == ("strike", "Sable Point", "2024-06-18")
    assert (bulker.type, bulker.vessels[0].name, bulker.date) == ("fired_upon", "Marna", "2024-06-17")


def test_the_boat_that_brings_the_raiders_is_not_the_one_boarded(told: Told) -> None:
    [incident] = told("The reefer Lady Ann was drifting off Lome when eight men in a fast boat boarded her on Sunday.")
    assert (incident.vessels[0].name, incident.date) == ("Lady Ann", "2024-06-16")


def test_a_cutter_does_not_hose_itself(told: Told) -> None:
    [incident] = told(
        "Two fishermen were hurt when a Malaysian customs launch sprayed their boat with water cannon on Sunday."
    )
    assert (incident.type, incident.vessels[0].type) == ("interference", "fishing")


def test_what_was_tried_against_two_is_told_of_each_as_it_ended(told: Told) -> None:
    first, second = told(
        "Iranian naval vessels tried to seize two tankers off Oman on Monday, the US Navy said. "
        "In the first incident, a ship "
        "approached the Palau-flagged Sable Point and left. In the second, gunmen "
        "fired on the Panama-flagged Marna. "
        "Several rounds hit the hull."
    )
    assert (first.stage, second.type, second.stage) == ("attempted", "fired_upon", "accomplished")


def test_a_claim_to_other_ships_long_ago_blames_nobody_for_this_one(told: Told) -> None:
    [incident] = [
        i
        for i in told(
            "The tanker Sable Point was hit by explosions off Dakar on Monday. "
            "Ukraine's security service, which says it struck two tankers in the Black Sea last autumn, declined to comment."
        )
        if i.vessels and i.vessels[0].name
    ]
    assert incident.perpetrators == ()


def test_thieves_take_the_engine_and_not_the_yacht(told: Told) -> None:
    [incident] = told(
        "Masked men robbed the crew of a yacht in the bay on Sunday. The thieves took the engine of the ketch Lilo."
    )
    assert incident.type == "boarding"


@mark.parametrize(
    "text",
    [
        "Customs officers who boarded the container ship Marna found cocaine and arrested two of her crew.",
        "The navy found cocaine on a speedboat. Its helicopter had fired shots across the bow.",
    ],
)
def test_police_work_is_no_attack(told: Told, text: str) -> None:
    assert [i for i in told(text) if i.domain == "maritime"] == []


def test_a_blast_close_by_with_the_groups_own_claim(told: Told) -> None:
    [incident] = told(
        "The container ship Cala Verde reported that an explosion occurred close to it on Monday, the navy said. "
        "Hours later the group said it had hit the ship with a missile."
    )
    assert (incident.type, incident.date) == ("strike", "2024-06-17")
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [("group", "claimed")]


def test_to_threaten_ships_is_a_threat(told: Told) -> None:
    [threat] = told("On Sunday the Houthis threatened vessels calling at the port.")
    assert (threat.stage, threat.domain) == ("threatened", "maritime")


def test_the_third_time_is_no_event_of_its_own(told: Told) -> None:
    [incident] = told(
        "A patrol boat opened fire on the trawler Nour 9 on Saturday. It was the third time in "
        "two years that boats had been shot at."
    )
    assert incident.vessels[0].name == "Nour 9"


def test_those_who_free_a_crew_did_not_take_it(told: Told) -> None:
    [taken] = [
        i
        for i in told(
            "Four crew members abducted from the tug Hadiza have been freed, the navy said. Troops "
            "who stormed the camp killed two men."
        )
        if i.domain == "maritime"
    ]
    assert (taken.type, taken.taken, taken.perpetrators) == ("kidnap", 4, ())


def test_one_of_its_ships_is_the_speakers_own(told: Told) -> None:
    [incident] = told("Russia said that one of its patrol ships had fired warning shots at the coaster Ada B on Saturday.")
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [("Russia", "claimed")]


def test_pirates_driven_off_had_come_to_board(told: Told) -> None:
    [incident] = told("Pirates attacked the dhow Safina on Saturday. They were driven off by shots from a warship.")
    assert incident.stage == "attempted"


def test_vessels_collided_on_the_day_that_the_lead_gives(told: Told) -> None:
    [incident] = told(
        "Philippine and Chinese vessels collided on Sunday. A Chinese ship had rammed the coast "
        "guard boat BRP Talas, Manila said. "
        "China said the Philippine boat had swerved into its vessel."
    )
    assert (incident.date, incident.vessels[0].name) == ("2024-06-16", "BRP Talas")


def test_a_bare_name_takes_the_class_of_what_it_is_called_next(told: Told) -> None:
    found = told(
        "Two tankers and a container ship have come under fire this week. The Liberia-flagged "
        "Chios was struck by a missile on "
        "Monday. No one on board the tanker was hurt. The rebels had also fired at the MSC Ottava, a container ship."
    )
    assert {i.vessels[0].name: i.vessels[0].type for i in found} == {"Chios": "tanker", "MSC Ottava": "container_ship"}


def test_a_stolen_boat_is_a_ship_taken(told: Told) -> None:
    [incident] = told(
        "Pirates stole the boat Virgen del Mar off Tumbes on Sunday. A guild says 43 boats were robbed this year."
    )
    assert (incident.type, incident.vessels[0].name) == ("hijack", "Virgen del Mar")


def test_a_day_before_the_comma_is_the_events(told: Told) -> None:
    [incident] = told("Attackers raided a trawler in the roads of Owendo overnight on Tuesday, the defence ministry said.")
    assert incident.date == "2024-06-18"


def test_what_would_be_sunk_has_not_sunk(told: Told) -> None:
    hit, threat = told(
        "Iran's navy fired on the tanker Marna off Jask. Iran said its forces would sink all ships that disobeyed."
    )
    assert ("sunk" in hit.outcome, threat.stage) == (False, "threatened")


def test_a_seaman_shot_is_hurt_in_the_attack_on_his_ship(told: Told) -> None:
    [incident] = told(
        "Pirates boarded the tanker Marna off Lome on Monday and abducted two of her crew. An engineer was shot in the hand."
    )
    assert (incident.type, incident.taken) == ("kidnap", 2)


def test_its_drones_are_claimed_by_their_navy(told: Told) -> None:
    [incident] = told("Ukraine's navy said on Sunday that its drones had sunk the Russian tug Saturn.")
    assert [p.certainty for p in incident.perpetrators] == ["claimed"]


def test_a_name_with_a_voyage_is_the_ship_told_before(told: Told) -> None:
    [incident] = told(
        "A cargo ship was hit by a missile on Sunday. The Ems Trader, which was heading for Djibouti, asked for no help."
    )
    assert incident.vessels[0].name == "Ems Trader"
