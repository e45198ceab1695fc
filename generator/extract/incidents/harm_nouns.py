"""Nouns that count people: "no casualties", "three deaths", "was the only fatality", "are hostages", "in rebel hands".

In: the columns and one noun. Out: ``Toll`` records, as ``casualties`` gives them. Verbs and adjectives are read there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.bodily_harm import injured
from generator.extract.incidents.headcounts import Toll, counted, number_at, partial
from generator.extract.lexicon import table

if TYPE_CHECKING:
    from generator.extract.incidents.headcounts import Field
    from generator.extract.incidents.sheet import Sheet

__all__ = ["NOUNS_OF_HARM", "by_noun", "in_hands"]

NOUNS_OF_HARM: dict[str, Field] = table("incident_tables")["casualty_nouns"]
VERBS: dict[str, Field] = table("incident_tables")["casualty_verbs"]


def by_noun(sheet: Sheet, i: int) -> list[Toll]:  # noqa: PLR0911 - a decision list
    """The count that a noun of harm tells: "no casualties", "three deaths", "with burns"."""
    lemma, field = sheet.lemma[i], NOUNS_OF_HARM[sheet.lemma[i]]
    kids = sheet.kids[i]
    if any(sheet.lower[k] in {"no", "without"} for k in kids) or (i > 0 and sheet.lower[i - 1] == "without"):
        return [Toll(field, 0, i)] + ([Toll("injured", 0, i)] if lemma == "casualty" else [])
    if lemma == "casualty":
        return []
    if lemma in {"burn", "wound", "injury"} and sheet.dep[i] == "pobj" and sheet.lower[sheet.head[i]] == "with":
        people = sheet.head[sheet.head[i]]
        if sheet.pos[people] == "VERB" and sheet.passive(people):  # "five others were pulled from the water with burns"
            subject = sheet.subject(people)
            return [] if subject is None else counted(sheet, "injured", sheet.listed(subject), i)
        if partial(sheet, people):
            return injured(sheet, i, [people])  # "all were picked up, two of them with burns"
        return counted(sheet, "injured", [people], i) if sheet.pos[people] in {"NOUN", "PROPN"} else []
    if field == "taken" and sheet.dep[i] == "dobj" and sheet.lemma[sheet.head[i]] in VERBS:
        return []  # "executed nine captives"
    if sheet.dep[i] == "attr" and (called := _called(sheet, i)):
        return counted(sheet, field, called, i)
    if lemma in {"death", "fatality", "injury", "hostage", "captive"}:
        number = next((n for k in kids if sheet.dep[k] == "nummod" and (n := number_at(sheet, k)) is not None), None)
        if number is not None:
            return [Toll(field, number, i)]
    return []


def _called(sheet: Sheet, i: int) -> list[int]:
    """Whom "was the only fatality", "are hostages" is said of."""
    only = sheet.lemma[i] == "fatality" and any(sheet.lower[k] in {"only", "sole", "lone"} for k in sheet.kids[i])
    held = sheet.lemma[i] in {"hostage", "captive"} and not any(sheet.dep[k] == "neg" for k in sheet.kids[sheet.head[i]])
    subject = sheet.child(sheet.head[i], "nsubj") if only or held else None
    return [] if subject is None else sheet.listed(subject)


def in_hands(sheet: Sheet, i: int) -> list[Toll]:
    """ "Nine are thought to be in rebel hands"."""
    if sheet.lower[sheet.head[i]] != "in":
        return []
    verb = sheet.verb_above(i)
    subject = sheet.subject(verb)
    if subject is None or sheet.lower[subject] in {"another", "one"}:
        return []  # "another is still in the hands of her captors": a ship, for all that is told
    return counted(sheet, "taken", sheet.listed(subject), i)
