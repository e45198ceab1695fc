"""Mends attachments of the parser that no grammar allows, before anything is read from them.

In: a parsed Doc. Out: the same Doc with a few heads moved. One rule for now: a noun is never coordinated with a verb, so a
noun phrase that the parser hangs on a verb as its conjunct, right behind "noun, ", is an apposition of that noun ("warnings
over two cargo vessels, the Alba and the Boreas").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_appositions"]

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})


def mend_appositions(doc: Doc) -> None:
    """Hangs stray conjuncts on the noun that they explain."""
    for token in doc:
        if token.dep_ == "conj" and token.pos_ in NOUNS and token.head.pos_ in VERBS:
            noun = _explained(token)
            if noun is not None:
                token.head = noun
                token.dep_ = "appos"


def _explained(token: Token) -> Token | None:
    """The noun right before the comma before the phrase; None where the phrase begins otherwise or heads a clause."""
    if any(child.dep_ in {"nsubj", "nsubjpass", "cop", "aux"} for child in token.children):
        return None
    first = token.left_edge.i
    if first < 2 or token.doc[first - 1].text != ",":
        return None
    noun = token.doc[first - 2]
    return noun if noun.pos_ in NOUNS and noun.sent == token.sent and noun.i > token.head.i else None
