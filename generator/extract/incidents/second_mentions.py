"""A ship spoken of again: "the first ship", "the other vessel", "the X, a tanker", "a supply vessel, the X" of the lead.

In: the fleet so far and a new phrase. Out: the ship told before that it means, or None. Joins by what the phrase says of
its own; whether "the ship" or "she" means the last one is decided by ``fleet``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.incidents.headlines import headline_end
from generator.extract.incidents.ship_roles import attacks

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.sightings import Sighting

__all__ = [
    "TURN_REACH",
    "before_name",
    "characterised",
    "classify_names",
    "first_of_pair",
    "in_turn",
    "named_before",
    "of_the_headline",
    "of_the_lead",
]

TURNS = {"first": 0, "former": 0, "second": 1, "latter": 1, "other": 1}
SERVING = frozenset({"use", "serve", "act", "function", "work", "operate", "hold", "keep"})
PAIR_REACH = 5
"""Tokens from the "and" between two ships to the word for the second one."""
TURN_REACH = 5
"""Sentences over which "the first ship" points back."""
HEADED = 3
"""Sentences within which a headline is told again."""
NEAR = 120
"""Ships back to which a phrase may point."""


def classify_names(sheet: Sheet, sightings: list[Sighting]) -> None:
    """A bare name takes its class from "the tanker" right after: "The Chios was struck. No one on board the tanker …"."""
    raided = False
    attackers: set[str] = set()  # "fire from a gunboat … the Chios … the gunboat": the one told before the name
    for name, after in pairwise(sightings):
        near = sheet.sentence[after.start] - sheet.sentence[name.start] <= 1
        definite = sheet.lower[after.start] == "the" and after.name is None and after.count == 1
        definite = definite and sheet.lemma[after.head] not in attackers
        definite = definite and not (raided and after.type == "small_craft")  # "three skiffs … the X sighted the craft"
        named = sheet.lower[after.end : after.end + 2] == [",", "the"]  # "on the tanker, the Vesta Star, nobody was hurt"
        definite = definite and not (named and any(s.name and after.end < s.start <= after.end + 2 for s in sightings))
        explained = after.start == name.end + 1 and sheet.words[name.end] == "," and sheet.lower[after.start] in {"a", "an"}
        if name.name and name.type is None and not after.name and ((near and definite) or explained):
            name.type = None if attacks(sheet, after) else after.type
        if name.name is None and attacks(sheet, name):
            attackers.add(sheet.lemma[name.head])
            raided = raided or name.type == "small_craft"


def in_turn(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """ "The first ship", "the other vessel", behind two that were told of one by one without a name."""
    sheet = fleet.sheet
    turn = next((w for w in sheet.lower[sighting.start + 1 : before_name(sighting)] if w in TURNS), None)
    if turn is None or sheet.lower[sighting.start] != "the" or sighting.count > 1:
        return None
    last = sheet.sentence[sighting.start]
    told = [s for s in fleet.ships[-NEAR:] if s.count == 1 and not (s.generic or s.attacker or s.group is not None)]
    told = [s for s in told if 0 < last - sheet.sentence[s.sightings[0].start] <= TURN_REACH]
    told = [s for s in told if s.fits(sighting.type) and (s.type != "naval" or sighting.type in {None, "naval"})]
    if len(told) != 2:
        return None
    meant = min(told, key=lambda s: s.sightings[-1].start) if turn == "other" else told[TURNS[turn]]
    return None if sighting.name and meant.name else meant


def characterised(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The ship told before in "was used as a mother ship", "took her, in what Tehran called the detention of a vessel"."""
    sheet = fleet.sheet
    above = sheet.head[sheet.head[sighting.head]]
    if sighting.start > 1 and sheet.lower[sighting.start - 1] == "as" and sheet.lemma[above] in SERVING:
        used = (
            sheet.subject(above)
            if sheet.passive(above) or sheet.lemma[above] in {"serve", "act", "function", "work", "operate"}
            else sheet.child(above, "dobj")
        )
        return fleet.of(used) if used is not None and sighting.name is None else None
    if sheet.dep[sighting.head] != "pobj" or sheet.dep[above] not in {"oprd", "dobj", "attr", "pobj"} or sighting.name:
        return None
    verb = sheet.verb_above(sheet.head[above])
    calls = sheet.lemma[verb] in {"call", "describe", "label", "brand", "term"}
    what = calls and any(sheet.lower[k] == "what" for k in sheet.kids[verb])
    told = fleet.before(sighting.start) if what else None
    return told if told is not None and fleet.near(told, sighting.start, 0) and told.fits(sighting.type) else None


