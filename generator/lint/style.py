"""The stylesheets of a pack: its folders in, rules that paper ignores, files that are not there and pale text out.

WeasyPrint itself says what it does not know; its words are mapped back to file and line. Lays nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import LibraryError, TemplateError
from generator.lint.rules import found
from generator.model import Finding
from generator.render.contrast import LEAST_CONTRAST, contrast, is_colour, readable
from generator.render.pack import Pack
from generator.render.palette import GROUNDS, TEXTS, colours_in
from generator.render.pdf import weasyprint_notes
from generator.render.stylesheet import for_edition, read_sheet, sheets
from generator.render.template_files import is_inside

__all__ = ["style_findings"]

_AT = re.compile(r",? ?(?:at|was ignored at) (?P<line>\d+):\d+(?P<end>, [^,]*)?\.?$")
_SELECTOR = re.compile(r"selector, '(?P<selector>.*)'", re.DOTALL)
_SCREEN = "screen.css"


def style_findings(pack: Pack, own: Sequence[Path] = ()) -> Iterator[Finding]:
    """Everything that is wrong with the stylesheets of a pack and of those that it extends, and with an edition's own."""
    readable_sheets = []
    for path in (*sheets(pack), *own):
        try:
            readable_sheets.append((path, for_edition(read_sheet(path), "A4", "TLP:CLEAR")))
        except TemplateError as error:
            yield found("pack-broken", error.message, error.where or str(path), "save the file as UTF-8")
    shared = [(path, text) for path, text in readable_sheets if path.name != _SCREEN]
    light = colours_in("\n".join(text for _, text in shared)) | dict(pack.brand.colours if pack.brand else ())
    yield from _tokens(shared, light)
    for path, text in readable_sheets:
        if path.name != _SCREEN:
            yield from _ignored(path, text)
        yield from _declarations(path, text, light)


def _ignored(path: Path, text: str) -> Iterator[Finding]:
    try:
        notes = weasyprint_notes(text)
    except LibraryError:
        return
    for note in notes:
        if "Relative URI reference" in note:
            continue  # a file: said by its own rule
        line = _line(note, text)
        words = " ".join(_AT.sub(lambda match: match["end"] or "", note).split()).rstrip(".")
        hint = "see docs/templates.md for what paper does not know; a rule for screens alone belongs into screen.css"
        yield found("css-ignored", f"WeasyPrint: {words[:160]}", f"{path}:{line}", hint)


def _line(note: str, text: str) -> int:
    at = _AT.search(note)
    if at:
        return int(at["line"])
    selector = _SELECTOR.search(note)
    start = text.find(selector["selector"].strip()) if selector else -1
    return text.count("\n", 0, start) + 1 if start >= 0 else 1


def _declarations(path: Path, text: str, light: Mapping[str, str]) -> Iterator[Finding]:
    import tinycss2

    for rule in _rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)):
        yield from _addresses(path, [*rule.prelude, *(rule.content or ())])
        if rule.type == "qualified-rule":
            yield from _pair(path, rule, light)


def _rules(rules: Sequence[Any]) -> Iterator[Any]:
    """Every rule with a block, also those inside ``@media``."""
    import tinycss2

    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports", "layer"} and rule.content:
            yield from _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif rule.type in {"qualified-rule", "at-rule"}:
            yield rule


def _addresses(path: Path, tokens: Sequence[Any]) -> Iterator[Finding]:
    for token in tokens:
        inner = getattr(token, "content", None) or getattr(token, "arguments", None)
        address = token.value if token.type == "url" else None
        if token.type == "function" and token.lower_name == "url":
            address = next((one.value for one in token.arguments if one.type == "string"), None)
        elif inner:
            yield from _addresses(path, inner)
        if not address or address.startswith(("#", "data:")):
            continue
        where = f"{path}:{token.source_line}"
        if ":" in address or address.startswith("//"):
            yield found("missing-file", f"“{address[:80]}” is on the network", where, "put the file into the pack")
        elif not ((path.parent / address).is_file() and is_inside(path.parent / address, path.parent)):
            hint = "check its name; it must lie in the pack's folder"
            yield found("missing-file", f"there is no file “{address[:80]}” in the pack", where, hint)


def _pair(path: Path, rule: Any, light: Mapping[str, str]) -> Iterator[Finding]:
    """Text and ground that one rule sets together."""
    import tinycss2

    colours: dict[str, tuple[str, int]] = {}
    for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if part.type == "declaration" and part.lower_name in {"color", "background", "background-color"}:
            colour = _colour(tinycss2.serialize(part.value).strip(), light)
            if colour:
                colours[part.lower_name] = (colour, part.source_line)
    ground = colours.get("background-color") or colours.get("background")
    if "color" in colours and ground:
        text, line = colours["color"]
        ratio = contrast(text, ground[0])
        if ratio < LEAST_CONTRAST:
            message = f"{text} on {ground[0]} has a contrast of {ratio:.1f} to 1"
            hint = f"at least 4.5 is needed; {readable(text, ground[0])} would do"
            yield found("low-contrast", message, f"{path}:{line}", hint)


def _colour(words: str, light: Mapping[str, str]) -> str | None:
    """A colour of six digits, of three, or of a token."""
    token = re.fullmatch(r"var\(\s*--([\w-]+)\s*\)", words)
    if token:
        return light.get(token[1])
    short = re.fullmatch(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])", words)
    if short:
        return "#" + "".join(digit * 2 for digit in short.groups())
    named = {"black": "#000000", "white": "#FFFFFF"}
    return words if is_colour(words) else named.get(words.lower())


def _tokens(shared: Sequence[tuple[Path, str]], light: Mapping[str, str]) -> Iterator[Finding]:
    """The colours of text against the grounds, as the stylesheets of all packs together set them."""
    grounds = [name for name in GROUNDS if name in light]
    for name in TEXTS:
        if name not in light or not grounds:
            continue
        ground = min(grounds, key=lambda one: contrast(light[name], light[one]))
        ratio = contrast(light[name], light[ground])
        if ratio < LEAST_CONTRAST:
            message = f"--{name} {light[name]} on --{ground} {light[ground]} has a contrast of {ratio:.1f} to 1"
            hint = f"at least 4.5 is needed; {readable(light[name], *(light[one] for one in grounds))} would do"
            yield found("low-contrast", message, _where_set(shared, name, ground), hint)


def _where_set(shared: Sequence[tuple[Path, str]], *names: str) -> str:
    """The last line that sets one of these custom properties."""
    pattern = re.compile(rf"--(?:{'|'.join(names)})\s*:")
    found_at = [
        f"{path}:{number}"
        for path, text in shared
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    return found_at[-1] if found_at else ""
