"""Word of blame, claim or denial → whom it names as the doer, and with what certainty.

In: the columns and the token of a cue ("claimed", "blamed", "denied", "the work", "behind"). Out: an ``Accusation`` by
tokens, or None where the word accuses nobody of an attack. Judges no truth: a denial stays a denial.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.incidents.principals import belongs_to_speaker
from generator.extract.incidents.words import HEDGES, NOUNS, VERBS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty

__all__ = ["CUES", "UNTRUE", "Accusation", "accusation", "of_another_deed", "sureness"]

CUES = wordset("perpetrators_cues")
CLAIMED = wordset("perpetrators_claimed")
SAYING = wordset("perpetrators_saying")
CLAIMING = frozenset({"claim", "admit", "acknowledge", "take", "assume", "accept", "boast", "own"})
DENYING = frozenset({"deny", "reject", "disclaim", "dismiss", "disown", "disavow", "refute"})
TRACING = frozenset({"attribute", "ascribe", "link", "trace"})
DEEDS = frozenset({"attack", "carry", "do", "fire", "hit", "involve", "be"})
MISSED = frozenset({"disappearance", "theft", "capture", "sinking", "seizure"})
"""What somebody may be behind, besides the nouns of attack."""
EVENTS = frozenset(NOUNS) | MISSED | {"it", "this", "which", "that", "these", "they", "incident", "sabotage", "deed"}
PARTLY = frozenset({"open", "blow", "plant", "gun", "throw", "hurl", "drop", "launch", "mow", "set", "lob", "lay"})
"""Verbs that are violent with a word beside them; "pay a visit" and "put to sea" leave nothing of it to "pay" and "put"."""
VIOLENT = (
    frozenset(lemma for lemma, ways in VERBS.items() if any(not second for second, _ in ways) or lemma in PARTLY)
    - {"use", "move", "break", "take", "find", "be"}
    | frozenset(NOUNS)
    | {"responsibility", "it", "be"}
)
DOING = frozenset({"carry", "stage", "mount", "perpetrate", "commit", "orchestrate", "launch", "conduct"})
"""Verbs by which an attack is done by somebody."""
TRAILS = frozenset({"trail", "evidence", "clue", "finger", "suspicion", "sign", "indication", "everything"})
"""What leads or points to a doer."""
PARTS = frozenset({"remnant", "faction", "member", "cell", "wing", "splinter", "group", "fighter"})
HANDS = frozenset({"hand", "involvement", "role", "hallmark", "signature", "fingerprint"})
ACCUSERS = frozenset(
    {"newspaper", "official", "source", "investigator", "police", "expert", "report", "prosecutor", "medium", "media"}
)
"""Who points to a doer, where others point to an example."""
UNTRUE = frozenset(
    {"nonsense", "lie", "fabrication", "fantasy", "fake", "baseless", "untrue", "false", "propaganda", "paranoia", "fiction"}
)
"""What a charge is called by those who reject it."""
LAYING = frozenset({"lay", "plant", "put", "place", "fix", "attach", "fasten", "fire", "launch", "send", "drop", "clamp"})
"""What is done with a weapon that somebody uses."""
SUSPECTS = frozenset({"suspect", "culprit"})


KINDS_OF_DEED = {
    "shooting": frozenset({"fired_upon", "shooting", "killing", "clash"}),
    "boarding": frozenset({"boarding", "attempted_boarding", "hijack", "seizure"}),
    "hijacking": frozenset({"hijack", "boarding"}),
    "kidnapping": frozenset({"kidnap", "kidnapping", "hijack", "boarding"}),
    "bombing": frozenset({"bombing", "strike", "airstrike", "missile_attack", "drone_attack", "attack"}),
    "ramming": frozenset({"interference", "vehicle_attack", "other"}),
}
"""Nouns that name one kind of deed, with the types of event that they can mean."""
LONGEST_DENIAL = 8
"""Tokens behind a denial in which it names the deed."""


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who is named (a token), how surely, by which word, and the words that belong to it."""

    who: int
    certainty: Certainty
    cue: int
    rest: tuple[int, ...] = ()


