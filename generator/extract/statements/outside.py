"""Who speaks stands outside the marks: a source that the parser took from inside them is replaced by the name beside them.

In: a ``Tree``, the quotations in tokens, candidates. Out: the candidates with the name that stands beside the marks; and the
range of a sentence that goes on, half in marks, with what was quoted before it. Finds no new cue.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.placing import Quoted
from generator.extract.statements.surface import name_before
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import FINITE, Tree

__all__ = ["name_outside", "same_breath"]

LONGEST_NAME = 9
SOURCE_ENDS = frozenset(
    [",", ".", ";", ":", "?", "!", "who", "which", "that", "when", "while", "as", "-", "--", "\u2013", "\u2014", "("]
)
NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP")
FULL_STOPS = frozenset([".", "?", "!"])
FARTHEST = 40
"""Tokens from a sentence's beginning to its marks at most, where the sentence goes on with what was said before it."""


def name_outside(tree: Tree, candidate: Candidate, inside: list[int], quoted: list[Quoted]) -> None:
    """Replaces a source inside the marks before the cue by the name between marks and cue, or right behind the cue."""
    verb = candidate.anchor
    if verb < 0 or inside[verb] >= 0 or not candidate.quotations or candidate.frame in ("noun", "adjective"):
        return
    lost = bool(candidate.sources) and inside[candidate.sources[0][0]] >= 0
    if candidate.sources and not lost:
        return
    own = [quoted[number] for number in candidate.quotations if quoted[number].end <= verb]
    before = max(own, key=lambda quotation: quotation.end, default=None)
    if before is None or verb - before.end > FARTHEST or (lost and inside[candidate.sources[0][0]] != before.number):
        return
    source = _before_cue(tree, before.end, verb) if verb > before.end else _behind_cue(tree, verb)
    if source is None:
        return
    candidate.sources = [source]
    candidate.why.append("the name beside the marks speaks")
    pieces = [(a, b) if b <= before.end or a > verb else (a, before.end) for a, b in candidate.contents]
    candidate.contents = [(a, b) for a, b in pieces if a < b]


def _before_cue(tree: Tree, first: int, verb: int) -> Range | None:
    """'"...," Mills said', '"...," Mills, who founded a firm, said': the phrase right behind the marks."""
    while first < verb and tree.words[first] == ",":
        first += 1
    named = name_before(tree, verb, first)
    if named is not None:
        return named[0]
    end = first
    while end < verb and end - first < LONGEST_NAME and tree.words[end] not in SOURCE_ENDS and tree.tags[end] not in FINITE:
        end += 1
    return (first, end) if end > first and tree.tags[end - 1] in NOUNS else None


def _behind_cue(tree: Tree, verb: int) -> Range | None:
    """'"...," said a friend of hers.': the phrase right behind the cue."""
    first = verb + 1
    end = first
    limit = tree.bounds(verb)[1]
    while end < limit and end - first < LONGEST_NAME and tree.words[end] not in SOURCE_ENDS and tree.tags[end] not in FINITE:
        if tree.is_blank(end) or tree.words[end] in ("in", "on", "at", "during", "after", "before"):
            break
        end += 1
    return (first, end) if end > first and tree.tags[end - 1] in NOUNS else None


def same_breath(
    tree: Tree, quotation: Quoted, previous: Quoted | None, inside: list[int], cues: dict[int, Candidate]
) -> Range | None:
    """The sentence 'It is “this new journalism.”' behind '"It is ambush," she says.': the speaker goes on, half in marks.

    The sentence stands in the same paragraph right behind the one with the cue, has no cue and no marks before these.
    """
    first, end = tree.bounds(quotation.first)
    while first < end and tree.is_blank(first):
        first += 1
    if previous is None or not quotation.speech or len(quotation.ranges) > 1 or not 0 < quotation.first - first < FARTHEST:
        return None
    if any(i in cues or inside[i] >= 0 or tree.words[i] in FULL_STOPS for i in range(first, quotation.first)):
        return None
    between = range(previous.end, first)
    stops = [i for i in between if tree.words[i] in FULL_STOPS]
    if len(stops) != 1 or stops[0] != first - 1 or any("\n" in tree.words[i] for i in range(previous.end, quotation.first)):
        return None
    if not any(i in cues for i in between):
        return None
    return tidy(tree, first, quotation.end)
