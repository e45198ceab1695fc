"""Ships taken over: hijacked by outlaws, taken by the forces of a state; and those only taken as one takes a ferry.

In: the view of one report. Out: a ``Meaning`` or None; or yes or no. A salvor who tows a wreck away takes no ship.
"""

from __future__ import annotations

from generator.extract.incidents.gone_people import people_taken
from generator.extract.incidents.state_seizures import led_off, taken_besides
from generator.extract.incidents.targets import target_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

__all__ = ["HOLDERS", "hijack_rule", "take_rule"]

HOLDERS = frozenset({"captors", "hijackers", "pirates", "kidnappers", "ransom", "hostage", "hostages"})
STOPPED = frozenset({"stopped", "boarded", "intercepted", "detained", "halted", "stopping", "intercepting", "surrounded"})
LIGHT = wordset("taken_light")
"""Nouns that make one verb with "take": nothing is carried away."""
FORCED = frozenset(
    {"gunpoint", "captain", "crew", "master", "skipper", "hostage", "hostages", "ransom", "seized", "captive"}
)


def hijack_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """A ship taken by raiders (hijack) or by the forces of a state (seizure); a plane or vehicle hijacked."""
    if view.lemma == "tow" and "hostile" not in view.agents:
        return None  # a salvor tows wrecks away
    if view.lemma == "overpower" and all(view.sheet.lower[p] == "them" for p in view.report.patients):
        return None  # "commandos overpowered them"
    if view.lemma == "overpower" and view.kinds == {"crew"} and all(_one_man(view, p) for p in view.report.patients):
        return view.sea(
            "boarding", strong=bool(view.ships and view.agents & {"hostile", "armed"})
        )  # the duty oiler, not the ship
    if view.ships or view.kinds & {"crew"}:
        if view.lemma == "take" and view.agents <= {"unknown", "harmless"} and view.agents:
            return None  # a company takes over a ship
        for ship in view.ships:
            ship.attacker = ship.attacker and view.report.noun  # "a dhow, which they had commandeered": a victim first
        return view.sea(
            "seizure" if view.agents & {"state"} and view.lemma != "hijack" else "hijack", strong=bool(view.ships)
        )
    if view.lemma in {"hijack", "hijacking", "commandeer"} and view.kinds & {"aircraft"}:
        return Meaning("air", "hijacking", tool=view.tool)
    if view.lemma in {"hijack", "hijacking", "commandeer"} and view.kinds & {"place", "person", "force"}:
        return view.land("hijacking")
    return None


def _one_man(view: View, token: int) -> bool:
    return view.sheet.tag[token] == "NN" and view.sheet.lemma[token] != "crew"


def _travelled(view: View) -> bool:
    """True for "rebels took the ferry to Goma", "took a boat across the lake": as passengers."""
    sheet = view.sheet
    first, end = sheet.sentences[sheet.sentence[view.report.token]]
    ship = view.ship
    carried = ship is not None and ship.name is None and ship.type in {"passenger", "small_craft", None}
    brought = view.sheet.prepositions(view.report.token, "to", "into", "across", "over", "from", "for", "down", "up")
    return bool(brought) and carried and not view.report.passive and not sheet.has(first, end, FORCED)


def _takes_something_else(view: View) -> bool:
    """True for "took up position near the tanker", "took to the water", "took the wounded off": no ship is taken."""
    report, sheet = view.report, view.sheet
    if report.passive or report.noun:
        return False
    taken = sheet.child(report.token, "dobj")
    if taken is None or sheet.lemma[taken] in LIGHT:
        return True
    leads = [k for k in sheet.kids[report.token] if sheet.dep[k] == "prep" and report.token < k < taken]
    if any(sheet.child(k, "pobj") in {None, taken - 1} for k in leads):
        return True  # "from the tanker Amber", of which the parser made an object of the verb
    people = target_of(sheet, view.fleet, taken) in {"person", "crew"} or sheet.tag[taken] == "JJ"
    return people and view.fleet.at(taken) is None


def take_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """ "Pirates took the dhow": only outlaws take a ship by the bare verb; "taken to port by a gunboat" is a seizure."""
    brought = view.sheet.prepositions(view.report.token, "to", "into")
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    stopped = view.report.passive or view.sheet.has(first, end, STOPPED)  # "stopped a tanker and took it to Jask"
    if view.ships and brought and "state" in view.agents and stopped and view.lemma == "take":
        return view.sea("seizure")
    if (led := led_off(view)) is not None or view.lemma != "take":
        return led
    if view.ships and view.report.passive and not view.report.agents and _held_near(view):
        return view.sea("hijack")
    ship = view.ship or view.alone() if people_taken(view.sheet, view.report.token) else None
    if ship is not None and not ship.attacker:
        return Meaning("maritime", "kidnap", ship, (ship,), True, view.tool)
    if view.ships and "vessel" in view.kinds and taken_besides(view):
        return view.sea("seizure")
    if not view.ships or not view.agents <= {"hostile", "armed"} or not view.agents:
        return None
    if _travelled(view) or _takes_something_else(view):
        return None
    listed = [p for p in view.report.patients if view.sheet.pos[p] == "NOUN"]
    if (
        len(listed) > 1
        and any(view.fleet.at(p) is None for p in listed)
        and (robbed := view.alone()) not in {None, view.ship}
    ):
        return Meaning(
            "maritime", "boarding", robbed, () if robbed is None else (robbed,), True, view.tool
        )  # "cash and a tender"
    them = any(view.sheet.lower[p] in {"them", "it", "her", "both"} for p in view.report.patients)
    if ("vessel" not in view.kinds and not them) or _goods(view):
        return view.sea("boarding")  # "took cash and the outboard engine of the ketch"
    return view.sea("hijack")


def _goods(view: View) -> bool:
    """True for "took ropes from the tanker": what is taken is no ship, and the ship stands behind "from"."""
    taken = view.sheet.child(view.report.token, "dobj")
    plain = taken is not None and view.sheet.pos[taken] == "NOUN" and view.fleet.at(taken) is None
    return plain and any(view.fleet.at(k) for k in view.sheet.prepositions(view.report.token, "from", "off"))


def _held_near(view: View) -> bool:
    """True where the sentences around speak of captors or a ransom, so that "was taken" means by them."""
    sheet, here = view.sheet, view.sheet.sentence[view.report.token]
    first, _ = sheet.sentences[max(0, here - 1)]
    _, end = sheet.sentences[min(len(sheet.sentences) - 1, here + 1)]
    return sheet.has(first, end, HOLDERS) and not view.sheet.prepositions(view.report.token, "to", "into", "by", "from")
