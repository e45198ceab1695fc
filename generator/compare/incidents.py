"""Incidents and threats: entries from a brief, and how likely two of them are one event, by what, when, where and whom.

Two routine reports in the same words are two events where their days or their ships differ, unless one text was changed
from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rapidfuzz import fuzz

from generator.compare.entry import Entry, Stated
from generator.compare.same import Same
from generator.compare.wording import alike, normal, stems
from generator.model import Brief, BriefIncident, BriefVessel, FactKind, Value

__all__ = ["incident_entries", "incident_score", "threat_entries"]

LEAST = 0.55
SAME_DAYS = 2
"""Two texts that date one event across midnight or by time zone are at most this many days apart."""
SAME_SHIP = 80
"""Likeness of two spellings of a ship's name, 0 to 100 (Indel distance)."""
TOLD_ANEW = 0.7
"""Least likeness of the words where day or ship contradict each other, and only in a new edition of one text."""


def incident_entries(brief: Brief) -> Iterator[Entry]:
    """Everything that happened or was attempted, at sea and elsewhere, background too."""
    days = _days_of_facts(brief)
    return (_entry(i, "incident", days) for i in (*brief.incidents, *brief.other_incidents, *brief.background))


def threat_entries(brief: Brief) -> Iterator[Entry]:
    """Everything that was threatened."""
    days = _days_of_facts(brief)
    return (_entry(i, "threat", days) for i in brief.threats)


def _days_of_facts(brief: Brief) -> dict[str, str | None]:
    """The ISO date of each document's incident by its id; the brief itself has them in the words of its language."""
    return {f"{one.document.id}/{incident.id}": incident.date for one in brief.facts for incident in one.incidents}


def _entry(incident: BriefIncident, kind: FactKind, days: dict[str, str | None]) -> Entry:
    stated_days = [days[fact] for fact in incident.facts if fact in days] or [incident.date]
    ships = [ship for ship in incident.vessels if ship.role != "attacker"]
    return Entry(
        kind=kind, id=incident.id, title=incident.title, words=incident.quotation.text,
        stated=tuple(s for s in _stated(incident, ships, stated_days) if s.values), names=tuple(_ship_names(ships)),
        date=incident.date or "", documents=incident.documents, references=incident.references, facts=incident.facts,
    )  # fmt: skip


def _stated(incident: BriefIncident, ships: list[BriefVessel], days: list[str | None]) -> Iterator[Stated]:
    whole = incident.references
    position = incident.position
    yield Stated("date", _distinct(days), tuple(r for v in incident.dates for r in v.references))
    yield _values("time", incident.times)
    yield _values("place", incident.places)
    if position and position.stated:
        yield Stated("position", (f"{position.text} ({position.lat:.3f}, {position.lon:.3f})",), whole)
    for field, of_ship in (("vessel", "name"), ("vessel_type", "type"), ("flag", "flag"), ("imo", "imo"),
                           ("mmsi", "mmsi")):  # fmt: skip
        yield Stated(field, _distinct(getattr(ship, of_ship) for ship in ships), whole)
    for name in ("killed", "injured", "missing", "taken"):
        yield _values(name, getattr(incident, name))
    doers = [who for who in incident.perpetrators if who.certainty != "denied"]
    yield Stated("by", _distinct(who.name for who in doers), tuple(r for who in doers for r in who.references) or whole)
    yield Stated("certainty", _distinct(who.certainty for who in doers), whole)
    yield Stated("denied_by", _distinct(who.name for who in incident.perpetrators if who.certainty == "denied"), whole)
    yield Stated("weapons", incident.weapons, whole)
    yield Stated("outcome", incident.outcome, whole)
    yield Stated("stage", (incident.stage,), whole)
    yield Stated("confirmation", (incident.confirmation,), whole)
    yield Stated("type", (incident.type,), whole)
    for name in ("raised_by", "condition", "likelihood"):
        yield Stated(name, _distinct([getattr(incident, name)]), whole)


def _values(field: str, values: Iterable[Value]) -> Stated:
    listed = tuple(values)
    return Stated(field, tuple(v.text for v in listed), tuple(r for v in listed for r in v.references))


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _ship_names(ships: Iterable[BriefVessel]) -> Iterator[str]:
    for ship in ships:
        yield from filter(None, (ship.name, *ship.aliases, f"IMO {ship.imo}" if ship.imo else None))


def incident_score(old: Entry, new: Entry, same: Same) -> float:
    """The weighted share of what agrees, of what both state: ship 4, words 3, day 2, place 2, type and doer 1 each."""
    words = alike(old.words, new.words)
    ships, days = _ships(old, new), _days(old.date, new.date)
    if 0.0 in (ships, days) and not (same.text(old.documents, new.documents) and words >= TOLD_ANEW):
        return 0.0
    rows = [(4.0, ships), (3.0, words), (2.0, days), (2.0, _places(old, new)), (1.0, _type(old, new)),
            (1.0, _doers(old, new, same))]  # fmt: skip
    stated = [(weight, likeness) for weight, likeness in rows if likeness is not None]
    score = sum(weight * likeness for weight, likeness in stated) / sum(weight for weight, _ in stated)
    return score if score >= LEAST and (ships or words >= 0.5 or (days and _places(old, new))) else 0.0


def _ships(old: Entry, new: Entry) -> float | None:
    if not old.names or not new.names:
        return None
    numbers = [{n for n in e.names if n.startswith("IMO ")} for e in (old, new)]
    if all(numbers):
        return 1.0 if numbers[0] & numbers[1] else 0.0
    best = max(fuzz.ratio(normal(a), normal(b)) for a in old.names for b in new.names)
    return best / 100 if best >= SAME_SHIP else 0.0


def _days(old: str, new: str) -> float | None:
    if not old or not new:
        return None
    shorter = min(len(old), len(new))
    if old[:shorter] == new[:shorter]:
        return 1.0 if len(old) == len(new) else 0.8
    if len(old) == len(new) == 10:
        return 0.7 if abs((date.fromisoformat(old) - date.fromisoformat(new)).days) <= SAME_DAYS else 0.0
    return 0.0


def _places(old: Entry, new: Entry) -> float | None:
    a, b = (stems(" ".join(e.values("place"))) for e in (old, new))
    return (1.0 if a & b else 0.0) if a and b else None


def _type(old: Entry, new: Entry) -> float:
    return 1.0 if old.values("type") == new.values("type") else 0.0


def _doers(old: Entry, new: Entry, same: Same) -> float | None:
    a, b = old.values("by"), new.values("by")
    return (1.0 if same.actors(a, b) else 0.0) if a and b else None
