"""The edition before → what changed since, told to one audience: nothing of it that this audience may not see today.

In: the earlier brief, the whole brief of today, and what of it an edition shows. Out: changes. What is withheld today was
perhaps published yesterday; it is not told again as something that is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.compare import compare, counterparts, with_later_markings
from generator.fuse import FuseOptions, fuse
from generator.grade import admit
from generator.model import Brief, Changes, Facts, Finding, Marking

__all__ = ["changes_since", "narrower"]

HIGHEST: Marking = "TLP:RED"
"""Under this ceiling nothing is withheld."""


def changes_since(previous: Brief, brief: Brief, seen: Brief, ceiling: Marking) -> Changes:
    """What ``seen``, the part of ``brief`` below the ceiling, says otherwise than ``previous`` did."""
    whole = ceiling == HIGHEST and not seen.masthead.filtered
    return compare(previous if whole else _as_told_today(previous, brief, seen, ceiling), seen)


def narrower(previous: Brief | None) -> Iterator[Finding]:
    """A finding where the earlier brief is itself one that withheld documents: what they say will count as added."""
    if previous and previous.masthead.withheld:
        head = previous.masthead
        yield Finding(
            severity="warning",
            rule="previous-withheld",
            message=f"the previous edition ({head.edition}) withheld {head.withheld} of its documents; what they say counts"
            " as added",
            hint="give the edition with the highest ceiling to --previous",
        )


def _as_told_today(previous: Brief, brief: Brief, seen: Brief, ceiling: Marking) -> Brief:
    raised = with_later_markings(previous, brief)
    admitted = admit(raised, ceiling)
    shown = {f"{one.document.id}/{fact.id}" for one in seen.facts for fact in _told(one)}
    hidden = {old for old, new in counterparts(previous, brief).items() if new and shown.isdisjoint(new)}
    kept = tuple(_without(facts, hidden) for facts in admitted.facts)
    if not admitted.withheld and kept == admitted.facts:
        return previous
    told = fuse(kept, FuseOptions(marking=admitted.marking))
    masthead = told.masthead.model_copy(
        update={"edition": previous.masthead.edition, "compiled": previous.masthead.compiled}
    )
    markings = {source.document: source.marking for source in previous.sources}
    sources = tuple(s.model_copy(update={"marking": markings.get(s.document, s.marking)}) for s in told.sources)
    return told.model_copy(update={"masthead": masthead, "sources": sources})


def _told(facts: Facts) -> tuple[Any, ...]:
    return (*facts.statements, *facts.risks, *facts.incidents, *facts.actors)


def _without(facts: Facts, hidden: set[str]) -> Facts:
    """The facts of one document without those that are withheld today; its actors are who its other facts name."""
    document = facts.document.id
    kept = {
        kind: tuple(fact for fact in getattr(facts, kind) if f"{document}/{fact.id}" not in hidden)
        for kind in ("statements", "risks", "incidents")
    }
    return facts.model_copy(update={k: v for k, v in kept.items() if v != getattr(facts, k)})
