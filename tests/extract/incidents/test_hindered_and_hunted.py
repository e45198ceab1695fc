"""Seamen shot in their boats, ships that got away, were stoned or chased, mines and missiles that did no harm."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "kind", "stage"),
    [
        # seamen harmed in their boats
        (
            "A Cretan skipper was shot by a foreign patrol boat on Sunday. His boat, the Ariadne, is safe.",
            "fired_upon",
            "done",
        ),
        (
            "Two fishermen were killed on Sunday when soldiers took their boat for another and opened fire.",
            "fired_upon",
            "done",
        ),
        (
            "A mine killed two fishermen on Monday when it came up in their nets. Their boat, the Rila, sank.",
            "strike",
            "done",
        ),
        ("Bullet holes were found in the wheelhouse of the trawler Vela Star on Friday.", "fired_upon", "done"),
        # ships that got away, were hunted, stoned or stopped
        ("The tanker Vela Star escaped from two speedboats off Oman on Friday.", "suspicious_approach", "done"),
        ("Boatmen pelted a customs cutter with stones and bottles off Kupang on Friday.", "interference", "done"),
        ("A Danish trawler was chased for an hour by two Russian coast guard vessels on Friday.", "interference", "done"),
        ("Russian sailors used a laser against the patrol ship Vela Star on Friday.", "interference", "done"),
        ("The coaster Vela Star was stopped off Benghazi on Friday and brought in to Tobruk.", "seizure", "done"),
        # outlaws and a crew, stores that were taken, hooks
        ("Robbers made the master of the tanker Vela Star open the safe off Lome on Friday.", "boarding", "done"),
        ("Pirates spent six hours on the tanker Vela Star off Lome on Friday.", "boarding", "done"),
        ("Two mooring ropes and a radio were taken from the tug Vela Star at Belawan on Friday.", "boarding", "done"),
        ("A grapnel came over the stern rail of the bulker Vela Star off Tema on Friday.", "attempted_boarding", "tried"),
        # weapons
        ("Two vessels, one of them a tug, were damaged in a drone raid on Izmail on Friday.", "strike", "done"),
        ("A frigate shot down two drones heading for the tanker Vela Star on Friday.", "strike", "tried"),
        ("A limpet mine was found on the hull of the tanker Vela Star at Augusta on Friday.", "strike", "tried"),
    ],
)
def test_what_befell_a_ship_in_other_words(told: Told, text: str, kind: str, stage: str) -> None:
    found = [(i.domain, i.type, i.stage) for i in told(text)]
    assert found == [("maritime", kind, {"done": "accomplished", "tried": "attempted"}[stage])]


@mark.parametrize(
    "text",
    [
        "A trawler skipper was shot by a neighbour in his garden on Sunday.",
        "Six sailors escaped from the pirates who had held them since May.",
        "The yacht outpaced three boats of her class off Cowes on Sunday.",
        "Protesters on the quay threw bottles at a cruise ship on Sunday.",
        "A Spanish fishing boat was chased by French coast guard vessels; 900 kilos of cocaine were found.",
        "A police launch stopped the barge to inspect her papers and let her go an hour later.",
        "The tanker was stopped off Sicily by engine trouble and towed to Augusta.",
        "Two speedboats took eleven people from the sinking trawler off Agadir.",
        "Phones were taken from the tug by police as evidence on Friday.",
        "A ladder came over the side of the tanker for the pilot at dawn.",
        "The navy would shoot down any missile aimed at a tanker, the minister said.",
        "Divers found no mine on the hull of the ferry Vela Star at Bari on Friday.",
        "A court sentenced ten men over the hijacking of the tanker Vela Star.",
        "They had rehearsed boarding a ferry held by gunmen, the minister said.",
        "A critic called the tender for two corvettes a hijacking of the procedure.",
    ],
)
def test_the_same_words_of_something_else(told: Told, text: str) -> None:
    assert not [i for i in told(text) if i.domain == "maritime"]


@mark.parametrize(
    ("text", "count"),
    [
        ("A drone hit the tanker Vela Star on Monday. Kyiv called it an attack on a civilian ship.", 1),
        ("One of two trawlers was seized on Monday. Her companion, the Mira, rammed a pier and got away.", 1),
        ("A mine sank the coaster Vela Star on Monday. It is the third vessel lost to one this year.", 1),
        ("A missile hit the Vela Star, a tanker, the worst case since the route opened in May. She was hit on Monday.", 1),
    ],
)
def test_one_event_told_twice_is_one(told: Told, text: str, count: int) -> None:
    assert len([i for i in told(text) if i.domain == "maritime"]) == count
