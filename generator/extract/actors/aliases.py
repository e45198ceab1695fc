"""Names and their kinds → entries. Joins what means the same: surnames, acronyms, short forms, peoples and seats.

In: names in text order, a verdict for each. Out: entries in the book and, for each name, its entry. Two people with one
surname stay apart: where neither title nor first name decides, the mention is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.kinds import BODIES, Verdict
from generator.extract.actors.names import Name
from generator.extract.actors.vocabulary import Vocabulary
from generator.model import ActorKind

__all__ = ["join"]

SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "de", "du", "la", "le", "del", "al", "et", "y", "e", "&"])
HALVES = {"North": "North Korea", "South": "South Korea"}
"""What "the North" and "the South" mean where the text speaks of the two states."""


@dataclass(slots=True)
class _People:
    """Persons by their last and their first word."""

    last: dict[str, list[Entry]] = field(default_factory=dict)
    first: dict[str, list[Entry]] = field(default_factory=dict)
    titles: dict[str, set[str]] = field(default_factory=dict)


def join(book: ActorBook, found: list[Name], verdicts: dict[str, Verdict], words: Vocabulary) -> dict[int, Entry]:
    """Opens the entries and returns the entry of each name by its position in ``found``."""
    return _Joiner(book, found, verdicts, words).run()


class _Joiner:
    def __init__(self, book: ActorBook, found: list[Name], verdicts: dict[str, Verdict], words: Vocabulary) -> None:
        self.book, self.found, self.verdicts, self.words = book, found, verdicts, words
        self.c = book.columns
        self.out: dict[int, Entry] = {}
        self.known: dict[tuple[str, str], Entry] = {}
        self.bodies: dict[str, Entry] = {}
        self.people = _People()
        self.firsts: dict[str, int] = {}
        self.counts: dict[tuple[str, str], int] = {}
        self.bare: dict[str, int] = {}

    def run(self) -> dict[int, Entry]:
        """Whole names first, then short ones; entries are numbered in the order of their first whole name."""
        short: list[int] = []
        bracketed = self._bracketed()
        for at, name in enumerate(self.found):
            if at in bracketed and (entry := self.out.get(at - 1)):
                entry.because(f"{name.key} in brackets after {entry.name}")
                self._take(at, entry)
                self.bodies.setdefault(name.key.lower(), entry)
                if name.known:
                    self.known[name.known.kind, name.known.name] = entry
            elif name.known:
                self._take(at, self._known(name))
            else:
                kind = self.verdicts[name.key].kind
                size = len(name.key.split())
                if size > 1 and (kind == "person" or self._whole_surname(name.key)):
                    self._take(at, self._person(name))
                elif kind in BODIES and (size > 1 or name.key.lower() in self.bodies):
                    self._take(at, self._body(name, kind))
                else:
                    short.append(at)
        for at in short:
            entry = self._short(at, self.found[at])
            if entry:
                self._take(at, entry)
        for entry in self.book:
            if entry.kind == "person" and len(entry.names) > 1:
                entry.name = self._usual(entry)
        return self.out

    def _usual(self, entry: Entry) -> str:
        """The whole name that the text uses most, the longer of two as frequent."""
        whole = [n for n in entry.names if " " in n] or entry.names
        longest = max(whole, key=lambda n: (len(n), n))
        if longest.split()[0] in self.words.given:
            return longest
        return max(whole, key=lambda n: (self.counts.get((entry.id, n), 0), len(n), n))

    def _take(self, at: int, entry: Entry) -> None:
        name = self.found[at]
        self.out[at] = entry
        self.firsts.setdefault(entry.id, at)
        self.counts[entry.id, name.key] = self.counts.get((entry.id, name.key), 0) + 1
        if name.key not in entry.names:
            entry.names.append(name.key)
            self.book.learn(name.key, entry.id)

    def _bracketed(self) -> set[int]:
        """Names that stand in brackets right after another and abbreviate it."""
        c, out = self.c, set()
        for at in range(1, len(self.found)):
            name, before = self.found[at], self.found[at - 1]
            if (
                name.start == before.end + 1
                and c.word[before.end] == "("
                and name.end < len(c)
                and c.word[name.end] == ")"
                and _abbreviates(name.key, before.key)
            ):
                out.add(at)
        return out

    def _known(self, name: Name) -> Entry:
        known = name.known
        assert known is not None
        entry = self.bodies.get(name.key.lower()) or self.known.get((known.kind, known.name))
        if entry is None:
            entry = self.book.open(known.name, known.kind, known.country)
            entry.parent = known.parent
            entry.because(f"{name.key} is a known {known.kind.replace('_', ' ')}")
            self.known[known.kind, known.name] = entry
            self.book.learn(known.name, entry.id)
        elif name.key not in entry.names:
            entry.because(f"{name.key} is a {known.form} of {known.name}")
        if known.kind != "state":
            self.bodies.setdefault(name.key.lower().removeprefix("the "), entry)
        return entry

    def _person(self, name: Name) -> Entry:
        """The person of a name of two words or more: same last word and no other first name, or one name in the other."""
        parts = _person_parts(name.key)
        for entry in self.people.last.get(parts[-1], []) + self.people.first.get(parts[0], []):
            mine = _person_parts(entry.name)
            if parts == mine or _same_person(parts, mine):
                if len(name.key) > len(entry.name) and len(parts) > len(mine):
                    entry.name = name.key
                if name.key not in entry.names:
                    entry.because(f"{name.key} and {entry.name} share their words")
                return self._titled(entry, name)
        verdict = self.verdicts[name.key]
        entry = self.book.open(name.key, "person")
        entry.why.extend(verdict.why[:3])
        self.people.last.setdefault(parts[-1], []).append(entry)
        self.people.first.setdefault(parts[0], []).append(entry)
        entry.sex = cast("ActorKind", self.words.given.get(name.key.split()[0], ""))  # type: ignore[assignment]
        return self._titled(entry, name)

    def _whole_surname(self, key: str) -> bool:
        """True for "De Blasio" after "Bill de Blasio"."""
        parts = _person_parts(key)
        return len(parts) > 1 and any(
            _person_parts(e.name)[-len(parts) :] == parts for e in self.people.last.get(parts[-1], [])
        )

    def _titled(self, entry: Entry, name: Name) -> Entry:
        for i in range(name.title, name.start):
            word = self.c.word[i]
            self.people.titles.setdefault(entry.id, set()).add(word.lower())
            if word in self.words.female:
                entry.sex = "f"
            elif word in self.words.male and not entry.sex:
                entry.sex = "m"
        return entry

    def _body(self, name: Name, kind: str) -> Entry:
        key = name.key.lower().removeprefix("the ")
        entry = self.bodies.get(key) or self._initials(name.key) or self._longer(key, kind)
        if entry is None:
            entry = self.book.open(name.key, cast("ActorKind", kind))
            entry.why.extend(self.verdicts[name.key].why[:3])
        elif name.key not in entry.names:
            entry.because(
                f"{name.key} is short for {entry.name}"
                if len(name.key) < len(entry.name)
                else f"{name.key} is {entry.name} in full"
            )
        self.bodies.setdefault(key, entry)
        return entry

    def _initials(self, key: str) -> Entry | None:
        """The one body whose capitals an acronym spells."""
        if not (key.isupper() and key.isalpha() and 2 < len(key) < 8):
            return None
        found = [e for k, e in self.bodies.items() if " " in k and _spells(key, e.names[0] if e.names else e.name)]
        found += [e for (_, n), e in self.known.items() if " " in n and _spells(key, n)]
        ids = {e.id for e in found}
        return found[0] if len(ids) == 1 else None

    def _longer(self, key: str, kind: str, whole: bool = True) -> Entry | None:
        """The one earlier body whose name begins or ends with these words."""
        ids: dict[str, Entry] = {}
        for other, entry in self.bodies.items():
            if (
                other != key
                and (other.startswith(key + " ") or (whole and other.endswith(" " + key)))
                and entry.kind != "person"
            ):
                ids[entry.id] = entry
        return (
            next(iter(ids.values())) if len(ids) == 1 and kind in (next(iter(ids.values())).kind, "organization") else None
        )

    def _short(self, at: int, name: Name) -> Entry | None:
        """The entry of a single word: a surname, a given name, an acronym, the short form of a body; else of its own."""
        verdict, key = self.verdicts[name.key], name.key
        if key in HALVES and name.start and self.c.lower[name.start - 1] == "the":
            return next((e for (kind, n), e in self.known.items() if kind == "state" and n == HALVES[key]), None)
        parts = _person_parts(key)
        if len(parts) == 1 and verdict.kind != "vessel" and (verdict.kind != "place" or verdict.votes.get("place", 0) < 3):
            entry = self._surname(at, name, parts[0])
            if entry is not None:
                return entry
            if parts[0] in self.people.last:
                return None
        if verdict.kind in BODIES or verdict.kind in ("none", "place"):
            low = key.lower()
            entry = self.bodies.get(low) or self._initials(key)
            if entry is None and (verdict.kind in BODIES or name.label == "ORG" or not name.label):
                entry = self._longer(low, verdict.kind if verdict.kind in BODIES else "organization", verdict.kind in BODIES)
            if entry is not None:
                entry.because(f"{key} is short for {entry.name}")
                return entry
        if verdict.kind == "person" and verdict.votes.get("person", 0) >= 1.7:
            return self._single(name, parts[0])
        if verdict.kind in BODIES and verdict.votes.get(verdict.kind, 0) >= 1.5:
            return self._body(name, verdict.kind)
        return None

    def _single(self, name: Name, part: str) -> Entry:
        entry = self.book.open(name.key, "person")
        entry.why.extend(self.verdicts[name.key].why[:3])
        entry.sex = self.words.given.get(name.key, "")  # type: ignore[assignment]
        self.people.last.setdefault(part, []).append(entry)
        return self._titled(entry, name)

    def _surname(self, at: int, name: Name, part: str) -> Entry | None:
        """The person of a single word, where only one can be meant."""
        found = self.people.last.get(part) or self.people.first.get(part) or []
        if len(found) > 1:
            found = [e for e in found if self.firsts.get(e.id, 0) < at] or found
        if len(found) > 1:
            mine = {self.c.lower[i] for i in range(name.title, name.start)}
            fitting = [e for e in found if mine & self.people.titles.get(e.id, set())]
            if len(fitting) == 1:
                fitting[0].because(f"{name.key} by the title before it")
            else:  # whoever was called so before the others came in stays so called
                bare = [e for e in found if self.bare.get(e.id, 0) > 1] or self._dominant(found)
                fitting = bare if len(bare) == 1 and not mine else []
            found = fitting if len(fitting) == 1 else []
        if len(found) != 1:
            return None
        entry = found[0]
        self.bare[entry.id] = self.bare.get(entry.id, 0) + 1
        if name.key not in entry.names:
            entry.because(f"{name.key} is a name of {entry.name}, the only one so called here")
        return self._titled(entry, name)

    def _dominant(self, found: list[Entry]) -> list[Entry]:
        """The one that the text names three times as often as all the others together."""
        totals = {e.id: sum(n for (i, _), n in self.counts.items() if i == e.id) for e in found}
        return [e for e in found if totals[e.id] >= 3 and totals[e.id] >= 3 * (sum(totals.values()) - totals[e.id])]


def _person_parts(key: str) -> list[str]:
    """The words of a person's name to compare: lower case, without initials, articles and suffixes.

    >>> _person_parts("Salem Al-Dhanhani"), _person_parts("John F. Kennedy Jr.")
    (['salem', 'dhanhani'], ['john', 'kennedy'])
    """
    out = []
    for word in key.lower().split():
        word = word.removeprefix("al-").removeprefix("el-").strip(".,")
        if len(word) > 1 and word not in ("jr", "sr", "ii", "iii", "iv", "al", "el"):
            out.append(word)
    return out or [key.lower()]


def _same_person(a: list[str], b: list[str]) -> bool:
    """True where first and last word agree, or the shorter name begins or ends the longer one."""
    if a[-1] == b[-1] and len(a) > 1 and len(b) > 1 and (a[0] == b[0] or _one_letter_apart(a[0], b[0])):
        return True
    a, b = sorted((a, b), key=len)
    return 1 < len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)


def _one_letter_apart(a: str, b: str) -> bool:
    """True for two spellings of one long first name: "Kristin", "Kristen"."""
    if a[0] != b[0] or min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]


def _spells(acronym: str, name: str) -> bool:
    """True where the capitals of a name, small words counted or not, spell the acronym."""
    pieces = name.replace("-", " ").split()
    strict = "".join(p[0] for p in pieces if p.lower() not in SMALL)
    loose = "".join(p[0] for p in pieces)
    return acronym in (strict.upper(), loose.upper())


def _abbreviates(short: str, long: str) -> bool:
    """True where the letters of the short form stand in the long one in order, its first letter beginning a word."""
    if len(short) >= len(long) or " " in short:
        return False
    low, at = long.lower(), -1
    if not any(word.startswith(short[0].lower()) for word in low.split()):
        return short.isupper()
    for letter in short.lower():
        if letter.isdigit():
            continue
        at = low.find(letter, at + 1)
        if at < 0:
            return short.isupper() and len(short) <= 8
    return True
