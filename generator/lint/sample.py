"""A brief in which everything is said: the models in, one brief with a value in every field out. Describes no real event.

It is made from the models themselves, so that a field added there is in it at once. Lint renders it to see what a pack does
with each field.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from generator.model import Brief, BriefPassage, Mark, Masthead, Position, Reference, Segment

__all__ = ["empty_brief", "full_brief"]

_TEXT = "The harbour office said that two boats had closed in on the coaster and that a third one might follow."
_SAID = (29, 101)
"""Where in the text the marked words stand."""

_DATES = ("as_of", "compiled", "date", "period_end", "period_start", "published", "written")
_WORDS: Mapping[str, str] = {
    "country": "YEM",
    "cue": "said",
    "document": "d",
    "duplicate_of": "",
    "email": "desk@example.org",
    "flag": "PAN",
    "imo": "9074729",
    "language": "en",
    "mmsi": "352001234",
    "sha256": "ab" * 32,
    "type": "approach",
    "type_label": "approach",
    "url": "https://example.org/coaster",
}
_SHARES: Mapping[str, Any] = {
    "used": ((0.1, 0.4), (0.6, 0.7)),
    "passage_starts": (("1", 0.0), ("2", 0.5)),
    "share": 0.4,
    "salience": 0.8,
}


@cache
def full_brief() -> Brief:
    """Two texts, two passages, two facts of every kind, of which one actor is minor; every field has a value."""
    filled: Brief = _Filler().model(Brief)
    main, minor = filled.actors
    one, other = filled.sources
    # Numbers that stand nowhere else, so that lint can look for them in the page.
    head = filled.masthead.model_copy(update={"withheld": 97, "withheld_facts": 89})
    threats = tuple(threat.model_copy(update={"stage": "threatened"}) for threat in filled.threats)
    return filled.model_copy(
        update={
            "masthead": head,
            "actors": (main.model_copy(update={"minor": False}), minor.model_copy(update={"minor": True})),
            "sources": (one.model_copy(update={"duplicate_of": None}), other.model_copy(update={"key": "B"})),
            "passages": tuple(_passage(key) for key in ("A1", "A2")),
            "threats": threats,
        }
    )


@cache
def empty_brief() -> Brief:
    """A brief of one text without a fact: whatever can be missing is."""
    head = _Filler().model(Masthead)
    needed = {name for name, field in Masthead.model_fields.items() if field.is_required()}
    return Brief(masthead=Masthead(**{name: getattr(head, name) for name in needed}))


def _passage(key: str) -> BriefPassage:
    start, end = _SAID
    marks = (Mark(letter="a", start=start, end=end, labels=("Statement",), anchor=f"p{key}a", facts=("d/1",)),)
    parts = ((_TEXT[:start], ()), (_TEXT[start:end], ("a",)), (_TEXT[end:], ()))
    segments = tuple(Segment(text=text, tinted=bool(letters), letters=letters) for text, letters in parts)
    return BriefPassage(
        key=key, anchor=f"p{key}", document="d", text=_TEXT, segments=segments, marks=marks, paragraph=1, line=1, page=1
    )


class _Filler:
    """Fills models field by field; numbers its records, so that no two have the same id."""

    def __init__(self) -> None:
        self.number = 0

    def model(self, kind: type[BaseModel]) -> Any:
        """A record of that kind."""
        if kind is Reference:
            return Reference(label="A1a", passage="A1", mark="a", anchor="pA1a")
        if kind is Position:
            return Position(lat=12.6, lon=43.3, stated=True, text="12°36′N 043°18′E")
        values = {
            field.alias or name: self.value(field.annotation, name)
            for name, field in kind.model_fields.items()
            if name not in {"schema_", "facts"} or kind is not Brief
        }
        return kind(**values)

    def value(self, annotation: Any, name: str) -> Any:
        """A value of that type for the field of that name."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if name in _SHARES:
            return _SHARES[name]
        if origin is Literal:
            return inner[0]
        if origin in (Union, types.UnionType):
            return self.value(next(one for one in inner if one is not types.NoneType), name)
        if origin is tuple:
            kinds = inner[:1] * 2 if inner[-1] is Ellipsis else inner
            return tuple(self.value(kind, name) for kind in kinds)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.model(annotation)
        return self.plain(annotation, name)

    def plain(self, annotation: Any, name: str) -> Any:
        """A text, a number or a yes; what is annotated is filled as what it is made of."""
        if get_args(annotation):
            return self.value(get_args(annotation)[0], name)
        makers: dict[Any, Callable[[], Any]] = {bool: lambda: True, int: lambda: 2, float: lambda: 0.5}
        return makers[annotation]() if annotation in makers else self.words(name)

    def words(self, name: str) -> str:
        """Plain words that a reader would not take for a fault."""
        self.number += 1
        if name in _DATES:
            return f"2026-11-{self.number % 28 + 1:02}"
        if name in {"id", "anchor"}:
            return f"{name}{self.number}"
        if name in {"killed", "injured", "missing", "taken"}:
            return "2"
        return _WORDS.get(name, f"The {name.replace('_', ' ')}")
