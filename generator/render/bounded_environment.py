"""A Jinja environment that cannot go on for ever: a pack's templates in, compiled templates that count their steps out.

Loops, calls and includes are the only ways to repeat in a template; each one takes a step from what a page may take.
Bounds no memory: packs that are not trusted render in a process of their own (``generator.render.separate``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.render.template_files import PackLoader, merged_macros

__all__ = ["MOST_STEPS", "BoundedEnvironment", "TooManyStepsError", "bounded_steps"]

MOST_STEPS = 20_000_000
"""Steps of one page, some ten seconds; a brief of a thousand incidents takes about a hundredth of it."""

_MOST_POWER, _LARGEST_BASE = 100, 10**9

# In rounds of a loop, by the time that each one takes.
_CALL, _INCLUDE = 5, 100
_COUNTED = "_counted"
_left: ContextVar[list[int]] = ContextVar("steps_left")


class TooManyStepsError(jinja2.TemplateRuntimeError):
    """A template repeats itself more often than any brief needs."""


@contextmanager
def bounded_steps(most: int) -> Iterator[None]:
    """What is rendered inside may take ``most`` steps."""
    token = _left.set([most])
    try:
        yield
    finally:
        _left.reset(token)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox in which every loop, call and include is counted; macros of one file come from several packs."""

    intercepted_binops = frozenset({"**"})

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.filters[_COUNTED] = _counted

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as Jinja names them
        """Calls what may be called, and counts it."""
        _spend(_CALL)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A power, if it is one that a chart could want: Python works for hours on some others, and cannot be stopped."""
        if abs(right) > _MOST_POWER or abs(left) > _LARGEST_BASE:
            raise OverflowError("a power of that size is more than a template may work out")
        return super().call_binop(context, operator, left, right)

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> jinja2.Template:  # noqa: A002
        """The template of that name, counted: an include in an include comes by here."""
        _spend(_INCLUDE)
        return super().get_template(name, parent, globals)

    def select_template(self, names: Any, parent: str | None = None, globals: Any = None) -> jinja2.Template:  # noqa: A002
        """The first of the templates that is there, counted."""
        _spend(_INCLUDE)
        return super().select_template(names, parent, globals)

    def parsed(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template as its author wrote it, with the macros that it inherits."""
        own = super()._parse(source, name, filename)
        paths = self.loader.paths(name) if isinstance(self.loader, PackLoader) and name else []
        if len(paths) < 2 or str(paths[0]) != filename:
            return own
        parse = super()._parse
        return merged_macros(own, [parse(path.read_text(encoding="utf-8"), name, str(path)) for path in paths[1:]])

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = self.parsed(source, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.iter.lineno)
        template.set_environment(self)
        return template


def _counted(items: Iterable[Any]) -> Sequence[Any] | Iterable[Any]:
    """What a loop goes through, after its steps are taken; an iterator becomes a list, so that they can be known."""
    known = items if isinstance(items, Sized) else list(items)
    _spend(len(known))
    return known


def _spend(steps: int) -> None:
    left = _left.get(None)
    if left is None:
        return
    left[0] -= steps
    if left[0] < 0:
        raise TooManyStepsError("the templates of this page repeat themselves without an end in sight")
