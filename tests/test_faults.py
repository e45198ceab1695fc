"""Killed at any point of its work, a build leaves the old or the new brief in its folder, whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.output import ensure_writable
from tests.builders import project

ROOT = Path(__file__).resolve().parent.parent
OLD = "Iran warned Israel on Monday.\n"
NEW = "Kirby denied on Tuesday that Israel had been warned.\n"
KILLS = 50


def kills(way: str, folder: Path, times: int = KILLS) -> list[dict[str, Any]]:
    """What ``tests.killed`` says of each kill."""
    words = [sys.executable, "-m", "tests.killed", way, str(folder), str(times)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def left_behind(folder: Path) -> list[str]:
    """What is there beside the files of the brief, once the next run has begun."""
    ensure_writable(folder)
    return sorted(path.name for place in (folder, folder.parent) for path in place.glob(".*sitbrief-*"))


def test_killed_at_any_point_of_writing_the_folder_holds_the_old_or_the_new_files(tmp_path: Path) -> None:
    said = kills("swap", tmp_path / "output")
    assert sum(one["killed"] for one in said) >= KILLS / 2
    assert {one["now"] for one in said} == {"old", "new"}
    assert any(one["now"] == one["before"] for one in said)
    assert left_behind(tmp_path / "output") == []


def test_where_files_have_to_be_moved_one_by_one_the_next_run_finishes_the_moves(tmp_path: Path) -> None:
    said = kills("moves", tmp_path / "output")
    assert [one for one in said if one["now"] == "mixed" and one["healed"] != one["after"]] == []
    assert {one["now"] for one in said} >= {"old", "new"}
    assert left_behind(tmp_path / "output") == []


def test_a_real_build_killed_at_any_moment_leaves_the_old_or_the_new_brief(tmp_path: Path) -> None:
    project(tmp_path, {"old.txt": OLD, "new.txt": NEW, "seeds/a.txt": OLD, "sitbrief.toml": 'paths = ["seeds"]\n'})
    said = kills("build", tmp_path)
    assert sum(one["killed"] for one in said) >= KILLS / 2
    assert [one for one in said if one["now"] not in (one["before"], one["after"])] == []
    assert left_behind(tmp_path / "output") == []


def test_two_builds_at_once_in_one_folder_do_not_mix(tmp_path: Path) -> None:
    said = kills("two", tmp_path / "output", 20)
    assert {one["now"] for one in said} <= {"one", "two"}
    assert not any(one["killed"] for one in said)
