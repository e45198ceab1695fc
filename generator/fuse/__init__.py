"""Facts of all documents → the brief: joined, ordered, numbered and referenced.

In: the ``Facts`` of each document and a few words for the masthead. Out: a frozen ``Brief``. Settles no contradiction and
states no likelihood: values that differ stand side by side, each with its references.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.fuse.actors import brief_actors
from generator.fuse.bottom_line import bottom_line
from generator.fuse.context import MARKINGS, Context, fact_key
from generator.fuse.gaps import caveats, not_stated
from generator.fuse.headline import standfirst, title
from generator.fuse.incidents import brief_incidents, incident_label
from generator.fuse.options import FuseOptions
from generator.fuse.risks import brief_risks, risk_label
from generator.fuse.sources import sources, word_count
from generator.fuse.statements import speaker_groups, statement_label
from generator.fuse.timeline import timeline
from generator.model import Brief, BriefIncident, Facts, Marking, Masthead
from generator.words import Words

__all__ = ["FuseOptions", "fuse", "retold"]


def fuse(facts: Sequence[Facts], options: FuseOptions | None = None) -> Brief:
    """The brief over all documents; a repeated document is listed and counts once."""
    chosen = options or FuseOptions()
    context = Context.of([f for f in facts if not f.document.duplicate_of], chosen.words)
    _cite(context)
    context.evidence.number()
    incidents = brief_incidents(context)
    happened = [i for i in incidents if i.stage != "threatened"]
    return Brief(
        masthead=_masthead(context, incidents, chosen, highest_marking(facts, chosen.marking)),
        bottom_line=bottom_line(context, incidents),
        assessment=chosen.assessment,
        actors=brief_actors(context),
        speakers=speaker_groups(context),
        risks=brief_risks(context),
        incidents=_numbered([i for i in happened if i.domain == "maritime" and not i.background]),
        threats=_numbered([i for i in incidents if i.stage == "threatened" and i.domain == "maritime"]),
        other_incidents=tuple(i for i in happened if i.domain != "maritime" and not i.background),
        background=tuple(i for i in happened if i.background),
        timeline=timeline(context, incidents),
        not_stated=not_stated(context, tuple(i for i in incidents if not i.background)),
        caveats=caveats(context),
        sources=sources(context, [f for f in facts if f.document.duplicate_of], chosen.marking),
        passages=context.evidence.passages(),
        findings=chosen.findings,
        facts=(*context.facts, *sorted((f for f in facts if f.document.duplicate_of), key=lambda f: f.document.path)),
    )


def retold(brief: Brief, before: Words, words: Words) -> Brief:
    """The brief, made in the language of ``before``, in that of ``words``: what no source says is made anew.

    A title or standfirst that somebody gave the brief stays as it is; so do its assessment and its findings.
    """
    then, now = (
        fuse(brief.facts, FuseOptions(words=each, dropped=brief.masthead.dropped_facts)) for each in (before, words)
    )
    head = brief.masthead
    composed = {"title": now.masthead.title, "standfirst": now.masthead.standfirst}
    given = {name: getattr(head, name) for name in composed if getattr(head, name) != getattr(then.masthead, name)}
    kept = {"assessment": brief.assessment, "sources": brief.sources, "findings": brief.findings}
    return now.model_copy(update={"masthead": head.model_copy(update={**composed, **given}), **kept})


def _cite(context: Context) -> None:
    """Tells the evidence index what every fact rests on, in the order of the texts."""
    evidence = context.evidence
    for facts, statement in context.statements():
        key = fact_key(facts.document.id, statement.id)
        evidence.cite(facts.document.id, key, statement.contents, statement_label(context, facts, statement))
    for facts, incident in context.incidents():
        key = fact_key(facts.document.id, incident.id)
        evidence.cite(facts.document.id, key, incident.evidence, incident_label(context.words, incident))
    for facts, risk in context.risks():
        key = fact_key(facts.document.id, risk.id)
        evidence.cite(facts.document.id, key, (risk.span, *risk.passages), risk_label(context.words, risk))


def _numbered(incidents: Sequence[BriefIncident]) -> tuple[BriefIncident, ...]:
    return tuple(i.model_copy(update={"number": n}) for n, i in enumerate(incidents, 1))


def highest_marking(facts: Sequence[Facts], default: Marking) -> Marking:
    """The most restrictive marking of any document or fact; unmarked ones count as ``default`` (TLP 2.0).

    A brief is never marked lower than what it quotes, be it in a text that is there twice.
    """
    documents = (one.document.marking or default for one in facts)
    told = (fact.marking for one in facts for fact in one.every if fact.marking)
    return max((*documents, *told), key=MARKINGS.index, default=default)


def _masthead(context: Context, incidents: tuple[BriefIncident, ...], options: FuseOptions, marking: Marking) -> Masthead:
    documents = [f.document for f in context.facts]
    days = sorted(d.published[:10] for d in documents if d.published)
    return Masthead(
        kind=options.kind,
        title=options.title or title(context, incidents),
        standfirst=options.standfirst or standfirst(context, incidents),
        edition=options.edition,
        audience=options.audience,
        marking=marking,
        handling=options.handling,
        as_of=options.as_of or (days[-1] if days else None),
        compiled=options.compiled,
        period_start=options.period_start or (days[0] if days else None),
        period_end=options.period_end or (days[-1] if days else None),
        document_count=len(documents),
        publishers=tuple(sorted({d.publisher for d in documents if d.publisher})),
        passage_count=sum(len(h) for h in context.evidence.homes.values()),
        word_count=sum(word_count(d.text) for d in documents),
        dropped_facts=options.dropped,
    )
