"""Which files have changed: folders and files in, the paths that are new, gone or other than at the last look out.

Looks at times and sizes only and opens no file. A look at a few hundred files takes milliseconds, so that looking again and
again needs no library and works on every system and network folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["Watch"]

MOST_FILES = 20_000
"""A folder with more is a mistake (the root of a disk); the rest is not watched."""


class Watch:
    """Remembers what it saw; ``changed()`` says what is different since."""

    def __init__(self, places: Iterable[Path] = (), *, without: Iterable[Path] = ()) -> None:
        self._without = frozenset(place.absolute() for place in without)
        self._places = tuple(dict.fromkeys(place.absolute() for place in places))
        self._seen = self._look()

    def elsewhere(self, places: Iterable[Path], *, without: Iterable[Path] = ()) -> Watch:
        """A watch of other places that knows what this one saw, so that a change in between is not lost."""
        other = Watch(places, without=without)
        other._seen.update({path: stamp for path, stamp in self._seen.items() if path in other._seen})
        return other

    def changed(self) -> frozenset[Path]:
        """The files (by their absolute paths) that changed since the last call, or since the beginning."""
        before, self._seen = self._seen, self._look()
        return frozenset(path for path in {*before, *self._seen} if before.get(path) != self._seen.get(path))

    def _look(self) -> dict[Path, tuple[int, int]]:
        found: dict[Path, tuple[int, int]] = {}
        for place in self._places:
            for path, stamp in _stamps(place, self._without):
                found[path] = stamp
                if len(found) >= MOST_FILES:
                    return found
        return found


def _stamps(place: Path, without: frozenset[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Every file at or below a place with its time and size; no hidden ones, which editors make and take away."""
    try:
        if not place.is_dir():
            status = place.stat()
            yield place, (status.st_mtime_ns, status.st_size)
            return
        if place in without:
            return
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith((".", "__pycache__")):
            yield from _stamps(Path(entry.path), without)
