"""From which day "a day later" counts: the last that the text named, days of mere speaking and waiting left out.

In: a text and, one after another, the days that it names with their offsets. Out: the day to count from, or None. In "was
hit on Tuesday, the navy said on Thursday. A day later" it is Tuesday; in its own sentence a day of speaking counts too.
"""

from __future__ import annotations

from datetime import date

from generator.extract.late_pattern import late_pattern

__all__ = ["Anchor"]

_ASIDE = late_pattern(
    r"(?i)\b(?:(?:said|says|told\s[\w\s]{1,24}|announced|added|stated|wrote|confirmed(?:\sthe\s\w+)?|disclosed|tweeted)(?:\sin\san?\s\w+)?"
    r"|(?:still|remain|remains|remained|due|expected)\b[^.;,:]{0,40}|as\sof|until|till)\s(?:(?:late|early)\s)?(?:on\s)?\Z"
)
"""What stands before a day on which somebody speaks, or up to which a state lasts."""
_OF_SPEECH = late_pattern(
    r"\s(?:\w+\s)?(?:release|statement|briefing|report|advisory|bulletin|interview|post|note|letter|e-?mail|filing|conference|call)\b"
)
"""What follows the day in "a Monday news release"."""
_END = late_pattern(r"[.!?][\"”’']?\s")
_REACH = 64
"""Characters before a day that are looked at."""


class Anchor:
    """The day to count from, at each place of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.told: date | None = None
        self.aside: tuple[int, date] | None = None

    def move(self, at: int, end: int, day: date | None) -> None:
        """Records a day that the text names between two offsets; None for an expression that fixes none."""
        if day is None:
            return
        if _ASIDE.search(self.text, max(0, at - _REACH), at) or _OF_SPEECH.match(self.text, end):
            self.aside = at, day
        else:
            self.told, self.aside = day, None

    def day(self, at: int) -> date | None:
        """The day from which an expression at an offset counts."""
        if self.aside and (self.told is None or not _END.search(self.text, self.aside[0], at)):
            return self.aside[1]
        return self.told
