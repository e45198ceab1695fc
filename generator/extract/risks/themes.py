"""What words are about: the theme of one word, of what a risk befalls, and of the whole text.

In: the words of one document. Out: categories as evidence, or None where nothing tells. Decides nothing about a risk:
which evidence comes first, ``category`` says.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from generator.extract.lexicon import table
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.scene import Scene

__all__ = ["Themes"]

NEUTRAL = frozenset({
    "delivery", "access", "supply", "operation", "service", "line", "flow", "worker", "programme", "program", "project",
    "corridor", "system", "convoy", "area", "side", "part", "number", "thousand", "hundred", "dozen", "life", "people",
    "season", "rate", "level",
})  # fmt: skip
"""Nouns that are about what their modifiers are about ("aid deliveries", "oil deliveries")."""
ENDURING = frozenset(("survive", "withstand", "recover", "cope"))
"""Verbs whose subject the harm befalls though they have an object."""
RIVERSIDES = frozenset(("west", "east", "left", "right", "river", "north", "south"))
"""Banks that are no houses of money."""
LOSING = frozenset(("lose", "miss", "forfeit", "suffer", "shed"))
"""Verbs whose subject the harm befalls, too: where the object does not tell of what kind it is, the subject does."""
OF_WHAT = ("of", "to", "in", "for", "on")
MOST_READ = 100
"""Tokens of a sentence that are read for its theme."""
NATURE = {"lake": "environmental", "well": "environmental", "stream": "environmental", "soil": "environmental"}
"""What is a matter of nature where a harm befalls it, and a mere place elsewhere."""
AT_SEA, DIGITAL = 1.5, 3
"""What words of ships and of computers count in a text: one with many of them is about these."""
INTRUSION = frozenset({
    "hacker", "hack", "hacking", "malware", "ransomware", "cyber", "cyberattack", "cyber-attack", "cybersecurity",
    "intruder", "intrusion", "encrypt", "encrypted", "phishing", "breach", "password", "server", "network", "data", "datum",
    "system",
})  # fmt: skip
INTRUDERS = frozenset({
    "hacker", "hack", "hacking", "malware", "ransomware", "cyber", "cyberattack", "cyber-attack", "cybersecurity",
    "intrusion", "phishing", "spyware", "wiper", "botnet", "ddos", "hacktivist", "spoofing", "encrypt", "firmware", "trojan",
    "encryption", "cybertheft", "cyberspace", "cybercrime",
})  # fmt: skip
"""Without one of these a text that names a network is of no intrusion."""
MOST_TERROR = 3
"""Words of terror from which a text is about it, if words of armies are no more."""
LINES = frozenset(("cable", "pipeline", "interconnector", "fibre", "powerline"))
MOST_LINES = 3
"""Words of cables and pipelines from which a text is about them."""
FEWEST = 3
"""Words of ships from which a text may be about the sea."""


@cache
def _themes() -> tuple[dict[str, str], tuple[str, ...]]:
    """lemma → theme, and the themes in the order that decides between equal counts."""
    lists = table("risk_themes")
    return {word: name for name, value in reversed(lists.items()) for word in value.split()}, tuple(lists)


class Themes:
    """The themes of one document's words."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.view, self.lemma = scene, scene.view, scene.view.lemma
        self.words, self.order = _themes()
        self._whole_text: str | None = None
        self._terror: bool | None = None
        self._lines: bool | None = None

    def of(self, i: int) -> str | None:
        """The theme of one word."""
        theme = self.words.get(self.lemma[i])
        return None if theme == "economic" and self.lemma[i] == "bank" and self.view.low[i - 1] in RIVERSIDES else theme

    def text(self) -> str:
        """The theme of the whole text."""
        if self._whole_text is None:
            counts = Counter(theme for lemma in self.lemma if (theme := self.words.get(lemma)))
            counts["cyber"] *= DIGITAL if any(lemma in INTRUDERS for lemma in self.lemma) else 1
            first = max(self.order, key=lambda name: counts[name]) if counts else "political"
            if not counts[first]:
                first = "political"
            ships = counts["maritime"] >= FEWEST and AT_SEA * counts["maritime"] >= counts[first]
            if first == "maritime" and not ships:
                first = max((name for name in self.order if name != "maritime"), key=lambda name: counts[name])
            self._whole_text = "maritime" if ships else first
        return self._whole_text

    def of_terror(self) -> bool:
        """True for a text about militants more than about armies."""
        if self._terror is None:
            armies = self.scene.words.classes["force"]
            terror = sum(self.words.get(lemma) == "terrorism" for lemma in self.lemma)
            self._terror = terror >= MOST_TERROR and terror >= sum(lemma in armies for lemma in self.lemma)
        return self._terror

    def of_lines(self) -> bool:
        """True in a text about cables or pipelines."""
        if self._lines is None:
            self._lines = sum(lemma in LINES for lemma in self.lemma) >= MOST_LINES
        return self._lines

    def at_sea(self) -> bool:
        """True in a text about ships."""
        return self.text() == "maritime"

    def digital(self, risk: Candidate) -> bool:
        """True where the words around the risk are about intrusions into computers."""
        around = range(max(0, risk.start - 80), min(len(self.lemma), risk.end + 80))
        return sum(self.lemma[i] in INTRUSION for i in around) >= 2

    def sentence(self, i: int) -> range:
        """The tokens of the sentence that holds a token."""
        found = self.view.doc[i].sent
        return range(found.start, min(found.end, found.start + MOST_READ))

    def in_sentence(self, risk: Candidate, words: frozenset[str]) -> bool:
        """True where the sentence of the risk has one of the words."""
        return any(self.lemma[i] in words for i in self.sentence(risk.start))

    def near(self, risk: Candidate, words: frozenset[str]) -> bool:
        """True where one of the words stands shortly before the risk, in it or right behind it."""
        return any(self.lemma[i] in words for i in range(max(0, risk.start - 30), min(len(self.lemma), risk.end + 10)))

    def befallen(self, risk: Candidate) -> list[int]:
        """The nouns that the harm befalls: the object, the subject of a verb without one, "a threat to the cables"."""
        view, token = self.view, risk.harm.token
        named = self.of_noun(token) if view.pos[token] not in ("VERB", "AUX") else []
        anchor = token if view.pos[token] in ("VERB", "AUX") else risk.verb
        found = named if named or anchor is None else self._of_verb(anchor)
        if not found and risk.verb is not None and anchor != risk.verb:
            found = self._of_verb(risk.verb)
        condition = risk.condition or (0, 0)
        return [i for i in found if view.pos[i] in ("NOUN", "PROPN") and i != token and not condition[0] <= i < condition[1]]

    def of_noun(self, n: int) -> list[int]:
        """What a noun of harm is of ("a threat to the cables")."""
        view = self.view
        return [o for p in view.children(n, "prep") if view.low[p] in OF_WHAT for o in view.children(p, "pobj")]

    def _of_verb(self, v: int) -> list[int]:
        arguments = list(self.scene.harms.arguments(v))
        objects = [i for role, i in arguments if role in ("dobj", "nsubjpass", "obj")]
        subjects = [i for role, i in arguments if role == "nsubj"]
        if self.lemma[v] in LOSING:
            return [*objects, *subjects]
        return subjects if self.lemma[v] in ENDURING or not objects else objects

    def patient(self, risk: Candidate) -> str | None:
        """The theme of what the harm befalls; a service or a plant of no other kind is a matter of trade."""
        view = self.view
        for n in self.befallen(risk):
            around = [k for k in view.kids[n] if view.dep[k] in ("compound", "amod", "nmod", "poss")]
            around += [o for p in view.children(n, "prep") if view.low[p] == "of" for o in view.children(p, "pobj")]
            for i in (*around, n) if self.lemma[n] in NEUTRAL else (n, *around):
                if i != risk.harm.token and (theme := self.of(i)):
                    return theme
            if natural := NATURE.get(self.lemma[n]):
                return natural
            if self.lemma[n] in self.scene.words.classes["goods"]:
                return "economic"
        return None

    def befalls_people(self, risk: Candidate) -> bool:
        """True where it befalls people of no side."""
        people = self.scene.words.classes["people"]
        return any(self.lemma[i] in people for i in self.befallen(risk)[:1])

    def befalls_militants(self, risk: Candidate) -> bool:
        """True where it befalls gunmen and the like ("would pursue the raiders across the line")."""
        militants = self.scene.words.sets["militants"]
        return any(self.lemma[i] in militants for i in self.befallen(risk)[:1])
