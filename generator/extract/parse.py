"""Document → spaCy Doc over the whole text, parsed paragraph by paragraph.

A parser that sees a line break joins the sentences around it, so each paragraph is parsed on its own and the pieces
are laid side by side again: ``doc.text == document.text``, and token offsets are offsets into the document.
Line breaks inside a paragraph of hard-wrapped text are read as blanks, headlines in the case of running prose. Changes no
character of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from generator.extract.casing import Casing
from generator.extract.datelines import dateline_length
from generator.extract.repairs import mend_appositions
from generator.model import Document, Passage

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["parse"]

LONG_RUN = re.compile(r"(?P<nothing>[^\w\s]{300,}|\S{2000,})|\S{300}")
"""More characters without a blank than a word has: the tokenizer takes a time that grows with the square of their number.

Marks alone, and what is much longer still, are no language: they are not parsed at all.
"""

BATCH = 64
"""Paragraphs parsed together; larger batches gain little and cost memory."""


def parse(document: Document, nlp: Language) -> Doc:
    """The parse of the whole document, with sentence starts at every paragraph."""
    text = document.text
    spans = [cut for passage in document.paragraphs for span in _pieces(text, passage) for cut in _cut(text, *span)]
    pieces = [text[start:end].replace("\n", " ").replace("\r", " ") for start, end in spans]
    casing = Casing(pieces, nlp)
    pieces = [casing.restored(piece) for piece in pieces]
    join = _Join(_shown(text, spans, pieces))
    for (start, _), doc in zip(spans, nlp.pipe(pieces, batch_size=BATCH), strict=True):
        mend_appositions(doc)
        join.gap(start)
        join.paragraph(doc)
    join.gap(len(text))
    return join.doc(nlp)


def _shown(text: str, spans: list[tuple[int, int]], pieces: list[str]) -> str:
    """The text in the case that the parser is shown, with the line breaks of the document."""
    out, at = [], 0
    for (start, end), piece in zip(spans, pieces, strict=True):
        breaks = zip(text[start:end], piece, strict=True)
        out += [text[at:start], "".join(own if own in "\n\r" else shown for own, shown in breaks)]
        at = end
    return "".join([*out, text[at:]])


def _pieces(text: str, passage: Passage) -> list[tuple[int, int]]:
    """What is parsed on its own: a paragraph, or its dateline and the rest of it."""
    start, end = passage.start, passage.end
    behind = start + dateline_length(text[start:end])
    if behind == start:
        return [(start, end)]
    dateline = start + len(text[start:behind].rstrip())
    return [(start, dateline), (behind, end)]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The piece, ended within every run of characters that is no word any more, and without those that are no language."""
    for run in LONG_RUN.finditer(text, start, end):
        until = run.start() if run["nothing"] else run.end()
        if start < until:
            yield start, until
        start = run.end()
    if start < end:
        yield start, end


Row = tuple[str, bool, str, str, str, str, int, str, str]
"""A token: word, blank after it, tag, part of speech, morphology, lemma, head, dependency, entity tag."""


class _Join:
    """Collects the tokens of the pieces; gaps between paragraphs become space tokens of the sentence before."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.rows: list[Row] = []

    def gap(self, end: int) -> None:
        """The characters between two paragraphs, as one space token."""
        if self.at == end:
            return
        blank, here = self.text[self.at : end], len(self.rows)
        self.rows.append((blank, False, "_SP", "SPACE", "", blank, max(here - 1, 0), "dep", "O"))
        self.at = end

    def paragraph(self, doc: Doc) -> None:
        """The tokens of one parsed paragraph, with their words cut from the original text."""
        base, start, text = len(self.rows), self.at, self.text
        for token in doc:
            left = start + token.idx
            word = text[left : left + len(token)]
            entity = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
            self.rows.append(
                (
                    word, bool(token.whitespace_), token.tag_, token.pos_, str(token.morph), token.lemma_,
                    base + token.head.i, token.dep_, entity,
                )
            )  # fmt: skip
        self.at = start + len(doc.text)

    def doc(self, nlp: Language) -> Doc:
        """The pieces as one Doc."""
        if not self.rows:
            return Doc(nlp.vocab)
        words, spaces, tags, pos, morphs, lemmas, heads, deps, ents = (
            list(column) for column in zip(*self.rows, strict=True)
        )
        return Doc(
            nlp.vocab, words=words, spaces=spaces, tags=tags, pos=pos, morphs=morphs,
            lemmas=lemmas, heads=heads, deps=deps, ents=ents,
        )  # fmt: skip
