"""What holds for every text: mentions are the text's own words, and what comes later changes nothing before it."""

from __future__ import annotations

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import composite
from spacy.language import Language
from spacy.tokens import Doc

from generator.extract.actors import ActorsComponent, SalienceComponent
from tests.extract.actors.conftest import CastOf

SENTENCES = [
    "Iran warned Oman on Monday.",
    "Rear Admiral Jonas Falk said the fleet was ready.",
    "He said it would sail.",
    "The Gulf Shipping Council (GSC) called for calm.",
    "Gunmen held the hotel, the police said.",
    "“We are ready,” she told Reuters.",
    "The group's spokesman, Omar Saleh, denied it.",
    "The tanker Marna Belle was hit off Aden.",
    "",
    "“““",
    "(((((( ---- ''' \"",
    "Ωμέγα שלום 中文 \u200b.",
]


@composite
def texts(draw: st.DrawFn) -> str:
    breaks = st.sampled_from([" ", "\n", "\n\n"])
    pieces = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), breaks), min_size=1, max_size=8))
    return "".join(sentence + gap for sentence, gap in pieces)


@settings(max_examples=60, deadline=None)
@given(text=texts())
def test_every_mention_and_role_is_cut_from_the_text(cast: CastOf, text: str) -> None:
    for actor in cast(text).actors:
        assert actor.mentions
        for span in (*actor.mentions, *actor.roles):
            assert text[span.start : span.end] == span.text


@settings(max_examples=60, deadline=None)
@given(text=texts())
def test_ids_are_unique_and_affiliations_are_actors(cast: CastOf, text: str) -> None:
    actors = cast(text).actors
    ids = [actor.id for actor in actors]
    assert len(set(ids)) == len(ids)
    assert {a.affiliation for a in actors} <= {*ids, None}
    assert all(0.0 <= a.salience <= 1.0 for a in actors)


@settings(max_examples=40, deadline=None)
@given(text=texts())
def test_a_paragraph_added_at_the_end_takes_no_earlier_name_away(cast: CastOf, text: str) -> None:
    def named(of: str) -> set[tuple[int, int]]:
        spans = [m for a in cast(of).actors if a.kind != "state" for m in a.mentions if m.form == "name"]
        return {(m.start, m.end) for m in spans if m.end <= len(text)}

    assert named(text) <= named(text + "\n\nThe mayor of the town thanked the divers.")


def test_the_same_text_gives_the_same_actors(cast: CastOf) -> None:
    text = " ".join(SENTENCES[:8])
    assert cast(text).actors == cast(text).actors


def test_a_long_text_takes_time_in_proportion(cast: CastOf) -> None:
    found = cast("Ann Lee met Omar Saleh and left. " * 400)
    assert len(found["Omar Saleh"].mentions) == 400


def test_an_empty_text_has_no_actors(cast: CastOf) -> None:
    assert cast("").actors == ()


def test_a_thousand_namesakes_take_time_in_proportion(nlp: Language) -> None:
    """A text made to be slow: the work for each word must not grow with the text."""

    def seconds(people: int) -> float:
        words = [word for number in range(people) for word in ("Ann", f"Lee{number}")]
        doc = Doc(nlp.vocab, words=words, tags=["NNP"] * len(words), heads=[max(0, i - 1) for i in range(len(words))],
                  deps=["compound"] * len(words), ents=["B-PERSON", "I-PERSON"] * people)  # fmt: skip
        start = process_time()
        SalienceComponent(nlp)(ActorsComponent(nlp)(doc))
        return process_time() - start

    seconds(100)
    assert seconds(4000) < 40 * seconds(400)
