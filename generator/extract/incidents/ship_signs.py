"""What stands around a run of capitalised words and shows that it is a ship's name: her crew, her flag, her voyage.

In: the columns and a run. Out: yes or no. Takes no run for a ship's name by its own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.places import place

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["afloat", "apposed_owned", "boarded", "has_crew", "of_a_ship", "owns", "reached"]

VOYAGING = frozenset(
    {"work", "fish", "trawl", "carry", "head", "sail", "steam", "load", "anchor", "transit", "drift", "fly"}
)
HERS = wordset("naming_hers")
REGISTERED = (["registered", "in"], ["flagged", "in"], ["flagged", "to"], ["registered", "under"], ["flying", "the"])
STATES = frozenset(
    {
        "ablaze",
        "adrift",
        "aground",
        "afloat",
        "listing",
        "mothership",
        "mother",
        "anchor",
        "ballast",
        "waterline",
        "amidships",
    }
)
ROWING = frozenset({"row", "swim", "paddle", "clamber", "climb", "board"})
DROPPED = frozenset({"roping", "roped", "abseiling", "abseiled", "rappelling", "rappelled", "rappeling", "rappeled"})
KEEPERS = frozenset({"owner", "operator", "manager", "charterer", "agent", "insurer"})
HULLS = frozenset(
    {
        "hull",
        "waterline",
        "hawsepipe",
        "poop",
        "forecastle",
        "wheelhouse",
        "deckhouse",
        "stern",
        "gunwale",
        "foredeck",
        "afterdeck",
    }
)
"""Parts that only ships have."""
BEFORE = 4
"""Tokens from "owned" back to the comma."""
STRUCK = frozenset({"hit", "strike", "attack", "shell", "fire", "sink", "seize", "rob", "raid", "ram"})
SEAGOING = frozenset({"pirates", "miles", "crew", "anchorage", "anchor", "anchored", "aboard", "sailors", "seafarers"})
Run = tuple[int, int]


def apposed_owned(sheet: Sheet, at: int, taken: set[int], owned: set[int]) -> bool:
    """True for "a cable layer, the Danish-owned Amber Sky": a ship stands before the comma."""
    return at in owned and at > BEFORE and sheet.words[at - 4] == "," and at - 5 in taken


def of_a_ship(sheet: Sheet, after: int) -> bool:
    """True for what only ships have behind their comma: "registered in", "formerly the X", "with six hands aboard"."""
    if sheet.lower[after : after + 2] in REGISTERED or sheet.lower[after : after + 1] in (["formerly"], ["ex"]):
        return True
    if sheet.lower[after : after + 1] == ["which"] and sheet.lemma[after + 1 : after + 2] in (["fly"], ["sail"], ["carry"]):
        return sheet.has(after, min(len(sheet), after + 8), {"flag"})  # "The Alba Bay, which flies the Maltese flag, …"
    owned = sheet.lemma[after + 1 : after + 2] if sheet.lower[after : after + 1] == ["whose"] else []
    if not (HERS - {"owner", "operator", "manager"}).isdisjoint(owned):
        return True
    return sheet.lower[after : after + 1] == ["with"] and sheet.has(after, min(len(sheet), after + 6), {"aboard"})


def boarded(sheet: Sheet, run: Run) -> bool:
    """True for "the Sea Lark was boarded off Conakry": of what is neither train nor plane."""
    head = next((k for k in range(*run) if not run[0] <= sheet.head[k] < run[1]), run[1] - 1)
    at = sheet.head[head] if sheet.dep[head] == "conj" else head
    verb = sheet.head[at]
    if sheet.dep[at] != "nsubjpass":
        return sheet.dep[at] == "dobj" and sheet.lemma[verb] in STRUCK and has_crew(sheet, run[1], further=1)
    first, end = sheet.sentences[sheet.sentence[head]]
    off = any(sheet.lower[k] == "off" and sheet.pos[k + 1] == "PROPN" for k in range(verb, end - 1))
    if sheet.lemma[verb] in STRUCK:
        return off
    return sheet.lemma[verb] in {"board", "hijack", "torpedo"} and (off or sheet.has(first, end, SEAGOING))


def reached(sheet: Sheet, run: Run) -> bool:
    """True for "the alarm was sounded on the X", "rowed out to the X", "climbed aboard the X": only of ships."""
    head = next((k for k in range(*run) if not run[0] <= sheet.head[k] < run[1]), run[1] - 1)
    preposition = sheet.head[head]
    if sheet.dep[head] != "pobj" or place(sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]) is not None:
        return False
    verb, word = sheet.verb_above(preposition), sheet.lower[preposition]
    if word == "of" and sheet.lemma[sheet.head[preposition]] in HULLS and sheet.lower[run[0] - 1] == "the":
        return sheet.ent[head] not in {"GPE", "NORP", "FAC"}  # "the waterline of the X", "the poop of the X"
    if word in {"on", "aboard"} and sheet.lemma[verb] in {"raise", "sound"}:
        return any(sheet.lemma[k] == "alarm" for k in sheet.kids[verb])
    if sheet.ent[head] in {"GPE", "LOC", "NORP", "FAC"}:
        return False
    roped = word == "onto" and sheet.lower[preposition - 1] in DROPPED
    return roped or (word in {"to", "aboard", "onto", "alongside"} and sheet.lemma[verb] in ROWING)


def afloat(sheet: Sheet, head: int, dep: str, end: int) -> bool:
    """True for "The Ems Trader, which was heading for X, …", "The Bahri was serving as a mother ship"."""
    if dep not in {"nsubj", "nsubjpass"}:
        return False
    voyaging = any(sheet.lemma[k] in VOYAGING for k in sheet.children(head, "relcl"))
    return voyaging or sheet.has(end, min(end + 12, len(sheet)), STATES)


def owns(sheet: Sheet, end: int) -> bool:
    """True for "the Ems Trader's owners", "the Ems Trader's master"."""
    return end + 1 < len(sheet) and sheet.lower[end] in {"'s", "’s"} and sheet.lemma[end + 1] in HERS | KEEPERS


def has_crew(sheet: Sheet, after: int, *, further: int = 0) -> bool:
    """True where the rest of the sentence, or so many further ones, speaks of "her master", "its crew", "her hull"."""
    _, last = sheet.sentences[min(len(sheet.sentences) - 1, sheet.sentence[after - 1] + further)]
    for k in range(after, min(last - 1, after + 30)):
        if sheet.lower[k] in {"her", "its"} and sheet.dep[k] == "poss" and sheet.lemma[sheet.head[k]] in HERS:
            return sheet.lower[k] == "her" or sheet.lemma[sheet.head[k]] in {
                "crew",
                "hull",
                "deck",
                "transponder",
                "hatch",
                "wheelhouse",
                "forecastle",
            }
    return False
