"""Report → what kind of event its words mean here, by who does it, to what, and with what.

In: a report, the columns, the fleet. Out: a ``Meaning`` (domain, type, the ship, how strong the words are), or None where the
words mean nothing of the kind ("hit a record", "fired 800 sailors", "a raid on market share").
Ladder and classes: NATO Shipping Centre (suspicious approach, attack, hijack), EU JRC and NGA ASAM categories.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.incidents.targets import Actor, Target, agent_of, target_of
from generator.extract.incidents.triggers import Report, weapon_of
from generator.extract.incidents.words import AGENTS, TARGETS, strikes, wordset
from generator.extract.lexicon import table
from generator.model import Domain

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.sheet import Sheet

__all__ = ["Meaning", "meaning_of"]

POLICING = wordset("senses_policing")
EXPLOSIVES = wordset("senses_explosives")
FORCES = wordset("senses_forces")
BOATS = wordset("senses_boats")
STRAITS = wordset("senses_straits")
SAYING = wordset("senses_saying")
SUFFERS = wordset("senses_suffers")
AT_SEA: frozenset[Target] = frozenset({"vessel", "crew", "sea_works", "traffic"})
SURE_NOUNS = wordset("senses_sure_nouns")
LAND_BY_WEAPON: dict[str, str] = table("incident_tables")["land_by_weapon"]
LAND_BY_SENSE: dict[str, str] = table("incident_tables")["land_by_sense"]
LAND_BY_LEMMA: dict[str, str] = table("incident_tables")["land_by_lemma"]


@dataclass(slots=True)
class Meaning:
    """The kind of event: ``strong`` words open an incident by themselves, others only add to one told already."""

    domain: Domain
    type: str
    ship: Ship | None = None
    ships: tuple[Ship, ...] = ()
    strong: bool = True
    tool: str | None = None


class _View:
    """The arguments of one report, classified once."""

    def __init__(self, report: Report, sheet: Sheet, fleet: Fleet) -> None:
        self.report, self.sheet, self.fleet = report, sheet, fleet
        self.targets: list[tuple[int, Target | None]] = [(p, target_of(sheet, fleet, p)) for p in report.patients]
        self.kinds = {kind for _, kind in self.targets}
        self.agents: set[Actor] = {agent_of(sheet, fleet, a) for a in report.agents}
        self.tools = [kind for t in report.tools if (kind := weapon_of(sheet, t))]
        self.tool = next((t for t in self.tools if strikes(t)), self.tools[0] if self.tools else None)
        self.lemma = sheet.lemma[report.token]
        self.ships = self._ships()

    def _ships(self) -> list[Ship]:
        found: list[Ship] = []
        for token, kind in self.targets:
            for one in self.fleet.several(token):
                if one not in found:
                    found.append(one)
            ship = self.fleet.of(token)
            if ship is not None and ship.count > 1 and found:
                continue
            if ship is None and kind in {"crew", None, "sea_works"}:
                ship = self._inside(token)
            if ship is not None and ship not in found:
                found.append(ship)
        if (
            not found
            and self.report.noun
            and not self.kinds - {None, "abstract"}
            and self.report.sense != "incident"
            and (ship := self._around())
        ):
            found.append(ship)
        return found

    def _around(self) -> Ship | None:
        """The ship that the clause around a noun tells of: "the tanker sank after two days of attacks"."""
        sheet, verb = self.sheet, self.report.verb
        if sheet.pos[verb] not in {"VERB", "AUX"} or sheet.lemma[verb] in SAYING:
            return None
        subject = sheet.subject(verb)
        ship = self.fleet.at(subject) if subject is not None else None
        if ship is not None and not ship.attacker and (sheet.passive(verb) or sheet.lemma[verb] in SUFFERS):
            return ship
        thing = sheet.child(verb, "dobj")
        ship = self.fleet.at(thing) if thing is not None else None
        return ship if ship is not None and not ship.attacker else None

    def _inside(self, token: int) -> Ship | None:
        """The ship that a phrase is part of: "the crew of the tanker", "a hole in the hull of a tanker", "her funnel"."""
        sheet = self.sheet
        for kid in sheet.kids[token]:
            if sheet.dep[kid] in {"poss", "compound", "nmod"} and (ship := self.fleet.of(kid)):
                return ship
        at = token
        for _ in range(3):
            below = sheet.prepositions(at, "of", "in", "on", "aboard", "from", "to")
            for kid in below:
                if ship := self.fleet.of(kid):
                    return ship
                for owner in sheet.kids[kid]:
                    if sheet.dep[owner] == "poss" and (ship := self.fleet.of(owner)):
                        return ship
            if not below:
                return None
            at = below[0]
        return None

    @property
    def ship(self) -> Ship | None:
        return self.ships[0] if self.ships else None

    @property
    def maritime(self) -> bool:
        return bool(self.ships) or bool(self.kinds & AT_SEA)

    @property
    def describes(self) -> bool:
        """True for "… was a limpet mine attack", "described as an attack": words for an event told already."""
        sheet, i = self.sheet, self.report.token
        head = sheet.head[i]
        return self.report.noun and (
            (sheet.dep[i] == "attr" and sheet.lemma[head] == "be") or (sheet.dep[i] == "pobj" and sheet.lower[head] == "as")
        )

    def sea(self, kind: str, *, strong: bool = True) -> Meaning:
        return Meaning("maritime", kind, self.ship, tuple(self.ships), strong, self.tool)

    def land(self, kind: str | None = None, *, strong: bool = True) -> Meaning:
        name = (
            kind
            or LAND_BY_LEMMA.get(self.lemma)
            or LAND_BY_WEAPON.get(self.tool or "")
            or LAND_BY_SENSE.get(self.report.sense)
            or "attack"
        )
        return Meaning("land", name, strong=strong, tool=self.tool)


def meaning_of(report: Report, sheet: Sheet, fleet: Fleet) -> Meaning | None:
    """The kind of event that the report's words mean, trying its senses in turn."""
    view = _View(report, sheet, fleet)
    if view.agents and view.agents <= {"harmless"}:
        return None
    if view.agents and view.agents <= {"unknown"} and not view.tool and all(_lifeless(sheet, a) for a in report.agents):
        return None
    if view.kinds and view.kinds <= {"abstract"}:
        return None
    for sense in report.senses:
        meaning = RULES[sense](view) if sense in RULES else None
        if meaning is not None:
            report.sense = sense
            for ship in meaning.ships:
                ship.struck = True
            return meaning
    return None


