"""The state of towns and seats of government; unknown and shared names give none."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.extract.lexicon import rows
from generator.extract.states import folded, state_names
from generator.extract.towns import town_choices, town_state


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Maiduguri", "NGA"),
        ("EL-FASHER", "SDN"),
        ("Cité Soleil", "HTI"),
        ("Khost province", "AFG"),
        ("Al-Fallujah", "IRQ"),
        ("eastern Ghouta", "SYR"),
        ("Turkana County", "KEN"),
        ("the Belgorod region", "RUS"),
        ("Springfield", None),
    ],
)
def test_a_town_has_the_state_that_the_list_gives(name: str, code: str | None) -> None:
    assert town_state(name) == code


def test_a_name_of_two_states_decides_nothing_but_has_its_choices() -> None:
    assert town_state("Hyderabad") is None
    assert set(town_choices("Hyderabad")) == {"IND", "PAK"}
    assert town_choices("Maiduguri") == ()


def test_no_name_is_sure_in_two_states_or_both_sure_and_shared_in_one() -> None:
    owners = Counter(name for row in rows("towns") for name in {folded(n) for n in row[1].split(";")})
    assert [name for name, count in owners.items() if count > 1] == []
    for _, sure, *shared in rows("towns"):
        assert not set(sure.split(";")) & set(shared[0].split(";") if shared else ())


def test_no_town_takes_the_name_of_a_state() -> None:
    assert [n for row in rows("towns") for n in row[1].split(";") if folded(n) in state_names()] == []
