"""Briefs by hand: ``brief()`` is one text about two ships, ``brief(words="…")`` the same with other words of a source."""

from __future__ import annotations

from typing import Any

from generator.model import (
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
    Quotation,
    Reference,
    Segment,
    Source,
    SpeakerGroup,
    TimelineEvent,
    Value,
)

WORDS = "the Saviz would be attacked if it stayed"
REFERENCE = Reference(label="1a", passage="1", mark="a", anchor="p1a")


def masthead(**changes: Any) -> Masthead:
    """The head of a brief of one undated text."""
    values: dict[str, Any] = {
        "kind": "Analyst brief", "title": "Two ships", "edition": "analyst", "audience": "Analysts on watch",
        "marking": "TLP:GREEN", "compiled": "2026-11-22", "document_count": 1, "passage_count": 1, "word_count": 12,
    }  # fmt: skip
    return Masthead(**{**values, **changes})


def empty(**changes: Any) -> Brief:
    """A brief of nothing."""
    return Brief(masthead=masthead(document_count=0, passage_count=0, word_count=0, compiled=None, **changes))


def incident(number: int = 1, **changes: Any) -> BriefIncident:
    """An incident with two stated times and a suspect."""
    values: dict[str, Any] = {
        "id": f"m{number}", "number": number, "title": "Attack on the Saviz", "domain": "maritime", "type": "strike",
        "type_label": "strike", "stage": "accomplished", "confirmation": "reported", "date": "2021-04-06",
        "dates": (Value(text="6 April 2021", references=(REFERENCE,)),), "times": (Value(text="0310"), Value(text="0325")),
        "vessels": (BriefVessel(name="Saviz", type_label="cargo vessel"),), "killed": (Value(text="2"), Value(text="1")),
        "perpetrators": (BriefPerpetrator(name="Israel", certainty="suspected", hedge="believed to have been"),),
        "quotation": Quotation(text="a significant attack", references=(REFERENCE,)), "references": (REFERENCE,),
        "facts": (f"d/m{number}",),
    }  # fmt: skip
    return BriefIncident(**{**values, **changes})


def brief(words: str = WORDS, **changes: Any) -> Brief:
    """A brief of one text of one passage with a fact of every kind; ``words`` are those of its one statement."""
    text = f"Iran said {words}."
    start, end = len("Iran said "), len(text) - 1
    mark = Mark(letter="a", start=start, end=end, labels=("Threat, Iran", "Risk"), anchor="p1a", facts=("d/s1", "d/r1"))
    segments = (
        Segment(text=text[:start]), Segment(text=text[start:end], tinted=True, letters=("a",)), Segment(text=text[end:]),
    )  # fmt: skip
    statement = BriefStatement(
        id="s1", speaker="iran", speaker_name="Iran", cue="said", words=(words,), mode="indirect", act="threat",
        document="d", references=(REFERENCE,), facts=("d/s1",),
    )  # fmt: skip
    risk = BriefRisk(
        id="r1", words=words, category="maritime", status="potential", raised_by="Iran", condition="if it stayed",
        document="d", references=(REFERENCE,), facts=("d/r1",),
    )  # fmt: skip
    source = Source(
        key="1", document="d", path="seeds/d.txt", marking="TLP:GREEN", sha256="ab" * 32, word_count=12, actor_count=1,
        statement_count=1, risk_count=1, incident_count=1,
        coverage=Coverage(used=((0.2, 0.9),), passage_starts=(("1", 0.0),), share=0.7),
    )  # fmt: skip
    actor = BriefActor(
        id="iran", rank=1, name="Iran", kind="state", salience=0.8, mention_count=1, document_count=1,
        references=(REFERENCE,), facts=("d/a1",),
    )  # fmt: skip
    values: dict[str, Any] = {
        "masthead": masthead(),
        "bottom_line": (BottomLine(head="Threat", text=f"Iran said {words}.", references=(REFERENCE,)),),
        "actors": (actor,),
        "speakers": (SpeakerGroup(actor="iran", name="Iran", statements=(statement,)),),
        "risks": (risk,),
        "incidents": (incident(),),
        "threats": (incident(2, id="t1", stage="threatened", title="Threat to the Saviz", facts=("d/t1",)),),
        "timeline": (TimelineEvent(date="2021-04-06", label="6 April 2021", text="Attack", references=(REFERENCE,)),),
        "sources": (source,),
        "passages": (
            BriefPassage(key="1", anchor="p1", document="d", text=text, segments=segments, marks=(mark,), paragraph=1),
        ),
    }
    return Brief(**{**values, **changes})
