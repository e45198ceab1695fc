"""Columns → where names stand: entities of the model, known names, and capitalised words that both have left over.

In: columns and a gazetteer. Out: ``Name`` records in the order of the text, without titles and articles.
Decides no kind: the label of the model is only one voice among others.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.actors.branches import with_branches
from generator.extract.actors.columns import BEGIN, INSIDE, Columns
from generator.extract.actors.gazetteer import Gazetteer, Known
from generator.extract.actors.halves import CALLED_OUT, POSSESSIVE, joined
from generator.extract.actors.trims import NOBLE, PARTICLES, cut, trim
from generator.extract.actors.vocabulary import Vocabulary

__all__ = ["POSSESSIVE", "Name", "again", "names"]

LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "LOC", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
PROPER = frozenset({"NNP", "NNPS"})
ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"})
DOTTED = frozenset({"Co.", "Inc.", "Ltd.", "Corp.", "Jr.", "Sr."})
"""What follows "the" inside a name."""
HALVES = frozenset({"North", "South"})
SAME = 20
"""Names with one first word that are tried at a place."""


@dataclass(slots=True)
class Name:
    """A name at the tokens ``start`` to ``end`` (exclusive); titles before it begin at ``title``; ``key`` joins equals."""

    start: int
    end: int
    label: str
    known: Known | None = None
    title: int = 0
    key: str = ""


CHAMBERS = frozenset({"Congress", "Senate", "House"})
"""America's without a word before them, in a text with a word of America; "the Nigerian Senate" is another."""
OF_AMERICA = frozenset({"U.S.", "US", "United", "American", "Republican", "Democratic", "White"})
AMERICA = frozenset(
    {"U.S.", "US", "USA", "America", "American", "Americans", "Washington", "Republican", "Republicans", "Democrat"}
    | {"Democrats", "GOP", "Capitol", "Pentagon", "Trump", "Biden", "Obama", "Bush", "Clinton"}
)
"""Words of which a text about America's Congress has one."""
MODIFIES = frozenset({"compound", "amod", "nmod"})


def names(c: Columns, table: Gazetteer, words: Vocabulary) -> list[Name]:
    """All names of the text, in order, none inside another."""
    found = _merge(c, _entities(c, words), with_branches(c, _hits(c, table)), words)
    found = joined(c, _left_over(c, found, words), words)
    out: list[Name] = []
    ships: set[str] = set()
    for name in found:
        if not name.known:
            cut(c, name, words)
        if name.known or trim(c, name, words):
            if name.known:
                name.title = name.start
            if c.words(name.title, name.end) in ships:
                name.start = name.title
            elif name.title == name.start and c.word[name.start] in NOBLE:
                ships.add(c.words(name.start, name.end))
            name.key = c.words(name.start, name.end).replace("’", "'").replace("\n", " ")
            out.append(name)
    return out


def again(c: Columns, found: list[Name]) -> list[Name]:
    """The names found, and the places where the same words stand once more unrecognised."""
    told: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    held: set[int] = set()
    for name in found:
        words = tuple(c.word[name.start : name.end])
        told.setdefault(words[0], []).append((words, name))
        held.update(range(name.start, name.end))
        if name.label == "PERSON" and len(words) > 1 and not name.known and len(words[-1]) > 3:
            last = Name(name.start, name.end, "PERSON", None, name.start, words[-1])
            told.setdefault(words[-1], []).append((words[-1:], last))  # a surname that the tagger takes for a plural
    out, at, size = list(found), 0, len(c)
    while at < size:
        if at not in held and c.word[at] in told and c.word[at][0].isupper():
            fits = [
                (w, n)
                for w, n in told[c.word[at]][:SAME]
                if tuple(c.word[at : at + len(w)]) == w
                and (len(w) > 1 or len(w[0]) > 3)
                and not (n.end - n.start > len(w) and at and c.lower[at - 1] in ARTICLES)  # "the Poet" is no surname
            ]
            if fits:
                words, name = max(fits, key=lambda f: len(f[0]))
                if held.isdisjoint(range(at, at + len(words))):
                    out.append(Name(at, at + len(words), name.label, name.known, at, name.key))
                    at += len(words)
                    continue
        at += 1
    out.sort(key=lambda n: n.start)
    return out


def _hits(c: Columns, table: Gazetteer) -> list[Name]:
    """Known names. A single plain word counts only where the tagger reads it as a name or a people."""
    out, at, size = [], 0, len(c)
    entries, word, tag = table.entries, c.word, c.tag
    while at < size:
        if word[at] in HALVES and (half := _half(c, table, at)):
            out.append(Name(at, at + 1, "", half, at))
            at += 1
            continue
        if word[at] not in entries or not (found := table.find(word, at)):
            at += 1
            continue
        end, known = found
        if end == at + 1 and word[at].isupper() and end < size and len(word[end]) > 4 and word[end].isdigit():
            at = end  # "IMO 9167289" is a number, not a body
        elif end == at + 1 and (_inside_a_name(c, at, known) or _everyday(c, at, known)):
            at = end
        elif (
            end > at + 1
            or tag[at] in PROPER
            or known.form == "demonym"
            or known.kind == "armed_group"
            or c.ent[at]
            or word[at].isupper()
        ):
            out.append(Name(at, end, "", known, at))
            at = end
        else:
            at += 1
    return out


def _half(c: Columns, table: Gazetteer, at: int) -> Known | None:
    """ "North and South Korea": the first of two states that share a word."""
    if at + 3 < len(c) and c.lower[at + 1] in ("and", "or") and c.word[at + 2] in HALVES - {c.word[at]}:
        whole = table.find([c.word[at], c.word[at + 3], ""], 0)
        return whole[1] if whole and whole[0] == 2 else None
    return None


def _inside_a_name(c: Columns, at: int, known: Known) -> bool:
    """ "the Kestrel Dawn", "the Labour Congress": the word of an outlet, firm or chamber inside another name."""
    if c.word[at] in CHAMBERS:
        left = at - 1 if at and c.sent[at - 1] == c.sent[at] else at
        others = c.word[left][0].isupper() and c.word[left] not in OF_AMERICA
        return AMERICA.isdisjoint(c.word) or (others and c.head[left] == at and c.dep[left] in MODIFIES)
    if known.kind not in ("media", "company") or c.word[at].isupper():
        return False
    if at + 2 < len(c) and c.lower[at + 1] in ("y", "et", "und") and c.word[at + 2][0].isupper():
        return True  # "Hoy y Siempre"
    if not at:
        return False
    before = at - 1
    return c.tag[before] in PROPER and c.head[before] == at and c.word[before][0].isupper() and c.dep[before] == "compound"


def _everyday(c: Columns, at: int, known: Known) -> bool:
    """ "Orange sellers", "Shell collectors" at the head of a sentence; "Russian Orthodox": a faith."""
    if at + 1 == len(c):
        return False
    if known.form == "demonym" and c.word[at + 1] in ("Catholic", "Orthodox"):
        return True
    grows = c.tag[at + 1] == "NNS" and c.head[at] == at + 1 and c.lower[at + 1].endswith("ers")
    return known.kind in ("company", "media") and c.sents[c.sent[at]] == at and grows and c.word.count(c.word[at]) == 1


def _entities(c: Columns, words: Vocabulary) -> list[Name]:
    """The model's entities without articles, possessive endings and trailing offices."""
    out: list[Name] = []
    at, size, iob, ent = 0, len(c), c.iob, c.ent
    while at < size:
        if iob[at] != BEGIN or ent[at] not in LABELS:
            at += 1
            continue
        start, end, label = at, at + 1, ent[at]
        while end < size and iob[end] == INSIDE:
            end += 1
        at = end
        while start < end and (c.lower[start] in ARTICLES or not c.word[start][0].isalnum()):
            start += 1
        while end > start and _trails(c.word[end - 1]):
            end -= 1
        while label != "PERSON" and end > start + 1 and c.lower[end - 1] in words.offices:
            end -= 1
        if start < end and any(c.word[i][0].isupper() for i in range(start, end)):
            out.extend(_at_possessive(c, Name(start, end, label, None, start), words))
    return out


def _trails(word: str) -> bool:
    return word in POSSESSIVE or (not word[-1].isalnum() and word not in DOTTED)


def _at_possessive(c: Columns, name: Name, words: Vocabulary) -> list[Name]:
    """ "Clinton's van" is Clinton; "Hopkins University's School of Medicine" stays whole: its last word is a body's."""
    cuts = [i for i in range(name.start + 1, name.end - 1) if c.word[i] in POSSESSIVE]
    if not cuts:
        return [name]
    last = c.word[name.end - 1]
    body = last in words.last or last in words.grammar["programs"] or " of " in c.words(cuts[-1], name.end)
    if body and name.label != "PERSON":
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
        reached = out[-1].end if out else 0
        if e.end <= reached:
            continue
        e.start = e.title = max(e.start, reached)
        inside = []
        while at < len(hits) and hits[at].start < e.end:
            inside.append(hits[at])
            at += 1
        out.extend(_pieces(c, e, inside, words) if inside else [e])
    out.extend(hits[at:])
    return out


