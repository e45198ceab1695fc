"""The gates of ``sitbrief check`` and their thresholds: the table ``[check]`` of ``sitbrief.toml``. Checks no brief."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from generator.model import Marking, Severity
from generator.model.frozen import Frozen

__all__ = ["GATES", "LEVELS", "Check"]

Scale = Literal["icd-203", "phia"]
LEVELS: tuple[Severity, ...] = get_args(Severity)
Share = Annotated[float, Field(ge=0.0, le=1.0)]
Most = Annotated[int, Field(ge=0)]


class Check(Frozen):
    """How much of what each gate looks for a brief may hold."""

    fail_on: tuple[str, ...] = Field(
        default=("error",),
        description="Levels (error, warning, note; with the graver ones) and gates that end a check with exit code 3.",
    )
    findings: Most = Field(default=0, description="Most errors and warnings of the build.")
    coverage: Share = Field(default=0.1, description="Largest share of sentences that look like facts but gave none.")
    stale_edits: Most = Field(default=0, description="Most edits that no longer fit their fact.")
    stale_sources: Most = Field(default=90, description="Oldest source, in days before the cut-off.")
    undated_sources: Most = Field(default=0, description="Most sources without a day of publication.")
    empty_sections: Most = Field(default=0, description="Most sections of one edition that hold nothing.")
    unresolved_speakers: Share = Field(default=0.25, description="Largest share of statements that nobody is known to make.")
    placeholders: Most = Field(default=0, description="Most places in the desk's own words that wait to be filled in.")
    mixed_scales: Most = Field(default=0, description="Most texts of the desk that mix two scales of likelihood.")
    scale: Scale | None = Field(default=None, description="The one scale that the desk writes in; else either.")
    likelihood_and_confidence: Most = Field(
        default=0, description="Most sentences of the desk that give a likelihood and a level of confidence."
    )
    marking: Marking = Field(default="TLP:RED", description="The highest marking that any finished file may bear.")
    pages: Mapping[str, int] = Field(
        default={"executive": 1}, description="Most pages of the PDF, by name of the edition or of its pack."
    )

    @field_validator("fail_on", mode="before")
    @classmethod
    def _one_is_a_list(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value

    @field_validator("fail_on")
    @classmethod
    def _are_known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in value if name not in (*LEVELS, *GATES)]
        if unknown:
            known = ", ".join((*LEVELS, *GATES))
            raise ValueError(f"“{unknown[0]}” is neither a level nor a gate; known are {known}")
        return value


GATES = tuple(name.replace("_", "-") for name in Check.model_fields if name not in {"fail_on", "scale"})
"""The name of each gate: its key with hyphens."""
