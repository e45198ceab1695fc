"""What lies in the sea or leads through it: cables and pipelines cut, nets of fishermen slashed, straits closed to ships.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Ships that are attacked
themselves are read by ``sea_senses``.
"""

from __future__ import annotations

from generator.extract.incidents.sea_moves import severed_before
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import strikes, wordset

__all__ = ["close_rule", "cut_rule"]

STRAITS = wordset("senses_straits")


def close_rule(view: View) -> Meaning | None:
    """A strait shut to shipping: an announcement of force; a port closed for the weather is none."""
    sheet = view.sheet
    if view.lemma == "cut":
        sea = any(sheet.lemma[k] == "sea" for k in sheet.prepositions(view.report.token, "from"))
        return Meaning("maritime", "other", strong=False) if sea else None
    for token, kind in view.targets:
        words = {sheet.lemma[token]} | {sheet.lower[k] for k in sheet.kids[token]}
        announced = view.report.passive and not view.agents and _said_to_come(view)
        if (
            words & STRAITS
            and kind in {"traffic", "place", "port", None}
            and (view.agents & {"state", "hostile", "pronoun", "unknown"} or announced)
        ):
            return Meaning("maritime", "other", strong=False, tool=view.tool)
    return None


def _said_to_come(view: View) -> bool:
    """True for "would be closed", which somebody announces."""
    return any(view.sheet.lower[k] in {"will", "would", "shall"} for k in view.sheet.kids[view.report.token])


def cut_rule(view: View) -> Meaning | None:
    """An undersea cable or pipeline cut or damaged; a ship whose bow a mine has torn."""
    if view.ships and strikes(view.tool) and view.lemma in {"tear", "slice"}:
        return view.sea("strike", strong=view.report.passive)
    chance = any(view.sheet.lemma[p] == "accident" for p in view.sheet.prepositions(view.report.token, "by"))
    if chance or any(view.sheet.lower[k] in {"accidentally", "unintentionally"} for k in view.sheet.kids[view.report.token]):
        return None
    if view.lemma == "drag":  # "dragged its anchor over a cable": what the anchor was dragged across
        return view.sea("other") if _across_a_line(view) else None
    if view.lemma in {"cut", "slash", "slice"} and view.agents & {"state", "craft"} and _gear(view):
        ship = view.ship or view.alone()
        return None if ship is None else Meaning("maritime", "interference", ship, (ship,), True, view.tool)
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if view.sheet.has(first, end, {"motorway", "road", "highway", "street"}):
        return None
    return view.sea("other") if "sea_works" in view.kinds or severed_before(view) else None


def _across_a_line(view: View) -> bool:
    things = [view.report.token, *view.sheet.children(view.report.token, "dobj")]
    scenes = [p for k in things for p in view.sheet.prepositions(k, "over", "across", "along", "on")]
    view.report.patients = [p for p in scenes if view.sheet.lemma[p] in {"cable", "pipeline", "interconnector"}]
    return bool(view.report.patients)


def _gear(view: View) -> bool:
    """True for the nets and lines of fishermen."""
    return any(view.sheet.lemma[p] in {"net", "line", "longline", "gear", "mooring"} for p in view.report.patients)
