"""Which kind of harm: maritime before military, terrorism by armed groups against civilians, the rest by the word of harm.

In: a candidate. Out: one of the contract's categories. The condition's words do not count: "any attempt to interfere
with shipping would be met in kind" threatens force, not shipping.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.scene import Scene
from generator.model import RiskCategory

__all__ = ["Categories"]

KEPT = frozenset(("sanctions", "cyber", "environmental", "humanitarian"))
SEA_SHARE = 0.012
"""Share of sea words from which a text is about the sea: one word in eighty."""
VIOLENT = frozenset(("military", "terrorism"))


class Categories:
    """The categories of one document's risks."""

    def __init__(self, scene: Scene, is_armed_group: Callable[[int], bool]) -> None:
        self.scene, self.is_armed_group = scene, is_armed_group
        sea = scene.words.sets["maritime"]
        lemmas = scene.view.lemma
        self.at_sea = bool(lemmas) and sum(lemma in sea for lemma in lemmas) >= SEA_SHARE * len(lemmas)

    def of(self, risk: Candidate) -> RiskCategory:
        """The category of a candidate."""
        harm = risk.harm.category
        core = self._core(risk)
        sea = self._any(core, "maritime")
        if harm == "":
            harm = self._generic(core, sea=sea)
        if harm in KEPT:
            return cast(RiskCategory, harm)
        if harm == "economic":
            return "maritime" if sea and self._blocks_a_route(core) else "economic"
        if harm == "political":
            return "maritime" if sea and risk.verb is None else "political"
        if sea:
            return "maritime"
        if harm in VIOLENT:
            return self._violence(risk, core)
        if harm == "maritime":
            return "maritime" if self.at_sea else "other"
        if (
            harm == "other"
            and self.at_sea
            and self.scene.view.lemma[risk.harm.token] in ("accident", "collision", "incident")
        ):
            return "maritime"
        return cast(RiskCategory, harm)

    def _core(self, risk: Candidate) -> list[int]:
        """The tokens of the risk without its condition."""
        if risk.condition is None:
            return list(range(risk.start, risk.end))
        start, end = risk.condition
        return [i for i in range(risk.start, risk.end) if not start <= i < end]

    def _any(self, tokens: list[int], name: str) -> bool:
        words, lemma = self.scene.words.sets[name], self.scene.view.lemma
        return any(lemma[i] in words for i in tokens)

    def _blocks_a_route(self, core: list[int]) -> bool:
        lemma = self.scene.view.lemma
        return any(
            lemma[i] in ("shipping", "navigation", "strait", "vessel", "ship", "tanker", "transit", "canal") for i in core
        ) and not any(lemma[i] in ("premium", "price", "cost", "insurance") for i in core)

    def _generic(self, core: list[int], *, sea: bool) -> str:
        """For "risk" or "feared" with no word of harm: the first harm word in its words, else what the text is about."""
        words, lemma = self.scene.words, self.scene.view.lemma
        if sea:
            return "maritime"
        for i in core:
            if category := words.nouns.get(lemma[i]) or words.verbs.get(lemma[i]):
                if category != "other":
                    return category
        return "maritime" if self.at_sea else "political"

    def _violence(self, risk: Candidate, core: list[int]) -> RiskCategory:
        lemma, words = self.scene.view.lemma, self.scene.words.sets
        by_group = any(self.is_armed_group(i) or lemma[i] in words["militants"] for i in [*risk.agents, *core])
        civilians = self._any(core, "civilians")
        if risk.harm.category == "terrorism":
            return "terrorism"
        return "terrorism" if civilians and (by_group or self._near_group(risk)) else "military"

    def _near_group(self, risk: Candidate) -> bool:
        """True where the sentence or the ones around it speak of an armed group."""
        first, last = max(0, risk.start - 60), min(len(self.scene.view.low), risk.end + 60)
        return any(
            self.is_armed_group(i) or self.scene.view.lemma[i] in self.scene.words.sets["militants"]
            for i in range(first, last)
        )
