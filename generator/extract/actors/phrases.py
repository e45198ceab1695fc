"""Common nouns that may stand for an actor → their noun phrases.

In: a book with names. Out: ``Phrase`` records: where the phrase begins, its noun, the kind that the noun tells.
Opens and resolves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.extract.actors.book import ActorBook
from generator.extract.actors.vocabulary import Vocabulary
from generator.model import ActorKind

__all__ = ["ARTICLES", "DEFINITE", "DISOWNED", "OWN", "POSSESSIVES", "Phrase", "phrases"]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
POSSESSIVES = frozenset({"its", "their", "his", "her", "our", "my", "your"})
OWN = frozenset({"our", "my", "your"})
ARTICLES = frozenset({"a", "an", "another"})
BREAKS = frozenset({",", ".", "/", "(", ")", ";", ":", "—", "–", "--", "“", "”", '"', "‘", "`"})
DISOWNED = frozenset({"‘", "“", '"', "'", "``"})
"""Marks around a lone noun, with which the writer disowns the word: ‘terrorists’."""
LEADERS = frozenset({"police", "army", "navy"})
"""Nouns that are bodies even before another noun: "police spokesman"."""
VOICED = frozenset({"military", "government", "company", "ministry", "union", "bank", "airline", "hospital", "university"})
"""Nouns that are bodies before "spokesman", though the tagger may take them for adjectives."""
ORGANISED = frozenset({"organiser", "organizer"})
"""People who in the plural are a body."""
LONGEST = 14
"""Words of a noun phrase that are looked at."""

Sort = Literal["office", "state", "people", "group", "body"]


@dataclass(slots=True)
class Phrase:
    """A noun phrase from ``start`` to its noun ``at``; ``size`` words at its end are a fixed compound."""

    start: int
    at: int
    low: str
    lemma: str
    first: str
    sort: Sort
    kind: ActorKind
    size: int = 1
    plural: bool = False

    @property
    def end(self) -> int:
        """The token after the phrase."""
        return self.at + 1


def phrases(book: ActorBook, words: Vocabulary) -> Iterator[Phrase]:
    """The phrases in the order of the text; nouns inside names are passed over."""
    c = book.columns
    nouns, wanted, callings = words.nouns, words.actors, words.callings
    for at, tag in enumerate(c.tag):
        if c.lower[at] == "old" and at > 4 and c.lower[at - 2] == "year" and c.tag[c.head[at]][0] == "V":
            yield Phrase(at - 5, at, "old", "year-old", c.lower[at - 5], "people", "person")  # "the 34-year-old"
        voiced = c.lower[at] in VOICED and _is_voiced(book, words, at + 1)
        if tag not in NOUNS and not voiced and not (c.lower[at] == "general" and _is_hyphened(c.lower, at)):
            continue
        if c.lower[at] == "secretary" and _is_hyphened(c.lower, at + 2):
            continue  # "the secretary-general" is one office
        if tag == "NN" and c.dep[at] == "nsubj" and at and c.lower[at - 1] == "the" and c.lemma[at] in callings:
            if c.lemma[c.head[at]] in words.grammar["speak"]:
                yield Phrase(at - 1, at, c.lower[at], c.lemma[at], "the", "people", "person")  # "the wrestler said"
            continue
        low, lemma = c.lower[at], c.lemma[at].lower()
        if lemma in words.ships and lemma not in words.offices and not (lemma == "carrier" and _says(book, words, at)):
            continue
        if (lemma not in wanted and low not in wanted and low.removesuffix("s") not in nouns) or book.at(at) is not None:
            continue
        if (
            c.ent[at] == "PERSON"
            and c.word[at][0].isupper()
            and words.nouns.get(lemma) != "armed_group"
            and low not in nouns
            and not (low in words.unique and at + 1 < len(c) and c.lower[at + 1] == "of")
        ):
            continue
        compound = words.compound(c.lower, at)
        rank = low in LEADERS and c.word[at][0].isupper() and at + 1 < len(c) and c.word[at + 1] in words.titles
        whole = compound or voiced or low in LEADERS
        if rank or (c.dep[at] == "compound" and c.tag[c.head[at]] in NOUNS and not whole):
            continue  # "Navy Captain Ann Lee"
        if phrase := _phrase(book, words, at, compound):
            yield phrase


def _says(book: ActorBook, words: Vocabulary, at: int) -> bool:
    """ "The carrier said": an airline or a line, no ship."""
    c = book.columns
    return c.dep[at] == "nsubj" and c.lemma[c.head[at]] in words.grammar["speak"] and c.lower[c.left(at, LONGEST)] == "the"


def _is_hyphened(lower: list[str], at: int) -> bool:
    """True for the last token of "secretary-general", which the tagger takes for an adjective."""
    return at < len(lower) and at > 1 and lower[at - 2 : at + 1] == ["secretary", "-", "general"]


def _is_voiced(book: ActorBook, words: Vocabulary, at: int) -> bool:
    """True for an unnamed spokesperson: not for "its military spokesman, Ann Lee"."""
    c = book.columns
    if at >= len(c) or c.lower[at] not in words.mouthpieces:
        return False
    return not any(c.dep[kid] == "appos" or c.tag[kid] == "PRP$" for kid in c.kids[at])


def _phrase(book: ActorBook, words: Vocabulary, at: int, compound: tuple[int, ActorKind] | None) -> Phrase | None:
    c = book.columns
    low, lemma = c.lower[at], c.lemma[at].lower()
    if lemma not in words.nouns and low.removesuffix("s") in words.nouns:
        lemma = low.removesuffix("s")  # "Rebels" read as a name
    start, edge = at, max(c.left(at, LONGEST), c.sents[c.sent[at]])
    while start > edge and c.word[start - 1] not in BREAKS and c.tag[start - 1] != "CC":
        start -= 1
    size, kind = compound or (1, words.nouns.get(lemma) or words.nouns.get(low))
    sort: Sort = "group" if kind == "armed_group" else "body"
    if not compound:
        many = lemma in ORGANISED and c.tag[at] == "NNS"
        if (lemma in words.offices or low in words.offices) and not many and not (kind == "armed_group" and lemma != low):
            sort, kind = "office", "person"
        elif lemma in words.grammar["states"]:
            sort, kind = "state", "state"
        elif low in words.people:
            sort, kind = "people", "armed_group"
    if kind is None:
        return None
    return Phrase(
        start,
        at,
        low,
        lemma,
        c.lower[start],
        sort,
        kind,
        size,
        c.tag[at] in ("NNS", "NNPS") or lemma == low.removesuffix("s") != low,
    )
