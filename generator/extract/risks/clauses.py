"""Frames of the clause: a modal with a harm, "likely to …", and the ultimatum "… or face …".

In: a trigger token. Out: candidates. A negated clause is an assurance and no risk; "could have" is a past that did not
happen; "can" alone is an ability. ("will" and "would" with a harm stand for what is announced, not for what is certain.)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.risks.bounds import clause, infinitive, phrase, trimmed
from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.consequences import (
    BEGINNING,
    amounts_to,
    clouds,
    dearer,
    doubtful,
    follows,
    for_hours,
    goes_elsewhere,
    hinted,
    incapable,
    is_welcome,
    meted_out,
    next_one,
    otherwise,
    returns,
    supposed,
    unable,
)
from generator.extract.risks.demands import demand_before
from generator.extract.risks.foreclosed import foreclosed
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = ["habitual", "modal", "whoever"]

WELCOME = frozenset({
    "deal", "agreement", "talk", "breakthrough", "win", "victory", "return", "settlement", "peace", "truce", "visit",
    "meeting", "ceasefire", "compromise", "pact", "summit", "recovery", "success", "release", "cut", "negotiation", "change",
    "role", "it", "that", "this", "link", "connection", "cause", "involvement", "possibility", "option", "sabotage", "play",
    "error", "fault", "suicide", "motive",
})  # fmt: skip
"""What one may hope for, or what an inquiry weighs: that it "cannot be ruled out" is no danger."""
EXCLUDING = frozenset(("exclude", "discount", "preclude"))
DOUBTING = frozenset(("may", "might", "could"))
"""Modals of what is only possible: beside them a mild harm is a danger, beside "will" it may be a plan."""
ENDURING = frozenset(("hold", "last", "survive", "cope", "manage", "stand", "endure", "withstand"))
"""Not to do these under a condition is a harm: "could not hold if it was attacked"."""
LAWS = frozenset(("bill", "law", "act", "ordinance", "amendment", "rule"))
PENALISING = frozenset(("fine", "punish", "penalise", "penalize", "ban", "jail", "prohibit", "outlaw"))
"""What laws do to those who break them."""
NOXIOUS = frozenset(("fume", "smoke", "gas", "virus", "mine", "toxin", "ash", "chemical", "asbestos", "dust"))
"""Of these "can" is a danger: "the fumes can harm the lungs"."""
DELAYED = frozenset(("patient", "aircraft", "lorry", "truck", "shipment", "consignment", "refugee", "aid", "container"))
"""Of these, like of ships, it is a harm to be kept waiting."""
HELD = frozenset({
    "election", "vote", "talk", "meeting", "referendum", "summit", "conference", "ceremony", "poll", "hearing", "session",
    "rally", "parade", "festival", "exercise", "drill", "view", "share", "office", "post", "passport", "grudge", "breath",
})  # fmt: skip
"""Not to hold these leaves nobody unprotected."""
MENDING = frozenset(("recover", "reopen", "heal"))
"""What is feared of a damage is that it does not."""
ARMS = frozenset(("missile", "force", "fire", "strike", "weapon", "rocket", "drone", "bomb", "shell", "tank", "troop"))
"""What one answers with who strikes back."""
RELUCTANT = frozenset(("refuse", "avoid", "stop", "fail", "decline", "help", "hope", "like"))


def modal(scene: Scene, aux: int) -> Iterator[Candidate]:
    """ "could cut off the city", "will retaliate if …"."""
    view = scene.view
    v = view.head[aux]
    if (
        view.dep[aux] != "aux"
        or scene.question
        or (view.low[aux] in ("'d", "can", "ca") and not _able_to_harm(scene, v) and not view.negated(v))
    ):
        return
    if any(view.low[k] == "have" and k > aux for k in view.children(v, "aux")) and view.low[aux] not in ("will", "'ll"):
        return
    if scene.denied(v) or _opens_condition(scene, v) or _is_no_forecast(scene, v):
        return
    found = list(_clause(scene, v, aux, first=True))
    yield from found
    for other in view.children(v, "conj") if not found and not view.negated(v) else ():
        own = any(view.dep[k] in ("nsubj", "nsubjpass", "aux") for k in view.kids[other])
        joined = view.tag[other] == "VB" or any(v < k < other for k in view.children(v, "cc"))
        if joined and not own:
            yield from _clause(scene, other, aux, first=False)


def _is_no_forecast(scene: Scene, v: int) -> bool:
    """ "What could go wrong" as a heading, "in what would be the first case", "a law that would fine …", "thanks to"."""
    view = scene.view
    asks = [view.low[k] for k in view.children(v, "nsubj") if view.low[k] in ("what", "who", "which")]
    if asks and (view.dep[v] == "ROOT" or ("what" in asks and view.lemma[v] == "be")):
        return True
    if view.dep[v] == "relcl" and view.lemma[view.head[v]] in LAWS and view.lemma[v] in PENALISING:
        return True
    return any(view.low[k] == "thanks" for k in range(v + 1, min(view.right(v) + 1, v + 12)))


def _clause(scene: Scene, v: int, aux: int, *, first: bool) -> Iterator[Candidate]:
    view = scene.view
    if for_hours(scene, v):
        return
    span = clause(view, v) if first else infinitive(view, v)
    condition = scene.condition(v, span, v)
    serious = scene.is_foretold(v)
    if view.negated(v):
        yield from _unprotected(scene, v, aux, span, condition)
        return
    referring = any(view.low[k] in ("that", "this") for k in view.children(v, "nsubj"))  # "That would raise the cost"
    weak = bool(condition) or serious or view.low[aux] in DOUBTING or (referring and view.low[aux] == "would")
    harm = scene.harms.verb(v, weak=weak)
    if harm is None and view.lemma[v] not in RELUCTANT:
        harm = _kept_waiting(scene, v) or _below(scene, v, weak=weak)
    if harm is None and condition and scene.acts[v] == "threat" and view.low[aux] in ("will", "would", "'ll", "wo"):
        subject = view.child(v, "nsubj", "nsubjpass")
        harm = (scene.harms.noun(subject) if subject is not None else None) or Harm("political", v, strong=False)
    premise = supposed(scene, v, view.low[aux])
    if premise is not None and condition is None and view.low[aux] == "would":
        # "an attack on the base would trigger …": the attack is the condition
        condition = phrase(view, view.child(v, "nsubj") or v)
    harm = (
        harm
        or next_one(scene, v, view.low[aux])
        or goes_elsewhere(scene, v)
        or premise
        or follows(scene, v, condition)
        or meted_out(scene, v)
        or hinted(scene, v, condition)
    )
    harm = (
        harm
        or incapable(scene, v)
        or otherwise(scene, v, view.low[aux])
        or returns(scene, v)
        or amounts_to(scene, v)
        or dearer(scene, v)
        or foreclosed(scene, v, condition)
    )
    harm = harm or _fair_game(scene, v, view.low[aux])
    if harm is None and view.low[aux] in DOUBTING:
        harm = doubtful(scene, v)
    if harm is None and view.lemma[v] in scene.words.sets["punishing"] and view.child(v, "auxpass") is not None:
        harm = Harm("political", v)
    if harm is None or (not harm.strong and not weak):
        return
    if condition is None:
        span, condition = _or_else(scene, span, aux)
    yield from scene.completed(
        Candidate(
            span,
            harm,
            f"“{view.doc[aux].text}” with a word of harm, “{view.doc[harm.token].text}”",
            verb=v,
            likelihood=scene.likelihood(v, aux),
            condition=condition,
            rank=4 if condition else 3,
        )
    )


def _fair_game(scene: Scene, v: int, modal: str) -> Harm | None:
    """ "every tanker that calls there would be a target"."""
    view, classes = scene.view, scene.words.classes
    if view.lemma[v] != "be" or modal not in ("will", "would", "'ll"):
        return None
    hunted = classes["vessel"] | classes["people"] | classes["place"]
    if not any(view.lemma[k] in hunted for k in view.children(v, "nsubj")):
        return None
    aims = (k for k in view.children(v, "attr") if view.lemma[k] == "target" or view.low[k - 1 : k + 1] == ["fair", "game"])
    return next((Harm("", k) for k in aims), None)


def _or_else(scene: Scene, span: Range, aux: int) -> tuple[Range, Range | None]:
    """ "has until May to repeal the law or the trade will suffer": the demand before "or" is the condition."""
    view = scene.view
    first = aux
    while first > scene.start and view.pos[first - 1] in ("NOUN", "PROPN", "PRON", "DET", "ADJ"):
        first -= 1
    demanded = demand_before(scene, first - 1) if first > scene.start and view.low[first - 1] == "or" else None
    if demanded is None or demanded >= first - 1:
        return span, None
    return (first, span[1]), trimmed(view, demanded, first - 1)


def _unprotected(scene: Scene, v: int, aux: int, span: Range, condition: Range | None) -> Iterator[Candidate]:
    """What is not done, or not kept away."""
    modal = scene.view.low[aux]
    found = _undone(scene, v, modal, condition) or _not_kept_away(scene, v, modal)
    if found:
        harm, why, rank = found
        likelihood = scene.likelihood(v, aux)
        yield from scene.completed(Candidate(span, harm, why, verb=v, likelihood=likelihood, condition=condition, rank=rank))


def _undone(  # noqa: PLR0911 - a decision list
    scene: Scene, v: int, modal: str, condition: Range | None
) -> tuple[Harm, str, int] | None:
    """ "The next one will not be the last", "would not be safe", "could not hold if …", "no cargo will leave until …"."""
    view = scene.view
    if further := next_one(scene, v, modal):
        return further, "the next one, which will not stay the last", 4
    unwell = next((k for k in view.children(v, "acomp") if view.low[k] in scene.words.sets["well"]), None)
    if unwell is not None and modal != "could":
        return Harm("", unwell, strong=False), f"“not {view.doc[unwell].text}”", 3
    if condition and view.lemma[v] in ("stay", "remain") and any(view.low[k] == "open" for k in view.kids[v]):
        return Harm("", v, strong=False), "“not stay open”", 4
    if off := foreclosed(scene, v, condition):
        return off, f"“not {view.doc[v].text}”, under a condition", 4
    if lost := unable(scene, v):
        return lost, f"“no longer able to {view.doc[lost.token].text}”", 3
    bare = not any(view.dep[k] in ("dobj", "ccomp", "attr") and view.tag[k] != "WDT" for k in view.kids[v])
    if condition and bare and view.lemma[v] in ENDURING:
        dark = next((h for k in range(*condition) if (h := clouds(scene, k))), None)
        return Harm(dark.category if dark else "", v, strong=False), f"“not {view.doc[v].text}”", 4
    classes = scene.words.classes
    if view.lemma[v] == "survive" and modal != "could":
        lasting = classes["regime"] | classes["treaty"] | classes["people"]
        if any(view.lemma[k] in lasting for k in view.children(v, "nsubj")):
            return Harm("", v), "“not survive”", 3
    if _withheld(scene, v, condition) or (view.lemma[v] in MENDING and modal in ("may", "might", "would", "will")):
        return Harm("", v), f"“not {view.doc[v].text}”", 3
    return None


def _not_kept_away(scene: Scene, v: int, modal: str) -> tuple[Harm, str, int] | None:
    """ "cannot guarantee the safety of crews": a harm that nobody keeps away; "could not" must be reported speech."""
    view = scene.view
    excluded = view.lemma[v] in EXCLUDING or (view.lemma[v] == "rule" and any(view.low[k] == "out" for k in view.kids[v]))
    n = view.child(v, "dobj", "nsubjpass")
    held = n is not None and view.lemma[v] == "hold" and view.lemma[n] in HELD
    protects = view.lemma[v] in scene.words.sets["protecting"] and view.child(v, "nsubjpass") is None and not held
    if n is None or (not excluded and (not protects or (modal == "could" and not scene.backshifted(v)))):
        return None
    harm = scene.harms.noun(n)
    welcome = excluded and harm is None and view.lemma[n] in WELCOME
    if welcome or any(view.low[k] == "that" for k in view.children(v, "dobj", "ccomp")):
        return None
    return harm or Harm("", v, strong=False), f"“{view.doc[v].text}”, negated: the harm is not kept away", 3


def _withheld(scene: Scene, v: int, condition: Range | None) -> bool:
    """ "No cargo would leave until salaries were paid": something is stopped until a demand is met."""
    view = scene.view
    if condition is None or view.low[condition[0]] not in ("until", "unless"):
        return False
    subject = view.child(v, "nsubj", "nsubjpass")
    return subject is not None and any(view.low[k] == "no" for k in view.kids[subject])


def _able_to_harm(scene: Scene, v: int) -> bool:
    """True where "can" is a danger: foretold, or said of anybody of a kind ("an actor who … can poison a town")."""
    if scene.is_foretold(v):
        return True
    view = scene.view
    subject = view.child(v, "nsubj")
    if subject is not None and (view.lemma[subject] in NOXIOUS or scene.harms.noun(subject)) and scene.acts[v] is not None:
        return scene.harms.verb(v) is not None
    return (
        subject is not None
        and any(view.low[k] in ("a", "an", "any", "one", "no") for k in view.kids[subject])
        and scene.acts[v] is not None
    )


def _below(scene: Scene, v: int, *, weak: bool) -> Harm | None:
    """ "would be forced to close the port": the harm is in the infinitive."""
    view = scene.view
    if view.lemma[v] in ("have", "force"):  # "may have to close": whatever one is forced to do
        for kid in view.children(v, "xcomp"):
            if kid < v or not any(view.tag[k] == "TO" for k in view.kids[kid]) or view.lemma[kid] == "be":
                continue
            if view.lemma[kid] == "wait":
                return _keeps_waiting(scene, v, kid)
            harm = scene.harms.verb(kid, weak=True)
            if harm or (weak and (scene.dangerous or scene.is_foretold(v))):
                return Harm(harm.category if harm else "", kid)
    links = ("xcomp", "ccomp", "advcl") if view.lemma[v] in ("use", "move", "act", "go") else ("xcomp", "ccomp")
    for kid in view.children(v, *links):
        if kid > v and not view.negated(kid) and (found := scene.harms.verb(kid, weak=weak)):
            return found
    return _answer(scene, v)


def _answer(scene: Scene, v: int) -> Harm | None:
    """ "Would answer by cutting off gallium", "would respond with missiles"."""
    view = scene.view
    if view.lemma[v] not in ("respond", "answer", "retaliate", "react", "reply"):
        return None
    for prep in view.children(v, "prep"):
        for gerund in view.children(prep, "pcomp"):
            if found := scene.harms.verb(gerund, weak=True):
                return found
        armed = [k for k in view.children(prep, "pobj") if view.lemma[k] in ARMS] if view.low[prep] == "with" else []
        if armed:
            return Harm("military", armed[0])
    return None


def _kept_waiting(scene: Scene, v: int) -> Harm | None:
    """ "ships would be kept waiting for weeks"."""
    view = scene.view
    subject = view.child(v, "nsubjpass") if view.lemma[v] == "keep" else None
    waiting = next((k for k in view.kids[v] if k > v and view.low[k] == "waiting"), None)
    held = subject is not None and view.lemma[subject] in scene.words.classes["vessel"] | DELAYED
    return Harm("", waiting) if waiting is not None and held else None


def _keeps_waiting(scene: Scene, v: int, act: int) -> Harm | None:
    """ "patients may have to wait for months"."""
    subject = scene.view.child(v, "nsubj")
    people = scene.words.classes["people"]
    return Harm("humanitarian", act) if subject is not None and scene.view.lemma[subject] in people else None


def _opens_condition(scene: Scene, v: int) -> bool:
    """True where the clause is itself an if-clause."""
    view = scene.view
    return any(view.low[k] in ("if", "unless", "lest", "whether") for k in view.children(v, "mark"))


def habitual(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "If you argue, they shoot": what happens whenever the condition is met, in the present tense."""
    view = scene.view
    w = view.head[i]
    v = view.head[w]
    if view.dep[i] != "mark" or view.dep[w] != "advcl" or scene.question or view.tag[v] not in ("VBP", "VBZ"):
        return
    if view.negated(v) or scene.denied(v) or view.child(v, "aux") is not None:
        return
    below = view.child(v, "xcomp") if view.lemma[v] in BEGINNING else None
    harm = scene.harms.verb(v if below is None else below)
    if harm and harm.strong:
        span = clause(view, v)
        condition = scene.condition(v, span, v)
        if condition:
            why = "a condition and what comes of it each time"
            yield from scene.completed(Candidate(span, harm, why, verb=v, condition=condition, rank=3))


def whoever(scene: Scene, i: int) -> Iterator[Candidate]:
    """ "Whoever touches the suburb touches the capital": said in the present, and meant as a threat."""
    view = scene.view
    first = view.head[i]
    v = view.head[first] if view.dep[first] in ("csubj", "csubjpass", "nsubj", "ccomp") else None
    if v is None or v < i or scene.question or scene.denied(v) or scene.has_modal(v) or view.tag[v] not in ("VBZ", "VBP"):
        return
    if scene.acts[v] is None or is_welcome(scene, v):
        return
    end = clause(view, v)[1]
    condition = trimmed(view, view.left(first), min(view.right(first) + 1, v))
    if condition[0] < condition[1] and end > v:
        harm = scene.harms.verb(v, weak=True) or Harm("", v, strong=False)
        span = trimmed(view, condition[0], end)
        yield from scene.completed(Candidate(span, harm, "“whoever” does it", verb=v, condition=condition, rank=4))
