"""What a clause with an open verb means once the ships are known: a strike, a boarding, a ship that a state has taken.

In: the view of a report of ``open_clauses``. Out: a ``Meaning``, or None where no ship, or none that suffers, is reached.
A mark of force is asked of states, whose ships help, look and escort far more often than they take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.boarders import rescued
from generator.extract.incidents.open_clauses import OUTLAWS, PARTS, SHARED, words_of
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import TARGETS, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["force_rule", "strike_rule", "visit_rule"]

OUTSIDE, TURNED = words_of("outside"), words_of("turned")
HELPFUL, DESCENTS, ALIGHTING = words_of("helpful"), words_of("descents"), words_of("alighting")
COMMANDING, COMPELLED, WRONGS = words_of("commanding"), words_of("compelled"), words_of("wrongs")
HELPED = wordset("state_seizures_helped")
FIRES = frozenset({"fight", "fighting", "blaze", "firefighting", "firefighters", "extinguish", "flames"})
FILMS = frozenset({"film", "video", "footage", "clip", "image", "picture", "photograph", "recording"})
TAKEN = frozenset({"steered", "seized", "custody", "seizure", "diverted", "captured", "impounded"})
INTERDICT = frozenset({"interdict"})
ASIDES = frozenset({"flag", "registry", "number", "dwt", "tonne", "imo"})
"""What an aside about a ship may leave a parse for a subject: "the carrier X (IMO …), Italian flag, was struck"."""
NEAR = 2


def _ship(view: View, token: int) -> Ship | None:
    """The ship that a phrase is or belongs to; of a part named alone the ship spoken of last."""
    sheet, fleet = view.sheet, view.fleet
    ship = fleet.of(token) or view.inside(token)
    lemma = sheet.lemma[token]
    if ship is None and lemma in PARTS | SHARED:
        own = any(sheet.lower[k] in {"her", "its", "the"} for k in sheet.kids[token])
        told = view.alone() or fleet.before(token)
        nautical = lemma in PARTS or any(sheet.lemma[k] in PARTS for k in range(*sheet.phrase(token)))  # "the poop rail"
        reach = NEAR if nautical else 1
        ship = told if told is not None and (own or nautical) and fleet.near(told, token, reach) else None
    if ship is None and lemma in TARGETS["crew"]:  # "put the crew in one cabin"
        told = view.alone() or fleet.before(token)
        ship = told if told is not None and fleet.near(told, token, 1) else None
    return ship


def _sentence(view: View) -> tuple[int, int]:
    return view.sheet.sentences[view.sheet.sentence[view.report.token]]


def strike_rule(view: View) -> Meaning | None:
    """A weapon and a ship that it reached."""
    report, sheet = view.report, view.sheet
    hit: list[int] = []
    ship = None
    for p in report.patients:
        found = _ship(view, p)
        if found is not None and not found.generic and found.count == 1 and (ship is None or found is ship):
            ship = found
            hit.append(p)
    if ship is None and report.passive and any(sheet.lemma[p] in ASIDES for p in report.patients):
        ship, hit = view.alone(), report.patients
    first, end = _sentence(view)
    launched = any(view.fleet.of(k) is ship for t in report.tools for k in sheet.kids[t])  # "her own missiles"
    if (
        ship is None
        or launched
        or sheet.has(first, end, {"unloaded", "cargo", "exhibition", "museum", "salute", "ceremony"})
    ):
        return None
    if ship.attacker and not any(sheet.lemma[p] in PARTS | SHARED for p in hit):
        return None
    ship.attacker = False
    report.patients = hit
    shown = sheet.head[report.token]  # "a film showed the drone closing on a grey ship": of what is told beside it
    filmed = sheet.lemma[shown] == "show" and sheet.lemma[sheet.child(shown, "nsubj") or shown] in FILMS
    return Meaning("maritime", "strike", ship, (ship,), not filmed or bool(ship.name), view.tool)


def visit_rule(view: View) -> Meaning | None:
    """Outlaws and a part of a ship: aboard, or no further than her side."""
    report, sheet = view.report, view.sheet
    reached = [(p, s) for p in report.patients if (s := _ship(view, p)) is not None and not s.attacker and not s.generic]
    if not reached:
        return None
    ship = reached[0][1]
    if ship.type == "naval" or (ship.type == "passenger" and not _armed(view)):
        return None  # thieves travel by ferry like other people
    parts = [p for p, s in reached if s is ship and sheet.lemma[p] in PARTS | SHARED]
    over = any(sheet.lower[sheet.head[p]] in {"over", "through", "via", "onto"} for p in parts)
    start, end = report.token, _sentence(view)[1]
    first = _sentence(view)[0]
    side = bool(parts) and all(sheet.lemma[p] in OUTSIDE for p in parts)
    kept_off = side and sheet.has(first, end, TURNED)
    report.patients = [p for p, s in reached if s is ship]
    kind = "attempted_boarding" if (kept_off and not over) or _thrown_off(view, start, end, side) else "boarding"
    if kind == "boarding" and side and not over and not sheet.has(first, end, {"climbed", "swarmed", "scaled"}):
        kind = "attempted_boarding"
    return Meaning("maritime", kind, ship, (ship,), True, view.tool)


def _armed(view: View) -> bool:
    return view.sheet.has(
        *_sentence(view), {"armed", "masked", "hooded", "guns", "knives", "rifles", "machetes", "pistols", "gunpoint"}
    )


def _thrown_off(view: View, start: int, end: int, side: bool) -> bool:
    """True for "threw a grapnel over the rail, but the rope was cut"."""
    sheet = view.sheet
    hooked = any(
        sheet.lemma[k] in {"grapnel", "hook", "ladder", "rope", "line", "pole"}
        for k in sheet.children(view.report.token, "dobj")
    )
    return side and hooked and sheet.has(start, end, TURNED)


def force_rule(view: View) -> Meaning | None:
    """A state's force and a merchant ship, where the words tell of compulsion or of men put on her."""
    report, sheet = view.report, view.sheet
    first, end = _sentence(view)
    agent = report.agents[0]
    state = (
        sheet.lemma[agent] == "commando"
        or agent_of(sheet, view.fleet, agent) == "state"
        or ((s := view.fleet.at(agent)) is not None and s.type == "naval")
    )
    if (
        not state
        or sheet.has(first, end, HELPED | WRONGS | FIRES)
        or any(sheet.lemma[k] in OUTLAWS for k in range(first, end))
    ):
        return None
    own = view.fleet.at(agent)
    reached = [
        (p, s)
        for p in report.patients
        if (s := view.fleet.of(p) or view.inside(p)) is not None and s is not own and s.type != "naval" and not s.generic
    ]
    if not reached or rescued(view):
        return None
    ship = reached[0][1]
    kind = _taken(view, [p for p, _ in reached])
    if kind is None:
        return None
    report.patients = [p for p, s in reached if s is ship]
    ship.attacker = False
    return Meaning("maritime", kind, ship, (ship,), True, view.tool)


