"""What a notice tells → type and stage of the incident, by the ladder suspicious, approach, attack, boarding, hijack.

In: the narrative of one report. Out: type, stage and outcomes of the facts contract with the places of the words that
decided, or None where nothing of the kind is told. Boarding by a navy, a coast guard or an inspector is no boarding; fire
that only the ship's own guards gave is no firing upon her; an attempt stays an attempt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from generator.extract.lexicon import table
from generator.model import Stage

__all__ = ["Event", "decide", "outcomes_of", "weapons_of"]


@dataclass(slots=True)
class Event:
    """Type and stage, and the offsets of the words that decided, by pattern group."""

    type: str
    stage: Stage
    why: list[str] = field(default_factory=list)
    at: tuple[int, int] = (0, 0)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, Any] = table("advisory_events")
    words = {name.upper(): expression for name, expression in data["words"].items()}
    out: dict[str, re.Pattern[str]] = {}
    for name, entry in data.items():
        if name == "words":
            continue
        groups = {name: entry["patterns"]} if "patterns" in entry else {f"outcome:{k}": v for k, v in entry.items()}
        for key, patterns in groups.items():
            joined = "|".join(f"(?:{p})" for p in patterns)
            for word, expression in words.items():
                joined = joined.replace(word, expression)
            out[key] = re.compile(joined if name in {"not_hijack", "near_miss"} else rf"(?<![a-z])(?:{joined})")
    return out


_BREAK = re.compile(r"[.;!?](?=\s|$)")


def _sentence_start(text: str, at: int) -> int:
    """The offset after the last full stop before ``at``, at most 160 characters back."""
    left = max(0, at - 160)
    ends = [m.end() for m in _BREAK.finditer(text, left, at)]
    return ends[-1] if ends else left


def decide(narrative: str) -> Event | None:
    """Type and stage of what the narrative tells; None where it tells of no attack, approach or interference.

    Order: strike, hijack, seizure, then boarding over firing (a boarded ship that was fired upon was boarded), firing over an
    attempt, an attempt over an approach. NATO Shipping Centre's and IMB's reporting classes use the same order.
    """
    text = narrative.lower()
    for kind, find in (("strike", _strike), ("hijack", _hijack), ("seizure", _seizure)):
        event = find(text)
        if event:
            event.why.append(kind)
            return event
    boarded, fired, attempted = _boarding(text), _fired(text), _patterns()["attempted"].search(text)
    if boarded:
        if re.match(r"kidnap|abduct", boarded[0]) and not _patterns()["robbers_inside"].search(text):
            return Event("kidnap", "accomplished", ["kidnap"], boarded.span())
        return Event("boarding", "accomplished", ["boarded"], boarded.span())
    interference = _patterns()["interference"].search(text)
    if interference and not fired and not attempted:
        kind = "other" if re.match(r"protest|activist|swarm", interference[0]) else "interference"
        return Event(kind, "accomplished", ["interference"], interference.span())
    if fired:
        return Event("fired_upon", "accomplished", ["fired"], fired.span())
    return _attempt_or_approach(text, attempted)


def _attempt_or_approach(text: str, attempted: re.Match[str] | None) -> Event | None:
    approach = _patterns()["approach"].search(text)
    attacked = _patterns()["attacked"].search(text)
    explicit = re.search(
        r"attempt\w* (?:\w+ ){0,2}(?:to |at )?(?:board|climb|rob|gain|hijack|attack)|attempted (?:boarding|attack|robbery)|tr(?:ied|ying) to (?:board|climb|hook)|climbing|boarding|to board|climb",
        text,
    )
    rogues = re.search(r"robber|pirate|perpetrator|thie[fv]|intruder", text)
    if (
        approach
        and re.search(
            r"suspicious approach|suspicious pass|was approached|were approached|suspicious (?:activity|vessel|boat|craft|skiff|incident)",
            text,
        )
        and not re.search(
            r"attempt\w* (?:\w+ ){0,2}(?:to |at )?(?:board|climb|hook)|attempted boarding|tried to board", text
        )
    ):
        return Event("suspicious_approach", "attempted", ["approach"], approach.span())
    if explicit or (attempted and rogues):
        match = explicit or attempted or attacked
        assert match is not None
        return Event("attempted_boarding", "attempted", ["attempted"], match.span())
    if approach and rogues and not re.search(r"suspicious|skiffs? ", text):
        return Event("attempted_boarding", "attempted", ["approach by robbers"], approach.span())
    if approach:
        return Event("suspicious_approach", "attempted", ["approach"], approach.span())
    if attacked:
        return Event("other", "accomplished", ["attacked"], attacked.span())
    return None


def _strike(text: str) -> Event | None:
    match = _patterns()["strike"].search(text)
    if match is None or re.search(r"\b(?:pirates?|robbers?)\b", text):
        return None  # robbers throw home-made charges; the ladder of boarding decides
    near = _patterns()["near_miss"].search(text)
    hit = re.search(r"\b(?:hit|struck|impact(?!.{0,14}environment)|damage (?!.{0,3}reported)|fire on|holed|sunk)", text)
    return Event("strike", "attempted" if near and not hit else "accomplished", [], match.span())


def _hijack(text: str) -> Event | None:
    refused = _patterns()["not_hijack"]
    for match in _patterns()["hijack"].finditer(text):
        before = text[_sentence_start(text, match.start()) : match.start()]
        if any(m.end() == len(before) for m in refused.finditer(before)):
            continue
        if match[0].startswith("sailed") and re.search(r"crew(?: members?)?(?: on ?board)? (?:\w+ ){0,3}$", before):
            continue  # the crew sailed her to a safe port
        if match[0].startswith("hijacked") and re.search(r"\b(?:the|an?|suspected|previously|her|their|two) $", before):
            continue  # "the hijacked dhow": a craft that pirates use, or the same ship again
        if re.search(r"(?:crew|navy|guard|forces|marines|police|master) (?:\w+ ){0,3}$", before) and "control" in match[0]:
            continue  # the crew regained control, the navy took control
        return Event("hijack", "accomplished", [], match.span())
    return None


def _seizure(text: str) -> Event | None:
    match = _patterns()["seizure"].search(text)
    if match is None or re.search(
        r"pirate|robber|thie[fv]|skiff|dhow|sampan|mother ?ship", match[0] + text[match.end() : match.end() + 30]
    ):
        return None
    if re.search(
        r"\b(?:pirates?|robbers?|thieves|boarded|stole|kidnapp\w+|fired (?:up)?on|armed (?:persons|men))\b",
        text[: match.start()],
    ):
        return None  # the robbers' own craft was stopped afterwards
    return Event("seizure", "accomplished", [], match.span())


_OFFICIAL = None


@cache
def _official() -> re.Pattern[str]:
    state = table("advisory_events")["words"]["state"]
    return re.compile(
        rf"\b{state}(?:\s(?!and\b)[\w,'’-]+){{0,5}}\s?$|(?:after|upon|on|for|before|during|await\w*|pilot|re)[ -]$|(?:awaiting|waiting|pilot|commence|normal|disem)\s?(?:\w+\s)?$"
    )


def _boarding(text: str) -> re.Match[str] | None:
    """The word that shows that robbers were on board, or None."""
    patterns = _patterns()
    tried, refused = (
        patterns["attempted"],
        re.compile(
            r"(?:attempt\w*|tr(?:ied|ying|y)|able|about|intend\w*|fail\w*|unable|order|suspect\w*|prevent\w*|avoid\w*|ready|trying|aiming|plan\w*|intention|want\w*|help)(?: \w+){0,3}? (?:to |from |of |at )(?:\w+ ){0,2}$|attempted (?:\w+ )?$|(?:no|not|never|without|aborted|aborting|abandoned|averted|possible|potential|prevent\w*|evad\w+|avoid\w*|repell\w*) (?:\w+ ){0,3}$|(?:un)?successful(?:ly)? $|anti[ -]?$"
        ),
    )
    del tried
    for match in patterns["boarded"].finditer(text):
        word = match[0]
        start = _sentence_start(text, match.start())
        before = text[start : match.start()]
        if refused.search(before) or re.search(r"nothing (?:\w+ ){0,4}$|no (?:\w+ ){0,3}$", before):
            continue
        if word.startswith("board"):
            if re.match(
                r" (?:it|them|the (?:skiff|boat|dhow|speed|mother|suspect))\b", text[match.end() : match.end() + 14]
            ):
                continue
            if text[match.end() : match.end() + 12].startswith(
                (" was averted", " ladder", " station", " party", " team", " attempt")
            ):
                continue
            if re.search(r"to (?:\w+ )?$", before) or _official().search(before):
                continue
            if word == "boarding" and not re.search(
                r"(?:robbers?|pirates?|persons?|intruders?|perpetrators?|men|people|thieves|personnel|individuals?)(?: [\w,]+){0,4} $|after (?:\w+ )?$|(?:was|were) $|were seen $|reported $|upon $",
                before,
            ):
                continue
        elif re.match(
            r"theft|hook|cut|padlock|hostage|left the|lowering|jump|removed|threaten|onto|entered|forc|took|held|disembark|escape",
            word,
        ) and _weak(text, match):
            continue
        return match
    return patterns["robbers_inside"].search(text)


def _weak(text: str, match: re.Match[str]) -> bool:
    """True where the word fits an attempt as well: "jumped into their boat", "entered the anchorage"."""
    after = text[match.end() : match.end() + 40]
    if match[0].startswith(
        ("jump", "left the", "entered", "disembark", "forc", "threaten", "lowering", "removed", "held", "took")
    ):
        tried = re.search(r"attempt\w* to (?:board|climb)|tried to board|aborted", text)
        return bool(tried) or bool(
            re.match(
                r"\s?(?:the )?(?:citadel|engine room and|accommodation and locked|port|anchorage|channel|gulf|strait)", after
            )
        )
    return False


def _fired(text: str) -> re.Match[str] | None:
    """Words for fire from the attackers; fire of the ship's own side is passed over."""
    defence = _patterns()["defence_fire"]
    for match in _patterns()["fired"].finditer(text):
        if match[0].startswith("return"):
            return match
        start = _sentence_start(text, match.start())
        before = text[start : match.start()]
        stop = _BREAK.search(text, match.end())
        after = text[match.end() : stop.start() if stop else len(text)][:60]
        if (
            (defence.search(before) and not re.search(r"pirates?|robbers?|skiffs?|speed ?boats?|gun ?boats", before))
            or "warning shots" in before[-14:] + match[0] + after[:16]
            or "flare" in match[0] + after
        ):
            continue
        if re.search(r"(?:not|no|without|never|if) (?:\w+ ){0,2}$", before):
            continue
        return match
    return None


def outcomes_of(narrative: str, event: Event) -> tuple[str, ...]:
    """The outcomes that the narrative states, in the order of the contract's list."""
    text = narrative.lower()
    patterns = _patterns()
    found = [key.partition(":")[2] for key in patterns if key.startswith("outcome:") and patterns[key].search(text)]
    if "nothing_stolen" in found and "theft" in found:
        found.remove("theft")
    if "repelled" in found and event.type in ("boarding", "hijack", "kidnap", "seizure", "strike"):
        found.remove("repelled")
    if event.type in ("hijack", "seizure"):
        found.append("vessel_taken")
    return tuple(dict.fromkeys(found))


def weapons_of(narrative: str) -> list[tuple[int, int]]:
    """Offsets of the weapons named, the first time each is."""
    seen: dict[str, tuple[int, int]] = {}
    for match in _patterns()["weapons"].finditer(narrative.lower()):
        if not narrative[match.end() : match.end() + 1].isalpha():
            seen.setdefault(match[0], match.span())
    return sorted(seen.values())
