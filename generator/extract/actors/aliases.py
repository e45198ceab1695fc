"""Names and their kinds → entries. Joins what means the same: surnames, acronyms, short forms, peoples and seats.

In: names in text order, a verdict for each. Out: entries in the book and, for each name, its entry.
Joins by the words of the text and the lexicons only; what fits two entries is joined to none.
"""

from __future__ import annotations

from typing import cast

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.gazetteer import gazetteer
from generator.extract.actors.kinds import BODIES, Verdict
from generator.extract.actors.misspelt import misspelt
from generator.extract.actors.names import Name
from generator.extract.actors.people import People, person_parts
from generator.extract.actors.vocabulary import Vocabulary
from generator.model import ActorKind

__all__ = ["abbreviates", "join", "spellings", "spells"]

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "du", "la", "le", "del", "al", "et", "y", "e", "&"})
HALVES = {"North": "North Korea", "South": "South Korea"}
"""What "the North" and "the South" mean where the text speaks of the two states."""
COMMAS = frozenset({",,", ",.", ",;", ",—", ",–"})
"""Marks around an abbreviation that stands beside its long form."""
ALIAS = frozenset({"alias", "aka", "a.k.a.", "nicknamed"})
INITIALS = frozenset({"initials", "acronym", "abbreviation", "letters"})
QUOTES = frozenset({",", "“", '"', "``", "''", "‘", "'", "("})
ALIAS_AWAY = 5
"""Tokens between a person's name and another name of his."""
SURE_PLACE = 3.0
"""Votes from which on a place is not taken for a surname."""
SURE_PERSON = 1.7
"""Votes that a single word needs to be a person of its own: more than the model's label."""


def join(book: ActorBook, found: list[Name], verdicts: dict[str, Verdict], words: Vocabulary) -> dict[int, Entry]:
    """Opens the entries and returns the entry of each name by its position in ``found``."""
    return _Joiner(book, found, verdicts, words).run()


