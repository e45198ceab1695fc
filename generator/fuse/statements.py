"""Statements → groups by speaker, in the sources' own words.

A speaker that the text does not resolve stays a phrase ("two officials in Doha"); a statement without any source goes
into the group of no named speaker, which is the last.
"""

from __future__ import annotations

import re

from generator.fuse.context import Context, fact_key, handled, stable_id
from generator.fuse.identity import JoinedActor, normal_name
from generator.model import BriefStatement, Facts, Span, SpeakerGroup, Statement

__all__ = ["PRONOUNS", "brief_statement", "cue_words", "reported_words", "role_words", "speaker_groups", "statement_label"]

PRONOUNS = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "who", "his", "her", "their", "its", "him", "them", "one"]
)
LONGEST_GAP = 30
"""Characters between cue and content that still belong to the reporting words ("that", "against", "on Friday that")."""


def speaker_groups(context: Context) -> tuple[SpeakerGroup, ...]:
    """All statements, grouped: named speakers, then speakers known by a phrase, then none."""
    named: dict[str, list[BriefStatement]] = {}
    phrased: dict[str, list[BriefStatement]] = {}
    nobody: list[BriefStatement] = []
    for facts, statement in context.statements():
        entry = brief_statement(context, facts, statement)
        if entry.speaker:
            named.setdefault(entry.speaker, []).append(entry)
        elif entry.source_words and entry.source_words.lower() not in PRONOUNS:
            phrased.setdefault(f"{entry.document} {normal_name(entry.source_words)}", []).append(entry)
        else:
            nobody.append(entry)
    groups = [_named_group(context, actor, entries) for actor, entries in named.items()]
    groups += [SpeakerGroup(name=_capital(e[0].source_words), statements=tuple(e)) for e in phrased.values()]
    if nobody:
        groups.append(SpeakerGroup(statements=tuple(nobody)))
    return tuple(groups)


def brief_statement(context: Context, facts: Facts, statement: Statement) -> BriefStatement:
    """One statement as the brief prints it."""
    document = facts.document.id
    key = fact_key(document, statement.id)
    speaker = context.actors.get(document, statement.speaker)
    first = statement.contents[0]
    return BriefStatement(
        id=stable_id("statement", [*(c.text for c in statement.contents), *(s.text for s in statement.sources)]),
        speaker=speaker.id if speaker else None,
        speaker_name=speaker.name if speaker else None,
        source_words=", ".join(s.text for s in statement.sources) or None,
        cue=cue_words(facts.document.text, statement),
        cue_first=not statement.cue or statement.cue[0].start < first.start,
        words=tuple(c.text for c in statement.contents),
        mode=statement.mode,
        act=statement.act,
        negated=statement.negated,
        via=context.actors.name(document, statement.relayed_by),
        addressee=", ".join(a.text for a in statement.addressees) or None,
        when=statement.when.text if statement.when else None,
        document=document,
        references=context.evidence.references(key),
        facts=(key,),
        **handled((facts, statement)),
    )


def cue_words(text: str, statement: Statement) -> str | None:
    """The source's reporting words, with the short words that tie them to the content ("warned against")."""
    if not statement.cue:
        return None
    outside = [c for c in statement.cue if not any(part.covers(c) for part in statement.contents)] or [*statement.cue]
    last, first = outside[-1], statement.contents[0]
    gap = text[last.end : first.start] if last.end <= first.start else ""
    ties = bool(gap.strip()) and len(gap) <= LONGEST_GAP and not re.search(r"[.;:\n“”\"]", gap)
    words = [c.text for c in outside]
    if ties:
        words[-1] = text[last.start : first.start].strip().rstrip(",")
    cue = " … ".join(words)
    return cue if any(letter.isalpha() for letter in cue) else None  # a colon or a dash says nothing by itself


def reported_words(text: str, statement: Statement) -> str:
    """All pieces of the content; reported speech is opened by its reporting words: "the bombing" alone says nothing."""
    words = " … ".join(c.text for c in statement.contents)
    cue_first = statement.cue and statement.cue[0].start < statement.contents[0].start
    cue = cue_words(text, statement) if cue_first and statement.mode != "direct" else None
    return f"{cue} {words}" if cue else words


def statement_label(context: Context, facts: Facts, statement: Statement) -> str:
    """The line beside the passage: act and speaker."""
    name = context.actors.name(facts.document.id, statement.speaker)
    if not name:
        words = ", ".join(s.text for s in statement.sources)
        name = words if words and words.lower() not in PRONOUNS else context.words.gettext("no speaker named")
    return f"{_capital(context.words.label('act', statement.act))}, {name}"


def _named_group(context: Context, actor: str, entries: list[BriefStatement]) -> SpeakerGroup:
    joined = next(a for a in context.actors if a.id == actor)
    return SpeakerGroup(actor=actor, name=joined.name, role=role_words(context, joined), statements=tuple(entries))


ARTICLE = re.compile(r"^(the|an?|its|his|her|their|our) ", re.IGNORECASE)
"""Words before an office that tell nothing of it: "Their leader" is what "Leader" says already."""


def role_words(context: Context, actor: JoinedActor) -> str | None:
    """What the texts say the actor is: the longest role in their words, else whose part it is."""
    roles = [ARTICLE.sub("", _relative(context, d, r)) for d, a in actor.parts for r in a.roles]
    told = [role for role in roles if ARTICLE.sub("", role).lower() != ARTICLE.sub("", actor.name).lower()]
    if told:
        longest = max(told, key=lambda role: (len(role), role))
        return longest if longest.startswith("who ") else _capital(longest)
    owner = context.owner(actor)
    return owner.name if owner and owner.id != actor.id else None


def _relative(context: Context, document: str, role: Span) -> str:
    """A role with its "who", where it is a clause: "who runs the clinic"."""
    text = context.by_document[document].document.text
    return f"who {role.text}" if text[: role.start].endswith("who ") else role.text


def _capital(words: str | None) -> str | None:
    return words[:1].upper() + words[1:] if words else words
