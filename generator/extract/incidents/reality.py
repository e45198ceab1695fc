"""Report → did it happen? Told as done, as tried, as threatened, or as nothing that happened at all.

In: a report and the columns. Out: "done", "tried", "threatened", or None (denied, feared, planned, conditional, habitual,
counted in statistics). A threat never becomes an event, a failed attempt never a success.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.noun_reality import noun_reality
from generator.extract.incidents.verb_reality import Reality, negated, verb_reality

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["Reality", "reality_of"]


def reality_of(report: Report, sheet: Sheet) -> Reality | None:
    """Whether the report tells of something done, tried or threatened."""
    if report.sense == "aim":  # of a target that a ship is, or will be: nothing has happened
        told = verb_reality(report.verb, report, sheet, 1)
        return "threatened" if told == "threatened" or (report.noun and not negated(sheet, report.verb)) else None
    if report.noun:
        return noun_reality(report, sheet)
    told = verb_reality(report.token, report, sheet, 0)
    if report.sense == "menace":
        return "threatened" if told == "done" else None
    return "tried" if told == "done" and report.sense in {"defuse", "miss"} else told  # a bomb made safe was meant to go off
