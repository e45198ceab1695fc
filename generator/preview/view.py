"""What the page is told about the editions: plain records that go to the browser as JSON. Holds no markup.

In: errors, pages and PDF files of a session. Out: one dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import BriefError, ConfigurationError
from generator.model import Finding

__all__ = ["EditionView", "Problem", "problems_of"]

AROUND = 2
"""Lines of the file that are shown before and after the one with the mistake."""
_WHERE = re.compile(r"(?P<file>.+):(?P<line>\d+)")


@dataclass(frozen=True)
class Problem:
    """One mistake: its place as ``file:line``, the words, what to do, and the lines around it by their numbers."""

    message: str
    where: str | None = None
    hint: str | None = None
    excerpt: tuple[tuple[int, str], ...] = ()

    def values(self) -> dict[str, Any]:
        """The fields for JSON, with the number of the ``line`` that is meant."""
        match = _WHERE.fullmatch(self.where or "")
        return {**vars(self), "line": int(match["line"]) if match else None}


def problems_of(error: BriefError) -> tuple[Problem, ...]:
    """What an error has to say, and what was noticed before it; of a configuration its mistakes alone."""
    told: list[BriefError | Finding] = [] if isinstance(error, ConfigurationError) else [error]
    told += error.findings
    return tuple(Problem(one.message, _short(one.where), one.hint, _excerpt(one.where)) for one in told)


@dataclass
class EditionView:
    """An edition as it stands: the last page and PDF that could be made, and what is wrong with the newest."""

    name: str
    kind: str = ""
    marking: str = ""
    page: bytes = b""
    page_version: int = 0
    problems: tuple[Problem, ...] = ()
    pdf: bytes = b""
    pdf_version: int = 0
    """The version of the page that this PDF was made from."""
    sheets: tuple[tuple[int, int], ...] = ()
    """Width and height of each sheet of the PDF, in points."""
    pdf_problems: tuple[Problem, ...] = ()

    def values(self) -> dict[str, Any]:
        """The fields for JSON; pages and PDF files are fetched by name and version."""
        return {
            "name": self.name,
            "kind": self.kind,
            "marking": self.marking,
            "page": self.page_version,
            "pdf": self.pdf_version if self.pdf else 0,
            "laying_out": self.pdf_version != self.page_version and not self.problems,
            "sheets": self.sheets,
            "problems": [problem.values() for problem in self.problems],
            "pdf_problems": [problem.values() for problem in self.pdf_problems],
        }


def _short(where: str | None) -> str | None:
    """A place below the current folder without the way to it."""
    here = f"{Path.cwd()}/"
    return where.removeprefix(here) if where else where


def _excerpt(where: str | None) -> tuple[tuple[int, str], ...]:
    match = _WHERE.fullmatch(where or "")
    return tuple(_lines(Path(match["file"]), int(match["line"]))) if match else ()


def _lines(file: Path, number: int) -> Iterator[tuple[int, str]]:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    first, last = max(1, number - AROUND), min(len(lines), number + AROUND)
    for at in range(first, last + 1):
        yield at, lines[at - 1]
