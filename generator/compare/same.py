"""What is known to be the same in both editions: which texts, and which names stand for one actor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compare.matching import Pair
from generator.compare.wording import normal, same_name

__all__ = ["Same"]


@dataclass(frozen=True)
class Same:
    """Pairs of document ids, and for each name (in its plain form) the pair of actors that it belongs to."""

    documents: frozenset[tuple[str, str]]
    owners: dict[str, int]

    @classmethod
    def of(cls, sources: Iterable[Pair], actors: Iterable[Pair]) -> Same:
        """From the matched sources and actors."""
        owners: dict[str, int] = {}
        for number, (old, new) in enumerate(actors):
            for name in (*old.names, *new.names):
                owners.setdefault(normal(name), number)
        return cls(frozenset((old.id, new.id) for old, new in sources), owners)

    def text(self, old: Iterable[str], new: Iterable[str]) -> bool:
        """True where a text of the one is an edition of a text of the other."""
        return any((a, b) in self.documents for a in old for b in new)

    def actor(self, old: str, new: str) -> bool:
        """True where both names stand for one actor; phrases that name no known one are compared as names."""
        a, b = normal(old), normal(new)
        one, two = self.owners.get(a), self.owners.get(b)
        if a == b or (one is not None and one == two):
            return True
        return one is None and two is None and same_name(old, new)

    def actors(self, old: Iterable[str], new: Iterable[str]) -> bool:
        """True where any name of the one stands for any of the other, or neither has one."""
        first, second = tuple(old), tuple(new)
        return (not first and not second) or any(self.actor(a, b) for a in first for b in second)
