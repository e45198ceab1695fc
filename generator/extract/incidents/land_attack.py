"""Words of attack where no ship is meant: whether they tell an event ashore by themselves, or only add to one told already.

In: the view of one report. Out: a ``Meaning`` (strong, weak, soft) or None. ``senses`` has decided what kind of word it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.affairs import placed
from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.headcounts import is_people
from generator.extract.incidents.triggers import intercepted
from generator.extract.incidents.view import Meaning, View
from generator.extract.incidents.words import NOUNS, strikes, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.targets import Target

__all__ = ["beaten_ashore", "no_attack", "on_land", "own_body"]

BOMBARDED = frozenset({"shell", "bomb", "bombard", "firebomb", "torch", "storm", "raid", "ransack", "rocket", "mortar"})
HARMING = frozenset(
    {"damage", "destroy", "shake", "rock", "wreck", "flatten", "level", "gut", "raze", "cripple", "disable", "demolish"}
)
FIREFIGHTS = frozenset({"firefight", "gunfight", "shootout", "shoot-out", "gunbattle", "crossfire", "fusillade"})
WORKERS = wordset("land_attack_workers")
"""Who and what goes on strike, and how long."""
SHORT = frozenset({"lightning", "day", "hour", "week", "month", "warning", "token", "security"})
"""Words that armies use of their strikes, too."""
WORKPLACES = wordset("land_attack_workplaces")
SEARCHING = wordset("land_attack_searching")
SEARCHED = wordset("land_attack_searched")
DRAWN = wordset("land_attack_drawn")
"""Words of shots and of people hurt: where they stand, a search was more than one."""
DEBRIS = frozenset({"debris", "fragment", "wreckage", "shrapnel", "charge"})


def on_land(view: View) -> Meaning | None:  # noqa: PLR0911 - a decision list
    """The same words where no ship is meant."""
    report = view.report
    named = view.kinds - {None, "abstract"}
    hostile = view.agents & {"hostile", "state", "armed", "craft"}
    if report.noun and view.describes:
        kind = "strike" if strikes(view.tool) else "other"
        return view.sea(kind, strong=False) if view.afloat else view.land(strong=False)
    if report.noun and intercepted(view.sheet, report.token):
        return Meaning("air", "attack", strong=bool(named or report.agents or view.tool), tool=view.tool)
    if report.noun:
        dated = report.patients and view.dated
        flown = view.lemma in {"strike", "raid"} and any(view.sheet.lower[k] == "air" for k in view.sheet.kids[report.token])
        online = any(p > report.token for p in report.patients) and _one(view)
        told = (
            dated or _means_attack(view) or view.tool or view.harms or view.kills or _by_somebody(view, named - {"computer"})
        )
        meaning = view.land("airstrike" if flown else None)
        told = told and not _at_a_workplace(view)
        meaning.strong = bool(told or (online and meaning.domain == "cyber"))
        meaning.soft = view.lemma in FIREFIGHTS and _deadly(view)
        return meaning
    bomber = any(view.sheet.lemma[a] == "bomber" for a in report.agents)
    if bomber and report.patients and report.sense in {"hit", "attack"}:
        return view.land("bombing")
    if "hostile" in view.agents and report.patients and report.sense in {"destroy", "blast", "attack", "fire"}:
        return view.land()  # guerrillas burned an ambulance
    if "port" in named or (named and report.sense == "blast" and report.token and not report.noun):
        return view.land()
    if named and (hostile or view.tool or report.passive):
        return view.land(strong=not (_stray(view) or _told_on(view) or _only_harmed(view)))
    if report.passive and view.lemma in BOMBARDED and all(view.sheet.pos[p] == "PRON" for p in report.patients):
        return view.land()  # "after it was shelled"
    if hostile and view.lemma in BOMBARDED and report.patients and not view.kinds - {None}:
        return view.land()  # "aircraft bombed a den"
    bombs = [t for t in report.tools if strikes(weapon_of(view.sheet, t)) and not _debris(view, t)]
    if bombs and report.patients and report.sense in {"destroy", "hit", "blast"} and not view.kinds - {None}:
        return view.land()  # whatever a bomb wrecks: "a statue was wrecked by a home-made bomb"
    weak = hostile and report.sense != "destroy" and (report.sense != "hit" or view.tool)
    if not weak:
        return None
    meaning = view.land(strong=False)
    meaning.soft = report.sense == "fire" and bool(view.agents & {"hostile", "armed"}) and not view.afloat
    return meaning


def no_attack(view: View) -> bool:
    """True for strikes of workers, searches by the law, tear gas, burns in a fire."""
    if view.lemma == "fire":
        return _crowd_control(view)
    if view.lemma == "barrage":
        return not view.tool  # of questions
    return _called_so(view) or _hurt_by_fire(view) or _of_workers(view) or _searched(view)


def _called_so(view: View) -> bool:
    """True for "called the ruling a direct hit on America": what is called so is no deed, unless a word of deeds is."""
    sheet, i = view.sheet, view.report.token
    calls = sheet.head[i]
    if (
        not view.report.noun
        or sheet.dep[i] not in {"oprd", "attr"}
        or sheet.lemma[calls] not in {"call", "brand", "label", "term"}
    ):
        return False
    called = sheet.children(calls, "dobj", "nsubjpass", "nsubj")
    return bool(called) and not any(sheet.lemma[k] in NOUNS for k in called)


def _of_workers(view: View) -> bool:
    """True for "the rail strike", "a lightning strike": work put down, or weather; nobody and no weapon is named."""
    sheet, report = view.sheet, view.report
    if not report.noun or view.lemma != "strike" or view.tool:
        return False
    kinds = {sheet.lower[k] for k in sheet.kids[report.token] if k < report.token} & WORKERS
    return bool(kinds - SHORT) or (bool(kinds) and not view.agents)


def _at_a_workplace(view: View) -> bool:
    """True for "the port strike": of bombs or of dockers; alone it tells of neither."""
    sheet, report = view.sheet, view.report
    if view.lemma != "strike" or view.tool or view.agents or view.harms or view.kills:
        return False
    return any(sheet.dep[k] == "compound" and sheet.lower[k] in WORKPLACES for k in sheet.kids[report.token])


def _crowd_control(view: View) -> bool:
    """True for "fired tear gas and water cannon at protesters": no shooting."""
    sheet, report = view.sheet, view.report
    fired = [d for o in sheet.children(report.token, "dobj") for d in sheet.listed(o)]
    return bool(fired) and all(sheet.lemma[d] in {"gas", "cannon", "canister", "flare", "flares"} for d in fired)


def beaten_ashore(view: View) -> Meaning | None:
    """Masked or armed men who beat people; teams and polls beat theirs too."""
    sheet, report = view.sheet, view.report
    hands = any(
        sheet.lower[k] in {"masked", "armed", "hooded", "plainclothes"} for a in report.agents for k in sheet.kids[a]
    )
    people = bool(report.patients) and all(is_people(sheet, p) for p in report.patients)
    return view.land("attack") if hands and people and not view.afloat else None


def _searched(view: View) -> bool:
    """True for "police raided the offices of a bank": a search by the law in which nobody is hurt."""
    sheet, report = view.sheet, view.report
    if view.lemma != "raid" or not report.agents or not all(sheet.lemma[a] in SEARCHING for a in report.agents):
        return False
    first, end = sheet.sentences[sheet.sentence[report.token]]
    places = [*report.patients, *(o for p in report.patients for o in sheet.prepositions(p, "of"))]
    return any(sheet.lemma[p] in SEARCHED for p in places) and not any(sheet.lemma[k] in DRAWN for k in range(first, end))


def _hurt_by_fire(view: View) -> bool:
    """True for "two workers were burned": a fire does that; whoever burns people is told."""
    report = view.report
    burned = view.lemma in {"burn", "scald"} and report.passive and not report.agents
    return burned and view.kinds - {None} == {"person"}


def _debris(view: View, token: int) -> bool:
    """True for what falls or is left; "an explosive charge" is none."""
    sheet = view.sheet
    return sheet.lemma[token] in DEBRIS and not any(sheet.lower[k] == "explosive" for k in sheet.kids[token])


def own_body(view: View) -> bool:
    """True for "blew themselves up"."""
    return any(view.sheet.lower[p].endswith(("self", "selves")) for p in view.report.patients) and bool(view.agents)


def _by_somebody(view: View, named: set[Target | None]) -> bool:
    """True where the noun's target or its doer is one of attacks: "launched an assault on its accounts" names neither."""
    report = view.report
    unknown = any(p > report.token for p in report.patients) and not view.agents & {"hostile", "armed", "craft"}
    told_of = view.sheet.lemma[report.verb] in {"be", "take"}  # "the strike was the third", "took place": told before
    carried = report.light and not told_of and not (unknown and report.light == "did")
    return bool(named or carried or (view.agents & {"hostile", "state", "armed", "craft"} and not unknown))


