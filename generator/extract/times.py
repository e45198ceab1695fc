"""Text → expressions of time: date-time groups, dates, weekdays, relative days and clock times.

In: any text and the day of its publication (None where it is undated). Out: ``TimeExpression`` records with offsets, in
order and apart. A local time is never read as UTC; a day without a year takes it from the publication date; "last week",
or "on Friday" in an undated text, keeps its words and has ``date`` None. Reads no tense: whether the day lies ahead is
for the caller to see. All patterns are bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.extract.day_anchor import Anchor
from generator.extract.intervals import Intervals
from generator.extract.late_pattern import late_pattern
from generator.extract.relative_days import relative_day
from generator.extract.spoken_clock import half_behind, resumed_times, spoken_times
from generator.extract.starts import figures, matches_at

__all__ = ["Precision", "TimeExpression", "Zone", "find_times"]

Precision = Literal["day", "month", "year"]
Zone = Literal["UTC", "local"]
Role = Literal["date", "time", "both"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when. ``date`` is ISO to its ``precision`` (``2021-04-06``, ``2021-04``, ``2021``) or None.

    ``time`` is HH:MM as stated and ``zone`` what the text says of it (None: nothing). ``role``: a date, a time of day,
    or both.
    """

    start: int
    end: int
    date: str | None
    precision: Precision | None
    time: str | None = None
    zone: Zone | None = None
    role: Role = "date"


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])\.?"
)
# Date-time group of military messages (ACP 121): day, hour, minute, zone letter, month, year: 131350ZJUN17.
_GROUP = late_pattern(
    r"(?<![\w.])(?P<d>[0-3]\d)(?P<t>(?:[01]\d|2[0-3])[0-5]\d)\s?(?P<z>Z|UTC|GMT)?\s?(?P<m>(?i:"
    + "|".join(_MONTHS)
    + r"))[A-Za-z]{0,6}"
    r"\s?(?P<y>(?:19|20)\d\d|\d\d)?(?!\d)"
)
_DAY_MONTH = late_pattern(
    rf"(?<![\w./])(?<!\d:)(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:\s{{1,2}}of)?[\s\-]{{0,2}}(?P<m>{_MONTH})"
    r"(?:[\s,\-]{0,2}(?:(?P<y>(?:19|20)\d\d)(?![\d:])|['’]?(?P<yy>\d\d)(?=\s(?:at|while|in|near|by|when|during|off|from|UTC)\b|[,.;:)]|\s?$)(?!:\d)))?"
)
_MONTH_DAY = late_pattern(
    rf"(?<!\w)(?P<m>{_MONTH})\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:]|[.,]\d)(?:,?\s(?P<y>(?:19|20)\d\d)(?!\d))?"
)
_NUMERIC = late_pattern(
    r"(?<![\w.\-/])(?:(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)"
    r"|(?P<d2>[0-3]?\d)(?P<sep>[./\-])(?P<m2>[0-3]?\d)(?P=sep)(?P<y2>(?:19|20)\d\d))(?![\w/\-])"
)
_MONTH_YEAR = late_pattern(
    rf"(?<!\w)(?:(?P<part>(?i:early|late|mid)[\s\-])?(?P<m>{_MONTH}),?\s(?:of\s)?(?P<y>(?:19|20)\d\d)(?!\d)"
    rf"|(?:(?<=[Ii]n\s)|(?<=[Ss]ince\s)|(?<=[Bb]y\s)|(?<=[Oo]f\s)|(?<=[Uu]ntil\s)|(?<=[Dd]uring\s)|(?P<part2>(?i:early|late|mid|last|this)[\s\-]))"
    rf"(?P<m2>{_MONTH})(?!\s\d)(?![\w]))"
)
_YEAR = late_pattern(
    r"(?<!\d)(?:19|20)\d\d(?![\d:\w]|\.\d|\s?(?:UTC|GMT|LT|Z\b|[Ll]ocal|LOCAL|h(?:ou)?rs?\b|people|men\b|tons?\b|tonnes\b|miles|nm\b))"
)
_BEFORE_YEAR = late_pattern(r"\b(?:in|since|during|by|of|until|from|early|late|mid|after|before)[\s-]\Z", re.IGNORECASE)
_TOWARDS = r"(?i:at|about|around|approximately|by|from|until|since|between|before|after|time:?)"
_CITIES = (
    "Moscow|Kyiv|Kiev|London|Paris|Berlin|Rome|Athens|Istanbul|Ankara|Cairo|Jerusalem|Beirut|Damascus|Baghdad|Tehran|Riyadh|Dubai"
    "|Muscat|Aden|Sanaa|Nairobi|Mogadishu|Lagos|Karachi|Delhi|Mumbai|Colombo|Dhaka|Bangkok|Singapore|Jakarta|Manila|Beijing|Taipei"
    "|Seoul|Tokyo|Sydney|Panama|Lima|Caracas|Havana|Washington|Eastern|Central|Pacific|Gulf"
)
"""Cities and regions by whose clock the press tells an hour ("3 a.m. Moscow time")."""
_CLOCK = late_pattern(
    rf"(?<![\w.:\-+])(?<!\d/)(?:(?P<at>{_TOWARDS})\s{{0,2}})?"
    r"(?:(?P<h>[0-2]?\d)(?P<sep>[:.h])(?P<m>[0-5]\d)(?::[0-5]\d)?|(?P<hm>[0-2]\d[0-5]\d)|(?P<h12>1[0-2]|0?[1-9]))"
    r"(?![\d°]|[:.]\d)\s?(?P<hrs>(?i:hours|hrs?\b\.?|h\b))?[\s(]{0,2}(?P<ap>[ap]\.m\.|(?i:[ap]m\b))?[\s(]{0,2}"
    r"(?P<z>(?:UTC|GMT|Z)(?:\s?[+\-]\s?\d{1,2}(?::?\d\d)?)?(?![A-Za-z])|LT\b|(?i:local(?:\s(?:time|hours))?\b)|(?i:C?E[SD]?T|MSK|SGT)\b"
    rf"|(?:{_CITIES})\stime\b)?"
)
_AT_HOUR = frozenset({"at", "about", "around", "approximately"})
_AT = late_pattern(rf"(?<![\w.:\-+]){_TOWARDS}\s{{0,2}}\Z")
_PART_OF = late_pattern(r"(?<!\w)(?i:early|late|mid|last|this)[\s\-]\Z")
_LEAD = 16
"""Characters of the longest word that leads to an hour, with its blanks."""
_MONTH_HINT = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC")
_DAY_WORD = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[0-3]?\d\s[A-Z]\w+|" + _MONTH
_TOLD_TIME = late_pattern(
    rf"\s?(?:[,;]\s|\.\s|\.?\Z|(?:on\s(?:the\s)?(?:{_DAY_WORD})|(?:{_DAY_WORD})|that|this|yesterday|last|in\sthe|when|while|as|after|before|and"
    r"|the\s(?:next|same|previous|following))\b)"
)
"""What follows "at 1.50" that is a time of day and no price, length or score."""
_ON_DAY = late_pattern(rf"\s?(?:on\s(?:the\s)?(?:{_DAY_WORD})|(?:{_DAY_WORD})|that\s(?:morning|afternoon|evening|night)\b)")
_FEAST = re.compile(
    r"\b(?P<feast>New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day)\b"
    r"(?:,?\s(?:in\s|of\s)?(?P<y>(?:19|20)\d\d)(?!\d))?"
)
_FEASTS = {
    "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
}
"""Feasts of the civil calendar that fall on the same day of every year."""
_HALF_DAY = 12


