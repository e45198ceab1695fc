"""Text → named places, from a gazetteer of our own: waters, straits, ports, anchorages, capes, islands, coasts, states.

In: any text. Out: ``PlaceMention`` records with offsets, in order and apart, the longest name winning; ``place(name)``
looks one name up. A place's coordinates are the place's, for a map, and never a position that the text states. An unknown
"Foo Anchorage" is a mention without coordinates and without a state. Reads no metonyms: "Tehran said" is for the actors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.intervals import Intervals
from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import rows, table
from generator.extract.starts import capitals, matches_at
from generator.extract.states import adjectives, folded, state_names
from generator.extract.towns import town_state

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Place", "PlaceMention", "find_places", "place", "use_places"]


@dataclass(frozen=True, slots=True)
class Place:
    """An entry: kind (sea, strait, port, anchorage, cape, island, coast, state, …), degrees, ISO alpha-3 of its state."""

    name: str
    kind: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where the text names a place, as offsets; ``place.name`` is the gazetteer's name for it."""

    start: int
    end: int
    place: Place


Key = tuple[str, ...]
_WORD = late_pattern(r"[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*")
_LINKS = frozenset({" ", "-", "–", ". ", "\n", ".", "'", "’", " - "})
_NAME = r"[A-Z][\w'’]{1,24}(?:[-\s](?:(?:al|el|de|la|do|da|of)[-\s])?[A-Z][\w'’]{0,24}){0,4}"
# "Adang Bay Inner Anchorage", "Pulau Assan", "Ras al Kuh", "Port of Foo"
_AFTER = {word: kind for kind, words in table("place_kinds")["after"].items() for word in words}
_AFTER_LED = {word: kind for kind, words in table("place_kinds")["after_led"].items() for word in words}
_BEFORE = {word: kind for kind, words in table("place_kinds")["before"].items() for word in words}
_LEADS = frozenset(table("place_kinds")["leads"]["words"])
_NOT_NAMES = "|".join(table("place_kinds")["not_names"]["words"])


_BODY = late_pattern(rf"\s?(?:{'|'.join(table('place_kinds')['not_places']['after'])})\b")


_GOES_ON = late_pattern(r"\s(?:de|del|do|da|dos)\s(?:l[ao]s?\s)?[A-Z]")
"""What makes of San Juan another place: "San Juan de Marcona"."""
_NAMED = late_pattern(r"\sof\s[A-Z]")
_NUMBERED = late_pattern(r"\s\d{1,4}\b(?!\s?(?:[°.,:/-]|miles?|nm|nautical|km|kilomet))")
_FIRMS = frozenset({"Marine", "Line", "Lines", "Shipping", "Maritime", "Tankers", "Offshore", "Logistics"})
_OF_SEA = late_pattern(r"\s(?:corridor|port|drone|route|lane|border|bridge|cable|trade|terminal)")
"""What makes "sea" a part of another word: "the Odesa sea corridor"."""


def _any_case(words: Iterable[str]) -> str:
    """An alternation that takes each word with a small or a capital first letter, or in capitals."""
    forms = {form for word in words for form in (word, word.capitalize(), word.title(), word.upper())}
    return "|".join(sorted((re.escape(form) for form in forms), key=lambda form: (-len(form), form)))


_HEAD = late_pattern(rf"\b(?!(?:{_NOT_NAMES})\b)(?P<name>{_NAME})\s(?P<kind>{_any_case(_AFTER)})\b")
_OFF = late_pattern(
    rf"\b(?:{'|'.join(table('place_kinds')['off']['words'])})\s(?P<name>{_NAME}\s(?P<kind>{_any_case(_AFTER_LED)}))\b"
)
_TAIL = late_pattern(
    rf"\b(?P<kind>{_any_case(_BEFORE)})\.?\s(?P<name>(?:(?:al|el|as|ad|de|do|da|del)[-\s](?:la\s)?)?{_NAME})"
)
_ADJECTIVE_COAST = late_pattern(
    r"\b(?P<adjective>[A-Z][a-z]+(?: (?:Arabian|Lankan|African|Korean|Rican|Leonean|Guinean))?)(?:'s|’s)?\s"
    r"(?P<noun>(?:territorial\s)?(?:coast(?:line)?|waters|shores?|port|harbou?r|ports))\b"
)


