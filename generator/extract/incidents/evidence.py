"""Event → its evidence: the clauses that tell of it, without the words of the one who reports it.

In: the columns, an event. Out: spans in the order of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.spans import cut

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report
    from generator.model import Span

__all__ = ["clause", "evidence_of"]

EDGES = " \t\r\n\u00a0,;:.–—-"
SPEECH = wordset("evidence_speech")


TOLL_VERBS = frozenset({"kill", "wound", "injure", "hurt", "die", "lose", "perish"})


def evidence_of(sheet: Sheet, event: Event) -> tuple[Span, ...]:
    """The clauses of an event; one that lies inside another is left out."""
    spans: list[Span] = []
    telling = [
        t for t in event.tellings if t.report.sense != "incident"
    ]  # "the incident happened weeks after …" tells no more
    bounds = [clause(sheet, t.report) for t in telling or event.tellings]
    if not bounds and event.introduced is not None:
        bounds = (
            [clause(sheet, t.report) for t in event.group.tellings]
            if event.group is not None and event.group.ship is not None and event.group.ship.count > 1
            else []
        )
        bounds.append(sheet.sentences[sheet.sentence[event.introduced]])
    last = 0
    for start, end in sorted(set(bounds), key=lambda b: (b[0], -b[1])):
        span = cut(sheet.text, sheet.idx[start], sheet.end_of(end - 1), EDGES)
        if span is not None and span.end > last:  # sorted by their start: one that ends no later lies inside one before
            spans.append(span)
            last = span.end
    return tuple(spans)


def clause(sheet: Sheet, report: Report) -> tuple[int, int]:
    """First and end token of the clause around a report's word."""
    top = report.verb if report.noun and _in_clause(sheet, report) else report.token
    if sheet.dep[top] in {"acl", "relcl", "amod"}:
        top = sheet.head[top]
    elif sheet.dep[top] in {"conj", "advcl", "pcomp"} and sheet.child(top, "nsubj", "nsubjpass") is None:
        above = sheet.verb_above(sheet.head[top])
        top = above if sheet.lemma[above] not in SPEECH else top
    if (
        sheet.dep[top] == "advcl" and sheet.lemma[sheet.head[top]] in TOLL_VERBS
    ):  # "six were killed when troops stormed the gate"
        top = sheet.head[top]
    first, end = sheet.sentences[sheet.sentence[top]]
    start, last = max(first, sheet.dateline, sheet.left(top)), min(end - 1, sheet.right(top))
    for kid in sheet.kids[top]:  # "…, officials said" hung below the event's own verb
        if sheet.dep[kid] in {"parataxis", "ccomp", "conj"} and sheet.lemma[kid] in SPEECH and sheet.pos[kid] == "VERB":
            left, right = sheet.left(kid), sheet.right(kid)
            if left > top and right >= last and any(sheet.dep[k] == "nsubj" for k in sheet.kids[kid]):
                last = _subject_start(sheet, kid) - 1
            elif right < top and left <= start:
                start = right + 1
        elif sheet.dep[kid] == "prep" and sheet.lower[kid] == "according" and sheet.right(kid) >= last:
            last = kid - 1
    return (start, last + 1) if start <= last else (first, end)


def _subject_start(sheet: Sheet, verb: int) -> int:
    subject = sheet.child(verb, "nsubj")
    return sheet.left(subject) if subject is not None and subject < verb else verb


def _in_clause(sheet: Sheet, report: Report) -> bool:
    if report.light is not None or sheet.dep[report.token] in {"nsubj", "nsubjpass", "dobj"}:
        return sheet.pos[report.verb] in {"VERB", "AUX"} and sheet.lemma[report.verb] not in SPEECH
    return sheet.dep[report.token] == "pobj" and not report.patients and sheet.lemma[report.verb] not in SPEECH
