"""What raiders, soldiers and cables do without a word of attack: men made their way aboard, left with hostages, a link died.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Plain words of attack are
read by ``sea_senses``, idioms with a meaning of their own by ``sea_idioms``.
"""

from __future__ import annotations

from generator.extract.incidents.lost_arguments import LINES
from generator.extract.incidents.on_board import scene_of
from generator.extract.incidents.sea_idioms import outsider
from generator.extract.incidents.targets import agent_of, target_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import TARGETS, strikes, wordset

__all__ = [
    "armed_climb",
    "berthed_badly",
    "bound_rule",
    "divers",
    "embark_rule",
    "ladder_rule",
    "left_with_rule",
    "moored_rule",
    "outage_rule",
    "run_at",
    "severed_before",
    "weathered",
]

BOATS = wordset("senses_boats")
POLICING = wordset("senses_policing")
LANDED = frozenset({"lower", "drop", "land", "winch", "put", "deposit"})
"""Verbs whose object goes aboard: a helicopter lowers commandos."""
UNDER_WATER = frozenset(
    {"undersea", "subsea", "submarine", "underwater", "seabed", "sea", "baltic", "strait", "gulf", "channel"}
)
SUSPICION = frozenset(
    {"sabotage", "sabotaged", "deliberate", "deliberately", "tampering", "hybrid", "interference", "suspect", "suspects"}
    | {"suspected", "hostile"}
)
NATURE = frozenset({"earthquake", "quake", "landslide", "storm", "eruption", "maintenance", "wear", "typhoon", "ice"})

WEATHER = frozenset({"fog", "mist", "gale", "gales", "storm", "snowstorm", "squall", "blizzard"})
SWELL = frozenset({"weather", "sea", "seas", "swell"})
MEANT = frozenset({"deliberately", "intentionally", "purposely", "repeatedly", "twice"})
FISHING = frozenset({"trawler", "seiner", "boat", "vessel"})
ENFORCERS = frozenset({"coastguard", "coastguardsman", "inspector", "customs"})
LOOT = wordset("boarders_stores") | {
    "laptop",
    "money",
    "phone",
    "cash",
    "valuables",
    "jewellery",
    "telephone",
    "radio",
    "safe",
}
CLIMBING = frozenset({"ladder", "ladders", "hook", "hooks", "hooked", "grapnel", "weapons", "guns", "rifles", "armed"})


def embark_rule(view: View) -> Meaning | None:
    """ "Thieves made their way aboard a tanker", "a helicopter lowered commandos onto her deck": a boarding."""
    sheet, report = view.sheet, view.report
    i = report.token
    things = sheet.children(i, "dobj")
    scenes = sheet.prepositions(i, "aboard", "onto", "on", "into", "over")
    scenes += [p for k in sheet.kids[i] if sheet.lower[k - 1 : k + 1] == ["on", "to"] for p in sheet.kids[k]]
    scenes += [k for k in things if view.lemma in {"gain", "reach"} and sheet.lemma[k] in {"deck", "poop"}]
    scenes += [p for k in things for p in sheet.prepositions(k, "aboard", "onto", "on", "to", "into")]
    ship = next((s for k in scenes if (s := view.fleet.of(k) or view.inside(k))), None)
    ship = ship or (view.ship if view.lemma in {"enter", "invade"} else None)
    doers = (things or (report.agents if view.lemma == "land" else [])) if view.lemma in LANDED else report.agents
    if view.lemma in LANDED and report.passive:  # "commandos were lowered onto the ship"
        doers = report.patients
    if ship is None or ship.attacker or not doers:
        return None
    kinds = {agent_of(sheet, view.fleet, d) for d in doers}
    named = view.lemma in {"enter", "gain", "reach", "invade", "put"} | LANDED  # too plain a word for "three men"
    first, end = sheet.sentences[sheet.sentence[i]]
    policed = sheet.has(first, end, POLICING)
    raiders = "hostile" in kinds or (not named and all(outsider(view, d) for d in doers))
    raiders = raiders and not policed and all(sheet.lemma[d] != "stowaway" for d in doers)
    forces = "state" in kinds and not policed and ship.type != "naval" and view.lemma not in {"enter", "gain", "make"}
    if not raiders and not forces:
        return None
    report.agents, report.patients = doers, scenes or report.patients
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def bound_rule(view: View) -> Meaning | None:
    """ "Robbers tied up the watchman of a tanker", "roamed her cabins": they were aboard."""
    raiders = [a for a in view.report.agents if outsider(view, a)]
    scene = scene_of(view) if "person" in view.kinds else None  # "a couple were tied up on board their ketch by three men"
    aboard = "crew" in view.kinds or scene or (view.lemma in {"roam", "rummage"} and view.ships)
    if not raiders or len(raiders) < len(view.report.agents) or not aboard:
        return None
    if scene is not None and not scene.attacker:
        return Meaning("maritime", "boarding", scene, (scene,), True, view.tool)
    if view.lemma in {"throw", "force", "push", "set", "put"} and not view.ships and (ship := view.alone()) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)  # "were thrown off their dhow by pirates"
    return view.sea("boarding", strong=bool(view.ships))


