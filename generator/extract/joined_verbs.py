"""Hangs a verb behind "and" or "but" on the verb that it goes with, where the parser took a nearer one.

In: a verb that is joined to another. Out: the same verb, perhaps with another head. Grammar decides, by five rules. No
finite verb goes with an infinitive or stands beside a modal. In "They said all must pay, and recalled that some had" who
must pay recalls nothing. "Have" does not go with "he", and a boat posts no video. What follows ", and" behind ", a step Kim
deplored" is no more of the step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.repairs import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["CLOSING", "FINITE", "RETAKING", "TIMED", "join", "subject_of"]

CLOSING = frozenset({"say", "tell", "add", "note", "warn", "explain", "report", "recall", "write", "announce", "argue"})
"""Verbs that close a sentence of reported speech behind a comma."""
TIMED = CLOSING | {"confirm", "claim", "insist", "state", "acknowledge", "admit", "deny", "declare", "estimate"}
"""Verbs of saying behind which the weekday of the saying stands."""
RETAKING = frozenset({"recall", "stress", "underline", "reiterate", "urge", "caution", "emphasize", "emphasise"})
"""Further verbs with which a speaker goes on."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PUBLISHING = frozenset({"post", "publish", "release", "share", "circulate", "upload", "show"})
"""What people do with pictures and papers beside what they say."""
SINGULAR = frozenset({"has", "is", "was", "does", "VBZ"})
PLURAL = frozenset({"have", "are", "were", "do", "VBP"})
"""Auxiliaries and tags that agree with one and with many."""


def join(verb: Token) -> None:
    """Hangs a verb whose relation is "conj" where it belongs."""
    if subject_of(verb) is not None:
        return
    clause = verb.head
    if clause.tag_ == "VB" and verb.tag_ in FINITE:
        _beside_finite(verb)
    elif clause.dep_ == "ccomp":
        _agreeing(verb)
        if verb.head == clause and verb.tag_ in FINITE and (verb.lemma_ in TIMED or verb.lemma_ in RETAKING):
            _said_as_well(verb)
        elif verb.head == clause and verb.lemma_ in PUBLISHING:
            _published(verb)
    elif clause.dep_ == "relcl" and clause.head.dep_ == "appos":
        _behind_aside(verb)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, where it has one."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _hang(verb: Token, main: Token) -> bool:
    """Moves the verb with its "and" to another one; says whether there is an "and" before it."""
    clause = verb.head
    links = [child for child in clause.children if child.dep_ == "cc" and clause.i < child.i < verb.i]
    for link in links:
        link.head = main
    verb.head = main
    return bool(links)


def _beside_finite(verb: Token) -> None:
    """Hangs "has" of "has agreed to lend a hand but has no crane" on "agreed": no finite verb goes with an infinitive.

    In "Oslo said it would not let them win and appealed for calm" it goes with "said", the last verb in its own tense.
    """
    infinitive = verb.head
    main = infinitive.head
    if not any(child.tag_ in {"TO", "MD"} for child in infinitive.lefts):
        return
    if infinitive.dep_ != "xcomp" or main.tag_ == "VB":
        while main.tag_ == "VB" and main.head != main:
            main = main.head
        if infinitive.dep_ not in {"xcomp", "ccomp"} or main.tag_ != verb.tag_ or main.lemma_ not in TIMED | RETAKING:
            return
        if not any(child.dep_ == "cc" and infinitive.i < child.i < verb.i for child in infinitive.children):
            return
    _hang(verb, main)


def _said_as_well(verb: Token) -> None:
    """Hangs "recalled" of "They said all must pay, and recalled that some had" on "said"."""
    clause, main = verb.head, verb.head.head
    ahead = any(child.tag_ == "MD" for child in clause.lefts)
    follows = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    if ahead and follows and main.tag_ == verb.tag_ and main.i < clause.i and main.lemma_ in TIMED | RETAKING:
        _hang(verb, main)


def _published(verb: Token) -> None:
    """Hangs "posted" of "Oslo said its boat was rammed and posted a video" on "said": no boat posts anything."""
    main, own = verb.head.head, subject_of(verb.head)
    things = own is not None and (own.dep_ == "nsubjpass" or own.lower_ in {"it", "he", "she", "they"})
    if things and main.tag_ == verb.tag_ and main.i < verb.head.i and main.lemma_ in TIMED:
        _hang(verb, main)


def _agreeing(verb: Token) -> None:
    """Hangs "have ruled" of "Police say he is alone but have ruled nothing out" on "say": he "has", police "have"."""
    clause, main = verb.head, verb.head.head
    own, upper = subject_of(clause), subject_of(main)
    if own is None or upper is None or main.i > clause.i:
        return
    form = _form(verb)
    alone = own.lower_ in {"he", "she", "it"} or (own.tag_ in {"NN", "NNP"} and _form(clause) in SINGULAR)
    many = upper.tag_ == "NNS" or upper.lower_ == "they"
    if (form in PLURAL and alone and many) or (form in SINGULAR and own.tag_ == "NNS" and upper.tag_ in {"NN", "NNP"}):
        _hang(verb, main)


def _form(verb: Token) -> str:
    """What of a verb agrees with its subject: the first auxiliary, or its tag."""
    finite = next((child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}), verb)
    return finite.lower_ if finite != verb or verb.lemma_ == "be" else verb.tag_


def _behind_aside(verb: Token) -> None:
    """Hangs "urged" of "Oslo deplored the raid, a step Bern called a bluff, and urged calm" on "deplored"."""
    clause = verb.head
    main = clause.head.head
    while main.pos_ in {"NOUN", "PROPN", "ADP"} and main.head != main:
        main = main.head
    link = next((child for child in clause.children if child.dep_ == "cc" and clause.i < child.i < verb.i), verb)
    closed = link != verb and verb.doc[link.i - 1].text == ","
    if closed and main.tag_ == verb.tag_ and main.tag_ in FINITE and main.i < clause.i:
        _hang(verb, main)
