"""The drawings of a page → PNG files: SVG in, pixels out, all in one run of the layout that also makes the PDF.

Word shows SVG in its newer versions only, and never with the fonts of a page. Draws nothing that the page does not hold.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from generator.errors import OutputError
from generator.render.pdf import lay_out

__all__ = ["Picture", "draw", "embedded", "take_drawings"]

_DOTS, _MOST_DOTS = 3.0, 4000  # pixels a point: 216 to the inch; and across or down a picture
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_CLASS = re.compile(r'<svg\b[^>]*?\sclass="([^"]*)"')
_OPENING = re.compile(r"<svg\b[^>]*>")
_BOX = re.compile(r'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')
_SIDE = {side: re.compile(rf'\s{side}="([\d.]+)(?:px)?"') for side in ("width", "height")}
_DATA = re.compile(r"data:image/(png|jpeg|jpg|svg\+xml)(?:;[\w=-]+)*?(;base64)?,(.*)", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """Pixels, the ending of their format, and the size that they are to have in CSS pixels."""

    data: bytes
    ending: str
    width: float
    height: float


def take_drawings(page: str) -> tuple[str, tuple[str, ...]]:
    """The page with ``<img data-drawing=N>`` in place of its drawings, and the drawings, each once."""
    found: dict[str, int] = {}

    def place(match: re.Match[str]) -> str:
        name = _CLASS.search(match[0])
        return f'<img class="{name[1] if name else ""}" data-drawing="{found.setdefault(match[0], len(found))}">'

    page = _DRAWING.sub(place, page)
    return page, tuple(found)


def draw(drawings: Sequence[str], fonts: str) -> tuple[Picture, ...]:
    """Every drawing as a picture, in their order. ``fonts`` are the page's ``@font-face`` rules."""
    if not drawings:
        return ()
    import pypdfium2

    sizes = [_size(drawing) for drawing in drawings]
    rules = [fonts, "body { margin: 0 } svg { display: block; width: 100% } div { overflow: hidden; break-after: page }"]
    rules += [
        f"@page p{number} {{ size: {width}px {height}px; margin: 0 }} .p{number} {{ page: p{number}; height: {height}px }}"
        for number, (width, height) in enumerate(sizes)
    ]
    boxes = [f'<div class="p{number}">{drawing}</div>' for number, drawing in enumerate(drawings)]
    document = lay_out(f"<html><style>{' '.join(rules)}</style><body>{''.join(boxes)}</body></html>")
    made = []
    with pypdfium2.PdfDocument(document.write_pdf()) as pages:
        if len(pages) != len(sizes):
            raise OutputError("a drawing of the page breaks out of its place", hint="look at the pack's own SVG")
        for page, (width, height) in zip(pages, sizes, strict=True):
            buffer = io.BytesIO()
            image = page.render(scale=min(_DOTS, _MOST_DOTS / max(width, height))).to_pil()
            image.convert("RGB").save(buffer, "PNG", optimize=True)
            made.append(Picture(buffer.getvalue(), "png", width, height))
    return tuple(made)


def embedded(address: str, fonts: str) -> Picture | None:
    """The picture of a ``data:`` address, such as a logo; None where it is none that Word can show."""
    match = _DATA.match(address.strip())
    if not match:
        return None
    kind, coded, words = match.groups()
    try:
        data = base64.b64decode(words, validate=True) if coded else unquote_to_bytes(words)
    except (ValueError, binascii.Error):
        return None
    if kind == "svg+xml":
        return draw((data.decode("utf-8", errors="replace"),), fonts)[0]
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return Picture(data, "png" if kind == "png" else "jpeg", image.width, image.height)
    except (OSError, ValueError):
        return None


def _size(drawing: str) -> tuple[float, float]:
    """Width and height in CSS pixels: those that the drawing says, else those of its view box."""
    match = _OPENING.search(drawing)
    opening = match[0] if match else ""
    box = _BOX.search(opening)
    width, height = (_number(_SIDE[side].search(opening)) for side in ("width", "height"))
    across, down = (float(box[1]) or 300, float(box[2]) or 150) if box else (width or 300, height or 150)
    if width:
        return width, round(width * down / across, 2)
    return (round(height * across / down, 2), height) if height else (across, down)


def _number(match: re.Match[str] | None) -> float | None:
    return float(match[1]) if match else None
