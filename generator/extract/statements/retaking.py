"""Where a content ends because the reporter, or somebody else, speaks again: "..., adding that", "and advised", "as X said".

In: a ``Tree``, the vocabulary and the root of a content. Out: the end token. Decides nothing about where a content begins.
"""

from __future__ import annotations

import re

from generator.extract.statements.tidy import CLOSING, OPENING
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["another_speaks", "cut_at_new_cue", "takes_word_from"]

THINKING = frozenset(["believe", "think", "fear", "suspect", "doubt", "expect", "hope", "want", "reckon"])
CONTRASTING = frozenset(["although", "though", "while", "whereas"])
NAMING_SPEECH = word_set("retaking", "naming_speech")
"""Nouns by which a reporter names what somebody has just said."""
WEIGHING = word_set("retaking", "weighing")
"""Participles by which a reporter weighs what somebody has just said."""
STIRRING = frozenset(["draw", "cast", "raise", "stir", "spark", "prompt", "set", "trigger", "provoke", "invite", "earn"])
STIRRED = word_set("retaking", "stirred")
"""What a saying stirs up, as its reporter tells."""
FIGURE_STOP = re.compile(r"\d[\d.,]{0,20}[a-z]{1,3}\.$")
"""A figure with its unit and a full stop ("$7m."), where the sentence splitter may fail."""


EARLY = 40
"""Tokens before the end of which a headline stands."""
ENDS = frozenset([".", "!", "?", '"', "\u201d", "'", "\u2019"])
JUDGED = frozenset(
    ["step", "move", "charge", "claim", "accusation", "allegation", "plan", "decision", "demand", "idea", "threat", "remark",
     "suggestion", "offer", "figure", "number", "toll",
     "total", "view", "assertion", "measure", "proposal", "comparison", "term", "phrase"]
)  # fmt: skip
"""What somebody said or did, as another one's judgement takes it up."""
LONGEST_JUDGE = 12
"""Tokens from such a noun to the verb of whoever judges."""


def cut_at_new_cue(tree: Tree, vocabulary: Vocabulary, content: int, end: int) -> int:
    """The end of a content before a cue in it takes the word again, wherever the parser hung that cue."""
    for i in range(content + 1, min(end, len(tree))):
        if i + 2 < end and FIGURE_STOP.match(tree.words[i]) and tree.text[tree.start[i + 1]].isupper():
            return i + 1
        again = _behind_comma(tree, i) and _speaks_again(tree, vocabulary, i)
        if again or another_speaks(tree, vocabulary, i) or _is_aside(tree, i, end) or _in_headline(tree, i):
            return i
        if tree.words[i] == "before" and i + 1 < len(tree) and tree.tags[i + 1] == "VBG" and tree.lemmas[i + 1] in ADDING:
            return i
        aside = i + 3 < end and tree.words[i] in ("a", "an")
        named = aside and (_comments(tree, vocabulary, i) or _is_judged(tree, vocabulary, i))
        if named or _goes_on_saying(tree, vocabulary, content, i):
            return i - 1
        if tree.deps[i] == "conj" and _takes_word_again(tree, vocabulary, content, i):
            return max(content + 1, _before_conjunction(tree, i))
    return end


def another_speaks(tree: Tree, vocabulary: Vocabulary, mark: int) -> bool:
    """ "Oslo said it would wait; Bern called for calm": behind a semicolon a noun and a verb of saying are another's."""
    at, limit = mark + 1, min(tree.bounds(mark)[1], mark + LONGEST_JUDGE)
    if tree.words[mark] != ";" or at >= limit:
        return False
    verb = next((i for i in range(at, limit) if tree.tags[i] in ("VBD", "VBZ", "VBP", "MD")), None)
    if verb is None or verb == at or tree.tags[verb] == "MD" or tree.tags[at].startswith(("PRP", "W", "EX", "IN")):
        return False
    return tree.lemmas[verb] in vocabulary.verbs["saying"] | vocabulary.verbs["retake"] | THINKING


