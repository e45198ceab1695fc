"""Two ministries of one name and two states are two; "of the Republic of Latvia" is part of the name."""

from __future__ import annotations

from collections.abc import Callable

from pytest import mark

from generator.extract.actors.bodies_of_states import state_behind
from generator.extract.actors.gazetteer import gazetteer
from tests.extract.actors.conftest import Cast

CastOf = Callable[[str], Cast]


def countries(cast: CastOf, text: str) -> dict[str, str | None]:
    return {a.name: a.country for a in cast(text).actors if a.kind in ("government_body", "armed_forces")}


def test_ministries_of_two_states_are_two(cast: CastOf) -> None:
    text = "The Ministry of Defence of Chile denied it. The Ministry of Defence of the Republic of Korea confirmed it."
    assert countries(cast, text) == {
        "Ministry of Defence of Chile": "CHL",
        "Ministry of Defence of the Republic of Korea": "KOR",
    }


def test_navies_of_two_states_are_two(cast: CastOf) -> None:
    text = "The navy of Chile said it had left port. The navy of Peru said it had not."
    assert countries(cast, text) == {"Chilean navy": "CHL", "Peruvian navy": "PER"}


def test_no_name_ends_with_a_preposition(cast: CastOf) -> None:
    found = countries(cast, "The Ministry of Foreign Affairs of the Republic of Latvia condemned the raid.")
    assert found == {"Ministry of Foreign Affairs of the Republic of Latvia": "LVA"}


@mark.parametrize(
    ("words", "size", "code"),
    [
        ("of Chile said", 2, "CHL"),
        ("of the Russian Federation", 4, "RUS"),
        ("of the Republic of Latvia", 5, "LVA"),
        ("of the Federal Republic of Germany", 6, "DEU"),
    ],
)
def test_the_state_behind_a_body(words: str, size: int, code: str) -> None:
    found = state_behind(words.split(), gazetteer())
    assert found is not None
    assert (found[0], found[1].country) == (size, code)


@mark.parametrize("words", ["", "of", "of the", "of the Republic of", "in Chile", "of Chilean origin", "of truth"])
def test_other_words_hold_no_state(words: str) -> None:
    assert state_behind(words.split(), gazetteer()) is None
