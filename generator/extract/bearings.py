"""Text → distances from a named place: "34 nautical miles west of Dakar" as place, distance and compass point.

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
    """A distance from a named place: offsets of the whole phrase and of the place, nautical miles, compass point.

    ``bearing`` is one of the 16 points ("SSW") or None ("30 miles off Brass"); ``distance`` and ``unit`` are as printed.
    """

    start: int
    end: int
    distance: float
    unit: str
    nautical_miles: float
    bearing: str | None
    place_start: int
    place_end: int


_POINTS = {
    "n": "N", "nne": "NNE", "ne": "NE", "ene": "ENE", "e": "E", "ese": "ESE", "se": "SE", "sse": "SSE",
    "s": "S", "ssw": "SSW", "sw": "SW", "wsw": "WSW", "w": "W", "wnw": "WNW", "nw": "NW", "nnw": "NNW",
}  # fmt: skip
_WORD = r"(?:north|south|east|west)(?:ern|wards?|erly)?"
_COMPASS = rf"(?:{_WORD}(?:[\s\-–]{{0,2}}{_WORD}){{0,2}}|[nsew](?:[\s\-]?[nsew]){{0,2}})(?![A-Za-z])"
_UNIT = r"(?:nm|nmi|n\.\s?m\.?|nautical[\s\-]miles?|sea\smiles?|miles?|mi|km|kms|kilomet(?:re|er)s?)(?![A-Za-z])"
_BEARING = late_pattern(
    rf"(?<![\d.,])(?P<number>\d{{1,4}}(?:[.,]\d{{1,3}})?)(?:\s?(?:-|–|to|/)\s?\d{{1,4}})?\s{{0,2}}[-–]?(?P<unit>{_UNIT})\s{{1,2}}"
    rf"(?:(?:to\s|in\s)?(?:the\s|due\s)?(?P<compass>{_COMPASS})\s{{1,2}})?"
    r"(?P<of>of|off|from|away\sfrom|offshore(?:\sof|\sfrom)?|out\sfrom|(?:off|from)\sthe\s(?:\w{1,14}\s)?(?:coast|shores?)\sof)\s{1,2}"
    r"(?:the\s)?(?:(?:port|coast|city|town|anchorage|island)\sof\s)?(?=[\"“]?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PLACE = late_pattern(
    r"(?:(?:St|Mt|Pt|Tg|Ft)\.\s)?[A-Z][\w'’\-]{0,30}"
    r"(?:\s(?:(?:of|the|al|el|as|ar|ad|de|la|le|los|las|du|da|do|dos|and)\s){0,2}(?!(?:On|At|In|Master|Update|UTC)\b)[A-Z][\w'’\-]{0,30}){0,5}"
)
_KILOMETRE = 1 / 1.852
"""Nautical miles in a kilometre (International Hydrographic Conference, Monaco 1929)."""


def find_bearings(text: str) -> list[Bearing]:
    """All distances from a named place ("some 390 nautical miles east of Durban", "20 nm SW of Brass").

    At sea "miles" are nautical, and a bare "miles" is read so.
    """
    found: list[Bearing] = []
    for match in _BEARING.finditer(text):
        place = _PLACE.match(text, match.end()) or None
        if place is None or (found and match.start() < found[-1].end):
            continue
        number = _number(match["number"])
        nautical = round(number * _KILOMETRE, 2) if match["unit"][0] in "kK" else number
        point = _point(match["compass"]) if match["compass"] else None
        spans = (match.start(), place.end()), (place.start(), place.end())
        found.append(Bearing(*spans[0], number, match["unit"], nautical, point, *spans[1]))
    return found


def _number(written: str) -> float:
    if re.fullmatch(r"\d{1,3},\d{3}", written):
        return float(written.replace(",", ""))
    return float(written.replace(",", "."))


def _point(compass: str) -> str | None:
    """One of the 16 points of the compass card, or None for words that are none of them ("north west north")."""
    letters = "".join(w[0] for w in re.findall("north|south|east|west|[nsew]", compass.lower()))
    return _POINTS.get(letters)
