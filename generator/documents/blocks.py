"""Blocks of text (headings, paragraphs, list items) → one text with its paragraphs, for formats that have real blocks.

Blocks stand apart by an empty line. Nothing is added to them and no word is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.model import Passage

__all__ = ["Block", "joined", "one_line"]

BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")


class Block(NamedTuple):
    """The words of one paragraph and where it stands in the original: a line or a page, where the format has them."""

    text: str
    line: int | None = None
    page: int | None = None


def joined(blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """The text and its paragraphs.

    >>> joined([Block("One."), Block("Two.")])[0]
    'One.\\n\\nTwo.'
    """
    pieces: list[str] = []
    passages: list[Passage] = []
    at = 0
    for block in blocks:
        text = FORBIDDEN.sub("", block.text).strip()
        if not text:
            continue
        at += 2 if pieces else 0
        passages.append(Passage(start=at, end=at + len(text), paragraph=len(passages) + 1, line=block.line, page=block.page))
        pieces.append(text)
        at += len(text)
    return "\n\n".join(pieces), tuple(passages)


def one_line(text: str) -> str:
    """The words with single blanks between them, as a browser shows them."""
    return BLANKS.sub(" ", text).strip()