def of_another_deed(sheet: Sheet, told: Accusation, happened: str) -> bool:
    """True where a denial names a deed that an event of the type ``happened`` is not: "denied any role in the shooting"."""
    behind = range(told.cue + 1, sheet.sentences[sheet.sentence[told.cue]][1])
    named = next((KINDS_OF_DEED[sheet.lemma[k]] for k in behind[:LONGEST_DENIAL] if sheet.lemma[k] in KINDS_OF_DEED), None)
    return told.certainty == "denied" and named is not None and happened not in named


def accusation(sheet: Sheet, i: int) -> Accusation | None:  # noqa: PLR0911 - a decision list
    """Whom the cue at a token names as the doer of an attack."""
    lemma = sheet.lemma[i]
    subject = sheet.subject(i) if sheet.pos[i] == "VERB" else None
    objects = sheet.children(i, "dobj")
    if sheet.pos[i] == "VERB" and lemma in DOING | {"claim"} and (doers := _by(sheet, i)):
        return Accusation(doers[0], "claimed" if lemma == "claim" else sureness(sheet, i, doers[0]), i)
    if lemma in CLAIMING:
        owned = sheet.prepositions(i, "of", "to") if lemma in {"boast", "admit"} else _owned_up(sheet, i)
        claimed = [o for o in [*objects, *owned] if sheet.lemma[o] in CLAIMED]
        return Accusation(subject, "claimed", i, tuple(objects)) if claimed and subject is not None else None
    if lemma in DENYING:
        denied = subject is not None and _denies(sheet, i, objects)
        return Accusation(subject, "denied", i, tuple(objects)) if denied and subject is not None else None
    if lemma in {"call", "brand", "label", "describe"}:
        return Accusation(subject, "denied", i, tuple(objects)) if subject is not None and _called_untrue(sheet, i) else None
    if lemma == "put" and sheet.has(i + 1, min(i + 6, len(sheet)), {"down"}):
        down = [k for o in (i, *objects) for k in sheet.kids[o] if sheet.lower[k] == "down"]
        to = [p for k in (i, *objects, *down) for p in (*sheet.prepositions(k, "to"), *_to(sheet, k))]
        return _suspected(to, i) if any(sheet.lemma[o] in EVENTS for o in objects) else None  # "put the raid down to X"
    if lemma == "pin" and any(sheet.lemma[o] in EVENTS for o in [*objects, sheet.head[i]]):
        return _suspected(sheet.prepositions(i, "on"), i)  # "an assault that police pinned on X"
    if lemma in {"blame", "accuse", "implicate"}:
        return _blamed(sheet, i, objects, subject)
    if lemma in {"lead", "point"}:
        return _pointed(sheet, i, objects, subject)
    if lemma in TRACING:
        told = (subject is not None and sheet.lemma[subject] in EVENTS) or any(sheet.lemma[o] in EVENTS for o in objects)
        to = sheet.prepositions(i, "to") or [p for o in objects for p in sheet.prepositions(o, "to")]
        return _suspected(to, i) if told else None  # "the mayor attributed the attack to the column"
    if lemma in {"hallmark", "signature", "fingerprint"}:
        who = sheet.prepositions(i, "of")
        return Accusation(who[0], "suspected", sheet.head[i], (i,)) if who else None
    if lemma in {"suspicion", "suspect", "culprit"}:
        return _under_a_cloud(sheet, i, objects, subject)
    return _told(sheet, i, lemma)


def _pointed(sheet: Sheet, i: int, objects: list[int], subject: int | None) -> Accusation | None:
    """ "Police pointed to the Red Front", "the trail leads to X", "pointed the finger at X"."""
    if any(sheet.lemma[o] == "finger" for o in objects):
        return _suspected(sheet.prepositions(i, "at") or [o for d in objects for o in sheet.prepositions(d, "at")], i)
    if (
        sheet.lemma[i] == "point"
        and subject is not None
        and sheet.lemma[subject] in ACCUSERS
        and not sheet.prepositions(i, "as")
    ):
        return _suspected(_groups(sheet, sheet.prepositions(i, "to")), i)
    if subject is not None and sheet.lemma[subject] in TRAILS:
        return _suspected(_groups(sheet, sheet.prepositions(i, "to", "at", "toward", "towards")), i)
    return None


