"""Actors under a name that shares nothing with the one before: known again by what they say.

In: actors of one edition alone, and the statements of both. Out: pairs. Two statements at least have to agree, and none may
have stayed behind or come from somebody else: words given to another speaker are another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

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
    speakers = {words: name for name, said in now.items() for words in said}
    told = frozenset[str]().union(*before.values())
    by_name = {normal(actor.title): actor for actor in added}
    pairs = []
    for actor in gone:
        said = before.get(normal(actor.title), set())
        names = {speakers[words] for words in said if words in speakers}
        other = by_name.get(names.pop()) if len(names) == 1 else None
        if other and other.values("kind") == actor.values("kind"):
            came = now[normal(other.title)] & told
            if len(came) >= LEAST and came <= said:
                pairs.append((actor, other))
    return pairs


def _said(brief: Brief) -> dict[str, set[str]]:
    """The words of every statement in their plain form, by the plain name of who said them."""
    said: dict[str, set[str]] = defaultdict(set)
    for group in brief.speakers:
        for statement in group.statements:
            said[normal(statement.speaker_name or group.name or "")].add(normal(" … ".join(statement.words)))
    return said
