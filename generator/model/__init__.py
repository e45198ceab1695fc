"""The words of the house, one for each idea; frozen records that travel between the stages.

document    one source text with its locators            finding     what a run noticed and did not stop for
span        offsets with their words, verbatim           passage     a sentence or paragraph with its locator
actor       who acts, speaks, is accused or addressed    mention     one place where the text speaks of an actor
statement   source, cue and content                      speaker     the actor behind a statement's source
risk        a possible or ongoing harm                   incident    an event, or (stage threatened) a threat
facts       all of one document                          brief       all documents, joined, ordered, referenced
reference   ``4b``: passage 4, mark b                    marking     the TLP 2.0 label
edition     one output: pack, style, formats, ceiling    pack        a folder of templates for one audience
"""

from generator.model.analyst import (
    Correction,
    Fact,
    Handled,
    Note,
    Voice,
)
from generator.model.brief import (
    FACTS_NAMESPACE,
    Assessment,
    BottomLine,
    Brief,
    BriefActor,
    BriefIncident,
    BriefPassage,
    BriefPerpetrator,
    BriefRisk,
    BriefStatement,
    BriefVessel,
    Coverage,
    Mark,
    Masthead,
    Position,
    Quotation,
    RenderedAs,
    Segment,
    Source,
    SpeakerGroup,
    TimelineEvent,
    Value,
)
from generator.model.changes import (
    ChangeNature,
    Changes,
    FactChange,
    FactKind,
    PreviousEdition,
    ValueChange,
    Witness,
)
from generator.model.document import (
    Document,
    Marking,
    Reliability,
    withheld_words,
)
from generator.model.evidence import (
    Passage,
    Span,
)
from generator.model.facts import (
    Act,
    Actor,
    ActorKind,
    Certainty,
    Confirmation,
    Domain,
    Facts,
    Incident,
    Mention,
    MentionForm,
    Mode,
    NamedPosition,
    Perpetrator,
    Risk,
    RiskCategory,
    Stage,
    Statement,
    Vessel,
    VesselRole,
    VesselStatus,
)
from generator.model.filtered import Filtered
from generator.model.finding import (
    Finding,
    Severity,
)
from generator.model.reference import Reference

__all__ = [
    "FACTS_NAMESPACE",
    "Act",
    "Actor",
    "ActorKind",
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
    "Certainty",
    "ChangeNature",
    "Changes",
    "Confirmation",
    "Correction",
    "Coverage",
    "Document",
    "Domain",
    "Fact",
    "FactChange",
    "FactKind",
    "Facts",
    "Filtered",
    "Finding",
    "Handled",
    "Incident",
    "Mark",
    "Marking",
    "Masthead",
    "Mention",
    "MentionForm",
    "Mode",
    "NamedPosition",
    "Note",
    "Passage",
    "Perpetrator",
    "Position",
    "PreviousEdition",
    "Quotation",
    "Reference",
    "Reliability",
    "RenderedAs",
    "Risk",
    "RiskCategory",
    "Segment",
    "Severity",
    "Source",
    "Span",
    "SpeakerGroup",
    "Stage",
    "Statement",
    "TimelineEvent",
    "Value",
    "ValueChange",
    "Vessel",
    "VesselRole",
    "VesselStatus",
    "Voice",
    "Witness",
    "withheld_words",
]
