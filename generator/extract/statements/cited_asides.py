"""Whom a report leans on stands between commas: "Tass said on Monday, citing a general, that ..." with its parts in place.

In: a ``Tree``. Out: the same tree, its columns changed where the parser hung "citing" or "quoting" and somebody who can
speak on what was said: the participle goes with the verb of saying, and a clause that it took from that verb goes back to
it. What is cited as a reason ("citing high costs") stays.
"""

from __future__ import annotations

from generator.extract.statements.asked_asides import hang
from generator.extract.statements.persons import can_speak, is_document, is_office
from generator.extract.statements.tree import PAST_OR_PRESENT, Tree, edges
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["is_witness", "mend_cited"]

CITING = frozenset(["citing", "quoting"])
FARTHEST = 60
"""Tokens between a verb of saying and "citing" at most."""


def mend_cited(tree: Tree, words: Vocabulary) -> None:
    """Hangs every such participle on its verb of saying."""
    changed = False
    for at, word in enumerate(tree.words):
        if word not in CITING or tree.tags[at] != "VBG":
            continue
        origin = tree.kid(at, "dobj")
        if origin is None or not (is_witness(tree, origin) or _goes_on_with_that(tree, origin)):
            continue
        verb = _saying(tree, words, at)
        if verb is None:
            continue
        taken = [k for k in tree.kids[at] if k > origin and tree.deps[k] == "ccomp"]
        for kid in taken if tree.kid(verb, "ccomp") is None else ():
            hang(tree, kid, verb)
        hang(tree, at, verb)
        tree.deps[at] = "advcl"
        _mark_clause(tree, verb, at)
        changed = True
    if changed:
        tree.left, tree.right = edges(tree.heads, tree.kids)


def _goes_on_with_that(tree: Tree, origin: int) -> bool:
    """ "Wrote, citing court papers, that he owned three houses": the paper wrote that, by what it has read."""
    behind = tree.right[origin] + 1
    return is_document(tree, origin) and tree.words[behind : behind + 2] == [",", "that"]


def _mark_clause(tree: Tree, verb: int, at: int) -> None:
    """ "Citing two aides, that carmaker Axo would sell": behind the aside "that" opens the clause, and is no article."""
    clause = tree.kid(verb, "ccomp")
    if clause is None or not verb < at < clause:
        return
    for i in range(at + 2, clause):
        if tree.words[i] == "that" and tree.words[i - 1] == "," and tree.tags[i] == "DT":
            hang(tree, i, clause)
            tree.deps[i], tree.tags[i] = "mark", "IN"
            return


def is_witness(tree: Tree, noun: int) -> bool:
    """True for somebody who can be asked: "two officials", "the ministry", a name; not "a law", "costs", "a memo"."""
    if tree.tags[noun] in ("NNP", "NNPS"):
        return tree.entities[noun] in ("PERSON", "ORG") or is_office(tree, noun)
    return tree.tags[noun] in ("NN", "NNS") and can_speak(tree, noun) and not is_document(tree, noun)


def _saying(tree: Tree, words: Vocabulary, at: int) -> int | None:
    """The verb of saying that the participle goes with: the nearest before its comma, else the first behind its aside."""
    first, end = tree.bounds(at)
    if at > first and tree.words[at - 1] != ",":
        return None
    before = range(at - 1, max(first, at - FARTHEST) - 1, -1)
    behind = range(at + 1, min(end, at + FARTHEST))
    return next((i for places in (before, behind) for i in places if _says(tree, words, i)), None)


def _says(tree: Tree, words: Vocabulary, at: int) -> bool:
    return (
        tree.tags[at] in PAST_OR_PRESENT
        and tree.lemmas[at] in words.verbs["saying"]
        and tree.deps[at] not in ("aux", "auxpass")
    )
