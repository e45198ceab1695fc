"""The state in which an event plays that names none itself: the paragraph's, the dateline's, that of the forces and offices.

In: the columns, the places that the text names, the sentences of one event. Out: an ISO 3166-1 alpha-3 code, or None where
several come into question. Where the text has left its dateline's state for another, the dateline gives nothing. A town that
is known keeps its state, unless the text points to another one that has a town of that name.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING

from generator.extract.incidents.words import wordset
from generator.extract.places import place
from generator.extract.states import adjectives, folded, state_names
from generator.extract.towns import town_choices, town_state

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from generator.extract.incidents.sheet import Sheet
    from generator.extract.places import Place, PlaceMention

__all__ = ["HomeState"]

OFFICES = wordset("home_state_offices")
PASSING = wordset("home_state_passing")
"""Weapons and civilians: what is Russian of a drone and French of a tourist tells nothing of the place."""
CIVIL = frozenset({"police", "ministry", "authority", "governor", "prosecutor", "gendarmerie", "constabulary", "court"})
PRESS = frozenset({"media", "press", "newspaper", "daily", "television", "radio", "broadcaster"})
LEADS = wordset("home_state_leads")
VOICES = OFFICES | wordset("home_state_voices")
KINDS = wordset("surroundings_local_kinds") | {"capital", "region", "coast", "island", "side", "soil", "territory"}
TIES = frozenset({"backed", "led", "made", "built", "owned", "flagged", "registered", "allied", "aligned", "linked", "born"})
BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT"})
BESIDE = frozenset({"neighbouring", "neighboring", "nearby"})
LIGHT = frozenset({"ADP", "DET", "ADV", "PUNCT", "CCONJ", "SCONJ", "SPACE"})
BORDERS = frozenset({"border", "frontier", "boundary", "crossing"})
PARTS = re.compile(r"[,/().:\u2014\u2013]|--| - ")
PHRASE_ENDS = frozenset({",", ".", "and", "of", "in", "say", "have", "be"})
TOWNS = frozenset({"city", "village", "port", "region", "area", "island", "anchorage", "terminal"})
GENITIVE = frozenset({"'s", "’s", "’", "'"})
LONGEST = 3
FEWEST = 4
"""Names of places in one state, those behind "in" and the like counted again, from which a text plays there."""
REACH = 4
SENTENCES = 8
"""Sentences of one paragraph over which its heading reaches."""


class HomeState:
    """The states that one text names, by sentence, and which of them is its own."""

    def __init__(self, sheet: Sheet, places: dict[int, list[tuple[int, PlaceMention]]]) -> None:
        self.sheet = sheet
        self.towns = {
            token: mention.place.country
            for mentions in places.values()
            for token, mention in mentions
            if mention.place.country and mention.place.kind in TOWNS and not town_choices(mention.place.name)
        }
        self.long_names = _long_names(sheet, places)
        self.named: dict[int, set[str]] = {}
        """States and their people and offices in each sentence, weapons and civilians left out."""
        self.located: dict[int, set[str]] = {}
        """States in which something lies or happens, by sentence: "in Mali", "near Gao"."""
        self.fronted: dict[int, set[str]] = {}
        """States to which the sentence's first words turn: "In Kampala, a bomb …" leaves what was told before."""
        self.peoples: dict[int, set[str]] = {}
        """Those of the named states that only an adjective names: "Togolese troops"."""
        self.officed: dict[int, set[str]] = {}
        """States whose police, army or ministries act in the sentence."""
        self.placed: dict[int, set[str]] = {}
        """States and towns by name in each sentence."""
        self.civil: dict[int, set[str]] = {}
        """States whose police or ministries speak of what happened at home, whoever did it."""
        self.press: set[str] = set()
        """States whose press is the source: "Bangladeshi media reported"."""
        self.said: set[str] = set()
        """States named in so many words, not by a town."""
        self.paragraph = _paragraphs(sheet)
        self._read()
        self.dateline = self._of_dateline()

    def of(self, sentences: Iterable[int]) -> str | None:
        """The state of an event told in the sentences; None where they name another one or the text's is not clear."""
        sentences = sorted(sentences)
        headed = {self._heading(n) for n in sentences}
        if len(headed) == 1 and (code := headed.pop()):
            return code
        scene = self._before(sentences[0]) if sentences else None
        if scene and all(self.located.get(n, set()) | self.peoples.get(n, set()) <= {scene} for n in sentences):
            return scene
        home = self._home(sentences)
        vouched = home and _only({code for n in sentences for code in self.civil.get(n, ())}) == home
        return home if home and (vouched or all(self.named.get(n, set()) <= {home} for n in sentences)) else None

    def state_of(self, where: Place, sentences: Iterable[int]) -> str | None:
        """The state of a named place: for a name of two states the one that the text points to."""
        choices = town_choices(where.name)
        if where.kind not in TOWNS and (where.country or not choices):
            return where.country  # a river that is no border
        if not choices:
            return where.country or town_state(where.name)
        if where.country:
            around = {code for n in sentences for code in self.located.get(n, ())} - {where.country}
            if where.country in self._all_named | {self.dateline} and not around & set(choices):
                return where.country
        else:
            around = {code for n in sentences for code in self.named.get(n, ())}
        for cues in (around, {self.of(sentences)}, self.said | {self.dateline}):
            fitting = [code for code in dict.fromkeys(choices) if code in cues]
            if len(fitting) == 1:
                return fitting[0]
        return where.country

    def scene(self, sentences: Iterable[int]) -> int | None:
        """The sentence before, in the paragraph, whose first words say where: "In Sanaa, people heard blasts. Jets …"."""
        first = min(sentences, default=0)
        for number in range(first - 1, max(-1, first - SENTENCES), -1):
            if self.paragraph[number] != self.paragraph[first]:
                break
            if number in self.fronted:
                return number
        return None

    def _home(self, sentences: list[int]) -> str | None:
        """The text's own state as it stands at these sentences."""
        last = max(sentences, default=0)
        officed, located, placed = self._so_far
        if self.dateline is not None:
            if not located[last] or self.dateline in located[last] | officed[-1]:
                return self.dateline
            return _only(located[last])
        end, count = last, len(self.paragraph)
        while end + 1 < count and end < last + SENTENCES and self.paragraph[end + 1] == self.paragraph[end]:
            end += 1
        for at in (last, end):
            told = _only(officed[at] | located[at]) or _only(placed[at])
            if told or (placed[at] and at + 1 < count):
                return told
        acting, named = (after[end + 1] for after in self._to_come)
        told = _only(officed[end] | located[end] | acting) or _only(placed[end] | named)
        return told or self._most() or (None if self.placed else _only(self.press))

    @cached_property
    def _to_come(self) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        """The states that act or lie, and those named, from each sentence on, but where another scene is opened."""
        acting, named = [frozenset[str]()], [frozenset[str]()]
        for n in range(len(self.paragraph) - 1, -1, -1):
            told = n not in self.fronted
            acting.append(acting[-1] | self.officed.get(n, set()) | self.located.get(n, set()) if told else acting[-1])
            named.append(named[-1] | self.placed.get(n, set()) if told else named[-1])
        return acting[::-1], named[::-1]

    @cached_property
    def _all_named(self) -> set[str]:
        return self.said.union(*self.named.values())

    @cached_property
    def _so_far(self) -> list[list[frozenset[str]]]:
        """The states of ``officed``, ``located`` and ``placed`` up to each sentence; the last entry has those of all."""
        return [_running(states, len(self.paragraph)) for states in (self.officed, self.located, self.placed)]

    def _most(self) -> str | None:
        """The state that most of the text's places lie in: at least twice as many as in any other."""
        held = (self.located, self.placed, self.placed)
        counts = Counter(code for states in held for codes in states.values() for code in codes).most_common(2)
        if not counts or counts[0][1] < FEWEST or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
            return None
        return counts[0][0]

    def turned(self, sentences: Iterable[int]) -> str | None:
        """The state to which the first words of the event's sentence turn: "In neighbouring Myanmar, …"."""
        return _only({code for n in sentences for code in self.fronted.get(n, ())})

    def _before(self, sentence: int) -> str | None:
        """The one state in which the paragraph plays so far."""
        for number in range(sentence, max(-1, sentence - SENTENCES), -1):
            if self.paragraph[number] != self.paragraph[sentence]:
                break
            if self.located.get(number):
                return _only(self.located[number])
        return None

    def _heading(self, number: int) -> str | None:
        """The state at the head of the sentence's paragraph, as digests have it: "SOMALIA: A roadside bomb …"."""
        sheet = self.sheet
        for n in range(number, max(-1, number - SENTENCES), -1):
            first, end = sheet.sentences[n]
            while first < end and not sheet.words[first].strip():
                first += 1
            colon = next((k for k in range(first, min(first + LONGEST + 1, end)) if sheet.words[k] == ":"), None)
            if colon is not None:
                return state_names().get(folded(" ".join(sheet.words[first:colon])))
            before = sheet.text[: sheet.idx[first]] if first < end else ""
            if "\n" in before[len(before.rstrip()) :]:
                return None
        return None

    def _of_dateline(self) -> str | None:
        sheet = self.sheet
        if not sheet.dateline:
            return None
        parts = [part.strip() for part in PARTS.split(sheet.text[: sheet.end_of(sheet.dateline - 1)]) if part.strip()]
        codes = [state_names().get(folded(part)) for part in parts]
        towns = [town_state(part) or ((found := place(part)) and found.country) for part in parts[:2]]
        return next((code for code in [*codes, *towns] if code), None)

    def _read(self) -> None:
        sheet = self.sheet
        at, last = sheet.dateline, len(sheet)
        while at < last:
            at += self._name_at(at) if sheet.words[at][:1].isupper() else 1

    def _name_at(self, at: int) -> int:  # noqa: PLR0911 - a decision list
        """Books the state, people or town at a token; how many tokens it takes."""
        sheet = self.sheet
        if at > 1 and sheet.words[at - 1] == "-" and sheet.words[at - 2][:1].isupper():
            return 1  # the Trans-Niger pipeline
        if (known := self.long_names.get(at)) is not None:  # no Niger in "the Niger Delta", no India in "the Indian Ocean"
            size, code = known
            if code:
                self._state_at(at, code, office=self._office(at + size), said=False)
            return size
        pair = adjectives().get(" ".join(sheet.lower[at : at + 2])) if sheet.lower[at] in _paired_words() else None
        if pair:  # "North Korean", "Sri Lankan"
            self._people_at(at + 1, pair)
            return 2
        code = adjectives().get(sheet.lower[at])
        if code and sheet.pos[at] != "VERB":
            self._people_at(at, code)
            return 1
        if not self._worth(at):
            return 1
        for size in range(min(LONGEST, len(sheet) - at), 0, -1):
            words = folded(" ".join(sheet.words[at : at + size]))
            office = self._office(at + size)
            state = state_names().get(words)
            code = state or self.towns.get(at) or (_town(words) if sheet.ent[at] == "GPE" or office else None)
            if code:
                tied = sheet.lower[at + size : at + size + 2]
                if state and sheet.dep[at + size - 1] in {"compound", "amod", "nmod"}:
                    self._people_at(at + size - 1, code)
                elif not (tied[:1] == ["-"] and tied[-1] in TIES):
                    self._state_at(at, code, office=office, said=state is not None)
                return size
        return 1

    def _worth(self, at: int) -> bool:
        """False for most names: no state begins so, no town is known there, no office follows."""
        sheet = self.sheet
        if sheet.ent[at] == "GPE" or at in self.towns or not OFFICES.isdisjoint(sheet.lemma[at + 1 : at + 2 + LONGEST]):
            return True
        return folded(sheet.words[at]).split(" ", 1)[0] in _first_words()

    def _people_at(self, at: int, code: str) -> None:
        number, phrase = self.sheet.sentence[at], frozenset(self._phrase(at + 1))
        if phrase & OFFICES:
            _book(self.officed, number, code)
            self.said.add(code)
        if phrase & CIVIL:
            _book(self.civil, number, code)
        if phrase & PRESS:
            self.press.add(code)
        if not phrase & PASSING:
            _book(self.named, number, code)
            _book(self.peoples, number, code)
        if phrase & KINDS:
            _book(self.located, number, code)

    def _state_at(self, at: int, code: str, *, office: bool, said: bool) -> None:
        number = self.sheet.sentence[at]
        if said:
            self.said.add(code)
        if office:
            _book(self.officed, number, code)
        if _beyond(self.sheet, at):
            return
        _book(self.placed, number, code)
        _book(self.named, number, code)
        lead = self._lead(at)
        if lead is not None:
            _book(self.located, number, code)
            if self._opens(self.sheet.sentences[number][0], lead):
                _book(self.fronted, number, code)

    def _opens(self, first: int, lead: int) -> bool:
        """True where nothing stands before the preposition but "Meanwhile," or "Across the border"."""
        sheet = self.sheet
        return all(sheet.pos[k] in LIGHT or sheet.lemma[k] in BORDERS | {"side"} for k in range(first, lead))

    def _office(self, at: int) -> bool:
        """True for "police" and the like at a token, or behind a genitive's sign there."""
        lemma = self.sheet.lemma
        if at < len(lemma) and lemma[at] in GENITIVE:
            at += 1
        return at < len(lemma) and lemma[at] in OFFICES

    def _phrase(self, at: int) -> list[str]:
        """The lemmas from a token on up to the end of the phrase; a genitive's sign is no part of it."""
        sheet, found = self.sheet, list[str]()
        for k in range(at, min(at + REACH + 1, len(sheet))):
            verb = sheet.pos[k] in {"VERB", "AUX"} and sheet.dep[k] != "amod"
            if verb or sheet.lemma[k] in PHRASE_ENDS:
                break
            if sheet.lemma[k] not in GENITIVE:
                found.append(sheet.lemma[k])
        return found[:REACH]

    def _lead(self, at: int) -> int | None:
        """The "in", "near", "off" before the name, over "the northern" and the like; None where officials speak."""
        sheet = self.sheet
        for k in range(at - 1, max(-1, at - 4), -1):
            if sheet.lower[k] in LEADS:
                return k if k == 0 or sheet.lemma[k - 1] not in VOICES else None
            if sheet.words[k] == "." or (sheet.pos[k] not in BETWEEN and sheet.lower[k] not in BESIDE):
                return None
        return None


