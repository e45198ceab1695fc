"""Text → quotations: pairs the marks of a text, whatever marks it uses and however many are missing.

In: text and the (start, end) offsets of its paragraphs. Out: ``Quotation`` records in text order, outer before inner,
each with one piece per paragraph, marks included. One pass, linear time. Reads straight, curly, low and angle marks,
doubled apostrophes and backticks, single British marks, spaced ASCII marks, and quotations over several paragraphs
whose opening mark is repeated and whose closing mark comes once. A mark without a partner ends its quotation at the
paragraph's end: it never takes the rest of the document with it. Does not decide who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = ["DEEPEST", "Quotation", "find_quotations"]


@dataclass(slots=True)
class Quotation:
    """One quotation: ``pieces`` are (start, end) offsets with their marks, one for each paragraph; ``depth`` 0 is outermost.

    ``closed`` is false where the text gives no closing mark.
    """

    pieces: list[tuple[int, int]] = field(default_factory=list)
    depth: int = 0
    closed: bool = True

    @property
    def start(self) -> int:
        """Offset of the first opening mark."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last piece."""
        return self.pieces[-1][1]


MARK = re.compile("''|``|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b\u2039\u203a'`\u00b4\u2033]")
FAMILY = {
    "''": "double", "``": "double", '"': "double", "\u201c": "double", "\u201d": "double", "\u201e": "double",
    "\u201f": "double", "\u2033": "double", "\u00ab": "angle", "\u00bb": "angle", "\u2018": "single", "\u2019": "single",
    "\u201a": "single", "\u201b": "single", "'": "single", "`": "single", "\u00b4": "single",
    "\u2039": "angle", "\u203a": "angle",
}  # fmt: skip
OPENS = frozenset("\u201c\u201e\u201f\u2018\u201a\u201b\u00ab\u2039`") | {"``"}
GERMAN = frozenset("\u201c\u2018")
CLOSES = frozenset("\u201d\u2019\u00bb\u203a\u00b4")
DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of writing direction, which copies of social media leave in a text."""
BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u2009\u202f([{-\u2013\u2014\u2015/:;=\u2026\u200b\ufeff" + DIRECTIONS)
AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u2009\u202f)]}.,;:!?-\u2013\u2014\u2015/\u2026\u200b")
ELISION = re.compile(r"['\u2019](?:s|t|m|d|ll|re|ve|em|til|tis|twas|cause|bout|n|round|neath|\d\ds?)\b", re.IGNORECASE)
SAID_INSIDE = re.compile(r",\s(?:(?:said|says|added|wrote)\s[A-Z]|(?:he|she|they)\s(?:said|says|added)\b)")
"""A reporting clause inside a quotation that nothing closes: the closing mark was forgotten before it."""
TAG = re.compile(r"<[a-zA-Z/!][^<>\n]{0,600}>")
"""Markup left in a text: the marks of its attributes are no quotation marks."""
DEEPEST = 4
"""Quotations inside quotations beyond this depth are not told apart."""


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """All quotations of a text.

    >>> t = 'He said "no" twice.'
    >>> [t[a:b] for q in find_quotations(t, [(0, len(t))]) for a, b in q.pieces]
    ['"no"']
    """
    found: list[Quotation] = []
    carried: Quotation | None = None
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        here = _Paragraph(text, start, end, carried)
        here.read()
        found += here.found
        carried = None
        left = here.open_quotation
        if left is not None:
            goes_on = following is not None and left.depth == 0 and _opens_with(text, following, here.open_mark)
            left.pieces[-1] = (left.pieces[-1][0], end)
            left.closed = False
            carried = left if goes_on else None
            said = None if goes_on else SAID_INSIDE.search(text, left.pieces[-1][0], end)
            if said is not None:
                left.pieces[-1] = (left.pieces[-1][0], said.start() + 1)
    return sorted(found, key=lambda q: (q.start, -q.end))


def _opens_with(text: str, paragraph: tuple[int, int], mark: str) -> bool:
    """True where a paragraph begins with the mark (or one that opens and is of its family)."""
    match = MARK.match(text, paragraph[0])
    if match is None:
        return False
    first = match.group()
    return FAMILY[first] == FAMILY[mark] and first not in CLOSES


class _Paragraph:
    """Pairs the marks of one paragraph; ``carried`` is a quotation that the paragraph before left open."""

    def __init__(self, text: str, start: int, end: int, carried: Quotation | None) -> None:
        self.text, self.start, self.end = text, start, end
        self.found: list[Quotation] = []
        self.stack: list[tuple[str, str, Quotation]] = []
        self.carried = carried
        self.lost: set[int] = set()

    @property
    def open_quotation(self) -> Quotation | None:
        """The outermost quotation that has no closing mark yet."""
        return self.stack[0][2] if self.stack else None

    @property
    def open_mark(self) -> str:
        """The mark that opened it."""
        return self.stack[0][0]

    def read(self) -> None:
        """Walks the marks from left to right; inner quotations left open end with the outer one."""
        tags = [m.span() for m in TAG.finditer(self.text, self.start, self.end)] if "<" in self.text else []
        for match in MARK.finditer(self.text, self.start, self.end):
            if tags and any(a < match.start() < b for a, b in tags):
                continue
            self._mark(match.group(), match.start(), match.end())
        self._drop_stray()
        self.lost.update(id(quotation) for _, _, quotation in self.stack[1:])
        if self.lost:
            self.found = [quotation for quotation in self.found if id(quotation) not in self.lost]

    def _drop_stray(self) -> None:
        """A straight mark that nothing closes, around complete curly pairs, is a stray one: the pairs stand."""
        if not self.stack or self.stack[0][0] != '"' or len(self.stack[0][2].pieces) > 1:
            return
        outer = self.stack[0][2]
        still_open = {id(quotation) for _, _, quotation in self.stack}
        pairs = [q for q in self.found if q.depth and q.start > outer.start and id(q) not in still_open | self.lost]
        if any(self.text[q.start] == "\u201c" for q in pairs):
            self.lost.add(id(outer))
            for pair in pairs:
                pair.depth -= 1
            self.stack = []

    def _mark(self, mark: str, at: int, behind: int) -> None:
        family = FAMILY[mark]
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[behind] if behind < self.end else " "
        if family == "single" and self._is_apostrophe(mark, at, before, after):
            return
        turned = mark in GERMAN and (self._low_mark_open() or self._turned(mark, before, after))
        opens = self._may_open(mark, before, after) and not turned
        level = next((i for i in range(len(self.stack) - 1, -1, -1) if self.stack[i][1] == family), None)
        if level is not None and not (opens and mark in OPENS) and self._may_close(mark, before, after, opens):
            self._close(level, behind)
        elif opens and len(self.stack) < DEEPEST and (level is None or mark in OPENS):
            self._open(mark, family, at, behind)

    def _low_mark_open(self) -> bool:
        """True inside „ ... “, where the mark that opens an English quotation closes a German one."""
        return bool(self.stack) and self.stack[-1][0] in ("\u201e", "\u201a")

    def _turned(self, mark: str, before: str, after: str) -> bool:
        """True for an opening mark where only a closing one can stand: “It is late,“ said Kim."""
        return bool(self.stack) and self.stack[-1][0] == mark and not before.isspace() and not after.isalnum()

    def _is_apostrophe(self, mark: str, at: int, before: str, after: str) -> bool:
        """An apostrophe stands in or before a word, or behind a plural with no single quotation open."""
        if mark in ("\u2018", "\u201a", "\u201b", "`"):
            return mark != "\u201a" and before.isalnum()
        if before.isalnum() and after.isalnum():
            return True
        opened = any(family == "single" for _, family, _ in self.stack)
        if not opened and before.isalnum():
            return True
        if mark == "\u2019" and not opened:
            return True
        if not before.isalnum() and after.isalnum() and ELISION.match(self.text, at) is not None:
            return True
        return opened and before in "sS" and after == " " and self._closes_later(at)

    def _closes_later(self, at: int) -> bool:
        """True where a surer closing mark follows soon, so that this one is a plural's apostrophe ("the allies' fleet")."""
        tail = self.text[at + 1 : min(at + 400, self.end)]
        return re.search(r"[.,?!]['\u2019](?=[\s\)]|$)", tail) is not None and re.search(r"\s['\u2018]\w", tail) is None

    def _may_open(self, mark: str, before: str, after: str) -> bool:
        if mark in CLOSES:
            return mark == "\u201d" and not self.stack and before in BEFORE_OPENING and after.isalnum()
        if mark in OPENS:
            return True
        if before == "=" and not after.isspace():
            return False
        spaced = before in BEFORE_OPENING or FAMILY.get(before) is not None
        return spaced and (not after.isspace() or mark != "'") and self.end > self.start

    def _may_close(self, mark: str, before: str, after: str, opens: bool) -> bool:
        if mark in CLOSES or mark in GERMAN:
            return True
        if not opens or mark == "''":
            return True
        # A straight mark with a blank on either side closes when one is open: "we ' ll be fine ."
        return not before.isspace() or after.isspace() or after in AFTER_CLOSING

    def _open(self, mark: str, family: str, at: int, behind: int) -> None:
        if self.carried is not None and at == self.start:
            quotation, self.carried = self.carried, None
            quotation.pieces.append((at, behind))
            quotation.closed = True
            self.stack.append((mark, family, quotation))
            return
        quotation = Quotation([(at, behind)], depth=len(self.stack))
        self.found.append(quotation)
        self.stack.append((mark, family, quotation))

    def _close(self, level: int, behind: int) -> None:
        self.lost.update(id(inner) for _, _, inner in self.stack[level + 1 :])
        quotation = self.stack[level][2]
        quotation.pieces[-1] = (quotation.pieces[-1][0], behind)
        del self.stack[level:]
