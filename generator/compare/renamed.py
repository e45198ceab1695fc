"""Actors under a name that shares nothing with the one before: known again by what they say.

In: actors of one edition alone, and the statements of both. Out: pairs. Two statements at least have to agree, and none may
have stayed behind or come from somebody else: words given to another speaker are another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.compare.entry import Entry
from generator.compare.matching import Pair
from generator.compare.wording import normal
from generator.model import Brief

__all__ = ["renamed"]

LEAST = 2
"""Statements that go over from one name to another."""


def renamed(gone: Sequence[Entry], added: Sequence[Entry], old: Brief, new: Brief) -> list[Pair]:
    """Pairs of a gone and an added actor of one kind that say the same."""
    before, now = _said(old), _said(new)
    by_name = {normal(actor.title): actor for actor in added}
    pairs = []
    for actor in gone:
        name = normal(actor.title)
        others = _speakers(before[name], now)
        other = by_name.get(others.pop()) if len(others) == 1 else None
        if other and other.values("kind") == actor.values("kind"):
            said = now[normal(other.title)]
            if len(before[name] & said) >= LEAST and _speakers(said, before) == {name}:
                pairs.append((actor, other))
    return pairs


def _speakers(words: set[str], said: Mapping[str, set[str]]) -> set[str]:
    """Everybody who says any of these words."""
    return {name for name, theirs in said.items() if not words.isdisjoint(theirs)}


def _said(brief: Brief) -> dict[str, set[str]]:
    """The words of every statement in their plain form, by the plain name of who said them."""
    said: dict[str, set[str]] = defaultdict(set)
    for group in brief.speakers:
        for statement in group.statements:
            said[normal(statement.speaker_name or group.name or "")].add(normal(" … ".join(statement.words)))
    return said
