"""What counts as a change: a file that is new, gone or other; not what editors hide, and not what a build writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.preview.watch import Watch
from tests.builders import project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path, {"pack/a.html": "one", "pack/sections/b.html": "one", "out/brief.html": "one"})


@pytest.mark.parametrize("name", ["pack/a.html", "pack/sections/b.html", "pack/new.html", "pack/new/deep.css"])
def test_a_saved_file_is_a_change_once(folder: Path, name: str) -> None:
    watch = Watch([folder])
    assert watch.changed() == frozenset()
    project(folder, {name: "other words"})
    assert watch.changed() == {folder / name}
    assert watch.changed() == frozenset()


def test_a_file_that_went_away_is_a_change(folder: Path) -> None:
    watch = Watch([folder / "pack"])
    (folder / "pack/a.html").unlink()
    assert watch.changed() == {folder / "pack/a.html"}


def test_a_place_that_is_not_there_yet_is_watched(folder: Path) -> None:
    watch = Watch([folder / "sitbrief.toml"])
    project(folder, {"sitbrief.toml": "title = 'x'"})
    assert watch.changed() == {folder / "sitbrief.toml"}


def test_a_change_while_the_places_change_is_not_lost(folder: Path) -> None:
    watch = Watch([folder / "pack"])
    project(folder, {"pack/a.html": "other words"})
    assert watch.elsewhere([folder / "pack", folder / "out"]).changed() == {folder / "pack/a.html"}


@pytest.mark.parametrize("name", ["pack/.a.html.swp", ".git/index", "pack/__pycache__/x.pyc", "out/brief.html"])
def test_hidden_files_and_the_output_are_no_change(folder: Path, name: str) -> None:
    watch = Watch([folder], without=[folder / "out"])
    project(folder, {name: "other words"})
    assert watch.changed() == frozenset()
