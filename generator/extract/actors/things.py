"""One occurrence of a name → votes that it is nobody: letters behind a name, numbered halls, programs, doctrines, ships.

In: columns and a name. Out: (kind, weight, reason) triples, nearly all for ``none``.
Counts nothing, like ``generator.extract.actors.votes``, which asks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.columns import Columns
from generator.extract.actors.names import Name
from generator.extract.actors.trims import is_agency
from generator.extract.actors.vocabulary import Vocabulary
from generator.extract.towns import town_state

__all__ = ["Things"]

DOCTRINES = ("itis", "phobia", "pathy", "therapy", "ism")
"""Endings of what people believe in, suffer from or are treated with."""
LETTERS = 5
"""Letters that an honour or a degree behind a name has at most."""
SHIPS_TOO = frozenset(
    {"Star", "Herald", "Courier", "Mercury", "Messenger", "Express", "Mirror", "Dispatch", "Observer", "Monitor"}
)
"""Words that end the names of newspapers and of ships alike."""
PRINTED = frozenset(
    {"publish", "print", "edit", "interview", "article", "story", "report", "column", "editorial", "headline", "editor"}
    | {"reporter", "journalist", "columnist", "correspondent", "photographer", "reader", "website", "according"}
)
"""What is said of newspapers and never of ships."""
EDITIONS = frozenset({"Daily", "Sunday", "Weekly"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
WAITING = frozenset({",", ".", ";", ")", "—", "–"})


class Things:
    """Looks at names in one text."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c, self.words = c, words
        grammar = words.grammar
        self.letters, self.programs = grammar["letters"], grammar["programs"]
        self.serving, self.insiders, self.speak = grammar["serving"], grammar["insiders"], grammar["speak"]
        self.abstract = grammar["abstract"]
        self.plain: frozenset[str] | None = None

    def shape(self, name: Name) -> Iterator[tuple[str, float, str]]:
        """Votes of the words themselves."""
        last = self.c.word[name.end - 1]
        if name.end - name.start == 1:
            if last.lower().endswith(DOCTRINES) and not last.isupper() and len(last) > 6:
                yield "none", 2.5, "the ending of a doctrine"
        elif {"Pension", "Plan"} <= set(self.c.word[name.start : name.end]):
            yield "organization", 6.0, "a pension plan"
        elif is_agency(self.c, name.start, name.end, self.words):
            if self.c.word[name.start] == "Air":
                yield "company", 8.0, "an airline called by its state"
            yield "government_body", 6.0, "an agency called by its field and its state"
        elif last == "System" and self.c.word[name.end - 2] not in self.serving:
            yield "none", 4.0, "the name's word System"

    def context(self, name: Name) -> Iterator[tuple[str, float, str]]:
        """Votes of this occurrence."""
        c, at, end = self.c, name.start, name.end
        last = c.word[end - 1]
        if last in self.programs and end > at + 1:
            yield ("organization" if self._acts(name) else "none"), 4.0, f"the name's word {last}"
        if end > at + 1:
            if last in SHIPS_TOO and at and c.lower[at - 1] == "the" and not self._is_paper(name):
                yield "vessel", 7.0, f"the before {last}, and nothing is printed"
            return
        if last.isupper() and self._follows_a_person(at):
            yield "none", 6.0, "letters behind a person's name"
        numbered = end < len(c) and c.word[end].isdigit() and len(c.word[end]) < 4
        if numbered and last not in self.words.last and not last.isupper():
            yield "none", 4.0, "a number follows"
        if c.sents[c.sent[at]] == at and name.label != "PERSON" and c.lower[at] in self._common():
            yield "none", 2.5, "a common noun elsewhere in the text"
        grown = end < len(c) and c.head[at] == end and c.tag[end] == "NNS" and c.lower[end].endswith("ers")
        if grown and c.sents[c.sent[at]] == at and name.label != "PERSON":
            yield "none", 2.5, f"what {c.lower[end]} have to do with"  # "Orange sellers"
        if last.isupper() and c.head[at] == end and c.lemma[end] in self.abstract:
            yield "none", 4.0, f"{c.lower[end]} follows"

    def _is_paper(self, name: Name) -> bool:
        """True for a town's or a daily paper, and where the name speaks, is told something or has readers and writers."""
        c, first = self.c, self.c.word[name.start]
        if first in EDITIONS or first in self.words.places or town_state(first):
            return True
        head = c.head_of(name.start, name.end)
        up = c.head[head]
        if c.dep[head] == "pobj":
            up = c.head[up]
        return c.lemma[up].lower() in PRINTED or c.lemma[up] in self.speak

    def _acts(self, name: Name) -> bool:
        """True where a program speaks, is spoken for or has people: "the Innocence Project said", "its director"."""
        c, head = self.c, self.c.head_of(name.start, name.end)
        up = c.head[head]
        if c.dep[head] in SUBJECT:
            return c.lemma[up] in self.speak
        if c.dep[head] == "pobj":
            up = c.head[up]
            if c.ent[up] == "PERSON":
                return True  # "Ann Lee of the Naval Balance Project"
        return c.lemma[up].lower() in self.words.offices or c.lemma[up] in self.insiders

    def _follows_a_person(self, at: int) -> bool:
        """ "Ann Lee QC", "Ann Lee, SAN,": an honour that is listed, or any short capitals between commas."""
        c, word = self.c, self.c.word[at]
        comma = at > 1 and c.word[at - 1] == ","
        before = at - 2 if comma else at - 1
        if before < 0 or c.tag[before] != "NNP" or c.sent[before] != c.sent[at]:
            return False
        closed = comma and (at + 1 == len(c) or c.word[at + 1] in WAITING)
        person = c.ent[before] == "PERSON"
        return (word in self.letters and (person or closed)) or (person and closed and len(word) <= LETTERS)

    def _common(self) -> frozenset[str]:
        """The words that the text writes small, read once."""
        if self.plain is None:
            self.plain = frozenset(word for word in self.c.word if word.islower() and len(word) > 3)
        return self.plain
