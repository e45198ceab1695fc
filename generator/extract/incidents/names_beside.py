"""What the name before a noun of attack is: its doer ("the Houthi attack"), its victim ("the Sony hack"), or its place.

In: the columns, a token before the noun, the noun's sense. Out: "doer", "victim" or None for a place. Judges the phrase
alone: "the Orlando attack" was not done by Orlando.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.extract.incidents.words import AGENTS, armed_groups, wordset
from generator.extract.states import adjectives, folded, state_code
from generator.extract.towns import town_choices, town_state

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["part_of_name"]

BODIES = wordset("land_armies") | AGENTS["state"] | AGENTS["hostile"]
AGAINST_PERSONS = frozenset({"kill", "kidnap", "fire"})


def part_of_name(sheet: Sheet, kid: int, sense: str, *, aimed: bool) -> Literal["doer", "victim"] | None:
    """Which part in the deed the name has; ``aimed`` where a target is named: "the Israel attack on Gaza"."""
    start, _ = sheet.phrase(kid)
    name = sheet.text[sheet.idx[start] : sheet.end_of(kid)]
    if sheet.ent[kid] not in {"NORP", "GPE"} and (town_state(name) or town_choices(name)):
        return None
    if sheet.ent[kid] == "PERSON":
        return "victim" if sense in AGAINST_PERSONS and sheet.dep[kid] == "compound" else "doer"
    if sheet.ent[kid] == "GPE":
        if folded(sheet.words[kid]) in adjectives() or name.replace(".", "").isupper():
            return "doer"  # "a US strike"
        return "doer" if state_code(name) and (aimed or sheet.dep[kid] == "poss") else None
    if sheet.ent[kid] != "ORG" or sheet.dep[kid] == "poss":
        return "doer"
    armed = sheet.lemma[kid] in BODIES or not armed_groups().isdisjoint({folded(name), folded(sheet.words[kid])})
    return "doer" if armed or sense not in {"hack", "kill", "fire", "blast", "explode", "rob"} else "victim"
