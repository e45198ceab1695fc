"""Where an event is: towns that only grammar shows, and the state that the paragraph, the dateline or the offices give."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "country"),
    [
        ("HARARE (Wire) - Gunmen killed a farmer in the village of Bumwe on Monday.", "ZWE"),
        ("LIMA, 18 Jun (Wire) -- Rebels dynamited a bridge at Yuracmayo.", "PER"),
        ("PISHIN: Two constables were shot dead in Zarghoon Kili on Tuesday.", "PAK"),
        ("Gunmen killed a farmer in Bumwe on Monday, Zambian police said.", "ZMB"),
        ("Bandits ambushed a bus near Gidan Sule. The Katsina State police command confirmed it.", "NGA"),
        ("A bomb killed two men in Hyderabad, in the Pakistani province of Sindh, on Monday.", "PAK"),
        ("A bomb killed two men in Hyderabad on Monday, Indian police said.", "IND"),
        ("NIAMEY (Wire) - Bandits killed eight traders in Abala on Monday.", "NER"),
        ("Saboteurs blew up the Trans-Niger pipeline at Bodo on Monday, Nigerian police said.", "NGA"),
        ("FARC rebels attacked the village of Puerto Rico, in Caqueta Department, on Sunday.", "COL"),
        ("Unknown men bombed a bar in San Pedro Sula on Sunday.", "HND"),
        ("Gunmen shot dead a shepherd near the border with Chad on Sunday, Libyan police said.", "LBY"),
    ],
)
def test_the_state_of_a_town_that_decides_nothing_alone(told: Told, text: str, country: str) -> None:
    assert [incident.country for incident in told(text)] == [country]


def test_a_dateline_gives_no_state_once_the_text_has_left_it(told: Told) -> None:
    abroad = told(
        "NAIROBI, June 19 (Wire) - Militants overran a base at Ceel Xaluul in Somalia on Monday.\n\n"
        "The same gunmen shot dead two elders in the hamlet of Buq Yar on Tuesday."
    )
    assert [incident.country for incident in abroad] == ["SOM", "SOM"]


def test_a_second_state_in_the_paragraph_is_where_the_next_sentence_plays(told: Told) -> None:
    (first, second) = told(
        "TUNIS (Wire) - Gunmen shot a guard in Wadi Zarga on Sunday. In neighbouring Algeria, soldiers searched the hills. "
        "Gunmen killed a shepherd in the hamlet of Ain Tolba on Monday."
    )
    assert (first.country, second.country) == ("TUN", "DZA")


def test_the_nationality_of_a_weapon_or_a_victim_hides_no_state(told: Told) -> None:
    (incident,) = told("KYIV (Wire) - Russian drones set fire to a school in the village of Stara Lypa on Monday.")
    assert incident.country == "UKR"
    (incident,) = told("ABUJA (Wire) - Gunmen kidnapped two Chinese engineers in the town of Rimin Dutse on Monday.")
    assert incident.country == "NGA"


def test_another_states_soldiers_leave_it_open(told: Told) -> None:
    (incident,) = told("NAIROBI (Wire) - Gunmen killed nine Somali soldiers in the village of Buq Yar on Monday.")
    assert incident.country is None


@mark.parametrize(
    ("text", "place"),
    [
        ("A stray shell landed near Mae Lamat on Monday and killed a farmer.", "Mae Lamat"),
        ("Artillery pounded Nova Lypa and Staryi Brid on Monday, killing a man.", "Nova Lypa"),
        ("Gunmen stormed the Kutum market on Monday and killed two traders.", "Kutum"),
        ("A mine blew up a bus between Kutum and Mellit on Monday.", "Mellit"),
        ("A mine blew up a bus on the road leading to Bandiagara on Monday.", "Bandiagara"),
        ("Gunmen boarded the trawler Alba Mar 30 miles from Parachique on Monday.", "Parachique"),
        ("Gunmen stormed a police base in Konduga on Monday.", "Konduga"),
        ("Gunmen shot dead two guards on Monday. The attack took place at Konduga.", "Konduga"),
        ("Russian jets bombed Urum Sughra on Monday, killing a farmer.", "Urum Sughra"),
        ("Bandits ambushed a bus along the Kaduna-Zaria road on Monday.", "Kaduna-Zaria"),
        ("Militants blew up a train in the Bolan Pass on Monday.", "Bolan Pass"),
        ("Rebels burnt a school in rural Bandiagara on Monday.", "Bandiagara"),
        ("Gunmen hijacked the trawler Alba Mar close to Ligitan on Monday.", "Ligitan"),
        ("In Sanaa, people heard blasts on Monday. Jets had bombed a power plant.", "Sanaa"),
    ],
)
def test_a_place_that_grammar_or_the_sentence_beside_shows(told: Told, text: str, place: str) -> None:
    assert any(place in [span.text for span in incident.places] for incident in told(text))


def test_a_disputed_reef_has_no_state_though_a_navy_speaks(told: Told) -> None:
    (incident,) = told("A Chinese ship rammed a supply boat near Sabina Shoal on Monday, the Philippine navy said.")
    assert incident.country is None


def test_words_in_capitals_name_towns_too(told: Told) -> None:
    (incident,) = told(
        "LIMA, 18 JUN 24 (WIRE) -- [TEXT] SUBVERSIVES ATTACKED THE TOCACHE POLICE STATION YESTERDAY, KILLING A GUARD."
    )
    assert ([p.text.upper() for p in incident.places], incident.country) == (["TOCACHE"], "PER")
    assert incident.date == "2024-06-17"  # the day before the dateline's, not before publication
