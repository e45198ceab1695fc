"""Known names → those names with the state behind them that tells which branch it is: "Oxfam Kenya".

In: columns and the known names of a text. Out: the same names, a body and its state made one.
Joins nothing that the model has not read as one entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.actors.columns import INSIDE, Columns

if TYPE_CHECKING:
    from generator.extract.actors.names import Name

__all__ = ["with_branches"]

BODIES = frozenset({"organization", "company"})
TELLING = frozenset({"tell", "inform", "assure", "warn", "remind"})


def with_branches(c: Columns, hits: list[Name]) -> list[Name]:
    """ "Amnesty International Kenya" speaks itself, and not the state."""
    out: list[Name] = []
    for hit in hits:
        before = out[-1] if out and out[-1].end == hit.start else None
        known = before.known if before else None
        if (
            before
            and known
            and known.kind in BODIES
            and _is_state(hit)
            and c.iob[hit.start] == INSIDE
            and not _is_told(c, before)
        ):
            before.end = hit.end
        else:
            out.append(hit)
    return out


def _is_told(c: Columns, body: Name) -> bool:
    """ "Told Oxfam Kenya would pay": two, whatever the model reads."""
    return body.start > 0 and c.lemma[body.start - 1] in TELLING


def _is_state(hit: Name) -> bool:
    return hit.known is not None and hit.known.kind == "state" and hit.known.form == "name"
