"""Cues put into a relative clause, or closing one: "the discipline he argues is missing", "a charge the minister denied".

In: a ``Tree`` and a verb in a relative clause, or a token "show" behind a document. Out: a ``Candidate`` or None. The noun
before the relative clause is part of what was said. Leaves main clauses to other modules.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.persons import can_speak
from generator.extract.statements.sources import source_ranges
from generator.extract.statements.tidy import CLOSING, phrase_contents, tidy
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["CLOSERS", "closed", "inserted", "shown"]

ENDS = frozenset([",", ".", ";", ":", "?", "!", "-", "--", "\u2013", "\u2014", "(", ")"])
CLOSERS = frozenset(
    ["forecast", "fears", "claims", "reports", "estimates", "hopes", "notes", "warns", "projects", "forecasts"]
)
"""Verbs at the end of a sentence that look like nouns."""
LONGEST_NAME = 12
HOLDING = frozenset(
    ["say", "argue", "believe", "think", "claim", "insist", "contend", "fear", "hope", "maintain", "suggest", "allege"]
)
"""Verbs that stand inside a relative clause without being its verb."""
DENYING = word_set("inserted", "denying")
"""Verbs whose object is the noun before the relative clause."""
EVIDENCE = word_set("inserted", "evidence")
"""What "show" closes a sentence for: "..., records show"."""


def inserted(cue: CueVerb) -> Candidate | None:
    """ "laws that some say target strangers", "the discipline he argues is missing"; "a deal the owners rebuffed"."""
    tree, verb = cue.tree, cue.verb
    if tree.deps[verb] != "relcl" or tree.tags[verb] not in FINITE:
        return None
    speaker = next((k for k in cue.kids if k < verb and tree.deps[k] == "nsubj"), None)
    if speaker is None or not can_speak(tree, speaker):
        return None
    if cue.lemma in HOLDING and verb + 2 < len(tree):
        return _around(cue, speaker)
    return _closing(cue, speaker) if cue.lemma in DENYING else None


def _around(cue: CueVerb, speaker: int) -> Candidate | None:
    """The noun, or its relative pronoun, and the rest of the relative clause behind the cue."""
    tree, verb = cue.tree, cue.verb
    bare_verb = tree.lemmas[verb + 1] in ("target", "favor", "favour", "aim", "hurt", "help") and tree.tags[verb + 1] == "NN"
    if tree.tags[verb + 1] not in FINITE and not bare_verb:
        return None
    limit = tree.bounds(verb)[1]
    end = next((i for i in range(verb + 2, limit) if tree.words[i] in ENDS), limit)
    before, noun = tree.left[speaker] - 1, tree.heads[verb]
    marked = tree.words[before] in ("that", "which", "who")
    held = (before, before + 1) if marked else tidy(tree, tree.left[noun], before + 1)
    piece = tidy(tree, verb + 1, end)
    if held is None or piece is None or not noun < speaker:
        return None
    found = cue.candidate("clause", [held, piece], speaker, "stands inside the relative clause")
    found.sources = source_ranges(tree, speaker)
    return found


def _closing(cue: CueVerb, speaker: int) -> Candidate | None:
    """The noun before a relative clause whose verb has no other object."""
    tree, verb, noun = cue.tree, cue.verb, cue.tree.heads[cue.verb]
    own = any(k > verb and tree.deps[k] in ("dobj", "ccomp", "xcomp", "oprd", "prep") for k in cue.kids)
    pronoun = next((k for k in cue.kids if tree.words[k] in ("that", "which") and k < speaker), None)
    if (
        own
        or not noun < speaker
        or not tree.tags[noun].startswith("NN")
        or (pronoun is None and tree.left[speaker] - noun > 1)
    ):
        return None
    first = tree.left[verb] - 1
    contents = phrase_contents(tree, tree.left[noun], first)
    found = cue.candidate("object", contents, speaker, "judges the noun before its relative clause")
    found.sources = source_ranges(tree, speaker)
    return found


def closed(tree: Tree, at: int) -> Candidate | None:
    """ "..., the health office fears.", "..., the institute forecast.": a verb at the end that was taken for a noun."""
    first, last = tree.bounds(at)
    if at + 1 >= last or tree.words[at + 1] != "." or not tree.tags[at - 1].startswith("NN") or tree.heads[at - 1] != at:
        return None
    comma = next((i for i in range(at - 1, max(first, at - LONGEST_NAME), -1) if tree.words[i] == ","), None)
    if comma is None or tree.words[comma + 1] in ("and", "or") or tree.words[comma - 1] in CLOSING:
        return None
    if any(tree.tags[i] in FINITE for i in range(comma + 1, at)) or not any(
        tree.tags[i] in FINITE for i in range(first, comma)
    ):
        return None
    if not can_speak(tree, at - 1) or tree.tags[comma + 1] not in ("DT", "PRP$", "NNP", "NNS", "JJ"):
        return None
    piece = tidy(tree, first, comma)
    why = [f"“{tree.words[at]}” closes what was said"]
    lemma = "forecast" if tree.words[at] == "forecast" else tree.words[at].removesuffix("s")
    return Candidate(at, lemma, "clause", [(at, at + 1)], [(comma + 1, at)], [] if piece is None else [piece], why)


def shown(tree: Tree, at: int) -> Candidate | None:
    """ "..., records show", "..., court records show, ...": the tagger takes "show" for a noun behind another."""
    if tree.tags[at - 1] != "NNS" or tree.words[at - 1] not in EVIDENCE or at + 1 >= len(tree):
        return None
    begin, (first, last) = at - 1, tree.bounds(at)
    while begin > first and tree.tags[begin - 1] in ("NN", "NNP", "JJ", "NNPS", "POS", "DT"):
        begin -= 1
    if begin - 2 <= first or tree.words[begin - 1] != "," or tree.words[at + 1] not in (",", ".", "and", "but", ";"):
        return None
    goes_on = tree.words[at + 1] == "," and any(tree.tags[i] in FINITE for i in range(at + 2, last))
    pieces = [tidy(tree, first, begin - 1), tidy(tree, at + 1, last) if goes_on else None]
    contents = [piece for piece in pieces if piece is not None]
    why = [f"“{tree.words[at]}” closes what the document says"]
    return Candidate(at, "show", "parenthetical", [(at, at + 1)], [(begin, at)], contents, why)
