"""Attacks ashore by their deeds: towns taken, crowds run into, networks entered; and words that mean nothing of the kind."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels seized control of the town of Kaga-Bandoro on Monday.", "seizure"),
        ("Troops recaptured the palace in Bangui on Sunday.", "seizure"),
        ("A man drove a lorry into a crowd of shoppers in Lille on Saturday, killing three.", "attack"),
        ("The army said it had eliminated four militants near Nablus on Monday.", "killing"),
        ("Two rockets tore into a mosque in Taftanaz on Friday.", "missile_attack"),
        ("Five children died when a landmine hit their minibus near Marib on Monday.", "bombing"),
        ("A drone dropped two grenades on a house in Apatzingan on Monday.", "bombing"),
        ("Six mortar rounds landed inside the airport in Aden on Friday.", "shelling"),
        ("A man went at commuters with a knife at a station in Ghent on Monday.", "stabbing"),
        ("Guerrillas held two engineers after stopping a bus near Tibu on Monday.", "kidnapping"),
        ("The ministry reported an intrusion into the network of the water board in Tartu on Monday.", "cyberattack"),
        ("A Russian drone strayed into Latvian airspace on Saturday.", "airspace_violation"),
        ("Soldiers mutinied in Korhogo on Friday.", "mutiny"),
        ("A bomber rammed an explosives-laden pickup into a depot in Kirkuk on Monday.", "bombing"),
        ("Raiders made off with four passengers near Gusau on Monday.", "kidnapping"),
        ("One of their columns came under shellfire near Bakhmut on Monday.", "shooting"),
        ("A corporal lost a foot when a device exploded behind a well near Gao on Tuesday.", "bombing"),
    ],
)
def test_a_deed_ashore(told: Told, text: str, kind: str) -> None:
    (incident,) = told(text)
    assert (incident.type, incident.stage) == (kind, "accomplished")


@mark.parametrize(
    "text",
    [
        "Senator Alice Brandt went on the attack in Ohio on Tuesday.",
        "Senator Alice Brandt blasted the committee on Tuesday.",
        "The candidate faces a tough nomination battle with Senator Brandt.",
        "Party leaders were seen shaking hands in Vienna on Monday.",
        "The mayor took questions from the crowd in Lyon on Monday.",
        "Trade groups fought an onslaught of imports from Asia last year.",
        "A lorry driver lost control and ploughed into a crowd in Turin on Monday, injuring six.",
        "The army eliminated 400 posts in Lima on Monday.",
        "Labour took power in London in May.",
        "It was as though somebody had thrown a grenade into the room, the surgeon said.",
        "Bombing hospitals is a crime, the envoy said on Monday.",
        "A wartime bomb was blown up by army divers off Dieppe on Sunday.",
        "Rovers slaughtered Athletic 5-0 in Porto on Sunday.",
        "The city has been shelled over 300 times since January.",
        "Two welders were burned in a fire at the plant on Monday.",
        "The home side snatched victory from their rivals on Sunday.",
        "The crowd was rushing toward the exits on Monday.",
        "There was no proof that the ministry's server had been hacked.",
        "It was a plan by which the murder of the mayor might have to be carried out.",
    ],
)
def test_a_figure_of_speech_is_no_attack(told: Told, text: str) -> None:
    assert told(text) == []


@mark.parametrize(
    ("text", "doers"),
    [
        ("Police defused a bomb outside a church in Kandy on Sunday.", []),
        ("Agents foiled a plot to blow up a train in Turin on Monday.", []),
        ("Two Katyusha rockets hit a base in Kirkuk on Monday.", []),
        (
            "A grenade was thrown at a bar in Cali on Monday. The governor attributed the attack to the Arango front.",
            ["Arango front"],
        ),
        ("The Houthis said on Sunday that they had fired a missile at Haifa on Saturday.", ["Houthis"]),
        ("Militants from Somalia attacked a camp in Lamu on Monday.", ["Militants"]),
        ("Troops foiled an attempt by bandits to abduct travellers near Kaduna on Monday.", ["bandits"]),
        ("A shooting at Zion Church in Toronto on Monday killed two. The Toronto attack shocked Canada.", []),
    ],
)
def test_who_did_it_ashore(told: Told, text: str, doers: list[str]) -> None:
    (incident,) = told(text)
    assert [doer.span.text for doer in incident.perpetrators] == doers


@mark.parametrize(
    ("text", "field", "number"),
    [
        ("A man fatally stabbed two people in Graz on Monday.", "killed", 2),
        ("The militia executed nine captives in Ndele on Sunday.", "killed", 9),
        ("The bodies of four teachers, shot in the head, were dumped near Kumba on Monday.", "killed", 4),
        ("An air strike on a market in Sirte has killed at least 12 people, doctors and a monitor said.", "killed", 12),
        ("A bomb exploded in Cali on Monday. The provisional toll is 28 wounded.", "injured", 28),
        ("Gunmen shot a judge in Tegucigalpa on Monday. He died at the scene.", "killed", 1),
        ("Three soldiers fell on Monday as their lorry drove over a mine near Menaka.", "killed", 3),
        ("A deacon was killed when bandits stormed a church in Zonkwa on Sunday.", "killed", 1),
    ],
)
def test_harm_ashore(told: Told, text: str, field: str, number: int) -> None:
    (incident,) = told(text)
    assert getattr(incident, field) == number


@mark.parametrize(
    ("text", "found"),
    [
        (
            "An air strike on a market in Darfur killed 54 people. Warplanes dropped bombs on the market on Monday.",
            1,
        ),
        ("Rebels ambushed a convoy near Djibo. The lorries were going north on Monday when they came under attack.", 1),
        (
            "A bomb killed two in Kirkuk on Monday. Police said F-16 aircraft had bombed a cave in the Hamrin hills.",
            2,
        ),
        ("Clashes broke out in Tripoli on Monday after a commander was shot dead by gunmen in Abu Salim.", 2),
        (
            "Hackers attacked the network of a bank in Kyiv on Monday. A guard was shot dead near Lviv.",
            2,
        ),
        ("Two rockets fell on the airport in Erbil on Monday. One damaged a hangar.", 1),
    ],
)
def test_told_again_or_told_apart(told: Told, text: str, found: int) -> None:
    assert len(told(text)) == found


def test_days_before_and_the_same_town(told: Told) -> None:
    """What an event came "nine days after" lies nine days before it; "the same town" is the one told before."""
    text = (
        "Gunmen killed four people in Graz on Sunday. "
        "The attack came nine days after a man fatally stabbed a clerk in the same town."
    )
    first, second = told(text)
    assert (first.date, second.date) == ("2024-06-16", "2024-06-07")
    assert [place.text for place in second.places] == ["Graz"]
