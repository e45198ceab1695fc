"""A name as found → the name alone: without titles, captions and what the model glued to it, or no name at all.

In: columns and one ``Name``. Out: the same record with new edges, and whether a name is left. Decides no kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.actors.columns import Columns
from generator.extract.actors.gazetteer import gazetteer
from generator.extract.actors.vocabulary import Vocabulary

if TYPE_CHECKING:
    from generator.extract.actors.names import Name

__all__ = ["NOBLE", "PARTICLES", "cut", "is_agency", "is_ships", "trim"]

PARTICLES = frozenset({"al", "el", "bin", "ibn", "abu", "de", "da", "di", "du", "del", "della", "van", "von", "der", "den",
                       "la", "le", "y", "et", "ben", "ul", "ur", "d'", "l'", "&", "-", "dela", "delos", "dos", "das", "bint",
                       "binti", "ag", "ould", "ter", "zu"})  # fmt: skip
SKIPPED = frozenset({"the", "a", "an", "of", "and", "-", "for"})
"""Small words between a title and a name."""
CAPTIONS = frozenset({"Photo", "Photos", "Image", "Images", "Picture", "Video", "File", "Credit"})
BROADCAST = frozenset({"TV", "FM", "AM"})
BYNAMES = frozenset(
    {"Great", "First", "Second", "Third", "Elder", "Younger", "Terrible", "Conqueror", "Magnificent", "Bold"}
)
NOBLE = frozenset(
    {
        "Lady",
        "Lord",
        "Sir",
        "Baron",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Captain",
        "Admiral",
        "General",
        "President",
        "Sheikh",
    }
)
"""Titles that ships have as part of their names."""
CALLINGS = ("ist", "cian", "rian", "actor", "tress", "aker")
"""Endings of callings that stand before a name with a capital at the head of a sentence."""
BRANCHES = frozenset({"Air", "Defence", "Defense", "Army", "Navy", "Fleet"})
"""What tells a rank or an office apart, and is no title without one: "Air Malta", "Defence Headquarters"."""
PLURALS = (["are"], ["were"])
ADJECTIVES = frozenset({"JJ", "RB", "VBG", "VBN", "VBD"})


def cut(c: Columns, name: Name, words: Vocabulary) -> None:
    """Takes off what the model glued to a name: "Rival" at the head of a sentence, a caption's last word, "the" and on."""
    start, end = name.start, name.end
    if end + 1 < len(c) and c.word[end] == "-" and c.word[end + 1] in BROADCAST and c.word[end - 1].isupper():
        name.end = end + 2  # "WABC-TV"
    if (
        start < name.end - 1
        and c.lower[start] in words.grammar["beside"]
        and (start == 0 or c.sent[start - 1] != c.sent[start])
    ):
        name.start = name.title = start + 1
    if end - start > 2 and c.lower[start - 1 : start] == ["the"] and _is_from(c, name, words):
        name.start = name.title = start + 1
        name.label = "PERSON"
    while name.label == "PERSON" and name.end > name.start + 2 and _is_no_name(c.word[name.end - 1]):
        name.end -= 1
    while name.label == "PERSON" and name.end > name.start + 2 and c.word[name.end - 1] in words.grammar["letters"]:
        name.end -= 1  # "Ann Lee QC"
    for i in range(name.start + 1, name.end):
        if c.word[i] == "(" and ")" not in c.word[i : name.end]:
            name.end = i  # "Department of Education (DepEd"
            return
    for i in range(name.start + 1, name.end - 1):
        if c.word[i] == "the" and c.word[i - 1][0].isupper() and c.word[i + 1] not in BYNAMES:
            name.end = i
            return


def _is_no_name(word: str) -> bool:
    """A caption's last word, or a score: "Ann Lee 6-4"."""
    return word in CAPTIONS or word[0].isdigit() or word == "-"


