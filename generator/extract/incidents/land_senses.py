"""What words of violence mean away from ships: killings, kidnappings, blasts, launches, forces moved.

In: the view of one report. Out: a ``Meaning``, or None. A kidnapped crew or a blast aboard is left at sea.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.land_forces import EUPHEMISMS, outlaws_killed
from generator.extract.incidents.targets import target_of
from generator.extract.incidents.vehicle_attacks import blown_up
from generator.extract.incidents.view import ACCIDENTAL, Meaning, View
from generator.extract.incidents.words import AGENTS, TARGETS, VERBS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet

__all__ = [
    "arm_rule",
    "attempt_rule",
    "clash_rule",
    "defuse_rule",
    "deploy_rule",
    "ended_by_law",
    "explode_rule",
    "kill_rule",
    "launch_rule",
    "met_outlaws",
]


EXPLOSIVES = wordset("senses_explosives")
FORCES = wordset("senses_forces")
BOMBS = wordset("senses_bombs")
CHANCE = wordset("senses_chance")
ASSAILING = frozenset({"attack", "blast", "fire", "kill", "lunge", "explode", "kidnap"})
ARRIVING = frozenset({"explode", "hit", "strike", "land", "crash", "fall", "slam"})
HARMING = ASSAILING | {"wound", "hit"}
SPACE = wordset("land_space")
MURDEROUS = wordset("land_murderous")
DUG = frozenset(
    {"miners", "miner", "collapse", "collapsed", "pit", "shaft", "gas", "coal", "gold", "copper", "dust", "flooded"}
)
ANIMALS = wordset("land_animals")
LEFT_BEHIND = wordset("senses_left_behind")
ATTACKERS = wordset("pointing_attackers") - {"man", "men", "suspect", "pair", "duo", "trio"}
LOADED = wordset("senses_loaded")
REGIONS = wordset("surroundings_local_kinds") | {"region", "territory", "area", "state", "neighbourhood", "neighborhood"}
SAFELY = frozenset({"safely", "controlled", "disposal", "experts", "sappers", "robot", "unexploded", "wartime", "divers"})
UNDER_ARMS = wordset("senses_under_arms")
CHANCE_BLASTS = frozenset({"fireworks", "firework", "firecrackers", "galley", "boiler", "stove", "bottle"})
"""Beside which a blast on a ship is an accident, where no weapon is told of."""


def launch_rule(view: View) -> Meaning | None:
    """Missiles and drones fired: at a ship, at a target on land, or at nothing named (a launch)."""
    if view.report.noun:
        return None
    sheet = view.sheet
    if view.ships:
        return None if view.tool in {"grenade", "gun"} else view.sea("strike")  # grenades are fired, not launched
    if "port" in view.kinds and (moored := view.beside()) is not None:  # "damaged when Russia fired a missile at the port"
        return Meaning("maritime", "strike", moored, (moored,), True, view.tool)
    rest = [
        t
        for t, k in view.targets
        if (k or view.sheet.ent[t] == "GPE" or view.sheet.lemma[t] in REGIONS)
        and weapon_of(view.sheet, t) is None
        and view.sheet.lemma[t] not in {"sea", "water", "waters", "ocean", "air", "sky"}
    ]
    arrived = any(
        sheet.dep[k] == "relcl" and sheet.lemma[k] in ARRIVING for t in view.report.tools for k in sheet.kids[t]
    )  # "launched a drone that exploded in Tel Aviv"
    if rest or arrived:
        return view.land()
    if any(view.sheet.lower[k] in {"has", "have"} for k in view.sheet.kids[view.report.token]) and not view.dated:
        return None  # "navies have fired missiles worth two million"
    return Meaning("other", "missile_launch", strong=bool(view.agents or view.dated), tool=view.tool)


def explode_rule(view: View) -> Meaning | None:  # noqa: C901, PLR0911 - a decision list
    """A blast: aboard or beside a ship a strike, elsewhere a bombing where a bomb or a hostile hand is named."""
    sheet, report = view.sheet, view.report
    here = sheet.sentence[report.token]
    _, after = sheet.sentences[min(len(sheet.sentences) - 1, here + 1)]
    if not view.tool and sheet.has(sheet.sentences[here][0], after, CHANCE_BLASTS):
        return None
    ships = [s for s in view.ships if report.noun or not s.attacker]  # a boat laden with explosives is the weapon
    if not report.noun and not ships:
        ships = [
            s
            for p in sheet.prepositions(
                report.token, "near", "alongside", "beside", "aboard", "on", "against", "under", "beneath", "off"
            )
            if (s := view.fleet.of(p) or view.inside(p)) and not s.attacker
        ]
    if not ships and report.noun and view.fleet.ships:  # "on which an explosion killed one seafarer"
        ships = [s for p in sheet.prepositions(report.verb, "on", "aboard") if (s := view.fleet.of(p)) and not s.generic]
    if not ships and report.noun:  # "an explosion occurred close to it"
        near = [k for k in sheet.kids[report.verb] if sheet.lower[k] in {"close", "near", "alongside", "nearby"}]
        ships = [s for k in near for p in sheet.prepositions(k, "to", "by") if (s := view.fleet.of(p))]
    if not ships and report.light == "met":
        ships = [s for a in report.patients if (s := view.fleet.of(a))]
    if ships:
        return Meaning(
            "maritime",
            "strike",
            ships[0],
            tuple(ships),
            report.noun or bool(view.tool) or ships[0] not in view.ships,
            view.tool or "explosive",
        )
    if view.maritime:
        return view.sea("strike", strong=False)
    if report.noun and any(sheet.lower[k] in ACCIDENTAL for k in sheet.kids[report.token]):
        return None
    if report.noun:
        blamed = _blamed_on_somebody(view)
        bomb = view.tool or blamed or view.agents & {"hostile"}
        return view.land("bombing", strong=bool(bomb))
    disposed = "weapon" in view.kinds and not view.agents & {"hostile", "armed"} and _disposed_of(view)
    if disposed or (report.passive and "weapon" in view.kinds and view.agents & {"state", "harmless"}):
        return None  # "a wartime mine was blown up by navy divers", "sappers blew up a wartime bomb"
    set_off = report.passive and view.lemma == "detonate" and "weapon" in view.kinds
    if set_off and not view.agents - {"hostile"}:
        return view.land("bombing")
    if view.tool == "missile" and sheet.has(*sheet.sentences[sheet.sentence[report.token]], SPACE):
        return None  # a rocket that carries nobody's bomb
    laden = any(
        sheet.has(p, min(p + 9, len(sheet)), EXPLOSIVES) or sheet.has(sheet.left(p), p, LOADED) for p in report.patients
    )
    laden = laden or sheet.has(max(0, report.token - 6), report.token, LOADED) or _bare_device(view)
    return view.land("bombing") if view.tool or laden else blown_up(view)


def _blamed_on_somebody(view: View) -> bool:
    """True for "a blast in Doha that Qatar blamed on Iran": an accident is nobody's."""
    sheet, i = view.sheet, view.report.token
    _, end = sheet.sentences[sheet.sentence[i]]
    blaming = [k for k in range(i + 1, min(end, i + 14)) if sheet.lemma[k] == "blame" and sheet.dep[k] in {"relcl", "ccomp"}]
    whom = [
        o
        for k in blaming
        if any(sheet.lower[c] in {"that", "which"} for c in sheet.kids[k])
        for o in sheet.prepositions(k, "on")
    ]
    return any(
        (sheet.ent[o] in {"GPE", "NORP", "ORG"} and sheet.pos[o] == "PROPN") or sheet.lemma[o] in AGENTS["hostile"]
        for o in whom
    )


