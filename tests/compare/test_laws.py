"""Laws of comparing: nothing changed in itself, the other way round is the other way round, and order says nothing."""

from __future__ import annotations

import random
import time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare import compare
from generator.model import (
    Brief,
    BriefActor,
    BriefIncident,
    BriefStatement,
    BriefVessel,
    Changes,
    FactChange,
    Masthead,
    Quotation,
    Source,
    SpeakerGroup,
    Value,
)

WORDS = ("strait", "tanker", "attack", "never", "three", "five", "Aden", "closed", "ships", "Monday", "talks", "missile")
NAMES = ("Nils Berg", "Nils Borg", "Nora Lind", "Iran")
SHIPS = ("Alba Star", "Alba Stern", "Mira Bay", None)
TEXTS = ("one", "two")

phrases = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(" ".join)
statements = st.tuples(phrases, st.sampled_from((*NAMES, None)), st.sampled_from(TEXTS))
days = st.sampled_from(["2024-05-01", "2024-05-02", "2024-05-09", "2024", None])
figures = st.lists(st.sampled_from(["0", "2", "5"]), max_size=2, unique=True)
incidents = st.tuples(phrases, st.sampled_from(SHIPS), days, figures, figures, st.sampled_from(TEXTS))
briefs = st.tuples(st.lists(statements, max_size=6), st.lists(incidents, max_size=5), st.permutations(TEXTS))

Drawn = tuple[list[Any], list[Any], list[str]]


def brief(drawn: Drawn) -> Brief:
    said, happened, texts = drawn
    groups = [
        SpeakerGroup(name=speaker, statements=(statement(f"s{n}", words, speaker, text),))
        for n, (words, speaker, text) in enumerate(said)
    ]
    actors = [
        BriefActor(id=name, rank=n, name=name, kind="person", salience=0.5, mention_count=1, document_count=1)
        for n, name in enumerate(dict.fromkeys(s for _, s, _ in said if s), 1)
    ]
    return Brief(
        masthead=Masthead(kind="Brief", title="T", edition="e", audience="a", marking="TLP:CLEAR", document_count=2,
                          passage_count=0, word_count=0),
        speakers=tuple(groups), actors=tuple(actors),
        incidents=tuple(incident(f"i{n}", each) for n, each in enumerate(happened)),
        sources=tuple(
            Source(key=text, document=text, path=f"{text}.txt", marking="TLP:CLEAR", sha256=text, word_count=1,
                   actor_count=0, statement_count=0, risk_count=0, incident_count=0) for text in texts
        ),
    )  # fmt: skip


def statement(name: str, words: str, speaker: str | None, text: str) -> BriefStatement:
    return BriefStatement(id=name, speaker_name=speaker, words=(words,), mode="indirect", act="claim", document=text)


def incident(name: str, drawn: tuple[Any, ...]) -> BriefIncident:
    words, ship, day, killed, hurt, text = drawn
    return BriefIncident(
        id=name, title=words, domain="maritime", type="strike", type_label="Strike", stage="accomplished",
        confirmation="reported", date=day, vessels=(BriefVessel(name=ship),) if ship else (),
        killed=tuple(Value(text=k) for k in killed), injured=tuple(Value(text=k) for k in hurt),
        quotation=Quotation(text=words), documents=(text,),
    )  # fmt: skip


def told(facts: tuple[FactChange, ...]) -> list[tuple[Any, ...]]:
    return sorted((f.kind, f.title or "", f.words or "") for f in facts)


def values(facts: tuple[FactChange, ...], *, turned: bool = False) -> list[tuple[Any, ...]]:
    other = {"added": "withdrawn", "withdrawn": "added"}
    rows: list[tuple[Any, ...]] = [(f.kind, v.field, v.nature, v.old, v.new) for f in facts for v in f.differences]
    if turned:
        rows = [(kind, field, other.get(nature, nature), new, old) for kind, field, nature, old, new in rows]
    return sorted(rows)


@given(briefs)
@settings(deadline=None, max_examples=30)
def test_a_brief_has_not_changed_since_itself(drawn: Drawn) -> None:
    assert compare(brief(drawn), brief(drawn)).is_empty


@given(briefs, briefs)
@settings(deadline=None, max_examples=80)
def test_the_other_way_round_added_and_gone_change_places(old: Drawn, new: Drawn) -> None:
    there, back = compare(brief(old), brief(new)), compare(brief(new), brief(old))
    assert told(there.added) == told(back.gone)
    assert told(there.gone) == told(back.added)
    assert values(there.corrections) == values(back.corrections, turned=True)
    assert values(there.changed) == values(back.changed, turned=True)


@given(briefs, briefs, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_the_order_of_facts_says_nothing(old: Drawn, new: Drawn, chance: random.Random) -> None:
    def shuffled(drawn: Drawn) -> Brief:
        said, happened, texts = (chance.sample(part, len(part)) for part in drawn)
        return brief((said, happened, texts))

    def without_ids(changes: Changes) -> Any:
        return changes.model_dump(exclude={"corrections": {"__all__": {"facts"}}})

    assert without_ids(compare(brief(old), brief(new))) == without_ids(compare(shuffled(old), shuffled(new)))


def test_a_telling_of_a_million_characters_is_compared_in_no_time() -> None:
    old = brief(([("shots at Aden " * 70_000, "Iran", "one")], [], list(TEXTS)))
    new = brief(([("Shots Near Aden " * 70_000, "Iran", "one")], [], list(TEXTS)))
    start = time.process_time()
    compare(old, new)
    assert time.process_time() - start < 10
