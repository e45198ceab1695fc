"""What an analyst may add to a fact: a stable id to call it by, a marking, corrections, notes. The bases of all facts.

``Fact`` is the base of the facts of one document, ``Handled`` that of their rows in the brief. A correction keeps what was
read beside what the analyst puts in its place; neither ever changes a span.
"""

from __future__ import annotations

from generator.model.document import Marking
from generator.model.evidence import Span
from generator.model.frozen import Frozen

__all__ = ["Correction", "Fact", "Handled", "Note", "Voice"]


class Correction(Frozen):
    """A value that the analyst put in place of what was read, both in plain words; ``field`` is the corrected field."""

    field: str
    read: str
    value: str
    author: str | None = None
    written: str | None = None


class Note(Frozen):
    """The analyst's own words on a fact, in Markdown as written. ``written`` is an ISO date or date-time."""

    text: str
    author: str | None = None
    written: str | None = None


class Voice(Frozen):
    """Who tells a fact, where the statement itself was left out: ``actor`` is an actor id, ``act`` an act of speech."""

    actor: str | None = None
    sources: tuple[Span, ...] = ()
    act: str = "other"


class Fact(Frozen):
    """A fact of one document. ``id`` counts within it; ``stable_id`` survives rebuilds and edits elsewhere in the text.

    ``marking`` is that of the document unless the analyst raised it. ``same_as`` is the stable id of the fact that the
    analyst joined it to.
    """

    id: str
    stable_id: str | None = None
    marking: Marking | None = None
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()
    same_as: str | None = None


class Handled(Frozen):
    """A row of the brief with the stable ids of the facts that were joined into it, and what the analyst said of them."""

    stable_ids: tuple[str, ...] = ()
    marking: Marking | None = None
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()
