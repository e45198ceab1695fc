"""Text → distances from a named place: "34 nautical miles west of Dakar".

In: any text. Out: ``Bearing`` records with offsets. A distance from a place is never turned into coordinates: the text
states none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.late_pattern import late_pattern

__all__ = ["Bearing", "find_bearings"]


@dataclass(frozen=True, slots=True)
class Bearing:
    """A distance from a named place: offsets of the whole phrase, and of the place that ends it."""

    start: int
    end: int
    place_start: int
    place_end: int


_WORD = r"(?:north|south|east|west)(?:ern|wards?|erly)?"
_COMPASS = rf"(?:{_WORD}(?:[\s\-–]{{0,2}}{_WORD}){{0,2}}|[nsew](?:[\s\-]?[nsew]){{0,2}})(?![A-Za-z])"
_UNIT = r"(?:nm|nmi|n\.\s?m\.?|nautical[\s\-]miles?|sea\smiles?|miles?|mi|km|kms|kilomet(?:re|er)s?)(?![A-Za-z])"
_BEARING = late_pattern(
    rf"(?<![\d.,])(?:\d{{1,4}}(?:[.,]\d{{1,3}})?)(?:\s?(?:-|–|to|/)\s?\d{{1,4}})?\s{{0,2}}[-–]?{_UNIT}\s{{1,2}}"
    rf"(?:(?:to\s|in\s)?(?:the\s|due\s)?{_COMPASS}\s{{1,2}})?"
    r"(?:of|off|from|away\sfrom|offshore(?:\sof|\sfrom)?|out\sfrom|(?:off|from)\sthe\s(?:\w{1,14}\s)?(?:coast|shores?)\sof)\s{1,2}"
    r"(?:the\s)?(?:(?:port|coast|city|town|anchorage|island)\sof\s)?(?=[\"“]?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PLACE = late_pattern(
    r"(?:(?:St|Mt|Pt|Tg|Ft)\.\s)?[A-Z][\w'’\-]{0,30}"
    r"(?:\s(?:(?:of|the|al|el|as|ar|ad|de|la|le|los|las|du|da|do|dos|and)\s){0,2}(?!(?:On|At|In|Master|Update|UTC)\b)[A-Z][\w'’\-]{0,30}){0,5}"
)


def find_bearings(text: str) -> list[Bearing]:
    """All distances from a named place ("some 390 nautical miles east of Durban", "20 nm SW of Brass")."""
    found: list[Bearing] = []
    for match in _BEARING.finditer(text):
        place = _PLACE.match(text, match.end()) or None
        if place is None or (found and match.start() < found[-1].end):
            continue
        found.append(Bearing(match.start(), place.end(), place.start(), place.end()))
    return found
