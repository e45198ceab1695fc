"""Harm to people on ships: whose it is, where the words of attack name no ship or name her only as the place.

In: the tellings of a text. Out: those that are left, and those moved on board. "Gunmen fired on the tanker and wounded one
man", "fragments injured two dockers": who is hurt adds to the ship's event. What has a doer, a place or a day of its own
stays an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import placed
from generator.extract.incidents.headcounts import is_people
from generator.extract.incidents.view import Meaning

if TYPE_CHECKING:
    from generator.extract.incidents.event import Telling
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet

__all__ = ["put_with_the_harmed", "without_harm_on_ships"]

STRIKES = frozenset({"bombing", "missile_attack", "drone_attack", "airstrike", "shelling"})
CREW = frozenset({"crew", "crewman", "sailor", "seafarer", "fisherman", "member", "seaman", "mariner"})
HARMED = frozenset({"kill", "wound", "injure", "hurt", "die", "burn", "perish"})
HARM = frozenset(
    {"attack", "bombing", "killing", "murder", "shooting", "stabbing", "missile_attack", "drone_attack", "kidnapping"}
)
FRAGMENTS = frozenset(
    {"fragment", "debris", "shrapnel", "splinter", "blast", "explosion", "bullet", "round", "fire", "gunfire"}
)
"""What a weapon leaves: it does no deed of its own."""


def without_harm_on_ships(tellings: list[Telling], sheet: Sheet) -> list[Telling]:
    """The tellings without those that only count who was hurt in a deed at sea."""
    afloat: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.meaning.domain == "maritime" and telling.meaning.strong:
            afloat.setdefault(telling.sentence, []).append(telling)
    left = []
    for telling in tellings:
        deed = next((d for d in afloat.get(telling.sentence, ()) if _harm_in(telling, d, sheet)), None)
        if deed is not None and telling.meaning.type == "kidnapping":
            ship = deed.meaning.ship
            telling.meaning = Meaning("maritime", "kidnap", ship, deed.meaning.ships, False, telling.meaning.tool)
        if deed is None or telling.meaning.domain == "maritime":
            left.append(telling)
    return left


def put_with_the_harmed(tellings: list[Telling], sheet: Sheet, fleet: Fleet) -> None:
    """Moves to sea "a man was killed on the tanker X when drones struck the port": where people are hit, the ship is."""
    for telling in tellings:
        verb = telling.report.verb
        if telling.meaning.domain != "land" or telling.meaning.type not in STRIKES or sheet.dep[verb] != "advcl":
            continue
        harm = sheet.head[verb]
        if sheet.lemma[harm] in HARMED and (ship := _scene(harm, sheet, fleet)) is not None:
            telling.meaning = Meaning("maritime", "strike", ship, (ship,), True, telling.meaning.tool)


def _scene(harm: int, sheet: Sheet, fleet: Fleet) -> Ship | None:
    """The one named ship on which those who were harmed stood."""
    subject = sheet.subject(harm)
    crew = subject is not None and sheet.lemma[subject] in CREW
    places = [o for k in (harm, subject) if k is not None for o in sheet.prepositions(k, "on", "aboard")]
    places += sheet.prepositions(subject, "of") if crew and subject is not None else []
    reached = [k for o in places for k in (range(o, o + 4) if sheet.lower[o] == "board" else (o,)) if k < len(sheet)]
    ship = next((s for k in reached if (s := fleet.at(k)) is not None), None)
    return None if ship is None or ship.name is None or ship.attacker or ship.count > 1 else ship


def _harm_in(telling: Telling, deed: Telling, sheet: Sheet) -> bool:
    report = telling.report
    if telling.meaning.domain != "land" or telling.meaning.type not in HARM or report.noun or telling.anew:
        return False
    people = bool(report.patients) and all(is_people(sheet, p) for p in report.patients)
    elsewhere = any(placed(sheet, k) for k in sheet.prepositions(report.token))
    another_day = telling.date is not None and deed.date is not None and telling.date != deed.date
    return people and not elsewhere and not another_day and _by_the_same(report.token, deed.report.verb, sheet)


def _by_the_same(harm: int, deed: int, sheet: Sheet) -> bool:
    """True where the harm has the doer of the deed, or a fragment of its weapon."""
    at = harm
    while at != deed and sheet.dep[at] in {"conj", "xcomp", "advcl"} and sheet.child(at, "nsubj", "nsubjpass") is None:
        at = sheet.head[at]
    if at == deed and harm != deed:
        return True
    doer = sheet.subject(harm)
    if doer is None:
        return False
    return sheet.lemma[doer] in FRAGMENTS or (sheet.below(deed, doer) and deed != harm)
