"""A fact and the edits → an account of it: its passages with the words marked, its values, why it was made, what touches it.

In: the facts of all documents as read, before any edit. Out: plain records for printing or JSON. Says nothing that is not in
the facts or the file of edits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pydantic import BaseModel

from generator.edits.file import FactEdit
from generator.edits.stable_ids import AnyFact, own_words
from generator.edits.targets import Part, Target
from generator.model import Actor, Fact, Facts, Incident, Marking, Passage, Risk, Span, Statement, Vessel

__all__ = ["Account", "ShownPassage", "Touch", "account_of", "kind_of", "said_by", "touches"]

MOST_MENTIONS = 3
"""Of an actor so many passages in a text show what it is."""
NOT_VALUES = frozenset({*Fact.model_fields, "why", "mentions", "contents", "span", "evidence", "voice"})
ACTOR_IDS = frozenset({"speaker", "co_speakers", "relayed_by", "actors", "affiliation"})


@dataclass(frozen=True)
class ShownPassage:
    """Sentences of a text, where they stand, and the (start, end) of the words in them that the fact rests on."""

    document: str
    place: str
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Touch:
    """What an edit does to a fact, where it stands, and whether it is ``applied``, ``moved`` or ``stale``."""

    where: str
    does: str
    state: str
    message: str | None = None


@dataclass(frozen=True)
class Account:
    """All that can be said of one fact; ``text`` is the name of its text within the project; an actor stands in several."""

    id: str
    kind: str
    words: str
    text: str
    marking: Marking
    documents: tuple[str, ...]
    passages: tuple[ShownPassage, ...]
    values: dict[str, str]
    why: tuple[str, ...]
    edits: tuple[Touch, ...]


def account_of(parts: Sequence[Part], text: str, edits: tuple[Touch, ...], default: Marking) -> Account:
    """The account of a fact by its parts, one a document; ``default`` is the marking of unmarked texts."""
    facts, fact = parts[0]
    return Account(
        id=fact.stable_id or fact.id,
        kind=kind_of(fact),
        words=own_words(fact),
        text=text,
        marking=fact.marking or facts.document.marking or default,
        documents=tuple(_titled(one) for one, _ in parts),
        passages=tuple(passage for part in parts for passage in _passages(part)),
        values=dict(_values(facts, fact)),
        why=tuple(dict.fromkeys(reason for _, each in parts for reason in each.why)),
        edits=edits,
    )


def kind_of(fact: AnyFact) -> str:
    """What a fact is, in a few words: ``statement, warning``."""
    match fact:
        case Actor():
            return f"actor, {fact.kind.replace('_', ' ')}"
        case Statement():
            return f"statement, {'of no class' if fact.act == 'other' else fact.act}"
        case Risk():
            return f"risk, {fact.category}"
        case Incident():
            return f"{'threat' if fact.stage == 'threatened' else 'incident'}, {fact.type.replace('_', ' ')}"


def said_by(facts: Facts, statement: Statement) -> str:
    """Who a statement's source is: the actor's name, else the words of the text, else nothing."""
    name = next((a.name for a in facts.actors if a.id == statement.speaker), None)
    return name or " ".join(span.text for span in statement.sources)


def touches(fact: str, found: Sequence[Target], where: Sequence[str]) -> tuple[Touch, ...]:
    """The edits that touch a fact, by its id today or the one that the file has; ``where`` are the lines of the edits."""
    done = []
    for target, line in zip(found, where, strict=True):
        for each in (target, *target.others):
            if fact in {each.id, each.moved_to}:
                state = "stale" if each.stale else "moved" if each.moved_to else "applied"
                message = each.stale or (f"written for {each.id}" if each.moved_to else None)
                does = _does(target.edit) if each is target else f"merged with {target.id}"
                done.append(Touch(line, does, state, message))
    return tuple(done)


def _does(edit: FactEdit) -> str:
    merged = list(getattr(edit, "merge", {}))
    words = [
        "dropped" if edit.drop else "",
        f"renamed “{name}”" if (name := getattr(edit, "name", None)) else "",
        f"marked {edit.marking}" if edit.marking else "",
        *(f"{field} corrected to {'not stated' if value is None else value}" for field, value in edit.corrections().items()),
        f"merged with {', '.join(merged)}" if merged else "",
        f"note: {' '.join(edit.note.split())}" if edit.note else "",
    ]
    return "; ".join(word for word in words if word)


def _titled(facts: Facts) -> str:
    document = facts.document
    about = ", ".join(each for each in (document.title, document.publisher, (document.published or "")[:10]) if each)
    return f"{document.path} ({about})" if about else document.path


def _passages(part: Part) -> Iterator[ShownPassage]:
    """The sentences around the words of a fact, those of one paragraph together."""
    facts, fact = part
    spans = sorted(_marked(fact), key=lambda s: (s.start, s.end))
    sentences = [s for s in facts.sentences if any(s.start < x.end and x.start < s.end for x in spans)]
    if not sentences:
        sentences = [Passage(start=x.start, end=x.end, paragraph=1) for x in spans]
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        together = list(group)
        start, end = together[0].start, together[-1].end
        marks = tuple(
            (max(x.start, start) - start, min(x.end, end) - start) for x in spans if start < x.end and x.start < end
        )
        yield ShownPassage(facts.document.path, _place(together[0]), facts.document.text[start:end], marks)


def _marked(fact: AnyFact) -> tuple[Span, ...]:
    match fact:
        case Actor():
            return fact.mentions[:MOST_MENTIONS]
        case Statement():
            return (*fact.sources, *fact.cue, *fact.contents)
        case Risk():
            return (fact.span, *fact.passages)
        case Incident():
            return fact.evidence


def _place(passage: Passage) -> str:
    page = f"page {passage.page}, " if passage.page else ""
    return f"{page}paragraph {passage.paragraph}" + (f", line {passage.line}" if passage.line else "")


def _values(facts: Facts, fact: AnyFact) -> Iterator[tuple[str, str]]:
    names = {a.id: a.name for a in facts.actors}
    told = {s.id: s.stable_id or s.id for s in facts.statements}
    for field in type(fact).model_fields:
        value = getattr(fact, field)
        if field in NOT_VALUES or value is None or value == () or value is False:
            continue
        if field in ACTOR_IDS:
            value = tuple(names.get(i, i) for i in (value if isinstance(value, tuple) else (value,)))
        elif field == "statement":
            value = told.get(value, value)
        yield field.replace("_", " "), _shown(value)


def _shown(value: Any) -> str:
    match value:
        case Span() if type(value) is Span:
            return f"“{' '.join(value.text.split())}”"
        case Vessel():
            return ", ".join(str(v) for v in (value.name, value.type, value.flag, value.imo, value.mmsi, value.role) if v)
        case BaseModel():
            values = ((name, getattr(value, name)) for name in type(value).model_fields if name not in {"start", "end"})
            return ", ".join(_shown(v) for name, v in values if v is not None and name != "actor")
        case tuple():
            return "; ".join(_shown(each) for each in value)
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value).replace("_", " ")