def _means_attack(view: View) -> bool:
    """True for "a bombing inside a mosque": a noun that means an attack by itself, of one event."""
    return view.lemma in {"bombing", "car-bombing", "firebombing"} and _one(view)


def _deadly(view: View) -> bool:
    """True where the sentence tells who fell: "in the firefight that followed, four of the gunmen were slain"."""
    first, end = view.sheet.sentences[view.sheet.sentence[view.report.token]]
    return not view.afloat and any(
        view.sheet.lemma[k] in {"kill", "slay", "die", "wound", "injure"} for k in range(first, end)
    )


def _one(view: View) -> bool:
    sheet, i = view.sheet, view.report.token
    return sheet.tag[i] == "NN" and any(sheet.lower[k] in {"a", "an"} for k in sheet.kids[i])


def _stray(view: View) -> bool:
    """True for "hit by a stray bullet": of an affair that is told elsewhere."""
    return any(view.sheet.lower[k] == "stray" for t in view.report.tools for k in view.sheet.kids[t])


def _only_harmed(view: View) -> bool:
    """True for "one house was damaged", "the community was shaken": nobody and nothing is said to have done it."""
    return view.report.passive and view.lemma in HARMING and not (view.agents or view.tools)


def _told_on(view: View) -> bool:
    """True for "the mayor was shot in the arm": one spoken of before is hurt in an event told before."""
    sheet, report = view.sheet, view.report
    if view.lemma == "hit" and report.passive and not report.agents and not view.tool and view.kinds <= {"person"}:
        return True  # "was hit in the abdomen": how he was shot is told elsewhere
    which = {p for p in report.patients if sheet.prepositions(p, "of")}  # "the mayor of Celaya"
    known = all(p not in which and any(sheet.lower[k] == "the" for k in sheet.kids[p]) for p in report.patients)
    if any(placed(sheet, k) for k in sheet.prepositions(report.token)):
        return False  # "the guard was shot dead in Gulshan": where, only its own event says
    return known and view.lemma == "shoot" and report.passive and not report.agents and not view.tool
