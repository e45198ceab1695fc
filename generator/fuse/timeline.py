"""Dated facts → the timeline. Resolved dates in order, then the relative dates of undated sources, as written."""

from __future__ import annotations

from generator.fuse.context import Context, fact_key
from generator.fuse.excerpts import excerpt
from generator.fuse.statements import reported_words
from generator.model import BriefIncident, Facts, Statement, TimelineEvent
from generator.words import Words

__all__ = ["timeline"]

TOLD = ("warning", "threat", "demand", "announcement", "denial")
"""Acts of speech that are events of their own where the text says when."""
LONGEST = 110


def timeline(context: Context, incidents: tuple[BriefIncident, ...]) -> tuple[TimelineEvent, ...]:
    """All dated events; nothing whose day or words of time are not in a text."""
    events = [e for i in incidents if i.stage != "threatened" for e in _incident_event(context.words, i)]
    events += [_statement_event(context, f, s) for f, s in context.statements() if s.act in TOLD and s.when]
    dated = sorted((e for e in events if e.date), key=lambda e: e.date or "")
    return (*dated, *(e for e in events if not e.date))


def _incident_event(words: Words, incident: BriefIncident) -> list[TimelineEvent]:
    if not incident.dates:
        return []
    precision = {4: words.gettext("Year only"), 7: words.gettext("Month only"), 0: words.gettext("Date not stated")}
    label = words.date(incident.date, "short") if incident.date else incident.dates[0].text
    notes = (precision.get(len(incident.date or "")), words.gettext("background") if incident.background else None)
    return [
        TimelineEvent(
            date=incident.date, label=label, note=", ".join(note for note in notes if note) or None,
            text=incident.title, references=incident.references[:2],
        )
    ]  # fmt: skip


def _statement_event(context: Context, facts: Facts, statement: Statement) -> TimelineEvent:
    name = context.actors.name(facts.document.id, statement.speaker)
    words = context.words
    act = words.label("act", statement.act)
    who = f"{name}, {act}" if name else act[:1].upper() + act[1:]
    said = context.set_off(facts, excerpt(reported_words(facts.document.text, statement), LONGEST))
    published = facts.document.published
    return TimelineEvent(
        label=words.in_marks(statement.when.text if statement.when else ""),
        note=words.gettext("Text of %(date)s", date=words.date(published, "short"))
        if published
        else words.gettext("Date not stated"),
        text=words.gettext("%(who)s: %(words)s", who=who, words=said),
        references=context.evidence.references(fact_key(facts.document.id, statement.id))[:1],
    )  # fmt: skip
