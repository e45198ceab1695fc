"""What a user adds under [lexicon] counts as if the project had always known it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.language import Language

from generator.config import LexiconActor, LexiconAdditions, LexiconPlace
from generator.extract import Extractor
from generator.model import Facts
from tests.builders import document

OWN = LexiconAdditions(
    reporting_verbs={"moot": "announcement"},
    actors=(LexiconActor(name="Zarkuun Front", kind="armed_group", country="MLI", aliases=("ZF",)),),
    vessel_types={"zulu boat": "fishing"},
    places=(LexiconPlace(name="Port Zemba", country="KEN", lat=-3.5, lon=39.9),),
    risk_words={"zombification": "cyber"},
)


@pytest.fixture
def own(nlp: Language) -> Iterator[Extractor]:
    yield Extractor(nlp, OWN)
    Extractor(nlp)  # the next test knows only the project's own words


def facts(extractor: Extractor, text: str) -> Facts:
    return extractor.facts(document(text, published="2024-05-04"))


def test_an_actor_has_its_kind_country_and_aliases(own: Extractor) -> None:
    (actor,) = (a for a in facts(own, "The Zarkuun Front attacked a base. ZF said it had won.").actors if "Z" in a.name)
    assert (actor.name, actor.kind, actor.country) == ("Zarkuun Front", "armed_group", "MLI")
    assert "ZF" in {m.text for m in actor.mentions}


def test_a_verb_of_saying_reports_the_act_that_was_named(own: Extractor) -> None:
    (statement,) = facts(own, "The minister mooted that the port would close.").statements
    assert (statement.act, statement.contents[0].text) == ("announcement", "the port would close")


def test_a_ship_word_has_its_class_and_a_place_its_state(own: Extractor) -> None:
    (incident,) = facts(own, "Pirates hijacked a zulu boat off Port Zemba on Friday, police said.").incidents
    assert [v.type for v in incident.vessels] == ["fishing"]
    assert incident.country == "KEN"
    assert incident.place_position
    assert (incident.place_position.lat, incident.place_position.lon) == (-3.5, 39.9)


def test_a_harm_has_its_category(own: Extractor) -> None:
    (risk,) = facts(own, "Officials warned of a zombification of the grid.").risks
    assert risk.category == "cyber"


def test_without_them_the_words_are_unknown(nlp: Language) -> None:
    plain = facts(Extractor(nlp), "Pirates hijacked a zulu boat off Port Zemba on Friday, police said.")
    assert all(v.type != "fishing" for i in plain.incidents for v in i.vessels)
