"""Verb → did it happen? Told as done, as tried, as threatened, or as nothing that happened at all.

In: a verb, its report and the columns. Out: "done", "tried", "threatened", or None. First comes the verb's own
modality, then that of the verb or noun that it hangs on. A failed attempt is never a success.
"""

from __future__ import annotations

import itertools
from typing import Literal

from generator.extract.incidents.headcounts import number_at
from generator.extract.incidents.lost_arguments import used_for
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.triggers import PLANS, Report
from generator.extract.incidents.words import UNREAL, wordset

__all__ = ["NEGATIONS", "PAST", "REFUTING", "RUMOURS", "Reality", "negated", "verb_reality"]

Reality = Literal["done", "tried", "threatened"]

REFUTING = frozenset({"deny", "dismiss", "quash", "refute", "reject"})
HABIT = frozenset({"mostly", "often", "frequently", "regularly", "routinely", "usually", "always", "sometimes", "typically"})
PAST = frozenset({"VBD", "VBN", "VBG"})
NEGATIONS = wordset("reality_negations")
ACCUSING = wordset("reality_accusing")
SPEAKING = wordset("reality_speaking")
PROOF = frozenset({"evidence", "proof", "indication", "sign", "confirmation"})
MANAGED = wordset("reality_managed")
FOILED = frozenset({"foil", "thwart", "disrupt", "avert", "frustrate"})
RUMOURS = frozenset({"report", "suggestion", "speculation", "claim", "allegation", "accusation", "charge"})
UNTRUE = frozenset({"false", "untrue", "wrong", "unfounded", "baseless", "incorrect", "mistaken", "fabricated", "fake"})
UNCHANGED = frozenset({"let", "hit", "cut", "set", "put", "shut", "burst", "split"})
"""Verbs whose past is spelt like the present."""
SENSED = frozenset({"see", "watch", "hear", "feel", "notice", "observe"})
IMAGINING = frozenset(
    {"imagine", "envisage", "picture", "depict", "portray", "simulate", "rehearse", "practise", "practice"}
)
MANY = 100
COUNTING = frozenset({"count", "record", "log", "register", "tally", "list", "see", "note"})
FEW = 10
SERIES = frozenset({"string", "series", "spate", "wave", "list", "succession", "slew", "rash"})

HULL = frozenset({"chain", "rudder", "hull", "side", "hawser", "stern", "rope"})


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


