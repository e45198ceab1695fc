"""Where a content before its cue begins, and how far "according to" reaches: not always at the sentence's beginning.

In: a ``Tree`` and the token of a cue. Out: the token where the content begins, or the pieces of a clause. Brackets, a
relative clause, a dash and a semicolon fence a statement in; "In a statement, ..." is where it was said. Finds no cue.
"""

from __future__ import annotations

from bisect import bisect_right

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.persons import can_speak
from generator.extract.statements.tidy import CLOSING, OPENING, tidy
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = [
    "behind_colon",
    "behind_own_words",
    "behind_semicolon",
    "fenced_in",
    "fragment_start",
    "names_maker",
    "names_venue",
    "stay_in_paragraph",
    "venue_start",
]

ARTICLES = frozenset(["a", "an", "his", "her", "its", "their", "the"])
DASHES = frozenset(["-", "--", "\u2013", "\u2014"])
RELATIVE = frozenset(["who", "which", "that", "whom"])
VENUE_WITHIN = 7
"""Tokens from a sentence's beginning in which "In a statement" names where it was said."""
RUNNING_ON = frozenset(["colon", "according to"])
"""Constructions whose content may stand in the next paragraph."""
HIGHEST = 6


def fragment_start(tree: Tree, first: int, at: int) -> int:
    """Behind the last semicolon or the single dash before a cue: "they were leaning on a gate - Lind voters, I thought".

    A dash fences where a sentence is complete before it and no verb stands behind it; two dashes are an aside.
    """
    if any(tree.words[i] in OPENING or tree.words[i] in CLOSING for i in range(first, at)):
        return first
    begin = behind_semicolon(tree, first, at)
    dashes = [i for i in range(begin, at) if tree.words[i] in DASHES and _apart(tree, i)]
    if (
        len(dashes) != 1
        or at - dashes[0] <= 3
        or tree.words[dashes[0] + 1] == "something"
        or any(tree.tags[i] in FINITE for i in range(dashes[0] + 1, at))
    ):
        return begin
    return dashes[0] + 1 if any(tree.tags[i] in FINITE for i in range(begin, dashes[0])) else begin


def behind_semicolon(tree: Tree, first: int, at: int) -> int:
    """The token behind the one semicolon outside marks: what stands before it is another statement; several make a list."""
    if any(tree.words[i] in OPENING or tree.words[i] in CLOSING for i in range(first, at)):
        return first
    marks = [i for i in range(first, at) if tree.words[i] == ";"]
    return marks[0] + 1 if len(marks) == 1 else first


def behind_colon(tree: Tree, first: int, at: int) -> int:
    """Behind the colon of "It doubted that: Banin, the judges found, chose not to look", where a subject alone stands."""
    colon = next((i for i in range(at - 1, first, -1) if tree.words[i] == ":"), None)
    if colon is None or any(tree.is_verb(i) or tree.words[i] in OPENING for i in range(colon + 1, at)):
        return first
    return colon + 1 if any(tree.tags[i] in FINITE for i in range(first, colon)) else first


def behind_own_words(tree: Tree, first: int, verb: int) -> int:
    """Behind the colon of "The hosts have ruled it out: nobody came last time, they recalled".

    Nobody speaks of himself by his name: the sentence about "the hosts" is the reporter's, what "they" recalled is not.
    """
    colon = next((i for i in range(verb - 1, first, -1) if tree.words[i] == ":"), None)
    subject = tree.kid(verb, "nsubj")
    if colon is None or subject is None or tree.words[subject] not in ("he", "she", "they") or subject < colon:
        return first
    named = next((i for i in range(first, colon) if tree.deps[i] == "nsubj"), None)
    told = named is not None and tree.tags[named] != "PRP" and can_speak(tree, named)
    return colon + 1 if told else first


def _apart(tree: Tree, dash: int) -> bool:
    """True for a dash with a blank on either side; a hyphen stands in a word."""
    return tree.words[dash] != "-" or (tree.start[dash] > tree.end[dash - 1] and tree.end[dash] < tree.start[dash + 1])


