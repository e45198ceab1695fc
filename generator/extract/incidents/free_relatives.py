"""What a clause of "what A said was B" means: B, with A as the one who says so.

In: the columns and a token that an act is tied to ("by what the navy said were two drones", "struck what its owner
described as a mine"). Out: the noun that is meant, and the verb that vouches for it. Judges no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["meant", "objects_meant", "vouching"]

VERBAL = frozenset({"VERB", "AUX"})
COMPLEMENTS = frozenset({"attr", "oprd"})
DEEPEST = 4
FARTHEST = 10
OPENERS = frozenset({"what", "whatever"})


def meant(sheet: Sheet, token: int) -> int | None:
    """The noun that a clause opened by "what" stands for; None for any other token."""
    if sheet.pos[token] not in VERBAL or not _opened(sheet, token):
        return None
    at = token
    for _ in range(DEEPEST):
        found = sheet.child(at, *COMPLEMENTS) or next(iter(sheet.prepositions(at, "as")), None)
        if found is not None and sheet.pos[found] in {"NOUN", "PROPN"}:
            return found
        below = sheet.child(at, "ccomp", "xcomp")
        if below is None:
            return None
        at = below
    return None


def _opened(sheet: Sheet, verb: int) -> bool:
    """True where "what" stands before the verb and below it."""
    return any(sheet.lower[k] in OPENERS and sheet.below(k, verb) for k in range(max(0, verb - FARTHEST), verb))


def objects_meant(sheet: Sheet, verb: int) -> list[int]:
    """What stands for the object of a verb in "struck what its owner described as a mine"."""
    found = [noun for k in sheet.children(verb, "ccomp", "dobj") if k > verb and (noun := meant(sheet, k)) is not None]
    warned = [k for k in sheet.prepositions(verb, "without") if sheet.lower[k] == "warning"]
    return found or [d for k in warned for d in sheet.children(k, "dobj")]  # "would sink without warning any vessel"


def vouching(sheet: Sheet, noun: int, top: int) -> int | None:
    """The verb of saying or believing between a noun and the act above it, where a clause of "what" lies between."""
    at = noun
    for _ in range(DEEPEST + 2):
        head = sheet.head[at]
        if head in {at, top}:
            return None
        at = head
        if sheet.pos[at] == "VERB" and meant(sheet, at) == noun:
            return at
    return None
