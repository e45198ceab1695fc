"""Evidence in hard-wrapped text keeps the line breaks of the document."""

from __future__ import annotations

from tests.extract.statements.conftest import SaidOf

WRAPPED = (
    "The minister of foreign affairs said on Friday that the talks on the gas deal\n"
    "would go on for weeks and that nobody should expect a result before the frosts of\n"
    "winter.\n"
)


def test_a_content_over_two_lines(said: SaidOf) -> None:
    (statement,) = said(WRAPPED)
    assert "gas deal\nwould go on" in statement.contents[0].text
