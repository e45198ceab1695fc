"""Text → ship names, however set: "MV Foo Bar", "tanker FOO 7", "bulk carrier (FOO)", "the *Foo*", "Malta-flagged Foo"

In: any text and its ship words. Out: ``NameMention`` records with offsets, in order. A place, a person, a weekday or an
abbreviation after a ship word is no name, and a text in capitals throughout gives a name only behind a prefix, in quotation
marks or in brackets. Names nothing that the text does not set apart in one of these ways.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from string import ascii_lowercase

from generator.extract.late_pattern import late_pattern
from generator.extract.lexicon import table
from generator.extract.places import place
from generator.extract.states import state_code
from generator.extract.vessels.next_sentence import is_body, name_openings, told_of_a_ship
from generator.extract.vessels.types import TypeMention

__all__ = ["NameMention", "find_names", "is_capitals"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name without prefix and marks, as offsets; ``type`` from its prefix or the ship word at ``type_start``."""

    start: int
    end: int
    name: str
    type: str | None = None
    type_start: int | None = None


_OPEN, _CLOSE = "“\"'‘*_«(", "”\"'’*_»)"
_CAPITALS = r"[A-Z0-9][A-Z0-9.'’&/\-–]*(?![A-Za-zÀ-ÿ])"
_CAPS = (
    rf"(?!\d+(?:\.\d+)?(?:NM|KM|UTC|LT|HRS|Z|M)\b)(?=[A-Z0-9'’\-–&]*[A-Z]){_CAPITALS}(?:\s(?!\d+(?:\.\d+)?\s?(?:nm|NM|nautical|miles|km|UTC|LT|hrs|persons|people|crew|kts)\b)"
    rf"(?:{_CAPITALS})(?![a-z]|-?flag)){{0,5}}"
)
_TITLED = r"[A-ZÀ-ÞĀ-Ž][\w'’\-]*"
_TITLE = (
    rf"(?:St\.\s)?{_TITLED}(?:\sNo\.?\s\d{{1,4}}|\s(?:(?:of|the|de|del|della|di|la|le|el|al|von|van|der|da|do|dos|das|du|e|y)\s|(?:al|el|ad|ar|as|az)-|St\.\s){{0,2}}{_TITLED}"
    r"|\s(?:\d{1,6}|[IVX]{1,4})(?![\w°:]|[.,]\d|\s?(?:nm|NM|nautical|miles|km|UTC|people|crew|dwt|tonnes|tons)\b)){0,4}"
)
_NAME = rf"(?:{_CAPS}|{_TITLE})"
_AFTER_TYPE = late_pattern(
    rf"(?P<gap>(?:\s\d{{2,5}}(?=,\sthe\s))?,?\s(?:the\s|named\s|called\s|identified\sas\s(?:the\s)?|dubbed\s)?|\s?)(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_NAME})"
)
_FLAGGED = late_pattern(
    rf"(?:[-\s](?:flagged|registered)|\d[-\s](?:dwt|teu|grt|cbm)|(?:19|20)\d\d-built)\s(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_NAME})"
)
_MEASURED = late_pattern(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s[\d,.]*\d[-\s](?:dwt|teu|grt|cbm)\s(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_TITLE}|{_CAPS})"
)
_MARKED = late_pattern(
    rf"(?<![\w’'])(?:[Tt]he\s|vessel\s|ship\s)(?:[\w\-]+\s){{0,2}}(?P<open>[“\"*_‘])(?P<name>{_TITLE}|{_CAPS})(?=[”\"*_’])"
)
_NAMED = late_pattern(
    rf"\b(?:(?:named|identified)\s(?:the\s\w{{4,8}}|her|it)\sas|named|called|identified\sas|known\sas|renamed|the\sname)\s(?:the\s)?(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_NAME})"
)
_BARE = late_pattern(rf"(?P<name>{_TITLE})")
_PLAIN = late_pattern(rf"\b[Tt]he\s(?P<name>{_TITLE})")
_FLYING = late_pattern(
    rf"\b[Tt]he\s(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_TITLE})[”\"*_’]?,\s(?:which\s|and\s)?"
    r"(?:fl(?:ies|ew|ying)|carr(?:ies|ying)|sail(?:s|ed|ing)\sunder)\s(?:the\s)?(?:[\w-]+\s){1,4}?(?:flag|colou?rs)\b"
)
_EXPLAINED_AT = late_pattern(
    rf"(?:\b[Tt]he\s(?!\w+-(?:owned|operated|managed|controlled|run)\s)|-(?:owned|operated|managed|flagged|registered|based|controlled|run|chartered)\s)(?P<open>[{re.escape(_OPEN)}]?)(?P<name>{_TITLE})[”\"*_’]?,\sa[n]?\s"
    r"(?:(?!(?:the|of|in|at|near|for|by|on|beside|and|from|to|with|an?)\s)[\w.,'’/-]+\s){0,5}\Z"
)
"""A name that a ship word behind the comma explains: "the Amber Sky, a 30,000-dwt bulker"."""
_NO_FIRM = late_pattern(
    r"\b(?:Lines?|Shipping|Maritime|Marine|Tankers|Bulk|Company|Group|Ministry|Navy|Guard|Agency|Association|Union)$"
)
_GOES_ON = late_pattern(
    r"s?(?:[,;.:)]|\s(?:that|which|with|carrying|laden|loaded|flying|owned|operated|managed|registered|flagged|built|bound|chartered|on|in|at|off|from|under|belonging|was|had|has|is)\b)"
)
_OF_A_STATE = late_pattern(
    r"-(?:flag|flagged|owned|registered|operated|managed|controlled|run|chartered|led|based|backed|bound|linked|made|built)$"
)
_DEFINITE = late_pattern(r"\b[Tt]he\s(?:[\w-]+\s){0,3}\Z")
_NUMBER_END = late_pattern(r"(?<![\s.,'’&/\-–])[\s.,'’&/\-–]+$")


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str], frozenset[str], frozenset[str], frozenset[str]]:
    """The prefix pattern, {prefix: class}, naval prefixes, abbreviations that are no names, words that end a name."""
    data = table("vessel_names")
    merchant: dict[str, str] = data["merchant"]
    naval = frozenset(data["naval"]["words"])
    spelled = [r"\s?/?\s?".join(p) if len(p) <= 3 else re.escape(p) for p in merchant]
    dotted = [r"\.\s?".join(p) + r"\." for p in merchant if len(p) == 2]
    pattern = late_pattern(
        rf"(?<![\w/.\-])(?:(?P<merchant>{'|'.join([*spelled, *dotted])})|(?P<naval>{'|'.join(sorted(naval))}))"
        rf"(?![\w/])\.?:?\s{{0,2}}[\"“*'‘_]?(?P<name>{_NAME})"
    )
    refused = data["not_names"]
    return pattern, merchant, naval, frozenset(refused["words"]), frozenset(refused["stops"])


