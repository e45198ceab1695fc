"""What a check says: problems with file and line, the gates they belong to, and whether the check as a whole holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from generator.model import Severity

__all__ = ["Gate", "Problem", "Report", "Result"]

LEVELS: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""


@dataclass(frozen=True)
class Gate:
    """A gate: its name, the key of its threshold, how grave it is to break it, and what it is for."""

    name: str
    level: Severity
    about: str

    @property
    def key(self) -> str:
        """The key in the table ``[check]``."""
        return self.name.replace("-", "_")


@dataclass(frozen=True)
class Problem:
    """One place that breaks a gate. ``path`` is None where it lies in no file; ``line`` counts from 1."""

    message: str
    path: str | None = None
    line: int | None = None
    page: int | None = None
    hint: str | None = None


@dataclass(frozen=True)
class Result:
    """What one gate measured, beside what is allowed, in words; the problems where it does not hold."""

    gate: Gate
    measured: str
    allowed: str
    problems: tuple[Problem, ...] = ()
    skipped: str | None = None

    @property
    def holds(self) -> bool:
        """True where no more was found than is allowed."""
        return not self.problems


@dataclass(frozen=True)
class Report:
    """The results of all gates, in their order, on the briefs of these files; ``fail_on`` are levels and gate names."""

    files: tuple[str, ...]
    results: tuple[Result, ...]
    fail_on: tuple[str, ...]

    def fails(self, result: Result) -> bool:
        """True where a gate does not hold and the check is to fail for that; a level stands for the graver ones too."""
        named_by = {result.gate.name, *LEVELS[LEVELS.index(result.gate.level) :]}
        return not result.holds and not named_by.isdisjoint(self.fail_on)

    @property
    def broken(self) -> Sequence[Result]:
        """The results that make the check fail."""
        return [result for result in self.results if self.fails(result)]
