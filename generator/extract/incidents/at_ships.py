"""What an attack on a ship is, by its weapon, its verb and its doer: a strike, shots, a ramming, or of unknown kind.

In: the view of a report whose target is a ship or her people. Out: a ``Meaning``, or None for police work. Whether a ship
is meant at all, ``senses`` has decided.
"""

from __future__ import annotations

from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.weapon_effects import beside_it
from generator.extract.incidents.words import AGENTS, TARGETS, strikes, wordset

__all__ = ["at_ship", "chased_by_law", "opened_up"]

POLICED = wordset("senses_policing") - {"arrest", "arrested", "arresting", "migrants"}
RAIDERS = frozenset({"robber", "pirate", "thief", "intruder", "burglar", "bandit", "hijacker", "kidnapper"})
ROBBING = frozenset(
    {
        "robbed",
        "robbing",
        "stole",
        "stealing",
        "looted",
        "looting",
        "snatched",
        "relieved",
        "nets",
        "engine",
        "engines",
        "phones",
    }
    | {"jewellery", "valuables", "belongings", "catch", "cash"}
)
MERCHANT = frozenset(
    {"passenger", "tanker", "bulk_carrier", "container_ship", "general_cargo", "vehicle_carrier", "gas_carrier", "tug_barge"}
)
MEANT = frozenset({"deliberately", "intentionally", "purposely", "repeatedly", "twice", "rammed"})
SCUTTLED = frozenset({"poachers", "poaching", "poacher", "confiscated", "impounded", "illegally", "empty"})
RAMMED = frozenset({"rammed", "ramming", "collided"})
SHOTS = frozenset({"shots", "bullets", "gunfire", "rifles", "machine-gun", "volley", "rounds"})
WARHEADS = frozenset(
    {"missile", "missiles", "drone", "drones", "rocket", "rockets", "mine", "torpedo", "projectile", "projectiles", "shell"}
)
FIREWORKS = frozenset({"fireworks", "firework", "firecrackers", "boiler", "galley", "stove"})


def at_ship(view: View) -> Meaning | None:  # noqa: C901, PLR0911, PLR0912 - a decision list
    """What was done to the ship or her people, by the weapon first and then by the verb."""
    sense, tool = view.report.sense, view.tool
    crewless = (w for p in view.report.patients for w in view.sheet.lower[max(0, p - 3) : p])
    if not view.ships and not {"unmanned", "uncrewed"}.isdisjoint(crewless):
        return None  # weapons that were destroyed
    if view.report.noun and view.describes and all(s.name is None and len(s.sightings) == 1 for s in view.ships):
        return view.sea("other", strong=False)  # "described the incident as an attack on a civilian ship"
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if sense == "destroy" and "state" in view.agents and view.sheet.has(first, end, SCUTTLED):
        return None  # poachers' boats that a state sinks
    own = [a for a in view.report.agents if view.sheet.lemma[a] in TARGETS["crew"] | {"shipmate", "crewmate", "colleague"}]
    if own and len(own) == len(view.report.agents) and view.kinds <= {"crew", "person"}:
        return None  # a quarrel of one of the crew with another
    blast = all(view.sheet.lemma[t] in {"explosion", "blast"} for t in view.report.tools) and not view.agents
    if blast and view.sheet.has(first, end, FIREWORKS):
        return None  # "a small explosion in the galley shook the ship"
    if strikes(tool):
        return None if beside_it(view.sheet, view.report.token) else view.sea("strike")  # what missed, ``miss_rule`` reads
    if tool in {"gun", "grenade"}:
        law = not view.agents & {"hostile", "armed"} and chased_by_law(view)
        return None if law else view.sea("fired_upon")
    if tool in {"water_cannon", "jammer"} or view.lemma == "harass":
        return view.sea("interference")
    if sense == "fire" and "hostile" not in view.agents and chased_by_law(view):
        return None
    if sense == "fire":  # "an engineer was shot in the arm": one of a crew, in what is told of the ship
        return view.sea("fired_upon", strong=bool(view.ships) or not view.kinds <= {"crew", None} or not view.report.passive)
    if sense == "blast" or (sense == "destroy" and view.lemma == "blow"):
        return view.sea("strike")  # a hole is blown by an explosion
    if sense == "hit":
        return _hit_ship(view)
    if sense == "destroy" and view.lemma in {"catch", "burn"} and _from_outside(view):
        return view.sea("strike")  # "had caught fire after an external impact"
    if sense == "destroy" and view.lemma in {"go", "catch", "burst", "burn"}:
        return view.sea("other", strong=False)
    if sense == "destroy" and view.report.passive and _burst_beside(view):
        return view.sea("strike")
    if sense == "destroy":
        done = view.agents & {"hostile", "state", "pronoun"} and not view.report.noun
        return view.sea("strike" if view.lemma in {"sink", "destroy", "cripple", "disable"} else "other", strong=bool(done))
    if view.lemma in {"storm", "invade"} and view.ships and view.report.agents and "state" not in view.agents:
        return view.sea("boarding")
    raiders = any(view.sheet.lemma[a] in RAIDERS for a in view.report.agents) and not view.report.noun
    robbed = raiders and view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], ROBBING)
    return view.sea("boarding" if robbed else "other")


