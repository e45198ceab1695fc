"""Verb or noun → who speaks: finds the subject, inherits it where the clause has none, and cuts the noun phrase.

In: a ``Tree`` and a token. Out: token ranges of the source, name with title, without apposition or relative clause
("Colonel Pia Sandoval"). Leaves a passive without agent sourceless.
"""

from __future__ import annotations

from generator.extract.statements.candidate import Range
from generator.extract.statements.namesakes import name_between_commas, out_of_place, whose_head
from generator.extract.statements.persons import is_office
from generator.extract.statements.tidy import CLOSING, OPENING
from generator.extract.statements.tree import Tree
from generator.extract.statements.vocabulary import word_set

__all__ = [
    "agent_of",
    "caused",
    "inverted_subject",
    "is_passive",
    "issuer_of",
    "noun_phrase",
    "owner_of",
    "relative_pronoun",
    "source_ranges",
    "subject_of",
    "subject_ranges",
]

RELATIVE = frozenset({"who", "that", "which", "whom", "whose"})
GOING_ON = word_set("sources", "going_on")
ALL = frozenset({"all", "both", "each"})
CAUSING = word_set("cue", "causing")
"""Verbs whose object then does what the infinitive says: "forced him to admit" tells that he admitted."""
HIGHEST = 8
"""Clauses climbed at most on the way to an inherited subject."""


def is_passive(tree: Tree, verb: int, joined: int = HIGHEST) -> bool:
    """True for "was said", "is believed"; also for a bare participle behind a noun ("believed to have ...")."""
    if any(tree.deps[k] in ("auxpass", "nsubjpass") for k in tree.kids[verb]):
        return True
    if tree.tags[verb] != "VBN" or sum(tree.deps[k] == "oprd" for k in tree.kids[verb]) > 1:
        return False  # "; one lawmaker called Lim “the prince of noise”": two objects, so no passive
    if any(tree.deps[k] in ("aux", "nsubj") for k in tree.kids[verb]):
        return False
    if tree.deps[verb] == "conj":
        head = tree.heads[verb]
        return tree.tags[head] == "VBN" and joined > 0 and is_passive(tree, head, joined - 1)
    return tree.deps[verb] in ("acl", "advcl", "relcl", "amod", "ROOT")


def subject_of(tree: Tree, verb: int) -> int | None:
    """The head noun of the (active) subject of a verb, inherited through "and", "adding that", "to say", "by saying"."""
    node = verb
    for _ in range(HIGHEST):
        own = next((k for k in tree.kids[node] if tree.deps[k] in ("nsubj", "csubj")), None)
        own = (whose_head(tree, verb) or own) if node == verb else own
        if node == verb and own is not None and own < verb:
            own = inverted_subject(tree, node) or own
        if own is None and node == verb:
            own = _inverted(tree, node)
        if own is None and node != verb:
            own = next((k for k in tree.kids[node] if tree.deps[k] == "nsubjpass"), None)
        if own is not None:
            return _antecedent(tree, own, node)
        above = _controller(tree, node)
        if above is None or above == node:
            return None
        moved = caused(tree, node)
        if moved is not None:
            return moved
        if (
            not tree.is_verb(above)
            and tree.tags[above] not in ("MD", "IN", "TO", "AUX")
            and tree.deps[node] in ("acl", "relcl")
        ):
            return _equated(tree, above, node)
        node = above
    return None


def caused(tree: Tree, verb: int) -> int | None:
    """Who was brought to speak: the object of "forced the minister to admit", "left many saying"."""
    above = tree.heads[verb]
    left = tree.lemmas[above] == "leave" and tree.tags[verb] == "VBG"
    if tree.lemmas[above] not in CAUSING or not (left or tree.tags[verb] == "VB"):
        return None
    if tree.deps[verb] not in ("xcomp", "advcl"):
        return None
    moved = tree.kid(above, "dobj")
    return moved if moved is not None and above < moved < verb else None


def _equated(tree: Tree, noun: int, clause: int) -> int:
    """Who "the first to endorse him" is: the subject of its "was", or the person behind it."""
    if tree.words[noun] in ALL:
        return _all_of(tree, noun)
    verb = tree.heads[noun]
    infinitive = tree.tags[clause] == "VB" and any(tree.tags[k] == "TO" for k in tree.kids[clause])
    if not infinitive or tree.lemmas[verb] not in ("be", "become", "remain"):
        return noun
    if tree.deps[noun] == "attr":
        own = tree.kid(verb, "nsubj")
        return noun if own is None or tree.words[own] in ("it", "this", "that", "there") else own
    named = tree.kid(verb, "attr") if tree.deps[noun] == "nsubj" else None
    return noun if named is None or tree.entities[named] != "PERSON" else named


