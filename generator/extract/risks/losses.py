"""Losses under a condition, told in the present: "If the frost comes, we lose the crop", "if it goes, the town dies".

In: an "if" or "unless". Out: candidates. The main clause tells a loss by its verb or by what is then over, gone or no longer
there; where people leave, the condition itself must tell of a harm. "If you ask me, it is over" names no condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.consequences import clouds
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["losses"]

LOST = frozenset(("over", "finished", "dead", "gone", "lost", "ruined", "bankrupt", "doomed", "homeless", "penniless"))
LOSING = frozenset(("lose", "die", "starve", "perish", "drown", "collapse", "bury", "fold", "sink"))
LEAVING = frozenset(("leave", "flee", "book", "cancel", "quit", "withdraw", "stop", "close", "shut"))
LEAVERS = frozenset({
    "we", "they", "tourist", "visitor", "buyer", "customer", "client", "investor", "owner", "insurer", "airline", "firm",
    "company", "bank", "lender", "donor", "operator", "driver", "crew", "factory", "mine", "port", "pump", "hospital",
})  # fmt: skip
"""Whose leaving or closing is a loss."""
EARNING = frozenset(("season", "month", "year", "harvest", "market", "trade", "business"))
NEEDED = frozenset({
    "harvest", "crop", "bread", "food", "water", "fuel", "work", "job", "future", "tomorrow", "deal", "peace", "cover",
    "rate", "insurance", "school", "medicine", "power", "money", "market", "tourism", "season", "wage", "truce",
    "hope", "ceasefire", "village", "town", "country", "fishery", "trade", "winter", "election",
})  # fmt: skip
"""What it is a loss to have none of."""
ASIDES = frozenset(("ask", "want", "like", "please", "remember", "wish", "prefer", "know", "mean"))
"""Verbs of conditions that are none: "if you ask me"."""
VAGUE = frozenset(("it", "that", "this", "he", "she", "they"))


def losses(scene: Scene, i: int) -> Iterator[Candidate]:
    """What is lost if the clause of the conjunction comes true."""
    view = scene.view
    w = view.head[i]
    v = view.head[w]
    if view.dep[i] != "mark" or view.dep[w] != "advcl" or scene.question or view.lemma[w] in ASIDES:
        return
    ahead = any(view.low[k] in ("will", "'ll", "’ll") for k in view.children(v, "aux"))
    if view.negated(v) or scene.denied(v) or not (ahead or view.tag[v] in ("VBP", "VBZ", "VBN")):
        return
    if not ahead and (view.child(v, "aux") is not None or (view.tag[v] == "VBN" and not _is_present(scene, v))):
        return
    span = clause(view, v)
    condition = scene.condition(v, span, v)
    harm = _lost(scene, v, condition) if condition else None
    if harm:
        why = "a loss that comes if its condition does"
        yield from scene.completed(Candidate(span, harm, why, verb=v, condition=condition, rank=3))


def _is_present(scene: Scene, v: int) -> bool:
    return any(scene.view.tag[k] in ("VBP", "VBZ") for k in scene.view.children(v, "auxpass"))


def _lost(scene: Scene, v: int, condition: tuple[int, int]) -> Harm | None:
    view = scene.view
    subject = view.child(v, "nsubj", "nsubjpass")
    if subject is None:
        return _none_left(scene, v)
    named = view.low[subject] not in VAGUE
    if named and scene.harms.noun(subject):
        return None  # "if the treaty holds, the war is over"
    if named and (
        view.low[v] in LOST or (view.lemma[v] == "be" and any(view.low[k] in LOST for k in view.kids[v] if k > v))
    ):
        return Harm("economic" if view.lemma[subject] in EARNING else "", v, strong=False)
    if view.lemma[v] == "go" and named and not any(k > v and view.pos[k] != "PUNCT" for k in view.kids[v]):
        return Harm("", v, strong=False)  # "if the yard goes, the town goes"
    if view.lemma[v] in LOSING and (named or view.lemma[v] != "sink"):
        return scene.harms.verb(v, weak=True) or Harm("", v, strong=False)
    dark = next((h for k in range(*condition) if (h := clouds(scene, k) or scene.harms.noun(k))), None)
    leaves = view.lemma[v] in LEAVING and (view.lemma[subject] in LEAVERS or view.low[subject] in LEAVERS)
    return Harm("economic", v, strong=False) if dark and leaves else None


def _none_left(scene: Scene, v: int) -> Harm | None:
    """ "There will be no harvest"."""
    view = scene.view
    if view.lemma[v] != "be" or view.child(v, "expl") is None:
        return None
    none = any(view.low[k] == "no" for n in view.children(v, "attr") if view.lemma[n] in NEEDED for k in view.kids[n])
    return Harm("", v, strong=False) if none else None
