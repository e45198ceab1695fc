"""Sentence → the part of it that tells of an event's own ship, where one sentence tells what befell two ships.

In: the columns, the fleet and the events of a text. Out: the words of a sentence, cut between the clauses of its ships:
"the Alder was set on fire, while the Birch was holed". Ships named together ("the Alder and the Birch were hit") are not
parted, nor is a sentence that says "both".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["OwnWords"]

BORDERS = frozenset({",", ";", ":", "—", "–", "while", "whereas", "and", "but"})
"""Where the clause of one ship may end and that of the next begin."""
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
JOINING = frozenset({",", "and", "or", "both", "-", "*", '"', "“", "”", "’s", "'s", "(", ")"})
"""What stands between ships that are named in one breath."""
ALIKE = frozenset({"both", "each", "neither"})


ABOARD = (
    TARGETS["crew"] | wordset("view_parts_of_ships") | {"aboard", "cabin", "windows", "aerial", "mast", "canoe", "skiff"}
)
"""Words by which a sentence told as of land shows that it is of the ship."""

STRICKEN = frozenset(
    {"burning", "crippled", "stricken", "damaged", "sunken", "wrecked", "disabled", "sinking", "leaking", "holed"}
)
"""What a phrase says of a ship in passing, for which no event is told."""


class OwnWords:
    """Cuts the sentences of one text to the words about one ship."""

    def __init__(self, sheet: Sheet, fleet: Fleet, events: Sequence[Event]) -> None:
        self.sheet = sheet
        self.told: dict[int, list[Event]] = {}
        for event in events:
            for number in event.sentences:
                self.told.setdefault(number, []).append(event)
        befallen = {id(event.ship) for event in events if event.ship is not None}
        self.seen: dict[int, list[tuple[int, int, int]]] = {}
        self.stricken: dict[int, list[tuple[int, int, int]]] = {}
        for ship in fleet.ships:
            for sighting in ship.sightings:
                phrase = (sighting.start, sighting.end, ship.id)
                if id(ship) in befallen:
                    self.seen.setdefault(sheet.sentence[sighting.start], []).append(phrase)
                elif ship.count == 1 and sheet.has(sighting.start, sighting.end, STRICKEN):
                    self.stricken.setdefault(sheet.sentence[sighting.start], []).append(phrase)

    def of(self, event: Event, number: int) -> str:
        """The words of a sentence, without those about another ship that something befell too."""
        first, end = self.sheet.sentences[number]
        cut = self._parts(number) if event.ship is not None else []
        own = [(start, stop) for start, stop, ships in cut if event.ship is not None and event.ship.id in ships]
        return " ".join(self._without_stricken(event, start, stop) for start, stop in own or [(first, end)])

    def _without_stricken(self, event: Event, first: int, end: int) -> str:
        """The words between two tokens, but not "the burning tanker Alder" of a sentence about the tug sent to her."""
        kept: list[tuple[int, int]] = []
        at = first
        for start, stop, ship in self.stricken.get(self.sheet.sentence[first], ()):
            if at <= start and stop <= end and (event.ship is None or event.ship.id != ship):
                kept.append((at, start))
                at = stop
        return " ".join(self._text(start, stop) for start, stop in [*kept, (at, end)] if start < stop)

    def aftermath(self, event: Event) -> list[int]:
        """Sentences right behind the event's own whose harm was read as done ashore, though it was on board."""
        found = []
        for number in (n + 1 for n in event.sentences):
            told = self.told.get(number)
            if not told or any(e.domain == "maritime" for e in told):
                continue
            first, end = self.sheet.sentences[number]
            if self.sheet.has(first, end, ABOARD) and not any(
                self.sheet.ent[k] in {"GPE", "LOC"} for k in range(first, end)
            ):
                found.append(number)
        return found

    def _text(self, first: int, end: int) -> str:
        return self.sheet.text[self.sheet.idx[first] : self.sheet.end_of(end - 1)]

    def _parts(self, number: int) -> list[tuple[int, int, set[int]]]:
        """The parts of a sentence by token, each with the ships that it tells of; empty where it cannot be parted."""
        first, end = self.sheet.sentences[number]
        seen = sorted(self.seen.get(number, ()))
        if len({ship for _, _, ship in seen}) < 2 or self.sheet.has(seen[0][0], end, ALIKE):
            return []
        parts = [(first, seen[0][1], {seen[0][2]})]
        for start, stop, ship in seen[1:]:
            begun, last, ships = parts[-1]
            border = next((k for k in range(start - 1, last - 1, -1) if self.sheet.lower[k] in BORDERS), None)
            named_together = all(self.sheet.lower[k] in JOINING or self.sheet.pos[k] in NAMING for k in range(last, start))
            if ships == {ship} or named_together or border is None:
                parts[-1] = (begun, stop, ships | {ship})
            else:
                parts[-1] = (begun, border, ships)
                parts.append((border, stop, {ship}))
        begun, _, ships = parts[-1]
        parts[-1] = (begun, end, ships)
        return parts if len(parts) > 1 else []
