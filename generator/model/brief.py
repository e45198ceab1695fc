"""The brief: what a template pack receives. Facts of all documents, joined, ordered and referenced; no layout.

Everything is plain frozen data. Words of a source are verbatim; words of ours are only connecting words, labels and
arithmetic. A ``Reference`` names the passage (and the mark in it) that a value rests on, so that every fact in the
brief stands next to its evidence. Nothing here is optional decoration: an empty tuple or None means "not stated".
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.analyst import Handled
from generator.model.changes import Changes, FactChange, PreviousEdition, ValueChange, Witness
from generator.model.document import Marking, Reliability
from generator.model.facts import (
    Act,
    ActorKind,
    Certainty,
    Confirmation,
    Domain,
    Facts,
    Mode,
    RiskCategory,
    Stage,
    VesselRole,
    VesselStatus,
)
from generator.model.filtered import Filtered
from generator.model.finding import Finding
from generator.model.frozen import Frozen
from generator.model.reference import Reference

__all__ = [
    "FACTS_NAMESPACE",
    "Assessment",
    "BottomLine",
    "Brief",
    "BriefActor",
    "BriefIncident",
    "BriefPassage",
    "BriefPerpetrator",
    "BriefRisk",
    "BriefStatement",
    "BriefVessel",
    "Changes",
    "Coverage",
    "FactChange",
    "Mark",
    "Masthead",
    "Position",
    "PreviousEdition",
    "Quotation",
    "Reference",
    "RenderedAs",
    "Segment",
    "Source",
    "SpeakerGroup",
    "TimelineEvent",
    "Value",
    "ValueChange",
    "Witness",
]


FACTS_NAMESPACE = "urn:sitbrief:brief"
"""The XML namespace under which a Word file carries its ``brief.json``."""


class Value(Frozen):
    """One stated value and the passages that state it. Two values that differ both stand, each with its own references."""

    text: str
    references: tuple[Reference, ...] = ()
    certain: bool = True


class Quotation(Frozen):
    """Verbatim words of a source that the brief prints between quotation marks, and whose words they are."""

    text: str
    speaker: str | None = None
    document: str | None = None
    references: tuple[Reference, ...] = ()


class Masthead(Frozen):
    """The head of the first page. ``as_of`` is the information cut-off; None says that no source is dated.

    ``withheld`` documents and ``withheld_facts`` are marked above the ``ceiling``: nothing of them is in the brief but
    their number. The analyst took ``dropped_facts`` out. ``filtered`` says to what an edition was narrowed.
    """

    kind: str
    title: str
    standfirst: str | None = None
    edition: str
    audience: str
    marking: Marking
    handling: str | None = None
    as_of: str | None = None
    compiled: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    document_count: int = Field(ge=0)
    publishers: tuple[str, ...] = ()
    passage_count: int = Field(ge=0)
    word_count: int = Field(ge=0)
    withheld: int = Field(default=0, ge=0)
    withheld_facts: int = Field(default=0, ge=0)
    ceiling: Marking | None = None
    dropped_facts: int = Field(default=0, ge=0)
    filtered: Filtered | None = None


class BottomLine(Frozen):
    """One sentence that a decision-maker can read alone, with its side head and its references."""

    head: str
    text: str
    references: tuple[Reference, ...] = Field(min_length=1)


class BriefActor(Handled):
    """An actor over all documents. ``minor`` ones are listed by name only. ``facts`` are ``document/fact`` ids."""

    id: str
    rank: int = Field(ge=1)
    name: str
    kind: ActorKind
    country: str | None = None
    country_name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    salience: float = Field(ge=0.0, le=1.0)
    mention_count: int = Field(ge=1)
    document_count: int = Field(ge=1)
    said_or_did: str | None = None
    minor: bool = False
    references: tuple[Reference, ...] = ()
    facts: tuple[str, ...] = ()


class BriefStatement(Handled):
    """One statement. ``cue`` is the source's verb of saying, shown before reported speech; ``words`` the content pieces."""

    id: str
    speaker: str | None = None
    speaker_name: str | None = None
    source_words: str | None = None
    cue: str | None = None
    cue_first: bool = True
    words: tuple[str, ...] = Field(min_length=1)
    mode: Mode
    act: Act
    negated: bool = False
    via: str | None = None
    addressee: str | None = None
    when: str | None = None
    document: str
    references: tuple[Reference, ...] = ()
    facts: tuple[str, ...] = ()


class SpeakerGroup(Frozen):
    """All statements of one speaker, in the order of the texts. ``actor`` None is the group of no named speaker, last."""

    actor: str | None = None
    name: str | None = None
    role: str | None = None
    statements: tuple[BriefStatement, ...] = Field(min_length=1)


class BriefRisk(Handled):
    """One row of the risk register, in the source's words. ``raised_by`` None: the text itself says so."""

    id: str
    words: str
    category: RiskCategory
    status: Literal["potential", "ongoing"]
    raised_by: str | None = None
    raised_by_role: str | None = None
    act: Act | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    condition: str | None = None
    likelihood: str | None = None
    document: str
    references: tuple[Reference, ...] = ()
    facts: tuple[str, ...] = ()


