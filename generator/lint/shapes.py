"""What is known of a value without having it: the sample's values in, their shapes out. A shape holds no value of a brief.

``ANYTHING`` is what nothing is known of; ``NOTHING`` is none or the element of an empty list, and gives way to any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

__all__ = [
    "ANYTHING", "NOTHING", "NUMBER", "TEXT", "Functions", "Macro", "Many", "Plain", "Record", "Shape", "Space",
    "either", "element_of", "shape_of",
]  # fmt: skip


class Shape:
    """What is known of a value."""


@dataclass(frozen=True)
class Unknown(Shape):
    """A value of which nothing is known."""

    name: str


ANYTHING = Unknown("anything")
NOTHING = Unknown("nothing")


@dataclass(frozen=True)
class Plain(Shape):
    """A text, a number or a yes or no; ``values`` are the only ones that a text can have, where they are known."""

    kind: type
    values: tuple[str, ...] = ()


TEXT = Plain(str)
NUMBER = Plain(float)


@dataclass(eq=False)
class Record(Shape):
    """A value with fields, and with no others."""

    fields: dict[str, Shape]


@dataclass(eq=False)
class Space(Shape):
    """A ``namespace``: fields are added where a template sets them."""

    fields: dict[str, Shape] = field(default_factory=dict)


@dataclass(frozen=True)
class Many(Shape):
    """A list of values of one shape."""

    element: Shape


@dataclass(eq=False)
class Macro(Shape):
    """A macro, the file that it stands in and the names that it sees."""

    node: nodes.Macro
    file: Any
    names: Any


@dataclass(eq=False)
class Functions(Shape):
    """What an imported file holds."""

    names: Mapping[str, Shape]


def shape_of(value: Any) -> Shape:
    """The shape of a value of the sample; a list is a list of what is common to its elements."""
    if isinstance(value, Mapping):
        return Record({str(name): shape_of(item) for name, item in value.items()})
    if isinstance(value, str):
        return TEXT
    if isinstance(value, Sequence):
        return Many(either(shape_of(item) for item in value))
    if isinstance(value, bool | int | float):
        return Plain(bool) if isinstance(value, bool) else NUMBER
    return NOTHING if value is None else ANYTHING


def either(shapes: Iterable[Shape]) -> Shape:
    """What a value can be that has one of these shapes: a record with the fields of all, else anything."""
    known: Shape = NOTHING
    for shape in shapes:
        known = _of_two(known, shape)
    return known


def _of_two(one: Shape, other: Shape) -> Shape:
    if one is other or other is NOTHING:
        return one
    if one is NOTHING:
        return other
    if isinstance(one, Many) and isinstance(other, Many):
        return Many(_of_two(one.element, other.element))
    if isinstance(one, Record) and isinstance(other, Record):
        names = dict.fromkeys((*one.fields, *other.fields))
        return Record({name: _of_two(one.fields.get(name, NOTHING), other.fields.get(name, NOTHING)) for name in names})
    if isinstance(one, Plain) and isinstance(other, Plain):
        return one if one == other else Plain(one.kind) if one.kind is other.kind else ANYTHING
    return ANYTHING


def element_of(shape: Shape) -> Shape:
    """What a loop over the value gets."""
    if isinstance(shape, Many):
        return shape.element
    return TEXT if isinstance(shape, Record) or shape == TEXT else ANYTHING
