"""Facts → lines for reading: what was found, where it stands, and why. What ``sitbrief extract --explain`` prints.

Shows the words of the text as they are; adds nothing but labels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.commands.messages import counted, printable

if TYPE_CHECKING:
    from generator.model import Facts, Span

__all__ = ["explanation"]

WIDTH = 160


def explanation(facts: Facts) -> str:
    """All facts of one document, one below the other, in the order of the text."""
    places = _Places(facts)
    names = {actor.id: actor.name for actor in facts.actors}
    rows: list[tuple[int, str, str, tuple[str, ...]]] = []
    for actor in facts.actors:
        first = actor.mentions[0]
        words = f"{actor.name}  ({counted(len(actor.mentions), 'mention')}, salience {actor.salience:.2f})"
        rows.append((first.start, f"{actor.id} actor, {actor.kind}", words, actor.why))
    for statement in facts.statements:
        who = names.get(statement.speaker or "") or " ".join(span.text for span in statement.sources) or "not named"
        rows.append(
            (
                statement.contents[0].start, f"{statement.id} {statement.act}, {statement.mode}",
                f"{who}: {_joined(statement.contents)}", statement.why,
            )
        )  # fmt: skip
    rows += (
        (risk.span.start, f"{risk.id} risk, {risk.category}, {risk.status}", risk.span.text, risk.why)
        for risk in facts.risks
    )
    for incident in facts.incidents:
        label = f"{incident.id} incident, {incident.domain}, {incident.type}, {incident.stage}"
        rows.append((incident.evidence[0].start, label, _joined(incident.evidence), incident.why))
    rows.sort(key=lambda row: row[0])
    return "\n".join((printable(facts.document.path), *_lines(rows, places)))


def _lines(rows: list[tuple[int, str, str, tuple[str, ...]]], places: _Places) -> Iterator[str]:
    for start, label, words, why in rows:
        yield f"  {places.at(start)}  {label}"
        yield f"      {_shown(words)}"
        for reason in why:
            yield f"      because {printable(reason)}"


def _joined(spans: tuple[Span, ...]) -> str:
    return " … ".join(span.text for span in spans)


def _shown(words: str) -> str:
    line = printable(" ".join(words.split()))
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


class _Places:
    """Offsets → locators, from the sentences of the document."""

    def __init__(self, facts: Facts) -> None:
        self.sentences = facts.sentences
        self.starts = [sentence.start for sentence in facts.sentences]

    def at(self, offset: int) -> str:
        """``page 2, paragraph 7, line 31``."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0:
            return "paragraph 1"
        sentence = self.sentences[place]
        page = f"page {sentence.page}, " if sentence.page else ""
        line = f", line {sentence.line}" if sentence.line else ""
        return f"{page}paragraph {sentence.paragraph}{line}"
