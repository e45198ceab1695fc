"""Games, stages and share prices: text in which words of harm are play ("at risk of elimination", "a harbour burns again").

In: a candidate. Out: whether it is spoken in play. Security at a match or a fire in a theatre stays a risk: only the words
of the candidate's own sentence and its neighbours count, and a word of the police or of fire outweighs them.
"""

from __future__ import annotations

from generator.extract.lexicon import table
from generator.extract.risks.candidate import Candidate
from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import Words, words

__all__ = ["Leisure"]

SHARES = frozenset(("share", "index", "equity", "bitcoin", "ftse", "dow", "nasdaq"))
"""Subjects whose fall is the market's daily bread."""

MOSTLY = 4
"""Different words of play from which the whole text is about it, if grave words are fewer."""


class Leisure:
    """The play in one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        lists = table("risk_words")["leisure"]
        self.play: Words = words(lists["sport"]) | words(lists["stage"])
        self.grave: Words = words(lists["grave"])
        played = [lemma for lemma in view.lemma if lemma in self.play]
        self._any = bool(played)
        self._all = len(set(played)) >= MOSTLY and len(played) > sum(lemma in self.grave for lemma in view.lemma)

    def holds(self, made: Candidate) -> bool:
        """True for a candidate that is a matter of play, or of a share price."""
        view = self.view
        subjects = () if made.verb is None else view.children(made.verb, "nsubj", "nsubjpass")
        if any(view.lemma[k] in SHARES or view.low[k] == "stock" for k in subjects):
            return True  # "stocks" may be of fuel
        return self._any and self._in_play(made)

    def _in_play(self, made: Candidate) -> bool:
        start, end = self.view.bounds(made.start)
        own = self.view.lemma[start:end]
        if not self.grave.isdisjoint(own):
            return False
        return self._all or self._plays(own) or self._plays(self._around(start, end), 2)

    def _plays(self, lemmas: list[str], least: int = 1) -> bool:
        return len(self.play.intersection(lemmas)) >= least

    def _around(self, start: int, end: int) -> list[str]:
        """The sentence with the one before and the one after it."""
        first = self.view.bounds(start - 1)[0] if start else start
        last = self.view.bounds(end)[1] if end < len(self.view.lemma) else end
        return self.view.lemma[first:last]
