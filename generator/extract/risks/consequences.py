"""Harm that a clause with a modal tells without a word of harm: what follows "unless", what awaits those who, the next one.

In: the verb. Out: a harm or None; ``clauses`` makes the candidate. What is welcome is none, and what may come of plain doing
is one only in a text of danger, or where outlaws may do it.
"""

from __future__ import annotations

from generator.extract.risks.candidate import Range
from generator.extract.risks.harm import Harm
from generator.extract.risks.scene import Scene

__all__ = [
    "BEGINNING", "amounts_to", "by_state", "clouds", "dearer", "doubtful", "follows", "for_hours", "goes_elsewhere",
    "hinted", "incapable", "is_welcome", "meted_out", "next_one", "otherwise", "returns", "supposed", "unable",
]  # fmt: skip

DUTIES = frozenset({
    "pay", "repay", "feed", "deliver", "supply", "treat", "reach", "heat", "operate", "work", "sail", "export", "import",
    "function", "afford", "buy", "refuel", "honour", "honor", "evacuate", "defend", "respond", "finance", "meet", "serve",
})  # fmt: skip
"""Whoever cannot do these is, or leaves others, in trouble."""
SERVICES = frozenset(("cover", "insure", "lend", "ship", "load", "carry", "pump"))
"""When these stop, somebody goes without."""
SUPPOSING = frozenset(
    ("be", "trigger", "mean", "amount", "constitute", "prompt", "lead", "draw", "bring", "cross", "end", "force")
)
"""Verbs that tell what a supposed harm would mean."""
OUTLAWS = frozenset(
    (
        "intruder",
        "infiltrator",
        "pirate",
        "robber",
        "raider",
        "hijacker",
        "gunman",
        "hacker",
        "smuggler",
        "attacker",
        "rebel",
    )
)
OUTLAWS_BEFORE = 90
"""Tokens in which outlaws are looked for whom "they" may mean."""
CLOSING_TIMES = frozenset({
    "hour", "minute", "painting", "paint", "repair", "maintenance", "carnival", "festival", "parade", "marathon", "race",
    "wedding", "holiday", "refurbishment", "renovation", "cleaning", "inspection", "filming", "ceremony", "funeral",
    "procession", "concert", "season", "winter", "summer", "lunch", "upgrade", "refit", "makeover", "work", "overhaul",
})  # fmt: skip
"""How long, or what for, a way or a house is shut without harm."""
SHUT = frozenset(("closed", "shut"))
YIELDING = frozenset(("release", "free", "surrender", "agree", "talk", "negotiate", "disarm", "leave", "flee"))
MOVING = frozenset(("go", "return", "leave", "come", "move", "turn"))
"""Where "unless" stands before it, one goes to no good."""
HINTING = frozenset(("hint", "threaten", "vow", "swear", "insinuate"))
BEGINNING = frozenset(("begin", "start", "resume", "open"))
"""Behind a dark condition these begin no good thing."""
BLOWS = frozenset(("reply", "response", "answer", "bomb", "blow", "shot", "bullet", "salvo", "missile"))
"""Of these the next one is a threat."""
FORCED = frozenset(("force", "destroy", "sink", "hit"))
GIVING_WAY = frozenset(("surface", "land", "ground", "shore", "port", "turn", "retreat", "stop", "withdraw"))
FALLING = frozenset(("fall", "die", "burn", "collapse", "sink", "explode", "perish"))
ARRIVALS = frozenset({
    "aircraft", "plane", "drone", "ship", "boat", "vessel", "soldier", "patrol", "convoy", "submarine", "intruder",
    "visitor", "trawler", "jet",
})  # fmt: skip
"""Of these the next one is threatened by what it will not do ("will not go home")."""
FALLS = frozenset(("fall", "loss", "capture", "collapse", "defeat", "closure", "withdrawal", "departure", "assassination"))
"""What is only supposed to happen to a town or a government, with "the"."""
PENAL = frozenset(("treat", "deal", "meet", "consider", "regard", "brand", "deem", "pay", "leave", "answer"))


TRADE = frozenset(
    ("order", "contract", "business", "production", "investment", "trade", "cargo", "customer", "buyer", "traffic")
)
"""What a firm or a port lives by."""
MOVING_ON = frozenset(("go", "move", "shift", "switch", "migrate", "divert"))
ELSEWHERE = frozenset(("elsewhere", "abroad", "overseas", "away"))
MORE = frozenset(("more", "twice", "double", "dearer", "triple"))
INSURED = frozenset(("cover", "insurance", "freight", "fertiliser", "fertilizer", "heating", "energy", "housing"))
CAUSES = frozenset(("cause", "pretext", "recipe", "trigger", "ground", "invitation"))


