"""Bad states: a clause that says that somebody is or gets in one ("in the dark", "without water", "unpaid").

In: a verb of being, getting, putting or having. Out: the word that carries the state, its category and whether a modal
alone makes it a danger, or None. What is merely absent ("without delay", "empty of cargo") is no lack: only what people
live on is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Vocabulary

__all__ = ["LIVED_ON", "State", "States"]

LIVED_ON = frozenset({
    "power", "supply", "job", "aid", "gas", "water", "electricity", "food", "wage", "output", "ration", "fuel", "heating",
    "heat", "light", "income", "internet",
})  # fmt: skip
LANDING = frozenset({
    "be", "leave", "remain", "go", "stay", "plunge", "bring", "come", "grind", "fall", "sink", "send", "throw", "push",
    "tip", "stand", "lie", "face", "spend", "keep", "drag", "run", "find", "end", "put", "drive", "slide", "slip",
})  # fmt: skip
"""Verbs of being, getting or putting into a plight."""
SUFFERED = frozenset({
    "hungry", "thirsty", "stranded", "trapped", "homeless", "destitute", "marooned", "inaccessible", "impassable",
    "besieged", "cut-off", "overwhelmed", "blocked", "stuck", "unpaid", "penniless", "jobless", "displaced", "unreachable",
    "leaderless",
})  # fmt: skip
"""What somebody or something is while a harm lasts."""
OF_PEOPLE = frozenset(("hungry", "thirsty", "stranded", "homeless", "destitute", "marooned", "displaced", "penniless"))
LACKING = frozenset(("short", "empty", "bereft", "devoid"))
DOINGS = frozenset({
    "warning", "delay", "notice", "doubt", "exception", "charge", "incident", "trial", "explanation", "permission",
    "player", "captain",
})  # fmt: skip
"""What a thing may go without and no harm be done."""
FILLING = frozenset(("hospital", "ward", "tent", "morgue", "camp", "shelter", "clinic", "cemetery", "mortuary", "bed"))
AIMS = frozenset(("target", "expectation", "majority", "goal", "forecast", "estimate", "record", "demand", "war"))
"""What one may fall short of and lack nothing."""
EATEN = frozenset(("bread", "food", "water", "milk", "flour", "rice", "medicine", "insulin", "oxygen"))
LESSER = frozenset(("lower", "slower", "smaller", "weaker", "thinner", "scarcer", "shorter", "poorer", "fewer", "negative"))
WORST = frozenset(("worst", "deadliest", "bloodiest", "costliest", "gravest", "leanest", "weakest"))
DEARER = frozenset(("higher", "dearer", "steeper", "costlier", "worse", "greater"))
UNSAID = frozenset(("say", "add", "hide", "fear", "lose", "report", "apologise", "apologize", "declare", "gain", "announce"))
"""What one may have nothing to do of and be none the worse."""
SHUT = frozenset(("closed", "shut", "blocked", "sealed", "offline", "grounded"))
PREDICATES = ("acomp", "oprd", "ccomp", "xcomp", "advmod")


@dataclass(frozen=True, slots=True)
class State:
    """The word that carries the state; "" is a category that the risk's other words have to tell."""

    category: str
    token: int
    strong: bool = True


