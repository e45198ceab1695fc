"""References of one edition → the words that they lead to, whole, so that they can be read where that edition is not.

In: a brief. Out: witnesses, a sentence each. Quotes nothing that does not stand in the brief's own passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Brief, BriefPassage, Reference, Source, Witness

__all__ = ["Witnesses"]

MOST = 3
"""Witnesses of one value; more say no more."""
LONGEST = 400
SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s+")


class Witnesses:
    """Answers what a reference of this edition leads to."""

    def __init__(self, brief: Brief) -> None:
        self.passages: dict[str, BriefPassage] = {p.key: p for p in brief.passages}
        self.sources: dict[str, Source] = {s.document: s for s in brief.sources}

    def of(self, references: Iterable[Reference]) -> tuple[Witness, ...]:
        """The words behind references, each place once."""
        found: dict[tuple[str, str], Witness] = {}
        for reference in references:
            passage = self.passages.get(reference.passage)
            if passage and passage.document in self.sources:
                words = _words(passage, reference.mark)
                found.setdefault((passage.document, words), self._witness(passage.document, reference.label, words))
        return tuple(found.values())[:MOST]

    def of_texts(self, documents: Iterable[str]) -> tuple[Witness, ...]:
        """The texts themselves, for a value that stands in none of their sentences."""
        known = [d for d in documents if d in self.sources]
        return tuple(self._witness(d, self.sources[d].key, "") for d in known)[:MOST]

    def _witness(self, document: str, label: str, words: str) -> Witness:
        source = self.sources[document]
        return Witness(
            label=label, document=document, sha256=source.sha256, title=source.title, publisher=source.publisher,
            published=source.published, words=words,
        )  # fmt: skip


def _words(passage: BriefPassage, letter: str | None) -> str:
    """The sentences that hold the mark; the mark alone where they are long; the passage where there is no mark."""
    mark = next((m for m in passage.marks if m.letter == letter), None)
    if mark is None:
        return passage.text if len(passage.text) <= LONGEST else passage.text[:LONGEST]
    ends = [0, *(m.end() for m in SENTENCE_END.finditer(passage.text)), len(passage.text)]
    start = max(end for end in ends if end <= mark.start)
    end = min(end for end in ends if end >= mark.end)
    words = passage.text[start:end].strip()
    return words if len(words) <= LONGEST else passage.text[mark.start : mark.end]
