"""Names of persons → entries: whole names joined, surnames and given names traced back, namesakes kept apart.

In: names that were voted persons, and single words that may be a known person's. Out: entries in the book. Where neither
title nor first name decides between two people, no one is taken.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry, Sex
from generator.extract.actors.names import Name
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["People", "one_letter_apart", "person_parts", "same_person"]

NAMESAKES = 50
"""People with one last or first word that are compared; no text for readers has more."""
MASCULINE = ("io", "ardo", "erto", "aldo", "ando", "isco", "ino", "esto", "ulo")
FEMININE = ("ella", "etta", "isa", "ina", "ela")
"""Endings of given names in the Romance languages."""
REASONS = 3
"""Reasons of a verdict that an entry keeps."""


class People:
    """The persons of one text, by last and by first word."""

    def __init__(self, book: ActorBook, words: Vocabulary) -> None:
        self.book, self.words, self.c = book, words, book.columns
        self.last: dict[str, list[Entry]] = {}
        self.first: dict[str, list[Entry]] = {}
        self.inner: dict[str, list[Entry]] = {}
        self.titles: dict[str, set[str]] = {}
        self.begin: dict[str, int] = {}
        self.bare: dict[str, int] = {}
        self.cut: dict[str, list[str]] = {}
        self.named: dict[str, int] = {}

    def whole(self, name: Name, why: list[str]) -> Entry:
        """The person of a name of two words or more: an earlier one of the same words, else a new one."""
        parts = person_parts(name.key)
        for entry in self.last.get(parts[-1], [])[:NAMESAKES] + self.first.get(parts[0], [])[:NAMESAKES]:
            if same_person(parts, self._parts(entry.name)):
                if name.key not in entry.names:
                    entry.because(f"{name.key} and {entry.name} share their words")
                return self._meet(entry, name)
        entry = self.book.open(name.key, "person")
        entry.why.extend(why[:REASONS])
        entry.sex = _sex(self.words.given.get(name.key.split()[0], ""), name.key.split()[0])
        self.last.setdefault(parts[-1], []).append(entry)
        self.first.setdefault(parts[0], []).append(entry)
        if len(parts) > 2 and parts[-2].capitalize() not in self.words.given:
            self.inner.setdefault(parts[-2], []).append(entry)  # of two Spanish surnames the first one is used alone
        return self._meet(entry, name)

    def _parts(self, name: str) -> list[str]:
        parts = self.cut.get(name)
        if parts is None:
            parts = self.cut[name] = person_parts(name)
        return parts

    def call(self, entry: Entry, key: str) -> None:
        """Makes another name of a person known."""
        self.last.setdefault(person_parts(key)[-1], []).append(entry)

    def is_surname(self, key: str) -> bool:
        """True for "De Blasio" after "Bill de Blasio"."""
        parts = person_parts(key)
        namesakes = self.last.get(parts[-1], [])[:NAMESAKES]
        return len(parts) > 1 and any(self._parts(e.name)[-len(parts) :] == parts for e in namesakes)

    def knows(self, part: str) -> bool:
        """True where somebody's last word is this one, or the first word of several."""
        return part in self.last or len(self.first.get(part, [])) > 1

    def single(self, name: Name, why: list[str]) -> Entry:
        """A person of one name, who is nobody else here."""
        entry = self.book.open(name.key, "person")
        entry.why.extend(why[:REASONS])
        entry.sex = _sex(self.words.given.get(name.key, ""), "")
        self.last.setdefault(person_parts(name.key)[0], []).append(entry)
        return self._meet(entry, name)

    def surname(self, name: Name, part: str) -> Entry | None:
        """The person of a single word, where only one can be meant."""
        found = self.last.get(part) or self.first.get(part) or self.inner.get(part) or []
        if len(found) > NAMESAKES:
            return None
        if len(found) > 1:
            found = [e for e in found if self.begin[e.id] < name.start] or found
        if len(found) > 1:
            found = self._told_apart(name, found)
        if len(found) != 1:
            return None
        entry = found[0]
        self.bare[entry.id] = self.bare.get(entry.id, 0) + 1
        if name.key not in entry.names:
            entry.because(f"{name.key} is a name of {entry.name}, the only one so called here")
        return self._meet(entry, name)

    def _told_apart(self, name: Name, found: list[Entry]) -> list[Entry]:
        """Of namesakes: the one with the title used here; else whoever was called so before the others came in."""
        mine = {self.c.lower[i] for i in range(name.title, name.start)}
        fitting = [e for e in found if mine & self.titles.get(e.id, set())]
        sex = self._sex_of(name)
        fitting = fitting or [e for e in found if sex and e.sex == sex]
        if len(fitting) == 1:
            fitting[0].because(f"{name.key} by the title before it")
            return fitting
        if mine:
            return []
        called = [e for e in found if self.bare.get(e.id, 0) > 1]
        total = sum(self.named.get(e.id, 0) for e in found)
        return called or [e for e in found if (n := self.named.get(e.id, 0)) >= 3 and n >= 3 * (total - n)]

    def _sex_of(self, name: Name) -> Sex:
        """What the title before a name tells: "Ms. Tessier"."""
        titles = self.c.word[name.title : name.start]
        if any(word in self.words.female for word in titles):
            return "f"
        return "m" if any(word in self.words.male for word in titles) else ""

    def _meet(self, entry: Entry, name: Name) -> Entry:
        """Keeps the titles used for a person, and the sex that they tell."""
        self.begin.setdefault(entry.id, name.start)
        self.named[entry.id] = self.named.get(entry.id, 0) + 1
        for i in range(name.title, name.start):
            word = self.c.word[i]
            self.titles.setdefault(entry.id, set()).add(word.lower())
            if word in self.words.female:
                entry.sex = "f"
            elif word in self.words.male and not entry.sex:
                entry.sex = "m"
        return entry


def _sex(told: str, given: str) -> Sex:
    """The sex that the list of given names tells, else the ending of a Romance name."""
    if told:
        return "m" if told == "m" else "f"
    return "m" if given.endswith(MASCULINE) else "f" if given.endswith(FEMININE) else ""


def person_parts(key: str) -> list[str]:
    """The words of a person's name to compare: lower case, without initials, articles and suffixes.

    >>> person_parts("Karim Al-Bahri"), person_parts("John F. Kennedy Jr.")
    (['karim', 'bahri'], ['john', 'kennedy'])
    """
    stripped = (word.removeprefix("al-").removeprefix("el-").strip(".,") for word in key.lower().split())
    out = [word for word in stripped if len(word) > 1 and word not in ("jr", "sr", "ii", "iii", "iv", "al", "el")]
    return out or [key.lower()]


def same_person(a: list[str], b: list[str]) -> bool:
    """True where first and last word agree, or the shorter name begins or ends the longer one.

    >>> same_person(["john", "kirby"], ["john", "francis", "kirby"]), same_person(["ramon", "cruz"], ["luis", "cruz"])
    (True, False)
    """
    if a == b:
        return True
    if a[-1] == b[-1] and len(a) > 1 and len(b) > 1 and (a[0] == b[0] or one_letter_apart(a[0], b[0])):
        return True
    a, b = sorted((a, b), key=len)
    return 1 < len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)


def one_letter_apart(a: str, b: str) -> bool:
    """True for two spellings of one long first name.

    >>> one_letter_apart("kristin", "kristen"), one_letter_apart("maria", "marta")
    (True, False)
    """
    if a[0] != b[0] or min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]
