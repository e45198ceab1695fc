"""The parse of a Doc as plain lists, so that the rules of attribution walk it fast.

In: a tagged and parsed Doc. Out: a ``Tree`` with one entry per token in every list; heads and children are token numbers
of the Doc, ``left`` and ``right`` are the first and last token of each subtree. Judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.actors.columns import Columns, columns

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["FINITE", "LONGEST_SENTENCE", "PAST_OR_PRESENT", "Tree", "edges", "read_tree"]

PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
FINITE = PAST_OR_PRESENT | {"MD"}
"""Tags of the verbs that make a clause, "will" and "can" among them."""
LONGEST_SENTENCE = 1200
"""Tokens; a longer "sentence" is a table or noise, and its time would not be bounded."""


@dataclass(slots=True)
class Tree:
    """One Doc as columns. ``sentence_of[i]`` numbers the sentence of token i; ``sentences`` are (first, end) token pairs.

    ``kids[i]`` are the dependents of i in text order, blanks left out.
    """

    text: str
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    entities: list[str]
    heads: list[int]
    kids: list[list[int]]
    left: list[int]
    right: list[int]
    start: list[int]
    end: list[int]
    sentence_of: list[int]
    sentences: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.words)

    def bounds(self, token: int) -> tuple[int, int]:
        """First and end token of the sentence that holds the token."""
        return self.sentences[self.sentence_of[token]]

    def kid(self, token: int, *deps: str) -> int | None:
        """The first dependent with one of these relations."""
        column = self.deps
        for kid in self.kids[token]:
            if column[kid] in deps:
                return kid
        return None

    def is_verb(self, token: int) -> bool:
        """True for a verb form, auxiliaries included."""
        return self.tags[token].startswith("VB")

    def is_blank(self, token: int) -> bool:
        """True for a token of white space only."""
        return self.tags[token] == "_SP" or self.words[token].isspace()


def read_tree(doc: Doc, read: Columns | None = None) -> Tree:
    """The columns of a Doc; linear in its length. What the actor book has ``read`` of it already is shared."""
    c = columns(doc) if read is None else read
    words = list(c.lower)
    lemmas = [REPAIRS.get(word, lemma) if lemma == "hop" else lemma for lemma, word in zip(c.lemma, words, strict=True)]
    _tell_marks_apart(doc, words)
    end = [start + len(word) for start, word in zip(c.idx, c.word, strict=True)]
    sentences = list(pairwise([*c.sents, len(words)])) if words else []
    tags, deps, heads, kids = list(c.tag), list(c.dep), list(c.head), list(c.kids)  # the tree is mended; the book's stay
    for head in {heads[i] for i, tag in enumerate(tags) if tag == "_SP"}:
        kids[head] = [k for k in kids[head] if tags[k] != "_SP"]
    left, right = edges(heads, kids)
    return Tree(c.text, words, lemmas, tags, deps, c.ent, heads, kids, left, right, c.idx, end, c.sent, sentences)


def _tell_marks_apart(doc: Doc, words: list[str]) -> None:
    """Writes a doubled apostrophe that opens a quotation as "``": it stands behind a blank and before a word."""
    if "''" not in words:
        return
    for i, word in enumerate(words):
        if word != "''" or i + 1 == len(words) or doc[i].whitespace_:
            continue
        behind_blank = i == 0 or doc[i - 1].whitespace_ or words[i - 1].isspace()
        if behind_blank and (words[i + 1][0].isalnum() or words[i + 1] == "["):
            words[i] = "``"


REPAIRS = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}
"""Word forms that rule lemmatizers cut wrongly ("hopes" is no form of "hop")."""


def edges(heads: list[int], kids: list[list[int]]) -> tuple[list[int], list[int]]:
    """First and last token of every subtree, children before parents."""
    size = len(heads)
    left, right = list(range(size)), list(range(size))
    order = [i for i in range(size) if heads[i] == i]
    for node in order:
        order.extend(kids[node])
    for node in reversed(order):
        head = heads[node]
        left[head] = min(left[head], left[node])
        right[head] = max(right[head], right[node])
    return left, right