class _Joiner:
    def __init__(self, book: ActorBook, found: list[Name], verdicts: dict[str, Verdict], words: Vocabulary) -> None:
        self.book, self.found, self.verdicts, self.words = book, found, verdicts, words
        self.c = book.columns
        self.people = People(book, words)
        self.out: dict[int, Entry] = {}
        self.known: dict[tuple[str, str], Entry] = {}
        self.bodies: dict[str, Entry] = {}
        self.edges: dict[str, dict[str, Entry]] = {}
        self.acronyms: dict[str, dict[str, Entry]] = {}
        self.counts: dict[tuple[str, str], int] = {}

    def run(self) -> dict[int, Entry]:
        """Whole names first, then single words; entries are numbered in the order of their first whole name."""
        single: list[int] = []
        meant = misspelt([n.key for n in self.found if n.known], [n.key for n in self.found if not n.known])
        hits = {n.key: n.known for n in self.found if n.known} if meant else {}
        for at, name in enumerate(self.found):
            if name.key in meant:
                name.known = hits[meant[name.key]]
            entry = self._bracketed(at) or self._nicknamed(at) or self._whole(name)
            if entry is None:
                single.append(at)
            else:
                self._take(at, entry)
        for at in single:
            if entry := self._single(self.found[at]):
                self._take(at, entry)
        for entry in self.book:
            if entry.kind == "person" and len(entry.names) > 1:
                entry.name = self._usual(entry)
        return self.out

    def _take(self, at: int, entry: Entry) -> None:
        key = self.found[at].key
        self.out[at] = entry
        self.counts[entry.id, key] = self.counts.get((entry.id, key), 0) + 1
        if key not in entry.names:
            entry.names.append(key)
            self.book.learn(key, entry.id)

    def _usual(self, entry: Entry) -> str:
        """The whole name: the longest where it begins with a given name, else the one that the text uses most."""
        whole = [n for n in entry.names if " " in n] or entry.names
        longest = max(whole, key=lambda n: (len(n), n))
        if longest.split()[0] in self.words.given:
            return longest
        return max(whole, key=lambda n: (self.counts.get((entry.id, n), 0), len(n), n))

    def _whole(self, name: Name) -> Entry | None:
        """The entry of a known name, or of one of two words or more."""
        if name.known:
            return self._known(name)
        kind, several = self.verdicts[name.key].kind, " " in name.key
        firm = self._longer(name.key.lower(), "organization", ending=False) if several and kind == "person" else None
        if firm and self._only_labelled(self.verdicts[name.key], firm):
            firm.because(f"{name.key} is short for {firm.name}")
            return firm
        if several and (kind == "person" or self.people.is_surname(name.key)):
            return self.people.whole(name, self.verdicts[name.key].why)
        if kind in BODIES and (several or name.key.lower() in self.bodies):
            return self._body(name, kind)
        return None

    def _bracketed(self, at: int) -> Entry | None:
        """The entry before a bracket that holds its abbreviation: "Group of Seven (G7)"."""
        c, name, entry = self.c, self.found[at], self.out.get(at - 1)
        if entry is None or entry.kind in ("person", "state"):
            return self._initials_of(at) if entry and entry.kind == "state" else None
        before = self.found[at - 1]
        if name.start != before.end + 1 or name.end >= len(c):
            return self._initials_of(at)
        marks = c.word[before.end] + c.word[name.end]
        if not (
            abbreviates(name.key, before.key)
            if marks == "()"
            else marks in COMMAS and (spells(name.key, before.key) or (not name.known and _foreign(name.key, before.key)))
        ):
            return None
        if name.key != entry.name:
            entry.because(f"{name.key} {'in brackets' if marks == '()' else 'with a comma'} after {before.key}")
        self._register(name.key, entry)
        if name.known:
            self.known[name.known.kind, name.known.name] = entry
        return entry

    def _initials_of(self, at: int) -> Entry | None:
        """The body before "known by its French initials" and these."""
        first = (
            at - 2 if at > 1 and self.found[at - 1].known and self.found[at - 1].end == self.found[at].start - 1 else at - 1
        )
        entry = self.out.get(first)
        between = self.c.lower[self.found[first].end : self.found[at].start]
        if entry is None or len(between) > ALIAS_AWAY + 2 or INITIALS.isdisjoint(between[-2:]):
            return None
        if entry.kind in ("person", "state") or not self.found[at].key.isupper():
            return None
        entry.because(f"{self.found[at].key} are its {between[-1]}")
        self._register(self.found[at].key, entry)
        return entry

    def _nicknamed(self, at: int) -> Entry | None:
        """The person before "alias" and a name: "Johnson Marc, alias "Bwa""."""
        c, name, entry = self.c, self.found[at], self.out.get(at - 1)
        if entry is None or entry.kind != "person" or name.known:
            return None
        between = c.lower[self.found[at - 1].end : name.title]
        if not 0 < len(between) < ALIAS_AWAY or ALIAS.isdisjoint(between) or not set(between) <= ALIAS | QUOTES:
            return None
        entry.because(f"{name.key} after {next(word for word in between if word in ALIAS)}")
        self.people.call(entry, name.key)
        return entry

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
            self._register(name.key, entry)
            self._register(known.name, entry)
        return entry

    def _register(self, key: str, entry: Entry) -> None:
        """Makes a body's name known to short forms: by its first and last word, and by its initials."""
        low = key.lower().removeprefix("the ")
        self.bodies.setdefault(low, entry)
        self.bodies.setdefault(low.replace("'s ", " "), entry)  # "People's Party" and "People Party"
        if " " not in low:
            return
        pieces = low.split()
        if gazetteer().find([key.split(maxsplit=1)[0], ""], 0) and len(pieces) > 2:
            pieces = pieces[1:]  # the state's name says only whose it is
            self.edges.setdefault("^" + " ".join(pieces), {})[entry.id] = entry
            for size in range(2, len(pieces)):
                self.edges.setdefault("^" + " ".join(pieces[:size]), {})[entry.id] = entry
        pieces = low.split()
        for size in range(1, len(pieces)):
            self.edges.setdefault("^" + " ".join(pieces[:size]), {})[entry.id] = entry
            self.edges.setdefault("$" + " ".join(pieces[size:]), {})[entry.id] = entry
        for letters in spellings(key):
            self.acronyms.setdefault(letters, {})[entry.id] = entry

    def _body(self, name: Name, kind: str) -> Entry:
        key = name.key.lower().removeprefix("the ")
        entry = self.bodies.get(key) or self.bodies.get(key.replace("'s ", " ")) or self._initials(name.key)
        bare, _, form = name.key.rpartition(" ")
        if entry is None and form in self.words.grammar["legal"]:
            entry = self.bodies.get(bare.lower())  # "Lind Shipping" in the headline, "Lind Shipping ASA" below
        entry = entry or self._longer(key, kind)
        if entry is None:
            entry = self.book.open(name.key, cast("ActorKind", kind))
            entry.why.extend(self.verdicts[name.key].why[:3])
        elif name.key not in entry.names:
            entry.because(f"{name.key} is short for {entry.name}")
        self._register(name.key, entry)
        return entry

    def _initials(self, key: str) -> Entry | None:
        """The one body whose capitals an acronym spells."""
        found = self.acronyms.get(key, {}) if key.isupper() and key.isalpha() and len(key) > 2 else {}
        return next(iter(found.values())) if len(found) == 1 else None

    def _longer(self, key: str, kind: str, ending: bool = True) -> Entry | None:
        """The one earlier body whose name begins or ends with these words."""
        begin = self.edges.get("^" + key, {})
        end = self.edges.get("$" + key, {}) if ending else {}
        if len(begin) > 1 or len(end) > 1 or (begin and end and begin.keys() != end.keys()):
            return None
        entry = next(iter((begin or end).values()), None)
        return entry if entry and kind in (entry.kind, "organization") else None

    def _single(self, name: Name) -> Entry | None:
        """The entry of a single word: a surname, a given name, an acronym, the short form of a body; else of its own."""
        verdict, key = self.verdicts[name.key], name.key
        if key in HALVES and name.start and self.c.lower[name.start - 1] == "the":
            return self.known.get(("state", HALVES[key]))
        if self._is_family(name):
            return self._family(name)
        parts = person_parts(key)
        may_be_person = verdict.kind != "vessel" and (
            verdict.kind != "place" or verdict.votes.get("place", 0.0) < SURE_PLACE
        )
        if len(parts) == 1 and may_be_person:
            if entry := self.people.surname(name, parts[0]):
                return entry
            if self.people.knows(parts[0]):
                return None  # somebody's name, but it is not certain whose
        return self._own(name, verdict)

    def _is_family(self, name: Name) -> bool:
        """ "The Sams" where somebody is called Sam: two people or more, and no body."""
        article = name.start and self.c.lower[name.start - 1] == "the"
        return bool(article) and name.key.endswith("s") and self.people.knows(name.key[:-1].lower())

    def _family(self, name: Name) -> Entry:
        """The people of one surname, together."""
        entry = self.bodies.get(name.key.lower())
        if entry is None:
            entry = self.bodies[name.key.lower()] = self.book.open(name.key, "other")
            entry.plural = True
            entry.because("a family, by somebody's name in the plural")
        return entry

    def _own(self, name: Name, verdict: Verdict) -> Entry | None:
        """A single word that is nobody's surname: a firm's or body's short form, a person of one name, or nothing."""
        key = name.key
        if verdict.kind == "person":
            firm = self._longer(key.lower(), "organization", ending=False)
            if firm and self._only_labelled(verdict, firm):
                firm.because(f"{key} is short for {firm.name}")
                return firm
            sure = verdict.votes.get("person", 0.0) >= SURE_PERSON
            return self.people.single(name, verdict.why) if sure else None
        return None if verdict.kind == "vessel" else self._short_body(name, verdict)

    def _only_labelled(self, verdict: Verdict, firm: Entry) -> bool:
        """True for "Varela" after "Varela Shipping", where nothing but the model's label says that it is a person."""
        told = any(why.startswith(("the title", "a given name", "who", "explained")) for why in verdict.why)
        return firm.kind == "company" and not told

    def _short_body(self, name: Name, verdict: Verdict) -> Entry | None:
        """A body's short form or acronym; a body of its own where the votes say so."""
        key, body = name.key, verdict.kind in BODIES
        entry = self.bodies.get(key.lower()) or self._initials(key)
        if entry is None and (body or name.label in ("ORG", "")):
            entry = self._longer(key.lower(), verdict.kind if body else "organization", body)
        if entry is not None:
            if key not in entry.names:
                entry.because(f"{key} is short for {entry.name}")
            return entry
        return self._body(name, verdict.kind) if body and verdict.votes.get(verdict.kind, 0.0) >= 1.5 else None


