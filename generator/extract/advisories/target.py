"""Which of the ships in a report is the one attacked, and what all its mentions say of it together.

In: the ship phrases of one report. Out: the target as a ``Vessel`` of the facts contract, or None. The boat that robbers
came in, the patrol that answered and the mother ship are not the target, unless the words say that they were attacked.
"""

from __future__ import annotations

import re

from generator.extract.vessels import VesselMention, status_of
from generator.model import Span, Vessel, VesselStatus

__all__ = ["target_of"]

_SURE = 3.0
_SMALL = frozenset({"small_craft", "naval"})
_ALSO_ATTACKERS = frozenset({"fishing", "passenger", "yacht", "tug_barge"})
_DEED = (
    r"(?:boarded|robbed|hijacked|attacked|fired (?:up)?on|fired at|approached|pirated|seized|struck|hit|chased|burglari[sz]ed|sunk|captured|detained"
    r"|shelled|targeted|followed|surrounded|attempted boarding|suspicious approach|boarding)"
)
_BE = r"(?:was|were|is|are|has been|have been|had been|being|got|reported being|reported as being|reportedly|reported|experienced|suffered)"
_PASSIVE = re.compile(
    r"[\"”)*]?(?:\s\([^)]{1,40}\))?,?(?:\s(?:underway|anchored|berthed|drifting|at anchor|under \w+|with [\w\s]{3,30}? (?:on ?board|aboard)),?)?"
    rf"\s(?:{_BE} (?:\w+ ){{0,2}}(?:{_DEED}|under fire)"
    # "Fishing vessel fired upon 5 May", "Dhow boarded, robbed by": the telegraph leaves out "was"
    rf"|(?:illegally |possibly |reportedly |suspected )?{_DEED}(?:,? (?:and )?{_DEED}){{0,2}},?\s(?:by|on|at|in|off|while|near|during|from|\d))",
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
    ranked = [(_rank(text, m, i == 0), i) for i, m in enumerate(mentions)]
    _, best = min(ranked)
    chosen = mentions[best]
    same = [chosen, *(m for i, m in enumerate(mentions) if i != best and _same(chosen, m))]
    name = next((m.name for m in same if m.name), None)
    spans = next((m for m in same if m.name), chosen) if chosen.name is None else chosen
    return Vessel(
        name=name,
        type=chosen.type
        or next((m.type for m, (rank, _) in zip(mentions, ranked, strict=True) if m.type and rank < _SURE), None),
        flag=next((m.flag for m in same if m.flag), None),
        imo=next((m.imo for m in same if m.imo), None),
        mmsi=next((m.mmsi for m in same if m.mmsi), None),
        status=next((m.status for m in same if m.status), None) or _status_before(text, chosen.start),
        role="target",
        span=Span.cut(text, spans.start, spans.end),
    )


def _rank(text: str, mention: VesselMention, first: bool) -> float:
    """Lower is likelier the target; of equals the first named."""
    before, after = text[max(0, mention.start - 90) : mention.start], text[mention.end : mention.end + 120]
    passive = bool(_PASSIVE.match(after))
    many = 0.4 if mention.count > 1 and mention.name is None else 0.0
    if mention.type is None and mention.name is None:
        return (7.5 if mention.definite else 5.0) + many
    if mention.type in _SMALL:
        if passive and first:
            return 0.9 + many
        suffers = passive or bool(_OBJECT.search(before))
        return (2.5 if suffers and not many else 7.0 if mention.type == "small_craft" else 8.0) + many
    if mention.type in _ALSO_ATTACKERS and not passive and _attacks(before, after):
        return 6.0 + many
    if mention.type == "other" and many:
        return 7.0
    return 1.0 + many


def _status_before(text: str, start: int) -> VesselStatus | None:
    """ "While steaming, a tug …", "While at berth, persons boarded a bulk carrier": said before the ship."""
    head = text[max(0, start - 120) : start]
    lead = re.search(r"(?:\A|[.\n:]\s*)(?P<words>(?:While|Whilst|During)\s[^.,]{3,50}),[^.]*\Z", head)
    if lead is None:
        return None
    at = max(0, start - 120) + lead.start("words")
    return status_of(text, at, lead.end("words") - lead.start("words"))


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
