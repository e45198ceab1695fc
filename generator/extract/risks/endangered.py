"""Frames of putting in danger: "risks a war", "threatens the truce", "faces sanctions".

In: the verb. Out: candidates. People and forces who are faced or feared say nothing of what may come; "threatening the crew
with knives" tells how a deed was done.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["endanger", "face", "is_someone", "misread", "risk"]

FACED = frozenset(("trial", "charge", "court", "judge", "jury", "music", "camera", "election", "prison", "jail", "year"))
"""What one faces in court or at the polls."""
JAILED = frozenset(("year", "prison", "jail"))
"""What one may face if a court so finds."""
BURDENS = frozenset(("claim", "bill", "payout", "writ", "surcharge"))
"""What costs whoever faces it money."""
COSTLY = frozenset({
    "tens", "hundreds", "millions", "billions", "hefty", "huge", "heavy", "crippling", "steep", "repair", "salvage",
    "clean-up", "cleanup", "compensation", "damages", "ransom", "record",
})  # fmt: skip
LIFE = frozenset(("life", "everything", "career", "neck", "it"))


def is_someone(scene: Scene, n: int) -> bool:
    """True where those who are feared are people or forces: that says nothing of what may come."""
    classes, lemma = scene.words.classes, scene.view.lemma[n]
    return lemma in classes["people"] or lemma in classes["force"] or lemma in scene.words.sets["feared_people"]


def risk(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "risks losing the port", "is risking a rift": the harm that somebody's own act may bring."""
    view = scene.view
    if view.pos[v] != "VERB" or scene.denied(v):
        return
    for kid in view.children(v, "dobj", "xcomp", "ccomp"):
        if kid < v or view.lemma[kid] in LIFE:
            continue
        if view.dep[kid] == "dobj":
            harm = scene.harms.noun(kid)
            if harm is None and view.lemma[v] != "risk":
                continue
        else:
            harm = scene.harms.verb(kid, weak=True)
        harm = harm or Harm("", kid, strong=False)
        why = f"“{view.doc[v].text}” with what is risked"
        yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=(v, v + 1), rank=3))


def endanger(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "threatens the ceasefire", "is endangering crews": told as going on or as a danger, not as done."""
    view = scene.view
    alive = (
        view.tag[v] in ("VBZ", "VBP")
        or view.progressive(v)
        or (view.tag[v] == "VBG" and view.dep[v] in ("acl", "advcl", "pcomp"))
    )
    n = view.child(v, "dobj")
    if n is None or not alive or view.perfect(v) or view.pos[n] == "PRON":
        return
    means = any(view.low[k] == "with" for k in view.children(v, "prep"))
    if view.dep[v] == "advcl" and view.tag[v] == "VBG" and (is_someone(scene, n) or means):
        return  # "threatening the crew with knives, they …" tells how a deed was done
    harm = scene.harms.noun(n) or Harm("", v, strong=False)
    yield from scene.completed(
        Candidate(
            clause(view, v), harm, f"“{view.doc[v].text}”: something is put in danger", verb=v, likelihood=(v, v + 1), rank=2
        )
    )


def _is_costly(scene: Scene, n: int) -> bool:
    """ "a claim of 60 million euros", "a hefty repair bill"."""
    view, money = scene.view, scene.words.classes["money"]
    near = range(max(n - 3, scene.start), min(n + 6, scene.end))
    return any(view.lemma[k] in money or view.low[k] in COSTLY or view.tag[k] == "$" for k in near)


def face(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "faces sanctions" in the present; "faced" is history, and "could face" is a modal clause."""
    view = scene.view
    present = view.tag[v] in ("VBZ", "VBP") or view.progressive(v) or scene.backshifted(v)
    if view.lemma[v] != "face" or not present or scene.denied(v):
        return
    for n in view.children(v, "dobj"):
        faced = view.pos[n] == "NOUN" and view.dep[n] == "dobj" and not is_someone(scene, n)
        worse = any(view.tag[k] in ("JJR", "JJS") for k in view.children(n, "amod"))
        dear = Harm("economic", n) if view.lemma[n] in BURDENS and _is_costly(scene, n) else None
        harm = (
            scene.harms.noun(n) or scene.harms.plight(v) or dear or (Harm("", n, strong=False) if faced and worse else None)
        )
        jailed = view.lemma[n] in JAILED and scene.condition(v, (v, v + 1)) is not None
        if (harm or jailed) and (jailed or view.lemma[n] not in FACED):
            yield from scene.completed(
                Candidate(
                    clause(view, v),
                    harm or Harm("political", n),
                    "“face” with a word of harm",
                    verb=v,
                    likelihood=(v, v + 1),
                    rank=2,
                )
            )


def _follows_plural(scene: Scene, i: int) -> bool:
    """ "Shareholders risk losing …", "ships off Sulina risk being hit": the singular noun is the verb of a plural."""
    view = scene.view
    if view.tag[i] != "NN" or any(view.dep[k] in ("det", "poss", "amod") and k != i - 1 for k in view.kids[i]):
        return False
    return view.tag[i - 1] == "NNS" or (view.tag[i - 1] == "NNP" and view.low[i + 1] == "being")


def misread(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "A split risks plunging the country into war": taggers take the verb for a plural noun before a gerund."""
    view = scene.view
    gerund = i + 1
    if (
        gerund >= scene.end
        or view.tag[gerund] != "VBG"
        or view.pos[i - 1] not in ("NOUN", "PROPN", "ADJ")
        or (view.tag[i] != "NNS" and not _follows_plural(scene, i))
    ):
        return
    harm = scene.harms.verb(gerund, weak=True) or Harm("", gerund, strong=False)
    end = infinitive(view, gerund)[1]
    top = view.head[view.head[i]] if view.dep[i] == "pobj" else i
    start = max(min(view.left(i), view.left(top) if top < i else i), scene.start)
    made = scene.made(Candidate((start, end), harm, "“risks” with what is risked", likelihood=(i, i + 1), rank=4))
    if made and start < end:
        yield made
