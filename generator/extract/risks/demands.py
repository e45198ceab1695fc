"""The ultimatum: "must leave or face sanctions", where the demanded act is the condition of the harm.

In: the word "or". Out: a candidate with its condition. An "or" between two harms, or with no demand before it, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import infinitive, phrase, trimmed
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["demand_before", "ultimatum", "wanted"]

TERMS = frozenset(("day", "hour", "week", "month", "minute", "year"))
DEMAND = frozenset(
    ("give", "order", "tell", "demand", "must", "urge", "warn", "ultimatum", "have", "should", "need", "day", "hour", "week")
)


def wanted(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "France wants sanctions on the bank": what a state or a party asks for, in the present."""
    view = scene.view
    if scene.question or view.negated(v) or scene.denied(v) or view.tag[v] not in ("VBZ", "VBP"):
        return
    for n in view.children(v, "dobj"):
        aimed = any(view.low[p] in ("on", "against") for p in view.children(n, "prep"))
        if aimed and view.lemma[n] in ("sanction", "embargo", "tariff"):
            yield from scene.completed(
                Candidate(phrase(view, n), Harm("sanctions", n), f"asked for: “{view.doc[v].text}”", likelihood=(v, v + 1))
            )


def ultimatum(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "… must leave or face sanctions": the demanded act is the condition of the harm."""
    view = scene.view
    v = next((j for j in range(i + 1, min(i + 4, scene.end)) if view.pos[j] == "VERB"), None)
    if (
        v is None
        or (view.tag[v] not in ("VB", "VBP") and view.child(v, "auxpass") is None)
        or any(view.dep[k] in ("nsubj", "aux") for k in view.kids[v])
    ):
        return
    harm = scene.harms.verb(v, weak=True)
    if harm is None and view.lemma[v] in ("have", "see"):
        harm = next((h for k in view.children(v, "ccomp", "xcomp") if (h := scene.harms.verb(k, weak=True))), None)
        undergone = (k for k in view.children(v, "ccomp", "advcl", "oprd") if view.low[k].endswith(("en", "ed")))
        harm = harm or next((Harm("", k, strong=False) for k in undergone), None)
    if harm is None and (
        view.lemma[v] in ("face", "suffer", "see", "risk", "expect") or view.child(v, "auxpass") is not None
    ):
        harm = Harm("", v, strong=False)
    if harm is None:
        return
    start = demand_before(scene, i)
    if start is None:
        return
    span = infinitive(view, v)
    condition = trimmed(view, start, i)
    why = "an ultimatum: a demand, “or”, and a harm"
    who = next((a for a in view.ancestors(v) if view.lemma[a] in DEMAND and view.child(a, "nsubj") is not None), None)
    agents = list(view.children(who, "nsubj")) if who is not None else []
    yield from scene.completed(
        Candidate(span, harm, why, verb=v, likelihood=(v, v + 1), condition=condition, rank=5, agents=agents)
    )


def demand_before(scene: Scene, i: int) -> int | None:
    """Where the demand before "or" begins; None where nothing before it demands."""
    view = scene.view
    for j in range(i - 1, max(scene.start, i - 40) - 1, -1):
        if view.tag[j] == "TO" and any(view.lemma[k] in DEMAND for k in range(max(scene.start, j - 12), j)):
            return _with_term(scene, j)
        if view.low[j] in ("must", "should"):
            return max(view.left(view.head[j]), scene.start)
        if view.tag[j] == "VB" and j == scene.start:
            return j
    return None


def _with_term(scene: Scene, to: int) -> int:
    """ "three days to let nurses in": the term belongs to the demand."""
    view = scene.view
    start = to
    if start > scene.start and view.lemma[start - 1] in TERMS:
        start -= 1
        while start > scene.start and view.pos[start - 1] in ("NUM", "ADJ", "DET"):
            start -= 1
    return start
