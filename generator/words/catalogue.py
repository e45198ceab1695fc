"""Catalogues of messages (gettext's .po): a language in, its ``Words`` out. Passes no message with a placeholder too many.

The built-in catalogue comes first, then ``words/LANGUAGE.po`` of each pack, from the one extended to the one that extends:
a pack can add words of its own and replace built-in ones, English ones too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from generator.errors import TemplateError
from generator.words.words import Key, Words, english_plural

__all__ = ["BUILT_IN", "languages", "load_words", "placeholders"]

BUILT_IN = Path(__file__).parent / "catalogues"
FOLDER = "words"
"""Where a pack keeps its catalogues."""
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
PLACEHOLDER = re.compile(r"%(?:\((\w+)\)s|(.?))")


def languages(packs: Sequence[Path] = ()) -> tuple[str, ...]:
    """Every language that an edition can be in, English first; ``packs`` are the folders of its pack."""
    folders = (BUILT_IN, *(pack / FOLDER for pack in packs))
    found = {path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.po")}
    return ("en", *sorted(found - {"en"}))


def load_words(language: str, packs: Sequence[Path] = ()) -> Words:
    """The words of a language (a BCP 47 tag: ``fr``, ``fr-CA``); ``packs`` are a pack's folders, its own first.

    Raises where there is no catalogue of that language, or where one cannot be read.
    """
    known = languages(packs)
    plain = language.partition("-")[0]
    if not TAG.fullmatch(language) or not {language, plain} & set(known):
        raise TemplateError(
            f"there are no words in the language “{language}”",
            hint=f"languages that have words: {', '.join(known)}; a pack brings others as {FOLDER}/{plain}.po",
        )
    folders = (BUILT_IN, *(pack / FOLDER for pack in reversed(packs)))
    paths = [folder / f"{tag}.po" for folder in folders for tag in dict.fromkeys((plain, language))]
    # The time of change is part of the key: a catalogue that is saved while a preview runs is read anew.
    return _read(language, tuple((path, path.stat().st_mtime_ns) for path in paths if _is_own(path)))


def _is_own(path: Path) -> bool:
    """True for a file that is there and is no link that leads out of the pack."""
    return path.is_file() and path.resolve().is_relative_to(path.parent.parent.resolve())


@lru_cache(maxsize=16)
def _read(language: str, paths: tuple[tuple[Path, int], ...]) -> Words:
    messages: dict[Key, tuple[str, ...]] = {}
    plural: Callable[[int], int] = english_plural
    for path, _ in paths:
        found, plural = _messages(path)
        messages.update(found)
    return Words(language, messages, plural)


def _messages(path: Path) -> tuple[dict[Key, tuple[str, ...]], Callable[[int], int]]:
    from gettext import c2py

    from babel.core import UnknownLocaleError
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.stem.replace("-", "_"), abort_invalid=True)
        rule = c2py(catalogue.plural_expr)
    except (OSError, ValueError, UnknownLocaleError, PoFileError) as error:
        raise TemplateError(f"the catalogue cannot be read: {error}", where=str(path)) from error
    found: dict[Key, tuple[str, ...]] = {}
    for message in catalogue:
        forms = _forms(message.string)
        if not message.id or message.fuzzy or not all(forms):
            continue
        ids = _forms(message.id)
        allowed = {name for text in ids for name in placeholders(text)}
        for form in forms:
            strange = [name for name in placeholders(form) if name not in allowed]
            if strange:
                raise TemplateError(
                    f"“{form}” has a placeholder that its message has not: {strange[0]}", where=f"{path}:{message.lineno}"
                )
        found[message.context or "", ids[0]] = forms
    return found, rule


def _forms(text: str | Sequence[str | None] | None) -> tuple[str, ...]:
    """One form, or all of a message that depends on a number."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(form or "" for form in text)


def placeholders(text: str) -> list[str]:
    """The names in ``%(name)s``, and any other per cent sign that is not doubled."""
    return [name or f"%{other}" for name, other in PLACEHOLDER.findall(text) if name or other != "%"]
