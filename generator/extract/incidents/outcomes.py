"""Sentences → what became of ship, cargo and crew, as fixed labels, each for words that the text uses.

In: the columns and the sentences of one maritime incident. Out: labels in a fixed order. Infers nothing from the type of
the incident except that a ship hijacked or seized was taken.
"""

from __future__ import annotations

import re

__all__ = ["LABELS", "outcomes_of"]

LABELS: dict[str, re.Pattern[str]] = {
    "sunk": re.compile(r"\b(?:sank|sunk|sinks?|(?:went|gone|going) (?:down|under)|foundered|went to the bottom|lost (?:at sea|with all hands))\b"),
    "fire": re.compile(r"\b(?:on fire|ablaze|caught fire|catching fire|in flames|burn(?:ed|t|ing)|(?:caus|start|spark|ignit|trigger|set off|extinguish|put out|fight|fought|douse)\w*[^.;]{0,30}\b(?:fire|blaze)|(?:fire|blaze) (?:broke out|was|on (?:the )?(?:board|deck)|aboard)|alight|set fire to|engulfed|torched)\b"),
    "damaged": re.compile(r"\b(?:damag(?:e|ed|es|ing)|(?:tore|ripp?|blew|punch|gouge|tear)\w* (?:a |an |open )?[^.;]{0,30}\b(?:hole|gash|hull)|hole[ds]?\b|holed|lost (?:\w+ )?(?:windows?|power|engine)|windows?|bullet holes|crippled|disabled|wrecked|struck (?:her|its|the) (?:funnel|bridge|hull|superstructure|deck|side|stern|bow)|shattered|listing|taking on water|engine power has been lost)\b"),
    "undamaged": re.compile(r"\b(?:undamaged|no damage|without damage|(?:ship|vessel|tanker|she|it)(?: and (?:its|her|the) crew)? (?:was|were|is|are) (?:reported )?(?:unharmed|unscathed|safe|undamaged)|suffered no damage|was not damaged|ship and (?:its|her|the) crew (?:were|are) (?:unharmed|safe))\b"),
    "nothing_stolen": re.compile(r"\b(?:nothing (?:was|had been|has been)? ?(?:reported )?(?:stolen|taken|missing)|empty-?handed|no (?:items|property|cargo|stores|equipment) (?:was|were|had been)? ?(?:stolen|taken)|without (?:stealing|taking) anything|with nothing(?: but|\.|,))\b"),
    "theft": re.compile(r"\b(?:stole|stolen|stealing|robbed|looted|plundered|pilfered|ransacked|made off with|(?:left|fled|escaped|got away|making off|disappeared) with|(?:lost|missing) (?:\w+ ){0,3}(?:scrap|cargo|stores|rope|equipment|parts|cash|property|valuables)|pumped [^.;]{0,40}\binto another|siphoned|relieved (?:him|her|them|the crew) of|most of its cargo gone|theft of)\b"),
    "pollution": re.compile(r"\b(?:oil (?:spill|slick|leak)|leak(?:ed|ing|s)? (?:oil|fuel|into the sea)|spill(?:ed|ing|s|age)?|slick|(?:oil|fuel)[^.;]{0,20} (?:leak|spill)\w*|pollution)\b"),
    "crew_evacuated": re.compile(r"\b(?:(?:taken|lifted|airlifted|winched) (?:off|to safety|from the (?:sea|water))|abandon(?:ed|ing)? (?:the )?(?:ship|vessel)|evacuat\w+|took to (?:the|their) (?:lifeboats?|life ?rafts?)|taken to the (?:lifeboats?|life ?rafts?)|rescued (?:by|from)|were (?:all )?rescued)\b"),
    "crew_taken": re.compile(r"\b(?:taken (?:hostage|captive|prisoner)|(?:took|taking|holding|held|holds) (?:[^.;]{0,40})(?:hostage|captive)|crew (?:\w+ ){0,3}(?:being )?held|held on board|(?:freed|released)\b[^.;]{0,30}\bcrew|kidnap\w*|abduct\w*|captive|hostages?)\b"),
    "vessel_released": re.compile(r"\b(?:(?:has|have|had|was|were) (?:since |later |been |then )*(?:freed|released|let go|liberated|retaken|recaptured)|(?:freed|released) (?:along with|with|by|after|on|the)|ordered (?:her|its|the (?:ship|vessel)'s) release|allowed to (?:sail|leave|proceed))\b"),
    "repelled": re.compile(r"\b(?:repel\w*|repuls\w*|(?:fought|beat|beaten|fended|warded|drove|driven|fight|fend|ward|scared|saw) (?:them |it |her |the \w+ )?(?:off|away|back)|turned (?:away|back|tail)|break off|broke off|broken off|aborted|gave up|foil\w*|thwart\w*|outran|failed to (?:board|get)|forced them|withdrew|retreat\w*|moved away|sped away|(?:attempt|attack) (?:failed|was unsuccessful)|fled after (?:the )?(?:guards|security)|evad\w+)\b"),
}  # fmt: skip
NEGATED = re.compile(r"\b(?:no|not|any|without|never|n't|prevented|denied)\s(?:\w+\s){0,2}$")


def outcomes_of(text: str, kind: str, *, fled: bool = False) -> tuple[str, ...]:
    """The labels that the words of an incident's sentences give it, in a fixed order."""
    found = []
    lower = text.lower()
    for label, pattern in LABELS.items():
        for match in pattern.finditer(lower):
            if label not in {"undamaged", "nothing_stolen"} and NEGATED.search(
                lower, max(0, match.start() - 30), match.start()
            ):
                continue
            found.append(label)
            break
    if kind in {"hijack", "seizure"} and "vessel_taken" not in found:
        found.append("vessel_taken")
    if "nothing_stolen" in found and "theft" in found:
        found.remove("theft")
    if "undamaged" in found and "damaged" in found:
        found.remove("damaged")
    return tuple(found)
