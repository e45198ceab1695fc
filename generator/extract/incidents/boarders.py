"""Boarders told without a word of boarding: a visit by thieves, stores lost to pirates or gone from the forecastle.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Opens nothing where no
outlaw is named: an owner's visit, a lost anchor and stores that ran out are no boarding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.sea_idioms import UNDER_ARMS, outsider
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = [
    "aside",
    "attempted_boarding_rule",
    "broken_into",
    "citadel_rule",
    "dated_boarding",
    "exchanged",
    "gone_rule",
    "lost_to_rule",
    "own_climb",
    "people_aboard",
    "plain_party",
    "rescued",
    "robbed_of",
    "sighted_rule",
    "stolen_from",
    "up_the_side",
    "visited_rule",
]

ABOARD = wordset("senses_aboard")
ROOMS = frozenset({"store", "locker", "storeroom", "cabin", "room", "workshop"})
PARTS = frozenset({"chain", "hawser", "hull", "side", "stern", "rail", "bow", "rudder"})
"""Parts of a ship up which boarders come."""
STORES = wordset("boarders_stores")
"""What thieves take from a ship, and fishermen lose."""
TRACES = frozenset(
    {"stolen", "ladder", "padlock", "padlocks", "footprints", "swimming", "hook", "grapnel", "theft", "robbery"}
)
RAIDS = frozenset({"boarding", "hijack", "hijacking", "piracy", "robbery", "theft", "pirate"})
PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
UNDERGONE = frozenset(
    {"attack", "board", "rob", "hijack", "seize", "capture", "take", "hit", "strike", "raid", "loot", "plunder", "ransack"}
    | {"commandeer", "storm", "ambush", "pirate", "abduct", "kidnap"}
)
PLACING = frozenset(
    {
        "off",
        "in",
        "near",
        "at",
        "on",
        "by",
        "while",
        "during",
        "last",
        "early",
        "late",
        "this",
        "south",
        "north",
        "east",
        "west",
    }
    | {"two", "three", "some", "about", "east", "west", "earlier", "yesterday", "overnight", "outside", "between", "around"}
)
"""Words behind a participle that tell where or when a ship underwent what it says."""
OUTLAWS = frozenset({"pirates", "hijackers", "hijacked", "hijack", "hijacking", "captors", "hostages"})
FREED = frozenset(
    {
        "freed",
        "free",
        "retook",
        "retaken",
        "rescued",
        "rescue",
        "liberated",
        "recaptured",
        "stormed",
        "ended",
        "unharmed",
        "gone",
    }
)
VISITORS = frozenset({"pirate", "robber", "thief", "burglar", "bandit", "intruder", "raider", "gunman", "gunmen"})
SEEN = frozenset({"seen", "sighted", "noticed", "spotted", "saw", "observed"})
LOOKOUTS = frozenset({"seaman", "bosun", "watchman", "oiler", "cadet", "watchkeeper", "deckhand", "cook", "lookout", "mate"})
FEW = 3
REACH = 18
"""Words behind a noun within which its day is told."""


def sighted_rule(view: View) -> Meaning | None:
    """ "Two youths were seen on the bridge of the tug", "found four men in the store": outsiders on board have boarded."""
    sheet, report = view.sheet, view.report
    if any(sheet.lemma[p] in {"hole", "mark"} and sheet.lower[p - 1] == "bullet" for p in report.patients):
        return _shot_up(view)
    people = [p for p in report.patients if outsider(view, p)]
    if not people or len(people) < len(report.patients):
        return None
    near = [report.token] if report.passive else [report.token, *people]
    scenes = [
        k
        for at in near
        for k in sheet.prepositions(at, "on", "in", "aboard", "inside", "at")
        if sheet.lemma[k] in ABOARD or view.fleet.at(k) is not None or sheet.lower[k] == "board"
    ]
    going = sheet.children(report.token, "xcomp") if report.passive else []  # "were seen escaping from the poop of the X"
    scenes += [k for v in going for k in sheet.prepositions(v, "from", "over", "off", "on") if sheet.lemma[k] in ABOARD]
    if not report.passive:
        return _found_aboard(view, people, scenes)
    ships = [s for k in scenes if (s := view.inside(k) or view.fleet.at(k) or view.alone()) and not s.attacker]
    if not ships:
        return None
    report.agents, report.patients = people, scenes
    return Meaning("maritime", "boarding", ships[0], (ships[0],), True, view.tool)


def _shot_up(view: View) -> Meaning | None:
    """ "Bullet holes were found in the wheelhouse of the trawler X": she was fired upon."""
    sheet, report = view.sheet, view.report
    scenes = [p for k in [report.token, *report.patients] for p in sheet.prepositions(k, "in", "on", "along")]
    ship = next((s for p in scenes if (s := view.fleet.of(p) or view.inside(p)) is not None), None)
    return None if ship is None or ship.generic else Meaning("maritime", "fired_upon", ship, (ship,), True, "gun")


def _found_aboard(view: View, people: list[int], scenes: list[int]) -> Meaning | None:
    """By the ship or one of her people: "the cook of a reefer found four thieves in the store"."""
    finders = view.report.agents
    ship = next((s for a in finders if (s := view.fleet.of(a) or view.inside(a))), None)
    named = view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], LOOKOUTS)
    crew = named and all(view.sheet.lower[a] in {"he", "she"} for a in finders)  # "when the bosun went forward he found"
    crew = crew or any(view.sheet.lemma[a] in TARGETS["crew"] or ship is view.fleet.at(a) for a in finders)
    if ship is None and crew:
        ship = view.alone() or view.fleet.before(view.report.token)
    if not scenes or ship is None or ship.attacker or not crew or ship.type == "naval":
        return None
    view.report.agents, view.report.patients = people, scenes
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def aside(report: Report, sheet: Sheet, fleet: Fleet) -> None:
    """Reads "the reefer X, attacked off Douala on Friday" as said of the ship before the comma, whatever the parse says."""
    i = report.token
    if report.noun or sheet.lemma[i] not in UNDERGONE or i < FEW + 2 or i + 1 >= len(sheet):
        return
    joined = sheet.lower[i - 1] == "and" and sheet.tag[i - 2] == "VBN"  # "the X, boarded and looted off …"
    comma = i - (3 if joined else 1)
    if sheet.words[comma] != "," or sheet.tag[i] not in {"VBN", "VBD"}:
        return
    if sheet.lower[i + 1] not in PLACING | {"and"} and sheet.pos[i + 1] != "NUM":
        return
    ship = fleet.at(comma - 1)
    if ship is None or ship.generic or (report.passive and any(fleet.at(p) is ship for p in report.patients)):
        return
    subject = sheet.child(i, "nsubj")
    closed = subject is not None and sheet.words[subject + 1] == ","  # "the boat, launched from the X, attacked off"
    objects = [k for k in sheet.children(i, "dobj") if sheet.ent[k] not in PLACES and sheet.lower[k - 1] != "off"]
    if closed or objects:
        return
    ship.attacker = False
    report.passive, report.patients = True, [comma - 1]
    report.agents = [d for k in sheet.prepositions(i, "by") for d in sheet.listed(k)]


def visited_rule(view: View) -> Meaning | None:
    """ "Thieves paid a visit to the tanker", "visited by robbers": outlaws come for what is aboard."""
    sheet, report = view.sheet, view.report
    if not any(sheet.lemma[a] in VISITORS for a in report.agents):
        return None
    if report.noun:
        ship = view.ship or view.alone()
        return None if ship is None or ship.attacker else Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
    called = [k for k in report.patients if sheet.lemma[k] in {"visit", "call"}]
    scenes = [p for k in [report.token, *called] for p in sheet.prepositions(k, "to", "on", "aboard")]
    ship = view.ship or next((s for k in scenes if (s := view.fleet.of(k))), None)
    if ship is None and sheet.dep[report.token] == "relcl":  # "the bulker X, which thieves visited off Dumai"
        ship = view.fleet.at(sheet.head[report.token])
    if ship is None or ship.attacker or ship.generic:
        return None
    report.patients = scenes or report.patients
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def lost_to_rule(view: View) -> Meaning | None:
    """ "The fishermen lost their engines to pirates": stores or gear, lost to outlaws by a ship or by seamen."""
    sheet, report = view.sheet, view.report
    lost = sheet.listed(sheet.child(report.token, "dobj") or report.token)
    to = [p for k in [report.token, *lost] for p in sheet.prepositions(k, "to")]
    takers = [p for p in to if sheet.lemma[p] in AGENTS["hostile"] or any(sheet.lower[k] == "same" for k in sheet.kids[p])]
    goods = any(sheet.lemma[k] in STORES for k in lost)
    losers = report.agents
    ship = next((s for a in losers if (s := view.fleet.of(a) or view.inside(a))), None)
    seamen = any(sheet.lemma[a] in TARGETS["crew"] for a in losers)
    if not takers or not goods or not (ship or seamen):
        return None
    ship = ship or view.alone()
    report.agents, report.patients = takers, losers
    return Meaning("maritime", "boarding", ship, (ship,) if ship else (), True, view.tool)


def gone_rule(view: View) -> Meaning | None:
    """ "Ropes vanished from the forecastle of the X after three men were seen": stores gone, and traces of who took them."""
    sheet, report = view.sheet, view.report
    if not report.patients or not all(sheet.lemma[p] in STORES for p in report.patients):
        return None
    first, end = sheet.sentences[sheet.sentence[report.token]]
    seen = sheet.has(first, end, SEEN) and sheet.has(first, end, {"men", "man", "boat", "skiff", "canoe", "strangers"})
    traced = seen or sheet.has(first, end, TRACES) or any(sheet.lemma[k] in VISITORS for k in range(first, end))
    scenes = sheet.prepositions(report.token, "from", "off")
    ship = next((s for k in scenes if (s := view.fleet.of(k) or view.inside(k))), None)
    if ship is None or not traced or ship.attacker:
        return None
    report.patients = scenes
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def robbed_of(view: View) -> Ship | None:
    """The ship of "the carrier had two breathing sets stolen"."""
    sheet, i = view.sheet, view.report.token
    at = i
    for _ in range(FEW):
        if sheet.dep[at] == "amod":
            return None  # "had her stolen spares replaced"
        at = sheet.head[at]
        if sheet.lemma[at] == "have" and sheet.pos[at] in {"VERB", "AUX"}:
            subject = sheet.subject(at)
            ship = view.fleet.at(subject) if subject is not None else None
            return None if ship is None or ship.attacker or ship.generic else ship
    return None


def citadel_rule(view: View) -> Meaning | None:
    """ "Her men hid in the citadel until the gang had gone": raiders had come, how far is unsaid."""
    sheet, i = view.sheet, view.report.token
    into = sheet.lower[sheet.head[i]]
    if sheet.dep[i] != "pobj" or into not in {"in", "to", "into", "inside"}:
        return None
    if any(view.fleet.of(k) is None for k in sheet.prepositions(i, "of")):
        return None  # of a town
    here = sheet.sentence[i]
    first, end = sheet.sentences[max(0, here - 1)][0], sheet.sentences[min(here + 1, len(sheet.sentences) - 1)][1]
    raiders = [k for k in range(first, end) if sheet.lemma[k] in AGENTS["hostile"] and sheet.pos[k] == "NOUN"]
    crewed = any(sheet.lemma[k] in TARGETS["crew"] for k in range(*sheet.sentences[here]))
    ship = view.alone() or view.fleet.before(i)
    if not raiders or not crewed or ship is None or ship.type == "naval" or not view.fleet.near(ship, i, 1):
        return None
    start, stop = sheet.sentences[here]
    failed = sheet.has(start, stop, {"failed", "failing", "unable", "gave"})
    view.report.agents = [min(raiders, key=lambda k: abs(k - i))]
    return Meaning("maritime", "attempted_boarding" if failed else "other", ship, (ship,), False, view.tool, soft=True)


def exchanged(view: View) -> Ship | None:
    """The ship of "a shoot-out between guards on the bulker and men in three skiffs"."""
    sheet = view.sheet
    parties = [d for k in sheet.prepositions(view.report.token, "between", "with") for d in sheet.listed(k)]
    ships = [s for p in parties if (s := view.fleet.of(p) or view.inside(p)) and not s.attacker and not s.generic]
    boats = sheet.has(*sheet.sentences[sheet.sentence[view.report.token]], {"skiff", "skiffs", "speedboat", "speedboats"})
    return next((s for s in ships if s.type != "small_craft"), None) if len(parties) > 1 or boats else None


def plain_party(view: View, token: int) -> bool:
    """True for "a group of thirty", of whom nothing says that they are armed or outlaws; by night and up a side they are."""
    sheet = view.sheet
    if sheet.lemma[token] not in {"group", "party", "band"}:
        return False
    of = sheet.prepositions(token, "of")
    armed = sheet.has(*sheet.sentences[sheet.sentence[view.report.token]], UNDER_ARMS)
    unknown = all(sheet.pos[k] == "NUM" or sheet.lemma[k] in {"people", "visitor", "tourist", "guest"} for k in of)
    return unknown and bool(of) and not armed and view.lemma not in {"scale", "swarm", "storm"}


def rescued(view: View) -> bool:
    """True for marines who board or storm a ship in the hands of pirates: the end of what the pirates did, and no attack."""
    sheet = view.sheet
    if "state" not in view.agents or "hostile" in view.agents:
        return False
    here = sheet.sentence[view.report.token]
    first, end = sheet.sentences[max(0, here - 2)][0], sheet.sentences[here][1]
    gone = sheet.has(
        sheet.sentences[here][0], end, {"pirates", "hijackers", "captors"}
    )  # "boarded her and found no pirates"
    return gone or (sheet.has(first, end, OUTLAWS) and sheet.has(first, end, FREED))


def up_the_side(view: View) -> Ship | None:
    """The ship of "thieves climbed his anchor chain", "scaled the hull": a part of a ship that outsiders climb."""
    report, sheet = view.report, view.sheet
    parts = [p for p in report.patients if sheet.lemma[p] in PARTS]
    if not parts and view.lemma in {"break", "force"} and "hostile" in view.agents:  # "broke into the paint store of the X"
        return next((s for p in report.patients if (s := view.inside(p)) and not s.attacker), None)
    if not parts or not report.agents or not all(outsider(view, a) for a in report.agents):
        return None
    ship = view.inside(parts[0])
    if ship is None and not sheet.prepositions(parts[0], "of"):  # but "the side of the mountain"
        ship = view.alone() or view.fleet.before(report.token)
    near = ship is not None and view.fleet.near(ship, report.token, 1)
    return ship if ship is not None and near and not ship.attacker and not ship.generic else None


def broken_into(view: View) -> Ship | None:
    """The ship of "her crew found that the engine store had been broken into"."""
    sheet, report = view.sheet, view.report
    rooms = report.passive and not report.agents and any(sheet.lemma[p] in ROOMS for p in report.patients)
    ship = view.alone() if rooms else None
    return None if ship is None or ship.attacker or ship.generic or ship.type in {"passenger", "naval"} else ship


def own_climb(view: View) -> bool:
    """True for a sailor or a workman who climbs the side or the chain of a ship."""
    sheet, report = view.sheet, view.report
    parts = view.lemma in {"climb", "scale"} and any(sheet.lemma[p] in PARTS for p in report.patients)
    return parts and bool(report.agents) and not any(outsider(view, a) for a in report.agents)


def stolen_from(view: View) -> Ship | None:
    """The ship of "the theft of an engine from the X on Friday": told by the way, with a day."""
    sheet, i = view.sheet, view.report.token
    goods = sheet.prepositions(i, "of")
    scenes = [p for k in [i, *goods] for p in sheet.prepositions(k, "from", "aboard", "on", "off")]
    ship = next((s for k in scenes if (s := view.fleet.of(k))), None)
    if ship is None or ship.attacker or ship.generic or ship.count > 1 or ship.type == "passenger" or not _dated(view):
        return None
    view.report.agents = [a for a in view.report.agents if view.fleet.at(a) is not ship]
    view.report.patients = scenes
    return ship


def people_aboard(view: View) -> Ship | None:
    """The ship of those robbed in "robbed the hands of a gas rig", "passengers of the ferry were robbed"."""
    people = [token for token, kind in view.targets if kind == "person"]
    ship = next((s for p in people if (s := view.inside(p))), None)
    return None if ship is None or ship.attacker or ship.generic else ship


def attempted_boarding_rule(view: View) -> Meaning | None:
    """ "A boarding attempt on the supply ship X", "a hijacking attempt": by the noun before it, and only tried."""
    sheet, i = view.sheet, view.report.token
    before = {sheet.lemma[k] for k in sheet.kids[i] if k < i} & RAIDS
    if not before and view.ships and view.report.light == "repelled":
        return view.sea("other")  # "the navy thwarted an attempt on the longliner X"
    if not before and (ship := _third(view)) is not None:
        return Meaning("maritime", "attempted_boarding", ship, (ship,), True, view.tool)
    if not before:
        return None
    ship = view.ship or view.alone()
    if ship is None or ship.attacker or ship.generic:
        return None
    kind = "hijack" if before & {"hijack", "hijacking"} else "attempted_boarding"
    return Meaning("maritime", kind, ship, (ship,), bool(view.ships) or _dated(view), view.tool)


def _third(view: View) -> Ship | None:
    """The ship of "a third attempt, on the tanker X, failed", in a text that tells of robbers or pirates before."""
    sheet, i = view.sheet, view.report.token
    ordinals = {"another", "second", "third", "fourth", "similar"}
    again = any(sheet.lower[k] in ordinals or sheet.ent[k] == "DATE" for k in sheet.kids[i])  # "Thursday's attempt on the X"
    _, end = sheet.sentences[sheet.sentence[i]]
    raiders = again and any(
        sheet.lemma[k] in VISITORS for k in range(sheet.sentences[max(0, sheet.sentence[i] - FEW)][0], end)
    )
    ship = view.ship or view.alone() if raiders else None
    return None if ship is None or ship.attacker or ship.generic or ship.count > 1 else ship


def dated_boarding(view: View) -> bool:
    """True for "the boarding of the tanker X on Friday", told by the way: one ship, and a day; passengers board ferries."""
    ship = view.ship
    if ship is None or len(view.ships) > 1 or ship.count > 1 or ship.generic or ship.type == "passenger":
        return False
    sheet, i = view.sheet, view.report.token
    planned = sheet.lower[sheet.left(i)] in {"a", "any", "no"} and ship.name is None
    first, end = sheet.sentences[sheet.sentence[i]]
    peaceful = sheet.has(first, end, {"pilot", "passengers", "inspectors", "inspection", "crew-change", "embarkation"})
    return _dated(view) and not planned and not peaceful


def _dated(view: View) -> bool:
    """True where a day stands behind the noun and no verb between: "the theft … from the X at Haiphong on Friday"."""
    sheet, i = view.sheet, view.report.token
    _, end = sheet.sentences[sheet.sentence[i]]
    first = max(
        sheet.sentences[sheet.sentence[i]][0], sheet.left(i) - FEW
    )  # "was followed on Monday by an attempted boarding"
    for k in range(first, min(i + REACH, end)):
        if k > i and sheet.pos[k] in {"VERB", "AUX"}:
            return False
        if sheet.ent[k] == "DATE":
            return True
    return False
