"""What the place of a phrase in its clause says of the ship: attacker, helper, ships in general, one of a count.

In: the columns and one sighting. Out: yes or no, or the states that its adjectives name. Joins no phrases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import OUTLAWS, TARGETS, VERBS, wordset
from generator.extract.states import adjectives, folded

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.sightings import Sighting

__all__ = [
    "ATTACKING_TYPES",
    "NEW",
    "OPENING",
    "POINTING",
    "apart",
    "attacks",
    "counts_the_one_before",
    "generic",
    "helps",
    "only_counted",
    "peoples_of",
    "sent",
    "towed",
]

NEW = wordset("fleet_new")
OPENING = frozenset({"a", "an", "another", "one", "some"})
POINTING = wordset("fleet_pointing")
GENERAL = wordset("ship_roles_general")
ATTACKING_TYPES = frozenset({"small_craft"})
UNDERGONE = wordset("fleet_undergone")
"""Verbs of attack whose subject is as often the victim ("the tanker caught fire", "the ferry struck a mine")."""
LOST = frozenset({"sink", "burn", "capsize", "founder"})
COMING = frozenset({"come", "arrive", "approach", "appear", "flee", "escape", "leave", "row", "speed"})
MOVING = wordset("ship_roles_moving")
"""Verbs of attack that say of a larger ship only where she went or what she carried, where nothing is done to another."""
ASSAILING = wordset("ship_roles_assailing")
"""Verbs that a ship does to another one, also as a participle: "a trawler ramming a cutter"."""
HANDS = wordset("ship_roles_hands")
"""Those who act for the ship that they come from."""
FIRE = frozenset({"fire", "gunfire", "shot", "shell", "shooting", "fusillade", "burst", "broadside", "cannon"})
FLEEING = frozenset(
    {"vanish", "flee", "escape", "disappear", "speed", "jump", "row", "retreat", "withdraw", "make", "get", "slip"}
)
HELPING = frozenset(
    {"rescue", "pick", "save", "evacuate", "escort", "assist", "answer", "respond", "winch", "airlift", "recover", "pluck"}
)


def helps(sheet: Sheet, sighting: Sighting) -> bool:
    """True for a ship that comes to help: "taken off by the freighter X", "flown to the cruiser Y", "the tug rescued"."""
    head = sighting.head
    above = sheet.head[head]
    if sheet.dep[head] == "pobj" and sheet.lower[above] in {"by", "to", "aboard", "onto"}:
        return sheet.lemma[sheet.head[above]] in HELPING | {
            "take",
            "fly",
            "transfer",
            "bring",
            "lift",
            "hand",
            "move",
            "pass",
        }
    refused = any(sheet.dep[k] == "neg" for k in sheet.kids[above])  # "the X did not answer"
    return sheet.dep[head] == "nsubj" and sheet.lemma[above] in HELPING and not refused


def peoples_of(sheet: Sheet, sighting: Sighting) -> list[str]:
    """The states whose adjective stands in a phrase: "the Greek ship", "a Greek-run tanker"."""
    first = max(min(sighting.start, sheet.left(sighting.head)), sighting.start - 6)  # "a Russian border guard ship"
    words = sheet.words[first : sighting.end]
    return [code for word in words if word[:1].isupper() and (code := adjectives().get(folded(word)))]


def towed(sheet: Sheet, sighting: Sighting) -> bool:
    """True for the barge of "a tug pulling a pontoon"."""
    head = sighting.head
    return sheet.dep[head] == "dobj" and sheet.lemma[sheet.head[head]] in {"tow", "haul", "pull", "push", "drag"}


def apart(sheet: Sheet, first: Sighting, named: Sighting) -> bool:
    """True for the craft that a named ship is not: "her dinghy", the launch of "The Amber Sky was tied to the launch"."""
    if sheet.lower[first.start] in {"her", "its"} and first.type == "small_craft":
        return True
    if sheet.lemma[first.head] in {"rig", "platform"} and sheet.lower[max(0, first.start - 1)] == "near":
        return True  # "rammed near an oil rig": a place
    if sheet.has(first.start, first.end, {"pirate", "pirates", "attacking"}):
        return True  # "mistook them for a pirate craft"
    if sheet.lower[first.start] in {"their", "his"} and first.type == "small_craft" and named.flag:
        return True  # "fired at their boat … the Malta-flagged Amber Sky"
    _, end = sheet.sentences[sheet.sentence[named.head]]
    word, verb = sheet.lemma[first.head], sheet.verb_above(named.head)
    again = (k for k in range(named.end + 1, end) if sheet.lemma[k] == word and sheet.lower[k - 1] == "the")
    return any(sheet.dep[k] in {"pobj", "dobj"} and sheet.verb_above(k) == verb for k in again)


def generic(sheet: Sheet, sighting: Sighting) -> bool:
    """True for ships in general: a bare plural, "any vessel", "no ships", "ships linked to"."""
    words = sheet.lower[sighting.start : sighting.end]
    if words and words[0] in GENERAL:
        return True
    return (
        sighting.count > 1
        and sighting.name is None
        and not set(words) & (POINTING | OPENING)
        and not any(sheet.pos[k] == "NUM" for k in range(sighting.start, sighting.end))
    )


def counts_the_one_before(sheet: Sheet, sighting: Sighting) -> bool:
    """True for "a bulk carrier was hit, the second ship to be attacked in a week": which number it was in a row."""
    start, end = sighting.start, sighting.end
    if (
        start < 3
        or sheet.lower[start] not in {"the", "at"}
        or sheet.words[start - 1] not in {",", "—", "–"}
        or sighting.name
    ):
        return False
    ordinal = any(
        sheet.ent[k] == "ORDINAL" or sheet.lower[k] in {"latest", "first", "second", "third", "fourth"}
        for k in range(start, end)
    )
    behind = sheet.lower[end : end + 3]
    lost = (
        bool(behind) and sheet.tag[end] == "VBN" and any(w in {"in", "this", "since", "within", "off"} for w in behind[1:])
    )
    return ordinal and (behind[:2] in (["to", "be"], ["to", "have"]) or lost)


def only_counted(sheet: Sheet, sighting: Sighting) -> bool:
    """True in "it was the fourth ferry lost that winter", "the third attack on a tanker": a count, and no ship at hand."""
    at = sighting.head
    listed = any(sheet.tag[k] == "VBN" and sheet.lower[k - 1] == "be" for k in sheet.children(at, "acl", "relcl"))
    if sheet.dep[at] == "appos" and listed and sheet.lower[sheet.left(at)] == "the":
        return bool(
            NEW.intersection(sheet.lower[sheet.left(at) : at])
        )  # "a tanker, the third vessel to be damaged this year"
    for _ in range(5):
        head = sheet.head[at]
        if sheet.dep[at] == "attr" and sheet.lemma[head] == "be":
            subject = sheet.child(head, "nsubj")
            words = sheet.lower[sheet.left(at) : at]
            return (
                subject is not None
                and sheet.lower[subject] in {"it", "this", "that"}
                and bool(NEW.intersection(words) or "latest" in words)
            )
        if head == at or sheet.pos[head] in {"VERB", "AUX"}:
            return False
        at = head
    return False


def attacks(sheet: Sheet, sighting: Sighting) -> bool:
    """True where the ship's phrase is the doer of a verb of attack."""
    head = sighting.head
    verb = sheet.head[head]
    no_deed = sheet.lemma[verb] == "tow" and sheet.tag[verb] == "VBG"  # "the crew of a tug towing a barge"
    no_deed = no_deed or (sheet.lemma[verb] in LOST and sheet.child(verb, "dobj") is None)  # "a second boat sank"
    if sheet.dep[head] == "nsubj" and sheet.lemma[verb] in VERBS and not sheet.passive(verb) and not no_deed:
        firing = sheet.lemma[verb] in {"fire", "open"} and bool(sheet.prepositions(verb, "on", "at", "upon"))
        moved = sheet.lemma[verb] in MOVING and sheet.child(verb, "dobj") is None
        moved = moved or "off" in sheet.lower[verb + 1 : verb + 3]  # "fought off four boats"
        return (
            firing
            or not (moved or sheet.lemma[verb] in UNDERGONE)
            or (sighting.type in ATTACKING_TYPES and not sighting.name)
        )
    if sheet.dep[head] == "pobj" and sheet.lower[verb] == "by":
        return sheet.lemma[sheet.head[verb]] in VERBS and sheet.lemma[sheet.head[verb]] != "tow"
    flown_in = sighting.type in ATTACKING_TYPES and sighting.name is None and _flown_in(sheet, head)
    if flown_in or _assails(sheet, head) or _sends(sheet, head) or _fired_from(sheet, head):
        return True
    if sighting.type in ATTACKING_TYPES and sheet.lower[verb] == "into" and sheet.lower[sighting.start] == "their":
        return True  # "pushed the hostages into their canoe"
    if sighting.type in ATTACKING_TYPES and sheet.dep[head] == "pobj" and _carries(sheet, sheet.head[head]):
        return True
    return (
        sighting.type in ATTACKING_TYPES
        and sheet.dep[head] == "nsubj"
        and sheet.lemma[verb] in {"come", "open", "chase", "approach"}
    )