def verb_reality(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:  # noqa: PLR0911 - a decision list
    """Whether a verb tells of something done: first its own modality, then that of the verb that it hangs on."""
    if depth > 6 or negated(sheet, verb) or _rumoured(sheet, verb) or _denied(sheet, verb) or _other_version(sheet, verb):
        return None
    if _repeated(sheet, verb) or (depth == 0 and _statistic(verb, report, sheet)):
        return None
    aux = {sheet.lower[k] for k in sheet.kids[verb] if sheet.dep[k] in {"aux", "auxpass"}}
    would = {"could"} if "'d" in aux and (sheet.tag[verb] == "VB" or "be" in aux) else set()  # "there'd be shooting"
    modal = aux & UNREAL["modals"] | would
    if modal:
        return "threatened" if modal & {"will", "'ll", "would", "shall"} or _own_warning(sheet, verb) else None
    if _supposed(sheet, verb):
        return None
    dep, tag = sheet.dep[verb], _tag(sheet, verb, aux)
    if tag in {"VBP", "VBZ"} and not aux and depth == 0:
        return "done" if _headline(verb, sheet) else None
    sensed = tag == "VB" and not aux and dep in {"ccomp", "xcomp"} and sheet.lemma[sheet.head[verb]] in SENSED
    if sensed or (tag in {"VB", "VBP"} and "to" in aux):
        return _infinitive(verb, report, sheet, depth)
    if dep == "pcomp" and tag != "VBD":  # a past tense below a preposition is a clause that the parse has misplaced
        return _gerund(verb, report, sheet)
    if dep in {"advcl", "conj", "xcomp"} and sheet.head[verb] != verb and (not aux or _or_else(verb, sheet)):
        return _joined(verb, report, sheet, depth)
    if sheet.lemma[sheet.head[verb]] in PROOF and any(sheet.lower[k] == "no" for k in sheet.kids[sheet.head[verb]]):
        return None  # "there is no evidence that the mail was hacked"
    if dep in {"acl", "amod"} and tag == "VBN":
        return _noun_holder(verb, sheet)
    if _unvouched(verb, sheet, aux):
        return None
    return "done" if tag in PAST or aux & {"did", "does"} else None


def _unvouched(verb: int, sheet: Sheet, aux: set[str]) -> bool:
    """True for what is only feared, denied or imagined."""
    if sheet.dep[verb] == "relcl":
        return _imagined(verb, sheet)
    return sheet.dep[verb] in {"ccomp", "acl"} and _doubted(verb, sheet, aux)


def _imagined(verb: int, sheet: Sheet) -> bool:
    """True for "a tanker that touched a mine would sink": what is told of any such ship."""
    holder = sheet.head[verb]
    if sheet.lemma[holder] in {"year", "decade", "quarter"}:
        return True  # "a year in which nine tankers were seized": a count
    above = sheet.head[holder]
    first, _ = sheet.phrase(holder)
    would = {sheet.lower[k] for k in sheet.kids[above] if sheet.dep[k] == "aux"} & UNREAL["modals"]
    return bool(would) and sheet.dep[holder] in {"nsubj", "nsubjpass"} and sheet.lower[first] in {"a", "an", "any", "every"}


def _or_else(verb: int, sheet: Sheet) -> bool:
    """True for "… or be sunk"."""
    return sheet.tag[verb] == "VBN" and sheet.lower[verb - 2 : verb] == ["or", "be"]


def _tag(sheet: Sheet, verb: int, aux: set[str]) -> str:
    """The tag of a verb; "let", "hit" and the like with a day beside them are past, whatever the tagger took them for."""
    tag = sheet.tag[verb]
    if tag not in {"VB", "VBP"} or aux or sheet.lower[verb] not in UNCHANGED:
        return tag
    days = [k for k in [*sheet.kids[verb], *sheet.prepositions(verb, "on")] if sheet.ent[k] == "DATE"]
    return "VBD" if days else tag


def _supposed(sheet: Sheet, verb: int) -> bool:
    """True for "if they attack", "as though somebody had thrown a grenade", "attacking civilians is a crime"."""
    if sheet.dep[verb] in {"csubj", "csubjpass"} and sheet.tag[verb] == "VBG":
        return True
    if sheet.dep[verb] == "dobj" and sheet.lemma[sheet.head[verb]] in IMAGINING:
        return True  # "had rehearsed boarding a ferry"
    marks = [k for k in sheet.kids[verb] if sheet.dep[k] == "mark"]
    return any(
        sheet.lower[k] in UNREAL["conditional"] or (sheet.lower[k] == "though" and sheet.lower[k - 1] == "as") for k in marks
    )


def _repeated(sheet: Sheet, verb: int) -> bool:
    """True for "often attacked", "150 cables are broken each year", "for the third time": a habit or a count."""
    if _nth_time(sheet, verb) or any(sheet.lower[k] in HABIT and sheet.dep[k] == "advmod" for k in sheet.kids[verb]):
        return True
    spans = [k for k in sheet.kids[verb] if sheet.dep[k] == "npadvmod"]
    times = [k for k in spans if sheet.lower[k] == "times"]
    if any((n := number_at(sheet, k)) is not None and n >= FEW for t in times for k in sheet.kids[t]):
        return True  # "has been shelled over 90 times"
    return any(sheet.lower[k] in {"each", "every"} for span in spans for k in sheet.kids[span])


def _joined(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:
    """A verb without auxiliary that hangs on another shares its reality: "tried boarding", "hit and sank"."""
    head, dep, tag = sheet.head[verb], sheet.dep[verb], sheet.tag[verb]
    above = sheet.pos[head] in {"VERB", "AUX"}
    if tag == "VBG":
        if sheet.lemma[head] in UNREAL["tried"]:
            return "tried" if not negated(sheet, head) else None
        if sheet.lemma[head] in UNREAL["verbs"] | REFUTING and dep == "xcomp":
            begun = sheet.lemma[head] == "begin" and verb_reality(head, report, sheet, depth + 1) == "threatened"
            return "threatened" if begun else None  # "would begin stopping ships"; "planned bombing", "denied having hit"
        return verb_reality(head, report, sheet, depth + 1) if above else "done"
    if _or_else(verb, sheet):
        return "threatened"  # "told trawlers to leave or be burnt"
    if dep == "conj" and tag in {"VB", "VBN"} and above:
        return verb_reality(head, report, sheet, depth + 1)
    return "done" if tag in PAST else None


def _doubted(verb: int, sheet: Sheet, aux: set[str]) -> bool:
    """True for the content of a fear, a plan or a denial: "denied that", "could not confirm that"."""
    lemma = sheet.lemma[sheet.head[verb]]
    out = lemma == "rule" and any(sheet.lower[k] == "out" for k in sheet.kids[sheet.head[verb]])
    if lemma in {"deny", "denial"} or out:  # "could not rule out that a boat had been hit"
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
    first, end = sheet.sentences[sheet.sentence[verb]]
    spans = set(itertools.pairwise(sheet.lower[first:end]))
    taken = report.sense == "kidnap" and any(
        (number_at(sheet, k) or 0) >= FEW for p in report.patients for k in sheet.kids[p]
    )
    if taken and spans & {("this", "month"), ("this", "year"), ("last", "year")}:
        return True  # "51 fishermen had been taken away this month"
    if not report.passive or report.agents:
        return False
    many = any((n := number_at(sheet, k)) is not None and n >= MANY for p in report.patients for k in [p, *sheet.kids[p]])
    return many and bool(spans & {("last", "year"), ("this", "year"), ("past", "year")})


def _denied(sheet: Sheet, verb: int) -> bool:
    """True for "denied having hit a clinic"."""
    return sheet.dep[verb] == "xcomp" and sheet.lemma[sheet.head[verb]] in REFUTING


def _other_version(sheet: Sheet, verb: int) -> bool:
    """True for "Ankara's version was that boats had cut across her path": what the accused tells of it."""
    over = sheet.head[verb]
    told = sheet.child(over, "nsubj") if sheet.dep[verb] == "ccomp" and sheet.lemma[over] == "be" else None
    return told is not None and sheet.lemma[told] in {"version", "account", "story", "line"}


def _own_warning(sheet: Sheet, verb: int) -> bool:
    """True for "Tehran warned that it could close the strait": a state that warns of what it may do itself."""
    over = sheet.head[verb]
    said = sheet.dep[verb] == "ccomp" and sheet.lemma[over] in {"warn", "threaten"} and not sheet.passive(verb)
    party = sheet.child(over, "nsubj") if said else None
    self = sheet.child(verb, "nsubj")
    if party is None or self is None:
        return False
    return sheet.ent[party] in {"GPE", "NORP"} and sheet.lower[self] in {"it", "they"}


def _rumoured(sheet: Sheet, verb: int) -> bool:
    """True for "a rumour that …" and for "denied reports that …": nobody asserts what follows."""
    noun = sheet.head[verb]
    if sheet.dep[verb] not in {"acl", "relcl", "ccomp"} or (sheet.pos[noun] != "NOUN" and sheet.lemma[noun] not in RUMOURS):
        return False
    if sheet.lemma[noun] in {"rumour", "rumor", "hoax", "myth"}:
        return True
    over = sheet.head[noun]
    untrue = sheet.lemma[over] == "be" and any(sheet.lower[k] in UNTRUE for k in sheet.children(over, "acomp", "attr"))
    return sheet.lemma[noun] in RUMOURS and (untrue or sheet.lemma[over] in REFUTING)


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
    if sheet.lemma[above] in COUNTING and any((number_at(sheet, k) or 0) >= FEW for k in sheet.kids[holder]):
        return None  # "counted 104 vessels boarded"
    if sheet.lower[above] == "of" and sheet.lemma[sheet.head[above]] in SERIES and sheet.tag[holder] == "NNS":
        return None  # "another of a row of judges slain before the trial"
    if IMAGINING & {sheet.lemma[above], sheet.lemma[sheet.head[above]]}:
        return None  # "had rehearsed boarding a ferry held by gunmen"
    would = {sheet.lower[k] for k in sheet.kids[above] if sheet.dep[k] == "aux"} & UNREAL["modals"]
    if would and sheet.dep[holder] in {"nsubj", "nsubjpass"} and sheet.lower[first] in {"a", "an"}:
        return None
    if (
        sheet.dep[verb] == "amod"
        and {sheet.lower[k] for k in sheet.kids[sheet.verb_above(holder)] if sheet.dep[k] == "aux"} & UNREAL["modals"]
    ):
        return None  # "would use a stolen boat": what somebody may do with a ship tells of no new deed
    return None if sheet.has(first, holder, {"any", "every", "each"}) else "done"


def _climbed_in_vain(sheet: Sheet, verb: int) -> bool:
    """True for "started up the chain of a coaster, but let go"."""
    _, end = sheet.sentences[sheet.sentence[verb]]
    up = sheet.lemma[verb] in {"climb", "scale"} and sheet.has(verb, min(end, verb + 6), HULL)
    return up and sheet.has(verb, end, {"fled", "dropped", "jumped", "dived", "dove", "escaped", "retreated"})


def _infinitive(verb: int, report: Report, sheet: Sheet, depth: int) -> Reality | None:  # noqa: C901, PLR0911 - a decision list
    """ "Tried to board", "threatened to seize", "used drones to hit", "is believed to have hit"."""
    head = sheet.head[verb]
    if head == verb:
        return None
    lemma, aux = sheet.lemma[head], {sheet.lower[k] for k in sheet.kids[verb]}
    above = head if sheet.pos[head] == "VERB" else sheet.verb_above(head)
    if report.sense == "repel" and sheet.lemma[above] in {"fire", "use", "deploy", "discharge"}:
        return verb_reality(above, report, sheet, depth + 1)  # "fired warning shots to scare off a skiff"
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
        if (tool := used_for(sheet, verb)) is not None:  # "used a ladder with claws to get aboard"
            return verb_reality(tool, report, sheet, depth + 1)
        return "threatened" if lemma in {"threat", "vow", "pledge", "warning", "promise"} else None
    if lemma in {"begin", "start"} and sheet.tag[head] == "VBD" and _climbed_in_vain(sheet, verb):
        return None if negated(sheet, head) else "tried"
    if lemma in UNREAL["tried"]:
        modal = any(sheet.lower[k] in UNREAL["modals"] for k in sheet.kids[head])  # "may seek to kidnap"
        return None if modal or negated(sheet, head) else "tried"
    if lemma in UNREAL["threat"]:
        return "threatened" if not negated(sheet, head) else None
    if "have" in aux:  # "is believed to have carried out"
        return None if negated(sheet, head) else "done"
    if (lemma in MANAGED and sheet.dep[verb] in {"xcomp", "advcl"}) or lemma in SENSED:  # "saw a ladder go up the side"
        return verb_reality(head, report, sheet, depth + 1)
    return None


def _gerund(verb: int, report: Report, sheet: Sheet) -> Reality | None:
    """ "After being hit", "accused of attacking", "suspected of cutting"; "for attacking ships" in general is nothing."""
    preposition = sheet.head[verb]
    governor, word = sheet.head[preposition], sheet.lower[preposition]
    if word in {"after", "by", "while", "since", "before", "when"}:
        return "done" if sheet.pos[governor] not in {"VERB", "AUX"} or not negated(sheet, governor) else None
    if (
        word == "from"
        and sheet.lemma[governor] in {"stop", "prevent", "keep", "deter", "hinder", "save", "spare"}
        and report.sense == "board"
    ):
        return "tried" if verb_reality(governor, report, sheet, 1) == "done" else None
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
