"""Frames of what lies ahead: on the cards, a real possibility, "before the state is overrun", "one spark and …".

In: an anchor word. Out: candidates. Each needs a word of harm, but for "one spark and …", where the mere form threatens.
A clause with "before" in the past tense tells what happened and is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, trimmed
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["AHEAD", "ahead", "before", "looms", "on_course", "one_and", "possible_end", "when_not_if"]

AHEAD = ("card", "offing", "horizon", "corner", "way", "wind", "cards", "air", "pipeline")
"""Nouns that with "on", "in", "around" say that something is to come."""
WHILE = frozenset(("as", "when", "while"))
"""Behind these another clause has begun, and its verb is not the noun's."""
NEAR_NOUN = 4
"""Tokens from a noun to a verb that a tagger took for a noun."""
ATTACKERS = frozenset(("attacker", "extremist", "jihadist", "militant", "bomber", "gunman", "terrorist", "radical"))
"""People of whom a service says that they are its worry."""
NEAR = frozenset(("on", "in", "around", "round", "over"))
URGENT = frozenset(("act", "move", "urge", "call", "must", "should", "need", "have", "stop", "end", "intervene"))


def ahead(scene: Scene, n: int) -> Iterator[Candidate]:
    """ "A blockade was on the cards", "war is around the corner"."""
    view = scene.view
    prep = view.head[n]
    v = view.head[prep]
    if view.dep[n] != "pobj" or view.low[prep] not in NEAR or view.lemma[v] not in ("be", "remain", "look", "seem"):
        return
    subject = view.child(v, "nsubj")
    if subject is None or view.negated(v) or scene.question or scene.denied(v):
        return
    if harm := scene.harms.noun(subject):
        why = f"a harm is “{view.doc[prep].text} … {view.doc[n].text}”"
        yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=(prep, n + 1), rank=2))


def on_course(scene: Scene, n: int) -> Iterator[Candidate]:
    """ "The state is on course for default", "put the bank on review for a downgrade"."""
    view = scene.view
    prep = view.head[n]
    v = view.head[prep]
    if view.dep[n] != "pobj" or view.low[prep] not in ("on", "in") or view.pos[v] not in ("VERB", "AUX") or view.negated(v):
        return
    if scene.question or scene.denied(v):
        return
    lies = view.lemma[v] in ("lie", "be", "sit", "stand", "remain") and view.child(v, "nsubj") is not None
    if view.lemma[n] == "path" and lies and view.child(n, "poss", "prep") is not None:
        what = (o for p in view.children(n, "prep") for o in view.children(p, "pobj"))
        harm = next((h for o in what if (h := scene.harms.noun(o))), None)
        if harm or scene.dangerous:
            why, harm = "something lies in the path of a harm", harm or Harm("", n)
            yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=None, rank=2))
        return
    if view.lemma[n] == "position":  # "is in a position to cut the power"
        for x in view.children(n, "acl"):
            if view.tag[x] == "VB" and (found := scene.harms.verb(x)):
                why = "“in a position to” do harm"
                yield from scene.completed(Candidate(clause(view, v), found, why, verb=v, likelihood=(prep, n + 1), rank=2))
        return
    acts = (x for x in (*view.children(n, "acl"), *view.children(v, "xcomp")) if x > n and view.tag[x] == "VB")
    if found := next((h for x in acts if (h := scene.harms.verb(x)) and h.strong), None):  # "on track to hit Luzon"
        why = f"“{view.doc[prep].text} {view.doc[n].text} to” do harm"
        yield from scene.completed(Candidate(clause(view, v), found, why, verb=v, likelihood=(prep, n + 1), rank=2))
        return
    links = (p for p in (*view.children(n, "prep"), *view.children(v, "prep")) if p > n and view.low[p] in ("for", "to"))
    ends = (o for p in links for o in view.children(p, "pobj"))
    if harm := next((h for o in ends if (h := scene.harms.noun(o))), None):
        why = f"“{view.doc[prep].text} {view.doc[n].text} for” a harm"
        yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=(prep, n + 1), rank=2))


