"""Text → IMO and MMSI numbers of ships, each with its check.

In: any text. Out: ``NumberMention`` records with offsets. An IMO number with a wrong check digit is reported as such and
not corrected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

__all__ = ["NumberMention", "check_imo", "find_numbers"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as printed, offsets of its digits, and for an IMO number whether its check digit fits."""

    start: int
    end: int
    kind: Literal["imo", "mmsi"]
    value: str
    valid: bool


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
    """All IMO and MMSI numbers that the text names as such."""
    found = []
    for match in _NUMBER.finditer(text):
        kind: Literal["imo", "mmsi"] = "imo" if match["imo"] else "mmsi"
        value = match[kind]
        # an MMSI of a ship begins with a maritime identification digit from 2 to 7 (ITU-R M.585)
        found.append(
            NumberMention(
                match.start(kind), match.end(kind), kind, value, check_imo(value) if kind == "imo" else value[0] in "234567"
            )
        )
    return found
