"""Violence ashore that no single verb tells: "came under fire", "shots rang out", "was found shot", "died in a gunfight".

In: the view of one report. Out: a ``Meaning``, or None. A body without marks of violence, a fire without a hand, a
politician "under fire" are none.
"""

from __future__ import annotations

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.headcounts import is_people
from generator.extract.incidents.targets import target_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, FIGHTERS, OUTLAWS, TARGETS, armed_groups, wordset
from generator.extract.states import folded

__all__ = [
    "body_rule",
    "brawl_rule",
    "intrude_rule",
    "land_rob_rule",
    "lit_rule",
    "lunge_rule",
    "poison_rule",
    "ring_rule",
    "sabotage_rule",
    "seized_rule",
    "tread_rule",
    "under_fire_rule",
    "wound_rule",
]

VICTIMS = wordset("seized_victims")
STRONGHOLDS = wordset("seized_strongholds")
ARMIES = frozenset(
    {"army", "troop", "soldier", "force", "forces", "military", "fighter", "battalion", "rebel", "brigade", "alliance"}
)
POISONS = frozenset({"novichok", "polonium", "ricin", "sarin", "vx", "dioxin"})
LAID = TARGETS["weapon"] | {"landmine", "ied", "explosive", "booby-trap"}
SHOTS = frozenset({"shot", "gunshot", "gunfire", "bullet", "gun"})
BLASTS = frozenset({"explosion", "blast", "bomb"})
FIRE = frozenset({"fire", "gunfire", "shellfire", "gunshots", "shelling", "bombardment", "fusillade", "barrage"})
UNDER_ARMS = wordset("senses_under_arms")
SHELLED = TARGETS["aircraft"] | TARGETS["place"] | TARGETS["force"] | UNDER_ARMS | {"team", "rescuer", "medic"}
"""What comes under fire that is none of words."""
VIOLENCE = wordset("land_marks_of_violence")
FOUND_DEAD = frozenset(
    {"dead", "murdered", "beheaded", "shot", "decapitated", "hanged", "strangled", "stabbed", "hacked", "slain", "butchered"}
)
VANDALS = frozenset({"vandal", "saboteur", "arsonist", "activist", "anarchist"})
LINES = frozenset(
    {"cable", "line", "wire", "pipeline", "rail", "signal", "mast", "pylon", "tower", "antenna", "fibre", "fiber"}
)
VERBAL_FIRE = frozenset({"for", "over", "from"})


def under_fire_rule(view: View) -> Meaning | None:
    """ "A helicopter came under fire": what carries people or men under arms, not a minister over his remarks."""
    sheet, i = view.sheet, view.report.token
    under = [o for o in sheet.prepositions(i, "under") if sheet.lemma[o] in FIRE]
    subject = sheet.subject(i)
    if not under or subject is None or view.afloat or view.fleet.of(subject) is not None:
        return None
    blamed = sheet.prepositions(under[0], *VERBAL_FIRE) + sheet.prepositions(i, "for", "over")
    people = [d for s in [subject, *sheet.prepositions(subject, "of")] for d in sheet.listed(s)]  # "one of its patrols"
    physical = any(sheet.lemma[s] in SHELLED for s in people)
    if not physical or any(sheet.lemma[b] not in FIGHTERS for b in blamed):
        return None
    view.report.patients = people
    view.report.agents = [o for o in sheet.prepositions(under[0], "from") if sheet.lemma[o] in FIGHTERS]
    return view.land("shelling" if sheet.lemma[under[0]] in {"shelling", "bombardment"} else "shooting")


def ring_rule(view: View) -> Meaning | None:
    """ "Shots rang out": told of by what is heard."""
    heard = {view.sheet.lemma[k] for k in [*view.report.agents, *view.report.tools, *view.report.patients]}
    if view.afloat or not heard & (SHOTS | BLASTS):
        return None
    meaning = view.land("shooting" if heard & SHOTS else "bombing", strong=False)
    meaning.soft = bool(heard & SHOTS)
    view.report.agents = []
    return meaning


