"""Report → what kind of event its words mean here, by who does it, to what, and with what.

In: a report, the columns, the fleet. Out: a ``Meaning`` (domain, type, the ship, how strong the words are), or None where
the words mean nothing of the kind ("hit a record", "fired 800 sailors", "a raid on market share").
Ladder and classes: NATO Shipping Centre (suspicious approach, attack, hijack), EU JRC and NGA ASAM categories.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.extract.incidents import boarders
from generator.extract.incidents.airspace import down_rule, jammed_rule, overflown_rule, some_shot_down, violate_rule
from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.at_ships import at_ship, opened_up
from generator.extract.incidents.captives import held_rule, kidnap_rule, taken_rule
from generator.extract.incidents.figures_of_speech import figurative, spoken
from generator.extract.incidents.hindered_ships import hamper_rule, hose_rule
from generator.extract.incidents.land_attack import beaten_ashore, no_attack, on_land, own_body
from generator.extract.incidents.land_forces import conquer_rule, coup_rule
from generator.extract.incidents.land_idioms import (
    body_rule,
    brawl_rule,
    intrude_rule,
    land_rob_rule,
    lit_rule,
    lunge_rule,
    poison_rule,
    ring_rule,
    sabotage_rule,
    seized_rule,
    tread_rule,
    under_fire_rule,
    wound_rule,
)
from generator.extract.incidents.land_senses import (
    arm_rule,
    attempt_rule,
    clash_rule,
    defuse_rule,
    deploy_rule,
    ended_by_law,
    explode_rule,
    kill_rule,
    launch_rule,
    met_outlaws,
)
from generator.extract.incidents.networks import hack_rule
from generator.extract.incidents.on_board import climbing_rule, entered_rule, put_on_board
from generator.extract.incidents.open_meanings import force_rule, strike_rule, visit_rule
from generator.extract.incidents.sea_approaches import approach_rule
from generator.extract.incidents.sea_idioms import (
    aim_rule,
    beaten_rule,
    came_under_rule,
    crew_killed_rule,
    fate_rule,
    grip_rule,
    menace_rule,
    miss_rule,
    rail_rule,
    retreat_rule,
)
from generator.extract.incidents.sea_moves import (
    berthed_badly,
    bound_rule,
    divers,
    embark_rule,
    ladder_rule,
    left_with_rule,
    moored_rule,
    outage_rule,
)
from generator.extract.incidents.sea_senses import (
    board_rule,
    mine_rule,
    ram_rule,
    repel_rule,
    seize_rule,
    vanish_rule,
)
from generator.extract.incidents.sea_theft import rob_rule, taken_from
from generator.extract.incidents.sea_works import close_rule, cut_rule
from generator.extract.incidents.seamen import killed_by_fire, netted_rule, shot_seamen
from generator.extract.incidents.state_seizures import caught_rule
from generator.extract.incidents.struck_ships import armed_rule, fixed_rule, hurt_in_port, intercepted_rule, struck_then
from generator.extract.incidents.taken_ships import hijack_rule, take_rule
from generator.extract.incidents.vehicle_attacks import crowd_rule
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import SOULS, TARGETS, strikes, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report

__all__ = ["Meaning", "meaning_of"]


ACTING = wordset("senses_acting")
AGENTS_OF_ALL_KINDS = SOULS | TARGETS["force"] | ACTING
INFLATED = frozenset({"balloon", "photo", "picture", "image", "tyre", "tire", "mattress"})
BOATS = wordset("senses_boats")
THROWING = frozenset({"drop", "throw", "hurl", "lob", "toss", "plant", "place"})
NO_ATTACK = wordset("senses_no_attack")
RAIDING = frozenset({"invade", "maraud", "swoop", "descend", "derail", "sweep", "rampage", "burst", "barge"})
"""Verbs of coming or of accidents that are attacks only where outlaws do it."""
CHANCE = frozenset({"fire", "blaze", "storm", "lightning", "outbreak", "delay", "cost", "fog", "virus", "flu", "squall"})
LISTS = frozenset({"register", "registry", "list", "roll", "record", "calendar", "agenda", "book", "blacklist"})
HARMED = wordset("senses_harmed")
HAPPENING = frozenset({"incident", "episode", "event", "encounter", "confrontation"})
COMPUTING = frozenset({"encrypt", "hack", "deface", "exfiltrate"})
"""What is done to computers, whoever does it."""
LANDING = frozenset({"land", "fall", "rain"})
THINGS = frozenset({"it", "them", "which", "that"})
WORKERS = frozenset(
    {"driver", "worker", "docker", "operator", "pilot", "seaman", "seamen", "employee", "nurse", "teacher", "union"}
)


def meaning_of(report: Report, sheet: Sheet, fleet: Fleet) -> Meaning | None:
    """The kind of event that the report's words mean, trying its senses in turn."""
    boarders.aside(report, sheet, fleet)
    view = View(report, sheet, fleet)
    if (
        view.agents
        and view.agents <= {"harmless"}
        and not (
            {"fixed", "repel", "tread", "sighted"} & set(report.senses)
            or (divers(view) or view.lemma in {"exchange", "trade"})
        )
    ):
        return None
    if (
        not ({"defuse", "tread"} & set(report.senses) or (view.lemma in COMPUTING and "computer" in view.kinds))
        and not (report.noun and report.sense == "clash")
        and view.agents
        and view.agents <= {"unknown"}
        and not view.tool
        and all(_lifeless(sheet, a) for a in report.agents)
        and report.senses[0] not in {"fate", "hamper", "outage", "embark", "approach", "rail"}
    ):
        return None
    if ended_by_law(view) or some_shot_down(view):
        return None
    abstract = view.kinds == {"abstract"} and "hack" not in report.senses  # "wiped out the records"
    if abstract or figurative(view):
        return None
    for sense in report.senses:
        meaning = RULES[sense](view) if sense in RULES else None
        if meaning is not None:
            meaning = put_on_board(view, meaning)
            report.sense = sense
            for ship in meaning.ships:
                ship.struck = True
            return meaning
    return None


