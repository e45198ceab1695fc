"""The way from a Doc to its statements: tree, quotations, candidates, quotations joined, selection, speakers, records.

In: a Doc. Out: a tuple of ``Statement`` in text order. The only module that knows the order of the steps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.statements.asked_asides import mend_asides
from generator.extract.statements.candidate import Candidate
from generator.extract.statements.cited_asides import mend_cited
from generator.extract.statements.dialogue import dialogue_candidates, leave_datelines, paragraph_ranges
from generator.extract.statements.direct import join_quotations
from generator.extract.statements.interviews import answers
from generator.extract.statements.mending import mend_verbless
from generator.extract.statements.phrases import phrase_candidates
from generator.extract.statements.placing import place_quotations
from generator.extract.statements.quotations import find_quotations
from generator.extract.statements.reach import stay_in_paragraph
from generator.extract.statements.records import statements_of
from generator.extract.statements.rejected_claims import settle_rejected
from generator.extract.statements.select import select
from generator.extract.statements.speakers import name_speakers
from generator.extract.statements.tree import Tree, read_tree
from generator.extract.statements.verbs import verb_candidates
from generator.extract.statements.vocabulary import Vocabulary
from generator.model import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_candidates", "find_statements"]

LINE = re.compile(r"[^\n\r]+")


def find_statements(doc: Doc, words: Vocabulary) -> tuple[Statement, ...]:
    """All statements of one text; speakers stay open where no actor book has been kept."""
    book = doc._.sitbrief_book
    tree = read_tree(doc, book.columns if book is not None else None)
    mend_verbless(tree, words)
    mend_asides(tree)
    mend_cited(tree, words)
    kept, inside = find_candidates(tree, words)
    if book is not None:
        name_speakers(tree, book, kept, inside)
    return statements_of(tree, words, kept, inside)


def find_candidates(tree: Tree, words: Vocabulary) -> tuple[list[Candidate], list[int]]:
    """The candidates that stand, in text order, and for each token the number of the quotation that holds it."""
    quotations = find_quotations(tree.text, [match.span() for match in LINE.finditer(tree.text)])
    quoted, inside = place_quotations(tree, quotations)
    found = verb_candidates(tree, words) + phrase_candidates(tree, words)
    paragraphs = paragraph_ranges(tree)
    stay_in_paragraph(paragraphs, found)
    found = join_quotations(tree, words, quoted, inside, found)
    leave_datelines(tree, paragraphs, found)
    settle_rejected(tree, found, inside)
    turns = dialogue_candidates(tree, paragraphs)
    if not turns:
        found += answers(tree, paragraphs)
    return select(tree, words, inside, found, turns), inside
