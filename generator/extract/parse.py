"""Document → spaCy Doc over the whole text, parsed paragraph by paragraph.

A parser that sees a line break joins the sentences around it, so each paragraph is parsed on its own and the pieces
are laid side by side again: ``doc.text == document.text``, and token offsets are offsets into the document.
Line breaks inside a paragraph of hard-wrapped text are read as blanks, headlines in the case of running prose, and the marks
of emphasis around a name ("the *Amber Tide* sank") are not shown to the parser, which knows them for no part of a sentence.
Changes no character of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from generator.extract.casing import Casing
from generator.extract.datelines import dateline_length
from generator.extract.repairs import mend
from generator.extract.speech_repairs import mend_speech
from generator.model import Document, Passage

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["parse"]

LONG_RUN = re.compile(r"(?P<nothing>[^\w\s]{300,}|\S{2000,})|\S{300}")
"""More characters without a blank than a word has: the tokenizer takes a time that grows with the square of their number.

Marks alone, and what is much longer still, are no language: they are not parsed at all.
"""

EMPHASIS = re.compile(r"(?<![\w*_])(?P<mark>[*_])(?=[^\W_])(?P<inside>[^*_\n]{1,80}?)(?<=[\w.!?’'])(?P=mark)(?![\w*_])")
"""A phrase set apart by asterisks or underscores, as plain text renders italics."""

WHOLE = re.compile(r"\b(?:(?:Nos?|Arts?|Secs?|Res|Vol|Regs?|Paras?|Ch)\.(?= ?\d)|[A-Z]{2,}\([A-Z]{1,3}\))")
"""What is one token: an abbreviation before its number ("her No. 3 hold"), and a wing of a party ("CPI(M)")."""

CLOCK = re.compile(
    r"(?<=[ap]\.m\.) (?=[A-Z])(?![A-Z]{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\w+ ){1,2}[Tt]ime\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d)"
)
"""Behind an hour a new sentence begins where no day or zone follows: "at 4 p.m. Police said", "at 4 p.m. Moscow time"."""

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
    marks = [_marks(piece) for piece in pieces]
    plain = [_without(piece, each) for piece, each in zip(pieces, marks, strict=True)]
    for (start, _), piece, each, parsed in zip(
        spans, pieces, marks, nlp.pipe(_tokens(plain, nlp), batch_size=BATCH), strict=True
    ):
        apart = _between_words(parsed, each)
        doc = parsed if apart else nlp(piece)
        mend(doc)
        mend_speech(doc)
        join.gap(start)
        join.paragraph(doc, each if apart else [])
    join.gap(len(text))
    return join.doc(nlp)


def _tokens(pieces: list[str], nlp: Language) -> Iterator[str | Doc]:
    """The pieces, cut into tokens where an abbreviation must keep its full stop or an hour ends a sentence."""
    for piece in pieces:
        begins = [match.end() for match in CLOCK.finditer(piece)] if ".m. " in piece else []
        if not begins and WHOLE.search(piece) is None:
            yield piece
            continue
        doc = nlp.make_doc(piece)
        with doc.retokenize() as retokenizer:
            for match in WHOLE.finditer(piece):
                span = doc.char_span(*match.span())
                if span is not None and len(span) > 1:
                    retokenizer.merge(span)
        for token in doc if begins else ():
            if token.idx in begins:
                token.is_sent_start = True
        yield doc


def _marks(piece: str) -> list[int]:
    """Offsets of the marks of emphasis."""
    return [at for match in EMPHASIS.finditer(piece) for at in (match.start(), match.end() - 1)]


def _without(piece: str, marks: list[int]) -> str:
    """The piece as the parser is shown it."""
    bounds = zip([0, *(at + 1 for at in marks)], [*marks, len(piece)], strict=True)
    return "".join(piece[start:end] for start, end in bounds) if marks else piece


def _between_words(doc: Doc, marks: list[int]) -> bool:
    """Whether every mark stood between two tokens, so that it can be put back as one of its own."""
    borders = {border for token in doc for border in (token.idx, token.idx + len(token))} if marks else set()
    return all(at - before in borders for before, at in enumerate(marks))


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


def _places(doc: Doc, marks: list[int]) -> list[int]:
    """For every token of a paragraph its number once the marks are back."""
    places, back = [], 0
    for token in doc:
        while back < len(marks) and marks[back] - back <= token.idx:
            back += 1
        places.append(token.i + back)
    return places


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

    def paragraph(self, doc: Doc, marks: list[int]) -> None:
        """The tokens of one parsed paragraph, with their words cut from the original text and its marks put back."""
        base, start, text = len(self.rows), self.at, self.text
        place = _places(doc, marks)
        opened = 0  # marks put back so far
        for token in doc:
            marked = False
            while opened < len(marks) and marks[opened] - opened <= token.idx:
                marked = True
                self._mark(start + marks[opened], base + place[token.i], opens=opened % 2 == 0)
                opened += 1
            left = start + token.idx + opened
            word = text[left : left + len(token)]
            entity = f"{'B' if marked else token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
            self.rows.append(
                (
                    word, bool(token.whitespace_), token.tag_, token.pos_, str(token.morph), token.lemma_,
                    base + place[token.head.i], token.dep_, entity,
                )
            )  # fmt: skip
        while opened < len(marks):
            self._mark(start + marks[opened], len(self.rows) - 1, opens=False)
            opened += 1
        self.at = start + len(doc.text) + len(marks)

    def _mark(self, at: int, following: int, *, opens: bool) -> None:
        """A mark of emphasis as a token of its own: of the word after it, or of the one before it and with its blank."""
        blank = False
        if not opens and self.rows:
            word, blank, *rest = self.rows[-1]
            self.rows[-1] = (word, False, *rest)  # type: ignore[assignment]
        head = following if opens else max(len(self.rows) - 1, 0)
        self.rows.append((self.text[at], blank, "NFP", "PUNCT", "PunctType=Quot", self.text[at], head, "punct", "O"))

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
