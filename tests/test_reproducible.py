"""The same inputs, configuration and versions give the same bytes of every output, wherever and however they are built."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from generator.config import Format
from tests.builders import project

WORLD = (
    ("Yemen", "Nordic Star", "Abbas Karimi"),
    ("Oman", "Ocean Dawn", "John Kirby"),
    ("Fujairah", "Marlin", "Ali Saleh"),
    ("Eritrea", "Gulf Pride", "Yahya Sarea"),
    ("Sudan", "Red Rose", "Jens Berg"),
    ("Aden", "True Love", "Ana Ruiz"),
    ("Iran", "Sea Breeze", "Li Wei"),
    ("Malta", "Zenith", "Zoë Ångström"),
)
TEXTS = {
    f"seeds/{number}-{place}.txt": f"The tanker {ship} was struck by a missile off {place} on {number} February 2025, its "
    f"owner said.\n\n“Any attack will be met with a response,” {speaker} told reporters.\n"
    for number, (place, ship, speaker) in enumerate(WORLD, 1)
}
CONFIG = "[editions.analyst]\n"


def built(folder: Path, names: Iterable[str], *options: str, **world: str) -> dict[str, bytes]:
    """Every file of a build by a process of its own, whose documents were laid into their folder in this order."""
    project(folder, {"sitbrief.toml": CONFIG, **{name: TEXTS[name] for name in names}})
    words = [sys.executable, "-m", "generator", "build", "--quiet", "--no-cache", "--format", ",".join(get_args(Format))]
    subprocess.run([*words, *options], cwd=folder, env=os.environ | {"SOURCE_DATE_EPOCH": "1740000000"} | world, check=True)
    return {path.name: path.read_bytes() for path in sorted((folder / "output").iterdir())}


def test_another_folder_time_zone_locale_hash_seed_order_and_number_of_processes(tmp_path: Path) -> None:
    here = built(tmp_path / "here", TEXTS, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    world = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "de_DE", "PYTHONHASHSEED": "2", "HOME": str(tmp_path)}
    there = built(tmp_path / "there" / "deeper", reversed(TEXTS), "--jobs", "2", **world)
    assert len(here) == len(get_args(Format)) + 1
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []
