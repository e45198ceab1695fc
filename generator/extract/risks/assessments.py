"""Frames of the assessing verb: "described the situation as precarious", "would not exclude that the rebels would return".

In: a verb of rating or excluding. Out: candidates. What is rated must be a danger or a state of things, and the rating bad;
what is not ruled out must be a harm, or a deed of outlaws.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, phrase, trimmed
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["ASSESSING", "excluded", "rated"]

ASSESSING = ("describe", "rate", "assess", "call", "judge", "deem", "classify", "rank", "consider", "regard")
DANGERS = frozenset(("danger", "threat", "risk", "likelihood", "probability", "chance"))
STATES = frozenset(("situation", "security", "safety", "condition", "state", "outlook", "level"))
GRAVE = frozenset({
    "precarious", "critical", "dire", "severe", "grave", "tense", "volatile", "alarming", "dangerous", "catastrophic",
    "fragile", "serious", "high", "substantial", "extreme", "elevated", "unsustainable", "desperate", "acute",
    "explosive", "considerable", "significant", "moderate", "imminent", "real",
})  # fmt: skip
LONGEST = 14
"""Tokens between the thing rated and its rating."""


def rated(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "rates the peril to barges as 'severe'", "described the situation at the dam as precarious"."""
    view = scene.view
    if view.pos[v] not in ("VERB", "NOUN") or view.negated(v) or scene.question or scene.denied(v):
        return
    n = next((k for k in view.children(v, "dobj") if view.lemma[k] in DANGERS | STATES), None)
    if n is None or (view.lemma[n] in DANGERS and view.low[n - 1] == "no"):
        return
    grade = next((k for k in range(n + 1, min(n + LONGEST, scene.end)) if view.low[k] in GRAVE), None)
    joint = grade is not None and any(view.low[k] in ("as", ":") or view.head[grade] in (n, v) for k in range(n, grade))
    if grade is None or not joint:
        return
    end = grade + 1
    if view.low[end : end + 1] and view.low[end] in ("’", "'", "”", '"'):
        end += 1
    harm = next((h for k in range(n, grade) if (h := scene.harms.noun(k)) and k != n), None) or Harm("", n, strong=False)
    span = trimmed(view, phrase(view, n)[0], end)
    yield from scene.completed(Candidate(span, harm, "a danger is rated", likelihood=(grade, grade + 1), rank=4))


def excluded(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "has not ruled out strikes", "did not rule out that robbers would take the lorry"."""
    view = scene.view
    out = view.lemma[v] == "exclude" or any(view.low[k] == "out" for k in view.kids[v])
    if not out or not view.negated(v) or scene.question or scene.has_modal(v):
        return
    for n in view.children(v, "dobj"):
        if harm := scene.harms.noun(n):
            why = "a harm is not ruled out"
            yield from scene.completed(Candidate(phrase(view, n), harm, why, likelihood=None, rank=3))
    for x in view.children(v, "ccomp"):
        subject = view.child(x, "nsubj", "nsubjpass")
        outlaws = subject is not None and view.lemma[subject] in scene.words.sets["militants"]
        harm = scene.harms.verb(x, weak=True) or (Harm("", x) if outlaws else None)
        if harm and not view.negated(x):
            why = "a harm is not ruled out"
            auxiliary = next((k for k in view.children(x, "aux") if view.low[k] in scene.words.sets["modals"]), None)
            likelihood = scene.likelihood(x, auxiliary)
            yield from scene.completed(Candidate(clause(view, x), harm, why, verb=x, likelihood=likelihood, rank=4))
