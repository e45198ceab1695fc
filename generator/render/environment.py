"""The template language: a pack in, a sandboxed Jinja environment out; and one way to render that names file and line.

Sandboxed, autoescaped, undefined names are errors. Text of a document reaches a template only as a value and is never
compiled. A template can read its own pack and the packs it extends, nothing else.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.errors import TemplateError
from generator.render.bounded_environment import MOST_STEPS, BoundedEnvironment, TooManyStepsError, bounded_steps
from generator.render.pack import Pack
from generator.render.spoken import I18N, speak, words_of
from generator.render.template_files import PackLoader, place_of
from generator.words import Words

__all__ = ["build_environment", "render_template"]

# Control characters have no place in HTML or PDF; a lone surrogate cannot be written as UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LINE_START = re.compile(r"^([ \t]*)([-+=]|\d+[.)])(?=\s|$)", re.MULTILINE)


_TEMPLATE_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def build_environment(
    pack: Pack, markup: str = "html", kind: type[BoundedEnvironment] = BoundedEnvironment
) -> BoundedEnvironment:
    """The environment for a pack's templates; ``markup`` (``html`` or ``md``) says how values are escaped."""
    words = words_of(pack)
    return _environment(pack, markup, words, kind)  # type: ignore[arg-type]  # a class is hashable


@lru_cache(maxsize=16)
def _environment(pack: Pack, markup: str, words: Words, kind: type[BoundedEnvironment]) -> BoundedEnvironment:
    environment = kind(
        loader=PackLoader(pack.folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_printable if markup == "html" else _markdown_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=True,
        extensions=[I18N],
    )
    kept = {name: environment.globals[name] for name in ("namespace", "range")}
    environment.globals.clear()
    environment.globals.update(kept)
    speak(environment, words, _markdown_text if markup == "md" else None)
    return environment


def render_template(environment: jinja2.Environment, name: str, values: Mapping[str, Any]) -> str:
    """The template ``name`` with ``values``; whatever goes wrong is a TemplateError with the template's file and line."""
    try:
        with bounded_steps(MOST_STEPS):
            return environment.get_template(name).render(values)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(str(error.message), where=f"{error.filename or error.name}:{error.lineno}") from error
    except jinja2.TemplateNotFound as error:
        where = _template_frame(environment, error)
        raise TemplateError(f"the pack has no template “{error.name}”", where=where or name) from error
    except jinja2.UndefinedError as error:
        hint = "docs/templates.md lists the objects and fields that a template can use"
        where = _template_frame(environment, error)
        raise TemplateError(str(error.message), where=where or name, hint=hint) from error
    except TooManyStepsError as error:
        hint = f"a page may take {MOST_STEPS:,} rounds of loops; a call counts as five, an include as a hundred"
        raise TemplateError(str(error.message), where=_template_frame(environment, error) or name, hint=hint) from error
    except MemoryError as error:
        hint = "for packs that are not trusted it is bounded by packs.memory_bytes in sitbrief.toml"
        where = _template_frame(environment, error)
        raise TemplateError("the template wants more memory than there is", where=where or name, hint=hint) from error
    except _TEMPLATE_FAULTS as error:
        where = _template_frame(environment, error)
        raise TemplateError(f"{type(error).__name__}: {error}", where=where or name) from error


def _template_frame(environment: jinja2.Environment, error: BaseException) -> str | None:
    """File and line of the innermost template in the traceback; Jinja writes them there and not on the error."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if not frame.filename.endswith(".py") and not frame.filename.startswith("<")]
    if not found or found[-1].lineno is None:
        return None
    path = Path(found[-1].filename)
    paths = environment.loader.below(path) if isinstance(environment.loader, PackLoader) else []
    return place_of(found[-1].lineno, paths, found[-1].filename)


def _printable(value: Any) -> Any:
    """``finalize`` of the HTML environment: unprintable characters become U+FFFD."""
    if isinstance(value, Markup):
        return Markup(_UNPRINTABLE.sub("\ufffd", value)) if _UNPRINTABLE.search(value) else value  # noqa: S704
    if isinstance(value, str):
        return _UNPRINTABLE.sub("\ufffd", value)
    return "" if value is None else value


def _markdown_text(value: Any) -> Any:
    """``finalize`` of the Markdown environment: what could be read as markup is escaped, once."""
    if isinstance(value, (Markup, jinja2.Undefined)) or callable(value):
        return value
    text = _UNPRINTABLE.sub("\ufffd", "" if value is None else str(value))
    text = " " * text[:1].isspace() + " ".join(text.split())  # what goes on a sentence begins with a space
    text = _LINE_START.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", text))
    return Markup(text.replace("&", "&amp;"))  # noqa: S704
