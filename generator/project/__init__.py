"""A project folder of one's own: configuration, sources, a pack that extends a built-in one, and a CI file.

In: a folder's path. Out: the files that were written there. Refuses to touch a file that is already there.
"""

from __future__ import annotations

from pathlib import Path

from generator.project.pack import create_pack
from generator.project.writing import write_files

__all__ = ["FILES", "create_pack", "create_project"]

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
    return write_files(folder, {name: (ORIGINALS / copied).read_text(encoding="utf-8") for name, copied in FILES.items()})
