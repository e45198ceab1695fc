"""The day of an event told from the day of the one before it: "the same evening", "two nights later", "the day before".

In: a sentence with its offset in the text, and the ISO day of the event told before. Out: the words as a time expression, or
None. Reads no clock; words that count from something else ("a day before the vote") are left alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.extract.late_pattern import late_pattern
from generator.extract.number_words import number
from generator.extract.times import TimeExpression

__all__ = ["day_from", "later", "same_day"]

SPELL = r"(?:day|night|evening|morning|afternoon)"
SAME = late_pattern(
    rf"(?i)\b(?:(?:late(?:r|)?\s)?(?:on\s)?(?:the|that)\ssame\s{SPELL}|(?:late(?:r)?\s)?that\s{SPELL}|later\s(?:in|on)\s(?:the|that)\s{SPELL}"
    r"|(?:(?:\w+|half\san|an)\s){0,2}(?:minutes?|hours?)\s(?:later|earlier|afterwards|before(?=,))|within\s(?:minutes|hours|an\shour|the\shour)"
    r"|(?:at\s(?:about\s|around\s|roughly\s)?)?the\ssame\stime|simultaneously|in\squick\ssuccession"
    r"|(?:some|about|roughly|around)\s\d+\s(?:nautical\s)?(?:miles|kilomet(?:re|er)s)\s(?:to\sthe\s)?(?:further\s)?"
    r"(?:north|south|east|west)\w*,)"
)
COUNTED = late_pattern(
    rf"(?i)\b(?P<count>an?|one|two|three|four|five|six|seven|[1-9])\s{SPELL}s?\s(?P<way>later|earlier|afterwards)\b"
)
NEXT = late_pattern(rf"(?i)\bthe\s(?:next|following)\s{SPELL}\b")
BEFORE = late_pattern(rf"(?i)\b(?:the\s(?:previous|preceding)\s{SPELL}\b|the\s{SPELL}\sbefore(?=\s?[,.;:]))")
MINUTES = late_pattern(
    r"(?i)\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|half an"
    r"|\d{1,2})\s(minute|hour)s?\slater"
)
DAY = len("2019-01-01")


def day_from(sentence: str, offset: int, earlier: str | None) -> TimeExpression | None:
    """The day that the sentence counts from ``earlier``, an ISO day.

    >>> day_from("The night before, drones hit a tug.", 0, "2024-10-03").date
    '2024-10-02'
    """
    if earlier is None or len(earlier) != DAY:
        return None
    base = date.fromisoformat(earlier)
    for pattern, step in ((COUNTED, None), (NEXT, 1), (BEFORE, -1), (SAME, 0)):
        match = pattern.search(sentence)
        if match is None:
            continue
        day = (base + timedelta(days=_counted(match) if step is None else step)).isoformat()
        return TimeExpression(offset + match.start(), offset + match.end(), day, "day")
    return None


def same_day(sentence: str, offset: int, earlier: str | None) -> TimeExpression | None:
    """The day of the event before, where a sentence that tells of none goes on from it: "It was one of two that night"."""
    match = SAME.search(sentence)
    if match is None or earlier is None or len(earlier) != DAY:
        return None
    return TimeExpression(offset + match.start(), offset + match.end(), earlier, "day")


def _counted(match: re.Match[str]) -> int:
    count = number(match["count"]) or 0
    return -count if match["way"].lower() == "earlier" else count


def later(text: str, clock: str) -> str | None:
    """A clock time told from an earlier one: "sixteen minutes later" after 03:24 is 03:40; None past midnight."""
    match = MINUTES.search(text)
    if not match:
        return None
    word = match[1].lower()
    count = 0.5 if word.startswith("half") else number(word) or 0
    minutes = int(clock[:2]) * 60 + int(clock[3:]) + int(count * (60 if match[2].lower() == "hour" else 1))
    return f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes < 24 * 60 else None
