"""Whose office it is: "Norway's foreign minister" is not Britain's, "the chief executive of Corvina" not that of Nordfen.

In: the phrase of an office and a person who has such an office. Out: True where the words tell of two holders. An owner is
what stands before "'s", behind "of" or "for", or as a name or nationality before the office. Two owners that share no word
and no state are two offices; where nobody has told whose office the person has, a phrase with an owner goes back to him only
if the text has told of that owner before, and of no other state.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.gazetteer import gazetteer
from generator.extract.actors.phrases import Phrase

__all__ = ["Owners"]

LINKS = frozenset({"of", "for", "at"})
WORDS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
INSIDE = WORDS | {"DT", "HYPH"}
NAMES = frozenset({"NNP", "NNPS"})
ANY = frozenset(
    {"country", "nation", "state", "government", "group", "company", "firm", "city", "town", "region", "province"}
)
"""Nouns for an owner told of before: "the country's energy minister", "the head of state"."""
BEHIND = 6
"""Tokens behind an office in which what it is of ends."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """The words that tell whose an office is, in lower case, the states that they name, and whether one is a name."""

    words: frozenset[str]
    states: frozenset[str]
    named: bool

    def __bool__(self) -> bool:
        return bool(self.words)


class Owners:
    """The owners of the offices of one text."""

    def __init__(self, book: ActorBook) -> None:
        self.book, self.c = book, book.columns
        self.states = {adjective.lower(): code for code, adjective in gazetteer().adjectives.items()}

    def differ(self, p: Phrase, holder: Entry) -> bool:
        """True where the phrase is of another's office than the one that the person has."""
        here = self._owner(p.start, p.at, p.end)
        if not here:
            return False
        owners = [self._owner(*where) for a, b in holder.roles if (where := self._office_in(a, b, p.lemma))]
        told = [owner for owner in owners if owner]
        if holder.affiliation:
            told.append(self._of_entry(self.book.entries[holder.affiliation]))
        if not told:
            return self._is_new(here, p)
        return not any(here.words & owner.words or here.states & owner.states for owner in told)

    def _office_in(self, start: int, end: int, lemma: str) -> tuple[int, int, int] | None:
        """Start, noun and end of the office in the words of a role."""
        c = self.c
        at = next((i for i in range(start, end) if c.lemma[i].lower() == lemma), None)
        if at is None:
            return None
        first = start
        while first > 0 and (c.tag[first - 1] in ("POS", "NNP", "NNPS") or c.dep[first - 1] in ("amod", "compound")):
            first -= 1  # "Kyiv's mayor, Ann Lee", of which the role is "mayor"
        return first, at, at + 1

    def _owner(self, start: int, at: int, end: int) -> _Owner:
        """The owner told by the words before an office, from ``start``, and behind it."""
        c = self.c
        owned = next((i for i in range(start, at) if c.tag[i] == "POS"), start)
        spots = [i for i in range(start, owned) if c.tag[i] in WORDS]
        spots += [i for i in range(owned, at) if c.tag[i] in NAMES or (c.tag[i] == "JJ" and c.word[i][0].isupper())]
        if end + 1 < len(c) and c.lower[end] in LINKS and c.head[end] == at:
            behind = range(end + 1, min(end + BEHIND, len(c)))
            stop = next((i for i in behind if c.tag[i] not in INSIDE), end + 1)
            spots += [i for i in range(end + 1, stop) if c.tag[i] in WORDS]
        spots = [i for i in spots if c.lower[i] not in ANY]
        found = (self.book.at(i) for i in spots)
        states = {code for i in spots if (code := self.states.get(c.lower[i]))}
        states |= {code for who in found if who and (code := self.book.entries[who].country)}
        named = any(c.tag[i] in NAMES for i in spots)
        return _Owner(frozenset(c.lower[i] for i in spots), frozenset(states), named)

    def _of_entry(self, entry: Entry) -> _Owner:
        owner = self.book.entries.get(entry.affiliation or "")
        states = {code for code in (entry.country, owner.country if owner else None) if code}
        return _Owner(entry.words() | frozenset(entry.name.lower().split()), frozenset(states), True)

    def _is_new(self, here: _Owner, p: Phrase) -> bool:
        """True where the owner is told of here first, or is one of several states."""
        told = [e for e in self.book if any(b <= p.start for _, b, _ in e.mentions)]
        states = {e.country for e in told if e.kind == "state"}
        if here.states:
            return not here.states & states or len(states) > 1
        return here.named and not any(word in here.words for word in self.c.lower[: p.start])
