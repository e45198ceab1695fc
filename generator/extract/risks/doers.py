"""Who would do a harm: pirates, militants, or nobody of the kind.

In: a candidate, or one word. Out: yes or no. Knows no category: what follows from the doer, ``category`` says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.extract.risks.candidate import Candidate
from generator.extract.risks.scene import Scene
from generator.extract.risks.themes import Themes

__all__ = ["OUTLAWS", "Doers"]

OUTLAWS = frozenset(("pirate", "robber", "gang", "raider", "hijacker", "boarder", "intruder", "kidnapper", "bandit"))
BANDS = frozenset(("group", "man", "faction", "force", "cell", "network", "organisation", "organization"))
MILITANT = frozenset({
    "armed", "dissident", "extremist", "militant", "splinter", "radical", "jihadist", "islamist", "neo-nazi", "terror",
    "terrorist", "rebel", "insurgent",
})  # fmt: skip
"""Bands that are called so are militants."""


class Doers:
    """The doers of one document's risks; ``kinds_of`` gives the kinds of the actors who would do it."""

    def __init__(
        self,
        scene: Scene,
        themes: Themes,
        is_armed_group: Callable[[int], bool],
        kinds_of: Callable[[Candidate], Sequence[str]],
    ) -> None:
        self.scene, self.view, self.lemma, self.themes = scene, scene.view, scene.view.lemma, themes
        self._is_armed_group, self.kinds_of = is_armed_group, kinds_of

    def pirates(self, risk: Candidate) -> bool:
        """True for a deed of pirates, and of robbers where the sentence speaks of ships."""
        doers = {self.lemma[k] for i in risk.agents for k in (i, *self.view.children(i, "compound", "amod"))}
        robbers = not doers.isdisjoint(OUTLAWS)
        return "pirate" in doers or (
            robbers and any(self.themes.of(i) == "maritime" for i in self.themes.sentence(risk.start))
        )

    def is_militant(self, i: int) -> bool:
        if self._is_armed_group(i) or self.lemma[i] in self.scene.words.sets["militants"]:
            return True
        return self.lemma[i] in BANDS and any(self.view.low[k] in MILITANT for k in self.view.kids[i])

    def near_group(self, risk: Candidate) -> bool:
        """True where the words around it speak of an armed group."""
        return any(self.is_militant(i) for i in range(max(0, risk.start - 60), min(len(self.lemma), risk.end + 60)))
