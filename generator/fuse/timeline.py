"""Dated facts → the timeline. Resolved dates in order, then the relative dates of undated sources, as written."""

from __future__ import annotations

from generator.fuse.context import Context, fact_key
from generator.fuse.dates import printed_date
from generator.fuse.excerpts import excerpt
from generator.model import BriefIncident, Facts, Statement, TimelineEvent

__all__ = ["timeline"]

TOLD = ("warning", "threat", "demand", "announcement", "denial")
"""Acts of speech that are events of their own where the text says when."""
LONGEST = 110


def timeline(context: Context, incidents: tuple[BriefIncident, ...]) -> tuple[TimelineEvent, ...]:
    """All dated events; nothing whose day or words of time are not in a text."""
    events = [e for i in incidents if i.stage != "threatened" for e in _incident_event(i)]
    events += [_statement_event(context, f, s) for f, s in context.statements() if s.act in TOLD and s.when]
    dated = sorted((e for e in events if e.date), key=lambda e: e.date or "")
    return (*dated, *(e for e in events if not e.date))


def _incident_event(incident: BriefIncident) -> list[TimelineEvent]:
    if not incident.dates:
        return []
    precision = {4: "Year only", 7: "Month only"}.get(len(incident.date)) if incident.date else "Date not stated"
    label = printed_date(incident.date) if incident.date else incident.dates[0].text
    note = "background" if incident.background else None
    return [
        TimelineEvent(
            date=incident.date, label=label, note=", ".join(n for n in (precision, note) if n) or None,
            text=incident.title, references=incident.references[:2],
        )
    ]  # fmt: skip


def _statement_event(context: Context, facts: Facts, statement: Statement) -> TimelineEvent:
    name = context.actors.name(facts.document.id, statement.speaker)
    who = f"{name}, {statement.act}" if name else statement.act.capitalize()
    words = statement.when.text if statement.when else ""
    published = facts.document.published
    return TimelineEvent(
        label=f"“{words}”", note=f"Text of {printed_date(published)}" if published else "Date not stated",
        text=f"{who}: {excerpt(statement.contents[0].text, LONGEST)}",
        references=context.evidence.references(fact_key(facts.document.id, statement.id))[:1],
    )  # fmt: skip
