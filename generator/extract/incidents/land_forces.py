"""What forces do on land besides attacks: power, towns and bases taken, outlaws "neutralised" by troops.

In: the view of one report. Out: a ``Meaning``, or None. Taken is only what can be held, and only by armed doers: parties
that "captured Ohio" and teams that "eliminated Spain" took nothing.
"""

from __future__ import annotations

from functools import cache

from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import AGENTS, armed_groups, wordset
from generator.extract.lexicon import rows
from generator.extract.states import folded
from generator.extract.towns import town_choices, town_state

__all__ = ["EUPHEMISMS", "conquer_rule", "coup_rule", "outlaws_killed"]

UNREAL = frozenset({"any", "no", "every"})
FIGURATIVE = frozenset(
    {"diplomatic", "publicity", "propaganda", "marketing", "transfer", "commercial", "sporting", "pr", "de"}
)
ELECTED = frozenset(
    {"parliament", "lawmaker", "voter", "court", "congress", "assembly", "senate", "party", "mp", "opposition"}
)
RULERS = frozenset({"president", "government", "regime", "king", "emir", "sultan", "junta", "leader", "ruler", "minister"})
COUPS = frozenset(
    {"coup", "putsch", "junta", "mutiny", "mutineers", "soldiers", "army", "military", "general", "colonel", "captain"}
)
COMMANDERS = frozenset({"army", "military", "junta", "gen", "gen.", "col", "col.", "general", "colonel"})
FORMER = frozenset({"former", "ex", "ousted", "deposed", "vice", "deputy", "club", "company", "party", "council"})
ARMIES = wordset("land_armies")
STRONGHOLDS = wordset("seized_strongholds")
EUPHEMISMS = frozenset({"eliminate", "neutralise", "neutralize", "take", "dispatch"})
"""Words for killing that armies use; of jobs, threats and viruses they mean something else."""
OUTLAWED = AGENTS["hostile"] | wordset("senses_under_arms") | {"operative", "commander", "element"}


@cache
def _forces() -> frozenset[str]:
    """The folded names of armed forces and groups."""
    cells = (cell for row in rows("armed_forces") for cell in row[:2])
    return armed_groups() | {folded(name) for cell in cells for name in cell.split(";") if name}


def conquer_rule(view: View) -> Meaning | None:
    """ "The RSF captured El Geneina", "militants seized control of the town of Palma", "the base fell to the rebels"."""
    sheet, report = view.sheet, view.report
    if view.ships or view.afloat:
        return None
    if view.lemma == "fall":
        to = [d for o in sheet.prepositions(report.token, "to") for d in sheet.listed(o)]
        report.patients, report.agents = report.agents or report.patients, to
    taken = [o for p in report.patients for o in (sheet.prepositions(p, "of") if sheet.lemma[p] == "control" else [p])]
    if not taken or not all(_stronghold(view, t) for t in taken):
        return None
    if not any(_under_arms(view, a) for a in report.agents):
        return None
    report.patients = taken
    return view.land("seizure")


def coup_rule(view: View) -> Meaning | None:
    """Power taken by force: a coup named as such, or a government toppled by men under arms."""
    sheet, report = view.sheet, view.report
    if report.noun:
        figurative = any(sheet.lower[k] in FIGURATIVE | UNREAL for k in sheet.kids[report.token]) or sheet.prepositions(
            report.token, "for"
        )
        told = report.light or report.patients or sheet.prepositions(report.token, "in", "on")
        return None if figurative else view.land("coup", strong=bool(told))
    if any(sheet.lemma[a] in ELECTED for a in report.agents):
        return None
    if view.lemma in {"arrest", "detain", "put"}:
        return view.land("coup") if _mutineers(view) else None
    if any(sheet.lemma[o] == "power" for o in report.patients):
        governed = sheet.head[report.token] if sheet.dep[report.token] == "acl" else report.token
        real = all(sheet.lower[k] not in UNREAL for k in sheet.kids[governed])  # "condemned any attempt to seize power"
        return view.land("coup") if real and _by_force(view) else None
    rulers = any(sheet.lemma[k] in RULERS for p in report.patients for k in [p, *sheet.kids[p]])
    if view.lemma == "mutiny":
        return view.land("mutiny") if view.agents & {"state", "hostile"} else None
    commander = any(sheet.lower[k] in COMMANDERS for a in report.agents for k in range(*sheet.phrase(a)))
    return view.land("coup") if rulers and (commander or view.agents & {"state", "hostile"}) else None


def _mutineers(view: View) -> bool:
    """True for "mutinous soldiers arrested the president": soldiers hold their ruler, where police hold a former one."""
    sheet, report = view.sheet, view.report
    heads = [k for p in report.patients for k in [p, *sheet.children(p, "compound")]]
    former = any(sheet.lower[d] in FORMER for k in heads for d in sheet.kids[k])
    held = view.lemma != "put" or any(sheet.lemma[o] == "arrest" for o in sheet.prepositions(report.token, "under"))
    rebels = any(sheet.lemma[a] in {"soldier", "mutineer", "troop", "putschist"} for a in report.agents)
    return rebels and held and not former and any(sheet.lower[k] in RULERS for k in heads)


def _by_force(view: View) -> bool:
    """False for "Labour took power", "the ruling took away the power": taken by votes and courts."""
    sheet, report = view.sheet, view.report
    if view.lemma != "take":
        return True
    if any(sheet.lower[k] in {"away", "from", "off"} for k in sheet.kids[report.token]):
        return False
    first, end = sheet.sentences[sheet.sentence[report.token]]
    return any(_under_arms(view, a) for a in report.agents) or sheet.has(first, end, COUPS)


def outlaws_killed(view: View) -> bool:
    """True for "neutralised six terrorists", "eliminated a commander"; posts and viruses are not killed."""
    return any(
        view.sheet.lemma[k] in OUTLAWED
        for p in view.report.patients
        for k in [p, *view.sheet.prepositions(p, "of"), *view.sheet.children(p, "compound")]
    )


def _stronghold(view: View, token: int) -> bool:
    sheet = view.sheet
    if sheet.lemma[token] in STRONGHOLDS:
        return True
    if sheet.pos[token] != "PROPN" or sheet.ent[token] == "PERSON":
        return False
    start, end = sheet.phrase(token)
    name = sheet.text[sheet.idx[start] : sheet.end_of(end - 1)]
    return sheet.ent[token] in {"GPE", "LOC", "FAC"} or bool(town_state(name) or town_choices(name))


def _under_arms(view: View, token: int) -> bool:
    sheet = view.sheet
    if sheet.lemma[token] in ARMIES | AGENTS["hostile"] or sheet.lower[token] in ARMIES:
        return True
    start, end = sheet.phrase(token)
    names = {folded(sheet.text[sheet.idx[start] : sheet.end_of(end - 1)]), folded(sheet.words[token])}
    return not names.isdisjoint(_forces())
