"""A value that changed since the edition before → its words in the language of this edition.

Codes, dates and countries are translated; names, figures and words of a source are not.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.countries import country_name
from generator.words.words import Words

__all__ = ["changed_value", "changed_values"]

VOCABULARIES = {
    "act": "act", "category": "category", "certainty": "certainty", "confirmation": "confirmation_short", "kind": "kind",
    "outcome": "outcome", "sense": "sense", "stage": "stage", "status": "status_short", "type": "incident",
    "vessel_type": "vessel",
}  # fmt: skip
"""Field → the vocabulary that its codes belong to."""
DATES = frozenset({"date", "published"})
COUNTRIES = frozenset({"country", "flag"})


def changed_values(values: Sequence[str], field: str, words: Words) -> str:
    """All values of one side, with “or” between those that differ; nothing where none is stated."""
    shown = [changed_value(value, field, words) for value in values]
    return words.listed(shown, "or") if shown else words.pgettext("changed value", "not stated")


def changed_value(value: str, field: str, words: Words) -> str:
    """One value: ``2024-05-03`` is ``3 May 2024``, ``armed_group`` is ``armed group``, ``YEM`` is ``Yemen``."""
    if field in VOCABULARIES:
        return words.label(VOCABULARIES[field], value)
    if field in DATES and value[:4].isdigit():
        return words.date(value[:10])
    if field in COUNTRIES:
        return words.country(country_name(value)) or value
    if field == "harm":
        number, _, noun = value.partition(" ")
        return words.ngettext(f"%(n)s {noun}", f"%(n)s {noun}", int(number))
    return value
