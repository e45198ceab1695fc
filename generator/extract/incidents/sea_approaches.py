"""Small craft that come too close: boats that chase, circle, follow or draw alongside a ship.

In: the view of one report. Out: a ``Meaning``, or None where the boats trade, serve or wave. What is done to the ship
herself is read by ``sea_senses``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.sea_idioms import naval
from generator.extract.incidents.sea_moves import armed_climb
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["approach_rule", "small_boats"]

BOATS = wordset("senses_boats")
POLICING = wordset("senses_policing")
SERVING = frozenset(
    {
        "police",
        "customs",
        "pilot",
        "mooring",
        "bunker",
        "supply",
        "rescue",
        "harbour",
        "harbor",
        "television",
        "press",
        "safety",
        "camera",
    }
)
"""Boats that come alongside in their daily work."""
PEDDLING = frozenset({"sell", "buy", "trade", "offer", "beg", "wave", "cheer", "photograph", "greet", "welcome", "salute"})
SUSPICIOUS = frozenset({"similar", "suspicious", "close", "second", "another", "threatening"})
PLURAL_BOATS = frozenset({"skiffs", "speedboats", "boats", "craft", "canoes"})
ABOUT = ("around", "round", "after", "at", "for", "across", "astern")
TRYING = frozenset(
    {"attempt", "attempts", "attempted", "tried", "harassed", "harassment", "harassing", "seize", "unlawfully"}
)


def approach_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """Small craft or outlaws that chase or close on a ship: a suspicious approach."""
    sheet, token = view.sheet, view.report.token
    if view.report.noun and view.report.light == "met" and view.ships:
        words = {sheet.lower[k] for k in sheet.kids[token]}
        return view.sea("suspicious_approach") if words & SUSPICIOUS else None
    beside = sheet.prepositions(token, "alongside", "beside", "towards", "toward", "behind", *ABOUT)
    ships = [s for k in beside if (s := view.fleet.of(k) or view.inside(k)) and not s.attacker] or [
        s for s in view.ships if not s.attacker and not _ridden(view, s)
    ]
    own = [s for a in view.report.agents if (s := view.fleet.at(a)) is not None]
    if not ships and view.lemma in {"come", "draw", "pull", "close", "circle"} and (ship := view.alone()):
        ships = [ship] if ship not in own else _told_before(view, own)
    if not ships and not view.report.passive:
        ships = [s for k in range(token + 1, sheet.right(token) + 1) if (s := view.fleet.at(k)) and not s.attacker][:1]
    vowed = any(sheet.tag[k] == "MD" for k in sheet.kids[token])  # "would go after any tanker"
    if not ships or (view.lemma == "go" and (vowed or sheet.lower[token + 1 : token + 2] != ["after"])):
        return None
    if view.lemma in {"chase", "pursue"} and _hunted(view, ships[0]):
        return Meaning("maritime", "interference", ships[0], tuple(ships), True, view.tool)
    if any(sheet.lemma[k] in PEDDLING for k in sheet.children(token, "conj", "advcl", "xcomp")):
        return None
    if view.lemma == "close" and sheet.prepositions(token, "from") and not armed_climb(view):
        return None  # a boat closes from astern with mail, too
    small = any(sheet.lemma[a] in BOATS and sheet.lower[a - 1] not in SERVING for a in view.report.agents)
    small = small or (view.report.passive and _by_a_boat(view))
    hostile = view.agents & {"hostile", "armed"}
    first, _ = sheet.sentences[max(0, sheet.sentence[token] - 1)]
    menacing = naval(view) and sheet.has(first, token, TRYING) and all(s.type != "naval" for s in ships)
    another = sheet.ent[min(view.report.agents, default=token)] == "ORDINAL" and sheet.has(
        sheet.sentences[sheet.sentence[token]][0], token, PLURAL_BOATS
    )  # "three skiffs …, and a fourth came within 50 metres of"
    here = sheet.sentence[token] - (view.lemma == "go")
    riders = all(sheet.lower[a] in {"they", "one"} for a in view.report.agents) and any(
        sheet.lemma[k] in {"skiff", "speedboat"} or sheet.lower[k] == "boats"
        for k in range(sheet.sentences[max(0, here)][0], token)
    )  # "sent two skiffs packing when they tried to come alongside", "nine boats, one with a ladder, came within …"
    if not (small or hostile or menacing or another or (riders and view.report.agents)):
        return None
    return Meaning(
        "maritime",
        "suspicious_approach",
        ships[0],
        tuple(ships),
        view.lemma not in {"follow", "shadow", "trail", "tail", "head", "move"} or bool(hostile or small),
        view.tool,
    )


def _hunted(view: View, ship: Ship) -> bool:
    """True for "a Vietnamese trawler was chased by Chinese patrol ships": foreigners, and no smugglers."""
    sheet = view.sheet
    craft = [s for a in view.report.agents if (s := view.fleet.at(a)) is not None and s.type == "naval"]
    theirs = {sheet.lower[k] for s in craft for x in s.sightings for k in range(x.start, x.end) if sheet.ent[k] == "NORP"}
    hers = {sheet.lower[k] for x in ship.sightings for k in range(x.start, x.end) if sheet.ent[k] == "NORP"}
    foreign = bool(theirs) and bool(hers) and theirs.isdisjoint(hers)
    first, end = sheet.sentences[sheet.sentence[view.report.token]]
    return foreign and ship.type != "naval" and not sheet.has(first, end, POLICING | {"race", "regatta"})


def _told_before(view: View, own: list[Ship]) -> list[Ship]:
    """The ship of the sentence before "Three fast attack craft came alongside"."""
    first, _ = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    ship = view.fleet.before(first)
    if ship is None or not view.fleet.near(ship, first, 1):
        return []
    for craft in own:
        craft.attacker = True
    return [ship]


def _ridden(view: View, ship: Ship) -> bool:
    """True for the canoes of "men who pulled alongside in two canoes"."""
    sheet = view.sheet
    return any(view.fleet.at(p) is ship for p in sheet.prepositions(view.report.token, "in"))


def small_boats(view: View) -> bool:
    """True for skiffs and speedboats of nobody's police."""
    boats = [a for a in view.report.agents if view.sheet.lemma[a] in {"skiff", "speedboat", "canoe"}]
    return bool(boats) and "state" not in view.agents


def _by_a_boat(view: View) -> bool:
    """True for "was followed by a dhow 300 miles east of", where the parse makes a measure of the boat."""
    sheet, at = view.sheet, view.report.token
    by = next((k for k in sheet.kids[at] if sheet.lower[k] == "by"), None)
    near = range(by + 1, min(by + 4, len(sheet))) if by is not None else range(0)
    return any(sheet.lemma[k] in BOATS and sheet.lower[k - 1] not in SERVING for k in near)
