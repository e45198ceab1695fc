"""What somebody answers to a claim just told is the reporter's word on it: "..., a charge the owner denies".

In: a ``Tree``, the candidates of a text. Out: the same candidates with the aside cut off what was said, and one candidate
for the answer, whose source is whoever denies. An aside is a noun for a claim behind a comma and its article ("an
accusation Oslo rejects"), or "which" with its subject and a verb of denial that closes the sentence: nobody speaks so of
his own words. Other appositions and relative clauses stay with what was said.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import LONGEST_SENTENCE, Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["settle_rejected"]

CLAIMS = word_set("rejected", "claims")
REJECTING = word_set("rejected", "verbs")
AUXILIARY = frozenset(
    ["has", "have", "had", "also", "both", "repeatedly", "later", "strongly", "flatly", "always", "since", "long"]
)
LONGEST_NAME = 9
"""Tokens of whoever denies at most."""
ENDS = frozenset([",", ".", ";", "\u2014", "--", "\u2013", "-", "(", "\u201c", '"'])


@dataclass(frozen=True, slots=True)
class _Aside:
    """The comma before an aside, its noun or "which", the range of who denies (None: only the aside is told), the verb."""

    comma: int
    noun: int
    source: Range | None
    verb: int


def settle_rejected(tree: Tree, found: list[Candidate], inside: list[int]) -> None:
    """Cuts every aside off the contents before it and reads who answers there; changes the list in place."""
    for at in range(2, len(tree) - 2):
        if tree.lemmas[at] not in CLAIMS and tree.words[at] != "which":
            continue
        aside = _which(tree, at) if tree.words[at] == "which" else _noun(tree, at)
        if aside is not None and inside[at] < 0:
            _settle(tree, found, aside)


def _noun(tree: Tree, at: int) -> _Aside | None:
    """ ", a claim [that] the rebels have denied", ", charges he denies"."""
    many = tree.tags[at] == "NNS"
    comma = at - 1 if many else at - 2
    if tree.words[comma] != "," or (not many and tree.words[at - 1] not in ("a", "an")):
        return None
    first = at + 2 if tree.words[at + 1] in ("that", "which") else at + 1
    return _answer(tree, comma, at, first)


def _which(tree: Tree, at: int) -> _Aside | None:
    """ ", which the rebels deny." about the whole sentence before it."""
    if tree.words[at - 1] != "," or tree.lemmas[at - 2] in CLAIMS:
        return None
    aside = _answer(tree, at - 1, at, at + 1)
    if aside is None or aside.source is None:
        return None
    return aside if aside.verb + 1 == len(tree) or tree.words[aside.verb + 1] in (".", ";") else None


def _answer(tree: Tree, comma: int, noun: int, first: int) -> _Aside | None:
    """The aside whose subject begins at ``first``, where a short subject and its verb follow."""
    limit = min(tree.bounds(noun)[1], first + LONGEST_NAME + 4)
    for i in range(first, limit):
        if tree.words[i] == "," and i > first and _names_subject(tree, i, limit):
            limit = min(tree.bounds(noun)[1], limit + LONGEST_NAME)
        elif tree.words[i] in ENDS and not _closes_name(tree, i, first):
            return None
        rejects = tree.lemmas[i] in REJECTING
        if i > first and (rejects or tree.tags[i] in ("VBD", "VBZ", "VBP", "VBN")) and tree.words[i] not in AUXILIARY:
            end = i
            while end > first and tree.words[end - 1] in AUXILIARY:
                end -= 1
            source = (first, end) if rejects and end > first else None
            return _Aside(comma, noun, source, i) if end > first else None
    return None


def _names_subject(tree: Tree, comma: int, limit: int) -> bool:
    """ "a charge the firm, Fern Builders, denied": a name between two commas, then the verb."""
    end = comma + 1
    while end < limit and tree.tags[end] in ("NNP", "NNPS", "NN", "DT"):
        end += 1
    return comma + 1 < end < limit - 1 and tree.words[end] == "," and tree.tags[end + 1] in ("VBD", "VBZ", "VBN", "VBP")


def _closes_name(tree: Tree, comma: int, first: int) -> bool:
    """True for the second comma of such a name."""
    opened = next((i for i in range(comma - 1, first, -1) if tree.words[i] == ","), None)
    return tree.words[comma] == "," and opened is not None and _names_subject(tree, opened, comma + 2)


def _settle(tree: Tree, found: list[Candidate], aside: _Aside) -> None:
    begin, end = tree.bounds(aside.noun)
    if end - begin > LONGEST_SENTENCE:
        return
    told: list[Range] = []
    for candidate in found:
        if candidate.anchor < begin or candidate.anchor >= aside.comma:
            continue
        pieces = (tidy(tree, a, min(b, aside.comma)) for a, b in candidate.contents if a < aside.comma)
        kept = [piece for piece in pieces if piece is not None]
        if kept and kept != candidate.contents and candidate.contents[-1][1] <= end:
            candidate.contents = kept
            told = told or kept
    if aside.source is None:
        return
    which = tree.words[aside.noun] == "which"
    own = next((c for c in found if c.anchor == aside.verb), None)
    contents = [(aside.noun - (tree.words[aside.noun - 1] in ("a", "an")), aside.noun + 1)]
    if which and not told:
        return
    found[:] = [c for c in found if c.anchor not in (aside.verb, aside.noun)]
    found.append(
        Candidate(
            aside.verb,
            tree.lemmas[aside.verb],
            "object",
            own.cue if own is not None else [(aside.source[1], aside.verb + 1)],
            [aside.source],
            told if which else contents,
            ["the aside answers what was said before it"],
        )
    )
