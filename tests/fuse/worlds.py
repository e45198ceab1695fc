"""Facts written by their words: ``Told("…").actor("Iran", kind="state").statement("…", speaker="Iran").facts()``.

Every phrase is looked up in the text, so a misspelt one fails at once.
"""

from __future__ import annotations

import re
from typing import Any, Self

from generator.documents import paragraphs
from generator.model import Actor, Document, Facts, Incident, Mention, Passage, Perpetrator, Risk, Span, Statement, Vessel


class Told:
    """One text and the facts in it."""

    def __init__(self, text: str, name: str = "text", **document: Any) -> None:
        self.text = text
        self.document = Document(
            id=name, path=f"seeds/{name}.txt", sha256="0" * 64, text=text, paragraphs=paragraphs(text), **document
        )
        self.actors: dict[str, Actor] = {}
        self.statements: list[Statement] = []
        self.risks: list[Risk] = []
        self.incidents: list[Incident] = []

    def span(self, words: str | None) -> Span | None:
        """The first place of these words."""
        return Span.cut(self.text, at := self.text.index(words), at + len(words)) if words else None

    def must(self, words: str) -> Span:
        """The span of words that have to be there."""
        found = self.span(words)
        assert found
        return found

    def actor(
        self, name: str, kind: str = "person", salience: float = 0.5, affiliation: str | None = None, **more: Any
    ) -> Self:
        """An actor, mentioned wherever its name stands."""
        mentions = tuple(
            Mention(start=m.start(), end=m.end(), text=m.group(), form="name")
            for m in re.finditer(re.escape(name), self.text)
        )
        owner = self.actors[affiliation].id if affiliation else None
        self.actors[name] = Actor.model_validate(
            {"id": f"a{len(self.actors) + 1}", "name": name, "kind": kind, "salience": salience, "mentions": mentions,
             "affiliation": owner, **more}
        )  # fmt: skip
        return self

    def statement(self, *contents: str, speaker: str | None = None, cue: str | None = None, source: str | None = None,
                  act: str = "claim", mode: str = "indirect", via: str | None = None) -> Self:  # fmt: skip
        """A statement; the source's words are the speaker's name unless given."""
        words = source or speaker
        self.statements.append(
            Statement.model_validate(
                {"id": f"s{len(self.statements) + 1}", "cue": [self.must(cue)] if cue else [],
                 "sources": [self.must(words)] if words else [], "contents": [self.must(c) for c in contents],
                 "speaker": self.actors[speaker].id if speaker else None, "mode": mode, "act": act,
                 "relayed_by": self.actors[via].id if via else None}
            )
        )  # fmt: skip
        return self

    def risk(self, words: str, condition: str | None = None, **more: Any) -> Self:
        """A risk, potential and military unless said otherwise."""
        values = {"category": "military", "status": "potential", **more}
        self.risks.append(
            Risk.model_validate(
                {"id": f"r{len(self.risks) + 1}", "span": self.must(words), "condition": self.span(condition), **values}
            )
        )
        return self

    def incident(self, evidence: str, vessel: str | None = None, by: str | None = None, certainty: str = "stated",
                 hedge: str | None = None, place: str | None = None, **more: Any) -> Self:  # fmt: skip
        """An incident at sea unless said otherwise."""
        values = {"domain": "maritime", "type": "strike", "stage": "accomplished", "confirmation": "reported", **more}
        vessels = [Vessel(name=vessel, type="tanker", span=self.must(vessel))] if vessel else []
        doers = [
            Perpetrator.model_validate({"span": self.must(by), "certainty": certainty, "hedge": self.span(hedge)})
        ] if by else []  # fmt: skip
        self.incidents.append(
            Incident.model_validate(
                {"id": f"i{len(self.incidents) + 1}", "evidence": [self.must(evidence)], "vessels": vessels,
                 "perpetrators": doers, "places": [self.must(place)] if place else [], **values}
            )
        )  # fmt: skip
        return self

    def facts(self) -> Facts:
        """The facts, with sentences cut at full stops."""
        sentences = tuple(
            Passage(start=p.start + m.start(), end=p.start + m.end(), paragraph=p.paragraph, line=p.line)
            for p in self.document.paragraphs
            for m in re.finditer(r"\S.*?(?:[.!?][”’\"]?(?=\s|$)|$)", self.text[p.start : p.end])
        )
        return Facts(
            document=self.document, sentences=sentences, actors=tuple(self.actors.values()),
            statements=tuple(self.statements), risks=tuple(self.risks), incidents=tuple(self.incidents),
        )  # fmt: skip
