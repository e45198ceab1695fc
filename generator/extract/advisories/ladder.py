"""What a notice tells → type and stage of the incident, by the ladder suspicious, approach, attack, boarding, hijack.

In: the narrative of one report. Out: type, stage and outcomes of the facts contract with the place of the words that
decided, or None where nothing of the kind is told. An attempt stays an attempt, a near miss a near miss.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.advisories import rungs
from generator.extract.advisories.patterns import context, group, outcomes
from generator.model import Stage

__all__ = ["Event", "decide", "outcomes_of", "weapons_of"]


@dataclass(frozen=True, slots=True)
class Event:
    """Type and stage, the rung that decided, and the offsets of its words."""

    type: str
    stage: Stage
    why: str
    at: tuple[int, int]


def decide(narrative: str) -> Event | None:
    """Type and stage of what the narrative tells; None where it tells of no attack, approach or interference.

    Order: strike, hijack, seizure, then boarding over firing (a boarded ship that was fired upon was boarded), firing over
    an attempt, an attempt over an approach. NATO Shipping Centre's and IMB's reporting classes use the same order.
    """
    text = narrative.lower()
    struck = rungs.strike(text)
    if struck:
        match, near = struck
        return Event("strike", "attempted" if near else "accomplished", "strike", match.span())
    for kind, find in (("hijack", rungs.hijack), ("seizure", rungs.seizure)):
        taken = find(text)
        if taken:
            return Event(kind, "accomplished", kind, taken.span())
    boarded = rungs.boarding(text)
    if boarded:
        only_people = boarded[0].startswith(("kidnap", "abduct")) and not group("robbers_inside").search(text)
        return Event("kidnap" if only_people else "boarding", "accomplished", "boarded", boarded.span())
    return _without_boarding(text)


def _without_boarding(text: str) -> Event | None:
    fired = rungs.fire(text)
    if fired:
        return Event("fired_upon", "accomplished", "fired", fired.span())
    hampered, attempted = rungs.hampering(text), group("attempted").search(text)
    if hampered and not attempted:
        kind = "other" if context("protest").match(hampered[0]) else "interference"
        return Event(kind, "accomplished", "interference", hampered.span())
    approach, rogues = group("approach").search(text), context("rogues_named").search(text)
    if approach and context("plain_suspicion").search(text) and not context("firm_attempt").search(text):
        return Event("suspicious_approach", "attempted", "approach", approach.span())
    tried = context("explicit_attempt").search(text) or (attempted if rogues else None)
    if tried is None and rogues and not context("suspicion_only").search(text):
        tried = approach  # robbers who come near and turn away have tried
    if tried:
        return Event("attempted_boarding", "attempted", "attempted", tried.span())
    return _approach_or_attack(text, approach)


def _approach_or_attack(text: str, approach: re.Match[str] | None) -> Event | None:
    if approach:
        return Event("suspicious_approach", "attempted", "approach", approach.span())
    attacked = group("attacked").search(text)
    return Event("other", "accomplished", "attacked", attacked.span()) if attacked else None


def outcomes_of(narrative: str, event: Event) -> tuple[str, ...]:
    """The outcomes that the narrative states, in the order of the contract's list."""
    text = narrative.lower()
    found = [name for name, pattern in outcomes().items() if pattern.search(text)]
    if "nothing_stolen" in found and "theft" in found:
        found.remove("theft")
    if "repelled" in found and event.type in ("boarding", "hijack", "kidnap", "seizure", "strike"):
        found.remove("repelled")
    if event.type in ("hijack", "seizure"):
        found.append("vessel_taken")
    return tuple(dict.fromkeys(found))


def weapons_of(narrative: str) -> list[tuple[int, int]]:
    """Offsets of the weapons named, the first time each is."""
    seen: dict[str, tuple[int, int]] = {}
    for match in group("weapons").finditer(narrative.lower()):
        if not narrative[match.end() : match.end() + 1].isalpha():
            seen.setdefault(match[0], match.span())
    return sorted(seen.values())
