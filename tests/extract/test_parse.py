"""Marks of emphasis: the parser is not shown them, the document keeps them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark
from spacy.language import Language

from generator.documents.paragraphs import paragraphs
from generator.extract.parse import parse
from generator.model import Document


def parsed(text: str, nlp: Language):  # type: ignore[no-untyped-def]
    return parse(Document(id="t", path="t.txt", sha256="0" * 64, text=text, paragraphs=paragraphs(text)), nlp)


def test_a_name_in_asterisks_is_the_object_that_it_is_without_them(nlp: Language) -> None:
    doc = parsed("A shell struck the trawler *Wild Rose* before dawn.", nlp)
    rose = next(token for token in doc if token.text == "Rose")
    assert (rose.dep_, rose.head.text) == ("dobj", "struck")
    marks = [token for token in doc if token.text == "*"]
    assert [(m.dep_, m.head.text) for m in marks] == [("punct", "Wild"), ("punct", "Rose")]


@mark.parametrize(
    "text",
    [
        "The _Wild Rose_'s crew, and *St. John*-flagged ships (*Ada B*) sailed.",
        "*A whole line.*\n\nThen 2*3*4 and *one* *two*.",
        "An unpaired *mark and a_snake_case_word stay.",
        "The *June 3* sank.*",
    ],
)
def test_the_text_stays_as_it_is(text: str, nlp: Language) -> None:
    assert parsed(text, nlp).text == text


@given(st.text(alphabet="ab *_.,'\n", max_size=40))
def test_no_marks_whatever_change_the_text(nlp: Language, text: str) -> None:
    assert parsed(text, nlp).text == text


def test_a_number_behind_its_abbreviation_begins_no_sentence(nlp: Language) -> None:
    doc = parsed("Water rose in her No. 2 hold, the mate said. He said no. Six men left.", nlp)
    assert [sent.text.strip() for sent in doc.sents][1:] == ["He said no.", "Six men left."]


@mark.parametrize(
    ("text", "sentences"),
    [
        ("It burned at 3 a.m. Police said it was arson.", 2),
        ("It was seen at 4 p.m. Emma's uncle pleaded with them.", 2),
        ("It burned at 3 a.m. GMT in Oslo.", 1),
        ("It was at 2 p.m. Eastern time.", 1),
        ("It opens at 9 a.m. Monday in Rome.", 1),
    ],
)
def test_an_hour_ends_a_sentence_where_no_day_or_zone_follows(nlp: Language, text: str, sentences: int) -> None:
    assert len(list(parsed(text, nlp).sents)) == sentences