def supposed(scene: Scene, v: int, modal: str) -> Harm | None:
    """ "an attack on the base would be a mistake": the subject is a harm that is only supposed."""
    view = scene.view
    subject = view.child(v, "nsubj")
    if subject is None or modal not in ("would", "could", "might") or view.lemma[v] not in SUPPOSING:
        return None
    if not any(view.low[k] in ("a", "an", "any", "another", "further", "new") for k in view.kids[subject]):
        return None
    if any(view.low[k] in ("first", "second", "third", "last", "latest") for k in range(v + 1, min(v + 4, scene.end))):
        return None  # "a failure would be the first since 2012" counts
    return scene.harms.noun(subject)


def for_hours(scene: Scene, v: int) -> bool:
    """ "will shut the avenue for two hours", "for painting": whoever shuts a way so has a feast or a repair in mind."""
    view = scene.view
    shut = view.lemma[v] in ("close", "shut") or (view.lemma[v] == "be" and any(view.low[k] in SHUT for k in view.kids[v]))
    if not shut or scene.is_foretold(v):
        return False
    last = min(view.right(v) + 1, v + 12, scene.end)
    dated = (k for k in range(v + 1, last) if view.low[k - 1] == "until")
    if any(view.doc[k].ent_type_ in ("DATE", "TIME") or view.pos[k] == "NUM" for k in dated):
        return True  # "will be closed until Thursday": announced with its end
    spans = (n for p in view.children(v, "prep") if view.low[p] == "for" for n in view.children(p, "pobj", "pcomp"))
    return any(view.lemma[n] in CLOSING_TIMES for n in spans)


def next_one(scene: Scene, v: int, modal: str) -> Harm | None:
    """ "The next one will be in the nursery", "the next answer will not end at the canal"."""
    view = scene.view
    subject = view.child(v, "nsubj", "nsubjpass")
    if subject is None or modal not in ("will", "would", "'ll", "wo", "could", "may", "might"):
        return None
    if not any(view.low[k] == "next" for k in view.kids[subject]):
        return None
    harm = scene.harms.noun(subject)
    if view.lemma[v] in FALLING and not view.negated(v):
        return Harm("", v)
    down = view.lemma[v] != "force" or any(view.lemma[k] in GIVING_WAY for k in range(v + 1, min(v + 4, scene.end)))
    if view.lemma[subject] in ARRIVALS and view.lemma[v] in FORCED and down and view.child(v, "auxpass") is not None:
        return Harm("military", v)  # "the next submarine will be forced to the surface"
    if view.lemma[subject] in BLOWS or (view.lemma[subject] in ARRIVALS and view.negated(v)):
        return Harm("military", v)
    said = scene.is_foretold(v) or (scene.acts[v] is not None and scene.condition(v, (v, v + 1), v) is not None)
    return harm or (Harm("military", v) if view.lemma[subject] in ("one", "time") and said else None)


def hinted(scene: Scene, v: int, condition: Range | None) -> Harm | None:
    """ "He hinted that Accra would sell elsewhere if the rules changed": what is hinted at under a condition is a threat."""
    view = scene.view
    head = view.head[v]
    if condition is None or view.dep[v] != "ccomp" or view.lemma[head] not in HINTING or view.negated(head):
        return None
    return Harm("", v) if view.low[condition[0]] in ("if", "unless", "should") else None


def unable(scene: Scene, v: int) -> Harm | None:
    """ "lorries may no longer manage to cross", "nobody will be able to restrain them"."""
    view = scene.view
    able = next((k for k in view.children(v, "acomp") if view.low[k] == "able"), None)
    act = view.child(able, "xcomp") if able is not None else None
    if act is None:
        return None
    stopped = any(view.low[k] == "longer" for k in view.kids[v])
    unheld = view.lemma[act] in scene.words.sets["protecting"]
    return Harm("", act) if stopped or unheld else None


def incapable(scene: Scene, v: int) -> Harm | None:
    """ "Hospitals would be unable to cope", "could be unable to pay": what people depend on is not done."""
    view = scene.view
    if view.lemma[v] in ("stop", "cease"):  # "insurers may stop covering the route"
        act = view.child(v, "xcomp")
        needed = act is not None and view.tag[act] == "VBG" and view.lemma[act] in (DUTIES | SERVICES) - {"buy", "meet"}
        return Harm("", act) if act is not None and needed else None
    for k in view.children(v, "acomp"):
        act = view.child(k, "xcomp") if view.low[k] in ("unable", "powerless") else None
        if act is not None and view.lemma[act] in scene.words.sets["protecting"] | DUTIES:
            return Harm("", act)
    return None


