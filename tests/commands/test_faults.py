"""A full disk, a read-only folder, a vanished input, a broken cache: a plain error, nothing lost, and the next run heals."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.cache import default_folder
from generator.documents import inputs
from tests.builders import project
from tests.commands.conftest import Run, World
from tests.killed import contents

OLD = "Iran warned Israel on Monday.\n"
NEW = "Kirby denied on Tuesday that Israel had been warned.\n"
BUILD = ("build", "--format", "html,md,json")


@pytest.fixture
def old(world: World, run: Run) -> Path:
    """A project whose brief is built and whose document has changed since."""
    world({"seeds/a.txt": OLD})
    run(*BUILD)
    return world({"seeds/a.txt": NEW})


def healed(folder: Path, run: Run) -> None:
    """The next run writes the new brief and leaves nothing else."""
    run(*BUILD)
    held = contents(folder / "output")
    assert b"denied" in held["analyst-brief.html"]
    assert sorted(held) == ["analyst-brief.html", "analyst-brief.json", "analyst-brief.md", "manifest.json"]
    assert sorted(path.name for path in folder.iterdir()) == ["output", "seeds"]


def test_a_full_disk(old: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real, written = contents(old / "output"), os.fsync, 0

    def full(handle: int) -> None:
        nonlocal written
        written += 1
        if written > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr("generator.output.os.fsync", full)
        said = run(*BUILD, code=1).stderr
    assert "output: error: cannot write: No space left on device" in said
    assert contents(old / "output") == before
    healed(old, run)


@pytest.mark.parametrize(
    ("where", "end"), [("> /dev/full", (1, "error: cannot go on: No space left on device\n")), (">&-", (0, ""))]
)
def test_a_full_disk_behind_standard_output_or_nothing(world: World, run: Run, where: str, end: tuple[int, str]) -> None:
    world({"seeds/a.txt": OLD})
    run("build", "--format", "md")
    words = f"{sys.executable} -m generator extract --quiet seeds {where}"
    done = subprocess.run(["sh", "-c", words], stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == end


def test_no_folder_for_temporary_files(old: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container whose only writable folder is that of the brief."""
    before = contents(old / "output")

    def nowhere() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']")

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.gettempdir", nowhere)
        said = run("build", "--format", "pdf", code=1).stderr
    assert said.splitlines()[-2:] == [
        "error: cannot go on: No usable temporary directory found in ['/tmp']",
        "    name one in the variable TMPDIR",
    ]
    assert contents(old / "output") == before
    healed(old, run)


def test_files_that_may_not_grow(old: Path, run: Run) -> None:
    """A limit of the system on the size of files fails in the same way as a full disk, in the middle of a file."""
    before, limits = contents(old / "output"), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, limits[1]))
    try:
        said = run(*BUILD, code=1).stderr
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "output: error: cannot write: File too large" in said
    assert contents(old / "output") == before
    healed(old, run)


@contextmanager
def nobody() -> Iterator[None]:
    """As a user who owns nothing, where the tests run as root, for whom no folder is read-only."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can go into, which pytest's own cannot be."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_read_only_folder(open_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(open_folder)
    monkeypatch.setenv("SITBRIEF_CACHE", str(open_folder / "cache"))
    project(open_folder, {"seeds/a.txt": OLD})
    run(*BUILD)
    before = contents(open_folder / "output")
    (open_folder / "seeds" / "a.txt").write_text(NEW)
    (open_folder / "output").chmod(0o555)
    with nobody():
        said = run(*BUILD, code=1).stderr
    assert "output: error: cannot write: Permission denied" in said
    assert "--out" in said
    assert contents(open_folder / "output") == before
    (open_folder / "output").chmod(0o755)
    run(*BUILD)
    assert b"denied" in (open_folder / "output" / "analyst-brief.html").read_bytes()


def test_an_input_that_vanishes_while_it_is_read(old: Path, run: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world({"seeds/b.txt": "The tanker Nordic Star was struck off Yemen on 3 February 2025.\n"})
    found = inputs.find_inputs

    def then_gone(*words: Any, **settings: Any) -> Any:
        listed = found(*words, **settings)
        (old / "seeds" / "b.txt").unlink(missing_ok=True)
        return listed

    monkeypatch.setattr("generator.documents.read.find_inputs", then_gone)
    said = run(*BUILD).stderr
    assert "seeds/b.txt: error: cannot be opened" in said
    assert b"denied" in (old / "output" / "analyst-brief.html").read_bytes(), "the others are read"


def test_without_any_input_the_old_brief_stays(old: Path, run: Run) -> None:
    before = contents(old / "output")
    (old / "seeds" / "a.txt").rename(old / "a.txt")
    assert "no document could be read" in run(*BUILD, code=1).stderr
    assert contents(old / "output") == before
    (old / "a.txt").rename(old / "seeds" / "a.txt")
    healed(old, run)


def a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"no folder")


def garbage(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.write_bytes(os.urandom(500))


def folders(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.unlink()
        entry.mkdir()


@pytest.mark.parametrize("broken", [a_file, garbage, folders])
def test_a_broken_cache_is_not_believed_and_changes_nothing(old: Path, run: Run, broken: Any) -> None:
    run(*BUILD)
    before = contents(old / "output")
    broken(default_folder())
    assert run(*BUILD).stderr == ""
    assert contents(old / "output") == before
