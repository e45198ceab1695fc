"""Text → the phrases that speak of ships, each with what it says itself: name, class, flag, IMO number, status, how many.

In: any text (or a Doc). Out: ``VesselMention`` records with character offsets, in order and apart. Joins nothing across
phrases: "the ship" keeps the empty fields that it has. Only the registry is a flag: a Greek-owned, Greek-managed or Greek
ship is flagged by nothing said, except that a warship or coast guard ship flies the flag of its own state.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.intervals import Intervals
from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import lines, table
from generator.extract.number_words import number
from generator.extract.states import adjectives, folded, state_code
from generator.extract.vessels.names import NameMention, find_names
from generator.extract.vessels.numbers import find_numbers
from generator.extract.vessels.types import TypeMention, find_types
from generator.model import VesselStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["VesselMention", "find_vessels", "flag_of", "status_of"]


@dataclass(frozen=True, slots=True)
class VesselMention:
    """A phrase: offsets of the whole and of its ship word or name (``head``), and what it says of the ship.

    ``count`` is 1, the number told ("two tankers") or 2 for a plural without one; ``definite``: behind "the", "this", "her".
    """

    start: int
    end: int
    head_start: int
    head_end: int
    name: str | None = None
    name_start: int | None = None
    name_end: int | None = None
    type: str | None = None
    flag: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: VesselStatus | None = None
    count: int = 1
    definite: bool = False

    def shifted(self, by: int) -> VesselMention:
        """The same mention in a text that has ``by`` more characters before it."""
        name_start, name_end = (None if at is None else at + by for at in (self.name_start, self.name_end))
        return replace(
            self, start=self.start + by, end=self.end + by, head_start=self.head_start + by, head_end=self.head_end + by,
            name_start=name_start, name_end=name_end,
        )  # fmt: skip


_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "her", "their", "his", "both"})
_ARTICLES = _POINTING | {"a", "an", "another", "any", "each", "every", "no"}
_OF_A_SHIP = frozenset(
    {"flagged", "flag", "registered", "owned", "operated", "managed", "chartered", "linked", "hulled", "coloured", "colored"}
    | {"based", "affiliated", "tonne", "ton", "backed"}
)
_BEFORE = late_pattern(r"([^\W_][\w’'./&\-]{0,60})([\s,]{1,2}|\s?[“\"*_‘(]|-)\Z")
_STATE_WORDS = r"[A-Z][\w.’'&]{0,30}(?:(?:\s(?:and|of|the|&)){0,2}[\s\-](?:and\s|&\s)?[A-Z][\w.’'&]{0,30}){0,4}"
_FLAGGED = late_pattern(rf"(?P<state>{_STATE_WORDS})[\s\-–](?:flagged|flag|registered)\b(?!\sstate)")
_FLYING = late_pattern(
    rf"(?P<false>(?:false|fraudulent|fictitious|wrong|wrongful|illegal)(?:ly)?\s[\w\s]{{0,24}})?(?:(?:flagged\s(?:in|to|by)|registered\s(?:in|under\sthe\sflag\sof)|(?:flying|under|sailing\sunder|carrying)\s(?:the|a)\sflag\sof|flag(?:\sstate)?:)"
    rf"\s?(?:the\s)?(?P<state>{_STATE_WORDS})|(?:flying|under)\s(?:the|a|an)\s(?P<adjective>{_STATE_WORDS})\sflag\b)"
)
_REACH = 120
_SENTENCE_END = late_pattern(r"[.!?][”\"’)]?\s+(?=[A-Z“\"(])|\n\s*\n")


def find_vessels(text: str | Doc) -> list[VesselMention]:
    """All phrases of the text that speak of a ship."""
    text = text if isinstance(text, str) else text.text
    types = find_types(text)
    names = find_names(text, types)
    mentions = list(_mentions(text, types, names))
    mentions.sort(key=lambda m: (m.start, -m.end))
    mentions = _numbered(text, mentions)
    if not mentions:
        return []
    flagged = "flag" in text or "egistered" in text
    starts = [*sorted(m.start for m in mentions), len(text)]
    return [_with_surroundings(text, mention, starts, flagged=flagged) for mention in mentions]


def _with_surroundings(text: str, mention: VesselMention, starts: list[int], *, flagged: bool) -> VesselMention:
    """The mention with the flag and the status that its sentence gives after it."""
    flag, status = mention.flag, mention.status
    if flag is None and flagged:
        flag = _flag_after(text, mention, starts)
    if status is None:
        following = starts[bisect_left(starts, mention.end, hi=len(starts) - 1)]
        status = status_of(text, mention.end, max(_REACH, min(following - mention.end, 2 * _REACH)))
    return mention if (flag, status) == (mention.flag, mention.status) else replace(mention, flag=flag, status=status)


def _mentions(text: str, types: list[TypeMention], names: list[NameMention]) -> Iterator[VesselMention]:
    by_type = {n.type_start: n for n in names if n.type_start is not None}
    inside = Intervals((n.start, n.end) for n in names)
    for kind in types:
        if any(s <= kind.start and kind.end <= e for s, e in inside.inside(kind.start, kind.end)):
            continue  # "Ocean Carrier" is a name
        name = by_type.get(kind.start)
        start, words = _phrase_start(text, kind.start)
        yield VesselMention(
            start, _closed(text, name.end) if name else kind.end, kind.start, kind.end,
            name.name if name else None, name.start if name else None, name.end if name else None,
            kind.type or (name.type if name else None),
            flag=flag_of(text[start : kind.start], kind.type),
            status=_status_word(words),
            count=1 if name else _count(words, kind.plural),
            definite=not _POINTING.isdisjoint(words),
        )  # fmt: skip
    for name in names:
        if name.type_start is None:
            start, words = _phrase_start(text, _opened(text, name.start))
            yield VesselMention(
                start, _closed(text, name.end), name.start, name.end, name.name, name.start, name.end, name.type,
                flag=flag_of(text[start : name.start], name.type),
                status=_status_word(words),
                definite=not _POINTING.isdisjoint(words),
            )  # fmt: skip


def _opened(text: str, start: int) -> int:
    """Before the mark and the prefix of a name: ``the MV “`` and so on."""
    at = start - 1 if text[start - 1 : start] in set('“"*_‘(') else start
    match = re.search(r"(?:\b(?:[A-Z]{1,2}\.?\s?/?\s?[A-Z]\.?|[A-Z]{3,6}):?\s{1,2})\Z", text[max(0, at - 10) : at])
    return at - (match.end() - match.start()) if match else at


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in set('”"*_’)') else end


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(lines("vessel_phrases"))


def _phrase_start(text: str, start: int) -> tuple[int, list[str]]:
    """Where the phrase before a ship word begins, and its words, the last first."""
    words: list[str] = []
    of_a_state = 0  # words of a state's name may still come, before "-flagged"
    for _ in range(14):
        match = _BEFORE.search(text, max(0, start - 40), start)
        if match is None or (match[1][-1] == "." and len(match[1]) > 3):
            break
        word, lower = match[1], match[1].lower()
        hyphened = lower.rsplit("-", 1)[-1]
        known = (
            lower in _modifiers()
            or word.isdigit()
            or hyphened in _OF_A_SHIP
            or (of_a_state and (word[0].isupper() or lower in ("and", "&") or text[: match.end()].endswith("Isle of ")))
            or folded(word) in adjectives()
            or (match[2] == " " and word[0].isupper() and state_code(word) is not None)
        )
        told = known or (match[2] == " " and word.islower() and _flag_before(text, match.start()))
        if not told or (match[2].startswith(",") and lower in _ARTICLES):
            break
        of_a_state = 4 if hyphened in ("flagged", "registered", "flag", "owned") else max(0, of_a_state - 1)
        words.append(lower)
        start = match.start()
        if lower in _ARTICLES and not (
            of_a_state and text[:start].endswith("and ") and text.startswith("the Grenadines", start)
        ):
            break
    return start, words


def _flag_before(text: str, at: int) -> bool:
    """True behind "-flagged" and "-registered": one more word may stand before the ship word ("sightseeing ferry")."""
    return text[max(0, at - 12) : at].rstrip().endswith(("-flagged", "-registered"))


def _count(words: list[str], plural: bool) -> int:
    if not plural:
        return 1
    for word in words:
        if word == "both":
            return 2
        count = number(word)
        if count is not None and 1 < count < 100:
            return count
    return 2


def _status_word(words: list[str]) -> VesselStatus | None:
    for word in words:
        if word in ("anchored", "berthed", "drifting", "underway", "towed"):
            return word  # type: ignore[return-value]
        if word == "moored":
            return "berthed"
    return None


def flag_of(phrase: str, kind: str | None = None) -> str | None:
    """The registry state that the words before a ship word name, or None.

    >>> flag_of("the Cayman Islands-flagged, Greek-owned "), flag_of("a Greek "), flag_of("a Philippine ", "naval")
    ('CYM', None, 'PHL')
    """
    match = _FLAGGED.search(phrase)
    if match:
        words = match["state"].split()
        for first in range(len(words)):
            code = state_code(" ".join(words[first:]))
            if code:
                return code
        return None
    if kind == "naval":
        for word in re.findall(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?![\w\-])", phrase):
            code = adjectives().get(folded(word)) or adjectives().get(folded(word.split()[0]))
            if code:
                return code
    return None


def _flag_after(text: str, mention: VesselMention, starts: list[int]) -> str | None:
    """ "registered in Malta", "now flying the Maltese flag", up to the next ship or the end of the sentence."""
    stop = _SENTENCE_END.search(text, mention.end, mention.end + 160)
    end = min(stop.start() if stop else mention.end + 160, starts[bisect_left(starts, mention.end, hi=len(starts) - 1)])
    if end - mention.end < 8:
        return None
    match = _FLYING.search(text, mention.end, end)
    if match is None or match["false"]:
        return None
    words = (match["state"] or match["adjective"]).split()
    return next((c for last in range(len(words), 0, -1) if (c := state_code(" ".join(words[:last])))), None)


@cache
def _status() -> re.Pattern[str]:
    """Words for a ship's doing, on text in small letters."""
    return late_pattern("|".join(rf"(?P<{name}>\b(?:{'|'.join(words)}))" for name, words in table("vessel_status").items()))


