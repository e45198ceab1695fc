"""Every built-in catalogue is complete: no message is missing, none is left over, and all placeholders agree."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from babel.messages.pofile import read_po

from generator.extract.lexicon import table
from generator.model.facts import Act, ActorKind, Certainty, Confirmation, Mode, RiskCategory, Stage, VesselStatus
from generator.words.catalogue import BUILT_IN, placeholders
from generator.words.extraction import Message, catalogue_text, messages, translations
from generator.words.labels import LABELS

FOUND = messages()
LANGUAGES = sorted(path.stem for path in BUILT_IN.glob("*.po"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_every_message_and_no_other(language: str) -> None:
    known = translations(BUILT_IN / f"{language}.po").forms
    wanted = {(one.context, one.one) for one in FOUND}
    assert sorted(wanted - known.keys()) == [], "run `make words` and translate what is new"
    assert sorted(known.keys() - wanted) == [], "run `make words`"
    assert [key for key, forms in known.items() if not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_as_make_words_writes_it(language: str) -> None:
    path = BUILT_IN / f"{language}.po"
    assert catalogue_text(FOUND, translations(path)) == path.read_text(encoding="utf-8")
    with path.open("rb") as file:
        assert [message.id for message in read_po(file) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree(language: str) -> None:
    known = translations(BUILT_IN / f"{language}.po").forms
    for one in FOUND:
        forms = known[one.context, one.one]
        named = {name for text in filter(None, (one.one, one.many)) for name in placeholders(text)}
        assert {name for form in forms for name in placeholders(form)} == named, one


def test_french_is_set_as_french_is() -> None:
    """A no-break space before double punctuation and inside guillemets, curly apostrophes, no English quotation marks."""
    for key, forms in translations(BUILT_IN / "fr.po").forms.items():
        for form in forms:
            bare = re.sub(r"<[^>]*>|d'er'", "", form)
            assert not re.search(r"[^\u00a0\s][;:!?»](?!\d)|«[^\u00a0]|'|[“”]", bare), (key, form)


def test_messages_of_templates_settings_code_and_tables_are_found() -> None:
    assert FOUND[Message("", "No risk is named%(read)s.")] == "analyst/sections/risks.html"
    assert FOUND[Message("", "%(n)s passage", "%(n)s passages")].startswith("analyst/")
    assert FOUND[Message("", "Bottom line")] == "analyst/pack.toml"
    assert FOUND[Message("", "Strike on %(vessel)s")] == "generator/fuse/incident_titles.py"
    assert {Message("ship", "of an offshore vessel"), Message("water", "Red Sea"), Message("country", "Yemen")} <= set(FOUND)


def test_every_code_has_words_of_its_own() -> None:
    codes = {
        "act": Act, "kind": ActorKind, "category": RiskCategory, "mode": Mode, "stage": Stage, "certainty": Certainty,
        "confirmation": Confirmation, "vessel_status": VesselStatus,
    }  # fmt: skip
    assert {name: set(get_args(kind)) - set(LABELS[name]) for name, kind in codes.items()} == {name: set() for name in codes}
    tables = table("incident_tables")
    land = {code for name in ("land_by_weapon", "land_by_sense", "land_by_lemma") for code in tables[name].values()}
    assert land - set(LABELS["incident"]) == set()
    assert set(table("outcome_words")) - {"frames"} - set(LABELS["outcome"]) == set()
    ships = set(table("vessel_types")["classes"]) - {"other"}
    assert ships - set(LABELS["vessel"]) == set()
