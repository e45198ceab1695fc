"""Facts against labels: precision, recall and F1 for each kind of fact, over all articles together.

In: labelled articles and the facts that the program found in them. Out: a ``Result`` for each figure. Knows nothing of how
facts are found. A label marked optional is neither rewarded nor punished.

statements   the same words: at least half of the words that either content has
speakers     of the statements found whose speaker is labelled: the right actor
cues         of the statements found: half of the words of the shorter one; sources likewise
actors       the labelled actor that most of the mentions overlap; one labelled actor is found once
risks        at least half of the words of the shorter one
incidents    the same ship, else evidence that shares a third of the words of the shorter one; threats do not count;
             of those found and labelled in full, field by field (``incident_fields``)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Actor, Facts, Incident, Span, Statement
from tests.accuracy.incident_fields import agrees, same_words, values_of
from tests.accuracy.labelled import GoldActor, GoldIncident, GoldStatement, Labelled

__all__ = [
    "WORD",
    "Result",
    "Words",
    "agreement",
    "jaccard",
    "matched",
    "pairs_of",
    "same_incident",
    "score",
    "shared",
    "words_of",
    "words_of_saying",
]

WORD = re.compile(r"\w+")
Words = frozenset[int]
Pair = tuple[int, int]


@dataclass(frozen=True)
class Result:
    """A figure: hits among what was found and among what is labelled."""

    hits: int
    found: int
    labelled: int

    @property
    def f1(self) -> float:
        """F1 in per cent; 100 where there was nothing to find and nothing was found."""
        return 200 * self.hits / (self.found + self.labelled) if self.found + self.labelled else 100.0

    @property
    def precision(self) -> float:
        """Per cent of what was found."""
        return 100 * self.hits / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """Per cent of what is labelled."""
        return 100 * self.hits / self.labelled if self.labelled else 100.0


def score(articles: Sequence[Labelled], found: Sequence[Facts]) -> dict[str, Result]:
    """All figures by name, in the order in which they are printed."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, facts in zip(articles, found, strict=True):
        who = _score_actors(counts, gold.document.text, gold.actors, facts) if gold.actors is not None else {}
        if gold.statements is not None:
            _score_statements(counts, gold.document.text, gold.statements, facts, who)
        _score_risks(counts, gold, facts)
        _score_incidents(counts, gold, facts)
    names = list(dict.fromkeys(name for name, _ in counts))
    return {n: Result(counts[n, "hits"], counts[n, "found"], counts[n, "labelled"]) for n in names}


def words_of(text: str, ranges: Iterable[Pair]) -> Words:
    """The places of the words in these ranges."""
    return frozenset(m.start() for start, end in ranges for m in WORD.finditer(text, start, end))


def pairs_of(spans: Iterable[Span]) -> list[Pair]:
    """Spans as ranges."""
    return [(span.start, span.end) for span in spans]


def matched(scores: Iterable[tuple[float, int, int]], least: float) -> list[Pair]:
    """One-to-one, the best first."""
    left, right, out = set(), set(), []
    for value, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if value >= least and i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j))
    return sorted(out)


def _count(
    counts: Counter[tuple[str, str]],
    name: str,
    pairs: Sequence[Pair],
    optional: Sequence[bool],
    found: int,
) -> list[Pair]:
    """Books one article's matches and gives those on labels that count."""
    hits = [(i, j) for i, j in pairs if not optional[i]]
    counts[name, "hits"] += len(hits)
    counts[name, "found"] += found - (len(pairs) - len(hits))
    counts[name, "labelled"] += sum(not o for o in optional)
    return hits


def jaccard(one: Words, other: Words) -> float:
    """Words shared, of all words."""
    return len(one & other) / len(one | other) if one | other else 0.0


