"""``run("build", "seeds")``: one command line in this process, with the language model that the whole test run shares."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tests.builders import project

if TYPE_CHECKING:
    from spacy.language import Language

Run = Callable[..., Result]
World = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, nlp: Language) -> Run:
    """Runs ``sitbrief`` with these words; an exception that is no error message is raised."""
    monkeypatch.setattr("generator.extract.language_model.load_language_model", lambda name="en_core_web_sm": nlp)

    def call(*words: str | Path, stdin: str | bytes | None = None, code: int = 0) -> Result:
        from generator.commands import sitbrief

        result = CliRunner(catch_exceptions=False).invoke(sitbrief, [str(word) for word in words], input=stdin)
        assert result.exit_code == code, result.stderr
        return result

    return call


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Writes files below a new folder and goes there."""

    def make(files: dict[str, str | bytes]) -> Path:
        monkeypatch.chdir(tmp_path)
        return project(tmp_path, files)

    return make
