"""Clauses at sea that no list of verbs holds: the weapon, the outlaw or the force, and the part of a ship, tell the deed."""

from __future__ import annotations

import pytest

from tests.extract.incidents.conftest import Told

DONE = [
    ("A missile ripped a trench along the foredeck of the bulk carrier Ondina on Monday.", "strike", "accomplished"),
    ("The tanker Ravello took a rocket through her wheelhouse on Monday.", "strike", "accomplished"),
    ("The reefer Ostara was gouged below the waterline by an uncrewed aircraft on Monday.", "strike", "accomplished"),
    ("Robbers spent the night in the engine room of the bulker Calanda on Monday.", "boarding", "accomplished"),
    ("The forecastle of the coaster Hedda was stripped by a gang on Monday.", "boarding", "accomplished"),
    (
        "A gang had come no further than the poop rail of the tanker Ilse on Monday when the alarm rang.",
        "attempted_boarding",
        "attempted",
    ),
    ("The coast guard interdicted the tanker Solveig north of Curacao on Monday.", "seizure", "accomplished"),
    ("Thieves crept along the poop of the 900-teu Jonna Star on Monday and took ropes.", "boarding", "accomplished"),
]
NOTHING = [
    "A drone mapped the deck of the tanker Ravello on Monday.",
    "A drone lowered a parcel to the deck of the bulker Ondina on Monday.",
    "Missiles were lashed to the deck of the barge Gerda on Monday for a parade.",
    "A gang of welders reached the stern of the tanker Ilse on Monday.",
    "The navy took control of the search for the trawler Hedda on Monday.",
    "Customs officers walked across the deck of the coaster Hedda on Monday to look at her papers.",
    "Guards with rifles walked the deck of the tanker Ilse in the Gulf of Aden on Monday.",
    "The pirates never reached the deck of the tanker Ravello, her owner said on Monday.",
    "Youths leapt from the rail of the ferry Calanda into the harbour on Monday.",
]


@pytest.mark.parametrize(("text", "kind", "stage"), DONE)
def test_the_arguments_tell_the_deed(told: Told, text: str, kind: str, stage: str) -> None:
    assert [(i.type, i.stage) for i in told(text) if i.domain == "maritime"] == [(kind, stage)]


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_nouns_beside_verbs_of_other_work_tell_none(told: Told, text: str) -> None:
    assert [i.type for i in told(text) if i.domain == "maritime"] == []
