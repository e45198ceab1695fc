"""Bytes of a text file → its characters and the name of the encoding. Changes no character but a leading byte-order mark.

UTF-8 is tried first; UTF-16 and UTF-32 are known by their mark or by where their zero bytes stand; then Windows-1252,
the usual one in Western newsrooms; then charset-normalizer's guess. Bytes that are no text at all give None.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

__all__ = ["Decoded", "decode"]

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROL = 0.01
"""Text has tabs and line breaks; of other control characters not even one in a hundred."""

SAMPLE = 200_000
LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŠŽ’")
SIGNS = frozenset("‘“”–—…•€£¥§©®™°±«»¿¡·´²³½¼¾ªº\xa0\xad")
"""What the bytes above 127 mean in Windows-1252 in Western languages: letters anywhere, signs never within a word."""
WITHIN_WORD = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])")


class Decoded(NamedTuple):
    """The characters, the encoding as Python names it, and whether some bytes had to be replaced."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text, or None where the bytes are none.

    >>> decode("naïve".encode("cp1252"))
    Decoded(text='naïve', encoding='windows-1252', damaged=False)
    """
    found = _decode(data)
    if found is None or len(CONTROL.findall(found.text)) > MOST_CONTROL * len(found.text):
        return None
    return found


def _decode(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding) or _mended(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide:
        return _strictly(data, wide)
    found = _strictly(data, "utf-8")
    if found:
        return found
    if b"\0" in data:
        return None
    return _damaged_utf8(data) or _windows(data) or _guessed(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _mended(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), encoding, damaged=True)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes, as where a file was cut: other text hardly ever looks like UTF-8."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - bad
    return Decoded(text, "utf-8", damaged=True) if whole >= bad else None


def _windows(data: bytes) -> Decoded | None:
    found = _strictly(data, "windows-1252")
    if found is None:
        return None
    high = [character for character in found.text if character > "\x7f"]
    wrong = sum(character not in LETTERS and character not in SIGNS for character in high)
    wrong += sum(character in SIGNS and character not in "–—\xad" for character in WITHIN_WORD.findall(found.text))
    return found if len(high) <= 0.3 * len(found.text) and wrong <= 0.02 * len(high) else None


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    end = data.rfind(b"\n", 0, SAMPLE) if len(data) > SAMPLE else len(data)
    best = from_bytes(data[: end if end > 0 else SAMPLE], cp_exclusion=["cp1252", "latin_1"]).best()
    if best is None:
        return None
    return _strictly(data, best.encoding) or _mended(data, best.encoding)
