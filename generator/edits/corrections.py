"""A fact and the values that the analyst puts in place of what was read → the fact with both.

The value takes its place, so that counts, maps and order follow it; what was read stays beside it. No span and no word of
the text changes. Raises ``ValueError`` in words where a correction cannot be made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.edits.stable_ids import AnyFact
from generator.model import Actor, Correction, Facts, Incident, Statement, Vessel
from generator.plain_words import normal_words

__all__ = ["corrected"]

OF_VESSEL = {"vessel": "name", "vessel_type": "type", "flag": "flag", "imo": "imo", "mmsi": "mmsi", "status": "status"}
"""The keys of an incident that are fields of its vessel."""
PRECISION = {4: "year", 7: "month", 10: "day"}
NOT_STATED = "not stated"


def corrected(
    facts: Facts, fact: AnyFact, values: Mapping[str, object], *, author: str | None, written: str | None
) -> AnyFact:
    """The fact of a document with its corrected values, each listed in ``corrections`` with what was read."""
    update: dict[str, Any] = {}
    done: list[Correction] = []
    for field, value in values.items():
        if isinstance(fact, Statement) and field == "speaker":
            update[field] = _actor(facts, value)
            before, after = _name(facts, fact.speaker), _name(facts, update[field])
        elif isinstance(fact, Incident) and field in OF_VESSEL:
            vessels = update.get("vessels", fact.vessels)
            vessel = _vessel(vessels)
            name = OF_VESSEL[field]
            before, after = _shown(getattr(vessel, name)), _shown(value)
            changed = vessel.model_copy(update={name: value})
            update["vessels"] = tuple(changed if v is vessel else v for v in vessels)
        else:
            before, after = _shown(getattr(fact, field)), _shown(value)
            update[field] = value
        if before != after:
            done.append(Correction(field=field, read=before, value=after, author=author, written=written))
    if "date" in update:
        update["date_precision"] = PRECISION.get(len(str(update["date"])))
    if "lat" in update:
        update["position_span"] = None
    return fact.model_copy(update={**update, "corrections": (*fact.corrections, *done)})


def _shown(value: object) -> str:
    """A value in plain words: classes without underscores, nothing as “not stated”."""
    if value is None:
        return NOT_STATED
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")


def _name(facts: Facts, actor: str | None) -> str:
    return next((a.name for a in facts.actors if a.id == actor), NOT_STATED)


def _actor(facts: Facts, value: object) -> str | None:
    if value is None:
        return None
    wanted = str(value)
    for actor in facts.actors:
        if _is(actor, wanted):
            return actor.id
    raise ValueError(f"“{wanted}” is no actor of {facts.document.path}")


def _is(actor: Actor, wanted: str) -> bool:
    names = {normal_words(name) for name in (actor.name, *actor.aliases)}
    return actor.stable_id == wanted or normal_words(wanted) in names


def _vessel(vessels: tuple[Vessel, ...]) -> Vessel:
    concerned = [v for v in vessels if v.role == "target"] or list(vessels)
    if len(concerned) != 1:
        count = "no vessel" if not concerned else f"{len(concerned)} vessels"
        raise ValueError(f"it names {count}, so that none can be put right")
    return concerned[0]
