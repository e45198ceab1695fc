"""Every pair of colours that text is printed in: at least 4.5 to 1, on paper, on a light screen and on a dark one."""

from __future__ import annotations

import re

import pytest

from generator.assets import asset_folder

STYLE = asset_folder("styles") / "house"
COLOUR = re.compile(r"--([a-z-]+): (#[0-9A-F]{6});")
TEXT = ("ink", "quiet", "lead", "harm", "may")


def palette(dark: bool) -> dict[str, str]:
    light = dict(COLOUR.findall((STYLE / "tokens.css").read_text(encoding="utf-8")))
    return {**light, **dict(COLOUR.findall((STYLE / "screen.css").read_text(encoding="utf-8")))} if dark else light


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", ["paper", "mark"])
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read(text: str, ground: str, dark: bool) -> None:
    colours = palette(dark)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("text", TEXT)
def test_dark_has_colours_of_its_own(text: str) -> None:
    assert palette(True)[text] != palette(False)[text]


@pytest.mark.parametrize("marking", ["#FF2B2B", "#FFC000", "#33FF00", "#FFFFFF"])
def test_markings_can_be_read_on_black(marking: str) -> None:
    assert contrast(marking, "#000000") >= 4.5
