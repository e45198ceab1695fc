"""Places: the longest name wins, everyday words need a preposition, coordinates lie in their waters and states."""

from __future__ import annotations

import pytest

from generator.extract.lexicon import rows
from generator.extract.places import find_places, place
from generator.extract.states import state_code

ROWS = [(*row, *[""] * 7)[:7] for file in ("ports", "islands", "waters") for row in rows(file)]
# Rough boxes (south, north, west, east) of states whose coasts the gazetteer names most, and of seas.
BOXES = {
    "IDN": (-11.5, 6.5, 94, 142), "NGA": (3, 14, 2.5, 15), "SOM": (-2, 12.5, 41, 52), "YEM": (12, 17, 41.5, 54.6),
    "OMN": (16, 27, 52, 60.5), "ARE": (22.5, 26.5, 51, 57), "IRN": (24.5, 38, 47.5, 62), "SAU": (16, 29.5, 34, 51),
    "IND": (6, 24, 68, 94), "MYS": (0.8, 8, 99, 120), "PHL": (4, 21, 116, 127), "VNM": (8, 22, 102, 110),
    "BGD": (20, 25, 88, 93), "UKR": (44, 48, 28, 39), "RUS": (42, 79, 19, 180), "VEN": (7, 13, -73, -59),
    "BRA": (-34, 4, -70, -34), "PER": (-19, -3, -82, -70), "GHA": (4, 7.5, -3.5, 1.5), "EGY": (22, 32, 25, 36),
    "CHN": (18, 42, 108, 123), "USA": (18, 72, -180, -66), "GBR": (49, 61, -9, 2.5), "TUR": (35.5, 42.5, 25.5, 45),
    "LBY": (29, 34, 9, 26),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("sailed from the port of Odesa at noon", "port of Odesa", "UKR"),
        ("Manila South Harbour Anchorage, at", "Manila South Harbour Anchorage", "PHL"),
        ("across the Strait of Hormuz at", "Strait of Hormuz", None),
        ("GULF OF ADEN: On", "GULF OF ADEN", None),
        ("off the Somali coast when", "Somali coast", "SOM"),
        ("into Iranian territorial waters", "Iranian territorial waters", "IRN"),
        ("through Bab al-Mandab Strait", "Bab al-Mandab Strait", None),
        ("off Dar es Salaam's roads", "Dar es Salaam", "TZA"),
        ("off Côte d'Ivoire,", "Côte d'Ivoire", "CIV"),
        ("30 miles off Brass", "Brass", "NGA"),
        ("at Kuala Tanjung Inner Anchorage", "Kuala Tanjung Inner Anchorage", "IDN"),
    ],
)
def test_longest_name_and_state(text: str, words: str, country: str | None) -> None:
    (mention,) = find_places(text)
    assert (text[mention.start : mention.end], mention.place.country) == (words, country)


@pytest.mark.parametrize("text", ["Brass was polished", "Jose said no", "a sur name", "the lagos", "Male crew members"])
def test_everyday_words_are_no_places(text: str) -> None:
    assert find_places(text) == []


def test_an_unknown_anchorage_has_no_coordinates_and_no_state() -> None:
    (mention,) = find_places("boarded at Zzyzx Outer Anchorage at night")
    assert (mention.place.kind, mention.place.lat, mention.place.country) == ("anchorage", None, None)


def test_look_up_in_any_typography() -> None:
    hodeidah = place("AL-HUDAYDAH")
    assert hodeidah is not None
    assert (hodeidah.name, hodeidah.kind, hodeidah.country) == ("Hodeidah", "port", "YEM")
    assert place("Atlantis") is None


def test_every_coordinate_is_on_the_globe_and_has_a_kind() -> None:
    for name, kind, lat, lon, *_ in ROWS:
        assert kind, name
        assert bool(lat) == bool(lon), name
        if lat:
            assert -90 <= float(lat) <= 90, name
            assert -180 <= float(lon) <= 180, name


def test_places_lie_in_the_box_of_their_state() -> None:
    outside = [
        (name, country)
        for name, _, lat, lon, country, *_ in ROWS
        if lat and country in BOXES
        for south, north, west, east in [BOXES[country]]
        if not (south <= float(lat) <= north and west <= float(lon) <= east)
    ]
    assert outside == []


def test_every_state_is_an_iso_code_and_every_name_stands_once() -> None:
    codes = {row[0][:3] for row in rows("countries")} | {row[0] for row in rows("flags")} | {"ALA", "XKX"}
    assert {row[4] for row in ROWS if row[4]} <= codes
    names = [row[0] for row in ROWS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Liberian", "LBR"),
        ("MARSHALL ISLANDS", "MHL"),
        ("the U.A.E.", "ARE"),
        ("Saint Vincent & the Grenadines", "VCT"),
        ("London", None),
    ],
)
def test_state_codes(words: str, code: str | None) -> None:
    assert state_code(words) == code


def test_a_reef_named_after_a_port_lies_elsewhere() -> None:
    (mention,) = find_places("near Karachi Reef")
    assert (mention.place.country, mention.place.lat) == (None, None)


def test_an_apostrophe_in_capitals_is_one_in_small_letters() -> None:
    (mention,) = find_places("COX'S BAZAR: Fishermen")
    assert mention.place.country == "BGD"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("off the Niger delta on Sunday", "Niger delta", "NGA"),
        ("in the approaches to Kuala Langsa", "Kuala Langsa", None),
        ("off Cabo Corrientes", "Cabo Corrientes", None),
        ("off Manzanilla Point", "Manzanilla Point", None),
        ("off the islet of Levitha", "islet of Levitha", None),
        ("behind Kuala Lumpur", "Kuala Lumpur", "MYS"),
    ],
)
def test_kinds_of_places_in_small_letters_and_other_tongues(text: str, name: str, country: str | None) -> None:
    (found,) = find_places(text)
    assert (text[found.start : found.end], found.place.country) == (name, country)


@pytest.mark.parametrize(
    "text", ["the tanker Ocean Point", "West Head Mutual said", "a branch of Crown Bank", "at 0900 Sanaa time"]
)
def test_firms_ships_and_time_zones_are_no_places(text: str) -> None:
    assert find_places(text) == []
