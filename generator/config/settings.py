"""What can be configured: the frozen models behind ``sitbrief.toml``, with their defaults.

Every field's description is what ``docs/configuration.md`` and ``sitbrief schema config`` say about it. Reads no file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from generator.config.filters import Filters
from generator.config.gates import Check
from generator.errors import BriefError
from generator.model import Act, ActorKind, Marking, RiskCategory
from generator.model.frozen import Frozen

__all__ = ["Config", "Edition", "Format", "LexiconActor", "LexiconAdditions", "LexiconPlace", "Limits", "Packs", "Paper"]

Format = Literal["pdf", "html", "docx", "json", "md", "geojson", "csv"]
Paper = Literal["A4", "Letter"]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 3166-1 alpha-3."""
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
"""A BCP 47 tag."""
EditionName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]

FILE_NAME_FIELDS = ("edition", "pack", "as_of", "title", "marking")


class Limits(Frozen):
    """How much one document may be before it is refused with a finding that names the limit."""

    file_bytes: int = Field(default=20_000_000, ge=1, description="Largest file that is opened, in bytes.")
    text_characters: int = Field(default=1_000_000, ge=1, description="Longest text of one document, in characters.")
    pages: int = Field(default=500, ge=1, description="Most pages of one PDF.")
    seconds: float = Field(default=20.0, gt=0, description="Longest time that reading one file may take.")


class Packs(Frozen):
    """Which template packs are not trusted, and what rendering one of them may cost."""

    untrusted: tuple[Words, ...] = Field(
        default=(), description="Packs that render in a process of their own; `*` for all that do not come with sitbrief."
    )
    seconds: float = Field(default=120.0, gt=0, description="Longest time that rendering one edition may take.")
    cpu_seconds: int = Field(default=120, ge=1, description="Most processor time of it, in seconds.")
    memory_bytes: int = Field(default=1_500_000_000, ge=250_000_000, description="Most memory of it, in bytes.")


class LexiconActor(Frozen):
    """An actor that the built-in lists do not know."""

    name: Words = Field(description="The name under which the brief lists the actor.")
    kind: ActorKind = Field(description="What the actor is.")
    country: Country | None = Field(default=None, description="Its country as ISO 3166-1 alpha-3.")
    aliases: tuple[Words, ...] = Field(default=(), description="Other names for it in the texts.")


class LexiconPlace(Frozen):
    """A place that the built-in gazetteer does not know."""

    name: Words = Field(description="The place as the texts write it.")
    country: Country | None = Field(default=None, description="Its country as ISO 3166-1 alpha-3.")
    lat: float | None = Field(default=None, ge=-90, le=90, description="Latitude in degrees, north positive.")
    lon: float | None = Field(default=None, ge=-180, le=180, description="Longitude in degrees, east positive.")


class LexiconAdditions(Frozen):
    """The user's additions to the built-in vocabularies."""

    reporting_verbs: Mapping[Words, Act] = Field(
        default_factory=dict, description="Verbs of saying (dictionary form) and the act that each one reports."
    )
    actors: tuple[LexiconActor, ...] = Field(default=(), description="Actors with their kind, country and aliases.")
    vessel_types: Mapping[Words, Words] = Field(
        default_factory=dict, description="Words for a kind of ship and the vessel class that each one means."
    )
    places: tuple[LexiconPlace, ...] = Field(default=(), description="Places with country and coordinates.")
    risk_words: Mapping[Words, RiskCategory] = Field(
        default_factory=dict, description="Words for a harm and the risk category that each one falls under."
    )

    @field_validator("reporting_verbs", mode="before")
    @classmethod
    def _list_of_verbs(cls, value: object) -> object:
        """A plain list means verbs that report without colouring: act ``other``."""
        return dict.fromkeys(value, "other") if isinstance(value, list | tuple) else value


