"""Where a named place lies, for markers on a map: words of a place in, degrees out. Never a position that a text states.

Reads the project's lists of ports, islands and waters. Oceans are left out: a marker in the middle of one says nothing.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import generator

__all__ = ["NamedPlace", "find_place", "waters"]

_LISTS = ("ports", "islands", "waters")
_VAGUE = {"ocean", "area", "region", "reporting area"}


@dataclass(frozen=True)
class NamedPlace:
    """A place with its kind and a point that stands for it."""

    name: str
    kind: str
    lat: float
    lon: float


def find_place(words: str) -> NamedPlace | None:
    """The place of that name, or the longest known name inside the words: `port of Fujairah` finds Fujairah."""
    known = _by_name()
    text = _plain(words)
    if text in known:
        return known[text]
    parts = text.split()
    for length in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - length + 1):
            name = " ".join(parts[start : start + length])
            if name in known and len(name) > 3:
                return known[name]
    return None


@lru_cache(maxsize=1)
def waters() -> tuple[NamedPlace, ...]:
    """Seas, gulfs, bays and straits, for the names on a map, oceans last."""
    listed = [place for place, _ in _rows("waters") if place.kind in {"sea", "gulf", "bay", "strait", "channel", "ocean"}]
    rank = {"sea": 0, "gulf": 1, "bay": 2, "strait": 3, "channel": 4, "ocean": 5}
    return tuple(sorted(listed, key=lambda place: rank[place.kind]))


@lru_cache(maxsize=1)
def _by_name() -> dict[str, NamedPlace]:
    found: dict[str, NamedPlace] = {}
    for name in _LISTS:
        for place, names in _rows(name):
            if place.kind not in _VAGUE:
                for known in names:
                    found.setdefault(_plain(known), place)
    return found


def _rows(name: str) -> list[tuple[NamedPlace, list[str]]]:
    path = Path(generator.__file__).parent / "extract" / "lexicons" / f"{name}.tsv"
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) < 4 or row[0].startswith("#") or not (row[2] and row[3]):
                continue
            others = row[5].split(";") if len(row) > 5 else []
            rows.append((NamedPlace(row[0], row[1], float(row[2]), float(row[3])), [row[0], *filter(None, others)]))
    return rows


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").replace(",", " ").split())