def _bare_device(view: View) -> bool:
    """True for "a device exploded behind a school"; "a mobile device" or "a charging device" is no bomb."""
    sheet, report = view.sheet, view.report
    devices = [p for p in [*report.patients, *report.agents] if sheet.lemma[p] == "device"]
    return any(not any(sheet.dep[k] in {"compound", "amod"} for k in sheet.kids[p]) for p in devices)


def _disposed_of(view: View) -> bool:
    """True where the sentence tells of ordnance made safe."""
    return view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], SAFELY)


def kill_rule(view: View) -> Meaning | None:  # noqa: C901, PLR0911 - a decision list
    """A killing: by words that mean murder themselves, or by a hostile hand or weapon; a mere toll is none."""
    report, sheet = view.report, view.sheet
    if (
        report.token
        and not report.noun
        and sheet.dep[report.token] in {"advcl", "conj"}
        and sheet.tag[report.token] == "VBG"
    ):
        return None  # "…, killing two": the toll of an event told by another verb
    shot = view.lemma == "shoot" and "dead" in sheet.lower[report.token + 1 : report.token + 3]
    sure = view.lemma in MURDEROUS or report.noun or (shot and bool(view.kinds & {"person", "force"}))
    if report.patients and all(sheet.lemma[p] in ANIMALS for p in report.patients) and "hostile" not in view.agents:
        return None
    own = any(sheet.lower[p].endswith(("self", "selves")) for p in report.patients)
    if (
        own
        or view.kinds & {"aircraft", "weapon"}
        or (view.lemma == "execute" and not view.kinds & {"person", "crew", "force"})
    ):
        return None
    hostile = view.agents & {"hostile", "armed", "state"} or any(_armed_name(view, a) for a in report.agents)
    hostile = hostile or _kills_the_armed(view)
    if not (sure or hostile or view.tool or report.noun) and report.passive:
        return _fallen(view)
    if not (sure or hostile or (view.tool and (view.tool != "mine" or _laid(view)))):
        return None
    if view.lemma == "pick" and not (view.agents & {"hostile"} or view.tool):
        return None  # a team picks off its rivals
    if throats := [o for p in report.patients if sheet.lemma[p] == "throat" for o in sheet.prepositions(p, "of")]:
        report.patients = throats
    if view.lemma in EUPHEMISMS and not (outlaws_killed(view) and view.agents & {"state", "armed"}):
        return None
    if "crew" in view.kinds and view.ships:
        return view.sea("other", strong=bool(hostile))
    if not sure and not view.kinds & {"person", "force", "crew", None}:
        return None
    if report.patients and all(_attacker(view, p) for p in report.patients):
        report.agents = []  # who ends an attack is no doer of it
        return view.land(strong=False)  # "two of the attackers were shot dead": the end of an attacker
    if view.lemma == "stab" and any(sheet.lemma[p] == "back" for p in sheet.prepositions(report.token, "in")):
        return None
    murder = view.lemma in {"assassinate", "behead", "lynch"} or (view.lemma == "murder" and report.passive)
    murder = murder and bool(report.patients)
    counted = any(sheet.pos[p] == "NUM" or sheet.lower[p] in {"more", "others"} for p in report.patients)  # "69 more"
    return view.land(strong=bool(view.kinds & {"person", "force", "crew"} or hostile or counted or murder))


