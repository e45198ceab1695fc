"""The component ``sitbrief_salience``: ActorBook → ``Actor`` records.

In: the book, and the statements, risks and incidents that refer to it. Out: the actors in the order of their first mention.
Leaves out whoever plays no part and is referred to by no fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.nested import nested
from generator.extract.actors.salience import salience
from generator.extract.attributes import register_attributes
from generator.model import Actor, Mention, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["SalienceComponent"]

OFTEN = 3
"""Mentions from which on a state is one of the text's subjects though it only says where."""


class SalienceComponent:
    """spaCy component ``sitbrief_salience``: closes the book and leaves the actors in ``doc._.sitbrief_actors``."""

    def __init__(self, nlp: Language, name: str = "sitbrief_salience") -> None:
        self.name = name
        register_attributes()

    def __call__(self, doc: Doc) -> Doc:
        book: ActorBook = doc._.sitbrief_book
        weights = salience(book)
        needed = _referred(doc)
        needed |= {e.affiliation for e in book if e.mentions and e.affiliation and (e.id in needed or _plays(e))}
        kept = [e for e in book if e.mentions and (e.id in needed or _plays(e))]
        kept.sort(key=lambda e: min(e.mentions))
        ids = {e.id for e in kept}
        for actor, start, end in nested(book, kept):
            book.aside(actor, start, end)
        doc._.sitbrief_actors = tuple(_actor(book, e, weights[e.id], ids) for e in kept)
        return doc


def _plays(entry: Entry) -> bool:
    """True for whoever acts: a named person or body always, a state only where it plays a part."""
    return entry.kind != "state" or bool(entry.parts) or sum(m[2] == "name" for m in entry.mentions) >= OFTEN


def _referred(doc: Doc) -> set[str]:
    """The actors that statements, risks and incidents name."""
    out: set[str | None] = set()
    for statement in doc._.sitbrief_statements:
        out.update((statement.speaker, statement.relayed_by, *statement.co_speakers))
    for risk in doc._.sitbrief_risks:
        out.update(risk.actors)
    for incident in doc._.sitbrief_incidents:
        out.update(p.actor for p in incident.perpetrators)
    return {actor for actor in out if actor}


def _actor(book: ActorBook, entry: Entry, weight: float, ids: set[str]) -> Actor:
    c = book.columns
    text, idx, word = c.text, c.idx, c.word
    mentions, aliases = [], []
    for start, end, form in sorted(set(entry.mentions)):
        a, b = idx[start], idx[end - 1] + len(word[end - 1])
        words = text[a:b]
        mentions.append(Mention.model_construct(start=a, end=b, text=words, form=form))
        if form in ("name", "demonym", "metonym") or (form == "nominal" and not entry.named):
            plain = " ".join(words.split())
            if plain != entry.name and plain not in aliases:
                aliases.append(plain)
    roles = []
    for start, end in entry.roles:
        a, b = idx[start], idx[end - 1] + len(word[end - 1])
        roles.append(Span.model_construct(start=a, end=b, text=text[a:b]))
    return Actor.model_construct(
        id=entry.id, name=entry.name, kind=entry.kind, country=entry.country, aliases=tuple(aliases), roles=tuple(roles),
        affiliation=entry.affiliation if entry.affiliation in ids else None, salience=weight, mentions=tuple(mentions),
        why=tuple(entry.why),
    )  # fmt: skip
