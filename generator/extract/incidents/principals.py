"""Who stands behind the words for a doer: whom a spokesman speaks for, who mans a boat, whose "its forces" are.

In: the columns and a token. Out: the token of the one behind, or yes or no. Finds names only; how sure the text is of them
is said by ``perpetrators``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = [
    "announcing_group",
    "belongs_to_speaker",
    "cleft",
    "crew_of",
    "foiling",
    "jointly_claimed",
    "other_side",
    "own_weapons",
    "principal",
    "same_hands",
    "shared_doers",
    "spoken_for",
]

CUES = wordset("perpetrators_cues")
CLAIMED = wordset("perpetrators_claimed")
SPOKESMEN = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "leader", "commander", "chief", "source", "official", "officer", "aide"}
)
"""Who speaks for a body that stands beside the word: "the Houthi leader", "a source in the bureau"."""
BY_FORCES = frozenset({"seizure", "fired_upon", "interference", "boarding"})
ALSO = frozenset({"other", "others", "another", "also", "too"})
SAYING = wordset("perpetrators_saying")
FOILING = frozenset({"foil", "thwart", "disrupt", "avert", "frustrate", "prevent", "stop"})
SEVERAL = frozenset({"both", "all", "two", "three", "four"})


def crew_of(sheet: Sheet, fleet: Fleet, token: int) -> int | None:
    """Who is aboard or behind a craft: "six boats of the Guards", "a skiff with armed men", "boats manned by gunmen"."""
    aboard = sheet.children(token, "acl")
    carried = [o for k in aboard for o in (*sheet.children(k, "dobj"), *sheet.prepositions(k, "by"))]
    men = [*sheet.prepositions(token, "of", "from", "with"), *carried]
    return next((m for m in men if agent_of(sheet, fleet, m) in {"state", "hostile", "armed"}), None)


def principal(sheet: Sheet, fleet: Fleet, verb: int) -> int | None:
    """The subject of the sentence, which "it" in a relative clause means: "the navy freed a ship it had held"."""
    if sheet.dep[verb] != "relcl":
        return None
    at = verb
    for _ in range(60):
        if sheet.head[at] == at:
            break
        at = sheet.head[at]
    subject = sheet.child(at, "nsubj")
    return subject if subject is not None and agent_of(sheet, fleet, subject) in {"state", "hostile"} else None


def belongs_to_speaker(sheet: Sheet, token: int) -> bool:
    """True for "denied that it had", "denied that its navy had", "said the group's forces had"."""
    return sheet.pos[token] == "PRON" or any(
        sheet.dep[k] == "poss"
        and (sheet.lower[k] in {"its", "their", "his", "our"} or sheet.lemma[k] in {"group", "movement"})
        for k in sheet.kids[token]
    )


def spoken_for(sheet: Sheet, token: int) -> int:
    """Those for whom a spokesman speaks: "the Houthi military spokesman", "a spokesman for the Houthis"."""
    for clause in sheet.children(token, "relcl"):  # "X, who speaks for the Houthis"
        if sheet.lemma[clause] == "speak" and (those := sheet.prepositions(clause, "for")):
            return those[0]
    title = next((k for k in sheet.kids[token] if sheet.dep[k] == "compound" and sheet.lemma[k] in SPOKESMEN), token)
    token = title if any(sheet.ent[k] in {"GPE", "NORP", "ORG"} for k in sheet.kids[title]) else token
    while sheet.dep[token] == "appos" and sheet.lemma[sheet.head[token]] in SPOKESMEN:
        token = sheet.head[token]
    if sheet.lemma[token] not in SPOKESMEN:
        return token
    beside = [k for k in sheet.kids[token] if k < token] + sheet.prepositions(token, "for", "of", "in", "at", "from")
    those = sheet.prepositions(token, "for")
    return next((k for k in beside if sheet.ent[k] in {"GPE", "NORP", "ORG"}), those[0] if those else token)


def jointly_claimed(sheet: Sheet, first: int, end: int) -> bool:
    """True where a sentence claims or denies "both attacks", "all three strikes"."""
    for i in range(first, end):
        if sheet.lemma[i] not in CUES:
            continue
        objects = [*sheet.children(i, "dobj", "pobj"), *sheet.prepositions(i, "for")]
        for thing in [*objects, *(o for d in objects for o in sheet.prepositions(d, "for"))]:
            words = sheet.lower[sheet.left(thing) : thing]
            if sheet.lower[thing] == "both" or (sheet.lemma[thing] in CLAIMED and not SEVERAL.isdisjoint(words)):
                return True
    return False


def same_hands(event: Event, events: list[Event], sheet: Sheet) -> Event | None:
    """The event before, of whose doers "two other boats … were stopped and led to port" speaks without naming them."""
    own = event.group or event
    if own.type not in BY_FORCES or any(t.report.agents or not t.report.passive for t in own.tellings):
        return None
    told = [e for e in events if e.domain == "maritime" and e.type in BY_FORCES and e.first < own.first and e is not own]
    last = max(told, key=lambda e: e.first, default=None)
    here = own.tellings[0].sentence if own.tellings else -1
    if last is None or not last.tellings or not 0 <= here - last.tellings[-1].sentence <= 1:
        return None
    return last if sheet.has(*sheet.sentences[here], ALSO) else None


def own_weapons(event: Event, sheet: Sheet) -> bool:
    """True for "its sea drones crippled the tanker": whose they are the sentence knows, and no event around it."""
    things = [k for t in event.tellings for k in (*t.report.tools, *t.report.agents)]
    return any(sheet.lower[k] in {"its", "their", "his"} for thing in things for k in sheet.kids[thing])


def announcing_group(sheet: Sheet, fleet: Fleet, verb: int) -> int | None:
    """The armed group that announces what the verb tells, by itself or by its spokesman; a state's word names no doer."""
    above = sheet.head[verb]
    speaker = sheet.subject(above) if sheet.dep[verb] == "ccomp" and sheet.lemma[above] in SAYING else None
    if speaker is None:
        return None
    theirs = [spoken_for(sheet, speaker), *(k for k in sheet.kids[speaker] if sheet.dep[k] == "poss")]
    return next((k for k in theirs if agent_of(sheet, fleet, k) == "hostile"), None)


