"""Offices of a lead whose holder the next sentence names without a word: "the trade commissioner said. ... Ann Lee told".

In: a book with names, roles and nominals. Out: the office's mentions moved to the person. A person is taken only who is
never explained, who speaks where first named, and right behind the one unnamed office that acted before.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["introduced", "named_later"]

NEXT = 2
"""Sentences in which the name must follow."""


def named_later(book: ActorBook, speak: frozenset[str]) -> None:
    """Moves what is known of an unnamed office to the person whom the text names right behind it."""
    c = book.columns
    unnamed = [e for e in book if e.kind == "person" and not e.named and e.mentions]
    for person in [e for e in book if e.kind == "person" and e.named and not e.roles and e.mentions] if unnamed else []:
        first, end, _ = min(person.mentions)
        head = book.head(first, end)
        if c.dep[head] != "nsubj" or c.lemma[c.head[head]] not in speak or end - first < 2:
            continue
        near = [e for e in unnamed if 0 < c.sent[first] - c.sent[max(e.mentions)[0]] <= NEXT and _acts(book, e)]
        people = {
            e.id for e in book if e.kind == "person" for a, _, _ in e.mentions if 0 < c.sent[first] - c.sent[a] <= NEXT
        }
        if len(near) == 1 and people <= {near[0].id}:
            _move(book, near[0], person)
            unnamed.remove(near[0])


def introduced(book: ActorBook, persons: frozenset[str], speak: frozenset[str]) -> None:
    """ "A Danish sailor said he was well. Ole Friis, 27, had ...": the next sentence gives the name, with the age."""
    c = book.columns
    if len(c.sents) < NEXT:
        return
    people = sorted((min(e.mentions)[0], e.id) for e in book if e.kind == "person" and e.named and e.mentions)
    first = book.entries[people[0][1]] if people else None
    start, end, _ = min(first.mentions) if first else (0, 0, "name")
    if (
        first is None
        or c.sent[start] == 0
        or start != c.sents[c.sent[start]]
        or not "".join(c.word[end : end + 2])[1:].isdigit()
    ):
        return
    for noun in range(c.sents[c.sent[start] - 1], start):
        known = book.at(noun)
        alone = c.dep[noun] == "nsubj" and c.tag[noun] == "NN" and known is None
        alone = alone and (c.lemma[noun] in persons or c.lower[noun].endswith(("man", "woman")))
        if alone and c.lemma[c.head[noun]] in speak and any(c.lower[kid] in ("a", "an") for kid in c.kids[noun]):
            book.mention(first.id, min(c.kids[noun]), noun + 1, "nominal")
            first.because("named, with the age, in the sentence after")


def _acts(book: ActorBook, entry: Entry) -> bool:
    start, end, _ = max(entry.mentions)
    return book.columns.dep[book.head(start, end)] == "nsubj"


def _move(book: ActorBook, office: Entry, person: Entry) -> None:
    for start, end, form in office.mentions:
        book.mention(person.id, start, end, form)
    for part, token in office.parts:
        book.part(person.id, part, token)
    person.roles.extend(office.roles)
    person.nouns |= office.nouns
    person.affiliation = person.affiliation or office.affiliation
    person.because(f"{office.name} is named in the next sentence")
    office.mentions.clear()
    office.parts.clear()
