"""Weapons in a clause: which word names one, and where an earlier word or a clause of time tells which one is meant.

In: the columns and a token. Out: a class, a token list or yes or no. Knows no events; what a weapon did is told by the verb.
"""

from __future__ import annotations

from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.words import AGENTS, SOULS, TARGETS, weapon_class, wordset

__all__ = ["ORES", "before_aside", "is_weapon", "of_matter", "one_of_them", "raided_with", "sent_when", "weapon_of"]

PICKED = frozenset({"one", "another", "two", "third", "second", "others", "some"})
SENDING = frozenset({"send", "launch", "fire", "unleash", "hurl", "lob", "release", "use"})
PEACEFUL = frozenset(
    {"underwater", "passenger", "delivery", "camera", "survey", "inspection", "toy", "rescue", "cargo", "space", "medical"}
)
RAIDS = frozenset({"raid", "attack", "strike", "barrage", "bombardment"})
WORDS_BACK = 60
REACH = 22
SENDERS = SOULS | TARGETS["traffic"] | AGENTS["hostile"]
"""What "one of them" may mean in the place of a weapon."""
CIVIL = wordset("armament_civil")
"""Whose drones carry cameras or seed."""
ORES = wordset("armament_ores")
"""What is dug in a mine."""
MATTER = frozenset({
    "information", "rumour", "rumor", "gossip", "data", "knowledge", "talent", "crab", "oyster", "clam", "mussel", "nut",
    "snail", "turtle", "egg", "peanut", "building", "house", "church", "factory", "hotel", "game", "joke", "idea", "flavour",
})  # fmt: skip
"""A mine, a shell or a bomb of these is no weapon."""


def is_weapon(sheet: Sheet, token: int) -> bool:
    """True where the token heads a phrase that names a weapon in flight or afloat (attackers' boats are none)."""
    kind = weapon_of(sheet, token)
    return kind is not None and kind != "boat"


def weapon_of(sheet: Sheet, token: int) -> str | None:
    """The class of the weapon that the token heads, or None."""
    before = sheet.lower[token - 1] if token else ""
    if before in PEACEFUL and sheet.lemma[token] in {"drone", "uav", "rocket", "vehicle"}:
        return None
    kind = weapon_class(sheet.lemma[token], before)
    if kind == "drone" and any(
        sheet.dep[k] in {"compound", "poss", "amod"} and sheet.lemma[k] in CIVIL for k in sheet.kids[token]
    ):
        return None  # "a farmer's drone"
    if kind == "mine" and before in ORES:
        return None
    if kind and sheet.lower[token + 1 : token + 2] == ["of"] and of_matter(sheet, token):
        return None
    if (
        kind == "explosive"
        and sheet.lemma[token] in {"device", "charge", "fragment", "wreckage"}
        and "explosive" not in before
    ):
        return kind if sheet.lemma[token] in {"fragment", "wreckage"} else None
    return kind


def of_matter(sheet: Sheet, token: int) -> bool:
    """True for "a mine of rumours", "shells of crabs", "the shell of a church"."""
    return any(sheet.lemma[o] in MATTER for o in sheet.prepositions(token, "of"))


def one_of_them(sheet: Sheet, token: int) -> int | None:
    """The drones or missiles told of before "one of them", "another", "a third", in the sentence or the one before."""
    if sheet.lower[token] not in PICKED or any(sheet.lower[o] != "them" for o in sheet.prepositions(token, "of")):
        return None
    first, _ = sheet.sentences[max(0, sheet.sentence[token] - 1)]
    for k in range(token - 1, max(first, token - WORDS_BACK) - 1, -1):
        if sheet.tag[k] == "NNS" and sheet.pos[k] == "NOUN":
            if is_weapon(sheet, k):
                return k
            if sheet.lemma[k] in SENDERS:
                return None
    return None


def before_aside(sheet: Sheet, verb: int) -> int | None:
    """The mine of "a torpedo, as her insurers suppose it to have been, ripped a gash": an aside parts it from its verb."""
    first, _ = sheet.sentences[sheet.sentence[verb]]
    if verb - 1 <= first or sheet.words[verb - 1] != ",":
        return None
    comma = next((k for k in range(verb - 2, max(first, verb - 20), -1) if sheet.words[k] == ","), None)
    return comma - 1 if comma is not None and sheet.pos[comma - 1] == "NOUN" and is_weapon(sheet, comma - 1) else None


def raided_with(sheet: Sheet, verb: int) -> list[int]:
    """The drones of "two vessels were damaged in an overnight drone raid on the port"."""
    _, end = sheet.sentences[sheet.sentence[verb]]
    for k in range(verb + 1, min(end, verb + REACH)):
        if sheet.tag[k] in {"VBD", "VBZ", "VBP"}:
            break
        over = sheet.head[k]
        when = sheet.dep[k] == "nsubj" and any(sheet.lower[m] == "when" for m in sheet.kids[over])
        if when and sheet.lemma[over] in RAIDS and is_weapon(sheet, k):
            return [k]  # "were damaged when drones attacked the port"
        if sheet.lemma[k] in RAIDS and sheet.dep[k] == "pobj" and sheet.lower[sheet.head[k]] in {"in", "during", "by"}:
            return [w for w in sheet.children(k, "compound") if is_weapon(sheet, w)]
    return []


def sent_when(sheet: Sheet, verb: int) -> tuple[list[int], list[int]]:
    """Weapons and hand of "ships were damaged when Russia sent drones against the port": told by the clause of time."""
    _, end = sheet.sentences[sheet.sentence[verb]]
    for k in range(verb + 1, min(end, verb + 16)):
        if sheet.lemma[k] not in SENDING or sheet.pos[k] != "VERB":
            continue
        if not any(sheet.lower[m] in {"when", "as", "after"} for m in sheet.kids[k]):
            continue
        things = [k, *sheet.children(k, "dobj")]
        beside = [*things, *(a for d in things for a in sheet.kids[d])]
        beside += [p for a in sheet.kids[k] if sheet.dep[a] == "prep" for p in sheet.kids[a]]  # "wave after wave of drones"
        loads = [*things, *(o for a in beside for o in sheet.prepositions(a, "of"))]
        if tools := [t for t in loads if is_weapon(sheet, t) and sheet.pos[t] != "VERB"]:
            subject = sheet.child(k, "nsubj")
            return tools, [] if subject is None else sheet.listed(subject)
    return [], []
