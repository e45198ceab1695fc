"""The evidence of an incident → the one passage that the brief quotes for it.

Words of the latest text, with the ship's name and the hedge that stand behind them; never a paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.fuse.context import Context
from generator.fuse.excerpts import behind_dateline
from generator.model import Facts, Incident, Quotation, Span

__all__ = ["Report", "quotation"]

Report = tuple[Facts, Incident]
"""An incident with the document that tells it."""

SHORTEST_QUOTATION, LONGEST_QUOTATION = 40, 280
"""Characters; "Wednesday's blast" tells too little and is quoted with its sentence, a paragraph too much."""
RELATIVE = re.compile(r"(?:[^\s,]+ ){0,4}[^\s,]+, (?:where|which|who|whose|when)\b")
"""A noun and the clause that hangs on it ("Odesa, where a drone hit ..."), which say nothing without what stands before."""
FRAGMENT = re.compile(
    r"(?!armed|masked|hooded|suspected|uniformed)[a-z]+ed\b"
    r"|(?:hit|hurt|shot|struck|sunk|was|were|had|has|have|been|when|as|while|and|but|which|who)\b"
)
"""A word that no quotation can begin with: the subject stands before it ("hurt when the tanker was hit")."""
SHORTEST_THREAT = 20
"""Characters; a threat is told by the words of who threatens, without the reporter's, but not by "targets" alone."""
NEAR = 30
"""Characters within which a ship's name, a doer or a hedge still belongs to the phrase before it."""


def quotation(context: Context, reports: Sequence[Report]) -> Quotation:
    """Of the latest text that tells anything of the incident, the evidence that holds most of its fields."""
    latest = sorted(reports, key=lambda r: (r[0].document.published or "", r[0].document.path), reverse=True)
    told = [(_drawn_out(f, i, e), e, f, i) for f, i in latest for e in i.evidence]
    short = [t for t in told if len(t[0].text) <= LONGEST_QUOTATION] or [min(told, key=lambda t: len(t[0].text))]
    telling = [t for t in short if _fields_in(t[3], t[0])] or short
    same_text = [t for t in telling if t[2] is telling[0][2]]
    words, span, facts, _ = max(same_text, key=lambda t: (_fields_in(t[3], t[0]), len(t[0].text) >= SHORTEST_QUOTATION))
    references = context.evidence.at(facts.document.id, span)
    return Quotation(text=words.text.removeprefix("that "), document=facts.document.id, references=references)


def _fields_in(incident: Incident, words: Span) -> int:
    """How many of the incident's own spans (ship, place, date, position, weapon) the words hold."""
    spans = [v.span for v in incident.vessels] + [*incident.places, *incident.weapons]
    spans += [s for s in (incident.date_span, incident.position_span) if s]
    return sum(words.covers(s) for s in spans)


def _drawn_out(facts: Facts, incident: Incident, evidence: Span) -> Span:
    """The evidence with the ship's name, the doer and the hedge that follow it, or its whole sentence where it is short.

    "a significant attack on the Saviz, believed to have been orchestrated by Israel": a quotation must not end before the
    words that say how sure its source is.
    """
    text = facts.document.text
    sentence = next((s for s in facts.sentences if s.start <= evidence.start and evidence.end <= s.end), None)
    if sentence is None:
        return evidence
    inside = evidence.start > sentence.start
    hung = inside and (RELATIVE.match(evidence.text) or FRAGMENT.match(evidence.text)) is not None
    short = len(evidence.text) < (SHORTEST_THREAT if incident.stage == "threatened" else SHORTEST_QUOTATION)
    if (short or hung) and sentence.end - sentence.start <= LONGEST_QUOTATION:
        start = sentence.start + behind_dateline(text[sentence.start : sentence.end])
        whole = text[start : sentence.end].removesuffix(".")
        return Span(start=start, end=start + len(whole), text=whole) if start <= evidence.start else evidence
    parts = [v.span for v in incident.vessels] + [s for p in incident.perpetrators for s in (p.span, p.hedge) if s]
    limit = min(sentence.end, evidence.start + LONGEST_QUOTATION)
    end = evidence.end
    for part in sorted(parts, key=lambda s: s.start):
        if part.start >= end and part.start - end <= NEAR and part.end <= limit:
            end = part.end
    return Span(start=evidence.start, end=end, text=text[evidence.start : end])
