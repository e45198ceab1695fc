"""To what an edition was narrowed, and how much it leaves out: what the brief says of itself below its title."""

from __future__ import annotations

from pydantic import Field

from generator.model.frozen import Frozen

__all__ = ["Filtered"]


class Filtered(Frozen):
    """The filters of an edition as configured; ``left_out`` facts did not pass, ``undated`` of them for want of a date."""

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    left_out: int = Field(default=0, ge=0)
    undated: int = Field(default=0, ge=0)
