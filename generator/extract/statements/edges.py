"""Words of a quotation's sentence that stand outside its marks and belong to it: before the first and behind the last mark.

In: a ``Tree``, a quotation, for each token the number of the quotation that holds it. Out: a range, or None where the words
are the reporter's. Finds no cue.
"""

from __future__ import annotations

from generator.extract.statements.attribution import WINDOW
from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import COMMENT_MARKS
from generator.extract.statements.placing import Quoted, last_sign
from generator.extract.statements.reach import venue_start
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import vocabulary

__all__ = ["in_relative_clause", "lead_in", "tail"]

HIGHEST = 6
"""Steps up the tree that are looked at."""
CUEING = frozenset(["according", "per", "as", "like"])
"""Words that open a phrase that names a speaker, or no part of what is said."""
TAIL_TAGS = frozenset(["IN", "TO", "NN", "NNS", "NNP", "NNPS", "JJ"])
"""What goes on with a sentence behind quotation marks that closed in its middle."""


def lead_in(tree: Tree, quotation: Quoted, inside: list[int], anchors: dict[int, Candidate]) -> Range | None:
    """The phrase in front of a quotation that belongs to it: 'In 2009, when aid came, “the states were broke,” Mills said.'

    It opens the sentence like an adverbial, ends in a comma, and nobody speaks in it.
    """
    first, end = tree.bounds(quotation.first)[0], quotation.first
    while first < end and (tree.is_blank(first) or inside[first] >= 0):
        first += 1
    opens = first + 1 < end and tree.words[end - 1] == "," and tree.tags[first] in ("IN", "WRB", "RB")
    if not opens or end - first > WINDOW or tree.words[first] in CUEING:
        return None
    for i in range(first, end):
        if inside[i] >= 0 or i in anchors or "\n" in tree.words[i] or tree.words[i] in (".", ":"):
            return None
        if tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") and tree.deps[i] in ("ROOT", "conj"):
            return None
    return tidy(tree, first, end)


def tail(tree: Tree, quotation: Quoted, inside: list[int]) -> Range | None:
    """The words behind a quotation that breaks off in the middle of its sentence: '“we take that fight” to the country.'"""
    if not quotation.closed or last_sign(tree, quotation) in (",", ".", "?", "!", "\u2014", "--", "\u2026", "..."):
        return None
    limit = min(tree.bounds(quotation.end - 1)[1], quotation.end + WINDOW)
    end = next((i for i in range(quotation.end, limit) if tree.words[i] in (".", ";", "?", "!") or tree.is_blank(i)), None)
    if end is None or end == quotation.end or tree.words[quotation.end] in (",", ":", "-", "--", "\u2013", "\u2014", "("):
        return None
    if venue_start(tree, vocabulary(), quotation.end - 1, end + 2) == quotation.end:
        return None
    joined = tree.tags[quotation.end] == "CC" and tree.tags[quotation.end + 1] in ("IN", "TO")
    if (tree.tags[quotation.end] not in TAIL_TAGS and not joined) or tree.words[quotation.end] in COMMENT_MARKS:
        return None
    if any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") or inside[i] >= 0 for i in range(quotation.end, end)):
        return None
    return quotation.end, end


def in_relative_clause(tree: Tree, at: int, verb: int) -> bool:
    """True for 'denied any part in the raid, which he put down to “bandits”': the marks are in a clause of another verb."""
    node = at
    for _ in range(HIGHEST):
        if tree.deps[node] == "relcl" and verb < node < at:
            return True
        node = tree.heads[node]
    return False
