"""Cues that are no verbs: "according to", reporting nouns with their contents, adjectives of belief.

In: a ``Tree``. Out: ``Candidate`` records. A noun reports only where it has a content ("a warning that ..."), never alone.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.contents import phrase_contents, right_end, tidy
from generator.extract.statements.persons import can_speak
from generator.extract.statements.sources import issuer_of, owner_of, source_ranges, subject_of
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["phrase_candidates"]

ISSUING = frozenset(
    [
        "issue",
        "make",
        "give",
        "send",
        "release",
        "publish",
        "post",
        "deliver",
        "repeat",
        "voice",
        "raise",
        "express",
        "offer",
        "sound",
        "serve",
        "receive",
        "have",
    ]
)
NOUN_PREPOSITIONS = {
    "warning": "of against about over", "threat": "against of", "call": "for on", "demand": "for", "appeal": "for", "request": "for",
    "accusation": "of about", "allegation": "of about against", "criticism": "of", "concern": "about over", "fear": "of about",
    "promise": "of", "suggestion": "of", "denial": "of", "comment": "on about", "remark": "on about", "view": "of on about",
    "claim": "of about", "praise": "for of", "condemnation": "of", "rejection": "of", "endorsement": "of", "support": "for",
    "opposition": "to", "question": "about", "complaint": "about of", "opinion": "of on about", "description": "of",
    "statement": "on about", "proposal": "for", "pledge": "of", "announcement": "of", "attack": "on", "belief": "in",
    "doubt": "about", "estimate": "of", "prediction": "of about", "admission": "of", "declaration": "of", "plea": "for",
    "push": "for", "argument": "for against about", "assertion": "of about", "characterization": "of", "defense": "of",
    "defence": "of", "worry": "about", "disdain": "for", "contempt": "for", "admiration": "for", "assessment": "of",
}  # fmt: skip


def phrase_candidates(tree: Tree, vocabulary: Vocabulary) -> list[Candidate]:
    """All candidates whose cue is a phrase, a noun or an adjective, in text order."""
    out: list[Candidate] = []
    for i in range(len(tree)):
        found = None
        if tree.words[i] == "according" and i + 1 < len(tree) and tree.words[i + 1] == "to":
            found = _according(tree, i)
        elif tree.tags[i] in ("NN", "NNS") and (
            tree.lemmas[i] in NOUN_PREPOSITIONS
            or tree.lemmas[i] in vocabulary.nouns["saying"]
            or (tree.tags[i] == "NNS" and tree.lemmas[i] in vocabulary.verbs["clause"])
        ):
            found = _noun(tree, vocabulary, i)
        elif tree.lemmas[i] in vocabulary.nouns["adjective"] and tree.deps[i] in ("acomp", "conj", "ROOT", "ccomp", "relcl"):
            found = _adjective(tree, vocabulary, i)
        if found is not None and found.contents:
            out.append(found)
    return out


def _according(tree: Tree, at: int) -> Candidate | None:
    """ "According to a diplomat, ..." and "..., according to police": the rest of its clause."""
    head = tree.kid(at + 1, "pobj")
    if head is None:
        head = next(
            (
                i
                for i in range(at + 2, min(at + 12, len(tree)))
                if tree.tags[i].startswith("NN") and not tree.tags[i + 1 : i + 2] == ["NN"]
            ),
            None,
        )
    if head is None:
        return None
    first, end = at, tree.right[head] + 1
    sentence_first, sentence_end = tree.bounds(at)
    left = at - 1
    while left >= sentence_first and (tree.words[left] in (",", '"', "\u201d", "''") or tree.is_blank(left)):
        left -= 1
    contents: list[Range] = []
    if left < sentence_first or tree.words[left] in ("and", "but", "\u201c", "\u201d", "that"):
        comma = next(
            (
                i
                for i in range(at + 2, min(sentence_end, end + 30))
                if tree.words[i] == "," and i >= head + 1 and not _inside_source(tree, head, i)
            ),
            None,
        )
        begin = comma if comma is not None else end
        piece = tidy(tree, begin, sentence_end)
        contents = [] if piece is None else [piece]
    else:
        begin = _clause_start(tree, at, sentence_first)
        pieces = [tidy(tree, begin, first)]
        if end < sentence_end and tree.words[end] == "," and sentence_end - end > 4:
            pieces.append(tidy(tree, end, sentence_end))
        contents = [p for p in pieces if p is not None]
    return Candidate(
        at,
        "according",
        "according to",
        [(at, at + 2)],
        source_ranges(tree, head),
        contents,
        ["“according to” names who said it"],
    )


def _inside_source(tree: Tree, head: int, comma: int) -> bool:
    """True for a comma of the source phrase itself: "according to Ali, the minister, ..."."""
    return any(
        tree.deps[k] in ("appos", "relcl", "conj") and k < comma + 8 and tree.left[k] > comma and tree.right[k] >= comma
        for k in tree.kids[head]
    ) and any(tree.words[i] == "," for i in range(comma + 1, min(len(tree), comma + 14)) if i > tree.right[head])


def _clause_start(tree: Tree, at: int, first: int) -> int:
    """Where the clause begins that ", according to" closes: the sentence, or behind a cue that governs it."""
    node = tree.heads[at]
    for _ in range(6):
        if tree.deps[node] == "ROOT" or node == tree.heads[node]:
            break
        if tree.deps[node] in ("ccomp", "advcl", "relcl", "conj") and tree.is_verb(node) and tree.deps[node] != "conj":
            return first
        node = tree.heads[node]
    return first


def _noun(tree: Tree, vocabulary: Vocabulary, noun: int) -> Candidate | None:
    """ "a warning that ...", "their demand for ...", "suggestions that ..."."""
    lemma = tree.lemmas[noun]
    owner = _name_beside(tree, noun)
    content = _noun_content(tree, noun, owner is not None)
    if content is None:
        return None
    source = owner_of(tree, noun)
    if source is None:
        source = issuer_of(tree, noun, ISSUING)
    if source is None:
        source = owner
    if tree.deps[content] == "prep" and (source is None or not can_speak(tree, source)):
        return None
    contents = phrase_contents(tree, tree.left[content], tree.right[content])
    cue: Range = (noun, noun + 1)
    return Candidate(
        noun, lemma, "noun", [cue], [] if source is None else source_ranges(tree, source), contents,
        [f"“{tree.words[noun]}” is a noun of saying with its content"],
    )  # fmt: skip


def _noun_content(tree: Tree, noun: int, owned: bool) -> int | None:
    """The dependent that holds what was said: "that ...", "to ..." of an owner, or the noun's own preposition."""
    wanted = NOUN_PREPOSITIONS.get(tree.lemmas[noun], "").split()
    for kid in tree.kids[noun]:
        if kid < noun:
            continue
        if tree.deps[kid] in ("acl", "ccomp", "relcl") and tree.is_verb(kid):
            if any(tree.words[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[kid]):
                return kid
            infinitive = any(tree.words[k] == "to" and tree.deps[k] == "aux" for k in tree.kids[kid])
            if infinitive and (owned or tree.kid(noun, "poss") is not None):
                return kid
        if tree.deps[kid] == "acl" and tree.tags[kid] == "VBN" and tree.lemmas[kid] in ISSUING:
            inner = next((k for k in tree.kids[kid] if tree.deps[k] == "prep" and tree.words[k] in wanted), None)
            if inner is not None:
                return inner
        if tree.deps[kid] == "prep" and tree.words[kid] in wanted:
            return kid
    return None


def _name_beside(tree: Tree, noun: int) -> int | None:
    """The name right before a noun that is a verb in truth: "the Clinton campaign plans to ...", "Iran claims that ..."."""
    before = noun - 1
    if before < 0 or tree.deps[before] not in ("compound", "nmod", "nsubj") or tree.tags[noun] != "NNS":
        return None
    return before if tree.heads[before] == noun and can_speak(tree, before) else None


def _adjective(tree: Tree, vocabulary: Vocabulary, adjective: int) -> Candidate | None:
    """ "is confident that ...", "are not convinced it was ...", "worried about ..."."""
    verb = tree.heads[adjective]
    content = tree.kid(adjective, "ccomp")
    if content is None and tree.deps[adjective] == "acomp":
        content = tree.kid(verb, "ccomp")
    if content is None or content < adjective or not tree.is_verb(content):
        return None
    source = subject_of(tree, verb) if tree.deps[adjective] == "acomp" else subject_of(tree, adjective)
    if source is None or tree.words[source] in ("it", "that", "this"):
        return None
    contents = phrase_contents(tree, tree.left[content], right_end(tree, vocabulary, adjective, content) - 1)
    first = min([verb, adjective, *[k for k in tree.kids[verb] if tree.deps[k] in ("aux", "neg") and k < adjective]])
    return Candidate(
        adjective, tree.lemmas[adjective], "adjective", [(first, adjective + 1)], source_ranges(tree, source), contents,
        [f"“{tree.words[adjective]}” says what somebody believes"],
    )  # fmt: skip
