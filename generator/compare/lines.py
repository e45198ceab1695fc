"""Changes → lines for a terminal of 80 columns: corrections first, then what came, went and changed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from generator.compare.sentences import correction, counts, fact_line, value_line, witness_line
from generator.model import Changes, FactChange, Witness

__all__ = ["WIDTH", "changes_lines"]

WIDTH = 80


def changes_lines(changes: Changes) -> Iterator[str]:
    """The lines, the counts first."""
    summary = counts(changes)
    yield from _wrapped(summary[:1].upper() + summary[1:] + ".", "")
    if changes.corrections:
        yield from ("", "CORRECTIONS")
        for change in changes.corrections:
            yield from _wrapped(correction(change, changes.previous), "  ")
            yield from _sides(change)
    for head, facts in (("ADDED", changes.added), ("GONE", changes.gone), ("CHANGED", changes.changed)):
        if facts:
            yield from ("", head)
            for change in facts:
                yield from _wrapped(fact_line(change), "  ")
                for value in change.differences:
                    yield from _wrapped(value_line(value), "    ")
                yield from _sides(change)


def _sides(change: FactChange) -> Iterator[str]:
    yield from _evidence("was: ", change.old)
    yield from _evidence("now: ", change.new)


def _evidence(lead: str, witnesses: Iterable[Witness]) -> Iterator[str]:
    for witness in witnesses:
        yield from _wrapped(lead + witness_line(witness), "    ")


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
