"""What the gates look at: finished briefs, the configuration and the desk's own words, each with the line it stands on.

In: built briefs and a configuration. Out: answers for gates. Parses no source again: places come from the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.built import BuiltBrief, widest
from generator.check.problem import Problem
from generator.config import Check, Config
from generator.config.toml_lines import TomlFile, read_toml
from generator.edits import Edits
from generator.model import Brief, Facts, Finding

__all__ = ["Authored", "Subject"]

WORDS_OF_THE_DESK = ("title", "standfirst", "handling", "assessment", "assessment_author")
"""Keys of the configuration whose text the brief prints as its own."""


@dataclass(frozen=True)
class Authored:
    """Words that the desk wrote: what they are, and the file and line on which they begin."""

    name: str
    text: str
    path: str
    line: int | None = None

    def problem(self, message: str, words: str, hint: str | None = None) -> Problem:
        """A problem at these words of the text, in the line of the file that has them."""
        return Problem(message, self.path, self._line_of(words), hint=hint)

    def _line_of(self, words: str) -> int | None:
        if self.line is None:
            return None
        try:
            lines = Path(self.path).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return self.line
        first = words.strip().splitlines()[0].strip()
        after = (number for number, line in enumerate(lines[self.line - 1 :], self.line) if first in line)
        return next(after, self.line)


@dataclass(frozen=True)
class Subject:
    """Finished briefs of one build. ``today`` stands in for the cut-off where ages are to be counted from a day."""

    built: Sequence[BuiltBrief]
    config: Config
    edits: Edits
    today: date | None = None

    @property
    def limits(self) -> Check:
        """The thresholds."""
        return self.config.check

    @cached_property
    def brief(self) -> Brief:
        """The fullest of the briefs: what its audience may not see cannot be checked in another."""
        return widest(self.built).brief

    @property
    def path(self) -> str:
        """The file of the fullest brief, for what lies in no other file."""
        return str(widest(self.built).path)

    @property
    def facts(self) -> Iterator[Facts]:
        """The facts of every document that counts."""
        return (one for one in self.brief.facts if not one.document.duplicate_of)

    def at(self, facts: Facts, offset: int, message: str, hint: str | None = None) -> Problem:
        """A problem at an offset of a text: the line of the sentence around it."""
        around = [s for s in facts.sentences if s.start <= offset]
        path = facts.document.path.partition("#")[0]
        return Problem(message, path, around[-1].line, around[-1].page, hint) if around else Problem(message, path)

    def of_finding(self, finding: Finding) -> Problem:
        """A problem for a finding of the build; ``path:line`` is taken apart."""
        path, _, line = (finding.where or "").rpartition(":")
        if not path or not line.isdecimal():
            path, line = finding.where or self.path, ""
        message = f"{finding.message} [{finding.rule}]"
        return Problem(message, path.partition("#")[0], int(line) if line else None, hint=finding.hint)

    def setting(self, *key: str | int) -> tuple[str, int | None]:
        """File and line of a key of the configuration; the brief's own file where there is none."""
        if self._toml is None:
            return self.config.file or self.path, None
        path, _, line = self._toml.where(key).rpartition(":")
        return (path, int(line)) if path else (self._toml.path, None)

    @cached_property
    def _toml(self) -> TomlFile | None:
        if not self.config.file:
            return None
        file = read_toml(Path(self.config.file), self.config.file, "config-syntax")
        return file if isinstance(file, TomlFile) else None

    @cached_property
    def authored(self) -> tuple[Authored, ...]:
        """Everything that the desk wrote itself, each text once."""
        texts: dict[str, Authored] = {}
        for text in (*self._of_config(), *self._of_edits(), *self._of_briefs()):
            texts.setdefault(text.text.strip(), text)
        return tuple(texts.values())

    def _of_config(self) -> Iterator[Authored]:
        for key in WORDS_OF_THE_DESK:
            text = getattr(self.config, key)
            if text:
                yield Authored(key, text, *self.setting(key))
        for number, edition in enumerate(self.config.editions):
            for key in ("title", "audience"):
                text = getattr(edition, key)
                if text:
                    known = self._toml is not None and ("editions", edition.name) in self._toml.lines
                    yield Authored(key, text, *self.setting("editions", edition.name if known else number, key))

    def _of_edits(self) -> Iterator[Authored]:
        if self.edits.assessment:
            yield Authored("assessment", self.edits.assessment.text, *_split(self.edits.where("assessment", "text")))
        for fact, edit in self.edits.facts.items():
            if edit.note:
                yield Authored("note", edit.note, *_split(self.edits.where("facts", fact, "note")))

    def _of_briefs(self) -> Iterator[Authored]:
        """What no file of the project says any more, or where the project is not here."""
        for one in self.built:
            assessment = one.brief.assessment
            if assessment:
                yield Authored("assessment", assessment.text, str(one.path))
            for note in _notes(one.brief):
                yield Authored("note", note, str(one.path))
            if one.brief.masthead.handling:
                yield Authored("handling", one.brief.masthead.handling, str(one.path))


def _split(where: str) -> tuple[str, int | None]:
    path, _, line = where.rpartition(":")
    return (path, int(line)) if line.isdecimal() else (where, None)


def _notes(brief: Brief) -> Iterator[str]:
    said = [statement for group in brief.speakers for statement in group.statements]
    incidents = (*brief.incidents, *brief.threats, *brief.other_incidents, *brief.background)
    for row in (*brief.actors, *said, *brief.risks, *incidents):
        yield from (note.text for note in row.notes)
