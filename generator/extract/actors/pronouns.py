"""Pronouns → the actors that they stand for, one place for all of them.

In: a book with names and nominals. Out: pronoun mentions. Agreement in sex, number and kind, then subjecthood and nearness;
where two candidates are as good, none is taken. First persons inside quotations are left to the statements.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Pronouns"]


class Pronouns:
    """Resolves the third person, sentence by sentence."""

    def __init__(self, book: ActorBook, words: Vocabulary) -> None:
        self.book, self.c, self.words = book, book.columns, words

    def read(self) -> None:
        """Adds the pronoun mentions."""
