"""A quotation → the verb that reports it: behind it, or before it.

In: a ``Tree``, a ``Quoted`` and, for each token, the number of the quotation that holds it. Out: the token of the cue, or
None. Reads the words around the marks in their order; a verb in no list counts where the signs around the marks say
that somebody speaks.
"""

from __future__ import annotations

from generator.extract.statements.persons import can_speak
from generator.extract.statements.placing import Quoted, last_sign
from generator.extract.statements.sources import subject_of
from generator.extract.statements.tree import PAST_OR_PRESENT, Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["WINDOW", "cue_before", "cue_behind", "inverted_behind"]

WINDOW = 40
"""Tokens read on either side of a quotation for its cue."""
FORM_WITHIN = 14
"""Tokens behind the marks in which a verb of saying may hide behind a wrong tag."""
SPEECH_ENDS = frozenset([",", "?", "!", "\u2014", "--", "\u2026", "..."])
GOES_ON = word_set("attribution", "goes_on")
"""Words that tie a quotation into the sentence it stands in: what follows them is no reporting clause."""
JOINING = frozenset(["but", "and"])
INTRODUCING = frozenset([",", ":", "that", "to", "as", "of"])


def inverted_behind(tree: Tree, quotation: Quoted) -> bool:
    """True for '"...." said Kim': a verb in lower case right behind the marks."""
    at = quotation.end
    return at < len(tree) and tree.tags[at] in ("VBD", "VBZ") and tree.words[at] == tree.text[tree.start[at] : tree.end[at]]


def cue_behind(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, inside: list[int]) -> int | None:
    """The cue in '"...", Kim said' and '"...", said Kim'."""
    at, ended = quotation.end, last_sign(tree, quotation)
    if ended == "." and not inverted_behind(tree, quotation):
        return None
    if at < len(tree) and tree.words[at] in GOES_ON and not _puts_it(tree, at):
        return None
    if tree.words[at : at + 1] == ["."] and tree.text[tree.start[at] + 1 :][:2].strip()[:1].isupper():
        return None  # '"... a saw". The other, Mia said': the sentence is over
    formed = _cue_by_form(tree, vocabulary, at, inside) if ended in SPEECH_ENDS else None
    return formed if formed is not None else _cue_by_tag(tree, vocabulary, at, ended, inside)


def _cue_by_tag(tree: Tree, vocabulary: Vocabulary, at: int, ended: str, inside: list[int]) -> int | None:
    """The first finite verb behind the marks, where it is one of saying or the signs say that somebody speaks."""
    nouns = False
    for i in range(at, min(len(tree), at + WINDOW)):
        word, tag = tree.words[i], tree.tags[i]
        if "\n" in word or inside[i] >= 0 or word in (";", ":") or (word in (".", "?", "!") and i > at):
            return None
        if tag in ("VBD", "VBZ", "VBP", "VBN") and tree.deps[i] not in ("aux", "auxpass", "amod", "relcl", "acl"):
            puts = tree.lemmas[i] == "put" and i + 1 < len(tree) and tree.words[i + 1] == "it"
            if puts or tree.lemmas[i] in vocabulary.verbs["clause"]:
                return i  # "as one sailor put it" is a verb of saying in three words
            plain = tree.lemmas[i] not in ("be", "have", "do") and tree.kid(i, "dobj") in (None, _right_behind(tree, i))
            return i if plain and ended in SPEECH_ENDS and (i <= at + 1 or (nouns and ended == ",")) else None
        nouns = nouns or tag.startswith(("NN", "PRP"))
    return None


def _cue_by_form(tree: Tree, vocabulary: Vocabulary, at: int, inside: list[int]) -> int | None:
    """The verb of '"...," Bozell answers.' and '"...," read the email.', whatever the tagger took it for.

    Between the marks and the next full stop stand a name and a word that has the form of a verb of saying.
    """
    while at < len(tree) and tree.words[at] == ",":
        at += 1
    if at + 2 < len(tree) and tree.words[at] in ("read", "reads") and tree.tags[at + 1] == "DT":
        return at
    for i in range(at, min(len(tree) - 1, at + FORM_WITHIN)):
        if "\n" in tree.words[i] or inside[i] >= 0 or tree.words[i] in (".", ";", ":", "?", "!", "that", "and", "but"):
            return None
        tag = tree.tags[i]
        if tag in ("VBD", "VBZ", "VBP", "MD") and tree.deps[i] not in ("relcl", "acl"):
            return None
        mistaken = (
            tag in ("NNS", "NN") and i > at and tree.tags[i - 1] in ("NNP", "NNPS", "PRP") and _says(tree, vocabulary, i)
        )
        if mistaken and tree.tags[i + 1] not in ("NN", "NNS", "NNP", "POS"):
            return i
        if tag == "VBN" and i > at and tree.deps[i] == "acl" and tree.lemmas[i] in vocabulary.verbs["saying"]:
            return i if tree.kid(i, "agent") is None and tree.words[i - 1] not in ("is", "was", "were", "been") else None
    return None


def _says(tree: Tree, vocabulary: Vocabulary, at: int) -> bool:
    """True for a noun that is the present of a verb of saying ("answers", "state" behind a plural)."""
    word = tree.words[at]
    if tree.tags[at] not in ("NNS", "NN"):
        return False
    saying = vocabulary.verbs["saying"] | {"answer", "ask", "continue"}
    return (tree.tags[at] == "NNS" and word[:-1] in saying) or (tree.tags[at - 1] == "NNPS" and word in saying)


