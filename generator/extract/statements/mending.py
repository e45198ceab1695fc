"""Sentences that the parser took for a name with a participle → sentences with a verb: "Kim, a lawyer, boasted of it".

In: a ``Tree``. Out: the same tree, its columns changed for such sentences alone. A participle that has an object of its own,
or that no passive can be made of, is a verb in the past: the name before it is its subject. Real passives ("a man held by
police") stay as they are.
"""

from __future__ import annotations

from itertools import islice

from generator.extract.statements.present_tense import wake_plural
from generator.extract.statements.tidy import CLOSING, OPENING
from generator.extract.statements.tree import FINITE, LONGEST_SENTENCE, Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["NOMINAL", "mend_verbless", "wake_name"]

ELSEWHERE = 20
"""Other places of a word that are looked at."""
NOMINAL = frozenset(["NNP", "NNPS", "NN", "NNS", "PRP"])
"""Tags of nouns, names and pronouns."""
MISTAKEN = frozenset(["RB", "RBR", "JJ", "JJR", "NN", "NNS", "VB", "VBP", "UH", "IN"])
"""Tags that a surname gets where it is a word, too."""
NO_PASSIVE = word_set("mending", "no_passive")
"""Verbs of saying that take no object, so that their participle cannot be a passive."""
HAVE = frozenset(["'s", "\u2019s", "'d", "\u2019d"])
PERSONS = frozenset(["he", "she", "it", "who"])
ENDS = frozenset([".", "?", "!"]) | CLOSING


def mend_verbless(tree: Tree, words: Vocabulary) -> None:
    """Gives every sentence with a nominal root and an active participle its verb back."""
    for i, dep in enumerate(tree.deps):
        if dep == "auxpass" and tree.words[i] in HAVE:
            _contracted(tree, i)
    for first, end in tree.sentences:
        if end - first > LONGEST_SENTENCE:
            continue
        root = next((i for i in range(first, end) if tree.heads[i] == i), None)
        if root is None:
            continue
        wake_plural(tree, words, root)
        root = next((i for i in range(first, end) if tree.heads[i] == i), root)
        between = _verb_between_names(tree, words, root)
        if between is not None:
            _split(tree, between[0], between[1], root)
            continue
        if tree.tags[root] == "VBN" and tree.lemmas[root] in NO_PASSIVE:
            _wake(tree, root)
            continue
        root = _named_beside(tree, root)
        if root is None or tree.tags[root] not in NOMINAL:
            continue
        if _announced(tree, words, first, root):
            _rule(tree, first, root)
            continue
        _free_participle(tree, root)
        _free_main_verb(tree, root)
        verb = _active_participle(tree, words, root)
        if verb is not None and _ends_like_prose(tree, first, end) and not _has_verb(tree, root, verb):
            _rule(tree, verb, root)


def wake_name(tree: Tree, verb: int) -> None:
    """Makes "Early" of "Early called it news" the subject: a capital word beside a cue without one, a name elsewhere."""
    if tree.tags[verb] not in ("VBD", "VBN", "VBZ"):
        return
    if any(tree.deps[k] in ("nsubj", "nsubjpass", "expl", "aux", "auxpass", "csubj") for k in tree.kids[verb]):
        return
    behind = verb + 1 if tree.words[verb - 1] in CLOSING or tree.words[verb - 1] == "," else verb - 1
    for at in {verb - 1: None, behind: None}:
        if not 0 <= at < len(tree) or tree.heads[at] != verb or tree.tags[at] not in MISTAKEN:
            continue
        word = tree.text[tree.start[at] : tree.end[at]]
        if word[:1].isupper() and len(word) > 2 and _named_elsewhere(tree, at):
            tree.tags[at], tree.deps[at], tree.tags[verb] = "NNP", "nsubj", tree.tags[verb].replace("VBN", "VBD")
            return


def _named_elsewhere(tree: Tree, at: int) -> bool:
    """True where the same word stands behind a first name, or is part of a person's name, in the same text."""
    word = tree.words[at]
    if tree.words.count(word) < 2:
        return False
    same = (i for i in range(1, len(tree)) if tree.words[i] == word and i != at and tree.text[tree.start[i]].isupper())
    places = islice(same, ELSEWHERE)
    return any(tree.entities[i] == "PERSON" or tree.tags[i - 1] == "NNP" for i in places)


def _contracted(tree: Tree, aux: int) -> None:
    """Reads "he's said it pays" as "he has said": a person before "'s" and a clause or an object behind the participle."""
    verb = tree.heads[aux]
    subject = tree.kid(verb, "nsubjpass")
    if subject != aux - 1 or tree.words[subject] not in PERSONS or tree.kid(verb, "agent") is not None:
        return
    active = tree.lemmas[verb] in NO_PASSIVE or any(
        k > verb and tree.deps[k] in ("ccomp", "dobj", "prt") for k in tree.kids[verb]
    )
    if active:
        tree.deps[aux], tree.deps[subject] = "aux", "nsubj"


