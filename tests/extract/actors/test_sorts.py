"""Bodies of one sort are told apart by the word before them, and known again by it."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    ("text", "first", "second"),
    [
        ("The fisheries ministry shut the bay. The justice ministry said it was legal.", "fisheries", "justice"),
        ("The governor's office said two died. The prosecutor's office said three died.", "governor's", "prosecutor's"),
        ("The porters' union warned of delays. The cleaners' union said it would join.", "porters'", "cleaners'"),
        ("The high court said he was free. The audit court said he owed money.", "high", "audit"),
    ],
)
def test_two_of_one_sort_are_two(cast: CastOf, text: str, first: str, second: str) -> None:
    names = cast(text).names
    assert len(names) == 2
    assert names[0].startswith(first)
    assert names[1].startswith(second)


def test_the_bare_noun_and_the_whole_name_go_back(cast: CastOf) -> None:
    found = cast("The Ministry of Defence denied it. The defense ministry said so twice. The ministry gave no reason.")
    assert found.names == ["Ministry of Defence"]


def test_an_agency_of_a_body_is_another_body(cast: CastOf) -> None:
    found = cast("The United Nations refugee agency said camps were full. The AFP agency reported it.")
    assert found.who("The United Nations refugee agency") == "United Nations refugee agency"
    assert found.who("The AFP agency") == "Agence France-Presse"


def test_its_body_has_a_name_of_its_own(cast: CastOf) -> None:
    found = cast("Oman was calm. Its wells authority said the taps would run. The authority's director thanked all.")
    assert found.who("Its wells authority") == "wells authority"
    assert found.who("The authority") == "wells authority"


def test_a_body_before_its_verb_is_no_apposition(cast: CastOf) -> None:
    found = cast("Clashes have killed 40 people, the governor's office in Santa Fe said on Monday.")
    assert found.who("the governor's office") == "governor's office"
