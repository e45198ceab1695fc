"""What words of attack on ships mean: boarding, hijack, seizure, ramming, approach, mines, cut cables.

In: the view of one report. Out: a ``Meaning``, or None where the words mean nothing of the kind. Knows no attack on land.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.boarders import broken_into, dated_boarding, own_climb, plain_party, rescued, up_the_side
from generator.extract.incidents.sea_idioms import outsider
from generator.extract.incidents.sea_moves import armed_climb, run_at, weathered
from generator.extract.incidents.state_seizures import (
    at_knifepoint,
    coerced,
    crewed_ship,
    fishermen_held,
    fishing_boat_taken,
    fuel_tanker,
    kept_since,
)
from generator.extract.incidents.taken_ships import HOLDERS
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = [
    "board_rule",
    "mine_rule",
    "ram_rule",
    "repel_rule",
    "seize_rule",
    "vanish_rule",
]
POLICING = wordset("senses_policing")
BOATS = wordset("senses_boats")
HELPING = frozenset({"sick", "treat", "treated", "rescue", "aid", "assist", "help", "medical", "medics", "doctor"})
TROOPS = frozenset({"troop", "soldier", "marine", "commando", "trooper"})
FESTIVE = frozenset(
    {"parade", "festival", "carnival", "pageant", "costume", "costumes", "re-enactment", "reenactment", "regatta", "actors"}
)
DEBTS = frozenset({"unpaid", "creditors", "creditor", "bailiffs", "bailiff", "mortgage", "supplier", "suppliers", "owed"})
UNPAID = frozenset({"fees", "fee", "wages", "unpaid", "deficiencies", "deficiency", "lifeboats", "unseaworthy"})
ESCAPING = frozenset({"escape", "outrun", "outpace", "outdistance", "evade", "elude", "dodge"})
"""By which a ship gets away from boats, of which nothing says that they came to board her."""
HELPED = wordset("state_seizures_helped")
FAR = 3
CAPTORS = frozenset({"pirates", "pirate", "hijackers", "captors", "ransom"})
KEPT = frozenset({"held", "kept", "detained", "impounded", "custody", "seized", "confiscated"})
STATES = frozenset({"navy", "guard", "guards", "coastguard", "authorities", "police", "customs", "marines", "patrol"})


def mine_rule(view: View) -> Meaning | None:
    """A ship strikes a mine: who strikes it is the victim."""
    sheet, report = view.sheet, view.report
    if report.noun:
        return None
    mines = [p for p in report.patients if weapon_of(sheet, p) == "mine"]
    ship = next((s for a in report.agents if (s := view.fleet.of(a))), None)
    if not mines or ship is None:
        return None
    report.tools, report.patients, report.agents = mines, report.agents, []
    ship.attacker = False
    return Meaning("maritime", "strike", ship, (ship,), True, "mine")


def board_rule(view: View) -> Meaning | None:  # noqa: C901, PLR0911, PLR0912 - a decision list
    """A ship boarded, by men who are no passengers or inspectors."""
    if view.report.noun and not view.ships and view.fleet.ships:
        return view.sea("boarding", strong=False)
    if view.report.passive and any(view.sheet.lower[view.sheet.head[p]] == "from" for p in view.report.patients):
        return None  # "inspectors from a launch climbed aboard"
    if view.lemma in {"force", "shoot", "fight"} and not view.ships and (ship := view.alone()) is not None:
        return Meaning(
            "maritime", "boarding", ship, (ship,), True, view.tool
        )  # "rowed out to the X and broke into the cabin"
    bare = not view.report.patients or (not view.ships and _aboard(view))
    if not view.report.noun and bare and (ship := _unsaid(view)) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
    if view.lemma == "break" and not view.ships and (ship := broken_into(view)) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
    if not view.ships and (ship := up_the_side(view)) is not None:
        return Meaning("maritime", "boarding", ship, (ship,), True, view.tool)
    if not view.ships or view.agents & {"harmless"} or rescued(view) or own_climb(view):
        return None
    if any(view.sheet.lower[a] in {"you", "we", "i"} for a in view.report.agents):
        return None  # a pilot or passenger tells of himself
    if view.lemma in {"come", "go"} and view.agents == {"state"} and not coerced(view):
        return None  # to help, to sing
    peaceful = view.ships[0].type in {"passenger", "other", "yacht"} and view.agents <= {"state", "craft"}
    if view.lemma == "climb" and peaceful and not coerced(view):
        return None  # sailors who visit a museum ship
    if view.lemma == "swarm" and view.sheet.prepositions(view.report.token, "around", "round", "about"):
        return view.sea("interference") if view.agents & {"state", "craft"} else None
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if not view.agents and view.sheet.has(first, end, {"inspected", "inspection", "inspectors", "cleared"}):
        return None
    if view.sheet.has(first, end, FESTIVE) or (view.agents == {"state"} and view.sheet.has(first, end, {"routine"})):
        return None
    helping = view.sheet.has(first, end, HELPING) and not coerced(view)
    drugs = "hostile" not in view.agents and view.sheet.has(
        first, end, {"cocaine", "heroin", "narcotics", "hashish", "cannabis"}
    )
    if drugs or (view.agents & {"state"} and (helping or not POLICING.isdisjoint(view.sheet.lower[first:end]))):
        return None  # "to treat a sick sailor"; customs men look for drugs
    if view.report.noun and view.ships[0].type == "passenger" and not view.report.agents:
        return None  # passengers board a ferry
    if view.report.noun:
        return view.sea("boarding", strong=bool(view.report.agents or view.report.light) or dated_boarding(view))
    if view.report.agents and all(plain_party(view, a) for a in view.report.agents) and not view.alarmed:
        return None  # "a group of thirty climbed aboard the excursion boat"
    weak = view.agents <= {"unknown"} and bool(view.agents) and view.lemma in {"board", "scale", "swarm"}
    return None if weak and not _from_air(view) else view.sea("boarding")


def _aboard(view: View) -> bool:
    """True for "came aboard and emptied the store": the object is another verb's."""
    sheet, i = view.sheet, view.report.token
    told = any(sheet.lower[k] == "aboard" for k in sheet.kids[i]) or sheet.lower[i + 1 : i + 3] == ["on", "board"]
    return told and all(sheet.head[p] != i for p in view.report.patients)


