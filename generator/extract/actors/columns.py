"""Doc → plain lists, one for each token attribute, read once.

In: a parsed Doc. Out: ``Columns``, whose lists answer ten times faster than token objects. Holds no opinion about the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["BEGIN", "INSIDE", "Columns", "columns"]

BEGIN, INSIDE = 3, 1
"""The model's marks of the first token of an entity and of the others."""
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj")


@dataclass(slots=True)
class Columns:
    """The tokens of a Doc as columns; ``head`` and ``sent`` hold token and sentence numbers, ``idx`` character offsets.

    ``ents`` are the model's entities: first token, end and label.
    """

    text: str
    word: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    ent: list[str]
    iob: list[int]
    idx: list[int]
    sent: list[int]
    sents: list[int]
    kids: list[list[int]]
    ents: list[tuple[int, int, str]]

    def __len__(self) -> int:
        return len(self.word)

    def left(self, token: int, reach: int) -> int:
        """The leftmost token of the phrase below ``token``, no further than ``reach`` tokens away."""
        edge = token - reach
        while token > edge and self.kids[token] and self.kids[token][0] < token:
            token = self.kids[token][0]
        return max(token, edge)

    def right(self, token: int, reach: int) -> int:
        """The rightmost token of the phrase below ``token``, no further than ``reach`` tokens away."""
        edge = token + reach
        while token < edge and self.kids[token] and self.kids[token][-1] > token:
            token = self.kids[token][-1]
        return min(token, edge)

    def head_of(self, start: int, end: int) -> int:
        """The last token of the phrase whose head lies outside it."""
        head = self.head
        for i in range(end - 1, start - 1, -1):
            if (not start <= head[i] < end or head[i] == i) and self.dep[i] != "punct":
                return i
        return end - 1

    def words(self, start: int, end: int) -> str:
        """The characters from token ``start`` to token ``end`` (exclusive)."""
        return self.text[self.idx[start] : self.idx[end - 1] + len(self.word[end - 1])]


def columns(doc: Doc) -> Columns:
    """Reads the columns of a Doc."""
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG

    size = len(doc)
    read = doc.to_array([ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE, HEAD, ENT_IOB, IDX, SENT_START, SPACY])
    names, numbers = read[:, :7].T.tolist(), read[:, 7:].astype("int64").T.tolist()
    _learn(set().union(*names), doc)
    word, lower, lemma, pos, tag, dep, ent = ([_WORDS[key] for key in column] for column in names)
    steps, iob, starts, marks, blanks = numbers
    head = [i + step for i, step in enumerate(steps)]
    _mend_prefixes(word, dep, starts, head)
    sent, sents, number = [], [], -1
    for i, mark in enumerate(marks):
        if mark == 1 or i == 0:
            number += 1
            sents.append(i)
        sent.append(number)
    kids: list[list[int]] = [[] for _ in range(size)]
    for i, h in enumerate(head):
        if h != i:
            kids[h].append(i)
    text = "".join([f"{written} " if blank else written for written, blank in zip(word, blanks, strict=True)])
    ents = _entities(iob, ent)
    return Columns(text, word, lower, lemma, pos, tag, dep, head, ent, iob, starts, sent, sents, kids, ents)


def _entities(iob: list[int], label: list[str]) -> list[tuple[int, int, str]]:
    found, size = [], len(iob)
    for start in [i for i, mark in enumerate(iob) if mark == BEGIN]:
        end = start + 1
        while end < size and iob[end] == INSIDE:
            end += 1
        found.append((start, end, label[start]))
    return found


_WORDS: dict[int, str] = {0: ""}
"""The words of the documents read before by their number in spaCy, which is the same in every model."""
_MOST_WORDS = 50_000


def _learn(keys: set[int], doc: Doc) -> None:
    """Looks up the words that no document before had; forgets all where they are too many to keep."""
    if len(_WORDS) > _MOST_WORDS:
        _WORDS.clear()
        _WORDS[0] = ""
    strings = doc.vocab.strings
    for key in keys.difference(_WORDS):
        _WORDS[key] = strings[key]


def _mend_prefixes(words: list[str], deps: list[str], starts: list[int], head: list[int]) -> None:
    """Hangs "vice" and its hyphen on "president" where the parse made three subjects of "the vice-president said"."""
    at = -1
    for _ in range(words.count("-")):
        at = words.index("-", at + 1)
        first, last = at - 1, at + 1
        if not 0 < at < len(words) - 1 or starts[last] != starts[first] + len(words[first]) + 1:
            continue
        above, twice = head[last], deps[first] == deps[last] in ARGUMENTS
        if twice and head[first] == above not in (first, at, last) and head[at] in (first, above):
            head[first], head[at] = last, last
            deps[first], deps[at] = "compound", "punct"
            for k in range(max(0, first - 8), first):
                if head[k] == first and deps[k] in ("det", "poss", "amod"):
                    head[k] = last
