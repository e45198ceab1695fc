"""Doc → incidents: the spaCy component that asks the telegraph reader first and reads all else as prose.

In: a parsed Doc (with the actor book, where there is one). Out: ``doc._.sitbrief_incidents``. Finds what the text tells;
what the brief makes of it (maps, counts, tables) is none of its business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.advisories import read_advisory
from generator.extract.attributes import published, register_attributes
from generator.extract.incidents.mapping import with_place_position
from generator.extract.incidents.prose import read_prose

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["IncidentsComponent"]


class IncidentsComponent:
    """spaCy component ``sitbrief_incidents``: leaves a tuple in ``doc._.sitbrief_incidents``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_incidents") -> None:
        self.name = name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        told = read_advisory(doc, published.get(doc))
        told = read_prose(doc, published.get(doc), doc._.sitbrief_book) if told is None else told
        doc._.sitbrief_incidents = tuple(with_place_position(incident) for incident in told)
        return doc
