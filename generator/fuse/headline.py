"""Title and standfirst of a brief that was given none: counts and names from the facts, no judgement."""

from __future__ import annotations

from generator.fuse.context import Context
from generator.model import BriefIncident
from generator.words import Words

__all__ = ["standfirst", "title"]

NAMES_IN_TITLE = 3


def title(context: Context, incidents: tuple[BriefIncident, ...]) -> str:
    """A single text's own title; else counts of what happened; else the main actors."""
    words = context.words
    if not context.facts:
        return words.gettext("No document was read")
    if len(context.facts) == 1 and context.facts[0].document.title:
        return context.facts[0].document.title
    sea = sum(i.domain == "maritime" and i.stage != "threatened" and not i.background for i in incidents)
    other = sum(i.domain != "maritime" and i.stage != "threatened" and not i.background for i in incidents)
    if len(context.facts) > 1 and (sea or other):
        counts = [words.in_words("%(n)s incident at sea", "%(n)s incidents at sea", sea)] if sea else []
        if other and sea:
            counts.append(words.in_words("%(n)s other incident", "%(n)s other incidents", other))
        elif other:
            counts.append(words.in_words("%(n)s incident", "%(n)s incidents", other))
        return _capital(words.listed(counts))
    ranked = sorted(context.actors, key=lambda a: (-a.salience, -a.mention_count, a.read_as))[:NAMES_IN_TITLE]
    return _capital(words.listed([context.name(a) for a in ranked])) or words.gettext("Situation brief")


def standfirst(context: Context, incidents: tuple[BriefIncident, ...]) -> str | None:
    """For several texts the period and their number; for one who warns, and what is said of the sea."""
    if len(context.facts) > 1:
        days = sorted(f.document.published[:10] for f in context.facts if f.document.published)
        texts = context.words.in_words("%(n)s text", "%(n)s texts", len(context.facts))
        if not days:
            return context.words.gettext("As reported in %(texts)s", texts=texts)
        period = context.words.month_span(days[0], days[-1])
        return _capital(context.words.gettext("%(period)s, as reported in %(texts)s", period=period, texts=texts))
    parts = [p for p in (_warnings(context), _sea(context.words, incidents)) if p]
    return context.words.gettext("; ").join([parts[0], *(p[:1].lower() + p[1:] for p in parts[1:])]) if parts else None


def _warnings(context: Context) -> str | None:
    speakers = [
        s
        for f, statement in context.statements()
        if statement.act in {"warning", "threat"} and (s := context.actors.get(f.document.id, statement.speaker))
    ]
    distinct = list({s.id: s for s in speakers}.values())
    names = [context.name(s) for s in sorted(distinct, key=lambda s: -s.salience)[:NAMES_IN_TITLE]]
    if len(speakers) > 1:
        return context.words.gettext("Warnings by %(names)s", names=context.words.listed(names))
    return context.words.gettext("A warning by %(name)s", name=names[0]) if names else None


def _sea(words: Words, incidents: tuple[BriefIncident, ...]) -> str | None:
    happened = sum(i.domain == "maritime" and i.stage != "threatened" for i in incidents)
    threats = sum(i.domain == "maritime" and i.stage == "threatened" for i in incidents)
    counts = [words.in_words("%(n)s incident", "%(n)s incidents", happened)] if happened else []
    counts += [words.in_words("%(n)s threat", "%(n)s threats", threats)] if threats else []
    return _capital(words.gettext("%(counts)s at sea", counts=words.listed(counts))) if counts else None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
