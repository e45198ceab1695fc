"""The text of every page with its number is what it was; ``make snapshots`` renews it after a wanted change."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import pytest

from generator.model import Brief
from tests.render.pages import NAMES, SNAPSHOTS, read_briefs, snapshot

if TYPE_CHECKING:
    from generator.extract import Extractor

pytest.importorskip("weasyprint", reason="WeasyPrint needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")


@pytest.fixture(scope="module")
def briefs(extractor: Extractor) -> dict[str, Brief]:
    return read_briefs(extractor)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_each_page(name: str, briefs: dict[str, Brief]) -> None:
    before = (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    now = snapshot(name, briefs).splitlines()
    changes = list(difflib.unified_diff(before, now, "snapshot", "now", lineterm="", n=1))
    assert not changes, "\n".join([f"{name}: `make snapshots` renews it if this is wanted", *changes[:40]])


def test_no_snapshot_is_left_of_a_pack_that_is_gone() -> None:
    assert sorted(path.stem for path in SNAPSHOTS.glob("*.txt")) == sorted(NAMES)
