"""Text → weekdays and days told from another day: "on Friday", "yesterday", "two days ago", "a day later", "last week".

In: any text. Out: ``RelativeDay`` records, which resolve against the day of publication, or (``later``, ``earlier``)
against the last day that the text named. A weekday is the nearest past one, the day of publication included, as press
style has it. "Next Friday", "last week" and all that fixes no day, month or year resolve to None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.extract.number_words import number

__all__ = ["RelativeDay", "relative_day"]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ANY = ("day", "night", "week", "month", "year", "this ", "tomorrow", *(f"the {n}" for n in "123456789"))
"""One of these stands in every expression: most texts in telegraph style have none."""
_EARLIER = re.compile(r"(?i)\bearlier\s(?:in\s)?(?:the|that|the\ssame)\sweek,?\s(?:on\s)?\Z")
_LEAD = 32
"""Characters of the longest lead to a weekday, "earlier in the same week, on"."""
_MONTH, _QUARTER = 31, 92
"""Days back from the publication in which "the 9th" and "Monday the 9th" are looked for."""
_PART = r"(?:morning|afternoon|evening|night|midday|noon|overnight)"
_NO_NOUN = (
    r"\s?[,.;:)]|\s(?:an?|the|there|when|while|at|by|off|in|near|from|after|before|he|she|it|they|two|three|four|five|six|seven"
    r"|another|armed|men|pirates|robbers|thieves|gunmen|was|were)\b"
)
"""What follows "on the 9th" that is a day, and no floor, anniversary or fleet."""
_RELATIVE = re.compile(
    r"\b(?=[aAeEfFhlLmMnNoOsSTtWyY\d])(?:"  # the first letters of all that follows
    r"(?:(?:early|late|later|overnight)\s(?:on\s)?)?"
    r"(?P<which>(?:[Ll]ast|[Nn]ext|this|this\spast|this\scoming|[Tt]he\sprevious|[Tt]he\sfollowing)\s)?"
    rf"(?P<weekday>{'|'.join(d.capitalize() for d in _WEEKDAYS)}|{'|'.join(d.upper() for d in _WEEKDAYS)})"
    rf"(?:\s{_PART})?(?:,?\sthe\s(?P<nth>[0-3]?\d)(?:st|nd|rd|th)\b)?(?P<week>\s(?:of\s)?last\sweek)?(?P<side>\s(?:before\slast|(?:before|after|earlier)(?=[\s,;:.]*(?:[,;:.]|\Z))))?"
    r"|(?i:(?P<fixed>the\sday\sbefore\syesterday|yesterday|last\snight|today|tonight|tomorrow"
    r"|this\s(?:morning|afternoon|evening)|overnight)"
    rf"(?:\s{_PART})?)"
    r"|(?i:(?P<ago>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
    r"\s(?P<unit>day|night|week|month|year)s?\s(?P<way>ago|later|earlier|before|after)(?:\sthat(?=\s?[,.;:]))?)"
    r"|(?i:(?P<vague>(?:days|nights|weeks|months|years)\s(?:ago|earlier|before(?=\s?,))))"
    r"|(?i:(?P<next>the\s(?:next|following|same|previous)\s(?:day|night|morning|evening|afternoon)"
    r"|the\s(?:day|night|evening|morning|afternoon)\s(?:before|after)))"
    r"|(?i:(?P<span>(?:earlier\s|later\s)?(?:last|this|next|the\sprevious)\s(?:week(?:end)?|month|year)))"
    rf"|(?:[Oo]n\s|(?:night|evening|morning|afternoon|hours)\sof\s)the\s(?P<alone>[0-3]?\d)(?:st|nd|rd|th)(?={_NO_NOUN})"
    r")\b"
)


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Offsets and the matched parts of one expression."""

    start: int
    end: int
    match: re.Match[str]

    @property
    def is_weekday(self) -> bool:
        """True for "Friday", false for "yesterday"."""
        return bool(self.match["weekday"])

    def resolve(
        self, published: date | None, anchor: date | None
    ) -> tuple[str | None, Literal["day", "month", "year"] | None]:
        """ISO date and precision, or (None, None)."""
        try:
            return self._resolved(published, anchor)
        except OverflowError:  # before the first day of the calendar or behind its last
            return None, None

    def _resolved(
        self, published: date | None, anchor: date | None
    ) -> tuple[str | None, Literal["day", "month", "year"] | None]:
        match = self.match
        if match["vague"]:
            return None, None
        if match["nth"] or match["alone"]:
            day = _numbered(match, published, anchor)
        elif match["weekday"] and (way := _told_from(match)):
            day = _weekday_from(match, anchor, way)
        elif match["next"] or (match["ago"] and match["way"].lower() != "ago"):
            day = _from_anchor(match, anchor)
        elif published is None:
            day = None
        elif match["span"]:
            return _span(match["span"].lower(), published)
        else:
            day = _from_publication(match, published, anchor)
        return (day.isoformat(), "day") if day else (None, None)


