"""What happens to ships told by idiom: over the rail, into the hands of pirates, astern of a ship, made to put in.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Plain words of attack on
ships are read by ``sea_senses``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.seamen import their_boat
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, OUTLAWS, TARGETS, armed_groups, strikes, wordset
from generator.extract.states import folded

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = [
    "SEAMEN",
    "UNDER_ARMS",
    "aim_rule",
    "beaten_rule",
    "came_under_rule",
    "crew_killed_rule",
    "driven_rule",
    "fate_rule",
    "grip_rule",
    "menace_rule",
    "miss_rule",
    "naval",
    "outsider",
    "rail_rule",
    "reporter",
    "retreat_rule",
    "signal_rule",
    "unsignalled_rule",
]

ABOARD = wordset("senses_aboard")
BOATS = wordset("senses_boats")
WARNED = wordset("senses_warned")
CABLES = frozenset({"chain", "hawser", "anchor-chain"})
UNDER_ARMS = frozenset(
    {"armed", "knives", "guns", "machetes", "rifles", "masked", "fled", "robbed", "stole", "mustered", "night"}
)
OWNERS = frozenset({"ORG", "NORP", "GPE"})
SEAMEN = TARGETS["crew"] - {"captain", "officer", "engineer", "hand", "cook", "mate", "electrician", "watchman", "master"}
"""Those of a crew whose calling is at sea alone."""
POLICING = wordset("senses_policing")
REGARDED = wordset("sea_idioms_regarded")
ENFORCING = frozenset({"enforcer", "coastguardsman", "guardsman", "personnel"})
HELD_BY_SUBJECT = frozenset({("control", "have"), ("control", "had"), ("control", "has"), ("control", "in")})
NAVAL_WORDS = frozenset(
    {"navy", "naval", "coastguard", "gunboat", "maritime", "boat", "sea", "offshore", "coast", "boundary"}
)
DRIVING = frozenset({"order", "warn", "drive", "chase", "force", "expel"})
HAND_TO_HAND = frozenset({"behead", "decapitate", "stab", "hack", "slash", "strangle", "bludgeon", "knife"})
"""How only those kill who stand on the deck."""
HOOKS = frozenset({"hook", "grapnel", "iron", "grapple", "ladder", "claw"})
SIGNALS = frozenset({"signal", "gps", "navigation", "satnav", "ais", "gnss", "receiver", "transponder"})


def rail_rule(view: View) -> Meaning | None:
    """ "Four men slipped over the stern", "gunmen came over the rail": outsiders have boarded the ship spoken of."""
    sheet, report = view.sheet, view.report
    scenes = [k for k in sheet.prepositions(report.token, "over", "up", "across") if sheet.lemma[k] in ABOARD | CABLES]
    if sheet.has(report.token + 1, report.token + 2, {"over", "up"}):  # "came up the chain" with "up" for a particle
        scenes += [k for k in sheet.children(report.token, "dobj") if sheet.lemma[k] in ABOARD | CABLES]
    raiders = [a for a in report.agents if outsider(view, a)]
    ship = view.alone() or view.fleet.before(report.token)
    if scenes and ship is not None and all(sheet.lemma[a] in HOOKS for a in report.agents) and report.agents:
        working = sheet.has(*sheet.sentences[sheet.sentence[report.token]], {"pilot", "crane", "container", "tow", "tug"})
        near = (
            not ship.generic and not working and view.fleet.near(ship, report.token, 1)
        )  # "a grapnel came over her stern rail"
        return Meaning("maritime", "attempted_boarding", ship, (ship,), True, view.tool) if near else None
    if not scenes or not raiders or report.passive or ship is None or not view.fleet.near(ship, report.token, 2):
        return None
    report.patients = scenes
    return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)


def outsider(view: View, token: int) -> bool:
    """True for pirates and robbers, and for "men", who are no women, crowds, students or a ship's own guards."""
    kind = agent_of(view.sheet, view.fleet, token)
    own = view.sheet.lemma[token] in {"woman", "crowd", "student", "guard", "stowaway"}
    counted = view.sheet.lemma[token] in {"party", "group", "band"} and any(
        view.sheet.pos[k] == "NUM" for k in view.sheet.prepositions(token, "of")
    )  # "a party of eight"
    counted = counted and view.sheet.has(*view.sheet.sentences[view.sheet.sentence[token]], UNDER_ARMS)
    return counted or (kind in {"hostile", "armed"} and not own) or view.sheet.lemma[token] in {"stranger", "prowler"}


