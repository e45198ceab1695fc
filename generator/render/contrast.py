"""Contrast of two colours by WCAG 2.2: ``#RRGGBB`` in, a ratio from 1 to 21 out. Knows no other notation of a colour."""

from __future__ import annotations

import re

__all__ = ["LEAST_CONTRAST", "contrast", "is_colour", "readable"]

LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for text of any size."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """True for ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours.

    >>> round(contrast("#FFFFFF", "#000000"), 1), round(contrast("#777777", "#FFFFFF"), 2)
    (21.0, 4.48)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(text: str, *grounds: str) -> str:
    """The nearest colour of the same hue that can be read on all these grounds; black or white in the end.

    >>> readable("#7FB2D6", "#FFFFFF")
    '#577A93'
    """
    parts = [int(text[at : at + 2], 16) for at in (1, 3, 5)]
    darker = max(_luminance(ground) for ground in grounds) > 0.18
    for step in range(1, 101):
        share = step / 100
        mixed = [part * (1 - share) if darker else part + (255 - part) * share for part in parts]
        colour = "#" + "".join(f"{int(part):02X}" for part in mixed)
        if all(contrast(colour, ground) >= LEAST_CONTRAST for ground in grounds):
            return colour
    return "#000000" if darker else "#FFFFFF"


def _luminance(colour: str) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
