"""Entries → weights from 0 to 1: how much of the text an actor is.

In: a book whose later components have recorded who speaks. Out: one number for each entry. Position, mentions, subjecthood and
speech count; nothing outside the text does.
"""

from __future__ import annotations

from math import log

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["salience"]

FORMS = {"name": 1.0, "metonym": 0.9, "demonym": 0.5, "nominal": 0.7, "pronoun": 0.5}
PARTS = {"speaks": 0.7, "acts": 0.6, "accused": 0.6, "threatened": 0.6, "addressed": 0.4, "relays": -0.2, "employs": 0.1}


def salience(book: ActorBook) -> dict[str, float]:
    """The weight of each entry; the heaviest has 1."""
    size = max(1, len(book.columns))
    raw = {entry.id: _raw(entry, size) for entry in book if entry.mentions}
    most = max(raw.values(), default=1.0)
    return {actor: round(max(0.0, value) / most, 3) if most > 0 else 0.0 for actor, value in raw.items()}


def _raw(entry: Entry, size: int) -> float:
    first = min(a for a, _, _ in entry.mentions)
    mentions = sum(FORMS[form] for _, _, form in entry.mentions)
    deeds = sum(PARTS[part] for part, _ in entry.parts)
    early = 1.0 - first / size
    return (log(1 + mentions) + 0.5 * log(1 + max(0.0, deeds))) * (0.4 + early)