def _assails(sheet: Sheet, head: int) -> bool:
    """True for "a trawler ramming a cutter": the participle behind the ship is what she does."""
    doing = (k for k in sheet.kids[head] if k > head and sheet.dep[k] == "acl" and sheet.tag[k] == "VBG")
    return any(sheet.lemma[k] in ASSAILING and sheet.child(k, "dobj") is not None for k in doing)


def _sends(sheet: Sheet, head: int) -> bool:
    """True for "beaten by men from a patrol ship", "men from two cutters boarded her": a ship whose people do it."""
    above = sheet.head[head]
    men = above - 1  # right before, wherever the parser hangs "from"
    if sheet.dep[head] != "pobj" or sheet.lower[above] != "from" or sheet.lemma[men] not in HANDS:
        return False
    if "by" in sheet.lower[max(0, men - 3) : men]:
        return True
    return sheet.dep[men] == "nsubj" and sheet.lemma[sheet.head[men]] in ASSAILING


def sent(sheet: Sheet, sighting: Sighting) -> bool:
    """True for "a tug sent to her assistance", "a launch dispatched from Sfax": a ship on her way to another one."""
    return sheet.lower[sighting.end : sighting.end + 1] in (["sent"], ["dispatched"], ["rushed"], ["hurrying"], ["rushing"])


