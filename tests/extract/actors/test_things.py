"""What looks like a name or a doer and is none: ships, code names, weapons, works, people of a drill, crowds of nouns."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    "text",
    [
        "The passenger ferry Lady Morag left port. Her sister ship, Lady Ailsa, was delayed.",
        "The 58,000-dwt Silver Morning (built 2011) struck a mine. The Silver Morning was towed to port.",
        "The Halland Star was waiting for her pilot. Smoke rose over the Halland Star.",
        "The drill, codenamed Iron Tide, began at dawn.",
        "Divers found FAL rifles and 20 kg of TNT.",
        "Vessels were urged to keep clear. Ships should report at once.",
        "The drill imagined that gunmen had seized the ferry.",
        "The volunteers played ‘terrorists’ who stormed the ferry.",
        "Her novel, Salt and Pepper, sold well.",
        "The cement vanished from Shed 14.",
        "Homeopathy was tried first. Nobody else believes in homeopathy.",
        "Plum growers hoped that the truce would hold.",
        "The shells fell on the bazaar of Tattapur.",
        "Soldiers crossed the Line of Control before dawn.",
        "Cyclone Amaya struck the coast on Friday.",
        "The data come from the Vehicle Information System.",
    ],
)
def test_things_and_play_are_no_actors(cast: CastOf, text: str) -> None:
    assert cast(text).names == []


def test_a_place_that_trucks_wait_at_is_no_person(cast: CastOf) -> None:
    assert cast("The crossing at Birmal was closed. Trucks waited at Birmal.").names == []


def test_a_union_before_a_leader_is_one_of_many(cast: CastOf) -> None:
    assert cast("The trade union leader spoke to the crowd.").names == ["trade union leader"]


def test_a_caption_is_no_part_of_a_name(cast: CastOf) -> None:
    found = cast("Ahmed Salim Photo\n\nThe office opened on Monday, said Ahmed Salim.")
    assert found["Ahmed Salim"].name == "Ahmed Salim"


def test_a_name_ends_before_an_article(cast: CastOf) -> None:
    assert "Alexander the Great" in cast("The novel praises Alexander the Great, who said nothing.").names


def test_a_town_that_the_gazetteer_knows_is_no_body(cast: CastOf) -> None:
    assert cast("The water works of Odense were shut. Odense has 180,000 people.").names == []


@mark.parametrize(
    ("text", "name"),
    [
        ("Femi Oladipo, SAN, said his client would appeal.", "Femi Oladipo"),
        ("Mark Dunne QC asked for bail.", "Mark Dunne"),
        ("Biologist Nora Lind Hansen said the ants were ill.", "Nora Lind Hansen"),
    ],
)
def test_letters_and_callings_are_no_part_of_a_name(cast: CastOf, text: str, name: str) -> None:
    assert cast(text).names == [name]


def test_a_program_is_an_actor_only_where_it_speaks(cast: CastOf) -> None:
    assert cast("Crews returned to the Lunar Sample Program in May.").names == []
    assert cast("The Clean Rivers Project said that he was innocent.").names == ["Clean Rivers Project"]
