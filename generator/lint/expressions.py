"""Expressions of a template: a Jinja expression and the names around it in, its shape out; unknown things become findings.

Knows nothing of statements: ``generator.lint.templates`` walks these and calls in here. Evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import product
from typing import TYPE_CHECKING

from jinja2 import nodes

from generator.lint.filter_shapes import ELEMENTWISE, filter_shape
from generator.lint.shapes import (
    ANYTHING,
    NOTHING,
    NUMBER,
    TEXT,
    Functions,
    Macro,
    Many,
    Plain,
    Record,
    Shape,
    Space,
    either,
    element_of,
    shape_of,
)

if TYPE_CHECKING:
    from generator.lint.templates import File, Names, Walk

__all__ = ["did_you_mean", "possible_texts", "shape_of_expression"]

REFERENCE = "docs/templates.md lists the objects and their fields"


def did_you_mean(name: str, known: Iterable[str], otherwise: str = REFERENCE) -> str:
    """A hint with the nearest of the known names, or all of them where none is near and they are few."""
    listed = sorted(known)
    near = get_close_matches(name, listed, 1, 0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"known: {', '.join(listed)}" if 0 < len(listed) <= 24 else otherwise


def possible_texts(node: nodes.Expr, names: Names, walk: Walk, file: File) -> tuple[str, ...]:
    """Every text that an expression can be, where that is known: a file's name made of a section's name, for example."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return (node.value,)
    if isinstance(node, nodes.Concat):
        parts = [possible_texts(part, names, walk, file) for part in node.nodes]
        return tuple("".join(texts) for texts in product(*parts))
    if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
        return possible_texts(node.expr1, names, walk, file) + possible_texts(node.expr2, names, walk, file)
    if isinstance(node, nodes.List | nodes.Tuple):
        return tuple(text for item in node.items for text in possible_texts(item, names, walk, file))
    shape = shape_of_expression(node, names, walk, file)
    return shape.values if isinstance(shape, Plain) else ()


def _named(node: nodes.Node) -> str:
    """What a field is asked of, as the template writes it."""
    of = getattr(node, "node", None)
    path: list[str] = []
    while isinstance(of, nodes.Getattr):
        path.append(of.attr)
        of = of.node
    return f"“{'.'.join([of.name, *reversed(path)])}”" if isinstance(of, nodes.Name) else "the value"


def shape_of_expression(node: nodes.Node | None, names: Names, walk: Walk, file: File) -> Shape:
    """The shape of an expression; everything in it is looked at once."""
    return _Expressions(names, walk, file).shape(node)


