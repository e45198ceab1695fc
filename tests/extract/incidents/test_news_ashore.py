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


@mark.parametrize(
    ("text", "types"),
    [
        ("Raiders planted a mine on a track near Djibo on Monday.", {"bombing"}),
        ("A mine killed two farmers near Bamyan on Monday.", {"bombing"}),
        ("A rocket barrage on a depot in Hodeida wounded a guard on Monday.", {"missile_attack"}),
        ("Flights at Liege airport were suspended on Monday after two drone sightings.", {"airspace_violation"}),
        ("A Russian helicopter strayed over the Finnish border on Monday.", {"airspace_violation"}),
        ("A banker was poisoned with novichok in Basel on Monday.", {"attack"}),
        ("Two goods trains were derailed by blasts in Samara on Monday.", {"bombing"}),
        ("Putschists put President Omar Sall under house arrest in Bissau on Monday.", {"coup"}),
        ("Dissidents killed three soldiers in Caqueta on Monday.", {"killing"}),
        ("A rebel envoy died in a blast in Doha on Monday that Qatar blamed on Iran.", {"bombing"}),
        ("Two girls were stabbed on a tennis court in Hanover on Monday.", {"stabbing", "killing", "attack"}),
        ("Three nurses were carried off by armed men near Bor on Monday.", {"kidnapping"}),
    ],
)
def test_told_in_other_ways(told: Told, text: str, types: set[str]) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].type in types


@mark.parametrize(
    "text",
    [
        "A barrage of questions met the coach in Turin on Monday.",
        "Forty children were poisoned with spoilt fish in Cebu on Monday.",
        "A train was derailed by a mudslide near Salta on Monday.",
        "A motorist killed two soldiers when his van skidded near Brest on Monday.",
        "Two soldiers killed a bear at a post in Sinaia on Monday.",
        "A space rocket exploded over the sea on Monday, minutes after lift-off.",
        "A fall of rock in a copper mine killed two men near Likasi on Monday.",
        "The minister took down the website of the party on Monday.",
        "Whale sightings near the port delighted guests on Monday.",
    ],
)
def test_nothing_of_the_kind(told: Told, text: str) -> None:
    assert told(text) == []


def test_how_an_attack_ended_is_no_attack(told: Told) -> None:
    [found] = told("A man armed with a sword wounded three people in Malmo on Monday before being shot by police.")
    assert [p.span.text for p in found.perpetrators] == ["man"]


def test_days_of_fighting_before_are_their_own(told: Told) -> None:
    bombed, fought = told(
        "Israel bombed a ministry in Damascus on Monday after two days of fighting between clans and government troops in "
        "the town of Salkhad. Nine people were killed in the air raid."
    )
    assert (bombed.killed, fought.killed) == (9, None)


def test_the_accused_tells_it_otherwise(told: Told) -> None:
    found = told(
        "A missile tore into a block of flats in Sumy on Monday, killing six. A girl was pulled out alive. "
        "Moscow said its forces had destroyed a workshop in the city."
    )
    assert len(found) == 1


def test_the_day_on_which_captives_are_found_is_not_that_of_their_taking(told: Told) -> None:
    [found] = told("Four guards kidnapped from a depot near Tarma were found alive on Monday.")
    assert found.date is None


@mark.parametrize(
    ("text", "doer"),
    [
        ("A police raid on a gang in Recife left seven people dead on Monday.", "police"),
        ("A militia attack on a hamlet near Uvira killed five people on Monday.", "militia"),
    ],
)
def test_who_stands_before_the_noun_did_it(told: Told, text: str, doer: str) -> None:
    [found] = told(text)
    assert [p.span.text for p in found.perpetrators] == [doer]


def test_the_bombs_of_an_attack_went_off_in_it(told: Told) -> None:
    found = told(
        "Fighters attacked a compound near Abyan on Monday with two car bombs, killing four guards. "
        "The bombs went off at the gate in Mahfad."
    )
    assert len(found) == 1


def test_the_worst_since_a_year_is_not_of_that_year(told: Told) -> None:
    found = told("Hackers stole the data of a bank in Perth. The hack is the worst in Australia since 2022.")
    assert [i.date for i in found] == [None]


def test_gunfire_heard_is_that_of_the_fight(told: Told) -> None:
    [found] = told(
        "Clashes between rival clans broke out in Tripoli on Monday. Heavy gunfire was heard in the Janzour district."
    )
    assert (found.type, found.date) == ("clash", "2024-06-17")


def test_an_assault_in_which_cars_burned_is_no_arson(told: Told) -> None:
    [found] = told(
        "Militants attacked a garrison near Diffa on Monday, killing nine troops. The attackers set fire to six lorries."
    )
    assert found.type != "arson"


def test_a_house_of_stories_is_attacked_like_others(told: Told) -> None:
    [found] = told("The museum in Tartu was attacked with a firebomb on Monday. Its director said six books were lost.")
    assert found.date == "2024-06-17"


def test_a_mine_on_the_same_road_is_another_event(told: Told) -> None:
    found = told(
        "Gunmen killed five labourers on a road near Garsen on Tuesday. The road was closed. "
        "Two constables were hurt on Friday as a mine blew up beneath a car on the road."
    )
    assert [i.injured for i in found] == [None, 2]


def test_a_presidential_guard_is_under_arms(told: Told) -> None:
    [found] = told("Two dockers were killed in Conakry on Friday as the presidential guard opened fire on a rally.")
    assert (found.killed, found.date) == (2, "2024-06-14")
