"""A table of the page → a table of Word: heads repeat on every page, no row is split, columns as wide as their words need.

In: a ``<table>`` element. Out: WordprocessingML. Knows no cell that spans rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.render.word.story import Story

if TYPE_CHECKING:
    from generator.render.word.document import Document

__all__ = ["column_widths", "table"]

_LETTER, _HEAD_LETTER = 100, 112  # a letter of table text, and of a bold head, in twentieths of a point
_GAP = 150  # between two columns
_LONGEST_WORD, _LONGEST_CELL = 22, 150
_TWIPS_A_PIXEL = 15
_CARD = 10  # rows that stay together on a page where a table has no head to repeat


def table(document: Document, element: Any, width: int) -> str:
    """The table, and an empty paragraph after it, without which it would grow together with the next one."""
    rows = [row for row in element.iter("tr") if _cells(row)]
    if not rows:
        return ""
    needs = [[_need(document, cell) for cell in _cells(row) for _ in range(_span(cell))] for row in rows]
    widths = column_widths(needs, width)
    heads = sum(1 for row in rows if row.getparent().tag == "thead")
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    look = f'<w:tblLook w:val="06{"2" if heads else "0"}0" w:firstRow="{int(heads > 0)}" w:lastRow="0" w:firstColumn="0" '
    properties = (
        f'<w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )
    kept = len(rows) - 1 if not heads and len(rows) <= _CARD else 0
    inside = "".join(_row(document, row, widths, at < kept) for at, row in enumerate(rows))
    gap = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>{gap}"


def column_widths(needs: Sequence[Sequence[tuple[int, int]]], width: int) -> list[int]:
    """Widths that add up to ``width``: each column gets its longest word, and a share of the rest by its longest cell."""
    columns = max(len(row) for row in needs)
    least = [max((row[at][0] for row in needs if at < len(row)), default=0) + _GAP for at in range(columns)]
    whole = [max((row[at][1] for row in needs if at < len(row)), default=0) + _GAP for at in range(columns)]
    if sum(least) >= width:
        return _adding_up([width * each / sum(least) for each in least], width)
    if sum(whole) <= width:
        return _adding_up([width * each / sum(whole) for each in whole], width)
    wanted = [most - few for most, few in zip(whole, least, strict=True)]
    spare = width - sum(least)
    return _adding_up([few + spare * want / sum(wanted) for few, want in zip(least, wanted, strict=True)], width)


def _adding_up(widths: Sequence[float], total: int) -> list[int]:
    whole = [int(each) for each in widths]
    whole[-1] += total - sum(whole)
    return whole


def _need(document: Document, cell: Any) -> tuple[int, int]:
    """What a cell needs: its longest word, and all of it in one line, in twentieths of a point; both have a limit.

    A head needs no more than its longest word: it would widen columns of little.
    """
    lines = document.lines(cell)
    span = _span(cell)
    word = max((min(len(word), _LONGEST_WORD) for line in lines for word in line.split(" ")), default=0)
    line = max((min(len(line), _LONGEST_CELL) for line in lines), default=0)
    pictures = [document.picture_width(picture) for picture in cell.iter("img")]
    pixels = max(pictures, default=0) * _TWIPS_A_PIXEL
    if cell.getparent().getparent().tag == "thead":
        return int(word * _HEAD_LETTER / span), int(word * _HEAD_LETTER / span)
    return int(max(word * _LETTER, pixels) / span), int(max(line * _LETTER, pixels) / span)


def _row(document: Document, row: Any, widths: Sequence[int], kept: bool) -> str:
    head = row.getparent().tag == "thead"
    if row.get("id"):
        document.remember(row.get("id"))
    cells, at = [], 0
    for cell in _cells(row):
        span = _span(cell)
        style = "TableHead" if head else "TableKept" if kept else "TableText"
        cells.append(_cell(document, cell, sum(widths[at : at + span]), span, style))
        at += span
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(document: Document, cell: Any, width: int, span: int, style: str) -> str:
    names = document.names(cell)
    story = Story(document, width - _GAP, style, "right" if "num" in names else "")
    if cell.get("id"):
        document.remember(cell.get("id"))
    story.read(cell, look=document.look(cell))
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}</w:tcPr>{story.xml()}</w:tc>'


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _span(cell: Any) -> int:
    words = cell.get("colspan", "1")
    return max(1, int(words)) if words.isdigit() else 1
