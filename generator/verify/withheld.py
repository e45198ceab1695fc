"""What an edition withholds, in the file that must not have it: sources above its ceiling, sentences taken out of others.

In: the text read back and the documents as they are now. Out: a finding for words that the file shares with them alone.
Knows only what the sources hold: a withheld text that is not there any more cannot be looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from generator.model import Brief, Document, Finding, Marking
from generator.verify.finished import Finished
from generator.verify.sources import same_but_withheld
from generator.verify.wording import tokens

__all__ = ["check_withheld"]

LEVELS: tuple[Marking, ...] = get_args(Marking)
LENGTH = 6
"""So many words in a row are a sentence's own; fewer may be anybody's."""


def check_withheld(
    finished: Finished, brief: Brief, documents: Sequence[Document], unmarked: Marking = "TLP:CLEAR"
) -> Iterator[Finding]:
    """``documents`` are those of the sources; ``unmarked`` is the marking of those that bear none."""
    ceiling = brief.masthead.ceiling or brief.masthead.marking
    named = {facts.document.sha256 for facts in brief.facts}
    texts = [d for d in documents if d.sha256 not in named and _is_above(d.marking or unmarked, ceiling)]
    secret = {d.path: [d.title or "", d.text] for d in texts}
    for facts in brief.facts:
        for document in documents:
            if facts.document.withheld and same_but_withheld(facts.document, document):
                secret[document.path] = [document.text[start:end] for start, end in facts.document.withheld]
    if not secret:
        return
    open_words = _rows([words for facts in brief.facts for words in (facts.document.title or "", facts.document.text)])
    held = _rows([*finished.pages, (finished.attached or b"").decode("utf-8", "replace")])
    for path, stretches in secret.items():
        leaked = next((row for text in stretches for row in _own_rows(text) if row in held and row not in open_words), None)
        if leaked:
            yield Finding(
                severity="error",
                rule="withheld-text",
                message=f"it holds words of {path}, which are above {ceiling}: “{' '.join(leaked)}”",
                where=finished.name,
            )


def _is_above(marking: Marking, ceiling: Marking) -> bool:
    return LEVELS.index(marking) > LEVELS.index(ceiling)


def _rows(texts: Sequence[str]) -> set[tuple[str, ...]]:
    """Every row of words up to the longest that is looked for."""
    return {row for text in texts for length in range(2, LENGTH + 1) for row in _of_length(text, length)}


def _own_rows(text: str) -> Iterator[tuple[str, ...]]:
    """The rows of a stretch that would give it away: six words each, or all of a shorter one."""
    yield from _of_length(text, max(2, min(LENGTH, len(tokens(text)))))


def _of_length(text: str, length: int) -> Iterator[tuple[str, ...]]:
    words = [word.casefold() for word in tokens(text)]
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))
