"""The colours of a style by name: the style's folder in, ``{"ink": "#15202B", …}`` out, for paper or for dark screens.

Reads the custom properties of ``tokens.css`` and ``screen.css``; knows no other rule of theirs.
"""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["GROUNDS", "TEXTS", "colours_in", "style_palette"]

TEXTS = ("ink", "quiet", "lead", "harm", "may")
"""The colours that text is printed in."""
GROUNDS = ("paper", "mark")
"""The colours that text is printed on."""

_COLOUR = re.compile(r"(?<![\w-])--([a-z-]++)\s*+:\s*+(#[0-9A-Fa-f]{6})\s*+;")


def colours_in(rules: str) -> dict[str, str]:
    """The colours that a stylesheet gives to custom properties; the last one counts."""
    return {name: colour.upper() for name, colour in _COLOUR.findall(rules)}


def style_palette(folder: Path, *, dark: bool = False) -> dict[str, str]:
    """The colours of a style, with those that it has for dark screens laid over them."""
    files = ("tokens.css", "screen.css") if dark else ("tokens.css",)
    return colours_in("\n".join((folder / name).read_text(encoding="utf-8") for name in files if (folder / name).is_file()))
