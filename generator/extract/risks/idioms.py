"""Fixed expressions that threaten without a word of harm: "all options are on the table", "will not hesitate".

In: the anchor word of an expression. Out: the clause as a candidate where the other words of the expression stand in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase
from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.consequences import by_state, is_welcome
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene
from generator.extract.risks.vocabulary import Idiom

__all__ = ["idiom"]

NEGATIONS = frozenset(("not", "n't", "never", "no", "nobody", "neither", "nor", "none"))
REGARDING = frozenset(("regard", "treat", "consider"))
DEFENDING = frozenset(
    ("protect", "defend", "ensure", "restore", "prevent", "avoid", "avert", "secure", "guard", "respond", "act")
)
"""What a threat says it is for, though it sounds well."""
CONDITIONS = frozenset(("if", "unless", "should"))
REACH = 14
"""Tokens on either side of the anchor in which the other words stand."""


def idiom(scene: Scene, anchor: int) -> Iterator[Candidate]:
    """The candidate of the first expression that fits."""
    view = scene.view
    if scene.question or scene.denied(anchor):
        return
    verbs = _clause_verbs(scene, anchor)
    for entry, v in (
        (entry, v) for entry in (*scene.words.idioms.get(view.lemma[anchor], ()), *_by_form(scene, anchor)) for v in verbs
    ):
        first, last = max(view.left(v), anchor - REACH, scene.start), min(view.right(v) + 1, anchor + REACH, scene.end)
        had = any(view.low[k] == "had" for k in view.children(v, "aux"))
        if not had and _fits(scene, entry, v, (first, anchor, last)) and _means_harm(scene, entry, anchor, v):
            bare = not any(view.dep[k] in ("nsubj", "nsubjpass", "expl") for k in view.kids[v])
            span = infinitive(view, v) if bare else clause(view, v)
            modal = next((k for k in view.children(v, "aux") if view.low[k] in scene.words.sets["modals"]), None)
            condition = _regarded(scene, v) if view.lemma[v] in REGARDING else None
            made = scene.made(Candidate(
                span, Harm(entry.category, anchor), f"a fixed expression of threat around “{view.doc[anchor].text}”",
                verb=v, likelihood=scene.likelihood(v, modal), ongoing=entry.ongoing, rank=3, condition=condition,
            ))  # fmt: skip
            if made and made.start <= anchor < made.end:
                yield made
                return


def _regarded(scene: Scene, v: int) -> Range | None:
    """ "will treat any raid on its rigs as …": what is regarded so is the condition."""
    view = scene.view
    n = view.child(v, "dobj")
    return phrase(view, n) if n is not None and any(view.low[k] == "any" for k in view.kids[n]) else None


def _by_form(scene: Scene, anchor: int) -> tuple[Idiom, ...]:
    """The expressions of a form that is no lemma ("worst")."""
    low = scene.view.low[anchor]
    return scene.words.idioms.get(low, ()) if low != scene.view.lemma[anchor] else ()


def _clause_verbs(scene: Scene, i: int) -> list[int]:
    """The verb of the anchor's clause and the one above it ("whatever measures are needed" stands below "take")."""
    view = scene.view
    chain = [i, *view.ancestors(i)[:5]]
    return [j for j in chain if view.pos[j] in ("VERB", "AUX") and view.dep[j] not in ("aux", "auxpass", "amod")][:2]


def _fits(scene: Scene, entry: Idiom, v: int, reach: tuple[int, int, int]) -> bool:
    view, (first, anchor, last) = scene.view, reach
    low, lemma = view.low[first:last], view.lemma[first:last]
    present = frozenset(low).union(lemma)
    for part in entry.parts:
        if "modal" in part:
            if not any(
                view.low[k] in ("will", "would", "'ll", "shall", "could", "may", "might", "must")
                for k in view.children(v, "aux")
            ):
                return False
        elif "lasting" in part:
            if view.tag[v] not in ("VBZ", "VBP", "VBG") and not any(
                view.dep[k] == "aux" and view.tag[k] == "MD" for k in view.kids[v]
            ):
                return False
        elif "not" in part:
            if NEGATIONS.isdisjoint(low[: anchor + 1 - first]):  # "all are safe and no oil was lost"
                return False
        elif not present & part:
            return False
    negative = any("not" in part for part in entry.parts)
    return negative or not view.negated(v) or bool(present & {"option"})


def _means_harm(scene: Scene, entry: Idiom, anchor: int, v: int) -> bool:
    """True where the anchor stands to its verb as the expression asks, serves no good, and is meant in earnest."""
    view = scene.view
    if entry.of:
        by_other = view.dep[anchor] == "pobj" and view.low[view.head[anchor]] != "with"
        if by_other or not any(view.lemma[k] in entry.of for k in view.ancestors(anchor)[:3]):
            return False
    if not entry.grave and not entry.of:
        return True
    aims = [
        k
        for i in (anchor, v)
        for k in view.children(i, "acl", "xcomp", "advcl")
        if view.tag[k] == "VB" and any(view.tag[t] == "TO" for t in view.kids[k])
    ]
    if any(view.lemma[k] not in DEFENDING and is_welcome(scene, k) for k in aims):
        return False
    return not entry.grave or _in_earnest(scene, v, aims)


def _in_earnest(scene: Scene, v: int, aims: list[int]) -> bool:
    """True in a text of danger, under a warning or a condition, of what a state will do, and with an aim of force."""
    view = scene.view
    if any(view.lemma[k] in DEFENDING or scene.harms.verb(k, weak=True) for k in aims):
        return True
    if scene.dangerous or scene.is_foretold(v) or not CONDITIONS.isdisjoint(view.low[scene.start : scene.end]):
        return True
    against = any(view.low[k] == "against" for k in range(v + 1, min(view.right(v) + 1, v + REACH)))
    return against or by_state(scene, v)
