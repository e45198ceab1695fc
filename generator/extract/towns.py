"""The name of a town, quarter, province or seat of government → the ISO 3166-1 alpha-3 code of its state.

In: a name as a text has it. Out: a code, or None; for a name that several states share, the states in question. Knows no
coordinates. Says where a place lies that other rules have found to be a place: it finds none itself.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.extract.lexicon import rows
from generator.extract.states import folded

__all__ = ["town_choices", "town_state"]

_TAIL = re.compile(
    r" (?:province|state|district|department|city|region|governorate|oblast|county|municipality|town|township|village"
    r"|prefecture|commune|canton|division|krai|cercle|territory|tehsil|upazila|woreda|suburb|neighbou?rhood|area|airport|islands?)\Z"
)
"""Words that tell what kind of place the name before them names."""
_SIDE = re.compile(
    r"\A(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central)(?:ern)?|downtown|greater|inner) "
)
"""A part of a place: "eastern Ghouta" lies where Ghouta lies."""
_ARTICLES = ("al ", "el ", "as ", "ad ", "ar ", "an ")
SHORTEST = 8
"""Letters from which a name is known without its article too: "Atarib" for Al-Atarib."""
_ARTICLE = re.compile(r"\A(?:the|al|el|an|as|ash|ar|at|az|ad) ")


NAMES = 8192
"""Names whose answer is kept: the words of a text are asked again and again."""


@cache
def _towns() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """{folded name: code} of the sure names, the seats of government among them; {folded name: codes} of the others."""
    sure: dict[str, str] = {}
    bare: dict[str, str] = {}
    shared: dict[str, tuple[str, ...]] = {}
    for code, *cells in rows("towns"):
        names = folded(cells[0]).split(";")
        sure.update(dict.fromkeys(names, code))
        bare.update(dict.fromkeys((name[3:] for name in names if name[:3] in _ARTICLES and len(name) > SHORTEST), code))
        for name in folded(cells[1]).split(";") if len(cells) > 1 else ():
            shared[name] = (*shared.get(name, ()), code)
    for code, _, *rest in rows("countries"):
        for name in folded(rest[2]).split(";") if len(rest) > 2 else ():
            sure.setdefault(name.strip(), code[:3])
    sure.pop("", None)
    return {name: code for name, code in bare.items() if name not in shared} | sure, shared


@lru_cache(maxsize=NAMES)
def town_state(name: str) -> str | None:
    """The state of a town or province, in any case and with or without accents; None for a name that states share.

    >>> town_state("Bannu"), town_state("Cité Soleil"), town_state("Springfield")
    ('PAK', 'HTI', None)
    """
    sure, _ = _towns()
    return next((sure[key] for key in _keys(name) if key in sure), None)


@lru_cache(maxsize=NAMES)
def town_choices(name: str) -> tuple[str, ...]:
    """The states in question for a name that decides nothing alone, and those that have a lesser town of a known name.

    >>> town_choices("Hyderabad"), town_choices("Bannu")
    (('PAK', 'IND'), ())
    """
    _, shared = _towns()
    return next((shared[key] for key in _keys(name) if key in shared), ())


def _keys(name: str) -> list[str]:
    """The name as it stands, then without what only says what kind of place it is, which part of it, or an article."""
    whole = folded(name)
    found = [whole, _TAIL.sub("", whole), _SIDE.sub("", whole), _ARTICLE.sub("", whole)]
    for pattern in (_TAIL, _SIDE, _ARTICLE):
        found.append(pattern.sub("", found[-1]))
    return list(dict.fromkeys(found))
