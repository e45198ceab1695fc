"""Words of a source are values in a table, never commands of a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from generator.render import render
from tests.render.briefs import brief, incident

FORMULAS = (
    "=HYPERLINK(\"http://127.0.0.1/ran\",\"x\")", "=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)", "\t=1+1", "\r=1+1", '="a"&"b"', "=IMPORTXML(CONCAT(\"http://127.0.0.1/ran\"),\"//a\")", "=1",
)  # fmt: skip


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str) -> None:
    told = incident()
    hostile = told.model_copy(
        update={
            "quotation": told.quotation.model_copy(update={"text": words}),
            "vessels": (told.vessels[0].model_copy(update={"name": words}),),
            "killed": (told.killed[0].model_copy(update={"text": words}),),
        }
    )
    text = render(brief(incidents=(hostile,)), formats=("csv",)).files["brief.csv"].decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    cells = [cell for row in rows for cell in row]
    assert any(words in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [cell for cell in cells if cell.startswith("-") and not cell[1:2].isdigit()] == []
    assert f"'{words}" in cells