def grip_rule(view: View) -> Meaning | None:
    """ "The coaster has fallen into the hands of gunmen", "is in pirate hands": hijacked."""
    sheet, report = view.sheet, view.report
    i = report.token
    held = (sheet.lower[i], sheet.lower[sheet.head[i]])
    if held in HELD_BY_SUBJECT:
        return _in_control(view)
    if held not in {("hands", "in"), ("hands", "into"), ("hands", "to"), ("control", "under")}:
        return None
    subject = sheet.subject(report.verb)
    ship = view.fleet.of(subject) if subject is not None else None
    holders = [d for k in sheet.prepositions(i, "of") for d in sheet.listed(k)]
    holders += [k for k in sheet.kids[i] if sheet.dep[k] in {"compound", "amod", "nmod", "poss"}]
    outlaws = [
        h for h in holders if sheet.lemma[h] in OUTLAWS or sheet.lemma[h] in AGENTS["state"] or sheet.ent[h] in OWNERS
    ]
    if ship is None or not outlaws:
        return None
    report.patients, report.agents, report.light = [subject or i], outlaws, "held"
    ship.attacker = False
    rebels = any(folded(sheet.words[k]) in armed_groups() for h in outlaws for k in (h, *sheet.kids[h]))
    forces = all(sheet.lemma[h] in AGENTS["state"] - AGENTS["hostile"] for h in outlaws)
    return Meaning("maritime", "seizure" if forces and not rebels else "hijack", ship, (ship,), True)


def _in_control(view: View) -> Meaning | None:
    """ "Armed men had control of the bulk carrier", "were in control of her": outlaws, and a ship behind "of"."""
    sheet, i = view.sheet, view.report.token
    subject = sheet.subject(view.report.verb)
    ship = next((s for k in sheet.prepositions(i, "of") if (s := view.fleet.of(k))), None)
    if subject is None or ship is None or not outsider(view, subject) or ship.generic:
        return None
    view.report.patients, view.report.agents, view.report.light = sheet.prepositions(i, "of"), [subject], "held"
    ship.attacker = False
    return Meaning("maritime", "hijack", ship, (ship,), True)


def miss_rule(view: View) -> Meaning | None:
    """ "A missile fell astern of the feeder X": a strike that was tried; ``reality`` knows that it missed."""
    sheet, report = view.sheet, view.report
    if not strikes(view.tool) and not _fell_short(view):
        return None
    near = [
        *report.patients,
        *sheet.prepositions(report.token, "of", "near", "beside", "astern", "alongside", "from", "to", "off"),
    ]
    near += [o for k in sheet.kids[report.token] if sheet.dep[k] == "advmod" for o in sheet.prepositions(k, "of", "from")]
    inner = [o for k in near for o in sheet.prepositions(k, "of", "from", "above", "over")]
    ships: list[Ship] = [s for k in [*near, *inner] if (s := view.fleet.of(k) or view.inside(k)) and not s.attacker]
    ship = ships[0] if ships else view.alone() or reporter(view)
    if ship is None or ship.generic:
        return Meaning("maritime", "strike", strong=False, tool=view.tool) if view.fleet.ships and report.tools else None
    return Meaning("maritime", "strike", ship, (ship,), True, view.tool)


