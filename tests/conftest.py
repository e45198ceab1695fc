"""What every test shares: one loaded language model for the whole run, and no setting of the user's.

In CI a skipped test fails the run: there, everything that a test needs has to be installed.
"""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.extract import Extractor

NUMBERS = itertools.count()

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A run started in the background ignores Ctrl-C and so would every program that a test starts and stops with it."""


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A developer's variables and cached facts must not decide whether a test passes."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("SITBRIEF_") or name in {"SOURCE_DATE_EPOCH", "COLUMNS", "FORCE_COLOR", "NO_COLOR"}:
                patch.delenv(name)
        patch.setenv("SITBRIEF_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
        yield


@pytest.fixture(autouse=True)
def _facts_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test finds in the cache what another one put there."""
    monkeypatch.setenv("SITBRIEF_CACHE", str(tmp_path_factory.getbasetemp() / f"cache-{next(NUMBERS)}"))


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default language model, loaded once."""
    from generator.extract.language_model import load_language_model

    return load_language_model()


@pytest.fixture(scope="session")
def extractor(nlp: Language) -> Extractor:
    """All extraction components on that model."""
    from generator.extract import Extractor

    return Extractor(nlp)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is a test that did not run; CI does not take it for a pass."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and os.environ.get("CI") and reporter.stats.get("skipped"):
        reporter.write_line("CI takes no skipped tests: install what they need", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
