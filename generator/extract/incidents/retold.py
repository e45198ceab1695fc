"""The same event told from another side: claimed by those who did it, reported before by an agency, seen in the port it hit.

In: a telling, its ship and an event told before. Out: yes or no. Joins nothing itself; ``joining`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event, Telling
    from generator.extract.incidents.fleet import Ship
    from generator.extract.incidents.sheet import Sheet

__all__ = ["burnt_in_port", "claimed_of", "got_away", "said_before"]

CLAIMING = wordset("perpetrators_saying")
BOMBARDED = frozenset({"drone_attack", "missile_attack", "airstrike", "shelling", "bombing", "attack"})
EARLIER = frozenset({"earlier", "initially", "previously", "originally"})
REACH = 10
"""Sentences over which a claim still speaks of what was told."""


def claimed_of(telling: Telling, ship: Ship, event: Event, sheet: Sheet) -> bool:
    """True for "the ministry said its forces had hit a vessel": a claim to what was told, which calls the ship any ship."""
    if _we(telling, ship, event, sheet):
        return True
    if (
        ship.name
        or ship.count > 1
        or len(ship.sightings) > 1
        or telling.day is not None
        or telling.anew
        or event.ship is None
    ):
        return False
    if telling.sentence - event.tellings[-1].sentence > REACH if event.tellings else True:
        return False
    own = any(
        sheet.pos[a] == "PRON"
        or any(sheet.dep[k] == "poss" and sheet.lower[k] in {"its", "their", "his"} for k in sheet.kids[a])
        for a in telling.report.agents
    )
    verb = telling.report.verb
    return own and sheet.dep[verb] == "ccomp" and sheet.lemma[sheet.head[verb]] in CLAIMING and ship.fits(event.ship.type)


def _we(telling: Telling, ship: Ship, event: Event, sheet: Sheet) -> bool:
    """True for "“We've just seized a tanker,” he said": in the words of those who did it."""
    ours = bool(telling.report.agents) and all(sheet.lower[a] == "we" for a in telling.report.agents)
    plain = ours and ship.name is None and ship.count == 1 and telling.day is None and not telling.anew
    near = plain and bool(event.tellings) and telling.sentence - event.tellings[-1].sentence <= REACH
    return near and telling.meaning.type == event.type and event.ship is not None and ship.fits(event.ship.type)


def said_before(telling: Telling, ship: Ship, event: Event, sheet: Sheet) -> bool:
    """True for "the agency had earlier said a vessel had been hit": the first word of what has just been told."""
    verb = telling.report.verb
    teller = verb if sheet.lemma[verb] in CLAIMING else sheet.head[verb]
    vague = ship.name is None and ship.type is None and ship.count == 1
    if not vague or telling.meaning.type != event.type or sheet.lemma[teller] not in CLAIMING:
        return False
    around = {sheet.lower[k] for k in sheet.kids[teller]}
    since = "after" in around and telling.sentence == event.tellings[-1].sentence  # "hours after an agency reported a blast"
    return since or (len(ship.sightings) == 1 and not EARLIER.isdisjoint(around))


def burnt_in_port(telling: Telling, ship: Ship, event: Event, sheet: Sheet) -> bool:
    """True for "drones attacked the port. A tanker burned at the berth": the ship suffered what the port did."""
    last = event.tellings[-1]
    if telling.report.sense != "destroy" or telling.reality != "done" or ship.generic or ship.attacker or ship.count > 1:
        return False
    if (
        event.type not in BOMBARDED
        or not 0 <= telling.sentence - last.sentence <= 1
        or telling.day is not None
        or telling.anew
    ):
        return False
    return any(sheet.lemma[p] in TARGETS["port"] for t in event.tellings for p in t.report.patients)


def got_away(ship: Ship, sheet: Sheet) -> bool:
    """True for "her sister ship, the X, lost some paint and got away": the one of a group that was not taken."""
    head = ship.sightings[0].head
    for k in range(head, sheet.sentences[sheet.sentence[head]][1]):
        away = sheet.lower[k] in {"escaped", "fled"} or sheet.lower[k : k + 2] == ["got", "away"]
        who = sheet.subject(k) if away and sheet.pos[k] == "VERB" else None
        if who is not None and sheet.below(head, who):
            return sheet.child(k, "dobj") is None  # but "escaped damage"
    return False
