"""Front matter of a Markdown file → metadata and the line on which the text begins.

Between lines of ``---`` simple ``key: value`` lines are read as YAML would, between lines of ``+++`` TOML. Nested values
and keys that are not known are left alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

__all__ = ["FrontMatter", "front_matter"]

KEYS = {
    "title": "title", "headline": "title",
    "publisher": "publisher", "source": "publisher", "outlet": "publisher", "site": "publisher", "sitename": "publisher",
    "published": "published", "date": "published", "pubdate": "published",
    "url": "url", "link": "url", "canonical": "url", "canonical_url": "url", "source_url": "url",
    "language": "language", "lang": "language",
}  # fmt: skip
ENTRY = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]+(\S.*)")
MOST_LINES = 200


class FrontMatter(NamedTuple):
    """The known values, and how many lines the block takes (0: there is none)."""

    values: dict[str, str]
    lines: int


def front_matter(text: str) -> FrontMatter:
    """The block at the head of a Markdown text.

    >>> front_matter('---\\ntitle: "A: B"\\ndate: 2025-02-03\\n---\\nText.')
    FrontMatter(values={'title': 'A: B', 'published': '2025-02-03'}, lines=4)
    """
    lines = text[:100_000].splitlines()[:MOST_LINES]
    fence = lines[0].rstrip() if lines else ""
    if fence not in {"---", "+++"}:
        return FrontMatter({}, 0)
    ends = {"---", "..."} if fence == "---" else {"+++"}
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ends), None)
    if end is None:
        return FrontMatter({}, 0)
    block = lines[1:end]
    values = _yaml(block) if fence == "---" else _toml(block)
    if fence == "---" and not values and any(line.strip() for line in block):
        return FrontMatter({}, 0)  # a text that opens with a rule
    return FrontMatter(values, end + 1)


def _yaml(block: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for line in block:
        match = ENTRY.fullmatch(line.rstrip())
        if match and match.group(1).lower() in KEYS:
            value = _scalar(match.group(2))
            if value:
                values.setdefault(KEYS[match.group(1).lower()], value)
    return values


def _scalar(value: str) -> str | None:
    if value[0] in "\"'":
        end = value.find(value[0], 1)
        return value[1:end].strip() if end > 0 else None
    plain = value.split(" #", 1)[0].strip()
    return None if plain[:1] in {"[", "{", "|", ">", "&", "*", "~"} or plain == "null" else plain


def _toml(block: list[str]) -> dict[str, str]:
    try:
        found: Mapping[str, object] = tomllib.loads("\n".join(block))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    values: dict[str, str] = {}
    for key, value in found.items():
        name = KEYS.get(key.lower())
        if name and isinstance(value, str | date) and str(value).strip():
            values.setdefault(name, value.isoformat() if isinstance(value, date) else value.strip())
    return values
