"""Processes that work for a build end with it, though it was killed and could tell them nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

PARSES = """
from generator.config import Config
from generator.workers import extracted
from tests.builders import document
facts = extracted([document("Iran warned of war. " * 50, path=f"{n}.txt") for n in range(40)], Config(), jobs=2)
next(facts)
print(flush=True)
input()
"""
RENDERS = """
import sys, threading, time
from functools import partial
from generator.render.side_by_side import run_tasks
threading.Timer(3, print, kwargs={"flush": True}).start()
run_tasks([partial(time.sleep, 600)] * 2, jobs=2)
"""
READS = """
from generator.documents.bounded import BoundedReaders
with BoundedReaders() as readers:
    readers._started()
    print(flush=True)
    input()
"""


def children(parent: int) -> list[Path]:
    """The processes that do the work; not the one that Python starts to tidy up after them."""
    threads = Path(f"/proc/{parent}/task").iterdir()
    found = [Path("/proc") / number for thread in threads for number in (thread / "children").read_text().split()]
    return [process for process in found if b"resource_tracker" not in words(process)]


def words(process: Path) -> bytes:
    """Its command; nothing where it has ended, whether or not somebody has taken note of that."""
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.parametrize("code", [PARSES, RENDERS, READS], ids=["parses", "renders", "reads"])
def test_nobody_works_for_a_build_that_was_killed(code: str) -> None:
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as build:
        try:
            assert build.stdout
            assert build.stdout.readline()
            working = children(build.pid)
        finally:
            build.kill()
    assert working
    deadline = time.monotonic() + 10
    while any(map(words, working)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(words, working))
