"""Whole worlds in one line: ``document("...")`` and ``project(folder, files={...})``. Short text in, real objects out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from generator.documents import paragraphs
from generator.model import Document, Marking

__all__ = ["document", "project"]


def document(
    text: str,
    *,
    path: str = "seeds/text.txt",
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    marking: Marking | None = None,
) -> Document:
    """The document that reading ``text`` from a plain text file gives; ``published`` is ``2024-03-16`` or a date-time."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=Path(path).stem,
        path=path,
        sha256=sha256,
        title=title,
        publisher=publisher,
        published=published,
        language="en",
        marking=marking,
        text=text,
        paragraphs=paragraphs(text),
    )


def project(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes the files (by path below ``folder``; text as UTF-8) and gives the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return folder
