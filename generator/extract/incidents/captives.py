"""People carried off and held: kidnapped on the road, marched into the bush, "in the hands of inmates".

In: the view of one report. Out: a ``Meaning``, or None. A kidnapped crew is left at sea; what is taken away and is nobody is
no captive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import is_people
from generator.extract.incidents.targets import target_of
from generator.extract.incidents.triggers import KIDNAPPING
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, OUTLAWS, TARGETS

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Ship

__all__ = ["held_rule", "kidnap_rule", "taken_rule"]

CAPTIVITY = frozenset(
    {"captor", "hostage", "kidnapper", "abductor", "ransom", "kidnap", "abduct", "kidnapping", "abduction"}
)
PULLING = frozenset({"pluck", "pull", "lift", "grab", "remove"})
"""What rescuers and salvors do as well."""
LED_OFF = frozenset({"take", "march", "lead", "drag", "bundle", "herd", "carry", "force"})
WRECKED = frozenset(
    {
        "rock",
        "rocks",
        "reef",
        "aground",
        "sank",
        "sinking",
        "sunk",
        "fire",
        "storm",
        "rescued",
        "rescue",
        "flooded",
        "capsized",
    }
)
RETRIEVED = frozenset({"obscurity", "jaw", "jaws", "retirement", "defeat", "death", "brink", "ruin"})
"""Whoever is snatched from these is saved."""
REACH = 16
FALLEN = frozenset({"wounded", "injured", "dead", "their", "bodies", "casualties"})
DRIVING = frozenset({"drive", "speed", "ride"})


def _saved(view: View) -> bool:
    """True for "snatched from obscurity"."""
    return any(view.sheet.lemma[o] in RETRIEVED for o in view.sheet.prepositions(view.report.token, "from"))


def kidnap_rule(view: View) -> Meaning | None:  # noqa: C901, PLR0911, PLR0912 - a decision list
    """People carried off: a crew at sea, others on land."""
    if (left := _off_a_ship(view)) is not None:
        return Meaning("maritime", "kidnap", left, (left,), True, view.tool)
    if view.agents & {"hostile", "armed"} and not view.ships and (ship := _crew_meant(view)) is not None:
        return Meaning("maritime", "kidnap", ship, (ship,), True, view.tool)
    nobody = not view.kinds & {"person", "crew", "force"} and all(view.sheet.pos[p] == "NOUN" for p in view.report.patients)
    if view.lemma == "take" and view.report.passive and nobody and "vessel" in view.kinds:
        return None  # "phones were taken from the tug by police"
    if _empty_handed(view) or _takes_nobody(view) or _takes_outlaws(view):
        return None  # loot, or the way into the bush
    if view.lemma == "snatch" and _saved(view):
        return None
    if view.lemma == "get" and not view.sheet.prepositions(view.report.token, "with"):
        return None  # "got away in a van"
    them = any(view.sheet.lower[p] in {"they", "them"} for p in view.report.patients)
    if view.lemma in PULLING | {"drag", "haul"} and not (them or view.kinds & {"person", "crew"}):
        return None  # "a tug pulling a barge off Tawi-Tawi", "the trawler was dragged backwards off Cork"
    if view.agents == {"craft"} and view.sheet.has(*view.sheet.sentences[view.sheet.sentence[view.report.token]], WRECKED):
        return None  # "boats took her guests from the yacht after she struck a rock"
    if view.lemma in PULLING and "hostile" not in view.agents and CAPTIVITY.isdisjoint(view.sheet.lemma):
        return None  # by a helicopter
    if view.lemma == "take" and not view.sheet.prepositions(view.report.token, "from") and not _taken_off(view):
        return None
    itself = "vessel" in view.kinds and not view.kinds & {"person", "crew"}
    if view.lemma == "take" and itself and view.report.passive and not view.agents & {"hostile", "armed", "state"}:
        return None  # "a boat taken from its mooring by two boys"
    if view.lemma == "take" and itself and view.sheet.child(view.report.token, "dobj") is not None:
        return None  # "took the boat from Tripoli"
    if view.lemma == "take" and view.sheet.prepositions(view.report.token, "from") and not view.ships:
        return view.land("kidnapping") if _taken_from(view) else None
    if view.lemma not in KIDNAPPING and not view.report.noun and not view.kinds & {"person", "crew", "force", "vessel"}:
        by_them = view.agents & {"hostile", "armed"}  # "took away the right", "they got away with murder"
        if not by_them and not view.maritime:
            return None
    led = view.lemma in {"lead", "march", "drag", "haul", "bundle", "herd"}
    if led and not (view.agents & {"hostile", "armed"} or (view.report.passive and view.ships and not view.agents)):
        return None  # police lead protesters away
    if "person" in view.kinds and not view.ships and view.agents & {"hostile", "armed"} and (ship := view.alone()):
        first, _ = view.sheet.sentences[view.sheet.sentence[view.report.token]]
        told = any(first <= s.head < view.report.token for s in ship.sightings)
        led_off = view.lemma in LED_OFF and told  # "stopped a ferry and marched off two travellers"
        return Meaning("maritime", "kidnap", ship, (ship,), strong=led_off)
    if not view.ships and "hostile" in view.agents and (ship := _held_aboard(view)) is not None:
        return Meaning("maritime", "kidnap", ship, (ship,), True, view.tool)
    if view.ships or "crew" in view.kinds or (view.afloat and not view.kinds & {"person", "place", "force"}):
        return view.sea("kidnap", strong=bool(view.ships) or "crew" in view.kinds)
    if view.kinds & {"person", "force", None} or view.report.noun or (view.agents & {"hostile"} and not view.kinds):
        return view.land("kidnapping", strong=bool(view.report.patients or view.agents & {"hostile", "armed"}))
    return None


def _off_a_ship(view: View) -> Ship | None:
    """The ship of "were marched off the X by pirates", "those taken from the X by gunmen"."""
    sheet, report = view.sheet, view.report
    if view.lemma not in LED_OFF or not (report.passive or sheet.dep[report.token] == "acl"):
        return None
    end = sheet.sentences[sheet.sentence[report.token]][1]
    near = range(report.token + 1, min(report.token + REACH, end))
    hands = [k for k in near if sheet.lower[k] == "by"]
    forced = any(sheet.lemma[j] in AGENTS["hostile"] for k in hands for j in range(k + 1, min(k + 5, end)))
    forced = forced or any(sheet.lower[k] in {"gunpoint", "knifepoint"} for k in near)
    forced = forced or any(sheet.lower[k : k + 2] == ["armed", "men"] for k in near)
    led = [p for p in report.patients if view.fleet.at(p) is None]
    people = bool(led) and all(is_people(sheet, p) or sheet.lower[p] in {"those", "they"} for p in led)
    if not forced or not people or any(sheet.lemma[p] in OUTLAWS - {"man", "people", "person"} for p in led):
        return None
    off = next((k for k in near if sheet.lower[k] in {"off", "from"}), None)
    reached = range(off + 1, min(off + 6, end)) if off is not None else ()
    found = next((s for k in reached if (s := view.fleet.of(k)) is not None), None)
    return None if found is None or found.generic or found.attacker or found.count > 1 else found


def _empty_handed(view: View) -> bool:
    """True where nobody is told to be carried off, or outlaws carry away their own wounded."""
    sheet, report = view.sheet, view.report
    if view.lemma == "carry" and any(sheet.lower[k] == "away" for k in sheet.kids[report.token]):
        own = any(sheet.lower[k] in FALLEN for p in report.patients for k in (p, *sheet.kids[p]))
        if own or view.alone() is None:
            return True
    if view.lemma == "leave" and "hostile" not in view.agents:
        return True
    if view.lemma in {"make", "carry", "march", "leave"}:
        return not view.kinds & {"person", "crew", "force"}
    return view.lemma in DRIVING and not _driven_off(view)


def _takes_nobody(view: View) -> bool:
    """True for "took to the boats", "took off from the ship", "took pictures": people who take must be told whom."""
    report = view.report
    if view.lemma != "take" or report.passive or report.noun:
        return False
    taken = view.sheet.child(report.token, "dobj")
    return taken is None or target_of(view.sheet, view.fleet, taken) not in {"person", "crew", "force", "vessel"}


def _takes_outlaws(view: View) -> bool:
    """True for "marines took six pirates prisoner", whose pirates the parser may hang on the prisoner."""
    sheet = view.sheet
    taken = [k for p in view.report.patients for k in (p, *sheet.children(p, "compound"))]
    return "state" in view.agents and any(sheet.lemma[k] in OUTLAWS for k in taken)


def _driven_off(view: View) -> bool:
    """True for outlaws who "drove off with nine passengers"; they drive off alone, or with a car, too."""
    sheet, report = view.sheet, view.report
    carried = [d for o in sheet.prepositions(report.token, "with") for d in sheet.listed(o)]
    people = bool(carried) and all(is_people(sheet, p) for p in carried)
    if people and view.agents & {"hostile", "armed"} and not view.afloat:
        report.patients = carried
        return True
    return False


def taken_rule(view: View) -> Meaning | None:
    """ "Gunmen stormed a church and took at least 20 worshippers", in a text that speaks of captives or ransom."""
    sheet, report = view.sheet, view.report
    if view.lemma != "take" or report.passive or report.noun or view.afloat or not view.agents & {"hostile", "armed"}:
        return None
    people = bool(report.patients) and all(is_people(sheet, p) for p in report.patients)
    bare = not sheet.prepositions(report.token, "to", "for", "on", "by", "through", "over")
    return view.land("kidnapping") if people and bare and not CAPTIVITY.isdisjoint(sheet.lemma) else None


def _taken_off(view: View) -> bool:
    """False for people whom a helicopter takes off: behind "off" outlaws are named, or meant by "they"."""
    sheet, i = view.sheet, view.report.token
    if not any(sheet.lower[k] == "off" for k in sheet.kids[i]):
        return True
    first, _ = sheet.sentences[sheet.sentence[i]]
    raided = any(sheet.lemma[k] in AGENTS["hostile"] for k in range(first, i))
    return bool(view.kinds & {"crew", "person"}) and ("hostile" in view.agents or ("pronoun" in view.agents and raided))


def _crew_meant(view: View) -> Ship | None:
    """The ship of "five men came alongside the tug and took them away": a crew is told of before in the sentence."""
    sheet, report = view.sheet, view.report
    first, _ = sheet.sentences[sheet.sentence[report.token]]
    them = bool(report.patients) and all(sheet.lower[p] in {"them", "him"} for p in report.patients)
    seamen = them and any(sheet.lemma[k] in TARGETS["crew"] and sheet.pos[k] == "NOUN" for k in range(first, report.token))
    ship = view.alone() if seamen else None
    return None if ship is None or ship.generic or ship.attacker else ship


def _held_aboard(view: View) -> Ship | None:
    """The ship of "are holding 17 people hostage aboard the X"."""
    sheet, i = view.sheet, view.report.token
    near = range(i + 1, min(i + 8, sheet.sentences[sheet.sentence[i]][1]))
    held = next((k for k in near if sheet.lower[k] in {"hostage", "captive", "prisoner"}), None)
    places = [] if held is None else [p for k in (i, held) for p in sheet.prepositions(k, "aboard", "on")]
    ship = next((s for p in places if (s := view.fleet.of(p))), None)
    return None if ship is None or ship.generic else ship


def _taken_from(view: View) -> bool:
    """True for "three nuns, taken from the road": people, in a text that speaks of captors or hostages."""
    sheet, report = view.sheet, view.report
    where = sheet.prepositions(report.token, "from")
    taken = [p for p in report.patients if p not in where]
    people = bool(taken) and all(target_of(sheet, view.fleet, p) == "person" for p in taken)
    return report.passive and people and not view.afloat and not CAPTIVITY.isdisjoint(sheet.lemma)


def held_rule(view: View) -> Meaning | None:
    """ "Forty guards are in the hands of inmates": people held by outlaws are told as carried off."""
    sheet, report = view.sheet, view.report
    i = report.token
    if sheet.lower[i] != "hands" or sheet.lower[sheet.head[i]] != "in" or view.afloat:
        return None
    subject = sheet.subject(report.verb)
    holders = [d for k in sheet.prepositions(i, "of") for d in sheet.listed(k)]
    holders += [k for k in sheet.kids[i] if sheet.dep[k] in {"compound", "amod", "nmod", "poss"}]
    outlaws = [h for h in holders if sheet.lemma[h] in OUTLAWS or sheet.ent[h] in {"ORG", "NORP"}]
    if subject is None or not outlaws or target_of(sheet, view.fleet, subject) not in {"person", "force"}:
        return None
    report.patients, report.agents, report.light = [subject], outlaws, "held"
    return view.land("kidnapping")
