"""To what an edition can be narrowed: the keys of ``[editions.NAME]`` that choose among facts. Chooses nothing itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from generator.model.frozen import Frozen

__all__ = ["FactKinds", "Filters"]

FactKinds = Literal["actors", "statements", "risks", "incidents", "threats"]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Filters(Frozen):
    """Which facts an edition holds: those that every filter lets through. An empty one lets all through."""

    kinds: tuple[FactKinds, ...] = Field(default=(), description="Only facts of these kinds.")
    actors: tuple[Words, ...] = Field(default=(), description="Only facts of or about one of these actors.")
    places: tuple[Words, ...] = Field(default=(), description="Only facts at or about one of these places or countries.")
    categories: tuple[Words, ...] = Field(
        default=(), description="Only risks of these categories and incidents of these types or domains, and who tells them."
    )
    since: date | None = Field(default=None, description="Only facts of this day and later.")
    until: date | None = Field(default=None, description="Only facts of this day and earlier.")

    @property
    def by_content(self) -> bool:
        """True where facts are chosen by what they say and not by their kind alone."""
        return bool(self.actors or self.places or self.categories or self.since or self.until)

    @property
    def left_out_kinds(self) -> tuple[str, ...]:
        """The kinds of fact that the edition is not to hold."""
        return tuple(kind for kind in get_args(FactKinds) if kind not in self.kinds) if self.kinds else ()

    @property
    def any(self) -> bool:
        """True where anything is filtered at all."""
        return bool(self.kinds) or self.by_content

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError("until lies before since")
        return self