def _lifeless(sheet: Sheet, token: int) -> bool:
    """True for a common noun that names no person, group or craft: "ambushed by the decision"."""
    if sheet.pos[token] != "NOUN" or sheet.ent[token]:
        return False
    return sheet.lemma[token] not in TARGETS["person"] | TARGETS["crew"] | TARGETS["force"] | {
        "object",
        "attack",
        "explosion",
        "blast",
        "strike",
        "raid",
    }


def _attack(view: _View) -> Meaning | None:
    """Attack, hit, strike, bomb, fire on: by the weapon and the target."""
    if view.kinds & {"weapon"} and not view.kinds - {"weapon", None} and not view.ships:
        return None
    if "sea_works" in view.kinds and not view.ships and view.report.sense == "destroy":
        return None  # left to the sense of cutting
    if view.maritime:
        return _at_ship(view)
    named = view.kinds - {None, "abstract"}
    if "aircraft" in named and view.agents & {"state", "hostile", "craft"}:
        return Meaning("air", "attack", tool=view.tool)
    small = any(view.sheet.lemma[a] in BOATS for a in view.report.agents)
    if view.report.sense in {"blast", "destroy"} and view.report.patients and weapon_of(view.sheet, view.report.patients[0]):
        return None  # a mine blown up by divers
    if (
        not named
        and not view.report.noun
        and view.fleet.ships
        and (small or "pronoun" in view.agents)
        and view.report.sense in {"fire", "attack", "hit", "launch"}
    ):
        return view.sea("fired_upon" if view.report.sense == "fire" or view.tool == "gun" else "other", strong=False)
    if "port" in named:
        return view.land(strong=True)
    hostile = view.agents & {"hostile", "state", "armed", "pronoun", "craft"}
    if view.report.noun and view.describes:
        return (
            view.sea("strike" if strikes(view.tool) else "other", strong=False)
            if view.fleet.ships
            else view.land(strong=False)
        )
    if view.report.noun:
        return view.land(strong=bool(named or hostile or view.tool or view.report.light))
    if "hostile" in view.agents and view.report.patients and view.report.sense in {"destroy", "blast", "attack", "fire"}:
        return view.land()  # guerrillas burned an ambulance
    if named and (hostile or view.tool or view.report.passive):
        return view.land()
    if view.report.sense == "hit" and not view.tool:
        return None
    return view.land(strong=False) if hostile and view.report.sense != "destroy" else None


