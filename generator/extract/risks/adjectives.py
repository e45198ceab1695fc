"""Frames of the adjective and adverb: likely, possible, imminent, poised to, close to; tense, exposed, on the rise.

In: an adjective, an adverb or "on". Out: candidates. A possible attack that is being looked into is past, and
"is not likely" is no risk.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase
from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.foreclosed import foreclosed
from generator.extract.risks.harm import Harm
from generator.extract.risks.nouns import is_denied
from generator.extract.risks.scene import Scene

__all__ = ["adverb", "exposed", "grown_noun", "likely_noun", "nearing", "prospective", "rising", "unsettled"]

ENDURING = frozenset(("hold", "last", "survive", "cope", "recover", "withstand", "reopen"))
"""What is unlikely to do these is in danger."""
MISHAPS = frozenset(("mistake", "error", "incident", "accident", "misunderstanding"))
DOUBTFUL = frozenset(("liable", "likely", "bound", "feared", "stand"))
"""Likelihoods that with a mild harm are a danger: what is "set" or "due" to happen may be a plan."""
LINKING = frozenset(("be", "get", "remain", "stay", "become", "run", "grow", "seem", "look", "appear"))
LYING = LINKING | {"leave", "lie", "stand", "sit", "feel"}
DISTANCES = frozenset(
    (
        "mile",
        "km",
        "kilometre",
        "kilometer",
        "metre",
        "meter",
        "nm",
        "block",
        "street",
        "foot",
        "feet",
        "yard",
        "far",
        "right",
        "keep",
        "stay",
    )
)
"""Measures of place: "two miles away from the fighting" is where one is, not what comes."""


def prospective(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "is likely to collapse", "was poised to attack", "is going to war"."""
    view = scene.view
    if scene.question or view.negated(i) or scene.denied(i):
        return
    if view.dep[i] in ("acomp", "amod") and view.negated(view.head[i]):
        return
    told = view.tag[i] == "VBD" and not (view.lemma[i] == "stand" and scene.backshifted(i))
    if told and view.child(i, "auxpass") is None and view.child(i, "nsubj") is not None:
        return  # "he predicted that the army would split" is a clause of its own
    for v in view.children(i, "xcomp", "ccomp"):
        if v < i or view.negated(v):
            continue
        span = _whole(scene, i, v)
        condition = scene.condition(v, span, v)
        weak = bool(condition) or scene.is_foretold(i) or view.lemma[i] in DOUBTFUL
        harm = scene.harms.verb(v, weak=weak)
        subject = view.child(view.head[i], "nsubj") if harm is None else None
        if subject is not None and view.lemma[subject] in MISHAPS and view.lemma[v] in ("happen", "occur", "follow"):
            harm = Harm("other", subject)
        if view.low[i] == "unlikely":
            harm = Harm("", v) if view.lemma[v] in ENDURING else foreclosed(scene, v, condition)
        if harm and view.low[i] == "unlikely":
            span = min(span[0], view.left(harm.token)), span[1]
        if harm and (harm.strong or weak):
            why = f"“{view.doc[i].text} to” with a word of harm, “{view.doc[harm.token].text}”"
            made = scene.made(Candidate(span, harm, why, verb=v, likelihood=(i, i + 1), condition=condition, rank=3))
            if made:
                made.agents += list(view.children(i, "nsubj")) or list(view.children(view.head[i], "nsubj"))
                yield made


def _whole(scene: Scene, i: int, v: int) -> Range:
    """The clause around "likely to …", with its subject."""
    view = scene.view
    top = view.head[i] if view.dep[i] == "acomp" and view.lemma[view.head[i]] in LINKING else i
    if any(view.dep[k] in ("nsubj", "nsubjpass") for k in view.kids[top]):
        return clause(view, top)
    return infinitive(view, v)


