"""``--no-cache`` and ``sitbrief cache``: facts are kept, shown and cleared, and change nothing in what comes out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

TEXT = "Iran warned Israel on Monday that it would close the strait.\n"


def kept() -> list[Path]:
    return sorted(Path(os.environ["SITBRIEF_CACHE"]).glob("*"))


def test_a_second_run_parses_nothing_and_says_the_same(run: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world({"a.txt": TEXT})
    first = run("extract", "a.txt").stdout
    monkeypatch.setattr("generator.extract.language_model.load_language_model", None)
    assert run("extract", "a.txt").stdout == first


def test_no_cache_keeps_nothing(run: Run, world: World) -> None:
    world({"a.txt": TEXT})
    run("extract", "a.txt", "--no-cache")
    run("build", "a.txt", "--format", "md", "--no-cache")
    assert kept() == []


def test_the_cache_is_shown_and_cleared(run: Run, world: World) -> None:
    world({"a.txt": TEXT})
    assert ": 0 texts, 0.0 MB" in run("cache", "show").stdout
    run("extract", "a.txt")
    assert ": 1 text, 0.0 MB" in run("cache", "show").stdout
    assert run("cache", "clear").stdout == "1 file removed\n"
    assert kept() == []


def test_several_processes_write_the_same_lines(run: Run, world: World) -> None:
    world({f"texts/{number}.txt": TEXT.replace("Monday", f"{number} March") for number in range(1, 10)})
    alone = run("extract", "texts", "--no-cache").stdout
    assert run("extract", "texts", "--no-cache", "--jobs", "2").stdout == alone


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_wrong_number_of_processes_is_a_usage_error(run: Run, world: World, jobs: str) -> None:
    world({"a.txt": TEXT})
    assert "--jobs" in run("extract", "a.txt", "--jobs", jobs, code=2).stderr
