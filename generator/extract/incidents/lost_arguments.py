"""Hands and weapons that the parse has hung elsewhere than on their verb, put back by what stands around it.

In: the columns and a report. Out: the same report with agents and tools filled in. Adds none where the verb has its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import before_aside, is_weapon, raided_with, sent_when
from generator.extract.incidents.words import AGENTS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["DOERS", "LINES", "is_day", "mend_arguments", "orchestrated", "raiders_before", "says_nothing", "used_for"]

DAYS = wordset("triggers_days")
HEDGED = wordset("triggers_hedged")
LINES = frozenset({"cable", "pipeline", "link", "interconnector"})
CHAIN = 5
DOERS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def mend_arguments(sheet: Sheet, report: Report) -> None:
    """Hand and weapon that the parse has hung elsewhere."""
    i = report.token
    pronouns = all(sheet.pos[a] == "PRON" for a in report.agents)
    if not report.passive and pronouns and not report.tools and (mine := before_aside(sheet, i)) is not None:
        report.tools, report.agents = [mine], []
    if not report.passive and not report.agents and (doer := _behind_a_day(sheet, i)) is not None:
        report.agents = sheet.listed(doer)
        report.patients = [p for p in report.patients if p not in report.agents]
    if report.passive and not report.agents:  # "were ordered off their grounds by a destroyer": hung on the grounds
        own = [p for k in sheet.kids[i] if sheet.dep[k] in {"dobj", "prep", "prt", "xcomp"} for p in [k, *sheet.kids[k]]]
        report.agents = [
            d for k in own for a in sheet.prepositions(k, "by") if sheet.pos[a] in DOERS for d in sheet.listed(a)
        ]
        report.agents = [a for a in report.agents if not is_weapon(sheet, a) and not is_day(sheet, a)]
    lost = not report.passive and not report.agents and sheet.dep[i] in {"acl", "relcl"}
    if lost and (user := used_for(sheet, i)) is not None:
        subject = sheet.subject(user)
        report.agents = sheet.listed(subject) if subject is not None else []
    if report.passive and not report.agents and not report.tools:
        report.tools, report.agents = sent_when(sheet, i)
        report.tools = report.tools or (raided_with(sheet, i) if report.sense == "destroy" else [])


def used_for(sheet: Sheet, verb: int) -> int | None:
    """The verb of "used a ladder with claws to get aboard", where the parse hangs the purpose on the pole or hook."""
    at = verb
    for _ in range(CHAIN):
        at = sheet.head[at]
        if sheet.lemma[at] == "use" and sheet.pos[at] == "VERB":
            return at
        if sheet.pos[at] not in {"NOUN", "ADP"}:
            return None
    return None


def _behind_a_day(sheet: Sheet, verb: int) -> int | None:
    """The ships of "On 4 December two patrol ships used water cannon", which the parse has hung on "on"."""
    k = verb - 1
    if k < 2 or sheet.pos[k] not in {"NOUN", "PROPN"} or sheet.dep[k] != "pobj" or sheet.tag[verb] != "VBD":
        return None
    preposition = sheet.head[k]
    day = any(sheet.ent[d] == "DATE" and sheet.lower[d] not in DAYS for d in range(preposition + 1, min(k, preposition + 3)))
    own = sheet.child(verb, "nsubj") is None and sheet.child(verb, "dobj") is not None
    return k if day and own and sheet.lower[preposition] in {"on", "in"} and sheet.ent[k] != "DATE" else None


def raiders_before(sheet: Sheet, verb: int) -> list[int]:
    """The outlaws before a verb whose subject the parse has lost: "Robbers armed with … a gun boarded two ships"."""
    first, _ = sheet.sentences[sheet.sentence[verb]]
    for k in range(verb - 1, max(first, verb - 20) - 1, -1):
        dated = sheet.dep[k] == "pobj" and k and sheet.ent[k - 1] == "DATE"  # "On 3 May thieves crept on board"
        if (
            (sheet.lemma[k] in AGENTS["hostile"] or (sheet.dep[verb] == "amod" and sheet.lemma[k] in AGENTS["people"]))
            and sheet.pos[k] == "NOUN"
            and (dated or sheet.dep[k] not in {"compound", "pobj"})
        ):
            return [k]
        armed = any(sheet.lower[c] in AGENTS["armed"] for c in sheet.kids[k])
        if armed and sheet.lemma[k] in AGENTS["people"] and sheet.head[k] == k:
            return [k]  # "Two hooded men, one of them armed, paddled out … and broke into the saloon"
    return []


def is_day(sheet: Sheet, token: int) -> bool:
    """True for a day or an hour, as the model or the calendar has it; "the port quarter" is none."""
    if sheet.lemma[token] == "quarter" and sheet.lower[token - 1] in {"port", "starboard"}:
        return False
    if sheet.lower[token] == "old":
        return False  # "the 52-year-old"
    return sheet.ent[token] in {"DATE", "TIME"} or sheet.lower[token] in DAYS


def says_nothing(sheet: Sheet, noun: int, sense: str) -> bool:
    """True for "hit its target" and "the damage to the roof": of targets and damage most say nothing of ships or cables."""
    if sense == "aim":
        return sheet.dep[noun] != "attr" or sheet.lemma[sheet.head[noun]] not in {"be", "become", "remain"}
    return sense == "outage" and LINES.isdisjoint(sheet.lemma[noun + 1 : noun + 9])


def orchestrated(sheet: Sheet, noun: int) -> list[int]:
    """Who is behind it where the participle hangs elsewhere: "an attack on X in 2021, believed to have been … by Y"."""
    head = sheet.head[noun]
    if sheet.dep[noun] == "nsubjpass" and sheet.lemma[head] in HEDGED:  # "the attack is believed to have been staged by X"
        stated = [head, *sheet.children(head, "xcomp")]
        return [d for v in stated for p in sheet.prepositions(v, "by", "on", "to") for d in sheet.listed(p)]
    _, end = sheet.sentences[sheet.sentence[noun]]
    for k in range(noun + 1, min(end, noun + 16)):
        if (
            sheet.pos[k] == "VERB"
            and sheet.tag[k] in {"VBN", "VBD"}
            and sheet.lower[k - 1] == ","
            and sheet.child(k, "nsubj") is None
            and sheet.lemma[k] in HEDGED
        ):
            done = [k, *sheet.children(k, "xcomp")]
            return [d for v in done for p in sheet.prepositions(v, "by", "on", "to") for d in sheet.listed(p)]
    return []
