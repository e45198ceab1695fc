"""Cue verbs → candidates: every construction in which a verb reports what somebody says, believes, wants or asks for.

In: a ``Tree``. Out: ``Candidate`` records. A verb is a cue by what it governs (a clause, an infinitive, an object with a
name for it, a preposition), never alone; an unknown verb with a that-clause counts too. Leaves cues without contents out
("declined to comment").
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.clauses import (
    clause,
    colon,
    fronted,
    fused,
    headless,
    joined,
    loose,
    parenthetical,
    unknown,
)
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.feelings import voiced
from generator.extract.statements.idioms import idiom
from generator.extract.statements.inserted import inserted
from generator.extract.statements.mending import wake_name
from generator.extract.statements.objects import (
    charge,
    gerund,
    held,
    naming,
    object_said,
    preposition,
    termed,
    worded,
)
from generator.extract.statements.passives import passive
from generator.extract.statements.reception import received
from generator.extract.statements.requests import directive, intention, provision, terms
from generator.extract.statements.sources import is_passive
from generator.extract.statements.surface import name_before, surface_candidate
from generator.extract.statements.tidy import tidy
from generator.extract.statements.tree import LONGEST_SENTENCE, Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["verb_candidate", "verb_candidates"]

EMPTY = word_set("requests", "empty")
ACTIVE = (
    naming,
    termed,
    charge,
    held,
    provision,
    directive,
    fused,
    headless,
    clause,
    parenthetical,
    fronted,
    joined,
    gerund,
    intention,
    preposition,
    voiced,
    object_said,
    loose,
    colon,
    inserted,
    unknown,
)
"""The active constructions, the more telling first."""
PIECES = frozenset(["clause", "object", "charge", "preposition", "directive"])
"""Constructions that a failed parse leaves with a piece of the content."""


def verb_candidates(tree: Tree, words: Vocabulary) -> list[Candidate]:
    """All candidates whose cue is a verb, in text order."""
    out = []
    for first, end in tree.sentences:
        if end - first > LONGEST_SENTENCE:
            continue
        for i in range(first, end):
            if tree.tags[i].startswith("VB") and tree.deps[i] not in ("aux", "auxpass", "amod", "compound"):
                found = verb_candidate(tree, words, i)
                if found is not None:
                    out.append(found)
    return out


def verb_candidate(tree: Tree, words: Vocabulary, verb: int) -> Candidate | None:
    """The candidate of one verb: the first construction that fits, or what the order of words says."""
    if tree.lemmas[verb] in words.all_verbs:
        wake_name(tree, verb)
    cue = CueVerb(tree, words, verb)
    if _is_turn_of_phrase(cue):
        return None
    phrase = idiom(cue) or received(cue)
    if phrase is not None:
        return None if _supposed(cue) else phrase
    if cue.lemma in ("give", "put"):
        return terms(cue) or parenthetical(cue)
    if cue.lemma not in words.all_verbs:
        return unknown(cue) or termed(cue) or worded(cue) or object_said(cue)
    found = passive(cue) if is_passive(tree, verb) else next((c for frame in ACTIVE if (c := frame(cue)) is not None), None)
    plain = surface_candidate(tree, words, verb)
    if plain is not None and _reads_better(plain, found):
        return plain
    if found is not None and not found.sources and found.frame == "clause":
        _name_source(tree, found, plain)
    return found if found is not None and found.contents and not _says_nothing_yet(cue, found) else None


SCREENS = frozenset({"television", "tv", "channel", "broadcaster", "network", "station"})
AHEAD = frozenset({"should", "must", "will", "would", "'ll", "’ll", "shall"})
"""What nobody ought to say or is to say has not been said."""


def _is_turn_of_phrase(cue: CueVerb) -> bool:
    """ "told the panel in writing that": the manner; "All told, 300 came", "That said, ...": a sum, a turn of phrase.

    "Without admitting liability" is not said either.
    """
    tree, verb = cue.tree, cue.verb
    if tree.deps[verb] == "pcomp" and tree.words[tree.heads[verb]] == "without":
        return True
    if cue.is_nobodys and any(tree.tags[k] == "MD" and tree.words[k] in AHEAD for k in cue.kids):
        return True  # "nobody should think that ...", "no one will remember who ..."
    screen = cue.lemma == "show" and cue.source is not None and tree.lemmas[cue.source] in SCREENS
    if screen or (cue.lemma == "show" and tree.words[verb + 1 : verb + 3] == ["what", "looked"]):
        return True  # "state television showed the men walking", "showed what looked like a wing": pictures
    if cue.lemma == "write" and tree.words[verb - 1] == "in" and tree.deps[verb] == "pcomp":
        return True
    return tree.words[verb - 1 : verb + 2] in (["all", "told", ","], ["that", "said", ","])


def _name_source(tree: Tree, found: Candidate, plain: Candidate | None) -> None:
    """Gives a clause whose cue has no subject the name that stands before the cue; it is no part of what was said."""
    verb = found.anchor
    if plain is not None:
        found.sources = plain.sources
        return
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP") or any(tree.deps[k] == "expl" for k in tree.kids[verb]):
        return
    first = tree.bounds(verb)[0]
    named = name_before(tree, verb, first)
    if named is not None and not any(a <= verb < b for a, b in found.contents):
        found.sources = [named[0]]
        cut = [(a, min(b, named[1]) if a < verb else b) for a, b in found.contents]
        found.contents = [piece for a, b in cut if a < b and (piece := tidy(tree, a, b)) is not None]
    elif verb == first + 1 and tree.text[tree.start[first]].isupper() and found.first > verb:
        found.sources = [(first, verb)]  # "Jolly said ...": a name that is a word, too


def _says_nothing_yet(cue: CueVerb, found: Candidate) -> bool:
    """ "to prove that ...", "you know": a purpose, or words to the reader, report nobody."""
    tree = cue.tree
    if found.sources and tree.words[found.sources[0][0]] == "you" and found.sources[0][1] - found.sources[0][0] == 1:
        return True
    if _silenced(cue) or _supposed(cue):
        return True
    purpose = tree.tags[cue.verb] == "VB" and any(tree.tags[k] == "TO" for k in cue.kids)
    spoken = cue.lemma in cue.words.verbs["saying"] or cue.lemma in cue.words.verbs["retake"]
    aloud = spoken or cue.lemma in cue.words.verbs["directive"] or cue.lemma in cue.words.verbs["judgement"]
    return purpose and not aloud and cue.caused is None and found.frame in ("clause", "directive", "object")


CONDITIONS = frozenset({"if", "unless", "lest"})
INVERTED = frozenset({"had", "should", "were"})
"""Auxiliaries that open a condition: "Had she said so, ..."."""


def _supposed(cue: CueVerb) -> bool:
    """ "If the minister says that ...", "had she said that ...": nobody has said it."""
    tree = cue.tree
    marks = [tree.words[k] for k in cue.kids if tree.deps[k] == "mark"]
    if tree.deps[cue.verb] == "ccomp" and "whether" in marks:
        return True  # "would not say whether Oslo was considering it"
    if tree.deps[cue.verb] == "advcl" and not CONDITIONS.isdisjoint(marks):
        return True
    subject = tree.kid(cue.verb, "nsubj", "nsubjpass")
    opening = next((k for k in cue.kids if tree.deps[k] in ("aux", "auxpass") and tree.words[k] in INVERTED), None)
    return subject is not None and opening is not None and opening < tree.left[subject]


NAMELESS = frozenset(["nameless", "anonymous", "unnamed", "unidentified"])
AGREEING = frozenset(["agree", "consent", "decide"])
SILENT = frozenset(["decline", "refuse", "fail", "grant", "authorize", "authorise", "unable", "unwilling", "reluctant"])
"""What governs a saying that did not take place, or the licence to speak unnamed."""


def _silenced(cue: CueVerb) -> bool:
    """ "declined to say whether", "was granted anonymity to speak about": nothing is reported."""
    tree, verb = cue.tree, cue.verb
    below = tree.kid(verb, "xcomp")
    if below is not None and any(tree.words[k] in NAMELESS for k in tree.kids[below]):
        return True  # "who wished to stay nameless"
    spoken = cue.lemma in cue.words.verbs["saying"] or cue.lemma in EMPTY or cue.lemma in AGREEING
    if tree.tags[verb] != "VB" or not spoken or cue.lemma == "admit":
        return False
    head = tree.heads[verb]
    if tree.deps[verb] == "conj":
        head = tree.heads[head]
    above = tree.kid(head, "dobj") if tree.is_verb(head) else None
    return tree.lemmas[head] in SILENT or "anonymity" in (tree.lemmas[head], "" if above is None else tree.lemmas[above])


def _reads_better(plain: Candidate, found: Candidate | None) -> bool:
    """The order of words wins where the parse gave nothing, or a content on the wrong side or a piece of the right one."""
    if found is None or not found.contents:
        return True
    if plain.frame == "clause":
        return True
    if plain.frame == "around" and found.frame == "parenthetical":
        return found.sources[:1] != plain.sources[:1]
    if plain.frame in ("before", "around"):
        starts_late = found.contents[0][0] > plain.contents[0][0]
        return found.frame in PIECES and (starts_late or found.contents[-1][1] < plain.contents[0][1] - 2)
    return found.frame in ("preposition", "that-clause")
