"""The brief as Markdown: a brief and a pack in, text out, with every reference and the evidence at the end.

Values are escaped, so that a source's words are never read as markup.
"""

from __future__ import annotations

import re
from typing import Any

from generator.render.environment import build_environment, render_template
from generator.render.html import template_values
from generator.render.pack import Pack

__all__ = ["render_markdown"]

_EMPTY_LINES = re.compile(r"\n{3,}")
# Values are escaped, so these match only what a template wrote.
_ID = re.compile(r'<a id="([^"]+)">')
_LINK = re.compile(r"\[(\\\[[^\[\]]*\\\])\]\(#([^()]+)\)")
_LINE_END_SPACES = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)


def render_markdown(pack: Pack, values: dict[str, Any]) -> bytes:
    """The pack's ``brief.md`` with the sections that have a Markdown template, in UTF-8."""
    text = render_template(build_environment(pack, "md"), "brief.md", template_values(pack, values))
    ids = set(_ID.findall(text))
    text = _LINK.sub(lambda link: link[0] if link[2] in ids else link[1], text)
    text = _LINE_END_SPACES.sub("", text)
    return (_EMPTY_LINES.sub("\n\n", text).strip() + "\n").encode("utf-8", errors="replace")
