"""Doc → statements: who says what, verbatim, with the words that report it.

In: a parsed Doc with its actor book. Out: ``Statement`` records in ``doc._.sitbrief_statements``. A cue without contents
("declined to comment") is no statement; a source that the text does not name stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.extract.attributes import register_attributes
from generator.extract.statements.finder import find_statements
from generator.extract.statements.vocabulary import vocabulary, with_verbs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["StatementsComponent"]


class StatementsComponent:
    """spaCy component ``sitbrief_statements``: leaves a tuple in ``doc._.sitbrief_statements``.

    ``reporting_verbs`` are a user's own verbs of saying, in dictionary form, with the act that each one reports.
    """

    def __init__(
        self, nlp: Language, reporting_verbs: Mapping[str, str] | None = None, name: str = "sitbrief_statements"
    ) -> None:
        self.name = name
        self.words = with_verbs(vocabulary(), reporting_verbs or {})
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        doc._.sitbrief_statements = find_statements(doc, self.words)
        return doc
