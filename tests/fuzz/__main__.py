"""``make fuzz``: coverage-guided fuzzing of every law, one after the other, for an hour in all. Needs atheris.

``python -m tests.fuzz --seconds 600 positions times`` does less. Prints a table; inputs that broke a law are left in
``.fuzz/`` and belong into ``tests/fuzz/broken.py`` once they are understood.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import atheris

INSTRUMENTED = ["generator", "markdown_it", "markdown", "docx", "trafilatura", "tomllib", "json"]
"""Python code whose branches guide the search; what is written in C is only run."""

with atheris.instrument_imports(include=INSTRUMENTED, enable_loader_override=False):
    from tests.fuzz.laws import LAWS
    from tests.fuzz.seeds import SEEDS, WORDS

HOUR = 3600
LONGEST = 4096
"""Bytes of an input."""
SLOWEST = 10
"""Seconds that one such input may take."""
MEMORY = 2048
"""Megabytes that the process may take, the coverage counters included."""

FOLDER = Path(".fuzz")
EXECUTIONS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
COVERED = re.compile(r"\bcov: (\d+)")


class Run(NamedTuple):
    """What came of one law: inputs tried, places of the code reached, the file of the input that broke it."""

    law: str
    executions: int
    covered: int
    broken: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("laws", nargs="*", metavar="LAW", help=f"one of {', '.join(SEEDS)}; without any: all")
    parser.add_argument("--seconds", type=int, default=HOUR, help="in all (3600)")
    given = parser.parse_args()
    laws = given.laws or list(SEEDS)
    started = datetime.now(UTC)
    runs = []
    for law in laws:
        runs.append(fuzz(law, max(1, given.seconds // len(laws))))
        say(f"{law:18}{runs[-1].executions:12,}{runs[-1].covered:8,}  {runs[-1].broken}")
    total, broken = sum(run.executions for run in runs), sum(bool(run.broken) for run in runs)
    seconds = (datetime.now(UTC) - started).total_seconds()
    say(f"{started:%Y-%m-%d}: {total:,} inputs in {seconds:,.0f} s, {broken} laws broken")
    return 1 if broken else 0


def fuzz(law: str, seconds: int) -> Run:
    """Fuzzes one law in a child of this process; inputs that reached new places are kept for the next time."""
    corpus, words, broken, log = (FOLDER / law / name for name in ("corpus", "words", "broken", "log"))
    for folder in (corpus, broken):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[law]):
        (corpus / f"seed-{number}").write_bytes(seed)
        LAWS[law](seed)  # what is imported late is imported now, and not on the time of an input
    words.write_text("".join(f'"{escaped(word)}"\n' for word in WORDS.get(law, ("\n",))), encoding="ascii")
    options = [
        str(corpus), f"-dict={words}", f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}",
        f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={broken}/", "-print_final_stats=1",
    ]  # fmt: skip
    child = os.fork()
    if child == 0:
        with log.open("wb") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
        atheris.Setup([law, *options], LAWS[law])
        atheris.Fuzz()  # ends the process
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    said = log.read_text(encoding="utf-8", errors="replace")
    executions, covered = EXECUTIONS.findall(said), COVERED.findall(said)
    found = max(broken.iterdir(), key=lambda path: path.stat().st_mtime, default=log) if code else ""
    return Run(law, int(executions[-1]) if executions else 0, int(covered[-1]) if covered else 0, str(found))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def escaped(word: str) -> str:
    """A word as libFuzzer's dictionaries have it."""
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in word.encode())


if __name__ == "__main__":
    sys.exit(main())
