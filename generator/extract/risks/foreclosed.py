"""What does not come about under a condition ("no further round until …"), and what comes nearer ("the more …").

In: a verb, or the word behind the first "the". Out: a harm, or candidates. A round that nobody makes depend on anything is
merely put off and no risk; "the more they train, the better they play" is none either.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import trimmed
from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.consequences import is_welcome
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["COMPARED", "foreclosed", "the_more"]

HOPED_FOR = frozenset({
    "talk", "negotiation", "round", "meeting", "election", "summit", "truce", "ceasefire", "exchange", "dialogue", "deal",
    "agreement", "settlement", "peace", "referendum", "reconciliation", "withdrawal", "recognition", "amnesty",
    "normalisation", "normalization", "treaty",
})  # fmt: skip
"""What people at odds wait for: that it does not come is a harm."""
COMING_ABOUT = frozenset(("take", "happen", "go", "resume", "proceed", "start", "begin", "convene", "materialise", "occur"))
WITHHELD_BY = frozenset(("until", "unless", "as", "so", "if", "without"))
"""First words of a condition on which it is withheld."""
COMPARED = ("more", "longer", "harder", "louder", "further", "deeper", "closer", "less")
NEARER = frozenset({
    "closer", "nearer", "sooner", "harder", "deeper", "bloodier", "worse", "heavier", "costlier", "angrier", "fiercer",
    "hotter", "longer", "farther", "further", "deadlier",
})  # fmt: skip
GRIM = frozenset(("bloodier", "worse", "angrier", "fiercer", "deadlier", "costlier"))
"""What gets so, is bad for somebody."""
OTHERS = frozenset(("they", "he", "she", "you"))
LONGEST_FIRST = 25
"""Tokens of the first of the two clauses."""


def foreclosed(scene: Scene, v: int, condition: Range | None) -> Harm | None:
    """ "There would be no second round until …"; of a verb that is denied or "unlikely": "would not resume as long as …"."""
    view = scene.view
    if condition is None or view.low[condition[0]] not in WITHHELD_BY:
        return None
    if view.lemma[v] == "be" and view.child(v, "expl") is not None:
        none = (n for n in view.children(v, "attr") if view.lemma[n] in HOPED_FOR)
        found = next((n for n in none if any(view.low[k] == "no" for k in view.kids[n])), None)
        return None if found is None else Harm("political", found)
    subject = view.child(v, "nsubj", "nsubjpass")
    if subject is None and view.dep[v] == "xcomp":
        above = view.head[v]
        chain = (above, view.head[above], view.head[view.head[above]])
        links = ("nsubj", "nsubj", "dobj")  # "said the next round was unlikely to …", taken for what was said
        subject = next((s for k, link in zip(chain, links, strict=True) if (s := view.child(k, link)) is not None), None)
    if subject is None or view.lemma[subject] not in HOPED_FOR or view.lemma[v] not in COMING_ABOUT:
        return None
    return Harm("political", subject)


def the_more(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "The longer they wait, the closer we shall come": a condition and a threat that grow together."""
    view, low = scene.view, scene.view.low
    first = i - 1
    if first < scene.start or low[first] != "the" or scene.question:
        return
    if first > scene.start and view.pos[first - 1] != "PUNCT" and low[first - 1] != "that":
        return
    ends = range(i + 2, min(i + LONGEST_FIRST, scene.end - 1))
    seconds = (k for k in ends if low[k] == "the" and low[k - 1] == ",")
    second = next((k for k in seconds if view.tag[k + 1] in ("JJR", "RBR") or low[k + 1] in GRIM), None)
    if second is None:
        return
    end = next((k for k in range(second, scene.end) if low[k] in (",", ";", "”", '"', "—", "–", ".")), scene.end)
    inside = range(second + 1, end)
    harm = next((h for k in inside if (h := scene.harms.noun(k) or _verb(scene, k))), None)
    threatened = scene.threatening(second + 1) or scene.dangerous
    acting = next((k for k in inside if view.pos[k] in ("VERB", "AUX")), None)
    if harm is None and acting is not None and low[second + 1] in NEARER:
        others = any(low[k] in OTHERS for k in range(i + 1, second))
        grim = low[second + 1] in GRIM and view.tag[acting] in ("VBZ", "VBP", "VB")
        ours = others and "we" in low[second:end] and view.child(acting, "prep") is None  # "closer we come to a deal"
        if ours or grim or (threatened and not is_welcome(scene, acting)):
            harm = Harm("military" if ours else "", acting, strong=False)
    if harm:
        why, condition = "“the more …, the sooner …”: both grow together", trimmed(view, first, second)
        span = trimmed(view, first, end)
        yield from scene.completed(Candidate(span, harm, why, verb=acting, condition=condition, rank=4))


def _verb(scene: Scene, k: int) -> Harm | None:
    return scene.harms.verb(k, weak=True) if scene.view.pos[k] == "VERB" else None
