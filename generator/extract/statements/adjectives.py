"""Adjectives of belief and feeling: "is confident that ...", "worried about ...", "unwilling to ...".

In: a ``Tree`` and an adjective. Out: a ``Candidate`` or None. An adjective reports only where somebody feels it and it says
what about.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.contents import right_end
from generator.extract.statements.persons import can_speak
from generator.extract.statements.sources import subject_of, subject_ranges
from generator.extract.statements.tidy import phrase_contents
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary

__all__ = ["adjective_candidate"]


DOING = frozenset({"committed", "dedicated", "devoted"})
"""As participles they tell what somebody does."""


def adjective_candidate(tree: Tree, words: Vocabulary, adjective: int) -> Candidate | None:
    """The candidate of a predicative adjective."""
    verb = tree.heads[adjective]
    predicative = tree.deps[adjective] in ("acomp", "attr") and tree.is_verb(verb)
    content = _content(tree, words, adjective, verb if predicative else None)
    if content is None or content < adjective or tree.kid(adjective, "dobj") is not None:
        return None
    source = subject_of(tree, verb if predicative else adjective)
    if source is None and tree.tags[adjective] == "VBN":
        source = tree.kid(adjective, "nsubjpass")
    if source is None or tree.words[source] in ("it", "you") or not can_speak(tree, source):
        return None
    first = tree.left[content]
    if tree.deps[content] in ("prep", "agent"):
        first = content + 1
    contents = phrase_contents(tree, first, right_end(tree, words, adjective, content) - 1)
    begin = min(
        [verb if predicative else adjective, adjective, *_particles(tree, verb if predicative else adjective, adjective)]
    )
    cue = (begin, adjective + 1) if adjective - begin < 5 else (adjective, adjective + 1)
    why = [f"“{tree.words[adjective]}” says what somebody believes or feels"]
    sources = subject_ranges(tree, verb if predicative else adjective, source)
    return Candidate(adjective, tree.lemmas[adjective], "adjective", [cue], sources, contents, why)


def _particles(tree: Tree, verb: int, adjective: int) -> list[int]:
    return [k for k in tree.kids[verb] if tree.deps[k] in ("aux", "auxpass", "neg") and k < adjective]


def _content(tree: Tree, words: Vocabulary, adjective: int, verb: int | None) -> int | None:
    """The dependent that says what about: a clause, "to ...", or the adjective's own preposition."""
    word = tree.words[adjective] if tree.tags[adjective] == "VBN" else tree.lemmas[adjective]
    wanted = words.adjective_prepositions.get(word, frozenset())
    if word in DOING and tree.tags[adjective] == "VBN":
        return None
    feels = word in words.nouns["adjective"] and tree.tags[adjective] != "VBN"
    wills = word in words.nouns["willing"]
    for kid in [*tree.kids[adjective], *(tree.kids[verb] if verb is not None else [])]:
        if kid < adjective:
            continue
        if feels and tree.deps[kid] == "ccomp" and tree.is_verb(kid):
            return kid
        if wills and tree.deps[kid] == "xcomp" and any(tree.tags[k] == "TO" for k in tree.kids[kid]):
            return kid
        if tree.deps[kid] in ("prep", "agent") and tree.words[kid] in wanted and tree.kid(kid, "pobj", "pcomp") is not None:
            return kid
    return None
