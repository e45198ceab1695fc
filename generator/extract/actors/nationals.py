"""Persons told by where they are from: "Maria Silva lost her house. The Brazilian said ...".

In: a book with names and nominals. Out: the demonym of one speaker as a mention of the person told of before it.
Takes nobody where two could be meant: then the demonym stays what it was, and nobody is its speaker.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.columns import Columns

__all__ = ["nationals"]

BACK = 3
"""Sentences back in which the person is named."""


def nationals(book: ActorBook, speak: frozenset[str]) -> None:
    """Gives "the Swede said" to the one person of the nearest sentence that names any."""
    c = book.columns
    for state in [entry for entry in book if entry.kind == "state"]:
        for mention in [m for m in state.mentions if m[2] == "demonym"]:
            start, end, _ = mention
            at = end - 1
            alone = start > 0 and c.lower[start - 1] == "the" and c.tag[at] not in ("NNS", "NNPS", "JJ")
            if not alone or c.dep[at] != "nsubj" or c.lemma[c.head[at]] not in speak:
                continue
            person = _told_of(book, c, start - 1, state.id)
            if person is not None:
                book.mention(person.id, start - 1, end, "nominal")
                person.because(f"{c.words(start - 1, end)} can only be {person.name}")
                state.parts[:] = [part for part in state.parts if part[1] != start]


def _told_of(book: ActorBook, c: Columns, before: int, state: str) -> Entry | None:
    """The one named person of the nearest sentence with any, not of another state."""
    here = c.sent[before]
    people = [entry for entry in book if entry.kind == "person" and entry.named]
    for back in range(BACK + 1):
        near = [e for e in people if any(a < before and c.sent[a] == here - back for a, _, _ in e.mentions)]
        if near:
            theirs = [e for e in near if e.affiliation == state] or near
            return theirs[0] if len(theirs) == 1 else None
    return None
