"""Frames of the governing verb: warn, threaten, vow, fear, expect, plan, consider, risk, endanger, face.

In: a verb (or "afraid", "concerned"). Out: candidates from its complements. What is warned of and feared needs no word of
harm, the governor says that it is one; what is planned, vowed or weighed does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.consequences import BEGINNING, by_state
from generator.extract.risks.endangered import endanger, face, is_someone, risk
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene
from generator.extract.risks.sweeping import SWEEPING, of_all, sweeps

__all__ = ["clauses", "governed"]

ABOUT = frozenset(("of", "about", "over", "for", "at"))
MEASURE = frozenset(
    (
        "ban",
        "curb",
        "measure",
        "action",
        "step",
        "response",
        "move",
        "sanction",
        "restriction",
        "consequence",
        "war",
        "force",
        "tariff",
    )
)
GROWING = frozenset(
    ("run", "rise", "grow", "reach", "exceed", "top", "climb", "double", "triple", "last", "spread", "continue")
)
"""What is expected of a harm that does not get less."""
TIMES = frozenset(("month", "year", "week", "day", "time"))
COMING = frozenset(("approach", "boarder", "intruder", "drone", "mine", "raider"))
"""What crews are warned to expect."""
OWN_ACTS = ("threatened", "vowed", "planned", "weighed")
"""Governors whose subject would do it."""
ANSWERS = frozenset(("response", "answer", "reply", "reckoning", "retribution"))
"""Nouns of hitting back; a promised one is a threat."""
BELIEFS = frozenset(("dead", "drown", "trap", "lose", "kill", "miss", "missing"))
"""What is "feared dead" has happened, as far as anybody knows."""


def governed(scene: Scene, v: int) -> Iterator[Candidate]:
    """The candidates of every kind that the verb governs as."""
    view = scene.view
    if scene.question or view.negated(v):
        return
    for kind in scene.words.governing_verbs.get(view.lemma[v], ()):
        frame = FRAMES.get(kind)
        if frame:
            yield from frame(scene, v)


def _warn(scene: Scene, v: int) -> Iterator[Candidate]:
    yield from _clauses(scene, v, "warned of", rank=4)
    yield from _phrases(scene, v, "warned of", every=("of",))
    for expected in scene.view.children(v, "xcomp"):  # "were warned to expect boarders"
        for n in scene.view.children(expected, "dobj") if scene.view.lemma[expected] == "expect" else ():
            harm = scene.harms.noun(n) or (Harm("", n) if scene.view.lemma[n] in COMING else None)
            if harm:
                yield from _made(scene, v, n, harm, "warned of")


def _fear(scene: Scene, v: int) -> Iterator[Candidate]:
    view = scene.view
    if any(view.lemma[k] in BELIEFS and view.tag[k] != "VBG" for k in view.kids[v]):
        return  # but "fears losing its markets"
    yield from _clauses(scene, v, "feared", rank=4)
    yield from _phrases(scene, v, "feared", every=())
    for gerund in view.children(v, "xcomp", "pcomp", "dobj"):
        undergone = any(view.low[k] == "being" for k in view.children(gerund, "auxpass"))  # "fears being dragged into a war"
        harm = scene.harms.verb(gerund, weak=True) or (
            Harm("", gerund, strong=False) if undergone and view.child(gerund, "agent") is not None else None
        )
        if harm and (undergone or view.tag[gerund] == "VBG"):
            why = f"feared: “{view.doc[v].text}”"
            yield from scene.completed(
                Candidate(infinitive(view, gerund), harm, why, verb=gerund, likelihood=(v, v + 1), rank=3)
            )
    for n in view.children(v, "dobj", "ccomp"):
        bare = view.dep[n] == "ccomp" and not view.kids[n]
        if view.pos[n] == "NOUN" or bare:
            harm = scene.harms.noun(n)
            if harm is None and not bare and view.lemma[v] in ("fear", "dread") and not is_someone(scene, n):
                harm = Harm("", n, strong=False)
            if harm:
                yield from _made(scene, v, n, harm, "feared")


def _clauses(scene: Scene, v: int, what: str, *, rank: int) -> Iterator[Candidate]:
    """The that-clauses below a verb of warning or fearing."""
    view = scene.view
    heads = [k for k in view.children(v, "ccomp") if view.tag[k].startswith("VB") or view.pos[k] == "AUX"]
    yield from clauses(scene, heads, v, what, rank=rank)


def clauses(scene: Scene, heads: list[int], governor: int, what: str, *, rank: int) -> Iterator[Candidate]:
    """What is warned of or feared in these clauses; a clause wholly in the past is a report, not a risk."""
    view = scene.view
    for top in [*heads, *(c for k in heads for c in view.children(k, "conj") if _has_subject(scene, c))]:
        outlook = _outlook(scene, top)
        if outlook is None or scene.denied(top):
            continue
        harm = scene.harms.verb(top, weak=True) or _begun(scene, top)
        if outlook == "state" and harm is None:
            continue
        ongoing = outlook != "modal" and (harm is None or harm.token != top or view.tag[top] == "VBG")
        ongoing = ongoing and scene.conditions.subject(top) is None
        harm = harm or Harm("", top, strong=False)
        auxiliary = next((k for k in view.children(top, "aux") if view.low[k] in scene.words.sets["modals"]), None)
        yield from scene.completed(
            Candidate(
                clause(view, top),
                harm,
                f"{what}, in a clause of “{view.doc[governor].text}”",
                verb=top,
                ongoing=ongoing,
                likelihood=scene.likelihood(top, auxiliary),
                rank=rank,
            )
        )


def _begun(scene: Scene, v: int) -> Harm | None:
    """ "may start leaking oil": the harm is in what begins."""
    act = scene.view.child(v, "xcomp") if scene.view.lemma[v] in BEGINNING else None
    return None if act is None or act < v else scene.harms.verb(act, weak=True)


def _has_subject(scene: Scene, v: int) -> bool:
    return any(scene.view.dep[k] in ("nsubj", "nsubjpass", "expl") for k in scene.view.kids[v])


def _outlook(scene: Scene, v: int) -> str | None:
    """ "modal", "going on" or "state"; None for a finished past."""
    view = scene.view
    auxiliaries = [view.low[k] for k in view.children(v, "aux", "auxpass")]
    if "have" in auxiliaries and any(a in scene.words.sets["modals"] for a in auxiliaries):
        return None
    if any(a in scene.words.sets["modals"] for a in auxiliaries):
        return "modal"
    if view.progressive(v):
        return "modal" if view.lemma[v] == "go" and view.child(v, "xcomp") is not None else "going on"
    if view.lemma[v] in ("be", "remain") or (view.tag[v] in ("VBZ", "VBP") and not view.perfect(v)):
        return "state"
    return None


def _phrases(scene: Scene, v: int, what: str, *, every: tuple[str, ...]) -> Iterator[Candidate]:
    """ "warned of delays", "worried about the safety of …"."""
    view, words = scene.view, scene.words
    for prep in view.children(v, "prep"):
        if view.low[prep] not in ABOUT or view.low[prep] == "at":
            continue
        for n in view.children(prep, "pobj"):
            harm = scene.harms.noun(n)
            if view.pos[n] not in ("NOUN", "VERB") or (harm is None and view.lemma[n] in TIMES):
                continue
            if harm is None and (view.low[prep] in every or words.governing_nouns.get(view.lemma[n]) == "good"):
                harm = Harm("", n, strong=False)
            if harm and not (view.low[prep] == "for" and harm.strong and what == "warned of"):
                yield from _made(scene, v, n, harm, what)
        for gerund in view.children(prep, "pcomp"):
            if harm := scene.harms.verb(gerund, weak=True):
                yield from scene.completed(
                    Candidate(infinitive(view, gerund), harm, f"{what}: “{view.doc[v].text}”", verb=gerund, rank=3)
                )


def _made(scene: Scene, v: int, n: int, harm: Harm, what: str, *, rank: int = 3) -> Iterator[Candidate]:
    if any(scene.view.low[k] in scene.words.sets["small"] for k in scene.view.kids[n]):
        return
    made = scene.made(
        Candidate(
            phrase(scene.view, n), harm, f"{what}: “{scene.view.doc[v].text}”", likelihood=_degree(scene, n, v), rank=rank
        )
    )
    if what in OWN_ACTS:
        made.agents += _doers(scene, v)
    yield made


def _degree(scene: Scene, n: int, v: int) -> tuple[int, int]:
    """The adjective of likelihood beside the noun, else the governing verb."""
    for k in scene.view.children(n, "amod"):
        if scene.view.low[k] in scene.words.sets["adjectives"]:
            return k, k + 1
    return v, v + 1


def _threaten(scene: Scene, v: int) -> Iterator[Candidate]:
    view = scene.view
    yield from _infinitives(scene, v, "threatened", needs_harm=False)
    named = False
    for n in [
        *view.children(v, "dobj"),
        *(o for p in view.children(v, "prep") if view.low[p] == "with" for o in view.children(p, "pobj")),
    ]:
        jail = view.lemma[n] == "year" and any(view.low[k] in ("prison", "jail") for k in range(n, min(n + 4, scene.end)))
        harm = scene.harms.noun(n) or (Harm("", n, strong=False) if view.lemma[n] in MEASURE or jail else None)
        if harm:
            named = True
            yield from _made(scene, v, n, harm, "threatened", rank=4)
    if not named and view.child(v, "dobj") is not None and (view.tag[v] in ("VBZ", "VBP") or view.progressive(v)):
        yield from endanger(scene, v)


def _vow(scene: Scene, v: int) -> Iterator[Candidate]:
    yield from _infinitives(scene, v, "vowed", needs_harm=True)
    yield from sweeps(scene, v)
    for n in scene.view.children(v, "dobj"):
        told = scene.view.child(n, "amod") is not None or (by_state(scene, v) and scene.view.child(n, "relcl") is not None)
        mild = scene.view.lemma[v] in ("promise", "pledge") and not told  # "an answer by May"
        if harm := scene.harms.noun(n) or (Harm("", n) if scene.view.lemma[n] in ANSWERS and not mild else None):
            yield from _made(scene, v, n, harm, "vowed", rank=4)


def _infinitives(scene: Scene, v: int, what: str, *, needs_harm: bool, weak: bool = True) -> Iterator[Candidate]:
    view = scene.view
    for top in view.children(v, "xcomp", "ccomp"):
        if (
            top < v
            or view.tag[top] not in ("VB", "VBG")
            or _has_subject(scene, top)
            or any(view.low[k] in scene.words.sets["modals"] for k in view.children(top, "aux"))
        ):
            continue
        for x in [top, *(c for c in view.children(top, "conj") if view.tag[c] == "VB" and not _has_subject(scene, c))]:
            refused = what == "threatened" and view.negated(x)  # "threatened not to return"
            harm = None if view.negated(x) else scene.harms.verb(x, weak=weak)
            if harm is None and what == "vowed" and view.lemma[x] in SWEEPING and not view.negated(x) and of_all(scene, x):
                harm = Harm("", x)
            if harm is None and not needs_harm and (refused or not view.negated(x)):
                harm = Harm("", x, strong=False)
            if harm is None:
                continue
            made = scene.made(
                Candidate(infinitive(view, x), harm, f"{what}: “{view.doc[v].text}”", verb=x, likelihood=(v, v + 1), rank=4)
            )
            if made:
                made.agents += _doers(scene, v)
                yield made


def _doers(scene: Scene, v: int) -> list[int]:
    """The subject of the verb, or of the one above it ("appears to be preparing to …")."""
    view = scene.view
    for _ in range(3):
        found = list(view.children(v, "nsubj"))
        if found or view.dep[v] != "xcomp":
            return found
        v = view.head[v]
    return []


def _plan(scene: Scene, v: int) -> Iterator[Candidate]:
    """Plans in force: a past plan that was foiled or tried in court, or that one "had" then, is an old event."""
    view = scene.view
    if any(view.low[k] == "had" for k in view.children(v, "aux")):
        return
    instead = "rather" in view.low[max(0, v - 3) : v]  # "rather than to plan an attack"
    if instead or any(view.lemma[a] in scene.words.sets["court"] for a in view.ancestors(v)[:4]) or scene.denied(v):
        return
    yield from _infinitives(scene, v, "planned", needs_harm=True, weak=False)
    for n in view.children(v, "dobj"):
        if (harm := scene.harms.noun(n)) and view.tag[v] != "VBN":
            yield from _made(scene, v, n, harm, "planned")
    yield from _for(scene, v, "prepared for")


def _for(scene: Scene, v: int, what: str, *, every: bool = False) -> Iterator[Candidate]:
    view = scene.view
    for prep in view.children(v, "prep"):
        for n in view.children(prep, "pobj") if view.low[prep] == "for" else ():
            if harm := scene.harms.noun(n) or (Harm("", n, strong=False) if every and view.pos[n] == "NOUN" else None):
                yield from _made(scene, v, n, harm, what)


def _should_it(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "expect losses should the strike go on", where the losses were taken for what goes on."""
    view = scene.view
    for x in view.children(v, "ccomp"):
        n = view.child(x, "nsubj")
        inverted = any(view.low[k] == "should" and view.pos[k + 1] == "DET" for k in view.children(x, "aux") if k < x)
        if inverted and n is not None and (harm := scene.harms.noun(n)):
            yield from _made(scene, v, n, harm, "expected")


