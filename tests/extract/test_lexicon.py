"""Vocabularies are data files, read once, with their source and licence in the head."""

from __future__ import annotations

from pathlib import Path

from pytest import mark, raises

import generator.extract.lexicon as module
from generator.extract.lexicon import lexicon, rows, table

FILES = sorted(
    path for path in (Path(module.__file__).parent / "lexicons").iterdir() if path.suffix in (".toml", ".tsv", ".txt")
)


@mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_lexicon_can_be_read_and_names_its_licence(path: Path) -> None:
    assert lexicon(path.stem)
    head = path.read_text(encoding="utf-8")[:1200].lower()
    assert "licence" in head or "license" in head


def test_a_lexicon_is_read_once() -> None:
    assert table("offices") is table("offices")


def test_rows_leave_out_comments_and_outer_blanks() -> None:
    assert rows("countries")[0][:2] == ("AFG", "Afghanistan")


def test_a_lexicon_that_is_not_there() -> None:
    with raises(FileNotFoundError, match="no lexicon nothing"):
        lexicon("nothing")
