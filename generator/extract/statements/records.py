"""Candidates → ``Statement`` records: token ranges become spans of the text.

In: a ``Tree`` and the candidates that stand. Out: frozen records in text order, numbered s1, s2, ... Drops a candidate
whose contents are empty; changes no word.
"""

from __future__ import annotations

from generator.extract.spans import cut
from generator.extract.statements.acts import act_of, mode_of
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary
from generator.model import Span, Statement

__all__ = ["span_of_range", "statements_of"]

BLANKS = " \t\r\n\u00a0\u200b"
LONG_DASHES = "\u2013\u2014\u2015"
DASHES = "-\u2013\u2014\u2015"


def statements_of(tree: Tree, vocabulary: Vocabulary, kept: list[Candidate], inside: list[int]) -> tuple[Statement, ...]:
    """The records of the candidates."""
    out: list[Statement] = []
    for candidate in kept:
        contents = spans(tree, candidate.contents, LONG_DASHES)
        if not contents:
            continue
        out.append(
            Statement(
                id=f"s{len(out) + 1}",
                cue=spans(tree, sorted(set(candidate.cue))),
                sources=spans(tree, candidate.sources, DASHES),
                contents=contents,
                speaker=candidate.speaker,
                co_speakers=tuple(candidate.co_speakers),
                relayed_by=candidate.relayed_by,
                addressees=spans(tree, candidate.addressees),
                when=span_of_range(tree, candidate.when, ",") if candidate.when is not None else None,
                mode=mode_of(candidate, inside),
                act=act_of(vocabulary, candidate, " ".join(span.text for span in contents)),
                negated=candidate.negated,
                why=tuple(candidate.why),
            )
        )
    return tuple(out)


def spans(tree: Tree, ranges: list[Range], strip: str = "") -> tuple[Span, ...]:
    """The spans of token ranges, empty ones left out; ``strip`` are signs that the tokenizer glued to their edges."""
    return tuple(span for piece in ranges if (span := span_of_range(tree, piece, strip)) is not None)


def span_of_range(tree: Tree, piece: Range, strip: str = "") -> Span | None:
    """The span of one token range, outer blanks left out."""
    return cut(tree.text, tree.start[piece[0]], tree.end[piece[1] - 1], BLANKS + strip)