def _fell_short(view: View) -> bool:
    """True for "a missile aimed at the ship fell short", where the parse has lost the weapon."""
    sheet, i = view.sheet, view.report.token
    first, _ = sheet.sentences[sheet.sentence[i]]
    view.tool = next((kind for k in range(first, i) if strikes(kind := weapon_of(sheet, k))), None)
    return view.tool is not None and sheet.lower[i + 1 : i + 2] == ["short"]


def reporter(view: View) -> Ship | None:
    """The ship of "a reefer reported three rockets dropping astern"."""
    sheet, at = view.sheet, view.report.token
    for _ in range(4):
        at = sheet.head[at]
        if sheet.lemma[at] in {"report", "see", "hear", "observe", "sight", "witness", "discover", "find", "notice"}:
            subject = sheet.subject(at)
            ship = (view.fleet.at(subject) or view.inside(subject)) if subject is not None else None
            return ship if ship is not None and not ship.attacker else None
    return None


def retreat_rule(view: View) -> Meaning | None:
    """ "Guards shot ahead of her and the boat fell back": small craft driven from the one ship near had come close."""
    sheet, report = view.sheet, view.report
    inside = [a for a in sheet.children(report.token, "nsubj") if outsider(view, a)]
    decks = [
        s
        for a in inside
        for k in sheet.prepositions(a, "on", "aboard")
        if (s := view.fleet.of(k)) and s.type != "small_craft"
    ]
    if decks:  # "intruders on the tanker fled when the crew mustered"
        report.agents = inside
        return Meaning("maritime", "boarding", decks[0], (decks[0],), True, view.tool)
    comers = [a for a in report.agents if sheet.lemma[a] in BOATS or outsider(view, a)]
    if not comers or len(comers) < len(report.agents) or report.passive:
        return None
    first, end = sheet.sentences[sheet.sentence[report.token]]
    own = {s.id for a in comers if (s := view.fleet.at(a))}
    ship = view.alone()
    if ship is None or ship.id in own:
        ship = view.fleet.before(first)
        if ship is None or ship.id in own or not view.fleet.near(ship, first, 2):
            return None
    if ship.type == "naval" or not sheet.has(first, end, WARNED) or sheet.has(first, end, POLICING):
        return None
    report.patients = []
    return Meaning("maritime", "suspicious_approach", ship, (ship,), True, view.tool)


def naval(view: View) -> bool:
    """True where a warship, a coast guard or their craft does it."""
    craft = [s for a in view.report.agents if (s := view.fleet.at(a)) is not None]
    return "state" in view.agents or any(s.type == "naval" for s in craft)


def naval_near(view: View) -> bool:
    """True where the sentence speaks of a navy, of coast guards or of the sea."""
    return view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], NAVAL_WORDS)


def came_under_rule(view: View) -> Meaning | None:
    """ "A livestock carrier came under fire from four craft": fired upon, by those from whom it came."""
    sheet, report = view.sheet, view.report
    fires = [k for k in sheet.prepositions(report.token, "under") if sheet.lemma[k] in {"fire", "gunfire"}]
    ship = next((s for a in report.agents if (s := view.fleet.at(a)) is not None), None)
    fishers = any(sheet.lemma[a] in {"fisherman", "fishermen"} for a in report.agents)
    first, end = sheet.sentences[sheet.sentence[report.token]]
    boats = ship is not None and ship.generic and ship.type in {"fishing", "small_craft"}
    fishers = fishers or (boats and any(sheet.ent[k] == "DATE" for k in range(first, end)))
    if fires and (ship is None or boats) and fishers and naval_near(view):  # "fishermen came under fire from a patrol boat"
        report.patients, report.agents = report.agents, []
        return Meaning("maritime", "fired_upon", None, (), True, view.tool)
    if not fires or ship is None or ship.generic:
        return None
    report.patients = report.agents
    report.agents = [a for k in [report.token, *fires] for a in sheet.prepositions(k, "from")]
    ship.attacker = False
    return Meaning("maritime", "fired_upon", ship, (ship,), True, view.tool)


