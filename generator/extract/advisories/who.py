"""Who did it, as a report in telegraph style says: "Seven robbers", "suspected pirates", "IRGC", "the Russian Navy".

In: one report and its type of event. Out: ``Perpetrator`` records with the hedge in the text's words. A navy is named only
where the event is its own (a seizure, interference, fire, a strike): the navy that came to help did nothing.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.advisories.style import Report
from generator.extract.lexicon import table
from generator.extract.spans import cut
from generator.model import Certainty, Perpetrator

__all__ = ["perpetrators_of"]

_SUSPECTED = re.compile(r"\b(?:suspected|alleged|presumed|believed to be|possible)\s?", re.IGNORECASE)
_STATE_DEEDS = frozenset({"seizure", "interference", "fired_upon", "strike", "suspicious_approach", "other"})
_OWN_ROGUES = re.compile(r"pirate|robber|thie", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Rogues with number and adjectives; named groups; the forces of states."""
    words = {name: "|".join(alternatives) for name, alternatives in table("advisory_events")["who"].items()}
    number, adjective = rf"(?:{words['numbers']})\s(?:to\s(?:{words['numbers']})\s)?", rf"(?:(?:{words['adjectives']})\s)"
    # "persons" and "men" alone may be the crew: they need a number or "armed", "suspected", "unknown"
    rogues = (
        rf"\b(?:(?:{number})?{adjective}{{0,3}}(?:{words['nouns']})"
        rf"|(?:{number}{adjective}{{0,3}}|{adjective}{{1,3}})(?:{words['plain_nouns']}))\b"
    )
    forces = rf"\b(?:(?:{words['nations']})\s(?:{words['forces']}))\b"
    return re.compile(rogues, re.IGNORECASE), re.compile(rf"\b(?:{words['named']})\b(?!-)"), re.compile(forces)


def perpetrators_of(text: str, report: Report, kind: str) -> tuple[Perpetrator, ...]:
    """The first that the report names; empty where it names none."""
    rogues, groups, forces = _patterns()
    rogue = rogues.search(text, report.story, report.end)
    match = groups.search(text, report.story, report.end)
    if match is None and kind in _STATE_DEEDS:
        match = forces.search(text, report.story, report.end)
    if match is None or (rogue is not None and rogue.start() < match.start() and _OWN_ROGUES.search(rogue[0])):
        match = rogue
    span = cut(text, match.start(), match.end()) if match else None
    if match is None or span is None:
        return ()
    hedge = _SUSPECTED.search(text, max(report.story, match.start() - 12), match.end())
    certainty: Certainty = "suspected" if hedge else "stated"
    return (Perpetrator(span=span, certainty=certainty, hedge=cut(text, hedge.start(), hedge.end()) if hedge else None),)
