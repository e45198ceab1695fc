"""Persons told by where they are from: "the Brazilian sailor Maria Silva lost her boat. The Brazilian said ...".

In: a book with names, roles and nominals. Out: the demonym of one speaker as a mention of the person whom the text has tied
to that state, or who alone has spoken right before. Takes nobody whom only his name would tie to it: then nobody speaks.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.states import adjectives

__all__ = ["nationals"]

TELLING = frozenset({"say", "tell", "add", "write", "explain", "recall", "announce"})
"""Verbs of somebody's own words; who praises or blames may be followed by whom he means."""
SINGULAR = frozenset({"NN", "NNP"})
"""Tags of a demonym that is one person; "the Portuguese" may be one or all."""
BEFORE_NAMES = frozenset({"NN", "NNP", "JJ", "HYPH"})
"""Tags of what stands before a name and belongs to it: "the Swedish ex-sailor Oskar Nyberg"."""


def nationals(book: ActorBook, speak: frozenset[str], people: frozenset[str]) -> None:
    """Gives "the Swede said" to the one person who was told to be of that state, or who alone has just spoken."""
    c = book.columns
    for state in [entry for entry in book if entry.kind == "state"]:
        for mention in [m for m in state.mentions if m[2] == "demonym"]:
            start, end, _ = mention
            at = end - 1
            if start == 0 or c.lower[start - 1] != "the" or c.dep[at] != "nsubj" or c.lemma[c.head[at]] not in speak:
                continue
            found = _person(book, state, start, people if end < len(c) and c.tag[at] in SINGULAR else frozenset())
            if found is None or (c.tag[at] not in SINGULAR and not _only_his(book, state, found, start)):
                continue
            book.mention(found.id, start - 1, end, "nominal")
            found.because(f"{c.words(start - 1, end)} is {found.name}, of {state.name} or the only one who spoke before it")
            state.parts[:] = [part for part in state.parts if part[1] != start]


def _person(book: ActorBook, state: Entry, start: int, people: frozenset[str]) -> Entry | None:
    """The one person told to be of the state; where nobody is, whoever alone has just spoken."""
    told = [e for e in book if e.kind == "person" and e.named and _is_of(book, e, state, start)]
    if len(told) == 1:
        return told[0]
    return _spoke_alone(book, state, start, people) if people and not told else None


def _spoke_alone(book: ActorBook, state: Entry, start: int, people: frozenset[str]) -> Entry | None:
    """Whose words the sentence before tells, where no other person is in it and the state is not told of before."""
    c = book.columns
    here = c.sent[start]
    if here == 0 or any(m[0] < start for m in state.mentions):
        return None
    first = c.sents[here - 1]
    near = {e.id: e for e in book if e.kind == "person" and any(first <= a < start for a, _, _ in e.mentions)}
    if len(near) != 1:
        return None
    ((_, person),) = near.items()
    his = {i for a, b in person.roles for i in range(a, b)}
    others = any(c.lemma[i].lower() in people and c.tag[i] == "NN" and i not in his for i in range(first, start))
    states = any(e.kind == "state" and person.affiliation == e.id for e in book)
    spoke = any(part == "speaks" and first <= at < start for part, at in person.parts)
    spoke = spoke and any(c.lemma[i] in TELLING and c.tag[i] != "NN" for i in range(first, start))
    return person if person.named and spoke and not others and not states else None


def _only_his(book: ActorBook, state: Entry, person: Entry, start: int) -> bool:
    """True where the state is named only to say where the person is from: "the Portuguese" is then no state."""
    c = book.columns
    said = {i for a, b in person.roles for i in range(a, b)} | {a - 1 for a, _, _ in person.mentions}
    return all(a in said or a == start or c.head[a] in said for a, _, _ in state.mentions)


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
