"""Frames of what is going on: harm that grows or continues, forces that mass, a situation that is tense, arms on their way.

In: a verb of change or a noun of negotiation. Out: candidates with status ``ongoing``. A finished event is none:
the verb must be in a tense of lasting, or its subject a state that lasts (tension, fighting), not an act that was counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["REACHING", "arms", "build_up", "change", "lasting"]

GATHERING = frozenset(("mass", "amass"))
"""Verbs whose object is a force, whatever its name ("massing 40,000 men")."""
STEPPING = frozenset(("step", "tighten", "ramp", "intensify", "escalate"))
TURNING_UP = frozenset(("find", "report", "occur", "appear", "sight", "happen", "arrive", "wash", "drift"))
"""What a danger continues to do or to have done to it."""
REACHING = frozenset(("reach", "spread", "enter", "cross", "engulf", "hit", "close"))
SPREADING = frozenset({
    "outbreak", "epidemic", "fire", "wildfire", "flood", "floodwater", "disease", "cholera", "measles", "fighting", "war",
    "slick", "spill", "famine", "violence", "unrest", "contamination", "pollution", "pandemic", "virus", "conflict",
    "drought", "leak", "plume", "sewage", "ash", "lava", "locust",
})  # fmt: skip
LINES = frozenset(("border", "frontier", "front", "frontline", "coast", "shore"))
STILL = frozenset(("still", "already", "now"))
POLLUTING = frozenset(("oil", "fuel", "crude", "diesel", "sewage", "lava", "ash", "smoke", "chemical", "sludge", "water"))
"""Stuff that does harm where it comes."""
ENDED = frozenset(("flare", "surge", "resume", "accelerate", "spike", "erupt", "multiply"))


def change(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "tensions have escalated", "has stepped up attacks", "is massing troops"."""
    view, words = scene.view, scene.words
    if view.pos[v] != "VERB" or view.negated(v) or scene.denied(v) or scene.has_modal(v):
        return
    lemma, sets = view.lemma[v], words.sets
    made = None
    if lemma in sets["massing"]:
        made = _massing(scene, v)
    if made is None and lemma in sets["transitive"]:
        made = _pressed(scene, v)
    if made is None and lemma in sets["sliding"]:
        made = _slides(scene, v)
    if made is None and lemma in sets["approaching"]:
        made = _approaches(scene, v)
    if made is None and lemma in REACHING:
        made = _reaches(scene, v)
    if made is None and (lemma in sets["happening"] or view.tag[v] == "VBG"):
        made = _happens(scene, v)
    if made is None and lemma in sets["intensify"]:
        made = _grows(scene, v)
    if made:
        yield made


def _lasts(scene: Scene, v: int) -> bool:
    view = scene.view
    return view.tag[v] in ("VBZ", "VBP", "VBG") or view.perfect(v)


def _likelihood(scene: Scene, v: int) -> tuple[int, int]:
    view = scene.view
    start = min([v, *(k for k in view.children(v, "aux") if v - k < 4)])
    end = max([v, *(k for k in view.children(v, "prt", "acomp") if k - v < 3)]) + 1
    return (start if view.progressive(v) else v), end


def _massing(scene: Scene, v: int) -> Candidate | None:
    view = scene.view
    objects = [
        i
        for role, i in scene.harms.arguments(v)
        if role in ("dobj", "nsubjpass") or (role == "nsubj" and view.child(v, "dobj") is None)
    ]
    if view.lemma[v] == "move" and not any(view.lemma[k] in LINES for k in range(v + 1, min(view.right(v) + 1, v + 12))):
        return None
    force = next((i for i in objects if _is_force(scene, i) or (view.lemma[v] in GATHERING and view.dep[i] == "dobj")), None)
    if force is None or not (_lasts(scene, v) or view.lemma[v] in GATHERING | {"mobilise", "mobilize"}):
        return None
    return _made(scene, v, Harm("military", v), "a build-up of forces", rank=3)


def _is_force(scene: Scene, i: int) -> bool:
    view, force = scene.view, scene.words.classes["armed"]
    if any(view.lemma[k] in force for k in view.children(i, "compound")):
        return True  # "25,000 militia members"
    return view.lemma[i] in force or any(
        view.lemma[k] in force for p in view.children(i, "prep") for k in view.children(p, "pobj")
    )


def _slides(scene: Scene, v: int) -> Candidate | None:
    """ "is sliding towards war"."""
    if not (scene.view.progressive(v) or scene.view.perfect(v)):
        return None
    for role, i in scene.harms.arguments(v):
        towards = role in ("to", "toward", "towards", "into", "on") or (role == "for" and scene.view.lemma[v] == "head")
        if towards and (harm := scene.harms.noun(i)):
            return _made(scene, v, harm, "a movement towards a harm", rank=3)
    return None


