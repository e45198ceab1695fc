"""A state is an actor where it does, says, suffers or is addressed; where it only says where, it is none."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "name", "country"),
    [
        ("Russia closed the channel.", "Russia", "RUS"),
        ("The minister accused Turkey of piracy.", "Turkey", "TUR"),
        ("Sanctions on Venezuela were lifted.", "Venezuela", "VEN"),
        ("The raid was carried out by Eritrea.", "Eritrea", "ERI"),
        ("A warning to Iran was read out.", "Iran", "IRN"),
        ("The Israel-Hamas war went on.", "Israel", "ISR"),
        ("Chinese drones crossed the line.", "China", "CHN"),
    ],
)
def test_states_that_play_a_part(cast: CastOf, text: str, name: str, country: str) -> None:
    actor = cast(text)[name]
    assert (actor.kind, actor.country) == ("state", country)


@mark.parametrize(
    "text",
    [
        "The ship lay off the coast of Oman.",
        "Filipino sailors were on board.",
        "The Panama-flagged ship was adrift.",
        "Rescuers took the men to a hospital in Djibouti.",
        "Its Dutch operator had no comment.",
    ],
)
def test_states_that_only_say_where_or_whence(cast: CastOf, text: str) -> None:
    assert not [a for a in cast(text).actors if a.kind == "state"]


def test_a_seat_of_government_that_acts_is_its_state(cast: CastOf) -> None:
    found = cast("Tehran rejected the offer. Iran had asked for more.")
    assert found.words("Iran", "metonym") == ["Tehran"]
    assert found.names == ["Iran"]


def test_a_capital_that_says_where_is_no_mention(cast: CastOf) -> None:
    found = cast("Iran rejected the offer. Shops in Tehran were closed.")
    assert found.words("Iran") == ["Iran"]


def test_the_people_of_a_state_is_a_mention_of_form_demonym(cast: CastOf) -> None:
    found = cast("Russia denied it. Russian officials blamed the weather.")
    assert found.words("Russia", "demonym") == ["Russian"]


def test_a_seat_of_power_with_a_name_is_a_body_of_its_state(cast: CastOf) -> None:
    found = cast("The Kremlin denied the report. Russia had no ships there, it said.")
    assert found["Kremlin"].affiliation == found["Russia"].id


def test_the_state_in_whose_capital_an_official_sits(cast: CastOf) -> None:
    found = cast("The transport ministry in Ankara said the strait was open.")
    body = next(a for a in found.actors if a.kind == "government_body")
    assert body.country == "TUR"
