"""Two ships are two incidents, one ship on two days is two, one event told twice is one; threats and old events apart."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


def test_one_event_told_twice_is_one(told: Told) -> None:
    (incident,) = told(
        "Gunmen hijacked a Maltese-flagged chemical tanker off Benin on Sunday, its operator said.\n\n"
        "The MT Delta Rose was boarded at 2140 local time, 45 nautical miles "
        "south of Cotonou. Her crew of 19 were taken hostage."
    )
    (vessel,) = incident.vessels
    assert (vessel.name, vessel.type, vessel.flag) == ("Delta Rose", "tanker", "MLT")
    assert (incident.type, incident.date, incident.time, incident.taken) == ("hijack", "2024-06-16", "21:40", 19)


def test_two_ships_hit_are_two(told: Told) -> None:
    first, second = told(
        "Two sea drones hit the tanker Delta Rose in the Black Sea on Monday, its owner said. "
        "Another tanker, the Basil Star, was hit by a mine off Sochi on Tuesday."
    )
    assert [first.vessels[0].name, second.vessels[0].name] == ["Delta Rose", "Basil Star"]
    assert [first.date, second.date] == ["2024-06-17", "2024-06-18"]


def test_one_ship_on_two_days_is_two(told: Told) -> None:
    first, second = told(
        "A missile hit the tanker Delta Rose in the Red Sea on Monday, UKMTO "
        "said. She was hit again by a drone on Wednesday."
    )
    assert first.vessels[0].name == second.vessels[0].name == "Delta Rose"
    assert [first.date, second.date] == ["2024-06-17", "2024-06-19"]


def test_ships_of_a_group_share_its_day_and_doer(told: Told) -> None:
    first, second = told(
        "Robbers boarded two ships off Pulau Karimun on Saturday, the navy said. "
        "The first was the bulk carrier Basil Star. The second ship, the tug Bayu Dua, lost scrap metal off Batam."
    )
    assert [first.vessels[0].name, second.vessels[0].name] == ["Basil Star", "Bayu Dua"]
    assert first.date == second.date == "2024-06-15"


def test_a_third_ship_in_a_condition_is_none(told: Told) -> None:
    (incident,) = told(
        "A missile hit the tanker Delta Rose on Monday, its owner said. If a second ship is hit, premiums will double."
    )
    assert incident.vessels[0].name == "Delta Rose"


def test_an_old_event_beside_a_new_one_is_background(told: Told) -> None:
    new, old = told(
        "A drone hit the tanker Delta Rose off Jizan on Tuesday, its owner said. In April 2022 she was struck by a rocket."
    )
    assert (new.background, old.background) == (False, True)
    assert (old.date, old.date_precision) == ("2022-04", "month")


@mark.parametrize(
    "text",
    [
        "The Houthis vowed to attack any vessel sailing to Israeli ports.",
        "Iran will shut the Hormuz passage if its ports are blockaded, a general said on Sunday.",
        "The commander of Iran's navy threatened to seize British tankers in the Gulf.",
        "The rebels warned that tankers calling at Ceyhan would be attacked.",
        "Iran issued a warning over the potential targeting of two cargo ships, the Amber Tide and the Lotus Dawn.",
    ],
)
def test_a_threat_is_no_incident(told: Told, text: str) -> None:
    (threat,) = told(text)
    assert (threat.stage, threat.domain, threat.date) == ("threatened", "maritime", None)


@mark.parametrize(
    ("text", "domain", "kind"),
    [
        (("A suicide bomber rammed a van into a customs post in "
            "Mogadishu on Monday, killing 14 people."), "land", "bombing"),
        (("Guerrillas dynamited six electricity towers in eastern San "
            "Salvador last night, the army reported."), "land", "bombing"),
        ("Three peasants were kidnapped by members of the Shining Path in Ayacucho.", "land", "kidnapping"),
        ("Six priests were assassinated on 16 November by uniformed men in San Salvador.", "land", "assassination"),
        ("Rebels shelled a school for girls at Rutshuru on Sunday, the army said.", "land", "shelling"),
        ("Gunmen opened fire on worshippers at a mosque in Katsina on Friday, killing at least 20.", "land", "shooting"),
        (("An Israeli airstrike hit a building in Gaza City on "
            "Tuesday, killing 15 people, officials said."), "land", "airstrike"),
        ("North Korea fired two missiles into the sea on Wednesday, Seoul said.", "other", "missile_launch"),
        (("Russian aircraft violated Estonian airspace near "
            "Vaindloo island on Friday, Tallinn said."), "air", "airspace_violation"),
        ("Ukraine said it had shot down 32 drones launched by Russia overnight.", "air", "shootdown"),
        ("Hackers knocked the ministry's website offline on Monday.", "cyber", "cyberattack"),
    ],
)  # fmt: skip
def test_events_away_from_the_sea(told: Told, text: str, domain: str, kind: str) -> None:
    (incident,) = told(text)
    assert (incident.domain, incident.type) == (domain, kind)


def test_wire_copy_in_capitals_is_read_too(told: Told) -> None:
    (incident,) = told(
        "LIMA, 24 MAY 24 (AFP) -- TWO MISSIONARIES WERE SHOT TO DEATH BY "
        "TERRORISTS IN AYACUCHO ON MONDAY, ACCORDING TO POLICE SOURCES."
    )
    assert (incident.type, incident.date, incident.killed) == ("shooting", "2024-06-17", 2)


def test_a_dateline_is_no_subject_and_gives_no_day(told: Told) -> None:
    (incident,) = told(
        "MOGADISHU, June 18 - A bomber blew up a bus near the port on Monday evening, killing nine people, police said."
    )
    assert (incident.date, incident.killed) == ("2024-06-17", 9)


def test_a_town_before_the_dash_does_not_hide_the_bomber(told: Told) -> None:
    (incident,) = told(
        "PESHAWAR, Pakistan (Unity) — A suicide bomber rammed a van into a checkpoint on Tuesday, "
        "killing nine officers, police said."
    )
    assert (incident.type, incident.date, incident.killed) == ("bombing", "2024-06-18", 9)


@mark.parametrize("who", ["gang members", "a column of about sixty guerrillas", "members of a militia"])
def test_members_of_a_gang_are_the_gang(told: Told, who: str) -> None:
    (incident,) = told(f"On 14 June, {who} attacked a village in the north, killing 47 people.")
    assert (incident.domain, incident.killed, incident.date) == ("land", 47, "2024-06-14")


def test_a_place_of_a_joined_clause_is_not_that_of_the_ships_named_before(told: Told) -> None:
    found = told(
        "Robbers boarded two ships in the Malacca Strait on Monday and a tug crew was seized in the Sulu Sea.\n\n"
        "The bulk carrier Alba was boarded at dawn."
    )
    alba = next(i for i in found if i.vessels and i.vessels[0].name == "Alba")
    assert "Sulu Sea" not in [place.text for place in alba.places]


HEADED = "Rebels say they hit tanker off Aden; navy reports blast near ship\n\nADEN - Yemen's rebels said Monday they had "


@mark.parametrize(
    "text",
    [
        HEADED + "targeted the Malta-flagged tanker Corvo Azul with missiles off Aden.",
        HEADED + "hit the tanker Corvo Azul off Aden, hours after an agency reported a blast close to a merchant ship.",
        "Bomber kills nine at Beledweyne market\n\nA bomber killed nine at a market in Beledweyne on Monday, police said.",
    ],
)
def test_a_headline_and_its_story_are_one(told: Told, text: str) -> None:
    (incident,) = told(text)
    assert len(incident.evidence) > 1


@mark.parametrize(
    ("text", "number"),
    [
        ("The group has launched more than 40 attacks since March, sinking one ship and killing two sailors.", 0),
        ("Pirates hijacked at least six dhows this year, the bureau said, and attacks may rise.", 0),
        ("Pirates hijacked a dhow off Eyl on Monday, the sixth this year.", 1),
        ("The trawler was dragged backwards for a mile off the Cork coast on Monday.", 0),
    ],
)
def test_a_years_attacks_are_no_incident(told: Told, text: str, number: int) -> None:
    assert len(told(text)) == number
