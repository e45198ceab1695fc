"""Which actor was spoken of last, and fits? The memory that definite phrases ask.

In: a book with its names. Out: entries, the nearest one before a token first. Looks back a bounded number of mentions.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable

from generator.extract.actors.book import ActorBook, Entry
from generator.model import MentionForm

__all__ = ["Recent"]

BACK = 400
"""Mentions that are looked back; a definite phrase seldom reaches further."""


class Recent:
    """The mentions of a book in the order of the text."""

    def __init__(self, book: ActorBook) -> None:
        self.book = book
        self.order = sorted((a, entry.id) for entry in book for a, b, _ in entry.mentions if not self._explains(a, b))

    def _explains(self, start: int, end: int) -> bool:
        """True for a name inside an explanation, "ISWAP, an [Islamic State] offshoot": nobody goes back to it."""
        c = self.book.columns
        head = c.head_of(start, end)
        return c.dep[head] in ("compound", "nmod", "amod") and c.dep[c.head[head]] == "appos"

    def mention(self, entry: Entry, start: int, end: int, form: MentionForm = "nominal") -> None:
        """Records a mention in the book and here."""
        self.book.mention(entry.id, start, end, form)
        insort(self.order, (start, entry.id))

    def latest(self, fits: Callable[[Entry], bool], before: int) -> Entry | None:
        """The entry last mentioned before a token that fits."""
        at = bisect_left(self.order, (before, ""))
        seen = set()
        for _, actor in reversed(self.order[max(0, at - BACK) : at]):
            if actor not in seen:
                seen.add(actor)
                entry = self.book.entries[actor]
                if fits(entry):
                    return entry
        return None