def _expect(scene: Scene, v: int) -> Iterator[Candidate]:
    view = scene.view
    if view.lemma[v] == "see" and view.tag[v] not in ("VBZ", "VBP"):
        return
    if view.child(v, "auxpass") is not None and view.lemma[v] != "see" and not scene.denied(v):
        subject, below = view.child(v, "nsubjpass"), view.child(v, "xcomp")
        if subject is None and view.dep[v] == "xcomp":  # "further attacks are to be expected"
            subject = view.child(view.head[v], "nsubj")
        harm = scene.harms.noun(subject) if subject is not None and below is None else None
        if harm and not any(view.low[k] in scene.words.sets["small"] for k in view.kids[subject or 0]):
            why = f"a harm is “{view.doc[v].text}”"
            top = v if view.child(v, "nsubjpass") is not None else view.head[v]
            yield from scene.completed(Candidate(clause(view, top), harm, why, verb=top, likelihood=(v, v + 1), rank=2))
    for n in view.children(v, "dobj"):
        if view.tag[v] != "VBN" and (harm := scene.harms.noun(n)):
            yield from _made(scene, v, n, harm, "expected", rank=1 if view.lemma[v] == "see" else 3)
        for x in view.children(n, "acl"):
            if view.tag[x] == "VBG" and (harm := scene.harms.verb(x)):
                yield from _made(scene, v, n, harm, "expected")
    yield from _for(scene, v, "expected", every=view.lemma[v] == "brace")
    yield from _should_it(scene, v)
    for x in view.children(v, "ccomp", "xcomp"):
        loses = view.lemma[x] in ("lose", "miss", "suffer", "run") and view.tag[v] != "VBN"
        if (
            x < v
            or view.negated(x)
            or (not _has_subject(scene, x) and not loses)
            or not any(view.tag[k] == "TO" for k in view.children(x, "aux"))
        ):
            continue
        growing = view.lemma[x] in GROWING and (subject := view.child(x, "nsubj")) is not None
        suffers = view.lemma[x] == "suffer" and view.child(x, "dobj") is None
        if harm := (Harm("", x) if suffers else scene.harms.verb(x)) or (
            scene.harms.noun(subject) if growing and subject is not None else None
        ):
            why, likelihood = f"expected: “{view.doc[v].text}”", (v, v + 1)
            yield from scene.completed(Candidate(clause(view, x), harm, why, verb=x, likelihood=likelihood, rank=3))


