"""Doc → statements, each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.attributes import register_attributes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["StatementsComponent"]


class StatementsComponent:
    """spaCy component ``sitbrief_statements``: leaves a tuple in ``doc._.sitbrief_statements``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_statements") -> None:
        self.name = name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        return doc
