"""Brief → finished files. One verb: ``render``. A file for each output format; WeasyPrint loads only for a PDF."""

from generator.render.pack import Pack, known_packs, load_pack
from generator.render.renderer import FORMATS, Rendered, render
from generator.render.separate import RenderLimits, limits_for
from generator.render.side_by_side import RenderTask, run_tasks

__all__ = [
    "FORMATS", "Pack", "RenderLimits", "RenderTask", "Rendered", "known_packs", "limits_for", "load_pack", "render",
    "run_tasks",
]  # fmt: skip