def _puts_it(tree: Tree, at: int) -> bool:
    """True for "as one sailor put it" behind a quotation."""
    near = range(at + 1, min(len(tree) - 1, at + 8))
    return tree.words[at] == "as" and any(tree.lemmas[i] == "put" and tree.words[i + 1] == "it" for i in near)


def _right_behind(tree: Tree, verb: int) -> int | None:
    """An object whose phrase begins right behind the verb: in '"...", laughed Kim' the parser takes Kim for one."""
    return next((k for k in tree.kids[verb] if k > verb and tree.left[k] == verb + 1 and tree.tags[k] == "NNP"), None)


def cue_before(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, inside: list[int]) -> int | None:
    """The cue in 'Kim said: "..."' and 'Kim said that "..."': the nearest verb of saying in the words before."""
    first = quotation.first
    at = first - 1
    while at >= 0 and tree.is_blank(at):
        at -= 1
    sign = tree.words[at] if at >= 0 else ""
    if sign != ":" and any("\n" in tree.words[i] for i in range(at + 1, first)):
        return None
    for i in range(at, max(-1, first - WINDOW), -1):
        word = tree.words[i]
        if inside[i] >= 0 and sign == ":":
            continue  # words in marks before a colon are a part of what introduces the quotation behind it
        if "\n" in word or inside[i] >= 0 or (word in (".", "?", "!", ";") and tree.tags[i] == "."):
            break
        if tree.deps[i] in ("aux", "auxpass") or not tree.tags[i].startswith(("VB", "NN")):
            continue
        if _reports(tree, vocabulary, quotation, i, at):
            return i
        another = sign in JOINING and tree.lemmas[i] not in vocabulary.verbs["saying"]  # 'said he had seen it, but “...”'
        if tree.deps[i] == "amod" or not tree.tags[i].startswith("VB") or another:
            continue
        if tree.lemmas[i] in vocabulary.verbs["clause"] and not (tree.tags[i] == "VBN" and tree.deps[i] == "acl"):
            joined = sign in JOINING and quotation.speech and last_sign(tree, quotation) in (".", "?", "!")
            return i if sign in INTRODUCING or joined or i >= first - 6 or "that" in tree.words[i + 1 : first] else None
        aside = tree.deps[i] in ("acl", "relcl") and sign in INTRODUCING
        if not aside and _introduces(tree, quotation, i, sign):
            return i
        apart = tree.deps[i] in ("conj", "ROOT") or tree.heads[i] >= quotation.first
        closed = sign == ":" and apart and tree.kid(i, "nsubj") is not None
        if sign not in INTRODUCING | JOINING or closed:
            break  # "she said, but his view was different: ...": the clause before the colon is another's
    return None


def _reports(tree: Tree, vocabulary: Vocabulary, quotation: Quoted, verb: int, at: int) -> bool:
    """True for a cue before the marks whatever its form; ``at`` is the last token before them."""
    sign = tree.words[at]
    if (
        tree.tags[verb] == "NNS"
        and verb == at - 1
        and sign in (",", ":")
        and tree.lemmas[verb] in vocabulary.verbs["saying"]
    ):
        return True
    if verb == at and sign in ("reading", "saying") and tree.tags[verb] in ("NN", "VBG"):
        return True
    if sign in INTRODUCING and _mistaken(tree, vocabulary, verb, sign):
        return True  # and 'welcomed “the recognition that ...”':
    return (
        verb == at
        and quotation.speech
        and tree.lemmas[verb] in vocabulary.verbs["judgement"]
        and tree.tags[verb] in PAST_OR_PRESENT
    )


def _mistaken(tree: Tree, vocabulary: Vocabulary, at: int, sign: str) -> bool:
    """True for "Kim told aides that “...”", "Kim, the mayor, wrote in reply: “...”", where a participle was read."""
    if tree.lemmas[at] not in vocabulary.verbs["saying"] or tree.tags[at] not in ("VBD", "VBN") or at == 0:
        return False
    if tree.deps[at] == "amod":
        return tree.tags[at - 1] in ("NNP", "PRP")
    head = tree.heads[at]
    return tree.deps[at] == "acl" and sign == ":" and tree.tags[head] == "NNP" and tree.kid(at, "agent") is None


def _introduces(tree: Tree, quotation: Quoted, verb: int, sign: str) -> bool:
    """True for a verb in no list before a comma or colon and a whole sentence in marks: "Kim leant back, “It is over.”"."""
    if sign not in (",", ":") or tree.lemmas[verb] == "be" or quotation.words < 4 or not quotation.speech:
        return False
    subject = subject_of(tree, verb)
    if subject is not None and not can_speak(tree, subject):
        return False
    governed = tree.deps[verb] == "ccomp" and quotation.first <= tree.heads[verb] < quotation.end
    if not (governed or tree.deps[verb] in ("ROOT", "conj", "advcl")) or verb < quotation.first - (
        18 if sign == "," else 30
    ):
        return False
    letter = next(
        (tree.text[tree.start[i]] for i in range(quotation.first, quotation.end) if tree.words[i][0].isalpha()), ""
    )
    return sign == ":" or letter.isupper()