def _under_a_cloud(sheet: Sheet, i: int, objects: list[int], subject: int | None) -> Accusation | None:
    """ "Suspicion fell on X", "police suspect X", "X is suspected of the raid", "X is the prime suspect"."""
    lemma = sheet.lemma[i]
    if lemma == "suspicion":
        if (pointed := _suspicion_points(sheet, i)) is not None:
            return Accusation(pointed, "suspected", i)
        fallen = sheet.lemma[sheet.head[i]] in {"fall", "rest", "settle", "turn", "centre", "center", "focus", "lie"}
        return _suspected(sheet.prepositions(sheet.head[i], "on", "upon", "to", "with"), i) if fallen else None
    if lemma in SUSPECTS and sheet.pos[i] == "NOUN":
        return _suspected(_under_suspicion(sheet, i), i)
    if lemma == "suspect" and sheet.pos[i] == "VERB":
        if sheet.passive(i):
            deed = any(sheet.lemma[o] in CLAIMED for o in sheet.prepositions(i, "of", "over", "in"))
            return Accusation(subject, "suspected", i) if deed and subject is not None else None
        hands = any(sheet.lemma[o] in HANDS for o in objects)
        laid = [d for o in objects for k in sheet.children(o, "acl") if sheet.lemma[k] in LAYING for d in _agents(sheet, k)]
        whose = [d for o in objects for d in sheet.prepositions(o, "of")] if hands else objects
        return _suspected(laid or whose, i)  # "police suspect a mine laid by divers"
    return None


def _agents(sheet: Sheet, verb: int) -> list[int]:
    """By whom it was done, also where the parse hangs "by" on the particle of "put on by"."""
    return sheet.prepositions(verb, "by") or [p for k in sheet.kids[verb] for p in sheet.prepositions(k, "by")]


def _told(sheet: Sheet, i: int, lemma: str) -> Accusation | None:  # noqa: PLR0911 - a decision list
    """ "It was the work of X", "X was behind it", "X is responsible for it", "X had nothing to do with the raid"."""
    if lemma == "work":
        over = sheet.head[i]
        like = sheet.lower[over] == "like" and sheet.lemma[sheet.head[over]] in {"look", "seem", "sound", "appear"}
        over = sheet.head[over] if like else over  # "it looked like the work of X"
        who = sheet.prepositions(i, "of") if _of_an_event(sheet, sheet.subject(over)) else []
        return Accusation(who[0], "suspected" if like else sureness(sheet, over, who[0]), i) if who else None
    if lemma == "nothing" and sheet.lower[i + 1 : i + 4] == ["to", "do", "with"]:
        speaker = sheet.subject(sheet.verb_above(i))
        return None if speaker is None else Accusation(speaker, "denied", i, tuple(range(i + 1, i + 4)))
    if lemma == "behind":
        things = sheet.children(i, "pobj")
    elif lemma == "responsible":
        things = sheet.prepositions(i, "for")
    else:
        return None
    verb = sheet.verb_above(i)
    if not things and lemma == "responsible":
        return _responsible(sheet, i, verb) or _held_responsible(sheet, i)
    held = sheet.lemma[verb] == "hold" and sheet.children(verb, "dobj")
    if not any(_of_an_event(sheet, t) for t in things) or (sheet.lemma[verb] != "be" and not held):
        return None
    who_stands = held[0] if held else sheet.subject(verb)
    if who_stands is None or sheet.tag[who_stands] in {"WP", "WDT"}:
        return None
    certainty: Certainty = "suspected" if held else sureness(sheet, verb, who_stands)
    speaker = sheet.subject(sheet.head[verb]) if certainty == "claimed" else None  # "the band said it was behind the raid"
    return Accusation(who_stands if speaker is None else speaker, certainty, i)


def _held_responsible(sheet: Sheet, i: int) -> Accusation | None:
    """ "The government held the rebels responsible", with no word of what for."""
    over = sheet.head[i]
    if sheet.lemma[over] != "hold" or sheet.passive(over):
        return None
    held = sheet.children(i, "nsubj") or sheet.children(over, "dobj")
    return _suspected(held, over)