def inverted_subject(tree: Tree, verb: int) -> int | None:
    """The second subject of "CONTENT, most of them old, says Kim": the parser made two, the one behind the verb speaks."""
    if tree.words[verb - 1] != "," or tree.tags[verb] not in ("VBZ", "VBD"):
        return None
    return next((k for k in tree.kids[verb] if k > verb and tree.deps[k] == "nsubj" and tree.left[k] == verb + 1), None)


def _inverted(tree: Tree, verb: int) -> int | None:
    """The subject of '"...", said Kim' where the parser calls it an object: a person or pronoun right behind the verb."""
    behind = verb + 1
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP") or tree.lemmas[verb] == "tell":
        return None
    if behind < len(tree) and tree.words[behind] in ("no", "nothing"):
        return None  # "the owners, Sea Lines, reported no damage"
    marked = tree.words[verb - 1] in CLOSING or (verb > 1 and tree.words[verb - 2] in CLOSING)
    if not marked and tree.kid(verb, "xcomp") is not None:
        return None  # "Texas, leading a group of states, asked a judge to act": the judge is asked
    if behind < len(tree) and tree.words[verb - 1] in ('"', "\u201d", ",", "''", "'", "\u2019"):
        for kid in tree.kids[verb]:
            if (
                kid > verb
                and tree.deps[kid] in ("dobj", "npadvmod", "attr", "oprd", "appos", "dative")
                and tree.left[kid] == behind
            ):
                return kid
        if tree.tags[verb] in ("VBD", "VBZ", "VBP") and tree.tags[behind] in ("DT", "PRP$", "NNP", "NN", "NNS", "JJ", "PRP"):
            phrase = behind
            while tree.heads[phrase] > phrase and tree.left[tree.heads[phrase]] == behind:
                phrase = tree.heads[phrase]
            if tree.tags[phrase].startswith(("NN", "PRP")) and phrase - behind < HIGHEST:
                return phrase
    return None


def _controller(tree: Tree, node: int) -> int | None:
    """The word from which a clause without subject takes it."""
    dep, head = tree.deps[node], tree.heads[node]
    if dep in ("conj", "advcl", "xcomp", "ccomp", "acl", "relcl", "pcomp", "parataxis", "dep", "prep", "appos", "aux"):
        if tree.tags[node] == "VBG" and (dep == "advcl" or (dep == "pcomp" and tree.words[head] == "before")):
            return _reporting_before(tree, node) or _reporting_around(tree, node) or head
        if dep in ("ccomp", "parataxis", "advcl") and tree.tags[node] in ("VBD", "VBZ", "VBP") and tree.deps[node] != "conj":
            return None
        return head
    as_far = dep == "advmod" and tree.words[node] == "far"
    if tree.is_verb(head) and (as_far or (dep in ("acomp", "oprd") and tree.tags[node].startswith("JJ"))):
        return head  # "is likely to say", "went as far as to say": who is likely, or went, says
    if dep in ("pobj", "dobj", "attr") and not tree.is_verb(node):
        return head if tree.deps[node] != "pobj" else tree.heads[head]
    return None


def _reporting_before(tree: Tree, participle: int) -> int | None:
    """The verb of "..., NAME said, adding that": the participle behind its comma is the reporter's, wherever it hangs."""
    if participle > 3 and tree.words[participle - 1] in CLOSING and tree.words[participle - 2] == ",":
        return _verb_before_marks(tree, participle - 2) or _reporting_around(tree, participle)
    if tree.words[participle - 1] != "," or participle < 3:
        return None
    for i in range(participle - 2, max(participle - 8, 0), -1):
        if tree.tags[i] in ("VBD", "VBZ"):
            named = tree.kid(i, "nsubj")
            return i if named is not None and abs(named - i) < participle - i + 4 else None
        if not tree.tags[i].startswith(("NN", "PRP", "RB", "JJ", "DT")):
            return None
    return None


