"""What a lone noun for a body can go back to: "the company" to the name before it of which nobody has told the sort.

In: an actor, and the book that it is in. Out: whether the text has told what sort of body it is, or named it beside another;
and the kinds of actors that a noun may go back to.
Resolves nothing.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry

__all__ = ["FITTING", "NAMELESS", "is_from_elsewhere", "is_unsorted", "stands_in_a_list"]

NAMES = frozenset({"NNP", "NNPS"})
MODIFYING = frozenset({"compound", "nmod", "amod"})

LOOSE = (
    "the model's", "subject of", "which follows", "an article", "an acronym", "after ", "the body", "the group", "The group",
)  # fmt: skip
"""Reasons that do not tell what sort of body it is."""
SHORT = " is short for "
NAMELESS = frozenset(
    {"company", "firm", "group", "organization", "organisation", "agency", "body", "corporation", "movement"},
)
"""Nouns of which another noun or a name has told more before."""

FITTING: dict[str, frozenset[str]] = {
    "group": frozenset({"armed_group", "organization"}),
    "movement": frozenset({"armed_group", "organization"}),
    "force": frozenset({"armed_group", "armed_forces"}),
    "club": frozenset({"company", "organization"}),
    "lender": frozenset({"company", "organization"}),
    "organization": frozenset({"organization", "government_body", "armed_group"}),
    "organisation": frozenset({"organization", "government_body", "armed_group"}),
}
"""Kinds of named actors that a lone noun can go back to; a public body and an organization are called alike."""


def is_unsorted(entry: Entry) -> bool:
    """True for a body of which only the model, or the place of its name, says what it is."""
    loose = all(why.startswith(LOOSE) or SHORT in why for why in entry.why)
    return entry.kind == "organization" and loose and entry.nouns <= NAMELESS  # not "the pilots' union APA"


def stands_in_a_list(book: ActorBook, entry: Entry, kinds: frozenset[str], noun: int) -> bool:
    """ "The Red Cross and Oxfam left. The charity said": one of two, and nobody knows which.

    A noun that says nothing ("the group") may be either of two that one sentence names anywhere.
    """
    c = book.columns
    start, end, _ = max(m for m in entry.mentions if m[0] < noun)
    head = book.head(start, end)
    beside = [c.head[head]] if c.dep[head] == "conj" else [kid for kid in c.kids[head] if c.dep[kid] == "conj"]
    if any(book.at(at) is None and c.tag[at] in NAMES for at in beside):
        return True
    others = [e for e in book if e is not entry and e.named and e.kind in kinds]
    if any(book.at(at) == other.id for at in beside for other in others):
        return True
    if c.lemma[noun] not in NAMELESS:
        return False
    beside = [book.head(a, b) for other in others for a, b, _ in other.mentions if c.sent[a] == c.sent[start]]
    return any(c.dep[at] not in MODIFYING or c.dep[c.head[at]] != "appos" for at in beside)  # "an al Qaeda affiliate"


def is_from_elsewhere(book: ActorBook, entry: Entry, where: frozenset[str], before: int) -> bool:
    """True where "the Greek firm" need not be the one: no word has said that it is Greek, and others are told of."""
    if not where:
        return False
    c = book.columns
    told = [c.sent[a] for a, _, _ in entry.mentions if a < before]
    ends = [*c.sents[1:], len(c)]
    if not told or any(where.intersection(c.lower[c.sents[n] : ends[n]]) for n in told):
        return False
    others = (e for e in book if e is not entry and e.named and e.kind == entry.kind)
    alone = not any(a < before for other in others for a, _, _ in other.mentions)
    first = c.sents[told[0]]
    return not alone or any(c.ent[i] == "NORP" for i in range(first, ends[told[0]]))
