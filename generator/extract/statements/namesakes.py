"""A role → the name beside it, by the order of words: "An elder in Beira, Omar Khalil Haddad, said".

In: a ``Tree`` and the noun of an office or trade. Out: the last token of the name between commas behind it, or None. Reads
no arcs, since the parser often hangs such a name on the place before it; a town or state is no name of a person.
"""

from __future__ import annotations

from generator.extract.statements.persons import is_office
from generator.extract.statements.tree import Tree

__all__ = ["name_between_commas", "out_of_place", "whose_head"]

WITHIN = 10
"""Tokens between a role and the comma before its name at most."""
PHRASE = frozenset(["IN", "DT", "NN", "NNS", "NNP", "NNPS", "POS", "JJ", "CD", "PRP$", "HYPH", "TO"])
NAMES = frozenset(["NNP", "NNPS"])
PLACES = frozenset(["GPE", "LOC", "FAC", "DATE"])


def name_between_commas(tree: Tree, role: int, sure: bool = True) -> int | None:
    """The last token of two or more capital words that stand between commas behind a role and what belongs to it.

    ``sure``: the noun is known for an office; else the name must be one of a person.
    """
    if not sure and tree.tags[role] != "NN":
        return None
    if sure and not is_office(tree, role):
        return None
    comma = role + 1
    limit = min(len(tree) - 3, role + WITHIN)
    while comma < limit and tree.words[comma] != ",":
        if tree.tags[comma] not in PHRASE:
            return None
        comma += 1
    end = comma + 1
    while end < len(tree) - 1 and tree.tags[end] in NAMES:
        end += 1
    named = end - comma > 2 and tree.words[comma] == "," and tree.words[end] == ","
    others = PLACES if end - comma == 3 else PLACES | {"ORG"}
    if not sure and (not named or tree.entities[end - 1] != "PERSON"):
        return None
    return end - 1 if named and not any(tree.entities[i] in others for i in range(comma + 1, end)) else None


def whose_head(tree: Tree, verb: int) -> int | None:
    """The noun of "the clinic, whose head, Dr Ann Lee, said": the parser often takes its verb for the main one."""
    if tree.words[verb - 1] != "," or not tree.is_verb(verb):
        return None
    near = range(verb - 2, max(0, verb - WITHIN - 2), -1)
    whose = next((i for i in near if tree.words[i] == "whose"), None)
    if whose is None or any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(whose, verb)):
        return None
    return next((i for i in range(whose + 1, verb) if tree.tags[i] in ("NN", "NNS") and tree.words[i + 1] == ","), None)


def out_of_place(tree: Tree, subject: int) -> int:
    """Who speaks in "In Lima, the chief of the bureau, Tadeo Quiroga, asked": not the town that "in" stands before."""
    before = tree.left[subject] - 1
    if before < 0 or tree.words[before] not in ("in", "at", "from", "near") or tree.kid(before, "pobj") is not None:
        return subject
    beside = [k for k in tree.kids[subject] if k > subject and tree.deps[k] == "appos"]
    return next((k for k in beside if tree.entities[k] == "PERSON"), beside[0] if beside else subject)