class Edition(Filters):
    """One output for one audience."""

    name: EditionName = Field(description="How the command line calls the edition.")
    pack: str = Field(default="analyst", min_length=1, description="The template pack: a built-in name or a folder.")
    style: str | None = Field(default=None, description="A stylesheet of one's own, laid over that of the pack.")
    formats: tuple[Format, ...] = Field(default=("pdf", "html"), min_length=1, description="What is written.")
    paper: Paper = Field(default="A4", description="The paper of the PDF.")
    title: str | None = Field(default=None, description="The title of this edition, where it differs.")
    audience: str | None = Field(default=None, description="Whom the edition is for, as its masthead says; else the pack's.")
    language: Language | None = Field(
        default=None, description="Language of the edition's own words, such as `fr`; else that of the whole configuration."
    )
    ceiling: Marking | None = Field(
        default=None, description="The highest marking that the edition may carry; facts above it are withheld."
    )
    sections: tuple[str, ...] | None = Field(
        default=None, description="The sections to print, in this order; else all of the pack's."
    )
    without: tuple[str, ...] = Field(default=(), description="Sections to leave out.")
    file_name: str = Field(
        default="{edition}-brief",
        min_length=1,
        description="The name of the files without ending; {edition}, {pack}, {as_of}, {title} and {marking} are filled in.",
    )

    @field_validator("file_name")
    @classmethod
    def _is_a_file_name(cls, value: str) -> str:
        if re.search(r"[/\\\x00-\x1f]", value) or value.startswith("."):
            raise ValueError("a file name without folders is wanted")
        for _, field, form, conversion in Formatter().parse(value):
            if field is not None and (field not in FILE_NAME_FIELDS or form or conversion):
                known = ", ".join("{" + name + "}" for name in FILE_NAME_FIELDS)
                raise ValueError(f"{{{field}}} is not known; known are {known}")
        return value

    def file_stem(self, *, as_of: str | None = None, title: str | None = None, marking: str | None = None) -> str:
        """The pattern filled in, safe as a file name on every system: ``public-brief`` for ``{edition}-brief``."""
        values = {
            "edition": self.name,
            "pack": re.split(r"[/\\]", self.pack.rstrip("/\\"))[-1],
            "as_of": as_of or "undated",
            "title": title or "untitled",
            "marking": (marking or "unmarked").replace(":", "-"),
        }
        safe = {key: re.sub(r"[^\w.+-]+", "-", value).strip("-.") or key for key, value in values.items()}
        return self.file_name.format_map(safe)


class Config(Frozen):
    """The whole configuration of a run."""

    title: str | None = Field(default=None, description="The brief's title; else one is made from its facts.")
    standfirst: str | None = Field(default=None, description="One line under the title.")
    handling: str | None = Field(default=None, description='Handling words beside the marking, such as "Exercise".')
    marking: Marking = Field(default="TLP:CLEAR", description="The marking of documents that have none of their own.")
    as_of: date | None = Field(default=None, description="Information cut-off; else the day of the newest document.")
    compiled: date | None = Field(default=None, description="Day of compilation; else taken from SOURCE_DATE_EPOCH.")
    period_start: date | None = Field(default=None, description="First day that the brief covers.")
    period_end: date | None = Field(default=None, description="Last day that the brief covers.")
    assessment: str | None = Field(
        default=None, description="The analyst's own assessment in Markdown, printed as the analyst's own words."
    )
    assessment_author: str | None = Field(default=None, description="Who wrote the assessment.")
    assessment_written: date | None = Field(default=None, description="Day on which the assessment was written.")
    paths: tuple[str, ...] = Field(default=("seeds",), min_length=1, description="Folders and files to read.")
    edits: str | None = Field(
        default=None, min_length=1, description="The file of the analyst's edits; else edits.toml beside sitbrief.toml."
    )
    out: str = Field(default="output", min_length=1, description="The folder that a build writes to.")
    model: str = Field(default="en_core_web_sm", min_length=1, description="The installed spaCy model.")
    language: Language | None = Field(
        default=None, description="Language of the briefs' own words, such as `fr`; else that of each edition's pack."
    )
    system_fonts: bool = Field(
        default=False,
        description="Fonts of the machine draw in a PDF what the bundled ones cannot; its bytes are then that machine's.",
    )
    editions: tuple[Edition, ...] = Field(
        default=(Edition(name="analyst"),), min_length=1, description="What one run writes, one table for each audience."
    )
    check: Check = Field(default=Check(), description="The gates of `sitbrief check`.")
    limits: Limits = Field(default=Limits(), description="How much one document may be.")
    packs: Packs = Field(default=Packs(), description="Template packs that are not trusted.")
    lexicon: LexiconAdditions = Field(default=LexiconAdditions(), description="Additions to the vocabularies.")
    file: SkipJsonSchema[str | None] = Field(default=None, exclude=True)
    """The configuration file that was read, if any: set by ``load_config``, never a key of the file."""

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValueError("period_end lies before period_start")
        names = [edition.name for edition in self.editions]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"two editions are called {', '.join(twice)}")
        return self

    def edition(self, name: str) -> Edition:
        """The edition of that name; an unknown name is a ``BriefError`` that lists the known ones."""
        for edition in self.editions:
            if edition.name == name:
                return edition
        known = ", ".join(edition.name for edition in self.editions)
        raise BriefError(f"no edition is called “{name}”", where=self.file, hint=f"known editions: {known}")
