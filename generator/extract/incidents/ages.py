"""How old an incident is when its text appears: one of more than a year before is told as background.

In: an incident and the day of publication. Out: the same incident, marked as background where it is that old. An incident or
a text without a date is left as it is.
"""

from __future__ import annotations

from datetime import date

from generator.model import Incident

__all__ = ["LONG_AGO", "age_in_days", "with_age"]

LONG_AGO = 366
"""Days before publication from which an event is background whatever stands beside it."""


def age_in_days(written: str | None, published: date | None) -> int | None:
    """The days from the last day on which an event can have been ("2021", "2021-04", "2021-04-06") to the publication.

    >>> age_in_days("2021-04-06", date(2021, 4, 8)), age_in_days("2021", date(2022, 1, 1)), age_in_days(None, None)
    (2, 1, None)
    """
    if written is None or published is None:
        return None
    last = date.fromisoformat(written + {4: "-12-31", 7: "-28"}.get(len(written), ""))
    return (published - last).days


def with_age(incident: Incident, published: date | None) -> Incident:
    """The incident, as background where it lies more than a year back."""
    age = age_in_days(incident.date, published)
    if age is None or age <= LONG_AGO or incident.background:
        return incident
    return incident.model_copy(update={"background": True})
