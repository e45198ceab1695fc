"""Harm that a clause tells by its means or its measure: "by force", "boats against tankers", "oil above $120".

In: a verb with its arguments. Out: the category of the harm, or None. Reads no noun of harm: those are read in ``harm``.
"""

from __future__ import annotations

from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Vocabulary

__all__ = ["told_by_means"]

Arguments = list[tuple[str, int]]
TAKEN = frozenset(("take", "seize", "capture", "retake", "remove", "reopen", "open", "drive", "restore", "expel", "board"))
"""What is done "by force" is an act of arms."""
SENT_UP = frozenset(("send", "push", "drive", "lift", "take", "carry"))
TRADED = frozenset(("oil", "crude", "brent", "gas", "price", "premium", "rate", "inflation", "freight"))
UPWARDS = frozenset(("above", "past", "over", "beyond", "to", "towards"))
PASSED_ON = ("dobj", "obj", "nsubjpass")
SUED = frozenset(("take", "drag", "haul"))
CASES = frozenset(("case", "matter", "dispute", "appeal", "issue", "fight", "battle", "question", "argument", "challenge"))
PEACEFUL = frozenset(("parade", "ceremony", "funeral", "hunter", "exercise", "drill", "festival", "holiday", "race"))
BACK = frozenset(("come", "return"))
LINES = frozenset(("river", "border", "frontier", "line", "strait", "canal"))
"""What an army that crosses it attacks over."""
HURLED = frozenset(("gas", "force", "fire"))
AIMS = ("vessel", "people", "place", "force", "aircraft")


def told_by_means(view: View, words: Vocabulary, v: int, arguments: Arguments) -> str | None:
    """The category of a harm that no word of the clause names."""
    lemma = view.lemma[v]
    if lemma in TAKEN and any(role == "by" and view.low[i] == "force" and not view.kids[i] for role, i in arguments):
        return "military"
    if lemma == "turn" and view.low[v + 1 : v + 4] in (["on", "each", "other"], ["on", "one", "another"]):
        return "military"
    if (lemma == "march" and _is_armed_march(view, words, arguments)) or _is_armed(view, words, lemma, arguments):
        return "military"
    if lemma in SENT_UP and _is_dearer(view, words, v, arguments):
        return "economic"
    if lemma in SUED and _is_sued(view, arguments):
        return "economic"
    return "military" if lemma == "use" and _is_turned_against(view, words, arguments) else None


def _is_armed_march(view: View, words: Vocabulary, arguments: Arguments) -> bool:
    """ "are preparing to march on the capital"; what marches through it is on parade."""
    classes = words.classes
    armed = any(role == "nsubj" and view.lemma[i] in classes["force"] | classes["outlaw"] for role, i in arguments)
    goals = [i for role, i in arguments if role in ("on", "into", "towards")]
    parade = any(view.lemma[i] in PEACEFUL for _, i in arguments)
    return armed and not parade and any(view.lemma[i] in classes["place"] or view.doc[i].ent_type_ == "GPE" for i in goals)


def _is_armed(view: View, words: Vocabulary, lemma: str, arguments: Arguments) -> bool:
    """ "troops are preparing to cross the river", "the men might come back with rifles"."""
    classes = words.classes
    if any(view.lemma[i] in PEACEFUL for _, i in arguments):
        return False
    if lemma in BACK:
        return any(role == "with" and view.lemma[i] in classes["weapon"] for role, i in arguments)
    over = lemma == "cross" and any(role in PASSED_ON and view.lemma[i] in LINES for role, i in arguments)
    return over and any(role == "nsubj" and view.lemma[i] in classes["armed"] for role, i in arguments)


def _is_sued(view: View, arguments: Arguments) -> bool:
    """ "would take the state to court"; a case that is taken there is already one."""
    court = any(role == "to" and view.lemma[i] in ("court", "arbitration") for role, i in arguments)
    return court and any(role in PASSED_ON and view.lemma[i] not in CASES for role, i in arguments)


def _is_dearer(view: View, words: Vocabulary, v: int, arguments: Arguments) -> bool:
    """ "would send oil above $120": a price that goes up, by its figure."""
    if not any(role in PASSED_ON and view.lemma[i] in TRADED for role, i in arguments):
        return False
    money = words.classes["money"]
    figures = [i for role, i in arguments if role in UPWARDS]
    counted = any(view.tag[i] in ("CD", "$") or view.lemma[i] in money for i in figures)
    counted = counted or any(view.tag[k] == "$" for i in figures for k in view.kids[i])
    return counted and not any(view.low[k] == "down" for k in view.kids[v])


def _is_turned_against(view: View, words: Vocabulary, arguments: Arguments) -> bool:
    """ "boats packed with explosives could be used against tankers"."""
    classes = words.classes
    arms = HURLED | classes["weapon"] | classes["vessel"]
    if not any(role in PASSED_ON and view.lemma[i] in arms for role, i in arguments):
        return False
    aims = [view.lemma[i] for role, i in arguments if role == "against"]
    return any(aim in classes[name] for aim in aims for name in AIMS)