def _approaches(scene: Scene, v: int) -> Candidate | None:
    """ "a slick is drifting towards the reef"; what moves is itself a danger of nature."""
    subject = scene.view.child(v, "nsubj")
    if subject is None or not scene.view.progressive(v):
        return None
    harm = scene.harms.noun(subject)
    if harm is None and scene.view.lemma[subject] in POLLUTING:
        harm = Harm("environmental", subject)
    if scene.view.lemma[subject] == "mine":
        return _made(scene, v, Harm("maritime", subject), "a danger that comes nearer", rank=2)
    return _made(scene, v, harm, "a danger that comes nearer", rank=2) if harm and harm.category == "environmental" else None


def _reaches(scene: Scene, v: int) -> Candidate | None:
    """ "The outbreak has reached a third province": a harm that lasts has come further."""
    view = scene.view
    subject = view.child(v, "nsubj")
    if subject is None or view.child(v, "dobj", "npadvmod", "prep") is None:
        return None
    n = view.child(v, "dobj", "npadvmod")
    if n is not None and view.lemma[v] in ("enter", "reach") and view.lemma[n] in ("day", "week", "month", "year"):
        harm = scene.harms.noun(subject)  # "blackouts entered a seventh week"
        return _made(scene, v, harm, "a harm that goes on", rank=2) if harm else None
    if not (view.perfect(v) or view.tag[v] in ("VBZ", "VBP")):
        return None
    harm = scene.harms.noun(subject) if view.lemma[subject] in SPREADING else None
    return _made(scene, v, harm, "a harm that has come further", rank=2) if harm else None


def _happens(scene: Scene, v: int) -> Candidate | None:
    """ "are starving", "said that they were targeting exiles": a present, not the frame of a past event."""
    view = scene.view
    present = any(view.tag[k] in ("VBZ", "VBP") for k in view.children(v, "aux", "auxpass"))
    if view.tag[v] == "VBN" and view.lemma[v] in scene.words.sets["suffered"] and present:
        return _made(scene, v, Harm("humanitarian", v), "a harm that is suffered now", rank=2)
    if not view.progressive(v) or not (present or scene.backshifted(v)) or view.dep[v] == "relcl":
        return None
    tried = next((x for x in view.children(v, "xcomp") if view.lemma[v] in ("try", "attempt", "seek")), None)
    harm = scene.harms.verb(v if tried is None else tried) or (Harm("humanitarian", v) if view.lemma[v] == "flee" else None)
    return (
        _made(scene, v, harm, "a harm that is happening", rank=2)
        if harm and (harm.strong or view.lemma[v] == "cost")
        else None
    )


