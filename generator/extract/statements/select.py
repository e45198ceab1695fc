"""Candidates → the statements that stand: settles which of two overlapping readings counts.

In: candidates. Out: those kept, in text order. Two cues of one speaker for one content ("said they believe") become
one statement; a saying inside another's content is kept where somebody else speaks. Nothing is invented here.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["select"]

PRONOUNS = word_set("select", "pronouns")
NESTED_FRAMES = frozenset(["clause", "quotation", "quoted as", "according to", "directive", "charge"])


def select(
    tree: Tree, vocabulary: Vocabulary, inside: list[int], found: list[Candidate], turns: list[Candidate]
) -> list[Candidate]:
    """The candidates that stand; the turns of a conversation take all that is said in them."""
    if turns:
        spoken = bytearray(len(tree))
        for turn in turns:
            for a, b in turn.contents:
                spoken[a:b] = b"\x01" * (b - a)
        found = [c for c in found if c.contents and not spoken[c.anchor if c.anchor >= 0 else c.first]] + turns
    taken = {i for c in found for a, b in c.cue[1:] for i in range(a, b)}
    found = [c for c in found if c.anchor not in taken]
    found = sorted((c for c in found if c.contents), key=lambda c: (c.first, -c.size, c.anchor))
    kept: list[Candidate] = []
    for candidate in found:
        if candidate.anchor < 0:
            kept.append(candidate)
            continue
        outer = _outer(candidate, found)
        if outer is None:
            if inside[candidate.anchor] < 0:
                kept.append(candidate)
            continue
        if inside[candidate.anchor] >= 0:
            continue
        if _nested_stands(tree, vocabulary.verbs["saying"] | vocabulary.verbs["retake"], candidate, outer):
            kept.append(candidate)
        elif _same_voice(tree, candidate, outer):
            outer.cue.extend(candidate.cue)
    return kept


def _outer(candidate: Candidate, found: list[Candidate]) -> Candidate | None:
    """A candidate whose contents hold this one's cue."""
    for other in found:
        if other is candidate or other.anchor == candidate.anchor:
            continue
        if any(a <= candidate.anchor < b for a, b in other.contents) and other.size >= candidate.size:
            return other
    return None


def _same_voice(tree: Tree, candidate: Candidate, outer: Candidate) -> bool:
    """ "said they believe": the inner subject is a pronoun that opens the outer content."""
    return (
        bool(candidate.sources)
        and candidate.sources[0][0] <= outer.first + 1
        and tree.words[candidate.sources[0][0]] in PRONOUNS
    )


def _nested_stands(tree: Tree, saying: frozenset[str], candidate: Candidate, outer: Candidate) -> bool:
    """True where somebody else is reported inside the report."""
    if candidate.frame == "accused of" or (candidate.frame == "noun" and outer.frame == "object" and not candidate.sources):
        return True
    if candidate.frame not in NESTED_FRAMES or not candidate.sources:
        return False
    speaks = candidate.frame != "clause" or candidate.lemma in saying or tree.lemmas[candidate.anchor] in ("show", "reveal")
    if not speaks or tree.tags[candidate.anchor] in ("VB", "VBG"):
        return False
    first, end = candidate.sources[0]
    return end - first > 1 or tree.words[first] not in PRONOUNS
