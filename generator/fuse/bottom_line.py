"""The bottom line: three to six sentences that a decision-maker reads alone, chosen and composed by rules.

Every sentence carries words of a source between quotation marks, the name of who said them, and references. Reported
speech is quoted together with its verb of saying, so that the article's words are never taken for the speaker's. No
adjective and no verb of judgement is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.fuse.context import Context, fact_key
from generator.fuse.excerpts import behind_dateline, excerpt, quoted
from generator.fuse.identity import JoinedActor
from generator.fuse.incidents import gravity
from generator.model import BottomLine, BriefIncident, Facts, Risk, Span, Statement
from generator.words import Words

__all__ = ["bottom_line"]

FEWEST, MOST = 3, 6
MOST_WARNINGS = 2
PREDICATE = re.compile(r" (?!(?:to|of|in|on|at|for|with|from|by|and|or|against|over|as|than|who|which|that)\b)[a-z]")
"""How the text goes on behind a subject: with a verb or an adverb, not with a preposition, a conjunction or a relative."""
FINITE = re.compile(r"(?:said|says|told|tells|has|have)\b")
"""Reporting words that can only be the predicate of a name, whatever stood between the two in the text."""
WARNINGS = ("threat", "warning")
LONGEST = 320
LONGEST_SENTENCE = 240
"""Up to this a whole sentence is quoted where a cut of it would not read on from the name."""
WEIGHT = {"threat": 0, "warning": 1, "demand": 2, "denial": 3, "accusation": 3, "announcement": 4}
"""What a decision-maker needs first: what may be done to whom, then what is asked, denied, charged, decided."""


def bottom_line(context: Context, incidents: tuple[BriefIncident, ...]) -> tuple[BottomLine, ...]:
    """The sentences in the order: at sea, threat at sea, warnings, the condition, elsewhere; then the main statements."""
    chosen: list[BottomLine] = []
    used: set[str] = set()
    warnings = 0
    warning_heads = {_head(context.words, act) for act in WARNINGS}
    for line, facts in _candidates(context, incidents):
        warns = line.head in warning_heads
        if len(chosen) < MOST and not used & facts and not (warns and warnings == MOST_WARNINGS):
            chosen.append(line)
            used |= facts
            warnings += warns
    for line, facts in _statements(context, limit=MOST):
        if len(chosen) < FEWEST and not used & facts:
            chosen.append(line)
            used |= facts
    return tuple(chosen)


Candidate = tuple[BottomLine, set[str]]


def _candidates(context: Context, incidents: tuple[BriefIncident, ...]) -> Iterator[Candidate]:
    news = [i for i in incidents if i.stage != "threatened" and not i.background]
    words = context.words
    at_sea = [i for i in news if i.domain == "maritime"]
    count = words.in_words("%(n)s maritime incident", "%(n)s maritime incidents", len(at_sea))
    yield from _gravest(context, at_sea, words.gettext("At sea"), count)
    threats = [i for i in incidents if i.stage == "threatened" and i.domain == "maritime"]
    if threats:
        yield _threatened(context, threats[0])
    yield from _condition(context)
    yield from _statements(context, limit=MOST, acts=WARNINGS)
    elsewhere = [i for i in news if i.domain != "maritime"]
    count = words.in_words("%(n)s other security incident", "%(n)s other security incidents", len(elsewhere))
    yield from _gravest(context, elsewhere, words.gettext("Elsewhere"), count)


def _gravest(context: Context, incidents: list[BriefIncident], head: str, count: str) -> Iterator[Candidate]:
    if incidents:
        worst = max(incidents, key=gravity)
        yield _reported(context, worst, head, count[:1].upper() + count[1:] if len(incidents) > 1 else "")


def _threatened(context: Context, threat: BriefIncident) -> Candidate:
    """A threat to ships in the words of who utters it; of the publisher, where nobody is named."""
    head = context.words.gettext("Threat at sea")
    keys = {fact_key(f.document.id, i.id): (f, i) for f, i in context.incidents()}
    for facts, incident in (keys[key] for key in threat.facts if key in keys):
        for statement in facts.statements:
            speaker = context.actors.get(facts.document.id, statement.speaker)
            if speaker and any(c.covers(e) or e.covers(c) for c in statement.contents for e in incident.evidence):
                line, used = _said(context, facts, statement, speaker)
                return line.model_copy(update={"head": head}), {*used, *threat.facts}
    return _reported(context, threat, head)


def _reported(context: Context, incident: BriefIncident, head: str, count: str = "") -> Candidate:
    """The evidence of an incident as its source tells it; the publisher is named where it is known."""
    facts = next(f for f in context.facts if f.document.id == incident.quotation.document)
    words = context.words
    told = quoted(words, incident.quotation.text, LONGEST)
    voice = facts.document.publisher
    if not voice:
        voice = words.gettext("The text") if len(context.facts) == 1 else words.gettext("One text")
    if count and not facts.document.publisher:
        voice = voice[0].lower() + voice[1:]
    if incident.stage == "threatened":
        text = words.gettext("%(source)s speaks of %(words)s", source=voice, words=told)
    else:
        text = words.gettext("%(source)s reports %(words)s", source=voice, words=told)
    if count:
        text = words.gettext("%(count)s; the gravest: %(report)s", count=count, report=text)
    references = {r.label: r for r in (*incident.quotation.references, *incident.references)}
    line = BottomLine(head=head, text=_stopped(text), references=tuple(references.values())[:3])
    return line, {*incident.facts, *_told_with(context, incident)}


def _told_with(context: Context, incident: BriefIncident) -> set[str]:
    """The statements and risks that stand in the same words as an incident, so that nothing is said twice."""
    spans = {
        (f.document.id, e.start, e.end) for f, i in context.incidents() for e in i.evidence
        if fact_key(f.document.id, i.id) in incident.facts
    }  # fmt: skip

    def inside(facts: Facts, span: Span) -> bool:
        return any(facts.document.id == d and a <= span.start and span.end <= b for d, a, b in spans)

    keys = {fact_key(f.document.id, s.id) for f, s in context.statements() if all(inside(f, c) for c in s.contents)}
    keys |= {fact_key(f.document.id, r.id) for f, r in context.risks() if inside(f, r.span)}
    return keys


def _statements(context: Context, *, limit: int, acts: tuple[str, ...] | None = None) -> Iterator[Candidate]:
    """The weightiest statements of the most salient speakers, one a speaker."""
    rows = []
    for facts, statement in context.statements():
        speaker = context.actors.get(facts.document.id, statement.speaker)
        if speaker and (acts is None or statement.act in acts):
            rank = (WEIGHT.get(statement.act, 5), -speaker.salience, statement.mode == "indirect")
            rows.append((rank, facts, statement, speaker))
    seen: set[str] = set()
    for _, facts, statement, speaker in sorted(rows, key=lambda r: r[0]):
        if speaker.id not in seen and len(seen) < limit:
            seen.add(speaker.id)
            yield _said(context, facts, statement, speaker)


def _said(context: Context, facts: Facts, statement: Statement, speaker: JoinedActor) -> Candidate:
    head = _head(context.words, "other" if statement.act == "claim" else statement.act)
    key = fact_key(facts.document.id, statement.id)
    text = saying(context, facts, statement, speaker)
    risks = {fact_key(facts.document.id, r.id) for r in facts.risks if r.statement == statement.id}
    line = BottomLine(head=head, text=text, references=context.evidence.references(key))
    return line, {key, f"speaker {speaker.id}", *risks}


def saying(context: Context, facts: Facts, statement: Statement, speaker: JoinedActor) -> str:
    """A statement as one sentence: the name, then the source's words.

    Quoted speech keeps its own marks after a colon. Reported speech is a cut of the text from its verb to the end of the
    content (or from the content to its verb), so that nobody takes the article's words for the speaker's.
    """
    words = context.words
    name = context.name(speaker)
    name = name[:1].upper() + name[1:] + _of_which_state(context, speaker)
    via = context.actors.name(facts.document.id, statement.relayed_by)
    if via and via != speaker.name:
        name = words.gettext("%(name)s, via %(channel)s", name=name, channel=via)
    if statement.mode == "direct":
        said = words.with_own_marks(excerpt(" … ".join(c.text for c in statement.contents), LONGEST))
        return _stopped(words.gettext("%(who)s: %(words)s", who=name, words=said))
    clause, follows = _reporting_clause(facts.document.text, statement)
    finite = follows and not clause.split()[0].lower().endswith("ing") and "," not in name
    if finite:
        told = words.in_marks(words.nested(clause))
        return _stopped(
            words.pgettext("what somebody said goes on from the name", "%(name)s %(words)s", name=name, words=told)
        )
    whole = _sentence(facts, [*statement.contents, *statement.cue, *statement.sources])
    told = words.in_marks(words.nested(whole or clause))
    return _stopped(words.gettext("%(name)s, as reported: %(words)s", name=name, words=told))


def _of_which_state(context: Context, speaker: JoinedActor) -> str:
    """Whose ministry or navy it is, where its name does not say so."""
    owner = context.owner(speaker)
    if owner is None or owner.kind != "state" or speaker.kind not in ("government_body", "armed_forces"):
        return ""
    said = any(name.lower() in speaker.name.lower() for name in (owner.name, owner.read_as, *owner.aliases))
    return "" if said else f" ({owner.name})"


def _sentence(facts: Facts, spans: list[Span]) -> str | None:
    """The sentence that holds all the spans, without its full stop; nothing where there is none, or where it is long."""
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    there = next((p for p in facts.sentences if p.start <= first and last <= p.end), None)
    text = " ".join(facts.document.text[there.start : there.end].split()) if there else ""
    text = text[behind_dateline(text) :]
    return text.removesuffix(".") if 0 < len(text) <= LONGEST_SENTENCE else None


def _reporting_clause(text: str, statement: Statement) -> tuple[str, bool]:
    """The cut of the text that holds cue and content, and whether it goes on from the source as its predicate."""
    contents = statement.contents
    source = statement.sources[-1].end if statement.sources else None
    cues = [c for c in statement.cue if source is None or c.start >= source]
    if cues and cues[0].start < contents[0].start:
        for start in [s for s in (source, cues[0].start) if s is not None]:
            whole = text[start : contents[-1].end]
            predicate = start != source or (PREDICATE.match(whole) and not _is_agent(text, statement))
            if predicate and len(whole) <= LONGEST and "\n" not in whole:
                return excerpt(whole, LONGEST), start == source or bool(FINITE.match(whole))
    spans = [*contents, *statement.cue, *statement.sources]
    whole = text[min(s.start for s in spans) : max(s.end for s in spans)]
    return excerpt(whole, LONGEST), False


def _is_agent(text: str, statement: Statement) -> bool:
    """True for a source behind "by": a warning issued by the group is no clause of which the group is the subject."""
    return text[: statement.sources[-1].start].rstrip().endswith(" by")


def _condition(context: Context) -> Iterator[Candidate]:
    rows = [(f, r) for f, r in context.risks() if r.condition]
    ranked = sorted(rows, key=lambda x: -_speaker_salience(context, *x))
    for facts, risk in ranked[:1]:
        key = fact_key(facts.document.id, risk.id)
        statement = next((s for s in facts.statements if s.id == risk.statement), None)
        speaker = context.actors.get(facts.document.id, statement.speaker) if statement else None
        if statement and speaker:
            text = saying(context, facts, statement, speaker)
            keys = {key, fact_key(facts.document.id, statement.id), f"speaker {speaker.id}"}
        else:
            spans = [risk.span, risk.condition] if risk.condition else [risk.span]
            told = quoted(context.words, _sentence(facts, spans) or risk.span.text, LONGEST)
            text, keys = _stopped(context.words.gettext("The text says: %(words)s", words=told)), {key}
        yield (
            BottomLine(head=context.words.gettext("Condition"), text=text, references=context.evidence.references(key)),
            keys,
        )


def _speaker_salience(context: Context, facts: Facts, risk: Risk) -> float:
    statement = next((s for s in facts.statements if s.id == risk.statement), None)
    speaker = context.actors.get(facts.document.id, statement.speaker) if statement else None
    return speaker.salience if speaker else 0.0


def _head(words: Words, act: str) -> str:
    label = words.label("act", act)
    return label[:1].upper() + label[1:]


def _stopped(text: str) -> str:
    """The sentence with one full stop at its end, inside or outside the marks as the source has it."""
    bare = text.rstrip("”’\"'»\u00a0")
    return text if bare.endswith((".", "!", "?", "…")) else f"{text}."
