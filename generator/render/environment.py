"""The template language: a pack in, a sandboxed Jinja environment out; and one way to render that names file and line.

Sandboxed, autoescaped, undefined names are errors. Text of a document reaches a template only as a value and is never
compiled. A template can read its own pack and the packs it extends, nothing else.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.errors import TemplateError
from generator.render.filters import FILTERS
from generator.render.pack import Pack

__all__ = ["build_environment", "render_template"]

# Control characters have no place in HTML or PDF; a lone surrogate cannot be written as UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)", re.MULTILINE)


_TEMPLATE_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@lru_cache(maxsize=16)
def build_environment(pack: Pack, markup: str = "html") -> jinja2.Environment:
    """The environment for a pack's templates; ``markup`` (``html`` or ``md``) says how values are escaped."""
    folders = [str(folder) for _, folder in pack.folders]
    by_name = {name: jinja2.FileSystemLoader(str(folder)) for name, folder in reversed(pack.folders)}
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(folders), jinja2.PrefixLoader(by_name)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_printable if markup == "html" else _markdown_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=True,
    )
    kept = {name: environment.globals[name] for name in ("namespace", "range")}
    environment.globals.clear()
    environment.globals.update(kept)
    environment.filters.update(FILTERS)
    return environment


def render_template(environment: jinja2.Environment, name: str, values: Mapping[str, Any]) -> str:
    """The template ``name`` with ``values``; whatever goes wrong is a TemplateError with the template's file and line."""
    try:
        return environment.get_template(name).render(values)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(str(error.message), where=f"{error.filename or error.name}:{error.lineno}") from error
    except jinja2.TemplatesNotFound as error:
        where = _template_frame(error)
        raise TemplateError(f"the pack has no template “{error.name}”", where=where or name) from error
    except jinja2.TemplateNotFound as error:
        where = _template_frame(error)
        raise TemplateError(f"the pack has no template “{error.name}”", where=where) from error
    except jinja2.UndefinedError as error:
        hint = "docs/templates.md lists the objects and fields that a template can use"
        raise TemplateError(str(error.message), where=_template_frame(error) or name, hint=hint) from error
    except _TEMPLATE_FAULTS as error:
        raise TemplateError(f"{type(error).__name__}: {error}", where=_template_frame(error) or name) from error


def _template_frame(error: BaseException) -> str | None:
    """File and line of the innermost template in the traceback; Jinja writes them there and not on the error."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if not frame.filename.endswith(".py") and not frame.filename.startswith("<")]
    return f"{found[-1].filename}:{found[-1].lineno}" if found else None


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
    text = " ".join(text.split())
    text = _LINE_START.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", text))
    return Markup(text.replace("&", "&amp;"))  # noqa: S704
