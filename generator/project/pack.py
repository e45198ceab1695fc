"""A template pack of one's own: a name and the pack to extend in, the files that were written out. Never overwrites."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from generator.errors import OutputError, TemplateError
from generator.project.writing import write_files
from generator.render import Pack, load_pack

__all__ = ["create_pack"]

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_FILES = {"pack.toml": "pack.toml", "brand.toml": "brand.toml", "section.html": "sections/{first}.html"}
_WORDS = re.compile(r"[-_]+")


def create_pack(name: str, extends: str, pack_folders: Sequence[Path]) -> tuple[Path, ...]:
    """Writes a pack that extends another one into the first of the project's pack folders."""
    if not _NAME.fullmatch(name):
        hint = "letters, digits, - and _, for instance night-watch"
        raise TemplateError(f"“{name}” cannot be the name of a pack", hint=hint)
    folder = Path(pack_folders[0]) / name
    if folder.exists():
        raise OutputError("already there", where=str(folder), hint="choose another name; sitbrief new never overwrites")
    base = load_pack(extends, pack_folders)
    first = _own_section(base)
    originals = Path(__file__).parent / "files" / "pack"
    texts = {
        target.format(first=first): _filled((originals / original).read_text(encoding="utf-8"), name, base)
        for original, target in _FILES.items()
    }
    return write_files(folder, texts)


def _own_section(base: Pack) -> str:
    """The section that the new pack changes: one that stands in every brief."""
    return "bottom_line" if "bottom_line" in base.sections else base.sections[0]


def _filled(text: str, name: str, base: Pack) -> str:
    first = _own_section(base)
    words = _WORDS.sub(" ", name)
    values = {
        "EXTENDS": base.name,
        "KIND": f"{words.capitalize()} brief",
        "AUDIENCE": base.audience,
        "SECTIONS": json.dumps(list(base.sections)),
        "FIRST": first,
        "TITLE": dict(base.titles).get(first, first),
    }
    return re.sub("|".join(values), lambda word: values[word[0]], text)
