"""The component ``sitbrief_actors``: Doc → ActorBook, in a fixed order.

Names, their kinds, aliases, parts, places that return, roles, nominals, pronouns. In: a Doc with tags, parse and entities.
Out: an open book. Weighs and drops nobody: ``generator.extract.actors.closing`` does, when the other components are through.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.actors.aliases import join
from generator.extract.actors.asides import asides
from generator.extract.actors.bodies_of_states import OWN, over_their_states, state_behind
from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.gazetteer import Gazetteer, Known, gazetteer, split_name
from generator.extract.actors.kinds import verdicts
from generator.extract.actors.names import Name, again, names
from generator.extract.actors.nationals import nationals
from generator.extract.actors.nominals import Nominals
from generator.extract.actors.parts import Parts
from generator.extract.actors.pronouns import Pronouns
from generator.extract.actors.roles import Roles
from generator.extract.actors.territories import territories
from generator.extract.actors.vocabulary import Vocabulary, vocabulary
from generator.extract.attributes import register_attributes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["ActorsComponent"]

POSTED = frozenset({"on", "via", "to", "through", "from", "in"})
"""Prepositions after which a platform is a place of publication."""


class ActorsComponent:
    """spaCy component ``sitbrief_actors``: leaves an ``ActorBook`` in ``doc._.sitbrief_book``.

    ``extra`` holds the user's own actors: pairs of the words of a name and what they stand for.
    """

    def __init__(self, nlp: Language, name: str = "sitbrief_actors", extra: Sequence[tuple[str, Known]] = ()) -> None:
        self.name = name
        self.words = vocabulary()
        self.table = gazetteer()
        if extra:
            self.table = self.table.copy()
            for words, known in extra:
                self.table.add(words, known)
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        words, book = self.words, ActorBook(doc)
        c = book.columns
        found = over_their_states(c, names(c, self.table, words), self.table)
        aside, heads = asides(c, found)
        if aside or heads:
            told = {n.key for n in found if n.start not in aside and n.start not in heads}
            found = [n for n in found if n.key in told or (n.start not in aside and (n.start not in heads or n.known))]
        found = again(c, found)
        votes = verdicts(c, found, words)
        entries = join(book, found, votes, words)
        parts, roles = Parts(c, words), Roles(book, words)
        for at, entry in entries.items():
            if found[at].start not in aside:
                _mention(book, found[at], entry, parts, words)
        territories(book, [n for at, n in enumerate(found) if at not in entries], votes, parts, words)
        for at, entry in entries.items():
            roles.read(found[at], entry)
        Nominals(book, words, parts).read()
        nationals(book, words.grammar["speak"], words.stations)
        _countries(book, self.table)
        _parents(book)
        Pronouns(book, words).read()
        roles.finish()
        doc._.sitbrief_book = book
        return doc


def _mention(book: ActorBook, name: Name, entry: Entry, parts: Parts, words: Vocabulary) -> None:
    """Records a name's mention and its part; a seat of government counts only where it acts."""
    form = name.known.form if name.known else "name"
    part = parts.of(name.start, name.end)
    owns = part == "employs" and book.columns.dep[name.end - 1] == "poss"  # "New Delhi's envoy"
    if form == "metonym" and part in ("geo", None, "employs") and not owns:
        book.seats[name.start] = entry.id
        return
    if name.key in words.platforms and name.start and book.columns.lower[name.start - 1] in POSTED:
        return
    book.mention(entry.id, name.start, name.end, form)
    if part == "employs" and entry.kind == "state" and not _own_body(book, name.end - 1, words):
        return
    if part and part != "geo" and not (form == "demonym" and _one_person(book, name)):
        book.part(entry.id, part, name.start)


def _one_person(book: ActorBook, name: Name) -> bool:
    """ "The master, a Georgian": somebody from there."""
    c = book.columns
    alone = c.dep[name.end - 1] in ("appos", "attr", "pobj", "conj", "nsubj", "dobj", "nsubjpass")
    return alone and name.start > 0 and c.lower[name.start - 1] in ("a", "an") and c.tag[name.end - 1] in ("NN", "NNP", "JJ")


def _own_body(book: ActorBook, token: int, words: Vocabulary) -> bool:
    """True where a state's name stands with an office or body of its own: "Israeli minister", not "Dutch operator"."""
    c = book.columns
    noun = c.head[c.head[token]] if c.dep[token] == "pobj" else c.head[token]
    lemma = c.lemma[noun].lower()
    return lemma in words.unique or lemma in words.grammar["servants"] or lemma == "guard" or words.nouns.get(lemma) in OWN


def _countries(book: ActorBook, table: Gazetteer) -> None:
    """Bodies with a state or a people in their name: "Papua New Guinea Defence Force", "Embassy of Japan"."""
    for entry in book:
        if entry.kind in OWN and entry.country is None and entry.named:
            words = split_name(entry.name.removeprefix("Royal "))
            behind = (state_behind(words[i:], table) for i, word in enumerate(words) if word == "of")
            found = table.find([*words, ""], 0) or next((f for f in behind if f), None)
            if found and found[1].kind == "state":
                entry.country = found[1].country


def _parents(book: ActorBook) -> None:
    """Affiliates a body to the body or state that it is known to be part of, where the text names that one."""
    states = {e.country: e.id for e in book if e.kind == "state" and e.country}
    by_name = {e.name: e.id for e in book}
    for entry in book:
        if entry.affiliation is None and entry.kind not in ("person", "state"):
            owner = by_name.get(entry.parent or "")
            if owner is None and entry.kind in OWN and entry.country:
                owner = states.get(entry.country)
            if owner and owner != entry.id:
                entry.affiliation = owner
