"""The fonts of a style: the characters of a page in, ``@font-face`` rules with embedded woff2 out. Loads nothing else.

A subset is embedded only where the page uses one of its characters, so an English brief carries Latin alone.
``fonts.toml`` in the style's folder lists families, weights, files and the characters of each subset.
"""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.errors import TemplateError

__all__ = ["FontFace", "embed_fonts", "font_faces"]


@dataclass(frozen=True)
class FontFace:
    """One file: its family name in the stylesheets, weight, subset, path, and the characters it is used for."""

    family: str
    weight: int
    subset: str
    path: Path
    ranges: tuple[tuple[int, int], ...]

    def covers(self, characters: Iterable[int]) -> bool:
        """True where the subset is meant for at least one of the characters."""
        return any(first <= character <= last for character in characters for first, last in self.ranges)


@lru_cache(maxsize=8)
def font_faces(folder: Path) -> tuple[FontFace, ...]:
    """Every face that ``folder/fonts.toml`` lists."""
    path = folder / "fonts.toml"
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(f"the list of fonts cannot be read: {error}", where=str(path)) from error
    subsets = {name: _ranges(words) for name, words in listed["subsets"].items()}
    return tuple(
        # Text layout mixes up the glyphs of two files under one family name, so each subset has a name of its own.
        FontFace(
            f"{family['name']} {subset}" if subset != "latin" else family["name"],
            weight,
            subset,
            folder / "fonts" / family["file"].format(subset=subset, weight=weight),
            ranges,
        )
        for family in listed["families"]
        for subset, ranges in subsets.items()
        if subset in family["subsets"]
        for weight in family["weights"]
    )


def embed_fonts(folder: Path, text: str) -> str:
    """The ``@font-face`` rules that ``text`` needs, Latin always, each font as a ``data:`` address."""
    characters = sorted({ord(character) for character in text if character > "\xff"})
    used = [face for face in font_faces(folder) if face.subset == "latin" or face.covers(characters)]
    return "\n".join(_rule(face) for face in used)


@lru_cache(maxsize=64)
def _rule(face: FontFace) -> str:
    try:
        data = base64.b64encode(face.path.read_bytes()).decode("ascii")
    except OSError as error:
        raise TemplateError(f"a font cannot be read: {error}", where=str(face.path)) from error
    ranges = ",".join(f"U+{first:X}-{last:X}" if first != last else f"U+{first:X}" for first, last in face.ranges)
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:normal;'
        f"src:url(data:font/woff2;base64,{data}) format('woff2');unicode-range:{ranges}}}"
    )


def _ranges(words: str) -> tuple[tuple[int, int], ...]:
    result = []
    for part in words.replace(" ", "").split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        result.append((int(first, 16), int(last or first, 16)))
    return tuple(result)