def names_venue(tree: Tree, words: Vocabulary, first: int, end: int) -> bool:
    """True for "In a statement released on Friday," before "he said": the place of speaking is no part of what was said."""
    while first < end and (tree.is_blank(first) or tree.words[first] in ("and", "but", ",")):
        first += 1
    if tree.words[first] not in ("in", "at", "during", "on", "via") or tree.words[end - 1] != ",":
        return False
    noun = tree.kid(first, "pobj")
    return noun is not None and noun < first + VENUE_WITHIN and tree.lemmas[noun] in words.nouns["venue"]


def fenced_in(tree: Tree, first: int, at: int, end: int, last: int) -> list[Range] | None:
    """The pieces of the bracket or relative clause that holds "according to ..."; None where it speaks for its sentence.

    ``at`` and ``end`` are the first and the end token of the phrase with its source, ``first`` and ``last`` the sentence's.
    """
    opened = next((i for i in range(at - 1, first, -1) if tree.words[i] in ("(", ")")), None)
    if opened is not None and tree.words[opened] == "(":
        closed = next((i for i in range(end, last) if tree.words[i] == ")"), last)
        return _pieces(tree, [(opened + 1, at), (end, closed)])
    if at - 2 > first and tree.words[at - 1] == "," and tree.words[at - 2] in RELATIVE and tree.tags[at - 2] != "IN":
        clause = _clause(tree, at - 2)
        return None if clause is None else _pieces(tree, [(at - 2, at - 1), (end, tree.right[clause] + 1)])
    node = tree.heads[at]
    for _ in range(HIGHEST):
        if tree.deps[node] == "relcl" and tree.left[node] > first:
            root = tree.heads[node]
            while tree.heads[root] != root:
                root = tree.heads[root]
            return _pieces(tree, [(tree.left[node], at)]) if root >= end and tree.is_verb(root) else None
        if tree.heads[node] == node:
            return None
        node = tree.heads[node]
    return None


def stay_in_paragraph(paragraphs: list[Range], found: list[Candidate]) -> None:
    """Cuts contents at the line breaks around their cue, where the parser read on into the next paragraph."""
    ends = [end for _, end in paragraphs]
    for candidate in found:
        if candidate.frame in RUNNING_ON or candidate.anchor < 0 or not candidate.contents:
            continue
        number = bisect_right(ends, candidate.anchor)
        if number == len(paragraphs):
            continue
        first, end = paragraphs[number]
        if candidate.contents[0][0] < first or candidate.contents[-1][1] > end:
            cut = [(max(a, first), min(b, end)) for a, b in candidate.contents]
            candidate.contents = [(a, b) for a, b in cut if a < b]


def _clause(tree: Tree, relative: int) -> int | None:
    """The verb of the clause that a relative pronoun opens."""
    node = relative
    for _ in range(HIGHEST):
        if tree.deps[node] == "relcl":
            return node
        node = tree.heads[node]
    return None


def _pieces(tree: Tree, ranges: list[Range]) -> list[Range] | None:
    found = [piece for a, b in ranges if a < b and (piece := tidy(tree, a, b)) is not None]
    return found or None


def names_maker(tree: Tree, at: int, last: int) -> bool:
    """True for "according to Radio Delta, the station in Beira.": an apposition of the source, no part of what was said."""
    if any(tree.tags[i] in FINITE for i in range(at, last) if tree.deps[i] != "relcl"):
        return False
    head = next((i for i in range(at, last) if tree.tags[i].startswith("NN") and tree.left[i] <= at), None)
    if head is None or tree.tags[at] not in ("DT", "JJ", "NN", "NNP", "PRP$"):
        return False
    return tree.deps[head] == "appos" or can_speak(tree, head)


def venue_start(tree: Tree, vocabulary: Vocabulary, first: int, end: int) -> int:
    """Where "in a statement", "according to" begins behind a thing that was said; the end where none does."""
    for i in range(first + 1, end - 2):
        if tree.words[i : i + 2] == ["according", "to"]:
            return i
        if tree.words[i] in ("in", "during") and tree.words[i + 1] in ARTICLES:
            near = range(i + 2, min(i + 6, end))
            if any(tree.lemmas[j] in vocabulary.nouns["venue"] and tree.heads[j] == i for j in near):
                return i
    return end
