"""What changed is told to an audience only of what it may see today, whatever it was told before."""

from __future__ import annotations

from typing import Any

import pytest

from generator.config import Config, Edition
from generator.editions import edition_tasks
from generator.model import Brief, Changes, FactChange, Facts
from generator.since import narrower
from tests.compare.editions import article, edition, text
from tests.fuse.worlds import Told

SECRET = "Captain Lind said the convoy sails at dawn."


def secret(**document: Any) -> Told:
    told = text(SECRET, "convoy")
    told.document = told.document.model_copy(update={"title": "Convoy", **document})
    return told.actor("Lind").statement("the convoy sails at dawn", speaker="Lind", cue="said")


def changes(previous: Brief | None, brief: Brief, **settings: Any) -> Changes:
    """What an edition with these settings says of its changes."""
    config = Config(editions=(Edition(name="desk", **settings),))
    (task,) = edition_tasks(brief, config, config.editions, ("json",), previous)
    told: Changes = task.args[0].changes
    return told


def words(facts: tuple[FactChange, ...]) -> list[str]:
    return [fact.words or fact.title or "" for fact in facts]


def everything(told: Changes) -> str:
    return told.model_dump_json()


CLEAR: dict[str, Any] = {"ceiling": "TLP:CLEAR"}


def test_what_was_published_and_is_gone_is_told() -> None:
    told = changes(edition(article(), secret()), edition(article()), **CLEAR)
    assert words(told.gone) == ["the convoy sails at dawn", "Lind", "Convoy"]


@pytest.mark.parametrize("marking", ["TLP:GREEN", "TLP:AMBER", "TLP:RED"])
def test_a_text_that_is_marked_higher_today_is_not_told_as_gone(marking: str) -> None:
    told = changes(edition(article(), secret()), edition(article(), secret(marking=marking)), **CLEAR)
    assert "convoy" not in everything(told).lower()
    assert "Lind" not in everything(told)


def test_a_new_edition_of_a_text_that_is_marked_higher_is_not_told_as_gone() -> None:
    renewed = secret(marking="TLP:AMBER")
    renewed.document = renewed.document.model_copy(update={"sha256": "f" * 64})
    assert "convoy" not in everything(changes(edition(article(), secret()), edition(article(), renewed), **CLEAR)).lower()


def test_a_text_that_was_withheld_before_and_is_gone_is_never_told() -> None:
    told = changes(edition(article(), secret(marking="TLP:AMBER")), edition(article()), **CLEAR)
    assert "convoy" not in everything(told).lower()
    assert words(changes(edition(article(), secret(marking="TLP:AMBER")), edition(article())).gone)[0] == (
        "the convoy sails at dawn"
    )


def marked(facts: Facts, marking: str) -> Facts:
    """The facts of a text whose statements the analyst marked higher."""
    return facts.model_copy(
        update={"statements": tuple(s.model_copy(update={"marking": marking}) for s in facts.statements)}
    )


def test_a_fact_that_is_marked_higher_today_is_not_told_as_gone() -> None:
    from generator.fuse import fuse

    today = fuse([article().facts(), marked(secret().facts(), "TLP:AMBER")])
    told = changes(edition(article(), secret()), today, **CLEAR)
    assert "sails at dawn" not in everything(told)


def test_a_text_that_is_marked_lower_today_is_new_to_those_it_was_withheld_from() -> None:
    told = changes(edition(article(), secret(marking="TLP:AMBER")), edition(article(), secret()), **CLEAR)
    assert "the convoy sails at dawn" in words(told.added)


def test_the_desk_is_told_of_another_marking_as_a_correction() -> None:
    told = changes(edition(secret()), edition(secret(marking="TLP:AMBER")))
    assert [(c.kind, c.differences[0].old, c.differences[0].new) for c in told.corrections] == [
        ("source", ("TLP:CLEAR",), ("TLP:AMBER",))
    ]


def test_what_an_edition_leaves_out_is_not_told_as_gone() -> None:
    told = changes(edition(article(), secret()), edition(article(), secret()), kinds=("incidents",))
    assert told.is_empty


def test_what_an_edition_leaves_out_and_is_gone_is_not_told_either() -> None:
    told = changes(edition(article(), secret()), edition(article()), kinds=("incidents",))
    assert [change.kind for change in told.gone] == ["source"]


def test_a_brief_that_is_rendered_again_keeps_its_changes_where_nothing_is_withheld() -> None:
    old, new = edition(article(), secret(marking="TLP:AMBER")), edition(article())
    before = new.model_copy(update={"changes": changes(old, new)})
    assert changes(None, before) == before.changes
    config = Config(editions=(Edition(name="desk", ceiling="TLP:CLEAR"),))
    (task,) = edition_tasks(before, config, config.editions, ("json",))
    assert task.args[0].changes is None


def test_another_language_is_no_change() -> None:
    assert changes(edition(), edition(), language="fr").is_empty


def test_an_earlier_edition_that_withheld_something_is_a_warning() -> None:
    before = edition()
    withheld = before.model_copy(update={"masthead": before.masthead.model_copy(update={"withheld": 2})})
    assert [finding.rule for finding in narrower(withheld)] == ["previous-withheld"]
    assert list(narrower(before)) == []