def spellings(name: str) -> tuple[str, ...]:
    """The acronyms of a name: of its weighty words, and of all its words.

    >>> spellings("Group of Seven"), spellings("Joint Maritime Information Center")
    (('GS', 'GOS'), ('JMIC',))
    """
    pieces = [p for p in name.replace("-", " ").split() if p[0].isalnum()]
    strict = "".join(p[0] for p in pieces if p.lower() not in SMALL).upper()
    loose = "".join(p[0] for p in pieces).upper()
    return (strict,) if strict == loose else (strict, loose)


def abbreviates(short: str, long: str) -> bool:
    """True where the letters of the short form stand in the long one in order, its first letter beginning a word.

    >>> abbreviates("IAEA", "International Atomic Energy Agency"), abbreviates("Reuters", "Washington Post")
    (True, False)
    """
    if len(short) >= len(long) or " " in short:
        return False
    low, at = long.lower(), -1
    if not any(word.startswith(short[0].lower()) for word in low.split()):
        return short.isupper()
    for letter in short.lower():
        at = at if letter.isdigit() else low.find(letter, at + 1)
        if at < 0 and not letter.isdigit():
            return short.isupper() and len(short) <= 8
    return True


def spells(short: str, long: str) -> bool:
    """True where an abbreviation's letters are initials of the long form in any order, as in a translated name.

    >>> spells("MRTA", "Tupac Amaru Revolutionary Movement"), spells("NATO", "European Union")
    (True, False)
    """
    initials = [p[0].upper() for p in long.replace("-", " ").split() if p.lower() not in SMALL]
    if not short.isupper() or not short.isalpha() or len(short) < 3 or len(initials) < 3:
        return False
    for letter in short:
        if letter not in initials:
            return False
        initials.remove(letter)
    return len(initials) < 2


def _foreign(short: str, long: str) -> bool:
    """True for most of the long name's initials in their order, as of "Institute of Meteorology ..., IMGW"."""
    initials = [p[0].upper() for p in long.replace("-", " ").split() if p.lower() not in SMALL]
    if not short.isupper() or not short.isalpha() or len(short) < 4 or len(initials) < 3 or short[0] != initials[0]:
        return False
    at = 0
    for letter in short:
        at += at < len(initials) and letter == initials[at]
    return at > 2 and at >= len(short) - 1
