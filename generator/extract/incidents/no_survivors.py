"""Everybody on board died: "there were no survivors", "nobody survived", "killed all aboard" → as many as were on board.

In: the columns and one word. Out: ``Toll`` records of the killed, as ``casualties`` gives them. Where no sentence near says
how many were on board, nothing is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.crews import crew_size
from generator.extract.incidents.headcounts import Toll, is_people, number_at
from generator.extract.incidents.words import AGENTS

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["DYING", "none_left"]

DYING = frozenset({"die", "perish", "drown", "kill"})
NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
EVERYBODY = frozenset({"everyone", "everybody", "all"})
ABOARD = frozenset({"aboard", "board", "it"})
UNSURE = frozenset({"would", "could", "might", "may", "if", "whether", "will", "should"})
REACH = 2
"""Sentences before in which the text says how many were on board."""


def none_left(sheet: Sheet, i: int) -> list[Toll]:
    """The toll of "no survivors", "nobody survived", "everyone on board died"."""
    first, end = sheet.sentences[sheet.sentence[i]]
    told = {"survivor": _no_survivor, "survive": _nobody_survived}.get(sheet.lemma[i], _all_died)
    if not told(sheet, i) or sheet.has(first, end, UNSURE):
        return []
    number = _on_board(sheet, i)
    return [Toll("killed", number, i)] if number else []


def _no_survivor(sheet: Sheet, i: int) -> bool:
    """ "There were no survivors", "no survivors were found", "left no survivors"."""
    return any(sheet.lower[k] == "no" for k in sheet.kids[i]) and sheet.dep[i] in {"attr", "nsubj", "nsubjpass", "dobj"}


def _nobody_survived(sheet: Sheet, i: int) -> bool:
    subject = sheet.subject(i)
    if subject is None or any(sheet.dep[k] in {"neg", "dobj"} for k in sheet.kids[i]):
        return False
    return sheet.lower[subject] in NOBODY or (sheet.lower[subject] == "one" and sheet.lower[subject - 1] == "no")


def _all_died(sheet: Sheet, i: int) -> bool:
    """ "All aboard were killed", "killing everyone on board"; "all of them" needs no ship's company."""
    passive = sheet.lemma[i] != "kill" or sheet.passive(i)
    subject = sheet.subject(i) if passive else None
    people = ([] if subject is None else [subject]) if passive else sheet.children(i, "dobj")
    whole = any(
        sheet.has(sheet.left(who), who + 1, EVERYBODY) and sheet.has(who, min(who + 4, len(sheet)), ABOARD) for who in people
    )
    return whole and not any(sheet.dep[k] == "neg" for k in sheet.kids[i])


def _on_board(sheet: Sheet, i: int) -> int | None:
    """How many were on board, by this sentence or those just before it; the nearest sentence that tells it counts."""
    here = sheet.sentence[i]
    for number in range(here, max(here - REACH, 0) - 1, -1):
        first, end = sheet.sentences[number]
        for k in range(first, min(end, i)):
            if sheet.lemma[k] == "carry":
                for who in sheet.children(k, "dobj"):
                    counts = [n for c in sheet.kids[who] if (n := number_at(sheet, c)) is not None]
                    if counts and (is_people(sheet, who) or sheet.lemma[who] in AGENTS["hostile"]):
                        return counts[0]
        if (size := crew_size([sheet.sentence_text(number)])) is not None:
            return size
    return None
