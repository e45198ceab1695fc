"""Names that the model has cut in two, or that hang together over a link → one name.

In: the names of a text, in order. Out: the same with halves joined: "Mirza Adnan" and "Beg", "the Boatmen" 's "League",
"Trust" for "Wild Birds". Never joins a known name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.actors.columns import Columns
from generator.extract.actors.trims import PARTICLES
from generator.extract.actors.vocabulary import Vocabulary

if TYPE_CHECKING:
    from generator.extract.actors.names import Name

__all__ = ["CALLED_OUT", "POSSESSIVE", "joined"]


def _goes_with(c: Columns, before: Name, name: Name) -> bool:
    """True for a person's name that the model has cut in two where one half is the other's."""
    short = name.end == name.start + 1 or c.lower[name.start] in PARTICLES
    joined = before.start <= c.head[name.end - 1] < before.end or name.start <= c.head[before.end - 1] < name.end
    return short and joined and before.label == name.label == "PERSON"


def _class_beside(c: Columns, before: Name, name: Name, words: Vocabulary) -> bool:
    """True between commas behind one noun for a body: two names there are one body's."""
    at = before.start - 2
    framed = at >= 0 and c.word[at + 1] == "," and name.end < len(c) and c.word[name.end] == ","
    return framed and c.tag[at] == "NN" and words.nouns.get(c.lower[at]) in CALLED_OUT


def _plural_owner(c: Columns, before: Name, name: Name, words: Vocabulary) -> bool:
    """True for people in the plural who own a body: "the River Boatmen" and "League" over the possessive."""
    last = c.word[before.end - 1]
    plural = c.tag[before.end - 1] in ("NNS", "NNPS") or last.endswith("men")
    owned = name.start == before.end + 1 and c.word[before.end] in POSSESSIVE
    body = words.last.get(c.word[name.end - 1]) in ("organization", "government_body")
    return plural and owned and (body or c.word[name.end - 1] in words.grammar["programs"])


def joined(c: Columns, found: list[Name], words: Vocabulary) -> list[Name]:
    """Joins "Trust" and "Wild Birds" over "for the": what a body is for or on belongs to its name."""
    out: list[Name] = []
    for name in found:
        before = out[-1] if out else None
        if before and not before.known and not name.known and name.start - before.end < 3:
            link = c.lower[before.end : name.start] or [""]
            if name.label == "PERSON" and name.start > before.end:
                out.append(name)
                continue
            if link in (["y"], ["et"], ["und"]) and name.start <= c.head[before.end - 1] < name.end:
                before.end, before.label = name.end, ""  # "Hoy y Siempre" is one name
                continue
            if _plural_owner(c, before, name, words):
                before.end, before.label = name.end, ""  # "the Boatmen's League"
                continue
            if name.start == before.end and _goes_with(c, before, name):
                before.end = name.end  # "Mirza Adnan" and "Beg"
                continue
            if link == ["and"] and _class_beside(c, before, name, words):
                before.end = name.end  # "a group, Dignity and Order, held"
                continue
            kind = words.last.get(c.word[before.end - 1], "place")
            if before.start and words.nouns.get(c.lower[before.start - 1]) in CALLED_OUT:
                kind = "organization"  # "the charity Friends of the Sahel"
            body = kind not in ("place", "other", "company", "media")
            body = body and not any(c.word[i][-1].isdigit() for i in range(name.start, name.end))
            if body and link[0] in ("for", "on", "of", "without", "against") and link[1:] in ([], ["the"]):
                before.end = name.end
                continue
        out.append(name)
    return out