def goes_elsewhere(scene: Scene, v: int) -> Harm | None:
    """ "Orders could go to Vietnam", "trade may shift abroad": what one lives by leaves."""
    view = scene.view
    subject = view.child(v, "nsubj", "nsubjpass")
    if subject is None or view.lemma[v] not in MOVING_ON:
        return None
    of = (o for p in view.children(subject, "prep") if view.low[p] == "of" for o in view.children(p, "pobj"))
    if not any(view.lemma[n] in TRADE for n in (subject, *of)):
        return None
    there = (k for p in view.children(v, "prep") if view.low[p] == "to" for k in view.children(p, "pobj"))
    away = any(view.low[k] in ELSEWHERE for k in view.kids[v]) or any(view.doc[k].ent_type_ == "GPE" for k in there)
    return Harm("economic", v) if away else None


def dearer(scene: Scene, v: int) -> Harm | None:
    """ "Bread will cost twice as much", "owners will pay double for their cover"."""
    view, needs = scene.view, scene.words.classes["needs"] | INSURED
    if view.lemma[v] not in ("cost", "pay") or MORE.isdisjoint(view.low[v + 1 : v + 4]):
        return None
    bought = [o for p in view.children(v, "prep") if view.low[p] == "for" for o in view.children(p, "pobj")]
    bought = bought if view.lemma[v] == "pay" else list(view.children(v, "nsubj"))
    return Harm("economic", v) if any(view.lemma[k] in needs for k in bought) else None


def amounts_to(scene: Scene, v: int) -> Harm | None:
    """ "Would be a cause for war", "could be a recipe for famine": the harm that it brings."""
    view = scene.view
    nouns = [n for n in view.children(v, "attr") if view.lemma[n] in CAUSES] if view.lemma[v] == "be" else []
    below = (k for n in nouns for p in view.children(n, "prep") for k in view.children(p, "pobj"))
    return next((harm for k in below if (harm := scene.harms.noun(k))), None)


def returns(scene: Scene, v: int) -> Harm | None:
    """ "They will be back", said of outlaws who stand just before."""
    view = scene.view
    back = any(view.low[k] in ("back", "again") for k in view.kids[v]) or view.lemma[v] == "return"
    subject = view.child(view.head[v] if view.dep[v] == "conj" else v, "nsubj")
    if subject is None or not back or view.low[subject] not in ("they", "group") or scene.acts[v] is None:
        return None
    militants, nouns = scene.words.sets["militants"], scene.words.nouns
    before = (view.lemma[k] for k in range(max(0, subject - OUTLAWS_BEFORE), subject))
    hostile = any(w in OUTLAWS or w in militants or nouns.get(w) in ("cyber", "terrorism", "maritime") for w in before)
    return Harm("", v) if hostile else None


def follows(scene: Scene, v: int, condition: Range | None) -> Harm | None:
    """What is said to come "if …", "unless …", "failing which": a harm, unless it is welcome or plain doing."""
    view = scene.view
    if condition is None or not view.tag[v].startswith("VB"):
        return None
    first = view.low[condition[0]]
    sure = first in ("unless", "failing", "or")
    if not sure and first not in ("if", "should", "were"):
        return None
    # what happens unless something bad does, is good: "will race unless the wind drops"
    dark = None if first == "unless" else next((h for k in range(*condition) if (h := clouds(scene, k))), None)
    moves = sure and scene.dangerous and view.lemma[v] in MOVING
    if (
        is_welcome(scene, v)
        and not moves
        and not (dark and dark.strong and (view.lemma[v] in BEGINNING or _has_no(scene, v)))
    ):
        return None
    fair = any(view.lemma[k] in scene.words.sets["fair_conditions"] for k in range(*condition))
    if dark is None and not sure and fair:
        return None  # "if he is elected, …"
    grave = scene.dangerous or by_state(scene, v) or scene.is_foretold(v) or (dark is not None and dark.strong)
    if not grave and first not in ("failing", "or"):
        return None  # "the fair will move indoors unless it clears up"
    return Harm("", v, strong=False)


