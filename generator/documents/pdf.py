"""A PDF → its text in paragraphs, each with the page on which it begins.

PDFium gives the lines of each page and where they stand; ``pdf_lines`` joins them into paragraphs and leaves running heads
out. Reads no picture: a scanned page is a finding. Text is as printed, but for hyphens at line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.documents.blocks import Block, joined
from generator.documents.pdf_hyphens import PDFIUM_HYPHEN
from generator.documents.pdf_line import Line
from generator.documents.pdf_lines import Paragraph, flowed
from generator.documents.reading import About, Content, Reader, Reading, refusal
from generator.model import Finding, Passage

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["READER"]

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\uffff]")
BREAK = re.compile(rf"\r\n|\r|\n|(?<={PDFIUM_HYPHEN})(?=[^\r\n])")
"""PDFium joins two lines where the first one ends with a hyphen."""

NO_TITLE = re.compile(r"microsoft (?:word|powerpoint)|untitled|\.(?:docx?|pdf|indd|qxd|tmp|odt|rtf)$", re.IGNORECASE)


def read(content: Content) -> Iterator[Reading | Finding]:
    """The text of all pages, with the title from the file's properties."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(content.data)
    except pypdfium2.PdfiumError as error:
        yield _not_opened(content, str(error))
        return
    try:
        yield from _read(content, pdf)
    finally:
        pdf.close()


def _not_opened(content: Content, reason: str) -> Finding:
    if "password" in reason.lower():
        hint = "save it without a password, or print it to a new PDF"
        return refusal(content, "document-encrypted", "is protected by a password", hint)
    hint = "fetch it again"
    return refusal(content, "document-unreadable", f"is broken or cut off ({reason.rstrip('.')})", hint)


def _read(content: Content, pdf: pypdfium2.PdfDocument) -> Iterator[Reading | Finding]:
    count, most = len(pdf), content.limits.pages
    if count > most:
        message = f"has {count:,} pages, more than the limit of {most:,} (limits.pages)"
        yield refusal(content, "document-too-large", message, "split it, or raise the limit")
        return
    lines: list[Line] = []
    wordless, broken, characters = [], [], 0
    for number in range(1, count + 1):
        try:
            found = list(_lines(pdf, number))
        except RuntimeError:  # PdfiumError: this page alone is broken
            broken.append(number)
            continue
        if not found:
            wordless.append(number)
        characters += sum(len(line.text) for line in found)
        if characters > 2 * content.limits.text_characters:
            break  # the text is refused anyway
        lines += found
    flow = list(flowed(lines, count))
    text, paragraphs = joined(Block(paragraph.text, page=paragraph.page) for paragraph in flow)
    if broken:
        yield _pages(content, broken, "cannot be read", "fetch the file again")
    if not text:
        hint = "recognise its text first, for example with ocrmypdf"
        yield refusal(content, "document-empty", "has no text: its pages are pictures or empty", hint)
        return
    if wordless:
        yield _pages(content, wordless, "have no text", "recognise their text first where they are scans")
    pages = _page_starts(flow, paragraphs, count, len(text))
    yield Reading(text=text, paragraphs=paragraphs, pages=pages, about=About(title=_title(pdf)))


def _page_starts(flow: list[Paragraph], passages: tuple[Passage, ...], count: int, end: int) -> tuple[int, ...]:
    """Where the text of each page begins; a page without text begins where the next one does."""
    starts: dict[int, int] = {}
    for paragraph, passage in zip(flow, passages, strict=True):
        for offset, page in ((0, paragraph.page), *paragraph.turns):
            starts.setdefault(page, passage.start + offset)
    found = [end]
    for page in range(count, 0, -1):
        found.append(min(starts.get(page, end), found[-1]))
    return tuple(reversed(found[1:]))


def _lines(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page in the order of the file, with the box from their first to their last character."""
    from pypdfium2 import raw

    page = pdf[number - 1]
    _, height = page.get_size()
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        at = 0
        for line in (*BREAK.finditer(text), None):
            start, end = at, line.start() if line else len(text)
            at = line.end() if line else at
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            words = _readable(text[start:end])
            if not words:
                continue
            first = raw.FPDFText_GetCharIndexFromTextIndex(textpage, start)
            last = raw.FPDFText_GetCharIndexFromTextIndex(textpage, end - 1)
            left, bottom, _, top = textpage.get_charbox(max(first, 0), loose=True)
            _, _, right, _ = textpage.get_charbox(max(last, 0), loose=True)
            yield Line(words, number, left, right, bottom, top, height)
    finally:
        textpage.close()
        page.close()


def _readable(text: str) -> str:
    """The words of a line: ligatures as letters, and a blank for what a font calls a control character."""
    return FORBIDDEN.sub(" ", text).translate(LIGATURES).strip()


def _pages(content: Content, numbers: list[int], what: str, hint: str) -> Finding:
    names = ", ".join(map(str, numbers[:10])) + (f" and {len(numbers) - 10} more" if len(numbers) > 10 else "")
    message = f"pages {names} {what}" if len(numbers) > 1 else f"page {names} {what.replace('have', 'has')}"
    return Finding(severity="warning", rule="document-pages", message=message, where=content.path, hint=hint)


def _title(pdf: pypdfium2.PdfDocument) -> str | None:
    title = " ".join(pdf.get_metadata_value("Title").replace("\0", "").split())
    return title if title and not NO_TITLE.search(title) else None


READER = Reader(
    name="PDF",
    suffixes=(".pdf",),
    read=read,
    is_mine=lambda head: b"%PDF-" in head[:1024],
    signature=True,
    bounded=True,
)
