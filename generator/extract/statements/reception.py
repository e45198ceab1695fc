"""What others say of something: "drew criticism from the unions", "won the blessing of the bishop".

In: a ``CueVerb``. Out: a ``Candidate`` or None: the subject is what they judge, who judges stands behind "from" or "of".
Leaves a judgement of nobody ("drew criticism") out.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.persons import can_speak
from generator.extract.statements.sources import is_passive, source_ranges
from generator.extract.statements.tidy import phrase_contents
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = ["received"]

DRAWING = word_set("reception", "drawing")
RECEIVING = DRAWING | {"meet", "greet", "come"}
"""Verbs that tell what something met with."""
JUDGEMENTS = word_set("reception", "judgements")
BACKING = word_set("reception", "backing")
"""Judgements whose "of" names who judges ("the endorsement of the governor"), not what is judged."""


def received(cue: CueVerb) -> Candidate | None:
    """ "The plan drew scorn from the unions", "was met with applause by", "came under fire from"."""
    tree, verb = cue.tree, cue.verb
    if cue.lemma not in RECEIVING:
        return None
    if is_passive(tree, verb):
        through = cue.preposition("with") if cue.lemma in ("meet", "greet") else None
        noun = None if through is None else tree.kid(through, "pobj")
        subject = cue.kid("nsubjpass")
    elif cue.lemma == "come":
        through = cue.preposition("under", "in")
        noun, subject = None if through is None else tree.kid(through, "pobj"), cue.kid("nsubj")
    else:
        noun = _drawn(cue) if cue.lemma in DRAWING else None
        subject = cue.kid("nsubj")
    if noun is None or subject is None or noun < verb or not {tree.lemmas[noun], tree.words[noun]} & JUDGEMENTS:
        return None
    source = _judge(tree, verb, noun)
    if any(tree.deps[k] in ("acl", "relcl", "ccomp") and tree.is_verb(k) for k in tree.kids[noun]):
        return None  # "faced criticism that ...": the noun has a content of its own
    if source is None or not can_speak(tree, source):
        return None
    contents = phrase_contents(tree, tree.left[subject], tree.right[subject])
    found = cue.candidate("reception", contents, None, "and a judgement tell what others said of its subject")
    found.sources = source_ranges(tree, source)
    found.cue.append((noun, noun + 1))
    return found


def _drawn(cue: CueVerb) -> int | None:
    """The object, or a word of judgement that was parsed as a participle ("drew scorn")."""
    found = cue.kid("dobj")
    return (
        found if found is not None else next((k for k in cue.kids if k > cue.verb and cue.tree.words[k] in JUDGEMENTS), None)
    )


def _judge(tree: Tree, verb: int, noun: int) -> int | None:
    """Who judges: behind "from", "by", "among", or behind "of" for a word of backing."""
    for kid in (*tree.kids[noun], *tree.kids[verb]):
        if kid < noun:
            continue
        own = tree.words[kid] == "of" and tree.lemmas[noun] in BACKING and tree.heads[kid] == noun
        if tree.words[kid] in ("from", "by", "among") or own:
            return tree.kid(kid, "pobj")
    return None
