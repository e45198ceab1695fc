"""A fact above the ceiling is gone with every sentence, name and fact that needs it; all other words keep their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fuse import FuseOptions, fuse
from generator.grade import admit
from generator.grade.redaction import redacted, spans_in
from generator.model import Facts, Marking
from tests.edits.worlds import edited, first_text, id_of
from tests.fuse.worlds import Told

TEXT = (
    "Iran spoke. Captain Quorvex warned that pirates would board the Quorvex Star. "
    "The Saviz was hit off Aden. Quorvex left. Pirates would board."
)
SECRET = "Captain Quorvex warned that pirates would board the Quorvex Star."


def told(name: str = "text", marking: Marking | None = "TLP:AMBER") -> Told:
    world = Told(TEXT, name, title="News of the coast").actor("Iran", kind="state", country="IRN")
    world.actor("Captain Quorvex", aliases=("Quorvex",), why=("Quorvex speaks",))
    world.statement("pirates would board the Quorvex Star", speaker="Captain Quorvex", cue="warned")
    world.risk("pirates would board the Quorvex Star", category="maritime", statement="s1")
    world.incident("The Saviz was hit off Aden", vessel="Saviz", why=("hit", "Quorvex"))
    world.statements[0] = world.statements[0].model_copy(update={"marking": marking})
    return world


def below(facts: Facts, *others: Facts, ceiling: str = "TLP:AMBER") -> tuple[tuple[Facts, ...], int]:
    return redacted([facts, *others], lambda marking: marking == ceiling)


def words(facts: Facts) -> str:
    return json.dumps(facts.model_dump(mode="json"), ensure_ascii=False)


def test_the_sentence_is_gone_and_every_other_character_keeps_its_place() -> None:
    (left,), _ = below(told().facts())
    start = TEXT.index(SECRET)
    assert left.document.withheld == ((start, start + len(SECRET)),)
    assert left.document.text == TEXT.replace(SECRET, "[withheld]".ljust(len(SECRET)))
    assert all(left.document.text[s.start : s.end] == s.text for i in left.incidents for s in i.evidence)


def test_facts_that_need_the_sentence_go_with_it_and_are_counted() -> None:
    (left,), count = below(told().facts())
    assert (left.statements, left.risks, len(left.incidents)) == ((), (), 1)
    assert count == 3  # the statement, the risk that it tells, and the captain, whom no other sentence names so


def test_a_name_that_stood_in_the_sentence_alone_is_gone() -> None:
    world = told()
    left, _ = below(world.facts())
    assert [a.name for a in left[0].actors] == ["Iran"]
    assert "Captain" not in words(left[0])


def test_an_actor_goes_by_what_the_rest_of_the_text_calls_it() -> None:
    world = told().actor("Quorvex")
    (left,), _ = below(world.facts())
    assert [(a.name, [m.text for m in a.mentions]) for a in left.actors] == [("Iran", ["Iran"]), ("Quorvex", ["Quorvex"])]


def test_the_reasons_of_the_other_facts_say_nothing_of_it() -> None:
    (left,), _ = below(told().facts())
    assert [i.why for i in left.incidents] == [()]


def test_the_same_sentence_is_withheld_wherever_it_stands() -> None:
    (_, other), count = below(told().facts(), told("copy", marking=None).facts())
    assert SECRET not in other.document.text
    assert (other.statements, other.risks, count) == ((), (), 6)


def test_a_title_that_repeats_the_sentence_is_gone() -> None:
    facts = told().facts()
    title = facts.model_copy(
        update={"document": facts.document.model_copy(update={"title": SECRET, "url": "https://x.org/q"})}
    )
    (left,), _ = below(title)
    assert (left.document.title, left.document.url) == (None, None)
    (left,), _ = below(facts)
    assert left.document.title == "News of the coast"


def test_where_nothing_is_above_nothing_changes() -> None:
    facts = told().facts()
    assert below(facts, ceiling="TLP:RED") == ((facts,), 0)


@pytest.mark.parametrize(("ceiling", "withheld"), [("TLP:CLEAR", 2), ("TLP:GREEN", 2), ("TLP:AMBER", 0), ("TLP:RED", 0)])
def test_a_ceiling_admits_facts_by_their_own_marking(tmp_path: Path, ceiling: Marking, withheld: int) -> None:
    strait = "it would close the strait"
    toml = f'[facts.{id_of(strait, [first_text()], "s")}]\nevidence = "{strait}"\nmarking = "TLP:AMBER"'
    brief = fuse(edited(toml, first_text(), folder=tmp_path).facts, FuseOptions())
    admitted = admit(brief, ceiling)
    assert (admitted.withheld, admitted.withheld_facts > 0) == (0, withheld > 0)
    assert (strait in words(admitted.facts[0])) == (withheld == 0)


def test_an_actor_can_be_withheld(tmp_path: Path) -> None:
    toml = f'[facts.{id_of("Rebels", [first_text()])}]\nevidence = "Rebels"\nmarking = "TLP:RED"'
    brief = fuse(edited(toml, first_text(), folder=tmp_path).facts, FuseOptions())
    left = admit(brief, "TLP:AMBER").facts[0]
    assert "Rebels" not in words(left)
    assert (len(left.statements), left.incidents) == (2, ())


MARKINGS = st.lists(st.sampled_from(["TLP:CLEAR", "TLP:RED"]), min_size=6, max_size=6)


@given(MARKINGS)
def test_whatever_is_marked_all_that_is_left_stands_in_the_text_and_nothing_marked_is_left(markings: list[Marking]) -> None:
    facts = first_text()
    levels = iter(markings)
    kinds = ("actors", "statements", "risks", "incidents")
    update = {k: tuple(f.model_copy(update={"marking": next(levels)}) for f in getattr(facts, k)) for k in kinds}
    (left,), count = below(facts.model_copy(update=update), ceiling="TLP:RED")
    told = (*left.actors, *left.statements, *left.risks, *left.incidents)
    assert "TLP:RED" not in {fact.marking for fact in told}
    assert count == 6 - len(told)
    assert len(left.document.text) == len(facts.document.text)
    assert all(left.document.text[s.start : s.end] == s.text for s in spans_in(told))
    assert {fact.id for fact in told} >= {r.statement for r in left.risks if r.statement}
    whole, gone = facts.document.text, words(left)
    assert not any(whole[a:b] in gone for a, b in left.document.withheld)
