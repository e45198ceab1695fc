"""Tellings → events: one incident told twice is one, two ships hit are two, the same ship on two days is two.

In: the tellings of a text in order. Out: ``Event`` records. Joins by ship, by day and by the words that point back
("the attack", "the blast", "she"); "another", "again", "in a separate incident" open a new one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import VAGUE, same_affair, tied, without_umbrellas
from generator.extract.incidents.event import Event, Telling
from generator.extract.incidents.headlines import without_headlines
from generator.extract.incidents.next_days import day_from, same_day
from generator.extract.incidents.retellings import deeds_first, meant_ashore, meant_by_order
from generator.extract.incidents.retold import burnt_in_port, claimed_of, got_away, said_before
from generator.extract.incidents.ship_roles import only_counted
from generator.extract.incidents.words import UNREAL, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.times import TimeExpression

__all__ = ["RANK", "join_tellings"]

RANK = {
    "hijack": 10, "seizure": 9, "kidnap": 8, "boarding": 7, "strike": 6, "fired_upon": 5, "interference": 4,
    "attempted_boarding": 3, "suspicious_approach": 2, "other": 1,
}  # fmt: skip
"""Which class stays where one incident is told with several words: the highest rung of the ladder that was reached."""

BESIDES = frozenset({"arson"})
"""What raiders do besides: an assault in which vehicles were burned stays an assault."""
REACH = 4
"""Sentences over which weaker words told first still belong to an event told later."""
HARM = wordset("joining_harm")
RAIDS = frozenset({"boarding", "hijack", "kidnap", "attempted_boarding", "fired_upon"})
SCENES = wordset("joining_scenes")
SHIPS = frozenset({"ship", "vessel", "boat", "tanker", "trawler", "craft", "carrier", "dhow"})
MANY = 4
"""More ships than a text tells of one by one."""
NEAR = 60
"""Events back to which a telling may belong; it bounds the time on texts of many thousand events."""


def join_tellings(tellings: list[Telling], fleet: Fleet, sheet: Sheet) -> list[Event]:
    """The events of a text, in the order in which they are first told."""
    events: list[Event] = []
    waiting: list[tuple[Telling, Ship]] = []
    for telling in deeds_first(without_umbrellas(tellings, sheet), sheet):
        for ship in telling.meaning.ships or (None,):
            _place(telling, ship, events, waiting, sheet)
    _individuate(events, fleet, sheet)
    _companions(events, fleet, sheet)
    _day_before(events)
    events = without_headlines(events, sheet)
    return [event for event in events if not event.members and not _umbrella(event, events)]


def _umbrella(event: Event, events: list[Event]) -> bool:
    """True for "robbed at least seven ships": ships whose stories are told one by one, as far as they are told."""
    ship = event.ship
    if event.domain != "maritime" or ship is None or ship.count < 2 or ship.name:
        return False
    single = [e for e in events if e.domain == "maritime" and e.ship is not None and e.ship.count == 1]
    single = single if ship.count > MANY else [e for e in single if e.first > event.first]
    return len(single) >= 2 or (bool(single) and ship.count > MANY)


def _place(
    telling: Telling, ship: Ship | None, events: list[Event], waiting: list[tuple[Telling, Ship]], sheet: Sheet
) -> None:
    if (
        ship is None
        and telling.meaning.strong
        and any(e.ship and e.ship.count > 1 and telling.sentence in e.sentences for e in events[-3:])
    ):
        return  # a second affair told in passing beside a group of ships: "… and a crew was snatched elsewhere"
    event = _match(telling, ship, events, sheet)
    if event is not None:
        _add(event, telling, ship)
        return
    if not telling.meaning.strong and not telling.meaning.soft and not (ship is not None and ship.group is not None):
        if ship is not None:
            waiting.append((telling, ship))
        return
    if ship is not None and (ship.generic or ship.attacker):
        waiting.append((telling, ship))
        return
    if telling.report.sense == "fate" and telling.reality == "done" and not any(e.domain == "maritime" for e in events):
        return  # whose turn it is, or whose fate, nothing told before says
    new = Event(telling.meaning.domain, telling.meaning.type, ship)
    if telling.report.sense in {"incident", "fate"} and events:  # "in a like incident in spring"
        new.type = next((e.type for e in reversed(events) if e.domain == new.domain), new.type)
    _add(new, telling, ship)
    if events:
        _follow(new, telling, events, sheet)
    for earlier, other in waiting:  # "a tanker that went missing on Tuesday … ten men had overpowered the crew"
        near = telling.sentence - earlier.sentence <= REACH and not _apart(earlier, new)
        if (
            other.generic and near and not events and new.date is None
        ):  # "two attempts to seize tankers on 7 March. The first …"
            new.day, new.date = earlier.day, earlier.date
        if ship is not None and other.id in {ship.id, ship.group} and near:
            _add(new, earlier, other)
    new.tellings.sort(key=lambda t: t.report.token)
    _inherit(new, ship, events)
    events.append(new)


def _follow(new: Event, telling: Telling, events: list[Event], sheet: Sheet) -> None:
    """Day and scene that a new event takes from the one before it, or lends to it."""
    last = events[-1]
    if telling.after and new.date is None:  # "sixteen minutes later": day and scene are those of the event before
        new.day, new.date, new.scene = last.day, last.date, last
    unnamed_hands = not telling.report.agents and telling.report.sense in {"hijack", "take"}
    if unnamed_hands and new.type == "hijack" and last.type == "seizure" and last.tellings:
        new.type = "seizure"  # "a second ship was taken over the same day": by the same hands
    beside = _beside_it(telling, last, sheet)
    if new.scene is None and ((where := _same_scene(telling, sheet)) or beside):
        new.scene = next((e for e in reversed(events) if where and _befell(e, where, sheet)), last)
    if beside and new.date is None and last.domain == new.domain:
        new.day, new.date = last.day, last.date
    if new.date is None and (day := _day_from(telling, new, events, sheet)) is not None:
        new.day, new.date = day, day.date
    also = telling.definite and telling.report.noun and new.ship is not None and last.date is None and last.tellings
    if also and last.domain == new.domain and telling.sentence - last.tellings[-1].sentence <= 1:
        # "the attack, on Thursday at 19:50, also set fire to a tug": the day of what was told before, too
        last.day, last.date, last.clock = new.day, new.date, last.clock or new.clock


def _beside_it(telling: Telling, last: Event, sheet: Sheet) -> bool:
    """True for "two other fishing vessels … were stopped": ships beside the one of the sentence before, on the same day."""
    if not last.tellings or not 0 < telling.sentence - last.tellings[-1].sentence <= 2 or telling.anew:
        return False
    first, end = sheet.sentences[telling.sentence]
    return any(
        sheet.lower[k] == "other" and SHIPS.intersection(sheet.lemma[k + 1 : k + 4])
        for k in range(first, min(end, first + 6))
    )


def _same_scene(telling: Telling, sheet: Sheet) -> str | None:
    """The word for the place in "in the same waters", "in the same camp": the place is one told before."""
    first, end = sheet.sentences[telling.sentence]
    same = (k + 1 for k in range(first, end - 1) if sheet.lower[k] in {"same", "that"} and sheet.lower[k + 1] in SCENES)
    return next((sheet.lower[k] for k in same), None)


def _befell(event: Event, place: str, sheet: Sheet) -> bool:
    """True where the event struck what the word names: "landed on the Lushagala camp"."""
    return any(sheet.lower[p] == place for t in event.tellings for p in t.report.patients)


def _day_from(telling: Telling, new: Event, events: list[Event], sheet: Sheet) -> TimeExpression | None:
    """The day told from the event before: "late the same evening", "forty minutes later", "the night before"."""
    before = next((e for e in reversed(events) if e.domain == new.domain), None)
    if before is None or not before.tellings:
        return None
    first, end = sheet.sentences[telling.sentence]
    told = max(t.report.token for t in before.tellings)
    if told >= first:  # "… were blocked on Monday; hours earlier they had …"
        return day_from(sheet.text[sheet.idx[told] : sheet.idx[telling.report.token]], sheet.idx[told], before.date)
    start = sheet.idx[first]
    if (day := day_from(sheet.text[start : sheet.end_of(end - 1)], start, before.date)) is not None or not first:
        return day
    first, end = sheet.sentences[telling.sentence - 1]
    start = sheet.idx[first]
    return same_day(sheet.text[start : sheet.end_of(end - 1)], start, before.date) if told < first else None


def _inherit(new: Event, ship: Ship | None, events: list[Event]) -> None:
    if ship is None or ship.group is None:
        return
    for event in events:
        if event.ship is not None and event.ship.id == ship.group:
            new.group = event
            event.members.append(new)
            if new.day is None:
                new.day, new.date = event.day, event.date
            real = new.tellings[0].reality
            tried = all(t.reality == "tried" for t in event.tellings if t.meaning.strong)  # "tried to seize two tankers"
            kept = event.type == "other" or real == "tried" or (real == "done" and tried)
            higher = RANK[event.type] >= RANK[new.type] or new.type in {"other", "strike"}
            if not kept and higher and (RANK[event.type] > RANK[new.type] or real == "done"):
                new.type = event.type


def _match(telling: Telling, ship: Ship | None, events: list[Event], sheet: Sheet) -> Event | None:
    if telling.meaning.domain != "maritime":
        meant = meant_ashore(telling, events[-NEAR:], sheet)
        if meant is not None and not _apart(telling, meant):
            return meant
    elif (meant := meant_by_order(telling, ship, events[-NEAR:], sheet)) is not None:
        return meant
    back = events[-NEAR:][::-1]
    hers = sorted(back, key=lambda e: ship is None or e.ship is None or e.ship.id != ship.id)
    for event in hers:  # first what has befallen the ship herself
        if not _another(telling, ship, event, sheet) and _belongs(telling, ship, event, sheet):
            return event
    return None


def _another(telling: Telling, ship: Ship | None, event: Event, sheet: Sheet) -> bool:
    """True where days, words or the kind of deed tell that the event is another one."""
    if telling.report.sense == "miss" and ship is None and event.type != "strike":
        return True  # "the missiles had missed"
    cut = _of_a_line(telling) != _of_a_line(event.tellings[0])
    return cut or _apart(telling, event) or _of_old(telling, event, sheet)


def _of_a_line(telling: Telling) -> bool:
    """True for a cable or pipeline cut; nets that are cut belong to what is done to their ship."""
    return telling.report.sense == "cut" and telling.meaning.type != "interference"


def _belongs(telling: Telling, ship: Ship | None, event: Event, sheet: Sheet) -> bool:  # noqa: PLR0911 - a decision list
    sea, last = telling.meaning.domain == "maritime", event.tellings[-1]
    if sea and event.domain == "maritime":
        return _same_at_sea(telling, ship, event, sheet)
    if not sea and event.domain != "maritime":
        return same_affair(telling, event, sheet)
    if not sea and (_aboard(telling, event, sheet) or _brought_down(telling, event, sheet)):
        return True
    if sea and ship is not None and last.sentence == telling.sentence and tied(telling, last, sheet):
        event.domain, event.type = "maritime", telling.meaning.type  # an attack on a port in which a ship is hit
        return True
    if sea and ship is not None and burnt_in_port(telling, ship, event, sheet):
        event.domain, event.type = "maritime", "strike"
        return True
    if sea and ship and ship.name and telling.meaning.strong and telling.sentence != last.sentence:
        return False  # a ship with a name is no way of speaking of what was told ashore
    retold = telling.definite and (sea or telling.report.noun or telling.meaning.type == "missile_launch")
    return _points_back(telling, event) and (not telling.meaning.strong or retold)


def _aboard(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for a man killed in what is told of a raid on a ship: no day, no place and no doer of its own."""
    if telling.meaning.type not in {"killing", "shooting", "stabbing"} or event.type not in RAIDS:
        return False
    if telling.day or telling.anew:
        return False
    if not 0 <= telling.sentence - event.tellings[-1].sentence <= 2:
        return False
    placed = any(sheet.ent[k] in {"GPE", "LOC", "FAC"} for k in range(*sheet.sentences[telling.sentence]))
    return not placed and all(sheet.pos[a] == "PRON" for a in telling.report.agents)


