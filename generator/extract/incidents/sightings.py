"""Doc → sightings: every phrase that speaks of a ship, with the name, class and flag that it carries itself.

In: the columns of a document. Out: ``Sighting`` records in order. Joins nothing: whether two phrases speak of one ship is
decided by ``fleet``.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.incidents.sheet import Sheet

__all__ = ["Sighting", "find_sightings"]


@dataclass(slots=True)
class Sighting:
    """Token offsets of a phrase, its head, and what it says of the ship; ``count`` over one for several ships."""

    start: int
    end: int
    head: int
    name: str | None = None
    type: str | None = None
    flag: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: str | None = None
    count: int = 1
    definite: bool = False
    name_start: int | None = None
    name_end: int | None = None


TYPES = {
    "tanker": "tanker", "vlcc": "tanker", "carrier": "bulk_carrier", "bulker": "bulk_carrier", "freighter": "general_cargo", "trawler": "fishing",
    "tug": "tug_barge", "barge": "tug_barge", "yacht": "yacht", "ferry": "passenger", "frigate": "naval", "destroyer": "naval", "warship": "naval",
    "corvette": "naval", "cutter": "naval", "coaster": "general_cargo", "dhow": "small_craft", "skiff": "small_craft", "boat": "small_craft",
    "speedboat": "small_craft", "ship": "", "vessel": "",
}  # fmt: skip


def find_sightings(sheet: Sheet) -> list[Sighting]:
    """A stopgap until generator.extract.vessels stands."""
    found = []
    for i, lemma in enumerate(sheet.lemma):
        if lemma in TYPES and sheet.pos[i] in {"NOUN", "PROPN"}:
            start, end = sheet.phrase(i)
            words = sheet.lower[start:end]
            if lemma == "carrier" and not {"bulk", "gas", "car", "ore"} & set(words):
                continue
            kind = (
                "general_cargo"
                if "cargo" in words
                else "fishing"
                if "fishing" in words
                else "naval"
                if "patrol" in words
                else TYPES[lemma] or None
            )
            if "gas" in words:
                kind = "gas_carrier"
            found.append(
                Sighting(start, end, i, type=kind, count=2 if sheet.tag[i] == "NNS" else 1, definite=words[0] == "the")
            )
    return found
