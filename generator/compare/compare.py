"""The verb of this stage: two briefs in, their differences by meaning out.

Texts are matched first, then actors, then what was said and what happened: a statement is known again by its speaker and
its text. The result depends on neither brief's order, numbers, letters or layout; the other way round, added and gone
change places and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.compare.entry import Entry, each_once
from generator.compare.incidents import incident_entries, incident_score, threat_entries
from generator.compare.listed import actor_entries, actor_score, source_entries, source_score
from generator.compare.matching import Pair, matched
from generator.compare.renamed import renamed
from generator.compare.said import BETWEEN_PARTS, risk_entries, said_score, statement_entries
from generator.compare.same import Same
from generator.compare.values import CORRECTED, HARM, differences
from generator.compare.witnesses import Witnesses
from generator.compare.wording import normal, stems
from generator.model import Brief, Changes, FactChange, FactKind, PreviousEdition, ValueChange, Witness

__all__ = ["compare", "counterparts"]

KINDS: tuple[FactKind, ...] = get_args(FactKind)


@dataclass(frozen=True)
class _Sorted:
    """The entries of one kind: those of both editions, and those of one."""

    pairs: Sequence[Pair]
    gone: Sequence[Entry]
    added: Sequence[Entry]


def compare(old: Brief, new: Brief) -> Changes:
    """What the new brief says that the old one did not, no longer says, or says otherwise; each fact with its evidence."""
    same, kinds = _known_again(old, new)
    before, now = Witnesses(old), Witnesses(new)
    corrections, changed = _changed([pair for kind in kinds for pair in kind.pairs], same, before, now)
    return Changes(
        previous=_previous(old),
        corrections=tuple(corrections),
        added=tuple(_new_fact(e, now) for e in _ordered(e for kind in kinds for e in kind.added if not e.is_minor)),
        gone=tuple(_gone_fact(e, before) for e in _ordered(e for kind in kinds for e in kind.gone if not e.is_minor)),
        changed=(*changed, *_of_the_brief(old, new)),
    )


def counterparts(old: Brief, new: Brief) -> dict[str, tuple[str, ...]]:
    """The ids (``document/fact``) of old facts that are in the new brief too, each with those of the new fact."""
    pairs = [pair for kind in _known_again(old, new)[1] for pair in kind.pairs]
    return {fact: after.facts for before, after in pairs for fact in before.facts}


def _known_again(old: Brief, new: Brief) -> tuple[Same, list[_Sorted]]:
    """Every kind of fact, matched: texts and actors first, since the others are known again by them."""
    sources = _sorted(source_entries, old, new, source_score)
    actors = _with_renamed(_sorted(actor_entries, old, new, actor_score), old, new)
    same = Same.of(sources.pairs, actors.pairs)
    return same, [
        _sorted(incident_entries, old, new, lambda a, b: incident_score(a, b, same)),
        _sorted(threat_entries, old, new, lambda a, b: incident_score(a, b, same)),
        _sorted(statement_entries, old, new, lambda a, b: said_score(a, b, same)),
        _sorted(risk_entries, old, new, lambda a, b: said_score(a, b, same)),
        actors,
        sources,
    ]


def _sorted(
    entries: Callable[[Brief], Iterable[Entry]], old: Brief, new: Brief, score: Callable[[Entry, Entry], float]
) -> _Sorted:
    before, now = each_once(entries(old)), each_once(entries(new))
    pairs = matched(before, now, score)
    known, kept = {a.key for a, _ in pairs}, {b.key for _, b in pairs}
    return _Sorted(pairs, [e for e in before if e.key not in known], [e for e in now if e.key not in kept])


def _with_renamed(actors: _Sorted, old: Brief, new: Brief) -> _Sorted:
    pairs = renamed(actors.gone, actors.added, old, new)
    known, kept = {a.key for a, _ in pairs}, {b.key for _, b in pairs}
    return _Sorted(
        [*actors.pairs, *pairs],
        [e for e in actors.gone if e.key not in known],
        [e for e in actors.added if e.key not in kept],
    )


def _ordered(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=_order)


def _order(entry: Entry) -> tuple[int, str, str, str]:
    return KINDS.index(entry.kind), entry.date or "9999", normal(entry.title), entry.key


def _previous(old: Brief) -> PreviousEdition:
    head = old.masthead
    return PreviousEdition(
        title=head.title, edition=head.edition, marking=head.marking, as_of=head.as_of, compiled=head.compiled,
        document_count=head.document_count,
    )  # fmt: skip


def _changed(
    pairs: Iterable[Pair], same: Same, before: Witnesses, now: Witnesses
) -> tuple[list[FactChange], list[FactChange]]:
    """Corrections, one value each, and what else changed, one fact each; one correction is not told twice."""
    corrections, changed = [], []
    told: list[tuple[tuple[frozenset[str], frozenset[str]], Pair]] = []
    for old, new in sorted(pairs, key=lambda pair: (_order(pair[1])[0], min(_order(pair[0]), _order(pair[1])))):
        if old.key == new.key and old.values("text") == new.values("text"):
            continue
        others = []
        for value in differences(old, new, same.actor):
            mark = _exchanged(value)
            is_told = value.field == "words" and any(mark == m and _in_one_text(pair, (old, new)) for m, pair in told)
            if value.nature == "replaced" and value.field in CORRECTED and not is_told:
                told.append((mark, (old, new)))
                corrections.append(_change(old, new, (value,), before, now))
            else:
                others.append(value)
        if others and not (old.is_minor and new.is_minor):
            changed.append(_change(old, new, tuple(others), before, now))
    return corrections, changed


def _exchanged(value: ValueChange) -> tuple[frozenset[str], frozenset[str]]:
    """What went and what came in its place: the same for a figure of an incident and for the sentence that gives it."""
    old, new = stems(" ".join(value.old)), stems(" ".join(value.new))
    return old - new, new - old


def _in_one_text(one: Pair, two: Pair) -> bool:
    """True where both facts stand in one text, then and now."""
    return all(not set(a.documents).isdisjoint(b.documents) for a, b in zip(one, two, strict=True))


def _change(old: Entry, new: Entry, values: tuple[ValueChange, ...], before: Witnesses, now: Witnesses) -> FactChange:
    only = values[0] if len(values) == 1 else None
    return FactChange(
        kind=new.kind, title=new.title or None, words=new.words or None, differences=values,
        old=_evidence(old, before, only, "old"), new=_evidence(new, now, only, "new"),
        references=new.references, facts=new.facts,
    )  # fmt: skip


def _new_fact(entry: Entry, now: Witnesses) -> FactChange:
    return FactChange(
        kind=entry.kind, title=entry.title or None, words=entry.words or None, new=_evidence(entry, now),
        references=entry.references, facts=entry.facts,
    )  # fmt: skip


def _gone_fact(entry: Entry, before: Witnesses) -> FactChange:
    return FactChange(kind=entry.kind, title=entry.title or None, words=entry.words or None, old=_evidence(entry, before))


def _evidence(
    entry: Entry, witnesses: Witnesses, value: ValueChange | None = None, side: str = "new"
) -> tuple[Witness, ...]:
    """The passages of one value, else of the whole fact, else the texts themselves."""
    references, sought = entry.references, ()
    if value:
        references = next((s.references for s in entry.stated if s.field == value.field), ()) or references
        sought = tuple(each.partition(" ")[0] for each in getattr(value, side)) if value.field in HARM else ()
    is_words = entry.kind in {"statement", "risk"} and (value is None or value.field == "words")
    quoted = entry.words.split(BETWEEN_PARTS) if is_words else ()
    return witnesses.of(references, sought, quoted) or witnesses.of_texts(entry.documents)


def _of_the_brief(old: Brief, new: Brief) -> Iterable[FactChange]:
    """Another marking of the whole brief follows from its texts: a change, and no correction."""
    before, now = old.masthead.marking, new.masthead.marking
    if before != now:
        value = ValueChange(field="marking", nature="replaced", old=(before,), new=(now,))
        yield FactChange(kind="brief", title=new.masthead.title, differences=(value,))
