"""``edits.toml`` → what the analyst wants done to which fact, or every mistake in the file with its line.

One table for each fact, ``[facts.ID]``, with the words that the edit was made against. What a table may hold depends on the
kind of fact, which its id begins with. Reads no facts: whether an id names one is seen when the edits are applied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationError, model_validator

from generator.config.mistakes import Origin, did_you_mean, findings_of
from generator.config.toml_lines import KeyPath, TomlFile, read_toml
from generator.edits.stable_ids import ID
from generator.errors import BriefError, ConfigurationError
from generator.model import Act, ActorKind, Confirmation, Domain, Finding, Marking, RiskCategory, Stage, VesselStatus
from generator.model.frozen import Frozen

__all__ = [
    "FILE_NAME",
    "NONE",
    "ActorCorrections",
    "ActorEdit",
    "AnalystAssessment",
    "Edits",
    "FactEdit",
    "IncidentCorrections",
    "IncidentEdit",
    "RiskCorrections",
    "StatementCorrections",
    "find_edits",
    "load_edits",
]

FILE_NAME = "edits.toml"
NONE = "none"
"""What stands in the file for a value that the text does not give: TOML has no word for it."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Nothing = Literal["none"]
Count = Annotated[int, Field(ge=0)]


def _is_day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d{2})?", value) and "00" not in value[5:]:
        return value
    if value == NONE:
        return value
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError("a date such as 2025-02-03, or “2025-02” or “2025” in quotation marks, is wanted")  # noqa: TRY004
    return value.isoformat()


def _is_moment(value: object) -> object:
    if not isinstance(value, date):  # a date-time is a date too
        raise ValueError("a date such as 2025-02-03, or 2025-02-03T14:05:00Z, is wanted, without quotation marks")  # noqa: TRY004
    return value.isoformat()


def _is_id(value: str) -> str:
    if not ID.fullmatch(value):
        raise ValueError("an id such as s-4k7m2xq is wanted; `sitbrief explain` lists them")
    return value


def _is_actor(value: str) -> str:
    if not _is_id(value).startswith("a-"):
        raise ValueError("only an actor can be merged with an actor: an id such as a-4k7m2xq is wanted")
    return value


def _is_incident(value: str) -> str:
    if not _is_id(value).startswith("i-"):
        raise ValueError("only an incident can be merged with an incident: an id such as i-4k7m2xq is wanted")
    return value


Moment = Annotated[str, BeforeValidator(_is_moment)]


# Validators are built when a file of edits is read: most builds have none, and wait 20 ms less.
class ActorCorrections(Frozen, defer_build=True):
    """What can be put right of an actor; its name is changed with ``name``."""

    kind: ActorKind | None = None
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|none)$")] | None = None


class StatementCorrections(Frozen, defer_build=True):
    """What can be put right of a statement; ``speaker`` is the name or the id of an actor of the same text."""

    act: Act | None = None
    speaker: Words | None = None
    negated: bool | None = None


class RiskCorrections(Frozen, defer_build=True):
    """What can be put right of a risk."""

    category: RiskCategory | None = None
    status: Literal["potential", "ongoing"] | None = None


class IncidentCorrections(Frozen, defer_build=True):
    """What can be put right of an incident or a threat; the last six are those of the one vessel concerned."""

    type: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")] | None = None
    domain: Domain | None = None
    stage: Stage | None = None
    confirmation: Confirmation | None = None
    background: bool | None = None
    date: Annotated[str, BeforeValidator(_is_day)] | None = None
    time: Annotated[str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|none)$")] | None = None
    time_zone: Literal["UTC", "local", "none"] | None = None
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|none)$")] | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | Nothing | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | Nothing | None = None
    killed: Count | Nothing | None = None
    injured: Count | Nothing | None = None
    missing: Count | Nothing | None = None
    taken: Count | Nothing | None = None
    vessel: Words | None = None
    vessel_type: Words | None = None
    flag: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|none)$")] | None = None
    imo: Annotated[str, StringConstraints(pattern=r"^(\d{7}|none)$")] | None = None
    mmsi: Annotated[str, StringConstraints(pattern=r"^(\d{9}|none)$")] | None = None
    status: VesselStatus | Nothing | None = None

    @model_validator(mode="after")
    def _whole_position(self) -> Self:
        if (self.lat is None) != (self.lon is None) or (self.lat == NONE) != (self.lon == NONE):
            raise ValueError("lat and lon are corrected together")
        return self


class FactEdit(Frozen, defer_build=True):
    """What is done to one fact; ``evidence`` are the words that it was made against, ``text`` the path of their text."""

    evidence: Words
    text: Words | None = None
    drop: bool = False
    marking: Marking | None = None
    note: Words | None = None
    author: Words | None = None
    written: Moment | None = None

    @model_validator(mode="after")
    def _does_one_thing(self) -> Self:
        does = [key for key in self.model_fields_set - {"evidence", "text", "author", "written"} if getattr(self, key)]
        if not does:
            raise ValueError("says what to look at and not what to do; say drop, marking, correct, note, name or merge")
        if self.drop and len(does) > 1:
            raise ValueError("drops the fact and does more to it; one or the other")
        return self

    def corrections(self) -> dict[str, object]:
        """The fields to put right with their values; None stands for “the text does not say”."""
        given: Frozen | None = getattr(self, "correct", None)
        if given is None:
            return {}
        return {key: (None if value == NONE else value) for key, value in given.model_dump(exclude_unset=True).items()}


