"""A document as the readers give it: its text, where it came from, and where its paragraphs stand."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime
from typing import Literal

from pydantic import field_validator

from generator.model.evidence import Passage
from generator.model.frozen import Frozen

__all__ = ["Document", "Marking", "Reliability", "withheld_words"]

Marking = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
"""Traffic Light Protocol 2.0 labels, least restrictive first (FIRST, https://www.first.org/tlp/)."""

Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""Source reliability of the Admiralty code; F: cannot be judged."""


def withheld_words(length: int) -> str:
    """What stands in a text in the place of so many characters that a ceiling took out."""
    return "[withheld]"[:length].ljust(length)


class Document(Frozen):
    """One source text.

    ``path`` is as the user gave it; ``sha256`` is of the file's bytes; ``published`` is an ISO 8601 date or
    date-time; ``paragraphs`` are in order and do not overlap. ``duplicate_of`` names the ``id`` of an earlier
    document with the same bytes or the same text. ``pages`` are the offsets at which the text of each page begins,
    for formats that have pages. ``withheld`` are the (start, end) of words that a ceiling took out of the text: blanks and
    ``[withheld]`` stand there, as many characters as there were.
    """

    id: str
    path: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    marking: Marking | None = None
    reliability: Reliability = "F"
    duplicate_of: str | None = None
    text: str
    paragraphs: tuple[Passage, ...] = ()
    pages: tuple[int, ...] = ()
    withheld: tuple[tuple[int, int], ...] = ()

    @field_validator("published")
    @classmethod
    def _is_iso(cls, value: str | None) -> str | None:
        if value is not None:
            datetime.fromisoformat(value)
        return value

    def page_at(self, offset: int) -> int | None:
        """The page, from 1, on which the character at an offset stands; None where the format has no pages."""
        return bisect_right(self.pages, offset) if self.pages else None

    @property
    def published_on(self) -> date | None:
        """The day of publication, or None where the source is undated."""
        return datetime.fromisoformat(self.published).date() if self.published else None
