"""Columns → sightings: every phrase that speaks of a ship, with the name, class and flag that it carries itself.

In: the columns of a document; ship words and names come from ``generator.extract.vessels``. Out: ``Sighting`` records in
order. Joins nothing: whether two phrases speak of one ship is decided by ``fleet``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.extract.incidents.sheet import Sheet
from generator.extract.states import state_code
from generator.extract.vessels.names import NameMention, find_names
from generator.extract.vessels.types import TypeMention, find_types

__all__ = ["Sighting", "find_sightings"]


@dataclass(slots=True)
class Sighting:
    """Token offsets of a phrase, its head, and what it says of the ship; ``count`` over one for several ships."""

    start: int
    end: int
    head: int
    name: str | None = None
    type: str | None = None
    flag: str | None = None
    imo: str | None = None
    mmsi: str | None = None
    status: str | None = None
    count: int = 1
    name_start: int | None = None
    name_end: int | None = None


FIGURATIVE = frozenset({"fleet", "crew", "owner", "operator", "guard", "traffic", "tracking", "manager", "insurer", "broker", "captain", "yard", "builder", "captains", "strike"})
STATE = r"(?P<state>[A-Z][\w.'’]+(?:[ -](?:and |& |of |the )*[A-Z][\w.'’]+){0,4})"
FLAGGED = re.compile(rf"{STATE}[- ](?:flagged|registered|flag)\b")
FLYING = re.compile(rf"(?:regist(?:ered|ry) in|flag of|flagged (?:in|to|by)|flagged with|sail(?:s|ing|ed) under the) (?:the )?{STATE}|(?:fl(?:ies|ying|ew|y)|under) (?:the|a) {STATE.replace('state', 'other')} flag")
FALSE_FLAG = re.compile(r"\b(?:falsely|false|fraudulent(?:ly)?|wrongly|claim\w+|former(?:ly)?|once|previous(?:ly)?)\b")
IMO = re.compile(r"\bIMO(?: number| no\.?)?[:\s]*(\d{7})\b")
MMSI = re.compile(r"\bMMSI[:\s]*(\d{9})\b")
ANCHORED = re.compile(r"\b(?:at anchor|anchored|anchorage)\b")
STATUS = (
    ("anchored", re.compile(r"\b(?:at anchor|anchored)\b")),
    ("berthed", re.compile(r"\b(?:berthed|moored|alongside|docked|in port|tied up)\b")),
    ("drifting", re.compile(r"\b(?:drifting|adrift)\b")),
    ("towed", re.compile(r"\b(?:under tow|being towed|in tow)\b")),
    ("underway", re.compile(r"\b(?:under ?way|steaming|in transit|transiting|was sailing|were sailing|while sailing|en route|on passage|heading (?:to|for|east|west|north|south)|was heading|bound for|sailing (?:empty|to|from|through))\b")),
)  # fmt: skip
SMALLEST = 2


def find_sightings(sheet: Sheet) -> list[Sighting]:
    """All phrases that speak of a ship, in order."""
    text = sheet.text
    types = find_types(text)
    names = find_names(text, types)
    if not types and not names:
        return []
    by_type = {n.type_start: n for n in names if n.type_start is not None}
    used: set[int] = set()
    found = []
    for mention in types:
        name = by_type.get(mention.start)
        sighting = _typed(sheet, mention, name)
        if sighting is None:
            continue
        if name is not None:
            used.add(name.start)
        found.append(sighting)
    for name in names:
        if name.start not in used and not any(s.start <= (t := _token(sheet, name.start)) < s.end and _named(sheet, s, name, t) for s in found):
            found.append(_bare(sheet, name))
    found.sort(key=lambda s: s.start)
    _flags(sheet, found)
    _numbers(sheet, found)
    return found


def _token(sheet: Sheet, offset: int) -> int:
    return max(0, bisect_right(sheet.idx, offset) - 1)


def _typed(sheet: Sheet, mention: TypeMention, name: NameMention | None) -> Sighting | None:
    head = _token(sheet, mention.end - 1)
    first = _token(sheet, mention.start)
    if sheet.pos[head] not in {"NOUN", "PROPN"} and not (sheet.pos[head] in {"ADJ", "VERB", "ADV"} and sheet.tag[head] != "VB" and mention.end - mention.start > 6):
        return None
    following = sheet.lemma[head + 1] if head + 1 < len(sheet) else ""
    if following in FIGURATIVE and (name is None or name.start > mention.end + 2):
        return None
    start, end = min(first, sheet.phrase(head)[0]), head + 1
    sighting = Sighting(start, end, head, type=mention.type, count=_count(sheet, start, head) if mention.plural else 1)
    if name is not None:
        token = _token(sheet, name.start)
        last = _token(sheet, name.end - 1)
        sighting.name, sighting.name_start, sighting.name_end = name.name, token, last + 1
        sighting.start, sighting.end = min(start, token), max(end, last + 1)
        sighting.type = sighting.type or name.type
        top = last
        if not token <= sheet.head[last] <= last and sheet.head[last] != head and sheet.dep[head] in {"compound", "nmod", "amod"}:
            sighting.head = top
        if sheet.dep[last] in {"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj", "attr"} and sheet.head[head] == last:
            sighting.head = last
    return sighting


def _named(sheet: Sheet, sighting: Sighting, name: NameMention, token: int) -> bool:
    if sighting.name is None:
        sighting.name, sighting.name_start, sighting.name_end = name.name, token, _token(sheet, name.end - 1) + 1
    return True


def _bare(sheet: Sheet, name: NameMention) -> Sighting:
    token, last = _token(sheet, name.start), _token(sheet, name.end - 1)
    head = last
    for k in range(token, last + 1):
        if not token <= sheet.head[k] <= last:
            head = k
    start = min(token, sheet.phrase(head)[0]) if head >= token else token
    if token - start > 8:
        start = token
    return Sighting(start, last + 1, head, name=name.name, type=name.type, name_start=token, name_end=last + 1)


def _count(sheet: Sheet, start: int, head: int) -> int:
    from generator.extract.incidents.casualties import number_at

    for k in range(start, head):
        number = number_at(sheet, k)
        if number is not None and number > 1:
            return number
    return SMALLEST


def _flags(sheet: Sheet, found: list[Sighting]) -> None:
    """Registry states: before the ship ("Panama-flagged") or told of it after ("which flies the Panamanian flag")."""
    text = sheet.text
    for match in FLAGGED.finditer(text):
        code = _state(match["state"])
        token = _token(sheet, match.end() - 1)
        ship = next((s for s in found if s.end > token and s.start <= token + 8), None)
        if code and ship is not None and sheet.sentence[ship.start] == sheet.sentence[token]:
            ship.flag = ship.flag or code
    for match in FLYING.finditer(text):
        code = _state(match["state"] or match["other"])
        token = _token(sheet, match.start())
        before = [s for s in found if s.start <= token and sheet.sentence[s.start] == sheet.sentence[token] and s.name]
        before = before or [s for s in found if s.start <= token and sheet.sentence[s.start] == sheet.sentence[token]]
        if code and before and not FALSE_FLAG.search(text, max(0, match.start() - 24), match.start()):
            before[-1].flag = before[-1].flag or code


def _state(words: str) -> str | None:
    parts = words.replace("’", "'").split()
    for i in range(len(parts)):
        code = state_code(" ".join(parts[i:]))
        if code:
            return code
    return None


def _numbers(sheet: Sheet, found: list[Sighting]) -> None:
    """IMO and MMSI numbers and the ship's state of motion, from the words beside its phrase."""
    text = sheet.text
    for pattern, field in ((IMO, "imo"), (MMSI, "mmsi")):
        for match in pattern.finditer(text):
            before = [s for s in found if sheet.idx[s.start] < match.start()]
            if before and match.start() - sheet.end_of(before[-1].end - 1) < 60:
                setattr(before[-1], field, match[1])
    for i, sighting in enumerate(found):
        if sighting.count > 1:
            continue
        start = sheet.end_of(sighting.end - 1)
        stop = sheet.idx[found[i + 1].start] if i + 1 < len(found) else len(text)
        first, end = sheet.sentences[sheet.sentence[sighting.head]]
        words = text[start : min(stop, start + 160, sheet.end_of(end - 1))]
        sighting.status = next((name for name, pattern in STATUS if pattern.search(words)), None)