class States:
    """Reads bad states off the verbs of one document."""

    def __init__(self, view: View, words: Vocabulary) -> None:
        self.view, self.words = view, words

    def of(self, v: int, *, weak: bool) -> State | None:
        """The bad state that the clause of a verb speaks of; with ``weak`` a mild one too."""
        return self._lack(v) or self._compared(v) or self._has_none(v) or self._held_shut(v) or self._said(v, weak=weak)

    def plight(self, v: int) -> State | None:
        """The bad state that somebody is in: a lack, or "hungry", "stranded", "inaccessible"."""
        if lack := self._lack(v):
            return lack
        below = (k for k in self.view.kids[v] if k > v and self.view.dep[k] in ("acomp", "oprd"))
        bad = SUFFERED | SHUT | {"suspended"} if self.view.lemma[v] in ("remain", "stay") else SUFFERED
        found = next((k for k in below if self.view.lemma[k] in bad or self.view.low[k] in bad), None)
        return None if found is None else State("humanitarian" if self.view.low[found] in OF_PEOPLE else "", found)

    def _lack(self, v: int) -> State | None:
        """ "could leave towns without clean water", "plunge the north into darkness", "be short of diesel"."""
        view = self.view
        if view.lemma[v] not in LANDING:
            return None
        below = [v, *(k for k in view.kids[v] if k > v and view.dep[k] in ("dobj", "acomp", "advmod", "attr", "oprd"))]
        for link in below:
            of = [n for prep, n in self._in_prepositions(link) if view.low[prep] == "of"]
            short = view.low[link] == "short" and any(view.pos[n] == "NOUN" and view.lemma[n] not in AIMS for n in of)
            if view.low[link] in LACKING and link != v and (short or any(self.is_need(n) for n in of)):
                return State("economic" if view.low[link] == "short" else "humanitarian", link)
            for prep, n in self._in_prepositions(link):
                if (
                    view.low[prep] == "without"
                    and (view.pos[n] == "NOUN" or view.low[n] in LIVED_ON)
                    and view.lemma[n] not in DOINGS
                    and view.lemma[n] not in self.words.nouns
                ):
                    return State("humanitarian" if self.is_need(n) else "", n)
                if view.lemma[n] in self.words.plights.get(view.low[prep], ()):
                    return State(self.words.plight_categories.get(view.lemma[n], ""), n)
        return None

    def _in_prepositions(self, link: int) -> Iterator[tuple[int, int]]:
        """(preposition, noun) behind a word; "out of money" counts as "out"."""
        view = self.view
        for prep in view.children(link, "prep"):
            for inner in (prep, *view.children(prep, "prep")):
                for n in view.children(inner, "pobj", "pcomp"):
                    yield prep, n

    def is_need(self, n: int) -> bool:
        """True for what people live on."""
        return self.view.lemma[n] in self.words.classes["needs"] or self.view.lemma[n] in LIVED_ON

    def _compared(self, v: int) -> State | None:
        """ "Growth will be half a point lower", "premiums would get steeper"."""
        view, classes = self.view, self.words.classes
        subject = view.child(v, "nsubj")
        if view.lemma[v] not in ("be", "become", "get", "grow", "run") or subject is None:
            return None
        word = view.lemma[subject]
        full = next((k for k in view.kids[v] if view.low[k] == "full"), None) if word in FILLING else None
        if full is not None and view.lemma[v] == "be":
            return State("humanitarian", full)
        worst = (k for a in view.children(v, "attr", "acomp") for k in (a, *view.kids[a]) if view.low[k] in WORST)
        if (extreme := next(worst, None)) is not None:
            return State("", extreme)
        for k in view.children(v, "acomp"):
            if view.low[k] in LESSER and any(word in classes[name] for name in ("output", "goods", "supply")):
                return State("economic", k)
            if view.low[k] in DEARER and (word in classes["price"] or word in classes["tension"]):
                return State("economic" if word in classes["price"] else "political", k)
        return None

    def _has_none(self, v: int) -> State | None:
        """ "would have nothing to eat", "will have no power"."""
        view = self.view
        n = view.child(v, "dobj")
        if view.lemma[v] not in ("have", "find", "get") or n is None:
            return None
        if view.low[n] == "nothing":
            use = any(view.tag[k] == "VB" and view.lemma[k] not in UNSAID for k in view.kids[n])
            return State("", n) if use else None
        others = list(view.children(n, "conj"))
        if any(view.low[k] == "neither" for k in (*view.kids[n], *view.kids[v])) and any(map(self.is_need, (n, *others))):
            return State("", n)
        needed = self.is_need(n) or view.lemma[n] in self.words.classes["goods"]
        kind = "humanitarian" if view.lemma[n] in EATEN else ""
        return State(kind, n) if needed and any(view.low[k] == "no" for k in view.kids[n]) else None

    def _held_shut(self, v: int) -> State | None:
        """ "keep the road closed" (mild), "leave families unable to pay", "make the passes in the north impassable"."""
        view = self.view
        if view.lemma[v] not in ("keep", "leave", "hold", "make", "render"):
            return None
        near = range(v + 1, min(v + 11, len(view.low)))
        below = (v, *view.kids[v])
        for k in near:
            if view.low[k] in SHUT and view.head[k] in below:
                return State("", k, strong=False)
            if view.low[k] == "unable" and view.lemma[v] == "leave":
                return State("", k)
            last = k + 1 == len(view.low) or view.pos[k + 1] in ("PUNCT", "ADP", "SCONJ", "CCONJ")
            if view.lemma[k] in self.words.harmful and view.lemma[v] in ("make", "render") and last and view.inside(k, v):
                return State("", k)
        return None

    def _said(self, v: int, *, weak: bool) -> State | None:
        """ "would be catastrophic", "could leave thousands stranded", "would come too late"."""
        view, words = self.view, self.words
        for kid in view.kids[v]:
            dep, lemma = view.dep[kid], view.lemma[kid]
            if view.low[kid] == "late" and view.low[kid - 1] == "too" and view.lemma[v] in ("be", "come", "arrive", "reach"):
                return State("", kid)
            if (
                dep == "acomp"
                and view.low[kid] in ("empty", "exhausted", "dry")
                and view.lemma[v] in ("be", "run", "become", "go")
            ):
                return State("", kid)
            mild = lemma in words.negative or view.low[kid] in words.negative
            if weak and mild and dep in PREDICATES:
                return State("", kid, strong=False)
            if lemma in words.harmful and dep in (*PREDICATES, "attr"):
                return State("other", kid)
            if dep in ("dobj", "attr") and (found := self._described(kid)):
                return found
        return None

    def _described(self, n: int) -> State | None:
        """ "leave thousands stranded", "would be a fatal blow"."""
        view, harmful = self.view, self.words.harmful
        of = (o for p in view.children(n, "prep") if view.low[p] == "of" for o in view.children(p, "pobj"))
        for k in (*view.kids[n], *(k for o in of for k in view.children(o, "acl"))):
            if view.dep[k] in ("amod", "acl") and view.lemma[k] in harmful and k > n:
                return State("humanitarian", k)
            if view.dep[n] == "attr" and view.lemma[k] in harmful:
                return State("other", k)
        return None
