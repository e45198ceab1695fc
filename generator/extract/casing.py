"""Headlines in Title Case and wire copy in CAPITALS → the case that the same words have in running prose.

In: the paragraphs of one text. Out: a paragraph of the same length, letter for letter, that differs in case alone; the
parser reads it instead ("Pirates Hijack Tanker Off Somalia" is one long name to a tagger). What a word is tells the text
itself where it stands in running prose; else the lists of names, else the model's own list of English words. The text is
never changed: only what the parser is shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.datelines import dateline_length
from generator.extract.lexicon import rows, table

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Casing"]

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
FEWEST = 4
"""Words from which the style of a line can be told."""
SMALL = """a an the of in to and for on at by with from as but or nor if is be was are vs v per via than into over under up
off out down after before amid it its his her their no not that s t"""
"""Words that some house's Title Case leaves small; any other small word is one of running prose."""
WEIGHTY = 4
"""Letters from which a word has a capital in every house's Title Case; articles and prepositions differ."""
YEAR = 4
"""Digits of a year; a line with more is a position, an address or a table, whose words are names."""
OPENERS = frozenset('.!?:\u201c\u2018"([\u2014\u2013-')
"""Behind these a capital tells nothing: a sentence or a quotation begins."""
VOWELS = frozenset("AEIOUY")
LONGEST_NAME = 5
SHORT = 3
"""Letters to which a word of no dictionary is rather an acronym than a name: UTC, IMO, UAV."""
CLASSES = ("noun", "verb", "adj", "adv")
NAMES = ("ports", "waters", "islands", "organizations", "companies", "armed_groups", "government_bodies",
         "media", "armed_forces")  # fmt: skip
CALENDAR = """January February April June July August September October November December
Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday"""
"""Without May and March, which are as often words."""
ENDINGS = (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""),
           ("ers", ""), ("ly", ""))  # fmt: skip


class Casing:
    """Reads how the words of one text are written in its running prose, and shows its headlines so."""

    def __init__(self, pieces: Iterable[str], nlp: Language) -> None:
        self.nlp = nlp
        self._words, self._plain = _words(nlp), _plain_words(nlp)
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        for piece in pieces:
            if style(piece) is None:
                self._read(piece)

    def restored(self, piece: str) -> str:
        """The paragraph as running prose would have it; one in running prose comes back as it is."""
        kind = style(piece)
        if kind is None or dateline_length(f"{piece} The") > len(piece):
            return piece  # a dateline stays as agencies set it, and is known by that
        names = dict(_names_in(piece, _names(self.nlp)))
        out, at, titled, aboard = [], 0, False, False
        for match in WORD.finditer(piece):
            word = match[0]
            new = names.get(match.start()) or self._cased(word, titled, kind)
            low = word.lower()
            begins = titled or aboard or low in _given_names()
            titled, aboard = low in _callings() or (new[0].isupper() and begins), low in _ships()
            if _is_code(piece, match):
                new = word
            elif low in ("march", "may") and _beside_figure(piece, match):
                new = word[0] + low[1:]
            elif _opens(piece, match.start()):
                new = new[0].upper() + new[1:]
            out += [piece[at : match.start()], new if len(new) == len(word) else word]
            at = match.end()
        return "".join([*out, piece[at:]])

    def _read(self, piece: str) -> None:
        for match in WORD.finditer(piece):
            word = match[0]
            if word.islower():
                self.small[word] += 1
            elif word[0].isupper() and not _opens(piece, match.start()):
                self.capital[word.lower()] += 1

    def _cased(self, word: str, titled: bool, kind: str) -> str:
        """A word as prose has it; behind an office, a given name or a ship's first name a plain word is a name too."""
        low = word.lower()
        acronym = word.isupper() and len(word) > 1
        if kind == "title" and (acronym or not word[0].isupper()):
            return word
        if self.small[low] or self.capital[low]:
            named = self.capital[low] > self.small[low]
        else:
            named = not self._is_word(low) or (titled and low in self._plain)
        if not named:
            return low
        if kind == "capitals" and acronym and (len(word) <= SHORT or not VOWELS & set(word)):
            return word
        return word if kind == "title" else word[0] + low[1:]

    def _is_word(self, low: str) -> bool:
        """True for an English word in any of its regular forms."""
        if low in self.nlp.Defaults.stop_words:
            return True
        stems = (low[: len(low) - len(end)] + new for end, new in ENDINGS if low.endswith(end))
        return any(stem in self._words or (stem[-1:] == stem[-2:-1] and stem[:-1] in self._words) for stem in stems)


