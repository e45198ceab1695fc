"""Where in a text something stands: spans (offsets with their words) and passages (offsets with a locator).

Offsets count Unicode code points in ``document.text``; ``end`` is exclusive. Nothing here reads or changes text.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from generator.model.frozen import Frozen

__all__ = ["Passage", "Span"]


class Span(Frozen):
    """Words of a document, verbatim: ``document.text[start:end] == text``, always."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} cannot hold {len(self.text)} characters")
        return self

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """The span of ``text`` from ``start`` to ``end``."""
        return cls.model_validate({"start": start, "end": end, "text": text[start:end]})

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True where the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Passage(Frozen):
    """A sentence or paragraph: its offsets and where it stands in the original file (all counted from 1)."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    paragraph: int = Field(ge=1)
    line: int | None = Field(default=None, ge=1)
    page: int | None = Field(default=None, ge=1)