@cache
def _paired_words() -> frozenset[str]:
    """The first words of peoples of two words: "north", "sri"."""
    return frozenset(name.split()[0] for name in adjectives() if " " in name)


@cache
def _first_words() -> frozenset[str]:
    """The first words of all names of states."""
    return frozenset(name.split(" ", 1)[0] for name in state_names())


def _long_names(sheet: Sheet, places: dict[int, list[tuple[int, PlaceMention]]]) -> dict[int, tuple[int, str | None]]:
    """The places of several words by their first token: how many they are, and the state."""
    found: dict[int, tuple[int, str | None]] = {}
    for token, mention in (each for mentions in places.values() for each in mentions):
        if mention.place.lat is not None and " " in sheet.text[mention.start : mention.end]:
            size = sheet.token_at(mention.end - 1) - token + 1
            found[token] = size, None if town_choices(mention.place.name) else mention.place.country
    return found


def _book(states: dict[int, set[str]], number: int, code: str) -> None:
    states.setdefault(number, set()).add(code)


def _running(states: dict[int, set[str]], count: int) -> list[frozenset[str]]:
    """The states of the sentences up to each one."""
    found, so_far = [], frozenset[str]()
    for n in range(count):
        so_far = so_far | states[n] if n in states else so_far
        found.append(so_far)
    return found or [so_far]


def _only(states: AbstractSet[str]) -> str | None:
    return next(iter(states)) if len(states) == 1 else None


def _town(words: str) -> str | None:
    if town_choices(words):
        return None
    if code := town_state(words):
        return code
    known = place(words) if words[-1:].isalnum() else None
    sure = known is not None and known.kind in {"port", "city"} and not known.common
    return known.country if known is not None and sure else None


def _beyond(sheet: Sheet, at: int) -> bool:
    """True for the state on the other side: "near the border with Somalia", "the frontier to Chad"."""
    return at > 1 and sheet.lower[at - 1] in {"with", "to"} and sheet.lemma[at - 2] in BORDERS


def _paragraphs(sheet: Sheet) -> list[int]:
    """The paragraph of each sentence, as how many line breaks stand before its first word."""
    found, breaks, at = [], 0, 0
    for first, end in sheet.sentences:
        word = next((k for k in range(first, end) if sheet.words[k].strip()), first)
        breaks += sheet.text.count("\n", at, sheet.idx[word])
        at = sheet.idx[word]
        found.append(breaks)
    return found