def _reporting_around(tree: Tree, participle: int) -> int | None:
    """The verb of "NAME said it would have to choose, saying that": a participle of saying goes on with whoever said."""
    before = tree.deps[participle] == "pcomp" and tree.words[participle - 1] == "before"
    if not before and tree.words[participle - 1] not in CLOSING | {","}:
        return None
    if tree.lemmas[participle] not in GOING_ON:
        return None
    node = tree.heads[tree.heads[participle]] if before else tree.heads[participle]
    for _ in range(HIGHEST):
        head = tree.heads[node]
        if tree.deps[node] == "ccomp" and tree.lemmas[head] in GOING_ON and head < node < participle:
            return head
        if head == node or not tree.is_verb(head):
            return None
        node = head
    return None


def _verb_before_marks(tree: Tree, at: int) -> int | None:
    """The verb of 'NAME said that “...,” adding that': what stands behind the marks is said of whoever spoke in them."""
    opening = next((i for i in range(at, tree.bounds(at)[0], -1) if tree.words[i] in OPENING), None)
    if opening is None:
        return None
    near = next((i for i in range(opening - 1, max(opening - 5, 0), -1) if tree.tags[i] in ("VBD", "VBZ")), None)
    while near is not None and tree.deps[near] == "ccomp" and tree.heads[near] < near:
        near = tree.heads[near]  # "Kim said the men had “nets”, adding": who had them adds nothing
    return None if near is None or tree.lemmas[near] == "be" else near


def _antecedent(tree: Tree, subject: int, verb: int) -> int:
    """A relative pronoun's noun; any other subject is itself."""
    if tree.words[subject] in ALL:
        return _all_of(tree, subject)
    subject = out_of_place(tree, subject)
    if tree.words[subject] in RELATIVE and tree.tags[subject] in ("WDT", "WP", "IN", "DT"):
        node = verb
        for _ in range(HIGHEST):
            if tree.deps[node] == "relcl":
                return tree.heads[node]
            if tree.deps[node] == "ROOT":
                break
            node = tree.heads[node]
    return subject


def _all_of(tree: Tree, subject: int) -> int:
    """ "Kim, Lee and Hall all calling for a vote": "all" stands for the names before it."""
    node = subject - 1
    if node < 0 or tree.tags[node] != "NNP":
        return subject
    while tree.deps[node] in ("conj", "compound"):
        node = tree.heads[node]
    return node


def agent_of(tree: Tree, verb: int) -> int | None:
    """The noun behind "by" of a passive."""
    for kid in tree.kids[verb]:
        if tree.deps[kid] == "agent" or (tree.deps[kid] == "prep" and tree.words[kid] == "by"):
            return tree.kid(kid, "pobj")
    name = tree.kid(verb, "oprd")
    by = None if name is None else next((k for k in tree.kids[name] if k > name and tree.words[k] == "by"), None)
    return None if by is None else tree.kid(by, "pobj")


def owner_of(tree: Tree, noun: int) -> int | None:
    """Whose noun it is: "Iran's warning", "a warning issued by Iran", "a warning by/from Iran"."""
    owner = tree.kid(noun, "poss")
    if owner is not None:
        return owner
    for kid in tree.kids[noun]:
        if tree.deps[kid] in ("acl", "relcl") and tree.tags[kid] == "VBN":
            agent = agent_of(tree, kid)
            if agent is not None:
                return agent
        if tree.deps[kid] in ("prep", "agent") and tree.words[kid] in ("by", "from"):
            return tree.kid(kid, "pobj")
    return None


def noun_phrase(tree: Tree, head: int) -> Range:
    """The phrase of a noun with its title and its "of ..." but without apposition, relative clause or conjunct."""
    end = head + 1
    for kid in tree.kids[head]:
        if kid < head:
            continue
        dep = tree.deps[kid]
        if dep in {"punct", "case"}:
            if tree.words[kid] in ("'s", "\u2019s", "(", ")", "-"):
                continue
            if dep == "case":
                continue
            break
        if (
            dep in ("prep", "compound", "nummod", "nmod", "det", "advmod", "amod", "quantmod", "flat", "npadvmod")
            and kid <= end + 1
        ):
            if dep == "prep" and tree.words[kid] not in PHRASE_PREPOSITIONS and not tree.text[tree.start[kid]].isupper():
                break
            end = max(end, _trimmed(tree, kid) + 1)
        elif dep in ("appos", "relcl", "acl", "cc", "conj"):
            break
    if end < len(tree) and tree.words[end] == ")" and any(tree.words[i] == "(" for i in range(head, end)):
        end += 1
    return _plain_left(tree, head), end


PHRASE_PREPOSITIONS = word_set("sources", "phrase_prepositions")