def body_rule(view: View) -> Meaning | None:
    """ "Was found dead with gunshot wounds", "the bodies of 14 men, shot in the head, were dumped": killed by somebody."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    if not report.passive or view.afloat or not sheet.has(first, end, VIOLENCE):
        return None
    bodies = any(sheet.lemma[p] in {"body", "corpse", "remains"} for p in report.patients)
    dead = sheet.has(report.token, min(report.token + 4, end), FOUND_DEAD)
    if sum(sheet.lower[k] in VIOLENCE for k in range(report.token, end)) > 1 and view.kinds <= {"person", None}:
        return view.land("killing")  # "was found in his car with his hands bound and three bullets in the chest"
    return view.land("killing") if bodies or (dead and "person" in view.kinds) else None


def sabotage_rule(view: View) -> Meaning | None:
    """ "Saboteurs cut fibre-optic cables near Paris": lines ashore, by a hostile hand."""
    sheet, report = view.sheet, view.report
    hostile = any(
        sheet.lemma[a] in VANDALS or sheet.lemma[a] in AGENTS["hostile"] or folded(sheet.words[a]) in armed_groups()
        for a in report.agents
    )
    lines = any(sheet.lemma[p] in LINES for p in report.patients)
    return view.land("sabotage") if hostile and lines and not view.afloat else None


def lit_rule(view: View) -> Meaning | None:
    """ "A blaze that had been started deliberately"."""
    burnt = {view.sheet.lemma[k] for k in [*view.report.patients, *view.report.agents]}
    return view.land("arson") if burnt & {"fire", "blaze", "inferno"} and not view.afloat else None


def land_rob_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """ "Three men with parangs robbed a jeweller": ashore, by a hand that is named."""
    if view.lemma in {"carry", "cart"} and "person" in view.kinds:
        return None  # whoever is carried off is no loot
    if view.lemma == "make" and "hostile" in view.agents and view.report.patients and not view.afloat and _are_people(view):
        return view.land("kidnapping")  # "bandits made off with five guests"
    if view.lemma in {"unscrew", "unbolt", "lift", "shovel"}:
        return None  # fittings and cargo, of ships alone
    robbed = bool(view.agents & {"hostile", "armed"} and view.report.patients) and not view.afloat and not view.ships
    if not robbed:
        return None
    if view.lemma == "rob" or (view.lemma == "hold" and view.kinds & {"person", "place", "force"}):
        return view.land("robbery")
    if view.lemma == "hold":
        return None  # "held up a banner"
    meaning = view.land("robbery", strong=False)  # "robbers made off with Rs4 million": often what another deed was for
    meaning.soft = "hostile" in view.agents and not view.report.noun
    return meaning


def _are_people(view: View) -> bool:
    return all(is_people(view.sheet, p) for p in view.report.patients)


def intrude_rule(view: View) -> Meaning | None:
    """ "Gunmen tried to break into a hotel": a raid, by outlaws on a place."""
    raiders = "hostile" in view.agents and bool(view.kinds & {"place", "force"}) and not view.afloat
    return view.land("raid") if raiders and not view.report.noun else None


def wound_rule(view: View) -> Meaning | None:
    """ "A parcel bomb injured a secretary": people hurt by a weapon or an outlaw; hurt alone is a toll."""
    sheet, report = view.sheet, view.report
    if view.ships or sheet.tag[report.token] == "VBG" or not view.kinds & {"person", "force", None}:
        return None
    return view.land() if view.agents & {"hostile"} or view.tool or _wields(view) else None


def _wields(view: View) -> bool:
    """True for "a man armed with a knife wounded four people"."""
    sheet = view.sheet
    return any(
        sheet.dep[k] in {"acl", "amod"} and sheet.lemma[k] in {"arm", "wield", "brandish", "armed"}
        for a in view.report.agents
        for k in sheet.kids[a]
    )


def brawl_rule(view: View) -> Meaning | None:
    """ "Went on a rampage", "a shooting spree": by a hand that is named."""
    sheet = view.sheet
    killing = any(sheet.lower[k] in {"shooting", "stabbing", "killing"} for k in sheet.kids[view.report.token])
    many = [o for a in view.report.agents for o in sheet.prepositions(a, "of")]  # "dozens of settlers"
    hands = view.agents & {"hostile", "armed"} or any(sheet.lemma[o] in OUTLAWS for o in many)
    hands = hands or (killing and view.agents & {"state", "unknown"})  # "an off-duty soldier went on a shooting rampage"
    shot = "shooting" in {sheet.lower[k] for k in sheet.kids[view.report.token]}
    return view.land("shooting" if view.lemma == "spree" or shot else "attack") if hands else None


def seized_rule(view: View) -> Meaning | None:
    """ "Two tourists were seized in Pendjari"; "the army said it had seized the base": victims, and places of war."""
    sheet, report = view.sheet, view.report
    if view.afloat or view.lemma not in {"seize", "capture", "overrun", "hold", "detain", "intercept"}:
        return None
    people = bool(report.patients) and all(_somebody(view, p) for p in report.patients)
    if "hostile" in view.agents and (people or any(sheet.lower[k] == "who" for k in sheet.kids[report.token])):
        return view.land("kidnapping")  # "the ruler, who was seized by gunmen", "guerrillas held two soldiers"
    if report.passive and not view.agents and view.lemma in {"seize", "capture", "overrun"}:
        victims = bool(report.patients) and all(sheet.lemma[p] in VICTIMS for p in report.patients)
        return view.land("kidnapping") if victims else None
    done = view.lemma in {"seize", "capture", "overrun"} and bool(view.agents & {"state", "pronoun"})
    taken = done and any(sheet.lemma[p] in STRONGHOLDS for p in report.patients)
    return view.land("seizure") if taken and (_by_arms(view) or view.lemma == "overrun") else None


def _somebody(view: View, token: int) -> bool:
    return target_of(view.sheet, view.fleet, token) in {"person", "force"} or is_people(view.sheet, token)


def _by_arms(view: View) -> bool:
    """True where the doers, or those for whom "it" stands, are armies or their like."""
    sheet = view.sheet
    first, _ = sheet.sentences[sheet.sentence[view.report.token]]
    return any(sheet.lemma[k] in ARMIES for k in range(first, view.report.token) if sheet.pos[k] in {"NOUN", "PROPN"})


def lunge_rule(view: View) -> Meaning | None:
    """ "A man went at revellers with a knife": words that mean an attack only where a weapon is in hand."""
    sheet, report = view.sheet, view.report
    who = sheet.subject(report.token)
    whom = sheet.prepositions(report.token, "at", "on", "about", "into")
    held = {weapon_of(sheet, t) for k in whom for t in sheet.prepositions(k, "with")} | {view.tool}
    if not held & {"blade", "gun", "explosive", "grenade"} or who is None or who in report.tools or view.ships:
        return None
    report.agents, report.patients = [who], whom
    return view.land("stabbing" if "blade" in held else None)


def poison_rule(view: View) -> Meaning | None:
    """ "Was poisoned with a nerve agent": by a poison of war, or by outlaws; food and wells poison people, too."""
    sheet, report = view.sheet, view.report
    used = [o for k in [report.token, *report.patients] for o in sheet.prepositions(k, "with")]
    of_war = any(sheet.lemma[o] in POISONS or sheet.lower[o - 1] == "nerve" for o in used)
    people = bool(report.patients) and not view.kinds & {"place", "abstract", "computer"}
    return view.land("attack") if people and of_war and not report.noun else None


def tread_rule(view: View) -> Meaning | None:
    """ "Stepped on a mine", "drove over a roadside bomb": a bombing by who laid it."""
    sheet, report = view.sheet, view.report
    report.patients = [p for p in report.patients if sheet.lemma[p] in LAID] or report.patients
    laid = any(
        sheet.lemma[p] in LAID and target_of(sheet, view.fleet, p) != "place" for p in report.patients
    )  # no gold mine
    return None if view.ships or view.afloat or not laid else view.land("bombing")
