"""A noun is never coordinated with a verb: what the parser hangs there explains the noun before it."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from generator.extract import parse
from generator.extract.repairs import mend
from tests.builders import document

WORDS = ["They", "issued", "warnings", "over", "two", "cargo", "vessels", ",", "the", "Alba", "and", "Boreas", "."]
POS = ["PRON", "VERB", "NOUN", "ADP", "NUM", "NOUN", "NOUN", "PUNCT", "DET", "PROPN", "CCONJ", "PROPN", "PUNCT"]
DEPS = ["nsubj", "ROOT", "dobj", "prep", "nummod", "compound", "pobj", "punct", "det", "conj", "cc", "conj", "punct"]
HEADS = [1, 1, 1, 2, 6, 6, 3, 1, 9, 1, 9, 9, 1]


def test_names_behind_a_noun_and_a_comma_become_its_apposition(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=WORDS, pos=POS, deps=DEPS, heads=HEADS)
    mend(doc)
    assert (doc[9].dep_, doc[9].head.text) == ("appos", "vessels")
    assert [t.text for t in doc[6].subtree] == [*WORDS[4:7], *WORDS[8:12]]


@pytest.mark.parametrize(
    "text",
    [
        "He came, saw the Alba and left.",
        "Iran spoke, Oman listened, and Qatar left.",
        "The marines fought off Somali pirates and blew off steam.",
    ],
)
def test_a_sound_parse_is_left_alone(nlp: Language, text: str) -> None:
    before = [(t.dep_, t.head.i) for t in nlp(text)]
    assert [(t.dep_, t.head.i) for t in parse(document(text), nlp)] == before


def test_a_fronted_participle_keeps_its_object(nlp: Language) -> None:
    doc = parse(document("After meeting Bob Kay, Ann Lee said the road was open."), nlp)
    assert [(t.text, t.dep_, t.head.text) for t in doc if t.text in ("Kay", "Lee")] == [
        ("Kay", "dobj", "meeting"),
        ("Lee", "nsubj", "said"),
    ]


def test_an_apposition_between_commas_stays_one(nlp: Language) -> None:
    doc = parse(document("After the meeting Bob Kay, the mayor, said the road was open."), nlp)
    assert next(t.dep_ for t in doc if t.text == "mayor") == "appos"


@pytest.mark.parametrize("opening", ["", "Divers left after "])
def test_a_ship_s_name_behind_her_class_is_no_subject(nlp: Language, opening: str) -> None:
    doc = parse(document(f"{opening}the crew of the tug Alba reported that she was leaking."), nlp)
    name, reported = (next(t for t in doc if t.text == word) for word in ("Alba", "reported"))
    assert (name.dep_, name.head.text) == ("appos", "tug")
    assert [t.text for t in reported.children if t.dep_ == "nsubj"] == ["crew"]


def test_what_is_coordinated_with_a_verb_is_one(nlp: Language) -> None:
    doc = parse(document("A gunman shot and gravely wounded the mayor on Wednesday, officials said."), nlp)
    assert [(t.dep_, t.head.text) for t in doc[:2]] == [("det", "gunman"), ("nsubj", "shot")]
    assert (doc[2].pos_, doc[2].lemma_) == ("VERB", "shoot")


def test_who_is_a_person_and_no_bank(nlp: Language) -> None:
    doc = parse(document("“It is late,” said Ann Lee of Fern Securities, who expects the crown to fall."), nlp)
    assert next(t.head.text for t in doc if t.text == "expects") == "Lee"


@pytest.mark.parametrize(
    ("text", "ship"),
    [("Pirates boarded the bulker Tess off Lagos on Monday.", "Tess"), ("Pirates hijacked two dhows off Eyl.", "dhows")],
)
def test_a_ship_lies_off_a_coast(nlp: Language, text: str, ship: str) -> None:
    doc = parse(document(text), nlp)
    assert [(t.text, t.dep_) for t in doc if t.dep_ in ("dobj", "pobj") and t.text != "Monday"] == [
        (ship, "dobj"),
        ("Eyl" if "Eyl" in text else "Lagos", "pobj"),
    ]
