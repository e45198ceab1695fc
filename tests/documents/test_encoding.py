"""Which characters the bytes of a text file are."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.encoding import decode

RUSSIAN = "Президент заявил в пятницу, что судно было поражено ракетой у Адена; экипаж в безопасности."
WESTERN = "“Señor Muñoz’s ship” was hit — naïve, the façade of it — at 30°C, he said; £5 was the price of a café crème."


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_character_for_character(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert (found.text, found.damaged) == (text.removeprefix("\ufeff"), False)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(ends: str) -> None:
    found = decode(f"One.{ends}{ends}Two.{ends}".encode())
    assert found
    assert found.text == f"One.{ends}{ends}Two.{ends}"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (codecs.BOM_UTF8 + b"abc", "utf-8", "abc"),
        (codecs.BOM_UTF16_LE + "abc é".encode("utf-16-le"), "utf-16-le", "abc é"),
        (codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"), "utf-16-be", RUSSIAN),
        (codecs.BOM_UTF32_LE + b"a\0\0\0", "utf-32-le", "a"),
        ("The ship was hit.".encode("utf-16-le"), "utf-16-le", "The ship was hit."),
        ("The ship was hit.".encode("utf-16-be"), "utf-16-be", "The ship was hit."),
        (WESTERN.encode("cp1252"), "windows-1252", WESTERN),
        ("Une façade à Genève".encode("latin-1"), "windows-1252", "Une façade à Genève"),
        (RUSSIAN.encode("cp1251"), "cp1251", RUSSIAN),
    ],
)  # fmt: skip
def test_other_encodings_are_found_and_named(data: bytes, encoding: str, text: str) -> None:
    found = decode(data)
    assert found is not None
    assert (found.encoding, found.text, found.damaged) == (encoding, text, False)


def test_utf_8_that_was_cut_within_a_character_is_still_utf_8() -> None:
    found = decode(RUSSIAN.encode()[:-2])
    assert found is not None
    assert (found.encoding, found.damaged) == ("utf-8", True)
    assert found.text.startswith("Президент")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        random.Random(1).randbytes(5000),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        b"\0" * 1000,
        b"text" * 10 + b"\x01\x02\x03",
    ],
    ids=["all bytes", "random", "picture", "zeros", "control characters"],
)
def test_what_is_no_text_is_none(data: bytes) -> None:
    assert decode(data) is None


def test_a_single_control_character_in_a_long_text_is_kept() -> None:
    text = "The ship was hit. " * 20 + "\x07"
    found = decode(text.encode())
    assert found
    assert found.text == text


@given(st.binary(max_size=400))
def test_no_bytes_bring_it_down(data: bytes) -> None:
    found = decode(data)
    assert found is None or isinstance(found.text, str)
