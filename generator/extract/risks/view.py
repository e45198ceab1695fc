"""A Doc as plain lists, so that rules ask for a word's lemma or head without crossing into spaCy each time.

In: a parsed ``Doc``. Out: lists with one entry a token, the children of each token, and the edges of subtrees.
Decides nothing about risks.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.actors.columns import Columns, columns
from generator.extract.hyphens import join_hyphened

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from generator.extract.risks.vocabulary import Spelled

__all__ = ["View"]


def _read(doc: Doc) -> Columns:
    """The columns that the actor book has read already, else fresh ones."""
    book = doc._.sitbrief_book
    return book.columns if book is not None and len(book.columns) == len(doc) else columns(doc)


CLOSED_STEMS = {
    "wag": "wage",
    "rag": "rage",
    "stag": "stage",
    "rap": "rape",
    "fin": "fine",
    "hop": "hope",
    "rat": "rate",
    "scar": "scare",
    "occupie": "occupy",
    "reoccupie": "reoccupy",
}
"""What a rule lemmatizer makes of "waging", "occupied" and their like, and the verb it is."""

CLIMB = 10
"""Ancestors looked at from one word: enough for real sentences, and bounded on broken ones."""


class View:
    """The tokens of one document as lists."""

    def __init__(self, doc: Doc, spelled: Spelled | None = None) -> None:
        read = _read(doc)
        self.doc, self.text, self.idx = doc, read.text, read.idx
        self.low, self.tag, self.dep = read.lower, read.tag, read.dep
        self.head, self.kids = read.head, read.kids
        self.sentences = list(pairwise([*read.sents, len(read)])) if read.sents else []
        self.sentence_of = read.sent
        self.pos = read.pos
        self.lemma = [(lemma or low).lower() for lemma, low in zip(read.lemma, self.low, strict=True)]
        for i, word in enumerate(self.lemma):
            if word in CLOSED_STEMS and self.pos[i] == "VERB":
                self.lemma[i] = CLOSED_STEMS[word]
        if spelled is not None:
            join_hyphened(self.lemma, read, spelled.words, spelled.verbs)

    def children(self, i: int, *deps: str) -> list[int]:
        """The children of a token with one of these dependencies, left to right."""
        dep = self.dep
        return [kid for kid in self.kids[i] if dep[kid] in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """The first such child, or None."""
        dep = self.dep
        for kid in self.kids[i]:
            if dep[kid] in deps:
                return kid
        return None

    def bounds(self, i: int) -> tuple[int, int]:
        """First and end token of the sentence of a token."""
        return self.sentences[self.sentence_of[i]]

    def left(self, i: int) -> int:
        """The first token of the subtree."""
        return int(self.doc[i].left_edge.i)

    def right(self, i: int) -> int:
        """The last token of the subtree."""
        return int(self.doc[i].right_edge.i)

    def inside(self, i: int, top: int) -> bool:
        """True where token ``i`` stands in the subtree of ``top`` (seen from at most ``CLIMB`` steps below)."""
        return i == top or top in self.ancestors(i)

    def ancestors(self, i: int) -> list[int]:
        """The heads above a token, nearest first, at most ``CLIMB`` of them."""
        found: list[int] = []
        head = self.head
        while head[i] != i and len(found) < CLIMB:
            i = head[i]
            found.append(i)
        return found

    def negated(self, i: int) -> bool:
        """True where the word itself or its subject is negated ("will not attack", "nobody will attack")."""
        low, dep = self.low, self.dep
        for kid in self.kids[i]:
            if low[kid] == "longer" and kid and low[kid - 1] == "no":
                return True
            if dep[kid] == "neg" or low[kid] in ("never", "not", "n't", "no", "neither", "nor", "hardly"):
                return True
            if dep[kid] in ("nsubj", "nsubjpass") and (
                low[kid] in ("nobody", "none", "neither", "nothing")
                or any(low[k] in ("no", "neither") for k in self.kids[kid])
            ):
                return True
        return False

    def perfect(self, i: int) -> bool:
        """True for "have" + past participle."""
        return self.tag[i] in ("VBN", "VBD") and any(self.lemma[k] == "have" for k in self.children(i, "aux"))

    def progressive(self, i: int) -> bool:
        """True for a present participle with "be"."""
        return self.tag[i] == "VBG" and any(self.lemma[k] == "be" for k in self.children(i, "aux"))
