"""Who runs a ship, without a name: "the tanker's owner", "the ship's manager", "her agents", "the operator of the ferry".

In: a phrase for whoever owns, manages or operates. Out: a company, the one that the text tells to do just that where there
is only one, else one without a name. Takes nobody where the phrase does not name or follow a ship, or does not speak.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.parts import Parts
from generator.extract.actors.phrases import Phrase
from generator.extract.actors.recent import Recent
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["KEEPING", "ShipKeepers"]

KEEPING: dict[str, tuple[str, ...]] = {
    "owner": ("own",), "manager": ("manage", "run"), "operator": ("operate", "run"), "charterer": ("charter",),
    "agent": ("act",), "insurer": ("insure",),
}  # fmt: skip
"""Whoever keeps a ship or a works, to the verbs of what he does."""
SHIP = frozenset(
    {"ship", "vessel", "boat", "plant", "mine", "refinery", "pipeline", "terminal", "rig", "platform", "smelter", "dam"}
)
"""What a company keeps, besides the classes of ships."""
ITS = frozenset({"its", "her"})
FIRMS = frozenset({"company", "organization"})


class ShipKeepers:
    """The keepers of the ships of one text."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts, recent: Recent) -> None:
        self.book, self.c, self.parts, self.recent = book, book.columns, parts, recent
        self.ships = words.ships | SHIP
        self.known: dict[str, Entry] = {}

    def read(self, p: Phrase) -> bool:
        """True where the phrase was a ship's keeper that speaks, and is now a mention of its company."""
        c = self.c
        speaks = self.parts.of_head(p.at) == "speaks" or (c.dep[p.at] == "nsubj" and c.lemma[c.head[p.at]] == "speak")
        if p.lemma not in KEEPING or self.book.at(p.at) or not speaks or not self._of_a_ship(p):
            return False
        if any(c.dep[kid] == "appos" for kid in c.kids[p.at]) or self.book.bearer(p.at):
            return False
        found = self.known.get(p.lemma) or self._told_to(p.lemma)
        if found is None:
            found = self.book.open(c.words(p.start, p.end), "company")
            found.named, found.plural = False, p.plural
            found.nouns.add(p.lemma)
            found.because("whoever keeps a ship, without a name")
        self.known[p.lemma] = found
        self.recent.mention(found, p.start, p.end)
        found.because(f"{c.words(p.start, p.end)} is {found.name}")
        return True

    def _of_a_ship(self, p: Phrase) -> bool:
        """ "The tanker's owner", "the operator of the ferry", or "its owner" in a sentence about a ship."""
        c = self.c
        for kid in c.kids[p.at]:
            if c.dep[kid] == "poss" and c.lemma[kid] in self.ships:
                return True
            if c.lower[kid] == "of" and any(c.lemma[obj] in self.ships for obj in c.kids[kid]):
                return True
        first = c.sents[c.sent[p.at]]
        subjects = [i for i in range(first, p.start) if c.dep[i] in ("nsubj", "nsubjpass")]
        return p.first in ITS and bool(subjects) and all(c.lemma[i] in self.ships for i in subjects)

    def _told_to(self, lemma: str) -> Entry | None:
        """The one company of "Corvo, which manages it", "Corvo, the firm that manages it", "Corvo, the ship's manager"."""
        c, found = self.c, dict[str, Entry]()
        verbs = [c.head[i] for i, word in enumerate(c.lemma) if word in KEEPING[lemma] and c.dep[i] == "relcl"]
        nouns = [i for i, word in enumerate(c.lemma) if word == lemma and c.dep[i] == "appos"]
        for noun in verbs + nouns:
            who = self.book.at(noun) or (self.book.at(c.head[noun]) if c.dep[noun] == "appos" else None)
            if who and self.book.entries[who].kind in FIRMS and self.book.entries[who].named:
                found[who] = self.book.entries[who]
        return next(iter(found.values())) if len(found) == 1 else None