def _in_headline(tree: Tree, at: int) -> bool:
    """True for the "as" of "Oslo warns it will pay as talks stall": in a headline it joins two pieces of news."""
    if tree.words[at] != "as" or tree.deps[at] != "mark":
        return False
    first, end = tree.bounds(at)
    last = next((i for i in range(end - 1, first, -1) if not tree.is_blank(i)), first)
    told = any(tree.tags[i] in ("VBZ", "VBP") for i in range(at, last + 1))
    return sum(1 for i in range(first) if not tree.is_blank(i)) < EARLY and tree.words[last] not in ENDS and told


def _is_judged(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """ "- a step her counterpart, Ann Lee, described as unwise": what somebody else makes of it."""
    if tree.words[at - 1] not in (",", "-", "--", "\u2013", "\u2014"):
        return False
    noun = next((i for i in range(at + 1, min(at + 4, len(tree))) if tree.tags[i] == "NN"), at)
    if tree.lemmas[noun] in JUDGED and tree.words[noun + 1 : noun + 4] == ["that", "could", "not"]:
        return True  # ", a figure that could not be checked"
    if tree.lemmas[noun] not in JUDGED or noun + 1 == len(tree):
        return False
    if tree.tags[noun + 1] not in ("DT", "PRP$", "NNP", "NN", "NNS", "JJ", "PRP"):
        return False
    near = range(noun + 2, min(noun + LONGEST_JUDGE, len(tree) - 1))
    verbs = (
        i for i in near if tree.tags[i] in ("VBD", "VBN", "VBZ") or (tree.tags[i] == "NNS" and tree.words[i + 1] == ".")
    )
    judging = next(verbs, None)
    judges = vocabulary.verbs["judgement"] | vocabulary.verbs["naming"] | vocabulary.verbs["saying"]
    return judging is not None and tree.lemmas[judging] in judges


def _is_aside(tree: Tree, at: int, end: int) -> bool:
    """True for brackets with a sentence of the reporter's at the end of a content: "(he supports a bill in the Senate)"."""
    if tree.words[at] != "(":
        return False
    close = next((i for i in range(at, min(end + 1, len(tree))) if tree.words[i] == ")"), None)
    if close is None or close < end - 2:
        return False
    return any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(at, close))