def looms(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "A downgrade looms for the utility", "famine is looming": taggers take the present for a plural noun."""
    view = scene.view
    subject = view.child(v, "nsubj")
    present = view.tag[v] in ("VBZ", "VBP", "NNS") or view.progressive(v)
    if (
        subject is None
        or (view.tag[v] == "NNS" and v - subject > NEAR_NOUN)
        or not WHILE.isdisjoint(view.low[subject:v])
        or not present
        or scene.has_modal(v)
        or view.negated(v)
        or scene.question
        or scene.denied(v)
    ):
        return
    if harm := scene.harms.noun(subject):
        yield from scene.completed(
            Candidate(clause(view, v), harm, "a harm that looms", verb=v, likelihood=(v, v + 1), rank=2)
        )


def possible_end(scene: Scene, n: int) -> Iterator[Candidate]:
    """ "A renewed offensive is a distinct possibility", "a fire remains their biggest worry": said of a harm as subject."""
    view = scene.view
    v = view.head[n]
    subject = view.child(v, "nsubj")
    if view.dep[n] != "attr" or subject is None or view.negated(v) or scene.question or scene.denied(v):
        return
    if any(view.low[k] in scene.words.sets["small"] for k in view.kids[n]):
        return
    if view.lemma[n] in ("matter", "question") and not any(
        view.lemma[o] in ("time", "when") for p in view.children(n, "prep") for o in view.children(p, "pobj", "pcomp")
    ):
        return
    if view.lemma[subject] in ATTACKERS and view.lemma[n] in ("concern", "worry", "danger", "fear", "threat"):
        start = min([n, *(k for k in view.children(n, "amod") if n - k < 4)])
        why, made = "a “" + view.doc[n].text + "” of violence", Harm("terrorism", subject)
        yield from scene.completed(Candidate(clause(view, v), made, why, verb=v, likelihood=(start, n + 1), rank=3))
        return
    worrying = scene.dangerous and view.lemma[n] in ("concern", "worry", "danger") and view.pos[subject] == "NOUN"
    if harm := scene.harms.noun(subject) or (Harm("", subject) if worrying else None):
        start = min([n, *(k for k in view.children(n, "amod") if n - k < 4)])
        why = f"a harm is said to be a “{view.doc[n].text}”"
        yield from scene.completed(Candidate(clause(view, v), harm, why, verb=v, likelihood=(start, n + 1), rank=3))


def when_not_if(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "It is a question of when, not if, a hull breaks", "not if but when": certain, only the day is open."""
    low = scene.view.low
    behind = [w for w in low[i + 1 : i + 4] if w != ","][:2] == ["not", "if"]
    if not behind and low[max(i - 3, 0) : i] != ["not", "if", "but"]:
        return
    told = (scene.harms.verb(k, weak=True) or scene.harms.noun(k) for k in (*range(i, scene.end), *range(scene.start, i)))
    feared = Harm("", i) if scene.dangerous else None
    if harm := next((found for found in told if found), feared):
        opened = max((k for k in range(scene.start, i) if low[k] in ("“", '"', "‘", ";")), default=scene.start)
        closed = next((k for k in range(i, scene.end) if low[k] in ("”", '"', "’", ";")), scene.end)
        span = trimmed(scene.view, opened, closed)
        yield from scene.completed(Candidate(span, harm, "“when, not if”", verb=None, likelihood=(i, i + 1), rank=4))


def before(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "… act before the state is overrun": what is urged is to come first, the harm is still ahead."""
    view = scene.view
    v = view.head[i]
    if view.dep[i] != "mark" or view.pos[v] not in ("VERB", "AUX") or v < i or scene.question or view.negated(v):
        return
    present = view.tag[v] in ("VBZ", "VBP") or any(view.tag[k] in ("VBZ", "VBP") for k in view.children(v, "aux", "auxpass"))
    pressing = any(view.lemma[k] in URGENT for k in range(max(scene.start, i - 25), i))
    states = [k for k in view.children(v, "acomp") if view.tag[k] == "VBN"]  # "is overrun", taken for an adjective
    told = (scene.harms.verb(k, weak=True) for k in (v, *states))
    pressing = pressing or not {"matter", "question"}.isdisjoint(
        view.low[max(scene.start, i - 4) : i]
    )  # "a matter of days before …"
    harm = next((found for found in told if found), None) if present and pressing else None
    if harm:
        start, end = clause(view, v)
        yield from scene.completed(
            Candidate(
                (i, end) if start > i else (start, end), harm, "something is urged before a harm comes", verb=v, rank=3
            )
        )


def _said_between(scene: Scene, closing: int) -> int | None:
    """ "Another month of that,” she said, “and …": the "and" behind who says it."""
    low = scene.view.low
    if low[closing] not in ("”", '"'):
        return None
    opened = next((k for k in range(closing + 1, min(closing + 12, scene.end - 1)) if low[k] in ("“", '"')), None)
    return opened + 1 if opened is not None and low[opened + 1] == "and" else None


def one_and(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "One spark and this whole sea goes up": a condition said as a noun, what follows as certain."""
    view = scene.view
    if view.low[i] == "more":  # "two more months of that and ..."
        if i == scene.start or view.tag[i - 1] != "CD" or view.low[i - 1] == "one":
            return
        i -= 1
    if i > scene.start + 1 or (i == scene.start + 1 and view.pos[scene.start] != "PUNCT") or scene.question:
        return
    first = next((k for k in range(i + 2, min(i + 9, scene.end)) if view.low[k] in ("and", "”", '"')), i)
    joint = first if view.low[first] == "and" else _said_between(scene, first)
    if joint is None or any(view.pos[k] in ("VERB", "AUX") for k in range(i, first)):
        return
    v = next((k for k in range(joint + 1, min(joint + 9, scene.end)) if view.pos[k] in ("VERB", "AUX")), None)
    while v is not None and view.dep[v] in ("aux", "auxpass"):
        v = view.head[v]
    if v is None:
        return
    own = any(joint < k < v for k in view.children(v, "nsubj", "nsubjpass", "expl"))
    single = view.tag[v] == "VBZ" and any(view.dep[k] == "conj" and joint < k for k in range(joint, v))
    if not own and not single:  # "one spark and the sea goes up": two joined subjects would have "go"
        return
    if view.tag[v] not in ("VBZ", "VBP") and not scene.has_modal(v):
        return
    condition = trimmed(view, i, first)
    span = trimmed(view, i, clause(view, v)[1])
    harm = scene.harms.verb(v, weak=True)
    dark = harm or scene.dangerous or scene.is_foretold(v) or any(scene.harms.noun(k) for k in range(i, span[1]))
    mild = scene.has_modal(v) or view.lemma[v] == "be" or any(view.low[k] == "i" for k in view.children(v, "nsubj"))
    if dark or not mild:  # "another week of sun and the vines will flower" is mild
        harm, why = harm or Harm("", v, strong=False), "“one … and …”: a condition and what it brings"
        yield from scene.completed(Candidate(span, harm, why, verb=v, condition=condition, rank=3))
