"""A land event has the places of its own words, and no state that only owns something there."""

from __future__ import annotations

import pytest

from generator.extract.incidents.own_places import with_own_places
from generator.model import Incident, Span

TEXT = "Iran spoke. Attacks on US forces in Syria and on Mali's army near Gao went on."


def places(evidence: str, *names: str, domain: str = "land") -> list[str]:
    def span(words: str) -> Span:
        return Span.cut(TEXT, TEXT.index(words), TEXT.index(words) + len(words))

    incident = Incident.model_validate(
        {"id": "i1", "domain": domain, "type": "attack", "stage": "accomplished", "confirmation": "reported",
         "places": [span(n) for n in names], "evidence": [span(evidence)]}
    )  # fmt: skip
    return [p.text for p in with_own_places(incident, TEXT).places]


def test_an_owner_and_a_state_of_another_sentence_are_no_places() -> None:
    assert places(TEXT[12:], "Iran", "US", "Syria", "Mali", "Gao") == ["Syria", "Gao"]


@pytest.mark.parametrize("domain", ["maritime", "land"])
def test_where_the_evidence_names_no_place_what_is_known_stays(domain: str) -> None:
    assert places("went on", "Syria", domain=domain) == ["Syria"]
