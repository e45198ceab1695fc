"""Men who come to a ship that is raided, of whom the text says no more than how many they were or that they were armed.

In: the columns, the fleet and one sentence of a raid that is told without its doers. Out: tokens. Visitors who take nothing,
and men of whom it is said whose they are, are no strangers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.targets import agent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["RAIDING", "STRANGERS", "strangers"]

STRANGERS = frozenset({"man", "gunman", "youth", "stranger", "teenager"})
ARMED = frozenset({"masked", "armed", "hooded", "wielding", "brandishing"})
ARMS = frozenset({"pistol", "gun", "rifle", "knife", "machete", "cutlass", "weapon", "spear", "parang", "axe", "cleaver"})
COMING = frozenset(
    {
        "come",
        "board",
        "climb",
        "approach",
        "open",
        "fire",
        "storm",
        "jump",
        "arrive",
        "swarm",
        "force",
        "smash",
        "draw",
        "pull",
    }
    | {"clamber", "scramble", "swing", "appear"}
)
ROBBING = frozenset({"take", "rob", "steal", "demand", "ransack", "tie", "beat", "threaten", "grab", "snatch", "strip"})
OFFICIAL = frozenset(
    {"coast", "guard", "coastguard", "navy", "naval", "police", "customs", "patrol", "pilot", "rescue", "harbour"}
)
LOOTLESS = frozenset({"statement", "photograph", "picture", "part", "place", "note", "sample", "shelter", "breath", "turn"})
"""What is taken by those who rob nobody."""
RAIDING = (
    (COMING - {"pull", "draw", "open", "fire"})
    | ROBBING
    | {"flee", "escape", "speed", "leave", "vanish", "demand", "shoot", "kidnap"}
)
"""What the men of whom a text tells do when they are those who raid."""
WHOSE = frozenset({"no", "of", "from", "the", "his", "her", "its", "their"})


def strangers(sheet: Sheet, fleet: Fleet, number: int) -> Iterator[int]:
    """ "Five youths with knives came alongside", "four men with pistols came over the stern"."""
    for i in range(*sheet.sentences[number]):
        if sheet.lemma[i] not in STRANGERS or sheet.tag[i] != "NNS":
            continue
        words = {sheet.lower[k] for k in sheet.kids[i]}
        if not words.isdisjoint(WHOSE):
            continue
        if sheet.dep[i] == "nsubj" and sheet.lemma[sheet.head[i]] in COMING | ROBBING:
            came = _armed(sheet, i, words) or _rob(sheet, i)
        else:
            came = sheet.dep[i] == "pobj" and _in_a_boat(sheet, fleet, i) and _rob(sheet, i)
        if came:
            yield i


def _armed(sheet: Sheet, men: int, words: set[str]) -> bool:
    weapons = (o for k in sheet.prepositions(men, "with") for o in sheet.listed(k))
    return sheet.lemma[men] == "gunman" or bool(words & ARMED) or any(sheet.lemma[o] in ARMS for o in weapons)


def _in_a_boat(sheet: Sheet, fleet: Fleet, men: int) -> bool:
    """True for "a canoe pulled up with five men in it"."""
    verb = sheet.verb_above(sheet.head[men])
    boat = sheet.subject(verb)
    if boat is not None and sheet.has(*sheet.phrase(boat), OFFICIAL):
        return False
    with_them = sheet.lower[sheet.head[men]] == "with" and sheet.lemma[verb] in COMING
    return with_them and boat is not None and agent_of(sheet, fleet, boat) == "craft"


def _rob(sheet: Sheet, men: int) -> bool:
    """True where the men, or "they" of the next words, take things: "They took cash and a generator"."""
    after = sheet.sentences[sheet.sentence[men]][1]
    doing = [sheet.head[men], *(k for k in sheet.kids[sheet.head[men]] if sheet.dep[k] == "conj")]
    behind = range(men + 1, min(after + 4, len(sheet)))
    theirs = [sheet.head[k] for k in behind if sheet.lower[k] == "they"]
    deeds = [k for k in (doing if sheet.dep[men] == "nsubj" else []) + theirs if sheet.lemma[k] in ROBBING]
    return any(sheet.lemma[o] not in LOOTLESS for k in deeds for o in sheet.children(k, "dobj"))
