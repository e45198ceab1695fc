"""Killed, injured, missing and taken, as a report in telegraph style counts them.

In: the story of one report. Out: whole numbers, None where the text gives none. Counts the ship's own people, not robbers;
"two crew members were later released" takes nothing back.
"""

from __future__ import annotations

import re

__all__ = ["tolls_of"]

_UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {word: n for n, word in enumerate(_UNITS, 1)} | {"a": 1, "an": 1}
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(_UNITS)}|an?)"
_WHO = (
    r"(?:(?:\w+ ){0,2}(?:crew ?members?|crew|crewm[ae]n|seafarers?|sailors?|persons?|people|fisherm[ae]n|officers?|guards?|hostages|nationals|passengers?|members"
    r"|engineers?|victims|personnel|men|citizens|cadets?|workers?|mariners?|oilers?|watchm[ae]n|soldiers?|oiler|bosun))"
)
_DONE = {
    "killed": (
        r"(?:kill(?:ed|ing)|murder(?:ed|ing)|shot dead|dead|died|was found dead|drowned|executed)",
        r"(?:kill(?:ed|ing)|murder(?:ed|ing)|death of|executed)",
    ),
    "injured": (
        r"(?:injured|wounded|hurt|hospitali[sz]ed|shot|stabbed|sustained (?:\w+ )?injur\w+|suffered (?:\w+ )?injur\w+)",
        r"(?:injur(?:ed|ing)|wound(?:ed|ing)|stabbed|stabbing)",
    ),
    "missing": (r"(?:missing|unaccounted)", r"(?:missing)"),
    "taken": (
        r"(?:kidnapped|abducted|taken (?:as )?hostages?|held (?:as )?hostages?|hostages?|held captive|taken captive)",
        r"(?:kidnap(?:ped|ping)|abduct(?:ed|ing)|(?:took|taking|take|taken|holding|held|captured)(?: hostage)?)",
    ),
}
_ROGUES = re.compile(r"(?:robbers?|pirates?|attackers?|militants?|suspects?|gunmen|hijackers?|perpetrators?)\b")
_PATTERNS = {
    kind: (
        re.compile(rf"\b{_N}\s(?:of (?:its|the|her|their) )?{_WHO}(?:,? (?:including [\w\s]{{1,40}}?,? )?(?:was|were|is|are|has been|have been|had been|reported|reportedly|being|and|also|aboard|onboard|on board|later|remain|still|of the vessel|believed)){{0,4}} {after}"),
        re.compile(rf"\b{before}\s(?:(?:the|its|her|all|at least|about|around|up to|as hostages?|hostage|away) ){{0,3}}{_N}\s{_WHO}(?P<rest>[\w\s]{{0,14}})"),
    )
    for kind, (after, before) in _DONE.items()
}  # fmt: skip


def tolls_of(story: str) -> dict[str, int | None]:
    """{killed, injured, missing, taken: number or None}, each the first count that the story gives."""
    text = story.lower()
    return {kind: _count(kind, patterns, text) for kind, patterns in _PATTERNS.items()}


def _count(kind: str, patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str) -> int | None:
    for pattern in patterns:
        for match in pattern.finditer(text):
            if _ROGUES.search(match[0]) or re.search(r"\bno (?:\w+ )?$", text[: match.start()][-12:]):
                continue
            if (
                kind == "taken"
                and re.match(r"(?:took|taking|take|taken|holding|held|captured)", match[0])
                and "hostage" not in match[0]
                and not re.match(r"\s?(?:\w+ )?(?:hostage|captive|away)", text[match.end() - len(match["rest"]) :])
            ):
                continue
            number = match["n"]
            return int(number) if number.isdigit() else _NUMBERS[number]
    return None
