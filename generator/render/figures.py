"""Arithmetic over incidents for figures and charts: totals, the gravest, and columns of time. Adds nothing of its own.

Where texts differ a total is a range: the sum of the lowest and of the highest stated values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generator.words import ENGLISH, Words

__all__ = ["by_time", "by_type", "gravest", "hurt", "total"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def total(incidents: Sequence[Mapping[str, Any]], field: str, *, language: Words = ENGLISH) -> str:
    """The sum of a stated number over incidents: `12`, or `11 to 12` where texts differ."""
    low = high = 0
    for incident in incidents:
        numbers = _numbers(incident[field])
        if numbers:
            low, high = low + min(numbers), high + max(numbers)
    return str(low) if low == high else language.gettext("%(low)s to %(high)s", low=low, high=high)


def hurt(incident: Mapping[str, Any]) -> bool:
    """True where a text states that people were killed or injured."""
    return any(number for field in ("killed", "injured") for number in _numbers(incident[field]))


def gravest(incidents: Sequence[Mapping[str, Any]], most: int = 3) -> list[Mapping[str, Any]]:
    """The incidents with people killed, injured, missing or taken, most first; at most three."""
    ranked = [([max(_numbers(incident[f]), default=0) for f in ("killed", "injured", "missing", "taken")], incident)
              for incident in incidents]  # fmt: skip
    return [incident for numbers, incident in sorted(ranked, key=lambda pair: [-n for n in pair[0]]) if any(numbers)][:most]


def by_type(incidents: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Incidents by what happened, the most frequent first: `label` and `incidents`."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for incident in incidents:
        groups.setdefault(incident["type_label"], []).append(incident)
    return [{"label": name, "incidents": found} for name, found in sorted(groups.items(), key=lambda item: -len(item[1]))]


def by_time(incidents: Sequence[Mapping[str, Any]], *, language: Words = ENGLISH) -> dict[str, Any]:
    """Incidents by day (up to a month), by month (up to 34) or by year: `unit`, `columns` and `undated`."""
    undated = [incident for incident in incidents if not _ISO.match(incident["date"] or "")]
    parts = [(incident, _ISO.match(incident["date"])) for incident in incidents if incident not in undated]
    dated = [(incident, [int(part) for part in match.groups() if part]) for incident, match in parts if match]
    if not dated:
        return {"unit": "year", "columns": [], "undated": undated}
    firsts, lasts = min(when for _, when in dated), max(when for _, when in dated)
    precise = min(len(when) for _, when in dated)
    days = (date(*lasts) - date(*firsts)).days if precise == 3 else 9999
    months = (lasts[0] - firsts[0]) * 12 + lasts[1] - firsts[1] if precise >= 2 else 9999
    if days <= 31:
        start = date(*firsts).toordinal()
        columns = [_day_column(language, date.fromordinal(start + step), step == 0) for step in range(days + 1)]
        places = [date(*when).toordinal() - start for _, when in dated]
    elif months < 34:
        first = firsts[0] * 12 + firsts[1] - 1
        columns = [_month_column(language, first + step, step == 0) for step in range(months + 1)]
        places = [when[0] * 12 + when[1] - 1 - first for _, when in dated]
    else:
        columns = [{"label": str(year), "head": "", "incidents": []} for year in range(firsts[0], lasts[0] + 1)]
        places = [when[0] - firsts[0] for _, when in dated]
    for (incident, _), place in zip(dated, places, strict=True):
        columns[place]["incidents"].append(incident)
    return {"unit": "day" if days <= 31 else "month" if months < 34 else "year", "columns": columns, "undated": undated}


def _day_column(language: Words, day: date, first: bool) -> dict[str, Any]:
    head = language.date(f"{day:%Y-%m}", "short") if first or day.day == 1 else ""
    return {"label": str(day.day), "head": head, "incidents": []}


def _month_column(language: Words, month: int, first: bool) -> dict[str, Any]:
    initial = language.month_initial(month % 12 + 1)
    return {"label": initial, "head": str(month // 12) if first or month % 12 == 0 else "", "incidents": []}


def _numbers(values: Sequence[Mapping[str, Any]]) -> list[int]:
    found = [re.search(r"\d[\d,]*", str(value["text"])) for value in values]
    return [int(match[0].replace(",", "")) for match in found if match]
