"""Cue verbs of asking, intending and setting terms: "urged Tehran to stop", "vowed to fight", "gave them a week to leave".

In: a ``CueVerb``. Out: a ``Candidate`` or None. Somebody who can speak must be the subject.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.contents import right_end
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.tidy import phrase_contents
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["directive", "intention", "provision", "terms"]

SPANS = frozenset(["minute", "hour", "day", "week", "month", "year"])
EMPTY = word_set("requests", "empty")


def directive(cue: CueVerb) -> Candidate | None:
    """ "urged Tehran to stop", "called on both sides to talk"."""
    if cue.lemma not in cue.words.verbs["directive"] or not cue.has_voice:
        return None
    tree, verb = cue.tree, cue.verb
    target, inf = cue.kid("dobj", "dative"), cue.kid("xcomp", "ccomp", "advcl")
    if target is not None and tree.entities[target] in ("DATE", "TIME"):
        target = None
    if (
        inf is not None
        and tree.deps[inf] != "advcl"
        and cue.infinitive(inf)
        and (tree.deps[inf] == "ccomp" or target is not None)
    ):
        first = min(tree.left[inf], tree.left[target] if target is not None and target > verb else tree.left[inf])
        contents = phrase_contents(tree, first, right_end(tree, cue.words, verb, inf) - 1)
        return cue.candidate("directive", contents, cue.source, "asks somebody to do something")
    if cue.lemma in ("call", "appeal", "press", "push", "lobby"):
        on = cue.preposition("on", "upon", "to", "for")
        if on is not None and inf is not None and inf > on and cue.infinitive(inf):
            contents = phrase_contents(tree, tree.left[on] + 1, tree.right[inf])
            return cue.candidate("directive", contents, cue.source, "asks somebody to do something")
    return None


def intention(cue: CueVerb) -> Candidate | None:
    """ "vowed to fight", "plans to go"; not "declined to comment", "asked not to be seen"."""
    if cue.lemma not in cue.words.verbs["intention"] or not cue.has_voice:
        return None
    tree, inf = cue.tree, cue.kid("xcomp")
    if inf is None or not cue.infinitive(inf):
        return None
    if cue.lemma == "like" and not any(tree.tags[k] == "MD" for k in cue.kids):
        return None  # "likes to sing" is a habit, "would like to sing" a wish
    if tree.lemmas[inf] in EMPTY and cue.lemma in ("decline", "refuse", "ask"):
        return None
    contents = phrase_contents(tree, tree.left[inf], right_end(tree, cue.words, cue.verb, inf) - 1)
    return cue.candidate("intention", contents, cue.source, "states an intention")


def provision(cue: CueVerb) -> Candidate | None:
    """ "The treaty obliges states to report", "rules bar ships from entering": what a rule lays down, for whom.

    Only in a clause of its own: in "imposed sanctions that bar ..." the rule is what somebody else decided.
    """
    tree, verb = cue.tree, cue.verb
    if cue.source is None or tree.heads[cue.source] != verb:
        return None
    if cue.lemma not in cue.words.verbs["provision"] or cue.source is None or not _is_rule(cue, cue.source):
        return None
    target, inf = cue.kid("dobj", "dative"), cue.kid("xcomp", "ccomp", "advcl")
    from_ = cue.preposition("from")
    if target is not None and target < verb:
        return None
    last = from_ if from_ is not None and target is not None else inf if cue.infinitive(inf) else target
    if last is None or last < verb:
        return None
    first = min(tree.left[k] for k in (target, last) if k is not None)
    contents = phrase_contents(tree, first, right_end(tree, cue.words, verb, last) - 1)
    return cue.candidate("provision", contents, cue.source, "lays down a rule")


def _is_rule(cue: CueVerb, noun: int) -> bool:
    """True for a law, a treaty, an order, by its noun or as the last word of its name ("the Jones Act")."""
    return cue.tree.lemmas[noun].lower() in cue.words.nouns["rule"]


def _is_sum(tree: Tree, at: int) -> bool:
    """True where a figure stands, also in marks: 'put the odds of a deal at “one in three”'."""
    at += tree.words[at] in ('"', "\u201c", "``")
    return at < len(tree) and tree.tags[at] in ("CD", "$")


TOLLS = frozenset(["toll", "figure", "count", "tally", "estimate"])


def terms(cue: CueVerb) -> Candidate | None:
    """ "gave Lima three days to comply", "put the toll at 41", "gave the position as ...": terms and figures."""
    tree, verb = cue.tree, cue.verb
    target = cue.kid("dobj")
    if cue.lemma not in ("give", "put") or target is None or target < verb or not cue.has_voice:
        return None
    again = next((tree.left[k] for k in cue.kids if k > target and tree.deps[k] == "conj" and tree.is_verb(k)), len(tree))
    last = max(tree.right[k] for k in cue.kids if target <= k < again)
    if tree.lemmas[target] == "name":
        return None  # "who gave his name as Ann Lee"
    figure = cue.preposition("at" if cue.lemma == "put" else "as", behind=target)
    if figure is None and cue.lemma == "put":  # "put the count of farms without water at 700"
        figure = next((i for i in range(target, last) if tree.words[i] == "at" and _is_sum(tree, i + 1)), None)
    if figure is None and cue.lemma == "give" and tree.lemmas[target] in TOLLS:  # "gave a lower toll of four"
        figure = next((k for k in tree.kids[target] if tree.words[k] == "of" and tree.tags[k + 1 : k + 2] == ["CD"]), None)
    counts = figure is not None and (
        cue.lemma == "give" or any(tree.tags[i] == "CD" for i in range(figure, tree.right[figure] + 1))
    )
    inside = range(verb + 1, last + 1)
    dated = tree.entities[target] in ("DATE", "TIME") or tree.lemmas[target] in ("deadline", "ultimatum", "time")
    until = cue.preposition("until", "till", behind=target)
    dated = dated or until is not None or any(tree.words[k] in ("until", "till") for k in tree.kids[target])
    dated = dated or any(
        tree.lemmas[i] in SPANS and tree.tags[i - 1] == "CD" and tree.words[i + 1] == "to" for i in inside[:-1]
    )
    toward = any(tree.tags[i] == "TO" and i < last and tree.tags[i + 1] == "VB" for i in inside)
    if not counts and not (cue.lemma == "give" and dated and toward):
        return None
    first = min(tree.left[k] for k in cue.kids if k > verb and tree.deps[k] in ("dobj", "dative"))
    return cue.candidate("terms", phrase_contents(tree, first, last), cue.source, "sets a term or a figure")
