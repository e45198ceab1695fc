"""The facts of a document without some of them: facts and ids in, facts out in which nothing leads to what is gone.

What a statement told keeps its voice when the statement goes: words of a source never become words of the text.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.model import Facts, Incident, Risk, Statement, Voice

__all__ = ["without"]


def without(facts: Facts, gone: Collection[str]) -> Facts:
    """The facts but those with these ids (``s3``)."""
    if not gone:
        return facts
    told = {s.id: Voice(actor=s.speaker, sources=s.sources, act=s.act) for s in facts.statements if s.id in gone}
    lost = [s for s in facts.statements if s.id in gone]
    actors = tuple(
        a.model_copy(update={"affiliation": _kept(a.affiliation, gone)}) for a in facts.actors if a.id not in gone
    )
    return facts.model_copy(
        update={
            "actors": actors,
            "statements": tuple(_statement(s, gone) for s in facts.statements if s.id not in gone),
            "risks": tuple(_risk(r, told, gone) for r in facts.risks if r.id not in gone),
            "incidents": tuple(_incident(i, lost, told, gone) for i in facts.incidents if i.id not in gone),
        }
    )


def _kept(actor: str | None, gone: Collection[str]) -> str | None:
    return None if actor in gone else actor


def _statement(statement: Statement, gone: Collection[str]) -> Statement:
    return statement.model_copy(
        update={
            "speaker": _kept(statement.speaker, gone),
            "relayed_by": _kept(statement.relayed_by, gone),
            "co_speakers": tuple(a for a in statement.co_speakers if a not in gone),
        }
    )


def _risk(risk: Risk, told: dict[str, Voice], gone: Collection[str]) -> Risk:
    voice = told.get(risk.statement or "") or risk.voice
    return risk.model_copy(
        update={
            "actors": tuple(a for a in risk.actors if a not in gone),
            "statement": _kept(risk.statement, gone),
            "voice": _voice(voice, gone),
        }
    )


def _incident(incident: Incident, lost: list[Statement], told: dict[str, Voice], gone: Collection[str]) -> Incident:
    """A threat was told by the statement that its words stand in."""
    teller = next((s for s in lost if any(e.overlaps(c) for e in incident.evidence for c in s.contents)), None)
    voice = told[teller.id] if teller and incident.stage == "threatened" else incident.voice
    doers = tuple(p.model_copy(update={"actor": _kept(p.actor, gone)}) for p in incident.perpetrators)
    return incident.model_copy(update={"perpetrators": doers, "voice": _voice(voice, gone)})


def _voice(voice: Voice | None, gone: Collection[str]) -> Voice | None:
    return voice.model_copy(update={"actor": _kept(voice.actor, gone)}) if voice else None
