"""Columns → where names stand: entities of the model, known names, and capitalised words that both have left over.

In: columns and a gazetteer. Out: ``Name`` records in the order of the text, without titles and articles.
Decides no kind: the label of the model is only one voice among others.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.actors.columns import Columns
from generator.extract.actors.gazetteer import Gazetteer, Known
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["Name", "names"]

LABELS = frozenset(["PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "LOC", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"])
PROPER = frozenset({"NNP", "NNPS"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"})
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "ben",
        "ul",
        "ur",
        "d'",
        "l'",
        "&",
        "-",
    ]
)
FORCES = frozenset({"forces", "rebels", "militia", "militants", "movement", "group", "fighters"})


@dataclass(slots=True)
class Name:
    """A name at the tokens ``start`` to ``end`` (exclusive); titles before it begin at ``title``; ``key`` joins equal names."""

    start: int
    end: int
    label: str
    known: Known | None = None
    title: int = 0
    key: str = ""


def names(c: Columns, table: Gazetteer, words: Vocabulary) -> list[Name]:
    """All names of the text, in order, none inside another."""
    hits = _hits(c, table)
    found = _merge(c, _entities(c, words), hits, words)
    found = _completed(c, _left_over(c, found, words), words)
    out = []
    for name in found:
        if _trim(c, name, words):
            name.key = c.words(name.start, name.end).replace("’", "'").replace("\n", " ")
            out.append(name)
    return out


def _hits(c: Columns, table: Gazetteer) -> list[Name]:
    """Known names. A single plain word counts only where the tagger reads it as a name or a people."""
    out, at, size = [], 0, len(c)
    entries, word, tag = table.entries, c.word, c.tag
    while at < size:
        if word[at] in entries and (found := table.find(word, at)):
            end, known = found
            single = end == at + 1
            if single and word[at].isupper() and end < size and len(word[end]) > 4 and word[end].isdigit():
                at = end  # "IMO 9167289" is a number, not a body
                continue
            if not single or tag[at] in PROPER or known.form == "demonym" or c.ent[at] or word[at].isupper():
                out.append(Name(at, end, "", known, at))
                at = end
                continue
        at += 1
    return out


def _entities(c: Columns, words: Vocabulary) -> list[Name]:
    out, at, size, iob, ent = [], 0, len(c), c.iob, c.ent
    while at < size:
        if iob[at] == 3 and ent[at] in LABELS:
            end = at + 1
            while end < size and iob[end] == 1:
                end += 1
            start = at
            while start < end and (c.lower[start] in ARTICLES or not c.word[start][0].isalnum()):
                start += 1
            stop = end
            while (
                stop > start
                and (c.word[stop - 1] in POSSESSIVE or not c.word[stop - 1][-1].isalnum())
                and c.word[stop - 1] not in ("Co.", "Inc.", "Ltd.", "Corp.", "Jr.")
            ):
                stop -= 1
            if ent[at] != "PERSON":
                while stop > start + 1 and c.lower[stop - 1] in words.offices:
                    stop -= 1
            if start < stop and any(c.word[i][0].isupper() for i in range(start, stop)):
                out.extend(_at_possessive(c, Name(start, stop, ent[at], None, start), words))
            at = end
        else:
            at += 1
    return out


def _at_possessive(c: Columns, name: Name, words: Vocabulary) -> list[Name]:
    """ "Clinton's van" is Clinton; "Johns Hopkins University's School of Medicine" stays whole, for its last word is a body's."""
    cuts = [i for i in range(name.start + 1, name.end - 1) if c.word[i] in POSSESSIVE]
    if not cuts:
        return [name]
    last = c.word[name.end - 1]
    whole = name.label != "PERSON" and (last in words.last or " of " in c.words(cuts[-1], name.end))
    if whole:
        return [name]
    pieces = [Name(name.start, cuts[0], name.label, None, name.start)]
    rest = cuts[-1] + 1
    if c.word[rest][0].isupper():
        pieces.append(Name(rest, name.end, name.label if name.label != "PERSON" else "", None, rest))
    return pieces


def _merge(c: Columns, entities: list[Name], hits: list[Name], words: Vocabulary) -> list[Name]:
    """Entities and known names laid over each other."""
    out: list[Name] = []
    at = 0
    for e in entities:
        while at < len(hits) and hits[at].end <= e.start:
            out.append(hits[at])
            at += 1
        inside = []
        while at < len(hits) and hits[at].start < e.end:
            inside.append(hits[at])
            at += 1
        out.extend(_pieces(c, e, inside, words) if inside else [e])
    out.extend(hits[at:])
    return out


def _pieces(c: Columns, e: Name, inside: list[Name], words: Vocabulary) -> list[Name]:
    """What an entity that touches known names falls into."""
    first, last = inside[0], inside[-1]
    if first.start < e.start or last.end > e.end or (first.start == e.start and last.end == e.end):
        return _with_rest(c, e, inside, words)
    possessor = c.word[first.end] in POSSESSIVE if first.end < len(c) else False
    if possessor and first.end < e.end:
        return _with_rest(c, e, inside, words)
    known = first.known
    assert known is not None
    if e.label == "PERSON":
        modifier = first.start == e.start and (
            known.kind != "state" or known.form == "demonym" or c.word[first.start].isupper()
        )
        return _with_rest(c, e, inside, words) if modifier else [e]
    tail = c.word[e.end - 1]
    proper = tail[0].isupper() or tail[0].isdigit()
    if known.kind == "media":
        return _with_rest(c, e, inside, words)
    if e.label == "NORP" or not proper or (c.lower[last.end] in ("and", "or") if last.end < e.end else False):
        return inside
    if known.kind == "state" and first.start > e.start and c.word[first.start - 1] in (",", "(", "-"):
        return _with_rest(c, e, inside, words)
    return [e]


