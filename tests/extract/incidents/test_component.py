"""The component in an ordinary spaCy pipeline, without actors, without a date, with what is no text at all."""

from __future__ import annotations

from pytest import mark
from spacy.language import Language
from spacy.tokens import Doc

from generator.extract.incidents import IncidentsComponent


def test_works_on_any_parsed_doc(nlp: Language) -> None:
    doc = IncidentsComponent(nlp)(nlp("Pirates boarded the tanker Delta Rose off Brass on Sunday, its owner said."))
    (incident,) = doc._.sitbrief_incidents
    assert (incident.type, incident.vessels[0].name) == ("boarding", "Delta Rose")
    assert incident.date is None  # "on Sunday" in an undated text
    assert incident.date_span.text == "Sunday"


@mark.parametrize("text", ["", " ", "\n\n", '"' * 300, "attack " * 300, "\u200b\u202e", "the ship was hit by " * 60])
def test_survives_what_is_no_prose(nlp: Language, text: str) -> None:
    doc = IncidentsComponent(nlp)(nlp(text))
    assert isinstance(doc._.sitbrief_incidents, tuple)


def test_survives_an_empty_doc(nlp: Language) -> None:
    assert IncidentsComponent(nlp)(Doc(nlp.vocab))._.sitbrief_incidents == ()


def test_same_text_same_incidents(nlp: Language) -> None:
    component = IncidentsComponent(nlp)
    text = "Two missiles hit the tanker Delta Rose off Aden on 3 June 2024, killing two. The Houthis claimed the attack."
    assert component(nlp(text))._.sitbrief_incidents == component(nlp(text))._.sitbrief_incidents