def _at_ship(view: _View) -> Meaning | None:
    sense, tool = view.report.sense, view.tool
    if strikes(tool):
        return view.sea("strike")
    if tool in {"gun", "grenade"}:
        return view.sea("fired_upon")
    if tool in {"water_cannon", "jammer"}:
        return view.sea("interference")
    if sense == "fire":
        return view.sea("fired_upon")
    if sense == "blast":
        return view.sea("strike")
    if sense == "hit":
        if "craft" in view.agents:
            return view.sea("interference")
        return view.sea(
            "strike", strong=bool(view.agents & {"hostile", "state", "unknown", "pronoun"}) or view.report.passive
        )
    if sense == "destroy" and view.lemma in {"go", "catch", "burst", "burn"}:
        return view.sea("other", strong=False)
    if sense == "destroy":
        done = view.agents & {"hostile", "state", "pronoun"} and not view.report.noun
        return view.sea("strike" if view.lemma in {"sink", "destroy", "cripple", "disable"} else "other", strong=bool(done))
    if sense == "attack" and view.agents & {"hostile", "armed"} and not view.report.noun and view.lemma == "harass":
        return view.sea("interference")
    if view.lemma == "harass":
        return view.sea("interference")
    return view.sea("other")


def _mine(view: _View) -> Meaning | None:
    """A ship strikes a mine: the subject is the victim."""
    sheet, report = view.sheet, view.report
    if report.passive or report.noun:
        return None
    mines = [p for p in report.patients if weapon_of(sheet, p) == "mine"]
    ship = next((s for a in report.agents if (s := view.fleet.of(a))), None)
    if not mines or ship is None:
        return None
    report.tools, report.patients, report.agents = mines, report.agents, []
    ship.attacker = False
    return Meaning("maritime", "strike", ship, (ship,), True, "mine")


def _hit(view: _View) -> Meaning | None:
    return _mine(view) or _attack(view)


def _launch(view: _View) -> Meaning | None:
    if view.report.noun:
        return None
    if view.ships:
        return view.sea("strike")
    rest = [
        k
        for t, k in view.targets
        if k
        and weapon_of(view.sheet, t) is None
        and view.sheet.lemma[t] not in {"sea", "water", "waters", "ocean", "air", "sky"}
    ]
    if rest:
        return view.land()
    return Meaning("other", "missile_launch", strong=True, tool=view.tool)


def _board(view: _View) -> Meaning | None:
    if view.report.noun and not view.ships and view.fleet.ships:
        return view.sea("boarding", strong=False)
    if not view.ships or view.agents & {"harmless"}:
        return None
    if view.report.noun:
        return view.sea("boarding", strong=bool(view.report.agents or view.report.light))
    weak = view.agents <= {"unknown"} and bool(view.agents) and view.lemma in {"board", "scale"}
    return None if weak and not _from_air(view) else view.sea("boarding")


def _from_air(view: _View) -> bool:
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    return view.sheet.has(
        first, end, {"helicopter", "helicopters", "commandos", "armed", "knives", "guns", "robbers", "pirates"}
    )


def _rob(view: _View) -> Meaning | None:
    if view.maritime:
        return view.sea("boarding", strong=bool(view.ships))
    if view.agents & {"hostile", "armed"} and view.kinds & {"place", "person"}:
        return view.land("robbery")
    at_sea = view.agents & {"hostile", "armed", "pronoun"} and view.fleet.ships
    return view.sea("boarding", strong=False) if at_sea else None


def _hijack(view: _View) -> Meaning | None:
    if view.ships or view.kinds & {"crew"}:
        if view.lemma == "take" and view.agents <= {"unknown", "harmless"} and view.agents:
            return None  # a company takes over a ship
        return view.sea(
            "seizure" if view.agents & {"state"} and view.lemma != "hijack" else "hijack", strong=bool(view.ships)
        )
    if view.lemma in {"hijack", "hijacking", "commandeer"} and view.kinds & {"aircraft"}:
        return Meaning("air", "hijacking", tool=view.tool)
    if view.lemma in {"hijack", "hijacking", "commandeer"} and view.kinds & {"place", "person", "force"}:
        return view.land("hijacking")
    return None


def _seize(view: _View) -> Meaning | None:
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if not view.agents & {"hostile"} and view.sheet.has(first, end, POLICING):
        return None  # the arrest of smugglers or pirates
    if view.ships:
        return view.sea("hijack" if view.agents & {"hostile", "armed"} else "seizure")
    hostile = view.agents & {"hostile", "armed"}
    if hostile and view.kinds & {"person", "crew"}:
        return view.sea("kidnap") if "crew" in view.kinds else view.land("kidnapping")
    if hostile and view.kinds & {"place"} and view.lemma in {"seize", "capture", "take"}:
        return view.land("seizure")
    return None


