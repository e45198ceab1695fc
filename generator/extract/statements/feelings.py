"""Feelings put into words: "expressed frustration this year that ...", "voiced fears over dinner that ...".

In: a ``CueVerb``. Out: a ``Candidate`` or None. The noun names what is felt, the clause is what is said.
Leaves a noun without a clause to other modules.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate
from generator.extract.statements.cue import CueVerb
from generator.extract.statements.tidy import phrase_contents

__all__ = ["voiced"]

VOICING = frozenset(["express", "voice", "share", "convey", "raise", "sound", "air"])
WITHIN = 14
"""Tokens between the noun and its clause at most."""


def voiced(cue: CueVerb) -> Candidate | None:
    """ "expressed frustration this year that ...", "voiced fears over dinner that ...": the clause is what was felt."""
    tree, verb, target = cue.tree, cue.verb, cue.kid("dobj")
    if (
        cue.lemma not in VOICING
        or target is None
        or target < verb
        or not cue.has_voice
        or tree.tags[target] not in ("NN", "NNS")
    ):
        return None
    limit = min(tree.bounds(verb)[1], target + WITHIN)
    that = next((i for i in range(target + 1, limit) if tree.words[i] == "that"), None)
    if that is None or any(tree.words[i] in (",", ";", ":") or tree.is_verb(i) for i in range(target + 1, that)):
        return None
    head = tree.heads[that]
    if not that < head or not tree.is_verb(head) or tree.kid(head, "nsubj", "nsubjpass", "expl") in (None, that):
        return None
    heard = that - 1 > target and tree.lemmas[that - 1] in cue.words.nouns["saying"]  # "concern at reports that ..."
    first = tree.left[that - 1] if heard else that
    contents = phrase_contents(tree, first, max(tree.right[head], tree.right[target]))
    found = cue.candidate("clause", contents, cue.source, "with a noun of feeling governs the clause")
    found.cue.append((target, target + 1))
    found.lemma = tree.lemmas[target] if tree.lemmas[target] in cue.words.acts else found.lemma
    return found
