"""How far an event is confirmed: by an authority, owner or operator; by the text alone; by one party; or denied.

In: an event, the sentences that tell of it and who is blamed for it. Out: a ``Confirmation``. Weighs no source against
another: that an adversary's officials say it is confirmation here, and the brief names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.incidents.accusations import UNTRUE
from generator.extract.incidents.event import Event
from generator.extract.incidents.sources import Voices, rumoured
from generator.extract.incidents.words import HEDGES, NOUNS, VERBS

if TYPE_CHECKING:
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Confirmation, Perpetrator

__all__ = ["Vouching"]

UNDONE = frozenset({"hit", "strike", "attack", "damage", "board", "seize", "target"})
HAPPENING = frozenset({"happen", "occur", "take"})
HELPING = frozenset(
    {
        "intercept",
        "free",
        "rescue",
        "respond",
        "escort",
        "recapture",
        "retake",
        "storm",
        "evacuate",
        "disrupt",
        "thwart",
        "foil",
    }
    | {"airlift", "medevac", "liberate", "compel", "pursue", "reach", "assist", "arrive", "repel"}
)
"""What an authority does about an incident; its deed vouches for it as its word does."""
BODIES = frozenset(
    {"navy", "police", "marine", "coastguard", "commando", "gendarme", "warship", "frigate", "destroyer", "corvette"}
)
ARMED_SERVICES = frozenset({"naval", "police", "maritime", "coalition"})
CALLING = frozenset({"call", "brand", "label"})
CLAIMS = frozenset({"allegation", "accusation", "claim", "charge", "account", "version", "assertion"})
PART = frozenset({"involvement", "responsibility", "role", "part", "link", "links", "complicity", "connection", "hand"})
"""What is denied by those who do not deny that it happened."""
BOASTED = frozenset({"strike", "fired_upon", "missile_attack", "drone_attack", "shelling", "airstrike", "raid", "other"})
"""Events of which the word of the doer alone is a claim; of what it has seized a navy is the authority."""
NEIGHBOURS = 12
"""Events around one that are looked at for the voices behind the news."""
DEEDS = frozenset(VERBS) - {"be", "come", "go", "get", "put", "pay", "make", "see", "find", "leave", "have", "do", "use"}
"""Verbs that tell of a deed: "denied that there was a workshop" disputes none."""


class Vouching:
    """Who vouches for the events of one text."""

    def __init__(self, sheet: Sheet, fleet: Fleet) -> None:
        self.sheet, self.fleet, self.voices = sheet, fleet, Voices(sheet)

    def of(  # noqa: PLR0911 - a decision list
        self, here: int, events: list[Event], sentences: list[int], perpetrators: list[Perpetrator], *, news: bool
    ) -> Confirmation:
        """How far the event at ``here`` among ``events`` is confirmed by the ``sentences`` that it reaches."""
        event = events[here]
        accused = [p for p in perpetrators if p.certainty == "claimed"]
        if self._disputed(sentences) or (accused and (self._rejected(sentences) or self._contradicted(event, sentences))):
            return "disputed"
        if self._denied(event, perpetrators):
            return "disputed"
        boasts = [self.sheet.token_at(p.hedge.start) for p in accused if p.hedge is not None and event.type in BOASTED]
        group = [t.sentence for t in event.group.tellings] if event.group is not None else []
        strong = [t for t in event.tellings if t.meaning.strong]
        if strong and all(rumoured(self.sheet, t.report.verb) for t in strong):
            return "reported"
        if news and self._helped([*sentences, *group]):
            return "confirmed"
        if news and (
            self.voices.vouch([*sentences, *group], boasts) or (len(events) > 1 and self._vouched_elsewhere(here, events))
        ):
            return "confirmed"
        if perpetrators and all(p.certainty == "claimed" for p in perpetrators):
            return "claimed"
        return "reported"

    def _denied(self, event: Event, perpetrators: list[Perpetrator]) -> bool:
        """True where the one who is said to have done it rejects just that; who denies a part in it disputes nothing."""
        sheet = self.sheet
        denials = [p.hedge.text.lower() for p in perpetrators if p.certainty == "denied" and p.hedge is not None]
        if event.type == "seizure" or not any(PART.isdisjoint(words.split()) for words in denials):
            return False  # what a state has seized it says itself; what another denies beside it is another thing
        doers = [k for t in event.tellings for k in (*t.report.agents, *t.report.tools)]
        doers += [o for d in doers for o in sheet.prepositions(d, "of", "from")]
        return any(sheet.ent[k] in {"NORP", "GPE", "ORG"} for d in doers for k in range(*sheet.phrase(d)))

    def _helped(self, sentences: list[int]) -> bool:
        """True where a navy, coast guard or police acted on it: "the frigate reached her", "marines freed the crew"."""
        sheet = self.sheet
        for k in (k for number in sentences for k in range(*sheet.sentences[number]) if sheet.lemma[k] in HELPING):
            helper = sheet.subject(k) if sheet.pos[k] == "VERB" and not sheet.passive(k) else None
            helpers = [helper] if helper is not None else sheet.prepositions(k, "by")
            if any(self._of_the_state(h) for h in helpers) and not any(sheet.dep[c] == "neg" for c in sheet.kids[k]):
                return True
        return False

    def _of_the_state(self, token: int) -> bool:
        """True for "the coast guard", "marines", "a French frigate", "HMS Ardent", and the men of any of them."""
        sheet, ship = self.sheet, self.fleet.at(token)
        men = [token, *sheet.prepositions(token, "of", "from")]
        return (ship is not None and ship.type == "naval") or any(
            sheet.lemma[m] in BODIES
            or (sheet.lemma[m] == "force" and not ARMED_SERVICES.isdisjoint(sheet.lower[max(0, m - 2) : m]))
            or (sheet.lemma[m] == "guard" and "coast" in sheet.lower[max(0, m - 1) : m])
            or "coast guard" in " ".join(sheet.lower[slice(*sheet.phrase(m))])
            for m in men
        )

    def _disputed(self, sentences: list[int]) -> bool:
        """True where somebody denies that it happened ("denied that the ship had been hit")."""
        sheet = self.sheet
        for number in sentences:
            for k in range(*sheet.sentences[number]):
                if (
                    sheet.lemma[k] in {"deny", "dispute"}
                    and sheet.pos[k] == "VERB"
                    and any(sheet.lemma[c] in DEEDS for c in sheet.children(k, "ccomp", "xcomp"))
                ):
                    return True
        return False

    def _contradicted(self, event: Event, sentences: list[int]) -> bool:
        """True where somebody says of the same ship that she was not hit, against a claim that she was."""
        sheet = self.sheet
        for k in (
            k for number in sentences for k in range(*sheet.sentences[number]) if sheet.lemma[k] in UNDONE | HAPPENING
        ):
            subject = sheet.child(k, "nsubjpass")
            if sheet.lemma[k] in HAPPENING and self._nothing(k):
                return True
            denied = any(sheet.dep[c] == "neg" for c in sheet.kids[k]) and subject is not None
            if denied and event.ship is not None and self.fleet.of(subject or 0) is event.ship and sheet.dep[k] == "ccomp":
                return True
        return False

    def _nothing(self, verb: int) -> bool:
        """True for "said nothing of the kind had happened", "said no attack had taken place"."""
        sheet = self.sheet
        what = sheet.subject(verb)
        words = set() if what is None else {sheet.lower[what], *(sheet.lower[k] for k in sheet.kids[what])}
        return (
            sheet.dep[verb] == "ccomp"
            and bool(words & {"no", "nothing"})
            and ("nothing" in words or (what is not None and sheet.lemma[what] in NOUNS))
        )

    def _rejected(self, sentences: list[int]) -> bool:
        """True where an allegation or claim is dismissed in one of the sentences."""
        sheet = self.sheet
        called = (k for n in sentences for k in range(*sheet.sentences[n]) if sheet.lemma[k] in UNTRUE)
        if any(sheet.dep[k] in {"oprd", "dobj", "attr", "ccomp"} and sheet.lemma[sheet.head[k]] in CALLING for k in called):
            return True
        return any(
            sheet.lemma[k] in HEDGES["denied"]["verbs"]
            and any(sheet.lemma[o] in CLAIMS for o in (sheet.head[k], *sheet.children(k, "dobj")))
            for number in sentences
            for k in range(*sheet.sentences[number])
        )

    def _vouched_elsewhere(self, here: int, events: list[Event]) -> bool:
        """True where the text's other events of the same kind are vouched for and this one is told as part of that news."""
        event = events[here]
        near = events[max(0, here - NEIGHBOURS) : here + NEIGHBOURS]
        same = [e for e in near if e is not event and (e.domain == event.domain or e is events[0])]
        return any(self.voices.vouch(e.sentences) for e in same)
