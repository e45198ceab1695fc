"""Documents → the list of sources, with how much of each text the facts rest on and which sentences gave none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.fuse.context import Context
from generator.fuse.evidence import source_keys
from generator.model import Coverage, Facts, Marking, Reference, Source, Span

__all__ = ["fact_spans", "sources", "word_count"]


def word_count(text: str) -> int:
    """Words between blanks."""
    return len(text.split())


def sources(context: Context, duplicates: Sequence[Facts], default: Marking) -> tuple[Source, ...]:
    """One row a document, in the order of the brief; repeated documents last, counted once."""
    keys = source_keys(len(context.facts))
    rows = [_source(f, key, default, _coverage(context, f)) for key, f in zip(keys, context.facts, strict=True)]
    rows += [_source(f, "–", default, Coverage()) for f in sorted(duplicates, key=lambda f: f.document.path)]
    return tuple(rows)


def fact_spans(facts: Facts) -> list[Span]:
    """Every span that a statement, a risk or an incident of the document rests on."""
    spans = [c for s in facts.statements for c in s.contents]
    spans += [r.span for r in facts.risks] + [p for r in facts.risks for p in r.passages]
    return spans + [e for i in facts.incidents for e in i.evidence]


def _source(facts: Facts, key: str, default: Marking, coverage: Coverage) -> Source:
    d = facts.document
    return Source(
        key=key, document=d.id, path=d.path, title=d.title, publisher=d.publisher, reliability=d.reliability,
        published=d.published, url=d.url, language=d.language, marking=d.marking or default, sha256=d.sha256,
        word_count=word_count(d.text), actor_count=len(facts.actors), statement_count=len(facts.statements),
        risk_count=len(facts.risks), incident_count=len(facts.incidents), duplicate_of=d.duplicate_of, coverage=coverage,
    )  # fmt: skip


def _coverage(context: Context, facts: Facts) -> Coverage:
    words = [m.span() for m in re.finditer(r"\S+", facts.document.text)]
    if not words:
        return Coverage()
    spans = _joined(fact_spans(facts))
    used = _sweep(words, spans)
    homes = context.evidence.homes[facts.document.id]
    return Coverage(
        used=_runs(used),
        passage_starts=tuple((h.key, _share(words, h.passage.start)) for h in homes),
        share=round(sum(used) / len(words), 4),
        unused=tuple(_unused(context, facts)),
    )


def _joined(spans: Iterable[Span]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: s.start):
        if out and span.start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], span.end))
        else:
            out.append((span.start, span.end))
    return out


def _sweep(words: list[tuple[int, int]], spans: list[tuple[int, int]]) -> list[bool]:
    out, at = [], 0
    for a, b in words:
        while at < len(spans) and spans[at][1] <= a:
            at += 1
        out.append(at < len(spans) and spans[at][0] < b)
    return out


def _runs(used: list[bool]) -> tuple[tuple[float, float], ...]:
    total, out, start = len(used), [], None
    for i, is_used in enumerate([*used, False]):
        if is_used and start is None:
            start = i
        elif not is_used and start is not None:
            out.append((round(start / total, 4), round(i / total, 4)))
            start = None
    return tuple(out)


def _share(words: list[tuple[int, int]], offset: int) -> float:
    return round(sum(1 for a, _ in words if a < offset) / len(words), 4)


def _unused(context: Context, facts: Facts) -> Iterable[Reference]:
    """The sentences that extraction marked as looking like a fact and giving none."""
    return dict.fromkeys(context.evidence.passage_reference(facts.document.id, p) for p in facts.overlooked)