@cache
def _prefixes() -> frozenset[str]:
    _, merchant, _, _, _ = _words()
    return frozenset(merchant) | {f"{p[0]}/{p[1]}" for p in merchant if len(p) == 2}


def is_capitals(text: str) -> bool:
    """True for a text written in capitals throughout, where capitals set nothing apart."""
    sample = text[:2000]
    if 5 * sum(map(sample.count, ascii_lowercase)) >= len(sample):
        return False  # the quick answer for nearly every text
    upper = sum(map(str.isupper, sample))
    return upper > 4 * sum(map(str.islower, sample)) and upper > 20


def find_names(text: str, types: list[TypeMention]) -> list[NameMention]:
    """All ship names of the text, each where it is first set apart as one and where it comes again."""
    capitals = is_capitals(text)
    ships = [t.start for t in types if not t.weak]
    prefixed = dict(_prefixed(text, sure=bool(ships)))
    found = {mention.start: mention for mention in prefixed.values()}
    for mention in _after_types(text, types, prefixed, capitals=capitals):
        found[mention.start] = mention
    if not capitals:
        for told in _told_by_clause(text, types):
            found.setdefault(told.start, told)
    if ships or found:
        ship_words = {t.start for t in types}
        beside = sorted([*ships, *found])
        for pattern, hints, before, after in _APART:
            for match in pattern.finditer(text) if any(hint in text for hint in hints) else ():
                named = _named(text, match, capitals) if _ship_beside(beside, match, before, after) else None
                if named and named.start not in ship_words:
                    found.setdefault(named.start, named)
        if not capitals:
            for named in _plain(text, beside):
                found.setdefault(named.start, named)
            for named in _told_next(text, types, found):
                found.setdefault(named.start, named)
    return _apart([*found.values(), *_again(text, list(found.values()))])


