"""What a brief says has changed, against its own facts and against the words of the edition before that it carries.

The texts of that edition are not in the brief. Their words stand in its witnesses: an old quotation has to be in one, and
a witness in its source where that file, by its hash, is still there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Brief, Document, FactChange, Finding
from generator.verify.wording import plain

__all__ = ["check_changes"]

PIECES = " … "


def check_changes(brief: Brief, sources: Sequence[Document] = ()) -> Iterator[Finding]:
    """Findings on both sides of every change, ``sources`` being the documents as they are read now."""
    if brief.changes is None:
        return
    texts = {facts.document.id: plain(facts.document.text) for facts in brief.facts}
    there: dict[str, list[str]] = {}
    for document in sources:
        there.setdefault(document.sha256, []).append(plain(document.text))
    known = {p.key for p in brief.passages}
    facts = {
        f"{one.document.id}/{fact.id}"
        for one in brief.facts
        for fact in (*one.actors, *one.statements, *one.risks, *one.incidents)
    }
    changes = brief.changes
    for change in (*changes.corrections, *changes.added, *changes.changed, *changes.gone):
        yield from _new_side(change, texts, known, facts)
        yield from _old_side(change, there)


def _new_side(change: FactChange, texts: dict[str, str], known: set[str], facts: set[str]) -> Iterator[Finding]:
    for fact in change.facts:
        if fact not in facts:
            yield _finding("fact-missing", f"the change of “{change.title}” names a fact that the brief has not: {fact}")
    for reference in change.references:
        if change.facts and change.kind != "actor" and reference.passage not in known:
            yield _finding("reference-wrong", f"the reference {reference.label} leads to no passage")
    for witness in change.new:
        if plain(witness.words) not in texts.get(witness.document, ""):
            yield _finding("quotation-wrong", f"is in no source: “{witness.words[:120]}”")
    everywhere = "\n".join(texts.values())
    for value in change.differences:
        if value.field == "words":
            yield from _missing(value.new, everywhere)


def _old_side(change: FactChange, there: dict[str, list[str]]) -> Iterator[Finding]:
    said = "\n".join(plain(witness.words) for witness in change.old)
    quoted = [value for each in change.differences if each.field == "words" for value in each.old]
    if not change.new and change.kind in {"statement", "risk"} and change.words:
        quoted.append(change.words)
    yield from _missing(quoted, said)
    for witness in change.old:
        found = there.get(witness.sha256)
        if found and not any(plain(witness.words) in text for text in found):
            message = f"the edition before cannot have read “{witness.words[:120]}” in {witness.title or witness.document}"
            yield _finding("quotation-wrong", message)


def _missing(words: Sequence[str], text: str) -> Iterator[Finding]:
    for each in words:
        for piece in each.split(PIECES):
            if plain(piece).strip("' ") not in text:
                yield _finding("quotation-wrong", f"is in no source: “{piece[:120]}”")


def _finding(rule: str, message: str) -> Finding:
    return Finding(severity="error", rule=rule, message=message, where="brief.json")
