"""Text → IMO and MMSI numbers of ships.

In: any text. Out: ``NumberMention`` records with offsets. Leaves out an IMO number whose check digit is wrong: a digit of it
is misprinted, and which ship is meant nobody can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

__all__ = ["NumberMention", "check_imo", "find_numbers"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as printed, and the offsets of its digits."""

    start: int
    end: int
    kind: Literal["imo", "mmsi"]
    value: str


_NUMBER = re.compile(
    r"\b(?:IMO(?:\s(?:number|no\.?|num\.?|ship\sidentification\snumber))?[\s:#\-]{0,3}(?P<imo>\d{7})(?!\d)"
    r"|MMSI(?:\s(?:number|no\.?))?[\s:#\-]{0,3}(?P<mmsi>\d{9})(?!\d))",
    re.IGNORECASE,
)


def check_imo(number: str) -> bool:
    """True where the seventh digit fits: the last digit of the first six times 7 to 2, added (IMO A.1117(30)).

    >>> check_imo("9074729"), check_imo("9074720")
    (True, False)
    """
    return (
        len(number) == 7
        and number.isdecimal()
        and sum(int(d) * w for d, w in zip(number, range(7, 1, -1), strict=False)) % 10 == int(number[6])
    )


def find_numbers(text: str) -> list[NumberMention]:
    """All MMSI numbers that the text names as such, and all IMO numbers that can be one."""
    found = []
    for match in _NUMBER.finditer(text):
        kind: Literal["imo", "mmsi"] = "imo" if match["imo"] else "mmsi"
        value = match[kind]
        if kind == "mmsi" or check_imo(value):
            found.append(NumberMention(match.start(kind), match.end(kind), kind, value))
    return found
