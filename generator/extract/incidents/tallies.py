"""Tallies of a year told as a deed: "pirates killed 12 seafarers last year", "300 have been killed this month",
"the group has launched 50 attacks since May, sinking one ship".

In: the columns and one report. Out: yes or no. A deed on one occasion ("killed six in a raid last year") is no tally.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import number_at

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["in_a_period", "in_a_series", "tally"]

DEEDS = frozenset({"take", "kill", "murder", "kidnap", "abduct", "wound", "injure", "behead", "execute", "capture"})
PERIODS = frozenset({"year", "years", "month", "months", "decade", "2020s"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"})
SPANS = frozenset({"this", "last", "past", "previous"})
RAIDS = frozenset({"attack", "raid", "strike", "assault", "hijacking", "boarding", "robbery", "kidnapping", "incident"})
RAIDED = frozenset({"hijack", "board", "rob", "seize", "attack", "sink", "hit", "strike", "target"})
"""What outlaws do to ships, of which a year has several."""
SERIES = 10
"""So many attacks launched are no single one."""
CLIMB = 5
OCCASIONS = frozenset(
    {"attack", "raid", "ambush", "assault", "bombing", "massacre", "clash", "incident", "shooting", "when"}
)


def tally(sheet: Sheet, report: Report) -> bool:
    """True where outlaws in general did it to a number of people in the course of a year."""
    i = report.token
    if in_a_series(sheet, i):
        return True
    if report.noun or sheet.lemma[i] not in DEEDS | RAIDED or len(report.agents) > 1:
        return False
    if not report.agents and not report.passive:
        return False
    doer = report.agents[0] if report.agents else i
    perfect = in_a_period(sheet, i)
    if report.passive and not perfect:
        return False
    many = sheet.tag[doer] in {"NNS", "NNPS"} and all(sheet.dep[k] in {"amod", "compound"} for k in sheet.kids[doer])
    general = report.passive or many
    numbers = [n for p in report.patients for k in (p, *sheet.kids[p]) if (n := number_at(sheet, k)) is not None]
    if not general or max(numbers, default=0) < 2:
        return False
    first, end = sheet.sentences[sheet.sentence[i]]
    once = sheet.has(first, end, OCCASIONS | WEEKDAYS)
    return perfect or (_spans(sheet, i) and not once)


def in_a_period(sheet: Sheet, i: int) -> bool:
    """True for "51 fishermen have been taken this month": what has been done up to now, and not on one occasion."""
    perfect = any(sheet.dep[k] == "aux" and sheet.lower[k] in {"have", "has", "had"} for k in sheet.kids[i])
    return perfect and _spans(sheet, i)


def in_a_series(sheet: Sheet, i: int) -> bool:
    """True for the attacks of "has launched 50 attacks since May, sinking one ship", and for what they came to."""
    for _ in range(CLIMB):
        raids = [o for o in sheet.children(i, "dobj", "nsubjpass") if sheet.lemma[o] in RAIDS]
        number = max((n for o in raids for k in sheet.kids[o] if (n := number_at(sheet, k)) is not None), default=0)
        if number > 1:
            return number >= SERIES or in_a_period(sheet, i)
        if sheet.dep[i] not in {"advcl", "conj", "dobj"} or sheet.head[i] >= i:
            return False
        i = sheet.head[i]
    return False


def _spans(sheet: Sheet, i: int) -> bool:
    first, end = sheet.sentences[sheet.sentence[i]]
    since = any(sheet.ent[o] == "DATE" and sheet.lower[o] not in WEEKDAYS for o in sheet.prepositions(i, "since"))
    return since or any(sheet.lower[k] in PERIODS and sheet.has(max(first, k - 3), k, SPANS) for k in range(first, end))