def ended_by_law(view: View) -> bool:
    """True for "a man wounded four people before being shot by police": how an attack ended is no attack."""
    sheet, report = view.sheet, view.report
    i = report.token
    if sheet.dep[i] != "pcomp" or not report.passive or sheet.lower[sheet.head[i]] != "before":
        return False
    main = sheet.head[sheet.head[i]]
    if sheet.pos[main] != "VERB" or sheet.passive(main) or view.agents - {"state"}:
        return False
    harming = any(sense in HARMING for _, sense in VERBS.get(sheet.lemma[main], ()))
    return harming and sheet.child(main, "dobj") is not None


def _laid(view: View) -> bool:
    """True for "a mine killed two herdsmen": one that is laid; in one that is dug, something else kills."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    bare = any(sheet.lemma[t] == "mine" and not sheet.prepositions(t, "in", "at", "of") for t in report.tools)
    return bare and not report.passive and not sheet.has(first, end, DUG)


def _kills_the_armed(view: View) -> bool:
    """True for "dissidents had killed two soldiers": people who kill people under arms are armed themselves."""
    sheet, report = view.sheet, view.report
    if report.passive or report.noun or view.lemma != "kill" or not report.agents:
        return False
    first, end = sheet.sentences[sheet.sentence[report.token]]
    fallen = any(sheet.lemma[p] in UNDER_ARMS for p in report.patients)
    return fallen and all(sheet.lemma[a] in TARGETS["person"] for a in report.agents) and not sheet.has(first, end, CHANCE)


def _attacker(view: View, token: int) -> bool:
    """True for "the gunman", "two of the attackers", and for any outlaw "before being shot dead"."""
    sheet = view.sheet
    whole = [token, *sheet.prepositions(token, "of")]
    if view.agents & {"state"} and any(sheet.dep[k] == "relcl" and _assails(sheet, k) for k in sheet.kids[token]):
        return True  # "police shot dead two men who tried to blow up a church"
    if sheet.dep[view.report.token] == "pcomp":
        return any(sheet.lemma[k] in AGENTS["hostile"] for k in whole)
    return any(
        sheet.lemma[k] in ATTACKERS and any(sheet.lower[d] in {"the", "these", "all", "both"} for d in sheet.kids[k])
        for k in whole
    )


def _assails(sheet: Sheet, verb: int) -> bool:
    """True for the verb of "who had opened fire on guests", "who tried to stab a nun"."""
    done = [verb, *sheet.children(verb, "xcomp")]
    return any(
        sense in ASSAILING and (not second or sheet.has(k + 1, min(k + 4, len(sheet)), {second}))
        for k in done
        for second, sense in VERBS.get(sheet.lemma[k], ())
    )


def _armed_name(view: View, token: int) -> bool:
    """True for a name that the text has told before beside a word for armed people: "the CODECO militia", later "CODECO"."""
    sheet = view.sheet
    if sheet.pos[token] != "PROPN":
        return False
    before = [k for k in range(max(0, token - 400), token) if sheet.lower[k] == sheet.lower[token]]
    return any(
        sheet.lemma[k + 1] in AGENTS["hostile"]
        or sheet.lemma[k + 1] == "army"
        or sheet.lemma[max(0, k - 1)] in {"militia", "group", "gang"}
        for k in before
    )


def _fallen(view: View) -> Meaning | None:
    """ "Eleven soldiers were killed on the road": men under arms fall by violence unless chance is named."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    if view.afloat or sheet.has(first, end, CHANCE) or not report.patients:
        return None
    if any(sheet.lemma[p] in UNDER_ARMS or sheet.lower[p - 1 : p] == ["police"] for p in report.patients):
        return view.land()
    around = range(sheet.sentences[max(0, sheet.sentence[first] - 2)][0], end)
    signs = view.kinds & {"person", "force"} and any(sheet.lemma[k] in AGENTS["hostile"] for k in around)
    return view.land(strong=False) if signs else None


