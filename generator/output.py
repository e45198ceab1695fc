"""File name → bytes becomes files in a folder, all or none: an interrupted write leaves the last good brief.

Every file is first written whole under a temporary name beside its place; only when all are there are they moved. What an
earlier, interrupted run left under temporary names is cleared away.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import OutputError

__all__ = ["ensure_writable", "write_files"]

TEMPORARY = ".sitbrief-partial"


def ensure_writable(folder: Path) -> None:
    """Raises ``OutputError`` where files could not be written: said before the work, not after it. Leaves nothing behind."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise _cannot_write(folder, error) from error


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """The paths written, in the order of their names. Raises ``OutputError`` with the folder and what to do."""
    partial: list[tuple[Path, Path]] = []
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"*{TEMPORARY}"):
            left.unlink(missing_ok=True)
        for name, data in sorted(files.items()):
            place = folder / name
            if place.exists() and not place.is_file():
                place.write_bytes(data)  # a device or a pipe is written to; to move a file there would take it away
                written.append(place)
                continue
            temporary = folder / f"{name}{TEMPORARY}"
            with temporary.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            partial.append((temporary, place))
            written.append(place)
        for temporary, place in partial:
            temporary.replace(place)
    except OSError as error:
        for temporary, _ in partial:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise _cannot_write(folder, error) from error
    return written


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    message = f"cannot write: {error.strerror or error}"
    return OutputError(message, where=str(folder), hint="name another folder with --out")
