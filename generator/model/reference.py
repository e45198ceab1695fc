"""Where in a brief a fact stands next to its evidence: the label that is printed, and the id that it leads to."""

from __future__ import annotations

from generator.model.frozen import Frozen

__all__ = ["Reference"]


class Reference(Frozen):
    """``4b``: passage 4, mark b. Across texts ``C2b``: text C, paragraph 2, mark b. ``anchor`` is its id in the page."""

    label: str
    passage: str
    mark: str | None = None
    anchor: str
