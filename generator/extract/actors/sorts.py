"""Which of its sort a body is: "the finance ministry" is no other ministry, "the pilots' union" no other union.

In: the columns of a text and the phrase of a body. Out: its key, by which it is known again, and whether an actor can be it.
Opens nothing.
"""

from __future__ import annotations

from generator.extract.actors.book import ActorBook, Entry
from generator.extract.actors.columns import Columns
from generator.extract.actors.phrases import Phrase

__all__ = [
    "SEVERAL", "SORTED", "between_commas", "is_of_its_sort", "named_behind", "place_of", "sort_of", "whole_force",
]  # fmt: skip

SORTED = frozenset({"office", "court", "ministry", "department", "union", "commission", "service", "authority", "agency"})
"""Bodies of which a state has many, each told by the word before it."""
SEVERAL = frozenset({"navies", "armies", "militaries"})
"""Forces of several states: "the French and British navies" are no body of their own."""
SORTING = frozenset({"NN", "NNS", "JJ", "HYPH"})
"""Tags of the words that tell which of its sort a body is."""
LEFT_OUT = frozenset({"city", "town", "news", "state", "aid"})
"""Words before such a body that are often left out of its name."""
WHOLE: dict[str, frozenset[str]] = {
    "military": frozenset({"Army", "Military", "Forces"}), "army": frozenset({"Army"}), "navy": frozenset({"Navy"}),
}  # fmt: skip
"""What the whole of a state's forces is called, to the last words of such a name."""
STEM = 5
"""Letters by which "defence" is "defense" and "transport" is "transportation"."""


def sort_of(c: Columns, p: Phrase, sorted_too: frozenset[str], plain: frozenset[str]) -> str:
    """The noun with its fixed compound, or with the words that tell which of its sort it is: "dams authority".

    ``plain`` words tell nothing: "the regional authority" may be the authority.
    """
    first = p.at - p.size + 1
    if p.size > 1 or not (p.lemma in SORTED or p.lemma in sorted_too):
        return f"{c.lower[first]} {p.lemma}"
    while first > p.start and (
        c.tag[first - 1] == "POS"
        or (c.tag[first - 1] in SORTING and c.word[first - 1][0].islower() and c.lower[first - 1] not in plain)
    ):
        first -= 1
    return " ".join([*c.lower[first : p.at], p.lemma])


def is_of_its_sort(c: Columns, p: Phrase, entry: Entry) -> bool:
    """True where the words of the phrase's fixed compound are in the body's own name."""
    if p.size == 1 or p.lemma not in SORTED:
        return True
    told = entry.name.lower()
    words = c.lower[p.at - p.size + 1 : p.at]
    return all(word in LEFT_OUT or not word[0].isalpha() or word[:STEM] in told for word in words)


def whole_force(book: ActorBook, p: Phrase, holder: Entry | None) -> Entry | None:
    """ "The country's military" where the text names that state's one army: "Korean People's Army"."""
    if p.size > 1 or p.low not in WHOLE:
        return None
    forces = [e for e in book if e.named and e.kind == "armed_forces" and e.name.split()[-1] in WHOLE[p.low]]
    if len(forces) != 1 or (holder and holder.kind != "state"):
        return None
    mine = forces[0].affiliation == holder.id or forces[0].country == holder.country if holder else True
    return forces[0] if mine else None


def place_of(c: Columns, p: Phrase) -> str:
    """The name of the place of a body of which each place has one, in lower case: "police in Accra"; else nothing."""
    at = p.end + 1
    named = at < len(c) and c.lower[p.end] in ("in", "of") and c.tag[at] in ("NNP", "NNPS") and c.head[p.end] == p.at
    return c.lower[at] if named else ""


def named_behind(book: ActorBook, p: Phrase) -> bool:
    """ "The charity Friends of the Sahel": the name of a body stands right behind its noun."""
    c = book.columns
    if p.end >= len(c) or not c.word[p.end][0].isupper() or c.sent[p.end] != c.sent[p.at]:
        return False
    return _body_at(book, p.end) is not None


def between_commas(book: ActorBook, p: Phrase) -> Entry | None:
    """ "The United Nations mission in Congo, MONUSCO, said": the body named behind the phrase and where it is."""
    c, comma = book.columns, p.end
    if comma + 1 < len(c) and c.lower[comma] == "in" and c.word[comma + 1][0].isupper():
        comma += 2
    if p.first not in ("the", "its") or comma + 1 >= len(c) or c.word[comma] != "," or c.sent[comma + 1] != c.sent[p.at]:
        return None
    end, found = comma + 1, _body_at(book, comma + 1)
    while end < len(c) and found is not None and book.at(end) == found.id:
        end += 1
    return found if end < len(c) and c.word[end] == "," and (c.dep[end - 1] == "appos" or end == comma + 2) else None


def _body_at(book: ActorBook, at: int) -> Entry | None:
    """The body with a name at the token."""
    who = book.at(at)
    entry = book.entries[who] if who else None
    return entry if entry is not None and entry.named and entry.kind not in ("person", "state") else None
