"""Which reader reads a file; readers of other packages are found and a broken one does no harm."""

from __future__ import annotations

from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

from generator.documents import read_documents
from generator.documents.registry import BUILT_IN, GROUP, load_readers
from tests.builders import project
from tests.documents.files import findings

SHOUTING = """
from generator.documents import About, Reader, Reading

def read(content):
    if b"fail" in content.data:
        raise KeyError("fail")
    yield Reading(text=content.data.decode().upper(), about=About(title="Shouted"))

READER = Reader("shouting", (".shout", ".text"), read, lambda head: head.startswith(b"SHOUT"), bounded=BOUNDED)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, as if a package were installed there."""
    monkeypatch.syspath_prepend(tmp_path / "site")
    load_readers.cache_clear()
    yield tmp_path / "site"
    load_readers.cache_clear()


def install(folder: Path, module: str, code: str) -> None:
    """Installs a distribution with one module and its entry point."""
    points = f"[{GROUP}]\nshouting = {module}:READER\n"
    metadata = f"Metadata-Version: 2.1\nName: {module}\nVersion: 1\n"
    project(
        folder,
        {f"{module}.py": code, f"{module}-1.dist-info/entry_points.txt": points, f"{module}-1.dist-info/METADATA": metadata},
    )


@pytest.mark.parametrize("bounded", [False, True])
def test_a_reader_of_another_package_reads_its_files_and_goes_before_ours(
    tmp_path: Path, installed: Path, bounded: bool
) -> None:
    install(installed, f"shouting_{bounded}".lower(), f"BOUNDED = {bounded}\n{SHOUTING}")
    project(tmp_path / "d", {"a.shout": "words", "b.text": "more", "c.shout": "fail", "d.txt": "ours"})
    result = read_documents([tmp_path / "d"])
    assert [(document.text, document.title) for document in result.documents] == [
        ("WORDS", "Shouted"), ("MORE", "Shouted"), ("ours", None),
    ]  # fmt: skip
    assert findings(result) == [("error", "document-unreadable")]
    assert "KeyError" in result.findings[0].message


@pytest.mark.parametrize("code", ["raise RuntimeError('old')", "READER = 3", "import no_such_module", ""])
def test_a_broken_reader_is_a_warning_that_names_its_package(tmp_path: Path, installed: Path, code: str) -> None:
    module = f"broken{abs(hash(code))}"
    install(installed, module, code)
    result = read_documents([project(tmp_path / "d", {"a.txt": "A."})])
    assert [document.text for document in result.documents] == ["A."]
    assert [(found.rule, found.where) for found in result.findings] == [("reader-broken", module)]


def test_the_built_in_readers_are_registered_as_any_other() -> None:
    setup = ConfigParser()
    setup.read(Path(__file__).parents[2] / "setup.cfg", encoding="utf-8")
    registered = dict(line.split(" = ") for line in setup["options.entry_points"][GROUP].strip().splitlines())
    assert registered == BUILT_IN


def test_no_two_readers_take_the_same_ending_and_each_is_lower_case() -> None:
    readers = load_readers()[0].readers
    endings = [suffix for reader in readers for suffix in reader.suffixes]
    assert len(endings) == len(set(endings))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in endings)


def test_endings_are_read_in_any_case(tmp_path: Path) -> None:
    result = read_documents([project(tmp_path, {"a.TXT": "A.", "b.Md": "*B.*"})])
    assert [document.text for document in result.documents] == ["A.", "B."]
