"""A project folder of one's own: configuration, sources, a pack that extends a built-in one, and a CI file.

In: a folder's path. Out: the files that were written there. Refuses to touch a file that is already there.
"""

from __future__ import annotations

from pathlib import Path

from generator.errors import OutputError

__all__ = ["FILES", "create_project"]

FILES = {
    ".github/workflows/brief.yml": "workflow.yml",
    ".gitignore": "gitignore",
    "seeds/sources.toml": "sources.toml",
    "sitbrief.toml": "sitbrief.toml",
    "templates/desk/pack.toml": "pack.toml",
}
"""Where each file goes, and which file beside this module it is a copy of."""

ORIGINALS = Path(__file__).parent / "files"


def create_project(folder: Path) -> tuple[Path, ...]:
    """Writes the files of a new project into ``folder`` and says which; a file in the way stops it before the first one."""
    in_the_way = [name for name in FILES if (folder / name).exists()]
    if in_the_way:
        raise OutputError(
            f"already there: {', '.join(in_the_way)}",
            where=str(folder),
            hint="name a new or an empty folder; sitbrief new never overwrites",
        )
    written = []
    for name, original in FILES.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8") as file:
                file.write((ORIGINALS / original).read_text(encoding="utf-8"))
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror or error}", where=str(target)) from error
        written.append(target)
    return tuple(written)
