"""Attacks on computers: hackers, ransomware, intrusion into networks.

In: the view of one report. Out: a ``Meaning``, or None. Machines fail without a hand: an outage, a glitch, an update is no
attack, and people are hacked with machetes.
"""

from __future__ import annotations

from generator.extract.incidents.targets import target_of
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import wordset

__all__ = ["hack_rule"]

HACKERS = frozenset({"hacker", "intruder", "cybercriminal", "attacker", "actor", "spy"})
BY_TRADE = frozenset({"hacker", "cybercriminal"})
"""Whoever does anything to a body under this name does it to its computers."""
NAMED = frozenset({"cyberattack", "cyber-attack", "ransomware", "hack", "malware"})
INTRUDING = wordset("networks_intruding")
CYBER = wordset("senses_cyber")
WIRED = wordset("senses_wired")
INWARD = ("of", "to", "into")


def hack_rule(view: View) -> Meaning | None:
    """A cyberattack: named as such, or hackers or intrusion verbs against computers; people are hacked with machetes."""
    sheet, report = view.sheet, view.report
    if view.lemma == "hack" and "person" in view.kinds:
        return view.land("stabbing") if view.agents & {"hostile", "armed"} and not report.noun else None
    if report.noun and view.lemma in NAMED:
        return Meaning(
            "cyber",
            "cyberattack",
            strong=bool(view.targets or view.agents or report.light or _suffered(view) or _did_harm(view)),
        )
    hackers = any(sheet.lemma[a] in HACKERS for a in report.agents)
    near = [o for p in report.patients for o in sheet.prepositions(p, *INWARD)]
    near += sheet.prepositions(report.token, "to", "into") if view.lemma == "gain" else []
    inner = {target_of(sheet, view.fleet, o) for o in near}
    if "computer" not in view.kinds | inner and not _data_taken(view):
        trade = any(sheet.lemma[a] in BY_TRADE for a in report.agents) and view.lemma in INTRUDING
        return (
            Meaning("cyber", "cyberattack")
            if trade and report.patients and not view.kinds & {"person", "abstract"}
            else None
        )
    if view.lemma in {"hack", "deface", "knock", "steal"} or hackers:
        return Meaning("cyber", "cyberattack")
    if report.agents and not view.agents - {"unknown"}:
        return None  # "the minister took down the website"
    wired = any(sheet.lower[k] in WIRED for p in [*report.patients, *near] for k in [p, *sheet.kids[p]])
    return Meaning("cyber", "cyberattack") if wired and view.lemma in INTRUDING else None


def _did_harm(view: View) -> bool:
    """True for "after a cyberattack that crippled its ordering system"."""
    sheet, i = view.sheet, view.report.token
    did = [k for k in sheet.kids[i] if sheet.dep[k] == "relcl" and sheet.tag[k] == "VBD" and sheet.lemma[k] in INTRUDING]
    view.report.patients += [d for k in did for d in sheet.children(k, "dobj")]
    return bool(did)


def _data_taken(view: View) -> bool:
    """True for "a cyber gang stole the records of patients": paper is stolen, too, so the sentence must tell of networks."""
    sheet, report = view.sheet, view.report
    first, end = sheet.sentences[sheet.sentence[report.token]]
    kept = any(sheet.lemma[p] in {"record", "file", "detail", "information"} for p in report.patients)
    bytes_ = any(sheet.lemma[p] in {"gigabyte", "terabyte"} for p in report.patients)
    return view.lemma == "steal" and (bytes_ or (kept and sheet.has(first, end, CYBER)))


def _suffered(view: View) -> bool:
    """True for "was knocked out by a cyberattack", "was hit by ransomware": the subject of the passive suffered it."""
    sheet, i = view.sheet, view.report.token
    verb = sheet.head[sheet.head[i]]
    suffered = sheet.dep[i] == "pobj" and sheet.lower[sheet.head[i]] == "by" and sheet.passive(verb)
    subject = sheet.subject(verb) if suffered else None
    if subject is None or sheet.lemma[verb] not in INTRUDING:
        return False
    view.report.patients, view.report.light = sheet.listed(subject), "happened"
    return True
