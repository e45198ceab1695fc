"""One report in telegraph style → one incident of the facts contract.

In: the text, a report in it, the day of publication. Out: an ``Incident``, or None where the report tells of no event (a
notice of military activity, a list of advice). A value that the report does not give stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.extract.advisories.ladder import decide, outcomes_of, weapons_of
from generator.extract.advisories.style import Report
from generator.extract.advisories.target import target_of
from generator.extract.advisories.tolls import tolls_of
from generator.extract.advisories.where import where_of
from generator.extract.advisories.who import perpetrators_of
from generator.extract.positions import Position, find_positions
from generator.extract.spans import cut
from generator.extract.times import TimeExpression, find_times
from generator.extract.vessels import find_vessels
from generator.model import Confirmation, Incident, Span

__all__ = ["read_report"]

_DATE_STAMP = re.compile(
    r"(?:report(?:ed)?|issued?|update[\s\-]*\d*|published|dtg)\s?(?:date|time)?\s?:?\s{0,2}\Z", re.IGNORECASE
)
_NOTICE = re.compile(r"\bis\saware\sof\b|\bpotential\sfor\b")
_REPORTED = re.compile(r"\breports?\b|\breported\b")
_EVENT_STAMP = re.compile(
    r"(?:(?:incident|event)\s(?:date|time|on)|(?<!report)(?<!issued)(?<!update)\son)\s?:?\s{0,2}\Z", re.IGNORECASE
)
_FLAT = {ord(c): " " for c in "\n\r\t\u00a0"}
"""A hard-wrapped report reads as one line; every character keeps its place."""
_NEAR = 12
_OPENING = 700
"""A report gives its day and time in its first sentences; what follows tells of arrests and releases."""
_SENTENCE = re.compile(r"[.!?][”\")]?(?=\s+[\"“(]?[A-Z\d])|\n+")


@dataclass(frozen=True, slots=True)
class _When:
    date: TimeExpression | None = None
    clock: TimeExpression | None = None


def read_report(text: str, report: Report, published: date | None, number: int) -> Incident | None:
    """The incident that the report tells of, ``i<number>``; None where it tells of none."""
    body = text[report.start : report.end]
    story = text[report.story : report.end].translate(_FLAT)
    if report.house == "ukmto" and _NOTICE.search(body) and not _REPORTED.search(body):
        return None
    event = decide(story)
    if event is None and not _is_incident(text, report):
        return None
    evidence = _evidence(text, report, report.story + event.at[0] if event else report.story)
    if not evidence:
        return None  # a number and a position, and not a word behind them
    positions = [_shift(p, report.start) for p in find_positions(body)]
    position = next((p for p in positions if p.lat is not None), positions[0] if positions else None)
    when = _when(text, report, published)
    where = where_of(text, report, position)
    ships = find_vessels(body)
    vessel = target_of(text, [m.shifted(report.start) for m in ships] if report.start else ships)
    kind, stage = (event.type, event.stage) if event else ("other", "accomplished")
    why = (f"advisory:{report.house}", *((event.why,) if event else ()))
    if position and position.problem:
        why = (*why, f"position not read: {position.problem}")
    tolls = tolls_of(story)
    day, clock = when.date, when.clock
    return Incident(
        id=f"i{number}", domain="maritime", type=kind, stage=stage, confirmation=_confirmation(text, report),
        date=day.date if day else None, date_precision=day.precision if day and day.date else None,
        date_span=Span.cut(text, day.start, day.end) if day else None,
        time=clock.time if clock else None, time_zone=clock.zone if clock else None,
        places=where.places, country=where.country,
        lat=position.lat if position else None, lon=position.lon if position else None,
        position_span=Span.cut(text, position.start, position.end) if position else None,
        vessels=(vessel,) if vessel else (), perpetrators=perpetrators_of(text, report, kind),
        weapons=tuple(Span.cut(text, report.story + s, report.story + e) for s, e in weapons_of(story)),
        killed=tolls["killed"], injured=tolls["injured"], missing=tolls["missing"], taken=tolls["taken"],
        outcome=outcomes_of(story, event) if event else (), evidence=evidence, why=why,
    )  # fmt: skip


def _is_incident(text: str, report: Report) -> bool:
    """True for a report that is one of an incident by its form, though its words tell of no known class of event."""
    story = text[report.story : report.end]
    if report.house == "ukmto":
        return bool(_REPORTED.search(story))
    if re.search(r"\b(?:arrest|rescued|recovered|sentenced|convicted|on trial|drill|exercise|cocaine|smuggl)", story):
        return False
    return report.house == "imb" or (report.house == "asam" and bool(find_positions(story)))


def _shift(position: Position, by: int) -> Position:
    return Position(position.start + by, position.end + by, position.lat, position.lon, position.problem)


def _when(text: str, report: Report, published: date | None) -> _When:
    """Day and time of the event; the stamp of the report itself is not the event's."""
    body = text[report.start : report.end]
    found = find_times(body[:_OPENING], published)
    if report.start:
        found = [_moved(t, report.start) for t in found]
    dates = [t for t in found if t.role != "time" and (t.precision == "day" or t.date is None)]
    clocks = [t for t in found if t.role != "date"]
    if report.house == "ukmto":
        own = [t for t in found if _EVENT_STAMP.search(text, max(0, t.start - 20), t.start)]
        day = next((t for t in own if t in dates), None)
        beside = [t for t in clocks if day is not None and 0 <= day.start - t.end < _NEAR]
        return _When(day, next((t for t in own if t in clocks), beside[0] if beside else None))
    dates = [t for t in dates if not _DATE_STAMP.search(text, max(0, t.start - 20), t.start)]
    day = dates[0] if dates else None
    if day is not None and len(dates) > 1 and report.house != "imb":
        stamp = text[day.end : dates[1].start]
        if day.start < report.start + 20 and len(stamp) < 30 and re.search(r"\bon\s\Z", stamp, re.IGNORECASE):
            day = dates[1]  # "May 9, 2019 7:15 AM On 3 June, thieves …": the first is the stamp of the message
    if day is not None and day.time:
        return _When(day, day)
    near = [t for t in clocks if day is None or day.end <= t.start <= day.end + 60 or day.start - 60 <= t.start < day.start]
    if day is not None:
        near = [t for t in near if t.start >= day.start] or near
    limit = report.header_end + 60 if report.house == "imb" else report.end
    return _When(day, next((t for t in near if t.start <= limit), None))


