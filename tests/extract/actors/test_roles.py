"""What an actor is, in the words of the text, and whom it belongs to."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "name", "role"),
    [
        ("Rear Admiral Jonas Falk said the fleet was ready.", "Jonas Falk", "Rear Admiral"),
        ("Acting Defence Minister Pia Holm resigned.", "Pia Holm", "Acting Defence Minister"),
        ("Pia Holm, a former defence minister, resigned.", "Pia Holm", "a former defence minister"),
        ("Omar Saleh, who now leads the port authority, agreed.", "Omar Saleh", "now leads the port authority"),
        ("The ministry's spokesman, Omar Saleh, agreed.", "Omar Saleh", "The ministry's spokesman"),
    ],
)
def test_roles(cast: CastOf, text: str, name: str, role: str) -> None:
    assert role in [r.text for r in cast(text)[name].roles]


@mark.parametrize(
    ("text", "person", "body"),
    [
        ("John Mercer, the National Security Council's coordinator, agreed.", "John Mercer", "National Security Council"),
        ("Ada Lim of the Harbour Union disagreed.", "Ada Lim", "Harbour Union"),
        ("US ambassador Ada Lim disagreed.", "Ada Lim", "United States"),
        ("Malaysia's prime minister, Ada Lim, disagreed.", "Ada Lim", "Malaysia"),
    ],
)
def test_affiliation(cast: CastOf, text: str, person: str, body: str) -> None:
    found = cast(text)
    assert found[person].affiliation == found[body].id


def test_a_role_with_a_bodys_name_in_it_is_a_person_not_the_body(cast: CastOf) -> None:
    found = cast("John Mercer, the National Security Council's Communications Coordinator, agreed.")
    assert [a.kind for a in found.actors] == ["person", "government_body"]


def test_a_post_of_several_words_stands_before_the_name(cast: CastOf) -> None:
    found = cast("Secretary of State Ada Lim met Emergency Minister Pia Holm.")
    assert found["Ada Lim"].roles[0].text == "Secretary of State"
    assert "Pia Holm" in found.names


def test_a_firm_that_explains_the_role_is_whom_the_person_belongs_to(cast: CastOf) -> None:
    found = cast("Jonas Falk, managing director of its Dutch manager, Corvo Shipping, said the ship was empty.")
    assert found["Jonas Falk"].affiliation == found["Corvo Shipping"].id
    assert "Netherlands" not in found.names


def test_a_name_behind_a_long_office_is_its_bearer(cast: CastOf) -> None:
    found = cast("The deputy head of Armenia's National Security Service, Gagik Petrosyan, told reporters it was serious.")
    assert found["Gagik Petrosyan"].kind == "person"
    assert found.who("The deputy head") == "Gagik Petrosyan"


def test_ranks_of_the_police_are_titles(cast: CastOf) -> None:
    assert cast("SSP Nadim Rind told reporters that two men had fled.").names == ["Nadim Rind"]


def test_who_leads_a_rival_leads_no_body(cast: CastOf) -> None:
    found = cast("Ada Lim, who leads Pia Holm by two points, is confident. Pia Holm is not.")
    assert found["Ada Lim"].roles == ()