def likely_noun(scene: Scene, adjective: int) -> Iterator[Candidate]:
    """ "possible attacks on hotels", "the looming famine"; a possible attack that is being looked into is past."""
    view = scene.view
    n = view.head[adjective]
    if view.dep[adjective] in ("ccomp", "oprd") and view.lemma[n] in ("make", "render"):
        yield from _made_likely(scene, n, adjective)
        return
    if view.dep[adjective] == "acomp" and view.lemma[n] in LINKING:
        yield from _is_likely(scene, n, adjective)
        return
    if view.low[adjective] not in scene.words.sets["premodifying"]:
        return
    if view.dep[adjective] != "amod" or scene.question or view.pos[n] != "NOUN" or is_denied(scene, n):
        return
    harm = scene.harms.noun(n)
    if harm is None or harm.token != n:
        return
    if view.low[adjective] == "possible" and any(
        view.lemma[a] in scene.words.sets["inquiry"] for a in view.ancestors(n)[:4]
    ):
        return
    yield from scene.completed(
        Candidate(
            phrase(view, n),
            harm,
            f"“{view.doc[adjective].text}” with a word of harm",
            likelihood=(adjective, adjective + 1),
            rank=2,
        )
    )


def _made_likely(scene: Scene, v: int, adjective: int) -> Iterator[Candidate]:
    """ "making collisions more probable"."""
    view = scene.view
    subject = view.child(adjective, "nsubj")
    subject = view.child(v, "dobj") if subject is None else subject
    lessened = any(view.low[k] == "less" for k in view.kids[adjective])
    if subject is None or lessened or view.negated(v) or view.tag[v] == "VBD":
        return
    if harm := scene.harms.noun(subject):
        span, likelihood = infinitive(view, v), (adjective, adjective + 1)
        why = f"a harm is made “{view.doc[adjective].text}”"
        yield from scene.completed(Candidate(span, harm, why, verb=v, likelihood=likelihood, rank=2))


def _is_likely(scene: Scene, v: int, adjective: int) -> Iterator[Candidate]:
    """ "another attack is imminent"."""
    view = scene.view
    subject = view.child(v, "nsubj")
    if subject is None or view.negated(v) or scene.denied(v) or any(view.low[k] == "how" for k in view.kids[adjective]):
        return
    more = any(view.low[k] in ("more", "further", "new", "additional") for k in view.kids[subject])
    case = Harm("humanitarian", subject) if more and view.lemma[subject] in ("case", "death") else None
    if harm := scene.harms.noun(subject) or case:
        likelihood = (adjective, adjective + 1)
        yield from scene.completed(
            Candidate(
                clause(view, v), harm, f"a harm is “{view.doc[adjective].text}”", verb=v, likelihood=likelihood, rank=2
            )
        )


