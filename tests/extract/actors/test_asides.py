"""Datelines, bylines, credit lines and headlines name nobody by themselves."""

from __future__ import annotations

from pytest import mark

from tests.extract.actors.conftest import CastOf


@mark.parametrize(
    "line",
    [
        "GOMA, Jan 17 (Lake Press) - Rebels took the town on Friday.",
        "LIMA (Lake Press) — Rebels took the town on Friday.",
        "Lima, 13 Jun (Lake Press) -- Rebels took the town on Friday.",
        "By Diego Marino\n\nRebels took the town on Friday.",
        "Rebels took the town on Friday.\n\n(Reporting by Ann Lee; Editing by Tom Berg)",
        "Rebels took the town on Friday.\n\nAnn Lee contributed to this report.",
        "Rebels Storm Lakeside Town As Mercer Plan Collapses\n\nRebels took the town on Friday.",
    ],
)
def test_asides(cast: CastOf, line: str) -> None:
    assert cast(line).names == ["rebels"]


def test_a_name_told_again_counts_in_a_headline_too(cast: CastOf) -> None:
    found = cast("Mercer Leaves Harbour Board After Long Quarrel\n\nJohn Mercer left on Friday. Mercer gave no reason.")
    assert len(found["John Mercer"].mentions) == 3
