"""Text → times of day as people say them: "at noon", "three in the morning", "half past two that afternoon".

In: any text, and the clock times that it tells. Out: offsets and HH:MM, in order. An hour without a half of the day ("at
three o'clock") is no time of day yet, unless, for "at half past ten" and "at 3.05", a time told up to six hours before says
which half is meant; "shortly after midnight" is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.extract.late_pattern import late_pattern

__all__ = ["half_behind", "resumed_times", "spoken_times"]

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PART = r"in\sthe\s(?:early\s)?(?P<half>morning|afternoon|evening)|at\s(?P<night>night)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|that|the\s(?:next|same|following|previous)"
_OF_A_DAY = rf"(?:on\s)?(?:{_DAYS})\s(?P<of>morning|afternoon|evening|night)\b"
"""The half of the day behind the hour: "four o'clock on Tuesday morning". A bare "four" needs "at" before it."""
_PAST = r"(?P<past>half|(?:a\s)?quarter|five|ten|twenty|twenty-five)\s(?P<side>past|to)\s"
_HOUR = rf"(?P<hour>{'|'.join(_HOURS)}|(?<![\d.:,])(?:1[0-2]|[1-9]))"
_SPOKEN = late_pattern(rf"(?i)\b(?:{_PAST})?{_HOUR}(?:\so[’']clock)?\s(?:{_PART})\b")
_DAY_HOUR = late_pattern(
    rf"(?i)\b(?:(?P<at>at)\s(?:about\s|around\s|roughly\s)?)?(?:{_PAST})?{_HOUR}(?P<clock>\so[’']clock)?(?=\s{_OF_A_DAY})"
)
_HALVES = late_pattern(_PART)
_DAY_HOUR_HINT = late_pattern(
    rf"clock|(?:quarter|half|ten|five|twenty)\s(?:past|to)\s|at\s(?:about\s|around\s|roughly\s)?(?:{'|'.join(_HOURS)}|\d{{1,2}})\s[oty]"
)
_BEHIND = late_pattern(rf"(?i)\s?(?:{_PART}|{_OF_A_DAY})")
_BARE = late_pattern(
    rf"(?i)\bat\s(?:about\s|around\s)?(?:{_PAST}{_HOUR}\b|(?P<h>1[0-2]|[1-9])[.:](?P<m>[0-5]\d)(?=\s[a-z]))"
)
"""An hour on a clock of twelve whose half nothing in its own words tells."""
_AGAIN = 6 * 60
"""Minutes within which such an hour follows the one told before it."""
_NAMED = late_pattern(r"(?i)\bat\s(?:about\s|around\s|exactly\s)?(?P<noon>noon|midday|midnight)\b")
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_HINTS = ("morning", "afternoon", "evening", "night", "noon", "midday")
_MIDDLES = ("noon", "midday", "midnight")
_NOON = 12


def spoken_times(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and clock time of each.

    >>> list(spoken_times("boarded at half past two in the morning")), list(spoken_times("at noon"))
    ([(11, 39, '02:30')], [(0, 7, '12:00')])
    """
    lower = text.lower()
    if not any(hint in lower for hint in _HINTS):
        return
    for match in _SPOKEN.finditer(text) if _HALVES.search(lower) else ():
        yield match.start(), match.end(), _clock(match["hour"].lower(), match["past"], match["side"], _part(match))
    for match in _DAY_HOUR.finditer(text) if _DAY_HOUR_HINT.search(lower) else ():
        if match["at"] or match["past"] or match["clock"]:
            start = match.start("past") if match["past"] else match.start("hour")
            yield start, match.end(), _clock(match["hour"].lower(), match["past"], match["side"], match["of"].lower())
    for match in _NAMED.finditer(text) if any(hint in lower.replace("afternoon", "") for hint in _MIDDLES) else ():
        yield match.start(), match.end(), "00:00" if match["noon"].lower() == "midnight" else "12:00"


def half_behind(text: str, end: int, clock: str) -> str:
    """The clock time whose half of the day stands behind it: "8.15 on Monday evening" is 20:15."""
    match = _BEHIND.match(text, end)
    if match is None or not 1 <= int(clock[:2]) <= _NOON:
        return clock
    return _clock(str(int(clock[:2])), None, None, (match["of"] or _part(match)).lower())[:2] + clock[2:]


def resumed_times(text: str, told: list[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Hours without a half of the day, from the clock time told last: "at 22:10 … at half past ten" is 22:30.

    ``told`` are offsets and clock times in order; a text that tells none yields none.
    """
    for match in _BARE.finditer(text) if told else ():
        at = bisect_left(told, (match.start(), ""))
        if not at:
            continue
        last = int(told[at - 1][1][:2]) * 60 + int(told[at - 1][1][3:])
        early = (
            f"{int(match['h']):02d}:{match['m']}"
            if match["h"]
            else _clock(match["hour"].lower(), match["past"], match["side"], "")
        )
        minutes = int(early[:2]) * 60 + int(early[3:])
        for here in (minutes % (_NOON * 60), minutes % (_NOON * 60) + _NOON * 60):
            if 0 < here - last <= _AGAIN:
                yield match.start(), match.end(), f"{here // 60:02d}:{here % 60:02d}"


def _part(match: re.Match[str]) -> str:
    return str(match["half"] or match["night"]).lower()


def _clock(hour: str, past: str | None, side: str | None, part: str) -> str:
    number = int(hour) if hour.isdecimal() else _HOURS.index(hour) + 1
    minutes = (number % _NOON) * 60
    if past:
        minutes += _MINUTES[past.lower()] * (1 if (side or "").lower() == "past" else -1)
    late = part in ("afternoon", "evening") or (part == "night" and number >= 6 and number != _NOON)
    return f"{(minutes + _NOON * 60 * late) // 60 % 24:02d}:{minutes % 60:02d}"
