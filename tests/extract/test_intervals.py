"""Stretches apart from each other, checked against the plain way of asking every one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.intervals import Intervals

stretches = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=30)


@given(stretches)
def test_a_stretch_is_taken_where_no_other_overlaps(wanted: list[tuple[int, int]]) -> None:
    taken: list[tuple[int, int]] = []
    intervals = Intervals()
    for start, end in wanted:
        free = not any(s < end and start < e for s, e in taken)
        assert intervals.add(start, end) == free
        if free:
            taken.append((start, end))
    assert intervals.inside(0, 100) == sorted(taken)


def test_an_empty_stretch_is_never_taken() -> None:
    assert not Intervals().add(3, 3)
