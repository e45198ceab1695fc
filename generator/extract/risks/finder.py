"""Looks once at every word and hands those that may open a risk to their frame.

In: a ``Scene`` over a document and its sentence borders. Out: candidates, unordered and still overlapping.
Refuses sentences of more than ``LONGEST`` tokens: they are lists or broken text, and cost without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.extract.risks.adjectives import (
    adverb,
    exposed,
    grown_noun,
    likely_noun,
    nearing,
    prospective,
    rising,
    unsettled,
)
from generator.extract.risks.assessments import ASSESSING, excluded, rated
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.clauses import habitual, modal, whoever
from generator.extract.risks.demands import ultimatum, wanted
from generator.extract.risks.endangered import misread
from generator.extract.risks.foreclosed import COMPARED, the_more
from generator.extract.risks.governed import governed
from generator.extract.risks.idioms import idiom
from generator.extract.risks.losses import losses
from generator.extract.risks.nouns import level, noun
from generator.extract.risks.ongoing import REACHING, arms, build_up, change, lasting
from generator.extract.risks.outlooks import AHEAD, ahead, before, looms, on_course, one_and, possible_end, when_not_if
from generator.extract.risks.scene import Scene
from generator.extract.risks.vocabulary import Vocabulary

__all__ = ["Finder"]

LONGEST = 400
Frame = Callable[[Scene, int], Iterator[Candidate]]
NEGOTIATIONS = ("negotiation", "talk", "plan", "deal", "agreement", "effort", "preparation", "discussion", "contract")
LEVEL_WORDS = ("risk", "threat", "alert", "danger", "likelihood", "probability", "chance", "odd", "odds")
CHANGING = ("intensify", "transitive", "massing", "sliding", "approaching", "happening", "suffered")
"""Sets of verbs that tell of a change for the worse."""
UNSETTLED = ("elevated", "high", "rife", "widespread", "rampant")


class Finder:
    """Which frames a lemma opens, worked out once for a vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.frames: dict[str, tuple[Frame, ...]] = {}
        sets = words.sets
        self._add(modal, sets["modals"])
        self._add(prospective, sets["prospective"])
        self._add(prospective, ("go", "unlikely"))
        self._add(ultimatum, ("or",))
        self._add(wanted, ("want", "seek", "demand"))
        self._add(whoever, ("whoever",))
        self._add(habitual, ("if", "whenever"))
        self._add(losses, ("if", "unless"))
        frames = ("warn", "threaten", "vow", "fear", "expect", "plan", "consider", "risk", "endanger")
        self._add(governed, (w for w, kinds in words.governing_verbs.items() if any(k in frames for k in kinds)))
        self._add(governed, ("face",))
        self._add(misread, ("risks", "risk"))
        self._add(noun, words.governing_nouns)
        self._add(likely_noun, sets["future"])
        self._add(
            likely_noun,
            (
                *("possible", "potential", "likely", "inevitable", "unavoidable", "probable", "certain", "foreseeable"),
                *("conceivable", "plausible", "thinkable", "imaginable"),
            ),
        )
        self._add(adverb, sets["adverbs"])
        self._add(level, LEVEL_WORDS)
        self._add(
            change,
            (w for name in CHANGING for w in sets[name]),
        )
        self._add(change, words.verbs)
        self._add(change, words.selective)
        self._add(change, (w.split("_")[0] for w in (*words.verbs, *words.selective) if "_" in w))
        self._add(change, sorted(REACHING))
        self._add(change, ("cost", "go", "spend", "move", "become"))
        self._add(lasting, ("be", "remain", "stay", "go", "have", "lack", "leave"))
        self._add(grown_noun, sets["participles"])
        self._add(unsettled, words.tense | words.worsening)
        self._add(unsettled, UNSETTLED)
        self._add(unsettled, ("stronger", "heavier", "bigger", "fiercer", "closer", "larger"))
        self._add(build_up, (*words.sets["buildup"], "build"))
        self._add(looms, ("loom",))
        self._add(ahead, AHEAD)
        self._add(on_course, ("course", "track", "review", "path", "watch", "position"))
        self._add(possible_end, (w for w, kind in words.governing_nouns.items() if kind in ("chance", "fear", "danger")))
        self._add(possible_end, ("matter", "question"))
        self._add(before, ("before",))
        self._add(one_and, ("one", "another", "more"))
        self._add(the_more, COMPARED)
        self._add(exposed, ("unprotected", "undefended", "unguarded", "helpless"))
        self._add(exposed, ("vulnerable", "exposed", "open", "prone", "susceptible", "defenceless", "defenseless"))
        self._add(nearing, ("close", "near", "closer", "away"))
        self._add(rising, ("rise", "increase", "march"))
        self._add(arms, NEGOTIATIONS)
        self._add(rated, ASSESSING)
        self._add(when_not_if, ("when",))
        self._add(excluded, ("rule", "exclude"))
        self._add(idiom, words.idioms)

    def _add(self, frame: Frame, triggers: Iterable[str]) -> None:
        for word in sorted(triggers):
            if frame not in self.frames.get(word, ()):
                self.frames[word] = (*self.frames.get(word, ()), frame)

    def candidates(self, scene: Scene, sentences: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
        """The candidates of every sentence."""
        frames, lemma, low = self.frames, scene.view.lemma, scene.view.low
        for start, end in sentences:
            if end - start > LONGEST:
                continue
            entered = False
            for i in [k for k in range(start, end) if lemma[k] in frames or low[k] in frames]:
                opened, word = frames.get(lemma[i], ()), low[i]
                if word in frames and word != lemma[i]:
                    opened = (*opened, *(f for f in frames[word] if f not in opened))
                for frame in opened:
                    if not entered:
                        scene.enter(start, end)
                        entered = True
                    yield from frame(scene, i)
