"""Incidents at sea told without their plain word, and sentences with the same words in which nothing happened."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told

BEFORE = "Thieves boarded the reefer Alba Ness off Tema on Monday and stole paint. "


@mark.parametrize(
    ("text", "expected"),
    [
        # names that only the verb, the crew or another name give away
        ("The Ocean Finch was boarded off Lome on Monday, her owners said.", ["boarding"]),
        ("The Baltic Wren and the Dora M were both hit by drones off Mokha on Monday.", ["strike", "strike"]),
        ("Something struck the Vesper Rose before dawn. Her crew found a hole in the hull.", ["strike"]),
        # goods and people taken from a ship
        ("Men with knives took ropes from the coaster Vela at Tema on Monday.", ["boarding"]),
        ("Gunmen pulled three sailors off a tug near Bonny on Monday.", ["kidnap"]),
        ("Five men with guns came alongside the tug Odin and took her master and mate away.", ["kidnap"]),
        ("The bosun of the reefer Vela woke to a knife. The gang left with radios and cash.", ["boarding"]),
        ("A gang made off with a trawler from Owendo on Monday.", ["hijack"]),
        # states that tell it in the words of the law
        ("A tanker was led to Jask on Monday after a judge found she had no permit, the judiciary said.", ["seizure"]),
        ("Iran seized two foreign tankers that it said were smuggling diesel on Monday.", ["seizure"]),
        ("The navy arrested nine Indian fishermen and took a trawler off Delft on Monday.", ["seizure"]),
        # weapons and their traces
        ("The tanker limped in with a gash in her bow after a drone found her off Tuapse.", ["strike"]),
        ("A fisherman died when his boat ran over a mine off Sulina on Monday.", ["strike"]),
        ("Two crew of a coaster were hurt in a missile attack on the port of Odesa on Monday.", ["strike"]),
        ("Bullets smashed the bridge windows of a feeder ship off Warri on Monday.", ["fired_upon"]),
        # told of another ship by pointing back
        (BEFORE + "The next night it was the turn of the tanker Brae.", ["boarding", "boarding"]),
        (BEFORE + "A second attempt, on the tanker Brae, failed when the crew woke.", ["boarding", "attempted_boarding"]),
        # once, though told twice
        ("Marines seized a tanker off Aden on Monday. “We have seized a tanker,” their commander said.", ["seizure"]),
        ("Marines boarded the tanker Brae on Monday and found no pirates. Gunmen had seized her on Sunday.", ["hijack"]),
        (
            "Two trawlers were rammed off Sabina on Monday. Manila's version was that they had rammed a cutter.",
            ["interference"],
        ),
    ],
)
def test_told_in_other_words(told: Told, text: str, expected: list[str]) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == expected


@mark.parametrize(
    "text",
    [
        "The navy said reports that a tanker had been hijacked were false; she had lost power.",
        "The captain was stabbed by his cook on board the tanker Brae at Durban.",
        "The brig was boarded by pirates in costumes for the harbour parade.",
        "The tanker was arrested at Durban for a supplier to whom she owed money.",
        "The ferry Brae hit a barge in a gust at Hull on Monday.",
        "Fireworks blew up on a barge off Nice on Monday, burning two men.",
        "It was the turn of the ferry Brae to be painted on Monday.",
        "The coast guard took command of the fire-fighting on the car carrier Brae.",
        "A shell fell into the sea during a test, and a ship went to look for it.",
        "The mate of the tanker Brae was robbed in a bar in Lagos.",
        "A crane lifted two containers off the coaster Brae at Tema.",
    ],
)
def test_the_same_words_for_something_else(told: Told, text: str) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == []


@mark.parametrize(
    ("text", "threatened"),
    [
        ("Tehran warned that it could close the strait.", True),
        (
            "The Houthis hit a ship on Monday. Any ship near her, their spokesman warned, would be treated in the same way.",
            True,
        ),
        ("London warned that Iran could seize ships.", False),
        ("The guards will fire on any skiff that comes near, the owner said.", False),
        ("Marines seized the tanker Brae on Monday, and she will be taken to Houston.", False),
    ],
)
def test_threats_and_what_is_none(told: Told, text: str, threatened: bool) -> None:
    assert any(i.stage == "threatened" for i in told(text)) == threatened
