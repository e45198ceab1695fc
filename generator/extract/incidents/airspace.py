"""The air over a state: airspace violated, drones over airports and bases, flying things shot down.

In: the view of one report. Out: a ``Meaning``, or None. What flies on its own state's business, over its own crowd, violates
nothing: it must be nameless, foreign, or have closed what it flew over.
"""

from __future__ import annotations

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.targets import target_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import TARGETS, wordset

__all__ = ["down_rule", "jammed_rule", "overflown_rule", "some_shot_down", "violate_rule"]

SITES = wordset("airspace_sites")
"""What is closed to what nobody has cleared to fly there."""
NAMELESS = wordset("airspace_nameless")
HALTING = wordset("airspace_halting")
SIGNALS = frozenset({"signal", "gp", "gps", "gnss", "navigation", "satellite", "radar"})
FLOWN = frozenset({"fly", "hover", "circle"})
MILITARY = frozenset({"military", "army", "fighter", "spy", "surveillance", "reconnaissance", "combat", "war", "attack"})
WARLIKE = frozenset({"warplane", "jet", "bomber", "fighter", "drone", "missile", "balloon", "uav", "gunship"})


def violate_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """Airspace violated, by word or by craft that stray into a state, or an incursion by somebody."""
    sheet = view.sheet
    intrudes = any(_warlike(view, t) or (sheet.lemma[t] == "aircraft" and _foreign(view, t)) for t in _flyers(view))
    if view.lemma == "fly" and "airspace" in view.kinds and not intrudes:
        return None  # an airliner does it every day
    if "airspace" in view.kinds:
        return Meaning("air", "airspace_violation")
    flying = any(
        sheet.lemma[t] in TARGETS["aircraft"] or weapon_of(sheet, t) in {"drone", "missile"}
        for t in [*view.report.agents, *view.report.tools]
    )
    if view.lemma in FLOWN or view.lemma == "send":
        return _sent_across(view) if view.lemma == "send" else overflown_rule(view)
    if any(sheet.lemma[p] == "line" and "median" in sheet.lower[p - 1 : p] for p in view.report.patients):
        return Meaning("air", "airspace_violation") if flying else None
    if view.lemma in {"cross", "stray"} and (flyers := _flyers(view)):
        lines = [*view.report.patients, *sheet.prepositions(view.report.token, "over", "across")]
        strange = view.lemma == "stray" and any(sheet.ent[k] == "NORP" for t in flyers for k in sheet.kids[t])
        if any(sheet.lemma[p] == "border" for p in lines) and (strange or any(_warlike(view, t) for t in flyers)):
            view.report.tools, view.report.agents = flyers, []
            return Meaning("air", "airspace_violation")
    if flying and not view.report.noun and any(sheet.ent[p] == "GPE" for p in view.report.patients):
        return Meaning("air", "airspace_violation")
    if view.report.noun and view.lemma in {"intrusion", "breach"}:
        into = [o for p in view.report.patients for o in [p, *sheet.prepositions(p, "of")]]
        online = "computer" in {target_of(sheet, view.fleet, o) for o in into}
        return Meaning("cyber", "cyberattack") if online else None
    if view.report.noun and view.sheet.lemma[view.report.token] == "incursion" and view.agents:
        return view.land("incursion")
    return None


def overflown_rule(view: View) -> Meaning | None:
    """ "Drones were sighted over the airport", "unidentified drones flew over a military base"."""
    sheet, report = view.sheet, view.report
    flyers = _flyers(view)
    if report.noun:
        return _sightings(view)
    if not flyers:
        return None
    over = [p for t in [report.token, *flyers] for p in sheet.prepositions(t, "over", "above", "around", "near", "across")]
    over += report.patients if view.lemma in FLOWN else []  # "over" taken for a part of the verb
    sites = [d for p in over for d in sheet.listed(p) if sheet.lemma[d] in SITES]
    first, end = sheet.sentences[sheet.sentence[report.token]]
    strange = any(sheet.lower[k] in NAMELESS or sheet.ent[k] == "NORP" for t in flyers for k in sheet.kids[t])
    if not sites or not (strange or any(sheet.lemma[k] in HALTING for k in range(first, end))):
        return None
    report.tools, report.agents, report.patients = flyers, [], sites
    return Meaning("air", "airspace_violation")


