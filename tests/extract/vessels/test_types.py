"""Words for ships and their classes."""

from __future__ import annotations

import pytest

from generator.extract.vessels import find_types


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a chemical tanker", "tanker"),
        ("LPG carriers", "gas_carrier"),
        ("the bulker", "bulk_carrier"),
        ("RO-RO ship", "vehicle_carrier"),
        ("container-ship", "container_ship"),
        ("offshore supply tug", "tug_barge"),
        ("offshore supply vessel", "offshore"),
        ("two ferries", "passenger"),
        ("coast guard patrol vessel", "naval"),
        ("fishing dhow", "fishing"),
        ("skiffs", "small_craft"),
        ("pump-boat", "small_craft"),
        ("refrigerated cargo ship", "general_cargo"),
        ("research/survey vessel", "other"),
        ("merchant vessel", None),
        ("friendship and leadership", None),
    ],
)
def test_class_of_a_phrase(words: str, kind: str | None) -> None:
    assert [found.type for found in find_types(words)][-1:] == ([kind] if kind or "vessel" in words else [])


def test_plural_and_singular() -> None:
    assert [m.plural for m in find_types("a tanker, two tankers, a ferry, ferries")] == [False, True, False, True]


@pytest.mark.parametrize("text", ["She will ship it", "during cargo operations", "leadership", "the rigging", "hardship"])
def test_other_words_are_no_ships(text: str) -> None:
    assert [m for m in find_types(text) if m.type] == []
