"""Blows, suits, questionings and words: "attacked a convoy" is a deed, "attacked the plan" is something said.

In: a ``Tree``, a verb, its subject and its object. Out: True where the verb tells of a deed. Says nothing about incidents.
"""

from __future__ import annotations

from generator.extract.statements.persons import can_speak, is_document, speakers
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["in_battle", "is_blow", "with_weapon"]

BLOWS = word_set("deeds", "blows")
HOSTILE = word_set("deeds", "hostile")
STRUCK = word_set("deeds", "struck")
ARMS = word_set("deeds", "arms")
WEAPONS = word_set("deeds", "weapons")
PLACES = ("GPE", "LOC", "FAC")
HARMING = frozenset(["kill", "wound", "injure", "destroy"])
TOPICS = frozenset(["over", "about", "on"])
LITIGATING = frozenset(["file", "sue", "lodge", "bring"])
RECALLED = frozenset(
    ["ambassador", "envoy", "diplomat", "consul", "delegation", "troop", "reservist", "vessel", "ship", "product", "car",
     "vehicle", "model", "batch", "parliament", "striker", "midfielder", "defender", "player", "worker", "staff"]
)  # fmt: skip
"""Whom and what is called back, not to mind."""
SHOWN = frozenset(
    ["photograph", "photo", "picture", "image", "video", "footage", "film", "slide", "map", "chart", "card", "badge",
     "passport", "ticket", "letter", "wound", "scar", "way", "door", "sign"]
)  # fmt: skip
VOTING = frozenset(["back", "support", "oppose", "approve", "reject", "endorse"])
PUT_TO_VOTE = frozenset(["motion", "bill", "resolution", "amendment", "measure", "budget", "law", "treaty", "nominee"])
COUNTING = frozenset(["of"])


def is_blow(tree: Tree, verb: int, doer: int | None, target: int | None) -> bool:
    """True for a verb of judgement that is meant bodily: its doer is armed or a crowd, or its object a place or a thing;
    and for what is sought in court, and for people who are questioned.

    A judgement has a speaker and something that was said or done for its object; a blow has a body for either.
    """
    if tree.lemmas[verb] == "question":
        return target is not None and _is_heard(tree, verb, target)
    if tree.lemmas[verb] == "seek" and tree.lemmas[tree.heads[verb]] in LITIGATING:
        return True  # "filed a suit, seeking damages": asked of a court, not said
    if tree.lemmas[verb] not in BLOWS:
        return target is not None and _is_done(tree, verb, doer, target)
    if any(tree.deps[k] == "advcl" and tree.lemmas[k] in HARMING for k in tree.kids[verb]):
        return True
    if target is not None and (tree.lemmas[target] in STRUCK or tree.entities[target] in PLACES):
        return True
    return doer is not None and _hostile(tree, doer)


def _is_done(tree: Tree, verb: int, doer: int | None, target: int) -> bool:
    """True for an envoy recalled, a picture shown, a theft reported to the police, a motion that 43 deputies back."""
    lemma = tree.lemmas[verb]
    if lemma in ("recall", "show"):
        by_person = doer is not None and not is_document(tree, doer)  # "the audit showed a picture of neglect"
        return by_person and tree.lemmas[target] in (RECALLED if lemma == "recall" else SHOWN)
    if lemma == "report":
        to = (tree.kid(k, "pobj") for node in (verb, target) for k in tree.kids[node] if tree.words[k] == "to")
        return any(noun is not None and can_speak(tree, noun) for noun in to)
    if lemma not in VOTING or tree.lemmas[target] not in PUT_TO_VOTE or doer is None:
        return False
    return tree.tags[doer] == "CD" or any(tree.tags[i] == "CD" for i in range(tree.left[doer], tree.right[doer] + 1))


def _is_heard(tree: Tree, verb: int, target: int) -> bool:
    """True for "questioned the master"; not for "questioned the need", "questioned the ministry over the deal"."""
    if any(tree.words[k] in TOPICS for node in (verb, target) for k in tree.kids[node]):
        return False
    return tree.entities[target] == "PERSON" or tree.tags[target] == "PRP" or tree.lemmas[target] in speakers()


def in_battle(tree: Tree, verb: int, doer: int | None, target: int) -> bool:
    """True for "hit back at the army", "fired back at gunmen", "struck back with missiles": blows, not words."""
    if any(node is not None and (_hostile(tree, node) or tree.lemmas[node] in STRUCK) for node in (doer, target)):
        return True
    armed = (tree.kid(k, "pobj") for node in (verb, target) for k in tree.kids[node] if tree.words[k] == "with")
    return any(noun is not None and tree.lemmas[noun] in ARMS for noun in armed)


def _hostile(tree: Tree, noun: int) -> bool:
    """True for gunmen, "gang members", "a column of rebels"."""
    if tree.lemmas[noun] in HOSTILE or tree.words[noun] in HOSTILE:
        return True
    for kid in tree.kids[noun]:
        if tree.deps[kid] == "compound" and tree.lemmas[kid] in HOSTILE:
            return True
        inner = tree.kid(kid, "pobj") if tree.words[kid] in COUNTING else None
        if inner is not None and (tree.lemmas[inner] in HOSTILE or tree.words[inner] in HOSTILE):
            return True
    return False


def with_weapon(tree: Tree, verb: int) -> bool:
    """True for "threatened a cook with a knife": a weapon in the hand makes the threat a deed, not a saying."""
    for kid in tree.kids[verb]:
        nodes = [kid, *(k for k in tree.kids[kid] if tree.deps[kid] in ("dobj", "pobj"))]
        for node in nodes:
            inner = tree.kid(node, "pobj") if tree.words[node] in ("with", "at", "by") else None
            if inner is not None and tree.lemmas[inner] in WEAPONS:
                return True
    return False
