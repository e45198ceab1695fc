"""What a lone noun for a body can go back to: "the company" to the name before it of which nobody has told the sort.

In: an actor, and the book that it is in. Out: whether the text has told what sort of body it is, or named it beside another.
Resolves nothing.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["NAMELESS", "is_unsorted", "stands_in_a_list"]

LOOSE = (
    "the model's", "subject of", "which follows", "an article", "an acronym", "after ", "the body", "the group", "The group",
)  # fmt: skip
"""Reasons that do not tell what sort of body it is."""
SHORT = " is short for "
NAMELESS = frozenset(
    {"company", "firm", "group", "organization", "organisation", "agency", "body", "corporation", "movement"},
)
"""Nouns of which another noun or a name has told more before."""


def is_unsorted(entry: Entry) -> bool:
    """True for a body of which only the model, or the place of its name, says what it is."""
    return entry.kind == "organization" and all(why.startswith(LOOSE) or SHORT in why for why in entry.why)


def stands_in_a_list(book: ActorBook, entry: Entry, kinds: frozenset[str], before: int) -> bool:
    """ "The Red Cross and Oxfam left. The charity said": one of two, and nobody knows which."""
    c = book.columns
    start, end, _ = max(m for m in entry.mentions if m[0] < before)
    head = book.head(start, end)
    beside = [c.head[head]] if c.dep[head] == "conj" else [kid for kid in c.kids[head] if c.dep[kid] == "conj"]
    others = [book.entries[found] for at in beside if (found := book.at(at)) and found != entry.id]
    return any(other.named and other.kind in kinds for other in others)