def _verb_between_names(tree: Tree, words: Vocabulary, root: int) -> tuple[int, int] | None:
    """The verb of "Ortiz accused Lind, the mayor, of ...", taken for an adjective between two parts of one name."""
    if tree.tags[root] != "NNP" or any(tree.tags[k] in FINITE for k in tree.kids[root]):
        return None
    verb = next((k for k in tree.kids[root] if k < root and tree.tags[k] == "VBN" and tree.deps[k] == "amod"), None)
    governs = ("charge", "judgement", "directive")
    if verb is None or not any(tree.lemmas[verb] in words.verbs[frame] for frame in governs):
        return None
    name = next((k for k in tree.kids[root] if k == verb - 1 and tree.tags[k] in ("NNP", "PRP")), None)
    return None if name is None else (verb, name)


def _split(tree: Tree, verb: int, name: int, root: int) -> None:
    """Makes the first part of such a name the subject and the second the object of the verb between them."""
    low, high = tree.left[root], tree.right[root]
    tree.tags[verb], tree.deps[verb], tree.heads[verb] = "VBD", "ROOT", verb
    tree.deps[root], tree.heads[root] = "dobj", verb
    tree.deps[name], tree.heads[name] = "nsubj", verb
    parts = [k for k in tree.kids[root] if k < name and tree.deps[k] in ("compound", "amod", "det")]
    own = [k for k in tree.kids[root] if k > verb and tree.deps[k] in ("appos", "relcl")]
    moved = [k for k in tree.kids[root] if k not in (verb, name, *parts, *own)]
    for kid in moved:
        tree.heads[kid] = verb
    for kid in parts:
        tree.heads[kid] = name
    tree.kids[root], tree.kids[name] = own, sorted(parts + tree.kids[name])
    tree.kids[verb] = sorted({*tree.kids[verb], *moved, name, root})
    for node in (name, root):
        tree.left[node] = min([node, *(tree.left[k] for k in tree.kids[node])])
        tree.right[node] = max([node, *(tree.right[k] for k in tree.kids[node])])
    tree.left[verb], tree.right[verb] = low, high


def _wake(tree: Tree, verb: int) -> None:
    """Makes "the skipper boasted" a verb with its subject, where the parser read a participle with a compound."""
    if any(tree.deps[k] in ("aux", "auxpass", "nsubj", "nsubjpass") for k in tree.kids[verb]):
        return
    tree.tags[verb] = "VBD"
    if verb - 1 in tree.kids[verb] and tree.tags[verb - 1] in NOMINAL and tree.deps[verb - 1] == "compound":
        subject = verb - 1
        tree.deps[subject] = "nsubj"
        own = [k for k in tree.kids[verb] if k < subject and tree.deps[k] in ("det", "poss", "amod", "compound", "nummod")]
        for kid in own:
            tree.heads[kid] = subject
        tree.kids[verb] = [k for k in tree.kids[verb] if k not in own]
        tree.kids[subject] = sorted(own + tree.kids[subject])
        tree.left[subject] = min([tree.left[subject], *(tree.left[k] for k in own)])


def _named_beside(tree: Tree, root: int) -> int | None:
    """The root; for a word in marks that took the place of the verb ('Kim, a lawyer, called it “weak”'), its subject."""
    subject = tree.kid(root, "nsubj")
    if not tree.tags[root].startswith("JJ") and (subject is None or tree.tags[root] not in ("NN", "NNS")):
        return root
    apart = subject is not None and not any(tree.tags[k] in FINITE for k in tree.kids[root])
    return subject if apart and tree.words[root - 1] in OPENING else None


def _announced(tree: Tree, words: Vocabulary, first: int, root: int) -> bool:
    """True for 'Continued Mills: "..."': the verb in front, taken for an adjective of the name."""
    if (
        tree.tags[first] not in ("VBN", "VBD")
        or tree.heads[first] != root
        or tree.lemmas[first] not in words.verbs["clause"]
    ):
        return False
    return root + 2 < len(tree) and tree.words[root + 1] in (":", ",") and tree.words[root + 2] in OPENING