class relative_day:  # noqa: N801 - reads as a word of the house: relative_day.find(text)
    """The expressions of a text."""

    @staticmethod
    def find(text: str) -> Iterator[RelativeDay]:
        """In order, apart from each other."""
        lower = text.lower()
        if not any(word in lower for word in _ANY):
            return
        for match in _RELATIVE.finditer(text):
            yield RelativeDay(match.start(), match.end(), match)


def _from_publication(match: re.Match[str], published: date, anchor: date | None) -> date | None:
    if match["weekday"]:
        return _weekday(match, published)
    if match["fixed"]:
        words = match["fixed"].lower()
        days = {"yesterday": 1, "last night": 1, "tomorrow": -1}.get(words, 2 if words.startswith("the day") else 0)
        if words == "overnight" and anchor not in (None, published):
            return None  # the night of another day told before, either side of midnight
        return published - timedelta(days=days)
    if match["unit"].lower() not in ("day", "night"):
        return None
    return published - timedelta(days=number(match["ago"]) or 0)


def _weekday(match: re.Match[str], published: date) -> date | None:
    """The nearest past one, the day of publication included."""
    which, weekday = (match["which"] or "").strip().lower(), _WEEKDAYS.index(match["weekday"].lower())
    back = (published.weekday() - weekday) % 7
    if which in ("next", "this coming"):
        return None
    if (match["side"] or "").endswith("last"):  # "the Sunday before last"
        return published - timedelta(days=(back or 7) + 7)
    if match["week"]:  # "Monday last week": of the calendar week before
        return published - timedelta(days=published.weekday() + 7 - weekday)
    return published - timedelta(days=back or (7 if which == "last" else 0))


def _numbered(match: re.Match[str], published: date | None, anchor: date | None) -> date | None:
    """ "Monday the 3rd", "on the 9th": of the month told before, else the nearest such day up to the publication."""
    which = int(match["nth"] or match["alone"])
    if match["alone"] and anchor is not None:
        return anchor.replace(day=which) if 0 < which <= monthrange(anchor.year, anchor.month)[1] else None
    if published is None:
        return None
    weekday = _WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    days = (published - timedelta(days=back) for back in range(_QUARTER if match["nth"] else _MONTH))
    return next((day for day in days if day.day == which and weekday in (None, day.weekday())), None)


def _from_anchor(match: re.Match[str], anchor: date | None) -> date | None:
    if anchor is None:
        return None
    if match["next"]:
        words = match["next"].lower()
        if words.endswith(("after", "before")):
            return anchor + timedelta(days=1 if words.endswith("after") else -1)
        return anchor + timedelta(days={"next": 1, "following": 1, "same": 0, "previous": -1}[words.split()[1]])
    if match["unit"].lower() not in ("day", "night"):
        return None
    sign = 1 if match["way"].lower() in ("later", "after") else -1
    return anchor + timedelta(days=sign * (number(match["ago"]) or 0))


def _told_from(match: re.Match[str]) -> int:
    """-1 for "the Tuesday before", 1 for "the following Tuesday", which are told from a day named before; else 0."""
    which = (match["which"] or "").strip().lower()
    before = match.string[max(0, match.start() - 4) : match.start("weekday")].lower().endswith("the ")
    if _EARLIER.search(match.string, max(0, match.start() - _LEAD), match.start("weekday")):
        return -1
    side = (match["side"] or "").strip() if before else ""
    if which == "the previous" or side in ("before", "earlier"):
        return -1
    return 1 if which == "the following" or side == "after" else 0


def _weekday_from(match: re.Match[str], anchor: date | None, way: int) -> date | None:
    """The weekday before or after the day named last, that day itself left out."""
    if anchor is None:
        return None
    weekday = _WEEKDAYS.index(match["weekday"].lower())
    apart = ((anchor.weekday() - weekday) * -way) % 7 or 7
    return anchor + timedelta(days=way * apart)


def _span(words: str, published: date) -> tuple[str | None, Literal["day", "month", "year"] | None]:
    *_, which, unit = words.split()
    if unit == "year" and which in ("last", "this"):
        first = date(published.year, 1, 1)
        return f"{(first - timedelta(days=which == 'last')).year:04d}", "year"
    if unit == "month" and which in ("last", "this"):
        month = published.replace(day=1) - timedelta(days=1 if which == "last" else 0)
        return f"{month.year:04d}-{month.month:02d}", "month"
    return None, None
