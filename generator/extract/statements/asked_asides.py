"""Who was asked is no asker: "The mayor, asked about the money, said it would turn up" with its participle between commas.

In: a ``Tree``. Out: the same tree, its columns changed for such sentences alone. A verb between two commas right behind its
noun ("Kim, told of the verdict, wept") is a participle in English, since no comma parts a subject from its own verb; the
finite verb behind the second comma is the one that the noun is subject of. Sentences with another subject there stay.
"""

from __future__ import annotations

from generator.extract.statements.mending import NOMINAL
from generator.extract.statements.tree import LONGEST_SENTENCE, Tree, edges
from generator.extract.statements.vocabulary import word_set

__all__ = ["hang", "mend_asides"]

ADDRESSED = word_set("mending", "addressed")
"""Verbs whose object is a person who hears or sees something, so that their participle goes with that person."""
THIRD_PERSON = frozenset(["VBD", "VBZ"])
SUBJECTS = ("nsubj", "nsubjpass", "expl")


def mend_asides(tree: Tree) -> None:
    """Gives every such noun the verb behind its aside back."""
    changed = False
    for aside in range(2, len(tree)):
        if tree.lemmas[aside] in ADDRESSED and tree.words[aside - 1] == "," and tree.tags[aside] in ("VBD", "VBN"):
            noun, verb = _noun(tree, aside), _verb(tree, aside)
            if noun is not None and verb is not None:
                _rehang(tree, noun, aside, verb)
                changed = True
    if changed:
        tree.left, tree.right = edges(tree.heads, tree.kids)


def _noun(tree: Tree, aside: int) -> int | None:
    """The noun that ends right before the first comma: the parser's subject of the participle, or what it hangs on."""
    if any(tree.deps[k] in ("aux", "auxpass") for k in tree.kids[aside]):
        return None
    own = next((k for k in tree.kids[aside] if k < aside and tree.deps[k] in SUBJECTS), None)
    noun = tree.heads[aside] if own is None and tree.deps[aside] == "acl" else own
    if noun is None or tree.tags[noun] not in NOMINAL:
        return None
    return noun if noun <= aside - 2 and not any(tree.words[i] == "," for i in range(noun, aside - 1)) else None


def _verb(tree: Tree, aside: int) -> int | None:
    """The finite verb right behind the comma that closes the aside."""
    end = min(tree.bounds(aside)[1], aside + LONGEST_SENTENCE)
    for i in range(aside + 2, end):
        if tree.tags[i] in THIRD_PERSON and tree.deps[i] not in ("aux", "auxpass"):
            before = i - 2 if tree.tags[i - 1] == "RB" else i - 1
            if tree.words[before] == ",":
                return None if any(k > aside and tree.deps[k] in SUBJECTS for k in tree.kids[i] if k < i) else i
        if tree.words[i] in (".", ";", ":", "\u201c", '"', "``") or tree.is_blank(i):
            return None
    return None


def _rehang(tree: Tree, noun: int, aside: int, verb: int) -> None:
    """Hangs the participle on the noun and the noun on the verb; the verb takes the place that the participle had."""
    tree.tags[aside] = "VBN"
    if tree.deps[aside] == "acl":
        return
    head, dep = tree.heads[aside], tree.deps[aside]
    rest = [k for k in tree.kids[aside] if k > verb or k == noun]
    if head != verb:
        hang(tree, verb, verb if head == aside else head)
        tree.deps[verb] = dep
    for kid in rest:
        hang(tree, kid, verb)
    hang(tree, aside, noun)
    tree.deps[noun], tree.deps[aside] = "nsubj", "acl"


def hang(tree: Tree, kid: int, head: int) -> None:
    """Moves one token below another head."""
    old = tree.heads[kid]
    if kid in tree.kids[old]:
        tree.kids[old] = [k for k in tree.kids[old] if k != kid]
    tree.heads[kid] = head
    if head != kid:
        tree.kids[head] = sorted({*tree.kids[head], kid})