def find_times(text: str, published: date | None) -> list[TimeExpression]:
    """All expressions of time in the text, in order and apart; the more specific of two that overlap stays."""
    found: list[TimeExpression] = []
    taken, numbers = Intervals(), figures(text)
    months = [match.start() for match in _MONTH_HINT.finditer(text)]
    dates = (_groups(text, published, numbers), _numeric(text, published, numbers), _day_months(text, published, numbers))
    for finder in (*dates, _month_days(text, published, months), _month_years(text, published, months)):
        found.extend(t for t in finder if taken.add(t.start, t.end))
    for more in (_feasts(text, published), _years(text, numbers), _spoken(text), _clocks(text, numbers)):
        found.extend(t for t in more if taken.add(t.start, t.end))
    found.sort(key=lambda t: t.start)
    resumed = [t for t in _resumed(text, found) if taken.add(t.start, t.end)]
    found = sorted([*found, *resumed], key=lambda t: t.start) if resumed else found
    return _with_relative(text, published, found)


def _with_relative(text: str, published: date | None, found: list[TimeExpression]) -> list[TimeExpression]:
    """Adds weekdays and relative days; "a day later" counts from the last day named before it."""
    out: list[TimeExpression] = []
    at, anchor = 0, Anchor(text)
    for day in relative_day.find(text):
        while at < len(found) and found[at].start < day.start:
            anchor.move(found[at].start, found[at].end, _day(found[at]))
            out.append(found[at])
            at += 1
        # "Tuesday, April 14, 2020": a weekday beside a date is part of it
        beside = 3 if day.is_weekday and not day.match["which"] else 0
        dates = [t for t in found[max(0, at - 1) : at + 1] if t.role != "time"]
        if any(t.start < day.end + beside and day.start - beside < t.end for t in dates):
            continue
        iso, precision = day.resolve(published, anchor.day(day.start))
        expression = TimeExpression(day.start, day.end, iso, precision)
        anchor.move(day.start, day.end, _day(expression))
        out.append(expression)
    return out + found[at:]


