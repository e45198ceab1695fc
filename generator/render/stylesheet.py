"""The stylesheet of an edition: a style's folder, paper and marking in, one string of CSS out. Draws nothing.

The same string serves the HTML page and the PDF: fonts and colours, then rules for both, for screens, and for paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from generator.assets import asset_folder
from generator.errors import TemplateError

__all__ = ["MARKING_COLOURS", "Paper", "read_styles", "style_folder"]

Paper = Literal["A4", "Letter"]

# FIRST, TLP 2.0 (https://www.first.org/tlp/): the colour of each label on a black ground.
MARKING_COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}
# Width of each label's black box in mm: Plex Sans 600 at 12 pt, with 2.2 mm at each side.
_MARKING_WIDTHS = {"TLP:RED": 23, "TLP:AMBER": 29, "TLP:AMBER+STRICT": 49, "TLP:GREEN": 28, "TLP:CLEAR": 27}
# What page.css leaves of the first page between its margins.
_TEXT_HEIGHTS: dict[Paper, str] = {"A4": "266mm", "Letter": "248mm"}
_SHARED = ("tokens.css", "page.css", "base.css", "paper.css")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,])\s*")


def style_folder(name: str) -> Path:
    """The folder of the style ``name``."""
    parent = asset_folder("styles")
    if (parent / name).is_dir():
        return parent / name
    known = sorted(child.name for child in parent.iterdir() if child.is_dir())
    raise TemplateError(f"there is no style “{name}”", hint=f"known styles: {', '.join(known)}")


def read_styles(
    folder: Path, pack_folders: Sequence[Path], own: Sequence[Path], paper: Paper, marking: str
) -> tuple[str, str]:
    """The rules for screen and paper alike, and those for screens alone; ``pack.css`` and ``own`` go to the former.

    They are apart because what is for screens need not be parsed for a PDF.
    """
    shared = [folder / name for name in _SHARED] + [parent / "pack.css" for parent in reversed(pack_folders)] + [*own]
    screen = [folder / "screen.css"] + [parent / "screen.css" for parent in reversed(pack_folders)]
    return _join(shared, paper, marking), _join(screen, paper, marking)


def _join(sheets: Sequence[Path], paper: Paper, marking: str) -> str:
    try:
        rules = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets if sheet.is_file())
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"a stylesheet cannot be read: {error}", where=str(sheets[0].parent)) from error
    # `@page` cannot select by class and reads no attribute, so paper and marking are written into the rules.
    for word, value in (
        ("PAPER-SIZE", paper),
        ("PAPER-TEXT", _TEXT_HEIGHTS[paper]),
        ("MARKING-COLOUR", MARKING_COLOURS[marking]),
        ("MARKING-WIDTH", f"{_MARKING_WIDTHS[marking]}mm"),
    ):
        rules = rules.replace(word, value)
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", rules))).strip()
