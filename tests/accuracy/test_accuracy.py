"""The figures on the labelled articles do not fall below what was once reached (``floors.toml``)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pytest import fixture, mark, raises

from generator.extract import Extractor
from generator.model import Facts
from tests.accuracy.incident_fields import same_words
from tests.accuracy.labelled import labelled
from tests.accuracy.score import Result, score

FLOORS: dict[str, float] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@fixture(scope="module")
def found(extractor: Extractor) -> list[Facts]:
    """The facts of all labelled articles."""
    return [extractor.facts(article.document) for article in labelled()]


@fixture(scope="module")
def figures(found: list[Facts]) -> dict[str, Result]:
    """The figures over all labelled articles."""
    return score(labelled(), found)


@mark.parametrize(("name", "floor"), FLOORS.items())
def test_no_figure_falls(figures: dict[str, Result], name: str, floor: float) -> None:
    assert figures[name].f1 >= floor


def test_every_figure_has_a_floor(figures: dict[str, Result]) -> None:
    assert set(figures) == set(FLOORS)


def test_every_span_is_cut_from_its_text(found: list[Facts]) -> None:
    for facts in found:
        text = facts.document.text
        spans = [m for a in facts.actors for m in (*a.mentions, *a.roles)]
        spans += [s for r in facts.risks for s in (r.span, *r.passages, *r.targets)]
        spans += [s for t in facts.statements for s in (*t.cue, *t.sources, *t.contents)]
        spans += [s for i in facts.incidents for s in (*i.evidence, *i.places, *i.weapons)]
        assert all(text[s.start : s.end] == s.text for s in spans)


def test_nothing_to_find_and_all_found_are_full_marks() -> None:
    assert Result(0, 0, 0).f1 == Result(7, 7, 7).f1 == 100.0


def test_a_missed_fact_costs_recall_and_a_false_one_precision() -> None:
    missed, false = Result(1, 1, 2), Result(1, 2, 1)
    assert (missed.precision, missed.recall) == (100.0, 50.0)
    assert (false.precision, false.recall) == (50.0, 100.0)


def test_finding_nothing_gives_no_hits() -> None:
    article = labelled()[0]
    empty = score([article], [Facts(document=article.document)])
    assert all(result.hits == 0 for result in empty.values())
    assert empty["statements"].recall == 0.0


def test_articles_of_other_lengths_are_refused() -> None:
    with raises(ValueError, match="zip"):
        score(labelled(), [])


def test_an_incident_field_is_judged_only_where_the_label_says_so() -> None:
    incidents = {
        name: i for a in labelled() if a.document.id == "strait-roundup" for i in a.incidents for name in [i.vessel]
    }
    assert incidents["Corral Pride"].fields["flag"] == ("LBR",)
    assert incidents["Corral Pride"].fields["killed"] == ()
    assert "country" not in incidents["Corral Pride"].fields


def test_half_of_the_shorter_words_are_the_same_words() -> None:
    assert same_words("A suicide bomber", "the bomber")
    assert not same_words("Moscow’s defence ministry", "two Russian drone boats")
    assert not same_words("", "")
