"""Spokespeople without a name: whom "a spokesman", alone, or "a government spokeswoman" speaks for.

In: the phrase of a mouthpiece and what was told before it. Out: the body or state spoken for, noted in the book.
Takes nobody where two could be meant.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.kinds import BODIES
from generator.extract.actors.parts import Parts
from generator.extract.actors.phrases import Phrase
from generator.extract.actors.recent import Recent
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Mouthpieces"]

HEARD = 2
"""Sentences back in which the body stands whose spokesperson is not said to be anybody's."""
FIGHTING = frozenset({"rebel", "militant", "insurgent", "guerrilla", "separatist", "jihadist"})
"""Before a spokesman, these tell that he speaks for fighters."""
KNOWING = frozenset({"know", "plan", "intend", "hope", "aim", "investigate", "regret", "cooperate"})
"""Verbs besides those of speech that only who does them can tell of."""


class Mouthpieces:
    """The spokespeople of one text who have no name."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts, recent: Recent) -> None:
        self.book, self.c, self.parts, self.recent = book, book.columns, parts, recent
        self.knowing = words.grammar["speak"] | KNOWING

    def alone(self, p: Phrase) -> None:
        """ "A spokesman said", alone: for the one body that the nearest sentences are about."""
        c, here = self.c, self.c.sent[p.at]
        if p.at - p.start == 2 and c.lower[p.at - 1] in FIGHTING and self.parts.of_head(p.at) == "speaks":
            groups = [e for e in self.book if e.named and e.kind == "armed_group"]
            if len(groups) == 1 and min(groups[0].mentions)[0] < p.start:  # of two groups nobody knows whose
                self.book.mouth(p.at, groups[0].id)
            return
        if p.at - p.start != 1 or p.first not in ("a", "the", "its") or self.parts.of_head(p.at) != "speaks":
            return
        if self.book.resolve(p.start, p.end) or any(c.dep[kid] in ("prep", "appos", "relcl") for kid in c.kids[p.at]):
            return
        own = self._of_its_own(p)
        told = range(here - HEARD, here + 1)
        bodies = (e for e in self.book if e.kind in BODIES and (e.named or e.kind != "armed_group"))
        near = [e for e in bodies if any(self._told(e, n, p.start, False) for n in told)]
        doers = [e for e in near if any(self._told(e, n, p.start, True) for n in told)]
        if own or len(near) == 1 or (len(doers) == 1 and doers[0] in near):
            self.book.mouth(p.at, own or (doers or near)[0].id)

    def _of_its_own(self, p: Phrase) -> str | None:
        """ "The navy was unable to say so, said a spokesman": what nobody but the navy can tell."""
        c, verb = self.c, self.c.head[p.at]
        beside = [c.head[verb], *c.kids[verb]]
        for clause in (at for at in beside if at < p.start and c.tag[at][0] == "V" and c.lemma[at] in self.knowing):
            subject = next((kid for kid in c.kids[clause] if c.dep[kid] == "nsubj"), None)
            found = self.book.at(subject) if subject is not None and subject < p.start else None
            if found and self.book.entries[found].kind in BODIES:
                return found
        return None

    def _told(self, entry: Entry, sentence: int, before: int, does: bool) -> bool:
        """True where a sentence speaks of the entry before a token, or tells what it does."""
        c, subject = self.c, ("nsubj", "nsubjpass")
        spans = [(a, b) for a, b, _ in entry.mentions if c.sent[a] == sentence and a < before]
        heads = (self.book.head(a, b) for a, b in spans)
        up = ("conj", "appos")  # "the gas firm Rovo has closed its camp"
        return any(not does or c.dep[c.head[at] if c.dep[at] in up else at] in subject for at in heads)

    def of_state(self, p: Phrase) -> None:
        """ "A government spokeswoman in Dakar", or where the text tells of one state only: that state speaks."""
        book, up = self.book, self.c.head[p.at]
        states = [e for e in book if e.kind == "state" and e.mentions]
        seat = book.seat(up)
        found = book.sit(seat) if seat is not None else states[0].id if len(states) == 1 else None
        if found and not book.owner(up):
            self.recent.mention(book.entries[found], p.start, p.end)
