"""Violence that the words put on a ship: what reads as a robbery or a killing ashore has a ship for its scene.

In: the view of one report and what its words mean. Out: the meaning, moved to sea where strangers did it "on board" a ship,
swam or rowed out to her, or were pirates. A quarrel among passengers is left where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.sea_idioms import SEAMEN, outsider
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["climbing_rule", "entered_rule", "put_on_board", "scene_of"]

AT_SEA = {
    "robbery": "boarding",
    "killing": "boarding",
    "shooting": "boarding",
    "stabbing": "boarding",
    "attack": "boarding",
    "kidnapping": "kidnap",
}
"""What an event ashore is called where a ship is its scene."""
COMING = frozenset({"swim", "row", "paddle"})
NO_STRANGERS = frozenset({"passenger", "crewman", "sailor", "seaman", "crew", "guest", "tourist", "worker"})
NAMING = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM"})
"""What may begin the phrase behind "on board"; where none does, the ship spoken of is meant."""
NIGHT = frozenset({"night", "dark", "darkness", "masked", "hooded"})
SOMEBODY = frozenset({"somebody", "someone"})
TURNED = frozenset({"fled", "dropped", "jumped", "dived", "dove", "escaped", "retreated"})
BOXES = frozenset({"box", "container", "crate", "locker"})
REACH = 14
PHRASE = 6


def put_on_board(view: View, meaning: Meaning) -> Meaning:  # noqa: PLR0911 - a decision list
    """The same event as one on a ship, where strangers did it and the sentence says that it was on her."""
    weak = meaning.domain == "maritime" and meaning.ship is None and not meaning.strong
    kind = AT_SEA.get(meaning.type) if meaning.domain == "land" else None
    told = view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], {"board", "aboard"})
    if weak and told and view.lemma == "rob" and (reached := _rowed_to(view)) is not None and not reached.attacker:
        return Meaning("maritime", "boarding", reached, (reached,), True, meaning.tool)
    if kind is None or view.report.noun or not view.fleet.ships:
        return meaning
    if (ship := _seaman_of(view)) is not None:
        return Meaning("maritime", kind, ship, (ship,), meaning.strong, meaning.tool, soft=True)
    if any(view.sheet.lemma[a] in NO_STRANGERS for a in view.report.agents):
        return meaning
    armed = bool(view.agents & {"hostile", "armed"})
    scene = scene_of(view) if armed or meaning.type in {"robbery", "kidnapping"} else None
    found = scene or _rowed_to(view) or (_of_pirates(view) if meaning.type == "robbery" else None)
    if found is None or found.attacker or found.generic or found.count > 1 or found.type == "naval":
        return meaning
    if found.type == "passenger" and not armed:
        return meaning
    return Meaning("maritime", kind, found, (found,), meaning.strong, meaning.tool)


def scene_of(view: View) -> Ship | None:
    """The ship of "on board their catamaran", "aboard the X", or of a bare "on board" in the verb's own phrases."""
    sheet, i = view.sheet, view.report.token
    _, end = sheet.sentences[sheet.sentence[i]]
    for k in range(i + 1, min(i + REACH, end)):
        if sheet.pos[k] in {"VERB", "AUX"} or sheet.lower[k] in {";", "before", "after", "when", "while", "where"}:
            return None  # another clause
        if sheet.lower[k] != "aboard" and sheet.lower[k - 1 : k + 1] != ["on", "board"]:
            continue
        if k + 1 >= end or sheet.pos[k + 1] not in NAMING:
            return view.alone()
        return next((s for t in range(k + 1, min(k + PHRASE, end)) if (s := view.fleet.at(t)) is not None), None)
    return None


def _rowed_to(view: View) -> Ship | None:
    """The ship of "swam out to the ketch X and robbed the couple"."""
    sheet = view.sheet
    above = sheet.head[view.report.token]
    if sheet.lemma[above] not in COMING or sheet.dep[view.report.token] not in {"conj", "xcomp", "advcl"}:
        return None
    first, _ = sheet.sentences[sheet.sentence[above]]
    told = [s for k in range(max(first, above), view.report.token) if (s := view.fleet.at(k)) is not None]
    return told[0] if told and all(s is told[0] for s in told) else None


def _of_pirates(view: View) -> Ship | None:
    """The ship of "the mates stood at gunpoint while pirates forced her boxes": pirates rob at sea."""
    sheet, report = view.sheet, view.report
    ashore = "place" in view.kinds and not any(sheet.lemma[p] in BOXES for p in report.patients)
    if ashore or not any(sheet.lemma[a] == "pirate" for a in report.agents):
        return None
    return view.alone()


def _seaman_of(view: View) -> Ship | None:
    """The ship of which raiders were told just before "they shot dead the helmsman"."""
    sheet, report = view.sheet, view.report
    seamen = [p for p in report.patients if sheet.lemma[p] in SEAMEN and not sheet.prepositions(p, "of")]
    if "pronoun" not in view.agents or not seamen:
        return None
    here = sheet.sentence[report.token]
    if not any(sheet.lemma[k] in AGENTS["hostile"] for k in range(sheet.sentences[max(0, here - 1)][0], report.token)):
        return None
    ship = view.fleet.before(report.token)
    near = ship is not None and view.fleet.near(ship, report.token, 1)
    return ship if ship is not None and near and not ship.attacker and not ship.generic else None


def entered_rule(view: View) -> Meaning | None:
    """ "The tanker X was entered at 0330 by men with parangs": boarded, by men with arms or by night."""
    sheet, report = view.sheet, view.report
    if view.lemma != "enter" or not report.passive or not view.ships or not report.agents:
        return None
    if not all(outsider(view, a) for a in report.agents):
        return None
    first, end = sheet.sentences[sheet.sentence[report.token]]
    held = any(weapon_of(sheet, p) for a in report.agents for p in sheet.prepositions(a, "with", "carrying", "wielding"))
    told = held or "hostile" in view.agents or sheet.has(first, end, NIGHT)
    return view.sea("boarding") if told else None


def climbing_rule(view: View) -> Meaning | None:
    """ "A man started up the anchor chain of a coaster, but let go when the cook yelled": got no further."""
    sheet, report = view.sheet, view.report
    if view.lemma not in {"climb", "scale"} or not report.agents:
        return None
    strangers = all(outsider(view, a) or sheet.lower[a] in SOMEBODY for a in report.agents)
    own = any(sheet.prepositions(a, "from") for a in report.agents)
    above = sheet.lemma[sheet.head[report.token]]
    _, end = sheet.sentences[sheet.sentence[report.token]]
    off = sheet.has(report.token, end, TURNED)
    was = sheet.tag[report.token] == "VBG" and any(sheet.lower[k] in {"was", "were"} for k in sheet.kids[report.token])
    up = was or above in {"begin", "start"} or (above in {"see", "spot", "sight"} and sheet.tag[report.token] == "VBG")
    if not strangers or own or not up or not off:
        return None
    ship = next((s for p in report.patients if (s := view.inside(p)) is not None), None) or view.ship
    if ship is None or ship.attacker or ship.generic:
        return None
    return Meaning("maritime", "attempted_boarding", ship, (ship,), True, view.tool)
