"""Headlines and wire copy are shown to the parser in the case of running prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator.extract.casing import Casing
from generator.extract.parse import parse
from tests.builders import document

PROSE = "The navy of the Marlow Coast said pirates had boarded the tanker. Ana Stone told reporters that talks had failed."


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        ("Pirates Hijack Tanker Off Somalia, Navy Says", "Pirates hijack tanker off Somalia, navy says"),
        ("Stone Says Talks With Iran Have Failed", "Stone says talks with Iran have failed"),
        ("Minister Bush Threatens To Close Strait of Hormuz", "Minister Bush threatens to close Strait of Hormuz"),
        ("THE SALVADORAN ARMY SAID TODAY THAT FMLN REBELS FLED", "The Salvadoran army said today that FMLN rebels fled"),
        ("COLONEL RENE PONCE TOLD REPORTERS IN SAN SALVADOR", "Colonel Rene Ponce told reporters in San Salvador"),
    ],
)
def test_a_headline_is_shown_as_prose_would_have_it(nlp: Language, headline: str, shown: str) -> None:
    assert Casing([PROSE], nlp).restored(headline) == shown


@pytest.mark.parametrize("prose", [PROSE, "Ana Stone, the Marlow Coast Navy chief, spoke.", "MV Alba", "BREAKING NEWS"])
def test_running_prose_and_labels_stay_as_they_are(nlp: Language, prose: str) -> None:
    assert Casing([PROSE], nlp).restored(prose) == prose


@given(st.text(max_size=80), st.text(max_size=80))
def test_only_case_changes(nlp: Language, prose: str, line: str) -> None:
    shown = Casing([prose], nlp).restored(line)
    assert len(shown) == len(line)
    assert shown.casefold() == line.casefold()


def test_the_text_of_the_document_is_not_touched(nlp: Language) -> None:
    read = document("Pirates Hijack Tanker Off Somalia, Navy Says\n\nThe navy said so.")
    doc = parse(read, nlp)
    assert doc.text == read.text
    assert [token.text for token in doc if token.pos_ == "VERB"] == ["Hijack", "Says", "said"]
