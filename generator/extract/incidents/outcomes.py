"""Sentences → what became of ship, cargo and crew, as fixed labels, each for words that the text uses.

In: the text of the sentences of one maritime incident. Out: labels in a fixed order. Infers nothing from the type of the
incident except what its name says: a ship hijacked or seized was taken, in a kidnapping people were, and those who tried to
board and did not were kept off. A word that says much else besides counts only in its frame.
"""

from __future__ import annotations

import re

from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import table

__all__ = ["LABELS", "outcomes_of"]


def _framed(expressions: list[str]) -> re.Pattern[str]:
    """One expression for all, with the words of the frames in the place of their names."""
    joined = rf"\b(?:{'|'.join(expressions)})\b"
    for name, words in table("outcome_words")["frames"].items():
        joined = joined.replace(f"{{{name}}}", words)
    return late_pattern(joined)


LABELS: dict[str, list[tuple[tuple[str, ...], re.Pattern[str]]]] = {
    label: [(tuple(stems.split()), _framed(expressions)) for stems, expressions in groups.items()]
    for label, groups in table("outcome_words").items()
    if label != "frames"
}
"""Expressions by label, each with the stems one of which is in every text that it can match."""
OF_SHIP = frozenset({"sunk", "fire", "damaged", "undamaged", "pollution"})
"""What befalls a ship: not read in a sentence about another ship, as a rescue by her is."""
PEOPLE = late_pattern(
    r"\b(?:crew\w*|sailors?|seafarers?|mariners?|fisherm[ae]n|m[ae]n|people|hostages?|passengers?|captives?|captain|engineer|mate|master|skipper|bosun|officers?|cook|cadets?|they|he|him|them)\b"
)
SHIP = late_pattern(r"\b(?:ship|vessel|tanker|carrier|bulker|trawler|boat|dhow|tug|she|it|freighter|ferry)\b")
TOGETHER = late_pattern(r"\band (?:(?:the|their|her|its) )?(?:ship|vessel|tanker|boat|trawler|dhow)\b")
WOULD = late_pattern(
    r"\b(?:would|will|could|might|may|"
    r"(?:prepar|mean|threaten|vow|try|tried|fail|attempt|plan|want|ready|about)\w* to)\s[“\"‘]?$"
)
LOOTED = frozenset({"boarding", "attempted_boarding", "hijack", "kidnap", "fired_upon", "other"})
"""Types of incident in which things are stolen; of a state's seizure "stolen grain" tells what she carried."""
BOARDED = frozenset({"boarding", "hijack", "kidnap", "seizure"})
OF_RAIDS = frozenset({"theft", "nothing_stolen", "vessel_taken"})
LAWFUL = late_pattern(
    r"\b(?:navy|police|coast ?guards?|officials?|authorities|owners?|company|salvors|divers|customs)\s(?:\w+\s){0,2}$"
)
CHARGED = late_pattern(r"\b(?:suspicion|alleg\w+ that|accus\w+|charges)\b[^.;]{0,60}$")
TAKEN_OVER = BOARDED | {"attempted_boarding"}
"""Types in which locks and radios are smashed and the ship is not."""
RESCUED = late_pattern(
    r"rescued|were (?:all )?rescued|taken|took (?!off)|lifted|transferred|picked|.* (?:ashore|abandoned)$"
)
BOARDERS = late_pattern(r"\b(?:pirates|hijackers|gunmen|captors|raiders|robbers|gang)\b[^.;]*$")
UNDER = late_pattern(r"\b(?:under|opened|open|returned|exchanged|cease)[ -]$")
PUMPS = late_pattern(r"\s(?:pumps?|hoses?|brigade|party|teams?|boats?|alarm|doors?|drill|control)\b")
QUENCHED = late_pattern(r"extinguish|put|fight|fought|dous")
"""Who fails to put out a fire has one."""
UNDONE = late_pattern(r"\s(?:has|had|was|were|have)(?:\sbeen)?(?:\snot|n't|\snever)\b")
HELD = frozenset({"hijack", "seizure"})
LET_GO = late_pattern(r"let|set|allowed")
OBJECT = late_pattern(
    r"\s(?:a|an|the|its|new|some|more|two|three)?\s?(?:[\w-]+\s){0,2}"
    r"(?:films?|videos?|footage|statement|images?|photo\w*|pictures?|names?|details|figures|report|data|list|recording|gas|oil"
    r"|fuel|water)\b"
)
THINGS = late_pattern(
    r"\b(?:system|gas|oil|co2|halon|ransom|buoy|rope|line|anchor|water|smoke|chemicals?|cable|film|money)\s(?:\w+\s)?$"
)
CREW_FREED = late_pattern(
    r"\s(?:all\s|the\s|its\s|her\s|\w+ of (?:its|her|their|the)\s)*(?:[\w-]+\s){0,2}"
    r"(?:crew|sailors|seafarers|mariners|fishermen|hostages|mates?|captain|master|skipper|bosun|engineers?|officers?|men)\b"
    r"(?!\sand\s(?:(?:the|their|her|its|his)\s)?(?:ship|vessel|boat|trawler|tanker|dhow)\b)"
)
SOME = late_pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|others|some|\d+)\s(?:of (?:them|the \w+)\s)?$")
NOT = late_pattern(r"\b(?:not|never|without|neither)\b|n't\b")
NEGATED = late_pattern(r"\b(?:no|not|any|without|never|n't|prevented|denied)\s(?:\w+\s){0,2}$")
DREADED = late_pattern(
    r"\b(?:risks?|threat|fear\w*|danger\w*|potential|possible|prevent\w*|avoid\w*|avert\w*|against)\s(?:[\w-]+\s){0,4}$"
)
PAPER = late_pattern(
    r"\b(?:statement|video|footage|photo\w*|images?|reports?|pictures?|data|figures|names?|advisory|details)\s(?:\w+\s){0,2}$"
)
NOBODY = late_pattern(r"\b(?i:nobody|nothing|none|no[ -]one)\b")
SUBJECT = late_pattern(
    r"\b(?i:the|an?|its|their|his)\s(?:[\w-]+\s)?([a-z]+)\s(?:was|were|is|are|has|had|emerged|escaped|came|got|left|remained)\b"
)


