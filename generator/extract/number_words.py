"""The numbers that a word writes: "seven", "an", "12".

In: one word. Out: a number, or None. Counts nothing: what is counted, and what "hundred" stands for, its
reader knows.
"""

from __future__ import annotations

__all__ = ["NUMBER_WORDS", "TO_TWENTY", "number"]

TO_TWENTY = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""The numbers from one to twenty, in their order."""
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred")
NUMBER_WORDS: dict[str, int] = {
    "zero": 0,
    **{word: value for value, word in enumerate(TO_TWENTY, 1)},
    **{word: value for value, word in zip(range(30, 101, 10), _TENS, strict=True)},
    "dozen": 12,
}
"""Number words in small letters, without the articles."""


def number(word: str) -> int | None:
    """The number that a word writes in digits, in letters, or as the article of one thing.

    >>> number("Twelve"), number("40"), number("an"), number("²"), number("several")
    (12, 40, 1, None, None)
    """
    if word.isdecimal():
        return int(word)
    lower = word.lower()
    return 1 if lower in ("a", "an") else NUMBER_WORDS.get(lower)