def _lifeless(sheet: Sheet, token: int) -> bool:
    """True for a common noun that names no person, group or craft: "ambushed by the decision"."""
    if sheet.pos[token] != "NOUN" or sheet.ent[token]:
        return False
    if any(sheet.dep[k] == "appos" and (sheet.ent[k] == "PERSON" or sheet.pos[k] == "PROPN") for k in sheet.kids[token]):
        return False  # "the deputy chief of the council, Ivan Petrov", "her companion, the Hong Hai"
    if sheet.lemma[token] in {"party", "band"} and any(sheet.pos[k] == "NUM" for k in sheet.prepositions(token, "of")):
        return False  # "a party of eight"
    return sheet.lemma[token] not in AGENTS_OF_ALL_KINDS


def attack_rule(view: View) -> Meaning | None:
    """Attack, hit, strike, bomb, fire on: by the weapon and the target."""
    if (
        view.report.noun
        and view.lemma in {"raid", "swoop"}
        and any(view.sheet.ent[k] == "PERSON" for k in view.sheet.prepositions(view.report.token, "for"))
    ):
        return None  # a club's raid for a player
    if view.report.sense == "blast" and view.lemma in THROWING and not view.maritime:
        flown = any(view.sheet.lemma[a] in TARGETS["aircraft"] for a in view.report.agents)
        dropped = any(view.sheet.dep[t] == "nsubj" for t in view.report.tools)  # "a drone dropped two grenades"
        thrown = view.report.agents or view.report.passive or dropped
        return view.land("airstrike" if flown else "bombing") if thrown else None
    return None if _harmless_use(view) or _made_off(view) else _attack(view)


