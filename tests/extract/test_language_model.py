"""Which model is loaded, that its weights are the recorded ones, and what is said where they are not."""

from __future__ import annotations

import spacy
from pytest import MonkeyPatch, mark, raises
from spacy.language import Language

from generator.errors import LanguageModelError
from generator.extract import language_model
from generator.extract.language_model import DEFAULT_MODEL, RECORDED, describe, load_language_model, weights


def test_the_default_model_has_the_recorded_weights(nlp: Language) -> None:
    assert {name: weights(nlp)[name] for name in RECORDED} == RECORDED


def test_the_model_is_described_by_its_official_name_whichever_package_carries_it(nlp: Language) -> None:
    description = describe(nlp)
    assert (description.name, description.version) == (DEFAULT_MODEL, "3.8.0")
    assert len(description.sha256) == 64


@mark.parametrize("component", ["tagger", "parser", "attribute_ruler", "lemmatizer", "ner"])
def test_components_that_extraction_needs_are_loaded(nlp: Language, component: str) -> None:
    assert component in nlp.pipe_names


def test_changed_weights_are_refused_under_the_default_name(monkeypatch: MonkeyPatch, nlp: Language) -> None:
    monkeypatch.setattr(language_model, "_loaded", lambda package: nlp)
    monkeypatch.setattr(language_model, "RECORDED", RECORDED | {"ner": "0" * 64})
    with raises(LanguageModelError, match=r"not those of en_core_web_sm 3\.8\.0 \(ner\)"):
        load_language_model()


def test_changed_weights_do_not_go_by_the_official_name(monkeypatch: MonkeyPatch, nlp: Language) -> None:
    monkeypatch.setattr(language_model, "RECORDED", RECORDED | {"ner": "0" * 64})
    assert describe(nlp).name != DEFAULT_MODEL


def test_a_model_that_the_user_names_is_taken_unchecked(monkeypatch: MonkeyPatch) -> None:
    blank = spacy.blank("en")
    monkeypatch.setattr(spacy.util, "is_package", lambda name: name == "my_model")
    monkeypatch.setattr(language_model, "_loaded", lambda package: blank)
    assert load_language_model("my_model") is blank


def test_a_missing_model_is_an_error_with_advice() -> None:
    with raises(LanguageModelError) as caught:
        load_language_model("no_such_model")
    assert caught.value.hint is not None and DEFAULT_MODEL in caught.value.hint


def test_the_description_of_equal_weights_is_equal(nlp: Language) -> None:
    assert describe(nlp) == describe(nlp)
    assert describe(nlp).sha256 != describe(spacy.blank("en")).sha256


@mark.parametrize("position", ["12-51.7N 043-16.3E", "12°33′N 043°21′E", "0117.5N 10402.2E"])
def test_a_sentence_ends_behind_a_position(nlp: Language, position: str) -> None:
    doc = nlp(f"The tug was last seen at {position}. Two of the crew were hurt.")
    assert [sent.text[:4] for sent in doc.sents] == ["The ", "Two "]


def test_an_abbreviation_is_cut_from_what_it_leads(nlp: Language) -> None:
    assert [token.text for token in nlp.make_doc("the U.S.-led force")] == ["the", "U.S.", "-", "led", "force"]
