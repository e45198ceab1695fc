"""What part a mention plays in its sentence: does it act, speak, suffer, employ, or only say where something is?

In: columns and the tokens of a mention. Out: a ``Part``, ``"geo"`` for mere geography, or None where the syntax is silent.
Looks at one mention; weighing them all is the component's work.
"""

from __future__ import annotations

from typing import Literal

from generator.extract.actors.book import Part
from generator.extract.actors.columns import Columns
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["LEADS", "Found", "Parts"]

Found = Part | Literal["geo"] | None

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECT = frozenset({"dobj", "iobj", "dative", "oprd"})
MODIFIER = frozenset({"poss", "compound", "amod", "nmod", "npadvmod", "punct"})
SAME = frozenset({"conj", "appos"})
SENT_OUT = frozenset(
    {"guard", "sailor", "officer", "official", "soldier", "troop", "commando", "marine", "agent", "inspector"}
)
"""People who act for the body that they are from: "guards from the Peruvian navy"."""
HALVES = frozenset({"North", "South"})
HYPHENS = frozenset({"-", "–", "/"})
PREPOSITIONS: dict[str, Found] = {
    "against": "threatened",
    "with": "addressed", "between": "addressed", "among": "addressed", "versus": "addressed",
    "by": "acts",
}  # fmt: skip
"""Prepositions that tell the part whatever they depend on."""
LEADS = frozenset({"chair", "head", "lead", "run", "command", "direct", "represent", "found"})
"""What an officer does with his body."""
CALLED_TO = frozenset({"invite", "summon", "recall", "bring"})
LONGEST = 12
"""Tokens of a phrase behind which its verb is looked for."""
DEEPEST = 6
"""Links of a list or apposition that are climbed."""


class Parts:
    """Reads the part from dependency, preposition and the noun that the mention modifies."""

    def __init__(self, c: Columns, words: Vocabulary) -> None:
        self.c = c
        self.offices, self.nouns, grammar = words.offices, words.nouns, words.grammar
        self.speak, self.accuse, self.threaten = grammar["speak"], grammar["accuse"], grammar["threaten"]
        self.linked = grammar["links"] | grammar["address"] | grammar["accuse"] | grammar["aims"]
        self.sent = grammar["sent"] | grammar["address"] | grammar["accuse"]
        self.sided = grammar["accuse"] | grammar["sides"]
        self.local, self.geography, self.doing = grammar["local"], grammar["geography"], grammar["doing"]
        self.carriers = grammar["carriers"]
        self.backed, self.origin, self.motion = grammar["backed"], grammar["origin"], grammar["motion"]

    def of(self, start: int, end: int) -> Found:
        """The part of the mention at the tokens ``start`` to ``end`` (exclusive)."""
        c = self.c
        if end == start + 1 and c.word[start] in HALVES and end + 2 < len(c) and c.word[end + 1] in HALVES:
            start, end = end + 1, end + 3  # "North and South Korea"
        return self._hyphened(start, end) or self.of_head(c.head_of(start, end))

    def of_head(self, head: int) -> Found:
        """The part of the phrase with this head."""
        c = self.c
        for _ in range(DEEPEST):
            if c.dep[head] not in SAME or c.head[head] == head:
                break
            if c.dep[head] == "appos" and self._says(head):
                return "speaks"
            head = c.head[head]
        dep, up = c.dep[head], c.head[head]
        part: Found = None
        if dep in SUBJECT:
            part = self._subject(dep, up)
        elif dep in OBJECT:
            part = self._object(up)
        elif dep == "agent":
            part = "acts"
        elif dep == "pobj":
            part = self._after(up)
        elif dep in MODIFIER and up != head:
            part = self._modifier(dep, up)
        return part

    def _says(self, head: int) -> bool:
        """ "Fighting has killed 60 people, the governor's office in Pasto said": no apposition, though parsed as one."""
        c, verb = self.c, self.c.right(head, LONGEST) + 1
        if verb >= len(c) or c.tag[verb] not in ("VBD", "VBZ") or c.lemma[verb] not in self.speak:
            return False
        return not any(c.dep[kid] in SUBJECT for kid in c.kids[verb])

    def _hyphened(self, start: int, end: int) -> Found:
        """ "Iranian-backed" and "Israel-Hamas" are parties, "Panama-flagged" is a registry."""
        c = self.c
        if end + 1 < len(c) and c.word[end] in HYPHENS:
            after = c.lower[end + 1]
            if after in self.origin:
                return "geo"
            if after in self.backed:
                return "acts"
            if c.word[end + 1][0].isupper():
                return "addressed"
        if start > 1 and c.word[start - 1] in HYPHENS and c.word[start - 2][0].isupper():
            return "addressed"
        return None

    def _subject(self, dep: str, verb: int) -> Found:
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
        if lemma in LEADS:
            return "employs"  # "who chairs the growers' union"
        return "geo" if lemma in self.motion else "addressed"

    def _after(self, prep: int) -> Found:
        """The object of a preposition: by the preposition, else by the word that the preposition depends on."""
        c = self.c
        word, lemma = c.lower[prep], c.lemma[c.head[prep]]
        if c.dep[prep] == "agent":
            return "acts"
        if word in PREPOSITIONS:
            return PREPOSITIONS[word]
        if word == "to" and prep and c.lower[prep - 1] == "according":
            return "speaks"
        if word in self.local or lemma in self.motion:
            return "geo"
        if word == "from" and c.lower[c.head[prep]] in self.carriers:
            return "speaks"  # "according to data from the ministry"
        return self._of(lemma) if word == "of" else self._toward(word, lemma)

    def _toward(self, word: str, lemma: str) -> Found:
        """ "a warning to Iran" addresses a state, "flights to Iran" go to a place."""
        if word == "from" and lemma in SENT_OUT:
            return "employs"
        if word == "to" and lemma in CALLED_TO:
            return "geo"  # "invited them to Bridgetown"
        if lemma in (self.sent if word == "from" else self.linked):
            return "threatened" if word in ("on", "at") else "addressed"
        return "geo" if word in ("at", "over") else None

    def _of(self, lemma: str) -> Found:
        if lemma in self.offices or lemma in self.nouns:
            return "employs"
        return "accused" if lemma in self.sided else None

    def _modifier(self, dep: str, noun: int) -> Found:
        """A possessor, or a name or people before a noun."""
        tag, lemma = self.c.tag[noun], self.c.lemma[noun].lower()
        if lemma in self.geography:
            return "geo"
        if lemma in self.offices or lemma in self.nouns:
            return "employs"
        if lemma in self.doing:
            return "acts"
        if dep == "poss":
            return "acts" if tag in ("NN", "NNS") else None
        return "geo" if tag in ("NNP", "NNPS") else None
