"""Statements and risks: entries from a brief, and how likely two of them are one that was told anew.

What somebody says is the same statement when speaker and content agree, whatever the words between. Two people who say the
same are two; a denial is never the same as the claim unless one text was changed from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.entry import Entry, Stated
from generator.compare.same import Same
from generator.compare.wording import alike, denies, stems
from generator.model import Brief, BriefRisk, BriefStatement

__all__ = ["BETWEEN_PARTS", "risk_entries", "said_score", "statement_entries"]

BETWEEN_PARTS = " … "
"""Stands between the parts of a statement whose words are not in one piece."""

SAME_TEXT, OTHER_TEXT, OTHER_SPEAKER = 0.45, 0.75, 0.8
"""Least likeness of content: in a new edition of the same text, in another text, and where the speaker differs."""


def statement_entries(brief: Brief) -> Iterator[Entry]:
    """Every statement of every speaker."""
    for group in brief.speakers:
        for statement in group.statements:
            yield _statement(statement, group.name)


def _statement(statement: BriefStatement, group: str | None) -> Entry:
    speaker = statement.speaker_name or _named(statement.source_words) or group
    words = BETWEEN_PARTS.join(statement.words)
    rows = [
        ("words", words), ("speaker", speaker), ("sense", "negative" if statement.negated else "positive"),
        ("act", statement.act), ("addressee", statement.addressee), ("when", statement.when), ("via", statement.via),
    ]  # fmt: skip
    return Entry(
        kind="statement", id=statement.id, title=speaker or "", words=words, names=(speaker,) if speaker else (),
        stated=tuple(Stated(field, (value,), statement.references) for field, value in rows if value),
        documents=(statement.document,), references=statement.references, facts=statement.facts,
    )  # fmt: skip


def risk_entries(brief: Brief) -> Iterator[Entry]:
    """Every risk of the register."""
    return map(_risk, brief.risks)


def _risk(risk: BriefRisk) -> Entry:
    rows = [
        ("words", (risk.words,)), ("raised_by", (risk.raised_by,) if risk.raised_by else ()), ("status", (risk.status,)),
        ("category", (risk.category,)), ("condition", (risk.condition,) if risk.condition else ()),
        ("likelihood", (risk.likelihood,) if risk.likelihood else ()), ("targets", risk.targets),
    ]  # fmt: skip
    return Entry(
        kind="risk", id=risk.id, title=risk.raised_by or "", words=risk.words,
        names=(risk.raised_by,) if risk.raised_by else (),
        stated=tuple(Stated(field, values, risk.references) for field, values in rows if values),
        documents=(risk.document,), references=risk.references, facts=risk.facts,
    )  # fmt: skip


def _named(words: str | None) -> str | None:
    """The source as written, where it says more than a pronoun."""
    return words if words and stems(words) else None


def said_score(old: Entry, new: Entry, same: Same) -> float:
    """How alike two statements or risks are, 0 where they cannot be one."""
    likeness = alike(old.words, new.words)
    if likeness < SAME_TEXT or not stems(old.words) or not stems(new.words):
        return 0.0
    one_text = same.text(old.documents, new.documents)
    speakers = 1.0 if same.actors(old.names, new.names) else 0.5 if not (old.names and new.names) else 0.0
    least = SAME_TEXT if one_text else OTHER_TEXT
    if not speakers or denies(old.words) != denies(new.words) or old.values("sense") != new.values("sense"):
        if not one_text:
            return 0.0
        least = OTHER_SPEAKER
    return 0.7 * likeness + 0.2 * speakers + 0.1 * one_text if likeness >= least else 0.0
