"""How a style looks in Word: the style's ``word/`` folder and the colours of a page in, names, looks and parts out.

Colours are those of the page's own stylesheet, so that a pack's colours are also those of its Word file. Judges nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import TemplateError

__all__ = ["House", "read_house"]

_COLOUR = re.compile(r"(?<![\w-])--([\w-]++)\s*+:\s*+#([0-9A-Fa-f]{6})")
_FALLBACKS = {
    "ink": "15202B", "quiet": "4A5663", "lead": "0F4C75", "harm": "9E2A1F", "may": "7F5200", "mark": "FBEFC9",
    "rule": "C6CDD4",
}  # fmt: skip


@dataclass(frozen=True)
class House:
    """The rules of ``looks.toml``, the page's colours as six hexadecimal digits, and where the other parts lie."""

    folder: Path
    colours: Mapping[str, str]
    fonts: Mapping[str, Mapping[str, Any]]
    paragraphs: Mapping[str, str]
    looks: Mapping[str, Mapping[str, Any]]
    separators: Mapping[str, str]
    instead: Mapping[str, str]
    leave_out: frozenset[str]
    run_in: frozenset[str]
    new_line: frozenset[str]
    words: dict[str, str] = field(default_factory=dict)

    def part(self, name: str) -> str:
        """``styles.xml`` or another part of the style's folder, its ``{names}`` filled in."""
        try:
            text = (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateError(f"the style's Word part cannot be read: {error}", where=str(self.folder / name)) from error
        values = {**self.colours, **{key: font["names"][0] for key, font in self.fonts.items()}, **self.words}
        return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), text)


def read_house(folder: Path, stylesheet: str, words: Mapping[str, str]) -> House:
    """The house of a style folder. ``words`` fill the places of its parts that no colour or font fills."""
    path = folder / "word" / "looks.toml"
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
        return House(
            folder=path.parent,
            colours={**_FALLBACKS, **{name: digits.upper() for name, digits in _COLOUR.findall(stylesheet)}},
            fonts=listed["fonts"],
            paragraphs=listed["paragraphs"],
            looks=listed["looks"],
            separators=listed["separators"],
            instead=listed["instead"],
            leave_out=frozenset(listed["leave_out"]),
            run_in=frozenset(listed["run_in"]),
            new_line=frozenset(listed["new_line"]),
            words=dict(words),
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise TemplateError(f"how the style looks in Word cannot be read: {error}", where=str(path)) from error
