"""Doc → incidents: the spaCy component that asks the telegraph reader first and reads all else as prose.

In: a parsed Doc (with the actor book, where there is one). Out: ``doc._.sitbrief_incidents``. Finds what the text tells;
what the brief makes of it (maps, counts, tables) is none of its business.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.advisories import read_advisory
from generator.extract.attributes import published, register_attributes
from generator.extract.incidents.ages import with_age
from generator.extract.incidents.mapping import with_place_position
from generator.extract.incidents.own_places import with_own_places
from generator.extract.incidents.prose import read_prose
from generator.extract.parse import parse
from generator.extract.vessels import is_capitals
from generator.model import Document, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from generator.model import Incident

__all__ = ["IncidentsComponent"]

TAGS = re.compile(r"\A[^\n]{0,120}?(?:\)|\d\d)\s?--\s?|\[[a-z ]{2,40}\]")
"""Datelines and editors' tags of old wire copy, blanked before it is parsed again."""


class IncidentsComponent:
    """spaCy component ``sitbrief_incidents``: leaves a tuple in ``doc._.sitbrief_incidents``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_incidents") -> None:
        self.nlp, self.name = nlp, name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        day, book = published.get(doc), doc._.sitbrief_book
        text = book.columns.text if book is not None else doc.text
        told = read_advisory(text, day)
        if told is None:
            told = self._capitals(doc, text) if is_capitals(text) else read_prose(doc, day, book)
        aged = (with_own_places(with_age(incident, day), text) for incident in told)
        doc._.sitbrief_incidents = tuple(with_place_position(incident) for incident in aged)
        return doc

    def _capitals(self, doc: Doc, text: str) -> tuple[Incident, ...]:
        """Old wire copy in capitals throughout, on which parsers fail: read from a parse of its small letters."""
        lowered = TAGS.sub(lambda m: " " * len(m[0]), text.lower())
        if len(lowered) != len(text):
            return ()
        ours = [pipe for pipe in self.nlp.pipe_names if pipe.startswith("sitbrief_")]
        with self.nlp.select_pipes(disable=ours):
            shadow = parse(Document(id="", path="", sha256="", text=lowered, paragraphs=_paragraphs(doc, lowered)), self.nlp)
        return read_prose(shadow, published.get(doc), None, text=text)


def _paragraphs(doc: Doc, text: str) -> tuple[Passage, ...]:
    """The document's own paragraphs, whose borders are the blank tokens that hold a line break."""
    borders = [(t.idx, t.idx + len(t)) for t in doc if t.is_space and "\n" in t.text]
    starts, ends = [0, *(end for _, end in borders)], [*(start for start, _ in borders), len(text)]
    kept = [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return tuple(Passage(start=start, end=end, paragraph=number) for number, (start, end) in enumerate(kept, 1))