def _made_off(view: View) -> bool:
    """True for "needed a day to lift the charge and set it off at sea"."""
    sheet, report = view.sheet, view.report
    if report.sense != "blast" or not report.patients or not all(sheet.lower[p] in THINGS for p in report.patients):
        return False
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    return sheet.has(first, report.token, {"device", "devices", "mine", "mines", "bomb", "bombs", "charge", "charges"})


def _harmless_use(view: View) -> bool:
    """True where the word of attack needs a hand that is not there: "a car blew up", "the train derailed"."""
    sheet = view.sheet
    if view.report.noun and any(sheet.lower[k] in NO_ATTACK for k in sheet.kids[view.report.token]):
        return True  # of the heart, by a shark, in words
    showered = view.lemma in {"bombard", "pepper", "shower"} and bool(sheet.prepositions(view.report.token, "with"))
    if showered and not view.tool and not view.ships:
        return True  # with rain, with questions
    own = sheet.child(view.report.token, "dobj") is not None
    if view.lemma == "blow" and not (view.agents or view.report.passive or view.tool or own):
        return True  # left to the sense of exploding
    landed = view.lemma in LANDING and not strikes(view.tool)  # a helicopter lands, snow falls
    if landed or (
        view.lemma in RAIDING and not view.agents & {"hostile", "armed"} and not (view.lemma == "derail" and view.tool)
    ):
        return True
    if view.lemma == "torpedo":
        return not view.maritime  # a deal
    squads = [a for a in view.report.agents if sheet.lemma[a] == "squad"]
    disposal = any(sheet.lower[k] in {"bomb", "disposal"} for a in squads for k in sheet.kids[a])
    by_nobody = view.lemma == "demolish" and not view.agents & {"hostile", "state", "armed"}
    return disposal or by_nobody or (view.lemma == "derail" and "place" not in view.kinds)


def _attack(view: View) -> Meaning | None:  # noqa: C901, PLR0911, PLR0912 - a decision list
    report = view.report
    if view.kinds & {"weapon"} and not view.kinds - {"weapon", None} and not view.ships:
        return None
    if view.lemma == "blow" and any(view.sheet.lemma[p] in INFLATED for p in report.patients):
        return None
    if "sea_works" in view.kinds and not view.ships and report.sense == "destroy":
        return None  # left to the sense of cutting
    if view.maritime and view.lemma == "storm" and boarders.rescued(view):
        return None
    told = opened_up(view) if view.lemma == "open" and not view.ships else hurt_in_port(view)
    told = told or (shot_seamen(view) if report.sense == "fire" else None)
    if told is not None:
        return told
    if view.maritime:
        return at_ship(view)
    if report.noun and report.sense == "fire" and not view.maritime and (ship := boarders.exchanged(view)) is not None:
        return Meaning("maritime", "fired_upon", ship, (ship,), True, view.tool)
    ship = view.close_to() if view.lemma == "fire" else view.alone() if view.lemma in {"exchange", "trade"} else None
    if ship is None and report.sense == "fire" and view.borne:  # "when men in a skiff let off a burst"
        ship = view.alone()
    if ship is not None:
        return Meaning("maritime", "fired_upon", ship, (ship,), True, view.tool)
    holed = report.sense == "destroy" and not report.noun and view.kinds <= {None, "abstract"} and strikes(view.tool)
    if holed and (ship := view.alone()) is not None and not ship.attacker:
        return Meaning("maritime", "strike", ship, (ship,), True, view.tool)  # "a mine tore a hole abreast of number four"
    if "aircraft" in view.kinds and view.agents & {"state", "hostile", "craft"}:
        return Meaning("air", "attack", tool=view.tool)
    if report.sense == "blast" and own_body(view):
        return view.land("bombing")
    if report.sense in {"blast", "destroy"} and report.patients and weapon_of(view.sheet, report.patients[0]):
        return None  # a mine blown up by divers
    small = any(view.sheet.lemma[a] in BOATS for a in report.agents) or "pronoun" in view.agents
    named = view.kinds - {None, "abstract"}
    small = small or ("hostile" in view.agents and _into_the_air(view) and view.fleet.before(report.token) is not None)
    small = small or ("state" in view.agents and view.lemma == "fire" and _ship_at_hand(view))
    if small and not named and not report.noun and view.fleet.ships and report.sense in {"fire", "attack", "hit", "launch"}:
        kind = "fired_upon" if report.sense == "fire" or view.tool == "gun" else "other"
        kind = "other" if _into_the_air(view) else kind
        at_hand = view.fleet.before(report.token) if "state" in view.agents else None
        return Meaning("maritime", kind, at_hand, (at_hand,), False, view.tool) if at_hand else view.sea(kind, strong=False)
    if "computer" in view.kinds and any(view.sheet.lemma[a] == "hacker" for a in report.agents):
        return Meaning("cyber", "cyberattack")
    return None if spoken(view) or no_attack(view) else on_land(view)


