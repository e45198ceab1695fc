"""The page of a pack → its Word file: what the stories share (links, notes, pictures), and the parts around them.

In: the finished page, the values it was made from, the facts as JSON. Out: bytes and findings. The text is that of the page,
so a pack that changes its page has changed its Word file. Adds no word of its own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import quoteattr

from generator.errors import LibraryError
from generator.model import Finding
from generator.render.word.house import House
from generator.render.word.notes import Notes
from generator.render.word.package import Package
from generator.render.word.pictures import Picture, draw, embedded
from generator.render.word.runs import Look, Text, looking, runs
from generator.render.word.story import INLINE, Story

__all__ = ["Document"]

_EMU_A_PIXEL, _EMU_A_TWIP = 9525, 635
_FIRST_BOOKMARK = 100_000  # notes number their own from 1
_NAME = re.compile(r"\W+", re.ASCII)
_SPACE = re.compile(r"[ \t\r\f]+")  # not the one that does not break
_WEB = ("https://", "http://", "mailto:")


class Document:
    """What all stories of one file share."""

    def __init__(
        self,
        page: Any,
        drawings: tuple[str, ...],
        fonts: str,
        house: House,
        values: Mapping[str, Any],
        filters: Mapping[str, Callable[..., Any]],
    ) -> None:
        self.house, self.package, self._fonts = house, Package(), fonts
        self.notes = Notes(values, house.colours["lead"], filters)
        self.findings: list[Finding] = []
        self._drawings = drawings
        self._pictures: Sequence[Picture | None] = self._or_words(draw, drawings) or (None,) * len(drawings)
        self._shown = 0
        self._ids = {one.get("id") for one in page.iter() if isinstance(one.tag, str) and one.get("id")}
        self._targets = {one.get("href")[1:] for one in page.iter("a") if one.get("href", "").startswith("#")}
        self._due: list[str] = []
        self._bookmarks = 0

    def body(self, element: Any, width: int) -> str:
        """The paragraphs and tables of an element."""
        story = Story(self, width)
        story.read(element)
        return story.xml()

    def names(self, element: Any) -> tuple[str, ...]:
        """What the rules of the style may call an element: its tag, classes, and both inside its parent's class."""
        classes = element.get("class", "").split()
        names: list[str] = [element.tag, *classes, *(f"{element.tag}.{name}" for name in classes)]
        parent = element.getparent()
        around = parent.get("class", "").split() if parent is not None else []
        return (*names, *(f"{outer}/{name}" for outer in around for name in names))

    def look(self, element: Any) -> Look:
        """How an element's classes make its words look."""
        look = Look()
        for name in self.names(element):
            if name in self.house.looks:
                look = looking(look, self.house.looks[name], self.house.colours, self.house.fonts)
        return look

    def is_empty(self, element: Any) -> bool:
        """True where an element holds no word and no picture."""
        return not "".join(element.itertext()).strip() and element.find(".//img") is None

    def lines(self, element: Any) -> list[str]:
        """The lines that an element's words stand in, each as long as nothing forces it to break."""
        words = []
        for one in element.iter():
            broken = isinstance(one.tag, str) and (
                one.tag == "br" or one.tag not in INLINE or not self.house.new_line.isdisjoint(self.names(one))
            )
            words.append(("\n" if broken else "") + (one.text or ""))
            if one is not element:
                words.append(one.tail or "")
        return [_SPACE.sub(" ", line).strip(" ") for line in "".join(words).split("\n")]

    def remember(self, name: str) -> None:
        """An id whose bookmark the next paragraph gets, where a link leads to it."""
        if name in self._targets:
            self._due.append(name)

    def bookmarks_due(self) -> Iterator[str]:
        """The bookmarks of ids that were passed."""
        for name in self._due:
            number = _FIRST_BOOKMARK + self._bookmarks
            self._bookmarks += 1
            yield f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(name)}"/><w:bookmarkEnd w:id="{number}"/>'
        self._due.clear()

    def bookmark(self, address: str) -> str | None:
        """The bookmark of ``#id``; None where the page has no such id."""
        return _bookmark(address[1:]) if address.startswith("#") and address[1:] in self._ids else None

    def link(self, address: str) -> tuple[str, str]:
        """What stands before and after the words of a link; nothing where it may not be one."""
        end = "</w:hyperlink>"
        if bookmark := self.bookmark(address):
            return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">', end
        if address.lower().startswith(_WEB):
            number = self.package.relate("word/document.xml", "hyperlink", address, outside=True)
            return f'<w:hyperlink r:id="{number}" w:history="1">', end
        return "", ""

    def picture(self, element: Any, width: int) -> str:
        """An ``<img>`` as a run; its alternative words alone where it could not be drawn."""
        picture, words = self._picture(element)
        if picture is None:
            return runs([Text(words, Look(colour=self.house.colours["quiet"]))])
        digest = hashlib.sha256(picture.data).hexdigest()[:16]
        self.package.add(f"word/media/{digest}.{picture.ending}", picture.data)
        relation = self.package.relate("word/document.xml", "image", f"media/{digest}.{picture.ending}")
        self._shown += 1
        most = width * _EMU_A_TWIP
        across = min(most, int(picture.width * _EMU_A_PIXEL))
        return _drawing(self._shown, relation, across, int(across * picture.height / picture.width), words)

    def picture_width(self, element: Any) -> float:
        """What an ``<img>`` takes in a table, in CSS pixels."""
        picture, _ = self._picture(element)
        return min(picture.width, 110) if picture else 0

    def _picture(self, element: Any) -> tuple[Picture | None, str]:
        number = element.get("data-drawing")
        if number is not None:
            return self._pictures[int(number)], _title(self._drawings[int(number)])
        picture, height = self._or_words(embedded, element.get("src", "")), element.get("height", "")
        if picture and height.isdigit():
            picture = replace(picture, width=picture.width * int(height) / picture.height, height=float(height))
        return picture, element.get("alt", "")

    def _or_words(self, make: Callable[[Any, str], Any], what: Any) -> Any:
        """What ``make`` makes of a picture or of several; None, with a finding, where they cannot be drawn here."""
        try:
            return make(what, self._fonts)
        except LibraryError as error:
            message = "the Word file has words in place of its pictures: Pango is missing"
            self.findings = [Finding(severity="warning", rule="pictures-missing", message=message, hint=error.hint)]
            return None


def _title(drawing: str) -> str:
    import lxml.html

    match = re.search(r"<title>(.*?)</title>", drawing, re.DOTALL)
    return " ".join(lxml.html.fromstring(f"<p>{match[1]}</p>").text_content().split()) if match else ""


def _bookmark(name: str) -> str:
    """A name that Word takes: a letter first, letters, digits and low lines, at most 40."""
    plain = _NAME.sub("_", name)
    if len(plain) > 30 or plain != name.replace("-", "_"):
        plain = f"{plain[:20]}_{hashlib.sha256(name.encode()).hexdigest()[:10]}"
    return f"b_{plain}"


def _drawing(number: int, relation: str, across: int, down: int, words: str) -> str:
    about = f'id="{number}" name="Picture {number}" descr={quoteattr(words)}'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr {about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        f"</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
