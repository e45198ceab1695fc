"""Which kind of harm: by the word of harm where it says so, else by what the risk, its sentence and the text are about.

In: a candidate. Out: one of the contract's categories. Maritime goes before military; terrorism is violence by armed
groups against civilians. The condition's words do not count: "any attempt to interfere with shipping would be met in kind"
threatens force, not shipping.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import cast

from generator.extract.lexicon import table
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.scene import Scene
from generator.model import RiskCategory

__all__ = ["Categories"]

FIXED = frozenset(("sanctions", "cyber", "environmental", "terrorism"))
VAGUE = frozenset(("", "other", "maritime"))
CAPTIVES = frozenset(("hostage", "captive"))
BY_FORCE = frozenset(("other", "environmental", "humanitarian", "economic"))
"""What is terror when an armed group does it: burning houses, closing roads."""
VIOLENT = frozenset(("military", "terrorism"))
TRADE_WAR = frozenset(("economic", "trade", "tariff", "price"))
WRECKED = frozenset(("break", "sink", "leak", "spill", "capsize", "explode", "ground"))
POLLUTANTS = frozenset(("oil", "fuel", "crude", "chemical", "fertiliser", "fertilizer", "diesel"))
ECOLOGICAL = frozenset(("environmental", "ecological"))
ACCIDENTS = frozenset(("accident", "collision", "miscalculation", "incident", "mishap"))
SYSTEMS = frozenset(("server", "network", "database", "password", "malware", "ransomware", "software"))
SIGNALS = frozenset(("electronic", "gps", "gnss", "ais", "signal", "satellite", "network"))
NEEDS = frozenset(("food", "water", "medicine", "aid", "shelter", "grain"))
WATERWAYS = frozenset(("port", "harbour", "harbor", "strait", "channel", "canal", "anchorage", "sea", "gulf", "waterway"))
BORDERS = frozenset(("border", "crossing", "frontier", "airspace", "checkpoint"))
LABOUR = frozenset(
    ("union", "worker", "wage", "pay", "docker", "employee", "walkout", "crane", "pilot", "nurse", "teacher", "driver")
)
COVERS = frozenset(("premium", "price", "cost", "insurance", "rate"))


SAID_BY_VERBS = frozenset(("cyber", "sanctions", "terrorism"))
"""Themes that verbs tell too ("encrypt", "delist"); elsewhere a verb may only look like the noun ("wind up", "board")."""
PREDICATE, AROUND, TEXT = 3, 1, 1
"""What a word counts in the risk's predicate, and in its sentence; and what the theme of the text counts."""


LOSSES = frozenset(("economic", "other", ""))
DIGITAL_LOSSES = frozenset(
    ("loss", "outage", "disruption", "shutdown", "damage", "attempt", "breach", "risk", "threat", "expose")
)
"""In a text about intrusions these are losses of systems."""