def _into_the_air(view: View) -> bool:
    """True for raiders who "fired into the air" in what is told of a ship near."""
    ship = view.fleet.before(view.report.token)
    shot = any(view.sheet.lower[p] in {"air", "water", "sea"} for p in view.report.patients)
    return shot and ship is not None and view.fleet.near(ship, view.report.token, 1)


def _ship_at_hand(view: View) -> bool:
    """True where the sentence or the one before it speaks of a merchant ship."""
    ship = view.fleet.before(view.report.token)
    return ship is not None and ship.type != "naval" and view.fleet.near(ship, view.report.token, 1)


def hit_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """To strike a mine is to be its victim; all else is read as an attack."""
    if view.kinds == {"port"} and (moored := moored_rule(view)) is not None:
        return moored
    if view.kinds == {"port"} and berthed_badly(view):
        return None
    if view.report.noun and view.report.agents and all(view.sheet.lemma[a] in WORKERS for a in view.report.agents):
        return None  # "in a strike by crane drivers"
    if view.lemma == "land" and view.tool == "drone" and not _harm_told(view):
        return None  # a drone lands with mail as well
    if view.lemma in {"fly", "dive", "plunge", "run"} and not strikes(view.tool):
        return None  # what flies into a ship is a weapon, or no attack
    if view.lemma == "strike" and any(
        view.sheet.lemma[k] in LISTS for k in view.sheet.prepositions(view.report.token, "from", "off")
    ):
        return None  # "struck the tanker from its register"
    if view.report.passive and any(view.sheet.lemma[k] in CHANCE for k in view.sheet.prepositions(view.report.token, "by")):
        return None  # "was hit by a fire, by delays"
    sea = {p for p in view.report.patients if view.sheet.lower[p] in {"sea", "water", "waters", "ocean"}}
    if sea and len(sea) == len(view.report.patients) and not view.ships:
        return None  # left to the sense of missing
    return mine_rule(view) or struck_then(view) or attack_rule(view)


def _harm_told(view: View) -> bool:
    sheet = view.sheet
    return sheet.has(*sheet.sentences[sheet.sentence[view.report.token]], HARMED)


def incident_rule(view: View) -> Meaning | None:
    """ "Incident", "operation": never opens an event, only points to one told already."""
    sheet, i = view.sheet, view.report.token
    if not view.report.noun:  # "It happened about 65 miles northeast of X on Wednesday": day and place of what was told
        subject = sheet.subject(i)
        it = subject is not None and (sheet.lower[subject] in {"it", "this"} or sheet.lemma[subject] in HAPPENING)
        return view.sea("other", strong=False) if it and view.fleet.ships else None
    words = {sheet.lower[k] for k in sheet.kids[i]}
    if view.lemma == "operation" and view.ships and view.report.light in {"did", "claimed"}:  # as the Houthis call it
        armed = sheet.has(*sheet.sentences[sheet.sentence[i]], {"missile", "missiles", "drone", "drones"})
        return view.sea("strike" if armed else "other")
    if view.lemma == "encounter" and not view.fleet.ships and met_outlaws(view):
        return view.land("clash")
    another = bool(words & {"similar", "earlier", "previous"}) and any(
        sheet.ent[k] == "DATE" for k in range(i, min(i + 6, len(sheet)))
    )
    if not another and not words & {"the", "this", "that", "these"}:
        return None
    return view.sea("other", strong=another) if view.fleet.ships else view.land(strong=False)


