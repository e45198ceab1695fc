"""Finished files → the briefs that they carry: ``brief.json``, the PDFs that it is attached to, or a folder of either.

In: paths. Out: briefs with the file that each came from. Reads no document and believes no name: a file is a brief where
its content says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.errors import BriefError
from generator.model import Brief

__all__ = ["BuiltBrief", "brief_at", "briefs_in", "read_brief", "widest"]

ENDINGS = (".json", ".pdf")
SCHEMA = b"sitbrief/brief/1"
ATTACHMENT = "brief.json"
MOST_BYTES = 500_000_000
"""No brief is larger than this."""


@dataclass(frozen=True)
class BuiltBrief:
    """A finished file and the brief in it; ``pages`` is None where the format has none."""

    path: Path
    brief: Brief
    pages: int | None = None


def brief_at(path: Path, edition: str | None = None) -> Brief:
    """The brief of a file, or of a folder the one of that edition, else the fullest."""
    if not path.is_dir():
        return read_brief(path).brief
    found = briefs_in(path)
    if not found:
        raise BriefError("holds no brief", where=str(path), hint="give the folder that `sitbrief build` wrote to")
    return widest(found, edition).brief


def read_brief(path: Path) -> BuiltBrief:
    """The brief of one JSON or PDF file; raises ``BriefError`` where it carries none."""
    pages, data = _carried(path)
    if SCHEMA not in data:
        hint = "give a brief.json, a PDF that `sitbrief build` wrote, or the folder of either"
        raise BriefError("carries no brief", where=str(path), hint=hint)
    return _brief(path, pages, data)


def briefs_in(folder: Path) -> tuple[BuiltBrief, ...]:
    """The briefs of a folder that ``build`` wrote, sorted by name; other files in it are passed over."""
    paths = [path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix.lower() in ENDINGS]
    carried = [(path, *_carried(path)) for path in paths]
    return tuple(_brief(path, pages, data) for path, pages, data in carried if SCHEMA in data)


def _carried(path: Path) -> tuple[int | None, bytes]:
    """The number of pages, and what the file holds as JSON: its own bytes, or what is attached to it."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, b""
        data = path.read_bytes()
    except OSError as error:
        raise BriefError(f"cannot be read: {error.strerror}", where=str(path)) from error
    return _attached(data) if path.suffix.lower() == ".pdf" else (None, data)


def _attached(data: bytes) -> tuple[int | None, bytes]:
    """The pages of a PDF are counted and not read: the file may be somebody's article."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            attachments = map(document.get_attachment, range(document.count_attachments()))
            found = next((bytes(each.get_data()) for each in attachments if each.get_name() == ATTACHMENT), b"")
            return len(document), found
    except RuntimeError:  # no PDF, or a damaged one
        return None, b""


def _brief(path: Path, pages: int | None, data: bytes) -> BuiltBrief:
    try:
        return BuiltBrief(path, Brief.model_validate_json(data), pages)
    except ValidationError as error:
        raise BriefError("its facts are damaged", where=str(path), hint="build the brief again") from error


def widest(built: Sequence[BuiltBrief], edition: str | None = None) -> BuiltBrief:
    """The brief of that edition, else the one that withholds least: the fullest."""
    of_edition = [one for one in built if one.brief.masthead.edition == edition]
    return max(of_edition or built, key=lambda one: (len(one.brief.facts), one.path.suffix == ".json", _backwards(one.path)))


def _backwards(path: Path) -> Iterable[int]:
    """Among equals the first name is taken."""
    return tuple(-ord(letter) for letter in path.name)
