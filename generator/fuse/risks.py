"""Risks → the risk register: what, who raised it, on which condition, in the source's words. States no score."""

from __future__ import annotations

from generator.fuse.context import Context, fact_key, handled, stable_id
from generator.fuse.statements import PRONOUNS
from generator.model import BriefRisk, Facts, Risk, Span, Voice
from generator.words import Words

__all__ = ["brief_risks", "risk_label"]


def brief_risks(context: Context) -> tuple[BriefRisk, ...]:
    """Ongoing risks before potential ones, each in the order of the texts."""
    rows = [_brief_risk(context, facts, risk) for facts, risk in context.risks()]
    return tuple(sorted(rows, key=lambda r: r.status != "ongoing"))


def risk_label(words: Words, risk: Risk) -> str:
    """The line beside the passage."""
    parts = words.gettext("Risk"), words.label("category", risk.category), words.label("status_short", risk.status)
    return ", ".join(parts)


def _brief_risk(context: Context, facts: Facts, risk: Risk) -> BriefRisk:
    document = facts.document.id
    key = fact_key(document, risk.id)
    statement = next((s for s in facts.statements if s.id == risk.statement), None)
    voice = risk.voice or (
        Voice(actor=statement.speaker, sources=statement.sources, act=statement.act) if statement else None
    )
    speaker = context.actors.get(document, voice.actor) if voice else None
    part = next((a for a in facts.actors if voice and a.id == voice.actor), None)
    owner = context.actors.name(document, part.affiliation) if part else None
    names = [n for a in risk.actors if (n := context.actors.name(document, a))]
    return BriefRisk(
        id=stable_id("risk", [risk.span.text]),
        words=risk.span.text,
        category=risk.category,
        status=risk.status,
        raised_by=speaker.name if speaker else _phrase(voice),
        raised_by_role=owner,
        act=voice.act if voice else None,
        actors=tuple(dict.fromkeys(names)),
        targets=tuple(t.text for t in risk.targets if _names_an_actor(facts, t)),
        condition=risk.condition.text if risk.condition else None,
        likelihood=risk.likelihood.text if risk.likelihood else None,
        document=document,
        references=context.evidence.references(key),
        facts=(key,),
        **handled((facts, risk)),
    )


def _names_an_actor(facts: Facts, target: Span) -> bool:
    """A target is printed where it is somebody: "on Tehran", not "on actions"."""
    return any(target.overlaps(m) for a in facts.actors for m in a.mentions if m.form != "pronoun")


def _phrase(voice: Voice | None) -> str | None:
    """The source as written where no actor is resolved; a bare pronoun says nothing."""
    words = ", ".join(s.text for s in voice.sources) if voice else ""
    return words[:1].upper() + words[1:] if words and words.lower() not in PRONOUNS else None
