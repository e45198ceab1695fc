"""Places that a text keeps returning to, or that act themselves: "Gaza", "Texas", "Hong Kong's lawmakers".

In: names that were voted places. Out: entries of kind ``other``, weighed like actors but invisible to ``ActorBook.at``: a
place is nobody's speaker or attacker. Seas, streets and buildings are left out, and so is a place named once in passing.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook
from generator.extract.actors.kinds import Verdict
from generator.extract.actors.names import Name
from generator.extract.actors.parts import Parts
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["territories"]

OFTEN = 3
"""Mentions from which on a place counts as one of the text's subjects."""


def territories(book: ActorBook, rest: list[Name], verdicts: dict[str, Verdict], parts: Parts, words: Vocabulary) -> None:
    """Opens an entry for each place that the text names at least three times in the same words."""
    groups: dict[str, list[Name]] = {}
    for name in rest:
        if name.known or verdicts[name.key].kind != "place" or name.key.isupper() or name.key in words.wide:
            continue
        if words.last.get(name.key.split()[-1]) != "place":
            groups.setdefault(name.key, []).append(name)
    for key, found in groups.items():
        if len(found) < OFTEN:
            continue
        entry = book.open(key, "other")
        entry.names.append(key)
        entry.because("a place that the text returns to")
        for name in found:
            book.aside(entry.id, name.start, name.end)
            if parts.of(name.start, name.end) in ("acts", "speaks"):
                book.part(entry.id, "acts", name.start)
