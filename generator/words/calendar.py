"""Dates and numbers as a language writes them: figures and a pattern in, words out. Reads no clock and no system locale.

English is written here, so that a brief in English loads no library; every other language comes from the Unicode CLDR,
through Babel. A space inside a number is U+00A0: no font of the house style has the narrow one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

__all__ = ["printed_date", "printed_month_initial", "printed_number"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def printed_date(parts: Sequence[int], pattern: str, language: str) -> str:
    """A year, month and day (at least the first two) by a date pattern of the Unicode CLDR (UTS 35).

    >>> printed_date([2024, 10, 9], "d MMM y", "en"), printed_date([2024, 10], "MMMM y", "en-GB")
    ('9 Oct 2024', 'October 2024')
    >>> printed_date([2024, 9, 1], "d'er' MMM y", "fr")
    '1er sept. 2024'
    """
    if _is_english(language):
        name = MONTHS[parts[1] - 1]
        known = {"d": str(parts[2]) if len(parts) > 2 else "", "MMMM": name, "MMM": name[:3], "y": str(parts[0])}
        return re.sub(r"MMMM|MMM|d|y", lambda field: known[field[0]], pattern)
    from babel.dates import format_date

    year, month, *day = parts
    return format_date(date(year, month, day[0] if day else 1), pattern, locale=_locale(language)).replace("\u202f", "\xa0")


def printed_month_initial(month: int, language: str) -> str:
    """The letter that stands for a month on an axis."""
    if _is_english(language):
        return MONTHS[month - 1][0]
    from babel.dates import get_month_names

    return str(get_month_names("narrow", "stand-alone", locale=_locale(language))[month])


def printed_number(number: int, language: str) -> str:
    """A whole number with its thousands set apart.

    >>> printed_number(1204, "en"), printed_number(1204, "fr")
    ('1,204', '1\\xa0204')
    """
    if _is_english(language):
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(language)).replace("\u202f", "\xa0")


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"


def _locale(language: str) -> str:
    """The nearest locale that the CLDR knows: of a tag with a region it does not know, the language alone."""
    from babel.core import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return str(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return "en"
