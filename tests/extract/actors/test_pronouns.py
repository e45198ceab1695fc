"""Pronouns go to the actor that agrees with them and is plainly meant, else to nobody."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Pia Holm closed the port. She said it was too dangerous.", "She", "Pia Holm"),
        ("Pia Holm met Jonas Falk. He said the talks were short.", "He", "Jonas Falk"),
        ("Iran said it would answer.", "it", "Iran"),
        ("The court ordered Uganda to pay for its raids.", "its", "Uganda"),
        ("Officials accused Chad of digging trenches on its bank of the river.", "its", "Chad"),
        ("A warning to Iran regarding its missiles was read out by the White House.", "its", "Iran"),
        ("Pirates boarded the ship. They took the captain.", "They", "Pirates"),
    ],
)
def test_third_persons(cast: CastOf, text: str, pronoun: str, name: str) -> None:
    found = cast(text)
    assert pronoun in found.words(name, "pronoun")


@mark.parametrize(
    "text",
    [
        "Iran said nothing. It was clear that the talks had failed.",
        "Jonas Falk met Omar Saleh. The mayor waved. A guard saw him.",
        "Pia Holm saw her.",
    ],
)
def test_what_is_not_certain_is_left_open(cast: CastOf, text: str) -> None:
    assert not [m for actor in cast(text).actors for m in actor.mentions if m.form == "pronoun"]


def test_two_pronouns_under_one_verb_are_two_actors(cast: CastOf) -> None:
    found = cast("Boko Haram took five men. It is holding them.")
    assert "them" not in found.words("Boko Haram")


def test_i_is_the_speaker_and_we_the_body_spoken_for(cast: CastOf) -> None:
    found = cast("“I told you that we will stay,” said Jonas Falk, the director of the Harbour Union.")
    speaker, book = found["Jonas Falk"].id, found.book
    book.voice(speaker, 0, 9)
    assert found.who("I") == "Jonas Falk"
    assert found.who("we") == "Harbour Union"


def test_nobody_is_named_in_what_he_says_himself(cast: CastOf) -> None:
    found = cast("Kenya's foreign ministry rejected the charge. Nairobi would object if a surveyor were touched, it added.")
    assert found.words("Kenyan foreign ministry", "pronoun") == ["it"]


def test_of_two_who_fit_the_last_sentence_tells(cast: CastOf) -> None:
    text = "“We are glad,” said Anna Holt. Carla Diaz, a senator, has held none.\n\n“I have held 40 meetings,” she said."
    assert cast(text).who("she") == "Carla Diaz"


def test_a_report_that_speaks_is_not_who_it_accuses(cast: CastOf) -> None:
    assert cast("A report accused the army of abuse. It said 60 villagers were shot.").who("It") is None


def test_an_agency_called_by_its_noun_goes_on_speaking(cast: CastOf) -> None:
    found = cast("The UN agency said the army blocked its trucks. It said the road was mined.")
    assert found.who("It") == "United Nations"