def _responsible(sheet: Sheet, i: int, verb: int) -> Accusation | None:
    """ "Iran was likely to be responsible": who did what the text has told of before."""
    over = sheet.head[verb] if sheet.dep[verb] == "xcomp" else verb
    likely = sheet.lemma[over] == "likely" or (sheet.lemma[over] in HEDGES["suspected"]["verbs"] and sheet.passive(over))
    over = sheet.verb_above(over)
    who = sheet.subject(over)
    if who is not None and sheet.lower[who] in {"it", "they"} and sheet.dep[over] == "ccomp" and not _doubted(sheet, verb):
        speaker = sheet.subject(sheet.head[over]) if sheet.lemma[sheet.head[over]] in SAYING else None
        return None if speaker is None else Accusation(speaker, "claimed", i)  # "the outfit said it was responsible"
    if sheet.dep[i] != "acomp" or sheet.lemma[verb] != "be" or who is None or sheet.tag[who] in {"WP", "WDT", "PRP"}:
        return None
    if _doubted(sheet, verb) or _doubted(sheet, over):
        return None
    likely = likely or any(sheet.lower[k] in HEDGES["suspected"]["adverbs"] for k in sheet.kids[over])
    return Accusation(who, "suspected" if likely else sureness(sheet, over, who), i)


def _doubted(sheet: Sheet, verb: int) -> bool:
    return any(sheet.lower[k] in {"must", "should", "will", "would", "not", "n't"} for k in sheet.kids[verb])


def _by(sheet: Sheet, i: int) -> list[int]:
    """By whom "it was carried out", "responsibility was claimed"; of what befell a ship its own report tells."""
    things = [k for k in sheet.kids[i] if sheet.dep[k] == "nsubjpass"]
    if sheet.lemma[i] == "claim" and sheet.dep[i] == "acl":
        things = [sheet.head[i]]
    deeds = EVENTS | (CLAIMED if sheet.lemma[i] == "claim" else frozenset())
    doers = sheet.prepositions(i, "by") if sheet.tag[i] == "VBN" else []
    return doers if any(sheet.lemma[t] in deeds or sheet.lower[t] in {"it", "this", "both"} for t in things) else []


def _groups(sheet: Sheet, named: list[int]) -> list[int]:
    """Those of the named that may be doers: states, bodies, and parts of them."""
    return [
        k
        for k in named
        if (sheet.pos[k] == "PROPN" and sheet.ent[k] in {"GPE", "ORG", "NORP"})
        or (sheet.lemma[k] in PARTS and any(sheet.pos[o] == "PROPN" for o in sheet.prepositions(k, "of")))
    ]


def _suspicion_points(sheet: Sheet, i: int) -> int | None:
    """Whom "Kyiv, to which suspicion points" means, by its words alone: parsers take "points" for a noun."""
    after = {sheet.lemma[k] for k in range(i + 1, min(len(sheet), i + 3))}
    if sheet.lower[max(0, i - 2) : i] == ["to", "which"] and not after.isdisjoint({"point", "fall"}) and i > 3:
        return next((k for k in range(i - 3, max(-1, i - 6), -1) if sheet.pos[k] == "PROPN"), None)
    return None


def _to(sheet: Sheet, down: int) -> list[int]:
    """What follows "down to", whose "to" the parse hangs on "down"."""
    return [p for k in sheet.kids[down] if sheet.lower[k] == "to" for p in sheet.children(k, "pobj")]


def _suspected(who: list[int], cue: int) -> Accusation | None:
    return Accusation(who[0], "suspected", cue) if who else None


def _under_suspicion(sheet: Sheet, i: int) -> list[int]:
    """ "X is the prime suspect", "named X as the culprit"; "the main suspect" of whom nothing is told is nobody."""
    over = sheet.head[i]
    if sheet.dep[i] == "attr" and sheet.lemma[over] == "be":
        subject = sheet.subject(over)
        return [] if subject is None else [subject]
    named = sheet.head[over]
    return sheet.children(named, "dobj") if sheet.lower[over] == "as" and sheet.pos[named] == "VERB" else []


def _owned_up(sheet: Sheet, i: int) -> list[int]:
    """What follows "own up to"."""
    if sheet.lemma[i] != "own" or sheet.lower[i + 1 : i + 2] != ["up"]:
        return []
    return [*sheet.prepositions(i, "to"), *(o for k in sheet.kids[i] for o in sheet.prepositions(k, "to"))]


