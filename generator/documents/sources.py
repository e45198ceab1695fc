"""``sources.toml`` beside the documents → what it says of each document, or all of its mistakes with file and line.

The nearest ``sources.toml`` counts, from the document's own folder up to the folder that was given. Reads no document.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from pydantic import Field, ValidationError, field_validator

from generator.config.mistakes import Origin, findings_of
from generator.config.toml_lines import TomlFile, read_toml
from generator.documents.inputs import Input, shown
from generator.errors import ConfigurationError
from generator.model import Finding, Marking, Reliability
from generator.model.frozen import Frozen

__all__ = ["FILE_NAME", "DocumentEntry", "SourceRegistry"]

FILE_NAME = "sources.toml"


class DocumentEntry(Frozen):
    """What is said of one document; it counts before what the file itself says."""

    title: str | None = Field(default=None, description="The headline.")
    publisher: str | None = Field(default=None, description="The outlet.")
    published: date | datetime | None = Field(default=None, description="A date, or a date-time with offset.")
    url: str | None = Field(default=None, description="Where it was published.")
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}$", description="ISO 639 code, such as en.")
    marking: Marking | None = Field(default=None, description="TLP 2.0 label of this document.")
    reliability: Reliability | None = Field(
        default=None, description="Admiralty letter, where it differs from the publisher's."
    )

    @field_validator("published", mode="before")
    @classmethod
    def _day_stays_a_day(cls, value: object) -> object:
        """TOML dates come as dates; a text is read as ISO 8601 and nothing else; a bare number is no date."""
        if isinstance(value, str):
            try:
                return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
            except ValueError:
                raise ValueError("a date such as 2025-02-03 or 2025-02-03T14:05:00Z is wanted") from None
        if not isinstance(value, date):
            raise ValueError("a date such as 2025-02-03 is wanted, without quotation marks")  # noqa: TRY004
        return value


class PublisherEntry(Frozen):
    """What is said of one outlet."""

    reliability: Reliability = Field(default="F", description="Admiralty letter.")


class SourcesFile(Frozen):
    """The whole file."""

    documents: dict[str, DocumentEntry] = Field(default_factory=dict)
    publishers: dict[str, PublisherEntry] = Field(default_factory=dict)


class _Registered:
    """One file with its lines, and which of its entries were asked for."""

    def __init__(self, file: TomlFile, content: SourcesFile) -> None:
        self.file = file
        self.content = content
        self.used: set[str] = set()


class SourceRegistry:
    """All source files beside the inputs. Building it raises a ``ConfigurationError`` with every mistake of all of them."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        self.files: dict[Path, _Registered] = {}
        mistakes: list[Finding] = []
        looked_at: set[Path] = set()
        for item in inputs:
            if item.path == "-":
                continue
            for folder in folders(item):
                if folder not in looked_at:
                    looked_at.add(folder)
                    mistakes += self._load(folder)
        if mistakes:
            raise ConfigurationError(mistakes)

    def _load(self, folder: Path) -> list[Finding]:
        path = folder / FILE_NAME
        if not path.is_file():
            return []
        file = read_toml(path, shown(str(path)), "sources-syntax")
        if isinstance(file, Finding):
            return [file]
        try:
            self.files[folder] = _Registered(file, SourcesFile.model_validate(file.values))
        except ValidationError as error:
            return findings_of(error, Origin(file), rule="sources", model=SourcesFile)
        return []

    def entry(self, item: Input, number: int | None = None) -> DocumentEntry:
        """What the nearest file says of a document; a document within a file is called ``name#number``, or as the file."""
        for folder in folders(item):
            registered = self.files.get(folder)
            if registered is None:
                continue
            name = shown(item.file.relative_to(folder).as_posix())
            merged: dict[str, object] = {}
            for key in (name, f"{name}#{number}") if number else (name,):
                entry = registered.content.documents.get(key)
                if entry is not None:
                    registered.used.add(key)
                    merged |= entry.model_dump(exclude_none=True)
            if merged:
                return DocumentEntry.model_validate(merged)
        return DocumentEntry()

    def reliability(self, item: Input, publisher: str | None) -> Reliability:
        """The letter of a publisher, F where nothing is said."""
        for folder in folders(item) if publisher else ():
            registered = self.files.get(folder)
            if registered and publisher in registered.content.publishers:
                return registered.content.publishers[publisher].reliability
        return "F"

    def unused(self) -> list[Finding]:
        """A warning for each entry whose document does not exist beside the file."""
        found = []
        for folder, registered in self.files.items():
            for name in registered.content.documents:
                file = folder / name.partition("#")[0] if not (folder / name).exists() else folder / name
                if name in registered.used or (file.exists() and "#" not in name):
                    continue
                message, where = f"“{name}” names no document", registered.file.where(("documents", name))
                hint = "write the file's name as it is in this folder, or remove the entry"
                rule = "sources-unknown-document"
                found.append(Finding(severity="warning", rule=rule, message=message, where=where, hint=hint))
        return found


def folders(item: Input) -> tuple[Path, ...]:
    """The folders whose ``sources.toml`` may speak of a document, nearest first."""
    if item.file.parent == item.root:
        return (item.root,)
    above = []
    for folder in item.file.parents:
        above.append(folder)
        if folder == item.root:
            break
    return tuple(above)
