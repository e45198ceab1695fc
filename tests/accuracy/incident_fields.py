"""The fields of an incident against their label: by name, all the values that the program gave, and whether one is right.

In: an incident; label and values. Out: values by field name; a verdict. Figures of 0 count as not said. Judges no spans.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Incident
from tests.accuracy.labelled import Values

__all__ = ["agrees", "same_words", "values_of"]

WORD = re.compile(r"\w+")
IN_WORDS = {"place", "perpetrator", "vessel"}


def values_of(incident: Incident) -> dict[str, Values]:
    """Field name → the values found; of several ships and doers all of them; empty where nothing was found."""
    ships = [vessel for vessel in incident.vessels if vessel.role == "target"]
    doers = [doer for doer in incident.perpetrators if doer.certainty != "denied"] or list(incident.perpetrators)
    single = {
        name: getattr(incident, name)
        for name in ("domain", "stage", "confirmation", "date", "time", "country", "killed", "injured", "missing", "taken")
    }
    return {
        **{name: (value,) if value else () for name, value in single.items()},
        "background": (incident.background,),
        "place": tuple(span.text for span in incident.places),
        "vessel": _stated([ship.name for ship in ships]),
        "vessel_type": _stated([ship.type for ship in ships]),
        "flag": _stated([ship.flag for ship in ships]),
        "status": _stated([ship.status for ship in ships]),
        "perpetrator": tuple(doer.span.text for doer in doers),
        "certainty": tuple(dict.fromkeys(doer.certainty for doer in doers)),
    }


def agrees(name: str, right: Values, values: Values) -> bool:
    """One of the values found is one of the right ones: word for word in part for names, else the same."""
    if name in IN_WORDS:
        return any(same_words(str(ours), str(theirs)) for ours in right for theirs in values)
    return any(value in right for value in values)


def same_words(one: str, other: str) -> bool:
    """At least half of the words of the shorter one."""
    ours, theirs = (frozenset(WORD.findall(words.casefold())) for words in (one, other))
    return bool(ours and theirs) and 2 * len(ours & theirs) >= min(len(ours), len(theirs))


def _stated(values: Sequence[str | None]) -> Values:
    return tuple(dict.fromkeys(value for value in values if value))
