"""Brief → finished files. One verb: ``render``. A file for each output format; WeasyPrint loads only for a PDF."""

from generator.render.pack import Pack, known_packs, load_pack
from generator.render.renderer import FORMATS, Rendered, render

__all__ = ["FORMATS", "Pack", "Rendered", "known_packs", "load_pack", "render"]