def _day(expression: TimeExpression) -> date | None:
    return date.fromisoformat(expression.date) if expression.date and expression.precision == "day" else None


def _iso(year: int | None, month: int, day: int, published: date | None) -> str | None:
    """The day, its year from the publication date where it has none; None where there is no such day."""
    try:
        if year is None:
            if published is None:
                return None
            year = published.year
            if date(year, month, day) - published > timedelta(days=31):
                year -= 1
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _full_year(written: str | None, published: date | None) -> int | None:
    """``17`` is 2017, ``94`` is 1994: a two-digit year lies at most a year ahead of the text (of 2049, if it is undated)."""
    if written is None:
        return None
    year = int(written)
    if year > 99:
        return year
    last = published.year + 1 if published else 2049
    return 2000 + year if 2000 + year <= last else 1900 + year


def _month(written: str) -> int:
    return _MONTHS.index(written[:3].lower()) + 1


def _groups(text: str, published: date | None, numbers: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_GROUP, text, numbers):
        year = _full_year(match["y"], published)
        iso = _iso(year, _month(match["m"]), int(match["d"]), published)
        clock = f"{match['t'][:2]}:{match['t'][2:]}"
        zone: Zone | None = "UTC" if match["z"] else None
        yield TimeExpression(match.start(), match.end(), iso, "day", clock, zone, "both")


def _numeric(text: str, published: date | None, numbers: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_NUMERIC, text, numbers):
        if match["y"]:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        else:
            year, month, day = int(match["y2"]), int(match["m2"]), int(match["d2"])
            if match["sep"] == "/" and month <= 12 and day <= 12 and month != day:
                # 03/04/2021 is March in one country and April in another.
                yield TimeExpression(match.start(), match.end(), None, "day")
                continue
            if month > 12:
                month, day = day, month
        yield TimeExpression(match.start(), match.end(), _iso(year, month, day, published), "day")


def _day_months(text: str, published: date | None, numbers: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_DAY_MONTH, text, numbers):
        year = _full_year(match["y"] or match["yy"], published)
        yield TimeExpression(match.start(), match.end(), _iso(year, _month(match["m"]), int(match["d"]), published), "day")


def _month_days(text: str, published: date | None, months: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_MONTH_DAY, text, months):
        if text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit():
            continue  # "22 May 12": the day stands before the month
        year = _full_year(match["y"], published)
        yield TimeExpression(match.start(), match.end(), _iso(year, _month(match["m"]), int(match["d"]), published), "day")


