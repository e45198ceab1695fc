"""Source-internal notes: a brief in, the same brief without them out. Touches no fact and no word of a source."""

from __future__ import annotations

from typing import Any, TypeVar

from generator.model import (
    Actor,
    Brief,
    BriefActor,
    BriefIncident,
    BriefRisk,
    BriefStatement,
    Facts,
    Incident,
    Risk,
    Statement,
)

__all__ = ["without_internal_notes"]

Noted = TypeVar("Noted", Actor, Statement, Risk, Incident, BriefActor, BriefStatement, BriefRisk, BriefIncident)


def without_internal_notes(brief: Brief) -> Brief:
    """The brief without findings, folders, grades of reliability, and the analyst's notes and name.

    File names and hashes stay, to be verified; so do the analyst's corrections, which the reader has to know of.
    """
    sources = tuple(s.model_copy(update={"path": _name(s.path), "reliability": "F"}) for s in brief.sources)
    rows: dict[str, Any] = {
        name: tuple(_unsigned(row) for row in getattr(brief, name))
        for name in ("actors", "risks", "incidents", "threats", "other_incidents", "background")
    }
    speakers = tuple(
        group.model_copy(update={"statements": tuple(_unsigned(s) for s in group.statements)}) for group in brief.speakers
    )
    facts = tuple(_plain_facts(f) for f in brief.facts)
    return brief.model_copy(update={**rows, "speakers": speakers, "sources": sources, "facts": facts, "findings": ()})


def _plain_facts(facts: Facts) -> Facts:
    document = facts.document.model_copy(update={"path": _name(facts.document.path), "reliability": "F"})
    kinds = {
        kind: tuple(_unsigned(fact) for fact in getattr(facts, kind))
        for kind in ("actors", "statements", "risks", "incidents")
    }
    return facts.model_copy(update={**kinds, "document": document})


def _unsigned(fact: Noted) -> Noted:
    if not fact.notes and not fact.corrections:
        return fact
    corrections = tuple(c.model_copy(update={"author": None}) for c in fact.corrections)
    return fact.model_copy(update={"notes": (), "corrections": corrections})


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
