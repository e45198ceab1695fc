"""ISO 3166-1 alpha-3 → the country's English name. Reads the one country list of the project; loads no language library."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["country_name", "country_names"]

LIST = Path(__file__).parent / "extract" / "lexicons" / "countries.tsv"


def country_name(code: str | None) -> str | None:
    """The English short name, the code itself where the list does not know it, None for None.

    >>> country_name("IRN")
    'Iran'
    """
    return _names().get(code, code) if code else None


def country_names() -> tuple[str, ...]:
    """The English short names of all countries, in the order of the list."""
    return tuple(_names().values())


@cache
def _names() -> dict[str, str]:
    rows = (line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {row[0]: row[1] for row in rows}