def crew_killed_rule(view: View) -> Meaning | None:
    """ "Bandits murdered a deckhand and forced the others of a shrimper overboard": told of the ship, not ashore."""
    seamen = [p for p in view.report.patients if view.sheet.lemma[p] in SEAMEN]
    if view.ship is not None and seamen and view.lemma in HAND_TO_HAND and "hostile" in view.agents:
        return view.sea("boarding")  # "beheaded its skipper"
    if view.ships or not seamen:
        return None
    if not view.agents & {"hostile", "state"}:
        return _by_navy(view)
    ship = _own_boat(view) or (view.alone_but_naval() if "state" in view.agents else view.alone())
    shot = view.lemma in {"shoot", "gun"} or view.tool == "gun"
    kind = "fired_upon" if shot and "state" in view.agents else "other"
    if ship is not None and ship.attacker:
        ship = _own_boat(view)
    if ship is None:
        return _by_navy(view)
    return Meaning("maritime", kind, ship, (ship,), True, view.tool)


def _by_navy(view: View) -> Meaning | None:
    """ "A fisherman was killed by naval fire": at sea, though no boat is told of."""
    sheet, report = view.sheet, view.report
    fire = [k for t in (*report.tools, *report.agents) for k in (t, *sheet.kids[t])]
    naval_fire = any(sheet.lower[k] in {"naval", "navy", "gunboat", "gunboats", "warship"} for k in fire)
    return Meaning("maritime", "fired_upon", None, (), True, view.tool) if naval_fire else None


def _own_boat(view: View) -> Ship | None:
    """The boat of "shot dead a fisherman whose boat had crossed the line"."""
    sheet = view.sheet
    clauses = [k for p in view.report.patients for k in sheet.children(p, "relcl")]
    boats = [k for c in clauses for k in sheet.kids[c] if any(sheet.lower[o] == "whose" for o in sheet.kids[k])]
    ship = next((s for b in boats if (s := view.fleet.at(b)) is not None), None)
    if ship is not None:
        ship.attacker = False
    return ship


def driven_rule(view: View) -> Meaning | None:
    """ "The men of a crab boat say a corvette chased them away": interference with the one ship told of."""
    if view.lemma not in DRIVING or not naval(view):
        return None
    ship = view.alone_but_naval()
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if ship is None and any(view.sheet.lemma[k] in {"fisherman", "fishermen"} for k in range(first, end)):
        ship = their_boat(view)  # "fishermen complained that a cutter was driving them off. Their boat, the X, …"
        return Meaning("maritime", "interference", ship, () if ship is None else (ship,), True, view.tool)
    return None if ship is None else Meaning("maritime", "interference", ship, (ship,), True, view.tool)


def signal_rule(view: View) -> Meaning | None:
    """ "The channel was jammed": interference with the ship that is told of just before."""
    if view.lemma not in {"jam", "spoof", "scramble", "jammed", "spoofed", "falsify", "fake", "manipulate", "distort"}:
        return None
    ship = view.ship or view.fleet.before(view.report.token) or view.alone()
    named = [k for p in view.report.patients for k in (p, *view.sheet.kids[p])]
    signals = any(view.sheet.lemma[p].lower() in SIGNALS | {"satellite"} for p in named)
    if ship is None or not signals or not view.fleet.near(ship, view.report.token, 3):
        return None
    return Meaning("maritime", "interference", ship, (ship,), True, "jammer")


def unsignalled_rule(view: View) -> Meaning | None:
    """ "The ferry lost all satellite signals; the jammer stood in …": interference with the one ship that lost them."""
    sheet, here = view.sheet, view.sheet.sentence[view.report.token]
    first, end = sheet.sentences[max(0, here - 1)][0], sheet.sentences[here][1]
    lost = sheet.has(first, end, {"lost", "losing", "without", "vanished", "blaming", "blamed"})
    if not lost or not any(sheet.lemma[k].lower() in SIGNALS | {"satellite"} for k in range(first, end)):
        return None
    ship = view.alone() or view.fleet.before(view.report.token)
    if ship is None or ship.attacker or not view.fleet.near(ship, view.report.token, 1):
        return None
    return Meaning("maritime", "interference", ship, (ship,), True, "jammer")


