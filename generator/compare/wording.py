"""Words → what two tellings of one thing share: a plain form, stems, figures, and how alike they are.

For comparing only: nothing that is printed passes through here. Knows English inflection by a few endings, no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

__all__ = ["alike", "denies", "figures", "names_differ", "normal", "same_name", "stems"]

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
ENDING = re.compile(r"(?:ational|ations?|ings?|edly|ed|ies|es|s|ly|e)$")
LEAST_STEM = 3
LONGEST = 2000
"""Characters of a telling that are compared letter by letter or word by word: the time grows with their square."""
_FUNCTION_WORDS = (
    "a an the and or but if of in on at to for from by with as that this these those it its he she they them their his her"
    " him we us our you your i my me is are was were be been being am has have had do does did will would shall should can"
    " could may might must there here than then so such into onto over about after before who whom which what when where"
    " also any all some more most"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_NEGATIONS = "not never no none nobody nothing neither nor cannot without t"
NEGATIONS = frozenset(_NEGATIONS.split())
"""``t`` is what is left of “won’t” and “didn’t” once the mark is gone."""
_FROM_ZERO = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = (
    {word: str(number) for number, word in enumerate(_FROM_ZERO.split())}
    | {word: str(number * 10) for number, word in enumerate(_TENS.split(), 2)}
    | {"dozen": "12", "hundred": "100", "thousand": "1000", "million": "1000000"}
)
SAME_NAME = 86
"""Likeness of two spellings of one name, 0 to 100 (Indel distance)."""


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Words and numbers alone, without case, accents, marks and a leading article.

    >>> normal("“The Côte-d’Ivoire Navy,”")
    'cote d ivoire navy'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"^the ", "", " ".join(WORD.findall(plain)))


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """The content words without endings; numbers as digits.

    >>> sorted(stems("There would be swift consequences for two sailors"))
    ['2', 'consequenc', 'sailor', 'swift']
    """
    out = set()
    for word in normal(text).split():
        if word in NUMBERS:
            out.add(NUMBERS[word])
        elif word not in FUNCTION_WORDS:
            short = ENDING.sub("", word)
            out.add(short if len(short) >= LEAST_STEM else word)
    return frozenset(out)


def figures(text: str) -> Counter[str]:
    """The numbers of a text as digits; “one” is left out, since it is a pronoun as often.

    >>> sorted(figures("two of 1,200 sailors, one said"))
    ['1200', '2']
    """
    words = (word.replace(",", "") for word in normal(text).split())
    return Counter(NUMBERS.get(w, w) for w in words if (w in NUMBERS and w != "one") or w[0].isdigit())


def denies(text: str) -> bool:
    """True where the words hold a negation."""
    return not NEGATIONS.isdisjoint(normal(text).split())


def names_differ(old: str, new: str) -> bool:
    """True where one name stands in the place of another: “the tanker Alba Star” and “the tanker Alba Stern”.

    >>> names_differ("They met in Aden on Monday", "They met in Doha on Monday"), names_differ("It said no", "It refused")
    (True, False)
    """
    a, b = (re.findall(r"[\w’'-]+", text[:LONGEST]) for text in sorted((old, new)))
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "replace" and _has_name(a, a1, a2) and _has_name(b, b1, b2):
            return True
    return False


def _has_name(words: list[str], start: int, end: int) -> bool:
    return any(word[0].isupper() and at > 0 for at, word in enumerate(words[start:end], start))


def same_name(old: str, new: str) -> bool:
    """True for one name in two spellings, or with and without a first name or title.

    >>> same_name("Nils Berg", "Admiral Berg"), same_name("Nils Berg", "Nora Lind")
    (True, False)
    """
    a, b = normal(old), normal(new)
    if a == b:
        return True
    first, second = set(a.split()), set(b.split())
    return bool(a and b) and (first < second or second < first or _last(a) == _last(b) or fuzz.ratio(a, b) >= SAME_NAME)


def _last(name: str) -> str:
    words = name.split()
    return words[-1] if words and len(words[-1]) > LEAST_STEM else name


def alike(old: str, new: str) -> float:
    """How much of the content two tellings share, 0 to 1: stems in common (Dice), a quarter by letters (Indel distance)."""
    a, b = stems(old), stems(new)
    shared = 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0
    return 0.75 * shared + 0.25 * fuzz.ratio(normal(old)[:LONGEST], normal(new)[:LONGEST]) / 100
