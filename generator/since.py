"""The edition before → what changed since, told to one audience: nothing of it that this audience may not see today.

In: the earlier brief, the whole brief of today, and what of it an edition shows. Out: changes. What is withheld or left out
today was perhaps published yesterday; it is not told again as something that is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.compare import compare, counterparts, with_later_markings
from generator.config import Edition
from generator.fuse import FuseOptions, fuse
from generator.grade import admit, narrowed
from generator.model import Brief, Changes, Facts, Finding, Marking
from generator.removal import without
from generator.words import ENGLISH, Words

__all__ = ["changes_since", "narrower"]

HIGHEST: Marking = "TLP:RED"
"""Under this ceiling nothing is withheld, of either edition."""


def changes_since(
    previous: Brief | None, brief: Brief, seen: Brief, edition: Edition, ceiling: Marking, words: Words = ENGLISH
) -> Changes | None:
    """What ``seen``, the part of ``brief`` that an edition shows, says otherwise than ``previous`` did.

    Without an earlier brief: the changes that a brief brings along, where the edition withholds nothing.
    """
    if previous is None:
        return seen.changes if ceiling == HIGHEST else None
    told = previous.rendered_as.language if previous.rendered_as else ENGLISH.language
    if ceiling == HIGHEST and seen.facts == brief.facts and words.language == told:
        return compare(previous, seen)
    return compare(_as_told_today(previous, brief, seen, edition, ceiling, words), seen)


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


def _as_told_today(previous: Brief, brief: Brief, seen: Brief, edition: Edition, ceiling: Marking, words: Words) -> Brief:
    """The earlier brief below today's ceiling and through today's filters, in today's language."""
    admitted = admit(with_later_markings(previous, brief), ceiling)
    shown = {f"{one.document.id}/{fact.id}" for one in seen.facts for fact in _told(one)}
    hidden = {old for old, new in counterparts(previous, brief).items() if new and shown.isdisjoint(new)}
    kept = tuple(
        without(one, {fact.id for fact in _told(one) if f"{one.document.id}/{fact.id}" in hidden})
        for one in narrowed(admitted.facts, edition, previous.actors).facts
    )
    told = fuse(kept, FuseOptions(marking=admitted.marking, words=words))
    head = previous.masthead
    update: dict[str, object] = {"edition": head.edition, "compiled": head.compiled}
    if not (admitted.withheld or admitted.withheld_facts):
        update |= {"as_of": head.as_of, "marking": head.marking, "title": head.title}
    markings = {source.document: source.marking for source in previous.sources}
    sources = tuple(s.model_copy(update={"marking": markings.get(s.document, s.marking)}) for s in told.sources)
    actors = told.actors if seen.actors or not brief.actors else ()
    masthead = told.masthead.model_copy(update=update)
    return told.model_copy(update={"masthead": masthead, "sources": sources, "actors": actors})


def _told(facts: Facts) -> tuple[Any, ...]:
    return (*facts.statements, *facts.risks, *facts.incidents)
