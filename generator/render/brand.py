"""The brand of a house: ``brand.toml`` in a pack or beside the project's packs in, colours, logo, fonts and address out.

Everything is checked when it is read: files must lie beside ``brand.toml``, and text in the brand's colours must be
readable on its grounds, light and dark. Fetches nothing.
"""

from __future__ import annotations

import base64
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.config.toml_lines import key_lines
from generator.errors import TemplateError
from generator.model import Finding
from generator.render.contrast import LEAST_CONTRAST, contrast, is_colour, readable
from generator.render.palette import GROUNDS, TEXTS, style_palette
from generator.render.template_files import is_inside

__all__ = ["BRAND_FILE", "BRAND_KEYS", "Brand", "Logo", "find_brand"]

BRAND_FILE = "brand.toml"
BRAND_KEYS: dict[str, str] = {
    "name": "the house's name, in the letterhead and at the foot of every page",
    "address": "its address, a list of lines, at the foot",
    "web": "its web address, at the foot: `http` or `https`",
    "logo.file": "an SVG, PNG or JPEG file; it is put into the page",
    "logo.dark": "the same for dark screens; without it the logo stands on a plate of paper there",
    "logo.text": "what the logo shows, for those who cannot see it; needed with a logo",
    "logo.height": "its height in mm, 4 to 30; 11 where nothing is said",
    "colours.NAME": "a colour of `tokens.css` as `#RRGGBB`: `ink`, `quiet`, `lead`, `harm`, `may`, `paper` and others",
    "dark.NAME": "the same for dark screens",
    "fonts.serif.WEIGHT": "a woff2 file for headings and quotations, by weight: `400`, `600`",
    "fonts.sans.WEIGHT": "the same for everything else: `400`, `500`, `600`",
}
"""Every key that ``brand.toml`` may hold and what it means."""

_KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_LARGEST = 300_000
_CMYK_JPEG = re.compile(rb"\xff[\xc0-\xc3]\x00\x14\x08....\x04", re.DOTALL)
"""The head of a JPEG's frame (ITU-T T.81, B.2.2) with four components of eight bits."""
_TABLES = {"logo": ("file", "dark", "text", "height"), "fonts": ("serif", "sans")}
# A picture in a page is drawn and never run; what could ask for something from elsewhere has no place in a logo either.
_FORBIDDEN_SVG = re.compile(r"<\s*(script|foreignObject|iframe)|<!(DOCTYPE|ENTITY)|\bon\w+\s*=|@import", re.IGNORECASE)
_SVG_ADDRESS = re.compile(r"(?:\bhref\s*=\s*[\"']|url\(\s*[\"']?)(?!#|data:)([^\"')\s]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Logo:
    """A picture as a ``data:`` address, its alternative text, and its height in mm."""

    source: str
    dark: str | None
    text: str
    height: float


@dataclass(frozen=True)
class Brand:
    """What a house wants its briefs to look like; ``files`` are those that it was read from.

    Pairs are sorted, so that equal brands are equal.
    """

    path: Path
    files: tuple[Path, ...] = ()
    name: str = ""
    address: tuple[str, ...] = ()
    web: str = ""
    logo: Logo | None = None
    colours: tuple[tuple[str, str], ...] = ()
    dark: tuple[tuple[str, str], ...] = ()
    fonts: tuple[tuple[str, int, str], ...] = ()

    def values(self) -> dict[str, Any]:
        """What a template sees of it."""
        logo = self.logo
        shown = logo and {"source": logo.source, "dark": logo.dark, "text": logo.text, "height": logo.height}
        imprint = ", ".join(part for part in (self.name, *self.address, re.sub(r"^https?://|/$", "", self.web)) if part)
        return {"name": self.name, "address": self.address, "web": self.web, "imprint": imprint, "logo": shown}


def find_brand(folders: Sequence[Path], style: Path) -> Brand | None:
    """The brand of the first of these folders that has one; ``style`` gives the colours that it leaves as they are."""
    for folder in folders:
        if (folder / BRAND_FILE).is_file():
            return _Reader(folder / BRAND_FILE).brand(style)
    return None


class _Reader:
    """Reads one ``brand.toml``; every mistake is said with its line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read = [path]
        try:
            text = path.read_text(encoding="utf-8")
            self.values = tomllib.loads(text)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
            raise TemplateError(f"{BRAND_FILE} cannot be read: {error}", where=str(path)) from error
        self.lines = key_lines(text)

    def brand(self, style: Path) -> Brand:
        """The whole brand; colours that cannot be read are a mistake."""
        for key, value in self.values.items():
            if key not in {name.partition(".")[0] for name in BRAND_KEYS}:
                raise self.mistake("is not a key", key)
            if isinstance(value, dict) != (key in {"logo", "colours", "dark", "fonts"}):
                raise self.mistake("is no table" if isinstance(value, dict) else "is a table", key)
        colours, dark = self.colours("colours", style), self.colours("dark", style)
        self._contrast(style, dict(colours), dict(dark))
        address = self.values.get("address", [])
        if not isinstance(address, list) or not all(isinstance(line, str) for line in address):
            raise self.mistake("must be a list of lines", "address")
        web = self.text("web")
        if web and not re.fullmatch(r"https?://[^\s\"<>]+", web):
            raise self.mistake("must begin with http:// or https://", "web")
        logo, fonts = self.logo(), self.fonts()
        return Brand(self.path, tuple(self.read), self.text("name"), tuple(address), web, logo, colours, dark, fonts)

    def mistake(self, words: str, *key: str, hint: str | None = None) -> TemplateError:
        """A mistake at a key."""
        line = next((self.lines[key[:length]] for length in range(len(key), 0, -1) if key[:length] in self.lines), 1)
        hint = hint or f"known keys: {', '.join(BRAND_KEYS)}"
        return TemplateError(f"“{'.'.join(key)}” {words}", where=f"{self.path}:{line}", hint=hint)

    def text(self, *key: str) -> str:
        """A text, empty where nothing is said."""
        value: Any = self.values
        for part in key:
            value = value.get(part, "")
        if not isinstance(value, str):
            raise self.mistake("must be a string", *key)
        return value

    def colours(self, table: str, style: Path) -> tuple[tuple[str, str], ...]:
        """The colours of a table, each one that the style has."""
        known = style_palette(style)
        for name, value in self.values.get(table, {}).items():
            if name not in known:
                raise self.mistake("is not a colour of the style", table, name, hint=f"its colours: {', '.join(known)}")
            if not isinstance(value, str) or not is_colour(value):
                raise self.mistake("must be a colour such as #0F4C75", table, name)
        return tuple(sorted((name, value.upper()) for name, value in self.values.get(table, {}).items()))

    def _contrast(self, style: Path, colours: Mapping[str, str], dark: Mapping[str, str]) -> None:
        findings = []
        for table, own, palette in (
            ("colours", colours, {**style_palette(style), **colours}),
            ("dark", dark, {**style_palette(style, dark=True), **dark}),
        ):
            for text in TEXTS:
                for ground in GROUNDS:
                    ratio = contrast(palette[text], palette[ground])
                    if ratio >= LEAST_CONTRAST or not {text, ground} & own.keys():
                        continue
                    words = f"{palette[text]} on “{ground}” {palette[ground]} has a contrast of {ratio:.1f} to 1"
                    better = readable(palette[text], *(palette[one] for one in GROUNDS))
                    hint = f"at least 4.5 is needed to read it; {better} would do"
                    fault = self.mistake(words, table, text if text in own else ground, hint=hint)
                    findings.append(_as_finding(fault, f"“{text}” {words}"))
        if findings:
            count = "one colour" if len(findings) == 1 else f"{len(findings)} pairs of colours"
            raise TemplateError(f"{count} of the brand cannot be read", where=str(self.path), findings=findings)

    def logo(self) -> Logo | None:
        """The logo, its files read."""
        table = self.values.get("logo")
        if table is None:
            return None
        for key in table:
            if key not in _TABLES["logo"]:
                raise self.mistake("is not a key", "logo", key)
        text, height = self.text("logo", "text"), table.get("height", 11)
        if not text.strip():
            raise self.mistake("needs “text”: what the logo shows, for those who cannot see it", "logo")
        if isinstance(height, bool) or not isinstance(height, int | float) or not 4 <= height <= 30:
            raise self.mistake("must be a height in mm from 4 to 30", "logo", "height")
        if not table.get("file"):
            raise self.mistake("needs “file”", "logo")
        dark = self._picture("logo", "dark") if "dark" in table else None
        return Logo(self._picture("logo", "file"), dark, text.strip(), float(height))

    def fonts(self) -> tuple[tuple[str, int, str], ...]:
        """Role, weight and ``data:`` address of each font file."""
        found = []
        for role, weights in self.values.get("fonts", {}).items():
            if role not in _TABLES["fonts"] or not isinstance(weights, dict):
                raise self.mistake("must be a table of files by weight under serif or sans", "fonts", role)
            for weight in weights:
                if not re.fullmatch(r"[1-9]00", weight):
                    raise self.mistake("is not a weight from 100 to 900", "fonts", role, weight)
                data = self._bytes("fonts", role, weight)
                if not data.startswith(b"wOF2"):
                    raise self.mistake("must be a woff2 file", "fonts", role, weight)
                found.append((role, int(weight), _address("font/woff2", data)))
        return tuple(sorted(found))

    def _picture(self, *key: str) -> str:
        data = self._bytes(*key)
        kind = next((kind for start, kind in _KINDS.items() if data.startswith(start)), None)
        if kind == "image/jpeg" and _CMYK_JPEG.search(data):
            hint = "save it as RGB: an archived PDF has no others"
            raise self.mistake("is in the colours of print (CMYK)", *key, hint=hint)
        if kind:
            return _address(kind, data)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = ""
        if not re.search(r"<svg[\s>]", text[:2000]):
            raise self.mistake("must be an SVG, PNG or JPEG file", *key)
        address = _SVG_ADDRESS.search(text)
        if _FORBIDDEN_SVG.search(text) or address:
            hint = "save it as a plain SVG: paths and colours only"
            raise self.mistake("holds script, entities or an address of something else", *key, hint=hint)
        return _address("image/svg+xml", data)

    def _bytes(self, *key: str) -> bytes:
        """The bytes of a file beside ``brand.toml``."""
        path = self.path.parent / self.text(*key)
        if not path.is_file() or not is_inside(path, self.path.parent):
            hint = "name a file in the folder of brand.toml or below it"
            raise self.mistake(f"names a file that is not there: {self.text(*key)}", *key, hint=hint)
        if path.stat().st_size > _LARGEST:
            hint = "every brief carries it; make it smaller, a font by leaving out scripts that you do not use"
            raise self.mistake(f"is larger than {_LARGEST:,} bytes", *key, hint=hint)
        self.read.append(path)
        return path.read_bytes()


def _address(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _as_finding(fault: TemplateError, message: str) -> Finding:
    return Finding(severity="error", rule="low-contrast", message=message, where=fault.where, hint=fault.hint)
