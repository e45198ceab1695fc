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
SOON = 3
"""Sentences behind the phrase in which the firm's name comes."""
ITS = frozenset({"its", "her"})
FIRMS = frozenset({"company", "organization"})


class ShipKeepers:
    """The keepers of the ships of one text."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts, recent: Recent) -> None:
        self.book, self.c, self.parts, self.recent = book, book.columns, parts, recent
        self.ships, self.speak, self.stations = words.ships | SHIP, words.grammar["speak"], words.stations
        self.known: dict[str, Entry] = {}

    def read(self, p: Phrase) -> bool:
        """True where the phrase was a ship's keeper that speaks, and is now a mention of its company."""
        c = self.c
        speaks = self.parts.of_head(p.at) == "speaks" or (c.dep[p.at] == "nsubj" and c.lemma[c.head[p.at]] == "speak")
        if p.lemma not in KEEPING or self.book.at(p.at) or not speaks or not self._of_a_ship(p):
            return False
        if any(c.dep[kid] == "appos" for kid in c.kids[p.at]) or self.book.bearer(p.at):
            return False
        found = self.known.get(p.lemma) or self._told_to(p.lemma) or self._named_next(p)
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
        if p.first == "her" and c.head[p.at] != first and "she" not in c.lower[first : p.start]:
            told = [i for i in range(first, p.start) if c.tag[i][:2] == "NN" and c.dep[i] not in ("compound", "nmod")]
            return any(c.lemma[i] in self.ships for i in told) and not any(self._is_woman(i) for i in told)
        subjects = [i for i in range(first, p.start) if c.dep[i] in ("nsubj", "nsubjpass")]
        return p.first in ITS and bool(subjects) and all(c.lemma[i] in self.ships for i in subjects)

    def _is_woman(self, noun: int) -> bool:
        """True where "her" may be somebody's, and not a ship's."""
        who = self.book.at(noun)
        person = who is not None and self.book.entries[who].kind == "person" and self.book.entries[who].sex != "m"
        return person or self.c.lemma[noun] in self.stations

    def _named_next(self, p: Phrase) -> Entry | None:
        """ "A blast crippled her, her manager said. ... Athens-based Lykos Marine said": the firm that comes in by name."""
        c, here = self.c, self.c.sent[p.at]
        last = c.sents[here + SOON + 1] if here + SOON + 1 < len(c.sents) else len(c)
        named = ((min(e.mentions), e) for e in self.book if e.kind == "company" and e.named and e.mentions)
        near = [(a, b, e) for (a, b, _), e in named if c.sents[here] <= a < last]
        if not near:
            return None
        start, end, firm = min(near, key=lambda one: one[0])
        head = self.book.head(start, end)
        speaks = c.dep[head] == "nsubj" and c.lemma[c.head[head]] in self.speak and c.dep[c.head[head]] == "ROOT"
        told = firm.roles or any(c.dep[kid] in ("appos", "relcl", "prep", "acl") for kid in c.kids[head])
        alone = not any(c.lemma[i] in KEEPING for i in range(p.end, start))
        return firm if start > p.end and speaks and alone and not told else None

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
