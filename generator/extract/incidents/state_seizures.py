"""Ships that a state takes without a word of seizing: brought in under guard, stopped and her crew arrested, taken to port.

In: the view of one report. Out: a ``Meaning``, or None where a ship is towed, helped or policed. Plain words of seizing are
read by ``sea_senses``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = [
    "LET_GO",
    "at_knifepoint",
    "caught_rule",
    "coerced",
    "crewed_ship",
    "fishermen_held",
    "fishing_boat_taken",
    "fuel_tanker",
    "kept_since",
    "led_off",
    "stopped_and_arrested",
    "taken_besides",
]

COERCED = wordset("state_seizures_coerced")
HELPED = wordset("state_seizures_helped")
POLICING = wordset("senses_policing")
CRIMES = wordset("senses_policing") - {"arrested", "arrest", "arresting", "smuggled", "smuggling"}
ARRESTS = frozenset({"arrested", "arrest", "arresting", "detained", "detaining"})
FISHERMEN = frozenset({"fisherman", "fishermen", "fisher", "fisherfolk"})
LEGAL = frozenset(
    {"judiciary", "judicial", "prosecutor", "prosecutors", "licence", "license", "permit", "permits", "illegally"}
    | {
        "unlawfully",
        "violating",
        "violation",
        "violated",
        "offence",
        "offences",
        "intruding",
        "encroaching",
        "fined",
        "magistrate",
    }
)
"""Words of the law in which states tell why they hold a ship."""
LAWMEN = frozenset({"justice", "judiciary", "prosecutor", "fishery", "government", "authority", "ministry", "guard"})
ATTACKS = frozenset({"attack", "strike", "barrage", "bombardment", "crossfire", "raid", "shelling"})
FUEL_SMUGGLING = frozenset(
    {"smuggling", "smuggled", "smuggler", "smugglers", "contraband", "arrested", "arrest", "arresting"}
)
FUELS = frozenset({"fuel", "diesel", "oil", "petrol", "gasoline", "gasoil", "litres", "liters", "barrels"})
FINED = frozenset({"undersized", "fined", "quota", "speeding", "speed"})
FORCED = frozenset({"stopped", "seized", "boarded", "captured", "intercepted", "commandos"})
LET_GO = frozenset({"released", "freed", "let", "release", "free"})


def _around(view: View) -> tuple[int, int]:
    return view.sheet.sentences[view.sheet.sentence[view.report.token]]


def _state_near(view: View) -> bool:
    """True where the forces of a state, or a warship, stand in the sentence."""
    first, end = _around(view)
    return any(
        (view.sheet.lemma[k] in AGENTS["state"] and agent_of(view.sheet, view.fleet, k) == "state")
        or ((ship := view.fleet.at(k)) is not None and ship.type == "naval" and ship is not view.ship)
        for k in range(first, end)
    )


def coerced(view: View) -> bool:
    """True where the sentence tells of guns, guards or arrest, and of no help."""
    first, end = _around(view)
    return view.sheet.has(first, end, COERCED - {"marines", "soldiers", "troops", "commandos"}) and not view.sheet.has(
        first, end, HELPED
    )


def led_off(view: View) -> Meaning | None:
    """ "The tug was brought into Kerch with her crew under guard", "patrol boats took trawlers to Massawa": a seizure."""
    sheet, report = view.sheet, view.report
    first, end = _around(view)
    ship = view.ship or (view.alone_but_naval() if any(sheet.lower[p] in {"her", "it"} for p in report.patients) else None)
    aboard = sheet.prepositions(report.token, "with")  # "took a trawler with 17 crew to Wonsan"
    brought = [p for k in (report.token, *aboard) for p in sheet.prepositions(k, "to", "into", "towards", "toward")]
    if ship is None or not brought or ship.attacker or sheet.has(first, end, HELPED) or sheet.has(first, end, CRIMES):
        return None
    coerced = sheet.has(first, end, COERCED)
    if report.passive:
        legal = sheet.has(first, end, LEGAL) and any(sheet.lemma[k] in LAWMEN for k in range(first, end))
        return view.sea("seizure") if (coerced and _state_near(view)) or legal else None
    forces = any((s := view.fleet.at(a)) is not None and s.type == "naval" for a in report.agents) or "state" in view.agents
    own = any(
        sheet.lower[k] in {"its", "their"}
        for p in report.patients
        if view.fleet.at(p) and sheet.lemma[sheet.head[p]] not in FISHERMEN  # "took 22 fishermen and their boat to X"
        for k in sheet.kids[p]
    )
    placed = any(
        sheet.pos[p] == "PROPN"
        or sheet.ent[p] in {"GPE", "LOC", "FAC"}
        or sheet.lemma[p] in {"port", "base", "harbour", "harbor", "road", "roadstead", "anchorage", "water"}
        for p in brought
    )
    guided = (
        view.lemma in {"lead", "escort", "direct", "guide", "conduct"} and not coerced
    )  # through a strait, as well as into captivity
    return (
        Meaning("maritime", "seizure", ship, (ship,), True, view.tool) if forces and placed and not (own or guided) else None
    )


def stopped_and_arrested(view: View) -> bool:
    """True for "stopped a foreign tanker and arrested its crew"; the arrest of smugglers of people or drugs is none."""
    sheet = view.sheet
    first, end = _around(view)
    if "state" not in view.agents or sheet.has(first, end, CRIMES) or not sheet.has(first, end, ARRESTS):
        return False
    people = TARGETS["crew"]
    return any(
        sheet.lemma[k] in people and sheet.lemma[sheet.verb_above(k)] in {"arrest", "detain"} for k in range(first, end)
    )


def caught_rule(view: View) -> Meaning | None:
    """ "Their boat had been caught by the marine agency", "a boat … was caught with a crew of nine" behind another taken."""
    sheet, report = view.sheet, view.report
    first, end = _around(view)
    ship = view.ship if report.passive else None
    if ship is None or ship.attacker or ship.generic or sheet.has(first, end, CRIMES | FINED):
        return None
    if not report.agents and not view.tool:
        like = any(
            sheet.lemma[k] in {"seize", "detain", "capture", "hijack"} or sheet.lower[k] == "gunpoint" for k in range(first)
        )
        inside = sheet.prepositions(report.token, "in", "up", "under")
        if any(sheet.lemma[p] in ATTACKS for p in inside):  # "was caught in a drone attack on the port"
            armed = sheet.has(first, end, {"missile", "missiles", "drone", "drones", "shelling", "bombardment"})
            return (
                view.sea("strike" if armed else "other")
                if armed or any(sheet.lemma[p] == "crossfire" for p in inside)
                else None
            )
        return view.sea("seizure") if like and not inside else None
    arms = "state" in view.agents or any(sheet.lemma[a] in {"agency", "patrol"} for a in report.agents)
    return view.sea("seizure") if arms and not sheet.prepositions(report.token, "in", "on") else None


def crewed_ship(view: View) -> Ship | None:
    """The ship of "a tanker with 20 crew, captured by guards": the participle was hung on the crew."""
    sheet, report = view.sheet, view.report
    if sheet.dep[report.token] != "acl" or not report.passive or sheet.words[report.token - 1] != ",":
        return None
    holder = sheet.head[report.token]
    return view.fleet.at(sheet.head[sheet.head[holder]]) if sheet.lower[sheet.head[holder]] in {"with", "and"} else None


def fishermen_held(view: View) -> Ship | None:
    """The boat of "the navy arrested nine fishermen aboard their trawler": where her people are taken so is she."""
    fishermen = bool(view.report.patients) and all(view.sheet.lemma[p] in FISHERMEN for p in view.report.patients)
    ship = view.alone_but_naval() if fishermen and "state" in view.agents else None
    if ship is None or ship.type not in {"fishing", "small_craft", None} or ship.attacker:
        return None
    first = [s.start for s in ship.sightings if view.sheet.sentence[s.start] == view.sheet.sentence[view.report.token]]
    theirs = any(
        view.sheet.lower[k] in {"their", "his"} or view.sheet.lower[k - 1] in {"aboard", "on", "from"} for k in first
    )
    return ship if theirs else None


def kept_since(view: View) -> bool:
    """True for "the navy refused to let go the tanker, held since August": a ship that a state has taken before."""
    first, end = _around(view)
    told = view.sheet.has(first, end, LET_GO | FORCED)
    return view.report.passive and bool(view.ships) and told and _state_near(view)


def fishing_boat_taken(view: View, others: list[str]) -> bool:
    """True for "arrested 12 fishermen and seized their trawler": where seamen are arrested the ship is seized."""
    arrests = not POLICING - {"arrested", "arrest", "arresting"} & set(others)
    seamen = not {"fishermen", "sailors", "crew"}.isdisjoint(others)
    return arrests and seamen and "vessel" in view.kinds and view.lemma in {"seize", "impound", "confiscate"}


def fuel_tanker(view: View, others: list[str]) -> bool:
    """True for "seized two foreign tankers that they said were smuggling diesel": a state takes ships, not smugglers."""
    tankers = bool(view.ships) and all(s.type == "tanker" for s in view.ships)
    only = not (POLICING - FUEL_SMUGGLING) & set(others)
    return tankers and only and "state" in view.agents and not FUELS.isdisjoint(others)


def taken_besides(view: View) -> bool:
    """True for "the navy arrested 17 fishermen and took two trawlers": with her people the ship is taken."""
    sheet = view.sheet
    first, end = _around(view)
    thing = sheet.child(view.report.token, "dobj")
    seamen = any(sheet.lemma[k] in TARGETS["crew"] and sheet.pos[k] == "NOUN" for k in range(first, view.report.token))
    whole = seamen and thing is not None and view.fleet.at(thing) is not None
    return whole and "state" in view.agents and sheet.has(first, end, ARRESTS) and not sheet.has(first, end, CRIMES)


def at_knifepoint(view: View) -> bool:
    """True for people held "at knifepoint", "at gunpoint", "at bay" just behind the verb."""
    token = view.report.token
    return view.sheet.has(token, min(len(view.sheet), token + 6), {"knifepoint", "gunpoint", "bay"})
