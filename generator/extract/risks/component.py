"""The spaCy component ``sitbrief_risks``.

In: a parsed ``Doc``; the actor book and the statements are used where they are there. Out: ``doc._.sitbrief_risks``.
Changes nothing else, and gives no likelihood of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.extract.attributes import register_attributes
from generator.extract.risks.candidate import Candidate, Range
from generator.extract.risks.category import Categories
from generator.extract.risks.everyday import is_everyday
from generator.extract.risks.finder import Finder
from generator.extract.risks.holders import Statements
from generator.extract.risks.join import join
from generator.extract.risks.leisure import Leisure
from generator.extract.risks.scene import Scene
from generator.extract.risks.view import View
from generator.extract.risks.vocabulary import extended, spelled, vocabulary
from generator.extract.spans import cut
from generator.model import Risk, Span, Statement

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from generator.extract.actors import ActorBook

__all__ = ["RisksComponent"]

MOST_OF_IT = 0.4
"""Share of a risk's words from which what was said in it is the risk, and the rest is who said it."""
ANNOUNCING = frozenset(("warning", "promise", "announcement", "demand"))
FORCEFUL = frozenset(("", "military", "political", "sanctions"))
FIRST_PERSON = frozenset(("i", "we", "us", "our", "my"))


class RisksComponent:
    """Finds the risks of one text; ``risk_words`` are a user's own words of harm with their categories."""

    name = "sitbrief_risks"

    def __init__(self, nlp: Language, risk_words: Mapping[str, str] | None = None) -> None:
        register_attributes()
        self.words = extended(vocabulary(), risk_words or {})
        self.finder = Finder(self.words)
        self.spelled = spelled(self.words)

    def __call__(self, doc: Doc) -> Doc:
        """Fills ``doc._.sitbrief_risks``."""
        view = View(doc, self.spelled)
        statements = Statements(doc, view.idx)
        scene = Scene(view, self.words, statements.acts)
        leisure = Leisure(view)
        found = join(
            view,
            [
                c
                for c in self.finder.candidates(scene, view.sentences)
                if c.start < c.end and not statements.denies(c.start) and not leisure.holds(c) and not is_everyday(view, c)
            ],
        )
        builder = _Builder(doc, scene, statements)
        doc._.sitbrief_risks = tuple(builder.risk(f"r{number}", c) for number, c in enumerate(found, 1))
        return doc


class _Builder:
    """Candidates → risks with evidence, actors and statements."""

    def __init__(self, doc: Doc, scene: Scene, statements: Statements) -> None:
        self.doc, self.scene, self.statements = doc, scene, statements
        self.text = scene.view.text
        self.book: ActorBook | None = doc._.sitbrief_book
        self.categories = Categories(scene, self._is_armed_group, self._kinds_of)

    def risk(self, name: str, made: Candidate) -> Risk:
        """One risk of the contract."""
        condition = made.condition
        span = self._span(made.span)
        said = self._said_within(span)
        home = said or self.statements.at(made.start)
        return Risk(
            id=name,
            span=said.contents[0] if said else span,
            passages=tuple(self._span(p) for p in made.passages),
            category=self.categories.of(made),
            status="ongoing" if made.ongoing else "potential",
            condition=self._span(condition) if condition else None,
            likelihood=self._span(made.likelihood) if made.likelihood else None,
            actors=tuple(self._actors(made)),
            targets=tuple(t for t in self._targets(made) if not said or said.contents[0].covers(t)),
            statement=home.id if home else None,
            why=(made.why,),
        )

    def _said_within(self, span: Span) -> Statement | None:
        """The statement that the risk is told in, where the parse took its reporting clause for part of the risk."""
        for statement in self.doc._.sitbrief_statements:
            whole = [*statement.cue, *statement.sources, *statement.contents]
            if len(statement.contents) == 1 and statement.cue and all(span.covers(s) for s in whole):
                content = statement.contents[0]
                if len(content.text) >= MOST_OF_IT * len(span.text):
                    found: Statement = statement
                    return found
        return None

    def _targets(self, made: Candidate) -> list[Span]:
        """Whom it would befall; a parser may take a lone blank of no width for a subject."""
        words = [self.doc[start:end] for start, end in dict.fromkeys(made.targets)]
        return [s for w in words if (s := cut(self.text, w[0].idx, w[-1].idx + len(w[-1]))) is not None]

    def _span(self, where: Range) -> Span:
        first, last = self.doc[where[0]], self.doc[where[1] - 1]
        found = cut(self.text, first.idx, last.idx + len(last))
        assert found is not None, "a candidate holds at least one word"
        return found

    def _actors(self, made: Candidate) -> list[str]:
        """Who would do it: the subject's actor; for "we" the speaker of the statement."""
        found: list[str] = []
        home = self.statements.at(made.start)
        for i in made.agents:
            named = (i, *self.scene.view.children(i, "appos"))  # "a militia, the FDLR"
            actor = next((a for k in named if self.book and (a := self.book.at(k))), None)
            if actor is None and self.scene.view.low[i] in FIRST_PERSON and home:
                actor = home.speaker
            if actor and actor not in found:
                found.append(actor)
        if not found and home and home.speaker and self._threatens(made, home.act):
            found.append(self._principal(home.speaker))
        return found

    def _threatens(self, made: Candidate, act: str) -> bool:
        """True where who says it means to do it: in a threat, and where force is announced of nobody in particular."""
        passive = made.verb is not None and self.scene.view.child(made.verb, "auxpass") is not None
        forceful = made.harm.category in FORCEFUL and (passive or "fixed expression" in made.why)
        return act == "threat" or (act in ANNOUNCING and forceful and not made.ongoing)

    def _principal(self, speaker: str) -> str:
        """Whom a person speaks for; else the speaker."""
        entry = self.book.entries.get(speaker) if self.book is not None else None
        return entry.affiliation if entry is not None and entry.kind == "person" and entry.affiliation else speaker

    def _kinds_of(self, made: Candidate) -> list[str]:
        """The kinds of the actors who would do it; a person is of the kind of whom he speaks for, too."""
        if self.book is None:
            return []
        actors = self._actors(made)
        named = dict.fromkeys((*actors, *(self._principal(actor) for actor in actors)))
        return [self.book.entries[actor].kind for actor in named]

    def _is_armed_group(self, i: int) -> bool:
        actor = self.book.at(i) if self.book else None
        return actor is not None and self.book is not None and self.book.entries[actor].kind == "armed_group"
