"""Actors without a name, and definite phrases that go back to one with a name."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Gunmen stormed the hotel at dawn.", "Gunmen", "armed_group"),
        ("The raid was blamed on Iranian-backed militias.", "Iranian-backed militias", "armed_group"),
        ("Six masked men boarded the barge and fired shots.", "masked men", "armed_group"),
        ("The foreign minister said the talks would resume.", "foreign minister", "person"),
        ("The port authority said the channel was closed.", "port authority", "government_body"),
        ("Russia's defence ministry said two drones were shot down.", "Russian defence ministry", "government_body"),
        ("The Malian army said it had killed nine men.", "Malian army", "armed_forces"),
        ("The envoy told state television that a deal was near.", "state television", "media"),
        ("US forces shot down two drones.", "US forces", "armed_forces"),
    ],
)
def test_actors_without_a_name(cast: CastOf, text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


@mark.parametrize(
    "text",
    [
        "Two officials said the talks had failed.",
        "Analysts said the price would rise.",
        "A company bought the wreck.",
        "A shopkeeper said he had heard shots.",
        "The crew was safe.",
    ],
)
def test_anonymous_sources_companies_and_crews_are_no_actors(cast: CastOf, text: str) -> None:
    assert cast(text).names == []


def test_the_group_is_the_armed_group_named_last(cast: CastOf) -> None:
    found = cast("Boko Haram claimed the attack. The group said it would strike again.")
    assert found.words("Boko Haram", "nominal") == ["The group"]


def test_the_agency_is_the_body_named_last(cast: CastOf) -> None:
    found = cast("The IAEA sent two inspectors. The agency said they were turned away.")
    assert found.who("The agency") == "International Atomic Energy Agency"


def test_the_minister_is_the_person_with_that_office(cast: CastOf) -> None:
    found = cast("Foreign Minister Pia Holm flew home. The minister said she was tired.")
    assert found.who("The minister") == "Pia Holm"


def test_another_minister_is_another_person(cast: CastOf) -> None:
    found = cast("Foreign Minister Pia Holm flew home. The oil minister said prices would fall.")
    assert found.who("The oil minister") != "Pia Holm"


def test_the_militants_go_back_to_the_armed_group(cast: CastOf) -> None:
    found = cast("Gunmen held the hotel for hours. The attackers were killed.")
    assert found.who("The attackers") == "gunmen"


def test_bombers_are_aircraft_unless_they_are_suicide_bombers(cast: CastOf) -> None:
    assert cast("Bombers struck the airfield.").names == []
    assert cast("A suicide bomber struck the airfield.").names == ["suicide bomber"]


@mark.parametrize(
    ("text", "phrase", "principal"),
    [
        ("A spokesman for Hamas said the talks had failed.", "A spokesman for Hamas", "Hamas"),
        ("NATO's spokeswoman said the talks had failed.", "NATO's spokeswoman", "North Atlantic Treaty Organization"),
        ("A statement from Hezbollah said the talks had failed.", "A statement from Hezbollah", "Hezbollah"),
        ("The French government said the talks had failed.", "The French government", "France"),
    ],
)
def test_who_speaks_through_a_mouthpiece(cast: CastOf, text: str, phrase: str, principal: str) -> None:
    assert cast(text).who(phrase) == principal


def test_proxies_and_backed_militias_of_one_state_are_one_group(cast: CastOf) -> None:
    found = cast("The raid was blamed on Iranian-backed militias. The army fought Iranian proxies for a week.")
    assert found.who("Iranian proxies") == "Iranian-backed militias"


def test_every_phrase_for_a_body_is_its_mention(cast: CastOf) -> None:
    found = cast("The camp hosted US forces. US forces shot down two drones.")
    assert found.words("US forces") == ["US forces", "US forces"]


def test_a_class_noun_only_describes_the_body_before_it(cast: CastOf) -> None:
    found = cast("The Boko Haram group claimed the attack.")
    assert found.names == ["Boko Haram"]
    assert found.who("The Boko Haram group") == "Boko Haram"


def test_nobody_goes_back_to_a_name_inside_an_explanation(cast: CastOf) -> None:
    found = cast("Ansaru, an al Qaeda affiliate, claimed the raid. The group said it held two men.")
    assert found.who("The group") == "Ansaru"


def test_a_government_named_by_its_seat_is_a_body(cast: CastOf) -> None:
    assert cast("The government in Benghazi rejected the report.")["government in Benghazi"].kind == "government_body"


def test_the_one_lawyer_told_of_is_the_lawyer(cast: CastOf) -> None:
    found = cast('Daniel Fry was arrested. His lawyer, Eva Stein, said he was innocent. "He was in Rome," the lawyer said.')
    assert found.who("the lawyer") == "Eva Stein"


def test_one_of_two_lawyers_is_neither(cast: CastOf) -> None:
    found = cast("A lawyer left early. Another lawyer, Eva Stein, said Fry was innocent. The lawyer said he was in Rome.")
    assert found.who("The lawyer") is None


def test_one_of_two_bodies_in_a_list_is_neither(cast: CastOf) -> None:
    found = cast("The Red Cross and Oxfam left the city. The charity said two of its drivers were missing.")
    assert found.who("The charity") is None


def test_one_national_is_not_the_state(cast: CastOf) -> None:
    found = cast("Maria Gomez won on Sunday. The Spaniard said she had felt strong. The Chinese said the race was fair.")
    assert found.who("The Spaniard") is None
    assert found.who("The Chinese") == "China"
