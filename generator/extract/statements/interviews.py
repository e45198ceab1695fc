"""Answers of an interview that names nobody in it: paragraphs that begin with "Q" and "A".

In: a ``Tree`` and its paragraphs in tokens. Out: a candidate for each answer, its letter as source. Takes letters for
labels only where questions and answers come at least twice; the questions are nobody's statement.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.tree import Tree

__all__ = ["answers"]

LETTERS = frozenset(["q", "a"])


def answers(tree: Tree, paragraphs: list[Range]) -> list[Candidate]:
    """One candidate for each paragraph that begins with the letter of an answer."""
    labels = [(number, *found) for number, piece in enumerate(paragraphs) if (found := _label(tree, piece)) is not None]
    letters = [letter for _, letter, _ in labels]
    if min(letters.count("q"), letters.count("a")) < 2:
        return []
    out = []
    for number, letter, begin in labels:
        if letter == "q" or begin >= paragraphs[number][1]:
            continue
        first, end = paragraphs[number]
        cue = [(first + 1, begin)] if first + 1 < begin else []
        out.append(Candidate(-1, "", "answer", cue, [(first, first + 1)], [(begin, end)], ["an answer behind its letter"]))
    return out


def _label(tree: Tree, paragraph: Range) -> tuple[str, int] | None:
    """The letter of "Q:" or "A." at a paragraph's beginning and the token behind it."""
    first, end = paragraph
    word = tree.words[first]
    if word[0] not in LETTERS or not tree.text[tree.start[first]].isupper():
        return None
    if len(word) == 2 and word[1] in ":.":
        return word[0], first + 1
    apart = len(word) == 1 and first + 1 < end and tree.words[first + 1] in (":", ".")
    return (word, first + 2) if apart else None