def _trimmed(tree: Tree, kid: int) -> int:
    """The last token of a dependent, cut before a comma or relative clause inside it."""
    last = tree.right[kid]
    for i in range(kid, last + 1):
        if tree.words[i] in (",", ";", "(", "\u2014", "--", "\u2013") or (tree.deps[i] == "relcl" and tree.left[i] > kid):
            return max(kid, (tree.left[i] if tree.deps[i] == "relcl" else i) - 1)
    return last


def _plain_left(tree: Tree, head: int) -> int:
    """The first token of the phrase, an opening mark or bracketed aside left out."""
    first = tree.left[head]
    while first < head and tree.words[first] in (
        ",",
        ";",
        ":",
        '"',
        "\u201c",
        "\u201d",
        "''",
        "``",
        "and",
        "but",
        "-",
        "\u2014",
        "--",
        "'",
        "\u2018",
        "\u2019",
    ):
        first += 1
    return first


def source_ranges(tree: Tree, head: int) -> list[Range]:
    """The source phrases of a subject: one for each conjunct; a name in apposition to a role stands for both."""
    out: list[Range] = []
    node: int | None = head
    for _ in range(HIGHEST):
        if node is None:
            break
        name = _name_in_apposition(tree, node) or name_between_commas(tree, node)
        out.append(noun_phrase(tree, node if name is None else name))
        node = next((k for k in tree.kids[node] if tree.deps[k] == "conj" and not tree.is_verb(k)), None)
    return out


KNOWN = ("PERSON", "ORG", "GPE", "NORP")


def _name_in_apposition(tree: Tree, head: int) -> int | None:
    """ "Kirby" of "the council's coordinator, John Kirby,": a common noun whose apposition is a name."""
    titled = tree.tags[head] == "NNP" and tree.entities[head] != "PERSON" and is_office(tree, head)
    if tree.tags[head] not in ("NN", "NNS") and not titled and tree.words[head] not in ("one", "another"):
        return None
    inner = (k for kid in tree.kids[head] if tree.deps[kid] == "appos" and tree.tags[kid] == "NN" for k in tree.kids[kid])
    place = (
        k
        for kid in tree.kids[head]
        if tree.words[kid] == "of" and (noun := tree.kid(kid, "pobj")) is not None and tree.entities[noun] != "PERSON"
        for k in tree.kids[noun]
        if tree.entities[k] == "PERSON" and tree.words[tree.left[k] - 1] == ","
    )  # "the mayor of Puno, Tadeo Quiroga,": no town is a person
    for kid in [*tree.kids[head], *inner, *place]:
        if (
            tree.deps[kid] == "appos"
            and kid > head
            and tree.kid(kid, "nsubj") is None  # "critics, many of them Catholics, ...": a clause without a verb
            and tree.tags[kid] in ("NNP", "NNPS")
            and (tree.entities[kid] in (("PERSON",) if titled else KNOWN) or (not titled and is_office(tree, head)))
        ):
            return kid
    return None


def relative_pronoun(tree: Tree, verb: int) -> int | None:
    """The "who" of "officials who said ...": the source as written, beside the noun that it stands for."""
    node = verb
    for _ in range(HIGHEST):
        for kid in tree.kids[node]:
            if tree.deps[kid] == "nsubj":
                return kid if tree.words[kid] in RELATIVE and tree.deps[node] in ("relcl", "ccomp", "conj") else None
        if tree.deps[node] not in ("conj", "xcomp", "advcl"):
            return None
        node = tree.heads[node]
    return None


def subject_ranges(tree: Tree, verb: int, subject: int) -> list[Range]:
    """The source phrases of a subject, with the relative pronoun that stands for it before its verb."""
    out = source_ranges(tree, subject)
    pronoun = relative_pronoun(tree, verb)
    if pronoun is not None and subject < pronoun:
        out.append((pronoun, pronoun + 1))
    return out


def issuer_of(tree: Tree, noun: int, issuing: frozenset[str]) -> int | None:
    """Who issued a document: its owner, its agent, or the subject of the verb that puts it out."""
    owner = owner_of(tree, noun)
    if owner is not None:
        return owner
    node = noun
    for _ in range(3):
        head = tree.heads[node]
        if tree.deps[node] == "prep" and tree.words[node] not in ("of", "with"):
            return None  # "wrote in the report": where, not what
        if tree.deps[node] in ("dobj", "pobj", "prep", "conj", "attr") and head != node:
            if tree.is_verb(head):
                return subject_of(tree, head) if tree.lemmas[head] in issuing else None
            node = head
        else:
            return None
    return None
