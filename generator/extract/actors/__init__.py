"""Doc → actor book → actors. Finds who acts and speaks, joins their names, and weighs them.

``ActorsComponent`` opens the book before the other components run; ``SalienceComponent`` closes it after them.
Vessels, places, laws and events are never actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.actors.book import ActorBook
from generator.extract.attributes import register_attributes
from generator.extract.spans import span_of
from generator.model import Actor, ActorKind, Mention

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["ActorBook", "ActorsComponent", "SalienceComponent"]

KINDS: dict[str, ActorKind] = {"PERSON": "person", "GPE": "state", "NORP": "state", "ORG": "organization"}


class ActorsComponent:
    """spaCy component ``sitbrief_actors``: leaves an ``ActorBook`` in ``doc._.sitbrief_book``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_actors") -> None:
        self.name = name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        book = ActorBook(doc)
        names: dict[str, str] = {}
        for ent in doc.ents:
            if ent.label_ in KINDS:
                actor = names.get(ent.text) or book.open(ent.text, KINDS[ent.label_]).id
                names[ent.text] = actor
                book.mention(actor, ent.start, ent.end, "name")
        doc._.sitbrief_book = book
        return doc


class SalienceComponent:
    """spaCy component ``sitbrief_salience``: closes the book and leaves the actors in ``doc._.sitbrief_actors``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_salience") -> None:
        self.name = name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        most = max((len(e.mentions) for e in doc._.sitbrief_book), default=1)
        doc._.sitbrief_actors = tuple(
            Actor(
                id=e.id,
                name=e.name,
                kind=e.kind,
                salience=len(e.mentions) / most,
                mentions=tuple(Mention(**span_of(doc[a:b]).model_dump(), form=f) for a, b, f in e.mentions),
            )
            for e in doc._.sitbrief_book
        )
        return doc
