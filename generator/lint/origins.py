"""A rendered page whose every character knows its template: a pack and values in, the page and its origins out.

Between the pieces that a template prints stands one character that no text uses; they are taken out of the finished page,
and where they stood is kept. Nothing of this is ever in a brief.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import nodes

from generator.render.bounded_environment import BoundedEnvironment
from generator.render.environment import build_environment, render_template
from generator.render.pack import Pack
from generator.render.template_files import PackLoader, place_of

__all__ = ["Origin", "TracedPage", "traced_page"]

_FIRST = 0xF0000
"""The first of the characters of Unicode's planes 15 and 16, which are for private use."""
_MOST = 0x10FFFD - _FIRST


@dataclass(frozen=True)
class Origin:
    """Where a piece of a page comes from; ``written`` is true where the template itself holds these characters."""

    where: str
    written: bool


class _TracingEnvironment(BoundedEnvironment):
    """Marks each line and each expression that a template prints."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.origins: list[Origin] = []

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        assert isinstance(self.loader, PackLoader)
        paths = self.loader.below(Path(filename or ""))
        for output in template.find_all(nodes.Output):
            traced: list[nodes.Expr] = []
            for part in output.nodes:
                line = part.lineno or output.lineno
                if isinstance(part, nodes.TemplateData):
                    part.data = "".join(
                        self._mark(place_of(line + number, paths, filename or ""), written=True) + text
                        for number, text in enumerate(part.data.splitlines(keepends=True))
                    )
                    traced.append(part)
                else:
                    mark = self._mark(place_of(line, paths, filename or ""), written=False)
                    traced += [nodes.TemplateData(mark, lineno=line), part]
            output.nodes = traced
        template.set_environment(self)
        return template

    def _mark(self, where: str, *, written: bool) -> str:
        if len(self.origins) >= _MOST:
            return ""
        self.origins.append(Origin(where, written))
        return chr(_FIRST + len(self.origins) - 1)


class TracedPage:
    """A page without its marks, and the origin of every place in it."""

    def __init__(self, marked: str, origins: list[Origin]) -> None:
        kept: list[str] = []
        self.offsets: list[int] = []
        self.origins: list[Origin] = []
        length = 0
        for character in marked:
            number = ord(character) - _FIRST
            if 0 <= number < len(origins):
                self.offsets.append(length)
                self.origins.append(origins[number])
            else:
                kept.append(character)
                length += 1
        self.text = "".join(kept)

    def origin(self, offset: int) -> Origin:
        """Where the character at that place comes from."""
        at = bisect_right(self.offsets, offset) - 1
        return self.origins[max(at, 0)] if self.origins else Origin("", written=False)


def traced_page(pack: Pack, values: Mapping[str, Any], markup: str = "html") -> TracedPage:
    """The page of a pack's ``brief.html`` (or ``.md``), before stylesheets and fonts are put into it."""
    environment = build_environment(pack, markup, _TracingEnvironment)
    assert isinstance(environment, _TracingEnvironment)
    return TracedPage(render_template(environment, f"brief.{markup}", values), environment.origins)
