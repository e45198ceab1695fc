"""The shared libraries that WeasyPrint opens: which of them this machine has. Needs the standard library only.

In: nothing. Out: the ones that cannot be opened, with the Debian packages that carry them. Installs nothing.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from dataclasses import dataclass

__all__ = ["LIBRARIES", "Library", "missing_libraries", "pango_version"]


@dataclass(frozen=True)
class Library:
    """A library, the file names under which a system may have it, and its package in Debian and Ubuntu."""

    name: str
    files: tuple[str, ...]
    package: str
    needed: bool = True


LIBRARIES = (
    Library("pango", ("libpango-1.0.so.0", "libpango-1.0.dylib"), "libpango-1.0-0"),
    Library("pangoft2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "libpangoft2-1.0-0"),
    Library("harfbuzz-subset", ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib"), "libharfbuzz-subset0", needed=False),
)
"""What WeasyPrint needs beside its Python packages (WeasyPrint's documentation, "Installation")."""


def missing_libraries() -> tuple[Library, ...]:
    """The libraries that cannot be opened here."""
    return tuple(library for library in LIBRARIES if not _opens(library))


def pango_version() -> str | None:
    """The version of Pango, which lays out every line of a PDF; None where there is none."""
    for name in LIBRARIES[0].files:
        try:
            asked = ctypes.CDLL(name).pango_version_string
        except (OSError, AttributeError):
            continue
        asked.restype = ctypes.c_char_p
        return str(asked().decode("ascii"))
    return None


def _opens(library: Library) -> bool:
    for name in (*library.files, ctypes.util.find_library(library.name)):
        if name is None:
            continue
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False
