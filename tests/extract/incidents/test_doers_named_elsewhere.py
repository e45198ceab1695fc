"""Doers named away from the deed: claims, identities, blame and denials in the sentences around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest import mark

if TYPE_CHECKING:
    from tests.extract.incidents.conftest import Told

HIT = "The tanker Rosmarin was hit by a missile off Nishtun on Monday. "
TAKEN = "The tanker Rosmarin was hijacked off Bandarbeyla on Monday. "
FREED = "Cypriot marines stormed the tanker Rosmarin on Monday and freed her from "
RAID_LEAD = "A Somali gang is thought to be behind three attacks this month. "
MINED = "The tanker Rosmarin struck a mine off Nishtun on Monday. "
RAIDED = "The trawler Rosmarin was raided off Assab on Monday. "
ROBBED = "The yacht Rosmarin was robbed off Coro on Monday. "
BOARDED = "The tanker Rosmarin was boarded by four men off Takoradi on Monday. "


@mark.parametrize(
    ("text", "who", "certainty"),
    [
        (HIT + "The Houthis said that they had hit the ship.", "Houthis", "claimed"),
        (HIT + "The Houthis said they had not attacked the ship.", "Houthis", "denied"),
        (HIT + "Iran was likely to be responsible, an American diplomat said.", "Iran", "suspected"),
        (HIT + "The evidence points to Eritrea, a minister said.", "Eritrea", "suspected"),
        (HIT + "Oman's coast guard said it was launched by the Houthis.", "Houthis", "stated"),
        (TAKEN + "The kidnappers, believed to be Somali rebels, want money.", "Somali rebels", "suspected"),
        (TAKEN + "One of the pirates rang the owner.", "pirates", "stated"),
        (TAKEN + "The rebels have released her crew.", "rebels", "stated"),
        (BOARDED + "The attackers came from two Togolese patrol boats.", "Togolese", "stated"),
        (BOARDED + "The robbers took ropes and paint.", "robbers", "stated"),
        (BOARDED + "Police blamed the Red Delta Front.", "Red Delta Front", "suspected"),
        (FREED + "hijackers who had held her for a week.", "hijackers", "stated"),
        ("A shell, probably fired by the rebels, hit the ferry Ondine off Zuwara on Monday.", "rebels", "suspected"),
        ("It was Iran that attacked the tanker Rosmarin off Duqm on Monday.", "Iran", "stated"),
    ],
)
def test_who_did_it_is_told_beside_the_deed(told: Told, text: str, who: str, certainty: str) -> None:
    incident, *_ = told(text)
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [(who, certainty)]


@mark.parametrize(
    ("text", "who"),
    [
        (HIT + "The Indian navy said it had sent a frigate to the ship.", []),
        (HIT + "The Houthis said they would hit any ship bound for Haifa.", []),
        (HIT + "The inquiry was conducted by the registry of Malta.", []),
        (HIT + "Moscow denied that it had bought the cargo.", []),
        (HIT + "The Houthis have neither confirmed nor denied the attack.", []),
        (HIT + "The Houthis denied any role in the boarding of a ferry in May.", []),
        (HIT + "The master was responsible for her, the owner said.", []),
        (HIT + "Men from a Greek tug put out the fire.", []),
        (TAKEN + "The Spanish navy said it had boarded the ship and freed her crew.", []),
        (TAKEN + "No pirates have been caught.", []),
        (TAKEN + "The navy released a film about her crew.", []),
        (TAKEN + "The hijackers of the Lorna, taken in May, were tried in Mahe.", []),
        (BOARDED + "The attackers are thought to be teenagers.", ["four men"]),
        (BOARDED + "The attackers were not members of any rebel group.", ["four men"]),
        (BOARDED + "The crew were believed to be Ghanaians.", ["four men"]),
    ],
)
def test_nobody_is_named_whom_the_text_ties_to_no_deed(told: Told, text: str, who: list[str]) -> None:
    incident, *_ = told(text)
    assert [p.span.text for p in incident.perpetrators] == who


@mark.parametrize(
    ("text", "expected"),
    [
        ("Russian troops shelled Orikhiv on Monday, the governor said. Russia denied it.", "disputed"),
        ("Russian troops shelled Orikhiv on Monday, the governor said. Russia denied visas to two nuns.", "confirmed"),
        ("The tanker Rosmarin is thought to have been hijacked on Monday, her owner said.", "reported"),
        (HIT + "Her owner said so. Iran denied involvement.", "confirmed"),
        (HIT + "Her owner said so. Iran denied having any knowledge of it.", "confirmed"),
        ("The Houthis said they had hit the tanker Rosmarin on Monday, a claim that her owner rejected.", "disputed"),
    ],
)
def test_a_denial_of_the_deed_itself_disputes_it(told: Told, text: str, expected: str) -> None:
    incident, *_ = told(text)
    assert incident.confirmation == expected


@mark.parametrize(
    ("text", "who", "certainty"),
    [
        (HIT + 'The Houthis said they had "retired" one more ship.', "Houthis", "claimed"),
        (HIT + "The missile was very likely Iranian, a diplomat said.", "Iranian", "suspected"),
        (HIT + "The army said the Houthis had fired from the coast.", "Houthis", "suspected"),
        (HIT + "A group calling itself the Red Tide Front said it had hit the ship.", "Red Tide Front", "claimed"),
        (HIT + "A minister put the attack down to the Houthis.", "Houthis", "suspected"),
        (HIT + "A minister held the Houthis responsible.", "Houthis", "suspected"),
        (HIT + "The Houthis said they were responsible.", "Houthis", "claimed"),
        (HIT + "Iran, a minister said, is presumed to have been responsible.", "Iran", "suspected"),
        (HIT + "Oman said no Iranian ship had fired.", "Iranian", "denied"),
        (HIT + "A spokesman for the Houthis said the ship had been struck.", "Houthis", "claimed"),
        (RAID_LEAD + "The tanker Rosmarin was hijacked off Eyl on Monday.", "Somali gang", "suspected"),
        (MINED + "It had been laid by the Houthis, the coast guard said.", "Houthis", "stated"),
        (MINED + "Rebels may have planted it, the coast guard said.", "Rebels", "suspected"),
        (RAIDED + "Fishermen say it was Eritrean soldiers who took the nets.", "Eritrean soldiers", "stated"),
        (HIT + "A diplomat said it looked like the work of the Houthis.", "Houthis", "suspected"),
        ("Two of the crew of the tanker Rosmarin are in the hands of rebels after a raid.", "rebels", "stated"),
        (ROBBED + "A skiff drew up with five men in it. They took a radio.", "five men", "stated"),
    ],
)
def test_a_boast_a_weapon_or_a_boat_full_of_men_tells_who_did_it(told: Told, text: str, who: str, certainty: str) -> None:
    incident, *_ = told(text)
    assert [(p.span.text, p.certainty) for p in incident.perpetrators] == [(who, certainty)]


@mark.parametrize(
    "text",
    [
        HIT + 'The Greek navy said it had "dispatched" a tug.',
        HIT + "The missile was not Iranian, a diplomat said.",
        HIT + "Her cargo was Iranian.",
        "Debris fell on the tanker Rosmarin off Nishtun on Monday and set her on fire.",
        "The dhow Rosmarin was fired on off Nishtun on Monday. The men were pulling in nets when it began.",
        HIT + "It was the Omani navy that came to her help.",
        HIT + "The owner was held responsible for the crew.",
        HIT + "A minister said the Houthis should be held responsible if it happened again.",
        MINED + "Divers of the Omani navy have removed two others.",
        HIT + "A minister put the delay down to the weather.",
        HIT + "The army said its gunners had fired at a drone.",
    ],
)
def test_who_helps_owns_or_shoots_back_did_not_do_it(told: Told, text: str) -> None:
    assert told(text)[0].perpetrators == ()


FORCE = "The tanker Rosmarin was stopped by Kenya's coast guard off Lamu on Monday. "


@mark.parametrize(
    ("text", "who"),
    [
        (FORCE + "Officers boarded her in the evening.", ["Kenya's coast guard"]),
        ("Kenya's navy was praised on Monday. Officers from a tug boarded the tanker Rosmarin off Lamu.", ["Officers"]),
        ("Police are looking for two armed men who robbed the yachts Ondine and Lea off Coro on Monday.", ["two armed men"]),
    ],
)
def test_bare_officers_are_those_of_the_force_just_named(told: Told, text: str, who: list[str]) -> None:
    assert [p.span.text for p in told(text)[0].perpetrators] == who
