"""Words and their look → WordprocessingML runs. Keeps every character; joins neighbours of one look.

Words of a right-to-left script stand in runs of their own (ECMA-376-1, 17.3.2.30): Word orders and draws them by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape, quoteattr

__all__ = ["BREAK", "Look", "Text", "looking", "runs", "text_runs"]

BREAK = "<w:r><w:br/></w:r>"
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(f"([{_LETTERS}](?:[\\s\\d{_LETTERS}.,'’\"-]*[{_LETTERS}])?)")
# XML 1.0 has no place for these.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Look:
    """How words look where they differ from their paragraph's style; colours as six hexadecimal digits."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    colour: str = ""
    shade: str = ""
    font: str = ""
    size: int = 0
    lang: str = ""


@dataclass(frozen=True)
class Text:
    """Words of one look."""

    words: str
    look: Look


def looking(look: Look, rule: Mapping[str, Any], colours: Mapping[str, str], fonts: Mapping[str, Any]) -> Look:
    """The look with one rule of ``looks.toml`` laid over it."""
    changes = dict(rule)
    for name in ("colour", "shade"):
        if name in changes:
            changes[name] = colours.get(changes[name], "")
    if "font" in changes:
        changes["font"] = fonts[changes["font"]]["names"][0]
    return replace(look, **changes)


def runs(pieces: Iterable[Text | str]) -> str:
    """The pieces of a paragraph as XML; a piece that is a string is XML already."""
    out: list[str] = []
    words, look = "", Look()
    for piece in pieces:
        if isinstance(piece, Text) and piece.look == look:
            words += piece.words
            continue
        out.extend(text_runs(words, look))
        words, look = (piece.words, piece.look) if isinstance(piece, Text) else ("", Look())
        if isinstance(piece, str):
            out.append(piece)
    return "".join([*out, *text_runs(words, look)])


def text_runs(words: str, look: Look) -> Iterator[str]:
    """The runs of words in one look: one, or several where they change direction."""
    for number, part in enumerate(_RIGHT_TO_LEFT.split(_UNPRINTABLE.sub("\ufffd", words))):
        if part:
            properties = _properties(look, right_to_left=number % 2 == 1)
            yield f'<w:r>{properties}<w:t xml:space="preserve">{escape(part)}</w:t></w:r>'


def _properties(look: Look, right_to_left: bool) -> str:
    """In the order that the schema wants (CT_RPr)."""
    font = quoteattr(look.font)
    parts = [
        f"<w:rFonts w:ascii={font} w:hAnsi={font}/>" if look.font else "",
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        f'<w:color w:val="{look.colour}"/>' if look.colour else "",
        f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>' if look.size else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.shade}"/>' if look.shade else "",
        '<w:vertAlign w:val="superscript"/>' if look.raised else "",
        "<w:rtl/>" if right_to_left else "",
        f"<w:lang w:val={quoteattr(look.lang)}/>" if look.lang else "",
    ]
    inside = "".join(parts)
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""
