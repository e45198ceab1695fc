"""What a body's own name tells it to be: Kenya Airways is "the carrier", the Red Crescent "the aid group".

In: a definite phrase and an actor. Out: whether its name has a word of that kind, and whether another has come in since.
Guesses no trade from a name that does not tell it.
"""

from __future__ import annotations

from functools import cache

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.phrases import ARTICLES, Phrase
from generator.extract.lexicon import table

__all__ = ["KINS", "is_kin", "is_told_since"]

KINS = frozenset({"company", "organization", "media"})
"""Kinds of bodies whose names tell their trade; an air force is no airline."""


@cache
def _words(noun: str) -> frozenset[str]:
    return frozenset(table("kin_nouns").get(noun, "").split())


def is_kin(noun: str, entry: Entry) -> bool:
    """True where a word of the actor's name tells that it is what the noun says."""
    wanted = _words(noun)
    if not wanted or not entry.named or entry.kind not in KINS:
        return False
    return not wanted.isdisjoint(entry.words()) or not wanted.isdisjoint(entry.name.lower().split())


def is_told_since(book: ActorBook, p: Phrase, found: Entry) -> bool:
    """ "Sea Lines left. An airline was fined. The airline said": another one has come in."""
    c, last = book.columns, max((b for a, b, _ in found.mentions if a < p.start), default=p.start)
    spots = (i for i in range(last, p.start) if c.lower[i] == p.low)
    return any(c.lower[kid] in ARTICLES and book.at(i) != found.id for i in spots for kid in c.kids[i])
