"""The stylesheet of an edition: a style's folder, paper and marking in, one string of CSS out. Draws nothing.

The same string serves the HTML page and the PDF: fonts and colours, then rules for both, for screens, and for paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.assets import asset_folder
from generator.errors import TemplateError
from generator.render.palette import style_palette
from generator.render.template_files import is_inside

if TYPE_CHECKING:
    from generator.render.brand import Brand
    from generator.render.pack import Pack

__all__ = [
    "MARKING_COLOURS", "Paper", "for_edition", "in_brand_colours", "read_sheet", "read_styles", "sheets", "style_folder",
]  # fmt: skip

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
_BRAND = "brand.css"
_DRAWN = re.compile(r"(fill|stroke)=\"(#[0-9A-F]{6})\"")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?")


def style_folder(name: str) -> Path:
    """The folder of the style ``name``."""
    parent = asset_folder("styles")
    if (parent / name).is_dir():
        return parent / name
    known = sorted(child.name for child in parent.iterdir() if child.is_dir())
    raise TemplateError(f"there is no style “{name}”", hint=f"known styles: {', '.join(known)}")


def sheets(pack: Pack) -> tuple[Path, ...]:
    """The stylesheets of a pack's style, of the packs that it extends and of its own, the last one wins."""
    folders = [folder for _, folder in reversed(pack.folders)]
    style = style_folder(pack.style)
    listed = [style / name for name in _SHARED]
    listed += [style / _BRAND] if pack.brand else []
    listed += [folder / "pack.css" for folder in folders]
    listed += [style / "screen.css", *(folder / "screen.css" for folder in folders)]
    return tuple(sheet for sheet in listed if sheet.is_file())


def read_styles(pack: Pack, own: Sequence[Path], paper: Paper, marking: str) -> tuple[str, str]:
    """The rules for screen and paper alike, and those for screens alone; ``own`` are laid over the former.

    They are apart because what is for screens need not be parsed for a PDF.
    """
    listed = sheets(pack)
    shared = [sheet for sheet in listed if sheet.name != "screen.css"]
    screen = [sheet for sheet in listed if sheet.name == "screen.css"]
    rules = [_join([*shared, *(path.resolve() for path in own)], paper, marking), _join(screen, paper, marking)]
    if pack.brand:
        tokens = read_sheet(style_folder(pack.style) / "tokens.css")
        rules = [f"{own}\n{more}" for own, more in zip(rules, _brand_rules(pack.brand, tokens), strict=True)]
    return rules[0], rules[1]


def in_brand_colours(page: str, pack: Pack) -> str:
    """The page with the drawings of its charts in the brand's colours: on paper these stand in attributes of the svg."""
    own = dict(pack.brand.colours) if pack.brand else {}
    theirs = {colour: own[name] for name, colour in style_palette(style_folder(pack.style)).items() if name in own}
    # Values are escaped, so that a quotation mark here is one of a template.
    return _DRAWN.sub(lambda drawn: f'{drawn[1]}="{theirs.get(drawn[2], drawn[2])}"', page) if theirs else page


def read_sheet(path: Path) -> str:
    """The text of a stylesheet; one that leads out of its folder is not read."""
    try:
        if not is_inside(path, path.parent):
            raise TemplateError("a stylesheet leads out of its folder", where=str(path))
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"a stylesheet cannot be read: {error}", where=str(path)) from error


def _brand_rules(brand: Brand, tokens: str) -> tuple[str, str]:
    """The brand's fonts and colours, for all pages and for dark screens: custom properties, as the style has them."""
    faces = [
        f'@font-face{{font-family:"Brand {role}";font-weight:{weight};font-style:normal;src:url({data}) format("woff2")}}'
        for role, weight, data in brand.fonts
    ]
    own = [f"--{name}:{colour}" for name, colour in brand.colours]
    for role in dict.fromkeys(role for role, _, _ in brand.fonts):
        stack = re.search(rf"--{role}:\s*([^;]+);", tokens)
        own.append(f'--{role}:"Brand {role}",{stack[1] if stack else role}')
    rules = [*faces, f":root{{{';'.join(own)}}}"]
    # Margin boxes know no custom properties.
    named = dict(brand.colours)
    rules += [f"@page{{color:{named['quiet']}}}"] if "quiet" in named else []
    rules += [f"@page{{@bottom-center{{color:{named['ink']}}}}}"] if "ink" in named else []
    dark = ";".join(f"--{name}:{colour}" for name, colour in brand.dark)
    return "\n".join(rules), f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}" if dark else ""


def for_edition(rules: str, paper: Paper, marking: str) -> str:
    """The rules with the words filled in that stand for an edition's paper and marking.

    `@page` cannot select by class and reads no attribute, so both are written into the rules.
    """
    for word, value in (
        ("PAPER-SIZE", paper),
        ("PAPER-TEXT", _TEXT_HEIGHTS[paper]),
        ("MARKING-COLOUR", MARKING_COLOURS[marking]),
        ("MARKING-WIDTH", f"{_MARKING_WIDTHS[marking]}mm"),
    ):
        rules = rules.replace(word, value)
    return rules


def _join(listed: Sequence[Path], paper: Paper, marking: str) -> str:
    rules = "\n".join(read_sheet(sheet) for sheet in listed)
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", for_edition(rules, paper, marking)))).strip()
