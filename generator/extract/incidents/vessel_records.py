"""Ships of an event → ``Vessel`` records: name, class, flag and numbers, and what she was doing when it befell her.

In: the columns and the fleet of a text, an event. Out: frozen vessels, the target first. The status is that of her own
phrases, of a phrase before them ("While at anchor, the tanker …"), of "she" and "it", or of the group told as one; what
became of her afterwards is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import AGENTS, OUTLAWS, TARGETS
from generator.extract.late_pattern import late_pattern
from generator.extract.vessels import status_of
from generator.model import Span, Vessel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.sightings import Sighting
    from generator.model import VesselStatus

__all__ = ["Register"]

RUNNING = late_pattern(
    r"\b(?:chas(?:ed|ing)|pursu(?:ed|ing)|gave chase|giving chase|evasive|outran|outpaced|full (?:speed|ahead)|zigzag\w*"
    r"|(?:increased|put on|picked up|raised her) speed|altered course|changed course"
    r"|across (?:(?:her|its) bows?|the bows? of))\b"
)
FRONTED = late_pattern(
    r"\s*(?:while|whilst|when|as|lying|riding|anchored|moored|berthed|docked|tied up|drifting|adrift|sailing|steaming"
    r"|heading|bound|outbound|inbound|en route|on (?:passage|(?:her|its) way)|at anchor|waiting|under ?way|under tow"
    r"|having (?:left|sailed))\b"
)
"""How a clause begins that says of the ship behind its comma what she was doing."""
ANCHORAGE = r"\b(?:in|at|off|on|inside|within|from) (?:the |that |this )?(?:[\w'’-]+ ){0,3}(?:anchorages?|roadstead|roads)\b"
AT_ANCHOR = late_pattern(ANCHORAGE)
"""Where a robbery of no ship that lies elsewhere befell her at anchor."""
ALL_AT_ANCHOR = late_pattern(
    r"\b(?:robber(?:y|ies)|thefts?|raids?|boardings?|incidents?|cases|attacks|episodes|intrusions)\b[^.;]{0,80}?" + ANCHORAGE
)
"""The same, of all the robberies that a text tells of, in its first sentence or of "all three" and "both"."""
SHADOWED = late_pattern(
    r"\b(?:(?:shadow|trail|tail|dogg)(?:ed|ing)|followed|from astern|kept pace|(?:held|kept) (?:his|her|its) course)\b"
    r"|\b(?:order|tell|told|hail|instruct)\w*[^.;]{0,50} to (?:stop|heave to|(?:change|alter) (?:her |its )?course)\b"
)
"""What is done only to a ship that moves."""
FISHERS = frozenset({"fisherman", "fishermen", "fisher", "shrimper"})
MEN = TARGETS["crew"] | TARGETS["person"] | FISHERS
FELLOW = frozenset({"another", "second", "third", "other", "first"})
FELLOWS = 8
"""Ships back to the one of which a boat is another."""
BOATS = frozenset({"fishing", "yacht", "passenger"})
"""Classes whose ships are called boats."""
BACK = 2
"""Sentences back to which those stand whose boat it is."""
ROBBED = frozenset({"boarding", "attempted_boarding"})


class Register:
    """Makes the records of the ships of one text."""

    def __init__(self, sheet: Sheet, fleet: Fleet) -> None:
        self.sheet, self.fleet = sheet, fleet

    def of(self, event: Event) -> tuple[Vessel, ...]:
        """The ship that an event befell, and named or classed ships that did it."""
        found = [self.record(event.ship, event)] if event.ship is not None else []
        for telling in event.tellings:
            for token in telling.report.agents:
                ship = self.fleet.at(token)
                if ship is not None and ship is not event.ship and (ship.name or ship.type not in {None, "small_craft"}):
                    attacker = self.record(ship).model_copy(update={"role": "attacker"})
                    if attacker not in found:
                        found.append(attacker)
        return tuple(found)

    def threatened(self, ships: Iterable[Ship]) -> tuple[Vessel, ...]:
        """The ships that a threat names; of a counted group ("two cargo vessels, the X and Y") its members."""
        return tuple(self.record(s) for ship in ships for s in self._members(ship))

    def _members(self, ship: Ship) -> list[Ship]:
        return [s for s in self.fleet.ships if ship.count > 1 and s.group == ship.id] or [ship]

    def record(self, ship: Ship, event: Event | None = None) -> Vessel:
        """One ship; with the event, what she was doing then."""
        best = next((s for s in ship.sightings if s.name), ship.sightings[0])
        start, end = (
            (best.name_start, best.name_end)
            if best.name_start is not None and best.name_end is not None
            else (best.start, best.end)
        )
        span = Span.cut(self.sheet.text, self.sheet.idx[start], self.sheet.end_of(end - 1))
        status = self._status(ship, event)
        return Vessel(
            name=ship.name, type=self._class(ship), flag=ship.flag, imo=ship.imo, mmsi=ship.mmsi, status=status, span=span
        )

    def _class(self, ship: Ship) -> str | None:
        """The class; a bare "boat" of fishermen, or one that hauls her nets, is a fishing boat."""
        if ship.type != "small_craft" or ship.attacker:
            return ship.type
        return "fishing" if any(self._fishes(s) for s in ship.sightings) else self._of_its_fellow(ship)

    def _of_its_fellow(self, ship: Ship) -> str | None:
        """The class of the boat told before of which this one is "another" or "the second"."""
        first = ship.sightings[0]
        both = self.sheet.lower[first.start : first.start + 2] == ["the", "two"]
        if self.sheet.lemma[first.head] != "boat" or not (both or self.sheet.has(first.start, first.head, FELLOW)):
            return ship.type
        told = (s for s in reversed(self.fleet.ships[max(0, ship.id - FELLOWS) : ship.id]) if not (s.attacker or s.helper))
        fellow = next((s for s in told if s.type not in {None, "naval", "small_craft"}), None)
        return fellow.type if fellow is not None and fellow.type in BOATS else ship.type

    def _fishes(self, sighting: Sighting) -> bool:
        head = sighting.head
        before = self.sheet.lower[head - 1] if head else ""
        if self.sheet.lemma[head] not in {"boat", "vessel", "craft"} or before not in {"a", "the", "their", "his"}:
            return False
        number = self.sheet.sentence[head]
        first, end = self.sheet.sentences[number]
        if self.sheet.has(head, end, {"nets"}):
            return self.sheet.has(head, end, {"hauling", "hauled", "casting", "setting", "shooting", "lifting"})
        if before == "a":
            return False
        first, _ = self.sheet.sentences[max(0, number - BACK)]
        people = (self.sheet.lemma[k] for k in range(head, first, -1) if self.sheet.lemma[k] in MEN)
        return next((word for word in people if word not in AGENTS["hostile"] and word not in OUTLAWS), None) in FISHERS

    def _status(self, ship: Ship, event: Event | None) -> VesselStatus | None:
        told = event.sentences if event is not None else []
        here = [s for s in ship.sightings if self.sheet.sentence[s.start] in told]
        own = next((s.status for s in here if s.status), None) or self._fronted(here) or ship.status
        status = own or self._fronted(ship.sightings) or self._of_pronoun(ship)
        if status is None and ship.group is not None:
            status = self.fleet.ships[ship.group].status
        status = status or self._of_both(ship)
        return status or (self._of_words(event) if event is not None else None)

    def _of_both(self, ship: Ship) -> VesselStatus | None:
        """What is said of "both vessels", behind two ships told of one by one."""
        last = self.sheet.sentence[ship.sightings[-1].start]
        for pair in self.fleet.ships:
            told = pair.sightings[0]
            alone = self.sheet.lower[told.start] == "both" and self.sheet.lower[told.end : told.end + 1] != ["of"]
            if pair.count == 2 and told.status and alone:
                return told.status if 0 <= self.sheet.sentence[told.start] - last <= BACK else None
        return None

    def _of_words(self, event: Event) -> VesselStatus | None:
        """What the event itself says: one that was chased was under way, one robbed in an anchorage at anchor."""
        words = [self.sheet.sentence_text(n).lower() for n in event.sentences]
        moving = event.type in {"suspicious_approach", "attempted_boarding", "fired_upon"} and any(
            SHADOWED.search(text) for text in words
        )
        if moving or any(RUNNING.search(text) for text in words):
            return "underway"
        if event.type not in ROBBED:
            return None
        return "anchored" if self._all_at_anchor() or any(AT_ANCHOR.search(text) for text in words) else None

    def _all_at_anchor(self) -> bool:
        """True where one of the first sentences, or one of "both" or "all three", puts all robberies in an anchorage."""
        if "anchorage" not in self.sheet.lower and "anchorages" not in self.sheet.lower:
            return False
        lead = self.sheet.sentence[self.sheet.dateline]
        joint = (
            n for n, (first, _) in enumerate(self.sheet.sentences) if n == lead or self.sheet.lower[first] in {"all", "both"}
        )
        return any(ALL_AT_ANCHOR.search(self.sheet.sentence_text(n).lower()) for n in joint)

    def _fronted(self, sightings: list[Sighting]) -> VesselStatus | None:
        """What a clause before the ship says of her doing: "While at anchor off Lagos, the tanker …"."""
        for sighting in sightings:
            first, _ = self.sheet.sentences[self.sheet.sentence[sighting.start]]
            if not first < sighting.start <= first + 24 or self.sheet.words[sighting.start - 1] != ",":
                continue
            start, end = self.sheet.idx[first], self.sheet.idx[sighting.start]
            if FRONTED.match(self.sheet.text[start:end].lower()) and self._first_ship(first, sighting.start):
                return status_of(self.sheet.text, start, end - start)
        return None

    def _first_ship(self, first: int, token: int) -> bool:
        return all(self.fleet.at(k) is None for k in range(first, token))

    def _of_pronoun(self, ship: Ship) -> VesselStatus | None:
        """What a sentence says of "she", "it" or "both": "both were heading in ballast for Constanta"."""
        last = max(self.sheet.sentence[s.start] for s in ship.sightings)
        for number in range(last, min(last + 4, len(self.sheet.sentences))):
            first, end = self.sheet.sentences[number]
            for k in range(first, end):
                if k and self.sheet.lower[k - 1] == "where":
                    continue  # "put into Constanta, where she was berthed"
                if self.sheet.lower[k] in {"she", "it", "both"} and self.sheet.dep[k] in {"nsubj", "nsubjpass"}:
                    meant = self.fleet.several(k) or [s for s in [self.fleet.of(k)] if s is not None]
                    if ship in meant and (status := status_of(self.sheet.text, self.sheet.end_of(k))):
                        return status
        return None
