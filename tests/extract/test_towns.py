"""The state of towns and seats of government; unknown and shared names give none."""

from __future__ import annotations

import pytest

from generator.extract.towns import town_state


@pytest.mark.parametrize(
    ("name", "code"),
    [("Maiduguri", "NGA"), ("EL-FASHER", "SDN"), ("Cité Soleil", "HTI"), ("Khost province", "AFG"), ("Springfield", None)],
)
def test_a_town_has_the_state_that_the_list_gives(name: str, code: str | None) -> None:
    assert town_state(name) == code