_AFTERWARDS = late_pattern(
    r"\b(?:put into|limp(?:ed|ing)|made (?:it|port)|reached"
    r"|(?:taken|brought|escorted|diverted|steered|led|towed|ordered|forced|headed back) (?:\w+ ){0,2}(?:to|into))\b"
)
"""What came of a ship: where she lay behind these words she lay afterwards."""


def status_of(text: str, start: int, reach: int = _REACH) -> VesselStatus | None:
    """What the sentence says from ``start`` on of the ship's doing: anchored, berthed, underway, drifting or towed."""
    stop = _SENTENCE_END.search(text, start, start + reach)
    words = text[start : stop.start() if stop else start + reach].lower()
    match = _status().search(words)
    told = match is not None and _AFTERWARDS.search(words, 0, match.start()) is None
    return match.lastgroup if told and match is not None else None  # type: ignore[return-value]


def _numbered(text: str, mentions: list[VesselMention]) -> list[VesselMention]:
    """IMO and MMSI numbers to the ship that stands before them, or right after."""
    out = list(mentions)
    ends = sorted((m.end, i) for i, m in enumerate(out))
    for found in find_numbers(text):
        first, last = bisect_left(ends, (found.start - 80, 0)), bisect_left(ends, (found.start + 1, 0))
        near = [i for _, i in ends[first:last]] or [i for _, i in ends[last : last + 1] if out[i].start - found.end < 40]
        if near:
            i = ([i for i in near if out[i].name] or near)[-1]
            out[i] = replace(out[i], imo=found.value) if found.kind == "imo" else replace(out[i], mmsi=found.value)
    return out
