"""Whose coast it was where no place of the incident says so."""

from __future__ import annotations

from pytest import mark

from tests.extract.incidents.conftest import Told


@mark.parametrize(
    ("text", "country"),
    [
        ("Bandits robbed a passenger boat on the Tamban River on Monday, the Peruvian Navy said.", "PER"),
        ("Robbers boarded a tug in Tamban Bay on Monday, Indonesia's coastguard said.", "IDN"),
        ("Gunmen attacked ships off the coast of Benin. They boarded the tanker Delta Rose in the Gulf of Guinea.", "BEN"),
        ("Pirates boarded the tanker Delta Rose in the Gulf of Aden on Monday, the Indian Navy said.", None),
    ],
)
def test_the_coast_of_the_opening_or_the_authority_that_speaks(told: Told, text: str, country: str | None) -> None:
    incident = told(text)[-1]
    assert incident.country == country
