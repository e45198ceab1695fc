"""Changes → Markdown for a comment on a pull request, short enough for one.

Nobody is called, and nothing linked, by the words of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.compare.sentences import correction, counts, fact_line, value_line, was_published, witness_line
from generator.model import Brief, Changes, FactChange

__all__ = ["changes_markdown"]

MOST = 40
"""Facts under one heading; the rest is counted."""
LONGEST = 420
WHOLE = 59_000
"""Bytes of the comment in UTF-8; GitHub takes 65,536 characters."""
MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&@:]|www\.)")


def changes_markdown(changes: Changes, new: Brief) -> str:
    """The whole comment; what one comment cannot hold is left out, and that is said."""
    lines: list[str] = []
    room = WHOLE
    for line in _lines(changes, new):
        room -= len(line.encode()) + 1
        if room < 0:
            lines.append("- … the rest is left out here; `sitbrief diff` shows all")
            break
        lines.append(line)
    return "\n".join((*lines, ""))


def _lines(changes: Changes, new: Brief) -> Iterator[str]:
    yield f"## What changed: {_plain(new.masthead.title)}"
    yield ""
    summary = counts(changes)
    if changes.is_empty:
        yield _plain(summary[:1].upper() + summary[1:] + ".")
        return
    yield f"**{_plain(summary)}**, compared with {_plain(was_published(changes.previous))}."
    if changes.corrections:
        yield from ("", "### Corrections", "")
        for change in changes.corrections[:MOST]:
            yield f"- {_strong(correction(change, changes.previous))}"
            yield from _evidence(change)
        yield from _rest(changes.corrections)
    for head, facts in (("Added", changes.added), ("Gone", changes.gone), ("Changed", changes.changed)):
        if facts:
            yield from ("", f"### {head}", "")
            for change in facts[:MOST]:
                yield f"- {_plain(fact_line(change))}"
                yield from (f"  - {_plain(value_line(value))}" for value in change.differences)
                yield from _evidence(change)
            yield from _rest(facts)


def _evidence(change: FactChange) -> Iterator[str]:
    yield from (f"  - was: {_plain(witness_line(w))}" for w in change.old[:1])
    yield from (f"  - now: {_plain(witness_line(w))}" for w in change.new[:1])


def _rest(facts: Sequence[FactChange]) -> Iterator[str]:
    if len(facts) > MOST:
        yield f"- … and {len(facts) - MOST} more; `sitbrief diff` shows all"


def _strong(notice: str) -> str:
    lead, colon, rest = notice.partition(":")
    return f"**{lead}{colon}**{_plain(rest)}"


def _plain(text: str) -> str:
    """Words that no renderer takes for markup, a link, a mention or a command; cut where they are long."""
    line = " ".join(text.split()) if not text.startswith(" ") else " " + " ".join(text.split())
    if len(line) > LONGEST:
        line = line[:LONGEST].rsplit(" ", 1)[0] + " …"
    return MARKUP.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), line)