def _comments(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """ ", a swipe at ...", " - a charge that ...": an apposition that gives the saying itself a name."""
    if tree.words[at - 1] not in (",", "-", "--", "\u2013", "\u2014"):
        return False
    for i in range(at + 1, min(at + 5, len(tree) - 1)):
        if tree.tags[i] == "NN" and _received(tree, vocabulary, i):
            return True
        if tree.tags[i] == "NN":
            return tree.lemmas[i] in NAMING_SPEECH and tree.words[i + 1] in (
                "at",
                "to",
                "that",
                "of",
                "which",
                "he",
                "she",
                "it",
                "they",
            )
        if not tree.tags[i].startswith(("JJ", "RB", "VB")):
            return False
    return False


def _received(tree: Tree, vocabulary: Vocabulary, noun: int) -> bool:
    """ ", a step the treasurer welcomed", ", a claim which the firm denies": how somebody else takes what was said."""
    clause = next((k for k in tree.kids[noun] if tree.deps[k] == "relcl"), None)
    return (
        clause is not None and tree.lemmas[clause] in vocabulary.verbs["judgement"] and tree.kid(clause, "nsubj") is not None
    )


def _closes(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """ ", the weekly Quay Courier wrote, citing a pilot.": who tells all that stands before it."""
    if tree.tags[at] not in ("DT", "NNP", "PRP", "NN", "NNS", "PRP$"):
        return False
    limit = tree.bounds(at)[1]
    verb = next((i for i in range(at + 1, min(limit, at + LONGEST_NAME)) if not tree.tags[i].startswith(NOMINAL)), None)
    if verb is None or verb + 1 >= limit or tree.tags[verb] not in ("VBD", "VBZ") or tree.words[verb + 1] not in (",", "."):
        return False
    said = tree.lemmas[verb] in vocabulary.verbs["saying"]
    return said and not any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(verb + 1, limit))


def _concedes(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """ ", although she conceded that ...": a clause with a cue of its own."""
    verb = tree.heads[at]
    if tree.words[at : at + 2] == ["even", "as"]:
        return True
    if tree.words[at] not in CONTRASTING or tree.deps[at] != "mark" or tree.kid(verb, "nsubj") is None:
        return False
    said = tree.lemmas[verb] in vocabulary.verbs["saying"] or tree.lemmas[verb] in vocabulary.verbs["retake"]
    particle = tree.kid(verb, "prt")
    phrasal = particle is not None and f"{tree.lemmas[verb]}_{tree.words[particle]}" in vocabulary.verbs["phrasal"]
    return (said and tree.kid(verb, "ccomp") is not None) or (phrasal and tree.kid(verb, "dobj") is not None)


def _behind_comma(tree: Tree, at: int) -> bool:
    """True behind a comma or dash, also one inside the marks of a quotation: "“go now,” suggesting that ..."."""
    return tree.words[at - 1] in FENCES or (tree.words[at - 1] in CLOSING and tree.words[at - 2] == ",")


def _speaks_again(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """True where the reporter, or somebody else, takes the word behind a comma."""
    if tree.words[at] == "while" and tree.words[at - 1] in CLOSING:
        return True  # '"it is late," while his rival went home'
    answered = tree.words[at : at + 2] == ["to", "which"] and tree.lemmas[tree.heads[at]] in ANSWERING
    again = _reports_again(tree, vocabulary, at) or _with_reporter(tree, vocabulary, at)
    return answered or again or _concedes(tree, vocabulary, at) or _closes(tree, vocabulary, at)


def _goes_on_saying(tree: Tree, vocabulary: Vocabulary, content: int, at: int) -> bool:
    """ "saying it was late and calling him a fool": a participle joined to the cue's, for a finite clause has none."""
    if tree.words[at - 1] != "and" or tree.tags[at] != "VBG" or tree.tags[content] == "VBG":
        return False
    verbs = vocabulary.verbs
    if tree.tags[tree.heads[content]] != "VBG" or any(tree.deps[k] == "aux" for k in tree.kids[at]):
        return False
    return tree.lemmas[at] in verbs["saying"] | verbs["naming"] | verbs["charge"] | verbs["directive"]


def _reports_again(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """True behind a comma for ", adding that ...", ", praising ...", ", as police said", ", according to"."""
    word, lemma = tree.words[at], tree.lemmas[at]
    if word == "as":
        return tree.deps[at] == "mark" and tree.lemmas[tree.heads[at]] in vocabulary.verbs["clause"]
    if word == "according":
        return True
    if tree.tags[at] != "VBG":
        return False
    if (lemma in vocabulary.verbs["judgement"] and tree.deps[at] == "advcl") or _weighs(tree, at):
        return True
    says = (lemma in vocabulary.verbs["clause"] or lemma in ADDING) and tree.deps[at] in ("advcl", "conj", "acl", "xcomp")
    quotes = tree.words[min(at + 1, len(tree) - 1)] in OPENING or tree.words[at + 1 : at + 2] == [","]
    return says and (quotes or tree.kid(at, "ccomp") is not None or lemma in ADDING)


def _weighs(tree: Tree, at: int) -> bool:
    """ ", underscoring the rift", ", drawing fresh comparisons": what the saying means or does to the debate."""
    if tree.lemmas[at] in WEIGHING:
        return True
    target = tree.kid(at, "dobj")
    return tree.lemmas[at] in STIRRING and target is not None and tree.lemmas[target] in STIRRED


def _with_reporter(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """ ", with the agency reporting that ...": somebody else takes the word."""
    inner = tree.kid(at, "pcomp") if tree.words[at] == "with" else None
    if inner is None or tree.tags[inner] != "VBG" or tree.kid(inner, "nsubj") is None:
        return False
    return tree.lemmas[inner] in vocabulary.verbs["clause"] and tree.kid(inner, "ccomp") is not None


ADDING = frozenset(
    ["add", "cite", "call", "say", "note", "accuse", "urge", "argue", "describe", "explain", "ask", "refer", "quip", "joke"]
)
HIGHEST = 8
LONGEST_NAME = 9
NOMINAL = ("NN", "DT", "JJ", "POS", "IN", "PRP$", "CD")
ANSWERING = frozenset(["reply", "respond", "answer", "interject", "retort", "counter", "shoot"])
FENCES = frozenset([",", "\u2014", "--", "\u2013"])


def _takes_word_again(tree: Tree, vocabulary: Vocabulary, content: int, conj: int) -> bool:
    """ "said it had run out of masks and advised mothers ...": a past verb of saying beside a content of another tense.

    Under the sequence of tenses a reported event stands in the past perfect or behind a modal; a plain past verb of saying
    joined to it is the reporter's again.
    """
    if tree.tags[conj] not in ("VBD", "VBN") or tree.lemmas[conj] not in vocabulary.verbs["retake"]:
        return False
    if any(tree.deps[k] in ("aux", "auxpass", "neg") for k in tree.kids[conj]) or (
        tree.tags[conj] == "VBN" and (not _has_aux(tree, content) or tree.kid(conj, "agent") is not None)
    ):
        return False  # "has made no deal and never met a buyer", "had been floated by Oslo but rejected by Bern"
    node = tree.heads[conj]
    for _ in range(4):
        if node == content:
            break
        if tree.deps[node] != "conj":
            return False
        node = tree.heads[node]
    if node != content:
        return False
    own = tree.kid(conj, "nsubj", "nsubjpass")
    if own is not None and tree.words[own] not in ("he", "she", "they", "it"):
        return _another_voice(tree, vocabulary, conj)
    quotes = conj + 2 < len(tree) and tree.words[conj + 1] in (",", ":") and tree.words[conj + 2] in OPENING
    plain = tree.tags[content] != "VBD" or own is not None or tree.lemmas[content] == "be"
    return quotes or plain or _has_that(tree, conj)


def _has_that(tree: Tree, verb: int) -> bool:
    """ "She said that the port had no ice and suggested that it wait": a clause of its own behind "that"."""
    clause = tree.kid(verb, "ccomp")
    return clause is not None and any(tree.words[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[clause])


def _another_voice(tree: Tree, vocabulary: Vocabulary, conj: int) -> bool:
    """ "One in ten said it was dull and one in six said it was long": the second half is not the first one's."""
    return tree.lemmas[conj] in vocabulary.verbs["saying"] and tree.kid(conj, "ccomp") is not None


def _has_aux(tree: Tree, verb: int) -> bool:
    return any(tree.deps[k] == "aux" for k in tree.kids[verb])


def takes_word_from(tree: Tree, vocabulary: Vocabulary, conj: int) -> int | None:
    """The cue verb whose speaker a joined verb of saying goes on with, where its content was cut before that verb."""
    node, joined = conj, True
    own = tree.kid(conj, "nsubj", "nsubjpass")
    beside = tree.deps[conj] == "conj" or tree.words[conj - 1] == "and"
    if not beside or (own is not None and tree.tags[own] != "PRP"):
        return None
    for _ in range(HIGHEST):
        joined = joined and tree.deps[node] in ("conj", "ccomp")
        if tree.deps[node] == "ccomp":
            again = joined and _takes_word_again(tree, vocabulary, node, conj)
            return tree.heads[node] if again or _goes_on_saying(tree, vocabulary, node, conj) else None
        if tree.heads[node] == node:
            return None
        node = tree.heads[node]
    return None


def _before_conjunction(tree: Tree, conj: int) -> int:
    at = tree.left[conj]
    while at > 0 and tree.words[at - 1] in ("and", "but", ",", "also", "then"):
        at -= 1
    return at