def lasting(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "The town has been without water for nineteen days", "families are going hungry": a plight that lasts."""
    view = scene.view
    if scene.denied(v) or scene.question or scene.has_modal(v):
        return
    if view.lemma[v] in ("have", "lack"):
        yield from _wants(scene, v)
        return
    if view.negated(v) or any(view.low[k] == "had" for k in view.children(v, "aux")):
        return
    still = any(view.low[k] in STILL for k in view.kids[v])
    has = view.perfect(v) and view.lemma[v] != "go" and any(view.low[k] in ("has", "have") for k in view.children(v, "aux"))
    present = view.tag[v] in ("VBZ", "VBP") or view.progressive(v) or has
    if not (present or (still and view.tag[v] == "VBD") or scene.backshifted(v)):
        return
    if any(view.low[k] in ("if", "unless", "when", "until", "once", "whether") for k in view.children(v, "mark", "advmod")):
        return
    subject = view.child(v, "nsubj")
    if subject is None or (view.low[subject] in ("it", "this", "that", "what", "which") and view.lemma[v] != "leave"):
        return
    stranded = scene.harms.verb(v) if view.lemma[v] == "leave" and view.perfect(v) else None
    if harm := scene.harms.plight(v) or (stranded if stranded and stranded.strong else None):
        made = _made(scene, v, harm, "a plight that lasts", rank=1)
        if made:
            made.likelihood = None
            yield made


def _wants(scene: Scene, v: int) -> Iterator[Candidate]:
    """ "Millions do not have enough to eat", "the wards lack oxygen"."""
    view = scene.view
    n = view.child(v, "dobj")
    present = view.tag[v] in ("VBZ", "VBP") or any(view.tag[k] in ("VBZ", "VBP") for k in view.children(v, "aux"))
    subject = view.child(v, "nsubj")
    if n is None or not (present or scene.backshifted(v)) or subject is None or view.low[subject] in ("you", "i"):
        return
    lacking = view.lemma[v] == "lack" or view.negated(v) or any(view.low[k] in ("no", "little") for k in view.kids[n])
    enough = view.low[n] == "enough" and any(view.lemma[k] in ("eat", "drink") for k in view.kids[n])
    needed = enough or scene.harms.states.is_need(n) or view.lemma[n] in ("access", "shelter")
    if lacking and needed:
        made = _made(scene, v, Harm("humanitarian", n), "a plight that lasts", rank=1)
        if made:
            made.likelihood = None
            yield made


def _pressed(scene: Scene, v: int) -> Candidate | None:
    view = scene.view
    n = view.child(v, "dobj")
    harm = scene.harms.noun(n) if n is not None else None
    lemma = view.lemma[v]
    if harm is None and lemma == "wage" and n is not None and view.lemma[n] in ("campaign", "war", "struggle"):
        harm = Harm("other", n)
    against = n is not None and any(view.low[p] == "against" for p in view.children(n, "prep"))
    if harm is None and against and n is not None and lemma in STEPPING and view.lemma[n] == "campaign":
        harm = Harm("military", n)
    if harm is None and lemma == "continue":
        for x in view.children(v, "xcomp"):
            subject = view.child(v, "nsubj", "nsubjpass")
            mines = subject is not None and (
                scene.harms.noun(subject) or view.lemma[subject] in scene.words.classes["sea_mine"]
            )
            harm = scene.harms.verb(x) or (Harm("", x) if mines and view.lemma[x] in TURNING_UP else None)
    if harm is None or not (_lasts(scene, v) or lemma in STEPPING):
        return None
    return _made(scene, v, harm, "a harm that somebody carries on or steps up", rank=3)


def _grows(scene: Scene, v: int) -> Candidate | None:
    view, words = scene.view, scene.words
    subject = view.child(v, "nsubj")
    if subject is None and view.dep[v] == "acl" and view.tag[v] == "VBG":
        subject = view.head[v]
    if subject is None or view.child(v, "dobj") is not None or _is_counted(scene, v):
        return None
    harm = scene.harms.noun(subject) or (scene.harms.verb(v) if view.lemma[v] == "spread" else None)
    state = bool({view.lemma[subject], view.low[subject]} & words.sets["tension"])
    if harm is None or (harm.token == subject and not state and not view.progressive(v)):
        return None
    if not _lasts(scene, v) and not (
        state and view.lemma[v] not in ENDED and view.lemma[subject] not in ("attack", "threat", "clash")
    ):
        return None
    if view.pos[subject] == "NOUN" and harm.category == "economic" and view.tag[v] == "VBD":
        return None
    return _made(scene, v, harm, "a harm that grows or goes on", rank=2)


def _is_counted(scene: Scene, v: int) -> bool:
    """True for statistics ("attacks rose 20 per cent")."""
    view = scene.view
    return any(
        view.low[k] in ("%", "percent", "cent", "fold") or view.pos[k] == "NUM"
        for k in range(v + 1, min(view.right(v) + 1, v + 6))
    )


def _made(scene: Scene, v: int, harm: Harm, why: str, *, rank: int) -> Candidate | None:
    view = scene.view
    subject = any(view.dep[k] in ("nsubj", "nsubjpass") for k in view.kids[v])
    span = clause(view, v) if subject else infinitive(view, v)
    return scene.made(Candidate(span, harm, why, verb=v, likelihood=_likelihood(scene, v), ongoing=True, rank=rank))


def build_up(scene: Scene, n: int) -> Iterator[Candidate]:
    """ "a build-up of submarines": forces that gather, told as a noun."""
    view = scene.view
    if view.low[n : n + 3] == ["build", "-", "up"]:
        n += 2
    if view.pos[n] not in ("NOUN", "ADP") or view.dep[n] == "compound" or scene.denied(n) or scene.question:
        return
    of = [o for p in view.children(n, "prep") if view.low[p] == "of" for o in view.children(p, "pobj")]
    armed = any(_is_force(scene, o) for o in of) or any(view.low[k] in ("military", "naval") for k in view.kids[n])
    if armed:
        why = "a build-up of forces"
        yield from scene.completed(Candidate(phrase(view, n), Harm("military", n), why, ongoing=True, rank=2))


def arms(scene: Scene, n: int) -> Iterator[Candidate]:
    """Negotiations or plans to pass on weapons: "talks on the purchase of missiles are making progress"."""
    view, weapons = scene.view, scene.words.classes["weapon"]
    first, last = view.left(n), min(view.right(n) + 1, n + 30)
    inside = range(n + 1, last)
    if view.pos[n] != "NOUN" or scene.denied(n) or view.negated(n):
        return
    trade = next((j for j in inside if view.lemma[j] in scene.words.sets["arms_trade"]), None)
    weapon = next((j for j in inside if view.lemma[j] in weapons and view.pos[j] == "NOUN"), None)
    if trade is None or weapon is None:
        return
    v = view.head[n]
    whole = view.dep[n] == "nsubj" and view.tag[v] in ("VBZ", "VBP", "VBG")
    span = clause(view, v) if whole else phrase(view, n)
    made = scene.made(
        Candidate(
            span, Harm("military", weapon), "weapons are to be passed on", verb=v if whole else None, ongoing=True, rank=2
        )
    )
    if made and made.start <= first:
        yield made