def style(piece: str) -> str | None:
    """``title`` for a line in Title Case, ``capitals`` for one in capitals, None for running prose.

    >>> style("Pirates Hijack Tanker Off Somalia, Navy Says"), style("ALL SAFE NOW, NAVY SAYS")
    ('title', 'capitals')
    """
    words = WORD.findall(piece)
    if len(words) < FEWEST:
        return None
    letters = "".join(words)
    if sum(letter.isupper() for letter in letters) >= 0.9 * len(letters):
        return "capitals"
    if sum(letter.isdigit() for letter in piece) > YEAR:
        return None
    weighty = [word for word in words if len(word) >= WEIGHTY]
    small = SMALL.split()
    prose = any(word[0].islower() and word not in small for word in words)
    return None if prose or len(weighty) < FEWEST - 1 else "title"


def _is_code(piece: str, match: re.Match[str]) -> bool:
    """True for letters that touch a figure or stand alone: hemispheres, units, zone letters ("13-02N 046-41E", "0810Z")."""
    around = piece[max(match.start() - 1, 0) : match.start()] + piece[match.end() : match.end() + 1]
    return any(letter.isdigit() for letter in around) or (len(match[0]) == 1 and match[0] not in "AaIi")


def _beside_figure(piece: str, match: re.Match[str]) -> bool:
    """True for "11 MARCH" and "MAY 2009": a month, for words of the same letters stand beside no figure."""
    around = piece[max(match.start() - 2, 0) : match.start()].split() + piece[match.end() : match.end() + 2].split()
    return any(part.isdigit() for part in around)


def _opens(piece: str, at: int) -> bool:
    while at and piece[at - 1].isspace():
        at -= 1
    return not at or piece[at - 1] in OPENERS


def _names_in(piece: str, names: dict[tuple[str, ...], tuple[str, ...]]) -> Iterator[tuple[int, str]]:
    """Where a word of a listed name stands, and how the list writes it: the longest name first."""
    found = list(WORD.finditer(piece))
    at = 0
    while at < len(found):
        for size in range(min(LONGEST_NAME, len(found) - at), 0, -1):
            words = found[at : at + size]
            written = names.get(tuple(word[0].lower() for word in words))
            if written is not None:
                yield from ((word.start(), new) for word, new in zip(words, written, strict=True))
                at += size
                break
        else:
            at += 1


@cache
def _names(nlp: Language) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Names of the lexicons by their words in small letters, and their words as written.

    A name of one word that is a verb first ("Said", "Total") is left out, where it is not a state's or its people's.
    """
    words_first = nlp.Defaults.stop_words | _words(nlp, "verb", "adv")
    codes = {row[0] for row in rows("countries")}
    states = [part.strip() for row in rows("countries") for cell in row[1:] for part in cell.split(";")]
    cells = [cell for name in NAMES for row in rows(name) for cell in row[:5] if cell not in codes]
    cells += [row[1] for row in rows("towns")]  # not those of the third column, which are often words
    listed = (part.strip() for cell in cells for part in cell.split(";"))
    names = [*states, *(name for name in listed if name.lower() not in words_first), *CALENDAR.split()]
    out: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in names:
        words = tuple(WORD.findall(name))
        if words and name[0].isupper() and len("".join(words)) > 2 and len(words) <= LONGEST_NAME:
            out.setdefault(tuple(word.lower() for word in words), words)
    return out


@cache
def _callings() -> frozenset[str]:
    """Offices, ranks and forms of address, which stand before names."""
    return frozenset(table("offices")["offices"].lower().split())


@cache
def _ships() -> frozenset[str]:
    """Words for a ship, which stand before her name: "the tanker Okrika Star"."""
    return frozenset(
        [*table("vessel_types")["heads"]["words"], "tug", "dhow", "trawler", "ferry", "freighter", "mv", "mt", "ss"]
    )


@cache
def _given_names() -> frozenset[str]:
    return frozenset(word.lower() for text in table("given_names").values() for word in text.split())


@cache
def _plain_words(nlp: Language) -> frozenset[str]:
    """Words without an ending that may be a surname or a ship's: nouns, verbs, adjectives; no adverbs."""
    return _words(nlp, inflected=False) - nlp.Defaults.stop_words - _words(nlp, "adv")


@cache
def _words(nlp: Language, *classes: str, inflected: bool = True) -> frozenset[str]:
    """The English words of these classes that the model's lemmatizer lists; none where the model has no such list."""
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    tables = [lookups.get_table(name) for name in ("lemma_index", "lemma_exc")[: 1 + inflected]]
    return frozenset(word for name in classes or CLASSES for table in tables for word in table.get(name, ()))
