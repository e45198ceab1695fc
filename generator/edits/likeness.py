"""Two wordings → how far one is the other, mended: what decides that an edit still speaks of the same fact.

Says no where in doubt. A mended typo, another spelling or a word more leaves words the same; another figure, another name
or a "not" makes them say something else, however few letters it takes.
"""

from __future__ import annotations

import re
from collections import Counter

from rapidfuzz import fuzz

from generator.plain_words import normal_words

__all__ = ["ALIKE", "is_part", "likeness"]

ALIKE = 85
"""Indel likeness, 0 to 100, from which words count as mended.

Of 237 facts in 15 articles no two of one kind that tell of different things come nearer than 82; a typo mended in a
sentence of six words leaves 95 or more, a word put into or taken out of twelve leaves 90.
"""
SAME_WORD = 85
"""The same for the spellings of a name: Houthis and Huthis have 92, Niger and Nigeria 83, Iran and Iraq 75."""
FEWEST_WORDS = 4
"""So many words of a passage in a row are enough to know it by."""
NUMBERS = frozenset(
    (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "half",
    )
)  # fmt: skip
TURNS = frozenset(
    ("no", "not", "never", "neither", "nor", "none", "nobody", "nothing", "without", "cannot", "denied", "denies", "t")
)
"""Words that turn a sentence round; ``t`` is what is left of "won't"."""


def likeness(one: str, two: str) -> float:
    """0 to 100; 0 where figures, negations or names differ.

    >>> likeness("it would close the strait", "It would close the “Strait”.")
    100.0
    >>> likeness("two sailors were killed", "three sailors were killed")
    0.0
    """
    a, b = normal_words(one), normal_words(two)
    if not a or not b:
        return 0.0
    if a == b:
        return 100.0
    return fuzz.ratio(a, b) if _telling_words_agree(one, two) else 0.0


def is_part(one: str, two: str) -> bool:
    """True where one wording stands within the other, is long enough to know it by, and no "not" stands around it.

    >>> is_part("close the strait to tankers", "it would close the strait to tankers at once")
    True
    """
    part, whole = sorted((normal_words(one), normal_words(two)), key=len)
    turned = TURNS & set(part.split()) != TURNS & set(whole.split())
    return len(part.split()) >= FEWEST_WORDS and f" {part} " in f" {whole} " and not turned


def _telling_words_agree(one: str, two: str) -> bool:
    names, others = _names(one), _names(two)
    return _turns(one) == _turns(two) and _all_found(names, others) and _all_found(others, names)


def _turns(text: str) -> Counter[str]:
    """Figures and negations; each counts."""
    return Counter(w for w in normal_words(text).split() if w in NUMBERS | TURNS or any(c.isdigit() for c in w))


def _names(text: str) -> list[str]:
    """Words with a capital, but for the first one, which has it from its place."""
    return [normal_words(word) for word in re.findall(r"\w+", text)[1:] if word[0].isupper()]


def _all_found(names: list[str], others: list[str]) -> bool:
    return all(any(fuzz.ratio(name, other) >= SAME_WORD for other in others) for name in names)
