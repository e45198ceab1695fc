"""A saved web page → its main text, one paragraph for each block, with what the page declares about itself.

Menus, advertisements, comments and footers are dropped (trafilatura). Loads nothing that the page refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from typing import TYPE_CHECKING

from generator.documents.blocks import Block, joined, one_line
from generator.documents.encoding import Decoded, decode
from generator.documents.plain_text import encoding_finding
from generator.documents.reading import About, Content, Reader, Reading, refusal
from generator.documents.web_metadata import declared
from generator.model import Finding

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["READER"]

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
NOTICES = (
    "//*[self::div or self::section or self::aside or self::form or self::p or self::ul]"
    "[contains(@class, 'cookie') or contains(@id, 'cookie') or contains(@class, 'consent') or contains(@id, 'consent')"
    " or contains(@class, 'newsletter') or contains(@id, 'newsletter') or contains(@class, 'paywall')]"
    "[not(.//article or .//main)]"
)
"""Notices to the reader of the page: longer than a short article, they would be taken for it."""

BREAK = "\0"
APART = re.compile(r"\0\s*\0")
EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
KEEPS_LINES = frozenset({"quote", "code"})
"""What trafilatura makes of <pre>."""

BLOCKS = frozenset({"p", "head", "item", "cell", "quote", "code", "ab"})


def read(content: Content) -> Iterator[Reading | Finding]:
    """The main text, or a finding where there is none."""
    from lxml import html
    from trafilatura import bare_extraction

    found = _decoded(content.data)
    if found is None:
        yield refusal(content, "document-binary", "is not a web page: its bytes are no text", "save the page again as HTML")
        return
    noticed = encoding_finding(content, found)
    if noticed:
        yield noticed
    tree = html.document_fromstring(_without_declaration(found.text), parser=html.HTMLParser(encoding="utf-8"))
    values = declared(tree)
    extracted = bare_extraction(tree, include_comments=False, with_metadata=False, prune_xpath=NOTICES, config=_config())
    body = getattr(extracted, "body", None)
    text, paragraphs = joined(_blocks(body)) if body is not None else ("", ())
    if not text:
        hint = "save the page as a reader sees it, or copy its text into a .txt file"
        yield refusal(content, "document-empty", "has no main text that could be found", hint)
        return
    yield Reading(text=text, paragraphs=paragraphs, about=About(**values))


@cache
def _config() -> ConfigParser:
    """trafilatura's own settings, but for short articles: below 250 characters it would give the whole page instead."""
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    return config


def _decoded(data: bytes) -> Decoded | None:
    """The characters: by byte-order mark, by the page's own declaration, else as for plain text."""
    match = CHARSET.search(data[:4096])
    if match and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = match.group(1).decode("ascii").lower()
        # browsers read these two as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels)
        name = "windows-1252" if name in {"iso-8859-1", "us-ascii"} else name
        try:
            return Decoded(data.decode(name), "utf-8" if name in {"utf8", "utf-8"} else name)
        except (LookupError, ValueError):
            pass
    return decode(data)


def _without_declaration(text: str) -> bytes:
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")


def _blocks(body: _Element) -> Iterator[Block]:
    """The text of each block; two line breaks part paragraphs too, and text between blocks is one."""
    for run in _runs(body):
        for part in APART.split(run):
            yield Block("\n".join(words for line in part.split(BREAK) if (words := one_line(line))))


def _runs(root: _Element) -> Iterator[str]:
    """Runs of text that no block interrupts. Iterative: a page can be nested deeper than Python's stack."""
    from lxml import etree

    run: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = element.tag in BLOCKS
        if is_block and run:
            yield "".join(run)
            run = []
        if event == "start":
            text = BREAK if element.tag == "lb" else element.text or ""
            run.append(EMPTY_LINE.sub(2 * BREAK, text) if element.tag in KEEPS_LINES else text)
        elif element is not root:
            run.append(element.tail or "")
    yield "".join(run)


READER = Reader(
    name="web page",
    suffixes=(".html", ".htm", ".xhtml"),
    read=read,
    is_mine=lambda head: OPENING.match(head) is not None,
    bounded=True,
)
