"""The fonts of a style: the characters of a page in, ``@font-face`` rules with embedded woff2 out. Loads nothing else.

A subset is embedded only where the page uses one of its characters, so an English brief carries Latin alone. Of a face of
thousands of characters those of the page are cut out. ``fonts.toml`` in the style's folder lists families, weights, files
and the characters of each subset.
"""

from __future__ import annotations

import base64
import io
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.errors import TemplateError

__all__ = ["FontFace", "embed_fonts", "font_faces"]

_SPACES = (0x20, 0xA0)  # layout draws a space in the font of the word before it


@dataclass(frozen=True)
class FontFace:
    """One file: its family name in the stylesheets, weight, subset, path, and the characters it is used for.

    ``whole`` False: too large to be embedded as it is.
    """

    family: str
    weight: int
    subset: str
    path: Path
    ranges: tuple[tuple[int, int], ...]
    whole: bool = True

    def meant_for(self, characters: Iterable[int]) -> tuple[int, ...]:
        """Those of the characters that the subset is meant for."""
        return tuple(one for one in characters if any(first <= one <= last for first, last in self.ranges))


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
            family.get("whole", True),
        )
        for family in listed["families"]
        for subset, ranges in subsets.items()
        if subset in family["subsets"]
        for weight in family["weights"]
    )


def embed_fonts(folder: Path, text: str) -> str:
    """The ``@font-face`` rules that ``text`` needs, Latin always, each font as a ``data:`` address."""
    characters = sorted({ord(character) for character in text if character > "\xff"})
    faces = font_faces(folder)
    whole = [face for face in faces if face.whole and (face.subset == "latin" or face.meant_for(characters))]
    left = set(characters).difference(*(face.meant_for(characters) for face in whole))
    cut = [(face, face.meant_for(sorted(left))) for face in faces if not face.whole]
    return "\n".join([*map(_whole_rule, whole), *filter(None, (_cut_rule(face, used) for face, used in cut if used))])


@lru_cache(maxsize=64)
def _whole_rule(face: FontFace) -> str:
    ranges = ",".join(f"U+{first:X}-{last:X}" if first != last else f"U+{first:X}" for first, last in face.ranges)
    return _rule(face, _read(face), ranges)


@lru_cache(maxsize=64)
def _cut_rule(face: FontFace, characters: tuple[int, ...]) -> str:
    """The rule of a face cut down to these characters; empty where it draws none of them.

    The same characters give the same bytes.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(_read(face)), lazy=True, recalcTimestamp=False)
    known = font.getBestCmap()
    drawn = [character for character in characters if character in known]
    if not drawn:
        return ""
    subsetter = subset.Subsetter(subset.Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True))
    subsetter.populate(unicodes=(*drawn, *_SPACES))
    subsetter.subset(font)
    font.flavor = "woff2"
    data = io.BytesIO()
    font.save(data)
    return _rule(face, data.getvalue(), ",".join(f"U+{character:X}" for character in drawn))


def _read(face: FontFace) -> bytes:
    try:
        return face.path.read_bytes()
    except OSError as error:
        raise TemplateError(f"a font cannot be read: {error}", where=str(face.path)) from error


def _rule(face: FontFace, font: bytes, ranges: str) -> str:
    data = base64.b64encode(font).decode("ascii")
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
