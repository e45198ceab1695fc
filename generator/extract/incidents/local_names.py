"""Towns and quarters that only grammar or the list of towns shows to be places: "the Norte neighborhood", "commune of X".

In: the columns. Out: ``PlaceMention`` records for names that no gazetteer of waters and ports has and that a language model
often takes for persons. A name alone is no place: it must be called one, or be a listed town behind "in", "near", "to".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.places import Place, PlaceMention
from generator.extract.towns import town_state

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["local_places"]

KINDS = wordset("surroundings_local_kinds")
BEFORE = frozenset({"in", "near", "at", "outside", "inside", "off", "to", "around", "from", "of"})
LONGEST = 4


def local_places(sheet: Sheet, first: int) -> Iterator[PlaceMention]:
    """The places of the text that are called so, or listed, from a token on."""
    i, last = first, len(sheet)
    while i < last:
        if not _name(sheet, i):
            i += 1
            continue
        end = i + 1
        while end < last and end - i < LONGEST and _name(sheet, end):
            end += 1
        before = sheet.lower[i - 1] if i else ""
        called = sheet.lower[end] in KINDS if end < last else False
        called = called or (before == "of" and i > 1 and sheet.lower[i - 2] in KINDS)
        words = sheet.text[sheet.idx[i] : sheet.end_of(end - 1)]
        code = town_state(words) if called or before in BEFORE else None
        if called or code:
            yield PlaceMention(sheet.idx[i], sheet.end_of(end - 1), Place(words, "city", country=code))
        i = end


def _name(sheet: Sheet, token: int) -> bool:
    word = sheet.words[token]
    return sheet.pos[token] == "PROPN" and word[:1].isupper() and len(word) > 1 and sheet.lower[token] not in KINDS
