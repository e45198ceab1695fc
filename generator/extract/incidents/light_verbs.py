"""Verbs that carry a noun of attack and tell little themselves: "launched an attack on", "came under attack".

In: the columns and the report of a noun. Out: the report with its ``light`` verb's kind, and with the doers and targets that
this verb names. Decides nothing of what the noun means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import LIGHT, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["PARTS", "carry"]

PARTS = wordset("triggers_parts")
HITS = frozenset({"hit", "strike"})
"""What a ship "takes" when she suffers it: hits, but no attack, fire or revenge."""


def carry(sheet: Sheet, report: Report) -> None:
    """Fills in what a verb that only carries the noun tells: X launched an attack on Y; the crew fought off an attack."""
    i, verb = report.token, report.verb
    if verb == i or sheet.pos[verb] not in {"VERB", "AUX"}:
        return
    at = i
    while sheet.dep[at] == "conj" and sheet.head[at] != at:
        at = sheet.head[at]
    lemma, dep = sheet.lemma[verb], sheet.dep[at]
    particles = {sheet.lower[k] for k in sheet.kids[verb] if sheet.dep[k] in {"prt", "advmod", "prep"}} | {""}
    particles |= {"place"} if lemma == "take" and sheet.lower[verb + 1 : verb + 2] == ["place"] else set()
    above = sheet.head[at]
    # "came under attack", "fought off an attack" with "off" parsed as a preposition
    via = sheet.lower[above] if dep == "pobj" and sheet.head[above] == verb else None
    object_of = dep in {"dobj", "nsubjpass"} and above == verb
    for name, entries in LIGHT.items():
        if not any((lemma, particle) in entries for particle in particles):
            continue
        if name == "happened" and dep in {"nsubj", "nsubjpass"} and sheet.head[at] == verb:
            report.light = name
            _befell(sheet, report, verb)
        elif name == "met" and lemma == "take" and sheet.lemma[i] not in HITS:
            continue
        elif name != "happened" and (object_of or (via is not None and (lemma, via) in entries)):
            report.light = name
            _carried(sheet, report, name, passive=dep == "nsubjpass")
        else:
            continue
        return


def _nobody(sheet: Sheet, token: int) -> bool:
    """True for "no group" and "nobody"."""
    return sheet.lower[token] in {"nobody", "none", "no-one"} or any(sheet.lower[k] == "no" for k in sheet.kids[token])


def _befell(sheet: Sheet, report: Report, verb: int) -> None:
    """What the verb of a happening does to: "a blast tore a gash in a barge", "the blast hit the port"."""
    if sheet.lemma[verb] == "take":
        return  # "took place"
    report.patients += [d for k in sheet.children(verb, "dobj") for d in sheet.listed(k)]
    if not report.patients or sheet.lemma[report.patients[-1]] in PARTS:
        places = ("in", "on", "aboard", "near", "through", "at", "to", "under")
        report.patients += [d for k in sheet.prepositions(verb, *places) for d in sheet.listed(k)]


def _carried(sheet: Sheet, report: Report, name: str, *, passive: bool) -> None:
    verb = report.verb
    subject = None if passive else sheet.subject(verb)
    subjects = sheet.listed(subject) if subject is not None else []
    if name in {"did", "claimed"}:
        report.agents += [s for s in subjects if not _nobody(sheet, s)] or [
            d for k in sheet.prepositions(verb, "by") for d in sheet.listed(k)
        ]
        report.patients += [
            d for k in sheet.prepositions(verb, "on", "against", "at", "in") for d in sheet.listed(k) if not report.patients
        ]
    elif name == "met":
        report.patients = report.patients + subjects
        report.agents += [d for k in sheet.prepositions(verb, "by", "from") for d in sheet.listed(k)]
    elif not report.patients:
        for subject in subjects:  # "guards on a bulker beat off an attack"
            report.patients += [subject, *sheet.prepositions(subject, "on", "of", "aboard")]
