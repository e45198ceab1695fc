"""Whether the harm that a verb tells befell anybody who counts: not what is denied or only possible, no illness, no outlaw.

In: the columns and a verb of harm. Out: yes or no. Counts nobody; ``casualties`` does.
"""

from __future__ import annotations

from generator.extract.incidents.headcounts import number_at
from generator.extract.incidents.sheet import Sheet
from generator.extract.incidents.words import AGENTS

__all__ = ["RAIDERS", "befell"]

ILLNESSES = frozenset(
    {"cause", "cancer", "illness", "disease", "stroke", "malaria", "cholera", "covid", "covid-19", "pneumonia", "infection"}
)
ACCIDENTS = frozenset({"collision", "accident", "crash", "fire", "grounding", "storm"})
APART = frozenset({"separate", "unrelated", "earlier", "different"})
RAIDERS = frozenset(
    {
        "pirate",
        "robber",
        "attacker",
        "assailant",
        "raider",
        "gunman",
        "hijacker",
        "intruder",
        "militant",
        "rebel",
        "insurgent",
    }
    | {"terrorist", "bandit", "thief", "kidnapper", "jihadist", "smuggler"}
)
"""Whose own dead and hurt are no victims."""


def befell(sheet: Sheet, i: int) -> bool:
    """False for harm that is denied or only possible, for death by illness, for "the wounded man", told before."""
    aux = {sheet.lower[k] for k in sheet.kids[i] if sheet.dep[k] in {"aux", "auxpass"}}
    possible = bool(aux & {"could", "would", "might", "may", "will", "to", "should"}) and "have" not in aux
    if _by_accident(sheet, i):
        return False
    without = sheet.dep[i] == "pcomp" and sheet.lower[sheet.head[i]] == "without"
    if possible or without or any(sheet.dep[k] == "neg" for k in sheet.kids[i]):
        return False
    if sheet.dep[i] == "amod" and (kids := sheet.kids[sheet.head[i]]):
        told = any(sheet.lower[k] in {"the", "his", "their", "its"} for k in kids)
        if told and not any(number_at(sheet, k) is not None for k in kids):
            return False
    apart = sheet.lemma[i] == "cut" and sheet.lower[i + 1 : i + 2] == ["off"]  # "leaving 900 people cut off"
    if apart or (sheet.lemma[i] == "burn" and _ship_burns(sheet, i)):
        return False
    if (sheet.passive(i) and _freeing_others(sheet, i)) or (sheet.dep[i] == "conj" and _of_outlaws(sheet, i)):
        return False
    return sheet.lemma[i] != "die" or not any(_illness(sheet, o) for o in sheet.prepositions(i, "of", "from"))


def _ship_burns(sheet: Sheet, i: int) -> bool:
    """True for "burned until dawn", "burned all night and a stoker is missing": no people burn."""
    burnt = sheet.child(i, "dobj")
    if burnt is not None:
        return sheet.has(i, sheet.left(burnt), {"and"})
    to_death = "death" in sheet.lower[i : i + 3]
    return not (sheet.passive(i) or to_death or sheet.has(max(0, i - 1), i, {"badly", "severely"}))


def _freeing_others(sheet: Sheet, i: int) -> bool:
    """True for "a constable was wounded in the rescue": police and soldiers, hurt when they came to help."""
    helping = any(sheet.lemma[o] in {"operation", "rescue"} for o in sheet.prepositions(i, "in", "during"))
    subject = sheet.subject(i) if helping else None
    return subject is not None and sheet.lemma[subject] in AGENTS["state"]


def _of_outlaws(sheet: Sheet, i: int) -> bool:
    """True for the second of "three of the robbers were killed and two were wounded": two more of the robbers."""
    own, first = sheet.child(i, "nsubj", "nsubjpass"), sheet.child(sheet.head[i], "nsubj", "nsubjpass")
    if first is None or not (own is None or sheet.pos[own] == "NUM"):
        return False
    suffered = (sheet.passive(i) or sheet.tag[i] == "VBN") and sheet.passive(sheet.head[i])
    return suffered and any(sheet.lemma[k] in RAIDERS for k in (first, *sheet.prepositions(first, "of")))


def _illness(sheet: Sheet, token: int) -> bool:
    """True for what people die of when nobody has killed them: "a heart attack", "natural causes"."""
    heart = sheet.lemma[token] == "attack" and any(sheet.lower[k] in {"heart", "asthma"} for k in sheet.kids[token])
    return heart or sheet.lemma[token] in ILLNESSES


def _by_accident(sheet: Sheet, i: int) -> bool:
    """True for "which had hurt a pilot in a collision", "in a separate accident": a mishap beside what is told."""
    before = sheet.dep[i] == "relcl" and any(sheet.lower[k] == "had" for k in sheet.kids[i])
    mishaps = [o for o in sheet.prepositions(i, "in") if sheet.lemma[o] in ACCIDENTS]
    return any(before or sheet.lemma[o] == "accident" or sheet.has(max(o - 3, 0), o, APART) for o in mishaps)
