"""The evidence of an incident → the one passage that the brief quotes for it.

Words of the latest text, with the ship's name and the hedge that stand behind them; never a paraphrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.fuse.context import Context
from generator.model import Facts, Incident, Quotation, Span

__all__ = ["Report", "quotation"]

Report = tuple[Facts, Incident]
"""An incident with the document that tells it."""

SHORTEST_QUOTATION, LONGEST_QUOTATION = 40, 220
"""Characters; "Wednesday's blast" tells too little, a paragraph too much."""
NEAR = 30
"""Characters within which a ship's name, a doer or a hedge still belongs to the phrase before it."""


def quotation(context: Context, reports: Sequence[Report]) -> Quotation:
    """Of the latest text that tells anything of the incident, the evidence that holds most of its fields."""
    latest = sorted(reports, key=lambda r: (r[0].document.published or "", r[0].document.path), reverse=True)
    told = [(_with_hedge(f, i, e), e, f, _fields_in(i, e)) for f, i in latest for e in i.evidence]
    short = [t for t in told if len(t[0]) <= LONGEST_QUOTATION] or [min(told, key=lambda t: len(t[0]))]
    telling = [t for t in short if t[3]] or short
    same_text = [t for t in telling if t[2] is telling[0][2]]
    text, span, facts, _ = max(same_text, key=lambda t: (t[3], len(t[0]) >= SHORTEST_QUOTATION))
    return Quotation(
        text=text.removeprefix("that "), document=facts.document.id, references=context.evidence.at(facts.document.id, span)
    )


def _fields_in(incident: Incident, evidence: Span) -> int:
    """How many of the incident's own spans (ship, place, date, position, weapon) the evidence holds."""
    spans = [v.span for v in incident.vessels] + [*incident.places, *incident.weapons]
    spans += [s for s in (incident.date_span, incident.position_span) if s]
    return sum(evidence.covers(s) for s in spans)


def _with_hedge(facts: Facts, incident: Incident, evidence: Span) -> str:
    """The evidence drawn out over the ship's name, the doer and the hedge that follow it in its sentence.

    "a significant attack on the Saviz, believed to have been orchestrated by Israel": a quotation must not end before the
    words that say how sure its source is.
    """
    sentence = next((s for s in facts.sentences if s.start <= evidence.start and evidence.end <= s.end), None)
    if sentence is None:
        return evidence.text
    parts = [v.span for v in incident.vessels] + [s for p in incident.perpetrators for s in (p.span, p.hedge) if s]
    limit = min(sentence.end, evidence.start + LONGEST_QUOTATION)
    end = evidence.end
    for part in sorted(parts, key=lambda s: s.start):
        if part.start >= end and part.start - end <= NEAR and part.end <= limit:
            end = part.end
    return facts.document.text[evidence.start : end]
