"""Doers that are the speaker himself: "its forces hit the ship, the army said", "the group said it had", a spokesman's word.

In: a telling whose doer is a pronoun, a speaker's own men, or left out. Out: a ``Perpetrator`` who claims it, or None. What
a speaker says in a sentence of its own of a deed told before is read by ``avowals``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.principals import announcing_group, belongs_to_speaker, spoken_for
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.extract.incidents.event import Telling
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty, Perpetrator

    Naming = Callable[[int | None, Certainty, int, list[int]], Perpetrator | None]

__all__ = ["SelfClaims"]

ARMIES = wordset("land_armies")
SAYING = wordset("perpetrators_saying")
UNDERLINGS = wordset("perpetrators_underlings")


class SelfClaims:
    """Reads who says of himself, in the clause over a deed, that he did it."""

    def __init__(self, sheet: Sheet, fleet: Fleet, naming: Naming) -> None:
        self.sheet, self.fleet, self.naming = sheet, fleet, naming

    def master(self, telling: Telling, token: int) -> Perpetrator | None:
        """Whose "its forces", "his men" are, where their master tells of the deed himself: then it is a claim."""
        sheet, at = self.sheet, telling.report.verb
        if sheet.lemma[token] not in UNDERLINGS or not belongs_to_speaker(sheet, token):
            return None
        for _ in range(6):
            at = sheet.head[at]
            if sheet.lemma[at] in SAYING and (speaker := sheet.subject(at)) is not None:
                return self.naming(spoken_for(self.sheet, speaker), "claimed", at, [])
            if sheet.head[at] == at:
                break
        return None

    def announcer(self, telling: Telling) -> Perpetrator | None:
        """The armed group whose spokesman announced that "drones had hit the ship": its own, as nobody else's are named."""
        own = announcing_group(self.sheet, self.fleet, telling.report.verb)
        return None if own is None else self.naming(own, "claimed", self.sheet.head[telling.report.verb], [])

    def claimant(self, telling: Telling) -> Perpetrator | None:
        """Who says of himself that he did it: "the group said it had hit the ship"."""
        sheet, verb = self.sheet, telling.report.verb
        at = sheet.head[verb]
        had = any(sheet.lower[k] in {"had", "has", "have"} and sheet.dep[k] == "aux" for k in sheet.kids[verb])
        itself = any(sheet.lower[a] == "it" for a in telling.report.agents)  # of "they" officials say what others did
        own = sheet.subject(at) if sheet.lemma[at] in SAYING else None
        itself = itself or (own is not None and sheet.lemma[own] in ARMIES and sheet.tag[own] == "NNS")
        if sheet.dep[verb] != "ccomp" or sheet.lemma[at] not in SAYING or not (had and itself):
            return None
        speaker = None if own is None else spoken_for(sheet, own)
        known = speaker is not None and agent_of(sheet, self.fleet, speaker) != "harmless"
        return self.naming(speaker, "claimed", at, []) if known else None
