"""Quotations in characters → quotations in tokens, and which of them are speech.

In: a ``Tree`` and the quotations of its text. Out: ``Quoted`` records for the outermost ones and, for each token, the
number of the quotation that holds it. Names of books and films, and single quoted words, are no speech.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.quotations import Quotation
from generator.extract.statements.tree import Tree

__all__ = ["STOPS", "Quoted", "add_quotation", "is_title", "last_sign", "opens_sentence", "place_quotations"]


class Quoted:
    """An outermost quotation in tokens: ``ranges`` one for each paragraph, ``words`` a count, ``number`` its place."""

    __slots__ = ("closed", "number", "ranges", "speech", "words")

    def __init__(self, number: int, ranges: list[Range], words: int, speech: bool, closed: bool) -> None:
        self.number, self.ranges, self.words, self.speech, self.closed = number, ranges, words, speech, closed

    @property
    def first(self) -> int:
        """The token of the first mark."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """The token behind the last mark."""
        return self.ranges[-1][1]


def place_quotations(tree: Tree, quotations: list[Quotation]) -> tuple[list[Quoted], list[int]]:
    """The outermost quotations in tokens, and for each token the number of its quotation (-1: none)."""
    inside = [-1] * len(tree)
    out: list[Quoted] = []
    for quotation in quotations:
        if quotation.depth:
            continue
        ranges = []
        for start, end in quotation.pieces:
            first = max(0, bisect_right(tree.start, start) - 1)
            last = bisect_left(tree.start, end)
            while last > first and tree.is_blank(last - 1):
                last -= 1
            if last > first:
                ranges.append((first, last))
        if not ranges:
            continue
        quoted = _quoted(tree, len(out), ranges, quotation.closed)
        for first, last in ranges:
            for i in range(first, last):
                inside[i] = quoted.number
        out.append(quoted)
    return out, inside


def _quoted(tree: Tree, number: int, ranges: list[Range], closed: bool) -> Quoted:
    words = sum(any(c.isalnum() for c in tree.words[i]) for a, b in ranges for i in range(a, b))
    finite = any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for a, b in ranges for i in range(a, b))
    last = ranges[-1][1] - 2 if closed else ranges[-1][1] - 1
    stops = last >= 0 and tree.words[last] in (",", ".", "?", "!", "\u2026", "...", "\u2014", "--")
    if words <= 8 and not finite and not stops and is_title(tree, ranges):
        return Quoted(number, ranges, 0, False, closed)
    return Quoted(number, ranges, words, (stops and words > 2) or (finite and words > 4), closed)


def is_title(tree: Tree, ranges: list[Range]) -> bool:
    """True for the name of a book, film or song: every longer word in capitals."""
    long = [
        tree.text[tree.start[i]]
        for a, b in ranges
        for i in range(a, b)
        if len(tree.words[i]) > 3 and tree.words[i][0].isalpha()
    ]
    return len(long) > 0 and all(letter.isupper() for letter in long)


def add_quotation(candidate: Candidate, quotation: Quoted) -> None:
    """Adds the quotation's pieces to the contents, merged where they touch."""
    if quotation.number in candidate.quotations:
        return
    candidate.quotations.append(quotation.number)
    pieces = sorted([*candidate.contents, *quotation.ranges])
    merged: list[Range] = []
    for first, end in pieces:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((first, end))
    candidate.contents = merged


def last_sign(tree: Tree, quotation: Quoted) -> str:
    """The sign before the closing mark (or a comma right behind it)."""
    end = quotation.end
    last = tree.words[end - 2] if quotation.closed and end >= 2 else tree.words[end - 1]
    if last not in STOPS and end < len(tree) and tree.words[end] == ",":
        return ","
    return last


def opens_sentence(tree: Tree, quotation: Quoted) -> bool:
    """True where the quotation begins a sentence or a paragraph."""
    before = quotation.first - 1
    while before >= 0 and tree.is_blank(before):
        if "\n" in tree.words[before]:
            return True
        before -= 1
    shortened = before >= 0 and tree.words[before][-1] == "." and tree.text[tree.start[before]].isupper()
    return before < 0 or shortened or tree.words[before] in (".", "?", "!", "\u201d", '"', "''")


STOPS = frozenset([",", ".", "?", "!", "\u2014", "--", "\u2026", "..."])