def attempt_rule(view: View) -> Meaning | None:
    """ "An attempt against the headquarters", "on the mayor's life", "an assassination attempt": an attack."""
    sheet, token = view.sheet, view.report.token
    before = {sheet.lemma[k] for k in sheet.kids[token] if k < token}
    if before & {"assassination", "murder", "terror", "terrorist", "suicide", "bomb", "bombing", "kidnapping", "kidnap"}:
        kind = "assassination" if before & {"assassination", "murder"} else "attack"
        return view.land(kind, strong=(bool(view.targets) or view.report.light == "repelled") and not view.describes)
    if sheet.lemma[token] == "bid":
        return None  # a bid for a company, for office
    against = [
        p for p in sheet.prepositions(token, "against") if target_of(sheet, view.fleet, p) in {"person", "place", "force"}
    ]
    life = [p for p in sheet.prepositions(token, "on") if sheet.lemma[p] == "life"]
    return view.land("attack") if against or life else None


def defuse_rule(view: View) -> Meaning | None:
    """A planted bomb made safe: a bombing that was tried; ordnance left by a war is none."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    if sheet.has(first, end, LEFT_BEHIND):
        return None
    bombs = [p for p in report.patients if sheet.lemma[p] in BOMBS]
    sure = any(
        sheet.lemma[p] not in {"device", "charge", "parcel", "package"}
        or sheet.has(sheet.phrase(p)[0], min(p + 9, end), EXPLOSIVES)
        for p in bombs
    )
    laden = any(sheet.has(sheet.phrase(p)[0], p, EXPLOSIVES | {"booby"}) for p in report.patients)
    return view.land("bombing") if sure or laden else None


def clash_rule(view: View) -> Meaning | None:
    """Fighting between armed parties on land."""
    if view.afloat or view.agents == {"harmless"}:
        return None
    sheet, i = view.sheet, view.report.token
    if view.agents & {"hostile", "state"}:
        return view.land("clash")
    deadly = view.report.light == "happened" and sheet.lemma[view.report.verb] in {
        "leave",
        "kill",
        "wound",
        "claim",
        "displace",
    }
    placed_ = view.report.light == "happened" and any(
        sheet.ent[k] in {"GPE", "LOC", "FAC"} for k in range(i, min(i + 12, len(sheet)))
    )
    return view.land("clash", strong=deadly or view.harms or placed_) if view.report.noun else None


def met_outlaws(view: View) -> bool:
    """True for "were injured in an encounter with terrorists", as Indian desks call a gunfight."""
    sheet, i = view.sheet, view.report.token
    first, end = sheet.sentences[sheet.sentence[i]]
    outlaws = any(
        sheet.lower[o].removesuffix("s") in UNDER_ARMS | {"terrorist", "maoist", "naxalite"}
        for o in sheet.prepositions(i, "with", "between")
    )
    return outlaws and any(sheet.lemma[k] in {"kill", "wound", "injure", "die"} for k in range(first, end))


def deploy_rule(view: View) -> Meaning | None:
    """Forces massed or moved: told as an event of its own kind, never as an attack."""
    sheet = view.sheet
    moved = [p for p in view.report.patients if sheet.lemma[p] in FORCES]
    if not moved or view.ships or (view.lemma == "move" and not view.report.passive and not view.agents & {"state"}):
        return None
    return Meaning("land", "troop_movement" if view.lemma == "mass" else "deployment", strong=True)


def arm_rule(view: View) -> Meaning | None:
    """A vehicle or bomb brought to its target by an attacker."""
    bomber = any(
        view.sheet.lemma[a] in {"bomber", "attacker", "assailant", "militant", "terrorist"} for a in view.report.agents
    )
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if view.report.passive and view.lemma == "drive" and view.sheet.has(first, end, EXPLOSIVES | LOADED):
        return view.land("bombing")  # "a vehicle packed with explosives was driven into the gates"
    if view.lemma == "send":
        return view.land("bombing") if any(view.sheet.lemma[p] == "bomber" for p in view.report.patients) else None
    return (
        view.land("bombing" if any(view.sheet.lemma[a] == "bomber" for a in view.report.agents) else "attack")
        if bomber
        else None
    )
