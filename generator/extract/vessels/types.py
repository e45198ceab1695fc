"""Words for ships in a text, with their class: "chemical tankers" are tankers, a "merchant vessel" is a ship of no class.

In: any text. Out: ``TypeMention`` records with offsets, in order, the longest term winning. Knows words only: which of the
ships is the target of an attack is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.lexicon import table

__all__ = ["TypeMention", "Word", "find_types", "vessel_class", "words_of"]

Word = tuple[int, int, str]
"""Start, end, and the word in lower case."""
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset({" ", "-", "/", "–", " - ", "‑", "  ", " / ", "\n", "-\n", ") "})


@dataclass(frozen=True, slots=True)
class TypeMention:
    """A ship word: offsets, class (None for "vessel", "ship"), and whether it is plural."""

    start: int
    end: int
    type: str | None
    plural: bool


def words_of(text: str) -> list[Word]:
    """The words of a text, hyphens and apostrophes parting them."""
    return [(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(text)]


@cache
def _terms() -> dict[str, list[tuple[tuple[str, ...], str | None]]]:
    """{first word: [(words, class), …]}, longest first; an earlier class keeps a term that two name."""
    data = table("vessel_types")
    heads = [tuple(_WORD.findall(h)) for h in data["heads"]["words"]]
    terms: dict[tuple[str, ...], str | None] = {}
    for word in data["generic"]["words"]:
        terms[tuple(_WORD.findall(word))] = None
    for name, entries in data["classes"].items():
        for entry in entries:
            words = tuple(_WORD.findall(entry))
            for term in [words + head for head in heads] if entry.endswith("*") else [words]:
                terms.setdefault(term, name)
    index: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    for term, name in terms.items():
        index.setdefault(term[0], []).append((term, name))
    for found in index.values():
        found.sort(key=lambda t: (-len(t[0]), t[0]))
    return index


def find_types(text: str, words: list[Word] | None = None) -> list[TypeMention]:
    """All ship words of the text."""
    words = words_of(text) if words is None else words
    index, found, at, last = _terms(), [], 0, len(words)
    while at < last:
        word = words[at][2]
        entries = index.get(word) or (index.get(_singular(word)) if word[-1] == "s" else None)
        size, hit = 1, None
        for term, name in entries or ():
            plural = _fits(text, words, at, term)
            if plural is not None:
                size, hit = len(term), TypeMention(words[at][0], words[at + len(term) - 1][1], name, plural)
                break
        if hit is not None:
            found.append(hit)
        at += size
    return found


def _fits(text: str, words: list[Word], at: int, term: tuple[str, ...]) -> bool | None:
    """Whether the words from ``at`` on are this term: False singular, True plural, None no."""
    end = at + len(term)
    if end > len(words):
        return None
    for i, expected in enumerate(term[:-1]):
        if words[at + i][2] != expected or text[words[at + i][1] : words[at + i + 1][0]] not in _LINKS:
            return None
    word = words[end - 1][2]
    if word == term[-1]:
        return False
    return True if word[-1] == "s" and _singular(word) == term[-1] else None


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def vessel_class(words: str) -> str | None:
    """The class of the last ship word in a phrase.

    >>> vessel_class("Panama-flagged chemical tanker"), vessel_class("LPG carriers"), vessel_class("merchant vessel")
    ('tanker', 'gas_carrier', None)
    """
    found = find_types(words)
    return found[-1].type if found else None
