"""Nouns that report: "a warning that ...", "their demand for ...", "suggestions that ...".

In: a ``Tree`` and a noun. Out: a ``Candidate`` or None. A noun reports only where it has a content and, behind a mere
preposition, an owner who can speak.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Candidate, Range
from generator.extract.statements.cue import ISSUING
from generator.extract.statements.deeds import is_blow
from generator.extract.statements.persons import can_speak
from generator.extract.statements.reach import venue_start
from generator.extract.statements.sources import issuer_of, owner_of, source_ranges, subject_of, subject_ranges
from generator.extract.statements.tidy import OPENING, phrase_contents
from generator.extract.statements.tree import FINITE, Tree
from generator.extract.statements.vocabulary import Vocabulary, word_set

__all__ = ["noun_candidate", "stance_candidate"]

PUTTING_OUT = ISSUING | word_set("nouns", "putting_out")
"""Verbs whose subject owns the noun of saying that is their object."""
TOPICAL = frozenset(["about", "of", "on", "for", "over"])
"""Prepositions of a noun that only tie what was said to it; "against" and "to" say something themselves."""
HELD = frozenset(["hope", "belief", "assumption", "expectation", "conviction", "understanding", "fear", "theory"])
"""Nouns of what moves somebody to do something."""
POSSESSIVE = frozenset({"my", "our", "your", "his", "her", "their", "its"})
INNER = word_set("nouns", "inner")
"""Likings and plans: "his love of the sea" reports nothing that he has said."""
FELT = frozenset({"concern", "fear", "doubt", "worry"})
"""What is felt as well as said: of nobody, it is told of only with "about" ("amid concern about the dam")."""
SPEAKING = frozenset({"it", "i", "we", "you"})
"""Subjects for which "his" and "their" never stand."""
THERE = word_set("nouns", "there")
"""What "there are ..." tells of nobody in particular: fears, suspicions, calls."""
PERSISTING = word_set("nouns", "persisting")
"""What suspicions, fears and rumours do when nobody is named who has them."""
WHO = frozenset({"who", "which", "that", "whose", "where", "when"})
UNOWNED = word_set("nouns", "unowned")
"""Nouns that report even where nobody is said to have said it: "amid allegations of fraud"."""

MAKING = frozenset(["make", "give", "offer"])
"""Verbs by which a saying is done."""


def noun_candidate(tree: Tree, vocabulary: Vocabulary, noun: int) -> Candidate | None:
    """ "a warning that ...", "their demand for ...", "suggestions that ..."."""
    lemma = tree.lemmas[noun]
    owner = _name_beside(tree, noun)
    source = owner_of(tree, noun)
    if source is not None and tree.words[source] in POSSESSIVE:
        source = _holder(tree, noun, source)
    if source is None:
        source = issuer_of(tree, noun, PUTTING_OUT)
    if source is None:
        source = owner if owner is not None else _held_by(tree, noun)
    content = _noun_content(tree, vocabulary, noun, source is not None)
    if content is None:
        return _equated(tree, noun, source) or _announced(tree, noun, source) or _spreading(tree, noun)
    unowned = source is None and lemma in UNOWNED and (lemma not in FELT or tree.words[content] == "about")
    unowned = unowned and tree.entities[content + 1 : content + 2] not in (["DATE"], ["TIME"])
    denied = any(tree.words[k] == "no" for k in tree.kids[noun])
    lawful = lemma == "suspicion" and tree.words[noun - 1] == "on"  # "held on suspicion of arson"
    unmade = lawful or (lemma == "claim" and denied)  # "no claim has been made"
    unmade = source is None and (
        unmade or (lemma in vocabulary.nouns["document"] and lemma not in vocabulary.nouns["saying"])
    )
    if unmade or (denied and tree.lemmas[tree.heads[noun]] in MAKING):  # "made no mention of the dead"
        return None
    if tree.deps[content] == "prep" and _is_setting(tree, vocabulary, content):
        return None
    if tree.deps[content] == "prep" and not unowned and (source is None or not _may_own(tree, noun, source)):
        return _spreading(tree, noun)
    target = tree.kid(content, "pobj") if lemma == "attack" else None
    if lemma == "attack" and (target is None or is_blow(tree, noun, source, target)):
        return None
    about = tree.deps[content] == "prep" and tree.words[content] in TOPICAL
    first = content + 1 if about else tree.left[content]
    contents = phrase_contents(
        tree, first, venue_start(tree, vocabulary, content, _content_end(tree, noun, content) + 1) - 1
    )
    cue: Range = (noun, noun + 1)
    return Candidate(
        noun, lemma, "noun", [cue], [] if source is None else source_ranges(tree, source), contents,
        [f"“{tree.words[noun]}” is a noun of saying with its content"],
    )  # fmt: skip


def _held_by(tree: Tree, noun: int) -> int | None:
    """Who acts "in the hope that ...", "on the assumption that ...": the subject of the verb that the phrase belongs to."""
    at = tree.heads[noun]
    if tree.deps[noun] != "pobj" or tree.words[at] not in ("in", "on", "under", "with") or tree.lemmas[noun] not in HELD:
        return None
    verb = tree.heads[at]
    holder = subject_of(tree, verb) if tree.is_verb(verb) else None
    return holder if holder is not None and can_speak(tree, holder) else None


def _holder(tree: Tree, noun: int, pronoun: int) -> int:
    """The subject of "Kim renewed his call for ...", who is meant by "his"; else the pronoun."""
    verb = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.deps[verb] == "prep":
        verb = tree.heads[verb]
    if not tree.is_verb(verb) or tree.words[pronoun] not in ("his", "her", "their", "its"):
        return pronoun
    subject = subject_of(tree, verb)
    if subject is None or subject > pronoun or not can_speak(tree, subject) or tree.words[subject] in SPEAKING:
        return pronoun
    many = tree.tags[subject] in ("NNS", "NNPS") or tree.words[subject] == "they" or tree.kid(subject, "conj") is not None
    return subject if many == (tree.words[pronoun] == "their") else pronoun


def _is_setting(tree: Tree, words: Vocabulary, prep: int) -> bool:
    """True for "his speech on Wednesday", "her comment on Twitter": when and where it was said, not what."""
    noun = tree.kid(prep, "pobj")
    if noun is None or tree.words[prep] not in ("on", "in", "at", "of"):
        return False
    return tree.entities[noun] in ("DATE", "TIME") or (tree.words[prep] != "of" and tree.words[noun] in words.nouns["venue"])


def _may_own(tree: Tree, noun: int, owner: int) -> bool:
    """True for somebody who can speak, or for a pronoun of possession other than that of a thing ("their demand")."""
    if tree.words[owner] in POSSESSIVE:
        return tree.lemmas[noun] not in INNER
    return can_speak(tree, owner)


def stance_candidate(tree: Tree, noun: int) -> Candidate | None:
    """ "is a sworn opponent of the canal", "Mills, a defender of the plan": who is for or against what."""
    of = next((k for k in tree.kids[noun] if k > noun and tree.words[k] == "of"), None)
    if of is None or tree.kid(of, "pobj", "pcomp") is None:
        return None
    verb = tree.heads[noun]
    if tree.deps[noun] == "attr" and tree.lemmas[verb] == "be":
        holder = subject_of(tree, verb)
    else:
        holder = verb if tree.deps[noun] == "appos" else None
    if holder is None or not can_speak(tree, holder) or tree.lemmas[holder] == tree.lemmas[noun]:
        return None
    contents = phrase_contents(tree, of + 1, tree.right[of])
    return Candidate(
        noun, tree.lemmas[noun], "stance", [(tree.left[noun], noun + 1)], subject_ranges(tree, verb, holder), contents,
        [f"“{tree.words[noun]}” says what somebody is for or against"],
    )  # fmt: skip


def _equated(tree: Tree, noun: int, owner: int | None) -> Candidate | None:
    """ "His argument is that ...", "the council's aim is to ...": the clause says what the noun of saying holds."""
    verb = tree.heads[noun]
    if owner is None or tree.deps[noun] != "nsubj" or tree.lemmas[verb] != "be":
        return None
    if tree.tags[owner] != "PRP$" and not can_speak(tree, owner):
        return None
    content = tree.kid(verb, "ccomp", "xcomp")
    if content is None or content < verb:
        return None
    opens = tree.words[tree.left[content]]
    if opens not in ("that", "to") and tree.words[verb + 1] != ":":
        return None
    contents = phrase_contents(tree, tree.left[content], tree.right[content])
    cue: Range = (noun, noun + 1)
    return Candidate(
        noun, tree.lemmas[noun], "noun", [cue], source_ranges(tree, owner), contents,
        [f"“{tree.words[noun]}” is a noun of saying and is said to be this"],
    )  # fmt: skip


def _spreading(tree: Tree, noun: int) -> Candidate | None:
    """A clause behind noun and verb: "suspicions persist that ...", "there are fears (among traders) that ..."."""
    verb = tree.heads[noun]
    stands = tree.deps[noun] == "nsubj" and tree.lemmas[verb] in PERSISTING
    there = tree.lemmas[noun] in THERE and tree.deps[noun] == "attr" and tree.kid(verb, "expl") is not None
    if not (stands or there) or tree.tags[noun] not in ("NN", "NNS"):
        return None
    nodes = [noun, verb, *(p for k in tree.kids[noun] if (p := tree.kid(k, "pobj")) is not None)]
    said = next((k for node in nodes for k in tree.kids[node] if _follows(tree, noun, verb, k, there)), None)
    if said is None:
        return None
    contents = phrase_contents(tree, tree.left[said], tree.right[said])
    why = [f"“{tree.words[noun]}” is a noun of saying and has its clause behind the verb"]
    among = next((k for k in tree.kids[noun] if tree.words[k] == "among"), None)
    holder = None if among is None else tree.kid(among, "pobj")
    sources = [] if holder is None else source_ranges(tree, holder)
    return Candidate(noun, tree.lemmas[noun], "noun", [(noun, noun + 1)], sources, contents, why)


def _follows(tree: Tree, noun: int, verb: int, kid: int, there: bool) -> bool:
    """A clause behind noun and verb: with "that", or behind "there are fears" with a subject of its own."""
    if kid <= max(noun, verb) or not tree.is_verb(kid) or tree.deps[kid] not in ("ccomp", "advcl", "acl", "relcl"):
        return False
    opens = tree.words[tree.left[kid]]
    bare = there and tree.left[kid] == noun + 1 and tree.kid(kid, "nsubj", "nsubjpass") is not None
    subject = tree.kid(kid, "nsubj", "nsubjpass", "expl")
    return (opens == "that" and subject not in (None, tree.left[kid])) or (bare and opens not in WHO)


def _announced(tree: Tree, noun: int, owner: int | None) -> Candidate | None:
    """ "The union's message: Moving jobs abroad is no answer.": the sentence behind the colon."""
    limit = tree.bounds(noun)[1]
    if (
        owner is None
        or noun + 3 >= limit
        or tree.deps[noun] == "pobj"
        or tree.words[noun + 1] != ":"
        or tree.words[noun + 2] in OPENING
    ):
        return None
    if not any(tree.tags[i] in FINITE for i in range(noun + 2, limit)):
        return None
    contents = phrase_contents(tree, noun + 2, limit - 1)
    why = [f"“{tree.words[noun]}” is a noun of saying and the sentence behind the colon what was said"]
    return Candidate(noun, tree.lemmas[noun], "noun", [(noun, noun + 1)], source_ranges(tree, owner), contents, why)


def _noun_content(tree: Tree, words: Vocabulary, noun: int, owned: bool) -> int | None:
    """The dependent that holds what was said: "that ...", "to ..." of an owner, or the noun's own preposition."""
    wanted = words.noun_prepositions.get(tree.lemmas[noun], frozenset())
    for kid in tree.kids[noun]:
        if kid < noun:
            continue
        if tree.deps[kid] in ("acl", "ccomp", "relcl", "xcomp") and tree.is_verb(kid):
            if any(tree.words[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[kid]):
                return kid
            infinitive = any(tree.words[k] == "to" and tree.deps[k] == "aux" for k in tree.kids[kid])
            if infinitive and owned:
                return kid
        if tree.deps[kid] == "acl" and tree.tags[kid] == "VBN" and tree.lemmas[kid] in PUTTING_OUT:
            inner = next((k for k in tree.kids[kid] if tree.deps[k] == "prep" and tree.words[k] in wanted), None)
            if inner is not None:
                return inner
        if tree.deps[kid] == "prep" and tree.words[kid] in wanted:
            return kid
    return None


def _content_end(tree: Tree, noun: int, content: int) -> int:
    """The last token: "a proposal for a joint base that would ..." goes on with the clause about what is proposed."""
    last = tree.right[content]
    limit = tree.bounds(noun)[1]
    if last + 3 < limit and tree.words[last + 1] == ":" and tree.tags[last + 2] not in ("``", "''"):
        return limit - 1  # "their position on trade: it is good for all"
    clause = next((k for k in tree.kids[noun] if tree.deps[k] in ("relcl", "acl") and tree.left[k] == last + 1), None)
    return last if clause is None else tree.right[clause]


def _name_beside(tree: Tree, noun: int) -> int | None:
    """The name right before a noun: "the Haddad campaign plans to ...", "a Quay Gazette report that ..."."""
    before = noun - 1
    if before < 0 or tree.tags[before] not in ("NNP", "NNPS", "NN", "NNS") or tree.heads[before] != noun:
        return None
    if tree.tags[noun] == "NNS":
        return before if can_speak(tree, before) else None
    return (
        before if tree.entities[before] in ("ORG", "PERSON", "GPE") and tree.deps[before] in ("compound", "nmod") else None
    )