def _ship_beside(ships: list[int], match: re.Match[str], before: int, after: int) -> bool:
    """True where a ship word or name begins so near before or after the match."""
    first = bisect_left(ships, match.start() - before)
    return first < len(ships) and ships[first] <= match.end() + after


def _prefixed(text: str, *, sure: bool) -> Iterator[tuple[int, NameMention]]:
    """Where a prefix stands, and the name behind it."""
    pattern, merchant, naval, _, _ = _words()
    for match in pattern.finditer(text):
        if match["merchant"] and text[: match.start()].rstrip()[-1:].isdigit():
            continue  # "2,500 MT Gas oil": metric tons
        prefix = re.sub(r"[\s/.]", "", match["merchant"] or match["naval"])
        told = match["merchant"] or match["naval"]
        if not sure and "/" not in told and prefix not in table("vessel_names")["sure"]["words"]:
            continue
        name, end = _trimmed(match["name"], match.start("name"), first_word_stops=prefix not in naval)
        if not name or (len(prefix) == 2 and not name[0].isalpha()):
            continue
        if prefix in naval:
            yield match.start(), NameMention(match.start("naval"), end, f"{prefix} {name}", "naval", None)
        else:
            yield match.start(), NameMention(match.start("name"), end, name, merchant[prefix] or None, None)


def _after_types(
    text: str, types: list[TypeMention], prefixed: dict[int, NameMention], *, capitals: bool
) -> Iterator[NameMention]:
    sure = any(not mention.weak for mention in types)
    for mention in types:
        match = _AFTER_TYPE.match(text, mention.end)
        if match is None:
            continue
        opened, gap = match["open"], match["gap"]
        behind_prefix = prefixed.get(match.start("name"))
        if behind_prefix:
            yield replace(behind_prefix, type=mention.type or behind_prefix.type, type_start=mention.start)
        if behind_prefix or (mention.weak and not (sure and gap == ", the ")):
            continue
        bare_comma = gap.startswith(",") and not opened and "the" not in gap and not match["name"].isupper()
        aside = bare_comma and _between_commas(text, mention, match)
        bare_comma = bare_comma and not aside
        if (capitals and not opened) or (not gap and opened != "(") or bare_comma:
            continue
        loose = mention.type == "small_craft" and text[match.end() : match.end() + 1] != ","
        if (
            gap.startswith(",")
            and not opened
            and (loose or _starts_with_state(match["name"]) or (_NO_SHIP.search(match["name"]) and not aside))
        ):
            continue  # "hit by a sea drone, the Joint Maritime Centre said"
        named = _named(text, match, capitals)
        if named is not None:
            yield NameMention(named.start, named.end, named.name, mention.type, mention.start)


def _told_by_clause(text: str, types: list[TypeMention]) -> Iterator[NameMention]:
    """ "The Amber Sky, which flies the flag of Malta", "the Amber Sky, a bulker …", "the 900-teu X"."""
    for match in _FLYING.finditer(text) if " flag" in text or " colo" in text else ():
        name, end = _trimmed(match["name"], match.start("name"))
        if name:
            yield NameMention(match.start("name"), end, name)
    for match in _MEASURED.finditer(text) if any(unit in text for unit in ("dwt ", "teu ", "grt ", "cbm ")) else ():
        measured = _named(text, match, capitals=False)  # "the 1,100-teu Padma Star": only ships are measured so
        if measured is not None:
            yield replace(measured, type="container_ship") if "teu" in match[0] else measured
    sure = any(not mention.weak for mention in types)
    for mention in types:
        start = max(0, mention.start - 110)
        if (mention.weak and not sure) or ", a" not in text[start : mention.start] or not _GOES_ON.match(text, mention.end):
            continue
        before = list(_EXPLAINED_AT.finditer(text, start, mention.start))
        named = _named(text, before[-1], capitals=False) if before else None
        if named is not None and not _NO_FIRM.search(named.name):
            yield replace(named, type=mention.type)


