"""Verb of saying → the speaker who says that he did it himself: "the Guards said they had seized the ship".

In: the columns, the fleet, the verb of saying and the event told before. Out: an ``Accusation`` by tokens, or None where the
speaker tells of others, of plans, of what did not happen or of another ship. Does not judge whether the boast is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.accusations import Accusation
from generator.extract.incidents.principals import belongs_to_speaker, spoken_for
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import NOUNS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["avowal"]

UNDERLINGS = wordset("perpetrators_underlings")
STRIKING = frozenset({"hit", "strike", "attack", "target", "sink", "damage", "cripple", "disable", "shell", "fire"})
TAKING = frozenset({"seize", "capture", "board", "stop", "detain", "impound", "intercept", "confiscate", "hijack", "take"})
CARRYING = frozenset({"carry", "conduct", "stage", "mount", "perform", "execute", "do"})
STRUCK = frozenset({"strike", "fired_upon", "interference", "other"})
TAKEN = frozenset({"seizure", "interference", "boarding", "other"})
"""Events in which the forces that say they took the ship did the deed; who boards a hijacked one comes to free her."""
UNSURE = frozenset({"will", "would", "may", "might", "could", "can", "should", "must"})


def avowal(sheet: Sheet, fleet: Fleet, verb: int, event: Event) -> Accusation | None:
    """Who says in the clause below a verb of saying that the deed was his own."""
    clause = sheet.child(verb, "ccomp") if event.domain == "maritime" else None
    speaker = None if clause is None else sheet.subject(verb)
    if speaker is None or clause is None:
        return None
    if agent_of(sheet, fleet, spoken_for(sheet, speaker)) not in {"state", "hostile"}:
        return None
    if any(sheet.lower[k] in UNSURE for k in (*sheet.kids[clause], *sheet.kids[verb])):
        return None
    doer = sheet.subject(clause)
    if doer is None or not (_owned(sheet, clause, doer) or _did(sheet, fleet, clause, doer, event)):
        return None
    denied = any(sheet.dep[k] == "neg" for k in sheet.kids[clause])
    return Accusation(speaker, "denied" if denied else "claimed", verb, (clause,) if denied else ())


def _owned(sheet: Sheet, clause: int, deed: int) -> bool:
    """True for "both strikes were theirs", "the attack was its doing"."""
    owner = sheet.child(clause, "attr", "acomp")
    own = sheet.lemma[clause] == "be" and owner is not None
    theirs = own and (
        sheet.lower[owner or 0] == "theirs" or any(sheet.lower[k] in {"its", "their"} for k in sheet.kids[owner or 0])
    )
    return theirs and (sheet.lemma[deed] in NOUNS or sheet.lower[deed] in {"it", "this"})


def _did(sheet: Sheet, fleet: Fleet, clause: int, doer: int, event: Event) -> bool:
    """True for "they had hit the ship", "its forces carried out the attack"."""
    own = sheet.pos[doer] == "PRON" or (sheet.lemma[doer] in UNDERLINGS and belongs_to_speaker(sheet, doer))
    if not own or sheet.passive(clause) or sheet.lower[doer] in {"he", "she", "who", "which", "there"}:
        return False
    lemma, objects = sheet.lemma[clause], sheet.children(clause, "dobj")
    if lemma in CARRYING:
        return any(sheet.lemma[o] in NOUNS or sheet.lower[o] in {"it", "this"} for o in objects)
    fitting = (lemma in STRIKING and event.type in STRUCK) or (lemma in TAKING and event.type in TAKEN)
    aimed = [*objects, *(p for o in (clause, *objects) for p in sheet.prepositions(o, "at", "on", "upon"))]
    return fitting and any(_meant(sheet, fleet, o, event) for o in aimed)


def _meant(sheet: Sheet, fleet: Fleet, token: int, event: Event) -> bool:
    """True where the words mean the ship of the event; "a ship" may be any where several were hit."""
    if sheet.lower[token] in {"it", "her", "them"}:
        return True
    ship = fleet.at(token)
    if ship is None or ship is event.ship:
        return ship is not None
    anyone = any(sheet.lower[k] in {"a", "an"} for k in sheet.kids[token]) and sum(s.struck for s in fleet.ships) > 1
    return ship.name is None and ship.count == 1 and not anyone
