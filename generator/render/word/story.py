"""A stretch of the page → paragraphs and tables of Word: an HTML element in, WordprocessingML out.

Goes by the element and its class, as ``looks.toml`` of the style says; what it does not know is a plain paragraph. Every
word that a reader of the page sees is kept, in its order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from generator.render.word.runs import BREAK, Look, Text, looking, runs

if TYPE_CHECKING:
    from generator.render.word.document import Document

__all__ = ["INLINE", "Story"]

INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "em",
        "i",
        "img",
        "mark",
        "picture",
        "q",
        "s",
        "small",
        "source",
        "span",
        "strong",
    }
    | {"sub", "sup", "time", "u", "wbr"}
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Story:
    """Paragraphs and tables in their order. ``width`` is what there is for them, in twentieths of a point."""

    def __init__(self, document: Document, width: int, style: str = "Normal", align: str = "") -> None:
        self.document, self.width, self.base, self.align = document, width, style, align
        self._blocks: list[str] = []
        self._pieces: list[Text | str] = []
        self._style = style
        self._held = False

    def xml(self) -> str:
        """All that was written so far; at least one paragraph, because a cell must have one."""
        self._end()
        return "".join(self._blocks) or self._paragraph("")

    def read(self, element: Any, style: str = "", look: Look | None = None) -> None:
        """Writes what stands inside an element."""
        style, look = style or self.base, look or Look()
        self._words(element.text, style, look)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, style, look)
            self._words(child.tail, style, look)

    def _element(self, element: Any, style: str, look: Look) -> None:
        house = self.document.house
        names = self.document.names(element)
        if not house.leave_out.isdisjoint(names):
            return
        instead = house.instead.get(element.get("class", ""))
        if instead:
            self._words(instead, style, look)
            return
        if element.get("id"):
            self.document.remember(element.get("id"))
        for name in names:
            if name in house.looks:
                look = looking(look, house.looks[name], house.colours, house.fonts)
        if element.get("lang"):
            look = looking(look, {"lang": element.get("lang")}, {}, {})
        if not house.run_in.isdisjoint(names):
            self._run_in(element, style, look)
        elif element.tag in INLINE:
            self._inline(element, names, style, look)
        else:
            self._block(element, names, style, look)
        for name in names:
            if name in house.separators and _is_followed(element):
                self._words(house.separators[name], style, look)

    def _run_in(self, element: Any, style: str, look: Look) -> None:
        """The beginning of the paragraph that follows."""
        if self.document.is_empty(element):
            return
        self._end()
        self.read(element, style, looking(look, {"bold": True}, {}, {}))
        self._words("\u2002", style, look)
        self._held = True

    def _inline(self, element: Any, names: tuple[str, ...], style: str, look: Look) -> None:
        own_line = not self.document.house.new_line.isdisjoint(names)
        if own_line or element.tag == "br":
            self._new_line()
        if element.tag == "br":
            return
        if element.tag == "img":
            self._start(style)
            self._pieces.append(self.document.picture(element, self.width))
        elif "ref" in names and self.document.notes.knows(label := _text(element), element.get("href")):
            self._note(label, element.get("href"), style)
        elif element.tag == "a" and element.get("href"):
            before, after = self.document.link(element.get("href"))
            self._start(style)
            self._pieces.append(before)
            self.read(element, style, look)
            self._pieces.append(after)
        else:
            self.read(element, style, look)
        if own_line and _is_followed(element):
            self._new_line()

    def _note(self, label: str, address: str | None, style: str) -> None:
        """A note's number stands close to the word before it."""
        self._start(style)
        last = self._pieces[-1] if self._pieces else ""
        if isinstance(last, Text) and last.words.endswith("\u00a0"):
            self._pieces[-1] = Text(last.words[:-1], last.look)
        link = self.document.bookmark(address) if address else None
        self._pieces.append(self.document.notes.reference(label, link))

    def _block(self, element: Any, names: tuple[str, ...], style: str, look: Look) -> None:
        if self.document.is_empty(element):
            return
        if element.tag == "section":
            self.document.notes.begin_section()
        if element.tag == "table":
            self._end()
            from generator.render.word.tables import table

            self._blocks.append(table(self.document, element, self.width))
            return
        for name in names:
            style = self.document.house.paragraphs.get(name, style)
        if element.tag == "li" and style in {self.base, "Normal"}:
            style = "ListNumber" if element.getparent().tag == "ol" else "ListBullet"
        if self.base.startswith("Table"):
            style = self.base
        if not self._held:
            self._end()
        self._held = False
        self._style = style
        self.read(element, style, look)
        if not self._held:
            self._end()

    def _words(self, words: str | None, style: str, look: Look) -> None:
        if not words:
            return
        words = _SPACE.sub(" ", words)
        if not self._pieces or self._ends_open():
            words = words.lstrip(" ")
        if words:
            self._start(style)
            self._pieces.append(Text(words, look))

    def _ends_open(self) -> bool:
        """True where a space would stand at the beginning of a line or beside another one."""
        last = self._pieces[-1]
        return last.words.endswith(" ") if isinstance(last, Text) else last == BREAK

    def _new_line(self) -> None:
        if self._pieces and self._pieces[-1] != BREAK and any(isinstance(piece, Text) for piece in self._pieces):
            self._pieces.append(BREAK)

    def _start(self, style: str) -> None:
        if self._pieces:
            return
        self._style = style
        self._pieces.extend(self.document.bookmarks_due())

    def _end(self) -> None:
        self._held = False
        pieces, self._pieces = self._pieces, []
        while pieces and (pieces[-1] == BREAK or (isinstance(pieces[-1], Text) and not pieces[-1].words.strip(" "))):
            pieces.pop()
        if pieces:
            if isinstance(last := pieces[-1], Text):
                pieces[-1] = Text(last.words.rstrip(" "), last.look)
            self._blocks.append(self._paragraph(runs(pieces)))

    def _paragraph(self, inside: str) -> str:
        align = f'<w:jc w:val="{self.align}"/>' if self.align else ""
        style = "" if self._style == "Normal" else f"<w:pStyle w:val={quoteattr(self._style)}/>"
        properties = f"<w:pPr>{style}{align}</w:pPr>" if style or align else ""
        return f"<w:p>{properties}{inside}</w:p>"


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _is_followed(element: Any) -> bool:
    """True where more words stand after the element inside its parent."""
    return bool((element.tail or "").strip()) or element.getnext() is not None
