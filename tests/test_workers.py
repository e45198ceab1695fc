"""Documents in several processes: the same facts in the same order, and a plain error where one of them dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import BriefError, LanguageModelError
from generator.extract import Extractor
from generator.model import Document, Facts, Finding
from generator.workers import extracted
from tests.builders import document


def test_a_process_that_is_killed_is_a_plain_error() -> None:
    texts = ["Iran warned of war. " * (300 if number else 1) for number in range(8)]
    documents = [document(text, path=f"{number}.txt") for number, text in enumerate(texts)]
    facts = extracted(documents, Config(), jobs=2)
    next(facts)
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    parsing = [child for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    for child in parsing:
        os.kill(int(child), signal.SIGKILL)
    with pytest.raises(BriefError, match="ended from outside"):
        list(facts)


def test_a_model_that_is_missing_is_said_as_by_one_process() -> None:
    documents = [document("Iran warned of war.", path=f"{number}.txt") for number in range(8)]
    for jobs in (1, 2):
        with pytest.raises(LanguageModelError, match="no_such_model is not installed") as caught:
            list(extracted(documents, Config(model="no_such_model"), jobs))
        assert caught.value.hint


def test_kept_facts_load_no_language_library_and_no_process() -> None:
    code = "import sys, generator.pipeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"spacy", "numpy", "jinja2", "weasyprint", "multiprocessing"} & set(done.stdout.split()) == set()


def test_a_document_that_makes_the_extraction_fail_never_loses_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Extractor, document: Document) -> Facts:
        if document.path == "1.txt":
            raise ZeroDivisionError("by a rule")
        return found(self, document)

    found = Extractor.facts
    monkeypatch.setattr(Extractor, "facts", fails)
    documents = [document("Iran warned of war.", path=f"{number}.txt") for number in range(3)]
    first, lost, last = extracted(documents, Config())
    assert isinstance(first, Facts)
    assert isinstance(last, Facts)
    assert isinstance(lost, Finding)
    assert (lost.rule, lost.where, "ZeroDivisionError" in lost.message) == ("document-not-extracted", "1.txt", True)