def _between_commas(text: str, mention: TypeMention, match: re.Match[str]) -> bool:
    """True for "the Malaysia-flagged tug, Bintang Jaya 8, increased speed": more than one word, set apart on both sides."""
    several = len(match["name"].split()) > 1 and text[match.end("name") : match.end("name") + 2] == ", "
    return several and _DEFINITE.search(text, max(0, mention.start - 50), mention.start) is not None


def _starts_with_state(name: str) -> bool:
    words = name.split()
    return any(state_code(" ".join(words[:size])) for size in (1, 2, 3))


def _named(text: str, match: re.Match[str], capitals: bool) -> NameMention | None:
    """The name that a pattern took, cut where a name ends; None where it is none."""
    opened = match["open"]
    if capitals and not opened:
        return None
    start = match.start("name")
    close = _CLOSE[_OPEN.index(opened)] if opened else ""
    if opened in {"*", "_", "«"} and text[match.end("name") : match.end("name") + 1] == close:
        return NameMention(start, match.end("name"), match["name"])  # set apart on both sides: no word of it ends the name
    name, end = _trimmed(match["name"], start)
    if not name:
        return None
    if opened and text[end : end + 1] != close and not (opened in "'\"" and text[end : end + 1] in ",.;"):
        return None
    if not opened and (place(name) is not None or state_code(name) is not None):
        return None
    return NameMention(start, end, name)


def _trimmed(name: str, start: int, *, first_word_stops: bool = True) -> tuple[str, int]:
    """The name up to a word that is none, without loose marks at its end; empty where nothing is left."""
    _, _, _, abbreviations, stops = _words()
    end = 0
    for match in re.finditer(r"\S+", name):
        word = match[0].strip(".,'’")
        if _OF_A_STATE.search(word) or (end == 0 and word in _prefixes()):
            return "", start
        numbered = word == "No" and name[match.end() + 1 : match.end() + 2].isdigit()  # "Kaiyo Maru No. 3"
        if (word in stops and not (end and (numbered or word == "An"))) or (
            word in abbreviations and (len(word) > 3 or (end == 0 and first_word_stops))
        ):
            break
        end = match.end()
        if match[0][-1] in ".," and len(word) > 2:
            break
    kept = _NUMBER_END.sub("", name[:end])
    if kept.endswith(("'s", "’s")):
        kept = kept[:-2]
    return (kept, start + len(kept)) if len(kept) > 1 and any(c.isalpha() for c in kept) else ("", start)


@cache
def _ship_words() -> tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    """What stands before "the <ship>", each between blanks, what stands after it, and after a name of several words."""
    verbs = table("vessel_names")["ship_verbs"]
    after = "|".join(sorted(verbs["after"], key=len, reverse=True))
    before, before_two = (tuple(f" {word} " for word in verbs[kind]) for kind in ("before", "before_two"))
    return (
        before,
        before_two,
        late_pattern(rf"(?:'s|’s|,)?\s(?:{after})\b"),
        late_pattern(rf",?\s(?:{'|'.join(verbs['her'])})\b"),
    )


_NEAR = 250
"""Characters within which a ship word vouches for a name that its form alone does not show: two or three sentences."""
_APART = (
    (_FLAGGED, ("flagged", "registered", "dwt", "teu", "grt", "cbm", "-built"), _NEAR, _NEAR),
    (_MARKED, ("“", '"', "*", "_", "‘"), 2 * _NEAR, 60),
    (_NAMED, ("named", "called", "identified", "known", "the name"), 40, 0),
)
"""What sets a name apart, words one of which stands in all of its matches, and how near a ship word is before and after."""
_MOST_NAMES = 200
"""A text that names more ships than this is a list; each stands there once."""
_NO_SHIP = late_pattern(
    r"(?:Navy|Naval|Force|Forces|Guard|Guards|Command|Ministry|Union|Agency|Sea|Strait|Straits|Gulf|Party|Council|House|Islands?|Corps|Authority|Department"
    r"|Centre|Center|Organization|Organisation|Company|Group|Army|Office|Bureau|Committee|Houthis?|Coast|Ocean|Channel|Canal|Bay|Bank|Court|Police|Government|Times|Press|Kingdom|States|Republic|Federation|River|Reef|Shoal|Cross|Crescent|Nations"
    r"|Programme|Program|Minister|Mission|Foundation|Post|Mail|Telegraph|Herald)$"
)


