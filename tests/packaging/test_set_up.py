"""``scripts/set-up``: does its work once for a lock file, installs libraries where it may, else says the one command."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.builders import project

ROOT = Path(__file__).resolve().parent.parent.parent

RECORDS = '#!/bin/sh\necho "$(basename "$0") $*" >> "$RECORD"\n'
PYTHON = RECORDS + 'case "$1" in *missing_libraries.py) printf "%s" "$LACKS";; esac\n'


class Machine:
    """A folder with the real script, a lock, and stand-ins for python, id and apt-get that write down their calls."""

    def __init__(self, folder: Path) -> None:
        self.folder = project(
            folder,
            {"requirements.lock": "click==8.5.1\n", "setup.cfg": "", ".venv/bin/python": PYTHON, "bin/apt-get": RECORDS},
        )
        (folder / "scripts").mkdir()
        shutil.copy(ROOT / "scripts" / "set-up", folder / "scripts")
        for name in (".venv/bin/python", "bin/apt-get"):
            (folder / name).chmod(0o755)

    def user(self, number: int) -> None:
        (self.folder / "bin/id").write_text(f"#!/bin/sh\necho {number}\n")
        (self.folder / "bin/id").chmod(0o755)

    def set_up(self, lacks: str = "") -> subprocess.CompletedProcess[str]:
        variables = os.environ | {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "RECORD": str(self.folder / "record"), "LACKS": lacks
        }  # fmt: skip
        return subprocess.run(
            ["sh", "scripts/set-up", "requirements.lock"],
            cwd=self.folder, env=variables, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def calls(self) -> str:
        record = self.folder / "record"
        said = record.read_text() if record.exists() else ""
        record.unlink(missing_ok=True)
        return said


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    machine.user(1000)
    return machine


def test_it_installs_what_is_pinned_with_hashes_and_the_project(machine: Machine) -> None:
    assert machine.set_up().returncode == 0
    calls = machine.calls()
    assert "--require-hashes -r requirements.lock" in calls
    assert "--no-deps --no-build-isolation --no-index -e ." in calls


def test_the_second_time_costs_nothing(machine: Machine) -> None:
    machine.set_up()
    machine.calls()
    start = time.perf_counter()
    assert machine.set_up().returncode == 0
    assert time.perf_counter() - start < 1
    assert machine.calls() == ""


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    machine.set_up()
    machine.calls()
    (machine.folder / "requirements.lock").write_text("click==8.5.2\n")
    machine.set_up()
    assert "--require-hashes" in machine.calls()


def test_a_failed_set_up_is_tried_again(machine: Machine) -> None:
    machine.set_up(lacks="libpango-1.0-0")
    machine.calls()
    assert machine.set_up().returncode == 0
    assert "--require-hashes" in machine.calls()


def test_without_the_right_to_install_it_prints_the_one_command(machine: Machine) -> None:
    done = machine.set_up(lacks="libpango-1.0-0 libpangoft2-1.0-0")
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0\n" in done.stderr
    assert "apt-get" not in machine.calls()


def test_root_gets_the_libraries_installed(machine: Machine) -> None:
    machine.user(0)
    assert machine.set_up(lacks="libpango-1.0-0").returncode == 0
    assert "apt-get install -y -qq --no-install-recommends libpango-1.0-0" in machine.calls()