def _pieces(c: Columns, e: Name, inside: list[Name], words: Vocabulary) -> list[Name]:
    """What an entity that touches known names falls into: itself, the known names, or these and the rest."""
    first, last = inside[0], inside[-1]
    known = first.known
    assert known is not None
    crosses = first.start < e.start or last.end > e.end or (first.start == e.start and last.end == e.end)
    possessor = first.end < e.end and c.word[first.end] in POSSESSIVE
    if crosses or possessor or (known.kind == "media" and e.label != "PERSON" and not _ends_in_a_word(c, e, first)):
        return _with_rest(c, e, inside)
    if e.label == "PERSON":  # "Jordan Smith", "Dawn Pryce": one; "US Barack Obama", "Houthi Yahya Saree": two
        firm = first.start == e.start and known.kind in ("company", "media") and c.word[e.end - 1] in words.last
        if firm or (first.end == first.start + 1 == e.end - 1 and c.word[first.start] in words.given):
            return [e]  # "Windward Gazette" is not Windward
        loose = known.kind != "state" or known.form == "demonym" or c.word[first.start].isupper()
        return _with_rest(c, e, inside) if first.start == e.start and loose else [e]
    tail = c.word[e.end - 1]
    listed = last.end < e.end and c.lower[last.end] in ("and", "or")
    namesake = known.kind == "organization" and last.end == e.end and first.start > e.start
    namesake = namesake and c.word[first.start - 1][0].isupper()  # "New Liberals" are not the Liberals
    if (e.label == "NORP" and not namesake) or listed or not (tail[0].isupper() or tail[0].isdigit()):
        return inside
    if known.kind == "state" and first.start > e.start and c.word[first.start - 1] in (",", "(", "-"):
        return _with_rest(c, e, inside)
    return [e]


def _ends_in_a_word(c: Columns, e: Name, hit: Name) -> bool:
    """ "Kestrel Dawn", "Daily Sun": a longer name whose last word happens to be a known one."""
    return (
        hit.end == e.end
        and hit.end == hit.start + 1
        and c.word[hit.start - 1][0].isupper()
        and not c.word[hit.start].isupper()
    )


def _with_rest(c: Columns, e: Name, inside: list[Name]) -> list[Name]:
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
    held = {i: name for name in found for i in range(name.start, name.end)}
    out, at, size, tag, word = list(found), 0, len(c), c.tag, c.word
    small = words.grammar["months"] | words.grammar["days"]
    while at < size:
        capital = word[at][0].isupper() and at not in held and c.iob[at] not in (1, 3) and word[at] not in small
        if not capital or (tag[at] not in PROPER and not _announced(c, at, words)):
            at += 1
            continue
        if word[at] in ("IMO", "MMSI") and at + 1 < size and word[at + 1].isdigit():
            at += 2
            continue
        end = at + 1
        while end < size and end not in held and c.iob[end] not in (INSIDE, BEGIN) and _goes_on(c, end):
            end += 1
        while end > at + 1 and not word[end - 1][0].isalnum():
            end -= 1
        gap = at - 1
        while gap > 0 and c.lower[gap] in PARTICLES and word[gap][0].islower():
            gap -= 1
        right, left = held.get(end), held.get(gap)
        if right and not right.known and at <= c.head[at] < right.end and c.sent[at] == c.sent[end]:
            right.start = right.title = at
        elif left and not left.known and _belongs_left(c, left, at, end, gap):
            left.end = end
        else:
            out.append(Name(at, end, "", None, at))
        at = end
    out.sort(key=lambda n: n.start)
    return out


def _announced(c: Columns, at: int, words: Vocabulary) -> bool:
    """ "The daily L'Estuaire", "the charity Enough": a capital behind a noun for a body is a name, whatever its tag."""
    if not at or c.sent[at - 1] != c.sent[at] or not c.word[at - 1].islower():
        return False
    return words.nouns.get(c.lower[at - 1]) in CALLED_OUT and c.tag[at] not in ("PRP", "DT", "VBG")


def _belongs_left(c: Columns, left: Name, start: int, end: int, gap: int) -> bool:
    if c.word[start - 1] in POSSESSIVE or left.end != gap + 1 or (gap < start - 1 and left.label != "PERSON"):
        return False
    return start <= c.head[left.end - 1] < end or left.start <= c.head[start] < end


def _goes_on(c: Columns, at: int) -> bool:
    """True where the token carries on a run of capitalised words."""
    if c.tag[at] in PROPER and c.word[at][0].isupper():
        return True
    if c.tag[at] in PROPER and c.word[at - 1] == "-":
        return True  # "Han Mi-ran"
    if c.word[at] == "-" and at + 1 < len(c) and c.tag[at + 1] in PROPER:
        return True
    glued = c.word[at] in ("-", "&") or c.lower[at] in PARTICLES
    return glued and at + 1 < len(c) and c.word[at + 1][0].isupper() and c.tag[at + 1] in PROPER
