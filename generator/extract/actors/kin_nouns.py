"""What a body's own name tells it to be: Kenya Airways is "the carrier", the Red Crescent "the aid group".

In: a definite phrase and an actor. Out: whether its name has a word of that kind, and whether another has come in since; or
the body named next of which the noun tells before its name, nobody where another is told of or comes between.
Guesses no trade from a name that does not tell it.
"""

from __future__ import annotations

from functools import cache

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.phrases import ARTICLES, Phrase
from generator.extract.actors.vocabulary import vocabulary
from generator.extract.lexicon import table

__all__ = ["KINS", "is_kin", "is_told_since", "kin_next"]

NEXT = frozenset({"company", "organization", "government_body"})
"""Kinds of bodies of which a lead tells before their name."""
ANSWERS = frozenset({"reject", "deny", "dismiss", "dispute", "welcome", "criticise", "criticize", "condemn", "accuse"})
"""What somebody else does with what was said."""
SOON = 2
"""Sentences in which the name comes."""
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


def kin_next(book: ActorBook, p: Phrase) -> Entry | None:
    """ "The lender froze the loan, it said. The Bank of Accra cut its rate": the body that comes in next, as its name tells.

    Nobody where another body was told of before, or comes in between.
    """
    c, here = book.columns, book.columns.sent[p.at]
    if p.first != "the" or p.at - p.start != 1 or not _words(p.lemma):
        return None
    bodies = [(min(e.mentions)[0], e) for e in book if e.named and e.mentions and e.kind in NEXT]
    told = [e for at, e in bodies if at < p.at]
    coming = min(((at, e) for at, e in bodies if at > p.at), key=lambda one: one[0], default=None)
    if told or coming is None or not 0 < c.sent[coming[0]] - here <= SOON:
        return None
    at, entry = coming
    words = entry.words() | frozenset(entry.name.lower().split())
    head = book.head(at, min(entry.mentions)[1])
    subject = c.dep[head] in ("nsubj", "nsubjpass") and c.dep[c.head[head]] == "ROOT"
    answers = c.lemma[c.head[head]] in ANSWERS | vocabulary().grammar["answering"]
    another = any(c.lower[i] == p.low and c.lower[i - 1] in ARTICLES for i in range(1, at))
    return entry if subject and not answers and not another and not _words(p.lemma).isdisjoint(words) else None
