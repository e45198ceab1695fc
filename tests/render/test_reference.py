"""docs/templates.md says what the code has."""

from __future__ import annotations

from pathlib import Path

from generator.render.filters import FILTERS
from generator.render.pack import PACK_KEYS
from generator.render.reference import with_reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "templates.md"


def test_the_reference_is_current() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert with_reference(text) == text, "run: python -m generator.render.reference"


def test_every_key_and_filter_is_named() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in (*FILTERS, *PACK_KEYS):
        assert f"`{name}" in text
