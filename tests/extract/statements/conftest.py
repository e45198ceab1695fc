"""Short text in, statements out: ``said("Kim said no.")``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import Extractor
from generator.model import Statement
from tests.builders import document

SaidOf = Callable[[str], tuple[Statement, ...]]
Line = tuple[str, str, str]


@pytest.fixture
def said(extractor: Extractor) -> SaidOf:
    """The statements of a text, each span checked against it."""

    def statements(text: str) -> tuple[Statement, ...]:
        found = extractor.facts(document(text)).statements
        for statement in found:
            for span in (*statement.cue, *statement.sources, *statement.contents, *statement.addressees):
                assert text[span.start : span.end] == span.text
        return found

    return statements


@pytest.fixture
def lines(said: SaidOf) -> Callable[[str], list[Line]]:
    """Source, cue and contents of each statement in words, pieces parted by a bar."""

    def read(text: str) -> list[Line]:
        return [
            (
                " | ".join(span.text for span in statement.sources),
                " | ".join(span.text for span in statement.cue),
                " | ".join(span.text for span in statement.contents),
            )
            for statement in said(text)
        ]

    return read
