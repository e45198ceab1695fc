"""Words of attack that politics, sport and business use of words, votes and handshakes.

In: the view of one report. Out: True where nothing of force is meant. Asked before the rules of ``senses``; where a weapon,
an outlaw or a ship is named it keeps silent.
"""

from __future__ import annotations

from generator.extract.incidents.armament import of_matter
from generator.extract.incidents.view import View
from generator.extract.incidents.words import AGENTS, wordset
from generator.extract.late_pattern import late_pattern

__all__ = ["figurative", "spoken"]

CONTESTS = wordset("figures_contests")
"""What is fought without arms: "a nomination battle", "a legal clash"."""
SPOKEN = frozenset({"attack", "assault", "hit", "strike", "offensive", "broadside", "raid", "onslaught", "blast", "ambush"})
REBUKING = frozenset({"blast", "slam", "hammer", "rip", "bash", "assail", "pummel", "savage", "torch", "skewer"})
"""What a person by name does with words alone."""
VOICES = wordset("figures_voices")
SHAKEN = frozenset({"hand", "hands", "head", "fist", "confidence", "faith", "finger"})
LIFELESS = frozenset(
    {"country", "nation", "state", "economy", "trade", "industry", "market", "tourism", "agriculture", "growth", "business"}
    | {"sector", "democracy", "freedom", "press", "debate", "peace", "process", "deal", "bill", "reform", "hope", "dream"}
    | {"competition", "supply", "currency", "land", "river", "sea"}
)
"""What is killed, strangled or knifed without a body: "strangling the country"."""
SCORE = late_pattern(r"\b\d{1,2}\s?[-–]\s?\d{1,2}\b(?![-–]?\d)")
HABITS = frozenset({"attack", "fire", "hit", "kill", "wound", "blast", "hack"})
WARES = wordset("figures_wares")
VERBAL = frozenset({"attack", "hit", "blast", "target", "assail", "pound", "pummel", "assault", "strike"})
"""Words of attack that press and politics use of words as well."""
PLAYERS = frozenset(
    {"striker", "winger", "midfielder", "quarterback", "batsman", "batter", "bowler", "goalkeeper", "fly-half"}
)
"""Their rockets and bombs are shots at goal."""
FITTING = frozenset(
    {"fit", "install", "instal", "mount", "buy", "order", "test", "sell", "carry", "procure", "supply", "build", "unveil"}
)
"""What is done with a jammer that jams nobody."""
GROUPS_OF = frozenset({"in", "near", "at", "outside", "on", "during", "by"})


def figurative(view: View) -> bool:
    """True for "went on the attack", "hard-hit districts", "a nomination battle", "shaking hands"."""
    sheet, report = view.sheet, view.report
    if any(sheet.lemma[a] in PLAYERS and sheet.tag[a] == "NN" for a in report.agents):
        return True  # strikers in the plural may be out of work
    if report.sense == "explode" and any(of_matter(sheet, p) for p in report.patients):
        return True
    if report.noun and view.lemma == "jammer" and sheet.lemma[sheet.head[report.token]] in FITTING:
        return True
    if view.ships or view.tool:
        return False
    if view.report.noun:
        return _noun(view)
    return _verb(view)


def _rebuked(view: View) -> bool:
    """True for "Perez blasted Lego", "groups attacking Moss", "Reyes has been attacked on all sides"."""
    sheet, report = view.sheet, view.report
    if view.lemma not in REBUKING | SPOKEN | {"target"} or not (report.agents or report.passive):
        return False
    placed = any(
        sheet.ent[o] in {"GPE", "FAC", "LOC"} for o in sheet.prepositions(report.token, "in", "near", "outside", "at")
    )
    persons = bool(report.patients) and all(sheet.person(p) for p in report.patients)
    if not report.agents:
        return persons and not placed and not view.dated and view.lemma in {"attack", "blast", "assault"}
    by_name = all(sheet.person(a) for a in report.agents)
    if by_name and view.lemma in REBUKING:
        return True
    voices = by_name or all(sheet.lemma[a] in VOICES for a in report.agents)
    return voices and not placed and (persons or (by_name and not view.kinds & {"person", "place"}))


def _score(view: View) -> bool:
    """True for "slaughtered Enyimba 4-0"."""
    sheet, i = view.sheet, view.report.token
    _, end = sheet.sentences[sheet.sentence[i]]
    behind = sheet.text[sheet.idx[i] : sheet.end_of(min(end, i + 8) - 1)]
    return SCORE.search(behind) is not None


