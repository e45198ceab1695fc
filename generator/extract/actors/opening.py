"""The component ``sitbrief_actors``: Doc → ActorBook, in a fixed order: names, kinds, aliases, roles, parts, nominals, pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.actors.aliases import join
from generator.extract.actors.asides import asides
from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.gazetteer import Known, gazetteer
from generator.extract.actors.kinds import verdicts
from generator.extract.actors.names import Name, names
from generator.extract.actors.nominals import Nominals
from generator.extract.actors.parts import Parts
from generator.extract.actors.pronouns import Pronouns
from generator.extract.actors.roles import Roles
from generator.extract.actors.territories import territories
from generator.extract.actors.vocabulary import vocabulary
from generator.extract.attributes import register_attributes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["ActorsComponent"]

OWN = ("government_body", "armed_forces")
"""Kinds of bodies that a state itself has."""


class ActorsComponent:
    """spaCy component ``sitbrief_actors``: leaves an ``ActorBook`` in ``doc._.sitbrief_book``.

    ``extra`` holds the user's own actors: pairs of the words of a name and what it stands for.
    """

    def __init__(self, nlp: Language, name: str = "sitbrief_actors", extra: Sequence[tuple[str, Known]] = ()) -> None:
        self.name = name
        self.table = gazetteer()
        if extra:
            self.table = self.table.copy()
            for words, known in extra:
                self.table.add(words, known)
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        words = vocabulary()
        book = ActorBook(doc)
        c = book.columns
        found = names(c, self.table, words)
        aside, heads = asides(c, found)
        if aside or heads:
            told = {n.key for n in found if n.start not in aside and n.start not in heads}
            found = [
                n for n in found if n.key in told or (n.start not in aside and (n.start not in heads or n.known is not None))
            ]
        parts = Parts(c, words)
        votes = verdicts(c, found, words)
        entries = join(book, found, votes, words)
        for at, entry in entries.items():
            if found[at].start not in aside:
                _mention(book, found[at], entry, parts)
        territories(book, [n for at, n in enumerate(found) if at not in entries], votes, parts, words)
        roles = Roles(book, words)
        for at, entry in entries.items():
            roles.read(found[at], entry)
        Nominals(book, words, parts).read()
        _parents(book)
        Pronouns(book, words).read()
        doc._.sitbrief_book = book
        return doc


def _mention(book: ActorBook, name: Name, entry: Entry, parts: Parts) -> None:
    """Records a name's mention and its part; a seat of government counts only where it acts."""
    form = name.known.form if name.known else "name"
    part = parts.of(name.start, name.end)
    if form == "metonym" and part in ("geo", None, "employs"):
        book.seats[name.start] = entry.id
        return
    if name.key in vocabulary().platforms and book.columns.lower[name.start - 1] in (
        "on",
        "via",
        "to",
        "through",
        "from",
        "in",
    ):
        return
    book.mention(entry.id, name.start, name.end, form)
    if part == "employs" and entry.kind == "state" and not _own_body(book, name.end - 1):
        return
    if part and part != "geo":
        book.part(entry.id, part, name.start)


def _own_body(book: ActorBook, token: int) -> bool:
    """True where a state's name stands with an office or body of its own: "Israeli minister", not "Dutch operator"."""
    c, words = book.columns, vocabulary()
    noun = c.head[token]
    if c.dep[token] == "pobj":
        noun = c.head[noun]
    lemma = c.lemma[noun].lower()
    return lemma in words.unique or lemma in words.grammar["servants"] or words.nouns.get(lemma) in OWN


def _parents(book: ActorBook) -> None:
    """Affiliates a body to the body or state that it is known to be part of, where the text names that one."""
    states = {e.country: e.id for e in book if e.kind == "state" and e.country}
    by_name = {e.name: e.id for e in book}
    for entry in book:
        if entry.affiliation is None and entry.kind not in ("person", "state"):
            owner = by_name.get(entry.parent or "") or (
                states.get(entry.country) if entry.kind in ("government_body", "armed_forces") else None
            )
            if owner and owner != entry.id:
                entry.affiliation = owner