def cleft(sheet: Sheet, token: int) -> int:
    """Whom "that" means in "it was the Houthis that hit her"; the token itself elsewhere."""
    being = sheet.head[sheet.head[token]]
    if sheet.lower[token] not in {"that", "who", "which"} or sheet.lemma[being] != "be" or sheet.dep[token] != "nsubj":
        return token
    subject, named = sheet.child(being, "nsubj"), sheet.child(being, "attr")
    return named if named is not None and subject is not None and sheet.lower[subject] == "it" else token


def other_side(sheet: Sheet, verb: int, patients: list[int]) -> int | None:
    """Who says in answer that it was his own that was hit: "Beijing said its ship had been rammed by the Filipinos"."""
    above = sheet.head[verb]
    if sheet.dep[verb] != "ccomp" or sheet.lemma[above] not in SAYING:
        return None
    return sheet.subject(above) if any(belongs_to_speaker(sheet, p) for p in patients) else None


def shared_doers(sheet: Sheet, fleet: Fleet, verb: int) -> list[int]:
    """The doer told behind a second passive: "was rammed and her nets cut by a patrol ship"."""
    if not sheet.passive(verb):
        return []
    parts = [c for k in sheet.children(verb, "conj") for c in (k, *sheet.children(k, "acl"))]
    joined = [k for k in parts if sheet.tag[k] == "VBN"]
    return [o for k in joined for o in sheet.prepositions(k, "by") if agent_of(sheet, fleet, o) != "harmless"]


def foiling(sheet: Sheet, verb: int) -> list[int]:
    """Those who kept the deed from being done: "agents foiled a plot to blow up the metro"."""
    at = verb
    for _ in range(4):
        if sheet.lemma[at] in FOILING and sheet.pos[at] == "VERB":
            subject = sheet.subject(at)
            return [] if subject is None else sheet.listed(subject)
        if sheet.head[at] == at:
            break
        at = sheet.head[at]
    return []
