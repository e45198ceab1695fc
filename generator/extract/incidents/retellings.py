"""Which event ashore a word of the text means by itself, before nearness decides: the grammar of told-again deeds.

In: a telling and the events so far. Out: the event meant, or None. "Killed in the raid" is of that raid, whatever was
told last. Joins by words alone and never by mere nearness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import of_same_people, of_the_news

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event, Telling
    from generator.extract.incidents.sheet import Sheet

__all__ = ["deeds_first", "meant_ashore"]


def meant_ashore(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """The event that the words mean: by the deed's noun, by the people harmed, or by kind among what is news."""
    return (
        _in_the_deed(telling, events, sheet) or of_same_people(telling, events, sheet) or of_the_news(telling, events, sheet)
    )


def deeds_first(tellings: list[Telling], sheet: Sheet) -> list[Telling]:
    """The tellings with the noun of "six were killed in the raid" before its verb: the noun says which deed is meant."""
    out: list[Telling] = []
    for telling in tellings:
        at = next((k for k, t in enumerate(out) if telling.report.token in _deeds(t, sheet)), len(out))
        out.insert(at if telling.definite and telling.report.noun else len(out), telling)
    return out


def _in_the_deed(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """The event that the noun below the verb tells: "one person was killed in the air raid"."""
    deeds = _deeds(telling, sheet)
    return next((e for e in reversed(events) for t in e.tellings if t.report.token in deeds), None) if deeds else None


def _deeds(telling: Telling, sheet: Sheet) -> list[int]:
    if telling.report.noun or telling.meaning.domain == "maritime":
        return []
    return [o for o in sheet.prepositions(telling.report.token, "in", "during") if sheet.pos[o] == "NOUN"]
