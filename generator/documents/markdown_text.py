"""Markdown → the text that a reader sees, one paragraph for each block, with the line on which it stands.

Markup goes, words stay: the words of links, lists, tables and code too; pictures and comments go. Line breaks within a
paragraph stay line breaks. Runs no HTML and follows no link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.documents.blocks import Block, joined
from generator.documents.front_matter import front_matter
from generator.documents.plain_text import decoded, encoding_finding
from generator.documents.reading import About, Content, Reader, Reading
from generator.model import Finding

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["READER"]

DEEPEST = 80
"""Lists in lists in quotations: what is nested deeper is left out, so that Python's stack suffices."""

UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def read(content: Content) -> Iterator[Reading | Finding]:
    """The text of the blocks, with the metadata of the front matter."""
    found = decoded(content)
    if isinstance(found, Finding):
        yield found
        return
    noticed = encoding_finding(content, found)
    if noticed:
        yield noticed
    head = front_matter(found.text)
    body = "".join(found.text.splitlines(keepends=True)[head.lines :]) if head.lines else found.text
    tokens = _tokens(body)
    text, paragraphs = joined(_blocks(tokens, head.lines))
    about = About(**{"title": _headline(tokens), **head.values})
    yield Reading(text=text, paragraphs=paragraphs, about=about)


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"]).parse(text)


def _blocks(tokens: list[Token], before: int) -> Iterator[Block]:
    for token in tokens:
        line = token.map[0] + 1 + before if token.map else None
        if token.type == "inline":
            yield Block(_words(token), line)
        elif token.type in {"fence", "code_block"}:
            yield Block(token.content, line + 1 if line and token.type == "fence" else line)
        elif token.type == "html_block":
            yield Block(html.unescape(TAG.sub("", UNSEEN.sub("", token.content))), line)


def _words(token: Token) -> str:
    out = []
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                out.append(child.content)
            case "softbreak" | "hardbreak":
                out.append("\n")
    return "".join(out)


def _headline(tokens: list[Token]) -> str | None:
    """The first heading of the first level is the title where the front matter has none."""
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            return _words(inline).replace("\n", " ").strip() or None
    return None


READER = Reader(
    name="Markdown",
    suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    read=read,
    is_mine=lambda head: head.startswith((b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")),
    bounded=True,  # open brackets take a time that grows with their square
)
