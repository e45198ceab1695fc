"""Joined actors → the ranked table of key actors, each with what it said or is said to have done, in the texts' words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.countries import country_name
from generator.fuse.context import Context, fact_key, handled
from generator.fuse.excerpts import excerpt, quoted
from generator.fuse.identity import JoinedActor
from generator.fuse.statements import reported_words, role_words
from generator.model import BriefActor, Facts, Incident, Reference, Span, Statement

__all__ = ["brief_actors"]

MOST_KEY_ACTORS = 12
LEAST_SALIENCE = 0.25
"""Under this an actor is only named in the line below the table."""
LONGEST_DOING = 130
STEM = 4
"""Letters by which a reporting word is known to name its act ("warned" a warning), so that it is not said twice."""


def brief_actors(context: Context) -> tuple[BriefActor, ...]:
    """All actors by salience, then mentions, then name, behind them the places; the weak ones marked as minor."""
    documents = len(context.facts)
    ranked = sorted(context.actors, key=lambda a: (_is_place(a), -_weight(a, documents), -a.mention_count, a.read_as))
    return tuple(_brief_actor(context, actor, rank) for rank, actor in enumerate(ranked, 1))


def _is_place(actor: JoinedActor) -> bool:
    """True for a place that the text returns to: where things happen, not who does them."""
    return actor.kind == "other"


def _weight(actor: JoinedActor, documents: int) -> float:
    """Salience in a text counts whole; being salient in several texts counts more."""
    return sum(a.salience for _, a in actor.parts) if documents > 1 else actor.salience


def _brief_actor(context: Context, actor: JoinedActor, rank: int) -> BriefActor:
    said = _Doings(context, actor)
    doing, references = said.first()
    minor = _is_place(actor) or rank > MOST_KEY_ACTORS or (actor.salience < LEAST_SALIENCE and rank > 3)
    role = role_words(context, actor)
    owner = context.owner(actor)
    return BriefActor(
        id=actor.id, rank=rank, name=actor.name, kind=actor.kind, country=actor.country,
        country_name=context.words.country(country_name(actor.country)),
        role=role if not owner or role != owner.name else None,
        affiliation=owner.name if owner and owner.id != actor.id else None,
        aliases=actor.aliases, salience=round(actor.salience, 4), mention_count=actor.mention_count,
        document_count=len({d for d, _ in actor.parts}), said_or_did=doing, minor=minor,
        references=references or _first_mention(context, actor), facts=tuple(fact_key(d, a.id) for d, a in actor.parts),
        **handled(*((context.by_document[d], a) for d, a in actor.parts)),
    )  # fmt: skip


def _first_mention(context: Context, actor: JoinedActor) -> tuple[Reference, ...]:
    """Where the actor is first named in a passage that is printed; a passage is not printed for a name alone."""
    evidence = context.evidence
    named = ((document, mention) for document, part in actor.parts for mention in part.mentions)
    first = next(((d, m) for d, m in named if evidence.carries_a_fact(d, m)), None)
    return evidence.at(*first) if first else ()


class _Doings:
    """What the facts say that an actor said, did or is said to have done, strongest first."""

    def __init__(self, context: Context, actor: JoinedActor) -> None:
        self.context = context
        self.words = context.words
        self.actor = actor
        self.ids = {(d, a.id) for d, a in actor.parts}

    def first(self) -> tuple[str | None, tuple[Reference, ...]]:
        """One or two doings as one sentence, and their references."""
        rows = list(dict([*self._said(), *self._did(), *self._party()]).items())[:2]
        if not rows:
            return None, ()
        words = rows[0][0]
        if len(rows) > 1 and len(words) + len(rows[1][0]) <= LONGEST_DOING:
            words = f"{words}; {rows[1][0][:1].lower()}{rows[1][0][1:]}"
        else:
            rows = rows[:1]
        references = {r.label: r for _, rs in rows for r in rs[:1]}
        return words, tuple(references.values())

    def _is(self, facts: Facts, actor: str | None) -> bool:
        return actor is not None and (facts.document.id, actor) in self.ids

    def _said(self) -> list[tuple[str, tuple[Reference, ...]]]:
        rows = [
            (self._rank(s), f, s)
            for f, s in self.context.statements()
            if self._is(f, s.speaker) or any(self._is(f, c) for c in s.co_speakers)
        ]
        return [
            (self._saying(f, s), self.context.evidence.references(fact_key(f.document.id, s.id)))
            for _, f, s in sorted(rows, key=lambda r: r[0])
        ]

    @staticmethod
    def _rank(statement: Statement) -> tuple[int, int, int]:
        """Threats, warnings and denials tell most about an actor; a direct quotation more than reported speech."""
        weights = {"threat": 0, "warning": 0, "denial": 1, "demand": 1, "accusation": 1}
        return weights.get(statement.act, 2), statement.mode == "indirect", statement.contents[0].start

    def _saying(self, facts: Facts, statement: Statement) -> str:
        act = self.words.label("act", statement.act)
        told = reported_words(facts.document.text, statement)
        said = self.context.set_off(facts, excerpt(told, LONGEST_DOING - 20))
        if statement.mode != "direct" and act[:STEM] in told.partition(" ")[0].lower():
            return said[:1].upper() + said[1:]
        return self.words.gettext("%(who)s: %(words)s", who=act[:1].upper() + act[1:], words=said)

    def _did(self) -> list[tuple[str, tuple[Reference, ...]]]:
        out = []
        for facts, incident in self.context.incidents():
            for p in incident.perpetrators:
                if self._is(facts, p.actor):
                    where = self.context.evidence.references(fact_key(facts.document.id, incident.id))
                    out.append((self._deed(incident, p.certainty), where))
        return out

    def _deed(self, incident: Incident, certainty: str) -> str:
        told = quoted(self.words, incident.evidence[0].text, LONGEST_DOING - 30)
        return {
            "stated": self.words.gettext("Named for %(words)s", words=told),
            "suspected": self.words.gettext("Suspected of %(words)s", words=told),
            "claimed": self.words.gettext("Named by one side for %(words)s", words=told),
            "denied": self.words.gettext("Denies %(words)s", words=told),
        }[certainty]

    def _party(self) -> list[tuple[str, tuple[Reference, ...]]]:
        """The first fact (risk, incident, statement) whose words, as far as they are shown, name it and are not its own."""
        for facts in self.context.facts:
            mentions = [m for d, a in self.actor.parts if d == facts.document.id for m in a.mentions]
            for key, span in self._told(facts) if mentions else ():
                shown = excerpt(span.text, LONGEST_DOING - 30, inside=self.words)
                if any(span.start <= m.start and m.end <= span.start + len(shown) for m in mentions):
                    told = self.words.gettext("Named in %(words)s", words=self.words.in_marks(shown))
                    return [(told, self.context.evidence.references(fact_key(facts.document.id, key)))]
        return []

    def _told(self, facts: Facts) -> Iterator[tuple[str, Span]]:
        spoken = {s.id for s in facts.statements if self._is(facts, s.speaker)}
        yield from ((r.id, r.span) for r in facts.risks if r.statement not in spoken)
        yield from ((i.id, e) for i in facts.incidents for e in i.evidence)
        yield from ((s.id, c) for s in facts.statements if s.id not in spoken for c in s.contents)