def _denies(sheet: Sheet, i: int, objects: list[int]) -> bool:
    """True for "denied involvement", "denied that it had", "denied carrying out the attack", "disowned the raid"."""
    if not {"nor", "neither", "not", "n't", "without"}.isdisjoint(sheet.lower[max(0, i - 4) : i]):
        return False  # "has neither confirmed nor denied the attack"
    denied = HEDGES["denied"]["objects"] | {"use", "deployment", "firing", "hand"}
    if sheet.lemma[i] in {"dismiss", "reject", "refute"}:
        denied = denied - {"claim", "report"}  # of others, by whoever knows better
    if any(sheet.lemma[o] in denied and not _of_other_things(sheet, o) for o in objects):
        return True
    if sheet.lemma[i] == "deny" and any(
        sheet.lower[o] in {"it", "this", "that"} or sheet.lemma[o] in NOUNS for o in objects
    ):
        return True
    if sheet.lemma[i] in {"disown", "disavow"}:
        return any(sheet.lemma[o] in CLAIMED for o in objects)
    clauses = sheet.children(i, "ccomp")
    clauses = [k for k in clauses if sheet.lemma[k] in VIOLENT | DEEDS | {"have", "take"}]
    own = any(belongs_to_speaker(sheet, s) for k in clauses for s in sheet.children(k, "nsubj"))
    return own or any(sheet.lemma[k] in DEEDS for k in sheet.children(i, "xcomp"))


def _called_untrue(sheet: Sheet, i: int) -> bool:
    """True for "called the charge baseless", "branded the accusation a lie"."""
    charged = any(
        sheet.lemma[k] in {"charge", "accusation", "allegation", "claim"} for k in range(i + 1, min(len(sheet), i + 8))
    )
    return charged and any(sheet.lemma[k] in UNTRUE for k in range(i + 1, min(len(sheet), i + 10)))


def _of_other_things(sheet: Sheet, token: int) -> bool:
    """True for "press reports that a villa had been sold": of nothing violent."""
    clauses = sheet.children(token, "acl", "ccomp", "relcl")
    return bool(clauses) and not any(sheet.lemma[k] in VIOLENT | DEEDS | {"support", "arm", "aid"} for k in clauses)


def _blamed(sheet: Sheet, i: int, objects: list[int], subject: int | None) -> Accusation | None:
    """ "Blamed X", "blamed it on X", "X was accused of the attack", "the blame fell on X"."""
    lemma = sheet.lemma[i]
    if sheet.lower[i - 1] == "to" and sheet.lemma[sheet.head[i]] == "be":  # "said the navy was to blame"
        guilty = sheet.subject(sheet.head[i])
        return None if guilty is None else Accusation(guilty, "suspected", i)
    if sheet.pos[i] == "NOUN":
        over = sheet.head[i]
        return _suspected(sheet.prepositions(over, "on", "upon", "with", "at"), i) if sheet.pos[over] == "VERB" else None
    if lemma == "accuse" and not _of_violence(sheet, i):
        return None
    on = sheet.prepositions(i, "on") if lemma == "blame" else []
    return _suspected(on or objects or ([subject] if subject is not None and sheet.passive(i) else []), i)


def _of_violence(sheet: Sheet, i: int) -> bool:
    """False for "accused the army of using the hospital as a barracks": of something that is no attack."""
    charges = sheet.prepositions(i, "of") or [p for o in sheet.children(i, "dobj") for p in sheet.prepositions(o, "of")]
    return not charges or any(
        sheet.lemma[k] in VIOLENT or any(sheet.lemma[o] in VIOLENT for o in sheet.children(k, "dobj")) for k in charges
    )


def _of_an_event(sheet: Sheet, token: int | None) -> bool:
    return token is not None and (sheet.lemma[token] in EVENTS or sheet.lower[token] in {"both", "them"})


def sureness(sheet: Sheet, verb: int, who: int) -> Certainty:
    """How the clause vouches for it: claimed by the doer himself, hedged by a modal or by a verb of belief, or stated."""
    modal = any(sheet.dep[k] == "aux" and sheet.lower[k] in HEDGES["suspected"]["modals"] for k in sheet.kids[verb])
    hedging = any(sheet.dep[k] == "advmod" and sheet.lower[k] in HEDGES["suspected"]["adverbs"] for k in sheet.kids[verb])
    above = sheet.head[verb]
    if modal or hedging or (above != verb and sheet.lemma[above] in HEDGES["suspected"]["verbs"]):
        return "suspected"
    speaking = sheet.dep[verb] == "ccomp" and sheet.lemma[above] in SAYING
    return "claimed" if speaking and sheet.pos[who] == "PRON" else "stated"
