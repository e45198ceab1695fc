"""What is missed, too much or wrong in one article, in words: for reading, not for counting."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Facts, Incident, Statement
from tests.accuracy.incident_fields import agrees, same_words, values_of
from tests.accuracy.labelled import GoldActor, GoldIncident, GoldStatement, Labelled
from tests.accuracy.score import (
    WORD,
    Words,
    agreement,
    jaccard,
    matched,
    pairs_of,
    same_incident,
    shared,
    words_of,
    words_of_saying,
)

__all__ = ["errors"]

Rated = list[tuple[float, int, int]]


def errors(gold: Labelled, facts: Facts) -> Iterator[str]:
    """One line for each error, kind by kind."""
    who: dict[str | None, str] = {}
    if gold.actors is not None:
        yield from _actors(gold.document.text, gold.actors, facts, who)
    if gold.statements is not None:
        yield from _statements(gold.document.text, gold.statements, facts, who)
    yield from _risks(gold, facts)
    yield from _incidents(gold, facts)


def _actors(text: str, gold: tuple[GoldActor, ...], facts: Facts, who: dict[str | None, str]) -> Iterator[str]:
    rated = [(agreement(text, a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(facts.actors)]
    pairs = matched(rated, 0.5)
    for i, j in pairs:
        label, actor = gold[i], facts.actors[j]
        who[actor.id] = label.id
        if actor.kind not in label.kinds:
            yield f"actor kind: {label.name} is {'/'.join(label.kinds)}, not {actor.kind}"
    found, given = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (f"actor missed: {a.name}" for i, a in enumerate(gold) if i not in found and not a.optional)
    yield from (f"actor too many: {a.name} ({a.kind})" for j, a in enumerate(facts.actors) if j not in given)


def _statements(text: str, gold: tuple[GoldStatement, ...], facts: Facts, who: dict[str | None, str]) -> Iterator[str]:
    wanted = [words_of(text, s.contents) for s in gold]
    given = [words_of(text, pairs_of(s.contents)) for s in facts.statements]
    pairs = matched(_rated(jaccard, wanted, given), 0.5)
    for i, j in pairs:
        speaker = gold[i].speaker
        if speaker and who.get(facts.statements[j].speaker) != speaker:
            got = who.get(facts.statements[j].speaker, facts.statements[j].speaker)
            yield f"speaker: {speaker}, not {got}: {_quote(text, wanted[i])}"
        if not gold[i].optional:
            for line in _saying(gold[i], facts.statements[j]):
                yield f"{line}: {_quote(text, wanted[i])}"
    soft = [s.optional for s in gold]
    yield from _unmatched("statement", text, wanted, given, pairs, soft)


def _saying(label: GoldStatement, statement: Statement) -> Iterator[str]:
    for name, ours, theirs in words_of_saying(label, statement):
        if (ours or theirs) and not same_words(ours, theirs):
            yield f"{name}: {ours or '(none)'}, not {theirs or '(none)'}"
    if label.acts and statement.act not in label.acts:
        yield f"act: {'/'.join(label.acts)}, not {statement.act}"


def _risks(gold: Labelled, facts: Facts) -> Iterator[str]:
    text = gold.document.text
    wanted = [words_of(text, [r.span]) for r in gold.risks]
    given = [words_of(text, pairs_of([r.span])) for r in facts.risks]
    pairs = matched(_rated(shared, wanted, given), 0.5)
    for i, j in pairs:
        if facts.risks[j].category not in gold.risks[i].categories:
            right = "/".join(gold.risks[i].categories)
            yield f"risk category: {right}, not {facts.risks[j].category}: {_quote(text, wanted[i])}"
        if not gold.risks[i].optional and (gold.risks[i].condition is None) != (facts.risks[j].condition is None):
            came = facts.risks[j].condition
            yield f"risk condition: {'(none) expected, came ' + came.text if came else 'missed'}: {_quote(text, wanted[i])}"
    yield from _unmatched("risk", text, wanted, given, pairs, [r.optional for r in gold.risks])


def _incidents(gold: Labelled, facts: Facts) -> Iterator[str]:
    text = gold.document.text
    happened = [i for i in facts.incidents if i.stage != "threatened"]
    rated = [(same_incident(text, a, b), i, j) for i, a in enumerate(gold.incidents) for j, b in enumerate(happened)]
    pairs = matched(rated, 1 / 3)
    wanted = [words_of(text, [i.evidence]) for i in gold.incidents]
    given = [words_of(text, pairs_of(i.evidence)) for i in happened]
    for i, j in pairs:
        label = gold.incidents[i]
        for line in () if label.optional else _fields(label, happened[j]):
            yield f"{line}: {_quote(text, wanted[i])}"
    yield from _unmatched("incident", text, wanted, given, pairs, [i.optional for i in gold.incidents])


def _fields(label: GoldIncident, incident: Incident) -> Iterator[str]:
    if incident.domain == "maritime" and incident.type not in label.types:
        yield f"incident type: {'/'.join(label.types)}, not {incident.type}"
    values = values_of(incident)
    for name, right in label.fields.items():
        if (right or values[name]) and not agrees(name, right, values[name]):
            yield f"incident {name}: {_listed(right)}, not {_listed(values[name])}"


def _listed(values: tuple[str | int | bool, ...]) -> str:
    return "/".join(map(str, values)) or "(none)"


def _rated(measure: Callable[[Words, Words], float], wanted: list[Words], given: list[Words]) -> Rated:
    return [(measure(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)]


def _unmatched(
    name: str,
    text: str,
    wanted: list[Words],
    given: list[Words],
    pairs: list[tuple[int, int]],
    soft: list[bool],
) -> Iterator[str]:
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (f"{name} missed: {_quote(text, w)}" for i, w in enumerate(wanted) if i not in found and not soft[i])
    yield from (f"{name} too many: {_quote(text, w)}" for j, w in enumerate(given) if j not in used)


def _quote(text: str, words: Words) -> str:
    """The first hundred characters from the first to the last word."""
    if not words:
        return ""
    last = WORD.match(text, max(words))
    return text[min(words) : last.end() if last else None].replace("\n", " ")[:100]
