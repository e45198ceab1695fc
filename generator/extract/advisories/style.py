"""Is a text a report in telegraph style, and of which house? One text may hold a list of them.

In: the text of a document. Out: ``Report`` records (house, offsets of the whole, of its header, of its story), or an empty
list for ordinary prose. Decides by form only: a dated header, a waters-or-state prefix with a colon, UKMTO's opening, or a
dateless single paragraph that gives a position or a "On 22 May," and quotes and attributes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.extract.late_pattern import late_pattern
from generator.extract.places import find_places
from generator.extract.positions import find_positions
from generator.extract.states import state_code
from generator.extract.vessels import find_types, is_capitals

__all__ = ["House", "Report", "reports_in"]

House = Literal["imb", "asam", "ukmto", "plain"]


@dataclass(frozen=True, slots=True)
class Report:
    """One report: offsets of the whole, of its header or prefix, and where its story begins."""

    house: House
    start: int
    end: int
    header_end: int
    story: int


_DATED = late_pattern(
    r"(?m)^[ \t]*(?:ON\s)?(?:(?P<area>[A-Z][^\n:]{3,60}):\s)?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}[- ]?[A-Z]{3}[- ]?\d{2,4})\b\s?:?\s?[^\n]{0,60}?"
    r"(?:\bUTC\b|\bLT\b|(?i:\blocal)|(?i:\bposn?\b|\bposition\b)|\d[′'’]?\s?[NS]\b|:\s?[A-Z])"
)
_GROUPED = late_pattern(r"\s*\d{6}\s?(?:Z|UTC)?\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)", re.IGNORECASE)
_PREFIX = late_pattern(
    r"(?m)^[ \t]*(?:\d{1,3}[.)]\s*)?(?:\(U\)\s*)?(?P<area>(?:[A-Z0-9][\w.'’()/&,–\- ]{2,80}?)):[ \t]+(?=[\"“(]?[A-Z0-9])"
)
_BARE_PREFIX = late_pattern(
    r"\A\s*(?:\(U\)\s*)?(?P<area>[A-Z][A-Z .'’&()/-]{2,48}[A-Z)])\.?\s+(?=(?:On|A|An|The|[A-Z][a-z]+)\b)"
)
_UKMTO = late_pattern(
    r"\A(?:[^\n]{0,60}\n)?\W{0,4}(?:\d{8}\W)?(?:The\s)?(?:UKMTO|JMIC|MSCIO|MSCHOA)(?![A-Za-z])", re.IGNORECASE
)
_UKMTO_BODY = late_pattern(
    r"received\s(?:a|an|multiple|several)?\s?[\w\s-]{0,24}reports?\b|is\saware\sof|WARNING|ADVISORY|ALERT|ATTACK|SUSPICIOUS|INCIDENT",
    re.IGNORECASE,
)
_ON_DAY = late_pattern(
    r"\A\s*(?:[A-Z][a-z]+day,\s[^.]{0,40}?)?(?i:on)\s\d{1,2}\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_PROSE = late_pattern(
    r"[“”\"][^“”\"]{12,}[“”\"]|\b(?:said|says|told|added|according to (?!(?:press|media|local|reports|open)))\b"
    r"|\breports\."  # "…, the owners' mutual reports."
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_ROGUES = late_pattern(
    r"\b(?:robbers?|pirates?|thieves|perpetrators?|unauthori[sz]ed persons?|intruders|gunmen|assailants|insurgents"
    r"|armed (?:men|persons|individuals)|(?:men|persons|individuals) armed)\b",
    re.IGNORECASE,
)
_CAPITAL_VOICE = late_pattern(r"\b(?:SAID|SAYS|TOLD|ADDED|STATED|ACCORDING TO)\b|--|\[|\]")
"""Wire copy in capitals has speakers, dashes and editors' brackets; a message to mariners has none."""
_DEEDS = late_pattern(r"\b(?:board|robb|hijack|attempt|approach|fired|stole|steal|kidnap|attack)", re.IGNORECASE)
PARAGRAPHS = 3
"""Paragraphs below a place and a colon that make an article of a text."""
_LONGEST = 4000
"""A report in telegraph style is short; a longer text without a header is an article."""


