"""Whose dead they are: which of the events that a text tells a count belongs to.

In: the events of a text, a count and its sentence. Out: yes or no for one event. In this order: the ship on which the people
were ("two of her crew", "a guard on the X"); the event that tells of the harm in its own clause, never one behind "after",
"before", ";" where a nearer one is told; for a sentence that tells no event, the event told last before it. A count that
two events have the same right to is nobody's.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import placed
from generator.extract.incidents.headcounts import is_people

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.headcounts import Toll
    from generator.extract.incidents.sheet import Sheet

__all__ = ["Owners"]

ASIDE = frozenset({"after", "before", "since", "while", "whereas", "although", "though", "until", ";"})
"""Words between a count and what another clause tells."""
JOINING = frozenset({"and", "the", "a", "an", ","})
ON_BOARD = ("on", "aboard", "of", "from", "in")
POSSESSIVE = frozenset({"her", "its", "whose"})
UNITS = frozenset({"hour", "day", "week", "month", "year"})
DEEDS = frozenset({"hit", "strike", "attack", "bomb", "shell", "target", "raid", "storm", "ambush", "destroy"})
Nearness = tuple[int, int, int]
"""How far a count is from an event: by clauses, by grammar, by words; the smaller is nearer."""


class Owners:
    """The events of one text by the sentences that tell of them or of their ships."""

    def __init__(self, sheet: Sheet, fleet: Fleet) -> None:
        self.sheet, self.fleet = sheet, fleet
        self.events: list[Event] = []
        self._told: dict[int, list[tuple[Event, list[int]]]] = {}
        self._around: dict[int, list[Event]] = {}
        self._beside: list[int] = []

    def know(self, events: list[Event]) -> None:
        """Takes the events of the text."""
        self.events = events
        groups = {id(e.group): e.group for e in events if e.group is not None and e.group not in events}
        for event in [*events, *groups.values()]:  # the count of a lead about several ships is none of theirs alone
            whole = id(event) in groups
            tokens = [t.report.token for t in event.tellings if t.meaning.strong or not whole] or (
                [] if event.introduced is None else [event.introduced]
            )
            places = {self.sheet.sentence[k] for k in tokens}
            for number in sorted(places):
                here = [k for k in tokens if self.sheet.sentence[k] == number]
                self._told.setdefault(number, []).append((event, here))
            sightings = event.ship.sightings if event.ship is not None else []
            for number in sorted(places | {self.sheet.sentence[s.start] for s in sightings}):
                self._around.setdefault(number, []).append(event)
        known = {e.ship.id for e in events if e.ship is not None}
        for ship in self.fleet.ships:
            if ship.id not in known and ship.name and not (ship.attacker or ship.helper or ship.type == "naval"):
                self._beside += [self.sheet.sentence[s.start] for s in ship.sightings]

    def ours(self, event: Event, toll: Toll, number: int) -> bool:
        """True where the count, told in the sentence with this number, belongs to the event and to no other."""
        ship = self._ship_of(toll)
        several = event.ship is not None and event.ship.count > 1  # "two more boats were destroyed, killing six men"
        several = several and not (toll.field == "taken" and not event.members and event.group is None)
        if several or (ship is not None and self._in_a_list(ship, toll)) or self.of_another_deed(event, toll):
            return False
        holders = [] if ship is None else [e for e in self.events if e.ship is not None and e.ship.id == ship.id]
        if holders and event not in holders:
            return False
        told = [(e, tokens) for e, tokens in self._told.get(number, ()) if not holders or e in holders]
        if not told:
            return bool(holders) or self._told_last(event, number)
        nearness = [(self._nearness(e, toll.token, tokens), e) for e, tokens in told]
        nearest = min(near for near, _ in nearness)
        if ship is not None and not holders and ship.name and (nearest[0] or self._elsewhere(ship, event, toll)):
            return False  # "a week after the X was sunk and two of her crew died": of a ship whose fate is no event here
        owners = [e for near, e in nearness if near == nearest]
        if nearest[0] and self._days_apart(toll.token, next(t for e, t in told if e is owners[0])):
            return False
        return len(owners) == 1 and owners[0] is event

    def _days_apart(self, toll: int, tokens: list[int]) -> bool:
        """True for "two died hours before a drone hit the X", "the X was hit a day after two men died": harm of before."""
        sheet, nearest = self.sheet, min(tokens, key=lambda k: abs(k - toll))
        between = range(min(toll, nearest) + 1, max(toll, nearest))
        word = "before" if toll < nearest else "after"
        return any(sheet.lower[k] == word and sheet.lemma[k - 1] in UNITS for k in between)

    def of_another_deed(self, event: Event, toll: Toll) -> bool:
        """True for "another hit a hospital, killing nine": a deed that is told as no event, done to what is no ship."""
        sheet, at = self.sheet, toll.token
        while sheet.dep[at] in {"advcl", "xcomp", "conj"} and sheet.child(at, "nsubj", "nsubjpass") is None:
            at = sheet.head[at]
        if any(t.report.token == at for t in event.tellings):
            return False
        if sheet.lemma[at] in {"blow", "explode"}:
            return any(placed(sheet, k) for k in sheet.prepositions(at, "at", "in"))  # "at Atbara a fuel tank blew up"
        if sheet.lemma[at] not in DEEDS:
            return False
        done_to = sheet.children(at, "nsubjpass") if sheet.passive(at) else sheet.children(at, "dobj")
        things = [k for k in done_to if sheet.pos[k] in {"NOUN", "PROPN"} and not is_people(sheet, k)]
        return any(self.fleet.of(k) is None for k in things)

    def _in_a_list(self, ship: Ship, toll: Toll) -> bool:
        """True for "seven were kidnapped from the X and the Y": the ship is named together with another."""
        sheet, number = self.sheet, self.sheet.sentence[toll.token]
        told = sorted(
            (s.start, s.end, o.id) for o in self.fleet.ships for s in o.sightings if sheet.sentence[s.start] == number
        )
        return any(
            ship.id in {one, other} and one != other and self._joined(end, start, after)
            for (_, end, one), (start, after, other) in pairwise(told)
        )

    def _joined(self, first: int, second: int, end: int) -> bool:
        """True where nothing but "and the" lies between two phrases, and no verb of the second one's own behind it."""
        between = self.sheet.lower[first:second]
        verb = end < len(self.sheet) and self.sheet.pos[end] in {"VERB", "AUX"}
        return "and" in between and JOINING.issuperset(between) and not verb

    def _elsewhere(self, ship: Ship, event: Event, toll: Toll) -> bool:
        """True where the people stand "on the X", by her name, and the event befell another ship with a name."""
        _, end = self.sheet.sentences[self.sheet.sentence[toll.token]]
        first = toll.people if toll.people is not None else toll.token
        named = any(s.name and first < s.start < end for s in ship.sightings)
        return named and event.ship is not None and event.ship.name is not None

    def _told_last(self, event: Event, number: int) -> bool:
        """For a sentence that tells no event: True where this one, and no other, was spoken of last."""
        before = max((n for n in self._around if n <= number), default=None)
        others = [n for n in self._beside if n <= number]
        if before is not None and others and max(others) > before:
            return False  # another ship has been spoken of since
        return before is None or self._around[before] == [event]

    def _nearness(self, event: Event, toll: int, tokens: list[int]) -> Nearness:
        """Clauses, grammar and words between the two; a ship named with others in a list is as near as they are."""
        return min((self._aside(toll, k), self._apart(toll, k), abs(toll - k) if event.tellings else 0) for k in tokens)

    def _aside(self, one: int, other: int) -> int:
        """How many turns to another clause stand between the two."""
        return sum(word in ASIDE for word in self.sheet.lower[min(one, other) + 1 : max(one, other)])

    def _apart(self, one: int, other: int) -> int:
        """0 for the same word, 1 where one hangs on the other, 2 where a conjunction lies between, 3 else."""
        if one == other:
            return 0
        for low, high in ((one, other), (other, one)):
            joined = False
            while self.sheet.head[low] != low and low != high:
                joined = joined or self.sheet.dep[low] == "conj"
                low = self.sheet.head[low]  # noqa: PLW2901 - climbs
            if low == high:
                return 2 if joined else 1
        return 3

    def _ship_of(self, toll: Toll) -> Ship | None:
        """The ship of "two of her crew", "a guard on the X", "killed one man aboard the X"."""
        sheet, at = self.sheet, toll.people
        steps = sheet.prepositions(toll.token, "on", "aboard", "from") if sheet.pos[toll.token] == "VERB" else []
        steps += [] if at is None else [at]
        for _ in range(4):
            if not steps:
                break
            for k in steps:
                owner = sheet.child(k, "poss")
                ship = self.fleet.at(k) if k != at else None
                if ship is None and owner is not None and (self.fleet.at(owner) or sheet.lower[owner] in POSSESSIVE):
                    ship = self.fleet.of(owner)
                if ship is not None and not ship.attacker and ship.count == 1:
                    return ship
            steps = [o for k in steps for o in sheet.prepositions(k, *ON_BOARD)]
        return None