def adverb(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "attacks aimed potentially at …", "a potentially deadly storm"."""
    view = scene.view
    head = view.head[i]
    n = view.head[head]
    if view.dep[i] != "advmod" or scene.question:
        return
    if (view.dep[head] == "acl" or (view.dep[head] == "amod" and view.lemma[head] in scene.words.harmful)) and view.pos[
        n
    ] == "NOUN":
        harm = scene.harms.noun(n) or (Harm("", head, strong=False) if view.dep[head] == "amod" else None)
        if harm and not is_denied(scene, n):
            yield from scene.completed(
                Candidate(
                    phrase(view, n), harm, f"“{view.doc[i].text}” beside a word of harm", likelihood=(i, i + 1), rank=2
                )
            )


def grown_noun(scene: Scene, adjective: int) -> Iterator[Candidate]:
    """ "rising tensions", "a heightened level of confrontation"."""
    view, words = scene.view, scene.words
    n = view.head[adjective]
    if view.dep[adjective] != "amod" or view.pos[n] != "NOUN" or scene.denied(n) or scene.question:
        return
    harm = scene.harms.noun(n)
    if harm is None or view.lemma[harm.token] not in words.sets["tension"] or view.lemma[n] in words.governing_nouns:
        return
    yield from scene.completed(
        Candidate(
            phrase(view, n),
            harm,
            f"“{view.doc[adjective].text}” with a harm",
            likelihood=(adjective, adjective + 1),
            ongoing=True,
            rank=2,
        )
    )


def unsettled(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "the situation remains tense", "tensions are high"."""
    view, words = scene.view, scene.words
    v = view.head[i]
    if view.dep[i] not in ("acomp", "oprd", "advmod") or view.lemma[v] not in LINKING or scene.question:
        return
    subject = view.child(v, "nsubj")
    ahead = scene.has_modal(v)
    if subject is None or view.negated(v) or (ahead and view.lemma[v] not in ("remain", "stay")):
        return
    tense = view.lemma[i] in words.tense and view.lemma[subject] in words.sets["unsettled"]
    rife = view.low[i] in ("rife", "rampant") and scene.harms.noun(subject) is not None
    high = rife or (
        view.low[i] in ("high", "rife", "widespread", "rampant", "elevated") and view.lemma[subject] in words.sets["tension"]
    )
    more = any(view.low[k] in ("more", "increasingly", "ever") for k in view.kids[i]) or view.tag[i] == "JJR"
    worse = view.lemma[i] in words.worsening and more and (view.progressive(v) or view.perfect(v)) and view.lemma[v] != "be"
    stronger = view.low[i] in ("stronger", "heavier", "bigger", "fiercer", "closer", "larger") and (
        view.progressive(v) or view.perfect(v)
    )
    worse = worse or (stronger and scene.harms.noun(subject) is not None)
    if tense or high or worse:
        harm = scene.harms.noun(subject) or Harm("political", i)
        yield from scene.completed(
            Candidate(clause(view, v), harm, "an unsettled state", verb=v, likelihood=(i, i + 1), ongoing=not ahead, rank=2)
        )


def exposed(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "the road remains vulnerable to ambush"."""
    view = scene.view
    passive = view.tag[i] == "VBN" and view.child(i, "auxpass") is not None and view.low[i] == "exposed"
    v = i if passive else view.head[i]
    if passive and any(view.tag[k] == "VBD" for k in view.children(i, "auxpass")) and not scene.backshifted(i):
        return
    if (
        (view.dep[i] not in ("acomp", "oprd", "attr") and not passive)
        or scene.question
        or scene.has_modal(v)
        or view.negated(v)
        or scene.denied(v)
    ):
        return
    if view.tag[v] == "VBG" and view.dep[v] == "advcl" and view.tag[view.head[v]] in ("VBD", "VBN"):
        return  # "were called away, leaving the road unguarded": told as what happened
    if (view.lemma[v] not in LYING and not passive) or (view.low[i] == "open" and not _left_open(scene, v, i)):
        return
    to = (obj for prep in view.children(i, "prep") for obj in view.children(prep, "pobj", "pcomp"))
    harm = next((found for obj in to if (found := scene.harms.noun(obj))), None) or Harm("", i, strong=False)
    yield from scene.completed(
        Candidate(
            clause(view, v), harm, f"“{view.doc[i].text}”: something stands in danger", verb=v, likelihood=(i, i + 1), rank=2
        )
    )


def _left_open(scene: Scene, v: int, i: int) -> bool:
    """ "leaves them open to abuse"; what is open to talks or to the public is not in danger."""
    view = scene.view
    return view.lemma[v] == "leave" and any(view.low[k] == "to" for k in view.children(i, "prep"))


def nearing(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "clinics are close to running out of drugs", "the bank is near collapse"."""
    view = scene.view
    v = view.head[i]
    if view.dep[i] not in ("acomp", "advmod", "prep") or view.lemma[v] not in LINKING or view.negated(v) or scene.question:
        return
    if view.low[i] == "away":
        placed = any(view.lemma[k] in DISTANCES for k in range(max(scene.start, i - 4), i))
        quoted = any(view.low[k] in ("we", "i") for k in view.children(v, "nsubj"))
        ahead = view.tag[v] in ("VBZ", "VBP") or scene.has_modal(v) or (scene.backshifted(v) and not quoted)
        if placed or not ahead:
            return  # "they were a minute away from losing everything": a danger that passed
    links = [i, *view.children(i, "prep")]
    for obj in (k for link in links for k in view.children(link, "pcomp", "pobj", "xcomp")):
        harm = scene.harms.verb(obj, weak=True) if view.tag[obj] in ("VBG", "VB") else None
        if harm := harm or scene.harms.noun(obj):
            why = f"“{view.doc[i].text}” a harm"
            yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=(i, i + 1), rank=3))
            return


def rising(scene: Scene, n: int) -> Iterator[Candidate]:
    """ "piracy is on the rise"."""
    view = scene.view
    prep = view.head[n]
    v = view.head[prep]
    subject = view.child(v, "nsubj")
    if view.dep[n] != "pobj" or view.low[prep] != "on" or subject is None or view.negated(v) or view.lemma[v] not in LINKING:
        return
    if harm := scene.harms.noun(subject):
        why = f"a harm on the {view.low[n]}"
        yield from scene.completed(
            Candidate(clause(view, v), harm, why, verb=v, likelihood=(prep, n + 1), ongoing=True, rank=2)
        )
