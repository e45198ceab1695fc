"""The sample brief says everything that a brief can say, so that lint sees what a pack does with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generator.lint.sample import empty_brief, full_brief
from generator.render import known_packs, render

# Of one text this stays away, so that the text is listed; facts of single documents reach no template.
GIVEN_TO_ONE = {"duplicate_of", "facts", "minor"}


def unsaid(value: Any, path: str = "brief") -> Iterator[str]:
    """The fields that have no value."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from unsaid(item, f"{path}.{name}") if name not in GIVEN_TO_ONE else ()
    elif isinstance(value, (list, tuple)) and value:
        for item in value:
            yield from unsaid(item, path)
    elif value in (None, "", (), []):
        yield path


def test_every_field_has_a_value() -> None:
    # Only some stretches of a passage begin a mark.
    assert set(unsaid(full_brief().model_dump())) == {"brief.passages.segments.letters"}


def test_a_passage_is_its_segments() -> None:
    for passage in full_brief().passages:
        assert "".join(segment.text for segment in passage.segments) == passage.text
        assert passage.text[passage.marks[0].start : passage.marks[0].end].startswith("two boats")


@pytest.mark.parametrize("pack", known_packs())
def test_every_pack_can_print_all_and_nothing(pack: str) -> None:
    for brief in (full_brief(), empty_brief()):
        assert set(render(brief, pack=pack, formats=("html", "md")).files) == {"brief.html", "brief.md"}
