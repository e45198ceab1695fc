"""ISO dates → the words a brief prints ("9 Oct 2024"), in English and the same on every machine."""

from __future__ import annotations

__all__ = ["printed_date", "printed_month_span"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def printed_date(iso: str, *, long: bool = False) -> str:
    """A day, month or year, as precisely as it is given.

    >>> printed_date("2024-10-09"), printed_date("2024-10", long=True), printed_date("2021")
    ('9 Oct 2024', 'October 2024', '2021')
    """
    names = LONG_MONTHS if long else MONTHS
    parts = iso[:10].split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, names[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def printed_month_span(first: str, last: str) -> str:
    """Two days as a span of months.

    >>> printed_month_span("2024-08-22", "2026-02-24"), printed_month_span("2024-08-01", "2024-08-30")
    ('August 2024 to February 2026', 'August 2024')
    """
    a, b = first[:7], last[:7]
    if a == b:
        return printed_date(a, long=True)
    if a[:4] == b[:4]:
        return f"{LONG_MONTHS[int(a[5:7]) - 1]} to {printed_date(b, long=True)}"
    return f"{printed_date(a, long=True)} to {printed_date(b, long=True)}"