def _burst_beside(view: View) -> bool:
    """True for "was holed when an object went off alongside": something in the water, and no boiler."""
    sheet = view.sheet
    for k in sheet.children(view.report.token, "advcl"):
        off = sheet.lemma[k] in {"explode", "detonate"} or (sheet.lemma[k] == "go" and sheet.lower[k + 1 : k + 2] == ["off"])
        if off and sheet.has(k, sheet.right(k) + 1, {"alongside", "beside", "under", "beneath", "near", "outside", "hull"}):
            return True
    return False


def _kind_near(view: View) -> str | None:
    """What "was hit" means beside shots, or beside a ramming, where no missile or drone is told of."""
    sheet, here = view.sheet, view.sheet.sentence[view.report.token]
    first, end = sheet.sentences[max(0, here - 1)][0], sheet.sentences[here][1]
    if sheet.has(first, end, WARHEADS):
        return None
    return "fired_upon" if sheet.has(first, end, SHOTS) else "interference" if sheet.has(first, end, RAMMED) else None


def _hit_by_craft(view: View) -> Meaning | None:
    """A ship "hit" by another: packed with explosives a strike, else interference; ferries run into others by chance."""
    sheet = view.sheet
    first, end = sheet.sentences[sheet.sentence[view.report.token]]
    if any(w.startswith("explosive") for w in sheet.lower[first:end]):
        return view.sea("strike")
    if view.kinds == {"crew"}:
        return view.sea("fired_upon", strong=False)  # "a launch opened fire, hitting her captain"
    hitters = [s for a in view.report.agents if (s := view.fleet.of(a)) is not None]
    chance = (
        bool(hitters)
        and all(s.type in MERCHANT or (s.type is None and s.name) for s in hitters)
        and not sheet.has(first, end, MEANT)
    )
    return None if chance and not view.agents & {"state", "hostile"} else view.sea("interference")


def _pronoun_ship(view: View, agent: int) -> bool:
    """True for "the Alba lost power before it hit …": the doer is a ship told by a pronoun."""
    sheet, verb = view.sheet, view.report.token
    above = sheet.child(sheet.head[verb], "nsubj")
    ship = view.fleet.at(above) if above is not None and sheet.dep[verb] in {"pcomp", "advcl"} else None
    return sheet.lower[agent] in {"it", "she"} and ship is not None and view.tool is None


def opened_up(view: View) -> Meaning | None:
    """ "A patrol boat opened up on a lobster boat": the ship stands behind "on", whatever the parse makes of the place."""
    aimed = view.sheet.prepositions(view.report.token, "on")
    ship = next((s for p in aimed if (s := view.fleet.at(p)) is not None), None)
    if ship is None or ship.generic or not view.agents & {"state", "hostile", "armed", "craft"}:
        return None
    view.report.patients = aimed
    return Meaning("maritime", "fired_upon", ship, (ship,), True, view.tool)


def _from_outside(view: View) -> bool:
    sheet = view.sheet
    first, end = sheet.sentences[sheet.sentence[view.report.token]]
    outer = (k for k in range(first, end) if sheet.lower[k] == "external")
    return any(sheet.lemma[k + 1 : k + 2] in (["impact"], ["explosion"], ["blast"], ["force"], ["influence"]) for k in outer)


def chased_by_law(view: View) -> bool:
    """True where drugs, smugglers or poachers stand in the sentences around: shots at these are police work."""
    sheet, here = view.sheet, view.sheet.sentence[view.report.token]
    first, _ = sheet.sentences[max(0, here - 2)]
    _, end = sheet.sentences[min(len(sheet.sentences) - 1, here + 2)]
    return sheet.has(first, end, POLICED)


def _hit_ship(view: View) -> Meaning | None:
    """A ship "hit" or "struck": by craft a ramming, by raiders an attack of unknown kind, else a strike."""
    at = view.report.token
    if view.sheet.dep[at] == "amod" and view.sheet.lemma[view.sheet.head[at]] in AGENTS["harmless"]:
        return None  # "the ferry hit rocks"
    if "craft" in view.agents or any(_pronoun_ship(view, a) for a in view.report.agents):
        return _hit_by_craft(view)
    if view.tool is None and any(view.sheet.lemma[a] in RAIDERS for a in view.report.agents):
        return view.sea("other")  # robbers "struck" or "hit" a ship: an attack of unknown kind, and no missile
    if view.kinds <= {"crew", "person"} and view.report.passive and not view.agents and view.tool is None:
        return view.sea("other", strong=False)  # "the captain of the trawler was struck several times"
    if view.tool is None and view.report.passive and (kind := _kind_near(view)) is not None:
        return view.sea(kind)
    told = view.report.passive or (view.report.noun and not view.describes)
    return view.sea("strike", strong=bool(view.agents & {"hostile", "state", "unknown", "pronoun"}) or told)
