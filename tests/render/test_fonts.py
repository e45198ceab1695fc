"""Fonts: only what a page needs, and every file that is listed is there with its licence."""

from __future__ import annotations

import pytest

from generator.assets import asset_folder
from generator.render.fonts import embed_fonts, font_faces

STYLE = asset_folder("styles") / "house"


@pytest.mark.parametrize(
    ("text", "subsets"),
    [
        ("Iran said “no” – 14°52′N", {"latin"}),
        ("Łódź", {"latin", "latin-ext"}),
        ("Сергей", {"latin", "cyrillic"}),
        ("محمد", {"latin", "arabic"}),
        ("משה", {"latin", "hebrew"}),
        ("习近平", {"latin", "han"}),
        ("윤석열", {"latin", "hangul"}),
    ],
)
def test_a_subset_is_embedded_only_where_it_is_used(text: str, subsets: set[str]) -> None:
    rules = embed_fonts(STYLE, text)
    expected = [face for face in font_faces(STYLE) if face.subset in subsets]
    assert rules.count("@font-face") == len(expected)
    assert rules.count("data:font/woff2;base64,") == len(expected)


def test_of_a_large_face_only_the_characters_of_the_page_are_embedded() -> None:
    few, many = (
        len(embed_fonts(STYLE, name)) - len(embed_fonts(STYLE, "")) for name in ("安倍晋三", "安倍晋三蔡英文习近平")
    )
    assert 1000 < few < many < 4000
    assert "U+5B89,U+500D" in embed_fonts(STYLE, "安倍").replace("U+500D,U+5B89", "U+5B89,U+500D")


def test_every_listed_file_is_there_and_every_file_is_listed() -> None:
    listed = {face.path.name for face in font_faces(STYLE)}
    assert listed == {path.name for path in (STYLE / "fonts").glob("*.woff2")}


def test_no_two_subsets_share_a_family_and_weight() -> None:
    """WeasyPrint draws the wrong glyphs where two files answer to one family name and weight."""
    keys = [(face.family, face.weight) for face in font_faces(STYLE)]
    assert len(keys) == len(set(keys))
    stacks = (STYLE / "tokens.css").read_text(encoding="utf-8")
    assert all(f'"{family}"' in stacks for family, _ in keys)


def test_each_family_has_its_licence() -> None:
    for name in ("source-serif-4", "ibm-plex-sans", "vazirmatn", "noto-sans-hebrew", "noto-sans-kr", "noto-sans-math"):
        assert "SIL OPEN FONT LICENSE" in (STYLE / "fonts" / f"OFL-{name}.txt").read_text(encoding="utf-8").upper()
