"""Which actors of several texts are one, and how the table ranks and names them."""

from __future__ import annotations

from pytest import mark

from generator.fuse import fuse
from tests.fuse.worlds import Told


def body(text: str, name: str, kind: str = "government_body", country: str | None = "NOR") -> Told:
    return Told(text, text[:12]).actor(name, kind=kind, country=country)


@mark.parametrize(
    ("one", "two", "kind", "entries"),
    [
        ("Norwegian defence ministry", "Ministry of Defence", "government_body", 1),
        ("Norwegian navy", "Royal Norwegian Navy", "armed_forces", 1),
        ("Norwegian police", "Port police", "government_body", 2),
        ("Norwegian defence ministry", "Foreign Ministry", "government_body", 2),
    ],
)
def test_a_state_has_one_navy_and_one_ministry_of_a_kind(one: str, two: str, kind: str, entries: int) -> None:
    told = [body(f"{name} spoke.", name, kind).facts() for name in (one, two)]
    assert len(fuse(told).actors) == entries


def test_ministries_of_two_states_stay_two() -> None:
    told = [body("Norwegian navy spoke.", "Norwegian navy"), body("Swedish navy spoke.", "Swedish navy", country="SWE")]
    assert len(fuse([t.facts() for t in told]).actors) == 2


def test_a_place_ranks_behind_whoever_acts() -> None:
    told = Told("Tromso waits. Elk said so.").actor("Tromso", kind="other", salience=0.9).actor("Elk", salience=0.2)
    assert [(a.rank, a.name) for a in fuse([told.facts()]).actors] == [(1, "Elk"), (2, "Tromso")]


def test_a_role_that_is_a_clause_keeps_its_pronoun() -> None:
    told = Told("Elk, who runs the ferry, said no.")
    told.actor("Elk", roles=[told.must("runs the ferry").model_dump()])
    told.statement("no", speaker="Elk", cue="said")
    assert [group.role for group in fuse([told.facts()]).speakers] == ["who runs the ferry"]


def test_a_colon_is_no_reporting_word() -> None:
    told = Told("Elk: ferry late").actor("Elk").statement("ferry late", speaker="Elk", cue=":")
    (group,) = fuse([told.facts()]).speakers
    assert group.statements[0].cue is None
