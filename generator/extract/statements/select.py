"""Candidates → the statements that stand: settles which of two overlapping readings counts.

In: candidates. Out: those kept, in text order. Two cues of one speaker for one content ("said they believe") become
one statement; a saying inside another's content is kept where somebody else speaks. Nothing is invented here.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.persons import is_document
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["covering", "select"]

PRONOUNS = word_set("select", "pronouns")
UNOWNED = word_set("nouns", "unowned")
"""Nouns for what others say: "denied allegations that ..." reports two voices."""
DEEPEST = 40
"""Contents around one cue that are looked at; no prose nests deeper."""
DENYING = frozenset(["deny", "reject", "dismiss", "condemn", "denounce", "disown", "refute", "dispute"])
"""A denial inside a report is a second voice even where its object is a noun."""
ACTS = frozenset(
    [
        "threaten",
        "vow",
        "deny",
        "promise",
        "pledge",
        "demand",
        "warn",
        "reject",
        "condemn",
        "urge",
        "admit",
        "fear",
        "believe",
        "hope",
    ]
)
"""Sayings that are acts of their own, whoever tells of them."""
TOLD = frozenset(["intention", "object", "gerund", "preposition", "directive", "clause"])
TELLING = frozenset(["assure", "inform", "remind", "notify"])
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
    saying = vocabulary.verbs["saying"] | vocabulary.verbs["retake"] | TELLING
    around = covering(found)
    for candidate in found:
        if candidate.anchor < 0:
            kept.append(candidate)
            continue
        outer = around.get(candidate.anchor)
        if outer is None:
            if inside[candidate.anchor] < 0:
                kept.append(candidate)
        elif inside[candidate.anchor] < 0:
            if _nested_stands(tree, saying, candidate, outer):
                kept.append(candidate)
            elif candidate.frame != "object" and _same_voice(tree, candidate, outer):
                outer.cue.extend(candidate.cue)
    told = {c.contents[0] for c in kept if c.sources}  # not "said in a statement that" once more as the statement's
    return [c for c in kept if c.sources or c.frame != "noun" or c.contents[0] not in told]


def covering(found: list[Candidate]) -> dict[int, Candidate]:
    """For each anchor, the candidate (first in text order, not a smaller one) whose contents hold it; one sweep."""
    pieces = sorted((a, b, number) for number, c in enumerate(found) for a, b in c.contents)
    out: dict[int, Candidate] = {}
    active: list[tuple[int, int]] = []
    at = 0
    for candidate in sorted((c for c in found if c.anchor >= 0), key=lambda c: c.anchor):
        anchor = candidate.anchor
        while at < len(pieces) and pieces[at][0] <= anchor:
            active.append((pieces[at][1], pieces[at][2]))
            at += 1
        active = [(end, number) for end, number in active if end > anchor][-DEEPEST:]
        for _, number in sorted(active, key=lambda x: x[1]):
            other = found[number]
            if other is not candidate and other.anchor != anchor and other.size >= candidate.size:
                out.setdefault(anchor, other)
                break
    return out


def _same_voice(tree: Tree, candidate: Candidate, outer: Candidate) -> bool:
    """ "said they believe": the inner subject is a pronoun that opens the outer content."""
    return (
        bool(candidate.sources)
        and candidate.sources[0][0] <= outer.first + 1
        and tree.words[candidate.sources[0][0]] in PRONOUNS
    )


def _nested_stands(tree: Tree, saying: frozenset[str], candidate: Candidate, outer: Candidate) -> bool:
    """True where somebody else is reported inside the report."""
    if candidate.frame == "accused of" or _acts_in_report(tree, candidate, outer):
        return True
    if candidate.frame == "noun" and outer.frame == "object" and (not candidate.sources or _of_the_press(tree, candidate)):
        others = candidate.lemma in UNOWNED or (tree.tags[candidate.anchor] == "NNS" and outer.lemma in DENYING)
        return others or tree.heads[candidate.anchor] != outer.anchor
    judged = candidate.frame in ("object", "gerund") and candidate.lemma in DENYING
    if not (judged or candidate.frame in NESTED_FRAMES) or not candidate.sources:
        return False
    if candidate.frame == "according to" or _quotes_document(tree, candidate):
        return True
    relayed = outer.frame == "according to" and candidate.frame == "clause" and tree.deps[candidate.anchor] == "ROOT"
    speaks = candidate.frame != "clause" or candidate.lemma in saying or _is_evidence(tree, candidate)
    if not (speaks or relayed) or tree.tags[candidate.anchor] in ("VB", "VBG"):
        return False
    first, end = candidate.sources[0]
    return end - first > 1 or tree.words[first] not in PRONOUNS


def _of_the_press(tree: Tree, candidate: Candidate) -> bool:
    """True for "press reports that ...": a common noun before the noun of saying tells of what kind it is."""
    first, end = candidate.sources[0]
    return end == candidate.anchor and end - first == 1 and tree.tags[first] == "NN"


def _is_evidence(tree: Tree, candidate: Candidate) -> bool:
    """ "the survey showed", "an inspection of the hull indicated"."""
    named = any(is_document(tree, i) for i in range(*candidate.sources[0]))
    return tree.lemmas[candidate.anchor] in ("show", "reveal") or (named and tree.lemmas[candidate.anchor] == "indicate")


def _acts_in_report(tree: Tree, candidate: Candidate, outer: Candidate) -> bool:
    """ "Inmates threatened to ..., the service said": a threat, promise or denial that somebody tells of at the end."""
    closes = outer.frame in ("clause", "before", "parenthetical") and outer.anchor > candidate.anchor
    acts = candidate.lemma in ACTS and candidate.frame in TOLD
    if not (closes and acts and candidate.sources) or tree.tags[candidate.anchor] in ("VB", "VBG"):
        return False
    return candidate.sources != outer.sources and len(outer.contents) == 1


def _quotes_document(tree: Tree, candidate: Candidate) -> bool:
    """True for "a message stating “...”": a document that is quoted speaks for itself, whoever tells of it."""
    named = is_document(tree, candidate.sources[0][1] - 1)
    return named and candidate.frame == "quotation" and tree.deps[candidate.anchor] in ("acl", "relcl")