def _brought_down(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "attacked a terminal with two drones. Both drones were brought down": the weapons of the attack itself."""
    theirs = any(sheet.lower[sheet.left(p)] in {"both", "the", "all", "they"} for p in telling.report.patients)
    near = telling.sentence - event.tellings[-1].sentence <= 1
    return telling.meaning.type == "shootdown" and event.domain == "maritime" and event.type == "strike" and theirs and near


def _same_at_sea(telling: Telling, ship: Ship | None, event: Event, sheet: Sheet) -> bool:
    if ship is None and telling.meaning.type == "kidnap" and event.type in RAIDS | {"other"} and telling.day is None:
        return telling.sentence - event.tellings[-1].sentence <= 1 or _points_back(telling, event)  # her crew
    if ship is None or event.ship is None:
        weapons = (sheet.lower[sheet.left(t)] for t in telling.report.tools)  # "both drones fell into the sea near the X"
        return _points_back(telling, event) or (ship is not None and not {"both", "the"}.isdisjoint(weapons))
    if ship.id == event.ship.id or claimed_of(telling, ship, event, sheet) or said_before(telling, ship, event, sheet):
        return True
    return _towed(ship, sheet) and telling.sentence == event.tellings[-1].sentence


def _towed(ship: Ship, sheet: Sheet) -> bool:
    """True for a barge in tow: what befalls the two befalls the one that tows."""
    return any(sheet.dep[s.head] == "dobj" and sheet.lemma[sheet.head[s.head]] == "tow" for s in ship.sightings)


def _apart(telling: Telling, event: Event) -> bool:
    """True where the days differ or the words say that it is another event."""
    if telling.before != event.tellings[0].before:
        return True
    if telling.anew and event.tellings and event.tellings[-1].sentence != telling.sentence:
        return True
    if telling.date and len(telling.date) < 10 and not event.date and not telling.definite:
        return telling.sentence != event.tellings[-1].sentence  # "in 2014 an explosion": no part of what is told of now
    if telling.date and event.date:
        short = min(len(telling.date), len(event.date))
        return telling.date[:short] != event.date[:short]
    return False


def _of_old(telling: Telling, event: Event, sheet: Sheet) -> bool:
    """True for "the 2019 bombing" beside news that needs no date, unless one clause hangs on the other."""
    if "maritime" in {telling.meaning.domain, event.domain} or event.date or not telling.old:
        return False
    if telling.definite and not (telling.report.noun and telling.date and len(telling.date) < len("2019-01-01")):
        return False  # "seized the men in May": the day of what was told without one
    last = event.tellings[-1]
    return telling.sentence != last.sentence or not tied(telling, last, sheet)


def _points_back(telling: Telling, event: Event) -> bool:
    """Words that tell no event of their own: "the attack", "the blast", a crew without a ship, the same sentence."""
    if event.tellings and telling.sentence == event.tellings[-1].sentence:
        return True
    near = telling.sentence - (event.tellings[-1].sentence if event.tellings else 0) <= 12
    return near and (telling.definite or not telling.meaning.strong)


def _add(event: Event, telling: Telling, ship: Ship | None) -> None:
    event.tellings.append(telling)
    if event.ship is None and ship is not None and not ship.attacker and not ship.generic:
        event.ship = ship
    if event.domain == "maritime":
        attacked = any(t.report.sense == "attack" and t.meaning.strong for t in event.tellings)
        lesser = attacked and telling.meaning.type == "suspicious_approach"  # "came under attack … was followed by boats"
        higher = RANK.get(telling.meaning.type, 0) > RANK.get(event.type, 0) and not lesser
        earlier = event.tellings[:-1] or (event.group.tellings if event.group is not None else [])
        if earlier and telling.reality == "done" and all(t.reality == "tried" for t in earlier):
            higher = RANK.get(telling.meaning.type, 0) >= RANK["interference"]
        if telling.report.sense == "attack" and telling.meaning.strong and event.type == "suspicious_approach":
            higher = telling.meaning.domain == "maritime"
        if higher and telling.meaning.domain == "maritime":
            event.type = telling.meaning.type
    elif event.type == "clash" and telling.report.light == "met":
        pass  # the gunfire heard in a fight makes no other deed of it
    elif event.type in VAGUE and telling.meaning.type not in VAGUE | BESIDES and telling.meaning.domain != "maritime":
        event.type, event.domain = telling.meaning.type, telling.meaning.domain
    if telling.day is not None and (event.date is None or (telling.date and telling.date.startswith(event.date))):
        event.day, event.date = telling.day, telling.date
    event.clock = event.clock or telling.clock


def _companions(events: list[Event], fleet: Fleet, sheet: Sheet) -> None:
    """ "A second vessel, the X, lost two windows": another ship harmed in the same affair, told without a verb of attack."""
    told = {e.ship.id for e in events if e.ship is not None}
    for ship in fleet.ships:
        first = ship.sightings[0]
        if ship.id in told or ship.count > 1 or ship.generic or ship.attacker or only_counted(sheet, first):
            continue
        number = sheet.sentence[first.head]
        words = set(sheet.lower[first.start : first.end])
        start, end = sheet.sentences[number]
        harmed = sheet.has(start, end, HARM)
        near = [
            e
            for e in events
            if e.domain == "maritime" and e.ship is not None and any(0 <= number - s <= REACH for s in e.sentences)
        ]
        if words & {"second", "third", "fourth", "another", "sister"} and harmed and near and not _imagined(ship, sheet):
            old = near[-1]
            dated = _dated(sheet, number) and number not in old.sentences
            day, told_on = (None, None) if dated else (old.day, old.date)  # "a sister ship … similar damage on 20 January"
            events.append(Event("maritime", old.type, ship, day=day, date=told_on, group=old, introduced=first.head))
    events.sort(key=lambda e: e.first)


def _dated(sheet: Sheet, number: int) -> bool:
    """True where a sentence names a day of its own."""
    return any(sheet.ent[k] == "DATE" for k in range(*sheet.sentences[number]))


def _day_before(events: list[Event]) -> None:
    """In a round-up an item without a day is told on from the item before it, of the same group of ships."""
    for before, event in pairwise([e for e in events if not e.members]):
        together = event.group is not None and event.group is before.group
        fleet_mates = (
            event.ship is not None and before.ship is not None and event.ship.group == before.ship.group is not None
        )
        if event.date is None and (together or fleet_mates) and before.date:
            event.day, event.date = before.day, before.date


def _imagined(ship: Ship, sheet: Sheet) -> bool:
    """True for a ship first told in a condition: "if a third ship is hit"."""
    head = ship.sightings[0].head
    first, _ = sheet.sentences[sheet.sentence[head]]
    return sheet.has(first, head, UNREAL["conditional"])


def _individuate(events: list[Event], fleet: Fleet, sheet: Sheet) -> None:
    """A ship introduced as one of a counted group is hit with it: "the second craft, the tug X, lost rope"."""
    for event in list(events):
        group = event.ship
        if group is None or group.count < 2:
            continue
        told = {m.ship.id for m in event.members if m.ship is not None}
        for ship in fleet.ships:
            if ship.group == group.id and ship.id not in told and not _imagined(ship, sheet) and not got_away(ship, sheet):
                number = sheet.sentence[ship.sightings[0].head]
                own = number not in event.sentences and _dated(sheet, number)
                new = Event(
                    event.domain,
                    event.type,
                    ship,
                    day=None if own else event.day,
                    date=None if own else event.date,
                    group=event,
                    introduced=ship.sightings[0].head,
                )
                event.members.append(new)
                events.append(new)
    events.sort(key=lambda e: e.first)
