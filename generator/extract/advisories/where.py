"""Where a report says that it happened: the words for the place, the state whose coast it is, the position.

In: one report. Out: spans of the text and an ISO code. The state is the one that the header or prefix names, else the one
that the words for the place name, else that of the named port; a strait shared by three states has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.advisories.style import Report
from generator.extract.bearings import find_bearings
from generator.extract.late_pattern import late_pattern
from generator.extract.places import PlaceMention, find_places
from generator.extract.positions import Position
from generator.extract.spans import cut
from generator.extract.states import state_code
from generator.model import Span

__all__ = ["Where", "where_of"]


@dataclass(slots=True)
class Where:
    """The spans for the place, the most exact first, and the state."""

    places: tuple[Span, ...]
    country: str | None


_HEADER_LEAD = late_pattern(
    r"[\s,:;.\-–—]*(?:(?:UTC|LT|local time|hrs)\b[\s:.,\-–]*)?(?:posn?|position)?[\s:.,\-–—]*", re.IGNORECASE
)
_STAMP = late_pattern(
    r"(?:\bLT\b|\bUTC\b|local time|hours?|time|\d\d[./-]\d\d[./-]\d{4})[\s:.,]*(?:posn?\s?:?)?", re.IGNORECASE
)
_REGISTRY = late_pattern(r"(?i)\b(?:flag of|flagged (?:in|to)|registered in)\s(?:the\s)?\Z")
_SENTENCE = late_pattern(
    r"(?<!\bNo)(?<!\bSt)(?<!\bTg)(?<!\bPt)(?<!\bMt)(?<!\b[A-Z])\.(?=\s|$|[A-Z])|\n|;|\s\((?=[A-Z]{2,6}\b)"
)
_AFTER_POSITION = late_pattern(
    r"[\s,;:–—\-]{0,4}(?:at|in|off|on|vicinity(?: of)?|near)?\s{0,2}(?:the\s)?"
    r"(?=[A-Z\d]|about|approximately|around|off|at|near|in )"
)
_INCIDENT_AT = late_pattern(
    r"(?:incident|report|activity|attack|approach|vessel)s?\s(?:\w+\s){0,3}?(?:within|in|off|near|at|on)\s(?:the\s)?"
    r"(?P<place>[A-Z][\w'’.-]*(?:\s(?:of|al|el|the)?\s?[A-Z][\w'’-]*){0,4})"
)
_VERBS = late_pattern(
    r"\s(?:when|while|where|after|by|was|were|and was|reported|noticed|boarded|had|who|which|using|with)\b"
    r"|,\s(?:an?|the|two|three|four|five|six|robbers|pirates|[a-z]+ed)\b"
)
_NUMBERED = late_pattern(r"\s*(?:\d{1,3}[.)]\s*)?(?:\(U\)\s*)?")
_DISTANCE = late_pattern(r"\b(?:nm|miles)\b", re.IGNORECASE)
_STATE_AFTER = late_pattern(r",\s?([A-Z][\w.\s]{2,40}?)(?=[.,;(]|\s(?:The|A|UKMTO|It|has|the)\b|$)")


def where_of(text: str, report: Report, position: Position | None) -> Where:
    """The words for the place and the state."""
    if report.house == "ukmto":
        return _ukmto(text)
    if report.house == "imb":
        return _imb(text, report, position)
    return _asam(text, report, position)


def _span(text: str, start: int, end: int) -> Span | None:
    return cut(text, start, end, strip=" \t\r\n,.;:-–—(")


def _named(text: str, start: int, end: int, most: int) -> list[Span]:
    """The first places, not states, between two offsets."""
    found = [p for p in find_places(text[start:end]) if p.place.kind != "state"][:most]
    return [s for p in found if (s := _span(text, start + p.start, start + p.end))]


def _listed_state(words: str) -> str | None:
    """The state among the parts of "Sandakan Port, Sabah, Malaysia", the last first."""
    return next((code for part in reversed(words.split(",")) if (code := state_code(part.strip(" .")))), None)


def _imb(text: str, report: Report, position: Position | None) -> Where:
    """The header gives the place after the position, or after the time, with the state last."""
    in_header = position is not None and position.start < report.header_end + 40
    start = position.end if position and in_header else _after_stamp(text, report)
    lead = _HEADER_LEAD.match(text, start)
    start = lead.end() if lead else start
    stop = _SENTENCE.search(text, start, min(report.end, start + 160))
    end = stop.start() if stop else min(report.end, start + 100)
    words = text[start:end]
    country = _listed_state(words)
    if "," in words and state_code(words.rpartition(",")[2].strip(" .")):
        end = start + words.rindex(",")
    phrase = _span(text, start, end)
    first = phrase or _span(text, report.start, report.header_end)
    inner = [s for s in _named(text, start, end, 3) if s != phrase]
    country = country or _country(find_places(text[report.start : max(end, report.header_end)]))
    return Where(tuple(s for s in [first, *inner] if s), country)


def _after_stamp(text: str, report: Report) -> int:
    ends = [m.end() for m in _STAMP.finditer(text, report.start, min(report.end, report.start + 110))]
    return ends[-1] if ends else report.header_end


def _asam(text: str, report: Report, position: Position | None) -> Where:
    """The prefix gives the state or the waters, the words after the position the place."""
    number = _NUMBERED.match(text, report.start, report.header_end)
    prefix = _span(text, number.end() if number else report.start, report.header_end)
    area = prefix.text if prefix else ""
    country = state_code(area) or _listed_state(area)
    end = min(report.end, report.story + 450)
    spans = _beside(text, report, position) if position else []
    spans += [
        s
        for b in find_bearings(text[report.story : end])[:1]
        if (s := _span(text, report.story + b.start, report.story + b.end))
    ]
    spans += _named(text, report.story, end, 2)
    if prefix and (not country or not spans):
        spans.append(prefix)
    if country is None:
        country = _country(_no_registry(area or text[report.story : end]))
    return Where(tuple(dict.fromkeys(spans)), country)


def _beside(text: str, report: Report, position: Position) -> list[Span]:
    """The place that follows the position: "near position 06-05N 001-14E, Lome Inner Anchorage."."""
    lead = _AFTER_POSITION.match(text, position.end)
    if lead is None:
        return []
    stop = _SENTENCE.search(text, lead.end(), min(report.end, lead.end() + 120))
    end = stop.start() if stop else min(report.end, lead.end() + 80)
    verb = _VERBS.search(text, lead.end(), end)
    phrase = _span(text, lead.end(), verb.start() if verb else end)
    return [phrase] if phrase and (_DISTANCE.search(phrase.text) or find_places(phrase.text)) else []


def _ukmto(text: str) -> Where:
    """The place stands after a distance ("12NM west of Salif, Yemen") or after "an incident within"."""
    bearings = find_bearings(text)
    if bearings:
        first = bearings[0]
        phrase, name = _span(text, first.start, first.end), _span(text, first.place_start, first.place_end)
        after = _STATE_AFTER.match(text, first.place_end, first.place_end + 60)
        named = name.text if name else ""
        country = (state_code(after[1]) if after else None) or state_code(named) or _country(find_places(named))
        return Where(tuple(s for s in (phrase, name) if s), country)
    match = _INCIDENT_AT.search(text)
    if match:
        place = _span(text, match.start("place"), match.end("place"))
        around = find_places(text[match.start("place") : match.start("place") + 90])
        return Where((place,) if place else (), _country(around))
    return Where(tuple(_named(text, 0, len(text), 1)), _country(_no_registry(text)))


def _no_registry(text: str) -> list[PlaceMention]:
    """The places of a text without the states whose flag a ship flies: "the flag of Liberia"."""
    return [p for p in find_places(text) if not _REGISTRY.search(text, max(0, p.start - 30), p.start)]


def _country(places: list[PlaceMention]) -> str | None:
    """The state named; else that of the first place, unless a shared water stands first."""
    for mention in places:
        if mention.place.kind == "state":
            return mention.place.country
    return places[0].place.country if places else None