def left_with_rule(view: View) -> Meaning | None:
    """ "The pirates left the reefer with five hostages": those taken along are kidnapped."""
    sheet, report = view.sheet, view.report
    taken = [d for k in sheet.prepositions(report.token, "with") for d in sheet.listed(k)]
    people = [t for t in taken if sheet.lemma[t] in {"hostage", "captive"} or sheet.lemma[t] in TARGETS["crew"]]
    own = sheet.child(report.token, "dobj")
    sailed = view.fleet.at(own) if own is not None and view.lemma == "sail" else None
    if (
        sailed is not None and "hostile" in view.agents and not sailed.generic
    ):  # "pirates are sailing the X to Eyl with her crew"
        return Meaning("maritime", "hijack", sailed, (sailed,), True, view.tool)
    if not taken or "hostile" not in view.agents:
        return None
    ship = view.ship or view.alone() or view.fleet.before(report.token)
    if ship is None:
        return None
    if not people:  # "the gang left with laptops and money"
        loot = ship.type not in {"passenger", "naval"} and not (ship.attacker or ship.generic)
        near = loot and view.fleet.near(ship, report.token, 1) and any(sheet.lemma[t] in LOOT for t in taken)
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool) if near else None
    taken = people
    report.patients = taken
    return Meaning("maritime", "kidnap", ship, (ship,), True, view.tool)


def ladder_rule(view: View) -> Meaning | None:
    """ "Men in a speedboat hooked a ladder to her rail": an attempt to board, unless more is told."""
    sheet, report = view.sheet, view.report
    if not any(sheet.lemma[a] in BOATS or outsider(view, a) for a in report.agents):
        return None
    things = [report.token, *sheet.children(report.token, "dobj")]
    if any(sheet.lemma[k] == "rope" for k in things) and "hostile" not in view.agents:
        return None  # a lifeboat throws a rope to a yacht
    scenes = [p for k in things for p in sheet.prepositions(k, "to", "on", "onto", "against", "over", "at")]
    ship = next((s for k in scenes if (s := view.fleet.of(k) or view.inside(k)) and not s.attacker), None)
    own = [b for a in report.agents for p in sheet.prepositions(a, "in", "on", "aboard") if (b := view.fleet.at(p))]
    first = min((b.sightings[0].start for b in own), default=report.token)  # "two youths in a canoe threw a hook"
    ship = ship or view.fleet.before(first)
    if ship is None or not view.fleet.near(ship, sheet.right(report.token), 1):
        return None
    report.patients = scenes
    return Meaning("maritime", "attempted_boarding", ship, (ship,), True, view.tool)


def outage_rule(view: View) -> Meaning | None:
    """ "A link on the seabed stopped working, and Riga suspects interference": it failed and a hand is suspected."""
    sheet, report = view.sheet, view.report
    things = sheet.prepositions(report.token, "to", "in", "on", "of") if report.noun else []
    lines = [a for a in [*report.agents, *report.patients, *things] if sheet.lemma[a] in LINES]
    if not lines:
        return None
    here = sheet.sentence[report.token]
    first, end = sheet.sentences[here]
    _, last = sheet.sentences[min(len(sheet.sentences) - 1, here + 1)]
    if sheet.has(first, last, NATURE):
        return None
    suspected = sheet.has(first, end, UNDER_WATER) and sheet.has(first, last, SUSPICION)
    report.agents, report.patients = [], lines
    return Meaning("maritime", "other", None, (), suspected, view.tool)  # else only a word on a cable told of before


def severed_before(view: View) -> bool:
    """True for "dragged its anchor across the cable, severing it": what "it" is stands before in the sentence."""
    sheet, report = view.sheet, view.report
    if not any(sheet.lower[p] in {"it", "them", "both", "they"} for p in report.patients):
        return False
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    return any(
        sheet.lemma[k] in {"cable", "pipeline"} and target_of(sheet, view.fleet, k) == "sea_works"
        for k in range(first, report.token)
    )


def moored_rule(view: View) -> Meaning | None:
    """ "A missile hit the quay beside her": a strike on the ship that lies there."""
    ship = view.beside() if strikes(view.tool) else None
    return None if ship is None else Meaning("maritime", "strike", ship, (ship,), True, view.tool)


def divers(view: View) -> bool:
    """True for divers at a cable or pipeline, who elsewhere search wrecks and clear mines."""
    return "sea_works" in view.kinds and all(view.sheet.lemma[a] == "diver" for a in view.report.agents)


def berthed_badly(view: View) -> bool:
    """True where a ship, and no weapon or raider, hits the pier."""
    return bool(view.report.agents) and not view.tool and all(view.fleet.at(a) for a in view.report.agents)


def weathered(view: View) -> bool:
    """True where the sentence tells of fog or heavy weather: ferries and bulkers run into each other then."""
    sheet = view.sheet
    first, end = sheet.sentences[sheet.sentence[view.report.token]]
    heavy = any(sheet.lower[k] in SWELL and sheet.lower[k - 1] in {"heavy", "bad", "rough"} for k in range(first + 1, end))
    return (heavy or sheet.has(first, end, WEATHER)) and not sheet.has(first, end, MEANT)


def run_at(view: View) -> Meaning | None:
    """A fishing boat of another nation that ran down a launch of coastguards or inspectors: interference."""
    sheet, i = view.sheet, view.report.token
    first, end = sheet.sentences[sheet.sentence[i]]
    foreign = any(
        sheet.lemma[a] in FISHING and any(sheet.ent[k] == "NORP" for k in sheet.kids[a]) for a in view.report.agents
    )
    if not foreign or not any(sheet.lemma[k] in ENFORCERS for k in range(first, end)):
        return None
    boats = [k for k in range(i + 1, min(i + 6, end)) if view.fleet.at(k) is not None or sheet.lemma[k] in BOATS]
    if not boats:
        return None
    ship = view.fleet.at(boats[0])
    return Meaning("maritime", "interference", ship, () if ship is None else (ship,), True, view.tool)


def armed_climb(view: View) -> bool:
    """True where the sentence tells of hooks, ladders or arms in a boat, and of no pilot, who has a ladder too."""
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    return view.sheet.has(first, end, CLIMBING) and not view.sheet.has(first, end, {"pilot", "pilots"})
