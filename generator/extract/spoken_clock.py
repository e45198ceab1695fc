"""Text → times of day as people say them: "at noon", "three in the morning", "half past two that afternoon".

In: any text. Out: offsets and HH:MM, in order. An hour without a half of the day ("at three o'clock") is no time of day yet,
and neither is "shortly after midnight".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.late_pattern import late_pattern

__all__ = ["spoken_times"]

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PART = (
    r"in\sthe\s(?:early\s)?(?P<half>morning|afternoon|evening)|at\s(?P<night>night)"
    r"|that\s(?P<that>morning|afternoon|evening|night)"
)
_SPOKEN = late_pattern(
    rf"(?i)\b(?:(?P<past>half|(?:a\s)?quarter|five|ten|twenty|twenty-five)\s(?P<side>past|to)\s)?"
    rf"(?P<hour>{'|'.join(_HOURS)}|1[0-2]|(?<![\d.:,])[1-9])(?:\so[’']clock)?\s(?:{_PART})\b"
)
_HALVES = late_pattern(_PART)
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
    for match in _NAMED.finditer(text) if any(hint in lower.replace("afternoon", "") for hint in _MIDDLES) else ():
        yield match.start(), match.end(), "00:00" if match["noon"].lower() == "midnight" else "12:00"


def _part(match: re.Match[str]) -> str:
    return str(match["half"] or match["night"] or match["that"]).lower()


def _clock(hour: str, past: str | None, side: str | None, part: str) -> str:
    number = int(hour) if hour.isdecimal() else _HOURS.index(hour) + 1
    minutes = (number % _NOON) * 60
    if past:
        minutes += _MINUTES[past.lower()] * (1 if (side or "").lower() == "past" else -1)
    late = part in ("afternoon", "evening") or (part == "night" and number >= 6 and number != _NOON)
    return f"{(minutes + _NOON * 60 * late) // 60 % 24:02d}:{minutes % 60:02d}"