def _active_participle(tree: Tree, words: Vocabulary, root: int) -> int | None:
    """The participle behind the root that must be a verb in the past."""
    for kid in tree.kids[root]:
        if kid < root or tree.deps[kid] != "acl" or tree.tags[kid] not in ("VBN", "VBD"):
            continue
        if any(tree.deps[k] in ("agent", "auxpass") for k in tree.kids[kid]):
            return None
        behind = [k for k in tree.kids[kid] if k > kid]
        apart = tree.words[kid - 1] == "," and tree.tags[root] in ("NNP", "NNPS")
        has_object = any(tree.deps[k] in ("dobj", "ccomp") for k in behind)
        former = tree.heads[root] != root  # what the verb names stood in its place
        named = (apart or former) and any(tree.deps[k] == "oprd" for k in behind)
        calls = apart and tree.words[min(kid + 1, len(tree) - 1)] in words.prepositions.get(tree.lemmas[kid], ())
        surely = tree.lemmas[kid] in NO_PASSIVE or (apart and tree.tags[kid] == "VBD")
        return kid if has_object or named or calls or surely else None
    return None


def _free_participle(tree: Tree, root: int) -> None:
    """Takes "defended" of "Kim defended eminent domain" out of its object, where the parser made it an adjective of that."""
    target = next((k for k in tree.kids[root] if k > root and tree.deps[k] == "dobj"), None)
    verb = root + 1
    if target is None or verb not in tree.kids[target] or tree.tags[verb] != "VBN" or tree.deps[verb] != "amod":
        return
    tree.kids[target].remove(verb)
    tree.kids[root] = sorted([*(k for k in tree.kids[root] if k != target), verb])
    tree.heads[verb], tree.deps[verb] = root, "acl"
    tree.heads[target] = verb
    tree.kids[verb] = sorted([*tree.kids[verb], target])
    tree.left[target] = min([target, *(tree.left[k] for k in tree.kids[target])])
    tree.left[verb], tree.right[verb] = min(verb, tree.left[verb]), max(tree.right[verb], tree.right[target])


def _free_main_verb(tree: Tree, root: int) -> None:
    """Takes "called" of "Kenya, which chairs the bloc, called on both" out of the clause about Kenya."""
    if tree.tags[root] not in ("NNP", "NNPS") or tree.kid(root, "relcl") is None:
        return
    within = range(root + 3, tree.right[root] + 1)
    verb = next((i for i in within if tree.tags[i] == "VBD" and tree.deps[i] == "acl" and tree.words[i - 1] == ","), None)
    if verb is None or tree.heads[verb] == root:
        return
    node = tree.heads[verb]
    tree.kids[node].remove(verb)
    while node != root:
        tree.right[node] = max([node, *(tree.right[k] for k in tree.kids[node])])
        node = tree.heads[node]
    tree.heads[verb] = root
    tree.kids[root] = sorted([*tree.kids[root], verb])


def _has_verb(tree: Tree, root: int, verb: int) -> bool:
    """True where the root has another verb of its own, outside relative clauses."""
    return any(
        tree.tags[k] in FINITE and k != verb and tree.deps[k] not in ("relcl", "advcl", "parataxis") for k in tree.kids[root]
    )


def _ends_like_prose(tree: Tree, first: int, end: int) -> bool:
    """True for a sentence with its full stop; a headline or an entry of a list has none."""
    last = end - 1
    while last > first and tree.is_blank(last):
        last -= 1
    return tree.words[last] in ENDS


def _rule(tree: Tree, verb: int, root: int) -> None:
    """Makes the verb the head of its sentence and the old root its subject."""
    former = tree.heads[root]
    tree.tags[verb], tree.deps[verb], tree.heads[verb] = "VBD", "ROOT", verb
    tree.deps[root], tree.heads[root] = "nsubj", verb
    low, high = tree.left[root], tree.right[root]
    own, moved = [], [root]
    for kid in tree.kids[root]:
        if kid == verb:
            continue
        outside = kid > verb if verb > root else kid > root
        if outside or tree.deps[kid] in ("advcl", "parataxis") or (tree.deps[kid] == "prep" and tree.right[kid] < root):
            tree.heads[kid] = verb
            moved.append(kid)
        else:
            own.append(kid)
    if former != root:
        _demote(tree, verb, root, former)
        moved.append(former)
        low, high = min(low, tree.left[former]), max(high, tree.right[former])
    tree.kids[root] = own
    tree.kids[verb] = sorted(tree.kids[verb] + moved)
    tree.left[root] = min([root, *(tree.left[k] for k in own)])
    tree.right[root] = max([root, *(tree.right[k] for k in own)])
    tree.left[verb], tree.right[verb] = low, high


def _demote(tree: Tree, verb: int, subject: int, former: int) -> None:
    """Makes the adjective that was the head of the sentence the name that the verb gives."""
    tree.heads[former], tree.deps[former] = verb, "oprd"
    tree.kids[former] = [k for k in tree.kids[former] if k != subject]
    tree.left[former] = min([former, *(tree.left[k] for k in tree.kids[former])])
    tree.right[former] = max([former, *(tree.right[k] for k in tree.kids[former])])
