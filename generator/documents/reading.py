"""What a reader is: bytes of one file in, readings (text with its metadata) and findings out.

Own readers are registered under the entry-point group ``sitbrief.readers``; they build on these four names alone.
A reader opens no file itself and raises nothing for bad input: it gives a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.config import Limits
from generator.model import Finding, Passage

__all__ = ["Content", "Reader", "Reading", "refusal"]


@dataclass(frozen=True, slots=True)
class Content:
    """One file: its path as the user gave it, its bytes, and the limits it must keep."""

    path: str
    data: bytes = field(repr=False)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one document and what its file says about it.

    ``paragraphs`` None: those of ``generator.documents.paragraphs``. ``number`` counts the documents of a file that
    holds several, from 1. ``published`` is as the file has it; what is not ISO 8601 becomes a finding.
    """

    text: str
    paragraphs: tuple[Passage, ...] | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One format. ``suffixes`` are lower case with their dot; ``is_mine`` recognises the format by its first 4096 bytes.

    ``signature``: the first bytes prove the format, whatever the file is called.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Content], Iterable[Reading | Finding]]
    is_mine: Callable[[bytes], bool]
    signature: bool = False


def refusal(content: Content, rule: str, message: str, hint: str, *, line: int | None = None) -> Finding:
    """The finding for a document that is lost, under a rule such as ``document-empty``."""
    where = f"{content.path}:{line}" if line else content.path
    return Finding(severity="error", rule=rule, message=message, where=where, hint=hint)
