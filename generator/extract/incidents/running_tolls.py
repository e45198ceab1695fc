"""Tolls that are told anew: "bringing to five the number of dead", "put the number killed at seven", "revised to three".

In: the columns and the noun that means a count of people ("toll", "number"). Out: ``Toll`` records that correct those told
before. The tally of a war or of years is none of one event's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import Toll, is_people, number_at
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.headcounts import Field
    from generator.extract.incidents.sheet import Sheet

__all__ = ["COUNTS", "running_toll"]

COUNTS = frozenset({"toll", "number", "count", "tally"})
RISING = frozenset(
    {"rise", "climb", "jump", "grow", "increase", "reach", "mount", "hit", "go", "pass", "exceed", "stand", "be"}
)
CHANGING = frozenset({"revise", "raise", "lower", "correct", "cut", "reduce", "update", "increase"})
SETTING = CHANGING | {"bring", "take", "push", "lift", "put", "give", "estimate", "place"}
HARM: dict[str, Field] = {
    "dead": "killed",
    "kill": "killed",
    "death": "killed",
    "fatality": "killed",
    "wounded": "injured",
    "injured": "injured",
    "wound": "injured",
    "injure": "injured",
    "missing": "missing",
}
BEFORE = frozenset({"to", "at", "than", "least", "reached", "reach", "past", "was", "is", "stands", "stood"})
LONG = wordset("tolls_wars") | {"since", "year", "years", "month", "months", "century", "decade"}
REACH = 24


def running_toll(sheet: Sheet, i: int) -> list[Toll]:
    """The count that the verb over "toll" or "number" gives it."""
    first, end = sheet.sentences[sheet.sentence[i]]
    verb, dep = sheet.head[i], sheet.dep[i]
    lemma = sheet.lemma[verb]
    told = (dep == "nsubj" and lemma in RISING) or (dep == "nsubjpass" and lemma in SETTING)
    told = told or (dep == "dobj" and lemma in SETTING)
    field = _field(sheet, i, verb if verb > i else end)
    if not told or field is None or sheet.has(first, end, LONG):
        return []
    for k in range(verb + 1, min(end, max(verb, i) + REACH)):
        number = number_at(sheet, k)
        if number is not None and (sheet.lower[k - 1] in BEFORE or k == verb + 1) and not _of_another(sheet, i, k):
            return [Toll(field, number, verb, update=True)]
    return []


def _field(sheet: Sheet, i: int, end: int) -> Field | None:
    """What the noun counts: a toll the dead, where no other harm is named; a number what stands behind it."""
    words = [*sheet.lemma[max(i - 2, 0) : i], *sheet.lemma[i + 1 : min(end, i + 6)]]
    fields = [HARM[word] for word in words if word in HARM]
    if sheet.lemma[i] == "toll":
        return fields[0] if fields else "killed"
    people = any(is_people(sheet, k) or sheet.lemma[k] in HARM for k in range(i + 1, min(end, i + 6)))
    return fields[0] if fields and people else None


def _of_another(sheet: Sheet, i: int, number: int) -> bool:
    """True for "with 28 wounded" behind a toll of the dead: another harm has that number."""
    behind = [HARM[word] for word in sheet.lemma[number + 1 : number + 4] if word in HARM]
    return bool(behind) and sheet.lemma[i] == "toll" and behind[0] != "killed"