def shared(one: Words, other: Words) -> float:
    """Words shared, of the words of the shorter one."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _score_actors(counts: Counter[tuple[str, str]], text: str, gold: tuple[GoldActor, ...], facts: Facts) -> dict[str, str]:
    """Books actors and kinds; gives found actor id → labelled actor id."""
    scores = [
        (agreement(text, a, b), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(facts.actors)
    ]  # fmt: skip
    pairs = matched(scores, 0.5)
    hits = _count(counts, "actors", pairs, [a.optional for a in gold], len(facts.actors))
    counts["actor kinds", "hits"] += sum(facts.actors[j].kind in gold[i].kinds for i, j in hits)
    counts["actor kinds", "found"] += len(hits)
    counts["actor kinds", "labelled"] += len(hits)
    return {facts.actors[j].id: gold[i].id for i, j in pairs}


def agreement(text: str, gold: GoldActor, actor: Actor) -> float:
    """Named mentions that overlap, the same words counting more."""
    mine = [words_of(text, [(m.start, m.end)]) for m in actor.mentions if m.form != "pronoun"]
    return sum(max((jaccard(words_of(text, [place]), words) for words in mine), default=0.0) for place in gold.mentions)


def _score_statements(
    counts: Counter[tuple[str, str]], text: str, gold: tuple[GoldStatement, ...], facts: Facts, who: dict[str, str]
) -> None:
    wanted = [words_of(text, s.contents) for s in gold]
    given = [words_of(text, pairs_of(s.contents)) for s in facts.statements]
    pairs = matched([(jaccard(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)], 0.5)
    hits = _count(counts, "statements", pairs, [s.optional for s in gold], len(given))
    for i, j in hits:
        for name, ours, theirs in words_of_saying(gold[i], facts.statements[j]):
            counts[name, "hits"] += same_words(ours, theirs)
            counts[name, "found"] += bool(theirs)
            counts[name, "labelled"] += bool(ours)
        if gold[i].acts:
            counts["acts", "hits"] += facts.statements[j].act in gold[i].acts
            counts["acts", "found"] += 1
            counts["acts", "labelled"] += 1
        if gold[i].speaker:
            right = who.get(facts.statements[j].speaker or "") == gold[i].speaker
            counts["speakers", "hits"] += right
            counts["speakers", "found"] += 1
            counts["speakers", "labelled"] += 1


def words_of_saying(gold: GoldStatement, statement: Statement) -> Iterator[tuple[str, str, str]]:
    """What is labelled of cue and source: the figure's name, our words, the program's."""
    if gold.cue is not None:
        yield "cues", gold.cue, " ".join(span.text for span in statement.cue)
    if gold.source is not None:
        yield "sources", gold.source, " ".join(span.text for span in statement.sources)


def _score_risks(counts: Counter[tuple[str, str]], gold: Labelled, facts: Facts) -> None:
    text = gold.document.text
    wanted = [words_of(text, [r.span]) for r in gold.risks]
    given = [words_of(text, pairs_of([r.span])) for r in facts.risks]
    pairs = matched([(shared(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)], 0.5)
    hits = _count(counts, "risks", pairs, [r.optional for r in gold.risks], len(given))
    for i, j in hits:
        label, risk = gold.risks[i], facts.risks[j]
        counts["risk categories", "hits"] += risk.category in label.categories
        counts["risk categories", "found"] += 1
        counts["risk categories", "labelled"] += 1
        if label.condition or risk.condition:
            same = label.condition is not None and risk.condition is not None
            theirs = pairs_of([risk.condition]) if risk.condition else []
            ours = [label.condition] if label.condition else []
            counts["risk conditions", "hits"] += same and shared(words_of(text, ours), words_of(text, theirs)) >= 0.5
            counts["risk conditions", "found"] += risk.condition is not None
            counts["risk conditions", "labelled"] += label.condition is not None


def _score_incidents(counts: Counter[tuple[str, str]], gold: Labelled, facts: Facts) -> None:
    text = gold.document.text
    happened = [i for i in facts.incidents if i.stage != "threatened"]
    scores = [
        (same_incident(text, a, b), i, j)
        for i, a in enumerate(gold.incidents)
        for j, b in enumerate(happened)
    ]  # fmt: skip
    pairs = matched(scores, 1 / 3)
    hits = _count(counts, "incidents", pairs, [i.optional for i in gold.incidents], len(happened))
    counts["incident types", "hits"] += sum(
        happened[j].type in gold.incidents[i].types or happened[j].domain != "maritime" for i, j in hits
    )
    counts["incident types", "found"] += len(hits)
    counts["incident types", "labelled"] += len(hits)
    for i, j in hits:
        values = values_of(happened[j])
        for name, right in gold.incidents[i].fields.items():
            counts[f"incident {name}", "hits"] += agrees(name, right, values[name])
            counts[f"incident {name}", "found"] += bool(values[name])
            counts[f"incident {name}", "labelled"] += bool(right)


def same_incident(text: str, gold: GoldIncident, incident: Incident) -> float:
    if gold.vessel and any(vessel.name == gold.vessel for vessel in incident.vessels):
        return 1.0
    return shared(words_of(text, [gold.evidence]), words_of(text, pairs_of(incident.evidence)))