def fate_rule(view: View) -> Meaning | None:
    """ "Any vessel … would meet the same fate", "it was the turn of the X", "the X had her turn": what was told before."""
    if view.lemma == "turn":
        return _turn(view)
    ships = [s for a in view.report.agents for s in [view.fleet.at(a)] if s is not None]
    if not ships or not view.sheet.has(view.report.token, view.report.token + 5, {"same", "similar"}):
        return None
    view.report.patients, view.report.agents = view.report.agents, []
    return Meaning("maritime", "other", ships[0], tuple(ships), True)


def _turn(view: View) -> Meaning | None:
    sheet, i = view.sheet, view.report.token
    if any(sheet.dep[k] in {"acl", "relcl"} for k in sheet.kids[i]):
        return None  # "the turn of the ferry to sail"
    subject = sheet.child(sheet.head[i], "nsubj")
    it = sheet.dep[i] == "attr" and subject is not None and sheet.lower[subject] == "it"
    had = sheet.dep[i] == "dobj" and sheet.lemma[sheet.head[i]] == "have" and subject is not None
    whose = sheet.prepositions(i, "of") if it else [subject] if had and subject is not None else []
    ship = next((s for k in whose if (s := view.fleet.at(k)) is not None), None)
    if ship is None or ship.generic:
        return None
    ship.attacker = False
    view.report.patients, view.report.agents = whose, []
    return Meaning("maritime", "other", ship, (ship,), True)


def menace_rule(view: View) -> Meaning | None:
    """ "The Houthis threatened vessels calling at the ports": a threat by the verb itself; ``reality`` never counts it."""
    threatened = bool(view.ships) or bool(view.kinds & {"traffic"})
    named = any(view.sheet.pos[a] == "PROPN" for a in view.report.agents)
    if "hostile" in view.agents and "crew" in view.kinds:
        return None  # robbers with knives threaten the engineer: what they did, and no threat to shipping
    hands = named or view.agents & {"state", "hostile", "pronoun"}
    return Meaning("maritime", "other", view.ship, tuple(view.ships), True) if threatened and hands else None


def aim_rule(view: View) -> Meaning | None:
    """ "British ships were fair game", "would go after any tanker", "will be treated as hostile": only ever a threat."""
    sheet, report = view.sheet, view.report
    if report.noun:  # "every warship in the gulf is now a target"
        subject = sheet.subject(report.verb)
        report.patients = [] if subject is None else sheet.listed(subject)
        words = {sheet.lower[k] for k in sheet.kids[report.token]}
        if view.lemma == "game" and "fair" not in words:
            return None
    elif view.lemma != "go" and not sheet.has(report.token, sheet.right(report.token) + 1, REGARDED | {"same"}):
        return None
    report.patients = report.patients or sheet.prepositions(report.token, "after")
    ships = [s for p in report.patients if (s := view.fleet.at(p)) is not None]
    traffic = any(sheet.lemma[p] in TARGETS["traffic"] for p in report.patients)
    return Meaning("maritime", "other", ships[0] if ships else None, tuple(ships), True) if ships or traffic else None


def beaten_rule(view: View) -> Meaning | None:
    """ "Law enforcers beat ten fishermen with iron bars": seamen ill-treated by the forces of a state or by raiders."""
    seamen = [p for p in view.report.patients if view.sheet.lemma[p] in SEAMEN or _some_of_them(view, p)]
    hands = view.agents & {"state", "hostile"} or any(view.sheet.lemma[a] in ENFORCING for a in view.report.agents)
    if not seamen or not hands:
        return None
    return Meaning("maritime", "other", view.ship, tuple(view.ships), True, view.tool)


def _some_of_them(view: View, token: int) -> bool:
    return any(view.sheet.lemma[o] in SEAMEN for o in view.sheet.prepositions(token, "of"))
