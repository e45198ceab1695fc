"""Killed, injured, missing and taken, as a report in telegraph style counts them.

In: the story of one report. Out: whole numbers, None where the text gives none. Counts the ship's own people, not robbers;
"two crew members were later released" takes nothing back.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.lexicon import table
from generator.extract.number_words import TO_TWENTY, number

__all__ = ["tolls_of"]

KINDS = ("killed", "injured", "missing", "taken")
_ROGUES = re.compile(r"(?:robbers?|pirates?|attackers?|militants?|suspects?|gunmen|hijackers?|perpetrators?)\b")
_TOOK = re.compile(r"(?:took|taking|take|taken|holding|held|captured)\b(?! hostage)")
_AS_HOSTAGE = re.compile(r"\s?(?:\w+ )?(?:as )?(?:hostage|captive|away)")


@cache
def _patterns() -> dict[str, tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]]:
    """{kind: (words to look for, people before what was done to them, what was done before the people)}."""
    data = table("toll_words")
    counted = rf"(?P<n>\d{{1,3}}|{'|'.join(TO_TWENTY)}|an?)"
    people = rf"(?:(?:\w+ ){{0,2}}(?:{'|'.join(data['people']['words'])}))"
    between = (
        r"(?:,? (?:including [\w\s]{1,40}?,? )?(?:was|were|is|are|has been|have been|had been|reported|reportedly|being|and"
        r"|also|aboard|onboard|on board|later|remain|still|of the vessel|believed)){0,4}"
    )
    filler = r"(?:(?:the|its|her|all|at least|about|around|up to|as hostages?|hostage|away) ){0,3}"
    out = {}
    for kind in KINDS:
        entry = data[kind]
        # "one sailor was killed and three injured": the second number counts the same people
        after = re.compile(
            rf"(?:\b{counted}\s(?:of (?:its|the|her|their) )?{people}{between}|(?<=and )(?P<m>\d+|\w+)) {entry['after']}"
        )
        before = re.compile(rf"\b{entry['before']}\s{filler}{counted}\s{people}")
        out[kind] = (tuple(entry["any"]), after, before)
    return out


def tolls_of(story: str) -> dict[str, int | None]:
    """{killed, injured, missing, taken: number or None}, each the first count that the story gives."""
    text = story.lower()
    return {kind: _count(text, *_patterns()[kind]) for kind in KINDS}


def _count(text: str, words: tuple[str, ...], after: re.Pattern[str], before: re.Pattern[str]) -> int | None:
    if not any(word in text for word in words):
        return None
    for pattern in (after, before):
        for match in pattern.finditer(text):
            if _ROGUES.search(match[0]) or re.search(r"\bno (?:\w+ )?$", text[max(0, match.start() - 12) : match.start()]):
                continue
            if _TOOK.match(match[0]) and not _AS_HOSTAGE.match(text, match.end()):
                continue
            if (count := number(match["n"] or match.groupdict().get("m") or "")) is not None:
                return count
    return None
