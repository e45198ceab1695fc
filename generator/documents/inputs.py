"""Paths as given → the files to read, sorted, each once.

A folder is walked through all its subfolders. Left out there: hidden files, the project's own files (configuration,
sources, edits), labelled data (``*.gold.json``) and folders of results. Opens no file and follows no link in circles or out
of the folder that was given.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import BriefError
from generator.model import Finding, Severity

__all__ = ["Input", "Inputs", "find_inputs", "shown"]

OWN_FILES = frozenset({"sources.toml", "edits.toml", "sitbrief.toml"})
OWN_ENDINGS = (".gold.json", "~", ".tmp", ".bak", ".swp")
RESULT_FOLDERS = frozenset({"output", "__pycache__", "node_modules"})


@dataclass(frozen=True, slots=True)
class Input:
    """One file: ``path`` as the brief shows it, ``root`` the folder that was given, or the file's own folder.

    ``given``: named by the user and not found in a folder.
    """

    path: str
    file: Path
    root: Path
    given: bool = False

    @property
    def below(self) -> str:
        """The path below the root, with forward slashes: the name of the document in ``sources.toml``."""
        return shown(os.path.relpath(self.file, self.root)).replace(os.sep, "/")


@dataclass(slots=True)
class Inputs:
    """The files in the order of their paths, and what was noticed on the way."""

    files: list[Input] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def find_inputs(paths: Sequence[str | Path], *, skip: Sequence[str | Path] = ()) -> Inputs:
    """The files under the given paths; ``-`` stands for standard input; ``skip`` are folders of results.

    A path that does not exist is a ``BriefError`` that names all of them.
    """
    given = [str(path) for path in paths]
    missing = [path for path in given if path != "-" and not os.path.lexists(path)]
    if missing:
        names = ", ".join(shown(path) for path in missing)
        raise BriefError(
            "no such file or folder" if len(missing) == 1 else f"{len(missing)} paths do not exist",
            where=names,
            hint="check the spelling; paths are relative to the current folder",
        )
    found = Inputs()
    leave = {os.path.realpath(folder) for folder in skip}
    for path in given:
        if path != "-" and Path(path).is_dir():
            _walk(Path(path), path, leave, found)
        else:
            file = Path(path)
            found.files.append(Input(shown(path), file, file.parent, given=True))
    found.files = _each_once(sorted(found.files, key=lambda item: item.path))
    return found


def _walk(root: Path, given: str, leave: set[str], found: Inputs) -> None:
    seen: set[str] = set()
    waiting = [root]
    count = len(found.files)
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in seen:
            _note(found, "warning", "folder-loop", "is reached a second time through a link", folder, "remove the link")
            continue
        seen.add(real)
        for file in _entries(folder, found):
            if _leads_out(file, root):
                hint = "name its target among the paths if it should be read"
                _note(found, "warning", "document-outside", "holds a link that leads out of it", file, hint)
            elif file.is_dir():
                if file.name not in RESULT_FOLDERS and os.path.realpath(file) not in leave:
                    waiting.append(file)
            elif file.exists() and not file.is_file():
                _note(found, "note", "document-skipped", "holds what is not a file", file, "remove it: it may never end")
            elif file.name not in OWN_FILES and not file.name.endswith(OWN_ENDINGS):
                found.files.append(Input(_joined(given, root, file), file, root))
    if len(found.files) == count:
        _note(
            found,
            "warning",
            "folder-empty",
            "holds no document",
            root,
            "put articles into it: text, Markdown, HTML, PDF, DOCX",
        )


def _leads_out(file: Path, root: Path) -> bool:
    """True for a link to a file or folder that is not below the root: a stranger's folder must not print one's own files."""
    return file.is_symlink() and file.exists() and not file.resolve().is_relative_to(root.resolve())


def _entries(folder: Path, found: Inputs) -> list[Path]:
    """What is in a folder and is not hidden."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        _note(found, "error", "folder-unreadable", f"cannot be opened: {error.strerror}", folder, "check its permissions")
        return []


def _joined(given: str, root: Path, file: Path) -> str:
    below = shown(os.path.relpath(file, root)).replace(os.sep, "/")
    return below if given in {".", "./"} else f"{shown(given).rstrip('/')}/{below}"


def _each_once(files: list[Input]) -> list[Input]:
    seen: set[str] = set()
    once = []
    for item in files:
        real = "-" if item.path == "-" else os.path.realpath(item.file.parent) + os.sep + item.file.name
        if real not in seen:
            seen.add(real)
            once.append(item)
    return once


def shown(path: str) -> str:
    """A path that can be printed: bytes that are not UTF-8 become replacement characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _note(found: Inputs, severity: Severity, rule: str, message: str, folder: Path, hint: str) -> None:
    found.findings.append(
        Finding.model_validate(
            {
                "severity": severity,
                "rule": rule,
                "message": f"the folder {message}",
                "where": shown(str(folder)),
                "hint": hint,
            }
        )
    )
