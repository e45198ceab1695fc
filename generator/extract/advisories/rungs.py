"""The rungs of the ladder: does a lower-cased narrative tell of a strike, a hijack, a seizure, a boarding, of fire?

In: the narrative in lower case. Out: the match that shows it, or None. Each rung knows what only looks like it: the navy's
boarding, the guards' warning shots, the crew that sailed home, the dhow that had been hijacked before.
"""

from __future__ import annotations

import re

from generator.extract.advisories.patterns import context, group

__all__ = ["boarding", "fire", "hampering", "hijack", "seizure", "strike"]

Match = re.Match[str]
_BREAK = re.compile(r"[.;!?](?=\s|$)")
_REACH = 160


def _before(text: str, match: Match) -> str:
    """The sentence up to the match, at most 160 characters."""
    left = max(0, match.start() - _REACH)
    for end in _BREAK.finditer(text, left, match.start()):
        left = end.end()
    return text[left : match.start()]


def _after(text: str, match: Match) -> str:
    """The sentence after the match, at most 60 characters."""
    stop = _BREAK.search(text, match.end(), match.end() + 60)
    return text[match.end() : stop.start() if stop else match.end() + 60]


def strike(text: str) -> tuple[Match, bool] | None:
    """A hit by missile, drone, mine, shell or explosion, and whether it was only near."""
    match = group("strike").search(text)
    if match is None or context("rogues_of_the_ladder").search(text):
        return None  # robbers throw home-made charges; the ladder of boarding decides
    near = group("near_miss").search(text) is not None and context("hit").search(text) is None
    return match, near


def hijack(text: str) -> Match | None:
    """The ship taken over, and not by her own crew, nor a craft that had been taken before."""
    for match in group("hijack").finditer(text):
        word, before = match[0], _before(text, match)
        if any(m.end() == len(before) for m in group("not_hijack").finditer(before)):
            continue
        if word.startswith("sailed") and context("crew_sailed_before").search(before):
            continue
        if word.startswith("hijacked") and context("known_craft_before").search(before):
            continue
        if "control" in word and context("own_side_before").search(before):
            continue
        return match
    return None


def seizure(text: str) -> Match | None:
    """A ship taken by a state; not the robbers' own craft, stopped afterwards."""
    match = group("seizure").search(text)
    if match is None or context("rogue_craft").search(match[0] + text[match.end() : match.end() + 30]):
        return None
    return None if context("attack_before").search(text, 0, match.start()) else match


def boarding(text: str) -> Match | None:
    """The word that shows that robbers were on board."""
    for match in group("boarded").finditer(text):
        before = _before(text, match)
        if context("not_done_before").search(before):
            continue
        if match[0].startswith("board"):
            shown = _by_robbers(text, match, before)
        elif match[0].startswith(("kidnap", "abduct")):
            shown = not context("taken_before").search(before)
        else:
            shown = not _fits_an_attempt(text, match)
        if shown:
            return match
    return group("robbers_inside").search(text)


def _fits_an_attempt(text: str, match: Match) -> bool:
    """True for "jumped" into their own boat and for crew who "entered" the citadel."""
    if not context("fits_an_attempt").match(match[0]):
        return False
    return bool(context("tried_to_board").search(text) or context("harmless_after").match(text, match.end()))


def _by_robbers(text: str, match: Match, before: str) -> bool:
    """False for the boarding of the robbers' craft, by officials, at a pilot station, and for a mere noun."""
    if context("boards_rogue_craft_after").match(text, match.end()) or context("official_before").search(before):
        return False
    return match[0] != "boarding" or context("boarding_by_before").search(before) is not None


def fire(text: str) -> Match | None:
    """Fire from the attackers; fire that the ship's own side gave is passed over."""
    for match in group("fired").finditer(text):
        if match[0].startswith("return"):
            return match  # who returns fire was fired upon
        before, after = _before(text, match), _after(text, match)
        own_side = group("defence_fire").search(before) and not context("attackers_before").search(before)
        if own_side or context("warning_around").search(before[-14:] + match[0] + after):
            continue
        if context("denied_before").search(before):
            continue
        return match
    return None


def hampering(text: str) -> Match | None:
    """Ramming, water cannon, jamming, protest at sea; not the mere possibility of it."""
    found = group("interference").finditer(text)
    return next((match for match in found if not context("supposed_before").search(_before(text, match))), None)
