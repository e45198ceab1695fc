"""Names of persons and bodies → what the text says they are, and whom they belong to.

In: a book with names, and the name records. Out: role spans and affiliations on the entries: titles before a name,
appositions beside it, "who now leads ...". Keeps "former" and "acting" inside the role's own words.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.names import POSSESSIVE, Name
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Roles"]

LEADS = frozenset({"head", "lead", "run", "command", "chair", "direct", "own", "manage", "represent", "found", "oversee",
                   "edit", "coach", "govern", "rule"})  # fmt: skip
STOPS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", "--", "“", "”", '"'})
CHAIN = 4
"""Links climbed inside a role."""
LONGEST = 40
"""Tokens of a role on either side of its noun."""


class Roles:
    """Adds roles and affiliations to the entries of names."""

    def __init__(self, book: ActorBook, words: Vocabulary) -> None:
        self.book, self.c, self.words = book, book.columns, words
        self.told = words.stations

    def read(self, name: Name, entry: Entry) -> None:
        """Reads what stands around one name."""
        if entry.kind == "person":
            self._before(name, entry)
            self._around(name, entry)
            if entry.roles and entry.affiliation is None:
                self._belongs(entry, self.book.sit(self.book.seat(name.end - 1)))
        elif entry.kind != "state":
            self._around(name, entry, person=False)
            self._class(name.start - 1, entry)
            owner = self.book.owner(name.end - 1, ("poss",)) if entry.kind in ("government_body", "armed_forces") else None
            if owner and entry.affiliation is None and self.book.entries[owner].kind == "state":
                entry.affiliation = owner  # "Malaysia's Maritime Enforcement Agency"
                entry.country = entry.country or self.book.entries[owner].country

    def _class(self, noun: int, entry: Entry) -> None:
        """What a body was called once, it may be called again: "rating agency Lind" is "the agency"."""
        if noun >= 0 and self.c.lemma[noun].lower() in self.words.nouns and self._is_plain(noun):
            entry.nouns.add(self.c.lemma[noun].lower())

    def _is_plain(self, noun: int) -> bool:
        """True for a common noun, which has a capital at the head of a sentence only."""
        return self.c.word[noun].islower() or (self.c.sents[self.c.sent[noun]] == noun and self.c.tag[noun] in ("NN", "NNP"))

    def _before(self, name: Name, entry: Entry) -> None:
        """A title or office right before the name, with the words that it governs."""
        c = self.c
        if name.title < name.start:
            start, nearest = name.title, name.start
            while (
                start > 0
                and c.sent[start - 1] == c.sent[nearest]
                and c.head[start - 1] in range(start, name.end)
                and self._joins(start - 1)
            ):
                start -= 1
            self._add(entry, start, name.start)
            owner = self.book.owner(name.end - 1, ("poss",))
            self._belongs(entry, self._inside(start, name.start) or owner)
            return
        if self._calls(name):
            self._add(entry, name.start - 1, name.start)
        if owner := self.book.owner(name.end - 1, ("poss", "compound")):
            self._belongs(entry, owner)

    def _calls(self, name: Name) -> bool:
        """ "The pianist Ann Lee": the calling right before a name, whether the parser hung it on the name or beside it."""
        c, at, head = self.c, name.start - 1, self.c.head_of(name.start, name.end)
        if at < 0 or c.tag[at] != "NN" or not c.word[at].islower() or c.lower[at] not in self.told:
            return False
        return c.head[at] in range(name.start, name.end) or (c.head[at] == c.head[head] and c.dep[at] == c.dep[head])

    def _joins(self, at: int) -> bool:
        c = self.c
        return c.tag[at] in ("NN", "NNP", "NNPS", "JJ", "NNS", "HYPH", "VBG") and c.dep[at] not in ("poss", "det")

    def _around(self, name: Name, entry: Entry, person: bool = True) -> None:
        c = self.c
        for i in range(name.start, name.end):
            for kid in c.kids[i]:
                if kid < name.end:
                    continue
                if c.dep[kid] == "appos":
                    self._apposition(entry, kid, person)
                elif c.dep[kid] == "relcl" and person:
                    self._clause(entry, kid)
                elif c.dep[kid] == "prep" and person and c.lower[kid] in ("of", "from", "at", "with"):
                    for obj in c.kids[kid]:
                        if c.dep[obj] == "pobj" and (found := self.book.at(obj)):
                            self._belongs(entry, found)
            up = c.head[i]
            beside = c.dep[i] == "appos" and c.tag[name.title - 1] != "CC"  # "Admiral Per Holm and Captain Lise Krogh"
            if beside and not name.start <= up < name.end and self._names_an_office(up, person):
                end = up + 1
                while end < name.title and c.word[end] not in STOPS:
                    end += 1
                self._add(entry, self._left(up), end)
                self._belongs(entry, self._inside(self._left(up), end) or self.book.owner(up, ("poss", "compound", "amod")))

    def _names_an_office(self, at: int, person: bool) -> bool:
        c = self.c
        if self.book.at(at):
            return False
        if person:
            return not self.told.isdisjoint((c.lemma[at].lower(), c.lower[at]))
        return c.lemma[at].lower() in self.words.nouns

    def _apposition(self, entry: Entry, at: int, person: bool) -> None:
        c = self.c
        if not self._names_an_office(at, person):
            return
        start, end = self._left(at), at + 1
        if c.tag[start] in ("RB", "IN", "CC") or (c.tag[at] in ("NNS", "NNPS") and person):
            return
        right = c.right(at, LONGEST)
        while end <= right and c.word[end] not in STOPS and c.lower[end] not in ("who", "which", "that", "whose"):
            end += 1
        self._add(entry, start, end)
        if not person:
            self._class(at, entry)
        self._belongs(entry, self._inside(start, end))

    def _clause(self, entry: Entry, verb: int) -> None:
        """ "who leads the army's signals branch": the clause from its verb."""
        c = self.c
        if c.lemma[verb] not in LEADS or not any(c.lower[k] == "who" and c.dep[k] == "nsubj" for k in c.kids[verb]):
            return
        led = (self.book.at(k) for k in c.kids[verb] if c.dep[k] == "dobj")
        if any(one and self.book.entries[one].kind == "person" for one in led):
            return  # "who leads Bell by two points"
        start, end, right = verb, verb + 1, c.right(verb, LONGEST)
        while start - 1 in c.kids[verb] and c.lower[start - 1] != "who":
            start -= 1
        while end <= right and c.word[end] not in STOPS:
            end += 1
        self._add(entry, start, end)
        self._belongs(entry, self._inside(start, end))

    def _left(self, at: int) -> int:
        c = self.c
        start, edge = at, c.left(at, LONGEST)
        while start > edge and c.word[start - 1] not in STOPS and c.word[start - 1][-1] != ".":
            start -= 1
        return start

    def _add(self, entry: Entry, start: int, end: int) -> None:
        c = self.c
        while end > start and (c.word[end - 1] in POSSESSIVE or not c.word[end - 1][0].isalnum()):
            end -= 1
        if start >= end:
            return
        words = c.words(start, end)
        if any(c.words(a, b) == words for a, b in entry.roles):
            return
        entry.roles.append((start, end))
        for i in range(start, end):
            low = c.lemma[i].lower()
            if low in self.told and not self._is_anothers(i, start, end):
                entry.nouns.add(low)
            entry.nouns.update(self.words.ranks.get(c.word[i].rstrip("."), ()) or self.words.ranks.get(low, ()))
            if i > start and c.lower[i - 1] == "foreign" and low in ("minister", "secretary"):
                entry.nouns.add("diplomat")
            if c.word[i] in self.words.female or c.lower[i] in self.words.female:
                entry.sex = "f"
            elif (c.word[i] in self.words.male or c.lower[i] in self.words.male) and not entry.sex:
                entry.sex = "m"

    def _is_anothers(self, at: int, start: int, end: int) -> bool:
        """ "Adviser to the deputy president", "the sheriff's spokesman": an office named only to say whose he is."""
        c = self.c
        for _ in range(CHAIN):
            if c.dep[at] in ("poss", "pobj"):
                return True
            if not start <= c.head[at] < end or c.head[at] == at:
                break
            at = c.head[at]
        return False

    def finish(self) -> None:
        """Affiliations through words that were resolved after the names: "the authority's director", "its secretary"."""
        for entry in self.book:
            if entry.kind == "person" and entry.affiliation is None:
                for start, end in entry.roles:
                    self._belongs(entry, self._inside(start, end))

    def _inside(self, start: int, end: int) -> str | None:
        """The actor named inside a role, a body before its state, the first before later ones."""
        best = None
        if self.c.lower[start] in ("its", "their"):
            return None  # "its leader in the Senate" is no senator's servant
        for i in range(start, end):
            found = self.book.at(i)
            if found and self.book.entries[found].kind != "person":
                if self.book.entries[found].kind != "state":
                    return found
                best = best or (found if self._is_own(i) else None)
        return best or self._named_after(start, end)

    def _is_own(self, at: int) -> bool:
        """False for a state that only says where a firm is from: "its Dutch operator"."""
        c = self.c
        kind = self.words.nouns.get(c.lemma[c.head[at]].lower())
        return kind not in ("company", "media", "organization") or c.dep[at] not in ("amod", "compound", "nmod")

    def _named_after(self, start: int, end: int) -> str | None:
        """The body that explains a noun of the role: "chief executive of its operator, North Gas"."""
        c, book = self.c, self.book
        for i in range(start, end):
            for kid in c.kids[i]:
                if kid >= end and c.dep[kid] == "appos" and (found := book.at(kid)):
                    return found if book.entries[found].kind not in ("state", "person") else None
        return None

    def _belongs(self, entry: Entry, owner: str | None) -> None:
        if owner and owner != entry.id and entry.affiliation is None:
            holder = self.book.entries[owner]
            if entry.kind == "person" or holder.kind not in ("person", "state"):
                entry.affiliation = owner
                entry.because(f"belongs to {holder.name} by the words beside the name")