_WATERS = late_pattern(r"\s(?:Bay|Sea|Ocean|Coast|Channel|River|Reef|Islands?|Strait)$")
_HERS = ("crew of", "captain of", "master of", "deck of", "aboard", "on board", "down to", "ropes to")
_ON_BOARD = tuple(f" {words} " for words in _HERS)
"""What stands before a ship's name and before no name of waters."""
_OF_LAND = late_pattern(
    r"\s(?:rivers?|lake|lagoon|estuary|delta|creek|straits?|gulf|bay|peninsula|islands?|islets?|coast|canal|channel|basin|sea|shoal|reef|bank"
    r"|anchorage|port|harbou?r|terminal|province|region|district|state|government|company|group|army|border)\b"
)
"""What a place or a body has behind its name: "the Thai side of the Mekong river"."""
_ON_A_RIVER = late_pattern(r"\b(?:under attack on|(?:(?:north|south|east|west)\w*|far|other) side of) $")
"""What stands before a river: "came under attack on the Atrato", "from the west side of the Naf"."""


def _plain(text: str, ships: list[int]) -> Iterator[NameMention]:
    """ "chased the Ems Trader": a name that only its verb gives away, in a text that told of a ship before."""
    before, before_two, after, her = _ship_words()
    for match in _PLAIN.finditer(text, ships[0]):
        if not _ship_beside(ships, match, _NEAR, 0):
            continue
        name, end = _trimmed(match["name"], match.start("name"))
        head = " " + text[max(0, match.start() - 16) : match.start()].lower()
        waters = _WATERS.search(name) is not None and head.endswith(_ON_BOARD)  # "the crew of the Ems Bay"
        if not name or (_NO_SHIP.search(name) and not waters) or place(name) or state_code(name):
            continue
        if _ON_A_RIVER.search(head) or _OF_LAND.match(text, end):
            continue
        if (
            head.endswith(before)
            or (" " in name and head.endswith(before_two))
            or after.match(text, end)
            or (" " in name and her.match(text, end))
        ):
            yield NameMention(match.start("name"), end, name)


def _told_next(text: str, types: list[TypeMention], found: dict[int, NameMention]) -> Iterator[NameMention]:
    """ "… seized a tanker. The Amber Sky had left Abidjan …": the name of a ship told without one in the sentence before."""
    named = {mention.type_start for mention in found.values() if mention.type_start is not None}
    for start in name_openings(text, types, named):
        match = _BARE.match(text, start)
        if match is None or start in found:
            continue
        name, end = _trimmed(match["name"], start)
        known = not name or _NO_SHIP.search(name) or place(name) or state_code(name) or is_body(name)
        several = " " in name or any(c.isdigit() or c == "-" for c in name)  # a single word may be a rank or a man
        if several and not known and told_of_a_ship(text, end) and text.find(name, 0, start) < 0:
            yield NameMention(start, end, name)


def _again(text: str, known: list[NameMention]) -> Iterator[NameMention]:
    """Every further place where a known name stands, in the same letters or in capitals."""
    first: dict[str, NameMention] = {}
    for mention in known:
        first.setdefault(mention.name, mention)
    for name, source in list(first.items())[:_MOST_NAMES]:
        if len(name) < 3:
            continue
        for spelling in dict.fromkeys((name, name.upper(), name.title() if name.isupper() else name)):
            at = text.find(spelling)
            while at >= 0:
                end = at + len(spelling)
                if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                    yield NameMention(at, end, name, source.type)
                at = text.find(spelling, end)


def _apart(mentions: list[NameMention]) -> list[NameMention]:
    """In order, none inside another; of two at one place the one that came first (the better set apart)."""
    out: list[NameMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.start - m.end)):
        if out and mention.start < out[-1].end:
            if mention.start == out[-1].start and out[-1].type_start is None and mention.type_start is not None:
                out[-1] = mention
            continue
        out.append(mention)
    return out
