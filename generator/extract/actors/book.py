"""Who is who in one text: the one place where a name, a nominal phrase or a pronoun becomes an actor.

In: token offsets. Out: actor ids. ``None`` means "not certain", which is better than wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.model import ActorKind, MentionForm

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["ActorBook", "Entry", "Part"]

Part = Literal["speaks", "acts", "accused", "threatened", "addressed", "relays", "employs"]
"""What an actor does in the text; an entry that plays no part is a place or a passing name and no actor."""


@dataclass
class Entry:
    """One actor while the text is still being read. Mentions are (first token, end token, form)."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    mentions: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    parts: list[tuple[Part, int]] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


class ActorBook:
    """The actors of one text and their mentions, open for the later components to ask and to add to."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entries: dict[str, Entry] = {}
        self._by_token: dict[int, str] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def open(self, name: str, kind: ActorKind, country: str | None = None) -> Entry:
        """A new entry."""
        entry = Entry(f"a{len(self.entries) + 1}", name, kind, country)
        self.entries[entry.id] = entry
        return entry

    def mention(self, actor: str, start: int, end: int, form: MentionForm) -> None:
        """Records that the tokens from ``start`` to ``end`` (exclusive) speak of the actor."""
        self.entries[actor].mentions.append((start, end, form))
        for i in range(start, end):
            self._by_token[i] = actor

    def part(self, actor: str, part: Part, token: int) -> None:
        """Records that the actor plays a part at this token (used for salience, and to tell actors from places)."""
        self.entries[actor].parts.append((part, token))

    def at(self, token: int) -> str | None:
        """The actor whose mention holds this token."""
        return self._by_token.get(token)

    def resolve(self, start: int, end: int) -> str | None:
        """The actor that the phrase from ``start`` to ``end`` (exclusive) stands for: by its head's mention, else none."""
        return self.at(self.doc[start:end].root.i)

    def nominal(self, start: int, end: int, kind: ActorKind, name: str | None = None) -> str:
        """The actor of a nominal phrase that plays a part ("gunmen", "the foreign minister"), opened where it is new."""
        known = self.resolve(start, end)
        if known:
            return known
        entry = self.open(name or self.doc[start:end].text, kind)
        self.mention(entry.id, start, end, "nominal")
        return entry.id