def _of_people(text: str, at: int) -> bool:
    """True for "four of her crew were led away and released": the clause tells of people and of no ship."""
    clause = re.split(r"[.;:]", text[max(0, at - 90) : at])[-1]
    people, ship = PEOPLE.search(clause), SHIP.search(clause)
    return people is not None and (ship is None or (people.start() < ship.start() and TOGETHER.search(clause) is None))


def _of_things(text: str, at: int) -> bool:
    """True for "the market emerged unscathed", "nobody was unscathed": neither ship nor people is said to be whole."""
    clause = re.split(r"[.;:]", text[max(0, at - 60) : at])[-1]
    nouns = [match[1] for match in SUBJECT.finditer(clause)]
    if NOBODY.search(clause):
        return True
    return bool(nouns) and not (SHIP.fullmatch(nouns[-1]) or PEOPLE.fullmatch(nouns[-1]))


def _told(label: str, text: str, lower: str, kind: str) -> bool:
    """True where the text, given too in small letters, says so of an incident of this type, and says it as a fact."""
    if (label in OF_RAIDS and kind not in LOOTED) or (label == "damaged" and kind in TAKEN_OVER):
        return False
    for stems, pattern in LABELS[label]:
        for stem in stems:
            if stem in lower:
                break
        else:
            continue
        if any(_stands(label, text, lower, match, kind) for match in pattern.finditer(lower)):
            return True
    return False


