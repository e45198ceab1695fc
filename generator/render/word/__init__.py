"""Brief → Word file. One verb: ``render_docx``. A pack's page goes in, so the Word file says what the page says."""

from generator.render.word.render import render_docx

__all__ = ["render_docx"]
