"""What can go wrong, for the library's callers.

    BriefError                 cannot continue; carries where it happened and what to try
    ├── ConfigurationError     sitbrief.toml or sources.toml; holds every mistake found, not only the first
    ├── LanguageModelError     the spaCy model is missing or not the one that was recorded
    ├── LibraryError           a system library is missing; what does not need it goes on
    ├── TemplateError          a template pack is missing, incomplete or wrong
    └── OutputError            a result cannot be written

Raises, never prints and never exits: only ``generator.commands`` turns these into words and exit codes.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.finding import Finding

__all__ = [
    "BriefError",
    "ConfigurationError",
    "LanguageModelError",
    "LibraryError",
    "OutputError",
    "TemplateError",
]


class BriefError(Exception):
    """A failure that stops the work, said so that a user can act on it.

    ``where`` is a path, with ``:line`` where a line is known; ``hint`` is one sentence on what to do; ``findings`` are
    what was noticed before the work had to stop.
    """

    def __init__(
        self, message: str, *, where: str | None = None, hint: str | None = None, findings: Sequence[Finding] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
        self.findings = tuple(findings)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{advice}"


class ConfigurationError(BriefError):
    """A configuration file has mistakes; ``findings`` lists all of them, each with its file and line."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        count = len(findings)
        super().__init__(f"{count} mistake{'s' if count != 1 else ''} in the configuration", findings=findings)


class LanguageModelError(BriefError):
    """The language model is not installed, or its weights are not the recorded ones."""


class LibraryError(BriefError):
    """A system library is missing; outputs that do not need it can still be made."""


class TemplateError(BriefError):
    """A template pack cannot be used."""


class OutputError(BriefError):
    """A file cannot be written."""
