"""Two tellings of one fact → the values that differ, and which of them were published and then replaced.

In: the stated fields of both. Out: value changes. A value that is only added, given with more precision, or left out is no
correction; neither is a value that stands beside another one. Says nothing about which of two values is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.compare.entry import Entry, Stated
from generator.compare.wording import denies, figures, names_differ, normal, same_name, stems
from generator.model import ChangeNature, ValueChange

__all__ = ["CORRECTED", "HARM", "differences"]

_CORRECTED = (
    "killed injured missing taken date time place position vessel flag imo mmsi by stage speaker sense words raised_by"
    " name marking published publisher harm"
)
CORRECTED = frozenset(_CORRECTED.split())
"""Fields whose replaced value is a correction: figures, names, dates, attributions, markings, and what was said."""
HARM = frozenset({"killed", "injured", "missing", "taken", "harm"})
"""Figures of people harmed; ``harm`` is where nought in one of them becomes a number in another."""
ACTORS = frozenset({"by", "denied_by", "speaker", "raised_by", "via", "affiliation"})
"""Fields whose values are names of actors."""
DATES = frozenset({"date", "published"})
NEAR = 0.05
"""Degrees within which two notations of one position lie (3 nautical miles)."""

SameValue = Callable[[str, str], bool]


def differences(old: Entry, new: Entry, same_actor: SameValue) -> Iterator[ValueChange]:
    """The fields that differ, in the order of the new fact; what only the old one states comes last."""
    fields = dict.fromkeys([s.field for s in new.stated] + [s.field for s in old.stated])
    called = _Called(old, new)
    same: dict[str, SameValue] = dict.fromkeys(ACTORS, same_actor) | {"vessel": called.same} | _SAME
    changes = [_difference(_stated(old, f), _stated(new, f), same.get(f, _same_words), called) for f in fields]
    yield from _with_harm([change for change in changes if change])


def _with_harm(changes: list[ValueChange]) -> Iterator[ValueChange]:
    """“No one was hurt” that becomes “two were killed” is one value replaced, though it stands in two fields."""
    gone = [c for c in changes if c.field in HARM and c.nature == "withdrawn"]
    came = [c for c in changes if c.field in HARM and c.nature == "added"]
    if not gone or not came or _is_none(gone, "old") == _is_none(came, "new"):
        yield from changes
        return
    old = tuple(f"{value} {c.field}" for c in gone for value in c.old)
    new = tuple(f"{value} {c.field}" for c in came for value in c.new)
    yield ValueChange(field="harm", nature="replaced", old=old, new=new)
    yield from (c for c in changes if c not in gone and c not in came)


def _is_none(changes: list[ValueChange], side: str) -> bool:
    """True where all the figures are nought."""
    return all(value == "0" for change in changes for value in getattr(change, side))


def _stated(entry: Entry, field: str) -> Stated:
    return next((s for s in entry.stated if s.field == field), Stated(field, ()))


class _Called:
    """Under which names two tellings of one fact know its actor or its ships."""

    def __init__(self, old: Entry, new: Entry) -> None:
        self.old, self.new = {normal(name) for name in old.names}, {normal(name) for name in new.names}

    def same(self, old: str, new: str) -> bool:
        """True for one name in both, or one that the other telling knows too."""
        return normal(old) == normal(new) or normal(old) in self.new or normal(new) in self.old


def _difference(old: Stated, new: Stated, same: SameValue, called: _Called) -> ValueChange | None:
    gone = [a for a in old.values if not any(same(a, b) for b in new.values)]
    came = [b for b in new.values if not any(same(a, b) for a in old.values)]
    if not gone and not came:
        return None
    nature: ChangeNature = "replaced" if gone and came else "added" if came else "withdrawn"
    if gone and came:
        nature = _of_replaced(old.field, gone, came, called)
    return ValueChange(field=old.field, nature=nature, old=old.values, new=new.values)


def _of_replaced(field: str, gone: list[str], came: list[str], called: _Called) -> ChangeNature:
    if field == "words":
        a, b = " ".join(gone), " ".join(came)
        return "replaced" if _sense_differs(a, b) else "reworded"
    if field == "name":
        known = all(_is_part(a, b) or _is_part(b, a) or called.same(a, b) for a in gone for b in came)
        return "reworded" if known else "replaced"
    is_part = _is_part_of_date if field in DATES else _is_part
    finer = all(any(is_part(a, b) for b in came) for a in gone)
    coarser = all(any(is_part(b, a) for a in gone) for b in came)
    return "replaced" if finer == coarser else "added" if finer else "withdrawn"


def _sense_differs(old: str, new: str) -> bool:
    """Another figure in the place of one, another name, or a “not” more or less."""
    a, b = figures(old), figures(new)
    return bool((a - b) and (b - a)) or denies(old) != denies(new) or names_differ(old, new)


def _is_part(short: str, long: str) -> bool:
    """“0310” of “0310 UTC”, “Berg” of “Nils Berg”."""
    return set(normal(short).split()) < set(normal(long).split())


def _is_part_of_date(short: str, long: str) -> bool:
    """“2021” and “2021-04” of “2021-04-06”."""
    return len(short) < len(long) and long.startswith(short)


def _same_words(a: str, b: str) -> bool:
    return normal(a) == normal(b)


def _same_place(a: str, b: str) -> bool:
    """“off Aden” and “near the port of Aden”: places share a word that is no mere preposition."""
    return not stems(a).isdisjoint(stems(b)) or _same_words(a, b)


def _same_position(a: str, b: str) -> bool:
    """The decimal degrees that stand in brackets after the position as written."""
    one, two = (re.findall(r"-?(?<!\d)\d+\.\d+", text.rpartition("(")[2]) for text in (a, b))
    if len(one) != 2 or len(two) != 2:
        return _same_words(a, b)
    return all(abs(float(x) - float(y)) <= NEAR for x, y in zip(one, two, strict=True))


_SAME: dict[str, SameValue] = {"place": _same_place, "position": _same_position, "role": same_name}