def named_before(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The ship of "the Vela Star, a Palau-flagged coaster": named before the comma, explained behind it."""
    sheet, at = fleet.sheet, sighting.start - 1
    if at < 1 or sighting.name or sighting.count > 1 or sheet.words[at] != "," or sheet.lower[at + 1] not in {"a", "an"}:
        return None
    while at > 0 and sheet.words[at] in {"*", ",", "”", '"', "’", "'"}:
        at -= 1
    ship = fleet.at(at)
    last = sheet.lower[sighting.end : sighting.end + 1] != ["and"]  # "the X, a tanker and a tug": a list
    like = sighting.flag or (ship is not None and (ship.type is None or (last and ship.type == sighting.type)))
    told = ship is not None and ship.name and like and ship.fits(sighting.type)
    return ship if told and ship is not None and not (ship.flag and sighting.flag) else None


def of_the_headline(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The only ship of a headline, told again as "ship" in it, as "a container ship" in the first sentences."""
    sheet = fleet.sheet
    here = sheet.sentence[sighting.start]
    bare = sighting.start == sighting.head and sheet.tag[sighting.head] == "NN" and sighting.type is None
    if here == 0 and bare and len(fleet.ships) == 1 and fleet.ships[0].count == 1:
        return fleet.ships[0]  # "Rebels say they hit tanker; navy reports blast near ship"
    opening = sheet.lower[sighting.start] in {"a", "an"} and sighting.count == 1 and sighting.type is not None
    if not opening or not 0 < here <= HEADED or not headline_end(sheet):
        return None
    ships = [s for s in fleet.ships if not (s.generic or s.attacker)]
    told = ships[0] if len(ships) == 1 else None
    alike = told is not None and told.count == 1 and told.name is None and told.type == sighting.type
    return told if alike and told is not None and sheet.sentence[told.sightings[0].start] == 0 else None


def of_the_lead(fleet: Fleet, sighting: Sighting) -> Ship | None:
    """The ship of the first sentence told again in full: "… hit a survey ship … a survey vessel, the Lotus 7"."""
    sheet = fleet.sheet
    lead = sheet.sentence[sheet.dateline]
    if sighting.type is None or sheet.sentence[sighting.start] <= lead or sheet.lower[sighting.start] not in {"a", "an"}:
        return None
    like = [s for s in fleet.ships[:NEAR] if s.count == 1 and s.type == sighting.type and not s.attacker]
    same = [s for s in like if _phrase_lemma(sheet, s.sightings[0]) == _phrase_lemma(sheet, sighting)]
    told = same[0] if len(same) == 1 else None
    return told if told and told.name is None and sheet.sentence[told.sightings[0].start] == lead else None


def _phrase_lemma(sheet: Sheet, sighting: Sighting) -> str:
    """The word before the ship word, which makes the class: "supply" of a supply ship."""
    end = before_name(sighting)
    words = [sheet.lemma[k] for k in range(sighting.start, end) if sheet.pos[k] in {"NOUN", "ADJ"}]
    return words[-2] if len(words) > 1 else words[-1] if words else ""


def first_of_pair(fleet: Fleet, ship: Ship, sighting: Sighting) -> Ship:
    """The bulk carrier of "a bulk carrier and a tanker … The X": two told together are named in their order."""
    sheet, first = fleet.sheet, ship.sightings[0]
    told = fleet.at(sheet.head[first.head]) if sheet.dep[first.head] == "conj" else None
    if told is None and ship.id:  # "a ro-ro ferry and a sunflower-oil tanker", which the parse does not join
        before = fleet.ships[ship.id - 1]
        end = before.sightings[0].end
        told = before if sheet.lower[end : end + 1] == ["and"] and 0 < first.start - end <= PAIR_REACH else None
    fit = told is not None and told.name is None and told.count == 1 and not (told.attacker or told.generic)
    return told if fit and told is not None and sighting.type is None else ship


def before_name(sighting: Sighting) -> int:
    """Where the words of the phrase end that are no part of a name ("the sloop Second Wind")."""
    return sighting.end if sighting.name_start is None else max(sighting.start, sighting.name_start)
