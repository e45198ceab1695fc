"""Title and standfirst of a brief that was given none: counts and names from the facts, no judgement."""

from __future__ import annotations

from generator.fuse.context import Context
from generator.fuse.dates import printed_month_span
from generator.fuse.labels import counted, joined
from generator.model import BriefIncident

__all__ = ["standfirst", "title"]

NAMES_IN_TITLE = 3


def title(context: Context, incidents: tuple[BriefIncident, ...]) -> str:
    """A single text's own title; else counts of what happened; else the main actors."""
    if not context.facts:
        return "No document was read"
    if len(context.facts) == 1 and context.facts[0].document.title:
        return context.facts[0].document.title
    sea = sum(i.domain == "maritime" and i.stage != "threatened" and not i.background for i in incidents)
    other = sum(i.domain != "maritime" and i.stage != "threatened" and not i.background for i in incidents)
    if len(context.facts) > 1 and (sea or other):
        words = [counted(sea, "incident") + " at sea"] if sea else []
        words += [counted(other, "other incident" if sea else "incident")] if other else []
        return _capital(joined(words))
    ranked = sorted(context.actors, key=lambda a: (-a.salience, -a.mention_count, a.name))[:NAMES_IN_TITLE]
    return _capital(joined([context.actors.with_article(a) for a in ranked])) or "Situation brief"


def standfirst(context: Context, incidents: tuple[BriefIncident, ...]) -> str | None:
    """For several texts the period and their number; for one who warns, and what is said of the sea."""
    if len(context.facts) > 1:
        days = sorted(f.document.published[:10] for f in context.facts if f.document.published)
        period = f"{printed_month_span(days[0], days[-1])}, as" if days else "As"
        return f"{period} reported in {counted(len(context.facts), 'text')}"
    parts = [p for p in (_warnings(context), _sea(incidents)) if p]
    return "; ".join([parts[0], *(p[:1].lower() + p[1:] for p in parts[1:])]) if parts else None


def _warnings(context: Context) -> str | None:
    speakers = [
        s
        for f, statement in context.statements()
        if statement.act in {"warning", "threat"} and (s := context.actors.get(f.document.id, statement.speaker))
    ]
    distinct = list({s.id: s for s in speakers}.values())
    names = [context.actors.with_article(s) for s in sorted(distinct, key=lambda s: -s.salience)[:NAMES_IN_TITLE]]
    return f"Warnings by {joined(names)}" if len(speakers) > 1 else f"A warning by {names[0]}" if names else None


def _sea(incidents: tuple[BriefIncident, ...]) -> str | None:
    happened = sum(i.domain == "maritime" and i.stage != "threatened" for i in incidents)
    threats = sum(i.domain == "maritime" and i.stage == "threatened" for i in incidents)
    words = [counted(happened, "incident")] if happened else []
    words += [counted(threats, "threat")] if threats else []
    return f"{_capital(joined(words))} at sea" if words else None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
