"""Report → did it happen? Told as done, as tried, as threatened, or as nothing that happened at all.

In: a report and the columns. Out: "done", "tried", "threatened", or None (denied, feared, planned, conditional, habitual,
counted in statistics). A threat never becomes an event, a failed attempt never a success.
"""

from __future__ import annotations

from typing import Literal

from generator.extract.incidents.headcounts import number_at
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.triggers import PLANS, Report, intercepted
from generator.extract.incidents.words import UNREAL, wordset

__all__ = ["Reality", "reality_of"]

Reality = Literal["done", "tried", "threatened"]

REFUTING = frozenset({"deny", "dismiss", "quash", "refute", "reject"})
HABIT = frozenset({"often", "frequently", "regularly", "routinely", "usually", "always", "sometimes", "typically"})
PAST = frozenset({"VBD", "VBN", "VBG"})
NEGATIONS = wordset("reality_negations")
ACCUSING = wordset("reality_accusing")
LOOSE = wordset("reality_loose")
SPEAKING = wordset("reality_speaking")
MANAGED = wordset("reality_managed")
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
FOILED = frozenset({"foil", "thwart", "disrupt", "avert", "frustrate"})
RUMOURS = frozenset({"report", "suggestion", "speculation", "claim", "allegation", "accusation", "charge"})
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
MANY = 100
HAPPENED = frozenset({"done", "met", "repelled", "claimed", "happened"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def reality_of(report: Report, sheet: Sheet) -> Reality | None:
    """Whether the report tells of something done, tried or threatened."""
    if report.noun:
        return _noun(report, sheet)
    told = _verb(report.token, report, sheet, 0)
    if report.sense == "menace":
        return "threatened" if told == "done" else None
    return "tried" if told == "done" and report.sense in {"defuse", "miss"} else told  # a bomb made safe was meant to go off


def negated(sheet: Sheet, verb: int) -> bool:
    """True for "did not attack", "no shots were fired", "denied attacking"."""
    for kid in sheet.kids[verb]:
        if sheet.dep[kid] == "neg" or (
            sheet.lower[kid] in {"never", "nor", "neither"} and sheet.dep[kid] in {"advmod", "preconj", "cc"}
        ):
            return True
        if sheet.dep[kid] in {"nsubj", "nsubjpass", "dobj", "agent"}:
            if any(sheet.lower[k] in {"no", "neither"} and sheet.dep[k] in {"det", "preconj"} for k in sheet.kids[kid]):
                return True
            if sheet.lower[sheet.left(kid)] in {"not", "nary"}:
                return True  # "not a single vessel has been attacked"
            if sheet.lower[kid] in {"nobody", "none", "nothing"}:
                return True
    return False


def _verb(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:  # noqa: PLR0911 - a decision list
    """Whether a verb tells of something done: first its own modality, then that of the verb that it hangs on."""
    if depth > 6 or negated(sheet, verb) or _rumoured(sheet, verb) or _denied(sheet, verb):
        return None
    if _nth_time(sheet, verb):
        return None
    if any(sheet.lower[k] in HABIT and sheet.dep[k] == "advmod" for k in sheet.kids[verb]):
        return None
    if depth == 0 and _statistic(verb, report, sheet):
        return None
    spans = [k for k in sheet.kids[verb] if sheet.dep[k] == "npadvmod"]
    if any(sheet.lower[k] in {"each", "every"} for span in spans for k in sheet.kids[span]):
        return None  # "150 cables are broken each year": a count
    aux = {sheet.lower[k] for k in sheet.kids[verb] if sheet.dep[k] in {"aux", "auxpass"}}
    modal = aux & UNREAL["modals"]
    if modal:
        return "threatened" if modal & {"will", "'ll", "would", "shall"} else None
    if any(sheet.dep[k] == "mark" and sheet.lower[k] in UNREAL["conditional"] for k in sheet.kids[verb]):
        return None
    dep, tag = sheet.dep[verb], sheet.tag[verb]
    if tag in {"VBP", "VBZ"} and not aux and depth == 0:
        return "done" if _headline(verb, sheet) else None
    if tag in {"VB", "VBP"} and "to" in aux:
        return _infinitive(verb, report, sheet, depth)
    if dep == "pcomp" and tag != "VBD":  # a past tense below a preposition is a clause that the parse has misplaced
        return _gerund(verb, report, sheet)
    if dep in {"advcl", "conj", "xcomp"} and sheet.head[verb] != verb and not aux:
        return _joined(verb, report, sheet, depth)
    if dep in {"acl", "amod"} and tag == "VBN":
        return _noun_holder(verb, sheet)
    if dep in {"ccomp", "acl"} and _doubted(verb, sheet, aux):
        return None
    return "done" if tag in PAST or aux & {"did", "does"} else None


def _joined(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:
    """A verb without auxiliary that hangs on another shares its reality: "tried boarding", "hit and sank"."""
    head, dep, tag = sheet.head[verb], sheet.dep[verb], sheet.tag[verb]
    above = sheet.pos[head] in {"VERB", "AUX"}
    if tag == "VBG":
        if sheet.lemma[head] in UNREAL["tried"]:
            return "tried" if not negated(sheet, head) else None
        if sheet.lemma[head] in UNREAL["verbs"] | REFUTING and dep == "xcomp":
            return None  # "planned bombing", "denied having hit a clinic"
        return _verb(head, report, sheet, depth + 1) if above else "done"
    if dep == "conj" and tag in {"VB", "VBN"} and above:
        return _verb(head, report, sheet, depth + 1)
    return "done" if tag in PAST else None


def _doubted(verb: int, sheet: Sheet, aux: set[str]) -> bool:
    """True for the content of a fear, a plan or a denial: "denied that", "could not confirm that"."""
    lemma = sheet.lemma[sheet.head[verb]]
    if lemma in {"deny", "denial"}:
        return True
    if sheet.dep[verb] != "ccomp":
        return False
    if negated(sheet, sheet.head[verb]) and lemma in {"believe", "confirm", "think"}:
        return True
    return lemma in UNREAL["verbs"] and lemma not in SPEAKING and not aux & {"had", "was", "were", "have", "has"}


def _statistic(verb: int, report: Report, sheet: Sheet) -> bool:
    """True for "last year … 1,494 people were kidnapped", "has killed hundreds of civilians since 2015"."""
    perfect = any(sheet.dep[k] == "aux" and sheet.lower[k] in {"has", "have"} for k in sheet.kids[verb])
    since = any(sheet.dep[k] == "prep" and sheet.lower[k] == "since" for k in sheet.kids[verb])
    if perfect and since and report.sense in {"kill", "attack", "kidnap", "blast", "wound"}:
        return True
    if not report.passive or report.agents:
        return False
    many = any((n := number_at(sheet, k)) is not None and n >= MANY for p in report.patients for k in [p, *sheet.kids[p]])
    first, end = sheet.sentences[sheet.sentence[verb]]
    words = sheet.lower[first:end]
    return many and any(
        pair in {("last", "year"), ("this", "year"), ("past", "year")} for pair in zip(words, words[1:], strict=False)
    )


def _denied(sheet: Sheet, verb: int) -> bool:
    """True for "denied having hit a clinic"."""
    return sheet.dep[verb] == "xcomp" and sheet.lemma[sheet.head[verb]] in REFUTING


def _rumoured(sheet: Sheet, verb: int) -> bool:
    """True for "a rumour that …" and for "denied reports that …": nobody asserts what follows."""
    noun = sheet.head[verb]
    if sheet.dep[verb] not in {"acl", "relcl", "ccomp"} or sheet.pos[noun] != "NOUN":
        return False
    if sheet.lemma[noun] in {"rumour", "rumor", "hoax", "myth"}:
        return True
    above = sheet.lemma[sheet.head[noun]]
    return sheet.lemma[noun] in RUMOURS and above in REFUTING


def _nth_time(sheet: Sheet, verb: int) -> bool:
    """True for "the third time in two years that boats had been shot at": a count of what is told elsewhere."""
    noun = sheet.head[verb]
    for _ in range(3):  # "… time in two years that": hung on the years
        if sheet.lemma[noun] == "time" or sheet.dep[noun] not in {"pobj", "prep"}:
            break
        noun = sheet.head[noun]
    noun = sheet.child(noun, "attr") or noun  # "it was the third time that"
    counted = sheet.lemma[noun] == "time" and any(
        sheet.ent[k] == "ORDINAL" or sheet.lower[k] == "last" for k in sheet.kids[noun]
    )
    return sheet.dep[verb] in {"acl", "relcl", "ccomp"} and counted


def _headline(verb: int, sheet: Sheet) -> bool:
    """Present tense tells of an event only in the first sentence, as a headline does."""
    return (
        sheet.sentence[verb] == 0
        and sheet.dep[verb] == "ROOT"
        and not any(sheet.lower[k] in {"often", "usually", "always"} for k in sheet.kids[verb])
    )


def _noun_holder(verb: int, sheet: Sheet) -> Reality | None:
    """ "A ship hit by missiles": done, unless the ship is only imagined ("any ship hit by", "a ship hit would be lost")."""
    holder = sheet.head[verb]
    first, _ = sheet.phrase(holder)
    above = sheet.head[holder]
    would = {sheet.lower[k] for k in sheet.kids[above] if sheet.dep[k] == "aux"} & UNREAL["modals"]
    if would and sheet.dep[holder] in {"nsubj", "nsubjpass"} and sheet.lower[first] in {"a", "an"}:
        return None
    return None if sheet.has(first, holder, {"any", "every", "each"}) else "done"


def _infinitive(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:  # noqa: PLR0911 - a decision list
    """ "Tried to board", "threatened to seize", "used drones to hit", "is believed to have hit"."""
    head = sheet.head[verb]
    if head == verb:
        return None
    lemma, aux = sheet.lemma[head], {sheet.lower[k] for k in sheet.kids[verb]}
    if lemma in FOILED and any(sheet.lemma[o] in PLANS for o in sheet.children(head, "dobj")):
        return "tried"  # "foiled a plot to bomb a train"
    if sheet.pos[head] in {"NOUN", "PROPN"}:
        if lemma in {"attempt", "bid", "effort", "try"}:
            return "tried"
        if lemma in {"plot", "plan", "conspiracy"} and sheet.lemma[sheet.head[head]] in {
            "foil",
            "thwart",
            "disrupt",
            "avert",
        }:
            return "tried"
        return "threatened" if lemma in {"threat", "vow", "pledge", "warning", "promise"} else None
    if lemma in UNREAL["tried"]:
        modal = any(sheet.lower[k] in UNREAL["modals"] for k in sheet.kids[head])  # "may seek to kidnap"
        return None if modal or negated(sheet, head) else "tried"
    if lemma in UNREAL["threat"]:
        return "threatened" if not negated(sheet, head) else None
    if "have" in aux:  # "is believed to have carried out"
        return None if negated(sheet, head) else "done"
    if lemma in MANAGED and sheet.dep[verb] in {"xcomp", "advcl"}:
        return _verb(head, report, sheet, depth + 1)
    return None


def _gerund(verb: int, report: Report, sheet: Sheet) -> Reality | None:
    """ "After being hit", "accused of attacking", "suspected of cutting"; "for attacking ships" in general is nothing."""
    preposition = sheet.head[verb]
    governor, word = sheet.head[preposition], sheet.lower[preposition]
    if word in {"after", "by", "while", "since", "before", "when"}:
        return "done" if sheet.pos[governor] not in {"VERB", "AUX"} or not negated(sheet, governor) else None
    while (
        sheet.lemma[governor] not in ACCUSING
        and sheet.dep[governor] in {"dobj", "pobj", "poss", "compound"}
        and sheet.head[governor] != governor
    ):
        governor = sheet.head[governor]
    if sheet.lemma[governor] in {"accuse", "suspect", "blame", "accusation", "responsible", "allege", "suspicion"}:
        return "done" if report.patients else None
    if word in {"in", "for"} and sheet.lemma[governor] in {
        "succeed",
        "involve",
        "claim",
        "responsibility",
        "apologise",
        "apologize",
    }:
        return "done"
    return None


def _noun(report: Report, sheet: Sheet) -> Reality | None:  # noqa: PLR0911 - a decision list
    i = report.token
    kids = sheet.kids[i]
    before = {sheet.lower[k] for k in kids if k < i}
    if report.sense == "held":
        beside = {sheet.lower[k] for k in sheet.kids[report.verb]}
        return None if beside & (NEGATIONS | UNREAL["modals"] | UNREAL["conditional"]) else "done"
    if intercepted(sheet, i):
        return "tried" if report.agents or report.patients or report.tools else None
    if before & NEGATIONS or before & (UNREAL["adjectives"] - {"such", "similar", "another", "further", "any"}):
        return "threatened" if before & {"potential", "possible", "imminent"} and report.patients else None
    if "any" in before or before & HABITUAL:
        return None
    attempted = before & {"attempted", "failed", "foiled", "thwarted", "abortive", "unsuccessful", "botched"}
    first, _end = sheet.sentences[sheet.sentence[i]]
    governed = _governor(i, sheet)
    series = sheet.tag[i] == "NNS" and _series(report, sheet)
    if (governed == "feared" and not series and not _dated(report, sheet)) or _merely_feared(i, sheet, before):
        return None
    if sheet.tag[i] == "NNS" and not series and not _exact(report, sheet):
        return None
    verb = report.verb
    if sheet.lemma[verb] in REMEMBERING and sheet.below(i, verb) and not _dated(report, sheet):
        return None  # of old, and who knows when
    if sheet.pos[verb] in {"VERB", "AUX"} and verb != i:
        if report.light == "repelled":
            return "tried" if not negated(sheet, verb) and _verb(verb, report, sheet, 1) == "done" else None
        if negated(sheet, verb) and sheet.below(i, verb) and not (_asserted_apart(i, sheet) and _dated(report, sheet)):
            return None  # but "has seen no attack since the blast of June 2021"
        told = _verb(verb, report, sheet, 1)
        if report.light == "did" and any(sheet.lower[k] in {"could", "can"} for k in sheet.kids[verb]):
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


def _harmful(report: Report, sheet: Sheet) -> bool:
    """True for "an attempt against the hall left ten dead": what it did shows that it was made good."""
    return sheet.lemma[report.verb] in {"leave", "kill", "wound", "injure", "destroy", "damage", "claim", "cause"}


def _series(report: Report, sheet: Sheet) -> bool:
    """A told series against a named target and in a named place: "a series of attacks on US forces … in the Middle East"."""
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


def _exact(report: Report, sheet: Sheet) -> bool:
    """A plural tells of events at hand where they are counted in small numbers or tied to one verb of damage."""
    i = report.token
    if report.light == "did" and report.patients and sheet.tag[report.verb] in PAST:
        return True  # "air strikes were launched against shelters"
    if any(
        sheet.dep[k] == "relcl" and sheet.lemma[k] in {"kill", "wound", "injure", "damage", "destroy"} for k in sheet.kids[i]
    ):
        return True
    deadly = report.light == "happened" and sheet.lemma[report.verb] in {"kill", "leave", "claim", "wound", "injure"}
    if deadly and sheet.tag[report.verb] == "VBD" and not any(sheet.dep[k] == "aux" for k in sheet.kids[report.verb]):
        return True  # "suicide attacks at the airport and in the metro killed 32"
    for k in sheet.kids[i]:
        if sheet.lower[k] in {"separate", "twin", "simultaneous", "coordinated"}:
            return True
        if sheet.dep[k] == "nummod" and sheet.lower[k] in {"two", "three", "2", "3", "four", "both"}:
            return True
    head = sheet.head[i]
    if sheet.dep[i] == "pobj" and sheet.dep[head] == "prep":
        days = sheet.head[head]
        if sheet.lemma[days] in {"day", "hour", "night"} and any(sheet.dep[k] == "nummod" for k in sheet.kids[days]):
            return True
    return sheet.lemma[i] in {"explosion", "blast", "clash"} and bool(report.patients or report.light)
