"""Paths → documents in the order of their paths, and a finding for everything that was lost or looks wrong.

One bad file never stops the others: it becomes a finding. Extracts no facts and changes no file.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from generator.config import Limits
from generator.documents.bounded import BoundedReaders
from generator.documents.dates import iso_date
from generator.documents.identity import Identities
from generator.documents.inputs import Input, find_inputs
from generator.documents.language import detect_language
from generator.documents.paragraphs import paragraphs
from generator.documents.reading import About, Content, Reader, Reading, refusal, safely
from generator.documents.registry import Registry, load_readers
from generator.documents.sources import SourceRegistry
from generator.model import Document, Finding, Severity
from generator.model.frozen import Frozen

__all__ = ["ReadResult", "read_documents"]

UNBROKEN = re.compile(r"[^\w\s]{300}|\S{2000}")
"""As in ``generator.extract.parse``."""

LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")

Progress = Callable[[int, int, str], None]
"""Told before each file: how many are done, how many there are, and its path."""


class ReadResult(Frozen):
    """What could be read, in the order of the sorted paths, and what was noticed."""

    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_documents(
    paths: Sequence[str | Path],
    *,
    limits: Limits | None = None,
    on_progress: Progress | None = None,
    skip: Sequence[str | Path] = (),
) -> ReadResult:
    """The documents under the given files and folders (``-``: standard input); ``skip`` are folders of results.

    Raises ``BriefError`` for a path that does not exist and ``ConfigurationError`` for mistakes in a ``sources.toml``.
    """
    inputs = find_inputs(paths, skip=skip)
    sources = SourceRegistry(inputs.files)
    registry, broken = load_readers()
    with BoundedReaders() as bounded:
        work = _Work(registry, sources, bounded, limits or Limits(), findings=[*broken, *inputs.findings])
        for done, item in enumerate(inputs.files):
            if on_progress:
                on_progress(done, len(inputs.files), item.path)
            work.read(item)
        work.name_skipped()
    if on_progress and inputs.files:
        on_progress(len(inputs.files), len(inputs.files), inputs.files[-1].path)
    return ReadResult(documents=tuple(work.documents), findings=(*work.findings, *sources.unused()))


class _Work:
    """The documents and findings of one run."""

    def __init__(
        self,
        registry: Registry,
        sources: SourceRegistry,
        bounded: BoundedReaders,
        limits: Limits,
        findings: list[Finding],
    ) -> None:
        self.registry = registry
        self.sources = sources
        self.bounded = bounded
        self.limits = limits
        self.findings = findings
        self.documents: list[Document] = []
        self.skipped: dict[str, list[str]] = {}
        self.identities = Identities()

    def read(self, item: Input) -> None:
        """Reads one file; everything that goes wrong with it becomes a finding."""
        data = _bytes(item, self.limits.file_bytes)
        if isinstance(data, Finding):
            self.findings.append(data)
            return
        content = Content(item.path, data, self.limits)
        if not data.strip():
            self.findings.append(_empty(content))
            return
        reader = self._reader(item, content)
        if reader is None:
            return
        sha256 = hashlib.sha256(data).hexdigest()
        for found in self.bounded.read(reader, content) if reader.bounded else safely(reader, content):
            if isinstance(found, Finding):
                self.findings.append(found)
            else:
                self._add(item, content, found, sha256)

    def _reader(self, item: Input, content: Content) -> Reader | None:
        """The reader for a file, with a note where its name and its bytes do not agree, or where there is none."""
        named, proven = self.registry.named(item.path), self.registry.proven(content.data)
        if named and proven and proven is not named:
            message = f"is called {Path(item.path).suffix} and is read as {proven.name}, which it is"
            self._notice("note", "document-format", message, item.path, "give it its right ending")
        if proven or named:
            return proven or named
        if not item.given:
            self.skipped.setdefault(Path(item.path).suffix, []).append(item.path)
            return None
        likely = self.registry.likely(content.data)
        if likely is None:
            self.findings.append(
                refusal(content, "document-binary", "is in no format that is known", "give it the ending of its format")
            )
        return likely

    def name_skipped(self) -> None:
        """One note for all files of an ending that no reader reads."""
        for ending, paths in self.skipped.items():
            others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
            what = f"the ending {ending}" if ending else "a name without ending"
            message = f"was not read{others}: there is no reader for {what}"
            hint = f"known endings: {', '.join(sorted(self.registry.by_suffix))}"
            self._notice("note", "document-skipped", message, paths[0], hint)

    def _add(self, item: Input, content: Content, reading: Reading, sha256: str) -> None:
        """Makes a reading a document: what ``sources.toml`` says counts before what the file says."""
        where = f"{item.path}#{reading.number}" if reading.number else item.path
        refused = self._refused(replace(content, path=where), reading.text)
        if refused:
            self.findings.append(refused)
            return
        about, text = self._sound(reading, where)
        entry = self.sources.entry(item, reading.number)
        name = self.identities.name("standard-input" if item.path == "-" else item.path, reading.number)
        first = self.identities.first_with(name, text, None if reading.number else sha256)
        if first:
            message = f"has the same text as “{first}” and counts once"
            self._notice("note", "document-duplicate", message, where, "remove one of the two")
        if UNBROKEN.search(text):
            message = "has a row of characters without a blank that is longer than any word: no facts are looked for in it"
            self._notice("warning", "document-unbroken", message, where, "look at the file, and take it out")
        publisher = entry.publisher or about.publisher
        self.documents.append(
            Document(
                id=name,
                path=where,
                sha256=sha256,
                title=entry.title or about.title,
                publisher=publisher,
                published=entry.published.isoformat() if entry.published else self._published(about.published, where),
                url=entry.url or about.url,
                language=self._language(entry.language, text, about.language, "" if first else where),
                marking=entry.marking,
                reliability=entry.reliability or self.sources.reliability(item, publisher),
                duplicate_of=first,
                text=text,
                paragraphs=paragraphs(text) if reading.paragraphs is None else reading.paragraphs,
                pages=reading.pages,
            )
        )

    def _refused(self, content: Content, text: str) -> Finding | None:
        if not text.strip():
            return _empty(content)
        most = self.limits.text_characters
        if len(text) > most:
            message = f"has {len(text):,} characters, more than the limit of {most:,} (limits.text_characters)"
            return refusal(content, "document-too-long", message, "split it, or raise the limit")
        return None

    def _sound(self, reading: Reading, where: str) -> tuple[About, str]:
        """The reading without halves of characters, which no file can hold."""
        values = asdict(reading.about)
        about = {name: value and LONE_SURROGATE.sub("\ufffd", value) for name, value in values.items()}
        text = LONE_SURROGATE.sub("\ufffd", reading.text)
        if text != reading.text or about != values:
            message = "has halves of characters (lone surrogates); they are shown as \ufffd"
            self._notice("warning", "document-encoding", message, where, "compare the text with the original")
        return About(**about), text

    def _language(self, registered: str | None, text: str, declared: str | None, where: str) -> str | None:
        """The language as registered, else as the words show it, else as declared; other than English gives a warning."""
        language = registered or detect_language(text) or declared
        if language and language != "en" and where:
            message = f"is in the language “{language}”: extraction is built for English"
            self._notice("warning", "document-language", message, where, "read its facts with care, or translate it first")
        return language

    def _published(self, published: str | None, where: str) -> str | None:
        """The file's own date as ISO 8601, or None with a finding."""
        iso = iso_date(published) if published else None
        if published and iso is None:
            message = f"gives “{published[:40]}” as its date, which is not ISO 8601: it counts as undated"
            self._notice("warning", "document-date", message, where, "give its date in sources.toml")
        return iso

    def _notice(self, severity: Severity, rule: str, message: str, where: str, hint: str) -> None:
        self.findings.append(Finding(severity=severity, rule=rule, message=message, where=where, hint=hint))


def _bytes(item: Input, most: int) -> bytes | Finding:
    """The bytes of a file, or why there are none; never reads more than the limit."""
    content = Content(item.path, b"")
    try:
        if item.path == "-":
            data = sys.stdin.buffer.read(most + 1)
        else:
            with item.file.open("rb") as stream:
                data = stream.read(most + 1)
    except OSError as error:
        message = f"cannot be opened: {error.strerror or type(error).__name__}"
        return refusal(content, "document-unreadable", message, "check that it is a file and that you may read it")
    if len(data) > most:
        message = f"is larger than the limit of {most:,} bytes (limits.file_bytes)"
        return refusal(content, "document-too-large", message, "split it, or raise the limit")
    return data


def _empty(content: Content) -> Finding:
    return refusal(content, "document-empty", "has no text", "remove it, or check how it was saved")
