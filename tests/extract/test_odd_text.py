"""Text that broke a rule once: cut off, with odd digits, joined without end, or the same words again and again."""

from __future__ import annotations

import pytest

from generator.extract import Extractor
from tests.builders import document

ODD = (
    "He said he would stay before",
    "Two ² ships were attacked off Aden.",
    "The toll that the clinic put at 26 was wrong.",
    f"The ferry was {', '.join(['seized'] * 1150)}, hit by pirates.",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_to_its_end(extractor: Extractor, text: str) -> None:
    facts = extractor.facts(document(text))
    assert facts.document.text == text
    assert all(text[s.start : s.end] == s.text for statement in facts.statements for s in statement.contents)