def _taken(view: View, reached: list[int]) -> str | None:
    sheet, report = view.sheet, view.report
    lemma = view.lemma
    first, end = _sentence(view)
    if lemma in INTERDICT:
        return "seizure"
    governed = {sheet.lemma[sheet.head[sheet.head[p]]] for p in reached if sheet.lower[sheet.head[p]] == "of"}
    under = any(sheet.lemma[p] in COMMANDING and sheet.lower[sheet.head[p]] == "under" for p in report.patients)
    if (governed & COMMANDING or under) and lemma in {"be", "have", "take", "assume", "gain", "seize"}:
        return "seizure"
    if sheet.has(first, end, COMPELLED) or _made_to(view, end):
        return "seizure"
    flown = lemma == "land" and sheet.has(first, end, {"helicopter", "helicopters"})
    if (lemma in ALIGHTING or flown) and any(sheet.lower[sheet.head[p]] in DESCENTS | {"to"} for p in reached):
        return "seizure" if sheet.has(first, end, TAKEN) else "boarding"
    to = sheet.prepositions(report.token, "to", "into", "towards", "off", "at")
    placed = any(sheet.ent[p] in {"GPE", "LOC", "FAC"} or sheet.pos[p] == "PROPN" for p in to if p not in reached)
    placed = placed or any(
        sheet.lower[k - 1] in {"to", "into"} and sheet.words[k][:1].isupper() for k in range(report.token + 2, end)
    )
    whole = any(view.fleet.at(p) is not None and sheet.lower[sheet.head[p]] != "of" for p in reached)
    return "seizure" if whole and placed and lemma not in HELPFUL and _foreign(view, reached) else None


def _made_to(view: View, end: int) -> bool:
    """True for "made it follow them", "after making it leave its course"."""
    sheet = view.sheet
    return any(
        sheet.lemma[k] in {"make", "force", "compel", "oblige"}
        and sheet.lower[k + 1 : k + 2] in (["it"], ["her"], ["them"])
        and sheet.tag[k + 2] == "VB"
        for k in range(view.report.token, end - 2)
    )


def _foreign(view: View, reached: list[int]) -> bool:
    """True where force and ship are told to be of different states, by flag or by adjective."""
    sheet = view.sheet
    hers = {sheet.lower[k] for p in reached for k in range(max(0, p - 5), p) if sheet.ent[k] == "NORP"}
    flagged = any((s := view.fleet.at(p)) is not None and s.flag for p in reached)
    agent = view.report.agents[0]
    theirs = {sheet.lower[k] for k in range(max(0, agent - 4), agent + 1) if sheet.ent[k] in {"NORP", "GPE", "ORG"}}
    return bool((hers and theirs and hers != theirs) or (flagged and not hers & theirs))
