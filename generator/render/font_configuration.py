"""Which fonts the layout of a PDF may use: those that a page embeds, and those of the machine only where they are asked for.

The same page must have the same bytes on every machine, so fontconfig is given a configuration without a single folder; one
small font is added, because text layout dies of having none.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import Any

from generator.assets import asset_folder
from generator.render.fetching import asset_fetcher

__all__ = ["font_configuration"]

_NO_FOLDERS = Path(__file__).parent / "no_fonts.conf"
_ONE_AT_A_TIME = Lock()  # the environment belongs to the whole process


def font_configuration(*, system_fonts: bool = False) -> Any:
    """A WeasyPrint ``FontConfiguration``, without the fonts of the machine unless ``system_fonts``."""
    from weasyprint.text.fonts import FontConfiguration

    if system_fonts:
        return FontConfiguration()
    with _ONE_AT_A_TIME:
        before = os.environ.get("FONTCONFIG_FILE")
        os.environ["FONTCONFIG_FILE"] = str(_NO_FOLDERS)
        try:
            configuration = FontConfiguration()
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before
    fonts = asset_folder("styles") / "house" / "fonts"
    face = {"font_family": "Last Resort", "src": (("external", (fonts / "last-resort.ttf").as_uri()),)}
    configuration.add_font_face(face, asset_fetcher((fonts,)))
    return configuration
