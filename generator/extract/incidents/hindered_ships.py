"""Ships hindered on their way: hosed, pelted, jammed, dazzled, blocked, stopped or ordered off.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Ships that are boarded,
taken or rammed are read by ``sea_senses``.
"""

from __future__ import annotations

from generator.extract.incidents.sea_approaches import approach_rule, small_boats
from generator.extract.incidents.sea_idioms import driven_rule, naval, signal_rule, unsignalled_rule
from generator.extract.incidents.state_seizures import LET_GO, stopped_and_arrested
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

__all__ = ["hamper_rule", "hose_rule"]

BURNING = frozenset({"burning", "blaze", "fire", "fires", "flames", "firefighters", "salute"})
STONES = frozenset({"stone", "rock", "bottle", "brick", "bolt", "nut", "firebomb", "cocktail", "flare", "hammer", "spear"})
CROWDS = frozenset(
    {"protester", "demonstrator", "striker", "fan", "student", "child", "boy", "crowd", "villager", "resident"}
)
"""Who throws things from the shore."""
CHECKED = frozenset({"pass", "proceed", "check", "checked", "inspect", "inspected", "papers"})
"""Of a ship that was let go on after a look at her."""
ROBBED = frozenset({"jewellery", "telephones", "phones", "cash", "stole", "robbed", "looted", "valuables", "outboard"})
HELPED = wordset("state_seizures_helped")


def hose_rule(view: View) -> Meaning | None:
    """Water cannon against a ship, and stones thrown at her: interference."""
    if view.lemma in {"pelt", "throw", "hurl", "fling"}:
        return _pelted(view)
    if view.tool == "gun" and view.ship is not None and not view.ship.generic:
        return view.sea("fired_upon")  # "a burst of fire shattered the wheelhouse windows of a launch"
    words = view.sheet.lower
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    hoses = view.agents & {"state", "craft"} and "hoses" in words[first:end]
    if "state" not in view.agents and view.sheet.has(first, end, BURNING):
        return None  # a fire is put out
    if view.lemma != "water-cannon" and not hoses and not any(w.startswith("cannon") for w in words[first:end]):
        return None
    return view.sea("interference", strong=bool(view.ships)) if view.fleet.ships else None


def _pelted(view: View) -> Meaning | None:
    """ "Fishermen pelted a cutter with bottles and bricks": no crowd on a quay, and no eggs."""
    sheet, report = view.sheet, view.report
    thrown = sheet.prepositions(report.token, "with") if view.lemma == "pelt" else sheet.children(report.token, "dobj")
    at = [p for k in [report.token, *thrown] for p in sheet.prepositions(k, "at")]
    ship = view.ship or next((s for p in at if (s := view.fleet.of(p)) is not None), None)
    stones = any(sheet.lemma[d] in STONES for t in thrown for d in sheet.listed(t))
    ashore = any(sheet.lemma[a] in CROWDS for a in report.agents) or not (report.agents or report.passive)
    if ship is None or ship.generic or not stones or ashore:
        return None
    ship.attacker = False
    report.patients = [*report.patients, *at]
    return Meaning("maritime", "interference", ship, (ship,), True, view.tool)


def hamper_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """A ship jammed, blocked, lasered or ordered off: interference."""
    if view.report.noun or (view.lemma == "jam" and view.sheet.dep[view.report.token] == "pobj"):
        return unsignalled_rule(view) or (view.sea("interference") if view.ships and view.lemma != "interference" else None)
    loose = all(view.sheet.lower[p] == "them" for p in view.report.patients)  # fishermen, as often as ships
    if (told := signal_rule(view) or (driven_rule(view) if loose or not view.ships else None)) is not None:
        return told
    buzzed = view.lemma in {"buzz", "surround", "encircle"} and "craft" in view.agents and not naval(view)
    if view.ships and ((view.lemma == "stop" and small_boats(view)) or (buzzed and not view.agents & {"hostile"})):
        return approach_rule(view)  # "three skiffs tried to stop a tanker"
    if view.lemma == "stop":
        return _stopped(view)
    if view.ships and view.lemma in {"point", "shine", "aim", "train", "direct", "flash"}:
        return view.sea("interference")  # the laser is told with the verb, whoever holds it
    if view.lemma == "use":  # "using a laser against one of its ships"
        at = [p for k in (view.report.token, *view.report.patients) for p in view.sheet.prepositions(k, "against", "on")]
        ship = next((s for p in at if (s := view.fleet.of(p)) is not None), None)
        return None if ship is None else Meaning("maritime", "interference", ship, (ship,), True, view.tool)
    if (
        view.lemma == "order"
        and not _foreign_warship(view)
        and view.sheet.has(view.report.token, view.sheet.right(view.report.token) + 1, {"stop"})
    ):
        return None
    if view.ships and view.agents & {"state", "craft", "hostile"} and view.lemma not in {"block", "cut"}:
        return view.sea("interference")
    if view.ships and view.lemma in {"block", "obstruct", "cut"} and view.agents & {"state", "craft"}:
        return view.sea("interference")
    return None


def _stopped(view: View) -> Meaning | None:
    """A ship stopped: seized where she is held or brought in, boarded where outlaws rob her, else interference."""
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    _, then = view.sheet.sentences[min(len(view.sheet.sentences) - 1, view.sheet.sentence[view.report.token] + 1)]
    robbed = view.sheet.has(first, end, {"gunpoint", "knifepoint"}) or view.sheet.has(first, then, ROBBED)
    if view.ships and "hostile" in view.agents and robbed:
        return view.sea("boarding")
    if view.ships and view.report.passive and view.agents <= {"state", "craft"} and _brought_in(view):
        return view.sea("seizure")
    by = view.agents & {"state", "hostile", "pronoun"} or (view.report.passive and not view.report.agents)
    vowed = view.sheet.lemma[view.sheet.head[view.report.token]] in {"threaten", "vow", "swear"}
    by = by or (vowed and "vessel" in view.kinds)
    by = by and not view.agents & {"harmless"}
    held = view.sheet.has(first, end, LET_GO) and not view.sheet.has(first, end, CHECKED)
    if by and view.ships and "hostile" not in view.agents and held:
        return view.sea("seizure")  # "has let go a tanker that it stopped"
    if view.ships and stopped_and_arrested(view):
        return view.sea("seizure")
    return view.sea("interference", strong=False) if view.ships and by else None  # in a threat only


def _foreign_warship(view: View) -> bool:
    """True for the "Venezuelan patrol boat" that ordered a ship to stop, also where only "the same boat" is told again."""
    craft = [s for a in view.report.agents if (s := view.fleet.at(a)) is not None and s.type == "naval"]
    return any(view.sheet.ent[k] in {"NORP", "GPE"} for s in craft for x in s.sightings for k in range(x.start, x.end))


def _brought_in(view: View) -> bool:
    """True for "was stopped off X on Saturday and brought in to Y": a ship that was taken to a port against her will."""
    sheet, i = view.sheet, view.report.token
    _, end = sheet.sentences[sheet.sentence[i]]
    if sheet.has(*sheet.sentences[sheet.sentence[i]], HELPED):
        return False
    for k in sheet.children(i, "conj"):
        to = next((p for p in range(k + 1, min(end, k + 4)) if sheet.lower[p] in {"to", "into"}), None)
        if sheet.lower[k] in {"brought", "taken", "escorted", "led", "towed"} and to is not None and to + 1 < end:
            return sheet.words[to + 1][:1].isupper() or sheet.lower[to + 1 : to + 3] == ["the", "port"]
    return False
