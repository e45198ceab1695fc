"""Which of the ships in a report is the one attacked, and what all its mentions say of it together.

In: the ship phrases of one report. Out: the target as a ``Vessel`` of the facts contract, or None. The boat that robbers
came in, the patrol that answered and the mother ship are not the target, unless the words say that they were attacked.
"""

from __future__ import annotations

import re

from generator.extract.vessels import VesselMention
from generator.model import Span, Vessel

__all__ = ["target_of"]

_SMALL = frozenset({"small_craft", "naval"})
_SUFFERS = re.compile(
    r"[\"”)*]?(?:\s\([^)]{1,40}\))?,?\s(?:(?:was|were|is|has been|had been|reported|reportedly|being|reported being|reported as|and|then|experienced|while \w+) ){0,3}"
    r"(?:boarded|robbed|hijacked|attacked|fired (?:up)?on|approached|pirated|seized|struck|hit|chased|experienced|suffered|burglari[sz]ed|sunk|captured|detained|shelled|targeted|came under)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:board(?:ed|ing)?|hijack(?:ed|ing)?|attack(?:ed|ing)?|fir(?:ed|ing) (?:up)?on|approach(?:ed|ing)?|robb(?:ed|ing)|chas(?:ed|ing)|hit|struck|seiz(?:ed|ing)"
    r"|stole|targeted|aboard|rammed|captured|intercepted and stopped|swarmed|towards?|against|shot at|fired at|followed|entered)\s(?:and \w+ (?:\w+ )?)?\Z",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\s(?:(?:with|carrying|containing|and|having)\s[\w\s-]{1,40}?\s)?(?:approach|came|come|closed|chas|saw|deployed|lower|engaged|made|fired|was seen|were seen|were engaged|circl|follow|alongside|disguised|pretend|near the|speeding|moving|launch)",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"\b(?:in|from|on|using|via|by|with|disguised as|into|aboard|onboard|on board|by means of)\s\Z", re.IGNORECASE
)
_ROGUE = re.compile(
    r"\b(?:robbers?|pirates?|persons?|men|perpetrators?|thieves|people|individuals|gunmen|intruders?|assailants|attackers|protesters|migrants|insurgents|smugglers|armed m[ae]n)\b",
    re.IGNORECASE,
)


def target_of(text: str, mentions: list[VesselMention]) -> Vessel | None:
    """The attacked ship with what its mentions say; None where the report names no ship at all."""
    if not mentions:
        return None
    ranked = [(_rank(text, m), i) for i, m in enumerate(mentions)]
    _, best = min(ranked)
    chosen = mentions[best]
    same = [chosen, *(m for i, m in enumerate(mentions) if i != best and _same(chosen, m))]
    name = next((m.name for m in same if m.name), None)
    spans = next((m for m in same if m.name), chosen) if chosen.name is None else chosen
    return Vessel(
        name=name,
        type=chosen.type or next((m.type for m in same if m.type), None),
        flag=next((m.flag for m in same if m.flag), None),
        imo=next((m.imo for m in same if m.imo), None),
        mmsi=next((m.mmsi for m in same if m.mmsi), None),
        status=next((m.status for m in same if m.status), None),
        role="target",
        span=Span.cut(text, spans.start, spans.end),
    )


def _rank(text: str, mention: VesselMention) -> float:
    """Lower is likelier the target."""
    before, after = text[max(0, mention.start - 90) : mention.start], text[mention.end : mention.end + 120]
    suffers = bool(_SUFFERS.match(after)) or bool(_OBJECT.search(before))
    if mention.type is None and mention.name is None:
        rank = 5.0
    elif mention.type in _SMALL:
        rank = 2.5 if suffers and mention.count == 1 else 7.0 if mention.type == "small_craft" else 8.0
    else:
        rank = 1.0 if suffers else 2.0
        if mention.type in ("fishing", "passenger", "yacht", "tug_barge") and _attacks(before, after):
            rank = 6.0
        if mention.type == "other" and mention.name is None and mention.count > 1:
            rank = 7.0
    return rank + (0.4 if mention.count > 1 and mention.name is None else 0.0)


def _attacks(before: str, after: str) -> bool:
    """True where robbers come in the craft, or it comes itself."""
    if _COMES.match(after):
        return True
    sentence = re.split(r"[.;]\s", before)[-1]
    return (
        bool(_BROUGHT.search(sentence))
        and bool(_ROGUE.search(sentence))
        and not re.search(r"\b(?:crew|deck|boarded|noticed)\b", sentence)
    )


def _same(chosen: VesselMention, other: VesselMention) -> bool:
    """True where another phrase may speak of the chosen ship: the same name, or one nameless and of no other class."""
    if other.type == "naval" and chosen.type != "naval":
        return False
    if chosen.name and other.name:
        return chosen.name.casefold() == other.name.casefold()
    if other.count > 1:
        return False
    if other.name and other.type not in (chosen.type, None):
        return False
    return (
        other.type == chosen.type
        or (other.type is None and (other.definite or other.name is not None))
        or chosen.type is None
        and other.definite
    )