def _kidnap(view: _View) -> Meaning | None:
    if view.ships or "crew" in view.kinds or (view.fleet.ships and not view.kinds & {"person", "place", "force"}):
        return view.sea("kidnap", strong=bool(view.ships) or "crew" in view.kinds)
    if view.kinds & {"person", "force", None} or view.report.noun:
        return view.land("kidnapping", strong=bool(view.report.patients or view.agents & {"hostile", "armed"}))
    return None


def _ram(view: _View) -> Meaning | None:
    if not view.ships:
        return view.sea("interference", strong=False) if view.fleet.ships and view.report.noun else None
    if view.lemma == "collide" and not view.agents & {"state"}:
        return view.sea("interference", strong=False)
    return view.sea("interference", strong=not view.report.noun or bool(view.agents & {"state", "craft"}))


def _hose(view: _View) -> Meaning | None:
    words = view.sheet.lower
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    if view.lemma != "water-cannon" and not any(w.startswith("cannon") for w in words[first:end]):
        return None
    return view.sea("interference", strong=bool(view.ships)) if view.fleet.ships else None


def _hamper(view: _View) -> Meaning | None:
    if view.report.noun:
        return view.sea("interference", strong=view.report.light is not None) if view.ships else None
    if view.ships and view.agents & {"state", "craft", "hostile"} and view.lemma not in {"block", "cut"}:
        return view.sea("interference")
    if view.ships and view.lemma in {"block", "obstruct", "cut"} and view.agents & {"state", "craft"}:
        return view.sea("interference")
    return None


def _approach(view: _View) -> Meaning | None:
    sheet, token = view.sheet, view.report.token
    ships = [s for s in view.ships if not s.attacker]
    if not ships and not view.report.passive:
        ships = [s for k in range(token + 1, sheet.right(token) + 1) if (s := view.fleet.at(k)) and not s.attacker][:1]
    if not ships:
        return None
    small = any(sheet.lemma[a] in BOATS for a in view.report.agents)
    hostile = view.agents & {"hostile", "armed"}
    if not (small or hostile):
        return None
    return Meaning(
        "maritime",
        "suspicious_approach",
        ships[0],
        tuple(ships),
        view.lemma not in {"follow", "shadow", "trail", "tail", "head", "move"} or bool(hostile or small),
        view.tool,
    )


def _explode(view: _View) -> Meaning | None:
    sheet, report = view.sheet, view.report
    ships = list(view.ships)
    if not report.noun and not ships:
        ships = [
            s
            for p in sheet.prepositions(
                report.token, "near", "alongside", "beside", "aboard", "on", "against", "under", "beneath", "off"
            )
            if (s := view.fleet.of(p))
        ]
    if not ships and report.light == "met":
        ships = [s for a in report.patients if (s := view.fleet.of(a))]
    if ships:
        return Meaning(
            "maritime", "strike", ships[0], tuple(ships), report.noun or bool(view.tool), view.tool or "explosive"
        )
    if view.maritime:
        return view.sea("strike", strong=False)
    if report.noun:
        bomb = view.tool or view.agents & {"hostile"}
        return view.land("bombing", strong=bool(bomb))
    laden = any(sheet.has(p, min(p + 9, len(sheet)), EXPLOSIVES) for p in report.patients)
    return view.land("bombing") if view.tool or laden else None


def _kill(view: _View) -> Meaning | None:
    report, sheet = view.report, view.sheet
    if (
        report.token
        and not report.noun
        and sheet.dep[report.token] in {"advcl", "conj"}
        and sheet.tag[report.token] == "VBG"
    ):
        return None  # "…, killing two": the toll of an event told by another verb
    sure = (
        view.lemma in {"murder", "assassinate", "execute", "massacre", "behead", "gun", "slay", "lynch", "slaughter"}
        or report.noun
    )
    hostile = view.agents & {"hostile", "armed", "state"}
    if not (sure or hostile or (view.tool and view.tool != "mine")):
        return None
    if "crew" in view.kinds and view.ships:
        return view.sea("other", strong=bool(hostile))
    if not sure and not view.kinds & {"person", "force", "crew", None}:
        return None
    if sheet.dep[report.token] == "pcomp" and any(sheet.lemma[p] in AGENTS["hostile"] for p in report.patients):
        return view.land(strong=False)  # "before being shot dead by soldiers": the end of an attacker
    return view.land(strong=bool(view.kinds & {"person", "force", "crew"} or hostile))


