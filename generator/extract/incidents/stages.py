"""Event → how far it went (accomplished, attempted) and the class that its words add up to.

In: an event and the words of its own sentences. Out: a stage and a type. A shot that missed, a raid beaten off and a missile
shot down are attempts; "attacked by pirates" becomes a boarding only where they were aboard.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.incidents.targets import agent_of
from generator.extract.late_pattern import late_pattern

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Stage

__all__ = ["stage_of", "type_of"]

INTERCEPTED = late_pattern(
    r"\b(?:shot (?:it |them )?down|intercepted|missed|fell (?:short|into the (?:sea|water))|failed to (?:hit|reach)"
    r"|did not hit|(?:was|were|had) not (?:been )?(?:hit|struck|harmed)|splashed)\b"
)
HARMED = late_pattern(
    r"\b(?:damaged|killed|wounded|injured|sank|sunk|caught fire|on fire|hole|damaging|killing|wounding|injuring|shattered)\b"
)
SPARED = late_pattern(
    r"\b(?:not|never|neither|nobody|no one|none|without) (?:[\w']+ ){0,4}(?:damaged|killed|wounded|injured|hurt|harmed)\b"
)
DUD = late_pattern(
    r"\b(?:(?:failed to|fails to|failing to|did not|didn.t|never) (?:explode|detonate|go off|ignite)"
    r"|before it (?:could|was able to|had) (?:explode|detonate|go off)|without (?:exploding|detonating|going off))\b"
)
ON_BOARD = late_pattern(
    r"\b(?:climb(?:ed|ing) (?:over|onto|on board|up)|overboard|stole|stolen|robbed|looted"
    r"|tied up|beat|beaten|ransacked|stripped of|intruders|lined up|on board|aboard|boarded|made off)\b"
)
NEAR_MISS = late_pattern(
    r"\b(?:close to|near|off|astern|missed|short of|ahead of) (?:its|her|the|their)? ?"
    r"(?:stern|bow|ship|vessel|port|starboard|tanker)"
)
REPELLED = late_pattern(r"\b(?:(?:driven|beaten|fought|fended|warded|chased|seen) off|repelled|repulsed|thwarted|foiled)\b")
NOT_ABOARD = late_pattern(
    r"\b(?:without (?:getting|coming|climbing) (?:on (?:deck|board)|aboard)"
    r"|(?:did not|never|failed to|unable to|could not) (?:get|come|climb|make it) (?:on (?:deck|board)|aboard)"
    r"|failed to board|before they could board|no one (?:got|came) aboard)\b"
)
UNHARMED = late_pattern(r"\b(?:unharmed|undamaged|no damage|missed|unhurt)\b")
STRIKING = late_pattern(
    r"\b(?:missiles?|rockets? (?:hit|struck|landed|exploded)|projectiles?|torpedo(?:es)?|(?:limpet |sea |floating )?mines?"
    r"\b(?! clear)|(?:sea |naval |aerial |surface )?drones?|explosive-laden"
    r"|(?:un|explosive )(?:crewed|manned) (?:boat|vessel|craft)s?|explosions?)\b",
    flags=re.IGNORECASE,
)
SHOTS = late_pattern(
    r"\b(?:opened fire|shot dead|shot at|gunfire|small-arms fire|came under fire|shots|bullets?"
    r"|rocket-propelled grenades?|rpgs?|machine[- ]guns?)\b",
    flags=re.IGNORECASE,
)
RAIDING = frozenset({"raid", "storm", "rob"})
WHOLE = frozenset({"boarding", "hijack", "kidnap", "seizure"})
"""Classes that say by themselves that the act was done."""


def stage_of(event: Event, text: str) -> Stage:
    """Accomplished or attempted, for an event that happened."""
    done = any(t.reality == "done" and t.meaning.type in WHOLE for t in event.tellings)
    told = event.tellings or (event.group.tellings if event.group is not None and event.introduced is not None else [])
    tried = any(t.reality == "tried" for t in told) and not done and (event.introduced is None or event.group is not None)
    first = next((t for t in told if t.meaning.strong), None)
    if event.domain != "maritime" and first is not None and first.reality == "done":
        tried = False  # "a bomb exploded …; a judge began an inquiry into attempted murder"
    hit = any(t.report.sense == "open_strike" and t.reality == "done" for t in event.tellings)
    struck = any(t.reality == "done" and t.meaning.type == "strike" for t in told)
    struck = struck and (hit or _harm(text))
    tried = tried and not struck  # one missile missed, another did not
    if tried or event.type == "attempted_boarding":
        return "attempted"
    if event.type in {"other", "suspicious_approach", "boarding"} and NOT_ABOARD.search(text) and not done:
        return "attempted"
    if event.type == "other" and REPELLED.search(text) and not _harm(text):
        return "attempted"
    burst = any(t.report.sense == "explode" and t.reality == "done" for t in event.tellings)
    if event.type == "bombing" and not burst and DUD.search(text) and not _harm(text):
        return "attempted"
    missed = NEAR_MISS.search(text) and UNHARMED.search(text)
    if event.type == "strike" and not hit and (missed or (INTERCEPTED.search(text) and not _harm(text))):
        return "attempted"
    return "accomplished"


def _harm(text: str) -> bool:
    """True where the words tell of damage or wounds; "she had not been damaged" tells of none."""
    return HARMED.search(SPARED.sub(" ", text)) is not None


def type_of(  # noqa: PLR0911 - a decision list
    event: Event, stage: Stage, text: str, sheet: Sheet, fleet: Fleet
) -> str:
    """The event's class; an attack told only as such is a boarding where raiders were on board, else "other"."""
    if event.domain == "maritime" and event.type == "hijack":
        return _taken_by(event, sheet, fleet)
    raided = event.type == "fired_upon" and any(sheet.lemma[t.report.token] in RAIDING for t in event.tellings)
    if event.domain != "maritime" or (event.type != "other" and not raided):
        return event.type
    agents = [a for t in event.tellings for a in t.report.agents]
    raiders = any(agent_of(sheet, fleet, a) in {"hostile", "armed"} for a in agents)
    if raiders and stage == "accomplished" and ON_BOARD.search(text):
        return "boarding"
    if raided:
        return event.type
    if raiders and stage == "attempted":
        return "attempted_boarding"
    told_as_attack = any(t.report.sense in {"attack", "hit"} for t in event.tellings) or event.introduced is not None
    if told_as_attack and STRIKING.search(text):
        return "strike"
    if told_as_attack and SHOTS.search(text):
        return "fired_upon"
    return "attempted_boarding" if stage == "attempted" else event.type


def _taken_by(event: Event, sheet: Sheet, fleet: Fleet) -> str:
    """A ship "taken over" by police or navy is seized, whatever the pronoun of the words that tell it."""
    kinds = {agent_of(sheet, fleet, a) for t in event.tellings for a in t.report.agents}
    called = any(sheet.lemma[t.report.token] in {"hijack", "hijacking"} for t in event.tellings)
    return "seizure" if "state" in kinds and not kinds & {"hostile", "armed"} and not called else event.type
