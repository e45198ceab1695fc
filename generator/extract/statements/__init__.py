"""Doc → statements: who says what, verbatim, with the words that report it.

In: a parsed Doc with its actor book. Out: ``Statement`` records in ``doc._.sitbrief_statements``. A cue without contents
("declined to comment") is no statement; a source that the text does not name stays empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.attributes import register_attributes
from generator.extract.statements.finder import find_statements

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
        doc._.sitbrief_statements = find_statements(doc)
        return doc
