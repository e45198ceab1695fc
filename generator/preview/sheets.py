"""The sheets of a PDF as pictures: a PDF's bytes in, sizes and PNG files out. The browser's own viewer is not needed.

PDFium may be used by one thread at a time, so all calls wait for each other.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["sheet_picture", "sheet_sizes"]

SCALE = 2.0
"""Pixels a point: an A4 sheet is 1190 pixels wide and stays sharp in a pane of that width or of half on a fine screen."""
_ONE_AT_A_TIME = threading.Lock()


def sheet_sizes(pdf: bytes) -> tuple[tuple[int, int], ...]:
    """Width and height of each sheet in points."""
    with _opened(pdf) as document:
        return tuple((round(width), round(height)) for width, height in map(document.get_page_size, range(len(document))))


def sheet_picture(pdf: bytes, number: int) -> bytes | None:
    """Sheet ``number`` (the first is 1) as PNG; None where there is no such sheet."""
    with _opened(pdf) as document:
        if not 1 <= number <= len(document):
            return None
        picture = document[number - 1].render(scale=SCALE).to_pil()
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        yield document
