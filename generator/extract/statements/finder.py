"""The way from a Doc to its statements: tree, quotations, candidates, quotations joined, selection, speakers, records.

In: a Doc. Out: a tuple of ``Statement`` in text order. The only module that knows the order of the steps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.spans import cut
from generator.extract.statements.acts import act_of, mode_of
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.dialogue import dialogue_candidates, leave_datelines, paragraph_ranges
from generator.extract.statements.direct import join_quotations, place_quotations
from generator.extract.statements.phrases import phrase_candidates
from generator.extract.statements.quotations import find_quotations
from generator.extract.statements.select import select
from generator.extract.statements.tree import Tree, read_tree
from generator.extract.statements.verbs import verb_candidates
from generator.extract.statements.vocabulary import Vocabulary, vocabulary
from generator.model import Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_statements"]

LINE = re.compile(r"[^\n\r]+")


def find_statements(doc: Doc) -> tuple[Statement, ...]:
    """All statements of one text."""
    tree, words = read_tree(doc), vocabulary()
    kept, inside = find_candidates(tree, words)
    return _statements(doc, tree, words, kept, inside)


def find_candidates(tree: Tree, words: Vocabulary) -> tuple[list[Candidate], list[int]]:
    """The candidates that stand, in text order, and for each token the number of the quotation that holds it."""
    quotations = find_quotations(tree.text, [match.span() for match in LINE.finditer(tree.text)])
    quoted, inside = place_quotations(tree, quotations)
    found = verb_candidates(tree, words) + phrase_candidates(tree, words)
    found = join_quotations(tree, words, quoted, inside, found)
    paragraphs = paragraph_ranges(tree)
    leave_datelines(tree, paragraphs, found)
    turns = dialogue_candidates(tree, paragraphs, inside)
    return select(tree, words, inside, found, turns), inside


def _statements(doc: Doc, tree: Tree, words: Vocabulary, kept: list[Candidate], inside: list[int]) -> tuple[Statement, ...]:
    """The records of the candidates, with their speakers."""
    book = doc._.sitbrief_book
    out: list[Statement] = []
    for candidate in kept:
        contents = [span for span in (_span(tree, r) for r in candidate.contents) if span is not None]
        if not contents:
            continue
        speakers = [book.resolve(a, b) for a, b in candidate.sources] if book is not None else []
        if not candidate.sources and candidate.follows is not None and book is not None:
            speakers = [book.resolve(a, b) for a, b in candidate.follows.sources]
        if book is not None:
            for who, (a, _) in zip(speakers, candidate.sources, strict=False):
                if who is not None:
                    book.part(who, "speaks", a)
        out.append(
            Statement(
                id=f"s{len(out) + 1}",
                cue=tuple(span for span in (_span(tree, r) for r in candidate.cue) if span is not None),
                sources=tuple(span for span in (_span(tree, r) for r in candidate.sources) if span is not None),
                contents=tuple(contents),
                speaker=speakers[0] if speakers else None,
                co_speakers=tuple(s for s in speakers[1:] if s is not None),
                mode=mode_of(candidate, inside),
                act=act_of(tree, words, candidate, " ".join(s.text for s in contents)),
                negated=candidate.negated,
                why=tuple(candidate.why),
            )
        )
    return tuple(out)


def _span(tree: Tree, piece: Range) -> Span | None:
    return cut(tree.text, tree.start[piece[0]], tree.end[piece[1] - 1])
