"""The filters of an edition → the facts that it holds, how many it leaves out, and which filter values name nothing.

A fact stays where every filter lets it through. What is left out takes no voice with it: a risk is still told by whoever
told it. Filters are for the reader's time; what an audience must not see is kept from it by markings, never by filters.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.config import Filters
from generator.countries import country_name
from generator.grade.redaction import spans_in
from generator.model import (
    Actor,
    BriefActor,
    Domain,
    Facts,
    Filtered,
    Finding,
    Incident,
    Risk,
    RiskCategory,
    Span,
    Statement,
)
from generator.plain_words import normal_words
from generator.removal import without
from generator.words.labels import LABELS

__all__ = ["Narrowed", "narrowed", "unknown_values"]

Told = Statement | Risk | Incident


@dataclass(frozen=True)
class Narrowed:
    """The facts that pass, and what the edition says of its filters; None where it has none."""

    facts: tuple[Facts, ...]
    filtered: Filtered | None


def narrowed(documents: Sequence[Facts], wanted: Filters, actors: Sequence[BriefActor]) -> Narrowed:
    """The facts of the documents that every filter lets through; ``actors`` are those of the whole brief, by all names.

    The documents all stay, so that a text has the same letter in every edition.
    """
    if not wanted.any:
        return Narrowed(tuple(documents), None)
    choice = _Choice(wanted, actors)
    done, left_out, undated = [], 0, 0
    for facts in documents:
        told: list[Told] = [*facts.statements, *facts.risks, *facts.incidents]
        gone = {fact.id for fact in told if not choice.lets_through(facts, fact)}
        if wanted.categories:
            gone |= _telling_nothing(facts, gone)
        gone |= {fact.id for fact in told if wanted.kinds and _kind(fact) not in wanted.kinds}
        if not facts.document.duplicate_of:
            left_out += len(gone)
            undated += sum(choice.is_undated(facts, fact) for fact in told)
        kept = without(facts, gone)
        done.append(_with_its_actors(kept, choice.of(facts)) if wanted.by_content else kept)
    says = wanted.model_dump(include={"kinds", "actors", "places", "categories"})
    days = {"since": wanted.since and wanted.since.isoformat(), "until": wanted.until and wanted.until.isoformat()}
    return Narrowed(tuple(done), Filtered.model_validate({**says, **days, "left_out": left_out, "undated": undated}))


class _Choice:
    """The filters, with the ids that the named actors have in each document."""

    def __init__(self, wanted: Filters, actors: Sequence[BriefActor]) -> None:
        self.wanted = wanted
        names = {normal_words(name) for name in wanted.actors}
        self.keys = {key for a in actors if names & {normal_words(n) for n in _names(a)} for key in a.facts}
        self.places = [normal_words(place) for place in wanted.places]
        self.categories = {normal_words(category) for category in wanted.categories}

    def of(self, facts: Facts) -> set[str]:
        """The ids of the wanted actors in a document."""
        return {a.id for a in facts.actors if f"{facts.document.id}/{a.id}" in self.keys}

    def lets_through(self, facts: Facts, fact: Told) -> bool:
        """True where no filter of what a fact says leaves it out."""
        if self.wanted.actors and not _involves(facts, fact, self.of(facts)):
            return False
        if self.places and not self._is_at(facts, fact):
            return False
        if self.categories and not isinstance(fact, Statement) and not self.categories & _categories(fact):
            return False
        return not (self.wanted.since or self.wanted.until) or self._is_in_time(facts, fact)

    def is_undated(self, facts: Facts, fact: Told) -> bool:
        """True where a filter of days leaves a fact out because no day is known for it."""
        return bool(self.wanted.since or self.wanted.until) and _day(facts, fact) is None

    def _is_in_time(self, facts: Facts, fact: Told) -> bool:
        """By its own date, else that of its text; a month or a year counts where any day of it does."""
        day = _day(facts, fact)
        if day is None:
            return False
        since, until = self.wanted.since, self.wanted.until
        return (since is None or day >= since.isoformat()[: len(day)]) and (
            until is None or day <= until.isoformat()[: len(day)]
        )

    def _is_at(self, facts: Facts, fact: Told) -> bool:
        words = [facts.document.text[a:b] for a, b in _sentences(facts, fact)]
        if isinstance(fact, Incident):
            words += [place.text for place in fact.places]
            words += [fact.place_position.name] if fact.place_position else []
            words += [fact.country, country_name(fact.country) or ""] if fact.country else []
        spoken = [f" {normal_words(each)} " for each in words]
        return any(f" {place} " in each for place in self.places for each in spoken)


def unknown_values(
    documents: Sequence[Facts], wanted: Filters, actors: Sequence[BriefActor], where: Callable[[str], str | None]
) -> Iterator[Finding]:
    """A warning for each value that names nothing in the texts, with the likeliest meant; ``where`` gives a key's line."""
    names = [name for actor in actors for name in _names(actor)]
    yield from _unknown("actors", wanted.actors, names, "no actor of these texts", where("actors"))
    incidents = [i for f in documents for i in f.incidents]
    places = [p.text for i in incidents for p in i.places] + [i.place_position.name for i in incidents if i.place_position]
    places += [word for i in incidents if i.country for word in (i.country, country_name(i.country) or "")]
    texts = [f" {normal_words(f.document.text)} " for f in documents]
    strange = [p for p in wanted.places if not any(f" {normal_words(p)} " in text for text in texts)]
    yield from _unknown("places", strange, places, "no place of these texts", where("places"))
    known = [*get_args(RiskCategory), *get_args(Domain), *LABELS["incident"], *(i.type for i in incidents)]
    words = [word.replace("_", " ") for word in known]
    categories = [category.replace("_", " ") for category in wanted.categories]
    yield from _unknown("categories", categories, words, "no category of risks or incidents", where("categories"))


