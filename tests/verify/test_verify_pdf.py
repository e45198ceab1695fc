"""One letter or digit changed in the glyphs of a finished PDF, wherever it is printed: it is found."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pypdf
import pytest

from tests.verify.test_verify import checked, files

FONT_OR_WORDS = re.compile(rb"/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ")
KNOWN = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]{4})>")


class Glyph(NamedTuple):
    """Where a glyph stands in the content of a page, what it draws, the words around it, and the others of its font."""

    page: int
    at: int
    letter: str
    words: str
    font: dict[str, str]


@cache
def glyphs() -> list[Glyph]:
    return [glyph for number, page in enumerate(pypdf.PdfReader(io.BytesIO(files()["brief.pdf"])).pages)
            for glyph in on_page(number, page)]  # fmt: skip


def on_page(number: int, page: pypdf.PageObject) -> Iterator[Glyph]:
    fonts = {name[1:]: drawn(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}  # type: ignore[index]
    font: dict[str, str] = {}
    for match in FONT_OR_WORDS.finditer(content(page).get_data()):
        if match[1]:
            font = fonts[match[1].decode()]
            continue
        found = [
            (part.start() + at, part[0][at : at + 4].decode())
            for part in re.finditer(rb"(?<=<)[0-9a-f]+(?=>)", match[2])
            for at in range(0, len(part[0]), 4)
        ]
        words = "".join(font.get(code, "") for _, code in found)
        yield from (Glyph(number, match.start(2) + at, font.get(code, ""), words, font) for at, code in found)


def content(page: pypdf.PageObject) -> Any:
    """The stream that draws a page."""
    return page["/Contents"].get_object()


def drawn(font: Any) -> dict[str, str]:
    """Glyph → character, where it is one."""
    known = KNOWN.findall(font["/ToUnicode"].get_object().get_data().decode())
    return {code: chr(int(character, 16)) for code, character in known}


def with_glyph(glyph: Glyph, code: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(files()["brief.pdf"]))
    stream = content(writer.pages[glyph.page])
    data = stream.get_data()
    stream.set_data(data[: glyph.at] + code.encode() + data[glyph.at + 4 :])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


KINDS = {"letter": str.isalpha, "digit": str.isdigit, "marking": str.isupper}


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_letter_digit_or_marking_is_found(kind: str) -> None:
    chance = random.Random(f"pdf {kind}")
    places = [g for g in glyphs() if KINDS[kind](g.letter) and ("TLP:" in g.words) == (kind == "marking")]
    assert len(places) > 10
    for _ in range(12):
        glyph = chance.choice(places)
        others = [code for code, letter in glyph.font.items() if KINDS[kind](letter) and letter != glyph.letter]
        result = checked("brief.pdf", with_glyph(glyph, chance.choice(others)))
        assert not result.holds, glyph
        if kind == "marking":
            assert "marking-missing" in {finding.rule for finding in result.findings}


def test_the_same_glyph_again_is_no_change() -> None:
    """The file is written anew by another program, and says the same."""
    glyph = next(g for g in glyphs() if g.letter == "A")
    code = next(code for code, letter in glyph.font.items() if letter == "A")
    assert checked("brief.pdf", with_glyph(glyph, code)).findings == ()
