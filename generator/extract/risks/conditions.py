"""The condition of a risk, as its own words: "if …", "unless …", "should they fail", "any attempt to …".

In: the verb (or noun) of the risk. Out: a token range or None. Each sentence's conditional clauses are found once.
Refuses "if" that means "whether", and a clause that the risk itself stands in.
"""

from __future__ import annotations

from generator.extract.risks.bounds import trimmed
from generator.extract.risks.candidate import Range
from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Vocabulary

__all__ = ["Conditions"]

MARKS = frozenset(("if", "unless", "until", "lest"))
INVERTED = frozenset(("should", "were"))
LACKING = ("without", "absent", "barring", "failing")
"""At the head of a sentence: "Without rain, the harvest will fail"."""
MULTI = (
    ("in", "case"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("in", "the", "event"),
    ("provided",),
    ("on", "condition", "that"),
    ("failing", "which"),
    ("or", "else"),
    ("the", "moment"),
    ("as", "soon", "as"),
    ("in", "the", "absence"),
    *((word,) for word in LACKING),
)
LEADS = {words[0]: [list(m) for m in MULTI if m[0] == words[0]] for words in MULTI}
OPENING = MARKS | INVERTED | LEADS.keys()
WHETHER = frozenset(
    ("ask", "wonder", "see", "know", "decide", "question", "check", "determine", "doubt", "sure", "clear", "consider")
)
QUESTIONING = frozenset(("why", "what", "how", "when", "where", "who", "nor", "neither", "only", "so", "or", "and"))
"""Words before an inverted "should" that make it a question or an afterthought and no condition."""

FAILURES = frozenset(("failure", "refusal", "inability", "attempt"))
"""Nouns of an act with an infinitive: "failure to pay could …" is a condition."""
ANSWERING = frozenset(("respond", "react", "retaliate", "answer", "reply"))
INTRUDING = frozenset(("approach", "cross", "enter", "come", "attack", "try", "fire", "sail", "fly", "land", "attempt"))
"""Deeds that are answered; "any bank that handles payments" is whom it befalls."""
GENERIC = ("any", "whoever", "those", "anyone", "anybody")

REPEATED = frozenset({
    *(("a", word) for word in ("further", "second", "third", "fourth", "new", "wider", "single", "repeat")),
    ("the", "next"), ("one", "more"), ("one", "further"), ("yet", "another"), ("a", "fifth"), ("one", "single"),
})  # fmt: skip
"""What opens a subject that tells of one more deed of its sort, which has not been done."""
MOST = 20
"""Conditional clauses read in one sentence."""


class Conditions:
    """The conditional clauses of one sentence."""

    def __init__(self, view: View, words: Vocabulary, start: int, end: int) -> None:
        self.view, self.words = view, words
        self.found: list[tuple[int, Range]] = []
        low = view.low
        for i in range(start, end):
            word = low[i]
            if word not in OPENING:
                continue
            opens = word in MARKS or word in INVERTED
            if opens or any(low[i : i + len(m)] == m for m in LEADS[word]):
                if entry := self._read(i, start, end):
                    self.found.append(entry)
                if len(self.found) >= MOST:
                    break

    def of(self, anchor: int, span: Range) -> Range | None:
        """The condition of the risk headed by ``anchor``: the nearest conditional clause that hangs on it or above it."""
        view = self.view
        above = set(view.ancestors(anchor))
        best: tuple[int, Range] | None = None
        for verb, where in self.found:
            if where[0] <= anchor < where[1]:
                continue
            if ";" in view.low[min(where[1], anchor) : max(where[0], anchor)]:
                continue  # what stands behind a semicolon is said on its own
            chain = view.ancestors(verb)
            if where[1] <= span[0] and verb not in above and self._aside(anchor, chain):
                continue
            if (
                anchor == verb
                or anchor in chain
                or verb in above
                or (chain and (chain[0] in above))
                or any(a in above for a in chain[:2])
            ):
                distance = min(abs(where[0] - span[1]), abs(span[0] - where[1]))
                if best is None or distance < best[0]:
                    best = (distance, where)
        return best[1] if best else None

    def _aside(self, anchor: int, chain: list[int]) -> bool:
        """True where the risk stands in an "as" or "while" clause behind the one that has the condition."""
        view = self.view
        for i in (anchor, *view.ancestors(anchor)):
            if i in chain:
                return False
            if view.dep[i] == "advcl" and any(view.low[k] in ("as", "while") for k in view.children(i, "mark", "advmod")):
                return True
        return False

    def answered(self, v: int) -> Range | None:
        """ "would respond to any further sabotage", "would sink any ship that comes near": what is answered."""
        view = self.view
        for n in view.children(v, "dobj"):
            deed = view.child(n, "relcl")
            if any(view.low[k] == "any" for k in view.kids[n]) and deed is not None and view.lemma[deed] in INTRUDING:
                return trimmed(view, view.left(n), view.right(n) + 1)
        for prep in view.children(v, "prep") if view.lemma[v] in ANSWERING else ():
            for n in view.children(prep, "pobj"):
                if view.low[prep] in ("to", "for") and any(view.low[k] == "any" for k in view.kids[n]):
                    return trimmed(view, view.left(n), view.right(n) + 1)
        return None

    def subject(self, v: int) -> Range | None:
        """A subject that is itself a condition: "any attempt to …", "whoever …", "a further advance"."""
        view, words = self.view, self.words
        modal = any(view.low[k] in words.sets["modals"] for k in view.children(v, "aux"))
        if view.lemma[v] in ("rule", "exclude", "discount") or (view.lemma[v] == "be" and not modal):
            return None  # "further attacks are likely": the subject is the harm itself
        for kid in view.children(v, "csubj", "csubjpass"):
            gerund = (
                modal and view.tag[kid] == "VBG" and view.left(kid) == kid
            )  # "using force alone would push youths to the mountains"
            if kid < v and (gerund or view.low[view.left(kid)] == "whoever"):
                return trimmed(view, view.left(kid), min(view.right(kid) + 1, v))
        subjects = (k for k in view.children(v, "nsubj", "nsubjpass", "csubj", "ccomp") if k < v)
        return next((found for k in subjects if (found := self._supposed(v, k, modal=modal))), None)

    def _supposed(self, v: int, kid: int, *, modal: bool) -> Range | None:
        """The subject where it is only supposed: "failure to pay", "a second strike", "those who …", "any attempt"."""
        view, words = self.view, self.words
        left, right = view.left(kid), min(view.right(kid) + 1, v)
        first = view.low[left]
        described = any(view.dep[k] in ("relcl", "acl") for k in view.kids[kid])
        conditional = any(view.low[k] == "would" for k in view.children(v, "aux"))
        inside = view.low[left:right]
        generic = first in words.sets["any"] or (first, view.low[left + 1]) in REPEATED
        repeatable = view.lemma[kid] in words.sets["attempt"] or view.lemma[kid] in words.sets["supposed"]
        fits = (
            (modal and view.lemma[kid] in FAILURES and view.child(kid, "acl") is not None)
            or (conditional and first in ("a", "an") and view.lemma[kid] in words.sets["supposed"])
            or (conditional and first == "such" and view.pos[kid] == "NOUN")
            or (modal and any(w in inside for w in GENERIC) and any(w in inside for w in ("who", "which", "that")))
            or (modal and first in ("any", "every") and view.child(v, "auxpass") is not None)
            or (modal and first == "any" and "cause" in words.governing_verbs.get(view.lemma[v], ()))
            or (generic and (repeatable or described or view.dep[kid] in ("csubj", "ccomp")))
            or (first in GENERIC and first != "any" and described)
        )
        done = any(view.tag[k] == "VBD" for k in view.children(kid, "relcl"))
        if done and any(view.low[k] in ("will", "'ll") for k in view.children(v, "aux")):
            return None  # "those who ordered the attack will be found" are who they are
        start, end = trimmed(view, left, view.right(kid) + 1)
        end = min(end, v)
        while end > start and view.low[end - 1] in ("and", "or", ","):
            end -= 1
        return (start, end) if fits and start < end else None

    def _read(self, i: int, start: int, end: int) -> tuple[int, Range] | None:
        low = self.view.low
        if low[i] in INVERTED:
            return self._inverted(i, start, end)
        if low[i : i + 2] in (["failing", "which"], ["or", "else"]):
            verb = next((k for k in range(i + 2, min(i + 14, end)) if self.view.pos[k] == "VERB"), None)
            return None if verb is None else (verb, (i, i + 2))
        if low[i] == "the":  # "the moment Israel strikes"
            verb = next((k for k in self.view.children(i + 1, "relcl", "acl")), None)
            return None if verb is None else (self.view.head[i + 1], self._reach(i, verb, end))
        if low[i] in LACKING or low[i] in ("in", "on"):
            return self._phrase(i, start, end)
        if low[i] in MARKS and self.view.pos[i] == "SCONJ":
            return self._clause(i, end)
        return self._loose(i, end)

    def _phrase(self, i: int, start: int, end: int) -> tuple[int, Range] | None:
        """ "in the event of an attack"; "without rain" at the head of a sentence."""
        view = self.view
        clausal = view.low[i - 1] == "that" and i > start
        if view.low[i] in LACKING and i > start and view.pos[i - 1] != "PUNCT" and not clausal:
            return None  # "Doctors Without Borders"
        if view.low[i] in LACKING and (
            (i > start + 1 and not clausal) or (view.pos[i] != "ADP" and view.low[i] != "absent")
        ):
            return None
        return view.head[i], trimmed(view, i, min(view.right(i) + 1, end))

    def _clause(self, i: int, end: int) -> tuple[int, Range] | None:
        """A clause with its mark; "if any" has no verb, and "ask if" means whether."""
        view = self.view
        verb = view.head[i]
        named = view.pos[verb] == "NOUN" and view.dep[verb] == "advcl"  # "if the limits last", taken for last limits
        if (view.pos[verb] not in ("VERB", "AUX") and not named) or verb < i:
            return None
        if view.low[verb] == "must" or (view.low[i] == "if" and self._is_whether(verb)):
            return None  # "with live rounds if we must"
        return verb, self._reach(i, verb, end)

    def _loose(self, i: int, end: int) -> tuple[int, Range] | None:
        """ "as long as …", and "until the siege ends" or "until Friday" where the parser has no mark."""
        view = self.view
        if view.low[i : i + 3] in (["as", "long", "as"], ["so", "long", "as"], ["as", "soon", "as"]):
            below = view.head[i + 2]
            if i + 2 < below < end and view.dep[i + 2] == "mark":
                return below, self._reach(i, below, end)
        verb = next((a for a in view.ancestors(i) if view.pos[a] in ("VERB", "AUX") and a > i), None)
        if verb is not None and not (view.low[i] == "until" and view.child(i, "pobj") is not None):
            return verb, self._reach(i, verb, end)
        event = view.child(i, "pobj")
        if view.low[i] == "until" and event is not None and view.doc[event].ent_type_ not in ("DATE", "TIME"):
            return view.head[i], trimmed(view, i, min(view.right(i) + 1, end))
        return None

    def _reach(self, i: int, verb: int, end: int) -> Range:
        """From the mark to the end of its clause; a comma before a main clause that the parser swallowed ends it too."""
        view = self.view
        right = min(view.right(verb) + 1, end)
        for j in range(verb + 1, right):
            if view.low[j : j + 2] == ["and", "that"]:
                right = j
                break
            if view.low[j] == "," and (
                any(
                    view.dep[k] in ("nsubj", "nsubjpass", "expl") and view.head[k] != verb
                    for k in range(j + 1, min(j + 4, right))
                )
                or view.low[min(j + 1, right - 1)] in ("according", "said", "adding", "but", "which")
            ):
                right = j
                break
        return trimmed(view, i, right)

    def _is_whether(self, verb: int) -> bool:
        view = self.view
        head = view.head[verb]
        return view.dep[verb] == "ccomp" and view.lemma[head] in WHETHER and verb > head

    def _inverted(self, i: int, start: int, end: int) -> tuple[int, Range] | None:
        """ "Should they fail, …" and "Were it to close, …": the auxiliary before its subject opens the clause."""
        view = self.view
        opens = i == start or view.low[i - 1] in (",", "“", '"', "that", ";", "—")
        if not opens and (view.low[i] != "should" or view.low[i - 1] in QUESTIONING):
            return None
        verb = view.head[i]
        if verb <= i or not any(i < k < verb for k in view.children(verb, "nsubj", "nsubjpass")):
            if opens or view.pos[i + 1 : i + 2] != ["DET"]:
                return None
            verb = i  # "losses should the roadblocks return", with the verb taken for a noun
        right = view.right(verb) + 1 if verb > i else end
        for j in range(verb + 1, min(right, verb + 40)):
            if view.low[j] == "," or (verb == i and view.pos[j] == "PUNCT"):
                right = j
                break
        if view.low[min(right, len(view.low) - 1)] == "?":
            return None
        return verb, trimmed(view, i, right)
