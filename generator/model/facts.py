"""The facts of one document: the contract that ``sitbrief extract`` prints and every later stage reads.

Field names are published and fixed; fields may be added, never renamed. A value that the text does not give is
None or empty. ``why`` holds, in words, which rules or decisions made a fact (shown by ``extract --explain``).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.analyst import Fact, Voice
from generator.model.document import Document
from generator.model.evidence import Passage, Span
from generator.model.frozen import Frozen

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Certainty",
    "Confirmation",
    "Domain",
    "Facts",
    "Incident",
    "Mention",
    "MentionForm",
    "Mode",
    "NamedPosition",
    "Perpetrator",
    "Risk",
    "RiskCategory",
    "Stage",
    "Statement",
    "Vessel",
    "VesselRole",
    "VesselStatus",
]

ActorKind = Literal[
    "person", "state", "government_body", "organization", "armed_group", "armed_forces", "media", "company", "other"
]
MentionForm = Literal["name", "nominal", "pronoun", "metonym", "demonym"]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "claim", "warning", "threat", "denial", "demand", "assessment", "announcement", "promise", "accusation", "other"
]
RiskCategory = Literal[
    "military", "maritime", "political", "economic", "sanctions", "terrorism", "cyber", "humanitarian",
    "environmental", "other",
]  # fmt: skip
Domain = Literal["maritime", "land", "air", "cyber", "other"]
Stage = Literal["accomplished", "attempted", "threatened"]
Confirmation = Literal["confirmed", "reported", "claimed", "disputed"]
Certainty = Literal["stated", "suspected", "claimed", "denied"]
VesselStatus = Literal["underway", "anchored", "berthed", "drifting", "towed"]
VesselRole = Literal["target", "attacker", "other"]


class Mention(Span):
    """One place where the text speaks of an actor."""

    form: MentionForm


class Actor(Fact):
    """Who acts, speaks, is accused, threatened or addressed. ``salience`` is 0 to 1, ``country`` ISO 3166-1 alpha-3."""

    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Span, ...] = ()
    affiliation: str | None = None
    salience: float = Field(default=0.0, ge=0.0, le=1.0)
    mentions: tuple[Mention, ...] = Field(min_length=1)
    why: tuple[str, ...] = ()


class Statement(Fact):
    """One source, one cue and its content, verbatim. ``speaker`` and ``relayed_by`` are actor ids.

    ``addressees`` and ``when`` are words of the text (to whom, and the time of speaking as written).
    """

    cue: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = Field(min_length=1)
    speaker: str | None = None
    co_speakers: tuple[str, ...] = ()
    relayed_by: str | None = None
    addressees: tuple[Span, ...] = ()
    when: Span | None = None
    mode: Mode
    act: Act
    negated: bool = False
    why: tuple[str, ...] = ()


class Risk(Fact):
    """A possible or ongoing harm that the text asserts or attributes; likelihood only in the source's words."""

    span: Span
    passages: tuple[Span, ...] = ()
    category: RiskCategory
    status: Literal["potential", "ongoing"]
    condition: Span | None = None
    likelihood: Span | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[Span, ...] = ()
    statement: str | None = None
    voice: Voice | None = None
    why: tuple[str, ...] = ()


class Vessel(Frozen):
    """A ship in an incident. ``type`` is a canonical class, ``flag`` the registry state (ISO alpha-3)."""

    name: str | None = None
    type: str | None = None
    flag: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: VesselStatus | None = None
    role: VesselRole = "target"
    span: Span


class Perpetrator(Frozen):
    """Who is said to have done it, how certain the text is, and the hedge in its own words."""

    actor: str | None = None
    span: Span
    certainty: Certainty
    hedge: Span | None = None


class NamedPosition(Frozen):
    """The coordinates of a place that the text names, from the gazetteer: for a map, and never the incident's position."""

    name: str
    kind: str
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)


class Incident(Fact):
    """One event at sea, on land, in the air or in cyberspace. ``stage="threatened"`` means that nothing has happened.

    ``date`` is ISO (day, or year-month, or year, as ``date_precision`` says); ``time`` is HH:MM as stated;
    ``lat`` and ``lon`` are decimal degrees and only ever a position that the text states.
    """

    domain: Domain
    type: str
    stage: Stage
    confirmation: Confirmation
    background: bool = False
    date: str | None = None
    date_precision: Literal["day", "month", "year"] | None = None
    date_span: Span | None = None
    time: str | None = None
    time_zone: Literal["UTC", "local"] | None = None
    places: tuple[Span, ...] = ()
    country: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    position_span: Span | None = None
    place_position: NamedPosition | None = None
    vessels: tuple[Vessel, ...] = ()
    perpetrators: tuple[Perpetrator, ...] = ()
    weapons: tuple[Span, ...] = ()
    killed: int | None = None
    injured: int | None = None
    missing: int | None = None
    taken: int | None = None
    outcome: tuple[str, ...] = ()
    voice: Voice | None = None
    evidence: tuple[Span, ...] = Field(min_length=1)
    why: tuple[str, ...] = ()


class Facts(Frozen):
    """All facts of one document, and the sentences that its text was cut into.

    ``overlooked`` are sentences that look like a statement, a risk or an incident and gave no fact.
    """

    schema_: Literal["sitbrief/facts/1"] = Field(default="sitbrief/facts/1", alias="schema")
    document: Document
    sentences: tuple[Passage, ...] = ()
    overlooked: tuple[Passage, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    risks: tuple[Risk, ...] = ()
    incidents: tuple[Incident, ...] = ()

    @property
    def every(self) -> tuple[Actor | Statement | Risk | Incident, ...]:
        """All facts of the document, kind by kind."""
        return (*self.actors, *self.statements, *self.risks, *self.incidents)
