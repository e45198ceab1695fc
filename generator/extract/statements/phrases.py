"""Cues that are no verbs: "according to", "in the words of", nouns of saying, adjectives of belief.

In: a ``Tree``. Out: ``Candidate`` records in text order. Looks at each token once and never at a cue without content.
"""

from __future__ import annotations

from generator.extract.statements.adjectives import adjective_candidate
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import tidy
from generator.extract.statements.nouns import noun_candidate
from generator.extract.statements.sources import source_ranges
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["phrase_candidates"]

PREDICATIVE = frozenset(["acomp", "conj", "ROOT", "ccomp", "relcl", "attr", "acl"])
BEFORE_CONTENT = frozenset(["and", "but", "\u201c", "\u201d", "that"])


def phrase_candidates(tree: Tree, words: Vocabulary) -> list[Candidate]:
    """All candidates whose cue is a phrase, a noun or an adjective."""
    out: list[Candidate] = []
    adjectives = words.nouns["adjective"] | words.nouns["willing"] | words.adjective_prepositions.keys()
    nouns = words.nouns["saying"] | words.noun_prepositions.keys()
    for i, tag in enumerate(tree.tags):
        found, lemma = None, tree.lemmas[i]
        if tree.words[i] == "according" and i + 1 < len(tree) and tree.words[i + 1] == "to":
            found = _according(tree, i)
        elif tag in ("NN", "NNS"):
            if lemma in nouns or (tag == "NNS" and lemma in words.verbs["clause"]):
                found = noun_candidate(tree, words, i)
        elif lemma in adjectives and tree.deps[i] in PREDICATIVE:
            found = adjective_candidate(tree, words, i)
        if found is not None and found.contents:
            out.append(found)
    return out


def _according(tree: Tree, at: int) -> Candidate | None:
    """ "According to a diplomat, ..." and "..., according to police": the rest of its clause."""
    head = tree.kid(at + 1, "pobj")
    if head is None:
        head = next(
            (
                i
                for i in range(at + 2, min(at + 12, len(tree)))
                if tree.tags[i].startswith("NN") and not tree.tags[i + 1 : i + 2] == ["NN"]
            ),
            None,
        )
    if head is None:
        return None
    first, end = at, tree.right[head] + 1
    sentence_first, sentence_end = tree.bounds(at)
    left = at - 1
    while left >= sentence_first and (tree.words[left] in (",", '"', "\u201d", "''") or tree.is_blank(left)):
        left -= 1
    contents: list[Range] = []
    if left < sentence_first or tree.words[left] in BEFORE_CONTENT:
        comma = next(
            (
                i
                for i in range(at + 2, min(sentence_end, end + 30))
                if tree.words[i] == "," and i >= head + 1 and not _inside_source(tree, head, i)
            ),
            None,
        )
        begin = comma if comma is not None else end
        piece = tidy(tree, begin, sentence_end)
        contents = [] if piece is None else [piece]
    else:
        begin = _clause_start(tree, at, sentence_first)
        pieces = [tidy(tree, begin, first)]
        if end < sentence_end and tree.words[end] == "," and sentence_end - end > 4:
            pieces.append(tidy(tree, end, sentence_end))
        contents = [p for p in pieces if p is not None]
    return Candidate(
        at,
        "according",
        "according to",
        [(at, at + 2)],
        source_ranges(tree, head),
        contents,
        ["“according to” names who said it"],
    )


def _inside_source(tree: Tree, head: int, comma: int) -> bool:
    """True for a comma of the source phrase itself: "according to Ali, the minister, ..."."""
    return any(
        tree.deps[k] in ("appos", "relcl", "conj") and k < comma + 8 and tree.left[k] > comma and tree.right[k] >= comma
        for k in tree.kids[head]
    ) and any(tree.words[i] == "," for i in range(comma + 1, min(len(tree), comma + 14)) if i > tree.right[head])


def _clause_start(tree: Tree, at: int, first: int) -> int:
    """Where the clause begins that ", according to" closes: the sentence, or behind a cue that governs it."""
    node = tree.heads[at]
    for _ in range(6):
        if tree.deps[node] == "ROOT" or node == tree.heads[node]:
            break
        if tree.deps[node] in ("ccomp", "advcl", "relcl", "conj") and tree.is_verb(node) and tree.deps[node] != "conj":
            return first
        node = tree.heads[node]
    return first
