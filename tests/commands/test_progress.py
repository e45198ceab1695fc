"""Progress: nothing for a quick run, nothing into a pipe, one line on a terminal that waits."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time

import pytest

from generator.commands import progress
from generator.commands.progress import ProgressLine

SLOW = """
import time
from generator.commands.progress import ProgressLine
with ProgressLine({settings}) as line:
    for done in range(3):
        line(done, 3, f"seeds/{{done}}.txt")
        time.sleep({seconds})
"""


def on_a_terminal(code: str) -> str:
    """What a process writes to standard error when that is a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([sys.executable, "-c", code], stderr=follower, env=os.environ | {"TERM": "xterm"})
    os.close(follower)
    said = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert process.wait() == 0
    os.close(leader)
    return said.decode()


def test_long_work_on_a_terminal_shows_what_is_done() -> None:
    said = on_a_terminal(SLOW.format(settings="", seconds=0.7))
    assert "seeds/2.txt" in said
    assert "2/3" in said


@pytest.mark.parametrize(("settings", "seconds"), [("", 0.05), ("quiet=True", 0.5)])
def test_quick_or_quiet_work_shows_nothing(settings: str, seconds: float) -> None:
    assert on_a_terminal(SLOW.format(settings=settings, seconds=seconds)) == ""


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with ProgressLine() as line:
        line(1, 2, "seeds/a.txt")
        time.sleep(0.05)
    assert capfd.readouterr() == ("", "")
