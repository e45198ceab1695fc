"""Which statement holds a token, so that a risk knows who raised it and whether it was a denial.

In: a Doc with ``doc._.sitbrief_statements`` (or none). Out: for a token the statement with the smallest content around it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Statements"]

WIDEST = 20_000
"""Characters; a longer content holds half a document and tells nothing about one of its words."""


class Statements:
    """The statements of a document by token."""

    def __init__(self, doc: Doc, starts: Sequence[int]) -> None:
        self.starts = starts
        self.home: list[Statement | None] = [None] * len(starts)
        pieces = [
            (piece.end - piece.start, piece.start, piece.end, statement)
            for statement in doc._.sitbrief_statements
            for piece in statement.contents
        ]
        for length, start, end, statement in sorted(pieces, key=lambda p: (-p[0], p[1])):
            if length <= WIDEST:
                first, last = bisect_left(starts, start), bisect_left(starts, end)
                self.home[first:last] = [statement] * (last - first)
        self.acts: list[str | None] = [s.act if s and not s.negated else None for s in self.home]

    def at(self, token: int) -> Statement | None:
        """The statement whose content holds the token, the innermost one."""
        return self.home[token]

    def denies(self, token: int) -> bool:
        """True where the token stands in what somebody denies; behind its cue a quotation may go on to threaten."""
        statement = self.home[token]
        if statement is None or statement.act != "denial" or statement.negated:
            return False
        return self.starts[token] < statement.contents[0].end