def _month_years(text: str, published: date | None, months: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_MONTH_YEAR, text, _led(text, months, _PART_OF)):
        month = _month(match["m"] or match["m2"])
        year = int(match["y"]) if match["y"] else None
        if year is None and published is not None:
            ahead = month - published.month
            # One or two months ahead may be the coming month as well as last year's: it stays unresolved.
            year = None if 0 < ahead <= 2 else published.year - (ahead > 0)
            if (told := re.match(r"\s(?:of\s)?(last|this)\syear\b", text[match.end() : match.end() + 14])) is not None:
                year = published.year - (told[1] == "last")  # "in March last year"
            if (match["part2"] or "").strip(" -\n").lower() == "last":  # "last August", written in August, is a year ago
                year = published.year - (ahead >= 0)
        yield TimeExpression(match.start(), match.end(), f"{year:04d}-{month:02d}" if year else None, "month")


def _feasts(text: str, published: date | None) -> Iterator[TimeExpression]:
    for match in _FEAST.finditer(text) if "Day" in text or "Eve" in text else ():
        month, day = _FEASTS[match["feast"].replace("’", "'")]
        iso = _iso(int(match["y"]) if match["y"] else None, month, day, published)
        yield TimeExpression(match.start(), match.end(), iso, "day")


def _years(text: str, numbers: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_YEAR, text, numbers):
        if _BEFORE_YEAR.search(text, max(0, match.start() - 8), match.start()):
            yield TimeExpression(match.start(), match.end(), match[0], "year")


def _spoken(text: str) -> Iterator[TimeExpression]:
    for start, end, clock in spoken_times(text):
        yield TimeExpression(start, end, None, None, clock, "local", "time")


def _resumed(text: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    told = [(t.start, t.time) for t in found if t.time]
    for start, end, clock in resumed_times(text, told):
        yield TimeExpression(start, end, None, None, clock, "local", "time")


def _led(text: str, starts: list[int], word: re.Pattern[str]) -> Iterator[int]:
    """The offsets, before each that of the word which leads to it and may be the beginning of its expression."""
    for at in starts:
        if (led := word.search(text, max(0, at - _LEAD), at)) is not None:
            yield led.start()
        yield at


def _clocks(text: str, numbers: list[int]) -> Iterator[TimeExpression]:
    for match in matches_at(_CLOCK, text, _led(text, numbers, _AT)):
        clock = _clock(match, text)
        if clock is None:
            continue
        start = next(match.start(g) for g in ("h", "hm", "h12") if match[g])
        end = match.end()
        while end > start and text[end - 1] in " \t\n\r(":
            end -= 1
        if text[end : end + 1] == ")" and "(" in text[start:end]:
            end += 1
        yield replace(clock, start=start, end=end)


def _clock(match: re.Match[str], text: str) -> TimeExpression | None:
    """The time of day; None for a number that nothing marks as one."""
    zone, hours, half = match["z"], match["hrs"], match["ap"]
    if match["h12"]:
        if not half:
            return None
        hour, minute = int(match["h12"]), 0
    elif match["h"]:
        stated = bool(match["at"]) and (match["sep"] == ":" or _TOLD_TIME.match(text, match.end()) is not None)
        if not (zone or half or hours or match["sep"] == "h" or stated):
            return None
        hour, minute = int(match["h"]), int(match["m"])
    else:
        stated = match["at"] and (
            _ON_DAY.match(text, match.end()) or (match["hm"][0] == "0" and match["at"].lower() in _AT_HOUR)
        )
        if not (zone or hours or stated):
            return None
        hour, minute = int(match["hm"][:2]), int(match["hm"][2:])
    if not zone and re.match(r"[′'’\"]?\s?[NSEW](?![a-z])", text[match.end() : match.end() + 4]):
        return None  # 12:31N is a latitude
    if hour > 24 or (hour == 24 and minute):
        return None
    if half:
        hour = hour % _HALF_DAY + (_HALF_DAY if half[0] in "pP" else 0)
    told = f"{hour:02d}:{minute:02d}"
    told = told if half or hours or zone or match["hm"] else half_behind(text, match.end(), told)
    return TimeExpression(0, 0, None, None, told, _zone(zone), "time")


def _zone(written: str | None) -> Zone | None:
    if not written:
        return None
    if written[0] in "UGZ" and not re.search(r"\d", written):
        return "UTC"
    return "local"