def _sightings(view: View) -> Meaning | None:
    """ "Traffic at the airport was halted after several drone sightings"."""
    sheet, i = view.sheet, view.report.token
    first, end = sheet.sentences[sheet.sentence[i]]
    drones = [k for k in [*sheet.kids[i], *sheet.prepositions(i, "of")] if _flies(view, k)]
    sites = [k for k in range(first, end) if sheet.lemma[k] in SITES]
    halted = any(sheet.lemma[k] in HALTING for k in range(first, end))
    return Meaning("air", "airspace_violation") if drones and sites and halted else None


def jammed_rule(view: View) -> Meaning | None:
    """ "GPS signals were jammed over the Baltic": the signals that all who fly need."""
    sheet, report = view.sheet, view.report
    signals = [p for p in report.patients if sheet.lower[p].removesuffix("s") in SIGNALS]
    jammed = view.lemma in {"jam", "spoof"} and not report.noun and bool(signals) and not view.afloat
    return Meaning("other", "jamming") if jammed else None


def _sent_across(view: View) -> Meaning | None:
    """ "Sent 24 aircraft across the median line", "sent jets into its airspace"."""
    sheet, report = view.sheet, view.report
    over = [p for t in [report.token, *report.patients] for p in sheet.prepositions(t, "across", "over", "into")]
    line = any(
        sheet.lemma[p] in {"line", "airspace"} and {"median", "airspace"} & set(sheet.lower[p - 1 : p + 1]) for p in over
    )
    return Meaning("air", "airspace_violation") if line and any(_flies(view, p) for p in report.patients) else None


def _flies(view: View, token: int) -> bool:
    return view.sheet.lemma[token] in TARGETS["aircraft"] or weapon_of(view.sheet, token) in {"drone", "missile"}


def _flyers(view: View) -> list[int]:
    report = view.report
    return [t for t in dict.fromkeys([*report.agents, *report.tools, *report.patients]) if _flies(view, t)]


def _warlike(view: View, token: int) -> bool:
    """True for a drone, a warplane, "an army helicopter"; a rescue helicopter crosses borders too."""
    return view.sheet.lemma[token] in WARLIKE or any(view.sheet.lower[k] in MILITARY for k in view.sheet.kids[token])


def _foreign(view: View, token: int) -> bool:
    return any(view.sheet.ent[k] == "NORP" for k in view.sheet.kids[token])


def some_shot_down(view: View) -> bool:
    """True for "had shot down all 31": flying things told of before, no people and no event of their own."""
    behind = view.sheet.lower[view.report.token + 1 : view.report.token + 2]
    return view.lemma == "shoot" and behind == ["down"] and view.kinds <= {None} and not view.ships


def down_rule(view: View) -> Meaning | None:
    """Something flying shot down or intercepted."""
    flying = view.kinds & {"aircraft"} or any(weapon_of(view.sheet, p) in {"missile", "drone"} for p in view.report.patients)
    if not flying or view.ships or (view.lemma == "intercept" and not view.agents & {"state"} and not view.report.passive):
        return None
    told = {"the", "them", "these"}  # "all but six of the drones": of a salvo told before
    some = [
        p
        for p in view.report.patients
        if view.sheet.pos[p] in {"PRON", "NUM", "DET"}
        or any(view.sheet.lower[k] in told for o in [p, *view.sheet.prepositions(p, "of")] for k in [o, *view.sheet.kids[o]])
    ]
    return Meaning("air", "interception" if view.lemma == "intercept" else "shootdown", strong=not some)
