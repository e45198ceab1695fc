"""Facts' spans → numbered passages with lettered marks, and the references that lead to them.

With one document a passage is a sentence and a reference reads ``4b``: passage 4, mark b. With several a passage is a
paragraph and it reads ``C2``: text C, paragraph 2. Passages keep the text word for word. A mark is what one or more
facts rest on; two spans that differ only in quotation marks or blanks at their edges are one mark.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.model import BriefPassage, Facts, Mark, Passage, Reference, Segment, Span

__all__ = ["EvidenceIndex", "letters", "source_keys"]


def letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa: the letters of a mark or, in capitals, of a text.

    >>> letters(2), letters(28)
    ('b', 'ab')
    """
    out = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def source_keys(count: int) -> tuple[str, ...]:
    """The keys of the texts of a brief: ``1`` where there is one, else ``A``, ``B``, …"""
    return ("1",) if count == 1 else tuple(letters(i).upper() for i in range(1, count + 1))


@dataclass
class _Home:
    """A passage and what is cited in it: trimmed offsets → (widest start, widest end, labels by fact)."""

    key: str
    document: str
    passage: Passage
    cited: dict[tuple[int, int], list[tuple[int, int, str, str]]] = field(default_factory=lambda: defaultdict(list))
    marks: list[Mark] = field(default_factory=list)
    referred_to: bool = False


class EvidenceIndex:
    """Collects citations first (``cite``), then numbers them once (``number``), then answers with references."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self.single = len(facts) == 1
        self.texts = {f.document.id: f.document.text for f in facts}
        self.homes: dict[str, list[_Home]] = {}
        for key, each in zip(source_keys(len(facts)), facts, strict=True):
            passages = each.sentences if self.single else each.document.paragraphs
            prefix = "" if self.single else key
            self.homes[each.document.id] = [
                _Home(f"{prefix}{number}", each.document.id, passage) for number, passage in enumerate(passages, 1)
            ]
        self.starts = {document: [h.passage.start for h in homes] for document, homes in self.homes.items()}
        self.by_fact: dict[str, list[tuple[_Home, tuple[int, int]]]] = defaultdict(list)

    def cite(self, document: str, fact: str, spans: Iterable[Span], label: str) -> None:
        """Records that a fact (``document/fact``) rests on these spans; ``label`` is its line beside the passage."""
        for span in spans:
            for home in self._homes_of(document, span):
                start, end = max(span.start, home.passage.start), min(span.end, home.passage.end)
                key = _trimmed(self.texts[document], start, end)
                if key:
                    home.cited[key].append((start, end, fact, label))
                    self.by_fact[fact].append((home, key))

    def number(self) -> None:
        """Letters the marks of every passage in the order of the text, an outer mark before the one inside it."""
        for homes in self.homes.values():
            for home in homes:
                self._letter(home)

    def _letter(self, home: _Home) -> None:
        ordered = sorted(home.cited, key=lambda k: (k[0], -k[1]))
        for number, key in enumerate(ordered, 1):
            rows = home.cited[key]
            start, end = min(r[0] for r in rows), max(r[1] for r in rows)
            letter = letters(number)
            home.marks.append(
                Mark(
                    letter=letter,
                    start=start - home.passage.start,
                    end=end - home.passage.start,
                    labels=tuple(dict.fromkeys(r[3] for r in rows)),
                    anchor=f"p-{home.key}{letter}",
                    facts=tuple(dict.fromkeys(r[2] for r in rows)),
                )
            )

    def references(self, *facts: str) -> tuple[Reference, ...]:
        """Where these facts stand, in the order of the texts, each place once."""
        places = {(home.document, key): home for fact in facts for home, key in self.by_fact.get(fact, ())}
        order = list(self.homes)
        return self._distinct(
            self._reference(places[place], place[1])
            for place in sorted(places, key=lambda p: (order.index(p[0]), p[1][0], -p[1][1]))
        )

    def at(self, document: str, span: Span) -> tuple[Reference, ...]:
        """The passage and, where one holds the words, the mark (the smallest) of a span that was not cited itself."""
        out = []
        for home in self._homes_of(document, span):
            start, end = span.start - home.passage.start, span.end - home.passage.start
            holding = [m for m in home.marks if m.start <= start and end <= m.end]
            mark = min(holding, key=lambda m: m.end - m.start, default=None)
            home.referred_to = True
            out.append(self._label(home, mark))
        return self._distinct(out)

    def carries_a_fact(self, document: str, span: Span) -> bool:
        """True where the passage of a span is printed because a fact rests on it."""
        return any(home.marks for home in self._homes_of(document, span))

    def passage_reference(self, document: str, passage: Passage) -> Reference:
        """The reference to a whole passage."""
        return self._label(self._homes_of(document, passage)[0], None)

    def passages(self, most_unmarked: int = 40) -> tuple[BriefPassage, ...]:
        """The passages to print: all of a short single text, else those that carry a mark or that a value refers to."""
        short = self.single and all(len(homes) <= most_unmarked for homes in self.homes.values())
        shown = (home for homes in self.homes.values() for home in homes if home.marks or home.referred_to or short)
        return tuple(self._passage(home) for home in shown)

    def _passage(self, home: _Home) -> BriefPassage:
        text = self.texts[home.document][home.passage.start : home.passage.end]
        return BriefPassage(
            key=home.key, anchor=f"p-{home.key}", document=home.document, text=text,
            segments=_segments(text, home.marks), marks=tuple(home.marks),
            paragraph=home.passage.paragraph, line=home.passage.line, page=home.passage.page,
        )  # fmt: skip

    def _homes_of(self, document: str, span: Span | Passage) -> list[_Home]:
        homes, starts = self.homes[document], self.starts[document]
        at = max(bisect_right(starts, span.start) - 1, 0)
        out = []
        while at < len(homes) and homes[at].passage.start < span.end:
            if homes[at].passage.end > span.start:
                out.append(homes[at])
            at += 1
        return out

    def _reference(self, home: _Home, key: tuple[int, int]) -> Reference:
        ordered = sorted(home.cited, key=lambda k: (k[0], -k[1]))
        return self._label(home, home.marks[ordered.index(key)])

    def _label(self, home: _Home, mark: Mark | None) -> Reference:
        label = home.key + (mark.letter if mark and self.single else "")
        return Reference(
            label=label, passage=home.key, mark=mark.letter if mark else None,
            anchor=mark.anchor if mark else f"p-{home.key}",
        )  # fmt: skip

    @staticmethod
    def _distinct(references: Iterable[Reference]) -> tuple[Reference, ...]:
        return tuple({r.label: r for r in reversed(list(references))}.values())[::-1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The offsets without blanks, quotation marks and stops at the edges; None where nothing is left."""
    while start < end and not _is_word(text[start]):
        start += 1
    while end > start and not _is_word(text[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNSM" or character in "(["


def _segments(text: str, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """The passage cut at every border of a mark; joined, the segments are the text."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    return tuple(
        Segment(
            text=text[a:b],
            tinted=any(m.start <= a and b <= m.end for m in marks),
            letters=tuple(m.letter for m in marks if m.start == a),
        )
        for a, b in pairwise(cuts)
    )
