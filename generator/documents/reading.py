"""What a reader is: bytes of one file in, readings (text with its metadata) and findings out.

Own readers are registered under the entry-point group ``sitbrief.readers``; they build on these four names alone.
A reader opens no file itself and raises nothing for bad input: it gives a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from generator.config import Limits
from generator.model import Finding, Passage

__all__ = ["About", "Content", "Reader", "Reading", "refusal", "safely"]


@dataclass(frozen=True, slots=True)
class Content:
    """One file: its path as the user gave it, its bytes, and the limits it must keep."""

    path: str
    data: bytes = field(repr=False)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class About:
    """What a file says about itself. ``published`` is as the file has it; what is not ISO 8601 becomes a finding."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one document and what its file says about it.

    ``paragraphs`` None: those of ``generator.documents.paragraphs``. ``pages``: where the text of each page begins, for a
    format that has pages. ``number`` is the place of the document in a file
    that holds several (the line of a JSON Lines file), from 1.
    """

    text: str
    paragraphs: tuple[Passage, ...] | None = None
    pages: tuple[int, ...] = ()
    about: About = field(default_factory=About)
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One format. ``suffixes`` are lower case with their dot; ``is_mine`` recognises the format by its first 4096 bytes.

    ``signature``: the first bytes prove the format, whatever the file is called. ``bounded``: it stands on a library for
    files of strangers, so it runs in a process of its own that may be ended when the time is up.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Content], Iterable[Reading | Finding]]
    is_mine: Callable[[bytes], bool]
    signature: bool = False
    bounded: bool = False


def refusal(content: Content, rule: str, message: str, hint: str, *, line: int | None = None) -> Finding:
    """The finding for a document that is lost, under a rule such as ``document-empty``."""
    where = f"{content.path}:{line}" if line else content.path
    return Finding(severity="error", rule=rule, message=message, where=where, hint=hint)


def safely(reader: Reader, content: Content) -> Iterator[Reading | Finding]:
    """What the reader gives; where it fails in a way that it did not foresee, a finding."""
    hint = "open it in its own program and save it again"
    try:
        yield from reader.read(content)
    except RecursionError:
        yield refusal(content, "document-unreadable", "is nested too deeply", hint)
    except MemoryError:
        yield refusal(content, "document-too-large", "needs more memory than reading may take", hint)
    except Exception as error:  # noqa: BLE001  (a broken file finds bugs in every library; the other files must go on)
        message = f"cannot be read as {reader.name}: {type(error).__name__}: {str(error)[:200]}"
        yield refusal(content, "document-unreadable", message, hint)
