"""A date as a file's metadata has it → ISO 8601, or None. Guesses no order of day and month and no time zone."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

__all__ = ["iso_date"]

LOOSE = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)


def iso_date(text: str) -> str | None:
    """A date or date-time, its offset kept; YAML's and e-mail's notations count too.

    >>> iso_date("2025-02-03 14:05:00 +0400"), iso_date("Mon, 03 Feb 2025 10:05:00 GMT"), iso_date("03/02/2025")
    ('2025-02-03T14:05:00+04:00', '2025-02-03T10:05:00+00:00', None)
    """
    words = " ".join(text.split())
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
            return date.fromisoformat(words).isoformat()
        loose = LOOSE.fullmatch(words)
        if loose:
            day, time, zone = loose.groups()
            return datetime.fromisoformat(f"{day}T{time}{_offset(zone)}").isoformat()
        if re.match(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} ", words):
            return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return None


def _offset(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone[0] not in "+-":
        return "+00:00"
    return f"{zone[:3]}:{zone[-2:]}"
