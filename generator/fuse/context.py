"""What every step of the fusion asks for: the facts in order, who is who, and where the evidence stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.fuse.evidence import EvidenceIndex
from generator.fuse.identity import ActorIndex
from generator.model import Facts, Incident, Risk, Statement

__all__ = ["Context", "fact_key", "stable_id"]


def fact_key(document: str, fact: str) -> str:
    """The id of a fact over all documents."""
    return f"{document}/{fact}"


def stable_id(prefix: str, words: Iterable[str]) -> str:
    """An id that depends on a fact's own words alone, so that it survives a rebuild and edits elsewhere in the text."""
    text = " ".join(" ".join(words).lower().split())
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


@dataclass(frozen=True)
class Context:
    """The documents that count (no duplicates), in the order of the brief."""

    facts: tuple[Facts, ...]
    actors: ActorIndex
    evidence: EvidenceIndex

    @classmethod
    def of(cls, facts: Sequence[Facts]) -> Context:
        """Orders the documents by day of publication (undated ones last), then by path."""
        ordered = tuple(sorted(facts, key=lambda f: (f.document.published or "9999", f.document.path)))
        return cls(ordered, ActorIndex(ordered), EvidenceIndex(ordered))

    def statements(self) -> Iterator[tuple[Facts, Statement]]:
        """Every statement with its document."""
        return ((f, s) for f in self.facts for s in f.statements)

    def risks(self) -> Iterator[tuple[Facts, Risk]]:
        """Every risk with its document."""
        return ((f, r) for f in self.facts for r in f.risks)

    def incidents(self) -> Iterator[tuple[Facts, Incident]]:
        """Every incident and threat with its document."""
        return ((f, i) for f in self.facts for i in f.incidents)
