"""Which of the ships in a report is the one attacked, and what all its mentions say of it together.

In: the ship phrases of one report. Out: the target as a ``Vessel`` of the facts contract, or None. The boat that robbers
came in, the patrol that answered and the mother ship are not the target, unless the words say that they were attacked.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import table
from generator.extract.vessels import VesselMention, status_of
from generator.model import Span, Vessel, VesselStatus

__all__ = ["target_of"]

_SURE = 3.0
"""Ranks below this are those of ships that may be targets."""
_SMALL = frozenset({"small_craft", "naval"})
_ALSO_ATTACKERS = frozenset({"fishing", "passenger", "yacht", "tug_barge"})
_OWN_PEOPLE = late_pattern(r"\b(?:crew|deck|boarded|noticed)\b")
_LEAD = late_pattern(r"(?:\A|[.\n:]\s{0,9})(?P<words>(?:While|Whilst|During)\s[^.,]{3,50}),[^.]{0,600}\Z")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = {key: "|".join(entries) for key, entries in table("advisory_target").items()}
    deed = f"(?:{words['deeds']})"
    return late_pattern(
        {
            "passive": rf"[\"”)*]?(?:\s\([^)]{{1,40}}\))?,?(?:\s(?:{words['between']}),?)?\s"
            rf"(?:(?:{words['be']}) (?:\w+ ){{0,2}}(?:{deed}|under fire)"
            rf"|(?:illegally |possibly |reportedly |suspected )?{deed}(?:,? (?:and )?{deed}){{0,2}}"
            rf",?\s(?:{words['after_bare']}))",
            "object": rf"\b(?:{words['takes']})\s(?:and \w+ (?:\w+ )?)?\Z",
            "comes": rf"\s(?:(?:with|carrying|containing|and|having)\s[\w\s-]{{1,40}}?\s)?(?:{words['comes']})",
            "brought": rf"\b(?:{words['brings']})\s\Z",
            "rogues": rf"\b(?:{words['rogues']})\b",
        }[name],
        re.IGNORECASE,
    )


def target_of(text: str, mentions: list[VesselMention]) -> Vessel | None:
    """The attacked ship with what its mentions say; None where the report names no ship at all."""
    if not mentions:
        return None
    flat = text.replace("\n", " ")
    ranks = [_rank(flat, mention, first=i == 0) for i, mention in enumerate(mentions)]
    best = min(range(len(mentions)), key=lambda i: (ranks[i], i))
    chosen = mentions[best]
    same = [chosen, *(m for i, m in enumerate(mentions) if i != best and _same(chosen, m))]
    shown = next((m for m in same if m.name), chosen)
    return Vessel(
        name=shown.name,
        type=chosen.type or next((m.type for m, rank in zip(mentions, ranks, strict=True) if m.type and rank < _SURE), None),
        flag=next((m.flag for m in same if m.flag and (m is chosen or m.definite or m.name)), None),
        imo=next((m.imo for m in same if m.imo), None),
        mmsi=next((m.mmsi for m in same if m.mmsi), None),
        status=next((m.status for m in same if m.status), None) or _status_before(text, chosen.start),
        role="target",
        span=Span.cut(text, shown.start, shown.end),
    )


def _rank(text: str, mention: VesselMention, *, first: bool) -> float:
    """Lower is likelier the target; of equals the first named."""
    before, after = text[max(0, mention.start - 90) : mention.start], text[mention.end : mention.end + 120]
    many = 0.4 if mention.count > 1 and mention.name is None else 0.0
    if mention.type is None and mention.name is None:
        return (6.8 if mention.definite else 5.0) + many
    passive = bool(_pattern("passive").match(after))
    if mention.type in _SMALL:
        if passive and first:
            return 0.9 + many
        suffers = passive or bool(_pattern("object").search(before))
        return (2.5 if suffers and not many else 7.0 if mention.type == "small_craft" else 8.0) + many
    if mention.type in _ALSO_ATTACKERS and not passive and _attacks(before, after):
        return 6.0 + many
    return 7.0 if mention.type == "other" and many else 1.0 + many


def _attacks(before: str, after: str) -> bool:
    """True where robbers come in the craft, or it comes itself."""
    if _pattern("comes").match(after):
        return True
    sentence = re.split(r"[.;]\s", before)[-1]
    brought = _pattern("brought").search(sentence) and _pattern("rogues").search(sentence)
    return bool(brought) and not _OWN_PEOPLE.search(sentence)


def _status_before(text: str, start: int) -> VesselStatus | None:
    """ "While steaming, a tug …", "While at berth, thieves boarded a car carrier": said before the ship."""
    left = max(0, start - 120)
    lead = _LEAD.search(text[left:start])
    return status_of(text, left + lead.start("words"), len(lead["words"])) if lead else None


def _same(chosen: VesselMention, other: VesselMention) -> bool:
    """True where another phrase may speak of the chosen ship: the same name, or one nameless and of no other class."""
    if other.type == "naval" and chosen.type != "naval":
        return False
    if chosen.name and other.name:
        return chosen.name.casefold() == other.name.casefold()
    if other.count > 1 or (other.name and other.type not in (chosen.type, None)):
        return False
    if other.type == chosen.type:
        return True
    return other.definite if chosen.type is None else other.type is None and (other.definite or other.name is not None)
