"""Noun of attack → did it happen? "The bombing", "an attempted raid", "fears of an attack", "a series of attacks on X".

In: a report by a noun and the columns. Out: "done", "tried", "threatened", or None for what is feared, planned, counted or
denied. Plurals tell an event only where they are few, or where one verb says what they did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.triggers import Report, intercepted
from generator.extract.incidents.verb_reality import NEGATIONS, PAST, REFUTING, RUMOURS, negated, verb_reality
from generator.extract.incidents.words import UNREAL

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.verb_reality import Reality

__all__ = ["noun_reality"]

FEARING = frozenset(
    {"fear", "threat", "risk", "danger", "possibility", "prospect", "likelihood", "chance", "talk", "rumour", "rumor"}
    | {
        "expect",
        "anticipate",
        "warn",
        "predict",
        "forecast",
        "plan",
        "plot",
        "want",
        "prepare",
        "simulate",
        "rehearse",
    }
)
REMEMBERING = frozenset({"commemorate", "mark", "remember", "honour", "honor", "celebrate"})
HABITUAL = frozenset(
    {
        "daily",
        "near",
        "constant",
        "regular",
        "frequent",
        "repeated",
        "routine",
        "sporadic",
        "occasional",
        "continual",
        "relentless",
    }
)
DOUBTFUL = frozenset({"could", "can", "might", "may", "should", "must"})
DOING = frozenset({"carry", "happen", "occur", "stage", "mount", "launch", "execute", "attempt"})
CLEARING = frozenset({"clear", "acquit", "absolve", "exonerate"})
TALK = frozenset({"talk", "rumour", "rumor"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})

JUSTICE = frozenset({"sentence", "jail", "convict", "try", "extradite", "acquit", "imprison", "indict"})


def noun_reality(report: Report, sheet: Sheet) -> Reality | None:  # noqa: PLR0911 - a decision list
    """Whether a noun of attack tells of something done: first by the words before it, then by the verb over it."""
    i = report.token
    before = {sheet.lower[k] for k in sheet.kids[i] if k < i}
    if report.sense == "held":
        beside = {sheet.lower[k] for k in sheet.kids[report.verb]}
        return None if beside & (NEGATIONS | UNREAL["modals"] | UNREAL["conditional"]) else "done"
    head = sheet.head[i]
    if sheet.dep[i] == "dobj" and sheet.lemma[head] in {"threaten", "vow", "promise", "pledge", "swear"} and report.patients:
        return "threatened" if not negated(sheet, head) else None  # "vowed revenge attacks on tankers"
    if sheet.dep[i] == "dobj" and sheet.lemma[head] in {"resume", "renew", "restart"} and report.patients:
        told = verb_reality(head, report, sheet, 1)  # "would resume attacks on ships"
        return told if told == "threatened" else None
    if intercepted(sheet, i):
        return "tried" if report.agents or report.patients or report.tools else None
    if before & NEGATIONS or before & (UNREAL["adjectives"] - {"such", "similar", "another", "further", "any"}):
        return "threatened" if before & {"potential", "possible", "imminent"} and report.patients else None
    tried = sheet.dep[i] == "pobj" and sheet.lemma[sheet.verb_above(i)] in JUSTICE and not _dated(report, sheet)
    if tried and report.sense in {"hijack", "board", "rob", "seize"}:
        return None  # "sentenced ten men over the hijacking of the X": an old story, told for the court's sake
    if "any" in before or before & HABITUAL or _feared_or_many(report, sheet, before):
        return None
    return _under_verb(report, sheet, before)


def _feared_or_many(report: Report, sheet: Sheet, before: set[str]) -> bool:
    """True for what is feared, and for a plural that counts more than the events at hand."""
    i = report.token
    if _reports_denied(i, sheet) or (sheet.dep[i] == "pobj" and sheet.lemma[sheet.head[sheet.head[i]]] in CLEARING):
        return True
    series = sheet.tag[i] == "NNS" and _series(report, sheet)
    if _governor(i, sheet) == "feared" and not series and not _dated(report, sheet):
        return True
    return _merely_feared(i, sheet, before) or (sheet.tag[i] == "NNS" and not series and not _exact(report, sheet))


def _under_verb(report: Report, sheet: Sheet, before: set[str]) -> Reality | None:  # noqa: PLR0911 - a decision list
    """What the verb over the noun makes of it: repelled, denied, threatened, done."""
    i, verb = report.token, report.verb
    first, _ = sheet.sentences[sheet.sentence[i]]
    attempted = before & {"attempted", "failed", "foiled", "thwarted", "abortive", "unsuccessful", "botched"}
    if sheet.lemma[verb] in REMEMBERING and sheet.below(i, verb) and not _dated(report, sheet):
        return None  # of old, and who knows when
    if sheet.pos[verb] in {"VERB", "AUX"} and verb != i:
        if report.light == "repelled":
            return "tried" if not negated(sheet, verb) and verb_reality(verb, report, sheet, 1) == "done" else None
        if negated(sheet, verb) and sheet.below(i, verb) and not (_asserted_apart(i, sheet) and _dated(report, sheet)):
            return None  # but "has seen no attack since the blast of June 2021"
        told = verb_reality(verb, report, sheet, 1)
        if sheet.head[i] == verb and _yet_to_be_done(sheet, verb):
            return None
        if report.light == "did" and any(sheet.lower[k] in DOUBTFUL for k in sheet.kids[verb]):
            return None  # "before he could carry out the attack"
        if told != "done" and not _asserted_apart(i, sheet) and not (before & DEFINITE or _dated(report, sheet)):
            return told if told == "threatened" and report.light == "did" else None
    if sheet.has(first, i, {"if", "unless"}) and not _dated(report, sheet):
        return None
    if (
        report.light == "met"
        and sheet.lemma[verb] in {"escape", "avoid", "evade", "dodge", "elude"}
        and report.sense == "board"
    ):
        return "tried"  # "narrowly escaped a boarding"
    return "tried" if attempted or (report.sense == "attempt" and not _harmful(report, sheet)) else "done"


def _yet_to_be_done(sheet: Sheet, verb: int) -> bool:
    """True for "the murder might be carried out", "the raid may have to take place": the deed itself is only possible."""
    doing = [verb, *sheet.children(verb, "xcomp")]
    possible = any(sheet.lower[k] in DOUBTFUL for k in sheet.kids[verb])
    return possible and any(sheet.lemma[k] in DOING for k in doing)


def _harmful(report: Report, sheet: Sheet) -> bool:
    """True for "an attempt against the hall left ten dead": what it did shows that it was made good."""
    return sheet.lemma[report.verb] in {"leave", "kill", "wound", "injure", "destroy", "damage", "claim", "cause"}


def _series(report: Report, sheet: Sheet) -> bool:
    """A told series against a named target and in a named place: "a series of raids on French garrisons … in the Sahel"."""
    i = report.token
    head = sheet.head[i]
    counted = (
        sheet.dep[i] == "pobj"
        and sheet.lower[head] == "of"
        and sheet.lemma[sheet.head[head]] in {"series", "string", "wave", "spate"}
    )
    placed = any(
        sheet.ent[k] in {"GPE", "LOC"} for k in range(i, min(i + 14, len(sheet))) if sheet.sentence[k] == sheet.sentence[i]
    )
    return counted and placed and bool(report.patients)


def _governor(i: int, sheet: Sheet) -> str | None:
    """Whether the noun hangs on a word of fear, plan or count: "the risk of an attack", "a rise in attacks"."""
    at = i
    for _ in range(4):
        head = sheet.head[at]
        if head == at:
            return None
        if sheet.dep[head] == "prep" or sheet.dep[at] in {"pobj", "conj", "compound"}:
            word = sheet.lemma[head]
            if word in UNREAL["fears"] or (
                sheet.pos[head] == "VERB" and word in UNREAL["verbs"] - {"stop", "continue", "tell", "begin", "condemn"}
            ):
                return "feared"
        elif sheet.dep[at] == "dobj" and sheet.lemma[head] in UNREAL["verbs"] - {
            "stop",
            "continue",
            "tell",
            "begin",
            "avert",
            "prevent",
        }:
            return "feared"
        if sheet.pos[head] in {"VERB", "AUX"} or (
            sheet.pos[head] == "NOUN" and sheet.dep[at] != "prep" and sheet.dep[head] != "prep"
        ):
            return None
        at = head
    return None


def _merely_feared(i: int, sheet: Sheet, before: set[str]) -> bool:
    """True for "fears of an attack grew on Monday", "expect a cyberattack this winter": the day is that of the fear."""
    if before & DEFINITE or any(sheet.dep[k] == "poss" for k in sheet.kids[i]):
        return False
    above = sheet.head[sheet.head[i]] if sheet.dep[i] == "pobj" else sheet.head[i]
    return sheet.lemma[above] in FEARING


def _dated(report: Report, sheet: Sheet) -> bool:
    """True where the noun itself carries a time: "a significant attack on the Amber Tide in 2021", "Monday's bombing"."""
    for k in sheet.kids[report.token]:
        if sheet.ent[k] in {"DATE", "TIME"} and sheet.lemma[k] not in {"year", "decade"}:
            return True
        if sheet.dep[k] == "prep" and any(sheet.ent[o] in {"DATE", "TIME"} for o in sheet.kids[k]):
            return True
        if sheet.dep[k] == "prep" and any(
            sheet.ent[x] in {"DATE", "TIME"}
            for o in sheet.kids[k]
            for p in sheet.kids[o]
            if sheet.dep[p] == "prep"
            for x in sheet.kids[p]
        ):
            return True
    return False


def _asserted_apart(i: int, sheet: Sheet) -> bool:
    """True in "in an attack", "after the attack": the phrase tells of the event whatever the verb says."""
    head = sheet.head[i]
    if sheet.dep[i] in {"oprd", "attr", "dobj", "ccomp"}:  # "after what her owner calls a missile hit"
        over = head if sheet.dep[head] == "pcomp" else sheet.head[head]
        spoken = sheet.dep[over] == "pcomp" and any(sheet.lower[k] == "what" for k in sheet.kids[over])
        return spoken and sheet.lower[sheet.head[over]] in {"after", "following", "by", "in"}
    return sheet.dep[i] == "pobj" and sheet.lower[head] in {
        "in",
        "after",
        "following",
        "during",
        "since",
        "including",
        "over",
        "amid",
    }


def _reports_denied(i: int, sheet: Sheet) -> bool:
    """True for "denied reports of a coup", "dismissed talk of a raid": nobody asserts it."""
    of = sheet.head[i]
    told = sheet.head[of]
    if sheet.dep[i] != "pobj" or sheet.lower[of] not in {"of", "about"} or sheet.lemma[told] not in RUMOURS | TALK:
        return False
    return sheet.lemma[sheet.head[told]] in REFUTING | {"deny"}


def _in_days(i: int, sheet: Sheet) -> bool:
    """True for "two days of attacks"."""
    prep = sheet.head[i]
    if sheet.dep[i] != "pobj" or sheet.dep[prep] != "prep":
        return False
    days = sheet.head[prep]
    return sheet.lemma[days] in {"day", "hour", "night"} and any(sheet.dep[k] == "nummod" for k in sheet.kids[days])


def _exact(report: Report, sheet: Sheet) -> bool:
    """A plural tells of events at hand where they are counted in small numbers or tied to one verb of damage."""
    i = report.token
    if report.sense == "sighted" or (report.light == "did" and report.patients and sheet.tag[report.verb] in PAST):
        return True  # "air strikes were launched against shelters"
    if any(
        sheet.dep[k] == "relcl" and sheet.lemma[k] in {"kill", "wound", "injure", "damage", "destroy"} for k in sheet.kids[i]
    ):
        return True
    deadly = report.light == "happened" and sheet.lemma[report.verb] in {"kill", "leave", "claim", "wound", "injure"}
    if deadly and sheet.tag[report.verb] == "VBD" and not any(sheet.dep[k] == "aux" for k in sheet.kids[report.verb]):
        return True  # "suicide attacks at the airport and in the metro killed 32"
    for k in sheet.kids[i]:
        few = sheet.dep[k] == "nummod" and sheet.lower[k] in {"two", "three", "2", "3", "four", "both"}
        if few or sheet.lower[k] in {"separate", "twin", "simultaneous", "coordinated"}:
            return True
    clashed = report.sense == "clash" and sheet.dep[i] == "pobj"  # "15 people were killed in clashes"
    if _in_days(i, sheet) or (clashed and sheet.lemma[report.verb] in {"kill", "die", "wound", "injure"}):
        return True
    return sheet.lemma[i] in {"explosion", "blast", "clash", "battle", "gunbattle", "skirmish"} and bool(
        report.patients or report.light
    )