RULES: dict[str, Callable[[View], Meaning | None]] = {
    "attack": attack_rule,
    "armed": lambda view: armed_rule(view) or netted_rule(view),
    "open_strike": strike_rule,
    "open_visit": visit_rule,
    "open_force": force_rule,
    "hit": hit_rule,
    "blast": attack_rule,
    "destroy": lambda view: intercepted_rule(view) or attack_rule(view),
    "fire": attack_rule,
    "launch": launch_rule,
    "board": lambda view: climbing_rule(view) or board_rule(view),
    "rob": lambda view: rob_rule(view) or land_rob_rule(view),
    "hijack": hijack_rule,
    "seize": lambda view: intercepted_rule(view) or seize_rule(view) or seized_rule(view),
    "kidnap": lambda view: taken_from(view) or kidnap_rule(view),
    "ram": lambda view: ram_rule(view) or crowd_rule(view),
    "hose": hose_rule,
    "hamper": lambda view: hamper_rule(view) or jammed_rule(view),
    "approach": approach_rule,
    "explode": explode_rule,
    "kill": lambda view: intercepted_rule(view) or killed_by_fire(view) or crew_killed_rule(view) or kill_rule(view),
    "violate": violate_rule,
    "tread": tread_rule,
    "under_fire": lambda view: came_under_rule(view) or under_fire_rule(view),
    "ring": ring_rule,
    "body": body_rule,
    "wound": wound_rule,
    "brawl": brawl_rule,
    "intrude": intrude_rule,
    "conquer": conquer_rule,
    "lunge": lunge_rule,
    "poison": poison_rule,
    "crowd": crowd_rule,
    "lit": lit_rule,
    "down": lambda view: intercepted_rule(view) or down_rule(view),
    "hack": hack_rule,
    "cut": lambda view: cut_rule(view) or sabotage_rule(view),
    "clash": clash_rule,
    "coup": coup_rule,
    "held": lambda view: grip_rule(view) or (None if view.lemma == "control" else held_rule(view)),
    "rail": rail_rule,
    "embark": lambda view: entered_rule(view) or embark_rule(view),
    "bound": bound_rule,
    "left_with": left_with_rule,
    "outage": outage_rule,
    "ladder": ladder_rule,
    "miss": miss_rule,
    "attempt": lambda view: boarders.attempted_boarding_rule(view) or attempt_rule(view),
    "defuse": lambda view: fixed_rule(view) or defuse_rule(view),
    "fixed": fixed_rule,
    "close": close_rule,
    "arm": arm_rule,
    "deploy": deploy_rule,
    "incident": incident_rule,
    "vanish": lambda view: boarders.gone_rule(view) or vanish_rule(view),
    "citadel": boarders.citadel_rule,
    "visited": boarders.visited_rule,
    "lost_to": boarders.lost_to_rule,
    "caught": caught_rule,
    "take": lambda view: taken_from(view) or take_rule(view) or taken_rule(view),
    "sighted": lambda view: boarders.sighted_rule(view) or overflown_rule(view),
    "repel": repel_rule,
    "retreat": retreat_rule,
    "fate": fate_rule,
    "menace": menace_rule,
    "aim": aim_rule,
    "beaten": lambda view: beaten_rule(view) or beaten_ashore(view),
}