def _moved(time: TimeExpression, by: int) -> TimeExpression:
    return TimeExpression(time.start + by, time.end + by, time.date, time.precision, time.time, time.zone, time.role)


def _confirmation(text: str, report: Report) -> Confirmation:
    """UKMTO issues a warning once an incident is confirmed and an advisory before that (UKMTO reporting scheme)."""
    body = text[report.start : report.end]
    if report.house == "ukmto":
        if re.search(r"third[\s-]party|not\s(?:been\s)?verified|unverified|unconfirmed|ADVISORY", body):
            return "reported"
        sure = re.search(r"warning|attack\s-|verified|authorities\shave\s(?:confirmed|reported)", body, re.IGNORECASE)
        return "confirmed" if sure else "reported"
    return "confirmed" if re.search(r"\bconfirmed\s(?:by|that|the)\b", body) else "reported"


def _evidence(text: str, report: Report, at: int) -> tuple[Span, ...]:
    """The sentence that decided and the header before it; nothing where the report has no word."""
    start, end = report.story, report.end
    at = max(at, end - len(text[start:end].lstrip()))
    for match in _SENTENCE.finditer(text, report.story, report.end):
        if match.end() <= at:
            start = match.end()
        elif match.end() > at:
            end = match.end()
            break
    spans = [cut(text, start, end)]
    if report.header_end > report.start:
        spans.append(cut(text, report.start, report.header_end))
    return tuple(s for s in spans if s)
