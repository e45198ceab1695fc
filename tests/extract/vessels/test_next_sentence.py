"""A ship told without a name is named in the sentence after it."""

from __future__ import annotations

import pytest

from generator.extract.vessels import find_vessels

LEAD = "Gunmen hijacked a coaster off Cotonou on Friday. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Palm Heron 2 had ten men aboard.", "Palm Heron 2"),
        ("The 4,100-tonne Palm Heron was on a voyage from Tema.", "Palm Heron"),
        ("The Greek-controlled Palm Heron, under the flag of Panama, carried rice.", "Palm Heron"),
        ("The Palm-Heron is thought to be heading for the delta.", "Palm-Heron"),
        ("The Palm Heron No. 5, crewed by nine Ghanaians, was empty.", "Palm Heron No. 5"),
    ],
)
def test_the_name_follows(sentence: str, name: str) -> None:
    assert name in [m.name for m in find_vessels(LEAD + sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ghanaian was hit in the leg.",
        "The Bosun was tied up.",
        "The Bight Boys have raided six ships.",
        "The Al Shabaab has lost a boat.",
        "The Palm Heron Foundation has counted 40 attacks at sea.",
        "The Palm Heron brothers were jailed in port.",
        "The Palm Heron said its crew was safe.",
        "The Amber Exchange was closed.",
    ],
)
def test_a_body_or_a_man_is_no_ship(sentence: str) -> None:
    assert [m.name for m in find_vessels(LEAD + sentence) if m.name] == []


def test_a_ship_already_named_leaves_the_next_name_alone() -> None:
    found = find_vessels("Gunmen hijacked the coaster Palm Heron. The Volta Span is miles away.")
    assert [m.name for m in found if m.name] == ["Palm Heron"]


@pytest.mark.parametrize("sentence", ["The Chinook had ten sailors on board.", "The guard on the Kremlin wall was doubled."])
def test_what_else_has_crews_and_guards_is_no_ship(sentence: str) -> None:
    assert [m.name for m in find_vessels(LEAD + sentence) if m.name] == []
