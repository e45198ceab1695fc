"""What every step of the fusion asks for: the facts in order, who is who, and where the evidence stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from generator.fuse.evidence import EvidenceIndex
from generator.fuse.excerpts import quoted
from generator.fuse.identity import ActorIndex, JoinedActor
from generator.model import Fact, Facts, Incident, Marking, Risk, Statement
from generator.words import ENGLISH, Words

__all__ = ["MARKINGS", "Context", "fact_key", "handled", "stable_id"]

MARKINGS: tuple[Marking, ...] = get_args(Marking)
"""TLP 2.0, least restrictive first."""


def fact_key(document: str, fact: str) -> str:
    """The id of a fact over all documents."""
    return f"{document}/{fact}"


def stable_id(prefix: str, words: Iterable[str]) -> str:
    """An id that depends on a fact's own words alone, so that it survives a rebuild and edits elsewhere in the text."""
    text = " ".join(" ".join(words).lower().split())
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def handled(*told: tuple[Facts, Fact]) -> dict[str, Any]:
    """What a row of the brief says of the facts joined into it: their stable ids, highest marking, corrections, notes."""
    facts = [fact for _, fact in told]
    markings = [marking for one, fact in told if (marking := fact.marking or one.document.marking)]
    return {
        "stable_ids": tuple(dict.fromkeys(fact.stable_id for fact in facts if fact.stable_id)),
        "marking": max(markings, key=MARKINGS.index, default=None),
        "corrections": tuple(dict.fromkeys(c for fact in facts for c in fact.corrections)),
        "notes": tuple(dict.fromkeys(note for fact in facts for note in fact.notes)),
    }


@dataclass(frozen=True)
class Context:
    """The documents that count (no duplicates), in the order of the brief."""

    facts: tuple[Facts, ...]
    actors: ActorIndex
    evidence: EvidenceIndex
    words: Words = ENGLISH

    @classmethod
    def of(cls, facts: Sequence[Facts], words: Words = ENGLISH) -> Context:
        """Orders the documents by day of publication (undated ones last), then by path."""
        ordered = tuple(sorted(facts, key=lambda f: (f.document.published or "9999", f.document.path)))
        return cls(ordered, ActorIndex(ordered, words), EvidenceIndex(ordered), words)

    @cached_property
    def by_document(self) -> dict[str, Facts]:
        """The facts by the id of their document."""
        return {f.document.id: f for f in self.facts}

    def set_off(self, facts: Facts, text: str) -> str:
        """Words of a text as they are; between quotation marks where the brief is in another language than the text."""
        foreign = (facts.document.language or "en").partition("-")[0] != self.words.language.partition("-")[0]
        return quoted(self.words, text, len(text)) if foreign else text

    def name(self, actor: JoinedActor) -> str:
        """An actor's name inside a sentence: an English sentence gives it the article it needs."""
        return self.actors.with_article(actor) if self.words.language.partition("-")[0] == "en" else actor.name

    def owner(self, actor: JoinedActor) -> JoinedActor | None:
        """Whose part an actor is: the first body or state that a text ties it to."""
        return next((self.actors.get(d, a.affiliation) for d, a in actor.parts if a.affiliation), None)

    def statements(self) -> Iterator[tuple[Facts, Statement]]:
        """Every statement with its document."""
        return ((f, s) for f in self.facts for s in f.statements)

    def risks(self) -> Iterator[tuple[Facts, Risk]]:
        """Every risk with its document."""
        return ((f, r) for f in self.facts for r in f.risks)

    def incidents(self) -> Iterator[tuple[Facts, Incident]]:
        """Every incident and threat with its document."""
        return ((f, i) for f in self.facts for i in f.incidents)
