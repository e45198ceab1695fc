"""Headlines and wire copy are shown to the parser in the case of running prose."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator.extract.casing import Casing
from generator.extract.extractor import Extractor
from tests.accuracy.labelled import labelled
from tests.builders import document

PROSE = "The navy of the Marlow Coast said pirates had boarded the tanker. Ana Stone told reporters that talks had failed."


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        ("Pirates Hijack Tanker Off Somalia, Navy Says", "Pirates hijack tanker off Somalia, navy says"),
        ("Stone Says Talks With Iran Have Failed", "Stone says talks with Iran have failed"),
        ("Minister Bush Threatens To Close Strait of Hormuz", "Minister Bush threatens to close Strait of Hormuz"),
        ("THE SALVADORAN ARMY SAID TODAY THAT FMLN REBELS FLED", "The Salvadoran army said today that FMLN rebels fled"),
        ("TANKER HIT AT 0810Z IN POSN 13-02N 046 41 E", "Tanker hit at 0810Z in Posn 13-02N 046 41 E"),
        ("VESSEL SHOT AT 9 MARCH 11, CREW MAY BE SAFE", "Vessel shot at 9 March 11, crew may be safe"),
        ("THE TANKER OKRIKA STAR LEFT BONNY", "The tanker Okrika Star left Bonny"),
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


def test_every_fact_is_in_the_words_of_the_document(extractor: Extractor) -> None:
    read = document("PIRATES BOARDED THE TANKER OKRIKA STAR OFF BONNY ON FRIDAY, THE NAVY SAID.", published="2026-03-02")
    (incident,) = extractor.facts(read).incidents
    assert [span.text for span in incident.places] == ["BONNY"]
    assert (incident.vessels[0].name, incident.date, incident.country) == ("Okrika Star", "2026-02-27", "NGA")
    assert all(read.text[span.start : span.end] == span.text for span in incident.evidence)


@pytest.mark.parametrize("name", ["cable-gotland", "ceasefire-talks", "san-miguel-bomb"])
def test_an_article_in_capitals_says_what_it_says_in_prose(extractor: Extractor, name: str) -> None:
    prose = next(one.document for one in labelled() if one.document.id == name)
    capitals = prose.model_copy(update={"text": prose.text.upper()})
    assert len(capitals.text) == len(prose.text)
    plain, loud = extractor.facts(prose), extractor.facts(capitals)
    same = {s.contents[0].start for s in plain.statements} & {s.contents[0].start for s in loud.statements}
    assert len(same) >= 0.9 * len(plain.statements)
    assert {(i.type, i.date) for i in plain.incidents} == {(i.type, i.date) for i in loud.incidents}


@pytest.mark.parametrize("unit", ["Alba ", "MAY ", "Tanker Hit Off Bonny "])
def test_time_grows_in_step_with_the_line(nlp: Language, unit: str) -> None:
    def seconds(times: int) -> float:
        line = unit * times
        started = time.process_time()
        Casing([line, f"The {line} left."], nlp).restored(line)
        return time.process_time() - started

    seconds(10)
    assert seconds(32_000) < 0.1 + 6 * 4 * seconds(4_000)  # eight times the length; a quadratic one takes 64 times as long
