"""A whole sentence in marks behind its cue: what stands outside the marks is the reporter's, whatever the parser made of it.

In: a ``Tree``, the quotations in tokens, candidates that hold quotations. Out: the same candidates, their contents cut at
the marks: 'Shown the map, he said, “It is wrong,” pointing at it.' says “It is wrong,” and nothing else. A part of a
sentence in marks ('said the road was “a trap” and that nobody used it') is left as it is. Finds no cue.

The signs are those of newspapers: a comma or a colon before the opening mark, a capital behind it, and a stop or a comma
before the closing mark (or right behind it) make a sentence of direct speech.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.placing import STOPS, Quoted, last_sign
from generator.extract.statements.surface import name_before
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["keep_to_marks"]

FRAMES = frozenset(["before", "clause", "quotation", "parenthetical", "that-clause", "loose", "fronted", "joined"])
JOINTS = frozenset([",", "and", "but", "or"])
LONGEST_GAP = 20
"""Tokens between a cue and its mark at most: "told a meeting of farmers in the capital late on Friday, “...”"."""


def keep_to_marks(tree: Tree, words: Vocabulary, candidate: Candidate, quoted: list[Quoted], inside: list[int]) -> None:
    """Cuts the contents of one candidate at the marks of the sentence that its cue introduces."""
    verb = candidate.anchor
    if verb < 0 or inside[verb] >= 0 or candidate.frame not in FRAMES:
        return
    own = sorted((quoted[number] for number in candidate.quotations), key=lambda quotation: quotation.first)
    behind = next((quotation for quotation in own if quotation.first > verb), None)
    if behind is None or len(behind.ranges) > 1 or not _is_introduced(tree, verb, behind):
        return
    first, capital = behind.first, _has_capital(tree, behind)
    if not capital and not (tree.lemmas[verb] in words.verbs["saying"] and _is_clause(tree, behind)):
        return
    spoken_before = any(quotation.speech for quotation in own if quotation.end <= verb)
    marked = capital and tree.words[first - 1] in (",", ":")
    kept: list[Range] = []
    for start, end in candidate.contents:
        if end <= verb and marked and not spoken_before:
            continue
        if start <= first < end:
            kept.extend(_sentences(tree, behind, own, first if start > verb else start, end))
        else:
            kept.append((start, end))
    if kept == candidate.contents:
        return
    candidate.contents = kept
    if not candidate.sources:
        named = name_before(tree, verb, tree.bounds(verb)[0])
        candidate.sources = [] if named is None else [named[0]]


def _is_introduced(tree: Tree, verb: int, quotation: Quoted) -> bool:
    """True where the marks open right behind the cue, or behind a comma or colon with no other sentence in between."""
    gap = range(verb + 1, quotation.first)
    if len(gap) > LONGEST_GAP or any(tree.tags[i] in FINITE or tree.words[i] in ("that", ".", ";") for i in gap):
        return False
    return not gap or tree.words[gap[-1]] in (",", ":")


def _has_capital(tree: Tree, quotation: Quoted) -> bool:
    opening = quotation.first + 1
    return opening < quotation.end and tree.text[tree.start[opening]].isupper()


def _is_clause(tree: Tree, quotation: Quoted) -> bool:
    """True for a finite verb with its subject in the marks; "said “who dares wins” was the motto" quotes a subject."""
    if quotation.end < len(tree) and tree.tags[quotation.end] in FINITE:
        return False
    return any(
        tree.tags[i] in FINITE and any(quotation.first < k < i for k in tree.kids[i] if tree.deps[k].startswith("nsubj"))
        for i in range(quotation.first, quotation.end)
    )


def _sentences(tree: Tree, behind: Quoted, own: list[Quoted], start: int, end: int) -> list[Range]:
    """What a content that opens with these marks holds: it ends where the marks close the last whole sentence in it.

    The reporter's words between two whole sentences ("“...,” and later, “...”") are left out.
    """
    held = [quotation for quotation in own if behind.first <= quotation.first < end]
    last = held[-1]
    if not last.closed or last_sign(tree, last) not in STOPS:
        return [(start, end)]
    if last is not behind and not _has_capital(tree, last):
        return [(start, end)]
    at = last.end
    while at < end and (tree.words[at] in JOINTS or tree.is_blank(at)):
        at += 1
    if at < end and tree.words[at] == "that":
        return [(start, end)]
    pieces = [(start, behind.end)]
    for quotation in held[1:]:
        if not _has_capital(tree, quotation) or all(tree.words[i] in JOINTS for i in range(pieces[-1][1], quotation.first)):
            pieces[-1] = (pieces[-1][0], quotation.end)
        else:
            pieces.extend(quotation.ranges)
    return pieces
