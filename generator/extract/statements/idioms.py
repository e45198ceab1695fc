"""Cues of several words: "took issue with the plan", "came out against it", "came to her defense", "has made clear that".

In: a ``CueVerb`` whose verb may be in no list of cue verbs. Out: a ``Candidate`` or None. The phrases are data
(lexicon ``reporting_idioms``). Leaves the words as they are: no phrase is taken for another.
"""

from __future__ import annotations

from functools import cache

from generator.extract.lexicon import table
from generator.extract.statements.candidate import Candidate
from generator.extract.statements.contents import clause_contents, object_end
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.deeds import in_battle
from generator.extract.statements.tidy import phrase_contents
from generator.extract.statements.tree import Tree

__all__ = ["idiom", "idiom_verbs"]

PLAIN = frozenset(["clear", "plain", "known", "explicit", "obvious"])
"""What "made ... that" needs: "has made it clear that"."""
BEFORE_PLAIN = frozenset(["it", "very", "quite", "abundantly", "perfectly"])
DEFENSE = frozenset(["defense", "defence", "aid", "support"])
MOVING = frozenset(["come", "rise", "leap", "jump", "rush", "spring"])
"""Verbs of "came to her defense"."""


@cache
def _phrases() -> dict[str, dict[str, frozenset[str]]]:
    """Verb → fixed word → prepositions."""
    out: dict[str, dict[str, frozenset[str]]] = {}
    for verb, text in table("reporting_idioms")["phrases"].items():
        pairs = (pair.split(":") for pair in text.split())
        out[verb] = {word: frozenset(bring.split("/")) for word, bring in pairs}
    return out


@cache
def idiom_verbs() -> frozenset[str]:
    """Lemmas that may open such a phrase."""
    return frozenset(_phrases()) | MOVING | {"make", "let", "call", "throw", "bring"}


def idiom(cue: CueVerb) -> Candidate | None:
    """The candidate of a phrase that the verb opens."""
    if cue.lemma not in idiom_verbs():
        return None
    found = _made_clear(cue) or _let_known(cue) or _to_defense(cue) or _called_into(cue) or _fixed(cue)
    return found if found is not None and cue.has_voice else None


def _fixed(cue: CueVerb) -> Candidate | None:
    """ "took issue with the figures", "spoke out against it"."""
    tree, verb = cue.tree, cue.verb
    wanted = _phrases().get(cue.lemma, {})
    for kid in cue.kids:
        bring = wanted.get(tree.lemmas[kid]) or wanted.get(tree.words[kid])
        if kid < verb or bring is None:
            continue
        behind = [k for k in (*tree.kids[kid], *cue.kids) if k > kid and tree.words[k] in bring]
        at = kid if "" in bring else min(behind, default=None)
        inner = None if at is None else tree.kid(at, "pobj", "pcomp")
        if at is None or inner is None or (tree.words[at] == "on" and _is_setting(cue, inner)):
            continue
        if tree.words[at] == "at" and tree.lemmas[kid] != "finger" and in_battle(tree, verb, cue.source, inner):
            continue
        contents = phrase_contents(tree, tree.left[inner], object_end(tree, cue.words, verb, at) - 1)
        found = _candidate(cue, at, contents)
        found.lemma = tree.lemmas[kid] if tree.lemmas[kid] in cue.words.acts else found.lemma
        return found
    return None


def _called_into(cue: CueVerb) -> Candidate | None:
    """ "called his record into question", "calling into doubt his record"."""
    tree = cue.tree
    into = cue.preposition("into") if cue.lemma in ("call", "throw", "bring") else None
    noun, target = None if into is None else tree.kid(into, "pobj"), cue.kid("dobj")
    if into is None or noun is None or tree.lemmas[noun] not in ("question", "doubt") or target is None:
        return None
    return _candidate(cue, cue.verb, phrase_contents(tree, tree.left[target], tree.right[target]))


def _is_setting(cue: CueVerb, noun: int) -> bool:
    """ "chimed in on Twitter", "weighed in on Monday": where and when."""
    return cue.tree.entities[noun] in ("DATE", "TIME") or cue.tree.words[noun] in cue.words.nouns["venue"]


def _to_defense(cue: CueVerb) -> Candidate | None:
    """ "came to her defense", "rose to the defense of the chairman": whom somebody defends."""
    tree = cue.tree
    to = cue.preposition("to") if cue.lemma in MOVING else None
    noun = None if to is None else tree.kid(to, "pobj")
    if to is None or noun is None or tree.lemmas[noun] not in DEFENSE:
        return None
    of = next((k for k in tree.kids[noun] if k > noun and tree.words[k] == "of"), None)
    whom = tree.kid(noun, "poss") if of is None else tree.kid(of, "pobj")
    if whom is None:
        return None
    return _candidate(cue, noun, phrase_contents(tree, tree.left[whom], tree.right[whom] if of is not None else whom))


def _made_clear(cue: CueVerb) -> Candidate | None:
    """ "has made (it) clear that it will not pay"."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma != "make":
        return None
    behind = range(verb + 1, min(verb + 5, len(tree)))
    plain = next((i for i in behind if tree.words[i] not in BEFORE_PLAIN), None)
    if plain is None or tree.words[plain] not in PLAIN:
        return None
    inside = (k for node in (verb, *range(verb + 1, plain + 1)) for k in tree.kids[node])
    said = next((k for k in inside if k > plain and _is_that_clause(tree, k)), None)
    if said is None:
        return None
    contents = clause_contents(tree, cue.words, verb, said)
    found = cue.candidate("clause", contents, cue.source, "with “clear” governs the clause")
    found.cue.append((plain, plain + 1))
    return found if found.contents else None


def _let_known(cue: CueVerb) -> Candidate | None:
    """ "has let it be known that it will not join"."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma != "let" or tree.words[verb + 1 : verb + 4] != ["it", "be", "known"]:
        return None
    said = next((k for k in tree.kids[verb + 3] if k > verb + 3 and _is_that_clause(tree, k)), None)
    if said is None:
        return None
    found = cue.candidate("clause", clause_contents(tree, cue.words, verb, said), cue.source, "governs the clause")
    found.cue = [(found.cue[0][0], verb + 4)]
    return found if found.contents else None


def _is_that_clause(tree: Tree, kid: int) -> bool:
    """A complement clause; the parser calls one with "that" adverbial behind "clear"."""
    return tree.is_verb(kid) and (
        tree.deps[kid] == "ccomp" or any(tree.words[k] == "that" for k in tree.kids[kid] if k < kid)
    )


def _candidate(cue: CueVerb, last: int, contents: list[tuple[int, int]]) -> Candidate:
    found = cue.candidate("idiom", contents, cue.source, "opens a phrase that says what somebody holds of something")
    first, end = found.cue[0]
    found.cue = [(first, max(end, last + 1))] if last - first < 8 else [(first, end)]
    return found
