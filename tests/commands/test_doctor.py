"""``sitbrief doctor``: says what is there and what is missing, and ends with 1 where a build would fail."""

from __future__ import annotations

import pytest

import generator.doctor
import generator.libraries
from generator.doctor import examine
from generator.libraries import LIBRARIES, Library
from tests.commands.conftest import Run

NOWHERE = tuple(Library(one.name, ("libnowhere.so.0",), one.package, one.needed) for one in LIBRARIES)


def test_a_healthy_machine_lacks_nothing(run: Run) -> None:
    said = run("doctor").stdout
    for subject in ("Python", "spacy", "weasyprint", "pango", "fonts", "template packs", "language model"):
        assert subject in said
    assert "missing" not in said


def test_without_pango_it_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator.libraries, "LIBRARIES", NOWHERE)
    monkeypatch.setattr(generator.doctor, "LIBRARIES", NOWHERE)
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    said = run("doctor", code=1)
    assert "apt-get install libpango-1.0-0" in said.stdout
    assert "HTML, Markdown and JSON work without it" in said.stdout
    assert "Something that a build needs is missing" in said.stderr


def test_a_library_that_only_makes_files_smaller_is_not_needed() -> None:
    assert [one.name for one in LIBRARIES if not one.needed] == ["harfbuzz-subset"]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator.doctor, "PACKAGES", ("click", "no-such-package"))
    missing = [check for check in examine() if check.state == "missing"]
    assert [(check.subject, check.hint) for check in missing] == [("no-such-package", "run: pip install no-such-package")]