def reports_in(text: str) -> list[Report]:
    """The reports of the text; empty where it is ordinary prose."""
    starts = list(_dated(text)) or list(_prefixed(text))
    if starts:
        if text[: starts[0][1]].count("\n\n") > 1 or starts[0][1] > 400 or _heads_an_article(text, starts):
            return []
        ends = [start for _, start, _ in starts[1:]] + [len(text)]
        begin = [0, *[start for _, start, _ in starts[1:]]]
        return [
            Report(house, first, end, header, header)
            for (house, _, header), first, end in zip(starts, begin, ends, strict=True)
        ]
    if len(text) > _LONGEST:
        return []
    if _UKMTO.match(text) and _UKMTO_BODY.search(text[:400]):
        return [Report("ukmto", 0, len(text), 0, 0)]
    bare = _BARE_PREFIX.match(text)
    if bare and not _PROSE.search(text) and _names_area(bare["area"]) and _tells_of_ships(text[bare.end() :]):
        return [Report("asam", 0, len(text), bare.end("area"), bare.end())]
    return [Report("plain", 0, len(text), 0, 0)] if _plain(text) else []


def _heads_an_article(text: str, starts: list[tuple[House, int, int]]) -> bool:
    """True for "GULF OF ADEN: THE WEEK" over several paragraphs: one message to mariners is one paragraph or two."""
    return len(starts) == 1 and starts[0][0] == "asam" and text.count("\n\n") >= PARAGRAPHS


def _dated(text: str) -> list[tuple[House, int, int]]:
    """Reports with a dated header: (house, start, end of the header)."""
    return [("imb", m.start(), m.end()) for m in _DATED.finditer(text) if not m["area"] or _names_area(m["area"])]


def _prefixed(text: str) -> list[tuple[House, int, int]]:
    found: list[tuple[House, int, int]] = []
    for match in _PREFIX.finditer(text):
        rest = text[match.end() : match.end() + 400]
        if _names_area(match["area"]) and _tells_of_ships(rest):
            found.append(("asam", match.start(), match.end()))
    return found


_RELATIVE = late_pattern(
    r"\b(?:\d+|NM|MILES?|NORTH\w*|SOUTH\w*|EAST\w*|WEST\w*|[NSEW]{1,3}|OF|OFF|THE|COAST|CENTRAL|PART|AND)\b|\W",
    re.IGNORECASE,
)


def _names_area(area: str) -> bool:
    """True where a prefix is a place: a state, waters, "120 MILES SOUTH OF GWADAR, PAKISTAN"."""
    if state_code(area) or any(state_code(part) for part in area.split(",")):
        return True
    named = sum(len(_RELATIVE.sub("", area[m.start : m.end])) for m in find_places(area))
    return named > 0 and named * 2 > len(_RELATIVE.sub("", area))


def _tells_of_ships(story: str) -> bool:
    """True where the story opens on a day or gives a position, or opens on a ship and in nobody's voice."""
    first = re.split(r"[.!?]\s", story, maxsplit=1)[0]
    opened = re.match(r"\s*(?:\(Update\)\s*)?(?:On|In|At|During)\s", story)
    if opened and (re.search(r"\d", story[:40]) or not _PROSE.search(first)):
        return True  # "On 22 May, robbers …", but "Some nine people drowned …, police said" is a newspaper's
    if find_positions(story[:300]):
        return True
    return bool(find_types(story[:200])) and not _PROSE.search(first)


def _plain(text: str) -> bool:
    """True for one paragraph in telegraph style without header: no voice, no weekday; a ship with a day or a position."""
    body = text.strip()
    if "\n\n" in body or len(body) < 40:
        return False
    placed = find_positions(body)
    if not (placed or find_types(body)):
        return False
    if _GROUPED.match(body) or (_ON_DAY.match(body) and "“" not in body):
        return True
    if is_capitals(body):
        return not _CAPITAL_VOICE.search(body)
    first = body[:260]
    return not _PROSE.search(body) and (bool(placed) or bool(_ROGUES.search(first) and _DEEDS.search(first)))
