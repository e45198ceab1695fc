"""Columns → sightings: every phrase that speaks of a ship, by tokens, with the name, class and flag that it carries itself.

In: the columns of a document; the phrases come from ``generator.extract.vessels``. Out: ``Sighting`` records in order.
Joins nothing: whether two phrases speak of one ship is decided by ``fleet``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.incidents.headcounts import number_at
from generator.extract.incidents.naming import fill, next_name
from generator.extract.incidents.words import weapon_class, wordset
from generator.extract.lexicon import table
from generator.extract.states import state_code
from generator.extract.vessels import VesselMention, find_vessels, flag_of, status_of

if TYPE_CHECKING:
    from generator.extract.incidents.sheet import Sheet
    from generator.model import VesselStatus

__all__ = ["Sighting", "find_sightings", "flag_behind"]

NAVIES: dict[str, str] = table("incident_tables")["navies"]
"""Prefixes of the ships of one navy or coast guard only (INS, for one, is India's and Israel's)."""
FIGURATIVE = wordset("sightings_figurative")


FLYING = re.compile(
    r"^\s?(?:\(IMO \d{7}\))?(?:[,(]\s?(?P<apart>[A-Z]\w+(?: [A-Z]\w+){0,3})[- ](?:flagged|registered|flag|registry)(?=[,)])"
    r"|(?:[,(][^.;]{0,24}?)?,? (?:a |an )?(?:ship |vessel )?of (?P<of>[A-Z]\w+(?: [A-Z]\w+)?) (?:registry|registration)\b"
    r"|[,(][^.;)]{0,20}?\b(?P<register>[A-Z]\w+) (?:International )?(?:Ship(?:ping)? )?Regist(?:er|ry)\b"
    r"|[^.;]{0,40}?(?:(?:flies|flying|flew|under|carries) (?:(?:the|a|an) )?"
    r"(?P<adjective>[A-Z]\w+(?: [A-Z]\w+)?) (?:flag|colou?rs)"
    r"|(?:(?:flies|flying|flew|carries|under|with) (?:the|a) flag of|(?:registered|documented) (?:in|under the flag of)"
    r"|flagged (?:in|to|out to)) (?:the )?(?P<state>[A-Z]\w+(?:(?: and| of| the)* [A-Z]\w+){0,3})))"
)


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
    status: VesselStatus | None = None
    count: int = 1
    name_start: int | None = None
    name_end: int | None = None


def find_sightings(sheet: Sheet) -> list[Sighting]:
    """All phrases that speak of a ship, in order."""
    found = [s for mention in find_vessels(sheet.text) for s in _sightings(sheet, mention)]
    found = fill(sheet, found, Sighting)
    for sighting in found:
        if sighting.name and sighting.flag is None and sighting.type == "naval":
            sighting.flag = NAVIES.get(sighting.name.split()[0])
        if sighting.name is None and sighting.flag is None and sheet.lower[sighting.start] in {"the", "this"}:
            sighting.flag = flag_behind(sheet, sighting.end - 1)  # "The ship flies the Bahamas flag."
        if sighting.name and sighting.flag is None:
            phrase = sheet.text[sheet.idx[sighting.start] : sheet.idx[sighting.name_start or sighting.start]]
            sighting.flag = flag_of(phrase, sighting.type) or flag_behind(sheet, sighting.end - 1)
            sighting.status = sighting.status or status_of(sheet.text, sheet.end_of(sighting.end - 1))
    return found


def _missile_near(sheet: Sheet, token: int) -> bool:
    first, end = sheet.sentences[sheet.sentence[token]]
    return any(w.startswith(("missile", "rocket", "satellite", "product")) for w in sheet.lower[first:end])


def flag_behind(sheet: Sheet, last: int) -> str | None:
    """The registry told behind a token in its sentence: "which flies the Liberian flag", "registered in Malta"."""
    _, end = sheet.sentences[sheet.sentence[last]]
    start = sheet.end_of(last)
    match = FLYING.search(sheet.text[start : min(start + 90, sheet.end_of(end - 1))])
    if match is None:
        return None
    words = (match["apart"] or match["of"] or match["register"] or match["adjective"] or match["state"]).split()
    return next((code for size in range(len(words), 0, -1) if (code := state_code(" ".join(words[:size])))), None)


def _token(sheet: Sheet, offset: int) -> int:
    return max(0, bisect_right(sheet.idx, offset) - 1)


def _sightings(sheet: Sheet, mention: VesselMention) -> list[Sighting]:
    """The phrase; two of them where a plural introduces names: "two cargo vessels, the Amber Tide and the Lotus Dawn"."""
    whole = _sighting(sheet, mention)
    if whole is None:
        return []
    word = _token(sheet, mention.head_end - 1)
    if (
        whole.name_start is None
        or whole.name_end is None
        or word >= whole.name_start
        or sheet.tag[word] not in {"NNS", "NNPS"}
    ):
        return [whole]
    count = next((n for k in range(whole.start, word) if (n := number_at(sheet, k))), 2)
    group = Sighting(whole.start, word + 1, word, type=whole.type, flag=whole.flag, count=count)
    found = [group]
    run: tuple[int, int] | None = (whole.name_start, whole.name_end)
    while run is not None and len(found) <= count:
        name = sheet.text[sheet.idx[run[0]] : sheet.end_of(run[1] - 1)]
        head = next((k for k in range(*run) if not run[0] <= sheet.head[k] < run[1]), run[1] - 1)
        found.append(Sighting(*run, head, name=name, type=whole.type, flag=whole.flag, name_start=run[0], name_end=run[1]))
        run = next_name(sheet, run[1])
    return found


def _sighting(sheet: Sheet, mention: VesselMention) -> Sighting | None:
    start, end = _token(sheet, mention.start), _token(sheet, mention.end - 1) + 1
    word = _token(sheet, mention.head_end - 1)
    if sheet.lower[start] == "that" and sheet.dep[start] == "mark" and start < word:
        start += 1  # "reported that six small craft": no ship is pointed at
    if mention.name is None and _no_ship(sheet, start, word):
        return None
    if sheet.lower[max(0, start - 2) : start] == ["-", "old"]:  # "the 19-year-old ship"
        start = next((k for k in range(start - 1, max(0, start - 8), -1) if sheet.tag[k] == "DT"), start)
    head = _head(sheet, start, end, word)
    count = mention.count
    if mention.name is None:  # "two Philippine fisheries boats", "two Russian landing craft"
        numbers = [(k, n) for k in sheet.kids[word] if k < word and sheet.dep[k] == "nummod" and (n := number_at(sheet, k))]
        if numbers and numbers[0][1] > 1:
            start, count = min(start, numbers[0][0]), numbers[0][1]
    if count == 2 and sheet.lower[max(0, start - 2) : start] == ["one", "of"] and not _numbered(sheet, start, word):
        start, count = start - 2, 1  # "one of its vessels was rammed"
    first = _token(sheet, mention.name_start) if mention.name_start is not None else None
    last = _token(sheet, mention.name_end - 1) + 1 if mention.name_end is not None else None
    return Sighting(
        start, end, head, mention.name, mention.type, mention.flag, mention.imo, mention.mmsi, mention.status,
        count, first, last,
    )  # fmt: skip


def _numbered(sheet: Sheet, start: int, word: int) -> bool:
    return any(sheet.pos[k] == "NUM" or sheet.lower[k] in {"both", "those", "these"} for k in range(start, word))


def _no_ship(sheet: Sheet, start: int, word: int) -> bool:
    """True for ship words that mean none: "anti-ship", "abandoned ship", lifeboats, "boat yard", a missile's launch."""
    lemma, before = sheet.lemma[word], sheet.lower[word - 1] if word else ""
    noun_behind = word + 1 < len(sheet) and sheet.pos[word + 1] in {"NOUN", "PROPN"}
    noun_behind = noun_behind and (sheet.words[word + 1].islower() or sheet.words[word].isupper())  # not "the tug Port Rex"
    following = sheet.lemma[word + 1] if noun_behind else ""
    anti = start > 1 and sheet.words[start - 1] == "-" and sheet.lower[start - 2] in {"anti", "counter"}
    left = lemma == "ship" and sheet.tag[word] == "NN" and before and sheet.lemma[word - 1] == "abandon"
    part = lemma == "tanker" and before in {"water", "milk", "road", "sewage", "air"}
    part = part or lemma in {"lifeboat", "liferaft"} or (lemma == "raft" and before == "life")
    uncrewed = not {"unmanned", "uncrewed"}.isdisjoint(sheet.lower[max(0, word - 3) : word])
    weapon = uncrewed or weapon_class(lemma, before) == "sea_drone" or (lemma == "launch" and _missile_near(sheet, word))
    verb = sheet.tag[word] in {"VB", "VBD", "VBZ", "MD"} and sheet.dep[word] not in {"pobj", "dobj"}
    return bool(anti or left or part or weapon or verb or following in FIGURATIVE)


def _head(sheet: Sheet, start: int, end: int, word: int) -> int:
    """The token by which the phrase hangs on the rest of the sentence."""
    inside = [k for k in range(start, end) if not start <= sheet.head[k] < end or sheet.head[k] == k]
    telling = [
        k
        for k in inside
        if sheet.dep[k] not in {"punct", "det", "case"} and sheet.pos[k] in {"NOUN", "PROPN", "NUM", "X", "ADJ", "VERB"}
    ]
    if word in telling or not telling:
        return word
    return telling[-1]
