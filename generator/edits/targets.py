"""Edits and facts → the facts that each edit speaks of, or why it speaks of none any more.

An id that names a fact counts if the fact still says what the edit was made against. Where the id is gone, because words of
the fact itself were mended, the fact is looked for by its words. Changes nothing and guesses nothing: what fits two facts
fits none.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.edits.file import ActorEdit, Edits, FactEdit, IncidentEdit
from generator.edits.likeness import ALIKE, is_part, likeness
from generator.edits.stable_ids import AnyFact, document_name, own_words
from generator.model import Actor, Facts
from generator.plain_words import normal_words

__all__ = ["ALIKE_ACTOR", "FactIndex", "Part", "Target", "targets"]

Part = tuple[Facts, AnyFact]
"""A fact with the document that tells it; an actor has one in every text."""
APART = 5
"""Points of likeness by which the best fit must lead the next one."""
ALIKE_ACTOR = 90
"""Names are short: Austria and Australia have 87."""


@dataclass(frozen=True)
class Target:
    """What an edit speaks of: ``parts`` is empty and ``stale`` says why where it speaks of nothing.

    ``moved_to`` is the id that the fact has now, where it was found by its words. ``others`` are those to be merged with it.
    ``suspects`` are the texts (by id) that a stale edit may speak of.
    """

    id: str
    edit: FactEdit
    parts: tuple[Part, ...] = ()
    moved_to: str | None = None
    stale: str | None = None
    suspects: tuple[str, ...] = ()
    others: tuple[Target, ...] = ()


class FactIndex:
    """The facts of all texts that count, by id; a text that is there twice counts once and may be called by either id."""

    def __init__(self, documents: Sequence[Facts], home: Path) -> None:
        self.texts = {document_name(f.document, home): f for f in documents if not f.document.duplicate_of}
        self.by_id: dict[str, list[Part]] = defaultdict(list)
        for one in self.texts.values():
            for fact in one.every:
                self.by_id[fact.stable_id or ""].append((one, fact))
        firsts = {f.document.id: f for f in documents}
        self.copies = {
            fact.stable_id: i
            for copy in documents
            if copy.document.duplicate_of
            for fact in copy.every
            if (i := _id_in(firsts.get(copy.document.duplicate_of), fact))
        }

    def parts(self, fact: str) -> list[Part]:
        """The facts of that id, be it one of a copy."""
        return self.by_id.get(self.copies.get(fact, fact), [])

    def find(self, fact: str, edit: FactEdit, evidence: str) -> Target:
        """The target of an id with the words that it was recorded with."""
        named = self.parts(fact)
        parts = tuple(part for part in named if _fit(evidence, part[1]) or is_part(evidence, own_words(part[1])))
        if parts:
            # an actor is one in all texts, whatever each of them calls it
            return Target(fact, edit, tuple(named) if isinstance(parts[0][1], Actor) else parts)
        if named:
            why = f"it says “{_cut(own_words(named[0][1]))}” now, not “{_cut(evidence)}”"
            return self._stale(fact, edit, evidence, why, named)
        return self._by_words(fact, edit, evidence)

    def _by_words(self, fact: str, edit: FactEdit, evidence: str) -> Target:
        home = self.texts.get(edit.text or "")
        pool = [(i, part) for i, parts in self.by_id.items() if i[:1] == fact[0] for part in parts]
        if home:
            pool = [(i, part) for i, part in pool if part[0] is home]
        least = 100 if edit.text and not home else ALIKE
        scores: dict[str, float] = {}
        for i, (_, one) in pool:
            if (score := _fit(evidence, one)) >= least:
                scores[i] = max(score, scores.get(i, 0))
        best = sorted(scores, key=lambda i: -scores[i])
        if not best:
            best = list(dict.fromkeys(i for i, part in pool if is_part(evidence, own_words(part[1]))))
            scores = dict.fromkeys(best, 100.0)
        near = [i for i in best if scores[i] > scores[best[0]] - APART]
        if len(near) == 1:
            return Target(fact, edit, tuple(part for i, part in pool if i == near[0]), near[0])
        if near:
            why = f"its words fit {len(near)} facts: {', '.join(near[:5])}"
            return self._stale(fact, edit, evidence, why, [part for i, part in pool if i in near])
        holding = self._holding(evidence)
        if holding:
            return self._stale(fact, edit, evidence, f"its words stand in {holding[0]} and give no such fact", [])
        meant = difflib.get_close_matches(fact, [i for i in self.by_id if i], n=1, cutoff=0.8)
        why = f"no text has its words “{_cut(evidence)}”" + (f"; is {meant[0]} meant?" if meant else "")
        return self._stale(fact, edit, evidence, why, [])

    def _holding(self, evidence: str) -> list[str]:
        """The names of the texts in which these words stand."""
        words = normal_words(evidence)
        return [name for name, f in self.texts.items() if f" {words} " in f" {normal_words(f.document.text)} "]

    def _stale(self, fact: str, edit: FactEdit, evidence: str, why: str, near: Sequence[Part]) -> Target:
        named = [edit.text] if edit.text in self.texts else []
        texts = [self.texts[name] for name in (*named, *self._holding(evidence))] + [facts for facts, _ in near]
        return Target(fact, edit, stale=why, suspects=tuple(dict.fromkeys(f.document.id for f in texts)))


def targets(facts: Sequence[Facts], edits: Edits, home: Path) -> tuple[Target, ...]:
    """Every edit with its facts, in the order of the file; ``home`` is the project's folder."""
    index = FactIndex(facts, home)
    found = []
    for fact, edit in edits.facts.items():
        target = index.find(fact, edit, edit.evidence)
        merged: Mapping[str, str] = edit.merge if isinstance(edit, ActorEdit | IncidentEdit) else {}
        # another fact stands in a text of its own, which the edit does not name
        others = tuple(index.find(i, edit.model_copy(update={"text": None}), words) for i, words in merged.items())
        found.append(replace(target, others=others))
    return tuple(found)


def _id_in(facts: Facts | None, copied: AnyFact) -> str | None:
    """The id that a fact of a text has in the same text elsewhere."""
    alike = (f for f in facts.every if type(f) is type(copied) and own_words(f) == own_words(copied)) if facts else ()
    return next((fact.stable_id for fact in alike), None)


def _fit(evidence: str, fact: AnyFact) -> float:
    """How well the words fit a fact; of an actor any of its names counts. 0 where they do not."""
    if isinstance(fact, Actor):
        best = max(likeness(evidence, name) for name in (fact.name, *fact.aliases))
        return best if best >= ALIKE_ACTOR else 0
    score = likeness(evidence, own_words(fact))
    return score if score >= ALIKE else 0


def _cut(words: str, length: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= length else f"{line[:length].rsplit(' ', 1)[0]} …"
