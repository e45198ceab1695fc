"""Sentences → what became of ship, cargo and crew, as fixed labels, each for words that the text uses.

In: the columns and the sentences of one maritime incident. Out: labels in a fixed order. Infers nothing from the type of
the incident except that a ship hijacked or seized was taken.
"""

from __future__ import annotations

import re

from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import table

__all__ = ["LABELS", "outcomes_of"]

LABELS: dict[str, re.Pattern[str]] = {
    label: late_pattern(rf"\b(?:{'|'.join(patterns)})\b") for label, patterns in table("incident_tables")["outcomes"].items()
}
PEOPLE = late_pattern(
    r"\b(?:crew\w*|sailors?|seafarers?|mariners?|fisherm[ae]n|m[ae]n|people|hostages?|passengers?|captives?|captain|engineer|they|he|them)\b"
)
SHIP = late_pattern(r"\b(?:ship|vessel|tanker|carrier|bulker|trawler|boat|dhow|tug|she|it|freighter|ferry)\b")
TOGETHER = late_pattern(r"\band (?:(?:the|their|her|its) )?(?:ship|vessel|tanker|boat|trawler|dhow)\b")
WOULD = late_pattern(
    r"\b(?:would|will|could|might|may|(?:prepar|mean|threaten|vow)\w* to|(?:ready|about|plann?\w*|want\w*) to)\s$"
)
LOOTED = frozenset({"boarding", "attempted_boarding", "hijack", "kidnap", "fired_upon", "other"})
"""Types of incident in which things are stolen; of a state's seizure "stolen grain" tells what she carried."""
BOARDED = frozenset({"boarding", "hijack", "kidnap", "seizure"})
RESCUED = late_pattern(r"rescued|were (?:all )?rescued")
UNDER = late_pattern(r"\b(?:under|opened|open|returned|exchanged|cease)[ -]$")
PUMPS = late_pattern(r"\s(?:pumps?|hoses?|brigade|party|teams?|boats?|alarm|doors?|drill|control)\b")
UNDONE = late_pattern(r"\s(?:has|had|was|were|have)(?:\sbeen)?(?:\snot|n't|\snever)\b")
CREW_FREED = late_pattern(
    r"\s(?:all\s|the\s|its\s|her\s)*(?:[\w-]+\s){0,2}(?:crew|sailors|seafarers|mariners|fishermen|hostages)\b(?!\sand)"
)
NEGATED = late_pattern(r"\b(?:no|not|any|without|never|n't|prevented|denied)\s(?:\w+\s){0,2}$")


def _of_people(text: str, at: int) -> bool:
    """True for "four of her crew were led away and released": the clause tells of people and of no ship."""
    clause = re.split(r"[.;:]", text[max(0, at - 90) : at])[-1]
    people, ship = PEOPLE.search(clause), SHIP.search(clause)
    return people is not None and (ship is None or (people.start() < ship.start() and TOGETHER.search(clause) is None))


def _told(label: str, lower: str, kind: str) -> bool:
    """True where the text, in small letters, says so of an incident of this type, and says it as a fact."""
    if label == "theft" and kind not in LOOTED:
        return False
    return any(_stands(label, lower, match, kind) for match in LABELS[label].finditer(lower))


def _stands(label: str, lower: str, match: re.Match[str], kind: str) -> bool:
    start, end = match.span()
    if label not in {"undamaged", "nothing_stolen"} and NEGATED.search(lower, max(0, start - 30), start):
        return False
    if WOULD.search(lower, max(0, start - 20), start):
        return False  # "would sink each intruder", "made ready to abandon ship"
    if label == "fire" and (UNDER.search(lower, max(0, start - 12), start) or PUMPS.match(lower, end)):
        return False  # "came under fire was the bulker"
    if UNDONE.match(lower, end):
        return False  # "no oil slick had been seen"
    if label == "crew_evacuated":
        return not (kind in BOARDED and RESCUED.match(match[0]))  # out of the citadel, or of captivity
    return label != "vessel_released" or not (_of_people(lower, start) or CREW_FREED.match(lower, end))


def outcomes_of(text: str, kind: str, *, taken: bool = True, held: bool = False) -> tuple[str, ...]:
    """The labels that the words of an incident's sentences give it, in a fixed order.

    ``taken``: it was accomplished; ``held``: people were counted as taken.
    """
    lower = text.lower()
    found = [label for label in LABELS if (label == "crew_taken" and held) or _told(label, lower, kind)]
    if taken and kind in {"hijack", "seizure"} and "vessel_taken" not in found:
        found.append("vessel_taken")
    if "nothing_stolen" in found and "theft" in found:
        found.remove("theft")
    if "undamaged" in found and "damaged" in found:
        found.remove("damaged")
    if "theft" in found and taken and "repelled" in found:
        found.remove("repelled")  # those who left with loot were not driven off
    return tuple(found)
