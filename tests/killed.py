"""``python -m tests.killed``: kills processes that write, at many points, and says what each one left behind.

In: which way of writing (``swap``, ``moves``, ``build``, ``two``), a folder to work in, and how often. Out: one JSON line
for each kill. Runs as a process of its own, because it forks: everything is imported once, and each child takes no time.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from generator import output
from generator.output import write_files

__all__ = ["contents"]

NAMES = ("a.html", "b.pdf", "c.json", "manifest.json")
BIG = 300_000


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder that a user sees."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def child(work: Callable[[], object]) -> int:
    """A process that does the work and ends; its number."""
    number = os.fork()
    if number == 0:
        with contextlib.suppress(BaseException):
            work()
        os._exit(0)
    return number


def ended(number: int) -> bool:
    """Waits for a child; True where it was killed."""
    return os.WIFSIGNALED(os.waitpid(number, 0)[1])


def killed_after(number: int, seconds: float) -> bool:
    """Kills a child after some seconds; False where it had ended before."""
    time.sleep(seconds)
    os.kill(number, signal.SIGKILL)  # a child that has ended still has its number until it is waited for
    return ended(number)


def dying_at(line: int, work: Callable[[], object]) -> Callable[[], None]:
    """The work, killed before it runs the line of that number in the module that writes."""
    left = line

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename != output.__file__:
            return None
        left -= event == "line"
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    def traced() -> None:
        sys.settrace(trace)
        work()

    return traced


def lines_run(work: Callable[[], object]) -> int:
    """How many lines the module that writes runs for this work."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if frame.f_code.co_filename != output.__file__:
            return None
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


def state(folder: Path, versions: dict[str, dict[str, bytes]]) -> str:
    """Which version the folder holds, ``mixed`` where none."""
    held = contents(folder)
    return next((name for name, files in versions.items() if files == held), "mixed")


def writing(folder: Path, times: int, chance: random.Random) -> None:
    """Kills at single lines, then at moments within them (while large files are written)."""
    versions = {word: {name: word.encode() * BIG for name in NAMES} for word in ("old", "new")}
    write_files(folder, versions["old"])
    before, after = "old", "new"
    lines = lines_run(lambda: write_files(folder, versions["old"]))
    start = time.perf_counter()
    write_files(folder, versions["old"])
    seconds = time.perf_counter() - start
    for turn in range(times):
        work = partial(write_files, folder, versions[after])
        point: float = chance.randint(1, lines) if turn % 2 else chance.uniform(0, seconds * 1.1)
        if turn % 2:
            killed = ended(child(dying_at(int(point), work)))
        else:
            number = child(work)
            killed = killed_after(number, point)
            seconds = seconds if killed else point
        now = state(folder, versions)
        healed = ""
        if now == "mixed":
            output.ensure_writable(folder)
            healed = state(folder, versions)
        say(at=point, killed=killed, before=before, after=after, now=now, healed=healed)
        if (healed or now) == after:
            before, after = after, before


def building(project: Path, times: int, chance: random.Random) -> None:
    """Kills real builds with kept facts, at moments from their start to their end."""
    from generator.commands import sitbrief

    os.chdir(project)

    def build() -> None:
        sitbrief(["build", "--quiet", "--format", "html,md,json"], standalone_mode=False)

    texts = {word: (project / f"{word}.txt").read_bytes() for word in ("old", "new")}
    versions = {}
    for word, text in texts.items():
        (project / "seeds" / "a.txt").write_bytes(text)
        build()
        start = time.perf_counter()
        build()
        seconds = time.perf_counter() - start
        versions[word] = contents(project / "output")
    before, after = "new", "old"
    for _ in range(times):
        (project / "seeds" / "a.txt").write_bytes(texts[after])
        point = chance.uniform(0, seconds * 1.1)
        killed = killed_after(child(build), point)
        seconds = seconds if killed else point
        now = state(project / "output", versions)
        say(at=point, killed=killed, before=before, after=after, now=now, healed="")
        if now == after:
            before, after = after, before


def two_at_once(folder: Path, times: int, chance: random.Random) -> None:
    """Two processes that write to one folder at the same time, with one name in common and one of their own each."""
    one = {"a.html": b"1" * BIG, "one.pdf": b"1" * BIG, "manifest.json": b"1"}
    two = {"a.html": b"2" * BIG, "two.pdf": b"2" * BIG, "manifest.json": b"2"}
    versions = {"one": {**two, **one}, "two": {**one, **two}}
    write_files(folder, {**two, **one})
    for _ in range(times):
        numbers = [child(partial(write_files, folder, files)) for files in chance.sample((one, two), 2)]
        killed = sum(ended(number) for number in numbers) > 0
        say(now=state(folder, versions), killed=killed)


def say(**words: Any) -> None:
    """One line of the answer."""
    sys.stdout.write(json.dumps(words) + "\n")


def main() -> None:
    """``python -m tests.killed WAY FOLDER TIMES``."""
    way, folder, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(4)
    if way == "moves":
        (folder / "archive").mkdir(parents=True)
    {"swap": writing, "moves": writing, "build": building, "two": two_at_once}[way](folder, times, chance)


if __name__ == "__main__":
    main()
