"""Verbs in "-s" that the tagger took for plural nouns → verbs: "Mills slams the levy", "praises Okoye", "calls for aid".

In: a ``Tree`` and one sentence by its root. Out: the same tree, its columns changed where a plural noun cannot be one: it
has an object, a second name behind it, or is joined to a verb in "-s". Leaves real plurals ("police reports") as they are.
"""

from __future__ import annotations

from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["wake_plural"]

LEFT = frozenset(["det", "poss", "amod", "compound", "nummod", "nmod", "punct", "advmod"])
OBJECTS = frozenset(["NNP", "NNPS", "PRP", "DT", "PRP$"])
"""Tags that cannot follow a plural noun inside its phrase."""
RULING = frozenset(["VBZ", "NNS", "NN", "NNP"])
"""Tags of the heads of sentences that are looked at."""


def wake_plural(tree: Tree, words: Vocabulary, root: int) -> None:
    """Gives the sentence with this root the verb in "-s" that it lacks, or the second of two."""
    if tree.tags[root] not in RULING:
        return
    if tree.tags[root] == "VBZ":
        if tree.kid(root, "nsubj", "nsubjpass", "expl") is None and tree.deps[root - 1 : root] == ["compound"]:
            _enthrone(tree, root)
        joined = next((k for k in tree.kids[root] if tree.deps[k] == "conj" and _may_rule(tree, words, k)), None)
        if joined is not None:
            tree.tags[joined] = "VBZ"
            _take_object(tree, joined, root)
        return
    if any(tree.tags[k] in FINITE for k in tree.kids[root]):
        return
    if _may_rule(tree, words, root):
        if tree.tags[root + 1 : root + 2] and tree.tags[root + 1] in OBJECTS:
            _enthrone(tree, root)
        return
    object_ = next((k for k in tree.kids[root] if tree.deps[k] == "dobj" and _may_rule(tree, words, k)), None)
    if object_ == root + 1 and tree.tags[root].startswith("NN"):  # a noun has no object: "Mills calls for ..."
        tree.heads[object_], tree.deps[object_], tree.tags[object_] = object_, "ROOT", "VBZ"
        tree.heads[root], tree.deps[root] = object_, "nsubj"
        tree.kids[root].remove(object_)
        later = [k for k in tree.kids[root] if k > object_]
        for kid in later:
            tree.heads[kid] = object_
        tree.kids[root] = [k for k in tree.kids[root] if k < object_]
        tree.kids[object_] = sorted([root, *tree.kids[object_], *later])
        tree.left[object_], tree.right[object_] = tree.left[root], max(tree.right[root], tree.right[object_])
        tree.right[root] = root


def _may_rule(tree: Tree, words: Vocabulary, noun: int) -> bool:
    """True for a plural noun whose dictionary form is a verb of judgement, saying or asking."""
    if tree.tags[noun] != "NNS" or any(tree.deps[k] == "det" and k == noun - 1 for k in tree.kids[noun]):
        return False
    lemma = tree.lemmas[noun]
    return lemma in words.verbs["judgement"] or lemma in words.verbs["saying"] or lemma in words.prepositions


def _enthrone(tree: Tree, verb: int) -> None:
    """Makes the root the verb, the noun right before it the subject and the name behind it the object."""
    subject = verb - 1
    if subject < 0 or tree.heads[subject] != verb or tree.tags[subject] not in ("NN", "NNP"):
        return
    tree.tags[verb], tree.deps[subject] = "VBZ", "nsubj"
    own = [k for k in tree.kids[verb] if k < subject and tree.deps[k] in LEFT]
    for kid in own:
        tree.heads[kid] = subject
    tree.kids[verb] = [k for k in tree.kids[verb] if k not in own]
    tree.kids[subject] = sorted(own + tree.kids[subject])
    tree.left[subject] = min([subject, *(tree.left[k] for k in own)])
    target = next((k for k in tree.kids[verb] if k > verb and tree.deps[k] in ("appos", "nmod", "dep")), None)
    if target is not None:
        tree.deps[target] = "dobj"


def _take_object(tree: Tree, verb: int, head: int) -> None:
    """Hangs the name right behind the second verb on it, where the parser left it with the first."""
    later = [k for k in tree.kids[head] if k > verb and tree.deps[k] in ("dep", "dobj", "npadvmod", "appos")]
    target = next((k for k in later if tree.left[k] == verb + 1), None)
    if target is None:
        return
    tree.heads[target], tree.deps[target] = verb, "dobj"
    tree.kids[head].remove(target)
    tree.kids[verb] = sorted([*tree.kids[verb], target])
    tree.right[verb] = max(tree.right[verb], tree.right[target])
