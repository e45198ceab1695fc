"""Objects that are no content: who is spoken to or cited, and words about what was not said.

In: a ``CueVerb`` and its object. Out: True where the object holds nothing that was said. Finds no statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.statements.cited_asides import is_witness
from generator.extract.statements.persons import can_speak, is_document
from generator.extract.statements.vocabulary import word_set

if TYPE_CHECKING:
    from generator.extract.statements.cue import CueVerb
    from generator.extract.statements.tree import Tree

__all__ = ["claims_nothing", "is_faced"]

MEETING = frozenset(["address", "echo", "challenge"])
"""Verbs whose object may be somebody spoken to, repeated or opposed."""
AUDIENCES = word_set("objects", "audiences")
OFFERING = frozenset(["offer", "cite", "mention"])


def is_faced(cue: CueVerb, noun: int) -> bool:
    """ "addressed the rally", "echoing Kim": whom it is said to or after; "citing the mayor": where the words come from."""
    tree = cue.tree
    if cue.lemma in ("cite", "quote"):
        return is_witness(tree, noun) or (tree.tags[cue.verb] == "VBG" and _is_paper(tree, noun))
    if cue.lemma == "contradict":
        return can_speak(tree, noun) and not is_document(tree, noun)
    if cue.lemma not in MEETING:
        return cue.lemma == "admit" and cue.preposition("to") is not None  # "admitted two lodgers to the house"
    return tree.entities[noun] in ("PERSON", "ORG") or tree.tags[noun] == "PRP" or tree.lemmas[noun] in AUDIENCES


def claims_nothing(cue: CueVerb) -> bool:
    """ "No one claimed responsibility", "neither confirmed nor denied"."""
    tree, source = cue.tree, cue.source
    target = cue.kid("dobj")
    if cue.lemma in OFFERING and target is not None and tree.right[target] == target and tree.words[target - 1] == "no":
        return True  # "offered no evidence"
    if cue.lemma == "claim" and cue.negated:
        return True  # "has not claimed the strike"
    if (
        source is None
        or tree.words[source] in ("nobody", "none")
        or any(tree.words[k] in ("no", "neither") for k in tree.kids[source])
    ):
        return True
    return any(tree.words[i] in ("neither", "nor") for i in range(max(source, cue.verb - 6), cue.verb))


def _is_paper(tree: Tree, noun: int) -> bool:
    """True for the document that a report leans on: "a cabinet memo"; not "the text of the law"."""
    return is_document(tree, noun) and not any(tree.words[k] == "of" for k in tree.kids[noun])
