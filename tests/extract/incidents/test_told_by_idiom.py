"""Violence told without a plain verb of attack: thrown, wrecked, hacked, whisked away, sighted on deck, beaten off."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind"),
    [
        ("Unknown actors threw a grenade at a nightclub in Trujillo on Sunday.", "bombing"),
        ("Two sticks of dynamite were hurled at the embassy on Sunday.", "bombing"),
        ("A pipe bomb wrecked a post box in Derry on Sunday.", "bombing"),
        ("Seven people died when a car loaded with dynamite blew up outside a newspaper in Medellin.", "bombing"),
        ("Police defused two explosive-laden motorcycles outside a station.", "bombing"),
        ("Twelve villagers were hacked to death by armed herdsmen.", "killing"),
        ("Armed motorcyclists sprayed his car with bullets.", "shooting"),
        ("Gunmen pumped six bullets into a journalist in Beni.", "shooting"),
        ("Hoodlums waylaid a bus and whisked away nine passengers.", "kidnapping"),
        ("Two shells landed on a camp outside Goma at dawn.", "shelling"),
        ("Militants derailed a train in the Bolan Pass.", "attack"),
        ("Police foiled a terror bid on the governor on Sunday.", "attack"),
    ],
)
def test_an_attack_on_land(told: Told, text: str, kind: str) -> None:
    assert [(incident.domain, incident.type) for incident in told(text)] == [("land", kind)]


@mark.parametrize(
    ("text", "kind"),
    [
        ("The dhow Al Bahri, taken by pirates off Eyl on Monday, was released on Wednesday.", "hijack"),
        ("The yacht Blue Heron was commandeered on Sunday by three escaped convicts.", "hijack"),
        ("Iran's coastguard diverted the tanker Marisol to Jask on Tuesday.", "seizure"),
        ("Three perpetrators were seen on the deck of the tanker Ocean Merit.", "boarding"),
        ("The barge Kofi Star was emptied of 400 tonnes of gasoil off Takoradi.", "boarding"),
        ("A hole was blown in the side of the tanker Pelagia on Monday.", "strike"),
        ("Crewmen pointed a laser at the ship BRP Sindangan.", "interference"),
        ("The crew of the tanker Cala Nera hid when a skiff with six armed men came alongside.", "suspicious_approach"),
        ("The crew of the tanker Cala Nera beat off six robbers on Monday.", "attempted_boarding"),
    ],
)
def test_an_attack_at_sea(told: Told, text: str, kind: str) -> None:
    assert [(incident.domain, incident.type) for incident in told(text)] == [("maritime", kind)]


@mark.parametrize(
    "text",
    [
        "The company diverted the tanker Marisol to Durban on Tuesday.",
        "A helicopter landed on the bridge.",
        "The train derailed near the town.",
        "The minister dismissed reports that the bridge had been blown up.",
        "There was a rumour that the port had been mined.",
        "The firm made a bid for the bank.",
        "The crew took the tanker Marisol to Durban.",
        "Two dolphins were seen off the tanker Marisol.",
    ],
)
def test_the_same_words_without_violence_tell_nothing(told: Told, text: str) -> None:
    assert told(text) == []


def test_a_ship_that_is_told_by_her_tonnage_is_known_by_name(told: Told) -> None:
    (incident,) = told(
        "Pirates stormed two ships. On Monday they boarded the 13,000-dwt Ardent Lily, a tanker, off Conakry."
    )
    assert "Ardent Lily" in {vessel.name for vessel in incident.vessels}


@mark.parametrize(
    ("text", "field", "number"),
    [
        ("Six people lost their lives when gunmen opened fire on a bus near Gao.", "killed", 6),
        ("Four policemen embraced martyrdom when militants attacked a train.", "killed", 4),
        ("No fewer than 14 persons were hacked to death by armed herdsmen.", "killed", 14),
        ("Hoodlums waylaid a bus and whisked away nine passengers.", "taken", 9),
        ("Gunmen attacked a truck; two soldiers were killed and six others seriously wounded.", "injured", 6),
        ("Gunmen attacked his car on Monday. His nephew was critically wounded.", "injured", 1),
    ],
)
def test_people_are_counted_behind_the_idiom(told: Told, text: str, field: str, number: int) -> None:
    assert number in [getattr(incident, field) for incident in told(text)]