def _stands(label: str, text: str, lower: str, match: re.Match[str], kind: str) -> bool:  # noqa: PLR0911 - a decision list
    start, end = match.span()
    if label not in {"undamaged", "nothing_stolen"} and (
        NEGATED.search(lower, max(0, start - 30), start) or (label != "repelled" and NOT.search(match[0]))
    ):
        return False
    if WOULD.search(lower, max(0, start - 20), start) and not QUENCHED.match(match[0]):
        return False  # "would sink each intruder", "made ready to abandon her"
    if label == "repelled" and kind == "strike" and match[0].endswith(("away", "clear")):
        return False
    if label == "theft" and (
        LAWFUL.search(lower, max(0, start - 40), start) or CHARGED.search(lower, max(0, start - 80), start)
    ):
        return False  # "the navy took scrap metal from wrecks", "on suspicion that her grain was stolen"
    if label == "fire" and (UNDER.search(lower, max(0, start - 12), start) or PUMPS.match(lower, end)):
        return False  # "came under fire was the bulker"
    if UNDONE.match(lower, end):
        return False  # "no oil slick had been seen"
    if label == "pollution" and DREADED.search(lower, max(0, start - 50), start):
        return False
    if label == "undamaged" and match[0] == "unscathed" and (_of_things(text, start) or _of_people(lower, start)):
        return False
    if label == "crew_taken" and kind not in HELD and match[0].endswith("in custody"):
        return False  # the robbers, not the robbed
    if label == "crew_evacuated":  # out of the citadel, or of captivity, or by the boarders
        return not (kind in BOARDED and (RESCUED.match(match[0]) or _abandoned(lower, match)))
    return label != "vessel_released" or _released(lower, match, kind)


def _abandoned(lower: str, match: re.Match[str]) -> bool:
    """True for "before the gang abandoned her"."""
    start = match.start()
    return "abandon" in match[0] and BOARDERS.search(lower, max(0, start - 60), start) is not None


def _released(lower: str, match: re.Match[str], kind: str) -> bool:
    """True where it is a ship that was freed, from those who had taken her."""
    start, end = match.span()
    left = "abandon" in match[0]
    if kind not in (BOARDED if left else HELD) and (left or LET_GO.match(match[0])):
        return False  # robbers let a boat go that nobody had taken
    if PEOPLE.search(match[0]):
        return False  # "released the mate of the tanker"
    if OBJECT.match(lower, end) or THINGS.search(lower, max(0, start - 30), start):
        return False  # "has released a film", "the gas was released"
    if PAPER.search(lower, max(0, start - 40), start):
        return False  # "in a statement released on Monday"
    if SOME.search(lower, max(0, start - 40), start):
        return False  # "four were let go"
    return not (_of_people(lower, start) or CREW_FREED.match(lower, end))


def outcomes_of(
    text: str, kind: str, *, taken: bool = True, held: bool = False, of_ship: str | None = None
) -> tuple[str, ...]:
    """The labels that the words of an incident's sentences give it, in a fixed order.

    ``taken``: it was accomplished; ``held``: people were counted as taken; ``of_ship``: the sentences that are about no
    other ship than the incident's, all of them where it is not given.
    """
    lower = text.lower()
    own = text if of_ship is None or of_ship == text else of_ship
    own_lower = lower if own is text else own.lower()
    found = [
        label
        for label in LABELS
        if (label == "crew_taken" and (held or (taken and kind == "kidnap")))
        or (label == "repelled" and kind == "attempted_boarding" and not taken)
        or (_told(label, own, own_lower, kind) if label in OF_SHIP else _told(label, text, lower, kind))
    ]
    if not taken and "vessel_taken" in found:
        found.remove("vessel_taken")
    if taken and kind in {"hijack", "seizure"} and "vessel_taken" not in found:
        found.append("vessel_taken")
    if "nothing_stolen" in found and "theft" in found:
        found.remove("theft")
    if "undamaged" in found and "damaged" in found:
        found.remove("damaged")
    if "theft" in found and kind == "attempted_boarding" and not taken:
        found.remove("theft")  # of those who never came aboard nobody took a thing
    if taken and "repelled" in found and ("theft" in found or kind in {"hijack", "seizure", "kidnap"}):
        found.remove("repelled")  # those who left with loot or with captives were not driven off
    return tuple(found)