_own: list[Place] = []


def use_places(places: Iterable[Place]) -> None:
    """Sets the user's own places, for this process, in place of those set before; they overrule the gazetteer's."""
    places = list(places)
    if places != _own:
        _own[:] = places
        _gazetteer.cache_clear()


@cache
def _gazetteer() -> dict[str, list[tuple[Key, Place]]]:
    """{first word: [(all words, place), …]}, longest first."""
    names: dict[Key, Place] = {}
    official = {row[0][:3]: row[1] for row in reversed(rows("countries"))}
    for name, code in state_names().items():
        names[tuple(name.split())] = Place(official.get(code, name.title()), "state", country=code)
    for file in ("ports", "islands", "waters"):
        for row in rows(file):
            name, kind, lat, lon, country, aliases, common = (*row, *[""] * 7)[:7]
            degrees = [float(number) if number else None for number in (lat, lon)]
            entry = Place(name, kind, degrees[0], degrees[1], country or None, common == "common")
            for alias in [name, *aliases.split(";")]:
                if alias:
                    names[_key(alias)] = entry
    names.update({_key(entry.name): entry for entry in _own})
    index: dict[str, list[tuple[Key, Place]]] = {}
    for key, entry in names.items():
        index.setdefault(key[0], []).append((key, entry))
    for entries in index.values():
        entries.sort(key=lambda e: -len(e[0]))
    return index


_PLAIN = late_pattern(r"[A-Za-z ]+")


def _key(name: str) -> Key:
    if _PLAIN.fullmatch(name):
        return tuple(name.lower().split())
    return tuple(folded(word) for word in _WORD.findall(name))


def place(name: str) -> Place | None:
    """The gazetteer's entry for a name, in any case and typography.

    >>> place("GULF OF ADEN").kind, place("Khor Fakkan Anchorage").country, place("Atlantis")
    ('gulf', 'ARE', None)
    """
    key = _key(name)
    if key and key[0] == "the":
        key = key[1:]
    return next((entry for words, entry in _gazetteer().get(key[0], ()) if words == key), None) if key else None


def find_places(text: str | Doc) -> list[PlaceMention]:
    """All places that the text names: known ones by the gazetteer, others by their kind ("Foo Anchorage", "Pulau Bar")."""
    text = text if isinstance(text, str) else text.text
    known = list(_known(text))
    taken = known
    first = capitals(text)
    for found in (_adjective_coasts(text, first), _by_kind(text, first)):
        taken = _merged(taken, list(found))
    return taken


def _known(text: str) -> Iterator[PlaceMention]:
    index = _gazetteer()
    words = [(*m.span(), m[0]) for m in _WORD.finditer(text)]
    last, at = len(words), 0
    while at < last:
        start, _, word = words[at]
        if word.islower() and word.isascii() and word not in _AFTER and "'" not in word:
            at += 1  # no place begins so
            continue
        entries = index.get(word.lower() if word.isascii() and "'" not in word else folded(word))
        found = _match(text, words, at, entries) if entries else None
        if found is None:
            at += 1
            continue
        size, entry = found
        end = words[at + size - 1][1]
        if not (_BODY.match(text, end) or _GOES_ON.match(text, end) or _in_a_ships_name(text, words, at, at + size)):
            yield PlaceMention(start, end, entry)
        at += size


def _in_a_ships_name(text: str, words: list[tuple[int, int, str]], first: int, end: int) -> bool:
    """True for capitals beside capitals in a text in small letters: BALTIC in "tanker BALTIC PRIDE" is no sea."""
    if not text[words[first][0] : words[end - 1][1]].isupper():
        return False
    for inner, outer in ((first, first - 1), (end - 1, end)):
        if 0 <= outer < len(words):
            left, right = min(inner, outer), max(inner, outer)
            beside = words[outer][2]
            if len(beside) > 1 and beside.isupper() and text[words[left][1] : words[right][0]] == " ":
                return not text[words[first][0] - 200 : words[end - 1][1] + 200].isupper() and any(
                    c.islower() for c in text[max(0, words[first][0] - 80) : words[end - 1][1] + 80]
                )
    return False


