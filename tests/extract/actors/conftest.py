"""Sentences in, actors out: the two components on their own, on top of an ordinary spaCy parse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pytest import fixture
from spacy.language import Language

from generator.documents.paragraphs import paragraphs
from generator.extract.actors import ActorsComponent, SalienceComponent
from generator.extract.actors.book import ActorBook
from generator.extract.parse import parse
from generator.model import Actor, Document


@dataclass(frozen=True)
class Cast:
    """The actors of one text, and the book that they come from."""

    text: str
    actors: tuple[Actor, ...]
    book: ActorBook

    def __getitem__(self, name: str) -> Actor:
        for actor in self.actors:
            if name == actor.name or name in actor.aliases:
                return actor
        raise KeyError(f"{name} is none of {self.names}")

    @property
    def names(self) -> list[str]:
        """The actors' names in the order of the text."""
        return [actor.name for actor in self.actors]

    def words(self, name: str, *forms: str) -> list[str]:
        """The words of an actor's mentions, of the given forms or of all."""
        return [m.text for m in self[name].mentions if not forms or m.form in forms]

    def who(self, words: str, nth: int = 0) -> str | None:
        """The name of the actor that the book gives for the nth place where the words stand."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        span = self.book.doc.char_span(at, at + len(words), alignment_mode="expand")
        assert span is not None
        actor = self.book.resolve(span.start, span.end)
        return self.book.entries[actor].name if actor else None


CastOf = Callable[[str], Cast]


@fixture(scope="session")
def cast(nlp: Language) -> CastOf:
    """``cast("…")`` reads the actors of a text."""
    opening, closing = ActorsComponent(nlp), SalienceComponent(nlp)

    def of(text: str) -> Cast:
        document = Document(id="t", path="t.txt", sha256="0" * 64, text=text, paragraphs=paragraphs(text))
        doc = closing(opening(parse(document, nlp)))
        return Cast(text, doc._.sitbrief_actors, doc._.sitbrief_book)

    return of
