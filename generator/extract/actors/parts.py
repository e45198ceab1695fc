"""What part a mention plays in its sentence: does it act, speak, suffer, employ, or only say where something is?

In: columns and the head token of a mention. Out: a ``Part``, ``"geo"`` for mere geography, or None where the syntax is silent.
Looks at one mention; weighing them all is the component's work.
"""

from __future__ import annotations

from typing import Literal

from generator.extract.actors.book import Part
from generator.extract.actors.columns import Columns
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Parts"]

Found = Part | Literal["geo"] | None

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECT = frozenset({"dobj", "iobj", "dative", "oprd"})
MODIFIER = frozenset({"compound", "amod", "nmod", "npadvmod", "punct"})
HYPHENS = frozenset({"-", "–", "—", "/"})
MOTION = frozenset(
    "go travel fly send arrive return move sail head come visit deploy flee bring transport withdraw leave drive ship".split()
)


class Parts:
    """Reads the part from dependency, preposition and the noun that the mention modifies."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c = c
        self.offices, self.nouns, grammar = words.offices, words.nouns, words.grammar
        self.speak, self.accuse, self.threaten = grammar["speak"], grammar["accuse"], grammar["threaten"]
        self.address, self.links, self.against = grammar["address"], grammar["links"], grammar["against"]
        self.local, self.geography, self.doing = grammar["local"], grammar["geography"], grammar["doing"]
        self.backed, self.origin = grammar["backed"], grammar["origin"]

    def of(self, start: int, end: int) -> Found:
        """The part of the mention at the tokens ``start`` to ``end`` (exclusive)."""
        c = self.c
        hyphened = self._hyphened(start, end)
        if hyphened is not None:
            return hyphened
        head = end - 1
        for i in range(end - 1, start - 1, -1):
            if not start <= c.head[i] < end or c.head[i] == i:
                head = i
                break
        return self._of_head(head, 0)

    def _hyphened(self, start: int, end: int) -> Found:
        """ "Iranian-backed" and "Israel-Hamas" are parties, "Panama-flagged" is a registry."""
        c = self.c
        if end + 1 < len(c) and c.word[end] in HYPHENS:
            after = c.lower[end + 1]
            if after in self.backed and after not in ("built", "owned", "operated"):
                return "acts"
            if after in self.origin:
                return "geo"
            if c.word[end + 1][0].isupper() and c.word[end] != "—":
                return "addressed"
        if start > 1 and c.word[start - 1] in HYPHENS and c.word[start - 2][0].isupper() and c.word[start - 1] != "—":
            return "addressed"
        return None

    def _of_head(self, head: int, depth: int) -> Found:
        c = self.c
        dep, up = c.dep[head], c.head[head]
        if depth > 6 or dep == "ROOT" or up == head:
            return None
        if dep in SUBJECT:
            return self._subject(dep, up)
        if dep in OBJECT:
            return self._object(up)
        if dep == "agent":
            return "acts"
        if dep == "pobj":
            return self._after(up)
        if dep == "conj":
            return self._of_head(up, depth + 1)
        if dep == "appos":
            return self._of_head(up, depth + 1)
        if dep == "poss" or dep in MODIFIER:
            return self._modifier(dep, up)
        if dep == "attr":
            return None
        return None

    def _subject(self, dep: str, verb: int) -> Part:
        lemma = self.c.lemma[verb]
        if dep == "nsubjpass":
            return "accused" if lemma in self.accuse else "threatened" if lemma in self.threaten else "acts"
        return "speaks" if lemma in self.speak else "acts"

    def _object(self, verb: int) -> Found:
        lemma = self.c.lemma[verb]
        if lemma in self.accuse:
            return "accused"
        if lemma in self.threaten:
            return "threatened"
        if lemma in MOTION or lemma in ("leave", "enter", "reach"):
            return "geo"
        return "addressed"

    def _after(self, prep: int) -> Found:
        """The object of a preposition."""
        c = self.c
        word, up = c.lower[prep], c.head[prep]
        if c.dep[prep] == "agent":
            return "acts"
        lemma = c.lemma[up]
        if word == "against":
            return "threatened"
        if word in ("with", "between", "among", "versus"):
            return "addressed"
        if word == "by":
            return "acts"
        if word == "to" and c.head[up] != up and c.lower[prep - 1] == "according":
            return "speaks"
        if word in self.local or lemma in MOTION:
            return "geo"
        if word in ("to", "on", "at", "toward", "towards", "over", "for", "from"):
            if (
                lemma in self.links
                or lemma in self.address
                or lemma in self.accuse
                or lemma in ("belong", "aim", "direct", "attribute", "impose")
            ):
                return "threatened" if word in ("on", "at") else "addressed"
            return "geo" if word in ("at", "over") else None
        if word == "of":
            if lemma in self.offices or lemma in self.nouns:
                return "employs"
            if lemma in self.accuse or lemma in ("behalf", "accusation", "support", "critic", "criticism"):
                return "accused"
        return None

    def _modifier(self, dep: str, noun: int) -> Found:
        """A possessor, or a name or people before a noun."""
        c = self.c
        lemma = c.lemma[noun].lower()
        if lemma in self.geography:
            return "geo"
        if lemma in self.offices or lemma in self.nouns:
            return "employs"
        if lemma in self.doing:
            return "acts"
        if dep == "poss":
            return "acts" if c.tag[noun][:2] == "NN" and c.tag[noun] in ("NN", "NNS") else None
        return "geo" if c.tag[noun] in ("NNP", "NNPS") else None