def _is_from(c: Columns, name: Name, words: Vocabulary) -> bool:
    """ "The Ghanaian Ann Lee", "the Ghanaian Kwabena Asare, 71,": a person, and where she or he is from."""
    hit = gazetteer().find([c.word[name.start], ""], 0)
    people = hit is not None and hit[1].form == "demonym" and c.word[name.end - 1] not in words.last
    aged = c.word[name.end : name.end + 1] == [","] and c.tag[name.end + 1 : name.end + 2] == ["CD"]
    return people and (aged or c.word[name.start + 1] in words.given)


def trim(c: Columns, name: Name, words: Vocabulary) -> bool:
    """Takes titles off the front; False where nothing but titles is left or the words hold no name."""
    start, end = name.start, name.end
    if is_ships(c, start, end, words) or (name.label == "ORG" and is_agency(c, start, end, words)):
        name.title = start
        return True
    while (
        start < end - 1
        and c.word[start][0].islower()
        and not (c.lower[start] in PARTICLES or c.lower[start] in words.offices)
    ):
        start += 1
    start = _behind_a_calling(c, name, words)
    link = next((i for i in range(start + 1, end - 1) if c.lower[i] in ("of", "for")), end)
    programs = words.grammar["programs"]
    ends = (c.word[end - 1], c.word[link - 1])
    if name.label == "PERSON" or not any(word in words.last or word in programs for word in ends):
        while start < end - 1 and (_is_title(c, start, words) or c.lower[start] in SKIPPED):
            start += 1
    inner = max((i for i in range(start, end - 1) if c.word[i] in words.posts), default=None)
    if inner is not None and name.label in ("PERSON", ""):
        start = inner + 1  # "Emergency Minister Nurlan Asanov"
    only_title = c.word[start] in words.titles and start == end - 1
    if only_title and (name.start < start or name.label != "PERSON" or _leads_a_name(c, end)):
        return False
    while start < end and not c.word[start][0].isalnum():
        start += 1
    if start >= end or not _is_name(c, start, end, name.label, words):
        return False
    if _is_seat(c, start, words):
        name.start = name.title = start  # "the Bishop of Gao": a place, not a person
        name.label = "" if name.label == "PERSON" else name.label
        return True
    title = _titles(c, start, end, words)
    if is_ships(c, title, end, words):
        start = title
    name.start, name.title = start, min(title, name.start if inner is not None else title)
    return True


def _behind_a_calling(c: Columns, name: Name, words: Vocabulary) -> int:
    """Where a name begins without the calling or office that the model took for its first word."""
    start, low = name.start, c.lower
    if name.end < start + 3:
        return start
    if name.label == "PERSON":  # "Geologist Ada Koch"
        return start + int(low[start] in words.persons and low[start].endswith(CALLINGS))
    if low[start] in words.unique and low[start + 1] == "of":  # "Governor of Rivers State"
        return start + (3 if low[start + 2] == "the" and start + 3 < name.end else 2)
    return start


def _leads_a_name(c: Columns, end: int) -> bool:
    """ "Sheikh" before "Abu Zahra", cut off by the model."""
    return end < len(c) and c.word[end][0].isupper() and c.ent[end] == "PERSON"


def _is_seat(c: Columns, start: int, words: Vocabulary) -> bool:
    """True behind an office and "of", where no other title leads on to a person."""
    at = start - 1
    if at > 0 and c.lower[at] == "the":
        at -= 1
    return at > 0 and c.lower[at] == "of" and c.lower[at - 1] in words.unique and c.word[at - 1][0].isupper()


def is_agency(c: Columns, start: int, end: int, words: Vocabulary) -> bool:
    """ "Transport Canada", "Environment Ireland": a field and a state, which is no minister's name."""
    if end != start + 2 or c.word[start] not in words.titles:
        return False
    state = gazetteer().find([c.word[start + 1], ""], 0)
    return state is not None and state[1].kind == "state" and state[1].form == "name"


