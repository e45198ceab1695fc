"""What the brief holds and lacks: findings of the build, sentences that gave no fact, stale edits, nobody's words, empty
sections, and how old the sources are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.check.problem import Problem
from generator.check.subject import Subject
from generator.model import Brief, BriefStatement

__all__ = [
    "HOLDS",
    "empty_sections",
    "findings",
    "overlooked",
    "stale_edits",
    "stale_sources",
    "undated_sources",
    "unresolved_speakers",
]

STALE_EDIT = "stale-edit"
PRONOUNS = frozenset("he she it they we i you who his her their its him them one".split())  # noqa: SIM905 - a list of words
SHOWN = 90

HOLDS: dict[str, Callable[[Brief], object]] = {
    "actors": lambda b: b.actors,
    "areas": lambda b: (*b.incidents, *b.threats),
    "at_sea": lambda b: (*b.incidents, *b.threats),
    "bottom_line": lambda b: b.bottom_line,
    "dangers": lambda b: (*b.threats, *(r for r in b.risks if r.status == "potential")),
    "events": lambda b: (*b.incidents, *b.other_incidents),
    "evidence": lambda b: b.passages,
    "gravest": lambda b: b.incidents,
    "incidents": lambda b: b.incidents,
    "other_incidents": lambda b: b.other_incidents,
    "risks": lambda b: b.risks,
    "said": lambda b: [group for group in b.speakers if group.actor],
    "sources": lambda b: b.sources,
    "statements": lambda b: b.speakers,
    "texts": lambda b: b.sources,
    "threats": lambda b: (*b.threats, *b.risks),
    "timeline": lambda b: b.timeline,
    "watch": lambda b: (*b.threats, *(r for r in b.risks if r.condition), *_demands(b)),
    "where": lambda b: b.incidents,
}
"""What a section of the built-in packs prints; a section of another name is its pack's own affair.

Those that always hold something (``guide``, ``glance``), or stand only where somebody wrote them, are left out.
"""


def findings(subject: Subject) -> Iterator[Problem]:
    """The errors and warnings of the build, but for those that have a gate of their own."""
    for finding in subject.brief.findings:
        if finding.severity != "note" and finding.rule != STALE_EDIT:
            yield subject.of_finding(finding)


def _demands(brief: Brief) -> Iterator[BriefStatement]:
    return (statement for group in brief.speakers for statement in group.statements if statement.act == "demand")


def stale_edits(subject: Subject) -> Iterator[Problem]:
    """The edits whose fact is gone or reads otherwise than when they were made."""
    return (subject.of_finding(finding) for finding in subject.brief.findings if finding.rule == STALE_EDIT)


def overlooked(subject: Subject) -> tuple[list[Problem], int]:
    """The sentences that look like a fact and gave none, and how many sentences there are."""
    problems, sentences = [], 0
    for facts in subject.facts:
        sentences += len(facts.sentences)
        for passage in facts.overlooked:
            words = _shown(facts.document.text[passage.start : passage.end])
            problems.append(subject.at(facts, passage.start, f"looks like a fact and gave none: “{words}”"))
    return problems, sentences


def unresolved_speakers(subject: Subject) -> tuple[list[Problem], int]:
    """The statements whose speaker is nobody or a bare pronoun, and how many statements there are."""
    homes = {facts.document.id: facts for facts in subject.facts}
    statements = [statement for group in subject.brief.speakers for statement in group.statements]
    problems = []
    for statement in statements:
        facts = homes.get(statement.document)
        if facts and _is_nobodys(statement):
            by_id = {each.id: each for each in facts.statements}
            fact = by_id.get(statement.facts[0].partition("/")[2]) if statement.facts else None
            start = fact.contents[0].start if fact else 0
            source = f", but “{statement.source_words}”" if statement.source_words else ""
            message = f"no speaker is known{source}: “{_shown(' … '.join(statement.words))}”"
            problems.append(subject.at(facts, start, message))
    return problems, len(statements)


def _is_nobodys(statement: BriefStatement) -> bool:
    return not statement.speaker and (statement.source_words or "he").lower() in PRONOUNS


def empty_sections(subject: Subject) -> Iterator[Problem]:
    """Sections that a finished edition prints though nothing is in them; an edition that is several files counts once."""
    editions = {one.brief.masthead.edition: one for one in subject.built}
    for name, one in editions.items():
        sections = one.brief.rendered_as.sections if one.brief.rendered_as else ()
        for section in sections:
            if section in HOLDS and not HOLDS[section](one.brief):
                path, line = subject.setting("editions", name)
                hint = f'leave it out with `without = ["{section}"]`, or read texts that fill it'
                yield Problem(f"the section “{section}” of the edition {name} is empty", path, line, hint=hint)


def stale_sources(subject: Subject, most_days: int) -> tuple[list[Problem], int | None]:
    """The sources that are older than allowed, and the age in days of the oldest one."""
    until = subject.today or _day(subject.brief.masthead.as_of)
    problems: list[Problem] = []
    oldest: int | None = None
    for facts in subject.facts:
        published = facts.document.published_on
        if published is None or until is None:
            continue
        age = (until - published).days
        oldest = age if oldest is None else max(oldest, age)
        if age > most_days:
            message = f"was published on {published.isoformat()}, {age} days before {until.isoformat()}"
            problems.append(Problem(message, facts.document.path.partition("#")[0], 1, hint="is it still the news?"))
    return problems, oldest


def undated_sources(subject: Subject) -> Iterator[Problem]:
    """The sources without a day of publication: no date in them can be worked out from “on Friday”."""
    for facts in subject.facts:
        if facts.document.published is None:
            hint = "give its date in sources.toml"
            yield Problem("has no day of publication", facts.document.path.partition("#")[0], 1, hint=hint)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _shown(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rsplit(' ', 1)[0]} …"
