"""Mends attachments of the parser around verbs of saying, by how the press writes and not by likelihood.

In: a parsed Doc. Out: the same Doc with a few heads moved, by the rules of the functions below and of ``joined_verbs``. Each
rests on a mark or a form that admits one reading: a participle between commas has no subject of its own, a closing "said"
has for its subject what stands between the last commas, a semicolon parts what two say, a name behind an office and its
body is that of who holds it, and who "denied that its men had left, adding" adds. Where two readings are left, nothing is
moved. Finds no statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.joined_verbs import CLOSING, FINITE, RETAKING, TIMED, join, subject_of
from generator.extract.repairs import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_speech"]

CLAUSES = frozenset({"ccomp", "advcl", "conj", "parataxis", "relcl"})
BODIES = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
JUDGING = frozenset({"describe", "call", "dismiss", "reject", "denounce", "condemn", "deny", "label", "brand", "term"})
HUNG = frozenset({"attr", "dobj", "appos", "conj", "npadvmod", "oprd", "dep"})
"""What the parser takes a late subject for."""
ANSWERING = frozenset(
    {"call", "blame", "accuse", "believe", "think", "fear", "want", "appeal", "demand", "condemn", "reject"}
)
"""Verbs with which another party is set beside the first."""
ADDING = frozenset(
    {"add", "insist", "stress", "note", "argue", "explain", "emphasise", "emphasize", "reiterate", "underline"}
)
"""Participles with which a speaker goes on; "claiming" and "saying" may be those of whom he speaks."""
STATEMENTS = frozenset({"statement", "letter", "communiqué", "message", "note", "release", "tweet", "interview", "speech"})
"""What somebody speaks in."""
NOUNS_TOO = frozenset({"suspect", "fear", "claim", "hope", "doubt", "report", "estimate", "complain", "predict", "worry"})
"""Verbs in the plain present that the tagger takes for nouns."""
JOINED = FINITE | {"VBN", "VBG"}
NAMING = frozenset({"call", "label", "brand", "term", "dub", "deem", "consider", "find"})
BAD_NAMES = frozenset(
    {"speculation", "nonsense", "propaganda", "fiction", "blackmail", "hypocrisy", "racism", "slander", "madness", "folly",
     "rubbish", "treason", "hearsay", "fantasy", "hysteria", "terrorism", "piracy", "aggression", "extortion", "lunacy"}
)  # fmt: skip
"""Names without an article that are given to what others said or did."""
LONGEST_NAME = 8
"""Tokens back from a verb to the comma before the name of its subject."""
LONGEST_CLOSE = 9
"""Tokens that a closing ", its director Ann Lee told Radio Delta" may have behind its verb."""


def mend_speech(doc: Doc) -> None:
    """Moves the heads that the rules name."""
    for token in doc:
        if token.dep_ == "conj" and token.tag_ in JOINED:
            join(token)
        if token.tag_ == "VBG":
            if token.dep_ == "advcl":
                _subject_of_main(token)
                _speaks_on(token)
            elif token.dep_ == "conj":
                _second_with(token)
        elif token.dep_ == "acl" and token.tag_ == "VBN":
            _participle(token)
        elif token.dep_ == "appos":
            _name_beside(token)
        elif token.tag_ in FINITE:
            _finite(token)
        elif token.dep_ == "ROOT" and token.lower_ in NOUNS_TOO:
            _plain_present(token)
        elif token.dep_ == "det" and token.lower_ in {"that", "this"}:
            _called_that(token)


def _participle(verb: Token) -> None:
    if verb.head.dep_ == "dep":
        _opening_verb(verb)
    elif verb.head.lemma_ in STATEMENTS:
        _in_a_statement(verb)
    elif verb.lemma_ in JUDGING:
        _judge(verb)


def _name_beside(noun: Token) -> None:
    above = noun.head
    if above.dep_ == "pobj" and _speaks_in(noun, above.head.head):
        noun.head, noun.dep_ = above.head.head, "nsubj"
    elif _is_among_them(noun):
        noun.head = noun.doc[noun.left_edge.i - 4]
    elif noun.ent_type_ == "PERSON":
        _name_of_office(noun)


def _finite(verb: Token) -> None:
    if verb.dep_ == "ROOT":
        _subject_with_article(verb)
        if verb.i > 3 and verb.nbor(-1).text == "," and verb.lemma_ in TIMED | RETAKING:
            _in_a_headline(verb)
    elif verb.dep_ == "compound":
        _verb_of_object(verb)
    if verb.dep_ in CLAUSES and verb.i > 3 and verb.nbor(-1).text == ",":
        _as_another_did(verb)
    if verb.dep_ == "ccomp" and (verb.lemma_ in TIMED or verb.lemma_ in RETAKING or verb.lemma_ in ANSWERING):
        _behind_semicolon(verb)
    if verb.lemma_ in TIMED:
        _weekday_of(verb)
        _aged(verb)
        _subject_before(verb)
        _office_before(verb)
        _who_would(verb)
        if verb.dep_ in CLAUSES and verb.lemma_ in CLOSING:
            _close(verb)


def _speaks_on(participle: Token) -> None:
    """Hangs "adding" of "Oslo denied that its men had left, adding that ..." on "denied": the one who speaks adds."""
    clause = participle.head
    main = clause.head
    if participle.lemma_ not in ADDING or clause.dep_ != "ccomp" or main.i > clause.i or clause.i > participle.i:
        return
    if participle.nbor(-1).text in {",", "”", '"', "’"} and main.lemma_ in TIMED | RETAKING | JUDGING | {
        "maintain",
        "contend",
        "assert",
    }:
        participle.head = main


def _in_a_headline(verb: Token) -> None:
    """Gives "Navy denies killing two, says gunboat was hit" one subject: what it denies is not what it says."""
    first = [child for child in verb.lefts if child.dep_ == "ccomp" and child.tag_ in FINITE]
    behind = any(child.dep_ == "ccomp" for child in verb.rights)
    if not first or not behind or subject_of(verb) is not None:
        return
    subject = subject_of(first[0])
    if subject is not None and first[0].tag_ == verb.tag_ == "VBZ":
        subject.head, first[0].dep_ = verb, "conj"


def _in_a_statement(verb: Token) -> None:
    """Gives "Oslo in a statement deplored the raid and renewed its claim" its first verb: statements deplore nothing."""
    link = verb.head.head
    noun, objects = link.head, [child for child in verb.children if child.dep_ == "dobj"]
    main = noun.head
    if link.lower_ != "in" or link.dep_ != "prep" or noun.dep_ != "nsubj" or not objects or main.i < verb.i:
        return
    verb.head, verb.dep_, verb.tag_ = main, "conj", "VBD"
    link.head = verb
    for joint in [child for child in noun.children if child.dep_ == "cc" and verb.i < child.i]:
        joint.head = main


def _behind_semicolon(verb: Token) -> None:
    """Parts "Oslo says its men won; Bern claims to have won": what stands before the mark is not what Bern claims."""
    first, subject = verb.head, subject_of(verb)
    if subject is None or first.i > verb.i or first.lemma_ not in TIMED:
        return
    mark = next((t.i for t in verb.doc[first.i + 1 : subject.left_edge.i] if t.text == ";"), None)
    before = [child for child in verb.lefts if mark is not None and child.i < mark]
    if before:
        for child in before:
            child.head = first
        verb.dep_ = "conj"


def _subject_of_main(participle: Token) -> None:
    """Gives "Toth, arriving late, called it theft" its subject."""
    doc, main = participle.doc, participle.head
    subject = next((child for child in participle.children if child.dep_ == "nsubj" and child.i < participle.i), None)
    if subject is None or main.tag_ not in FINITE or main.i < participle.i or subject_of(main) is not None:
        return
    if doc[participle.i - 1].text == "," and doc[main.i - 1].text == "," and subject.i < participle.i - 1:
        subject.head = main


def _speaks_in(noun: Token, verb: Token) -> bool:
    """True for "In Lund, a lawyer who knows her said": no comma parts him from the verb, and Lund is no lawyer."""
    behind = noun.right_edge.i + 1 == verb.i and verb.tag_ in FINITE and noun.pos_ in {"NOUN", "PROPN"}
    return behind and subject_of(verb) is None and noun.doc[noun.left_edge.i - 1].text == ","


def _is_among_them(noun: Token) -> bool:
    """True for the mayor in "The group named five ministers, among them the mayor, and said": he is no group."""
    first = noun.left_edge.i
    many = first > 3 and noun.doc[first - 4].tag_ in {"NNS", "NNPS"}
    return many and [t.lower_ for t in noun.doc[first - 3 : first]] == [",", "among", "them"]


def _name_of_office(name: Token) -> None:
    """Hangs "Ann Lee" of "the head of the Fern Bank, Ann Lee, said" on the head: no bank and no town is Ann Lee."""
    doc, node = name.doc, name.head
    if node.dep_ != "pobj" or node.ent_type_ not in BODIES or doc[name.left_edge.i - 1].text != ",":
        return
    while node.dep_ in {"pobj", "prep"}:
        node = node.head
    closed = name.right_edge.i + 1 < len(doc) and doc[name.right_edge.i + 1].text == ","
    if closed and node.tag_ == "NN" and node.dep_ in SUBJECTS and not any(c.dep_ == "appos" for c in node.children):
        name.head = node


def _opening_verb(verb: Token) -> None:
    """Gives "Men on motorcycles killed six soldiers, officials said" its clause, where the men are left hanging."""
    noun, main = verb.head, verb.head.head
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if main.dep_ == "ROOT" and main.lemma_ in CLOSING and main.i > verb.i and noun.pos_ in {"NOUN", "PROPN"} and objects:
        verb.head, verb.dep_, verb.tag_ = main, "ccomp", "VBD"
        noun.head, noun.dep_ = verb, "nsubj"


def _judge(verb: Token) -> None:
    """Gives ", a step her rival, Ann Lee, described as unwise" its clause: the rival describes, the step is described."""
    judge, doc = verb.head, verb.doc
    first = judge.left_edge.i
    inside = next((child for child in judge.lefts if child.dep_ == "nmod" and child.tag_ == "NN"), None)
    thing = inside or (doc[first - 1] if first > verb.sent.start + 2 else verb)
    if judge.pos_ not in {"NOUN", "PROPN"} or thing.tag_ != "NN" or thing.left_edge.i >= thing.i:
        return
    if doc[thing.left_edge.i - 1].text in {",", "-", "--", "–", "—"} and doc[thing.left_edge.i].lower_ in {"a", "an"}:
        if inside is not None:
            inside.head, inside.dep_ = judge.head, "appos"
        judge.head, judge.dep_ = verb, "nsubj"
        verb.head, verb.dep_, verb.tag_ = thing, "relcl", "VBD"


def _as_another_did(verb: Token) -> None:
    """Gives "He wept as the judge, Ann Lee, read it out" its second clause, whose subject is no object of "as"."""
    doc, start = verb.doc, verb.sent.start
    comma = next((i for i in range(verb.i - 3, max(start, verb.i - LONGEST_NAME), -1) if doc[i].text == ","), start)
    noun = doc[comma - 1] if comma > start + 2 else verb
    link, name = noun.head, doc[verb.i - 2]
    if link.lower_ != "as" or noun.dep_ != "pobj" or not doc[comma + 1].is_title or not name.is_title or subject_of(verb):
        return
    if verb.head == link.head and not any(c.dep_ == "cc" for c in verb.head.children):
        name.head, name.dep_ = noun, "appos"
        noun.head, noun.dep_ = verb, "nsubj"
        link.head, link.dep_ = verb, "mark"
        verb.dep_ = "advcl"


def _second_with(participle: Token) -> None:
    """Hangs the second participle of "with Oslo insisting ... and Bern threatening ..." beside the first."""
    clause = participle.head
    first = clause.head
    if clause.dep_ == "ccomp" and first.tag_ == "VBG" and first.dep_ == "pcomp" and subject_of(participle) is not None:
        link = next((c for c in clause.children if c.dep_ == "cc" and clause.i < c.i < participle.i), None)
        participle.head = first
        if link is not None:
            link.head = first


def _called_that(that: Token) -> None:
    """Makes the "that" of "called that a slur", "called that nonsense" what was called so: no noun has two articles."""
    noun = that.head
    verb = noun.head
    if (
        verb.lemma_ not in NAMING
        or noun.dep_ not in {"dobj", "ccomp", "oprd"}
        or that.i != verb.i + 1
        or noun.pos_ != "NOUN"
    ):
        return
    between = [t for t in that.doc[that.i + 1 : noun.i] if not t.is_quote]
    article = bool(between) and between[0].lower_ in {"a", "an", "the"}
    if article or (noun.i == that.i + 1 and noun.lower_ in BAD_NAMES):
        that.head, that.dep_, noun.dep_ = verb, "dobj", "oprd"


def _plain_present(verb: Token) -> None:
    """Makes a verb of the "suspect" of "Divers in the bay suspect that it sank": no noun has a subject and a clause."""
    subject = subject_of(verb)
    if subject is None or subject.tag_ not in {"NNS", "NNPS"} or subject.i > verb.i:
        return
    if any(c.dep_ == "ccomp" and c.i > verb.i and any(m.lower_ == "that" for m in c.lefts) for c in verb.children):
        verb.tag_, verb.pos_ = "VBP", "VERB"


def _subject_with_article(verb: Token) -> None:
    """Gives "The Turkish military suspects a raid" its subject: a verb has no article, the word before the verb has."""
    subject = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if subject.head != verb or subject.dep_ not in {"amod", "compound"} or subject_of(verb) is not None:
        return
    before = [c for c in verb.lefts if c.dep_ in {"det", "amod", "compound", "poss"} and c.i < subject.i]
    if any(c.dep_ in {"det", "poss"} for c in before) and any(c.dep_ != "punct" for c in verb.rights):
        for child in before:
            child.head = subject
        subject.dep_, subject.tag_, subject.pos_ = "nsubj", "NN", "NOUN"
        behind = next((c for c in verb.rights if c.dep_ in {"appos", "nmod", "dep"} and c.left_edge.i == verb.i + 1), None)
        if behind is not None:
            behind.dep_ = "dobj"


def _verb_of_object(verb: Token) -> None:
    """Makes "forecasts" of "The office forecasts showers" the verb: no word inside a noun phrase has a subject."""
    noun = verb.head
    if noun.dep_ == "ROOT" and noun.i > verb.i and noun.tag_ in {"NNS", "NN"} and subject_of(verb) is not None:
        noun.head, noun.dep_ = verb, "dobj"
        verb.head, verb.dep_ = verb, "ROOT"


def _aged(verb: Token) -> None:
    """Gives "“It fell,” Putri, 23, said." its subject: a name with an age behind it."""
    doc, at = verb.doc, verb.i - 1
    if at < verb.sent.start + 4 or doc[at].text != "," or not doc[at - 1].is_digit or doc[at - 2].text != ",":
        return
    name = doc[at - 3]
    if subject_of(verb) is None and name.is_title and len(doc[at - 1]) < 3 and doc[at - 4].is_punct:
        name.head, name.dep_, name.tag_, name.pos_ = verb, "nsubj", "NNP", "PROPN"
        doc[at - 1].head, doc[at - 1].dep_ = name, "appos"


def _who_would(verb: Token) -> None:
    """Parts "Lee, who leads it and would go, said the law is clear": Lee says, and it is of Lee that "would go" tells."""
    clause = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ == "VB"), verb)
    subject = None if clause == verb else subject_of(clause)
    relative = None if subject is None else next((c for c in subject.rights if c.dep_ == "relcl"), None)
    if subject is None or relative is None or subject_of(verb) is not None or verb.nbor(-1).text != ",":
        return
    modal = next((c for c in clause.lefts if c.tag_ == "MD"), clause)
    joined = modal != clause and verb.doc[modal.i - 1].dep_ == "cc"
    if joined and relative.i < modal.i and any(c.lower_ == "who" for c in relative.lefts):
        subject.head = verb
        clause.head, clause.dep_ = relative, "conj"


def _subject_before(verb: Token) -> None:
    """Gives "..., the mayor of Lund, Ann Lee, said." its subject, where the parser hung the mayor on what was said."""
    doc, at = verb.doc, verb.i - 1
    if verb.dep_ != "ROOT" or at < verb.sent.start + 3 or doc[at].text != "," or subject_of(verb) is not None:
        return
    node, found = doc[at - 1], None
    while node.i > verb.sent.start and node.right_edge.i <= at and node.head != node and node.pos_ not in {"VERB", "AUX"}:
        if node.pos_ in {"NOUN", "PROPN"} and node.dep_ in HUNG and doc[node.left_edge.i - 1].text == ",":
            found = node
        node = node.head
    if found is not None:
        found.head, found.dep_ = verb, "nsubj"


def _office_before(verb: Token) -> None:
    """Gives "it sank, the ship's manager, Fern Line, said" its office, which the parser hangs on what was said."""
    doc, name = verb.doc, subject_of(verb)
    first = name.left_edge.i if name is not None else 0
    noun = doc[first - 2] if first > 3 and doc[first - 1].text == "," else verb
    if name is None or noun.pos_ != "NOUN" or noun.dep_ != "nsubj" or not noun.head.i < noun.i < name.i < verb.i:
        return
    if noun.left_edge.i > 0 and doc[noun.left_edge.i - 1].text == "," and verb.is_ancestor(noun):
        noun.head, name.head, name.dep_ = verb, noun, "appos"


def _weekday_of(verb: Token) -> None:
    """Hangs the "on Thursday" of "said on Thursday Oslo would wait" on "said"."""
    doc, at = verb.doc, verb.i + 1
    before = doc[at] if at + 2 < len(doc) and at + 1 < verb.sent.end else verb
    if before.lower_ not in {"on", "late", "early"} or before.head == verb:
        return
    inside = before.head
    named = doc[at + 1].ent_type_ == "DATE" and doc[at + 1].head in (before, inside)
    if named and inside.dep_ == "ccomp" and inside.head == verb and doc[at + 2].dep_ != "punct":
        before.head = verb


def _close(verb: Token) -> None:
    """Makes the verb of a closing ", its director told Radio Delta." the one that all before it hangs on."""
    doc, main, subject = verb.doc, verb.head, subject_of(verb)
    if main.dep_ != "ROOT" or main.i > verb.i or subject is None or subject.i > verb.i or verb.dep_ == "relcl":
        return
    before, behind = doc[subject.left_edge.i - 1], doc[verb.i + 1 : verb.sent.end]
    named = next((t.i for t in behind if t.text == ","), verb.sent.end - 1)  # ", a sum that nobody had named" may follow
    if before.text != "," or named - verb.i > LONGEST_CLOSE:
        return
    if any(t.dep_ == "ccomp" or (t.tag_ in FINITE and t.dep_ != "relcl") for t in behind):
        return
    if main.lemma_ in TIMED or any(t.is_quote for t in verb.sent) or any(c.dep_ == "cc" for c in main.children):
        return
    main.head, main.dep_ = verb, "ccomp"
    verb.head, verb.dep_ = verb, "ROOT"
    for mark in [child for child in main.children if child.dep_ == "punct" and child.i >= before.i]:
        mark.head = verb