def _titles(c: Columns, start: int, end: int, words: Vocabulary) -> int:
    """Where the titles before a name begin."""
    title = start
    while title > 0 and c.sent[title - 1] == c.sent[start]:
        if _is_title(c, title - 1, words, end):
            title -= 1
        elif title > 1 and c.lower[title - 1] == "of" and c.word[title - 2] in words.titles:
            title -= 2  # "Secretary of State Ann Lee"
        else:
            break
    return title


def is_ships(c: Columns, start: int, end: int, words: Vocabulary) -> bool:
    """ "the ferry Lady Ailsa", "her sister ship, Lady Ailsa": the title is part of the ship's name."""
    if end < start + 2 or start < 1 or c.word[start] not in NOBLE:
        return False
    before = start - 2 if c.word[start - 1] == "," and start > 1 else start - 1
    return c.lemma[before].lower() in words.ships and c.sent[before] == c.sent[start]


def _is_title(c: Columns, at: int, words: Vocabulary, end: int | None = None) -> bool:
    """A title in capitals, or an office in lower case (before ``end``: one that depends on the name)."""
    if c.word[at] in BRANCHES and at + 1 < len(c):
        return _is_title(c, at + 1, words, end)
    if c.word[at] in words.titles:
        return True
    return c.lower[at] in words.offices and (end is None or at <= c.head[at] < end)


SUM = re.compile(r"(?:N|P|R|Rs|Sh|KSh|Ksh|Tk|K)\d[\d,.]{0,20}$")
"""Money as papers of Lagos, Manila, Delhi and Nairobi write it."""


def _is_of_the_exchange(c: Columns, start: int) -> bool:
    """ "NOK 812 million", "N30 million", "(Oslo: TIDE)": a sum of money, a share by its letters."""
    if SUM.match(c.word[start]):
        return True
    word, behind = c.word[start], c.word[start + 1 : start + 4]
    money = len(word) == 3 and behind[:1] != [] and behind[0][0].isdigit() and behind[1:2] in (["million"], ["billion"])
    listed = behind[:1] == [":"] and behind[2:3] == [")"] and behind[1].isupper()
    share = start > 1 and c.word[start - 1] == ":" and behind[:1] == [")"] and c.word[start - 2][0].isupper()
    return word.isupper() and (money or listed or share)


def _is_name(c: Columns, start: int, end: int, label: str, words: Vocabulary) -> bool:
    """False for what only looks like a name: initials, adjectives, "the Court", "(D-N.C.)", an office in capitals."""
    word = c.word[start]
    if any(":" in c.word[i] or "=" in c.word[i] for i in range(start, end)) or _is_of_the_exchange(c, start):
        return False
    if end - start > 1:
        office = label != "PERSON" and c.lower[end - 1] in words.offices
        party = word in ("R", "D", "I") and c.word[start + 1] == "-"
        return not office and not party and any(c.word[i][0].isupper() for i in range(start, end))
    if len(word) < 2 or not (word[0].isupper() or word[0].isdigit()) or word[1] == "-":
        return False
    if label != "PERSON" and (c.lower[start] in words.offices or c.tag[start] in ADJECTIVES):
        return False
    if not word.isupper() and _is_common(c, start, label, words):
        return False
    return word not in words.last or words.last[word] in ("other", "media")


def _is_common(c: Columns, at: int, label: str, words: Vocabulary) -> bool:
    """ "Gunmen", "Police", "Vessels", "Wells are dry": common nouns with the capital that begins a sentence."""
    low = c.lower[at]
    begins = c.sents[c.sent[at]] == at and c.lower[at + 1 : at + 2] in PLURALS
    if begins and low[-1] == "s" and c.word.count(c.word[at]) == 1:
        return True
    single = low.removesuffix("s")
    if label != "PERSON" and c.tag[at] in ("NNS", "NNPS") and single in words.ships:
        return True
    return low in words.nouns or words.nouns.get(single) == "armed_group"
