"""Sentences that look like a statement, a risk or an incident and gave no fact, so that an omission is never silent.

In: a Doc and the spans that facts rest on. Out: passages. Deliberately coarse: it asks only for quoted words, a plain verb
of saying, or a noun of danger or attack, and never makes a fact of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.lexicon import table
from generator.model import Passage, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["overlooked"]

SAYING = frozenset("say tell warn claim deny announce state accuse threaten urge demand".split())  # noqa: SIM905
HARM_CLASSES = ("military", "terrorism", "maritime", "cyber")
QUOTATION_MARKS = frozenset('“”"«»„')
FEWEST_QUOTED_WORDS = 4


def overlooked(doc: Doc, sentences: Sequence[Passage], used: Iterable[Span]) -> tuple[Passage, ...]:
    """The sentences, in order, that no span touches and that look like a fact."""
    spans = sorted(used, key=lambda s: s.start)
    out, at, token = [], 0, 0
    reach = 0
    for sentence in sentences:
        while at < len(spans) and spans[at].start < sentence.end:
            reach = max(reach, spans[at].end)
            at += 1
        first = token
        while token < len(doc) and doc[token].idx < sentence.end:
            token += 1
        if reach <= sentence.start and _looks_like_a_fact(doc[first:token]):
            out.append(sentence)
    return tuple(out)


def _looks_like_a_fact(tokens: Iterable[Token]) -> bool:
    quoted, words = False, 0
    danger = _danger_nouns()
    for token in tokens:
        text = token.text
        if text in QUOTATION_MARKS:
            quoted, words = not quoted, 0
        elif quoted and token.is_alpha:
            words += 1
            if words >= FEWEST_QUOTED_WORDS:
                return True
        lemma = token.lemma_.lower()
        if (token.pos_ == "VERB" and lemma in SAYING) or (token.pos_ == "NOUN" and lemma in danger):
            return True
    return False


@cache
def _danger_nouns() -> frozenset[str]:
    harm, risk = table("harm_words")["nouns"], table("risk_words")["nouns"]
    lists = [harm[name] for name in HARM_CLASSES] + [risk["danger"], risk["warning"]]
    return frozenset(word for words in lists for word in words.split())
