"""What means the same is one actor; what may mean two is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.actors.aliases import abbreviates, spellings
from generator.extract.actors.misspelt import slip
from generator.extract.actors.people import person_parts, same_person
from tests.extract.actors.conftest import CastOf


def test_a_surname_goes_to_the_one_person_so_called(cast: CastOf) -> None:
    found = cast("Judge Helena Brandt opened the session. Brandt said nothing was decided.")
    assert found.names == ["Helena Brandt"]
    assert found["Helena Brandt"].aliases == ("Brandt",)


def test_two_people_with_one_surname_stay_apart(cast: CastOf) -> None:
    found = cast("Captain Ruth Okello and her brother Daniel Okello were freed. Okello said they were well.")
    assert {"Ruth Okello", "Daniel Okello"} <= set(found.names)
    assert found.who("Okello", 2) is None


def test_a_title_decides_between_namesakes(cast: CastOf) -> None:
    found = cast("General Omar Haddad met Senator Lina Haddad. General Haddad said the talks were useful.")
    assert found.who("Haddad", 2) == "Omar Haddad"


def test_an_acronym_in_brackets(cast: CastOf) -> None:
    found = cast("The Nordic Salvage Association (NSA) sent a tug. NSA divers found nothing.")
    assert found.words("Nordic Salvage Association", "name") == ["Nordic Salvage Association", "NSA", "NSA"]


def test_an_acronym_by_its_initials(cast: CastOf) -> None:
    found = cast("The Gulf Shipping Council met on Monday. GSC members want escorts.")
    assert found["GSC"] is found["Gulf Shipping Council"]


def test_known_short_forms(cast: CastOf) -> None:
    found = cast("The Group of Seven met. The G7 said it would act.")
    assert found["G7"].name == "Group of Seven"


def test_the_guards_under_all_their_names(cast: CastOf) -> None:
    found = cast(
        "The Islamic Revolutionary Guard Corps fired on the ship. The Revolutionary Guards denied it. The IRGC did not."
    )
    assert len(found["IRGC"].mentions) >= 3


def test_the_first_word_of_a_company_stands_for_it(cast: CastOf) -> None:
    found = cast("Varela Shipping said the crew was safe. Varela has run the route for years.")
    assert found["Varela"].name == "Varela Shipping"


def test_an_arabic_article_in_another_spelling(cast: CastOf) -> None:
    found = cast("Director Salem al-Marri spoke first. Al-Marri would not say more.")
    assert found.names == ["Salem al-Marri"]


def test_why_a_name_was_joined(cast: CastOf) -> None:
    why = " ".join(cast("Judge Helena Brandt spoke. Brandt said no.")["Helena Brandt"].why)
    assert "Brandt is a name of Helena Brandt" in why


@given(st.lists(st.sampled_from(["Gulf", "Joint", "Harbour", "Navy", "Union"]), min_size=2, max_size=6))
def test_every_name_is_abbreviated_by_its_spellings(pieces: list[str]) -> None:
    name = " ".join(pieces)
    assert all(abbreviates(letters, name) for letters in spellings(name))


@given(st.lists(st.sampled_from(["ana", "maria", "lund", "berg", "okello"]), min_size=1, max_size=4))
def test_a_name_is_the_same_as_itself_and_in_either_order(parts: list[str]) -> None:
    other = person_parts(" ".join(reversed(parts)))
    assert same_person(parts, parts)
    assert same_person(parts, other) == same_person(other, parts)


def test_of_two_spanish_surnames_the_first_stands_alone(cast: CastOf) -> None:
    found = cast("Juan Herrera Montes, the minister, spoke on Monday. Herrera said the army would stay.")
    assert found.who("Herrera", 1) == "Juan Herrera Montes"


def test_an_abbreviation_between_commas_spells_the_name_before_it(cast: CastOf) -> None:
    found = cast("The Northern Workers Union, UWN, said it would strike. The UWN has 400 members.")
    assert found.names == ["Northern Workers Union"]


def test_bodies_in_a_list_are_not_each_other(cast: CastOf) -> None:
    assert len(cast("The European Union, NATO, and the World Bank said the talks had failed.").names) == 3


def test_a_body_with_and_without_its_possessive_is_one(cast: CastOf) -> None:
    found = cast("The Old People's Party said it had won. The Old People Party lost two seats.")
    assert found.names == ["Old People's Party"]


def test_what_follows_alias_is_the_same_person(cast: CastOf) -> None:
    found = cast('Johnson Marc, alias "Barbouz", told the court that he was innocent. Barbouz said no more.')
    assert found.names == ["Johnson Marc"]
    assert found.who("Barbouz", 1) == "Johnson Marc"


def test_initials_in_another_language_are_the_bodys(cast: CastOf) -> None:
    found = cast("The Civic Rivers Network, known by its Azerbaijani initials VNS, asked for a probe.")
    assert "VNS" in found["Civic Rivers Network"].aliases


def test_foreign_initials_between_commas_are_the_bodys(cast: CastOf) -> None:
    found = cast("According to the Institute of Meteorology and Water Management, IMGW, the frost will last.")
    assert found["Institute of Meteorology and Water Management"].aliases == ("IMGW",)


def test_a_slip_in_a_known_name_is_that_name(cast: CastOf) -> None:
    found = cast("The Unitde Nations was late, the United Nations said.")
    assert found.names == ["United Nations"]
    assert slip("Unitde", "United")
    assert not slip("Martin", "Marten")


def test_a_court_called_by_its_state_first_is_the_court(cast: CastOf) -> None:
    found = cast("The Moroccan Supreme Court of Cassation ruled on Monday. The Supreme Court said no appeal was left.")
    assert found.who("The Supreme Court") == "Moroccan Supreme Court of Cassation"


def test_a_family_is_nobodys_company(cast: CastOf) -> None:
    assert cast("Ann Holm stayed. The Holms agreed.")["Holms"].kind == "other"