class Categories:
    """The categories of one document's risks."""

    def __init__(self, scene: Scene, is_armed_group: Callable[[int], bool]) -> None:
        self.scene, self.is_armed_group = scene, is_armed_group
        self.lemma = scene.view.lemma
        self.themes = {word: name for name, value in reversed(table("risk_themes").items()) for word in value.split()}
        self.order = tuple(table("risk_themes"))
        self._whole_text: str | None = None

    def of(self, risk: Candidate) -> RiskCategory:
        """The category of a candidate."""
        core = self._core(risk)
        words = {self.lemma[i] for i in core}
        category = self._by_word(risk, core, words) or self._by_theme(risk, core)
        if category == "route":
            category = "maritime" if words & WATERWAYS else "political" if words & BORDERS else self._by_theme(risk, core)
        if category in VIOLENT:
            return self._violence(risk, core)
        if category in BY_FORCE and any(self._is_militant(i) for i in risk.agents):
            return "terrorism"
        return cast(RiskCategory, category)

    def _by_word(self, risk: Candidate, core: list[int], words: set[str]) -> str | None:
        """What the word of harm says together with the risk's own words; None where it is vague."""
        harm = self._special(risk, words) or risk.harm.category
        if not words & self.scene.words.sets["maritime"]:
            return None if harm in VAGUE else harm
        kept = (
            harm in FIXED
            or (harm == "economic" and not self._closes_a_route(words))
            or (harm == "political" and risk.verb is not None)
            or self.lemma[risk.harm.token] == "famine"
        )
        return harm if kept else "maritime"

    def _special(self, risk: Candidate, words: set[str]) -> str | None:
        """Where two words together say more than the word of harm: "break up" and "oil", "strike" and "union"."""
        harm, word = risk.harm.category, self.lemma[risk.harm.token]
        if (
            (word in WRECKED and words & POLLUTANTS)
            or (word == "leak" and self._text_theme() != "cyber")
            or (harm in VAGUE and words & ECOLOGICAL)
        ):
            return "environmental"
        if (word == "war" and words & TRADE_WAR) or (word in ("strike", "walkout") and self._near(risk, LABOUR)):
            return "economic"
        jams = word in ("interference", "jamming", "disruption", "spoofing") and words & SIGNALS
        if jams or (harm in ("", "other", "military") and words & SYSTEMS):
            return "cyber"
        if harm == "economic" and words & NEEDS and not words & COVERS:
            return "humanitarian"
        if harm == "humanitarian" and words & CAPTIVES:
            return "terrorism"
        return self._text_theme() if word in ACCIDENTS else self._by_text(risk, word)

    def _by_text(self, risk: Candidate, word: str) -> str | None:
        """Where the text tells the kind: losses in a text about intrusions, what a spill may kill."""
        if risk.harm.category in LOSSES and word in DIGITAL_LOSSES and self._text_theme() == "cyber":
            return "cyber"
        return self._killed(risk) if word == "kill" else None

    def _killed(self, risk: Candidate) -> str | None:
        """What may kill where no armed group does: a spill or a storm by its theme, else it is told as terror."""
        theme = self._text_theme()
        if theme not in ("environmental", "humanitarian") or self._near_group(risk):
            return None
        return None if any(self._is_militant(i) for i in (*risk.agents, *range(risk.start, risk.end))) else theme

    def _closes_a_route(self, words: set[str]) -> bool:
        return bool(words & {"shipping", "navigation", "strait", "transit", "canal", "tanker"}) and not words & COVERS

    def _by_theme(self, risk: Candidate, core: list[int]) -> str:
        """What the predicate is about, else the whole risk, its sentence, the text; politics where nothing tells."""
        first = risk.verb if risk.verb is not None else risk.start
        predicate = [i for i in core if i >= first]
        sentence = self.scene.view.doc[risk.start].sent
        whole = [
            i for i in range(sentence.start, min(sentence.end, sentence.start + 100)) if not self._in_condition(risk, i)
        ]
        counts: Counter[str] = Counter()
        for tokens, weight in ((predicate, PREDICATE), (whole, AROUND)):
            for i in tokens:
                theme = self.themes.get(self.lemma[i])
                if theme and (self.scene.view.pos[i] != "VERB" or theme in SAID_BY_VERBS):
                    counts[theme] += weight
        counts[self._text_theme()] += TEXT
        found = max(self.order, key=lambda name: counts[name])
        if risk.harm.category == "maritime" and found in ("other", "political", "economic"):
            return "military"  # a blockade or a seizure
        return "maritime" if found == "military" and self._text_theme() == "maritime" else found

    def _text_theme(self) -> str:
        """The theme of the whole text; ships count double, a text with many of them is about the sea."""
        if self._whole_text is None:
            counts = Counter(theme for lemma in self.lemma if (theme := self.themes.get(lemma)))
            counts["cyber"] *= 2
            first = max(self.order, key=lambda name: counts[name]) if counts else "political"
            self._whole_text = "maritime" if 2 * counts["maritime"] >= counts[first] > 0 else first
        return self._whole_text

    def _in_condition(self, risk: Candidate, i: int) -> bool:
        return risk.condition is not None and risk.condition[0] <= i < risk.condition[1]

    def _core(self, risk: Candidate) -> list[int]:
        """The tokens of the risk without its condition."""
        if risk.condition is None:
            return list(range(risk.start, risk.end))
        start, end = risk.condition
        return [i for i in range(risk.start, risk.end) if not start <= i < end]

    def _near(self, risk: Candidate, words: frozenset[str]) -> bool:
        return any(self.lemma[i] in words for i in range(max(0, risk.start - 30), min(len(self.lemma), risk.end + 10)))

    def _violence(self, risk: Candidate, core: list[int]) -> RiskCategory:
        sets = self.scene.words.sets
        if risk.harm.category == "terrorism" or any(
            self.lemma[i] in ("terrorist", "terrorism", "suicide", "jihadist") for i in core
        ):
            return "terrorism"
        civilians = any(self.lemma[i] in sets["civilians"] for i in core)
        by_group = any(self._is_militant(i) for i in [*risk.agents, *core])
        return "terrorism" if civilians and (by_group or self._near_group(risk)) else "military"

    def _is_militant(self, i: int) -> bool:
        return self.is_armed_group(i) or self.lemma[i] in self.scene.words.sets["militants"]

    def _near_group(self, risk: Candidate) -> bool:
        """True where the words around it speak of an armed group."""
        return any(self._is_militant(i) for i in range(max(0, risk.start - 60), min(len(self.lemma), risk.end + 60)))