def _unknown(key: str, values: Iterable[str], known: Sequence[str], what: str, where: str | None) -> Iterator[Finding]:
    plain = {normal_words(name): name for name in known if name}
    for value in values:
        if normal_words(value) not in plain:
            near = difflib.get_close_matches(normal_words(value), plain, n=1, cutoff=0.6)
            hint = f"did you mean “{plain[near[0]]}”?" if near else "`sitbrief explain` lists what the texts hold"
            message = f"“{value}” in “{key}” is {what}"
            yield Finding(severity="warning", rule="filter-unknown", message=message, where=where, hint=hint)


def _names(actor: BriefActor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases, *filter(None, [actor.country_name if actor.kind == "state" else None]))


def _kind(fact: Told) -> str:
    if isinstance(fact, Incident):
        return "threats" if fact.stage == "threatened" else "incidents"
    return "statements" if isinstance(fact, Statement) else "risks"


def _categories(fact: Risk | Incident) -> set[str]:
    if isinstance(fact, Risk):
        return {fact.category}
    return {normal_words(fact.type.replace("_", " ")), fact.domain}


def _telling_nothing(facts: Facts, gone: set[str]) -> set[str]:
    """Statements have no category: they stay with the risks and incidents that they tell."""
    told = [r.span for r in facts.risks if r.id not in gone]
    told += [e for i in facts.incidents if i.id not in gone for e in i.evidence]
    tellers = {r.statement for r in facts.risks if r.id not in gone}
    return {
        s.id for s in facts.statements
        if s.id not in tellers and not any(c.overlaps(t) for c in s.contents for t in told)
    }  # fmt: skip


def _day(facts: Facts, fact: Told) -> str | None:
    own = fact.date if isinstance(fact, Incident) else None
    return own or (facts.document.published[:10] if facts.document.published else None)


def _involves(facts: Facts, fact: Told, actors: set[str]) -> bool:
    """True where one of the actors speaks, does, or is named in the words of the fact."""
    teller = next((s for s in facts.statements if isinstance(fact, Risk) and s.id == fact.statement), None)
    referred = _referred(fact) | (_referred(teller) if teller else set())
    return bool(actors & referred) or any(
        mention.overlaps(span) for a in facts.actors if a.id in actors for mention in a.mentions for span in spans_in(fact)
    )


def _referred(fact: Told) -> set[str]:
    voice = {fact.voice.actor or ""} if not isinstance(fact, Statement) and fact.voice else set()
    match fact:
        case Statement():
            return {fact.speaker or "", fact.relayed_by or "", *fact.co_speakers}
        case Risk():
            return {*fact.actors, *voice}
        case Incident():
            return {p.actor or "" for p in fact.perpetrators} | voice


def _with_its_actors(facts: Facts, wanted: set[str]) -> Facts:
    """Without the actors that no fact needs any more; whose part an actor is stays with it."""
    told: list[Told] = [*facts.statements, *facts.risks, *facts.incidents]
    spans = [span for fact in told for span in spans_in(fact)]
    needed = {i for fact in told for i in _referred(fact)} | (wanted if told else set())
    needed |= {a.id for a in facts.actors if any(_named_in(a, span) for span in spans)}
    owners = {a.id: a.affiliation for a in facts.actors}
    for actor in [i for i in needed if owners.get(i)]:
        needed.add(owners[actor] or "")
    return without(facts, {a.id for a in facts.actors} - needed)


def _named_in(actor: Actor, span: Span) -> bool:
    return any(mention.overlaps(span) for mention in actor.mentions)


def _sentences(facts: Facts, fact: Told) -> list[tuple[int, int]]:
    spans = list(spans_in(fact))
    around = [(s.start, s.end) for s in facts.sentences if any(s.start < x.end and x.start < s.end for x in spans)]
    return around or [(x.start, x.end) for x in spans]
