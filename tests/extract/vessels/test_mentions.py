"""Phrases that speak of a ship: name, flag, numbers, status, as far as the phrase and its sentence say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.vessels import VesselMention, check_imo, find_vessels


def named(text: str) -> VesselMention:
    (mention,) = [m for m in find_vessels(text) if m.name]
    return mention


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pirates boarded the MV Alder Dawn off Lagos.", "Alder Dawn"),
        ("boarded M/T ALDER 7 while at anchor", "ALDER 7"),
        ("M.V. Alder Dawn was hit.", "Alder Dawn"),
        ("bulk carrier ALDER 8 NM southeast of Cotonou", "ALDER"),
        ("Tanker (ALDER DAWN) hijacked 3 Sep", "ALDER DAWN"),
        ("a tanker. The *Alder Dawn* was on passage", "Alder Dawn"),
        ("a merchant ship, the “Alder Dawn”, was hit", "Alder Dawn"),
        ("the Malta-flagged Alder Dawn, a tanker, sank", "Alder Dawn"),
        ("the Liberian-flagged bulk carrier Alder Dawn sank", "Alder Dawn"),
        ("Two skiffs chased a tanker. Guards on the Alder Dawn fired.", "Alder Dawn"),
        ("the BRP *Alder Bay* was rammed", "BRP Alder Bay"),
        ("a ship named Spirit of Alder sank", "Spirit of Alder"),
    ],
)
def test_a_name_in_any_typography(text: str, name: str) -> None:
    assert named(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "The tanker Monday left port.",
        "a tanker (IMB)",
        "AN ORE CARRIER UNDERWAY SIGHTED BURGLARS AFT AND BLEW THE WHISTLE",
        "1,800 MT Gas oil was pumped from the tanker",
        "the ship's Master said",
        "a vessel in Lagos Anchorage",
        "The US Navy said a vessel was hit.",
    ],
)
def test_weekdays_offices_places_and_capitals_are_no_names(text: str) -> None:
    assert [m.name for m in find_vessels(text) if m.name] == []


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("a Liberia-flagged tanker", "LBR"),
        ("the Trinidad and Tobago-flagged ro-ro ship", "TTO"),
        ("the Marshall Islands-flagged, Greek-owned tanker", "MHL"),
        ("a tanker registered in Malta", "MLT"),
        ("a ship, also flying the Panamanian flag, sank", "PAN"),
        ("a Philippine patrol vessel", "PHL"),
        ("a Greek-owned tanker", None),
        ("a Greek-managed tanker", None),
        ("a Norwegian tanker", None),
        ("a trawler that was fraudulently flying the flag of Gambia", None),
    ],
)
def test_only_the_registry_is_a_flag(text: str, flag: str | None) -> None:
    assert find_vessels(text)[0].flag == flag


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("an anchored tanker", "anchored"),
        ("a tanker while at anchor off Jizan", "anchored"),
        ("a bulk carrier moored at a timber quay", "berthed"),
        ("a drifting tanker", "drifting"),
        ("a barge under tow", "towed"),
        ("a tanker underway", "underway"),
        ("a tanker. It was at anchor.", None),
    ],
)
def test_status_in_the_ships_own_sentence(text: str, status: str | None) -> None:
    assert find_vessels(text)[0].status == status


def test_numbers_go_to_the_ship_beside_them() -> None:
    first, second = find_vessels("the tanker Alder (IMO 9074729) and the coaster Birch, MMSI 215000000,")
    assert (first.imo, first.mmsi, second.imo, second.mmsi) == ("9074729", None, None, "215000000")


def test_a_number_with_a_wrong_check_digit_is_no_ships() -> None:
    (ship,) = find_vessels("the tanker Alder (IMO 9074728) was boarded")
    assert (ship.name, ship.imo) == ("Alder", None)


def test_counts() -> None:
    assert [m.count for m in find_vessels("a tanker, two sanctioned tankers and several skiffs")] == [1, 2, 2]


@given(st.integers(100_000, 999_999))
def test_exactly_one_check_digit_fits(first_six: int) -> None:
    assert sum(check_imo(f"{first_six}{digit}") for digit in range(10)) == 1


@given(st.text(alphabet="MV tankershipABc-'(\"*“”.,\n127", max_size=120))
def test_spans_lie_in_the_text(text: str) -> None:
    for mention in find_vessels(text):
        assert 0 <= mention.start <= mention.head_start < mention.head_end <= len(text)
        assert mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Critics called Trump reckless. He boarded the Obama train.",
        "the so-called “Bargain Town” waits",
        "The carrier Verizon said profits rose.",
        "the launch Tuesday of MS Word",
        "former INS Director John Smith",
        "registered Democrats voted",
    ],
)
def test_a_text_without_ships_names_none(text: str) -> None:
    assert [m.name for m in find_vessels(text) if m.name] == []
