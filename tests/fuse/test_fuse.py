"""Facts of several documents become one brief: joined where they surely agree, side by side where they differ."""

from __future__ import annotations

import itertools

import pytest

from generator.fuse import FuseOptions, fuse
from generator.model import Brief, Facts
from tests.fuse.worlds import Told


def two_reports() -> list[Facts]:
    first = Told(
        "The Nour al-Sabah was hit off Fujairah, killing one.", "first", published="2024-10-09", publisher="Coast Wire"
    )
    first.actor("Fujairah", kind="state", country="ARE")
    first.incident("The Nour al-Sabah was hit", vessel="Nour al-Sabah", killed=1, date="2024-10-09", date_precision="day")
    second = Told("Two died on the Nour al-Sabah.", "second", published="2024-10-10", publisher="Bay Tribune")
    second.incident(
        "Two died on the Nour al-Sabah", vessel="Nour al-Sabah", killed=2, date="2024-10-09", date_precision="day"
    )
    return [first.facts(), second.facts()]


def test_one_ship_on_one_day_is_one_incident_and_both_tolls_stand() -> None:
    (incident,) = fuse(two_reports()).incidents
    assert [(v.text, [r.label for r in v.references]) for v in incident.killed] == [("1", ["A1"]), ("2", ["B1"])]


def test_one_ship_in_two_spellings_is_one_incident() -> None:
    other = Told("The Noor Al Saba burned.", "third", published="2024-10-11")
    other.incident("The Noor Al Saba burned", vessel="Noor Al Saba", date="2024-10-09", date_precision="day")
    assert len(fuse([*two_reports(), other.facts()]).incidents) == 1


def test_one_ship_on_two_days_is_two_incidents() -> None:
    later = Told("The Nour al-Sabah was hit again.", "third").incident(
        "The Nour al-Sabah was hit again", vessel="Nour al-Sabah", date="2024-12-24", date_precision="day"
    )
    assert len(fuse([*two_reports(), later.facts()]).incidents) == 2


def test_a_threat_is_never_counted_as_an_incident() -> None:
    told = Told("They threatened the Alba.").incident("threatened the Alba", vessel="Alba", stage="threatened")
    brief = fuse([told.facts()])
    assert (brief.incidents, len(brief.threats)) == ((), 1)


def test_states_are_joined_by_code_and_people_by_full_name() -> None:
    first = Told("Iran and Ali Khan spoke.", "a").actor("Iran", kind="state", country="IRN").actor("Ali Khan")
    second = Told("Tehran and Omar Khan spoke.", "b").actor("Tehran", kind="state", country="IRN").actor("Omar Khan")
    assert sorted(a.name for a in fuse([first.facts(), second.facts()]).actors) == ["Ali Khan", "Omar Khan", "Tehran"]


def test_one_bombing_told_without_its_town_is_joined_by_day_state_and_doer() -> None:
    def bombing(name: str, group: str, killed: int) -> Facts:
        told = Told(f"{group} bombed a post, killing {killed}.", name).actor(group, kind="armed_group")
        told.incident(f"{group} bombed a post", type="bombing", domain="land", country="SOM", killed=killed,
                      date="2024-06-17", date_precision="day", by=group)  # fmt: skip
        first = told.incidents[0]
        doer = first.perpetrators[0].model_copy(update={"actor": told.actors[group].id})
        told.incidents[0] = first.model_copy(update={"perpetrators": (doer,)})
        return told.facts()

    (incident,) = fuse([bombing("a", "Al Shabaab", 14), bombing("b", "Al-Shabab", 17)]).other_incidents
    assert [v.text for v in incident.killed] == ["14", "17"]


def test_a_repeated_document_is_listed_and_counts_once() -> None:
    first, second = two_reports()
    copy = second.model_copy(
        update={"document": second.document.model_copy(update={"id": "copy", "duplicate_of": "second"})}
    )
    brief = fuse([first, second, copy])
    assert (brief.masthead.document_count, len(brief.sources)) == (2, 3)
    assert brief.sources[2].duplicate_of == "second"


def test_nobody_named_is_the_last_group_and_a_phrase_stays_a_phrase() -> None:
    told = Told("It was denied. Two officials in Doha said no. Kirby said yes.").actor("Kirby")
    told.statement("It was denied").statement("no", source="Two officials in Doha").statement("yes", speaker="Kirby")
    groups = fuse([told.facts()]).speakers
    assert [(g.actor is not None, g.name) for g in groups] == [
        (True, "Kirby"),
        (False, "Two officials in Doha"),
        (False, None),
    ]


def test_likelihood_and_condition_are_the_source_s_words() -> None:
    told = Told("Ships could be hit if talks fail.")
    told.risk("Ships could be hit if talks fail", condition="if talks fail", likelihood=told.must("could"))
    (row,) = fuse([told.facts()]).risks
    assert (row.words, row.condition, row.likelihood, row.raised_by) == (
        "Ships could be hit if talks fail", "if talks fail", "could", None,
    )  # fmt: skip


def test_a_relative_clause_is_quoted_with_what_it_hangs_on() -> None:
    told = Told("The worst blow fell in Odesa, where a rocket fell on the bridge of the Alba.")
    told.incident("Odesa, where a rocket fell on the bridge of the Alba", vessel="Alba")
    (incident,) = fuse([told.facts()]).incidents
    assert incident.quotation.text == "The worst blow fell in Odesa, where a rocket fell on the bridge of the Alba"


def test_a_relative_date_of_an_undated_text_stays_as_written() -> None:
    told = Told("The Alba was hit on Friday.")
    told.incident("The Alba was hit on Friday", vessel="Alba", date_span=told.must("on Friday"))
    (event,) = fuse([told.facts()]).timeline
    assert (event.date, event.label, event.note) == (None, "“on Friday”", "Date not stated")


def test_what_no_text_says_is_said() -> None:
    told = Told("The Alba was hit.").incident("The Alba was hit", vessel="Alba")
    assert fuse([told.facts()]).not_stated == (
        "When it was written and by whom.",
        "Where the strike on the Alba took place.",
        "When the strike on the Alba took place.",
        "Any casualties of the strike on the Alba.",
        "Who is behind the strike on the Alba.",
    )


def test_a_title_is_made_of_names_and_counts_unless_given() -> None:
    assert fuse(two_reports()).masthead.title == "One incident at sea"
    assert fuse(two_reports(), FuseOptions(title="Gulf")).masthead.title == "Gulf"
    assert fuse([]).masthead.title == "No document was read"


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_the_documents_changes_nothing(order: tuple[int, ...]) -> None:
    third = (
        Told("Iran denied it.", "third")
        .actor("Iran", kind="state", country="IRN")
        .statement("it", speaker="Iran", act="denial")
    )
    facts = [*two_reports(), third.facts()]
    assert fuse([facts[i] for i in order]) == fuse(facts)


def test_a_brief_survives_its_json() -> None:
    brief = fuse(two_reports())
    assert Brief.model_validate_json(brief.model_dump_json(by_alias=True)) == brief


def test_a_text_that_takes_a_ship_s_name_for_known_tells_of_what_befell_her() -> None:
    news = Told("The tanker Alba Star was hit off Odesa.", "news").incident(
        "The tanker Alba Star was hit", vessel="Alba Star"
    )
    view = Told("The strike on the Alba Star changes little.", "view")
    view.incident("The strike on the Alba Star changes little", domain="land", type="attack")
    (incident,) = fuse([news.facts(), view.facts()]).incidents
    assert (incident.domain, len(incident.facts)) == ("maritime", 2)
