"""What a weapon did to a ship where no word of attack tells it: "a hole in her side from a mine", "put a hole in a dredger".

In: the columns and the token of a weapon. Out: the verb that tells of its effect, with what underwent it. Reads neither
orders nor stocks of weapons: without an effect or a touch that is told, a weapon has done nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.words import strikes, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["ARMED", "NETTED", "RUNNING", "TOUCHED", "UNDERWENT", "Effect", "beside_it", "effect_of"]

ARMED = wordset("weapon_effects_weapons")
"""Lemmas that may head the name of a weapon; whether they do, the words before them say ("unmanned boat")."""
DID = wordset("weapon_effects_did")
UNDERWENT = wordset("weapon_effects_underwent")
MARKS = wordset("weapon_effects_marks")
LOTS = wordset("weapon_effects_lots")
TOUCHED = frozenset({"meet", "touch", "hit", "strike", "trigger", "brush", "snag"})
DROVE = frozenset({"put", "send", "slam", "fire", "pour", "plough"})
FIXED = frozenset({"attach", "fix", "plant", "place", "clamp", "stick", "fasten"})
FROM = frozenset({"by", "from", "with", "under", "after", "to"})
ONTO = ("in", "into", "through", "on", "onto", "to", "against", "under", "below", "near", "beside", "beneath")
OPEN_WATER = frozenset({"sea", "water", "wake", "air", "ocean"})
NETTED = frozenset({"bring", "haul", "catch", "net", "drag", "dredge"})
RUNNING = frozenset({"run", "sail", "steam"})
KILLING = frozenset(
    {
        "died",
        "dead",
        "killed",
        "killing",
        "exploded",
        "exploding",
        "explosion",
        "blast",
        "sank",
        "wounded",
        "injured",
        "injuring",
    }
)
LENGTHS = frozenset({"metre", "meter", "yard", "mile", "m", "foot", "cable"})


@dataclass(slots=True, frozen=True)
class Effect:
    """The verb that tells of the effect, what underwent it, who sent the weapon, and whether it fell beside its target."""

    verb: int
    patients: tuple[int, ...]
    doer: int | None = None
    passive: bool = False
    missed: bool = False


def effect_of(sheet: Sheet, weapon: int) -> Effect | None:
    """The effect that the clause around a weapon tells, or None."""
    kind = weapon_of(sheet, weapon)
    if not (strikes(kind) or kind in {"gun", "water_cannon"}):
        return None
    at = _whole(sheet, weapon)
    dep, head = sheet.dep[at], sheet.head[at]
    if dep == "nsubj" or (dep == "nsubjpass" and not sheet.passive(head)):
        landed = sheet.lemma[head] == "land" and kind == "drone"  # with mail, as often as with a warhead
        return None if landed else _did(sheet, head)
    if _goes_off(sheet, weapon):  # "what sources described as a limpet mine went off against her hull"
        return _did(sheet, weapon + 1)
    if dep in {"dobj", "nsubjpass"}:
        return _sent(sheet, head, kind, passive=dep == "nsubjpass")
    if dep != "pobj":
        return None
    return _underwent(sheet, head) if sheet.lower[head] in FROM else _run_over(sheet, head) if kind == "mine" else None


def _run_over(sheet: Sheet, preposition: int) -> Effect | None:
    """ "His boat ran over a mine"."""
    verb = sheet.head[preposition]
    over = sheet.lower[preposition] in {"over", "into"} and sheet.lemma[verb] in RUNNING
    subject = sheet.subject(verb) if over else None
    return None if subject is None else Effect(verb, (subject,))


def _whole(sheet: Sheet, weapon: int) -> int:
    """The head of "fragments of an intercepted missile", "jets from water cannon", "two drones and a missile"."""
    at = weapon
    for _ in range(3):
        head = sheet.head[at]
        if sheet.dep[at] == "conj" and sheet.pos[head] in {"NOUN", "NUM"}:
            at = head
        elif sheet.dep[at] == "pobj" and sheet.lower[head] in {"of", "from"} and sheet.lemma[sheet.head[head]] in LOTS:
            at = sheet.head[head]
        else:
            break
    return at


def _goes_off(sheet: Sheet, weapon: int) -> bool:
    """True where "went off", "exploded" or the like stands right behind the weapon, whatever the parse hangs it on."""
    behind = sheet.lemma[weapon + 1 : weapon + 3]
    blown = behind[:1] in (["explode"], ["detonate"]) or behind == ["go", "off"]
    return blown and sheet.tag[weapon + 1] == "VBD"


def _did(sheet: Sheet, verb: int) -> Effect | None:
    """ "A projectile crashed through the bridge of the feeder", "a drone put a hole in a dredger"."""
    off = sheet.lemma[verb] == "go" and sheet.lower[verb + 1 : verb + 2] == ["off"]
    if sheet.lemma[verb] not in DID and not off and not _out_of_action(sheet, verb):
        return None
    things = sheet.children(verb, "dobj", "ccomp")
    marked = [t for t in things if sheet.lemma[t] in MARKS]
    beside = [p for k in [verb, *marked] for p in sheet.prepositions(k, *ONTO)]
    patients = [t for t in things if t not in marked and sheet.pos[t] in {"NOUN", "PROPN", "PRON", "NUM"}]
    if not things and not beside and sheet.lemma[verb] not in {"explode", "detonate"}:
        return None
    return Effect(verb, tuple(patients or beside), missed=beside_it(sheet, verb))


def _out_of_action(sheet: Sheet, verb: int) -> bool:
    """True for "put the tanker out of action", "put a hole in"."""
    if sheet.lemma[verb] not in {"put", "knock", "take", "leave"}:
        return False
    near = sheet.lower[verb + 1 : verb + 14]
    apart = any(near[k : k + 2] == ["out", "of"] and near[k + 2 : k + 3] == ["action"] for k in range(len(near)))
    return apart or (sheet.lemma[verb] == "put" and any(sheet.lemma[o] in MARKS for o in sheet.children(verb, "dobj")))


def beside_it(sheet: Sheet, verb: int) -> bool:
    """True for "exploded about 50 metres from the tanker", "landed in the sea ahead of her", "blew up in its wake"."""
    if sheet.lemma[verb] not in {"explode", "detonate", "land", "fall", "hit", "burst", "crash", "blow", "drop"}:
        return False
    near = range(verb + 1, min(len(sheet), verb + 7))
    bare = sheet.child(verb, "dobj") is None and not sheet.passive(verb)  # not "hit a tanker in the Black Sea"
    scenes = sheet.prepositions(verb, "in", "into") if bare else []
    if any(sheet.lemma[p] in OPEN_WATER and sheet.pos[p] == "NOUN" for p in scenes):
        return True
    return any(sheet.lemma[k] in LENGTHS and sheet.lower[k + 1 : k + 2] != ["into"] for k in near)


def _sent(sheet: Sheet, verb: int, kind: str | None, *, passive: bool) -> Effect | None:
    """ "The tug touched a mine", "rebels put two missiles into the bulker", "limpet mines were attached to her hull"."""
    lemma = sheet.lemma[verb]
    subject = None if passive else sheet.subject(verb)
    netted = lemma in NETTED and sheet.has(*sheet.sentences[sheet.sentence[verb]], KILLING)  # "brought up a mine"
    if lemma in TOUCHED or netted:
        mined = kind in {"mine", "explosive"} and not passive and subject is not None
        return Effect(verb, (subject,)) if mined and subject is not None else None
    things = [verb, *sheet.children(verb, "dobj")]
    words = ("into", "through", "to", "on", "onto", "under") if lemma in FIXED else ("into", "through")
    scenes = tuple(p for k in things for p in sheet.prepositions(k, *words))
    if not scenes or lemma not in DROVE | FIXED or (lemma in FIXED and kind not in {"mine", "explosive"}):
        return None
    return Effect(verb, scenes, subject)


def _underwent(sheet: Sheet, preposition: int) -> Effect | None:
    """ "Limped into port with a hole in her side from a mine", "the mast snapped under jets from water cannon"."""
    over = sheet.head[preposition]
    word = sheet.lower[preposition]
    if sheet.pos[over] == "NOUN" and sheet.lemma[over] in MARKS and word in {"from", "by"}:
        verb = sheet.verb_above(over)
        if sheet.pos[verb] not in {"VERB", "AUX"} or sheet.dep[verb] == "pcomp":
            return None  # "what the company called a hit by": read with the noun
        subject = sheet.subject(verb)
        scenes = sheet.prepositions(over, "in", "on", "to")
        return Effect(verb, tuple(scenes) if subject is None else (*scenes, subject))
    if sheet.pos[over] != "VERB" or sheet.lemma[over] not in UNDERWENT:
        return None
    known = sheet.lower[preposition + 1 : preposition + 2] == ["the"]  # "to the mine" that was told of before
    if word == "to" and (sheet.lemma[over] != "lose" or known):
        return None
    passive = sheet.passive(over)
    if word == "by" and not passive:
        return None
    subject = sheet.subject(over)
    return None if subject is None else Effect(over, (subject,), passive=passive)
