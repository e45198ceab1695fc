"""Entries of two editions → which are the same fact: equal ones first, then the most alike, each at most once.

The result does not depend on the order of either list and is the same in both directions: ties are broken by content.
Compares only pairs that share a rare word, so that thousands of facts take seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from generator.compare.entry import Entry

__all__ = ["Pair", "Score", "matched"]

Pair = tuple[Entry, Entry]
Score = Callable[[Entry, Entry], float]
"""0 for two that cannot be the same fact, up to 1."""

RARE = 60
"""A word of more entries than this brings no two of them together."""


def matched(old: Sequence[Entry], new: Sequence[Entry], score: Score) -> list[Pair]:
    """Pairs of entries that are one fact, by falling likeness."""
    by_key = {entry.key: entry for entry in new}
    pairs = [(entry, by_key[entry.key]) for entry in old if entry.key in by_key]
    equal = {entry.key for entry, _ in pairs}
    left = [[e for e in side if e.key not in equal] for side in (old, new)]
    scored = [(s, tuple(sorted((a.key, b.key))), a, b) for a, b in _candidates(*left) if (s := score(a, b)) > 0]
    taken: set[tuple[str, str]] = set()
    for _, _, a, b in sorted(scored, key=lambda row: (-row[0], row[1])):
        places = {("old", a.key), ("new", b.key)}
        if not places & taken:
            taken |= places
            pairs.append((a, b))
    return pairs


def _candidates(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    counts = Counter(term for entry in (*old, *new) for term in entry.terms)
    homes: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(new):
        for term in entry.terms:
            if counts[term] <= RARE:
                homes[term].append(number)
    pairs = []
    for entry in old:
        near = {number for term in entry.terms for number in homes.get(term, ())}
        pairs += [(entry, new[number]) for number in sorted(near)]
    return pairs
