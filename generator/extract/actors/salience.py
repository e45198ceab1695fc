"""Entries → weights from 0 to 1: how much of the text an actor is.

In: a book whose entries have their mentions. Out: one number for each entry. How often an actor is named, how early, how
often in the lead and what kind it is count; nothing outside the text does.

The features follow work on entity salience (Dunietz and Gillick 2014; Lin and Zeldes 2025). The weights were fitted to the
graded salience of the news texts of GUM (Georgetown University Multilayer corpus, Amir Zeldes and others, annotations
CC BY 4.0) and rounded. Spread over the paragraphs and deeds told nothing there that these did not tell, and were left out.
"""

from __future__ import annotations

from bisect import bisect_right
from math import log

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["salience"]

FORMS = {"name": 1.0, "metonym": 1.0, "demonym": 0.5, "nominal": 0.7, "pronoun": 0.5}
LEAD = 3
"""Paragraphs that count as the lead, a headline among them."""
KINDS = {"media": -0.7, "person": -0.5, "state": 0.2}
"""Outlets carry the story, and persons mostly speak for somebody; a state that acts is what the news is about."""


def salience(book: ActorBook) -> dict[str, float]:
    """The weight of each entry; the heaviest has 1."""
    c = book.columns
    paragraphs = [i for i in range(len(c)) if i == 0 or c.tag[i - 1] == "_SP"] or [0]
    raw = {entry.id: _raw(book, entry, paragraphs) for entry in book if entry.mentions}
    most = max([*raw.values(), 0.1])
    return {actor: round(min(1.0, max(0.01, value / most)), 3) for actor, value in raw.items()}


def _raw(book: ActorBook, entry: Entry, paragraphs: list[int]) -> float:
    """log(1 + mentions by form) + earliness of the first + share of the lead + what the kind is worth."""
    starts = [a for a, _, _ in entry.mentions]
    mentions = sum(FORMS[form] for _, _, form in entry.mentions)
    lead = min(LEAD, sum(bisect_right(paragraphs, a) <= LEAD for a in starts))
    early = 1.0 - min(starts) / max(1, len(book.columns))
    return log(1 + mentions) + early + lead / LEAD + KINDS.get(entry.kind, 0.0)
