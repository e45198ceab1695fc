"""The documents and facts below a ceiling: a brief and a TLP marking in, what may be told on and how much may not out.

A text that is there twice has the higher of its two markings. Never counts a document as lower than it is marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.grade.redaction import redacted
from generator.model import Brief, Facts, Finding, Marking

__all__ = ["Admitted", "above", "admit"]

LEVELS: tuple[Marking, ...] = get_args(Marking)


@dataclass(frozen=True)
class Admitted:
    """The facts of the admitted documents, the findings about those, and how many documents and facts are withheld.

    ``marking`` is for a brief of nothing: what unmarked documents count as, but never above the ceiling.
    """

    facts: tuple[Facts, ...]
    findings: tuple[Finding, ...]
    withheld: int
    withheld_facts: int
    marking: Marking


def above(marking: Marking, ceiling: Marking) -> bool:
    """True where a marking is more restrictive than the ceiling: CLEAR, GREEN, AMBER, AMBER+STRICT, RED (FIRST, TLP 2.0)."""
    return LEVELS.index(marking) > LEVELS.index(ceiling)


def admit(brief: Brief, ceiling: Marking) -> Admitted:
    """What of a brief's documents an edition with this ceiling may hold; with ``TLP:RED`` all of it.

    Below that, findings about anything but an admitted document stay out too: the name of a file that could not be read
    may itself be what is to be withheld.
    """
    markings: dict[str, Marking] = {source.document: source.marking for source in brief.sources}
    marked = [_marked(one, markings.get(one.document.id) or brief.masthead.marking) for one in brief.facts]
    groups: dict[str, Marking] = {}
    for text, own in ((_text(one), one.document.marking) for one in marked):
        if own:
            groups[text] = max(groups.get(text, own), own, key=LEVELS.index)
    kept = tuple(one for one in marked if not above(groups[_text(one)], ceiling))
    facts, withheld_facts = redacted(kept, lambda marking: above(marking, ceiling))
    unmarked = min(brief.masthead.marking, ceiling, key=LEVELS.index)
    findings = brief.findings if ceiling == LEVELS[-1] else _about(kept, brief.findings)
    return Admitted(facts, findings, len(brief.facts) - len(kept), withheld_facts, unmarked)


def _marked(facts: Facts, marking: Marking) -> Facts:
    """Facts whose document bears a marking of its own, so that they keep it in whatever brief they are joined to."""
    if facts.document.marking:
        return facts
    return facts.model_copy(update={"document": facts.document.model_copy(update={"marking": marking})})


def _text(facts: Facts) -> str:
    return facts.document.duplicate_of or facts.document.id


def _about(facts: tuple[Facts, ...], findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    paths = tuple(f.document.path for f in facts)
    starts = tuple(f"{path}{end}" for path in paths for end in ":#")
    return tuple(f for f in findings if f.where and (f.where in paths or f.where.startswith(starts)))
