"""Incidents of a brief → flat rows for tables and maps; one row an incident or threat, in the brief's order.

In: a brief. Out: plain values, lists joined by "; ". Keeps threats apart by ``stage`` and counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Brief, BriefIncident, Value

__all__ = ["FIELDS", "incident_rows"]

FIELDS: dict[str, str] = {
    "id": "stable id of the incident, as `edits.toml` has it",
    "number": "its number in the brief; T and a number for a threat; empty outside the numbered tables",
    "domain": "maritime, land, air, cyber or other",
    "type": "class of the incident",
    "stage": "accomplished, attempted or threatened (nothing has happened)",
    "background": "true for an older event told for context",
    "date": "ISO 8601 day, month or year; empty where no text fixes it",
    "date_as_written": "every date that the texts give, as printed in the brief",
    "time": "every time that the texts give, with its zone where stated",
    "place": "every place that the texts tie to it, in their words",
    "country": "ISO 3166-1 alpha-3 of the state whose port, coast or waters it is",
    "lat": "latitude in degrees, north positive",
    "lon": "longitude in degrees, east positive",
    "position": "stated: the text gives the coordinates; place: they are those of a named place; empty: none",
    "vessel": "names of the vessels concerned",
    "vessel_type": "classes of the vessels",
    "flag": "ISO 3166-1 alpha-3 of the registries stated",
    "imo": "IMO numbers stated",
    "perpetrator": "who is said to have done it, with the certainty",
    "killed": "every figure given",
    "injured": "every figure given",
    "missing": "every figure given",
    "taken": "people taken, every figure given",
    "outcome": "what became of ship and crew",
    "confirmation": "confirmed, reported, claimed or disputed",
    "corrected": "fields that the analyst put right, each with its value and what was read",
    "quotation": "the evidence, word for word",
    "references": "passages of the brief",
    "documents": "documents that report it",
}
"""Every field of a row and what it means; the order is that of the columns."""


def incident_rows(brief: Brief) -> Iterator[dict[str, str | float | bool | None]]:
    """The rows: incidents at sea, threats at sea, other incidents, background."""
    for incident in (*brief.incidents, *brief.threats, *brief.other_incidents, *brief.background):
        yield _row(incident, "T" if incident.stage == "threatened" else "")


def _row(incident: BriefIncident, prefix: str) -> dict[str, str | float | bool | None]:
    position = incident.position
    vessels = incident.vessels
    return {
        "id": next(iter(incident.stable_ids), incident.id),
        "number": f"{prefix}{incident.number}" if incident.number else None,
        "domain": incident.domain,
        "type": incident.type,
        "stage": incident.stage,
        "background": incident.background,
        "date": incident.date,
        "date_as_written": _values(incident.dates),
        "time": _values(incident.times),
        "place": _values(incident.places),
        "country": incident.country,
        "lat": position.lat if position else None,
        "lon": position.lon if position else None,
        "position": ("stated" if position.stated else "place") if position else None,
        "vessel": _joined(v.name for v in vessels),
        "vessel_type": _joined(v.type for v in vessels),
        "flag": _joined(v.flag for v in vessels),
        "imo": _joined(v.imo for v in vessels),
        "perpetrator": _joined(f"{p.name} ({p.certainty})" for p in incident.perpetrators),
        "killed": _values(incident.killed),
        "injured": _values(incident.injured),
        "missing": _values(incident.missing),
        "taken": _values(incident.taken),
        "outcome": _joined(incident.outcome),
        "confirmation": incident.confirmation,
        "corrected": _joined(f"{c.field}: {c.value} (read: {c.read})" for c in incident.corrections),
        "quotation": incident.quotation.text,
        "references": _joined(r.label for r in incident.references),
        "documents": _joined(incident.documents),
    }


def _values(values: tuple[Value, ...]) -> str | None:
    return _joined(v.text for v in values)


def _joined(words: Iterable[str | None]) -> str | None:
    return "; ".join(w for w in words if w) or None