def _with_rest(c: Columns, e: Name, inside: list[Name], words: Vocabulary) -> list[Name]:
    """The known names, and what the entity has before, between and after them where it begins with a capital."""
    out, at = [], e.start
    for hit in [*inside, None]:
        stop = min(hit.start, e.end) if hit else e.end
        while at < stop and (not c.word[at][0].isupper() or c.word[at] in POSSESSIVE):
            at += 1
        end = stop
        while end > at and not c.word[end - 1][0].isalnum():
            end -= 1
        if at < end and c.word[end - 1][0].isupper():
            out.append(Name(at, end, e.label, None, at))
        if hit:
            out.append(hit)
            at = hit.end
    return out


def _left_over(c: Columns, found: list[Name], words: Vocabulary) -> list[Name]:
    """Adds capitalised words that belong to a neighbour, and runs of them that stand alone."""
    held: dict[int, Name] = {}
    for name in found:
        for i in range(name.start, name.end):
            held[i] = name
    out, at, size, tag, word = list(found), 0, len(c), c.tag, c.word
    small = words.grammar["months"] | words.grammar["days"]
    while at < size:
        if tag[at] not in PROPER or at in held or not word[at][0].isupper() or c.iob[at] in (1, 3) or word[at] in small:
            at += 1
            continue
        end = at + 1
        while end < size and end not in held and c.iob[end] not in (1, 3) and _goes_on(c, end):
            end += 1
        while end > at + 1 and not word[end - 1][0].isalnum():
            end -= 1
        right, left = held.get(end), held.get(at - 1)
        if right and not right.known and c.head[at] in range(at, right.end) and c.sent[at] == c.sent[end]:
            right.start = right.title = at
        elif (
            left
            and not left.known
            and c.word[at - 1] not in POSSESSIVE
            and (c.head[left.end - 1] in range(at, end) or c.head[at] in range(left.start, end))
        ):
            left.end = end
        else:
            out.append(Name(at, end, "", None, at))
        at = end
    out.sort(key=lambda n: n.start)
    return out


def _completed(c: Columns, found: list[Name], words: Vocabulary) -> list[Name]:
    """Joins "Foundation" and "Visual Arts" over "for the": what a body is for or on belongs to its name."""
    out: list[Name] = []
    for name in found:
        before = out[-1] if out else None
        if (
            before
            and not before.known
            and not name.known
            and c.word[before.end - 1] in words.last
            and 0 < name.start - before.end < 3
        ):
            link = c.lower[before.end : name.start]
            body = words.last[c.word[before.end - 1]] not in ("place", "other", "company", "media")
            if body and link[0] in ("for", "on", "of") and link[1:] in ([], ["the"]) and name.label != "PERSON":
                before.end = name.end
                continue
        out.append(name)
    return out


def _goes_on(c: Columns, at: int) -> bool:
    """True where the token carries on a run of capitalised words."""
    if c.tag[at] in PROPER and c.word[at][0].isupper():
        return True
    glued = c.word[at] in ("-", "&") or c.lower[at] in PARTICLES
    return glued and at + 1 < len(c) and c.word[at + 1][0].isupper() and c.tag[at + 1] in PROPER


def _is_name(c: Columns, start: int, end: int, label: str, words: Vocabulary) -> bool:
    """False for what only looks like a name: initials, adjectives, "the Court", "(D-N.C.)", an office in capitals."""
    word = c.word[start]
    if any(":" in c.word[i] or "=" in c.word[i] for i in range(start, end)):
        return False
    if end - start > 1:
        if label != "PERSON" and c.lower[end - 1] in words.offices:
            return False
        return not (word in ("R", "D", "I") and c.word[start + 1] == "-") and any(
            c.word[i][0].isupper() for i in range(start, end)
        )
    if len(word) < 2 or not (word[0].isupper() or word[0].isdigit()) or word[1:2] == "-":
        return False
    if label != "PERSON" and (c.lower[start] in words.offices or c.tag[start] in ("JJ", "RB", "VBG", "VBN", "VBD")):
        return False
    return word not in words.last or words.last[word] in ("other", "media")


def _trim(c: Columns, name: Name, words: Vocabulary) -> bool:
    """Takes titles off the front; False where nothing but titles is left or the words hold no name."""
    start, end = name.start, name.end
    if name.known:
        return True
    while (
        start < end - 1
        and c.word[start][0].islower()
        and c.lower[start] not in PARTICLES
        and c.lower[start] not in words.offices
    ):
        start += 1
    if c.word[end - 1] not in words.last or name.label == "PERSON":
        while start < end - 1 and (
            c.word[start] in words.titles
            or c.lower[start] in words.offices
            or c.lower[start] in ("the", "a", "an", "of", "and", "-", "for")
        ):
            start += 1
    if c.word[start] in words.titles and start == end - 1 and (name.start < start or name.label != "PERSON"):
        return False
    while start < end and not c.word[start][0].isalnum():
        start += 1
    if start >= end or not _is_name(c, start, end, name.label, words):
        return False
    title = start
    while (
        title > 0
        and c.sent[title - 1] == c.sent[start]
        and (
            c.word[title - 1] in words.titles
            or (c.lower[title - 1] in words.offices and c.head[title - 1] in range(title - 1, end))
        )
    ):
        title -= 1
    name.start, name.title = start, title
    return True
