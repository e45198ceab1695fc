"""Names that differ from another of the text by one slip of a finger: "Wrold Bank".

In: the names of a text. Out: for each name that is written wrong the one that is meant. Only words of five letters or
more are looked at, for letters doubled, lost from a pair or in the wrong order: "Maria" and "Mario" are two.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["misspelt", "slip"]

SHORTEST = 5
"""Letters of a word in which a slip can be told from another word."""


def misspelt(known: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Names of several words → the known name that one slip in one word parts them from."""
    gaps: dict[tuple[str, ...], str] = {}
    for name in known:
        for gap, _ in _gaps(name):
            gaps.setdefault(gap, name)
    out = {}
    for name in others:
        for gap, at in _gaps(name):
            meant = gaps.get(gap)
            if meant and meant != name and slip(name.split()[at], meant.split()[at]):
                out[name] = meant
                break
    return out


def _gaps(name: str) -> list[tuple[tuple[str, ...], int]]:
    """The words with each long one left out in turn, and where it stood."""
    words = name.split()
    if len(words) < 2:
        return []
    return [
        ((*words[:i], "", *words[i + 1 :]), i) for i, word in enumerate(words) if len(word) >= SHORTEST and word.isalpha()
    ]


def slip(a: str, b: str) -> bool:
    """True where two neighbouring letters stand in the wrong order, or one letter is doubled or lost from a pair.

    >>> slip("Wrold", "World"), slip("Hasan", "Hassan"), slip("Maria", "Mario")
    (True, True, False)
    """
    if len(a) == len(b):
        at = [i for i in range(len(a)) if a[i] != b[i]]
        return len(at) == 2 and at[1] == at[0] + 1 and a[at[0]] == b[at[1]] and a[at[1]] == b[at[0]]
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and any(
        long[:i] + long[i + 1 :] == short and long[i] == long[i - 1] for i in range(1, len(long))
    )
