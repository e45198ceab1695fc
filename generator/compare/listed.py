"""Texts and actors: entries from a brief, and how likely two of them are the same text or actor.

These are matched first: a statement is known again by its speaker and its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.compare.entry import Entry, Stated
from generator.compare.wording import normal, same_name
from generator.model import Brief, BriefActor, Source

__all__ = ["actor_entries", "actor_score", "source_entries", "source_score"]

ALIKE = 80
"""Likeness of two spellings of one name, 0 to 100 (Indel distance), for actors of one kind."""


def source_entries(brief: Brief) -> Iterator[Entry]:
    """Every text that counts."""
    return (_source(source) for source in brief.sources if not source.duplicate_of)


def _source(source: Source) -> Entry:
    name = source.path.replace("\\", "/").rsplit("/", 1)[-1]
    rows = [
        ("marking", source.marking), ("published", source.published and source.published[:10]),
        ("publisher", source.publisher), ("title", source.title), ("text", f"SHA-256 {source.sha256[:16]}"),
    ]  # fmt: skip
    marks = (f"sha256 {source.sha256}", f"file {name}", *([f"url {source.url}"] if source.url else []))
    titled = (f"title {source.publisher} {source.title}",) if source.title else ()
    return Entry(
        kind="source", id=source.document, title=source.title or name, words="", names=(*marks, *titled),
        stated=tuple(Stated(field, (value,)) for field, value in rows if value), documents=(source.document,),
    )  # fmt: skip


def source_score(old: Entry, new: Entry) -> float:
    """The same bytes, address, title at the same publisher, or file name: in this order."""
    shared = {name.partition(" ")[0] for name in set(old.names) & set(new.names)}
    return max((score for mark, score in {"sha256": 1.0, "url": 0.9, "title": 0.8, "file": 0.7}.items() if mark in shared),
               default=0.0)  # fmt: skip


def actor_entries(brief: Brief) -> Iterator[Entry]:
    """Every actor, a minor one too: it may have been a key actor in the other edition."""
    return map(_actor, brief.actors)


def _actor(actor: BriefActor) -> Entry:
    rows = [
        ("name", actor.name), ("kind", actor.kind), ("country", actor.country), ("role", actor.role),
        ("affiliation", actor.affiliation),
    ]  # fmt: skip
    return Entry(
        kind="actor", id=actor.id, title=actor.name, words="", names=(actor.name, *actor.aliases),
        stated=tuple(Stated(field, (value,), actor.references) for field, value in rows if value),
        documents=tuple(dict.fromkeys(fact.partition("/")[0] for fact in actor.facts)),
        references=actor.references, facts=actor.facts, is_minor=actor.minor,
    )  # fmt: skip


def actor_score(old: Entry, new: Entry) -> float:
    """The same name, one that is an alias of the other, or two spellings or parts of one; else 0."""
    a, b = normal(old.title), normal(new.title)
    if a == b:
        return 1.0
    if {normal(name) for name in old.names} & {normal(name) for name in new.names}:
        return 0.9
    if old.values("kind") != new.values("kind") or old.values("country") != new.values("country"):
        return 0.0
    if fuzz.ratio(a, b) >= ALIKE:
        return 0.8
    return 0.7 if old.values("kind") == ("person",) and same_name(a, b) else 0.0