def by_state(scene: Scene, v: int) -> bool:
    """True where a state does it: "Egypt would use every instrument"."""
    subject = scene.view.child(v, "nsubj", "nsubjpass")
    return subject is not None and scene.view.doc[subject].ent_type_ in ("GPE", "NORP")


def _has_no(scene: Scene, v: int) -> bool:
    """ "will have no port left": what is gone."""
    view = scene.view
    return view.lemma[v] == "have" and any(view.low[k] == "no" for n in view.children(v, "dobj") for k in view.kids[n])


def clouds(scene: Scene, k: int) -> Harm | None:
    """The harm that a word of a condition speaks of; "if it does not …" is dark too."""
    view = scene.view
    if view.pos[k] not in ("VERB", "AUX"):
        return None
    if view.negated(k):
        return Harm("", k, strong=False)
    return scene.harms.verb(k, weak=True)


def is_welcome(scene: Scene, v: int) -> bool:
    """True for verbs of help, gain and mere doing, and for what one is glad of."""
    view, welcome = scene.view, scene.words.sets["welcome_verbs"]
    if view.lemma[v] in BEGINNING and (below := view.child(v, "xcomp")) is not None:
        v = below
    if view.lemma[v] in welcome:
        return True
    return any(
        view.lemma[k] in scene.words.sets["welcome_nouns"] for k in view.children(v, "dobj", "nsubjpass", "attr", "nsubj")
    )


def doubtful(scene: Scene, v: int) -> Harm | None:
    """ "gunmen may come back for the rest": whatever the verb, where outlaws or a harm are the ones who may do it."""
    view = scene.view
    subject = view.child(v, "nsubj", "nsubjpass")
    if subject is None or any(view.low[k] == "before" for k in view.children(v, "mark", "advmod")):
        return None
    if view.lemma[subject] in scene.words.sets["militants"] or view.lemma[subject] in OUTLAWS:
        if view.lemma[v] in YIELDING:
            return None
        return Harm("" if view.lemma[subject] in OUTLAWS else "military", v)
    if not (scene.dangerous or scene.harms.noun(subject)):
        return None
    act = next((k for k in view.children(v, "xcomp") if view.lemma[v] in ("try", "attempt", "seek")), v)
    return None if is_welcome(scene, act) else Harm("", v)


def otherwise(scene: Scene, v: int, modal: str) -> Harm | None:
    """ "They would otherwise march on the palace", "such a step would slam the door on talks": what comes of an act."""
    view = scene.view
    subject = view.child(v, "nsubj", "nsubjpass")
    fallen = subject is not None and view.low[view.left(subject)] == "the" and view.lemma[subject] in FALLS
    fallen = fallen and subject is not None and view.child(subject, "prep") is not None
    if modal not in ("would", "will", "could", "might") or (is_welcome(scene, v) and not fallen):
        return None
    if any(view.low[k] == "otherwise" for k in view.kids[v]):
        return Harm("", v)
    if subject is None or modal == "will" or view.lemma[v] == "be":
        return None
    first = view.low[view.left(subject)]
    supposed = (
        fallen
        or first == "such"
        or (
            first in ("a", "an", "another")
            and (view.lemma[subject] in scene.words.sets["supposed"] or scene.harms.noun(subject) is not None)
        )
    )
    return Harm("", v) if supposed and view.pos[subject] == "NOUN" else None


def meted_out(scene: Scene, v: int) -> Harm | None:
    """ "those who sell to the soldiers will be treated as soldiers": what awaits whoever does something is a threat."""
    view = scene.view
    subject = view.child(v, "nsubjpass", "nsubj")
    penal = view.lemma[v] in PENAL and view.child(v, "auxpass") is not None
    if subject is None or (scene.acts[v] is None and not penal):
        return None
    if view.lemma[v] in scene.words.sets["welcome_verbs"] and view.lemma[v] not in PENAL:
        return None
    inside = range(view.left(subject), min(view.right(subject) + 1, v))
    generic = any(view.low[k] in ("those", "anyone", "anybody", "whoever", "any") for k in inside)
    described = any(view.dep[k] in ("relcl", "acl") or view.low[k] in ("who", "which", "that") for k in inside)
    described = described or view.lemma[subject] in scene.words.sets["attempt"] or scene.harms.noun(subject) is not None
    bare = view.tag[subject] == "NNS" and not any(view.dep[k] in ("det", "poss") for k in view.kids[subject])
    generic = generic or (bare and penal and view.child(subject, "relcl") is not None)
    if not generic or not described or (is_welcome(scene, v) and view.lemma[v] not in PENAL):
        return None
    return Harm("", v)
