"""Quotations that go on with what is said already: in a list, behind a colon, behind the beginning of a clause.

In: a ``Tree``, a quotation, the one before it, the candidates by anchor. Out: the candidate or the range that the quotation
joins, or None. Opens a statement only for a noun of answering ("His reply was: ..."); finds no other cue.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.persons import can_speak
from generator.extract.statements.placing import Quoted
from generator.extract.statements.sources import source_ranges
from generator.extract.statements.tidy import CLOSING, tidy
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import word_set

__all__ = [
    "answer_before_colon",
    "assent_before",
    "clause_before",
    "half_marked",
    "listed",
    "mood_before_colon",
    "said_before_colon",
]

BETWEEN = frozenset([",", "and", "or"])
ASSENT = word_set("going_on", "assent")
ANSWERS = word_set("going_on", "answers")
FARTHEST = 40
LONGEST_LEAD = 8


def listed(tree: Tree, previous: Quoted, quotation: Quoted) -> bool:
    """True for the second of '“Go home,” and “Build it”', '“a liar,” “a cheat”': nothing but commas and "and" between."""
    between = tree.words[previous.end : quotation.first]
    if any(word not in BETWEEN for word in between):
        return False
    return bool(between) or tree.words[max(previous.end - 2, 0)] == ","


def said_before_colon(tree: Tree, quotation: Quoted, anchors: dict[int, Candidate], inside: list[int]) -> Candidate | None:
    """The statement of 'She is sure that he will be louder: “They make a monster.”': its speaker goes on in marks."""
    colon = quotation.first - 1
    if colon < 1 or tree.words[colon] != ":":
        return None
    first = max(tree.bounds(colon)[0], colon - FARTHEST)
    for i in range(first, colon):
        candidate = anchors.get(i)
        if candidate is None or inside[i] >= 0 or not candidate.sources or not candidate.contents:
            continue
        near = candidate.contents[-1][1] in (colon, colon + 1) and candidate.sources[0][0] < i
        if near and can_speak(tree, candidate.sources[0][1] - 1):
            return candidate
    return None


def answer_before_colon(tree: Tree, quotation: Quoted) -> Candidate | None:
    """'Clinton's response was: “Is he?”', 'His reply: “No.”': whose answer stands in marks."""
    colon = quotation.first - 1
    if colon < 2 or tree.words[colon] not in (":", ","):
        return None
    noun = colon - 2 if tree.words[colon - 1] in ("was", "is") else colon - 1 if tree.words[colon] == ":" else 0
    if noun < 1 or tree.lemmas[noun] not in ANSWERS:
        return None
    owner = tree.kid(noun, "poss")
    if owner is None or not (tree.tags[owner] == "PRP$" or can_speak(tree, owner)):
        return None
    why = [f"“{tree.words[noun]}” stands before the words in marks"]
    return Candidate(noun, tree.lemmas[noun], "noun", [(noun, noun + 1)], source_ranges(tree, owner), [], why)


def mood_before_colon(tree: Tree, quotation: Quoted) -> Range | None:
    """Who speaks behind 'The mayor was blunt: “We have no money.”': the person whose mood the colon explains."""
    colon = quotation.first - 1
    while colon > 0 and tree.is_blank(colon):
        colon -= 1
    root = next((i for i in range(colon - 1, max(0, colon - LONGEST_LEAD), -1) if tree.lemmas[i] == "be"), None)
    if tree.words[colon] != ":" or root is None or tree.kid(root, "acomp") is None:
        return None
    subject = tree.kid(root, "nsubj")
    if subject is None or tree.words[subject] in ("it", "that", "this") or not can_speak(tree, subject):
        return None
    return source_ranges(tree, subject)[0]


def assent_before(tree: Tree, quotation: Quoted) -> int | None:
    """The verb of 'Ann Lee agreed. “It is late.”': a sentence that says no more than how somebody takes the word."""
    stop = quotation.first - 1
    if stop < 1 or tree.words[stop] != "." or tree.lemmas[stop - 1] not in ASSENT:
        return None
    verb = stop - 1
    subject = tree.kid(verb, "nsubj")
    if subject is None or tree.deps[verb] != "ROOT" or tree.tags[verb] not in FINITE or not can_speak(tree, subject):
        return None
    return verb


def clause_before(tree: Tree, verb: int, quotation: Quoted) -> Range | None:
    """The beginning of the clause that the marks go on with: 'saying only that [he was] “shifting a few people”'."""
    near = range(quotation.first - 1, max(verb, quotation.first - LONGEST_LEAD), -1)
    that = next((i for i in near if tree.words[i] == "that" and tree.tags[i] == "IN"), None)
    if that is None or that + 1 == quotation.first:
        return None
    if any(tree.words[i] in (",", ";", ":", ".") for i in range(that, quotation.first)):
        return None
    return tidy(tree, that + 1, quotation.first)


def half_marked(tree: Tree, quotation: Quoted, anchors: dict[int, Candidate], inside: list[int]) -> Range | None:
    """The sentence 'As a result, there is “a strong lobby that is free to charge.”' behind one in which somebody spoke.

    It has no cue, its words outside the marks stand before them, and the marks close it: half of it is not the reporter's.
    """
    first, end = tree.bounds(quotation.first)
    while first < end and tree.is_blank(first):
        first += 1
    if not quotation.speech or len(quotation.ranges) > 1 or not 0 < quotation.first - first < LONGEST_LEAD:
        return None
    if any(i in anchors or inside[i] >= 0 for i in range(first, quotation.first)) or tree.words[quotation.end - 2] != ".":
        return None
    if first == 0 or tree.words[first - 1] not in (".", "?", "!", *CLOSING):
        return None
    return tidy(tree, first, quotation.end)
