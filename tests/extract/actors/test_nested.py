"""A name within a longer name is a mention, and gives nobody a part or weight."""

from __future__ import annotations

from tests.extract.actors.conftest import CastOf


def test_a_foundation_bears_the_name_of_its_founder(cast: CastOf) -> None:
    found = cast("Marta Ilves painted until 1987. The Marta Ilves Foundation said it owns forty works.")
    assert [m.text for m in found["Marta Ilves"].mentions] == ["Marta Ilves", "Marta Ilves"]


def test_a_surname_within_a_name_is_nobody(cast: CastOf) -> None:
    found = cast("Prime Minister Ann Johnson said the launch at the Johnson Space Center had gone well.")
    assert [m.text for m in found["Ann Johnson"].mentions] == ["Ann Johnson"]


def test_the_tail_of_a_longer_name_is_another_body(cast: CastOf) -> None:
    found = cast("The Democratic Party voted against it. The Liberal Democratic Party voted for it.")
    assert found.words("Democratic Party", "name") == ["Democratic Party"]


def test_nested_names_weigh_nothing(cast: CastOf) -> None:
    once = cast("Helsa Energy said on Monday that it would pay. The Fair was held in spring.")
    again = cast("Helsa Energy said on Monday that it would pay. The Helsa Energy Fair was held in spring.")
    assert len(again["Helsa Energy"].mentions) > len(once["Helsa Energy"].mentions)
    assert again["Helsa Energy"].salience == once["Helsa Energy"].salience


def test_a_body_written_small_and_great_is_one(cast: CastOf) -> None:
    found = cast("The Indonesian Navy turned the boat away. Later the Indonesian navy said it had given out water.")
    assert [name for name in found.names if "navy" in name.lower()] == ["Indonesian Navy"]
