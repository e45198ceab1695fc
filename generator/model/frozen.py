"""The base of every model that travels between stages: frozen, closed to unknown fields, tuples instead of lists."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Frozen"]


class Frozen(BaseModel):
    """An immutable record. Unknown fields are refused, so a misspelt name fails at once."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