class ActorEdit(FactEdit):
    """An edit of an actor: everywhere, in all texts that name it so."""

    name: Words | None = None
    merge: Mapping[Annotated[str, AfterValidator(_is_actor)], Words] = Field(default_factory=dict)
    correct: ActorCorrections | None = None


class StatementEdit(FactEdit):
    """An edit of a statement."""

    correct: StatementCorrections | None = None


class RiskEdit(FactEdit):
    """An edit of a risk."""

    correct: RiskCorrections | None = None


class IncidentEdit(FactEdit):
    """An edit of an incident or a threat; ``merge`` names others, by id with their words, that are the same event."""

    merge: Mapping[Annotated[str, AfterValidator(_is_incident)], Words] = Field(default_factory=dict)
    correct: IncidentCorrections | None = None


class AnalystAssessment(Frozen, defer_build=True):
    """The analyst's assessment of the whole, in Markdown."""

    text: Words
    author: Words | None = None
    written: Moment | None = None
    marking: Marking | None = None


class EditsByKind(Frozen, defer_build=True):
    """The tables of the file, sorted by the first letter of their ids."""

    author: Words | None = None
    assessment: AnalystAssessment | None = None
    a: dict[str, ActorEdit] = Field(default_factory=dict)
    r: dict[str, RiskEdit] = Field(default_factory=dict)
    s: dict[str, StatementEdit] = Field(default_factory=dict)
    i: dict[str, IncidentEdit] = Field(default_factory=dict)


class _ByKind(Origin):
    """Finds the lines of ``EditsByKind`` again: there all tables stand under ``facts``."""

    def written(self, key: KeyPath) -> KeyPath:
        return ("facts", *key[1:]) if key and key[0] in {"a", "r", "s", "i"} else key


@dataclass(frozen=True)
class Edits:
    """The edits in the order of the file; ``where(id)`` is file and line of a table."""

    path: str = FILE_NAME
    facts: Mapping[str, FactEdit] = field(default_factory=dict)
    assessment: AnalystAssessment | None = None
    file: TomlFile | None = None

    def where(self, *key: str) -> str:
        """``edits.toml:12``, the line of a key, or of the table around it."""
        return self.file.where(key) if self.file else self.path


def find_edits(named: str | None, folders: Iterable[Path]) -> Path | None:
    """The file that was named, else the ``edits.toml`` in the first of the folders that has one."""
    if named is None:
        return next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)
    if not Path(named).is_file():
        raise BriefError("the file of edits does not exist", where=named, hint="check the key “edits”")
    return Path(named)


def load_edits(path: Path, shown: str | None = None) -> Edits:
    """The edits of a file; raises ``ConfigurationError`` with every mistake in it. ``shown`` is its path in messages."""
    name = shown or str(path)
    file = read_toml(path, name, "edits-syntax")
    if isinstance(file, Finding):
        raise ConfigurationError([file])
    sorted_values, mistakes = _by_kind(file)
    read = None
    try:
        read = EditsByKind.model_validate(sorted_values)
    except ValidationError as error:
        mistakes += findings_of(error, _ByKind(file), rule="edits", model=EditsByKind)
    if mistakes or read is None:
        raise ConfigurationError(mistakes)
    tables: dict[str, FactEdit] = {**read.a, **read.r, **read.s, **read.i}
    order = [fact for fact in _facts(file) if fact in tables]
    facts = {fact: _signed(tables[fact], read.author) for fact in order}
    assessment = _signed(read.assessment, read.author) if read.assessment else None
    return Edits(name, facts, assessment, file)


def _signed(edit: Any, author: str | None) -> Any:
    """With the author of the whole file where it names none of its own."""
    return edit if edit.author or not author else edit.model_copy(update={"author": author})


def _facts(file: TomlFile) -> dict[str, Any]:
    facts = file.values.get("facts")
    return facts if isinstance(facts, dict) else {}


def _by_kind(file: TomlFile) -> tuple[dict[str, Any], list[Finding]]:
    known = ("author", "assessment", "facts")
    values: dict[str, Any] = {key: value for key, value in file.values.items() if key in known and key != "facts"}
    mistakes = [
        _mistake(file, (key,), "key", f"“{key}” is not a key", did_you_mean(key, known))
        for key in file.values
        if key not in known
    ]
    if not isinstance(file.values.get("facts", {}), dict):
        mistakes.append(_mistake(file, ("facts",), "value", "“facts” is not a table", "write [facts.ID] for each fact"))
    for fact, table in _facts(file).items():
        if ID.fullmatch(fact):
            values.setdefault(fact[0], {})[fact] = table
        else:
            hint = "an id looks like s-4k7m2xq; `sitbrief explain` lists them"
            mistakes.append(_mistake(file, ("facts", fact), "id", f"“{fact}” is not the id of a fact", hint))
    return values, mistakes


def _mistake(file: TomlFile, key: KeyPath, kind: str, message: str, hint: str | None) -> Finding:
    return Finding(severity="error", rule=f"edits-{kind}", message=message, where=file.where(key), hint=hint)