def _noun(view: View) -> bool:
    sheet, report = view.sheet, view.report
    kids = {sheet.lower[k] for k in sheet.kids[report.token]}
    if report.sense == "clash":
        beside = {sheet.lemma[k] for k in sheet.kids[report.token]}
        rival = [o for o in sheet.prepositions(report.token, "with", "against") if sheet.person(o)]
        return bool(kids & CONTESTS or beside & CONTESTS) or (bool(rival) and not view.agents & {"hostile"})
    if view.lemma in SPOKEN and (kids | {sheet.lemma[o] for o in sheet.prepositions(report.token, "of")}) & WARES:
        return True  # "an onslaught of imports"
    if view.lemma in SPOKEN and _between_persons(view):
        return True
    if report.sense == "kill" and not report.light and _of_people_in_general(view):
        return True
    return sheet.lemma[report.verb] == "go" and view.lemma in SPOKEN and not view.agents & {"hostile", "state", "armed"}


def _between_persons(view: View) -> bool:
    """True where the doers, as far as told, and the target are people by name: "an attack on Trump" is one in words."""
    sheet, report = view.sheet, view.report
    scenes = sheet.prepositions(report.token, "in", "near", "outside", "at")
    if view.agents & {"hostile", "armed"} or any(sheet.ent[o] in {"GPE", "FAC", "LOC"} for o in scenes):
        return False
    targets = [p for p in report.patients if p != report.token]
    doers = [a for a in report.agents if sheet.pos[a] != "PRON"]
    if report.light == "met":  # "the heiress came under attack": people in office, not people in the street
        alone = all(sheet.tag[p] in {"NN", "NNP"} and view.kinds <= {"person", None} for p in targets)
        placed = any(sheet.ent[o] in {"GPE", "LOC", "FAC"} for o in sheet.prepositions(report.verb))
        return bool(targets) and alone and not placed and not doers
    known = bool(targets) and all(sheet.person(p) for p in targets)
    return (known and all(sheet.person(a) for a in doers)) or (
        bool(doers)
        and all(sheet.person(a) for a in doers)
        and view.kinds <= {"person", "force", None}
        and report.light == "did"
    )


def _of_people_in_general(view: View) -> bool:
    """True for "the assassination of Chilean diplomats": a practice, unless a number, a day or a place makes it an event."""
    sheet, report = view.sheet, view.report
    of = sheet.prepositions(report.token, "of")
    if not of or view.dated:
        return False
    bare = all(
        sheet.tag[p] == "NNS" and not any(sheet.dep[k] in {"nummod", "det", "poss"} for k in sheet.kids[p]) for p in of
    )
    placed = [o for k in [report.token, *of] for o in sheet.prepositions(k, *GROUPS_OF)]
    return bare and not placed and not view.agents


def _verb(view: View) -> bool:
    sheet, report = view.sheet, view.report
    i = report.token
    if sheet.dep[i] == "amod" and i > 1 and sheet.lower[i - 1] == "-" and sheet.lower[i - 2] in {"hard", "worst", "cash"}:
        return True
    if 0 < i < len(sheet) - 1 and sheet.words[i - 1] == sheet.words[i + 1] == "-":
        return True  # "the they-killed-our-hero crowd"
    if not view.agents & {"hostile", "armed"} and _score(view):
        return True
    lifeless = report.sense == "kill" and bool(report.patients) and all(sheet.lemma[p] in LIFELESS for p in report.patients)
    if lifeless or (view.lemma == "shake" and any(sheet.lower[p] in SHAKEN for p in report.patients)):
        return True
    if (view.lemma == "mine" and sheet.dep[i] == "amod") or _rebuked(view):
        return True
    aux = [sheet.lower[k] for k in sheet.kids[i] if sheet.dep[k] in {"aux", "auxpass"}]
    habit = aux in (["is"], ["are"]) and report.passive and report.sense in HABITS
    return habit and not view.dated and sheet.sentence[i] > 0


def spoken(view: View) -> bool:
    """True for attacks in words: "attacked his rival for", "hit her over", "an attack on the senator"."""
    sheet, report = view.sheet, view.report
    if view.tool or view.lemma not in VERBAL or view.agents & {"hostile", "armed"}:
        return False
    if report.noun:
        person = view.kinds <= {"person", None, "abstract"} and "person" in view.kinds
        return person and not view.dated
    if sheet.dep[report.token] == "amod" and view.lemma == "target":
        return True
    said = any(
        (sheet.dep[k] == "prep" and sheet.lower[k] in {"for", "over", "as"})
        or (sheet.dep[k] == "advcl" and sheet.lemma[k] in {"say", "call", "accuse"})
        for k in sheet.kids[report.token]
    )
    armed = any(sheet.lemma[a] in AGENTS["state"] or sheet.ent[a] == "GPE" for a in report.agents)
    people = view.kinds <= {"person", "force", None, "abstract"}
    return said or (people and not armed and bool(report.agents))
