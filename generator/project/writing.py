"""New files below a folder: their texts by name in, their paths out. Refuses to touch a file that is already there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import OutputError

__all__ = ["write_files"]


def write_files(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Writes the files in their order and says where they are; one in the way stops it before the first one."""
    in_the_way = [name for name in texts if (folder / name).exists()]
    if in_the_way:
        raise OutputError(
            f"already there: {', '.join(in_the_way)}",
            where=str(folder),
            hint="name a new or an empty folder; sitbrief new never overwrites",
        )
    written = []
    for name, text in texts.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror or error}", where=str(target)) from error
        written.append(target)
    return tuple(written)