def _match(
    text: str, words: list[tuple[int, int, str]], at: int, entries: list[tuple[Key, Place]]
) -> tuple[int, Place] | None:
    """How many words from ``at`` on name which place; None where they name none."""
    for key, entry in entries:
        size = len(key)
        if at + size > len(words) or (words[at + size - 1][2].islower() and (size == 1 or key[-1] not in _AFTER)):
            continue
        if size > 1 and not _continues(text, words, at, key):
            continue
        if not words[at][2][0].isupper() and (size == 1 or key[0] not in _AFTER):
            continue
        if entry.common and size == 1 and not _led(words, at):
            continue
        return size, entry
    return None


def _continues(text: str, words: list[tuple[int, int, str]], at: int, key: Key) -> bool:
    for step in range(1, len(key)):
        word = words[at + step][2]
        if (word.lower() if word.isascii() and "'" not in word else folded(word)) != key[step]:
            return False
        if text[words[at + step - 1][1] : words[at + step][0]] not in _LINKS:
            return False
    return True


def _led(words: list[tuple[int, int, str]], at: int) -> bool:
    return at > 0 and words[at - 1][2].lower() in _LEADS


def _adjective_coasts(text: str, first: list[int]) -> Iterator[PlaceMention]:
    """ "the Somali coast", "Iranian territorial waters": a coast of the state, without coordinates."""
    states = adjectives()
    for match in matches_at(_ADJECTIVE_COAST, text, first):
        code = states.get(folded(match["adjective"])) or state_names().get(folded(match["adjective"]))
        if code:
            kind = "port" if match["noun"].startswith(("port", "harb")) else "coast"
            yield PlaceMention(match.start(), match.end(), Place(match[0], kind, country=code))


def _by_kind(text: str, first: list[int]) -> Iterator[PlaceMention]:
    for match in matches_at(_HEAD, text, first):
        if match["name"].isupper() and len(match["name"]) > 3 and not match["kind"].isupper():
            continue  # a ship's name in capitals before "port"
        if _BODY.match(text, match.end()) or (_AFTER[match["kind"].lower()] == "port" and _NAMED.match(text, match.end())):
            continue  # "the Ukrainian Danube port of X"
        if _NAMED.match(text, match.end()) and folded(match["name"]) in adjectives():
            continue  # "the Yemeni island of X"
        if match["kind"] == "sea" and _OF_SEA.match(text, match.end()):
            continue
        yield PlaceMention(match.start(), match.end(), Place(match[0], _AFTER[match["kind"].lower()]))
    for match in _OFF.finditer(text):
        yield PlaceMention(*match.span("name"), Place(match["name"], _AFTER_LED[match["kind"].lower()]))
    for match in _TAIL.finditer(text):
        if _NUMBERED.match(text, match.end()) or match["name"].rsplit(" ", 1)[-1] in _FIRMS:
            continue  # the tug Teluk Biru 8, the owner Tanjung Permai Lines
        yield PlaceMention(
            match.start(), match.end(), Place(match[0], _BEFORE[match["kind"].lower()], country=town_state(match[0]))
        )


def _merged(taken: list[PlaceMention], more: list[PlaceMention]) -> list[PlaceMention]:
    """Adds mentions; one that holds a known name inside takes its words over and keeps the known place's state and place."""
    if not more:
        return taken
    at = {m.start: m for m in taken}
    known = Intervals((m.start, m.end) for m in taken)
    added = Intervals()
    for mention in more:
        inside = known.inside(mention.start, mention.end)
        if any(s < mention.start or mention.end < e or (s, e) == (mention.start, mention.end) for s, e in inside):
            continue
        if not added.add(mention.start, mention.end):
            continue
        held = [at.pop(start) for start, _ in inside]
        at[mention.start] = _joined(mention, held[-1].place) if held else mention
    return [at[start] for start in sorted(at)]


def _joined(mention: PlaceMention, known: Place) -> PlaceMention:
    """ "Adang Bay Inner Anchorage" is Adang Bay's place and state; "Yemen coast" is no more than Yemen's."""
    if mention.place.kind == "reef" and known.kind in {"port", "city"}:
        return mention  # Bombay Reef lies nowhere near Bombay
    if known.kind == "state":
        merged = Place(mention.place.name, mention.place.kind, country=mention.place.country or known.country)
    else:
        merged = Place(known.name, known.kind, known.lat, known.lon, mention.place.country or known.country)
    return PlaceMention(mention.start, mention.end, merged)
