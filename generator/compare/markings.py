"""The earlier brief as it may be told today: every text of it at least as restricted as the same text is now.

In: the earlier brief and the one of today, whole. Out: the earlier brief with markings raised. Never lowers a marking: what
was withheld once is not told by a comparison.
"""

from __future__ import annotations

from typing import get_args

from generator.compare.entry import each_once
from generator.compare.listed import source_entries, source_score
from generator.compare.matching import matched
from generator.model import Brief, Marking

__all__ = ["with_later_markings"]

LEVELS: tuple[Marking, ...] = get_args(Marking)


def with_later_markings(old: Brief, new: Brief) -> Brief:
    """The old brief, its facts and sources bearing the higher of their two markings."""
    now: dict[str, Marking] = {source.document: source.marking for source in new.sources}
    pairs = matched(each_once(source_entries(old)), each_once(source_entries(new)), source_score)
    later = {before.id: now[after.id] for before, after in pairs}
    raised: dict[str, Marking] = {
        source.document: max(source.marking, later.get(source.document, source.marking), key=LEVELS.index)
        for source in old.sources
    }
    sources = tuple(s.model_copy(update={"marking": raised[s.document]}) for s in old.sources)
    facts = tuple(
        one.model_copy(update={"document": one.document.model_copy(update={"marking": raised.get(one.document.id)})})
        for one in old.facts
    )
    return old.model_copy(update={"sources": sources, "facts": facts})
