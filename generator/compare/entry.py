"""One fact of one edition, ready to be compared: what it is called, what identifies it, and its values with their evidence.

In: a brief. Out: entries, each fact once: a statement that two texts carry is one. Compares nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.compare.wording import normal, stems
from generator.model import FactKind, Reference

__all__ = ["Entry", "Stated", "each_once"]


@dataclass(frozen=True)
class Stated:
    """A field of a fact: the values that the texts give, as printed, and where."""

    field: str
    values: tuple[str, ...]
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Entry:
    """``id`` names it in its edition, ``words`` are its words in a source, ``documents`` the ids of its texts.

    ``names`` identify it beyond its words: a speaker, vessels, IMO numbers. ``date`` is ISO or empty.
    """

    kind: FactKind
    id: str
    title: str
    words: str
    stated: tuple[Stated, ...] = ()
    names: tuple[str, ...] = ()
    date: str = ""
    documents: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    facts: tuple[str, ...] = ()
    is_minor: bool = False

    @cached_property
    def key(self) -> str:
        """The same for two entries of the same content, whatever their order, numbers and places."""
        values = (f"{s.field}={'/'.join(sorted(map(normal, s.values)))}" for s in self.stated if s.field != "text")
        return "|".join((self.kind, normal(self.words), *sorted(map(normal, self.names)), *sorted(values)))

    @cached_property
    def terms(self) -> frozenset[str]:
        """What another telling of it is likely to share."""
        return stems(" ".join((self.words, *self.names))) | ({self.date} if self.date else set())

    def values(self, field: str) -> tuple[str, ...]:
        """The values of a field; none where it is not stated."""
        return next((s.values for s in self.stated if s.field == field), ())


def each_once(entries: Iterable[Entry]) -> list[Entry]:
    """Entries of the same content as one, with the texts and references of all of them; sorted by content."""
    by_key: dict[str, list[Entry]] = {}
    for entry in entries:
        by_key.setdefault(entry.key, []).append(entry)
    return [_joined(by_key[key]) for key in sorted(by_key)]


def _joined(entries: Sequence[Entry]) -> Entry:
    first, *others = sorted(entries, key=lambda e: (e.documents, e.id))
    if not others:
        return first
    references = {r.label: r for e in (first, *others) for r in e.references}
    return replace(
        first,
        documents=tuple(dict.fromkeys(d for e in (first, *others) for d in e.documents)),
        references=tuple(references.values()),
        facts=tuple(dict.fromkeys(f for e in (first, *others) for f in e.facts)),
        is_minor=all(e.is_minor for e in entries),
    )
