"""Attacks ashore, in the air and on networks in desk English: the ways of telling them, and what only sounds like them."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "types"),
    [
        ("Suspected jihadists raided a diamond mine near Kidal on Monday, killing four diggers.", {"raid"}),
        ("Bandits laid waste to a hamlet near Kaduna on Monday.", {"attack"}),
        ("A marksman's friends said snipers picked off a nurse in Aleppo on Monday.", {"killing"}),
        ("A rebel leader was killed near Goma on Monday in a hail of gunfire.", {"shooting"}),
        ("The bandits drove off with four travellers near Sokoto on Monday.", {"kidnapping"}),
        ("The power cables to Kunduz were severed by the Taliban on Monday.", {"sabotage"}),
        ("In May, three youths on a scooter fired shots at the door of a club.", {"shooting"}),
        ("Vandals set a chapel in Tromso alight on Monday.", {"attack", "arson"}),
        ("A 44-year-old was attacked with a knife on a bus in Mainz on Monday.", {"attack", "stabbing"}),
        ("Four constables were wounded in an encounter with Maoists in Gadchiroli on Monday.", {"clash"}),
        ("The power utility in Tartu was crippled by ransomware on Monday.", {"cyberattack"}),
        ("Russian hackers breached a dairy in Turku on Monday.", {"cyberattack"}),
        ("Mutinous soldiers detained the president in Conakry on Monday.", {"coup"}),
        ("Unidentified drones were seen over the airport in Aalborg on Monday.", {"airspace_violation"}),
        ("The air force sent twelve warplanes across the median line on Monday.", {"airspace_violation"}),
        ("A Belarusian drone crossed the border near Kaunas on Monday.", {"airspace_violation"}),
    ],
)
def test_told_as_an_incident(told: Told, text: str, types: set[str]) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].type in types


@mark.parametrize(
    "text",
    [
        "Lorries waited for hours after the port strike, agents said on Monday.",
        "The hunger strike by six prisoners entered its fourth week on Monday.",
        "A lightning strike set a barn on fire near Graz on Monday.",
        "Valencia picked off two forwards from Getafe on Monday.",
        "Drones flew over the castle in a show on Monday.",
        "A hospital helicopter crossed the border from Slovenia on Monday.",
        "Police arrested a former president of Panama on Monday.",
        "Legal battles raged between the two breweries for years.",
        "Masked players beat the drums in Nice on Monday.",
        "Detectives raided the offices of a broker in Lisbon on Monday.",
        "The palace rejected rumours of a coup on Monday.",
        "A farmer's drone fell on a shed near Lleida on Monday.",
        "Sappers blew up a wartime bomb found in Emden on Monday.",
        "The play opens with the murder of a bishop in Ghent.",
        "The union struck a copper mine in Calama on Monday.",
        "The band set the square in Porto alight on Monday.",
    ],
)
def test_no_incident_at_all(told: Told, text: str) -> None:
    assert told(text) == []


def test_what_is_done_in_the_raid_belongs_to_it(told: Told) -> None:
    found = told(
        "Fighters attacked a camp near Menaka on Monday. The group said it had killed 20 troops in the raid. "
        "On June 2 its men stormed a post near Ansongo and killed nine gendarmes."
    )
    assert [i.killed for i in found] == [20, 9]


def test_after_an_aside_a_new_paragraph_is_back_at_the_news(told: Told) -> None:
    found = told(
        "Militiamen shot dead 12 farmers near Bunia on Monday.\n\nThree days earlier the same men had killed two traders "
        "near Mahagi.\n\nThe massacre happened within sight of a barracks."
    )
    assert ["massacre" in " ".join(e.text for e in i.evidence) for i in found] == [True, False]


def test_hours_lie_between_two_deeds(told: Told) -> None:
    assert len(told("Israel shelled the village of Rab on Monday hours after a rocket hit the town of Shlomi.")) == 2


def test_who_is_shelled_is_no_doer(told: Told) -> None:
    [found] = told("Nine miners were killed by army shelling near Hpakant on Monday.")
    assert [p.span.text for p in found.perpetrators] == ["army"]


def test_who_shoots_an_attacker_is_no_doer(told: Told) -> None:
    [found] = told("Police in Lome shot dead two men who tried to blow up a bridge on Monday.")
    assert [p.span.text for p in found.perpetrators] == ["two men"]
    assert found.stage == "attempted"


def test_a_claim_behind_the_noun_is_a_claim(told: Told) -> None:
    [found] = told("A bomb killed a guard in Sidon on Monday, an attack claimed by Islamic State.")
    assert [p.certainty for p in found.perpetrators] == ["claimed"]


def test_the_dead_of_a_war_are_not_those_of_a_day(told: Told) -> None:
    [found] = told(
        "A bomb hurt two clerks in Narathiwat on Monday. Rebels have fought the state there for years, a conflict in which "
        "6,000 people have died."
    )
    assert (found.killed, found.injured) == (None, 2)
