"""Seamen shot or killed in their boats: a skipper shot by a patrol vessel, fishermen killed by a mine in their nets.

In: the view of one report. Out: a ``Meaning``, or None. The deed is told of the people; their boat is the one that the
sentence or the next two tell of, and where none is told the event has no ship.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.at_ships import chased_by_law
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["killed_by_fire", "netted_rule", "shot_seamen", "their_boat"]

SEAMEN = frozenset(
    {"fisherman", "fishermen", "skipper", "seaman", "seamen", "seafarer", "crewman", "crewmen", "deckhand", "helmsman"}
)
"""Callings at sea alone; a captain, an officer or a mate is often another's."""
COASTGUARDS = frozenset({"coastguard", "coastguards", "navy"})
BOATS = wordset("senses_boats") | {"trawler", "vessel"}
ASHORE = frozenset({"ashore", "pub", "bar", "street", "house", "home", "car", "market", "beach"})
NETS = frozenset({"net", "trawl", "dredge", "longline", "pot"})
AHEAD = 2
"""Sentences behind the deed in which the boat is named: "His boat, the Nereida, reached port"."""


def shot_seamen(view: View) -> Meaning | None:
    """ "A skipper was shot by a patrol vessel", "they say he was shot by a gunboat": by a state at sea."""
    sheet, report = view.sheet, view.report
    if report.noun or view.ships or not report.patients or not _from_warship(view) or chased_by_law(view):
        return None
    if not all(sheet.lemma[p] in SEAMEN or sheet.lower[p] in {"he", "him", "they", "them"} for p in report.patients):
        return None
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    if not any(sheet.lemma[k] in SEAMEN for k in range(first, report.token + 1)) and not any(
        sheet.lemma[p] in SEAMEN for p in report.patients
    ):
        return None
    ship = their_boat(view)
    return Meaning("maritime", "fired_upon", ship, () if ship is None else (ship,), True, view.tool)


def _from_warship(view: View) -> bool:
    sheet = view.sheet
    craft = [s for a in view.report.agents if (s := view.fleet.at(a)) is not None]
    guards = any(
        sheet.lemma[a] in COASTGUARDS or (sheet.lemma[a] == "guard" and sheet.lower[a - 1] == "coast")
        for a in view.report.agents
    )
    return guards or any(s.type == "naval" for s in craft)


def killed_by_fire(view: View) -> Meaning | None:
    """ "An angler was killed when a watchman took his boat for a smuggler's and opened fire": fired upon."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    seamen = bool(report.patients) and all(sheet.lemma[p] in SEAMEN for p in report.patients)
    fired = any(sheet.lower[k : k + 2] == ["opened", "fire"] for k in range(report.token, end)) or sheet.has(
        report.token, end, {"gunfire", "volley", "shots"}
    )
    boats = any(sheet.lemma[k] in BOATS for k in range(first, end))
    if not (report.passive and seamen and fired and boats) or report.agents or sheet.has(first, end, ASHORE):
        return None
    ship = their_boat(view)
    return Meaning("maritime", "fired_upon", ship, () if ship is None else (ship,), True, view.tool)


def netted_rule(view: View) -> Meaning | None:
    """ "Two fishermen died of a mine that their net had caught": a strike on their boat."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    fishers = any(sheet.lemma[p] in SEAMEN for p in report.patients)
    if not fishers or view.tool != "mine" or not any(sheet.lemma[k] in NETS for k in range(first, end)):
        return None
    ship = their_boat(view)
    return Meaning("maritime", "strike", ship, () if ship is None else (ship,), True, view.tool)


def their_boat(view: View) -> Ship | None:
    """The only ship of the sentence that is no warship, else the first boat of the next two sentences."""
    sheet, here = view.sheet, view.sheet.sentence[view.report.token]
    first, end = sheet.sentences[here]
    theirs = [k for k in range(first, end) if sheet.lower[k] in {"their", "his"}]
    told = [view.fleet.at(sheet.head[k]) for k in theirs]
    if (ship := next((s for s in told if s is not None and s.count == 1), None) or view.alone_but_naval()) is not None:
        ship.attacker = ship.generic = False
        return ship
    last = min(len(sheet.sentences) - 1, here + AHEAD)
    start, end = sheet.sentences[here][1], sheet.sentences[last][1]
    for k in range(start, end):
        ship = view.fleet.at(k)
        if ship is None or ship.type == "naval" or ship.generic or ship.count > 1:
            continue
        owned = sheet.lower[ship.sightings[0].start] in {"his", "their", "the"}
        if owned or sheet.lemma[ship.sightings[0].head] in BOATS:
            ship.attacker = False
            return ship
        return None
    return None
