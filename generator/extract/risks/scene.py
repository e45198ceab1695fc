"""What every frame needs at hand: the words, the harms, the conditions, and who is warning or denying.

In: a ``View``, the vocabulary and the statements' acts by token. Out: answers about one token. Makes no candidate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.conditions import Conditions
from generator.extract.risks.harm import HarmReader
from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Vocabulary

__all__ = ["Scene"]

COMPLEMENT = frozenset(
    ("ccomp", "xcomp", "pcomp", "pobj", "prep", "dobj", "acl", "conj", "agent", "nsubjpass", "attr", "oprd", "relcl")
)
"""Links from a harm up to the word that asserts, fears or denies it."""

SUFFERING = frozenset(
    ("face", "suffer", "bear", "pay", "risk", "lose", "incur", "endure", "experience", "regret", "see", "be", "die")
)
"""Verbs whose subject the harm befalls."""
NOTHING = frozenset(("nothing", "anything", "nobody"))
ACCUSING = frozenset(("accuse", "suspect", "blame", "charge", "criticise", "criticize"))
REPORTS = frozenset(("say", "tell", "warn", "add", "note", "report", "state", "write", "argue", "declare", "announce"))
FORESEEN = ("warn", "threaten", "fear")
DENIAL_NOUNS = frozenset(("denial", "absence", "lack", "unlikelihood", "end"))
SURE = frozenset(("doubt", "question", "guarantee", "choice", "option", "secret", "limit", "alternative", "excuse"))
"""With "no" these deny nothing: "no doubt that they will attack"."""
HOPES = frozenset(("hope", "hopeful", "optimistic", "confident", "confidence", "optimism", "pray"))
"""What is hoped is good, or the end of a harm."""
HEARSAY = frozenset({
    "talk", "report", "rumour", "rumor", "claim", "suggestion", "speculation", "allegation", "idea", "notion", "fear",
    "story", "scenario", "warning", "prediction",
})  # fmt: skip
DISMISSED = frozenset({
    "nonsense", "premature", "baseless", "absurd", "false", "exaggerated", "unfounded", "groundless", "overblown",
    "ridiculous", "rubbish", "fiction", "fantasy", "untrue", "scaremongering", "propaganda", "myth", "invention",
    "wrong", "alarmist", "speculation", "ludicrous", "fabricated", "hysteria",
})  # fmt: skip


DANGEROUS = 0.013
"""Share of words of harm from which a text is about danger: security reports have two to six in a hundred, politics one."""
FEWEST, FEWEST_HARMS, FEWEST_KINDS = 60, 4, 3
"""Words, words of harm among them and different ones of these below which a share says nothing: one fire is no danger."""


def _is_dangerous(view: View, words: Vocabulary) -> bool:
    """True for a text that speaks of harm all the time: there, what only may be is mostly feared."""
    harms = [
        lemma
        for lemma, pos in zip(view.lemma, view.pos, strict=True)
        if (pos == "NOUN" and lemma in words.nouns) or (pos == "VERB" and lemma in words.verbs)
    ]
    if len(harms) < FEWEST_HARMS or len(set(harms)) < FEWEST_KINDS:
        return False
    said = sum(map(str.isalpha, view.low))
    return said >= FEWEST and len(harms) >= DANGEROUS * said


class Scene:
    """One sentence with its surroundings."""

    def __init__(self, view: View, words: Vocabulary, acts: Sequence[str | None]) -> None:
        self.view, self.words, self.acts = view, words, acts
        self.harms = HarmReader(view, words)
        self.dangerous = _is_dangerous(view, words)
        self.start = self.end = 0
        self.question = False
        self.conditions = Conditions(view, words, 0, 0)

    def enter(self, start: int, end: int) -> None:
        """Moves on to the sentence from ``start`` to ``end`` (exclusive)."""
        self.start, self.end = start, end
        self.question = "?" in self.view.low[max(start, end - 4) : end]
        self.conditions = Conditions(self.view, self.words, start, end)

    def foreseen(self, i: int) -> str | None:
        """The kind of the nearest governor that warns, threatens or fears; None where there is none."""
        view, words = self.view, self.words
        for step in self._up(i):
            kinds = words.governing_verbs.get(view.lemma[step], ())
            if view.pos[step] == "VERB":
                for kind in FORESEEN:
                    if kind in kinds:
                        return None if view.negated(step) else kind
            if view.pos[step] == "NOUN" and words.governing_nouns.get(view.lemma[step]) in ("warning", "fear", "danger"):
                return words.governing_nouns[view.lemma[step]]
        return None

    def denied(self, i: int) -> bool:
        """True where somebody denies, dismisses, prevents or lessens what the token speaks of."""
        below = i
        for step in self._up(i):
            link, below = self.view.dep[below], step
            if self._lessens(i, step, link) or self._is_no(step) or self._is_dismissed(step):
                return True
            if self.view.lemma[step] in DENIAL_NOUNS and self.view.pos[step] == "NOUN" and self.view.dep[i] != "nsubj":
                return True
        return False

    def _lessens(self, i: int, step: int, link: str) -> bool:
        """True for a governor that denies, prevents, doubts or hopes for token ``i``, which hangs on it by ``link``."""
        view = self.view
        if view.pos[step] in ("VERB", "AUX") and link != "conj":
            kinds = self.words.governing_verbs.get(view.lemma[step], ())
            averted = "avert" in kinds and link not in ("ccomp", "xcomp")
            out = view.lemma[step] == "rule" and self._has_particle(step, "out")
            if "deny" in kinds or averted or out or (link == "relcl" and view.negated(step)):
                return True
        if view.lemma[step] in HOPES and link in ("ccomp", "acl", "relcl", "pobj"):
            return ";" not in view.low[min(i, step) : max(i, step)]
        unlikely = link in ("ccomp", "csubj") and any(view.low[k] in ("unlikely", "improbable") for k in view.kids[step])
        return unlikely or view.low[step] in NOTHING  # "it is unlikely that explosives will be used"

    def _is_no(self, n: int) -> bool:
        """ "no sign that …", "no plan to …"."""
        view = self.view
        if view.pos[n] != "NOUN" or view.lemma[n] in SURE:
            return False
        if view.dep[n] in ("attr", "dobj") and view.lemma[n] in self.words.governing_nouns and view.negated(view.head[n]):
            return True  # "nor is there any risk that …"
        return any(view.low[k] == "no" for k in view.kids[n])

    def _is_dismissed(self, n: int) -> bool:
        """ "talk of an attack was nonsense", "called reports of rationing premature"."""
        view = self.view
        if view.lemma[n] not in HEARSAY:
            return False
        named = (*view.kids[n], *view.kids[view.head[n]])
        return any(view.low[k] in DISMISSED and k > n for k in named)

    def _has_particle(self, v: int, particle: str) -> bool:
        return any(self.view.low[k] == particle for k in self.view.kids[v])

    def _up(self, i: int) -> list[int]:
        """The chain of complements above a token, nearest first."""
        view = self.view
        found: list[int] = []
        for _ in range(8):
            if view.dep[i] not in COMPLEMENT or view.head[i] == i:
                break
            i = view.head[i]
            found.append(i)
        return found

    def is_foretold(self, i: int) -> bool:
        """True where somebody warns of, threatens or fears it, by a governing word or in the act of the statement."""
        return self.foreseen(i) is not None or self.threatening(i)

    def has_modal(self, v: int) -> bool:
        """True for a verb with "could", "will" and the like."""
        return any(self.view.low[k] in self.words.sets["modals"] for k in self.view.children(v, "aux"))

    def backshifted(self, v: int) -> bool:
        """True for a past tense that reported speech makes of a present: "said that the country faced a famine"."""
        view = self.view
        if view.dep[v] == "conj" and view.dep[view.head[v]] == "ccomp":
            v = view.head[v]
        return view.dep[v] == "ccomp" and view.tag[view.head[v]] in ("VBD", "VBN") and view.lemma[view.head[v]] in REPORTS

    def threatening(self, i: int) -> bool:
        """True inside the content of a statement that threatens or warns."""
        return self.acts[i] in ("threat", "warning")

    def condition(self, anchor: int, span: Range, verb: int | None = None) -> Range | None:
        """The condition of a risk: a clause, or the subject of its verb."""
        if found := self.conditions.of(anchor, span):
            return found
        return self.conditions.subject(verb) or self.conditions.answered(verb) if verb is not None else None

    def likelihood(self, v: int, modal: int | None) -> Range | None:
        """The modal and the adverbs of likelihood beside it, as one stretch of words."""
        view = self.view
        adverbs = self.words.sets["adverbs"]
        chosen = [k for k in view.children(v, "advmod") if view.low[k] in adverbs and abs(k - v) < 6]
        if modal is not None:
            chosen = [modal, *(k for k in chosen if abs(k - modal) == 1)]
        if not chosen:
            return None
        return min(chosen), max(chosen) + 1

    def completed(self, risk: Candidate) -> Iterator[Candidate]:
        """The candidate with its condition, agents and targets filled in, for frames that only pass it on."""
        yield self.made(risk)

    def made(self, risk: Candidate) -> Candidate:
        """The candidate with its condition, agents and targets filled in."""
        anchor = risk.verb if risk.verb is not None else risk.harm.token
        if risk.condition is None and not risk.ongoing:
            risk.condition = self.condition(anchor, risk.span, risk.verb)
        self._people(risk, anchor)
        return risk

    def _people(self, made: Candidate, anchor: int) -> None:
        """Who would do it and to whom, by grammar: subject, agent, object, "against"."""
        view = self.view
        agents, targets = made.agents, made.targets
        passive = any(view.dep[k] in ("nsubjpass", "auxpass") for k in view.kids[anchor])
        for role, i in self.harms.arguments(anchor):
            if role == "nsubj" and view.lemma[anchor] in SUFFERING:
                targets.append(self.noun_chunk(i))
            elif role == "nsubj" or (role == "by" and passive):
                agents.append(i)
            elif role in ("dobj", "nsubjpass", "against", "on", "at", "obj") and view.pos[i] in ("NOUN", "PROPN", "PRON"):
                targets.append(self.noun_chunk(i))
        if view.dep[anchor] == "xcomp" and view.lemma[anchor] not in SUFFERING:
            agents += list(view.children(view.head[anchor], "nsubj"))
        if not agents:
            agents += self._accused(view.head[anchor] if view.dep[anchor] == "xcomp" else anchor)
        word = made.harm.token
        if word != anchor or made.verb is None:
            for prep in view.children(word, "prep"):
                for obj in view.children(prep, "pobj"):
                    if view.low[prep] in ("against", "on", "to"):
                        targets.append(self.noun_chunk(obj))
                    elif view.low[prep] in ("by", "from"):
                        agents.append(obj)
            agents += list(view.children(word, "poss"))
        made.targets = [
            t
            for t in dict.fromkeys(targets)
            if not t[0] <= word < t[1] and view.doc[t[1] - 1].ent_type_ not in ("DATE", "TIME")
        ]

    def _accused(self, gerund: int) -> list[int]:
        """ "accused Rwanda of massing troops", "is suspected of preparing a raid": who is said to do it."""
        view = self.view
        v = view.head[view.head[gerund]]
        if view.dep[gerund] not in ("pcomp", "pobj") or view.tag[gerund] != "VBG":
            return []
        return list(view.children(v, *(("dobj", "nsubjpass") if view.lemma[v] in ACCUSING else ("nsubj",))))

    def noun_chunk(self, n: int) -> Range:
        """A noun with what stands before it."""
        view = self.view
        start = min([n, *(view.left(k) for k in view.kids[n] if k < n and view.dep[k] not in ("punct", "cc"))])
        return start, n + 1