def _fired_from(sheet: Sheet, head: int) -> bool:
    """True for "came under fire from a gunboat", "shots from a patrol ship": whence the shots came."""
    above = sheet.head[head]
    if sheet.dep[head] != "pobj" or sheet.lower[above] != "from":
        return False
    return bool(FIRE.intersection(sheet.lemma[max(0, above - 3) : above]))


def _flown_in(sheet: Sheet, head: int) -> bool:
    """True for "they vanished in a small boat", "jumped into a sampan": the craft of those who flee, not of a crew."""
    above = sheet.head[head]
    verb = sheet.head[above]
    if (
        sheet.dep[head] != "pobj"
        or sheet.lower[above] not in {"in", "into", "aboard", "by"}
        or sheet.lemma[verb] not in FLEEING
    ):
        return False
    subject = sheet.subject(verb)
    return subject is not None and sheet.lemma[subject] not in TARGETS["crew"]


def _carries(sheet: Sheet, preposition: int) -> bool:
    """True for "eight men in a boat boarded her", "took fire from two launches": a craft that brings attackers."""
    above = sheet.head[preposition]
    if sheet.lower[preposition] == "from" and (
        sheet.lemma[above] in {"fire", "attack", "shot", "gunfire"} or sheet.lemma[above] in VERBS
    ):
        return True
    if sheet.lower[preposition] not in {"in", "aboard", "on"}:
        return False
    if sheet.lemma[above] in COMING and (subject := sheet.subject(above)) is not None:
        return sheet.lemma[subject] in OUTLAWS  # "the men came near in a canoe"
    if sheet.dep[above] != "nsubj":
        return False
    verb = sheet.head[above]
    return sheet.lemma[verb] in VERBS and not sheet.passive(verb)
