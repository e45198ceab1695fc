"""The ids of a real text, through the whole program: they outlast what the text's other words and other texts become."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World, run, world

__all__ = ["run", "world"]

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "seeds" / "iran-russia-missile-talks.txt").read_text(encoding="utf-8")
OTHER = "Oman said that the port of Duqm was open. The tanker Aurora was hit by a drone off Duqm on 3 May 2024.\n"


def without_a_letter(text: str) -> str:
    """A typo in a word of which no fact is made."""
    assert text.count("emphasized") == 1
    return text.replace("emphasized", "emphasised")


@pytest.mark.parametrize(
    ("changed", "other"),
    [
        (lambda text: text, ""),
        (lambda text: f"The following came in during the night.\n\n{text}\n\nMore is not known.\n", OTHER),
        (without_a_letter, ""),
    ],
    ids=["as it was", "another text, and paragraphs before and after", "another spelling"],
)
def test_every_id_of_a_text_stays(run: Run, world: World, changed: Callable[[str], str], other: str) -> None:
    folder = world({"seeds/talks.txt": TEXT})
    before = ids(run)
    (folder / "seeds" / "talks.txt").write_text(changed(TEXT), encoding="utf-8")
    if other:
        (folder / "seeds" / "a.txt").write_text(other, encoding="utf-8")
    after = ids(run)
    assert len(before) > 30
    assert before - after == set()
    assert (after - before == set()) is not bool(other)


def ids(run: Run) -> set[str]:
    """The ids of all facts of the project."""
    return {row["id"] for row in json.loads(run("explain", "--json", "--no-cache").stdout)}