def _unsaid(view: View) -> Ship | None:
    """The ship of "her crew hid after pirates came aboard", "men climbed up the ladder of the tanker"."""
    up = [s for k in view.sheet.prepositions(view.report.token, "up", "over", "down") if (s := view.inside(k))]
    if up and all(outsider(view, a) for a in view.report.agents) and view.report.agents:
        return up[0]
    wild = view.alarmed or view.lemma == "swarm"  # "men in two launches swarmed aboard"
    alarmed = bool(view.report.agents) and all(outsider(view, a) for a in view.report.agents) and wild
    if "hostile" not in view.agents and not alarmed:
        troops = bool(view.report.agents) and all(view.sheet.lemma[a] in TROOPS for a in view.report.agents)
        return view.alone_but_naval() if troops and coerced(view) else None
    before = view.fleet.before(view.report.token, attackers=True)
    near = (
        before is not None and before.type not in {"small_craft", "naval"} and view.fleet.near(before, view.report.token, 1)
    )
    return view.alone() or (before if near else None)


def _from_air(view: View) -> bool:
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    return view.sheet.has(
        first, end, {"helicopter", "helicopters", "commandos", "armed", "knives", "guns", "robbers", "pirates"}
    )


def _no_seizure(view: View) -> bool:  # noqa: PLR0911 - a decision list
    """True for police work, for rescues, and for words that only sound so: captured on film, held her course."""
    sheet, token = view.sheet, view.report.token
    first, end = sheet.sentences[sheet.sentence[token]]
    others = [w for k, w in enumerate(sheet.lower[first:end], first) if k != token]
    policed = not POLICING.isdisjoint(others) and not fishing_boat_taken(view, others) and not fuel_tanker(view, others)
    if not view.agents & {"hostile"} and policed:
        return True  # the arrest of smugglers or pirates
    if view.lemma in {"detain", "arrest", "impound", "hold"} and sheet.has(first, end, UNPAID):
        return True  # for debts and faults
    if not view.agents and sheet.has(first, end, DEBTS):
        return True
    if view.lemma in {"take", "assume"} and sheet.has(first, end, {"fighting", "firefighting", "blaze", "ablaze"}):
        return True  # command of fire-fighters
    if view.lemma == "capture" and sheet.has(token, min(end, token + 4), {"film", "video", "camera"}):
        return True
    if view.lemma == "divert" and not view.agents & {"state", "hostile"}:
        return True  # an owner sends his ship elsewhere
    if view.lemma == "intercept" and "hostile" not in view.agents and sheet.has(first, end, HOLDERS):
        return True  # a warship comes upon a ship in the hands of pirates
    if view.lemma == "intercept" and "state" in view.agents and sheet.has(first, end, HELPED - {"inspection"}):
        return True
    if view.lemma == "escort" and not sheet.has(first, end, KEPT):
        return True  # to safety
    if view.lemma == "hold" and (kept_since(view) or (view.kinds == {"crew"} and at_knifepoint(view))):
        return False
    if view.ships and sheet.has(first, end, {"gunpoint"}):
        return False
    forced = view.lemma in {"hold", "force", "compel", "order"}  # a storm forces ships into port, a ship holds her course
    return forced and not (view.ships and view.agents & {"state", "hostile", "armed"})


