"""A change → the words that people read about it, whether on a terminal or in a pull request.

In: one change of a fact. Out: plain text without markup. A correction names both values and calls neither of them right.
"""

from __future__ import annotations

from generator.model import Changes, FactChange, PreviousEdition, ValueChange, Witness
from generator.words import ENGLISH
from generator.words.changed_values import changed_values

__all__ = ["correction", "counts", "fact_line", "value_line", "was_published", "witness_line"]

NOBODY = {"statement": "no speaker named", "risk": "the text"}


def was_published(previous: PreviousEdition) -> str:
    """``the edition as of 2024-05-03``, or the previous one where it is undated."""
    return f"the edition as of {previous.as_of}" if previous.as_of else "the previous edition"


def counts(changes: Changes) -> str:
    """``1 correction, 3 added, 0 gone, 2 changed``, or that nothing changed."""
    if changes.is_empty:
        return f"nothing changed since {was_published(changes.previous)}"
    number = len(changes.corrections)
    lead = f"{number} correction{'' if number == 1 else 's'}, " if number else ""
    return f"{lead}{len(changes.added)} added, {len(changes.gone)} gone, {len(changes.changed)} changed"


def correction(change: FactChange, previous: PreviousEdition) -> str:
    """The notice of one correction: ``Correction: TITLE. Number injured: this edition gives 5; the edition … gave 4.``"""
    (value,) = change.differences
    label = ENGLISH.label("changed_field", value.field)
    return (
        f"Correction: {_about(change)}. {label[:1].upper()}{label[1:]}: this edition gives"
        f" {_values(value.new, value.field)}; {was_published(previous)} gave {_values(value.old, value.field)}."
    )


def _about(change: FactChange) -> str:
    if change.kind not in {"statement", "risk"}:
        return _quoted(change.title or _kind(change))
    who = f", {change.title}" if change.title and change.differences[0].field not in {"speaker", "raised_by"} else ""
    return f"{_kind(change).capitalize()}{who}, {_quoted(change.words or '')}"


def fact_line(change: FactChange) -> str:
    """What the fact is: its kind, its title, and the words of a statement or risk."""
    title = change.title or NOBODY.get(change.kind, "")
    if change.kind in {"statement", "risk"}:
        return f"{_kind(change)}, {title}: {_quoted(change.words or '')}"
    return f"{_kind(change)}: {title}"


def value_line(value: ValueChange) -> str:
    """``number killed: 2 → 2 or 3``; the other side of what is added or withdrawn is “not stated”."""
    label = ENGLISH.label("changed_field", value.field) + (", reworded" if value.nature == "reworded" else "")
    return f"{label}: {_values(value.old, value.field)} → {_values(value.new, value.field)}"


def witness_line(witness: Witness) -> str:
    """The words of a source with its title or publisher and its place in that edition."""
    told = ", ".join(filter(None, (witness.publisher, witness.title, witness.published, witness.label)))
    words = " ".join(witness.words.split())
    return f"{_quoted(words)} ({told})" if words else told


def _kind(change: FactChange) -> str:
    return ENGLISH.label("changed_kind", change.kind)


def _quoted(words: str) -> str:
    """Between quotation marks; marks that the source set around all of it are not doubled, others are made single."""
    text = words.strip()
    if text[:1] == "“" and text[-1:] == "”" and text.count("“") == 1:
        return text
    return f"“{text.translate({0x201C: '‘', 0x201D: '’'})}”"


def _values(values: tuple[str, ...], field: str) -> str:
    words = changed_values(values, field, ENGLISH)
    return _quoted(words) if field == "words" and values else words
