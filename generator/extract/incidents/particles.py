"""The words beside a verb by which its senses are told apart: particles, prepositions, objects.

In: the columns, a verb. Out: the small-lettered words and lemmas. Knows no sense of any verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["words_beside"]

PARTICLES = wordset("triggers_particles")
SHOWERED = frozenset({"spray", "riddle", "pepper", "rake"})
"""Verbs whose weapon stands after "with": "sprayed the car with bullets"."""
BEFORE_OFF = frozenset({"chase", "drive", "carry", "force"})
"""Verbs that mean another thing with "off", which before a coast is no part of them."""


def words_beside(sheet: Sheet, i: int, lemma: str) -> set[str]:
    """The particles, prepositions and objects beside a verb, by which its senses are told apart."""
    beside: set[str] = set()
    for kid in sheet.kids[i]:
        if sheet.dep[kid] == "prep" and lemma in BEFORE_OFF and _offshore(sheet, kid):
            continue
        if sheet.dep[kid] in PARTICLES:
            beside.add(sheet.lower[kid])
            beside.add(sheet.lemma[kid])
            if sheet.lemma[kid] in {"barrage", "volley", "salvo", "series", "dozens", "wave", "number", "hail", "burst"}:
                beside.update(sheet.lemma[o] for o in sheet.prepositions(kid, "of"))
            if lemma in SHOWERED and sheet.lower[kid] == "with":
                beside.update(sheet.lemma[o] for o in sheet.kids[kid])
            if lemma == "set" and sheet.lower[kid] == "on":
                beside.update(sheet.lower[o] for o in sheet.kids[kid])
            if sheet.lower[kid] == "on" and sheet.lower[kid + 1 : kid + 2] == ["to"]:
                beside.add("onto")
            if sheet.lower[kid] == "on" and any(sheet.lower[k] == "board" for k in sheet.kids[kid]):
                beside.add("aboard")
        elif sheet.dep[kid] == "nsubjpass":
            beside.add(sheet.lemma[kid])  # "a hole was blown in her side", "grenades were thrown"
    after = sheet.lower[i + 1] if i + 1 < len(sheet) else ""
    beside.add(after)
    beside |= _misread(sheet, i, lemma)
    if lemma in {"force", "compel", "order"}:  # "forced her to head for port"
        beside.update(sheet.lemma[k] for k in sheet.children(i, "xcomp", "ccomp"))
    if lemma in {"take", "hold"}:  # "took three fishermen hostage", however it was parsed
        beside.update(w for w in sheet.lower[i + 2 : i + 7] if w in {"hostage", "captive", "prisoner"})
    return beside


def _misread(sheet: Sheet, i: int, lemma: str) -> set[str]:
    """The objects of "men on a motorcycle fired shots" and of "set a church in Melbourne alight", parsed as phrases."""
    shot = {sheet.lemma[sheet.head[i]]} if sheet.dep[i] == "amod" else set()
    burning = {"alight", "ablaze", "afire"} & set(sheet.lower[i + 2 : i + 9]) if lemma == "set" else set()
    return shot | burning


def _offshore(sheet: Sheet, preposition: int) -> bool:
    """True for "chased a ship off Yemen", where nobody is chased away."""
    return sheet.lower[preposition] == "off" and any(sheet.pos[k] == "PROPN" for k in sheet.kids[preposition])
