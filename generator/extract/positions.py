"""Text → positions, in every notation of notices to mariners.

In: any text. Out: ``Position`` records with offsets into it; a position's words stay as they are written and are
converted once. Impossible minutes, a latitude beyond the pole and two latitudes in a row are reported in ``problem``
(then ``lat`` and ``lon`` are None) and never repaired. All patterns are bounded, so the time is linear in the text.
"Fifty miles south of Aden" is no position: see ``generator.extract.bearings``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.intervals import Intervals
from generator.extract.late_pattern import late_pattern
from generator.extract.starts import figures, matches_at

__all__ = ["Position", "find_positions"]


@dataclass(frozen=True, slots=True)
class Position:
    """A position as printed: offsets, decimal degrees (north and east positive), or the reason why it cannot be read."""

    start: int
    end: int
    lat: float | None
    lon: float | None
    problem: str | None = None


# A number with sign-free decimals; commas as decimal marks occur in reports from Latin America and France.
_DEGREES = r"\d{1,3}(?:[.,]\d{1,8})?"
_MINUTES = r"\d{1,3}(?:[.,]\d{1,6})?"
_SECONDS = r"\d{1,2}(?:[.,]\d{1,4})?"
_MARK = r"(?:\s?[-–—:°º˚*′'’‘´`\"″]{1,2}\s?|\s?(?:degrees?|degs?|minutes?|mins?)\b\.?,?\s?)"
_CLOSE = r"\s?(?:[′'’‘´`\"″”*°º˚]{1,2}|(?:degrees?|minutes?|mins?|seconds?|secs?)\b\.?)?\s?"
_HEMISPHERE = r"(?:[NSEW]|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|NORTH|SOUTH|EAST|WEST)(?![A-Za-z])"
# Digits torn apart by a scanner ("1 06:48E", "013: 1 7 E") are read only where the group has its full width.
_TORN = r"(?:\d\s\d\d|\d\d\s\d)\s?:\s?\d\d(?:\.\d{1,3})?|\d{2,3}\s?:\s?\d\s\d"


def _body(name: str) -> str:
    return (
        rf"(?:(?P<{name}t>{_TORN})"
        rf"|(?P<{name}dd>\d{{1,3}})\.(?P<{name}dm>\d\d)\.(?P<{name}ds>\d{{1,2}})"
        rf"|(?P<{name}d>{_DEGREES}){_MARK}(?P<{name}m>{_MINUTES})(?:{_MARK}(?P<{name}s>{_SECONDS}))?"
        rf"|(?P<{name}bd>\d{{1,3}})\s(?P<{name}bm>\d\d(?:[.,]\d{{1,6}})?)(?:\s(?P<{name}bs>\d\d(?:[.,]\d{{1,4}})?))?"
        rf"|(?P<{name}p>\d{{4,7}}(?:[.,]\d{{1,6}})?)"
        rf"|(?P<{name}f>{_DEGREES}))"
    )


_JOIN = r"[\s,;/&–—¿？·.\-]{0,4}(?:and\s|by\s)?(?:[Ll][Oo][Nn](?:[Gg](?:[Ii][Tt][Uu][Dd][Ee])?)?\.?)?[\s.:;,–\-]{0,3}"
_AFTER = late_pattern(
    rf"(?<![\d.])(?:{_body('a')}){_CLOSE}(?P<ah>{_HEMISPHERE}){_JOIN}(?:{_body('o')}){_CLOSE}(?P<oh>{_HEMISPHERE})"
)
_BEFORE = late_pattern(
    rf"(?P<ah>[NSEW])(?<![A-Za-z\d].)[\s.:\-]{{0,2}}(?:{_body('a')}){_CLOSE}{_JOIN}"
    rf"(?P<oh>[NSEW])[\s.:\-]{{0,2}}(?:{_body('o')})(?:[′'’\"″”°º˚]{{1,2}})?(?![\w.]*\d|\s?[NSEW]\b)"
)
_DECIMAL = late_pattern(
    r"(?:\b(?:position|posn?|coordinates?|lat(?:itude)?|at|near)\b[\s:.(]{1,3}|\()"
    r"(?P<lat>[-+−]?\d{1,3}\.\d{3,8})°?\s?[,;/]\s?(?P<lon>[-+−]?\d{1,3}\.\d{3,8})°?(?![\d.])",
    re.IGNORECASE,
)
_FINE = late_pattern(r"\d\.\d{3}")
_LABEL = late_pattern(r"(?:\blat(?:itude)?)[\s.:\-]{0,3}\Z", re.IGNORECASE)


def find_positions(text: str) -> list[Position]:
    """All positions of the text, in order, apart from each other.

    Notations: ``14°52'N 041°47'E``, ``12-30.5N 044-10.2E``, ``21-33-00N 089-43-50E``, ``12:31N – 044:12E``,
    ``1201.67N 05127.25E``, ``1140N 06305E``, ``LAT 13 12 N LONG 048 58 E``, ``N 12°30' E 044°10'``, ``12.58N, 43.33E``,
    ``position 12.5833, 43.3333``. Ranges: NGA Pub. 117 and IHO S-4 B-130 write minutes below 60, latitude up to 90.
    """
    found = [_read(text, match) for match in matches_at(_AFTER, text, figures(text))]
    taken = Intervals((p.start, p.end) for p in found)
    found.extend(_read(text, m) for m in _BEFORE.finditer(text) if taken.add(m.start(), m.end()))
    found.extend(_decimal(m) for m in _decimals(text) if taken.add(m.start("lat"), m.end()))
    found.sort(key=lambda p: p.start)
    return found


def _decimals(text: str) -> Iterable[re.Match[str]]:
    """Pairs of decimal degrees, looked for where the text has a number with three decimals."""
    return _DECIMAL.finditer(text) if _FINE.search(text) else ()


def _read(text: str, match: re.Match[str]) -> Position:
    start = match.start()
    label = _LABEL.search(text, max(0, start - 12), start)
    start = label.start() if label else start
    end = match.end()
    a, a_problem = _half(match, "a")
    o, o_problem = _half(match, "o")
    first, second = match["ah"][0].upper(), match["oh"][0].upper()
    problem = a_problem or o_problem
    if (first in "NS") == (second in "NS"):
        problem = "two latitudes" if first in "NS" else "two longitudes"
    if problem:
        return Position(start, end, None, None, problem)
    if first in "EW":
        a, o, first, second = o, a, second, first
    lat = -a if first == "S" else a
    lon = -o if second == "W" else o
    return _checked(start, end, lat, lon)


def _half(match: re.Match[str], name: str) -> tuple[float, str | None]:  # noqa: PLR0911 - one return a notation
    """Decimal degrees of one half and what is wrong with it."""
    torn = match[name + "t"]
    if torn:
        whole, _, minutes = "".join(torn.split()).partition(":")
        return _sum(whole, minutes, None)
    if match[name + "dd"]:
        # "07.44.1S" is degrees, minutes and a tenth; two last digits are seconds.
        degrees, minutes, rest = match[name + "dd"], match[name + "dm"], match[name + "ds"]
        return _sum(degrees, f"{minutes}.{rest}", None) if len(rest) == 1 else _sum(degrees, minutes, rest)
    if match[name + "d"]:
        if not match[name + "d"].isdigit():
            return 0.0, "decimal degrees with minutes"
        return _sum(match[name + "d"], match[name + "m"], match[name + "s"])
    if match[name + "bd"]:
        return _sum(match[name + "bd"], match[name + "bm"], match[name + "bs"])
    packed = match[name + "p"]
    if packed:
        return _packed(packed)
    return float(match[name + "f"].replace(",", ".")), None


def _packed(packed: str) -> tuple[float, str | None]:
    """``1201.67`` is 12° 01.67', ``05127.25`` 51° 27.25'; six or seven digits are degrees, minutes and seconds."""
    whole, dot, decimals = packed.replace(",", ".").partition(".")
    if len(whole) >= 6:
        return _sum(whole[:-4], whole[-4:-2], whole[-2:] + dot + decimals)
    return _sum(whole[:-2], whole[-2:] + dot + decimals, None)


def _sum(degrees: str, minutes: str, seconds: str | None) -> tuple[float, str | None]:
    m = float(minutes.replace(",", "."))
    s = float(seconds.replace(",", ".")) if seconds else 0.0
    if m >= 60:
        return 0.0, f"{minutes} minutes"
    if s >= 60:
        return 0.0, f"{seconds} seconds"
    return int(degrees) + m / 60 + s / 3600, None


def _decimal(match: re.Match[str]) -> Position:
    lat, lon = (float(match[k].replace("−", "-")) for k in ("lat", "lon"))
    return _checked(match.start("lat"), match.end(), lat, lon)


def _checked(start: int, end: int, lat: float, lon: float) -> Position:
    if abs(lat) > 90:
        why = "latitude over 90 degrees" + (", axes swapped?" if abs(lon) <= 90 and abs(lat) <= 180 else "")
        return Position(start, end, None, None, why)
    if abs(lon) > 180:
        return Position(start, end, None, None, "longitude over 180 degrees")
    return Position(start, end, round(lat, 6), round(lon, 6))
