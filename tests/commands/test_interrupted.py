"""A build that is stopped: the last good brief stays whole, and the next build clears up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run, World

OLD = "Iran warned Israel on Monday.\n"
NEW = "Kirby denied on Tuesday that Israel had been warned.\n"
BUILD = ["build", "--format", "html,md"]

KILLED_WHILE_WRITING = """
import os, signal, sys
import generator.output
written = 0
def stop(stream):
    global written
    written += 1
    if written == {file}:
        os.kill(os.getpid(), signal.{signal})
generator.output.os.fsync = stop
from generator.__main__ import main
sys.argv = ["sitbrief", *{words!r}]
main()
"""

INTERRUPTED_WHILE_LOADING = """
import os, signal, sys
import generator.extract.language_model
generator.extract.language_model.load_language_model = lambda name: os.kill(os.getpid(), signal.SIGINT)
from generator.__main__ import main
sys.argv = ["sitbrief", *{words!r}]
main()
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in sorted((folder / "output").iterdir()) if path.suffix in {".html", ".md"}
    }


@pytest.fixture
def old(world: World, run: Run) -> Path:
    """A project whose brief is built and whose document has changed since."""
    world({"seeds/a.txt": OLD})
    run(*BUILD)
    return world({"seeds/a.txt": NEW})


@pytest.mark.parametrize(("stop", "file"), [("SIGKILL", 1), ("SIGKILL", 2), ("SIGINT", 2), ("SIGTERM", 1)])
def test_stopped_while_writing(old: Path, run: Run, stop: str, file: int) -> None:
    before = contents(old)
    code = KILLED_WHILE_WRITING.format(file=file, signal=stop, words=BUILD)
    done = subprocess.run([sys.executable, "-c", code], cwd=old, capture_output=True, check=False)
    assert done.returncode != 0
    assert contents(old) == before
    run(*BUILD)
    assert b"denied" in contents(old)["analyst-brief.html"]
    assert sorted(path.name for path in (old / "output").iterdir()) == [
        "analyst-brief.html", "analyst-brief.md", "manifest.json"
    ]  # fmt: skip


def test_interrupted_while_working(old: Path) -> None:
    before = contents(old)
    code = INTERRUPTED_WHILE_LOADING.format(words=BUILD)
    done = subprocess.run([sys.executable, "-c", code], cwd=old, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (1, "Aborted!")
    assert contents(old) == before
