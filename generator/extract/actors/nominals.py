"""Actors without a name: "gunmen", "the foreign minister", "Russia's defence ministry", "Iranian-backed militias", "the group".

In: a book that holds the names. Out: nominal mentions of its entries, and new entries for phrases that act or speak.
A definite phrase goes to an earlier actor that fits it; an anonymous or indefinite source is no actor.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.parts import Parts
from generator.extract.actors.vocabulary import Vocabulary
from generator.model import ActorKind

__all__ = ["Nominals"]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
POSSESSIVES = frozenset({"its", "their", "his", "her", "our", "my"})
BREAKS = frozenset({",", ".", "/", "(", ")", ";", ":", "—", "–", "--", "“", "”", '"'})
STRONG: dict[str, ActorKind] = {
    "police": "government_body", "army": "armed_forces", "navy": "armed_forces", "military": "armed_forces",
    "coastguard": "armed_forces", "parliament": "government_body",
}  # fmt: skip
"""Bodies of which a state has one: actors with no owner named."""
WITH_OWNER = frozenset(
    [
        "ministry",
        "department",
        "agency",
        "authority",
        "parliament",
        "embassy",
        "consulate",
        "court",
        "presidency",
        "navy",
        "army",
        "military",
        "marines",
        "police",
        "troops",
        "soldiers",
        "forces",
        "cabinet",
        "senate",
        "legislature",
        "treasury",
        "commission",
        "customs",
        "intelligence",
        "airforce",
    ]
)
COUNTS = frozenset({"several", "many", "few", "dozens", "hundreds", "scores", "two", "both"})
VAGUE = frozenset(["more", "any", "no", "other", "such", "many", "some", "every", "fewer", "less", "few"])
ACTING = frozenset({"speaks", "acts", "accused", "threatened"})
STATE_WORDS = frozenset({"government", "country", "nation", "regime", "kingdom", "republic"})
LOOSE = frozenset({"organization", "government_body", "armed_group", "company", "media", "armed_forces"})


class Nominals:
    """Walks over the common nouns of a text once."""

    def __init__(self, book: ActorBook, words: Vocabulary, parts: Parts) -> None:
        self.book, self.c, self.words, self.parts = book, book.columns, words, parts
        self.keys: dict[tuple[str, str], Entry] = {}

    def read(self) -> None:
        """Adds the nominal mentions in the order of the text."""
        c, book, words = self.c, self.book, self.words
        nouns, offices, phrases = words.nouns, words.offices, words.phrases
        for at, tag in enumerate(c.tag):
            if tag not in NOUNS:
                continue
            lemma = c.lemma[at].lower()
            low = c.lower[at]
            if not (
                lemma in nouns
                or low in nouns
                or lemma in offices
                or low in offices
                or lemma in STATE_WORDS
                or low in words.people
                or low in phrases
            ):
                continue
            if book.at(at) is not None or (c.iob[at] in (1, 3) and c.word[at][0].isupper() and c.ent[at] == "PERSON"):
                continue
            if c.dep[at] == "compound" and c.tag[c.head[at]] in NOUNS and low not in ("police", "army", "navy"):
                if low not in phrases:
                    continue
            self._noun(at, low, lemma)

    def _noun(self, at: int, low: str, lemma: str) -> None:
        start = self._start(at)
        phrase = self._phrase(at)
        if phrase is None and (lemma in self.words.offices or low in self.words.offices):
            self._office(start, at, lemma)
            return
        if lemma in STATE_WORDS and not phrase:
            self._state(start, at, low)
            return
        if low in self.words.people and phrase is None:
            if any(self.c.lower[i] in self.words.masked for i in range(start, at)):
                self._group(start, at, lemma)
            return
        kind = phrase[1] if phrase else self.words.nouns.get(lemma) or self.words.nouns.get(low)
        if kind == "armed_group":
            self._group(start, at, lemma)
        elif kind is not None:
            self._body(start, at, kind, phrase[0] if phrase else 1, lemma)

    def _start(self, at: int) -> int:
        """The first word of the noun phrase that ends at ``at``."""
        c = self.c
        start, edge = at, c.left(at)
        while (
            start > edge and c.word[start - 1] not in BREAKS and c.tag[start - 1] != "CC" and c.sent[start - 1] == c.sent[at]
        ):
            start -= 1
        return start

    def _phrase(self, at: int) -> tuple[int, ActorKind] | None:
        """Length and kind of the fixed compound that ends at ``at``."""
        for tokens, kind in self.words.phrases.get(self.c.lower[at], ()):
            size = len(tokens)
            if size <= at + 1 and tuple(self.c.lower[at - size + 1 : at + 1]) == tokens:
                return size, kind
        return None

    def _named(self, at: int) -> bool:
        """True where the noun only explains a name, before it, beside it or as a predicate."""
        c, book = self.c, self.book
        if c.dep[at] in ("appos", "compound", "attr", "oprd", "nmod") and c.dep[at] != "oprd":
            if c.dep[at] in ("compound", "nmod") or c.dep[at] == "attr":
                return True
            found = book.at(c.head[at])
            if found:
                return True
        for kid in c.kids[at]:
            if c.dep[kid] == "appos" and book.at(kid):
                return True
        return (
            at + 1 < len(c) and book.at(at + 1) is not None and c.sent[at + 1] == c.sent[at] and c.word[at + 1][0].isupper()
        )

    def _office(self, start: int, at: int, lemma: str) -> None:
        c, book = self.c, self.book
        if (
            self._named(at)
            or lemma in self.words.mouthpieces
            or c.tag[at] in ("NNS", "NNPS")
            or lemma not in self.words.unique
        ):
            return
        first = c.lower[start]
        owner = book._owner(at, ("poss",))
        if not (first in DEFINITE or owner or first in POSSESSIVES):
            return
        modifiers = {c.lemma[i].lower() for i in range(start, at)} & (
            self.words.offices | {"foreign", "defence", "defense", "prime", "interior", "oil", "finance", "vice"}
        )
        earlier = self._latest(
            lambda e: e.kind == "person" and lemma in e.nouns and (not modifiers or self._agrees(e, modifiers)), at
        )
        if earlier and (owner is None or earlier.affiliation in (owner, None) or book.entries[owner].affiliation):
            book.mention(earlier.id, start, at + 1, "nominal")
            earlier.because(f"{c.words(start, at + 1)} goes back to {earlier.name}, who has that office")
            return
        if self.parts.of_head(at) not in ("speaks", "acts") and not self._has_mouthpiece(at):
            return
        end = self._with_of(at)
        entry = book.open(self._label(start, end), "person")
        entry.named = False
        entry.nouns.add(lemma)
        entry.because("an office that speaks or acts, without a name")
        entry.affiliation = owner or book._owner(at, ("compound", "amod", "nmod")) or self._of(at) or book.sit(book.seat(at))
        entry.roles.append((start, end))
        book.mention(entry.id, start, end, "nominal")

    def _has_mouthpiece(self, at: int) -> bool:
        """ "a spokesman for the secretary-general", "the ministry's spokeswoman"."""
        c, up = self.c, self.c.head[at]
        if c.dep[at] == "pobj" and c.lower[up] in ("for", "of", "from"):
            return c.lower[c.head[up]] in self.words.mouthpieces
        return c.dep[at] in ("poss", "compound") and c.lower[up] in self.words.mouthpieces

    def _agrees(self, entry: Entry, modifiers: set[str]) -> bool:
        words = {self.c.lemma[i].lower() for a, b in entry.roles for i in range(a, b)}
        return modifiers <= words

    def _with_of(self, at: int) -> int:
        """The end of the phrase with a short "of" phrase: "the head of military intelligence"."""
        c = self.c
        if at + 1 < len(c) and c.lower[at + 1] == "of" and c.head[at + 1] == at:
            end = at + 2
            for obj in c.kids[at + 1]:
                if c.dep[obj] == "pobj":
                    end = obj + 1
            return end if end - at < 6 and end > at + 2 else at + 1
        return at + 1

    def _of(self, at: int) -> str | None:
        c = self.c
        for prep in c.kids[at]:
            if c.lower[prep] in ("of", "for", "to"):
                for obj in c.kids[prep]:
                    if c.dep[obj] == "pobj" and (found := self.book.at(obj)):
                        return found
        return None

    def _label(self, start: int, end: int) -> str:
        c = self.c
        while start < end - 1 and (
            c.tag[start] in ("DT", "CD", "IN", "PDT", "PRP$", "RB", "JJR", "JJS") or c.lower[start] in COUNTS
        ):
            start += 1
        return c.words(start, end).replace("\n", " ")

    def _state(self, start: int, at: int, low: str) -> None:
        """ "the government", "the country": the state spoken of last."""
        c, book = self.c, self.book
        if book._owner(at, ("poss", "amod", "compound", "nmod")) or c.lower[start] not in DEFINITE or at - start > 1:
            return
        if self.parts.of_head(at) not in ACTING:
            return
        state = self._latest(lambda e: e.kind == "state" and bool(e.parts), at)
        if state:
            book.mention(state.id, start, at + 1, "nominal")
            state.because(f"{c.words(start, at + 1)} goes back to {state.name}")

    def _group(self, start: int, at: int, lemma: str) -> None:
        """Armed groups: new where indefinite, an earlier one where definite."""
        c, book = self.c, self.book
        if self._named(at) or c.dep[at] in ("compound", "amod", "attr"):
            return
        owner = book._owner(at, ("poss", "compound", "amod", "nmod"))
        if owner and book.entries[owner].kind == "armed_group" and not self._hyphen(start, at):
            return
        first = c.lower[start]
        if first in VAGUE or (lemma == "bomber" and "suicide" not in c.lower[start:at]):
            return
        definite = first in DEFINITE or first in POSSESSIVES
        key = ("armed_group", lemma)
        if definite:
            found = self._latest(lambda e: e.kind == "armed_group", at)
            if found:
                book.mention(found.id, start, at + 1, "nominal")
                found.because(f"{c.words(start, at + 1)} goes back to {found.name}")
                return
        part = self.parts.of_head(at)
        if (part is None and not self._hyphen(start, at)) or part in ("geo", "employs"):
            return
        entry = self.keys.get(key)
        if entry is None or (definite is False and c.lower[start] in ("a", "an", "another", "other")):
            entry = book.open(self._label(start, at + 1), "armed_group")
            entry.named, entry.plural = False, c.tag[at] == "NNS"
            entry.nouns.add(lemma)
            entry.because(f"{c.lower[at]} without a name who act or are blamed")
            self.keys[key] = entry
        book.mention(entry.id, start, at + 1, "nominal")

    def _hyphen(self, start: int, at: int) -> bool:
        c = self.c
        return any(c.word[i] == "-" and c.lower[i + 1] in self.words.grammar["backed"] for i in range(start, at))

    def _body(self, start: int, at: int, kind: ActorKind, size: int, lemma: str) -> None:
        """Bodies in lower case, and definite phrases for named ones."""
        c, book = self.c, self.book
        first = c.lower[start]
        definite = first in DEFINITE
        if c.dep[at] in ("appos", "attr") or any(c.dep[k] == "appos" and book.at(k) for k in c.kids[at]):
            return
        owner = book._owner(at, ("poss", "compound", "amod", "nmod"))
        if owner and book.entries[owner].kind == kind and book.at(at - size) == owner:
            return  # "Yonhap news agency" is Yonhap
        possessed = c.dep[at] == "compound" and c.lemma[c.head[at]].lower() in self.words.offices
        if definite and not owner and at - start <= 2 + size - 1 and self._anaphor(start, at, kind, lemma, size):
            return
        seat = None if owner else book.seat(at)
        if seat is not None:
            owner = book.seats[seat]
        possessed = possessed or self._has_mouthpiece(at)
        part = "employs" if possessed else self.parts.of_head(at)
        if (part not in ACTING and part not in ("employs", "addressed")) or first in (
            "a",
            "an",
            "another",
            "some",
            "any",
            "no",
        ):
            return
        low = c.lower[at]
        tight = size > 1 or low in STRONG or lemma in STRONG or (owner and (lemma in WITH_OWNER or low in WITH_OWNER))
        if (first in POSSESSIVES and not owner and c.tag[at] == "NNS") or first in ("our", "my", "your"):
            return
        if not tight or (kind == "armed_forces" and part == "employs" and not possessed):
            return
        if low in ("forces", "troops", "soldiers") and not owner:
            return
        begin = at - size + 1
        country = book.entries[owner].country if owner and book.entries[owner].kind == "state" else None
        key = (c.lower[begin] + " " + lemma, country or (owner or ""))
        entry = self.keys.get(key) or self.keys.get((key[0], ""))
        if entry is None:
            label = (
                f"{book.entries[owner].name} {c.words(begin, at + 1)}"
                if owner and c.dep[at] != "ROOT" and country
                else self._label(start, at + 1)
            )
            entry = book.open(label.replace("\n", " "), STRONG.get(low, kind), country)
            entry.named, entry.affiliation = False, owner
            entry.plural = c.tag[at] == "NNS" or low == "police"
            entry.nouns.add(lemma)
            entry.because(f"{c.words(begin, at + 1)} is a body that acts or speaks")
            self.keys[key] = entry
            book.sit(seat)
        book.mention(entry.id, start if c.lower[start] not in POSSESSIVES else begin, at + 1, "nominal")
        if part == "employs":
            book.part(entry.id, "employs", at)

    def _anaphor(self, start: int, at: int, kind: ActorKind, lemma: str, size: int) -> bool:
        """ "the agency", "the group": the last named actor that the noun fits."""
        c, book = self.c, self.book
        found = self._latest(lambda e: lemma in e.nouns or any(lemma == w.lower() for n in e.names for w in n.split()), at)
        if found is None and size == 1 and lemma not in STRONG:
            kinds = (
                {kind}
                if kind not in ("organization", "government_body")
                else {"organization", "government_body", "armed_group"}
                if lemma in ("group", "movement", "organization", "organisation")
                else {"organization", "government_body"}
            )
            if lemma in ("group", "movement"):
                kinds = {"armed_group", "organization"}
            found = self._latest(lambda e: e.named and e.kind in kinds, at)
        if found is None or found.kind in ("state", "person"):
            return False
        book.mention(found.id, start, at + 1, "nominal")
        found.because(f"{c.words(start, at + 1)} goes back to {found.name}")
        return True

    def _latest(self, fits, at: int) -> Entry | None:  # type: ignore[no-untyped-def]
        """The entry last mentioned before ``at`` that fits."""
        best, where = None, -1
        for entry in self.book:
            if entry.mentions and fits(entry):
                last = max((b for _, b, _ in entry.mentions if b <= at), default=-1)
                if last > where:
                    best, where = entry, last
        return best
