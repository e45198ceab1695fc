"""Persons told by where they are from: "the Brazilian sailor Maria Silva lost her boat. The Brazilian said ...".

In: a book with names, roles and nominals. Out: the demonym of one speaker as a mention of the person whom the text has tied
to that state. Takes nobody whom only his name or his place in the story would tie to it: then nobody is the speaker.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.states import adjectives

__all__ = ["nationals"]

BEFORE_NAMES = frozenset({"NN", "NNP", "JJ", "HYPH"})
"""Tags of what stands before a name and belongs to it: "the Swedish ex-sailor Oskar Nyberg"."""


def nationals(book: ActorBook, speak: frozenset[str]) -> None:
    """Gives "the Swede said" to the one person who was told to be of that state."""
    c = book.columns
    for state in [entry for entry in book if entry.kind == "state"]:
        for mention in [m for m in state.mentions if m[2] == "demonym"]:
            start, end, _ = mention
            at = end - 1
            alone = start > 0 and c.lower[start - 1] == "the" and c.tag[at] not in ("NNS", "NNPS", "JJ")
            if not alone or c.dep[at] != "nsubj" or c.lemma[c.head[at]] not in speak:
                continue
            people = [e for e in book if e.kind == "person" and e.named and _is_of(book, e, state, start)]
            if len(people) == 1:
                (person,) = people
                book.mention(person.id, start - 1, end, "nominal")
                person.because(f"{c.words(start - 1, end)} is {person.name}, who was told to be of {state.name}")
                state.parts[:] = [part for part in state.parts if part[1] != start]


def _is_of(book: ActorBook, person: Entry, state: Entry, before: int) -> bool:
    """True for a person told of before, with the state or its demonym among the words that say who he is."""
    c = book.columns
    told = [a for a, _, _ in person.mentions if a < before]
    said = {i for a, b in person.roles for i in range(a, b) if a < before}
    for first in told:
        at = first - 1
        while at >= 0 and c.tag[at] in BEFORE_NAMES:
            said.add(at)
            at -= 1
    tied = person.affiliation == state.id or any(a in said for a, _, _ in state.mentions)
    return bool(told) and (tied or any(adjectives().get(c.lower[i]) == state.country for i in said))
