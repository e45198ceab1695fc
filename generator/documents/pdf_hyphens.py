"""Two printed lines → what stands between them: a blank, a hyphen that belongs to the word, or nothing.

Decided from the words of the whole text, from the character of the hyphen, and from whether the text divides words at
all. Asks no dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["PDFIUM_HYPHEN", "Glue", "Hyphens", "is_hyphenated"]

PDFIUM_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line, whether or not it belongs to the word."""

SOFT = "\u00ad\u2010"
"""Soft and typographic hyphen: what programs set that divide words themselves; a hyphen of the text is U+002D."""

SELDOM = 0.03
"""Text that divides words ends more of its lines with a hyphen than this; compounds alone end fewer."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FIRST_LETTERS, LAST_LETTERS = re.compile(r"[^\W_]+"), re.compile(r"[^\W_]{1,60}$")
LONGEST_WORD = 60

COMPOUNDS = (
    "aligned armed backed based bound built called controlled borne caused driven earth eyed facing flagged founded "
    "free freed fuelled funded general held hit hosted known large launched led level like linked listed made manned "
    "old only operated owned packed party range related reaching registered run ridden sanctioned scale sea ship "
    "sponsored standing style supported term time torn trained type wide winning year biggest handed largest oldest"
)
SECOND_PARTS = frozenset(COMPOUNDS.split())
"""Second parts of compounds that keep their hyphen at a line's end ("Iranian-backed"). Own compilation."""


class Glue(NamedTuple):
    """How many characters the first line loses at its end, and what stands between the two."""

    drop: int
    between: str


def is_hyphenated(text: str) -> bool:
    """True where a line ends within a word."""
    return text[-1] in SOFT or (text[-1] in ("-", PDFIUM_HYPHEN) and text[-2:-1].isalnum())


class Hyphens:
    """Knows the words of a text and whether it divides them.

    ``undivided`` counts the long words for which the line before had room to begin them: a text that divides its words
    has hardly any.
    """

    def __init__(self, lines: Sequence[str], undivided: int = 0) -> None:
        divided = [(before, after) for before, after in pairwise(lines) if is_hyphenated(before)]
        self.words = _whole_words(lines)
        self.has_soft = any(before[-1] in SOFT for before, _ in divided)
        parts = [_parts(before[:-1], after) for before, after in divided]
        known = sum(f"{start}{rest}".lower() in self.words for start, rest in parts)
        self.divides = known > 0 or (len(divided) > SELDOM * len(lines) and 2 * undivided < len(divided))

    def glue(self, before: str, after: str) -> Glue:
        """What stands between two lines of one paragraph."""
        if before[-1] == "—" and not before[-2:-1].isspace():
            return Glue(0, "")
        if not is_hyphenated(before):
            return Glue(1, "- ") if before[-1] == PDFIUM_HYPHEN else Glue(0, " ")
        start, rest = _parts(before[:-1], after)
        keeps = self._keeps(start, rest, soft=before[-1] in SOFT)
        return Glue(1, "-" if keeps else "")

    def _keeps(self, start: str, rest: str, *, soft: bool) -> bool:
        """True where the hyphen belongs to the word."""
        if not rest:
            return True
        if f"{start}-{rest}".lower() in self.words:
            return True
        if soft or f"{start}{rest}".lower() in self.words:
            return False
        if self.has_soft or not self.divides:
            return True
        if not rest[0].islower() or not start[-1:].islower() or rest.lower() in SECOND_PARTS:
            return True
        return len(start) > 3 and len(rest) > 3 and {start.lower(), rest.lower()} <= self.words


def _whole_words(lines: Sequence[str]) -> frozenset[str]:
    """The words of all lines in lower case, without those that stand in two pieces."""
    words: set[str] = set()
    broken = False
    for line in lines:
        found = WORD.findall(line)
        hyphenated = is_hyphenated(line)
        words.update(word.lower() for word in found[1 if broken else 0 : len(found) - 1 if hyphenated else len(found)])
        broken = hyphenated
    return frozenset(words)


def _parts(before: str, after: str) -> tuple[str, str]:
    left, right = LAST_LETTERS.search(before[-LONGEST_WORD:]), FIRST_LETTERS.match(after)
    return (left.group() if left else ""), (right.group() if right else "")
