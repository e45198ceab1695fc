"""What a filter makes of a shape: Jinja's own by a short list, sitbrief's by their annotations. Calls no filter."""

from __future__ import annotations

from functools import partial
from inspect import signature
from typing import Any

import jinja2

from generator.lint.shapes import ANYTHING, NUMBER, TEXT, Many, Plain, Record, Shape, element_of

__all__ = ["ELEMENTWISE", "filter_shape"]

ELEMENTWISE = frozenset(
    {"groupby", "map", "max", "min", "reject", "rejectattr", "select", "selectattr", "sort", "sum", "unique"}
)
"""Filters that can name a field of the elements of a list."""

_SAME = frozenset(
    {"list", "reverse", "sort", "unique", "reject", "rejectattr", "select", "selectattr", "gravest", "running_numbers"}
)
_ELEMENT = frozenset({"first", "last", "max", "min", "random"})
_NUMBERS = frozenset({"abs", "float", "int", "length", "round", "sum", "wordcount"})
_TEXTS = frozenset(
    {"escape", "e", "indent", "join", "lower", "replace", "safe", "string", "striptags", "title", "trim", "truncate"}
)
_BY_ANNOTATION = {"str": TEXT, "str | None": TEXT, "int": NUMBER, "float": NUMBER, "bool": Plain(bool)}


def filter_shape(name: str, of: Shape, environment: jinja2.Environment) -> Shape:  # noqa: PLR0911 - one for each family
    """The shape of ``of|name``; of a filter that nothing is known of, anything."""
    if name in _SAME:
        return of if isinstance(of, Many) else ANYTHING
    if name in _ELEMENT:
        return element_of(of)
    if name in {"batch", "slice"}:
        return Many(of)
    if name == "by_type" and isinstance(of, Many):
        return Many(Record({"label": TEXT, "incidents": of}))
    if name == "tally":
        return of
    if name in _NUMBERS:
        return NUMBER
    if name in _TEXTS:
        return TEXT
    return _BY_ANNOTATION.get(_returned(environment.filters.get(name)), ANYTHING)


def _returned(function: Any) -> str:
    while isinstance(function, partial):
        function = function.func
    module = getattr(function, "__module__", "") or ""
    return str(signature(function).return_annotation) if module.startswith("generator.") else ""
