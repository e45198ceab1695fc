"""Filters keep the facts that they name; a value that names nothing is told with its line and what may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from generator.config import Filters
from generator.fuse import fuse
from generator.grade import Narrowed, narrowed, unknown_values
from generator.model import Facts
from tests.fuse.worlds import Told


def first() -> Facts:
    told = Told(
        "Iran warned that it would close the strait. Rebels hit the Saviz off Aden.", "first", published="2025-02-03"
    )
    told.actor("Iran", kind="state", country="IRN", aliases=("Tehran",)).actor("Rebels", kind="armed_group")
    told.statement("it would close the strait", speaker="Iran", cue="warned", act="warning")
    told.risk("it would close the strait", category="maritime", statement="s1")
    told.incident("Rebels hit the Saviz off Aden", vessel="Saviz", place="Aden", date="2025-01-20")
    return told.facts()


def second() -> Facts:
    told = Told("The army shelled a town in Niger. Prices may rise.", "second").actor("The army", kind="armed_forces")
    told.incident("The army shelled a town in Niger", domain="land", type="shelling", place="Niger", country="NER")
    return told.risk("Prices may rise", category="economic").facts()


def through(**wanted: Any) -> Narrowed:
    documents = (first(), second())
    return narrowed(documents, Filters(**wanted), fuse(documents).actors)


def kept(one: Narrowed) -> list[str]:
    return [f.id for facts in one.facts for f in (*facts.statements, *facts.risks, *facts.incidents)]


@pytest.mark.parametrize(
    ("wanted", "first_text", "second_text"),
    [
        ({"kinds": ["risks"]}, ["r1"], ["r1"]),
        ({"kinds": ["statements", "incidents"]}, ["s1", "i1"], ["i1"]),
        ({"kinds": ["threats"]}, [], []),
        ({"actors": ["iran"]}, ["s1", "r1"], []),
        ({"actors": ["Tehran"]}, ["s1", "r1"], []),
        ({"actors": ["Rebels", "The Army"]}, ["i1"], ["i1"]),
        ({"places": ["Aden"]}, ["i1"], []),
        ({"places": ["Niger"]}, [], ["i1"]),
        ({"places": ["NER"]}, [], ["i1"]),
        ({"places": ["Nig"]}, [], []),
        ({"categories": ["maritime"]}, ["s1", "r1", "i1"], []),
        ({"kinds": ["statements"], "categories": ["maritime"]}, ["s1"], []),
        ({"categories": ["economic", "shelling"]}, [], ["r1", "i1"]),
        ({"since": "2025-02-01"}, ["s1", "r1"], []),
        ({"until": "2025-01-31"}, ["i1"], []),
        ({"since": "2025-01-20", "until": "2025-01-20"}, ["i1"], []),
        ({"kinds": ["incidents"], "actors": ["Iran"]}, [], []),
    ],
)
def test_a_fact_stays_where_every_filter_lets_it_through(
    wanted: dict[str, Any], first_text: Sequence[str], second_text: Sequence[str]
) -> None:
    assert kept(through(**wanted)) == [*first_text, *second_text]


def test_a_month_counts_where_any_day_of_it_does() -> None:
    facts = first()
    month = facts.model_copy(update={"incidents": tuple(i.model_copy(update={"date": "2025-01"}) for i in facts.incidents)})
    for since, stays in (("2025-01-31", True), ("2025-02-01", False)):
        one = narrowed([month], Filters.model_validate({"kinds": ["incidents"], "since": since}), fuse([month]).actors)
        assert bool(one.facts[0].incidents) is stays


def test_a_risk_is_still_told_by_whoever_told_it() -> None:
    brief = fuse(through(kinds=["risks"]).facts)
    risk = brief.risks[0]
    assert (risk.words, risk.raised_by, risk.act) == ("it would close the strait", "Iran", "warning")
    assert brief.speakers == ()


def test_actors_stay_where_a_fact_needs_them() -> None:
    assert [[a.name for a in f.actors] for f in through(places=["Aden"]).facts] == [["Rebels"], []]
    assert [[a.name for a in f.actors] for f in through(kinds=["risks"]).facts] == [["Iran", "Rebels"], ["The army"]]


def test_texts_keep_their_letters_and_references_lead_to_passages() -> None:
    brief = fuse(through(places=["Niger"]).facts)
    assert [s.key for s in brief.sources] == ["A", "B"]
    keys = {p.key for p in brief.passages}
    assert keys == {"B1"}
    assert {r.passage for i in brief.other_incidents for r in i.references} == keys


def test_how_much_is_left_out_is_told() -> None:
    says = through(since="2025-02-01").filtered
    assert says
    assert (says.since, says.left_out, says.undated) == ("2025-02-01", 3, 2)
    assert through().filtered is None


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"actors": ["Irann"]}, "“Irann” in “actors” is no actor of these texts (did you mean “Iran”?)"),
        ({"places": ["Adem"]}, "“Adem” in “places” is no place of these texts (did you mean “Aden”?)"),
        ({"categories": ["maritme"]}, "“maritme” in “categories” is no category of risks or incidents (did you mean “mar"),
        ({"actors": ["Quorvex"]}, "“Quorvex” in “actors” is no actor of these texts (`sitbrief explain` lists what the te"),
        ({"actors": ["tehran", "Rebels"], "places": ["strait"], "categories": ["cyber", "hijack"]}, None),
    ],
)  # fmt: skip
def test_a_value_that_names_nothing_is_told_with_its_line(wanted: dict[str, Any], said: str | None) -> None:
    documents = (first(), second())
    found = list(
        unknown_values(documents, Filters(**wanted), fuse(documents).actors, lambda key: f"sitbrief.toml:{len(key)}")
    )
    assert [f.where for f in found] == [f"sitbrief.toml:{len(key)}" for key in wanted if said]
    told = [f"{f.message} ({f.hint})" for f in found]
    assert len(told) == (said is not None)
    assert all(line.startswith(said or "") for line in told)
