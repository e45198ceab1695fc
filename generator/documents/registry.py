"""Which reader reads a file: by its first bytes where these prove the format, else by its ending, else by its content.

Readers are found under the entry-point group ``sitbrief.readers`` (the built-in ones too; in a plain clone, which has no
entry points, from the list here). Imports no library of a format.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath

from generator.documents.reading import Reader
from generator.model import Finding

__all__ = ["BUILT_IN", "GROUP", "Registry", "load_readers"]

GROUP = "sitbrief.readers"
BUILT_IN = {
    "pdf": "generator.documents.pdf:READER",
    "docx": "generator.documents.word:READER",
    "html": "generator.documents.web_page:READER",
    "json-lines": "generator.documents.json_lines:READER",
    "markdown": "generator.documents.markdown_text:READER",
    "plain-text": "generator.documents.plain_text:READER",
}
"""In the order in which content is asked: the most certain first, plain text last."""

HEAD = 4096


class Registry:
    """The readers by ending and by content. A third party's reader goes before a built-in one of the same ending."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self.readers = tuple(readers)
        self.by_suffix: dict[str, Reader] = {}
        for reader in reversed(self.readers):
            self.by_suffix.update(dict.fromkeys(reader.suffixes, reader))

    def named(self, path: str) -> Reader | None:
        """The reader of the file's ending."""
        return self.by_suffix.get(PurePath(path).suffix.lower())

    def proven(self, data: bytes) -> Reader | None:
        """The reader whose signature the first bytes carry."""
        return next((reader for reader in self.readers if reader.signature and reader.is_mine(data[:HEAD])), None)

    def likely(self, data: bytes) -> Reader | None:
        """The first reader that takes the content for its own, for a file without a known ending and standard input."""
        return next((reader for reader in self.readers if reader.is_mine(data[:HEAD])), None)


@cache
def load_readers() -> tuple[Registry, tuple[Finding, ...]]:
    """The registry, and a finding for each reader of a third party that cannot be loaded."""
    own, findings = [], []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        if point.value in BUILT_IN.values():
            continue
        reader = _loaded(point)
        if isinstance(reader, Reader):
            own.append(reader)
        else:
            findings.append(reader)
    return Registry([*own, *(_built_in(target) for target in BUILT_IN.values())]), tuple(findings)


def _built_in(target: str) -> Reader:
    module, _, name = target.partition(":")
    reader = getattr(import_module(module), name)
    assert isinstance(reader, Reader)
    return reader


def _loaded(point: EntryPoint) -> Reader | Finding:
    try:
        reader = point.load()
    except Exception as error:  # noqa: BLE001  (code of a third party)
        reason = f"{type(error).__name__}: {error}"
    else:
        if isinstance(reader, Reader):
            return reader
        reason = "it is not a generator.documents.Reader"
    package = point.dist.name if point.dist else point.value
    message = f"the reader “{point.name}” cannot be loaded: {reason}"
    hint = f"update or remove the package {package}"
    return Finding(severity="warning", rule="reader-broken", message=message, where=package, hint=hint)
