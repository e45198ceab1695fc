"""References of one edition → the words that they lead to, whole, so that they can be read where that edition is not.

In: a brief. Out: witnesses, a sentence each, more where the figure in question stands in the next or the quotation goes on
elsewhere. Quotes nothing that does not stand in the texts of the brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.compare.wording import denies, figures
from generator.model import Brief, BriefPassage, Facts, Passage, Reference, Source, Witness

__all__ = ["Witnesses"]

MOST = 6
"""Witnesses of one value; more say no more."""
LONGEST = 400
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*"
DAY = re.compile(rf"\b\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?")


class Witnesses:
    """Answers what a reference of this edition leads to."""

    def __init__(self, brief: Brief) -> None:
        self.passages: dict[str, BriefPassage] = {p.key: p for p in brief.passages}
        self.sources: dict[str, Source] = {s.document: s for s in brief.sources}
        self.facts: dict[str, Facts] = {one.document.id: one for one in brief.facts}

    def of(
        self, references: Iterable[Reference], sought: Iterable[str] = (), quoted: Iterable[str] = ()
    ) -> tuple[Witness, ...]:
        """The words behind references, each place once.

        ``sought`` are figures that they should show, ``quoted`` the parts of a quotation, each of which they have to hold.
        """
        wanted = tuple(sought)
        found: dict[tuple[str, str], Witness] = {}
        for reference in references:
            passage = self.passages.get(reference.passage)
            if passage and passage.document in self.sources:
                words = self._words(passage, reference.mark, wanted)
                found.setdefault((passage.document, words), self._witness(passage.document, reference.label, words))
        witnesses = list(found.values())[:MOST]
        for part in quoted:
            if not any(_line(part) in _line(witness.words) for witness in witnesses):
                witnesses += self._holding(part, witnesses)
        return tuple(witnesses)

    def _holding(self, part: str, near: Iterable[Witness]) -> list[Witness]:
        """The sentences with these words in the first text of the witnesses that has them."""
        for witness in near:
            facts = self.facts.get(witness.document)
            place = facts and re.search(r"\s+".join(map(re.escape, part.split())), facts.document.text)
            if facts and place:
                start, end = _whole_sentences(facts, *place.span(), ())
                words = facts.document.text[start:end].strip()
                return [self._witness(witness.document, witness.label, words if len(words) <= LONGEST else place[0])]
        return []

    def of_texts(self, documents: Iterable[str]) -> tuple[Witness, ...]:
        """The texts themselves, for a value that stands in none of their sentences."""
        known = [d for d in documents if d in self.sources]
        return tuple(self._witness(d, self.sources[d].key, "") for d in known)[:MOST]

    def _witness(self, document: str, label: str, words: str) -> Witness:
        source = self.sources[document]
        return Witness(
            label=label, document=document, sha256=source.sha256, title=source.title, publisher=source.publisher,
            published=source.published, language=source.language, words=words,
        )  # fmt: skip

    def _words(self, passage: BriefPassage, letter: str | None, sought: tuple[str, ...]) -> str:
        """The sentences that hold the mark, and those up to a sought figure; the mark alone where they are long."""
        mark = next((m for m in passage.marks if m.letter == letter), None)
        facts = self.facts.get(passage.document)
        text = facts.document.text if facts else passage.text
        at = text.find(passage.text)
        start, end = (at + mark.start, at + mark.end) if mark else (at, at + len(passage.text))
        if facts and at >= 0:
            start, end = _whole_sentences(facts, start, end, sought)
        words = text[start:end].strip()
        if len(words) <= LONGEST:
            return words
        return passage.text[mark.start : mark.end] if mark else passage.text[:LONGEST]


def _line(words: str) -> str:
    return " ".join(words.split())


def _whole_sentences(facts: Facts, start: int, end: int, sought: tuple[str, ...]) -> tuple[int, int]:
    """Offsets widened to whole sentences, and to the next one of the paragraph that has the figure."""
    around = [s for s in facts.sentences if s.start < end and s.end > start]
    if not around:
        return start, end
    start, end = min(start, around[0].start), max(end, around[-1].end)
    text = facts.document.text
    if sought and not _shows(text[start:end], sought):
        for sentence in _after(facts, around[-1]):
            if _shows(text[sentence.start : sentence.end], sought):
                return (start, sentence.end) if sentence.end - start <= LONGEST else (start, end)
    return start, end


def _after(facts: Facts, last: Passage) -> list[Passage]:
    return [s for s in facts.sentences if s.start >= last.end and s.paragraph == last.paragraph]


def _shows(words: str, sought: tuple[str, ...]) -> bool:
    """True where the words have the figure, not as part of a date; nought is a denial: “no one was hurt”."""
    words = DAY.sub(" ", words)
    return any(denies(words) if figure == "0" else figure in figures(words) for figure in sought)
