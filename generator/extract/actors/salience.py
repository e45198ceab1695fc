"""Entries → weights from 0 to 1: how much of the text an actor is.

In: a book whose later components have recorded who speaks. Out: one number for each entry. Position, mentions, spread over
the paragraphs and subjecthood count; nothing outside the text does.

The features follow work on entity salience (Dunietz and Gillick 2014; graded salience in GUM, Lin and Zeldes 2025): first
mention, the lead, frequency and spread say most. The weights are round numbers, checked against GUM's news (CC BY).
"""

from __future__ import annotations

from bisect import bisect_right
from math import log

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["salience"]

FORMS = {"name": 1.0, "metonym": 1.0, "demonym": 0.5, "nominal": 0.7, "pronoun": 0.5}
LEAD = 3
"""Paragraphs that count as the lead, a headline among them."""


def salience(book: ActorBook) -> dict[str, float]:
    """The weight of each entry; the heaviest has 1."""
    c = book.columns
    paragraphs = [i for i in range(len(c)) if i == 0 or c.tag[i - 1] == "_SP"] or [0]
    raw = {entry.id: _raw(book, entry, paragraphs) for entry in book if entry.mentions}
    most = max(raw.values(), default=1.0)
    return {actor: round(min(1.0, max(0.01, value / most)), 3) for actor, value in raw.items()}


def _raw(book: ActorBook, entry: Entry, paragraphs: list[int]) -> float:
    size = max(1, len(book.columns))
    starts = [a for a, _, _ in entry.mentions]
    homes = {bisect_right(paragraphs, a) for a in starts}
    first = min(starts)
    mentions = sum(FORMS[form] for _, _, form in entry.mentions)
    deeds = sum(part in ("speaks", "acts") for part, _ in entry.parts)
    lead = min(LEAD, sum(bisect_right(paragraphs, a) <= LEAD for a in starts))
    weight = log(1 + mentions) + 0.2 * log(1 + deeds) + 2.0 * len(homes) / len(paragraphs)
    weight += 1.0 - first / size + 0.5 / min(homes) + lead / LEAD
    return weight * DISCOUNT.get(entry.kind, 1.0)


DISCOUNT = {"media": 0.5, "other": 0.8}
"""Outlets carry the story and are seldom what it is about; a place is where it happens."""
