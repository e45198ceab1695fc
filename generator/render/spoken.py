"""The fixed words of templates in the language of an edition: an environment and ``Words`` in, ``_`` and its kin set in it.

A template writes ``{{ _("No risk is named") }}``, ``{{ ngettext("%(n)s text", "%(n)s texts", number) }}``, and
``{% trans %}`` where a message holds markup. Messages are a pack's own; values are escaped as everywhere, and no message
is ever a value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from markupsafe import Markup

from generator.errors import TemplateError
from generator.render.filters import filters_in
from generator.render.pack import Pack
from generator.words import Words, load_words

__all__ = ["I18N", "speak", "words_of"]

I18N = "jinja2.ext.i18n"
"""The extension of Jinja that knows ``{% trans %}``."""


def words_of(pack: Pack) -> Words:
    """The words of a pack's language, with what the pack and those that it extends bring of their own."""
    try:
        return load_words(pack.language, [folder for _, folder in pack.folders])
    except TemplateError as error:
        where = error.where or str(pack.folders[0][1] / "pack.toml")
        raise TemplateError(error.message, where=where, hint=error.hint) from error


def speak(environment: jinja2.Environment, words: Words, escape: Callable[[Any], Any] | None = None) -> None:
    """Gives the environment the words of a language. ``escape`` is for values that Jinja does not escape."""
    environment.policies["ext.i18n.trimmed"] = True
    environment.filters.update(filters_in(words))
    spoken: dict[str, Callable[..., str]] = {
        "gettext": words.gettext,
        "ngettext": words.ngettext,
        "pgettext": words.pgettext,
    }
    if escape:
        spoken = {name: _escaping(function, escape) for name, function in spoken.items()}
    environment.globals.update({**spoken, "_": spoken["gettext"]})


def _escaping(function: Callable[..., str], escape: Callable[[Any], Any]) -> Callable[..., Markup]:
    """The message as it stands in the catalogue, its values escaped one by one."""

    def translated(*messages: Any, **values: Any) -> Markup:
        return Markup(function(*messages, **{name: escape(value) for name, value in values.items()}))  # noqa: S704

    return translated
