"""Names inside longer names: "the [Nora Pryce] Foundation", "the [UK] Home Office", "the [Siemens] Book Fair".

In: a book and the actors that are kept. Out: further mentions of them, as token offsets. They tell whom a text has in mind,
not who acts: neither weight nor part follows from them, so they are read last.

Nested names are mentions of their own in the guidelines of ACE and GUM. A name is nested only where another word of the
longer name has it for a modifier: "Liberal [Democratic Party]" and "[Bank] of Valletta" hold no second body. A surname alone
is nobody: the Johnson Space Center says nothing of a prime minister Johnson.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.columns import Columns

__all__ = ["nested"]

LINKS = frozenset({"of", "for", "the"})
"""Small words that lead to a name within a name."""


def nested(book: ActorBook, kept: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """Actor, first token and end (exclusive) of each kept actor's name within a longer one, in the order of the text.

    A name that two actors bear is left out.
    """
    c = book.columns
    bearers: dict[tuple[str, ...], set[str]] = {}
    lengths: dict[str, set[int]] = {}
    taken: dict[int, set[str]] = {}
    persons: set[int] = set()
    for entry in kept:
        for start, end, form in entry.mentions:
            for token in range(start, end):
                taken.setdefault(token, set()).add(entry.id)
            if form == "name":
                persons.update(range(start, end) if entry.kind == "person" else ())
                if end - start > 1 or entry.kind != "person":
                    bearers.setdefault(tuple(c.word[start:end]), set()).add(entry.id)
                    lengths.setdefault(c.word[start], set()).add(end - start)
    found = []
    for start, word in enumerate(c.word):
        for size in sorted(lengths[word], reverse=True) if word in lengths else ():
            end = start + size
            actors = bearers.get(tuple(c.word[start:end]), set())
            free = not any(token in persons or actors & taken.get(token, set()) for token in range(start, end))
            if len(actors) == 1 and free and _modifies(c, start, end):
                found.append((next(iter(actors)), start, end))
                break
    return found


def _modifies(c: Columns, start: int, end: int) -> bool:
    """True where a name goes on behind these words, or they end it behind "of": "University of [Western Jutland]"."""
    behind = end < len(c) and c.word[end][:1].isupper() and c.tag[end][:2] == "NN"
    if behind and c.dep[end - 1] in ("compound", "nmod", "amod"):
        return True
    before = start - 1
    while before > 0 and c.lower[before] in LINKS:
        before -= 1
    return -1 < before < start - 1 and c.word[before][:1].isupper() and c.tag[before][:2] == "NN"
