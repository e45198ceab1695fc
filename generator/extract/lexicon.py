"""Vocabularies as data: ``lexicon("countries")`` reads ``lexicons/countries.toml`` (or ``.tsv``, ``.txt``).

In: a lexicon's name. Out: for TOML the table, for TSV a list of rows, for TXT a list of lines; comment lines (``#``) and
empty lines left out. Each file is read once. Knows nothing of what the words mean, and never writes.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["lexicon", "lines", "rows", "table"]

FOLDER = Path(__file__).parent / "lexicons"


@cache
def table(name: str) -> dict[str, Any]:
    """The table of a TOML lexicon. Callers share it and do not change it."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a text lexicon, one a line."""
    return tuple(_content(FOLDER / f"{name}.txt"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated lexicon, cells without outer blanks."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in _content(FOLDER / f"{name}.tsv"))


def lexicon(name: str) -> Any:
    """The lexicon of that name, whichever of the three kinds of file it is.

    >>> isinstance(lexicon("countries"), tuple)
    True
    """
    for ending, read in ((".toml", table), (".tsv", rows), (".txt", lines)):
        if (FOLDER / f"{name}{ending}").is_file():
            return read(name)
    raise FileNotFoundError(f"no lexicon {name} in {FOLDER}")


def _content(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [line.rstrip(" ") for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
