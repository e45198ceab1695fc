"""The name of a town, province or seat of government → the ISO 3166-1 alpha-3 code of its state.

In: a name as a text has it. Out: a code, or None. Knows no coordinates; a name that several states share is not listed.
Says where a place lies that other rules have found to be a place: it finds none itself.
"""

from __future__ import annotations

from functools import cache

from generator.extract.lexicon import rows
from generator.extract.states import folded

__all__ = ["town_state"]


@cache
def _towns() -> dict[str, str]:
    """{folded name: code} of all towns, and of the seats of government."""
    found: dict[str, str] = {}
    for code, *rest in rows("towns"):
        for name in rest[0].split(";") if rest else ():
            found.setdefault(folded(name), code[:3])
    for code, _, *rest in rows("countries"):
        for name in rest[2].split(";") if len(rest) > 2 else ():
            if name:
                found.setdefault(folded(name), code[:3])
    return found


def town_state(name: str) -> str | None:
    """The state of a town or province, in any case and with or without accents.

    >>> town_state("Bannu"), town_state("Cité Soleil"), town_state("Springfield")
    ('PAK', 'HTI', None)
    """
    key = folded(name).removeprefix("the ")
    for tail in (" province", " state", " district", " department", " city"):
        key = key.removesuffix(tail)
    return _towns().get(key)
