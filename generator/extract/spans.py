"""Offsets → evidence. One notion of where a fact stands, for every component.

In: a text and character offsets. Out: ``Span`` records without outer blanks. Never paraphrases:
the words of a span are always the document's own.
"""

from __future__ import annotations

from typing import TypeVar

from generator.model import Span
from generator.model.frozen import Frozen

__all__ = ["cut", "in_words_of"]

EDGES = " \t\r\n\u00a0\u200b"

Record = TypeVar("Record", bound=Frozen)


def cut(text: str, start: int, end: int, strip: str = EDGES) -> Span | None:
    """The evidence from ``start`` to ``end`` of ``text``, outer blanks (and other ``strip`` characters) left out.

    >>> cut("He said, no.", 7, 12, strip=" ,.")
    Span(start=9, end=11, text='no')
    """
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Span.cut(text, start, end) if start < end else None


def in_words_of(text: str, record: Record) -> Record:
    """The record with the words of every span taken from ``text`` again.

    A parse reads the line breaks of wrapped text as blanks; the evidence shows them as the document has them.
    """
    changes: dict[str, object] = {}
    if isinstance(record, Span):
        changes["text"] = text[record.start : record.end]
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Frozen):
            changes[name] = in_words_of(text, value)
        elif isinstance(value, tuple):
            changes[name] = tuple(in_words_of(text, item) if isinstance(item, Frozen) else item for item in value)
    return record.model_copy(update=changes)
