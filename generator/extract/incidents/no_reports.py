"""Words of attack that report nothing: prizes snatched, salutes let off, exchanges of letters, the fourth raid of a month.

In: the columns and one word of attack. Out: yes or no. Looks at the words around it and at no meaning of theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import AGENTS

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["counts", "is_figure", "of_fire"]

PRIZES = frozenset({"victory", "win", "lead", "title", "draw", "defeat", "point", "goal", "seat", "chance", "vote"})
SALUTES = frozenset({"fireworks", "firework", "blank", "blanks", "practice", "salute", "champagne", "flares"})
SHOTS = frozenset({"fire", "gunfire", "shot"})


def is_figure(sheet: Sheet, i: int, lemma: str) -> bool:
    """True for "snatched victory from his rival" and "rushed toward the exit": nobody is carried off, nothing stormed."""
    taken = sheet.child(i, "dobj")
    if lemma in {"let", "loose"}:
        return sheet.has(i, min(i + 10, len(sheet)), SALUTES)
    if lemma == "seize" and sheet.lower[i + 1 : i + 2] == ["up"]:
        return True  # an engine
    if lemma == "rush":
        return taken is None and not sheet.passive(i)
    return lemma == "snatch" and taken is not None and sheet.lemma[taken] in PRIZES


def of_fire(sheet: Sheet, i: int) -> bool:
    """True for an exchange of fire between people under arms, and none of prisoners, of letters, between ministers."""
    parties = [d for k in sheet.prepositions(i, "between", "with") for d in sheet.listed(k)]
    armed = AGENTS["hostile"] | AGENTS["craft"] | AGENTS["state"] | AGENTS["people"]
    shots = any(sheet.lemma[k] in SHOTS for k in sheet.prepositions(i, "of"))
    return shots and (not parties or any(sheet.lemma[p] in armed or sheet.lower[p] in armed for p in parties))


def counts(sheet: Sheet, i: int) -> bool:
    """True for "it was the fourth raid in a month", which counts what is told elsewhere."""
    if any(sheet.ent[k] == "ORDINAL" for k in sheet.kids[i]) and "since" in sheet.lower[i + 1 : i + 6]:
        return True  # "the takeover was the third coup in Mali since 2012", "in the fourth killing of a newsman since"
    if sheet.dep[i] != "attr" or sheet.lemma[sheet.head[i]] != "be":
        return False
    subject = sheet.child(sheet.head[i], "nsubj")
    pointing = subject is not None and sheet.lower[subject] in {"it", "this", "that", "they", "these"}
    return pointing and any(
        sheet.ent[k] == "ORDINAL" or sheet.lower[k] in {"latest", "last", "only", "fourth", "second", "third", "first"}
        for k in sheet.kids[i]
    )
