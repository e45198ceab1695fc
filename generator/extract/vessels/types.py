"""Words for ships in a text, with their class: "chemical tankers" are tankers, a "merchant vessel" is a ship of no class.

In: any text. Out: ``TypeMention`` records with offsets, in order, the longest term winning. Knows words only: which of the
ships is the target of an attack is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.extract.lexicon import table

__all__ = ["TypeMention", "Word", "find_types", "use_vessel_types"]

Word = tuple[int, int, str]
"""Start, end, and the word in lower case."""
_WORD = re.compile(r"[^\W_]+")
_LARGE = frozenset({"tanker", "carrier", "barge", "transporter"})
_LINKS = frozenset({" ", "-", "/", "–", " - ", "‑", "  ", " / ", "\n", "-\n", ") "})


@dataclass(frozen=True, slots=True)
class TypeMention:
    """A ship word: offsets, class (None for "vessel", "ship"), whether it is plural, and whether it may be none ashore."""

    start: int
    end: int
    type: str | None
    plural: bool
    weak: bool = False


def _words(text: str) -> list[Word]:
    """The words of a text, hyphens and apostrophes parting them."""
    lower = text.lower()
    if len(lower) == len(text):
        return [(*m.span(), m[0]) for m in _WORD.finditer(lower)]
    return [(*m.span(), m[0].lower()) for m in _WORD.finditer(text)]


_own: dict[str, str] = {}


def use_vessel_types(words: Mapping[str, str]) -> None:
    """Sets the user's own ship words with their classes, for this process, in place of those set before."""
    if words != _own:
        _own.clear()
        _own.update(words)
        _terms.cache_clear()


@cache
def _terms() -> tuple[dict[tuple[str, ...], str | None], dict[str, tuple[int, ...]]]:
    """{words: class} and {first word: lengths, longest first}; an earlier class keeps a term that two name."""
    data = table("vessel_types")
    heads = {
        mark: [tuple(_WORD.findall(head)) for head in data["heads"][kind]]
        for mark, kind in (("*", "words"), ("~", "narrow"))
    }
    terms: dict[tuple[str, ...], str | None] = {tuple(_WORD.findall(w.lower())): kind for w, kind in _own.items()}
    for word in data["generic"]["words"]:
        terms.setdefault(tuple(_WORD.findall(word)), None)
    for name, entries in data["classes"].items():
        for entry in entries:
            words = tuple(_WORD.findall(entry))
            for term in [words + head for head in heads[entry[-1]]] if entry[-1] in heads else [words]:
                if name == "small_craft" and term[-1] in _LARGE:
                    continue  # a small tanker is a tanker
                if name == "tanker" and term[-1] == "barge" and entry[-1] in heads:
                    continue  # a fuel barge is a barge: it has no engine
                terms.setdefault(term, name)
    lengths: dict[str, set[int]] = {}
    for term in terms:
        lengths.setdefault(term[0], set()).add(len(term))
    return terms, {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


@cache
def _weak() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_WORD.findall(word)) for word in table("vessel_types")["weak"]["words"])


def find_types(text: str) -> list[TypeMention]:
    """All ship words of the text."""
    words = _words(text)
    terms, lengths = _terms()
    found, at, last = [], 0, len(words)
    while at < last:
        word = words[at][2]
        sizes = lengths.get(word)
        if sizes is None and word[-1] == "s" and len(word) > 2:
            sizes = lengths.get(_singular(word))
        hit = next((m for size in sizes if (m := _fits(text, words, at, size, terms))), None) if sizes else None
        if hit is None:
            at += 1
            continue
        found.append(hit[0])
        at += hit[1]
    return found


def _fits(
    text: str, words: list[Word], at: int, size: int, terms: dict[tuple[str, ...], str | None]
) -> tuple[TypeMention, int] | None:
    """The ship word of so many words from ``at`` on, singular or plural, and its size."""
    end = at + size
    if end > len(words):
        return None
    key = tuple([word for _, _, word in words[at:end]])
    plural = key[-1].endswith("men")
    if key not in terms:
        if key[-1][-1] != "s" or len(key[-1]) < 3 or (key := (*key[:-1], _singular(key[-1]))) not in terms:
            return None
        plural = True
    if any(text[words[i][1] : words[i + 1][0]] not in _LINKS for i in range(at, end - 1)):
        return None
    return TypeMention(words[at][0], words[end - 1][1], terms[key], plural, key in _weak()), size


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
