"""Tallies of a year told as a deed: "pirates killed 12 seafarers in the gulf last year", "rebels have killed 300 this year".

In: the columns and one report. Out: yes or no. A deed on one occasion ("killed six in a raid last year") is no tally.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import number_at

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["tally"]

DEEDS = frozenset({"kill", "murder", "kidnap", "abduct", "wound", "injure", "behead", "execute", "capture"})
PERIODS = frozenset({"year", "years", "months", "decade", "2020s"})
SPANS = frozenset({"this", "last", "past", "previous"})
OCCASIONS = frozenset(
    {"attack", "raid", "ambush", "assault", "bombing", "massacre", "clash", "incident", "shooting", "when"}
)


def tally(sheet: Sheet, report: Report) -> bool:
    """True where outlaws in general did it to a number of people in the course of a year."""
    i = report.token
    if report.noun or report.passive or sheet.lemma[i] not in DEEDS or len(report.agents) != 1:
        return False
    doer = report.agents[0]
    general = sheet.tag[doer] in {"NNS", "NNPS"} and all(sheet.dep[k] in {"amod", "compound"} for k in sheet.kids[doer])
    numbers = [n for p in report.patients for k in (p, *sheet.kids[p]) if (n := number_at(sheet, k)) is not None]
    if not general or max(numbers, default=0) < 2:
        return False
    first, end = sheet.sentences[sheet.sentence[i]]
    spans = any(sheet.lower[k] in PERIODS and sheet.has(max(first, k - 3), k, SPANS) for k in range(first, end))
    return spans and not any(sheet.lemma[k] in OCCASIONS or sheet.lower[k] in OCCASIONS for k in range(first, end))
