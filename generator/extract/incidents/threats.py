"""Tellings of what has not happened → threats: somebody announces a hostile act against a target.

In: the tellings marked threatened. Out: those with somebody who threatens, one a sentence. A warning of danger in general
("ships could be attacked") is a risk and no threat, a promise to protect is neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.sheet import PARTIES
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import AGENTS, UNREAL, wordset

if TYPE_CHECKING:
    from generator.extract.incidents.event import Telling
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet

__all__ = ["find_threats"]

ONLOOKERS = wordset("threats_onlookers")
VOICES = wordset("threats_voices")
ALERTING = wordset("threats_alerting")
VERBAL = frozenset({"VERB", "AUX"})
ANNOUNCING = wordset("threats_announcing")


def find_threats(sheet: Sheet, fleet: Fleet, tellings: list[Telling]) -> list[Telling]:
    """The threats of a text, one a sentence."""
    found: list[Telling] = []
    for telling in tellings:
        if any(t.sentence == telling.sentence for t in found) or _defence(sheet, telling):
            continue
        if _who(sheet, fleet, telling):
            if _warned_of(sheet, telling):
                telling.report.agents = []
            found.append(telling)
    return found


def _defence(sheet: Sheet, telling: Telling) -> bool:
    """True for guards who "will fire on any skiff": raiders are warned off, no ship is threatened."""
    heads = [sheet.lemma[s.head] for ship in telling.meaning.ships for s in ship.sightings]
    return bool(heads) and all(lemma in {"skiff", "speedboat", "pirate"} for lemma in heads)


def _who(sheet: Sheet, fleet: Fleet, telling: Telling) -> bool:
    """Whether a party stands behind the threat: the doer of the act, or who announces it."""
    report = telling.report
    if any(sheet.lower[a] in {"you", "one", "who"} for a in report.agents):
        return False
    if (
        not report.noun
        and not report.agents
        and not report.passive
        and sheet.lemma[report.token] in {"sink", "burn", "explode"}
    ):
        return False  # "would sink within the hour"
    for token in report.agents:
        kind = agent_of(sheet, fleet, token)
        if kind in {"hostile", "state"} or sheet.ent[token] in PARTIES or sheet.lemma[token] in VOICES:
            return True
        if (
            kind == "pronoun"
            and sheet.lower[token] in {"we", "they", "it", "he", "i"}
            and _announcer(sheet, fleet, telling) is not None
        ):
            return True
    announcer = _announcer(sheet, fleet, telling)
    if announcer is not None and not report.agents:
        report.agents = [announcer]
        return True
    return announcer is not None and sheet.lemma[report.token] not in AGENTS["harmless"]


def _warned_of(sheet: Sheet, telling: Telling) -> bool:
    """True for "issued warnings over the targeting of", "warned of attacks": whoever warns of a danger need not mean it."""
    report = telling.report
    at = report.token
    for _ in range(12):
        head = sheet.head[at]
        warned = {sheet.lemma[head], *(sheet.lemma[o] for o in sheet.children(head, "dobj"))}
        if sheet.dep[at] in {"prep", "pobj", "pcomp"} and warned & ALERTING:
            return not any(sheet.below(a, report.token) for a in report.agents)
        if head == at or (sheet.pos[head] in VERBAL and sheet.lemma[head] not in ALERTING):
            return False
        at = head
    return False


def _announcer(sheet: Sheet, fleet: Fleet, telling: Telling) -> int | None:
    """The party whose verb or noun of announcing stands over the act: "the Houthis warned that ships would be attacked"."""
    at = telling.report.token
    for _ in range(12):
        at = sheet.head[at]
        if sheet.lemma[at] in ANNOUNCING or sheet.lemma[at] in UNREAL["threat"]:
            subject = sheet.subject(at) if sheet.pos[at] == "VERB" else None
            owner = subject if subject is not None else sheet.child(at, "poss")
            if owner is not None and _party(sheet, fleet, owner):
                return owner
        if sheet.head[at] == at:
            break
    for aside in sheet.kids[telling.report.token]:  # "any vessel, their spokesman warned, would be treated in the same way"
        owner = sheet.subject(aside) if sheet.dep[aside] == "parataxis" and sheet.lemma[aside] in ANNOUNCING else None
        if owner is not None and _party(sheet, fleet, owner):
            return owner
    return None


def _party(sheet: Sheet, fleet: Fleet, token: int) -> bool:
    if sheet.lemma[token] in ONLOOKERS:
        return False
    return (
        sheet.ent[token] in PARTIES
        or sheet.lemma[token] in VOICES
        or agent_of(sheet, fleet, token) in {"hostile", "state"}
        or sheet.lower[token] in {"they", "it", "he", "we"}
    )
