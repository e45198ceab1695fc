"""The name or adjective of a state or territory → its ISO 3166-1 alpha-3 code ("Liberian", "Marshall Islands", "U.A.E.").

In: words as a text has them. Out: a code, or None. Seats of government are not read as their state here: a ship from
London is not flagged to the United Kingdom.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.extract.lexicon import rows

__all__ = ["adjectives", "folded", "state_code", "state_names"]


@cache
def state_names() -> dict[str, str]:
    """{folded name: code} of all states and territories."""
    found: dict[str, str] = {}
    for code, name, *rest in rows("countries"):
        for word in [name, *_cell(rest, 0)]:
            found.setdefault(folded(word), code[:3])
    for code, *rest in rows("flags"):
        for word in _cell(rest, 0):
            found.setdefault(folded(word), code)
    return found


@cache
def adjectives() -> dict[str, str]:
    """{folded adjective: code} ("somali": SOM). "Congolese" stands for two states; the larger one has it."""
    found: dict[str, str] = {}
    for code, _, *rest in rows("countries"):
        for word in _cell(rest, 1):
            found.setdefault(folded(word), code[:3])
    for code, *rest in rows("flags"):
        for word in _cell(rest, 1):
            found.setdefault(folded(word), code)
    return found


@cache
def state_code(words: str) -> str | None:
    """The code for a name or an adjective, in any case and with or without accents and "the".

    >>> state_code("MARSHALL ISLANDS"), state_code("Liberian"), state_code("London")
    ('MHL', 'LBR', None)
    """
    key = folded(words).removeprefix("the ")
    return state_names().get(key) or adjectives().get(key)


def folded(words: str) -> str:
    """Lower case, no accents, no points, apostrophes or hyphens, single blanks: the key of a name."""
    if words.isalpha() and words.isascii():
        return words.lower()
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
        words = words.replace("’", "").replace("‘", "").replace("ı", "i").replace("ø", "o").replace("Ø", "O")
    words = words.casefold().replace(".", " ").replace("'", "").replace("-", " ").replace("&", "and")
    return re.sub(r"\s+", " ", words).strip()


def _cell(cells: list[str], at: int) -> list[str]:
    return [w.strip() for w in cells[at].split(";") if w.strip()] if at < len(cells) else []
