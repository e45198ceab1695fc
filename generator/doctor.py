"""Looks at the machine: versions, system libraries, fonts, packs, language model; says what is missing and how to get it.

In: nothing. Out: one ``Check`` for each thing, in a fixed order. Installs nothing and opens no connection.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Literal

from generator import __version__
from generator.errors import BriefError
from generator.libraries import LIBRARIES, missing_libraries

__all__ = ["PACKAGES", "Check", "examine"]

State = Literal["ok", "missing", "note"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. ``missing``: a build with the defaults cannot do without it; ``note``: it can."""

    subject: str
    state: State
    found: str
    hint: str | None = None


PACKAGES = ("click", "jinja2", "pydantic", "spacy", "weasyprint", "trafilatura", "pypdfium2", "python-docx", "rich")
OLDEST_PYTHON = (3, 11)


def examine() -> tuple[Check, ...]:
    """All checks."""
    return (_python(), *_packages(), *_libraries(), *_assets(), _language_model(), _components())


def _python() -> Check:
    version = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        return Check("Python", "missing", version, "sitbrief needs Python 3.11 or later")
    return Check("Python", "ok", f"{version}, sitbrief {__version__}")


def _packages() -> Iterator[Check]:
    for name in PACKAGES:
        try:
            yield Check(name, "ok", metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, "missing", "not installed", f"run: pip install {name}")


def _libraries() -> Iterator[Check]:
    missing = missing_libraries()
    for library in LIBRARIES:
        if library not in missing:
            yield Check(library.name, "ok", "found")
        elif library.needed:
            hint = f"for PDF, run: apt-get install {library.package}; HTML, Markdown and JSON work without it"
            yield Check(library.name, "missing", "not found", hint)
        else:
            hint = f"PDF files get larger without it; run: apt-get install {library.package}"
            yield Check(library.name, "note", "not found", hint)


def _assets() -> Iterator[Check]:
    from generator.assets import asset_folder

    try:
        fonts = sorted(asset_folder("styles").rglob("*.woff2"))
        packs = sorted(path.parent.name for path in asset_folder("templates").glob("*/pack.toml"))
    except BriefError as error:
        yield Check("template packs and fonts", "missing", error.message, error.hint)
        return
    again = "install sitbrief again"
    yield Check("fonts", "ok", f"{len(fonts)} bundled") if fonts else Check("fonts", "missing", "none bundled", again)
    yield Check("template packs", "ok", ", ".join(packs)) if packs else Check("template packs", "missing", "none", again)


def _language_model() -> Check:
    from generator.extract.language_model import DEFAULT_MODEL, load_language_model

    try:
        meta = load_language_model().meta
    except BriefError as error:
        return Check("language model", "missing", error.message, error.hint)
    return Check("language model", "ok", f"{DEFAULT_MODEL} {meta['version']}")


def _components() -> Check:
    names = {point.name for point in metadata.entry_points(group="spacy_factories")}
    if "sitbrief_actors" in names:
        return Check("spaCy components", "ok", "registered for every spaCy pipeline")
    hint = "in a pipeline of your own, import generator.extract.factories first, or install sitbrief"
    return Check("spaCy components", "note", "used from a clone", hint)