class _Expressions:
    def __init__(self, names: Names, walk: Walk, file: File) -> None:
        self.names, self.walk, self.file = names, walk, file

    def shape(self, node: nodes.Node | None) -> Shape:
        """Goes by the kind of the node; whatever has no method of its own is looked through and is anything."""
        if node is None:
            return NOTHING
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is not None:
            found: Shape = method(node)
            return found
        for child in node.iter_child_nodes():
            self.shape(child)
        return NUMBER if isinstance(node, nodes.BinExpr | nodes.UnaryExpr) else ANYTHING

    def _const(self, node: nodes.Const) -> Shape:
        return Plain(str, (node.value,)) if isinstance(node.value, str) else shape_of(node.value)

    def _templatedata(self, node: nodes.TemplateData) -> Shape:
        return TEXT

    def _name(self, node: nodes.Name) -> Shape:
        known = self.names.get(node.name)
        if known is not None:
            if isinstance(known, Macro):
                self.walk.used_macros.add(known.node)
            return known
        if node.name in self.walk.environment.globals:
            return ANYTHING
        if self._is_asked_for(node):
            return ANYTHING
        hint = did_you_mean(node.name, (*self.names.all(), *self.walk.environment.globals))
        self._report("undefined-name", f"nothing is called “{node.name}” here", node, hint)
        return ANYTHING

    def _concat(self, node: nodes.Concat) -> Shape:
        for part in node.nodes:
            self.shape(part)
        return TEXT

    def _add(self, node: nodes.Add) -> Shape:
        return either((self.shape(node.left), self.shape(node.right)))

    def _and(self, node: nodes.And) -> Shape:
        return either((self.shape(node.left), self.shape(node.right)))

    _or = _and

    def _condexpr(self, node: nodes.CondExpr) -> Shape:
        self.shape(node.test)
        return either((self.shape(node.expr1), self.shape(node.expr2)))

    def _list(self, node: nodes.List | nodes.Tuple) -> Shape:
        return Many(either(self.shape(item) for item in node.items))

    _tuple = _list

    def _dict(self, node: nodes.Dict) -> Shape:
        pairs = [(pair.key, self.shape(pair.value)) for pair in node.items]
        if all(isinstance(key, nodes.Const) for key, _ in pairs):
            return Record({str(key.value): shape for key, shape in pairs if isinstance(key, nodes.Const)})
        return ANYTHING

    def _getattr(self, node: nodes.Getattr) -> Shape:
        return self._field(self.shape(node.node), node.attr, node)

    def _getitem(self, node: nodes.Getitem) -> Shape:
        of = self.shape(node.node)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(of, node.arg.value, node)
        self.shape(node.arg)
        return of if isinstance(node.arg, nodes.Slice) else element_of(of) if isinstance(of, Many) else ANYTHING

    def _field(self, of: Shape, name: str, node: nodes.Node) -> Shape:
        if isinstance(of, Space):
            if name not in of.fields:
                self.walk.space_reads.append((of, name, self.file.where(node)))
            return of.fields.get(name, ANYTHING)
        if isinstance(of, Functions):
            known = of.names.get(name)
            if known is None:
                hint = did_you_mean(name, of.names)
                self._report("missing-macro", f"the imported file holds no “{name}”", node, hint)
            if isinstance(known, Macro):
                self.walk.used_macros.add(known.node)
            return known or ANYTHING
        if isinstance(of, Record) and name in of.fields:
            return of.fields[name]
        holder: type | None = dict if isinstance(of, Record) else tuple if isinstance(of, Many) else None
        if isinstance(of, Plain):
            holder = of.kind
        if holder is None or hasattr(holder, name) or self._is_asked_for(node):
            return ANYTHING
        if isinstance(of, Record):
            hint = did_you_mean(name, of.fields)
        else:
            hint = (
                "it is a list: take one of it, or go through it" if isinstance(of, Many) else "it is plain text or a number"
            )
        self._report("unknown-field", f"{_named(node)} has no field “{name}”", node, hint)
        return ANYTHING

    def _is_asked_for(self, node: nodes.Node) -> bool:
        """True where the template asks elsewhere whether it is defined."""
        return repr(node) in self.file.asked_for

    def _call(self, node: nodes.Call) -> Shape:
        callee = self.shape(node.node)
        given = [self.shape(argument) for argument in node.args]
        named = {pair.key: self.shape(pair.value) for pair in node.kwargs}
        for rest in (node.dyn_args, node.dyn_kwargs):
            self.shape(rest)
        if isinstance(callee, Macro):
            self.walk.macro(callee, given, named)
            return TEXT
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name == "namespace":
            return Space(dict(named))
        return Many(NUMBER) if name == "range" else TEXT if name in {"_", "gettext", "ngettext", "pgettext"} else ANYTHING

    def _filter(self, node: nodes.Filter) -> Shape:
        of = self.shape(node.node)
        self._check_name("filter", node.name, node)
        for part in (*node.args, *node.kwargs, node.dyn_args, node.dyn_kwargs):
            self.shape(part.value if isinstance(part, nodes.Keyword) else part)
        if node.name in ELEMENTWISE and isinstance(of, Many):
            return self._elementwise(node, of)
        return filter_shape(node.name, of, self.walk.environment)

    def _elementwise(self, node: nodes.Filter, of: Many) -> Shape:
        """Filters that name a field of the elements, or a filter or a test for them."""
        texts = [one.value for one in node.args if isinstance(one, nodes.Const) and isinstance(one.value, str)]
        attribute = next((pair.value for pair in node.kwargs if pair.key == "attribute"), None)
        path = attribute.value if isinstance(attribute, nodes.Const) else None
        if node.name in {"selectattr", "rejectattr", "groupby"} and texts:
            path, texts = texts[0], texts[1:]
        reached = self._path(of.element, str(path), node) if path is not None else of.element
        if node.name in {"selectattr", "rejectattr", "select", "reject"}:
            for test in texts[:1]:
                self._check_name("test", test, node)
            return of
        if node.name == "groupby":
            return Many(Record({"grouper": reached, "list": of}) if path is None else ANYTHING)
        if node.name == "map" and path is None:
            for name in texts[:1]:
                self._check_name("filter", name, node)
            return Many(filter_shape(texts[0], of.element, self.walk.environment) if texts else ANYTHING)
        return Many(reached) if node.name == "map" else filter_shape(node.name, of, self.walk.environment)

    def _path(self, shape: Shape, path: str, node: nodes.Node) -> Shape:
        """The shape that a dotted path such as ``position.stated`` leads to."""
        for name in path.split("."):
            shape = element_of(shape) if name.isdigit() else self._field(shape, name, node)
        return shape

    def _test(self, node: nodes.Test) -> Shape:
        self._check_name("test", node.name, node)
        for part in (node.node, *node.args):
            if node.name not in {"defined", "undefined"}:
                self.shape(part)
        return Plain(bool)

    def _compare(self, node: nodes.Compare) -> Shape:
        for part in (node.expr, *(operand.expr for operand in node.ops)):
            self.shape(part)
        return Plain(bool)

    def _not(self, node: nodes.Not) -> Shape:
        self.shape(node.node)
        return Plain(bool)

    def _check_name(self, kind: str, name: str, node: nodes.Node) -> None:
        known = self.walk.environment.filters if kind == "filter" else self.walk.environment.tests
        if name not in known:
            hint = did_you_mean(name, (one for one in known if one.isidentifier() and not one.startswith("_")))
            self._report(f"unknown-{kind}", f"there is no {kind} “{name}”", node, hint)

    def _report(self, rule: str, message: str, node: nodes.Node, hint: str) -> None:
        self.walk.report(rule, message, self.file.where(node), hint)
