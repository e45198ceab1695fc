"""Runs of capitalised words, which may be names.

In: the columns and a token. Out: first and end token of the run. Whether it names a ship, ``naming`` decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.states import state_code

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = ["NO_SHIP", "NUMBER", "Run", "capital", "run_of"]

Run = tuple[int, int]
"""First and end token of a run of capitalised words."""

NO_SHIP = wordset("naming_no_ship")
NUMBER = re.compile(r"^(?:\d{1,5}|[IVX]{1,4})$")
MEASURES = wordset("naming_measures")
LINK = wordset("naming_link")
CALENDAR = wordset("naming_calendar")


def run_of(sheet: Sheet, start: int, end: int) -> Run | None:
    """The run of capitalised words at a token, with numbers and link words inside; no state, day or single small word."""
    at = start
    while at < end:
        word = sheet.words[at]
        if (
            (
                capital(word)
                and (at > start or sheet.tag[at] not in {"IN", "PRP", "DT", "CC"})
                and word.lower() not in CALENDAR
            )
            or (at > start and NUMBER.match(word) and sheet.lower[min(at + 1, len(sheet) - 1)] not in MEASURES)
            or (
                at > start
                and word.lower() in LINK
                and at + 1 < end
                and (capital(sheet.words[at + 1]) or sheet.words[at + 1] == "-" or sheet.words[at] == "-")
            )
        ):
            at += 1
        else:
            break
    while at > start and sheet.lower[at - 1] in LINK:
        at -= 1
    if at == start or at - start > 6:
        return None
    words = sheet.text[sheet.idx[start] : sheet.end_of(at - 1)]
    if state_code(words) is not None or (at - start == 1 and (len(words) < 3 or words.lower() in NO_SHIP)):
        return None
    return start, at


def capital(word: str) -> bool:
    """True for a word that begins with a capital letter."""
    return word[:1].isupper() and word[:1].isalpha()