def seize_rule(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """A ship or people seized: by outlaws a hijack or kidnap, else a seizure; the arrest of smugglers is none."""
    report = view.report
    if _no_seizure(view) or (view.lemma == "board" and "state" not in view.agents):
        return None
    if view.ships and view.lemma == "intercept" and not view.agents & {"state"} and view.agents:
        return view.sea("other")
    policed = (
        view.lemma in {"hold", "detain"} and all(view.sheet.lemma[a] == "police" for a in report.agents) and report.agents
    )
    if view.ships and (view.lemma in {"arrest", "apprehend"} or policed) and "vessel" not in view.kinds:
        return view.sea("seizure", strong=False)  # her master alone
    if view.lemma == "hold" and view.kinds == {"crew"} and at_knifepoint(view):
        ship = view.ship or view.alone()  # an engineer held, and not the ship
        return Meaning("maritime", "boarding", ship, () if ship is None else (ship,), ship is not None, view.tool)
    if view.ships:
        unnamed = (report.passive or report.noun) and not report.agents
        they = view.agents == {"pronoun"} and view.lemma == "capture"  # "On Sunday they captured a fishing boat"
        outlaws = view.agents & {"hostile", "armed"} or ((unnamed or they) and _of_pirates(view))
        return view.sea("hijack" if outlaws else "seizure")
    if (ship := fishermen_held(view)) is not None:
        return Meaning("maritime", "seizure", ship, (ship,), True, view.tool)
    if "crew" in view.kinds and (ship := crewed_ship(view)) is not None:
        report.patients = [ship.sightings[0].head]
        kind = "hijack" if view.agents & {"hostile", "armed"} else "seizure"
        return Meaning("maritime", kind, ship, (ship,), True, view.tool)
    return _people_seized(view)


def _of_pirates(view: View) -> bool:
    """True for "sailors held by pirates aboard the X, which was captured on 4 June"."""
    here = view.sheet.sentence[view.report.token]
    first, end = view.sheet.sentences[here]
    if view.lemma == "capture":  # "the raiders came from a dhow. … She was captured in May off Eyl"
        first = view.sheet.sentences[max(0, here - FAR)][0]
        end = view.sheet.sentences[min(len(view.sheet.sentences) - 1, here + FAR)][1]
        return "state" not in view.agents and view.sheet.has(first, end, CAPTORS)
    ship = view.ship
    if view.lemma == "seize" and ship is not None and ship.type in {"fishing", "small_craft"}:  # no state's hand is told
        first = view.sheet.sentences[max(0, here - (0 if view.sheet.has(first, end, STATES) else 2))][0]
        return view.sheet.has(first, end, {"pirates", "hijackers"}) and not view.sheet.has(
            *view.sheet.sentences[here], STATES
        )
    return view.lemma in {"capture", "seize"} and view.sheet.has(first, end, {"pirates", "hijackers", "captors", "ransom"})


def _people_seized(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """People or places in the hands of outlaws."""
    hostile = view.agents & {"hostile", "armed"}
    from_ship = view.report.passive and not view.report.agents and view.kinds == {"crew"} and _of_pirates(view)
    taken = [s for k in view.sheet.prepositions(view.report.token, "from") if (s := view.fleet.of(k)) is not None]
    report = view.report
    carried = report.passive and not report.agents and view.kinds <= {"person", "crew", "force", "vessel"}
    if carried and taken and view.lemma == "seize" and report.patients and taken[0].type != "naval":
        return Meaning("maritime", "kidnap", taken[0], (taken[0],), True, view.tool)  # "five Chinese were seized from the X"
    if from_ship and taken:  # "pirates demand money for three sailors seized from the tanker"
        return Meaning("maritime", "kidnap", taken[0], (taken[0],), True, view.tool)
    if hostile and "person" in view.kinds and view.lemma == "intercept":
        return view.land("attack")  # waylaid on the road
    if hostile and view.kinds & {"person", "crew"}:
        return view.sea("kidnap") if "crew" in view.kinds else view.land("kidnapping")
    if view.lemma == "overrun" and "place" in view.kinds and view.report.passive and not view.agents:
        return view.land("seizure")  # a town is overrun by men under arms, where nobody else is named
    if hostile and view.kinds & {"place"} and view.lemma in {"seize", "capture", "take", "overrun"}:
        return view.land("seizure")
    return None


def repel_rule(view: View) -> Meaning | None:
    """ "The crew beat off two raiders": an attempt to board, by those who were beaten off."""
    report = view.report
    kept_off = [*report.patients, *view.sheet.prepositions(report.token, "off", "back", "from")]
    kept_off += [o for p in report.patients for o in view.sheet.prepositions(p, "of")]  # "saw off a pair of skiffs"
    raiders = [p for p in kept_off if outsider(view, p) or view.sheet.lemma[p] in BOATS or view.sheet.lemma[p] == "boarder"]
    ship = next((s for a in report.agents if (s := view.fleet.of(a) or view.inside(a))), None) or view.alone()
    if report.passive and raiders:  # "the pirates were driven off by shots": from the ship told before
        ship = view.fleet.before(report.token)
        ship = ship if ship is not None and view.fleet.near(ship, report.token, 1) else None
        report.agents = []
    first, end = view.sheet.sentences[view.sheet.sentence[report.token]]
    raced = view.sheet.has(first, end, {"race", "races", "racing", "regatta", "cup", "class"})
    if not raiders or raced or "state" in view.agents or ship is None or ship.attacker:
        return None
    fled = view.lemma in ESCAPING
    if fled and (ship.type in {"naval", "small_craft"} or not any(view.fleet.of(a) is ship for a in report.agents)):
        return None  # a crew that escapes from its captors; a smuggler's boat that outruns a launch
    if any((s := view.fleet.at(p)) is not None and s.type == "naval" for p in raiders):
        return None  # "evaded a patrol boat"
    plain = fled and not armed_climb(view) and not any(outsider(view, p) for p in raiders)
    report.agents, report.patients = raiders, []
    return Meaning("maritime", "suspicious_approach" if plain else "attempted_boarding", ship, (ship,), True, view.tool)


def ram_rule(view: View) -> Meaning | None:
    """A ship rammed or shouldered: interference; a mere collision only adds to what is told already."""
    here = view.sheet.sentence[view.report.token]
    first = view.sheet.sentences[max(0, here - 1)][0]
    raced = view.sheet.has(first, view.sheet.sentences[here][1], {"race", "regatta", "racing", "yachtsmen"})
    if not view.agents & {"state", "hostile"} and (raced or weathered(view)):
        return None  # ferries and bulkers collide in fog
    if view.lemma == "run" and "state" not in view.agents:
        return run_at(view)  # a freighter runs down a boat by chance
    if view.lemma in {"drive", "charge", "steer"} and view.sheet.child(view.report.token, "dobj") is not None:
        return None  # "fishermen drove their boats at the harbour mouth"
    if not view.ships:
        return view.sea("interference", strong=False) if view.fleet.ships and view.report.noun else None
    if view.lemma == "collide" and not view.agents & {"state"}:
        return view.sea("interference", strong=False)
    if view.report.passive and view.ship is not None:
        view.ship.attacker = False  # who is rammed attacks nobody
    return view.sea("interference", strong=not view.report.noun or bool(view.agents & {"state", "craft"}))


def vanish_rule(view: View) -> Meaning | None:
    """A ship that went missing: no event of its own, but its day is the day of what befell it."""
    return view.sea("other", strong=False) if view.ships else None
