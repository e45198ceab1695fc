"""Where a report says that it happened: the words for the place, the state whose coast it is, the position.

In: one report. Out: spans of the text and an ISO code. The state is the one that the header or prefix names, else the one
that the words for the place name, else that of the named port; a strait shared by three states has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.advisories.style import Report
from generator.extract.bearings import find_bearings
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


_HEADER_LEAD = re.compile(
    r"[\s,:;.\-–—]*(?:(?:UTC|LT|local time|hrs)\b[\s:.,\-–]*)?(?:posn?|position)?[\s:.,\-–—]*", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"(?<!\bNo)(?<!\bSt)(?<!\bTg)(?<!\bPt)(?<!\bMt)(?<!\b[A-Z])\.(?=\s|$|[A-Z])|\n|;|\s\((?=[A-Z]{2,6}\b)"
)
_AFTER_POSITION = re.compile(
    r"[\s,;:–—\-]{0,4}(?:at|in|off|on the|vicinity(?: of)?|near)?\s{0,2}(?=[A-Z\d]|about|approximately|around|off|at|near|in )"
)
_INCIDENT_AT = re.compile(
    r"(?:incident|report|activity|attack|approach|vessel)s?\s(?:\w+\s){0,3}?(?:within|in|off|near|at|on)\s(?:the\s)?(?P<place>[A-Z][\w'’.-]*(?:\s(?:of|al|el|the)?\s?[A-Z][\w'’-]*){0,4})"
)
_VERBS = re.compile(
    r"\s(?:when|while|where|after|by|was|were|and was|reported|noticed|boarded|had|who|which|using|with)\b|,\s(?:an?|the|five|six|two|three|four|robbers|pirates|[a-z]+ed)\b"
)


def where_of(text: str, report: Report, position: Position | None) -> Where:
    """The words for the place and the state."""
    if report.house == "ukmto":
        return _ukmto(text, report)
    if report.house == "imb":
        return _imb(text, report, position)
    return _asam(text, report, position)


def _span(text: str, start: int, end: int) -> Span | None:
    return cut(text, start, end, strip=" \t\r\n,.;:-–—(")


def _imb(text: str, report: Report, position: Position | None) -> Where:
    start = position.end if position and position.start < report.header_end + 40 else _after_time(text, report)
    lead = _HEADER_LEAD.match(text, start)
    start = lead.end() if lead else start
    stop = _SENTENCE.search(text, start, min(report.end, start + 160))
    end = stop.start() if stop else min(report.end, start + 100)
    words = text[start:end]
    parts = [p.strip(" .") for p in words.split(",")]
    country = next((c for p in reversed(parts) if (c := state_code(p))), None)
    if country and len(parts) > 1 and state_code(parts[-1]):
        end = start + words.rindex(",")
    phrase = _span(text, start, end)
    places = [p for p in find_places(text[start:end]) if p.place.kind != "state"]
    inner = [s for p in places if (s := _span(text, start + p.start, start + p.end)) and s != phrase]
    area = _span(text, report.start, report.header_end) if not phrase else None
    country = country or _country(find_places(text[report.start : max(end, report.header_end)]))
    return Where(tuple(s for s in [phrase, *inner, area] if s), country)


def _after_time(text: str, report: Report) -> int:
    match = re.compile(
        r"(?:\bLT\b|\bUTC\b|local time|hours?|time|\d\d[./-]\d\d[./-]\d{4})[\s:.,]*(?:posn?\s?:?)?", re.IGNORECASE
    )
    ends = [m.end() for m in match.finditer(text, report.start, min(report.end, report.start + 110))]
    return ends[-1] if ends else report.header_end


def _asam(text: str, report: Report, position: Position | None) -> Where:
    spans: list[Span] = []
    prefix = _span(text, report.start, report.header_end) if report.header_end > report.start else None
    area = prefix.text.removeprefix("(U)").strip(" :.") if prefix else ""
    country = state_code(area) or next((c for p in reversed(area.split(",")) if (c := state_code(p.strip()))), None)
    story = text[report.story : report.end]
    bearings = find_bearings(story[:700])
    if position:
        lead = _AFTER_POSITION.match(text, position.end)
        if lead:
            stop = _SENTENCE.search(text, lead.end(), min(report.end, lead.end() + 120))
            end = stop.start() if stop else min(report.end, lead.end() + 80)
            verb = _VERBS.search(text, lead.end(), end)
            phrase = _span(text, lead.end(), verb.start() if verb else end)
            if phrase and find_places(phrase.text) or phrase and re.search(r"\b(?:nm|miles|NM)\b", phrase.text):
                spans.append(phrase)
    spans.extend(s for b in bearings[:1] if (s := _span(text, report.story + b.start, report.story + b.end)))
    named = [p for p in find_places(story[:500]) if p.place.kind != "state"]
    spans.extend(s for p in named[:2] if (s := _span(text, report.story + p.start, report.story + p.end)))
    if prefix and (not country or not spans):
        spans.append(prefix)
    if country is None and not area:
        country = _country(find_places(story[:500]))
    elif country is None and area:
        country = _country(find_places(area))
    kept: list[Span] = []
    for span in spans:
        if not any(k.covers(span) and k.start == span.start and k.end == span.end for k in kept):
            kept.append(span)
    return Where(tuple(kept), country)


def _ukmto(text: str, report: Report) -> Where:
    bearings = find_bearings(text)
    if bearings:
        first = bearings[0]
        words = text[first.place_end : first.place_end + 60]
        phrase, name = _span(text, first.start, first.end), _span(text, first.place_start, first.place_end)
        after = re.match(r",\s?([A-Z][\w.\s]{2,40}?)(?=[.,;(]|\s(?:The|A|UKMTO|It|has|the)\b|$)", words)
        country = (state_code(after[1]) if after else None) or (state_code(name.text) if name else None)
        named = find_places(name.text) if name else []
        spans = [s for s in (phrase, name) if s]
        return Where(tuple(spans), country or _country(named) or (_country(find_places(after[1])) if after else None))
    match = _INCIDENT_AT.search(text)
    if match:
        name = _span(text, match.start("place"), match.end("place"))
        around = find_places(text[match.start("place") : match.start("place") + 90])
        return Where((name,) if name else (), _country(around))
    named = [p for p in find_places(text) if p.place.kind != "state"]
    spans = [s for p in named[:1] if (s := _span(text, p.start, p.end))]
    return Where(tuple(spans), _country(find_places(text)))


def _country(places: list[PlaceMention]) -> str | None:
    """The state named; else the state of the first place that belongs to one, unless a shared water is named before it."""
    for mention in places:
        if mention.place.kind == "state":
            return mention.place.country
    return places[0].place.country if places else None
