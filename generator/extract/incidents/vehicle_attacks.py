"""Vehicles as weapons: driven into people on purpose, blown up where they stand.

In: the view of one report. Out: a ``Meaning``, or None. A crash is no attack: the text must name the driver's act or call
it deliberate, and no chance.
"""

from __future__ import annotations

from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

__all__ = ["blown_up", "crowd_rule"]

VEHICLES = wordset("vehicles_driven")
PARCELS = frozenset({"parcel", "package", "suitcase", "backpack", "rucksack", "letter", "bag", "envelope"})
PEOPLE = wordset("vehicles_people_hit")
POSTED = frozenset({"parcel", "package", "letter", "envelope"})
"""What does not go off by chance."""
CHANCE = (wordset("senses_chance") - {"crash", "crashed", "plunged", "fire", "storm"}) | wordset("vehicles_chance")
ON_PURPOSE = frozenset(
    {
        "deliberately",
        "deliberate",
        "intentionally",
        "intentional",
        "purposely",
        "attack",
        "attacker",
        "terrorism",
        "terrorist",
    }
)
POSTS = frozenset({"barricade", "gate", "barrier", "checkpoint", "checkpost", "roadblock", "fence"})
EXPLOSIVES = frozenset({"explosives", "explosive", "bomb", "dynamite", "tnt"})
GUARDED = frozenset(
    {"police", "army", "military", "barracks", "base", "checkpoint", "station", "court", "courthouse", "embassy"}
)
"""Where bombs of gas cylinders are left, not fuel delivered."""
PACKED = frozenset({"packed", "laden", "loaded", "filled", "stuffed", "rigged", "strapped"})
AFTER = 3
"""Sentences in which the text may call the crash deliberate."""
FUEL = frozenset({"gas", "fuel", "petrol", "gasoline", "lpg", "tanker", "battery", "boiler", "overheated"})


def crowd_rule(view: View) -> Meaning | None:
    """ "A man rammed a van into a crowd"; "a car ploughed into a crowd in what police called an attack"."""
    sheet, report = view.sheet, view.report
    if view.ships or report.noun:
        return None
    struck = [
        d for o in sheet.prepositions(report.token, "into", "through") for d in sheet.listed(o) if sheet.lemma[d] in PEOPLE
    ]
    posts = [p for p in report.patients if sheet.lemma[p] in POSTS and view.lemma == "ram"]
    first, end = sheet.sentences[sheet.sentence[report.token]]
    if _laden(view):
        return view.land("bombing")
    if posts and report.agents and not sheet.has(first, end, CHANCE):
        return view.land("attack")  # "a driver rammed a barricade at the Capitol"
    if not struck or sheet.has(first, end, CHANCE):
        return None
    driven = any(sheet.lemma[o] in VEHICLES for o in sheet.children(report.token, "dobj"))
    _, later = sheet.sentences[min(len(sheet.sentences) - 1, sheet.sentence[first] + AFTER)]
    if not driven and not sheet.has(first, later, ON_PURPOSE):
        return None
    report.patients = struck
    return view.land("attack")


def _laden(view: View) -> bool:
    """True for "rammed an explosives-laden rickshaw into a post": driven on purpose, and more than a vehicle."""
    sheet, i = view.sheet, view.report.token
    driven = [o for o in sheet.children(i, "dobj") if sheet.lemma[o] in VEHICLES]
    return any(sheet.has(i + 1, min(o + 5, len(sheet)), EXPLOSIVES) for o in driven)


def blown_up(view: View) -> Meaning | None:
    """ "A car exploded outside a police academy": weak by itself, for fuel and gas explode too."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    left = any(sheet.lemma[p] in VEHICLES | PARCELS for p in [*report.patients, *report.agents])
    if report.noun or view.afloat or not left or sheet.has(first, end, CHANCE):
        return None
    packed = sheet.has(max(first, report.token - 8), report.token, PACKED)
    if sheet.has(first, end, FUEL):
        cylinders = packed and sheet.has(first, report.token, {"cylinders", "cylinder", "canisters"})
        return view.land("bombing") if cylinders and sheet.has(report.token, end, GUARDED) else None
    posted = view.lemma in {"explode", "go"} and any(sheet.lemma[p] in POSTED for p in [*report.patients, *report.agents])
    meaning = view.land("bombing", strong=posted)
    meaning.soft = any(sheet.lower[k] in {"outside", "near", "beside"} for k in sheet.kids[report.token])
    return meaning
