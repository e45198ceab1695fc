"""Which ship a weapon struck, where its effect tells of the attack: her hull, her crew, her berth.

In: the view of a report of a weapon's effect. Out: a ``Meaning``, or None where no ship suffered it. What the effect is,
``weapon_effects`` has read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.weapon_effects import NETTED, RUNNING, TOUCHED, UNDERWENT
from generator.extract.incidents.words import TARGETS, strikes

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["armed_rule", "fixed_rule", "hurt_in_port", "intercepted_rule", "struck_then"]

BRIDGES = frozenset({"bridge", "wheelhouse", "hull", "funnel", "deckhouse", "porthole", "superstructure"})
HULLS = frozenset({"hull", "keel", "rudder", "plating", "waterline"})
CHARGES = frozenset({"charge", "charges", "mine", "mines", "explosives"})
SENT = frozenset({"aim", "fire", "launch", "head", "fly", "direct", "send", "bind"})
HARMED = frozenset({"kill", "wound", "injure", "die", "hurt", "damage", "hit", "sink", "burn", "destroy", "cripple"})
PEOPLE = TARGETS["crew"] | TARGETS["person"]


def armed_rule(view: View) -> Meaning | None:
    """A ship that a weapon holed, burned or killed on: a strike; by bullets fired upon, by water cannon interference."""
    tool = view.tool
    kind = (
        "strike" if strikes(tool) else "fired_upon" if tool == "gun" else "interference" if tool == "water_cannon" else None
    )
    if kind is None:
        return None
    parts = (s for p in view.report.patients if (s := view.inside(p)) is not None and not s.attacker)
    ship = (
        next((s for s in view.ships if not s.attacker), None)
        or next(parts, None)
        or _touched(view)
        or _her_people(view)
        or _moored(view)
        or _bridge(view)
    )
    if ship is None or ship.generic or (ship.count > 1 and ship not in view.ships):
        return None
    ship.attacker = False
    return Meaning("maritime", kind, ship, (ship,), True, tool)


def fixed_rule(view: View) -> Meaning | None:
    """ "A limpet mine was found on the hull of the X", "made safe a mine stuck to her hull": only tried."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    mines = [k for k in range(first, end) if weapon_of(sheet, k) in {"mine", "explosive"} or sheet.lower[k] in CHARGES]
    hulls = [k for k in range(mines[0], end) if sheet.lemma[k] in HULLS] if mines else []
    if not hulls or sheet.has(first, end, {"no", "clear", "cleared", "searched", "wartime", "old"}):
        return None
    ship = next((s for k in hulls if (s := view.inside(k)) is not None), None) or view.alone()
    if ship is None or ship.generic or ship.count > 1:
        return None
    ship.attacker = False
    return Meaning("maritime", "strike", ship, (ship,), True, "mine")


def intercepted_rule(view: View) -> Meaning | None:
    """ "A destroyer shot down a missile aimed at the merchant ship X": a strike on her that was tried."""
    sheet, report = view.sheet, view.report
    weapons = [p for p in report.patients if strikes(weapon_of(sheet, p))]
    if report.noun or view.lemma not in {"shoot", "down", "intercept", "destroy", "bring"}:
        return None
    sent = [k for p in weapons for k in sheet.children(p, "acl", "relcl") if sheet.lemma[k] in SENT]
    goals = [o for k in sent for o in sheet.prepositions(k, "at", "for", "towards", "toward", "against")]
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    if not weapons and view.lemma == "intercept" and report.passive:  # "two missiles fired at the bulker X were intercepted"
        near = range(first, report.token - 1)
        weapons = [k for k in near if strikes(weapon_of(sheet, k)) and sheet.lemma[k + 1] in SENT]
        goals = report.patients
    if not weapons:
        return None
    ship = next((s for o in goals if (s := view.fleet.at(o)) is not None), None)
    if ship is None or ship.generic or ship.count > 1:
        return None
    ship.attacker = False
    report.tools, report.patients = weapons, goals
    return Meaning("maritime", "strike", ship, (ship,), True, weapon_of(sheet, weapons[0]), tried=True)


def struck_then(view: View) -> Meaning | None:
    """ "The carrier, which was 40 miles west of Mokha when the missile struck": the ship is the subject over the clause."""
    sheet, i = view.sheet, view.report.token
    bare = view.lemma in {"strike", "hit"} and not (view.report.patients or view.report.noun or view.report.passive)
    if (
        not bare
        or not strikes(view.tool)
        or sheet.dep[i] != "advcl"
        or not any(sheet.lower[k] == "when" for k in sheet.kids[i])
    ):
        return None
    subject = sheet.subject(sheet.head[i])
    ship = None if subject is None else view.fleet.of(subject)
    if ship is None or ship.attacker or ship.generic or ship.count > 1:
        return None
    return Meaning("maritime", "strike", ship, (ship,), True, view.tool)


def hurt_in_port(view: View) -> Meaning | None:
    """ "Three crew of a ship were wounded in a missile attack on the port": what hit the port hit the ship."""
    sheet, report = view.sheet, view.report
    of_port = report.noun and strikes(view.tool) and "port" in view.kinds
    told = of_port and sheet.dep[report.token] == "pobj" and sheet.lower[sheet.head[report.token]] in {"in", "by", "during"}
    subject = sheet.subject(report.verb) if told and sheet.lemma[report.verb] in HARMED else None
    ship = None if subject is None else view.fleet.at(subject) or view.inside(subject)
    if ship is None or ship.attacker or ship.generic or ship.count > 1:
        return None
    return Meaning("maritime", "strike", ship, (ship,), True, view.tool)


def _touched(view: View) -> Ship | None:
    """The ship that struck a mine, though her phrase is the subject of a word of attack."""
    if view.lemma not in TOUCHED | NETTED | RUNNING:
        return None
    return next((s for p in view.report.patients if (s := view.fleet.of(p))), None)


def _her_people(view: View) -> Ship | None:
    """The ship of "was abandoned by her crew after a missile killed three of them", "smashed windows, hurting a sailor"."""
    sheet, report = view.sheet, view.report
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    crew = any(sheet.lemma[k] in TARGETS["crew"] for k in range(first, report.token))
    some = [p for p in report.patients if sheet.lemma[p] in PEOPLE or sheet.pos[p] in {"NUM", "PRON"}]
    seamen = any(sheet.lemma[p] in TARGETS["crew"] for p in some)
    return view.alone() if some and (crew or seamen) else None


def _bridge(view: View) -> Ship | None:
    """The one ship of the sentence, where a part that only ships have is hit: "bullets smashed the bridge windows"."""
    sheet = view.sheet
    parts = any(sheet.lemma[k] in BRIDGES for p in view.report.patients for k in (p, *sheet.children(p, "compound")))
    return view.alone() if parts else None


def _moored(view: View) -> Ship | None:
    """The ship of "a landing ship burned at her berth after missiles fell on the dockyard"."""
    sheet, at = view.sheet, view.report.token
    head = sheet.head[at]
    if sheet.dep[at] != "advcl" or sheet.lemma[head] not in UNDERWENT | {"die"} or "port" not in view.kinds:
        return None
    subject = sheet.subject(head)
    if subject is None:
        return None
    hers = next(
        (s for k in sheet.listed(subject) if (s := view.inside(k)) is not None), None
    )  # "the mate of the X died when"
    return view.fleet.at(subject) or hers
