"""Frames of the noun: danger, fear, chance, warning and plan nouns, likelihood adjectives, and stated levels.

In: a noun or an adjective. Out: candidates. A danger that is denied, small, lessened or guarded against is none; a
neutral chance needs a harm in its complement; a compound like "war-risk insurance" says nothing of a danger.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.governed import clauses
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["is_denied", "level", "noun"]

COMPLEMENT = (
    "of",
    "to",
    "towards",
    "toward",
    "from",
    "for",
    "over",
    "about",
    "against",
    "that",
    "around",
    "regarding",
    "in",
)
SPEECH_ACTS = frozenset(
    ("make", "issue", "receive", "repeat", "dismiss", "send", "phone", "post", "ignore", "carry", "hear", "claim")
)
BRINGING = frozenset(("be", "remain", "stay", "bring", "push", "leave", "take", "drive", "put", "stand", "hover", "teeter"))
PASSING = frozenset(("go", "disappear", "vanish", "recede", "pass", "end", "fade", "subside", "diminish"))
"""Verbs that a danger denies: "has not gone away" says that it stands."""
TILTED = frozenset(("tilt", "skew", "weight", "lean", "tilted", "skewed", "weighted"))
"""Which way a danger leans: "risks to growth are tilted to the downside"."""
RATING = frozenset(("put", "rate", "assess", "set", "judge", "describe", "raise", "keep", "lower", "upgrade"))
"""Verbs that give a danger its level: "assessed the threat as high"."""
MISHAPS = frozenset(("incident", "encounter", "misunderstanding", "mistake", "error"))
"""Harmless words that a "probability of" makes a harm."""
LEVELS = frozenset(("assessment", "level", "rating", "status", "index"))


def noun(scene: Scene, n: int) -> Iterator[Candidate]:
    """The candidates that a governing noun opens."""
    view = scene.view
    kind = scene.words.governing_nouns.get(view.lemma[n])
    named = view.pos[n] == "NOUN" or (view.low[n] == "risks" and view.dep[n] in ("nsubj", "nsubjpass") and n != view.head[n])
    if not named or view.dep[n] == "compound" or scene.question or is_denied(scene, n):
        return
    if kind == "danger":
        yield from _danger(scene, n)
    elif kind == "brink" and view.dep[n] == "pobj" and any(_harm_of(scene, i) for _, i in _complements(scene, n)):
        yield from _at_risk(scene, n, view.head[n])
    elif kind in ("fear", "chance"):
        yield from _feared(scene, n, kind)
    elif kind == "warning":
        yield from _warning(scene, n)
    elif kind == "plan":
        yield from _plan(scene, n)


def is_denied(scene: Scene, n: int) -> bool:
    """True where the danger is denied, small, or lessened by somebody."""
    view, words = scene.view, scene.words
    if any(view.low[k] in words.sets["small"] for k in view.kids[n] if k < n):
        return True
    head = view.head[n]
    if view.dep[n] in ("nsubj", "attr", "dobj", "nsubjpass") and view.pos[head] in ("VERB", "AUX") and view.negated(head):
        if view.dep[n] == "nsubj" and view.lemma[head] == "be" and _contrasts(scene, head):
            return False
        return view.lemma[head] not in PASSING
    return scene.denied(n) or (
        view.dep[n] in ("nsubj", "nsubjpass") and any(view.low[k] in words.sets["small"] for k in view.kids[head])
    )


def _contrasts(scene: Scene, v: int) -> bool:
    """ "The danger is not a slow leak but a fast one", "…, it is a fast leak": another danger is named."""
    behind = scene.view.low[v : scene.end]
    return any(
        w == "but" or (w in (",", ";", "–", "—") and behind[k + 1 : k + 3] == ["it", "is"]) for k, w in enumerate(behind)
    )


def _complements(scene: Scene, n: int) -> Iterator[tuple[str, int]]:
    """(link, head word) of what the noun is a danger, fear or chance of."""
    view = scene.view
    for kid in view.kids[n]:
        if kid < n:
            continue
        if view.dep[kid] == "prep" and view.low[kid] in COMPLEMENT:
            for obj in view.children(kid, "pobj", "pcomp"):
                yield view.low[kid], obj
                yield from ((view.low[kid], other) for other in view.children(obj, "conj"))
        elif view.dep[kid] in ("acl", "ccomp", "relcl") and _is_that_clause(scene, kid):
            yield "that", kid
        elif view.dep[kid] == "acl" and any(view.tag[k] == "TO" for k in view.kids[kid]):
            yield "to do", kid


def _is_that_clause(scene: Scene, v: int) -> bool:
    view = scene.view
    return any(view.low[k] == "that" and view.dep[k] == "mark" for k in view.kids[v]) or (
        view.low[view.left(v)] == "that"
        and any(view.dep[k] in ("nsubj", "nsubjpass") and view.low[k] != "that" for k in view.kids[v])
    )


def _harm_of(scene: Scene, i: int) -> Harm | None:
    if scene.view.pos[i] in ("VERB", "AUX"):
        return scene.harms.verb(i, weak=True) or scene.harms.noun(i)
    return scene.harms.noun(i)


def _danger(scene: Scene, n: int) -> Iterator[Candidate]:
    view, words = scene.view, scene.words
    head = view.head[n]
    if (
        view.dep[n] == "pobj"
        and view.low[head] in ("at", "in", "under")
        and view.low[n] in ("risk", "danger", "threat", "peril", "jeopardy")
        and n - head < 4
    ):
        yield from _at_risk(scene, n, head)
        return
    links = list(_complements(scene, n))
    harm = next((found for _, i in links if (found := _harm_of(scene, i))), None)
    degree = next((k for k in view.children(n, "amod", "acl") if view.low[k] in words.sets["degree"]), None)
    act = next((i for link, i in links if link == "to do"), None)
    if view.lemma[n] == "threat" and act is not None:
        yield from scene.completed(
            Candidate(
                infinitive(view, act),
                harm or Harm("", act, strong=False),
                "a threat to do it",
                verb=act,
                likelihood=(n, n + 1),
                rank=4,
            )
        )
        return
    if view.lemma[n] == "threat" and view.dep[n] == "dobj" and view.lemma[head] in SPEECH_ACTS:
        return
    made = _stated_danger(scene, n, harm or Harm("", n, strong=False), degree, bool(links))
    if made:
        made.targets += [
            scene.noun_chunk(i) for link, i in links if link in ("to", "for") and view.pos[i] in ("NOUN", "PROPN")
        ]
        made.agents += [i for link, i in links if link == "from" and view.pos[i] in ("NOUN", "PROPN")]
        if view.dep[n] == "nsubj" and view.lemma[head] == "come":  # "the danger came from a militia"
            made.agents += [
                o for p in view.children(head, "prep") if view.low[p] == "from" for o in view.children(p, "pobj")
            ]
        yield made


def _stated_danger(scene: Scene, n: int, harm: Harm, degree: int | None, linked: bool) -> Candidate | None:
    """A danger that stands or is posed, as its clause; one that says what it is of, as its phrase; else none."""
    view = scene.view
    head = view.head[n]
    likelihood = (min(degree, n), max(degree, n) + 1) if degree is not None and abs(degree - n) < 4 else (n, n + 1)
    governing = scene.words.governing_verbs.get(view.lemma[head], ())
    stands = view.dep[n] == "nsubj" and ("stand" in governing or (view.lemma[head] in PASSING and view.negated(head)))
    leaning = next(
        (k for k in (head, *view.children(head, "acomp")) if view.lemma[k] in TILTED or view.low[k] in TILTED), None
    )
    if leaning is not None and view.dep[n] in ("nsubj", "nsubjpass"):
        stands, likelihood = True, (leaning, view.right(leaning) + 1)
    poses = view.dep[n] in ("dobj", "attr") and (view.lemma[head] in ("be", "remain", "become") or "pose" in governing)
    linked_above = poses and any(view.low[k] in ("to", "for") for k in view.children(head, "prep"))
    if (
        (stands or poses)
        and (linked or linked_above or degree is not None or stands)
        and (leaning is not None or linked_above or _has_subject(scene, head))
    ):
        why = f"“{view.doc[n].text}”: a danger that stands"
        return scene.made(Candidate(clause(view, head), harm, why, verb=head, likelihood=likelihood, rank=3))
    if linked or (degree is not None and view.dep[n] != "nsubj"):
        why = f"“{view.doc[n].text}” with what it is of"
        return scene.made(Candidate(phrase(view, n), harm, why, likelihood=likelihood, rank=3))
    return None


def _has_subject(scene: Scene, v: int) -> bool:
    """True where the clause says more than the noun: another subject, or what the danger does."""
    view = scene.view
    return (
        any(view.dep[k] == "nsubj" and view.low[k] not in ("there", "it") for k in view.kids[v])
        and view.low[view.left(v)] != "there"
    )


def _at_risk(scene: Scene, n: int, prep: int) -> Iterator[Candidate]:
    """ "vessels remain at elevated risk", "the truce is in danger"."""
    view = scene.view
    holder = view.head[prep]
    degree = next((k for k in view.children(n, "amod") if view.low[k] in scene.words.sets["degree"]), None)
    likelihood = (degree, n + 1) if degree is not None and degree < n else (prep, n + 1)
    harm = next((found for _, i in _complements(scene, n) if (found := _harm_of(scene, i))), None) or Harm(
        "", n, strong=False
    )
    if view.pos[holder] in ("VERB", "AUX"):
        unsaid = any(view.low[k] in ("no", "not", "hardly", "scarcely", "nowhere") for k in range(holder + 1, n))
        if unsaid or view.negated(holder) or (view.tag[holder] == "VBD" and view.lemma[holder] not in BRINGING):
            return
        span = clause(view, holder)
        made = scene.made(
            Candidate(
                span, harm, f"“{view.doc[prep].text} … {view.doc[n].text}”", verb=holder, likelihood=likelihood, rank=3
            )
        )
    else:
        made = scene.made(
            Candidate(
                phrase(view, holder), harm, f"“{view.doc[prep].text} … {view.doc[n].text}”", likelihood=likelihood, rank=2
            )
        )
    if made:
        yield made


def _feared(scene: Scene, n: int, kind: str) -> Iterator[Candidate]:
    """ "fears of a wider war", "concerns over the security of …", "the potential for conflict"."""
    view, words = scene.view, scene.words
    for link, i in _complements(scene, n):
        harm = _harm_of(scene, i)
        if harm is None and kind == "chance" and view.lemma[i] in MISHAPS:
            harm = Harm("", i)
        if harm is None and kind == "fear" and (link == "that" or words.governing_nouns.get(view.lemma[i]) == "good"):
            harm = Harm("", i, strong=False)
        if harm is None and kind == "fear" and link == "of" and view.lemma[n] in ("fear", "dread") and view.tag[n] == "NNS":
            harm = Harm("", i, strong=False)
        if harm is None or (view.dep[i] == "conj" and view.head[i] != n and kind == "chance" and not harm.strong):
            continue
        degree = next((k for k in view.children(n, "amod") if view.low[k] in words.sets["degree"]), None)
        likelihood = (degree, n + 1) if degree is not None else (n, n + 1)
        v = view.head[n]
        if kind == "chance" and view.dep[n] == "nsubj" and view.lemma[v] in words.sets["intensify"] and not view.negated(v):
            why = f"“{view.doc[n].text}” of a harm, which grows"
            yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=likelihood, rank=3))
            return
        yield from scene.completed(
            Candidate(phrase(view, n), harm, f"“{view.doc[n].text}” with a harm", likelihood=likelihood, rank=3)
        )
        return


def _warning(scene: Scene, n: int) -> Iterator[Candidate]:
    view = scene.view
    for link, i in _complements(scene, n):
        if link == "that":
            yield from clauses(scene, [i], n, "warned of", rank=4)
            continue
        if link == "to do" and (harm := scene.harms.verb(i, weak=True)):
            made = scene.made(
                Candidate(infinitive(view, i), harm, f"“{view.doc[n].text}” to do it", verb=i, likelihood=(n, n + 1), rank=4)
            )
        elif link in ("of", "over", "about") and view.pos[i] == "NOUN" and (harm := scene.harms.noun(i)):
            made = scene.made(
                Candidate(phrase(view, i), harm, f"what a “{view.doc[n].text}” is of", likelihood=_degree(scene, i), rank=3)
            )
        else:
            continue
        if made:
            yield made
    for k in view.children(n, "compound"):
        if view.lemma[n] in ("warning", "alert") and (harm := scene.harms.noun(k)):
            yield from scene.completed(
                Candidate(phrase(view, n), harm, "a warning named for its harm", likelihood=(n, n + 1), rank=2)
            )


def _degree(scene: Scene, n: int) -> tuple[int, int] | None:
    words = scene.words.sets
    found = next(
        (
            k
            for k in scene.view.children(n, "amod")
            if scene.view.low[k] in words["adjectives"] or scene.view.low[k] in words["degree"]
        ),
        None,
    )
    return (found, found + 1) if found is not None else None


def _plan(scene: Scene, n: int) -> Iterator[Candidate]:
    view, court = scene.view, scene.words.sets["court"]
    if any(view.lemma[a] in court for a in view.ancestors(n)[:5]):
        return
    for link, i in _complements(scene, n):
        if link == "to do" and (harm := scene.harms.verb(i)) and harm.strong and not view.negated(i):
            made = scene.made(
                Candidate(infinitive(view, i), harm, f"“{view.doc[n].text}” to do it", verb=i, likelihood=(n, n + 1), rank=3)
            )
        elif (
            link in ("for", "of")
            and (harm := scene.harms.noun(i))
            and harm.category in ("military", "terrorism", "sanctions", "maritime")
        ):
            made = scene.made(
                Candidate(phrase(view, i), harm, f"“{view.doc[n].text}” for it", likelihood=(n, n + 1), rank=2)
            )
        else:
            continue
        if made:
            yield made


def level(scene: Scene, n: int) -> Iterator[Candidate]:
    """A stated level: "the threat level was raised to severe", "its risk rating remains high"."""
    view = scene.view
    head = view.head[n]
    of_risk = view.dep[n] == "pobj" and view.lemma[view.head[head]] in LEVELS
    if view.dep[n] in ("compound", "amod") and view.lemma[head] in LEVELS:
        holder = head
    elif view.dep[n] in ("dobj", "nsubjpass") and view.lemma[head] in RATING and _is_rated(scene, head, n):
        holder = n
    elif of_risk:
        holder = view.head[head]
    else:
        return
    v = view.head[holder]
    harm = next((h for _, i in _complements(scene, n) if (h := _harm_of(scene, i))), None)
    if harm is None and view.low[n] in ("odds", "chance", "chances"):
        return  # "put the odds of a win at five to one"
    harm = harm or Harm("", n, strong=False)
    named = _rest(scene, v, holder)
    if named is not None and any(view.low[k] in scene.words.sets["small"] for k in range(*named)) and holder == n:
        return  # "rates the risk to the public as low"
    if view.pos[v] in ("VERB", "AUX") and view.dep[holder] in ("nsubj", "nsubjpass", "dobj", "attr") and not view.negated(v):
        yield from scene.completed(
            Candidate(
                clause(view, v),
                harm,
                "a stated level of risk",
                verb=v,
                likelihood=named,
                rank=4,
            )
        )


def _is_rated(scene: Scene, v: int, n: int) -> bool:
    """True where the level is told, or where an alert is raised."""
    view = scene.view
    raised = view.lemma[v] == "raise" and view.lemma[n] == "alert" and any(view.low[k] == "the" for k in view.kids[n])
    return raised or _rest(scene, v, n) is not None


def _rest(scene: Scene, v: int, holder: int) -> tuple[int, int] | None:
    """The words that name the level: the complement of the verb."""
    view = scene.view
    found = [k for k in [*view.kids[v], *view.kids[holder]] if k > max(v, holder)]
    named = [k for k in found if view.dep[k] in ("acomp", "attr", "oprd")]
    for word in ("as", "to", "at", "from"):
        named += [k for k in found if view.dep[k] == "prep" and view.low[k] == word and view.right(k) > k]
    k = named[0] if named else None
    if k is None:
        return None
    start = k + 1 if view.dep[k] == "prep" else k
    joint = (
        j
        for j in range(start, view.right(k) + 1)
        if view.low[j] == "and" and view.low[min(j + 1, scene.end - 1)] in ("at", "as")
    )
    return start, next(joint, view.right(k) + 1)