def _violate(view: _View) -> Meaning | None:
    if "airspace" in view.kinds:
        return Meaning("air", "airspace_violation")
    if view.report.noun and view.sheet.lemma[view.report.token] == "incursion" and view.agents:
        return view.land("incursion")
    return None


def _down(view: _View) -> Meaning | None:
    flying = view.kinds & {"aircraft"} or any(weapon_of(view.sheet, p) in {"missile", "drone"} for p in view.report.patients)
    if not flying or view.ships or (view.lemma == "intercept" and not view.agents & {"state"} and not view.report.passive):
        return None
    return Meaning("air", "interception" if view.lemma == "intercept" else "shootdown")


def _hack(view: _View) -> Meaning | None:
    if view.report.noun and view.lemma in {"cyberattack", "cyber-attack", "ransomware", "hack"}:
        return Meaning("cyber", "cyberattack", strong=bool(view.targets or view.agents or view.report.light))
    hackers = any(view.sheet.lemma[a] == "hacker" for a in view.report.agents)
    inner = {target_of(view.sheet, view.fleet, o) for p in view.report.patients for o in view.sheet.prepositions(p, "of")}
    if "computer" in view.kinds | inner and (view.lemma in {"hack", "deface", "knock"} or hackers):
        return Meaning("cyber", "cyberattack")
    return None


def _cut(view: _View) -> Meaning | None:
    return view.sea("other") if "sea_works" in view.kinds else None


def _clash(view: _View) -> Meaning | None:
    fighting = view.agents & {"hostile", "state"} and not view.fleet.ships
    return view.land("clash", strong=bool(fighting)) if fighting else None


def _close(view: _View) -> Meaning | None:
    """A strait shut to shipping: an announcement of force; a port closed for the weather is none."""
    sheet = view.sheet
    for token, kind in view.targets:
        words = {sheet.lemma[token]} | {sheet.lower[k] for k in sheet.kids[token]}
        if (
            words & STRAITS
            and kind in {"traffic", "place", "port", None}
            and view.agents & {"state", "hostile", "pronoun", "unknown"}
        ):
            return Meaning("maritime", "other", strong=False, tool=view.tool)
    return None


def _deploy(view: _View) -> Meaning | None:
    """Forces massed or moved: told as an event of its own kind, never as an attack."""
    sheet = view.sheet
    moved = [p for p in view.report.patients if sheet.lemma[p] in FORCES]
    if not moved or view.ships or (view.lemma == "move" and not view.report.passive and not view.agents & {"state"}):
        return None
    return Meaning("land", "troop_movement" if view.lemma == "mass" else "deployment", strong=True)


def _arm(view: _View) -> Meaning | None:
    bomber = any(
        view.sheet.lemma[a] in {"bomber", "attacker", "assailant", "militant", "terrorist"} for a in view.report.agents
    )
    return (
        view.land("bombing" if any(view.sheet.lemma[a] == "bomber" for a in view.report.agents) else "attack")
        if bomber
        else None
    )


def _vanish(view: _View) -> Meaning | None:
    """A ship that went missing: no event of its own, but its day is the day of what befell it."""
    return view.sea("other", strong=False) if view.ships else None


def _incident(view: _View) -> Meaning | None:
    """ "Incident", "operation": never opens an event, only points to one told already."""
    sheet, i = view.sheet, view.report.token
    words = {sheet.lower[k] for k in sheet.kids[i]}
    another = bool(words & {"similar", "earlier", "previous"}) and any(
        sheet.ent[k] == "DATE" for k in range(i, min(i + 6, len(sheet)))
    )
    if not another and not words & {"the", "this", "that", "these"}:
        return None
    return view.sea("other", strong=another) if view.fleet.ships else view.land(strong=False)


RULES = {
    "attack": _attack, "hit": _hit, "blast": _attack, "destroy": _attack, "fire": _attack, "launch": _launch, "board": _board, "rob": _rob,
    "hijack": _hijack, "seize": _seize, "kidnap": _kidnap, "ram": _ram, "hose": _hose, "hamper": _hamper, "approach": _approach,
    "explode": _explode, "kill": _kill, "violate": _violate, "down": _down, "hack": _hack, "cut": _cut, "clash": _clash, "close": _close, "arm": _arm, "deploy": _deploy,
    "incident": _incident, "vanish": _vanish,
}  # fmt: skip
HOSTILE = AGENTS["hostile"]