def _consider(scene: Scene, v: int) -> Iterator[Candidate]:
    view = scene.view
    declined = view.dep[v] == "xcomp" and view.lemma[view.head[v]] in ("decline", "refuse")
    if declined or scene.denied(v):
        return
    if view.lemma[v] != "think":  # "is thought to be asleep" is a belief
        yield from _infinitives(scene, v, "weighed", needs_harm=True)
    for gerund in (x for p in view.children(v, "prep") for x in view.children(p, "pcomp")):
        if harm := scene.harms.verb(gerund, weak=True):  # "are thinking of pulling out"
            why = f"weighed: “{view.doc[v].text}”"
            yield from scene.completed(
                Candidate(infinitive(view, gerund), harm, why, verb=gerund, likelihood=(v, v + 1), rank=3)
            )
    weighed = any(view.low[k] == "being" for k in view.children(v, "auxpass", "aux"))  # "strikes are being considered"
    hinted = [n for p in view.children(v, "prep") if view.low[p] == "at" for n in view.children(p, "pobj")]
    for n in (*view.children(v, "dobj"), *hinted, *(view.children(v, "nsubjpass") if weighed else ())):
        harm = scene.harms.noun(n)
        against = any(view.low[p] == "against" for p in view.children(n, "prep"))
        if harm is None and view.lemma[n] in MEASURE and against:
            harm = Harm("sanctions" if view.lemma[n] in ("measure", "step") else "political", n)
        if (
            harm
            and (harm.token == n or view.lemma[n] in scene.words.sets["containers"])
            and harm.category in ("sanctions", "military", "economic")
            and (view.tag[v] != "VBN" or weighed or view.perfect(v))
            and _is_open(scene, v)
        ):
            yield from _made(scene, v, n, harm, "weighed")


def _is_open(scene: Scene, v: int) -> bool:
    """True for a deliberation that is not over: any form but the simple past of "discuss" or "debate"."""
    return scene.view.tag[v] != "VBD" or scene.view.lemma[v] in ("weigh", "mull", "contemplate", "consider")


FRAMES: dict[str, Callable[[Scene, int], Iterator[Candidate]]] = {
    "warn": _warn,
    "threaten": _threaten,
    "vow": _vow,
    "fear": _fear,
    "expect": _expect,
    "plan": _plan,
    "consider": _consider,
    "risk": risk,
    "endanger": endanger,
    "cause": face,
}
