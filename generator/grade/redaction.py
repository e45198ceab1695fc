"""Facts marked above a ceiling → the facts of their documents as if those sentences could not be read, and how many went.

Every sentence that a withheld fact rests on is taken out of the text, wherever it stands word for word, and so is every fact
and name that needs it. As many characters stand in its place, so that all other words keep theirs. Never leaves a word of
a withheld sentence for want of knowing what it was for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pydantic import BaseModel

from generator.model import Actor, Facts, Marking, Passage, Span, withheld_words
from generator.plain_words import normal_words
from generator.removal import without

__all__ = ["redacted", "spans_in"]

Range = tuple[int, int]


def redacted(documents: Sequence[Facts], is_above: Callable[[Marking], bool]) -> tuple[tuple[Facts, ...], int]:
    """The documents without the facts whose marking ``is_above`` the ceiling, and how many facts are withheld.

    Facts that need a withheld sentence are withheld with it and count. Where nothing is above, the very same facts.
    """
    hidden = {f.document.id: [fact for fact in f.every if fact.marking and is_above(fact.marking)] for f in documents}
    if not any(hidden.values()):
        return tuple(documents), 0
    ranges = {f.document.id: _sentences(f, spans_in(hidden[f.document.id])) for f in documents}
    wordings = {normal_words(f.document.text[a:b]) for f in documents for a, b in ranges[f.document.id]}
    done, count = [], 0
    for facts in documents:
        again = [(p.start, p.end) for p in facts.sentences if normal_words(facts.document.text[p.start : p.end]) in wordings]
        left, gone = _without_ranges(facts, _joined([*ranges[facts.document.id], *again]), wordings)
        count += 0 if facts.document.duplicate_of else gone
        done.append(left)
    return tuple(done), count


def _without_ranges(facts: Facts, ranges: Sequence[Range], wordings: set[str]) -> tuple[Facts, int]:
    """One document without these stretches of its text, and how many of its facts went with them."""
    if not ranges:
        return facts, 0
    told = (*facts.statements, *facts.risks, *facts.incidents)
    gone = {fact.id for fact in told if any(_touches(span, ranges) for span in spans_in([fact]))}
    gone |= {r.id for r in facts.risks if r.statement in gone}
    actors = [actor for each in facts.actors if (actor := _actor(each, facts.document.text, ranges))]
    gone |= {a.id for a in facts.actors} - {a.id for a in actors}
    text = facts.document.text
    for start, end in ranges:
        text = text[:start] + withheld_words(end - start) + text[end:]
    title = facts.document.title
    update: dict[str, object] = {"text": text, "withheld": tuple(ranges)}
    if title and any(normal_words(title) in wording for wording in wordings):
        update |= {"title": None, "url": None}  # an address often spells the title
    document = facts.document.model_copy(update=update)
    kept = without(facts.model_copy(update={"actors": tuple(actors)}), gone)
    silent = {kind: tuple(f.model_copy(update={"why": ()}) for f in getattr(kept, kind)) for kind in _KINDS}
    overlooked = tuple(p for p in facts.overlooked if not _touches(p, ranges))
    return kept.model_copy(update={**silent, "document": document, "overlooked": overlooked}), len(gone)


_KINDS = ("actors", "statements", "risks", "incidents")


def _actor(actor: Actor, text: str, ranges: Sequence[Range]) -> Actor | None:
    """An actor as the rest of the text speaks of it: its name, where that stood in a withheld sentence alone, is another."""
    mentions = tuple(m for m in actor.mentions if not _touches(m, ranges))
    if not mentions:
        return None
    rest = normal_words("".join(text[a:b] for a, b in _gaps(ranges, len(text))))
    names = [m.text for m in mentions if m.form == "name"] or [m.text for m in mentions]
    changed = any(c.field == "name" for c in actor.corrections)
    known = tuple(c for c in actor.corrections if c.field != "name" or normal_words(c.read) in rest)
    keeps = changed or actor.kind == "state" or normal_words(actor.name) in rest
    return actor.model_copy(
        update={
            "mentions": mentions,
            "name": actor.name if keeps else max(names, key=len),
            "aliases": tuple(a for a in actor.aliases if normal_words(a) in rest),
            "corrections": known,
            "roles": tuple(r for r in actor.roles if not _touches(r, ranges)),
        }
    )


def spans_in(value: object) -> Iterator[Span]:
    """Every span in a fact, or in several, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans_in(getattr(value, name))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from spans_in(each)


def _sentences(facts: Facts, spans: Iterable[Span]) -> list[Range]:
    """The sentences that the spans stand in, and the spans themselves where no sentence was cut around them."""
    ranges: list[Range] = []
    for span in spans:
        ranges.append((span.start, span.end))
        ranges += [(s.start, s.end) for s in facts.sentences if s.start < span.end and span.start < s.end]
    return _joined(ranges)


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """In order, each stretch once."""
    done: list[Range] = []
    for start, end in sorted(ranges):
        if done and start < done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done


def _gaps(ranges: Sequence[Range], end: int) -> list[Range]:
    borders = [0, *(border for pair in ranges for border in pair), end]
    return list(zip(borders[::2], borders[1::2], strict=True))


def _touches(span: Span | Passage, ranges: Sequence[Range]) -> bool:
    return any(start < span.end and span.start < end for start, end in ranges)
