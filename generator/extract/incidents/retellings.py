"""Which event a word of the text means by itself, before nearness decides: the grammar of told-again deeds.

In: a telling and the events so far. Out: the event meant, or None. "Killed in the raid" is of that raid, whatever was
told last. Joins by words alone and never by mere nearness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import of_same_people, of_the_news
from generator.extract.incidents.words import TARGETS

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event, Telling
    from generator.extract.incidents.fleet import Ship
    from generator.extract.incidents.sheet import Sheet

__all__ = ["deeds_first", "meant_ashore", "meant_by_order"]

ORDINALS = {"first": 0, "second": 1, "third": 2}
REACH = 6
"""Sentences back in which the place was brought in."""
PLACES = TARGETS["place"] | {"school", "church", "mosque", "monastery", "convent", "clinic", "hotel"}
DAY = len("2025-01-31")


def meant_ashore(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """The event that the words mean: by the deed's noun, by the people harmed, or by kind among what is news."""
    return (
        _in_the_deed(telling, events, sheet)
        or _at_the_place(telling, events, sheet)
        or of_same_people(telling, events, sheet)
        or of_the_news(telling, events, sheet)
    )


def meant_by_order(telling: Telling, ship: Ship | None, events: list[Event], sheet: Sheet) -> Event | None:
    """ "Two men died in the first attack": of several told, the one that stands there by day, or in the text."""
    report = telling.report
    place = next((ORDINALS[sheet.lower[k]] for k in sheet.kids[report.token] if sheet.lower[k] in ORDINALS), None)
    if place is None or not report.noun or not telling.definite:
        return None
    here = ship is not None and any(sheet.sentence[s.start] == telling.sentence for s in ship.sightings)
    told = [e for e in events if e.domain == telling.meaning.domain and (not here or e.ship is ship)]
    if all(e.date and len(e.date) == DAY for e in told):
        told.sort(key=lambda e: e.date or "")
    return told[place] if place < len(told) and len(told) > 1 else None


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


def _at_the_place(telling: Telling, events: list[Event], sheet: Sheet) -> Event | None:
    """ "They stormed an army camp. ... The camp was attacked from two sides": at the place that the lead brought in."""
    report = telling.report
    named = {
        sheet.lower[p]
        for p in report.patients
        if sheet.lower[p] in PLACES
        and (_has_article(sheet, p, {"the"}) or (sheet.pos[p] == "PROPN" and report.noun and telling.definite))
    }
    if telling.anew or telling.old or not named:
        return None
    for event in reversed(events):
        for told in event.tellings if event.domain == telling.meaning.domain else ():
            if not 0 < telling.sentence - told.sentence <= REACH:
                continue
            places = (k for k in range(*sheet.sentences[told.sentence]) if sheet.lower[k] in named)
            if any(_has_article(sheet, k, {"a", "an"}) for k in places):
                return event
    return None


def _has_article(sheet: Sheet, noun: int, articles: set[str]) -> bool:
    return any(sheet.lower[k] in articles for k in sheet.kids[noun])


def _deeds(telling: Telling, sheet: Sheet) -> list[int]:
    if telling.report.noun or telling.meaning.domain == "maritime":
        return []
    return [o for o in sheet.prepositions(telling.report.token, "in", "during") if sheet.pos[o] == "NOUN"]
