"""Whatever a text is, its facts are its own words, and a brief can be made of them. With the real language model."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extract import Extractor
from generator.fuse import fuse
from generator.model import Facts
from generator.render import render
from tests.builders import document
from tests.fuzz.laws import slices_back
from tests.fuzz.seeds import NOTICES, PROSE, WORDS
from tests.hostile.payloads import PAYLOADS

SENTENCES = (
    "Iran warned that it would attack the tanker if it stayed.",
    "“We will not,” the minister said on Friday.",
    "A drone hit the Blue Horn off Fujairah; two of the crew were killed.",
    "There is a risk of war, according to the United Nations.",
)
PIECES = st.one_of(
    st.sampled_from((*SENTENCES, *NOTICES, *PROSE)),
    st.sampled_from(WORDS["times"]),
    st.sampled_from(PAYLOADS),
    st.text(max_size=12),
    st.sampled_from(("\n", "\n\n", "\r\n", " ", "\u2028", "\x0b", "\u200b", "\u00a0", "\ufeff", "")),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=8).map(" ".join)
CALM = settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@CALM
@given(text=TEXTS, published=st.one_of(st.none(), st.dates(date.min, date.max)))
def test_every_fact_is_in_the_text_s_own_words(extractor: Extractor, text: str, published: date | None) -> None:
    text = text.encode("utf-8", "replace").decode()
    facts = extractor.facts(document(text, published=published.isoformat() if published else None))
    slices_back(text, facts)
    for group in (facts.actors, facts.statements, facts.risks, facts.incidents):
        ids = [fact.id for fact in group]
        assert len(ids) == len(set(ids))
    assert Facts.model_validate_json(facts.model_dump_json()) == facts
    made = render(fuse([facts]), formats=("html", "md", "json", "csv", "geojson")).files
    assert all(made.values())