class BriefVessel(Frozen):
    """A ship as the brief prints it; ``type_label`` in plain words, ``flag_name`` the registry state's name.

    ``aliases`` are other spellings of its name in other texts.
    """

    name: str | None = None
    aliases: tuple[str, ...] = ()
    type: str | None = None
    type_label: str | None = None
    flag: str | None = None
    flag_name: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: VesselStatus | None = None
    role: VesselRole = "target"


class BriefPerpetrator(Frozen):
    """Who is said to have done it, how certain, and the hedge in the source's words."""

    name: str
    certainty: Certainty
    hedge: str | None = None
    references: tuple[Reference, ...] = ()


class Position(Frozen):
    """Where. ``stated``: the text gives these coordinates; otherwise they are those of the named place, for the map only."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    stated: bool
    text: str


class BriefIncident(Handled):
    """An incident or, with ``stage="threatened"``, a threat. ``number`` is its number in the brief's tables and maps.

    Fields of type ``tuple[Value, ...]`` hold every value that the texts give: more than one means that they differ.
    ``date`` is ISO (``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``) or None where no text fixes it; ``dates`` are as printed.
    """

    id: str
    number: int | None = None
    title: str
    domain: Domain
    type: str
    type_label: str
    stage: Stage
    confirmation: Confirmation
    background: bool = False
    date: str | None = None
    dates: tuple[Value, ...] = ()
    times: tuple[Value, ...] = ()
    places: tuple[Value, ...] = ()
    country: str | None = None
    country_name: str | None = None
    position: Position | None = None
    vessels: tuple[BriefVessel, ...] = ()
    perpetrators: tuple[BriefPerpetrator, ...] = ()
    weapons: tuple[str, ...] = ()
    killed: tuple[Value, ...] = ()
    injured: tuple[Value, ...] = ()
    missing: tuple[Value, ...] = ()
    taken: tuple[Value, ...] = ()
    outcome: tuple[str, ...] = ()
    quotation: Quotation
    raised_by: str | None = None
    condition: str | None = None
    likelihood: str | None = None
    references: tuple[Reference, ...] = ()
    documents: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class TimelineEvent(Frozen):
    """A dated event. ``date`` None: only a relative date (``label``, as written) in a source that does not resolve it."""

    date: str | None = None
    label: str
    note: str | None = None
    text: str
    references: tuple[Reference, ...] = ()


class Mark(Frozen):
    """Words of a passage that carry facts: a letter, offsets into the passage's text, and one line of words a fact."""

    letter: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    labels: tuple[str, ...]
    anchor: str
    facts: tuple[str, ...] = ()


class Segment(Frozen):
    """A stretch of a passage between two mark borders. ``letters`` are the marks that begin here."""

    text: str
    tinted: bool = False
    letters: tuple[str, ...] = ()


class BriefPassage(Frozen):
    """One passage of the evidence, word for word; ``segments`` joined are exactly ``text``."""

    key: str
    anchor: str
    document: str
    text: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...] = ()
    paragraph: int
    line: int | None = None
    page: int | None = None


class Coverage(Frozen):
    """How much of a text the facts rest on, and which sentences look like facts but gave none.

    ``used`` are (start, end) shares of the text's words, each from 0 to 1, in order and apart.
    """

    used: tuple[tuple[float, float], ...] = ()
    passage_starts: tuple[tuple[str, float], ...] = ()
    share: float = Field(default=0.0, ge=0.0, le=1.0)
    unused: tuple[Reference, ...] = ()


class Source(Frozen):
    """One document as the brief lists it. ``key`` is its number (one document) or letter (several)."""

    key: str
    document: str
    path: str
    title: str | None = None
    publisher: str | None = None
    reliability: Reliability = "F"
    published: str | None = None
    url: str | None = None
    language: str | None = None
    marking: Marking
    sha256: str
    word_count: int
    actor_count: int
    statement_count: int
    risk_count: int
    incident_count: int
    duplicate_of: str | None = None
    coverage: Coverage = Coverage()


class Assessment(Frozen):
    """The analyst's own words, in Markdown as written: the one part of a brief that no source says."""

    text: str = Field(min_length=1)
    author: str | None = None
    written: str | None = None
    marking: Marking | None = None


class RenderedAs(Frozen):
    """How an edition was made, so that ``verify`` can make it again: the program's version, the pack and its choices.

    ``stylesheet`` is the SHA-256 of the edition's own stylesheet.
    """

    version: str
    pack: str
    paper: Literal["A4", "Letter"]
    sections: tuple[str, ...] = ()
    language: str = "en"
    stylesheet: str | None = None
    system_fonts: bool = False


class Brief(Frozen):
    """The whole brief, ready for any template pack and for every output format."""

    schema_: Literal["sitbrief/brief/1"] = Field(default="sitbrief/brief/1", alias="schema")
    masthead: Masthead
    bottom_line: tuple[BottomLine, ...] = ()
    assessment: Assessment | None = None
    actors: tuple[BriefActor, ...] = ()
    speakers: tuple[SpeakerGroup, ...] = ()
    risks: tuple[BriefRisk, ...] = ()
    incidents: tuple[BriefIncident, ...] = ()
    threats: tuple[BriefIncident, ...] = ()
    other_incidents: tuple[BriefIncident, ...] = ()
    background: tuple[BriefIncident, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    not_stated: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    passages: tuple[BriefPassage, ...] = ()
    findings: tuple[Finding, ...] = ()
    changes: Changes | None = None
    rendered_as: RenderedAs | None = None
    facts: tuple[Facts, ...] = ()
