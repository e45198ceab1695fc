"""A judge that is not there: said on a developer's machine, a failure in CI."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.render import validators

JUDGES = (validators.axe_core, validators.verapdf, validators.chromium, validators.libreoffice)


@pytest.fixture
def _nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(validators, "FOLDER", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("_nothing_installed")
@pytest.mark.parametrize("judge", JUDGES)
def test_without_it_a_test_is_skipped_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, judge: Callable[[], object]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="is not installed: run `make validators`"):
        judge()


@pytest.mark.usefixtures("_nothing_installed")
@pytest.mark.parametrize("judge", JUDGES)
def test_without_it_ci_fails(monkeypatch: pytest.MonkeyPatch, judge: Callable[[], object]) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="is not installed: run `make validators`"):
        judge()
