"""The brief's own words, against the texts of its documents: every span, quotation, passage and figure.

In: a brief as it was attached or saved. Out: a finding for everything that does not stand in a text. The text itself is
checked against the sources (``sources``), so that a forged text does not help a forged quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Actor, Brief, BriefIncident, Facts, Finding, Incident, Risk, Statement
from generator.verify.wording import plain

__all__ = ["check_facts"]

QUOTED = re.compile(r"“([^“”]+)”|«\s*([^«»\s](?:[^«»]*[^«»\s])?)\s*»")
CUT = " …"
COUNTS = ("killed", "injured", "missing", "taken")
VALUES = (*COUNTS, "dates", "times", "places", "perpetrators")


def check_facts(brief: Brief) -> Iterator[Finding]:
    """Findings on the facts of every document and on what the brief prints of them."""
    for facts in brief.facts:
        yield from _spans(facts)
    texts = {facts.document.id: facts.document.text for facts in brief.facts}
    yield from _passages(brief, texts)
    yield from _verbatim(brief, texts)
    yield from _figures(brief)
    yield from _references(brief)


def _spans(facts: Facts) -> Iterator[Finding]:
    text = facts.document.text
    for span in _all_spans(facts.model_dump(exclude={"document", "sentences", "overlooked"})):
        if text[span["start"] : span["end"]] != span["text"]:
            yield _finding("span-wrong", f"“{span['text'][:80]}” does not stand at {span['start']} of {facts.document.path}")


def _all_spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from _all_spans(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _all_spans(item)


def _passages(brief: Brief, texts: dict[str, str]) -> Iterator[Finding]:
    for passage in brief.passages:
        if passage.text not in texts.get(passage.document, ""):
            yield _finding("passage-wrong", f"passage {passage.key} is not in its document: “{passage.text[:80]}”")
        if "".join(s.text for s in passage.segments) != passage.text:
            yield _finding("passage-wrong", f"passage {passage.key} is printed in other words than its own")


def _verbatim(brief: Brief, texts: dict[str, str]) -> Iterator[Finding]:
    """Quoted and reported words, each in its own document where that is known, else in any."""
    even = {document: plain(text) for document, text in texts.items()}
    corrected = [c.value for facts in brief.facts for fact in _all_facts(facts) for c in fact.corrections]
    everywhere = "\n".join((*even.values(), *map(plain, corrected)))
    for group in brief.speakers:
        for statement in group.statements:
            words = [*statement.words, statement.via and "", statement.when, statement.addressee]
            yield from _missing(filter(None, words), even.get(statement.document, ""), "quotation-wrong")
    for risk in brief.risks:
        words = [risk.words, risk.condition, risk.likelihood, *risk.targets]
        yield from _missing(filter(None, words), even.get(risk.document, ""), "risk-wrong")
    for incident in _incidents(brief):
        source = even.get(incident.quotation.document or "", everywhere)
        yield from _missing([incident.quotation.text], source, "quotation-wrong")
        yield from _missing(incident.weapons, everywhere, "quotation-wrong")
        yield from _missing([v.text for v in incident.places], everywhere, "place-wrong")
        yield from _missing([p.hedge for p in incident.perpetrators if p.hedge], everywhere, "hedge-wrong")
        yield from _missing([v.name for v in incident.vessels if v.name], everywhere, "name-wrong")
    printed = [*(line.text for line in brief.bottom_line), *(a.said_or_did or "" for a in brief.actors)]
    for text in printed:
        pieces = [piece for match in QUOTED.finditer(text) for piece in (match[1] or match[2]).split(CUT)]
        yield from _missing(pieces, everywhere, "quotation-wrong")


def _all_facts(facts: Facts) -> tuple[Actor | Statement | Risk | Incident, ...]:
    return (*facts.actors, *facts.statements, *facts.risks, *facts.incidents)


def _missing(words: Iterable[str], text: str, rule: str) -> Iterator[Finding]:
    for each in words:
        if plain(each).strip("' ") and plain(each).strip("' ") not in text:
            yield _finding(rule, f"is in no source: “{each[:120]}”")


def _figures(brief: Brief) -> Iterator[Finding]:
    """Numbers, dates and coordinates of an incident must be those of the facts that it was joined from."""
    facts = {f"{f.document.id}/{i.id}": i for f in brief.facts for i in f.incidents}
    for incident in _incidents(brief):
        parts = [facts[key] for key in incident.facts if key in facts]
        if not parts:
            yield _finding("fact-missing", f"“{incident.title}” rests on no fact")
            continue
        for field in COUNTS:
            known = {str(getattr(p, field)) for p in parts}
            for value in getattr(incident, field):
                if value.text not in known:
                    yield _finding("number-wrong", f"{field} {value.text} of “{incident.title}” is in no fact")
        if incident.date not in {None, *(p.date for p in parts)}:
            yield _finding("date-wrong", f"{incident.date} of “{incident.title}” is in no fact")
        if incident.position and incident.position.stated:
            spots = {(p.lat, p.lon) for p in parts}
            if (incident.position.lat, incident.position.lon) not in spots:
                yield _finding("position-wrong", f"the position of “{incident.title}” is in no fact")


def _references(brief: Brief) -> Iterator[Finding]:
    """Every reference must lead to a passage, or to a sentence that is named as overlooked."""
    known = {p.key for p in brief.passages}
    listed = (*brief.actors, *brief.risks, *brief.bottom_line, *brief.timeline, *_incidents(brief))
    quoted = [i.quotation for i in _incidents(brief)]
    values = [v for i in _incidents(brief) for name in VALUES for v in getattr(i, name)]
    statements = [s for g in brief.speakers for s in g.statements]
    for reference in (r for holder in (*listed, *quoted, *values, *statements) for r in holder.references):
        if reference.passage not in known:
            yield _finding("reference-wrong", f"the reference {reference.label} leads to no passage")


def _incidents(brief: Brief) -> Iterator[BriefIncident]:
    yield from (*brief.incidents, *brief.threats, *brief.other_incidents, *brief.background)


def _finding(rule: str, message: str) -> Finding:
    return Finding(severity="error", rule=rule, message=message, where="brief.json")
