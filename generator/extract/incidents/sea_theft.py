"""What words of theft mean: from a ship or her crew a boarding, on land a robbery.

In: the view of one report. Out: a ``Meaning``, or None where nothing is stolen. Does not read the theft of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.boarders import people_aboard, robbed_of, stolen_from
from generator.extract.incidents.sea_idioms import outsider, reporter
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["rob_rule", "taken_from"]

BOATS = wordset("senses_boats")
RELIEVING = frozenset({"relieve", "lighten", "drain", "help"})
AFLOAT = frozenset({"off", "sea", "waters", "offshore", "coast", "gulf", "bay", "river", "lake", "engines", "boats"})
UNFIXING = frozenset({"unscrew", "unbolt"})
OPENING = frozenset({"break", "force", "prise", "cut"}) | UNFIXING
"""Verbs of opening boxes and taking off fittings, which are theft only where outlaws do it."""
ASHORE = frozenset(
    {
        "lift",
        "elevator",
        "shop",
        "flat",
        "bus",
        "bar",
        "hotel",
        "restaurant",
        "taxi",
        "ashore",
        "street",
        "nightclub",
        "apartment",
        "café",
        "cafe",
        "pub",
    }
)
DELAYS = frozenset(
    {
        "strike",
        "strikes",
        "weather",
        "fog",
        "queue",
        "queues",
        "customs",
        "delays",
        "union",
        "unions",
        "ice",
        "congestion",
        "storm",
    }
)
LIFTING = frozenset({"lift", "shovel"})
BULK = frozenset({"scrap", "iron", "steel", "metal", "coal", "copper", "ore", "cable", "fuel", "rice", "sugar", "cement"})
GOODS_BACK = 16
PORTABLE = frozenset(
    {
        "rope",
        "hawser",
        "line",
        "paint",
        "spare",
        "phone",
        "telephone",
        "laptop",
        "cash",
        "money",
        "valuables",
        "radio",
        "outboard",
        "drum",
    }
)
"""What thieves take and salvors, inspectors and dockers seldom do."""
LAWFUL = frozenset(
    {
        "police",
        "inspectors",
        "customs",
        "salvors",
        "wreck",
        "divers",
        "samples",
        "investigators",
        "scrapyard",
        "evidence",
        "salvage",
    }
)
SMALL = frozenset({"sampan", "canoe", "skiff", "banca", "pirogue", "speedboat", "thief", "robber"})


def taken_from(view: View) -> Meaning | None:
    """ "From which two mooring ropes were taken", "phones and cash were taken from the tug": theft told by the bare verb."""
    sheet, i = view.sheet, view.report.token
    if not view.report.passive or view.lemma not in {"take", "remove"} or sheet.prepositions(i, "to", "into"):
        return None
    first, end = sheet.sentences[sheet.sentence[i]]
    near = range(max(first, i - GOODS_BACK), i)
    goods = any(sheet.lemma[k] in PORTABLE and sheet.pos[k] == "NOUN" for k in near)
    handed = any(not outsider(view, a) for a in view.report.agents) or sheet.has(first, end, LAWFUL)
    sources = sheet.prepositions(i, "from", "off")
    sources += [
        k - (2 if sheet.words[k - 1] in {",", "*"} else 1) for k in near if sheet.lower[k : k + 2] == ["from", "which"]
    ]
    ship = next((s for k in sources if k >= 0 and (s := view.fleet.at(k) or view.fleet.at(k - 1)) is not None), None)
    if not goods or handed or ship is None or ship.attacker or ship.generic or ship.type in {"naval", "passenger"}:
        return None
    view.report.patients = [ship.sightings[0].head]
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def rob_rule(view: View) -> Meaning | None:  # noqa: C901, PLR0911 - a decision list
    """Theft: from a ship or its crew a boarding, on land a robbery where outlaws do it."""
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if view.lemma == "hold" and not view.report.agents and view.sheet.has(first, end, DELAYS):
        return None  # ships held up by a strike
    if view.lemma in {"make", "get"} and (ship := _gone_with(view)) is not None:
        return Meaning("maritime", "hijack", ship, (ship,), True, view.tool)
    if view.kinds <= {"crew", "person", None} and "vessel" not in view.kinds and view.sheet.has(first, end, ASHORE):
        return None  # "the ferry's captain was robbed in a bar"
    if view.lemma in {"throw", "load", "lower", "heave"}:
        return _loaded(view)
    if view.lemma in {"make", "carry", "flee", "escape", "get"} and _of_people(view):
        return None  # "made off with the second engineer", "with five of them": no theft
    if view.lemma in LIFTING:
        return _lifted(view)
    if view.lemma in OPENING and ("hostile" not in view.agents or (view.lemma in UNFIXING and not view.ships)):
        return None  # customs men open boxes
    if (ship := _robbed(view)) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
    objects = [p for p in view.report.patients if view.sheet.dep[p] == "dobj" and view.fleet.at(p) is not None]
    if view.report.noun and not view.maritime and (ship := view.alone()) is not None:
        return Meaning(
            "maritime", "boarding", ship, (ship,), False, view.tool
        )  # "a tanker lost ropes; the theft was noticed"
    if view.lemma == "steal" and objects:
        return view.sea("hijack")  # the boat herself
    if view.maritime and (view.lemma not in RELIEVING or "hostile" in view.agents):
        return view.sea("boarding", strong=bool(view.ships) or _fishers(view))
    if view.lemma in RELIEVING | {"dispossess"} and "hostile" not in view.agents:
        return None  # a fresh crew relieves the old one
    return _by_outlaws(view)


def _gone_with(view: View) -> Ship | None:
    """The ship of "made off with a coaster", "a coaster that a gang made off with": the ship herself is carried off."""
    sheet, i = view.sheet, view.report.token
    if not view.agents & {"hostile", "armed"}:
        return None
    with_it = [k for k in sheet.kids[i] if sheet.lower[k] == "with"]
    taken = [p for k in with_it for p in sheet.children(k, "pobj")]
    if with_it and not taken and sheet.dep[i] == "relcl":
        taken = [sheet.head[i]]
    ship = next((s for k in taken if (s := view.fleet.at(k)) is not None), None)
    return None if ship is None or ship.attacker or ship.generic or ship.type == "naval" else ship


def _by_outlaws(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """Theft told with no ship as its object, by outlaws or by nobody named."""
    outlaws = view.agents & {"hostile", "armed"}
    stores = any(view.sheet.lower[k] in {"ship", "vessel"} for p in view.report.patients for k in view.sheet.kids[p])
    robbed = view.fleet.before(view.report.token) if stores else view.alone() if view.lemma == "dispossess" else None
    if robbed is not None and "hostile" in view.agents:
        return Meaning("maritime", "boarding", robbed, (robbed,), True, view.tool)  # "fled with ship's spares"
    if outlaws and (ship := people_aboard(view)) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)  # "held up the workers of a platform"
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    spares = any(view.sheet.lemma[p] in {"spare", "store", "hawser", "nozzle", "rope"} for p in view.report.patients)
    crewed = any(view.sheet.lemma[k] in TARGETS["crew"] for k in range(first, end))
    if "hostile" in view.agents and spares and crewed and (ship := view.alone()) is not None and not ship.attacker:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)  # "got away with spares"
    aboard = view.alone() is not None and view.lemma in {"make", "carry", "flee", "escape", "get"}
    if outlaws and view.kinds & {"place", "person", "force"} and not aboard:
        return view.land("robbery")
    if view.kinds & {"person", "crew"}:
        return None
    hers = any(view.sheet.lower[a] in {"she", "it"} for a in view.report.agents)
    if view.lemma in {"make", "get"} and (hers or not view.sheet.prepositions(view.report.token, "with")):
        return None  # "made off towards the coast", "the ship turned and got away"
    away = not view.agents and view.lemma in {"make", "carry", "cart"}
    at_sea = (outlaws or "pronoun" in view.agents or away) and view.fleet.ships
    return view.sea("boarding", strong=False) if at_sea else None


def _lifted(view: View) -> Meaning | None:
    """ "Coal was shovelled by canoes from a barge": bulk cargo, taken into small boats from a ship."""
    sheet, report = view.sheet, view.report
    bulk = any(sheet.lemma[p] in BULK or any(sheet.lemma[k] in BULK for k in sheet.kids[p]) for p in report.patients)
    riders = [k for a in report.agents for k in (a, *sheet.prepositions(a, "in"))]
    boats = any(sheet.lemma[k] in SMALL for k in riders) or any(
        sheet.lemma[k] in BOATS and sheet.lower[k - 1] == "small" for k in riders
    )
    scenes = sheet.prepositions(report.token, "from") + [p for a in riders for p in sheet.prepositions(a, "from")]
    ship = next((s for k in scenes if (s := view.fleet.of(k) or view.inside(k)) is not None), None)
    salved = any(w.startswith(("salv", "wreck")) for w in sheet.lower[slice(*sheet.sentences[sheet.sentence[report.token]])])
    if salved or not bulk or not boats or ship is None or ship.attacker or ship.type == "naval":
        return None
    report.patients = scenes
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def _fishers(view: View) -> bool:
    """True for "fishermen were robbed of their engines off Cedros": no boat is named, and they were at sea."""
    sheet = view.sheet
    fishers = any(
        sheet.lemma[p] in {"fisherman", "fishermen", "fisher"} or sheet.lower[p - 1 : p + 1] == ["fishing", "crew"]
        for p in view.report.patients
    )
    robbed = view.agents & {"hostile", "armed"} or (view.report.passive and not view.agents)
    return bool(fishers and robbed) and sheet.has(*sheet.sentences[sheet.sentence[view.report.token]], AFLOAT)


def _robbed(view: View) -> Ship | None:
    """The ship of a theft that names her beside: "the theft of … from the X", "the carrier had two sets stolen"."""
    if view.report.noun:
        return stolen_from(view)
    if not view.report.passive or view.maritime:
        return None
    told = robbed_of(view) or people_aboard(view)
    return told or (reporter(view) if view.lemma == "steal" else None)  # "discovered that spares had been stolen"


def _of_people(view: View) -> bool:
    """True where all that is carried off is people."""
    sheet = view.sheet
    counted = {
        p for p in view.report.patients if any(sheet.lower[o] in {"them", "whom"} for o in sheet.prepositions(p, "of"))
    }
    return bool(view.targets) and all(kind in {"person", "crew"} or token in counted for token, kind in view.targets)


def _loaded(view: View) -> Meaning | None:
    """ "The thieves had thrown scrap into their boat": loot, where outlaws do it."""
    into = [k for k in view.sheet.prepositions(view.report.token, "into") if view.sheet.lemma[k] in BOATS]
    ship = view.fleet.before(view.report.token)
    if not into or not view.agents & {"hostile"} or ship is None or ship.type == "small_craft":
        return None
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
