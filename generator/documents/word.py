"""A DOCX file → its paragraphs, those in tables, text boxes and footnotes too, as they read with all changes accepted.

Looks at the sizes in the archive before it unpacks anything, and refuses an archive that would explode.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from generator.documents.blocks import Block, joined, one_line
from generator.documents.reading import About, Content, Reader, Reading, refusal
from generator.model import Finding

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

__all__ = ["READER"]

MOST_FILES = 10_000
MOST_GROWTH = 20
"""How many times ``limits.file_bytes`` an archive may unpack to with its pictures; its XML must keep the limit itself."""

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
GONE = frozenset({f"{MAIN}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {FALLBACK})
PARAGRAPH, WORDS = f"{MAIN}p", f"{MAIN}t"
BREAKS = {f"{MAIN}br": "\n", f"{MAIN}cr": "\n", f"{MAIN}tab": "\t", f"{MAIN}noBreakHyphen": "-"}


def read(content: Content) -> Iterator[Reading | Finding]:
    """The text, with the title from the paragraph in the style Title or from the file's properties."""
    from docx import Document

    refused = _refused(content)
    if refused:
        yield refused
        return
    document = Document(io.BytesIO(content.data))
    roots: list[_Element] = [document.element.body, *_notes(document)]
    found = [entry for root in roots for entry in _paragraphs(root)]
    text, paragraphs = joined(Block(words) for words, _ in found)
    titles = [one_line(words) for words, style in found if style == "Title"]
    title = " ".join(filter(None, titles[:2])) or one_line(document.core_properties.title or "")
    title = "" if title == "Word Document" else title  # what python-docx says where the file says nothing
    yield Reading(text=text, paragraphs=paragraphs, about=About(title=title or None))


def _refused(content: Content) -> Finding | None:
    if content.data.startswith(b"\xd0\xcf\x11\xe0"):
        message = "is encrypted, or in the format of Word before 2007"
        return refusal(content, "document-encrypted", message, "open it in Word and save it as DOCX without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content.data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        return refusal(content, "document-unreadable", f"is broken: {error}", "open it in Word and save it again")
    whole, xml = MOST_GROWTH * content.limits.file_bytes, content.limits.file_bytes
    unpacked = sum(entry.file_size for entry in entries)
    parts = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
    if unpacked > whole or parts > xml or len(entries) > MOST_FILES:
        message = f"unpacks to {unpacked:,} bytes in {len(entries):,} parts, {parts:,} of them XML"
        hint = f"allowed are {whole:,} bytes, {xml:,} of XML (limits.file_bytes): an archive bomb looks like this"
        return refusal(content, "document-too-large", message, hint)
    if not any(entry.filename == "[Content_Types].xml" for entry in entries):
        return refusal(content, "document-unreadable", "is an archive, but no DOCX file", "unpack it first")
    return None


def _notes(document: WordDocument) -> Iterator[_Element]:
    """The footnotes and endnotes: press reviews name their sources there."""
    from lxml import etree

    for part in document.part.package.iter_parts():
        if part.partname in {"/word/footnotes.xml", "/word/endnotes.xml"}:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            yield etree.fromstring(part.blob, parser)


def _paragraphs(root: _Element) -> Iterator[tuple[str, str | None]]:
    """The words and the style of each paragraph. A text box within a paragraph is a paragraph of its own, after it."""
    from lxml import etree

    open_ones: list[_Open] = []
    inner: list[tuple[str, str | None]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if tag == PARAGRAPH and open_ones:
                done = open_ones.pop()
                if open_ones:
                    inner.append(("".join(done.words), done.style))
                else:
                    yield "".join(done.words), done.style
                    yield from inner
                    inner = []
        elif tag == PARAGRAPH:
            style = element.find(f"{MAIN}pPr/{MAIN}pStyle")
            open_ones.append(_Open([], style.get(f"{MAIN}val") if style is not None else None))
        elif tag in GONE:
            walk.skip_subtree()
        elif open_ones and tag == WORDS:
            open_ones[-1].words.append(element.text or "")
        elif open_ones and tag in BREAKS:
            open_ones[-1].words.append(BREAKS[tag])


class _Open(NamedTuple):
    """A paragraph that has begun and not ended."""

    words: list[str]
    style: str | None


READER = Reader(
    name="DOCX",
    suffixes=(".docx",),
    read=read,
    is_mine=lambda head: head.startswith(b"PK\x03\x04") and b"word/" in head,
    signature=True,
    bounded=True,
)
