"""A stretch of tokens → the words that were said: without "that", connecting words, outer commas, the full stop
and a reporter's comment at the end (", without elaborating").

In: a ``Tree`` and token offsets. Out: a range or None. Quotation marks stay in pairs; changes no word in between.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Range
from generator.extract.statements.tree import Tree

__all__ = ["CLOSING", "OPENING", "RELATIVE", "marked_behind", "phrase_contents", "tidy"]

LEADING = frozenset(
    [",", ";", ":", "that", "and", "but", ".", "\u2014", "--", "-", "\u2013", "\u2026", "...", "*", "\u2022"]
)
TRAILING = frozenset([",", ";", ":", ".", "and", "but", "\u2014", "--", "-", "\u2013"])
ANSWERED = frozenset(
    ["deny", "dispute", "reject", "refute", "contest", "rule", "condemn", "welcome", "criticise", "criticize"]
)
"""Verbs that take "that" alone for what they answer: "ruled that out"."""
LONGEST_SHOUT = 40
"""Tokens of a sentence in marks that a verb takes like an object."""
LONGEST_COMMENT = 8
"""Tokens of ", without giving any details of the plan"."""
ELABORATING = frozenset(
    ["elaborate", "give", "name", "specify", "provide", "offer", "explain", "say", "identify", "detail", "cite"]
)
DRAWING = frozenset(["draw", "prompt", "trigger", "spark", "fuel", "heighten", "deepen", "dash", "stoke", "revive"])
"""What words bring about among those who hear them."""
RELATIVE = frozenset({"which", "that", "who"})
OPENING = frozenset(['"', "\u201c", "``", "'", "\u2018", "\u201e", "\u00ab"])
CLOSING = frozenset(['"', "\u201d", "''", "'", "\u2019", "\u00bb"])


def phrase_contents(tree: Tree, first: int, last: int) -> list[Range]:
    """A phrase from its first to its last token as one tidy piece."""
    piece = tidy(tree, first, last + 1)
    return [] if piece is None else [piece]


def marked_behind(tree: Tree, verb: int) -> Range | None:
    """The whole sentence in marks right behind a verb: 'someone shouted, “Fire!” and left'."""
    first = verb + 2 if tree.words[verb + 1 : verb + 2] == [","] else verb + 1
    if first >= len(tree) or tree.words[first] not in OPENING:
        return None
    close = next((i for i in range(first + 1, min(len(tree), first + LONGEST_SHOUT)) if tree.words[i] in CLOSING), None)
    return None if close is None or tree.words[close - 1] not in (",", "!", "?") else (first, close + 1)


def tidy(tree: Tree, first: int, end: int) -> Range | None:
    """The range without leading "that", a relative pronoun that has lost its clause, outer commas and the full stop."""
    if end - first == 1 and tree.words[first] == "that":
        answered = tree.deps[first] == "dobj" and tree.lemmas[tree.heads[first]] in ANSWERED
        return (first, end) if answered else None  # "Ann Lee denied that."
    while first < end and (_leads_in(tree, first) or tree.is_blank(first) or _stray_closing(tree, first)):
        first += 1
    end = _without_comment(tree, first, end)
    while end > first and (tree.is_blank(end - 1) or tree.words[end - 1] in TRAILING or _cut_short(tree, first, end)):
        end -= 1
    return (first, end) if first < end else None


def _without_comment(tree: Tree, first: int, end: int) -> int:
    """The end before ", without elaborating", ", drawing a protest": how it was said and received is no part of it."""
    for i in range(first + 2, end - 2):
        if tree.words[i] == "," and tree.tags[i + 1] == "VBG" and tree.lemmas[i + 1] in DRAWING:
            return end if any(tree.words[k] in CLOSING for k in range(i, end)) else i
    for i in range(max(first + 2, end - LONGEST_COMMENT), end - 1):
        if tree.words[i] == "without" and tree.words[i - 1] == "," and tree.lemmas[i + 1] in ELABORATING:
            return i - 1
    return end


def _leads_in(tree: Tree, first: int) -> bool:
    """True for a mark or a joining word; the "that" of "called that a slur" is what was called so."""
    if tree.words[first] != "that":
        only = tree.words[first] in ("only", "merely", "simply") and tree.words[first + 1 : first + 2] == ["that"]
        return tree.words[first] in LEADING or only  # "said only that it was late"
    dep, head = tree.deps[first], tree.heads[first]
    if tree.tags[first] == "DT":
        return dep not in ("dobj", "nsubj", "nsubjpass", "pobj") and not (dep == "det" and tree.deps[head] == "dobj")
    return dep != "dobj" or head != first - 1


def _stray_closing(tree: Tree, first: int) -> bool:
    return tree.words[first] in ("\u201d", "''", "\u00bb")


def _cut_short(tree: Tree, first: int, end: int) -> bool:
    """True behind an opening mark, or "a ban on boats which", whose clause is another source's."""
    if tree.words[end - 1] in RELATIVE and end - 1 > first and tree.tags[end - 2] in ("NN", "NNS", "NNP", ","):
        return True
    return tree.words[end - 1] in ("\u201c", "``", "\u00ab", "\u2018")
