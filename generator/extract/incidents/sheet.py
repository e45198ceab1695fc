"""The parse of one document as plain columns, read once: words, lemmas, tags, heads, children, sentences.

In: a parsed Doc. Out: a ``Sheet``, with the few walks over the tree that event rules need (subject, objects, phrase).
Asking spaCy for one attribute of one token costs more than a list look-up; events look at few tokens but many times.
Knows grammar only, no event words.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.actors.columns import Columns
from generator.extract.actors.columns import columns as read_columns
from generator.extract.datelines import dateline_length
from generator.extract.hyphens import join_hyphened
from generator.extract.incidents.words import AGENTS, JOINED_VERBS, JOINED_WORDS, TARGETS, wordset
from generator.extract.towns import town_state

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["PARTIES", "Sheet", "dateline", "sheet_of"]

PARTIES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
"""Labels of names that can act."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
INSIDE_PHRASE = wordset("sheet_inside_phrase")
VERBAL = frozenset({"VERB", "AUX"})
CALENDAR = wordset("naming_calendar")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
JOINED = 8
"""Joined verbs climbed at most on the way to the one that shows whether they are passive."""


@dataclass(slots=True)
class Sheet:
    """Columns over the tokens of a document; every list has one entry a token."""

    doc: Doc
    text: str
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    kids: list[list[int]] = field(default_factory=list)
    ent: list[str] = field(default_factory=list)
    idx: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    ents: list[tuple[int, int, str]] = field(default_factory=list)
    dateline: int = 0
    persons: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def sentence_text(self, number: int) -> str:
        """The characters of a sentence."""
        first, end = self.sentences[number]
        return self.text[self.idx[first] : self.end_of(end - 1)]

    def end_of(self, token: int) -> int:
        """Character offset after the token."""
        return self.idx[token] + len(self.words[token])

    def token_at(self, offset: int) -> int:
        """The first token that ends behind a character offset; the number of tokens where none does."""
        at = max(0, bisect_right(self.idx, offset) - 1)
        while at < len(self.words) and self.end_of(at) <= offset:
            at += 1
        return at

    def person(self, token: int) -> bool:
        """True for a person's name, also where the model takes it for something else but mostly for a person's."""
        if self.persons is None:
            counts: dict[str, int] = {}
            for _, end, label in self.ents:
                last = self.words[end - 1]
                counts[last] = counts.get(last, 0) + (1 if label == "PERSON" else -1)
            self.persons = frozenset(name for name, count in counts.items() if count > 0)
        return self.ent[token] == "PERSON" or (self.pos[token] == "PROPN" and self.words[token] in self.persons)

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these dependencies."""
        dep = self.dep
        for kid in self.kids[token]:
            if dep[kid] in deps:
                return kid
        return None

    def children(self, token: int, *deps: str) -> list[int]:
        """All children with one of these dependencies, in order."""
        dep = self.dep
        return [kid for kid in self.kids[token] if dep[kid] in deps]

    def prepositions(self, token: int, *words: str) -> list[int]:
        """The objects of the prepositions beside a token; all prepositions where no words are given."""
        found = []
        for kid in self.kids[token]:
            if self.dep[kid] in {"prep", "agent", "dative", "prt", "advmod"} and (not words or self.lower[kid] in words):
                found += [k for k in self.kids[kid] if self.dep[k] in {"pobj", "pcomp"}]
                found += [p for k in self.kids[kid] if self.dep[k] == "prep" for p in self.kids[k] if self.dep[p] == "pobj"]
        return found

    def listed(self, token: int) -> list[int]:
        """The token and what is joined to it by "and" or a comma."""
        found, at = [token], 0
        while at < len(found) and len(found) < 12:
            named = [k for k in self.kids[found[at]] if self.dep[k] == "appos" and self.left(k) == found[at] + 1]
            kids = [*self.kids[found[at]], *(j for k in named for j in self.kids[k])]  # "the tanker X and the tug Y"
            found += [k for k in kids if self.dep[k] == "conj" and self.pos[k] in NOMINAL]
            at += 1
        return sorted(found)

    def passive(self, verb: int, joined: int = JOINED) -> bool:
        """True for "was hit", and for a participle after its noun ("a ship hit by")."""
        if any(self.dep[k] in {"nsubjpass", "auxpass", "csubjpass", "agent"} for k in self.kids[verb]):
            return True
        holder = self.head[verb]
        mistagged = self.tag[verb] == "VBD" and self.dep[verb] == "acl"  # "one of two men shot when": not finite
        if (self.tag[verb] != "VBN" and not mistagged) or self.child(verb, "dobj") is not None:
            return False
        before = verb + 1 < len(self.words) and self.pos[verb + 1] in {"NUM", "DET"}
        if self.dep[verb] == "amod" and (before or self._a_plural(holder)):
            return False  # no participle stands before "three": a finite verb whose subject the parse has lost
        if self.dep[verb] in {"acl", "amod"}:
            return True
        if self.dep[verb] == "advcl" and not any(self.dep[k] in {"nsubj", "aux", "mark"} for k in self.kids[verb]):
            return True  # "Hijacked on Tuesday, the tanker …"
        return (
            self.dep[verb] == "conj"
            and not any(self.dep[k] in {"nsubj", "dobj", "aux"} for k in self.kids[verb])
            and joined > 0
            and self.passive(self.head[verb], joined - 1)
        )

    def _a_plural(self, noun: int) -> bool:
        """True for "a motorcycle fired shots" read as one phrase: no "a" goes with a plural, so the participle is a verb."""
        return self.tag[noun] == "NNS" and any(self.lower[k] in {"a", "an"} for k in self.kids[noun])

    def subject(self, verb: int) -> int | None:  # noqa: PLR0911 - a decision list
        """The logical subject of a verb, through conjunction, relative clause, participle and infinitive."""
        for _ in range(6):
            several = self.children(verb, "nsubj", "nsubjpass")
            own = (
                min(several, key=lambda k: abs(k - verb)) if several else None
            )  # of two subjects the parse has misplaced the far one
            if own is None:
                own = self._misplaced_subject(verb)
            if own is not None:
                return self.antecedent(own, verb)
            dep, head = self.dep[verb], self.head[verb]
            if dep in {"acl", "relcl"} and self.pos[head] in NOMINAL:
                return head if dep == "acl" and self.lower[verb] != "to" else None
            if dep in {"conj", "xcomp", "advcl", "ccomp", "parataxis"} and head != verb:
                if dep == "xcomp":
                    made = self.child(head, "dobj")
                    if made is not None and self.lemma[head] not in {"use", "try", "manage", "take"}:
                        return made
                if dep == "ccomp" and self.child(verb, "mark") is not None:
                    return None
                verb = head
                continue
            if dep in {"pcomp", "pobj"} and head != verb:
                verb = self.head[head] if self.head[head] != head else head
                if self.pos[verb] not in VERBAL:
                    return None
                accused = self.child(verb, "dobj") if self.lower[head] in {"of", "for"} else None
                if accused is not None and not self.passive(verb):
                    return accused  # "the minister accused Rwanda of massing troops"
                continue
            return None
        return None

    def _misplaced_subject(self, verb: int) -> int | None:
        """A subject hung on the "were" of "two were missing", on the "waiting" of "two ships waiting to load were hit"."""
        for kid in self.kids[verb]:
            if self.dep[kid] in {"aux", "auxpass", "csubjpass"} and (found := self.child(kid, "nsubj")) is not None:
                return found
        return None

    def antecedent(self, token: int, verb: int) -> int:
        """For "which", "that", "who" the noun that the relative clause hangs on, else the token itself."""
        if self.tag[token] in {"WDT", "WP"} or self.lower[token] in {"which", "who", "that", "whom"}:
            at = verb
            for _ in range(4):
                if self.dep[at] == "relcl":
                    return self.head[at]
                if self.head[at] == at:
                    break
                at = self.head[at]
        return token

    def phrase(self, token: int) -> tuple[int, int]:
        """First and end token of the noun phrase around its head, without what follows the head."""
        start = token
        for kid in self.kids[token]:
            if (
                kid < token
                and self.dep[kid] in INSIDE_PHRASE
                and (self.dep[kid] != "punct" or self.lower[kid] in "-/'\"“‘*")
            ):
                start = min(start, kid, self.left(kid))
        return start, token + 1

    def left(self, token: int) -> int:
        """The leftmost token below a token."""
        at = token
        for _ in range(50):
            kids = self.kids[at]
            if not kids or kids[0] >= at:
                return at
            at = kids[0]
        return at

    def right(self, token: int) -> int:
        """The rightmost token below a token."""
        at = token
        for _ in range(200):
            kids = self.kids[at]
            if not kids or kids[-1] <= at:
                return at
            at = kids[-1]
        return at

    def below(self, token: int, top: int) -> bool:
        """True where ``token`` hangs on ``top``, at any depth."""
        for _ in range(60):
            if token == top:
                return True
            if self.head[token] == token:
                return False
            token = self.head[token]
        return False

    def verb_above(self, token: int) -> int:
        """The nearest verb over a token (the token itself where it is one); the root where there is none."""
        for _ in range(60):
            if self.pos[token] in VERBAL and self.dep[token] not in {"aux", "auxpass", "amod", "compound"}:
                return token
            if self.head[token] == token:
                return token
            token = self.head[token]
        return token

    def has(self, first: int, end: int, words: frozenset[str] | set[str]) -> bool:
        """True where one of the words stands between two tokens."""
        return not words.isdisjoint(self.lower[first:end])


def sheet_of(doc: Doc, columns: Columns | None = None) -> Sheet:
    """The columns of a document; those that the actor book has read already are shared."""
    c = read_columns(doc) if columns is None else columns
    sheet = Sheet(
        doc, c.text, c.word, c.lower, _lemmas(c), c.pos, c.tag, c.dep, c.head, c.kids, c.ent, c.idx, c.sent,
    )  # fmt: skip
    sheet.sentences = list(pairwise([*c.sents, len(c)])) if len(c) else []
    sheet.ents = c.ents
    sheet.dateline = dateline(sheet)
    if sheet.dateline:
        mend_dateline(sheet)
    _mend_towns(sheet)
    return sheet


def _mend_towns(sheet: Sheet) -> None:
    """Makes places of towns that a model took for a time: "at Kyiv overnight"."""
    towns = [
        k
        for start, end, label in sheet.ents
        if label in {"DATE", "TIME"}
        for k in range(start, end)
        if sheet.pos[k] == "PROPN" and sheet.lower[k] not in CALENDAR and town_state(sheet.words[k])
    ]
    if towns:
        sheet.ent = list(sheet.ent)
    for k in towns:
        sheet.ent[k] = "GPE"


BEGINNING = AGENTS["hostile"] | TARGETS["weapon"]
"""Nouns that the tagger takes for names where they begin a sentence."""


def _lemmas(c: Columns) -> list[str]:
    """Lemmas in small letters, of hyphened words the whole; "guerrillas" that the tagger took for a name loses its s."""
    out = [lemma.lower() for lemma in c.lemma]
    firsts = set(c.sents)  # "Guerrillas held two engineers"
    for i, word in enumerate(c.word):
        if (
            word[-1:] == "s"
            and c.pos[i] == "PROPN"
            and len(word) > 4
            and (word.islower() or (i in firsts and word[:-1].lower() in BEGINNING))
            and word[-2:] != "ss"
            and out[i] == word.lower()
        ):
            out[i] = word[:-1].lower()
    join_hyphened(out, c, JOINED_WORDS, JOINED_VERBS)
    return out


def mend_dateline(sheet: Sheet) -> None:
    """Frees the first sentence from its dateline ("ADEN, Aug 2 (Wire) - A tanker …"), which parsers take for its subject."""
    end = sheet.dateline
    sheet.dep, sheet.head, sheet.kids = list(sheet.dep), list(sheet.head), [list(kids) for kids in sheet.kids]
    for i in range(end, min(len(sheet), end + 60)):
        head = sheet.head[i]
        if head >= end or head == i:
            continue
        top = head
        while sheet.head[top] < end and sheet.head[top] != top:
            top = sheet.head[top]
        above = sheet.head[top]
        sheet.kids[head].remove(i)
        if above >= end and top in sheet.kids[above]:
            sheet.kids[above].remove(top)
        if above >= end and sheet.pos[i] in NOMINAL:
            sheet.head[i], sheet.dep[i] = above, sheet.dep[top] if sheet.dep[top] in SUBJECTS else "nsubj"
        else:
            verb = next((k for k in range(i, min(len(sheet), i + 30)) if sheet.dep[k] == "ROOT" or sheet.head[k] < end), i)
            sheet.head[i] = verb if sheet.pos[i] in NOMINAL and verb != i else i
            if sheet.head[i] != i:
                sheet.dep[i] = "nsubj"
            else:
                sheet.dep[i] = "ROOT"
        if sheet.head[i] != i:
            sheet.kids[sheet.head[i]] = sorted([*sheet.kids[sheet.head[i]], i])
    for i in range(end):
        if sheet.head[i] >= end:  # "PESHAWAR (Wire) — A bomber rammed": the town is no second subject
            if i in sheet.kids[sheet.head[i]]:
                sheet.kids[sheet.head[i]].remove(i)
            sheet.head[i] = i


def dateline(sheet: Sheet) -> int:
    """The first token behind the dateline at the start of the text, or 0."""
    length = dateline_length(sheet.text[:200].partition("\n")[0])
    return next((i for i in range(min(len(sheet), 80)) if sheet.idx[i] >= length), 0) if length else 0
