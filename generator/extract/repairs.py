"""Mends attachments of the parser that no grammar allows, before anything is read from them.

In: a parsed Doc. Out: the same Doc with a few heads moved, by nine rules. A noun is never coordinated with a verb, so a
noun phrase that the parser hangs on a verb as its conjunct, right behind "noun, ", is an apposition of that noun ("warnings
over two cargo vessels, the Alba and the Boreas"). An apposition is closed by a comma where it was opened by one; where none
stands before the verb, the noun is the object of the participle before it ("After meeting Bob Kay, Ann Lee said ...").
A ship's name right behind "the" and her class belongs to it: who acts is "the master of the tanker Alba", not Alba. A verb
that reports a clause has a subject: behind "after the mate" it is the mate, and behind "of Sunday gunmen" the gunmen. What
is coordinated with a verb is a verb: "shot and wounded" tells of no shot, nor does "shot dead". "Who" is a person, and
"boarded the bulker Tess off Lagos" boards no Lagos.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.extract.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["SUBJECTS", "mend"]

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
BODIES = frozenset({"ORG", "GPE", "FAC"})
VERBS_TOO = {"shot": "shoot", "hit": "hit"}
"""Nouns that are past forms too, with the verb."""
WEEK = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
DAYS = WEEK | {"morning", "evening", "night", "afternoon"}
SUBORDINATORS = frozenset({"after", "before", "since", "until"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@cache
def ship_classes() -> frozenset[str]:
    """The single words for ships: "tanker", "tug", "vessel"."""
    listed = [*table("vessel_types")["heads"]["words"], *chain.from_iterable(table("vessel_types")["classes"].values())]
    return frozenset(word for word in listed if word.isalpha())


def mend(doc: Doc) -> None:
    """Moves the heads that no grammar allows."""
    for token in doc:
        if token.dep_ in SUBJECTS and token.pos_ in NOUNS and token.i < token.head.i:
            if token.dep_ == "nsubj":
                _free_subject(token)
            _name_of_ship(token)
        if token.dep_ == "pobj" and token.head.lower_ in SUBORDINATORS:
            _clause_behind(token)
        if token.dep_ == "compound" and token.lower_ in DAYS and token.head.dep_ == "pobj":
            _day_before(token)
        if token.tag_ == "NN" and token.lower_ == "shot" and token.dep_ == "pobj":
            _shot_dead(token)
        if token.dep_ == "relcl" and token.head.dep_ == "pobj" and token.head.ent_type_ in BODIES:
            _clause_of_person(token)
        if token.dep_ == "conj" and token.tag_ == "VBD" and token.head.tag_ == "NN" and token.head.lower_ in VERBS_TOO:
            _verb_before(token.head)
        if token.lower_ == "off" and token.dep_ == "prt":
            _off_a_coast(token)
        if token.dep_ == "conj" and token.pos_ in NOUNS and token.head.pos_ in VERBS:
            noun = _explained(token)
            if noun is not None:
                token.head = noun
                token.dep_ = "appos"


def _free_subject(noun: Token) -> None:
    """Gives "After meeting Bob Kay, Ann Lee said" its object and its subject."""
    doc, clause, first = noun.doc, noun.head, noun.left_edge.i
    participle = doc[first - 1] if first > noun.sent.start else None
    beside = [child for child in noun.children if child.dep_ == "appos"]
    if participle is None or participle.tag_ != "VBG" or participle.dep_ not in {"pcomp", "advcl"} or len(beside) != 1:
        return
    if any(child.i > participle.i for child in participle.children):
        return
    (subject,) = beside
    opened = doc[subject.left_edge.i - 1].text == ","
    if opened and subject.right_edge.i < clause.i and doc[subject.right_edge.i + 1].text != ",":
        noun.head, noun.dep_ = participle, "dobj"
        subject.head, subject.dep_ = clause, "nsubj"


def _name_of_ship(name: Token) -> None:
    """Gives "the crew of the tug Alba said" her whole subject, where the parser begins it with the name."""
    doc, clause, first = name.doc, name.head, name.left_edge.i
    ship = doc[first - 1] if name.pos_ == "PROPN" and first > name.sent.start else None
    if ship is None or ship.lower_ not in ship_classes() or ship.dep_ != "pobj" or ship.head.lower_ != "of":
        return
    owner = ship.head.head
    if owner.pos_ != "NOUN" or any(child.i >= first for child in ship.children):
        return
    before = owner.head
    if before != clause:
        main = before.head
        if owner.dep_ != "pobj" or before.i != owner.left_edge.i - 1 or before.is_ancestor(clause):
            return
        if clause.dep_ == "ROOT":
            if main.head != clause or main.dep_ != "ccomp":
                return
            main.head, main.dep_ = main, "ROOT"
            clause.head = main
        before.head, before.dep_ = clause, "mark"  # "after the crew of the tug Alba said so": a clause, no phrase
        owner.head, owner.dep_, clause.dep_ = clause, "nsubj", "advcl"
    name.head, name.dep_ = ship, "appos"


def _clause_behind(noun: Token) -> None:
    """Gives "left after the mate reported that she was listing" its subject, where the parser reads "after the mate"."""
    doc, before, at = noun.doc, noun.head, noun.right_edge.i + 1
    verb = doc[at] if at < noun.sent.end else noun
    if verb.tag_ not in {"VBD", "VBZ"} or verb.dep_ == "ROOT" or before.i != noun.left_edge.i - 1:
        return
    if before.is_ancestor(verb):
        return  # nothing hangs on what hangs on it
    deps = {child.dep_ for child in verb.children}
    if "ccomp" in deps and deps.isdisjoint(SUBJECTS) and before.head.i < before.i:
        before.head, before.dep_ = verb, "mark"
        noun.head, noun.dep_, verb.dep_ = verb, "nsubj", "advcl"


def _off_a_coast(off: Token) -> None:
    """Gives "boarded the bulker Tess off Lagos", "hijacked two dhows off Eyl" their ship and their place."""
    doc, name = off.doc, off.head
    end = next((i for i in range(off.i + 1, off.sent.end) if not doc[i].is_title), off.sent.end)
    place = doc[end - 1]
    if place.i <= off.i or place.dep_ != "dobj" or place.pos_ not in NOUNS:
        return
    verb = place.head
    if name == verb:
        if not any(child.dep_ == "dobj" and child.i < off.i for child in verb.children):
            return  # "blew off steam"
    elif name.head == place and name.i == off.i - 1 and name.is_title and verb.i < name.i:
        for child in [child for child in place.lefts if child.i < name.i]:
            child.head = name  # "the bulker" belongs to Tess
        name.head, name.dep_, name.tag_, name.pos_ = verb, "dobj", "NNP", "PROPN"
    else:
        return
    off.head, off.dep_, off.tag_, off.pos_ = verb, "prep", "IN", "ADP"
    place.head, place.dep_ = off, "pobj"


def _day_before(day: Token) -> None:
    """Gives "late in the night of Friday bells were rung" its subject, where the parser reads "of Friday bells"."""
    noun, clause = day.head, day.head.head
    while clause.dep_ in {"prep", "pobj"} and clause.head != clause:
        clause = clause.head
    if noun.i != day.i + 1 or clause.pos_ not in VERBS or clause.i < noun.i or not clause.is_ancestor(noun):
        return
    kids = [child for child in clause.children if child.i > noun.i]
    if any(child.dep_ in SUBJECTS for child in clause.children):
        return
    day.head, day.dep_ = noun.head, "pobj"
    for child in [child for child in noun.lefts if child.i < day.i]:
        child.head = day
    noun.head, noun.dep_ = clause, "nsubjpass" if any(child.dep_ == "auxpass" for child in kids) else "nsubj"


def _clause_of_person(clause: Token) -> None:
    """Hangs "who left early" of "Ann Lee of Fern Bank, who left early" on the person: no bank is "who"."""
    person = clause.head.head.head
    subject = next((child for child in clause.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ == "who" and clause.head.head.dep_ == "prep" and person.ent_type_ == "PERSON":
        clause.head = person


def _verb_before(shot: Token) -> None:
    """Makes a verb of the "shot" of "a gunman shot and wounded him", and its subject of the noun before it."""
    subject = shot.nbor(-1) if shot.i > shot.sent.start else shot
    if subject.head != shot or subject.dep_ not in {"compound", "nsubj"} or subject.pos_ not in NOUNS:
        return
    for child in [child for child in shot.lefts if child != subject]:
        child.head = subject
    subject.dep_, shot.tag_, shot.pos_, shot.lemma_ = "nsubj", "VBD", "VERB", VERBS_TOO[shot.lower_]


def _shot_dead(shot: Token) -> None:
    """Makes a verb of the "shot" of "a gunman in a van shot dead a teacher"."""
    dead = shot.nbor() if shot.i + 1 < len(shot.doc) else shot
    before = shot.nbor(-1) if shot.i else shot
    if dead.lower_ != "dead" or dead.tag_ != "JJ" or before.head != shot or before.pos_ not in NOUNS:
        return
    if not any(child.dep_ == "nsubj" and child.is_ancestor(shot) for child in dead.lefts):
        return
    for child in [child for child in shot.lefts if child != before]:
        child.head = before
    before.head, before.dep_ = shot.head, "pobj"
    dep, above = dead.dep_, shot if dead.head == dead else dead.head
    shot.tag_, shot.pos_, shot.lemma_ = "VBD", "VERB", "shoot"
    shot.head, shot.dep_ = above, dep
    for child in [child for child in dead.children if child != shot]:
        child.head = shot
    dead.head, dead.dep_ = shot, "advmod"


def _explained(token: Token) -> Token | None:
    """The noun right before the comma before the phrase; None where the phrase begins otherwise or heads a clause."""
    if any(child.dep_ in {"nsubj", "nsubjpass", "cop", "aux"} for child in token.children):
        return None
    first = token.left_edge.i
    if first < 2 or token.doc[first - 1].text != ",":
        return None
    noun = token.doc[first - 2]
    return noun if noun.pos_ in NOUNS and noun.sent == token.sent and noun.i > token.head.i else None
