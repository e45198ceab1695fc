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

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
CALLED_OUT = frozenset({"media", "organization", "company"})
"""Kinds of nouns behind which a capital is a name."""
LINKS = frozenset({"in", "of", "for", "and"})
ARTICLES = (["the"], ["a"], ["an"])
EXPLAINED = 8
"""Tokens behind a name in which a noun explains it."""


def _goes_with(c: Columns, before: Name, name: Name) -> bool:
    """True for a person's name that the model has cut in two where one half is the other's."""
    short = name.end == name.start + 1 or c.lower[name.start] in PARTICLES
    joined = before.start <= c.head[name.end - 1] < before.end or name.start <= c.head[before.end - 1] < name.end
    return short and joined and before.label == name.label == "PERSON"


def _is_called_out(c: Columns, start: int, words: Vocabulary) -> bool:
    """ "The charity Friends of the Sahel", "a little-known group, the Banner of the Twelve"."""
    if start > 2 and c.lower[start - 1] == "the" and c.word[start - 2] == ",":
        start -= 2
    return start > 0 and words.nouns.get(c.lower[start - 1]) in CALLED_OUT


def _called_so(c: Columns, before: Name, name: Name, words: Vocabulary) -> bool:
    """True behind a noun for a body and in one name with it: "the newspaper Svenska" and "Kuriren"."""
    at = before.start - 1
    called = at >= 0 and c.tag[at] == "NN" and words.nouns.get(c.lower[at]) in CALLED_OUT
    return called and c.head[before.end - 1] == name.end - 1 and c.dep[before.end - 1] == "compound"


def _of_plain_words(c: Columns, name: Name, words: Vocabulary) -> bool:
    """True for the end of "Strength in Unity, the largest alliance," at the head of a sentence."""
    first, end = name.start - 2, name.end
    if first < 0 or first != c.sents[c.sent[name.start]] or not c.word[first][0].isupper():
        return False
    plain = c.tag[first][:2] == "NN" and c.lower[first + 1] in LINKS
    explained = plain and c.lower[end : end + 1] == [","] and c.lower[end + 1 : end + 2] in ARTICLES
    beside = (i for i in range(end + 2, min(end + EXPLAINED, len(c))) if c.dep[i] in ("appos", "conj", "nsubj"))
    return explained and any(words.nouns.get(c.lemma[i]) == "organization" for i in beside)


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
            if _plural_owner(c, before, name, words):
                before.end, before.label = name.end, ""  # "the Boatmen's League"
                continue
            if name.label == "PERSON" and name.start > before.end:
                out.append(name)
                continue
            if link in (["y"], ["et"], ["und"]) and name.start <= c.head[before.end - 1] < name.end:
                before.end, before.label = name.end, ""  # "Hoy y Siempre" is one name
                continue
            if name.start == before.end and (_goes_with(c, before, name) or _called_so(c, before, name, words)):
                before.end = name.end  # "Mirza Adnan" and "Beg"
                continue
            if link == ["and"] and _class_beside(c, before, name, words):
                before.end = name.end  # "a group, Dignity and Order, held"
                continue
            kind = words.last.get(c.word[before.end - 1], "place")
            if _is_called_out(c, before.start, words):
                kind = "organization"
            body = kind not in ("place", "other", "company", "media")
            body = body and not any(c.word[i][-1].isdigit() for i in range(name.start, name.end))
            if body and link[0] in ("for", "on", "of", "without", "against") and link[1:] in ([], ["the"]):
                before.end = name.end
                continue
        if not name.known and _of_plain_words(c, name, words):
            name.start = name.title = name.start - 2
            name.label = "ORG"
        out.append(name)
    return out
