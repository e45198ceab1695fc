"""The bytes of a finished file → its text by pages, and the facts attached to it. Knows PDF, Word, HTML, Markdown, JSON.

Text is read from what a reader of the file sees: PDF glyphs, Word runs, HTML text nodes, Markdown source. Runs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from generator.errors import BriefError
from generator.output import MANIFEST

__all__ = ["FORMATS", "Finished", "read_finished"]

FORMATS = ("pdf", "docx", "html", "md", "json")
ATTACHMENT = "brief.json"
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup"}
)
"""Elements inside a line; every other one begins and ends a line of its own."""
HEAD, FOOT = 25 * 72 / 25.4, 21 * 72 / 25.4
"""The margins of a page in points: those of the house style, 25 and 21 mm."""
UNSEEN = frozenset({"script", "style", "template", "noscript"})


@dataclass(frozen=True)
class Finished:
    """A finished file: its format, its text page by page (one page where the format has none), and attached JSON.

    ``edges`` is what stands at head and foot, for every page of a PDF and every kind of page of a Word file; ``places``
    names the pages of a format that has parts instead; ``pictures`` are the SHA-256 of those of a Word file.
    """

    name: str
    format: str
    pages: tuple[str, ...]
    attached: bytes | None = None
    edges: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    manifest: bytes | None = None


def read_finished(name: str, data: bytes) -> Finished:
    """The text of a file, by its name's ending; raises ``BriefError`` where it cannot be read back."""
    ending = PurePath(name).suffix.lstrip(".").lower()
    try:
        if ending == "pdf":
            return _pdf(name, data)
        if ending == "docx":
            from generator.verify.word import read_word

            word = read_word(data)
            return Finished(
                name, "docx", tuple(word.parts.values()), word.facts, word.edges, tuple(word.parts), word.pictures
            )
        if ending in {"html", "htm"}:
            return Finished(name, "html", (_html(data.decode("utf-8")),))
        if ending in {"md", "json"}:
            text = data.decode("utf-8")
            return Finished(name, ending, (text,), data if ending == "json" else None)
    except (ValueError, RuntimeError) as error:
        raise BriefError(f"cannot be read back: {error}", where=name, hint="build it again") from error
    raise BriefError("is no finished brief", where=name, hint=f"known formats: {', '.join(FORMATS)}")


def _pdf(name: str, data: bytes) -> Finished:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        read = [_pdf_page(page) for page in document]
        attachments = [document.get_attachment(index) for index in range(document.count_attachments())]
        attached = {one.get_name(): bytes(one.get_data()) for one in attachments}
    return Finished(
        name, "pdf", tuple(text for text, _ in read), attached.get(ATTACHMENT), tuple(edges for _, edges in read),
        manifest=attached.get(MANIFEST),
    )  # fmt: skip


def _pdf_page(page: Any) -> tuple[str, tuple[str, str]]:
    """All text of a page, and that of its head and its foot."""
    text = page.get_textpage()
    width, height = page.get_size()
    head = text.get_text_bounded(0, height - HEAD, width, height)
    return text.get_text_bounded(), (head, text.get_text_bounded(0, 0, width, FOOT))


def _html(text: str) -> str:
    import lxml.html

    out: list[str] = []
    root = lxml.html.document_fromstring(text)
    stack = [(root, False)]
    while stack:
        element, done = stack.pop()
        # A span is often a line or a cell of its own, which only its stylesheet says.
        edge = " " if element.tag == "span" else "" if element.tag in INLINE else "\n"
        if done:
            out.append(edge + (element.tail or ""))
            continue
        out.append(edge)
        stack.append((element, True))
        if isinstance(element.tag, str) and element.tag not in UNSEEN:
            out.append(element.text or "")
            stack.extend((child, False) for child in reversed(element))
    return "".join(out)
