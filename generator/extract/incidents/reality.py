"""Report → did it happen? Told as done, as tried, as threatened, or as nothing that happened at all.

In: a report and the columns. Out: "done", "tried", "threatened", or None (denied, feared, planned, conditional, habitual,
counted in statistics). A threat never becomes an event, a failed attempt never a success.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.noun_reality import noun_reality
from generator.extract.incidents.verb_reality import Reality, negated, verb_reality
from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["Reality", "reality_of"]

ABOARD = wordset("view_parts_of_ships") | wordset("senses_aboard")
SHIPS = (TARGETS["traffic"] - {"strait", "waterway", "lane", "passage"}) | {
    "barge",
    "bulker",
    "trawler",
    "carrier",
    "coaster",
    "tug",
}


def reality_of(report: Report, sheet: Sheet) -> Reality | None:
    """Whether the report tells of something done, tried or threatened."""
    if report.sense == "aim":  # of a target that a ship is, or will be: nothing has happened
        told = verb_reality(report.verb, report, sheet, 1)
        return "threatened" if told == "threatened" or (report.noun and not negated(sheet, report.verb)) else None
    if report.noun:
        return noun_reality(report, sheet)
    said = sheet.tag[report.token] == "JJ" and sheet.dep[report.token] == "acomp"  # "the signal was jammed"
    told = verb_reality(sheet.head[report.token] if said else report.token, report, sheet, int(said))
    if report.sense == "menace":
        return "threatened" if told == "done" else None
    if report.sense == "miss" and _landed(report, sheet):
        return told
    return (
        "tried" if told == "done" and report.sense in {"defuse", "fixed", "miss"} else told
    )  # a bomb made safe was meant to go off


def _landed(report: Report, sheet: Sheet) -> bool:
    """True for "a drone came down on her funnel": it missed nothing."""
    if sheet.lemma[report.token] not in {"come", "fall", "plunge", "land"}:
        return False
    scenes = sheet.prepositions(report.token, "on", "onto", "through", "into")
    ship = sheet.lemma[report.token] == "come" and any(sheet.lemma[p] in SHIPS for p in scenes)  # "on a grain barge"
    return ship or any(sheet.lemma[p] in ABOARD for p in scenes)
