"""Ships named late in their phrase: "a Greek reefer bound from Varna to Izmir, the Amber Sky, reported …"

In: the columns and the phrase of a ship that has no name yet. Out: the run of capitals that names her. A name told in
another clause is none of hers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.name_runs import NO_SHIP, Run, run_of
from generator.extract.places import place

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.sightings import Sighting

__all__ = ["late_name"]

REACH = 24
"""Tokens from the ship word to her name."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
MARKS = frozenset({"*", "“", '"', "_", "‘", "”", "’"})


def late_name(sheet: Sheet, sighting: Sighting) -> Run | None:
    """The name between commas behind what is said of an unnamed ship, before any verb of her clause."""
    if sighting.count > 1 or sheet.lower[sighting.start] not in {"a", "an", "another"}:
        return None
    _, last = sheet.sentences[sheet.sentence[sighting.head]]
    last = min(last, sighting.end + REACH)
    flagged = False
    for comma in range(sighting.end, last - 2):
        if sheet.tag[comma] in FINITE:
            return None
        flagged = flagged or sheet.lower[comma] == "flag"
        if sheet.words[comma] != ",":
            continue
        definite = sheet.lower[comma + 1] == "the"
        start = comma + 1 + definite
        start += start < last and sheet.words[start] in MARKS
        run = run_of(sheet, start, last) if (definite or flagged) and start < last else None
        if run is not None and _closed(sheet, run[1]) and _names(sheet, run, alone=not definite):
            return run
    return None


def _closed(sheet: Sheet, end: int) -> bool:
    """True where the name ends with a comma and a verb follows, or with its sentence."""
    while end < len(sheet) and sheet.words[end] in MARKS:
        end += 1
    if end >= len(sheet):
        return True
    return sheet.words[end] == "," and (end + 1 >= len(sheet) or sheet.tag[end + 1] in FINITE)


def _names(sheet: Sheet, run: Run, *, alone: bool) -> bool:
    """True for capitals that are no body's and no place's; without "the", two words at least."""
    words = sheet.lower[run[0] : run[1]]
    named = sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]
    return not (place(named) or sheet.ent[run[1] - 1] == "DATE" or NO_SHIP.intersection(words) or (alone and len(words) < 2))
