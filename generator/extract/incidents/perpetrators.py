"""Event → who did it, and how sure the text is: stated, suspected, claimed by themselves, denied; with the hedge's words.

In: an event, the columns, the actor book. Out: ``Perpetrator`` records. A hedge is never lost: "believed to have been
orchestrated by Israel" is suspected. A boat or a weapon is no actor; the state that it is said to belong to is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.incidents.accusations import CUES, accusation, of_another_deed
from generator.extract.incidents.avowals import avowal
from generator.extract.incidents.hedging import Hedging
from generator.extract.incidents.principals import (
    cleft,
    crew_of,
    foiling,
    jointly_claimed,
    other_side,
    principal,
    shared_doers,
    spoken_for,
)
from generator.extract.incidents.self_claims import SelfClaims
from generator.extract.incidents.sheet import PARTIES
from generator.extract.incidents.targets import agent_of
from generator.extract.incidents.unmasking import Unmasking, called_itself, member_of
from generator.extract.incidents.words import AGENTS, FIGHTERS, SOULS, TARGETS, wordset
from generator.extract.late_pattern import late_pattern
from generator.model import Perpetrator, Span

if TYPE_CHECKING:
    from generator.extract.actors import ActorBook
    from generator.extract.incidents.event import Event, Telling
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Certainty

__all__ = ["Blame"]

SAYING = wordset("perpetrators_saying")
OPERATING = frozenset({"operate", "launch", "fire", "send", "fly", "guide", "steer", "control", "lay"})
RAIDS = frozenset({"boarding", "hijack", "kidnap", "attempted_boarding"})
SOMEBODY = TARGETS["person"] | {"supporter", "driver"}
MAKES = wordset("weapon_makes")
ARMS_OF = frozenset({"government", "army", "military", "police", "rebel", "militia", "coalition", "junta", "regime"})
PARTS_OF = wordset("perpetrators_parts_of")
NO_OWNER = wordset("perpetrators_no_owner")
ARMED = AGENTS["armed"] - {"suspicious", "heavily"}
NOBODY = frozenset(
    {"which", "that", "who", "nobody", "none", "one", "explosion", "blast", "debris", "wreckage", "splinters"}
)
ARMED_BODIES = wordset("perpetrators_armed_bodies")


AFLOAT = late_pattern(r"(?i)\b(?:navy|naval|coast ?guard|fleet)\b")


class Blame:
    """Finds the doers of the events of one text."""

    def __init__(self, sheet: Sheet, fleet: Fleet, book: ActorBook | None) -> None:
        self.sheet, self.fleet, self.book = sheet, fleet, book
        self._joint: list[int] | None = None
        self._fallen: list[int] | None = None
        self.hedging = Hedging(sheet, book)
        self.unmasking = Unmasking(sheet, fleet, self._named)
        self.claims = SelfClaims(sheet, fleet, self._named)

    def of(self, event: Event, around: list[int]) -> list[Perpetrator]:
        """The perpetrators of an event, those named by its own words first; ``around`` are the sentences after it."""
        found: list[Perpetrator] = []
        raided = event.type in RAIDS and any(self._by_outlaws(t) for t in event.tellings)
        for telling in event.tellings:
            if telling.report.sense == "defuse":
                continue  # "police defused a bomb": they are no doers
            other = other_side(self.sheet, telling.report.verb, telling.report.patients) if found else None
            if other is not None and self._actor(*self._phrase(other)) in {p.actor for p in found if p.actor}:
                continue
            savers = foiling(self.sheet, telling.report.verb) if telling.reality == "tried" else []
            for token in telling.report.agents or shared_doers(self.sheet, self.fleet, telling.report.verb):
                if token not in savers and not (raided and agent_of(self.sheet, self.fleet, token) == "state"):
                    self._add(found, self._agent(telling, token))
            if not telling.report.agents:
                for token in telling.report.tools:
                    sent = self._owner(telling, token) or self._sender(telling, token)
                    self._add(found, self.claims.master(telling, token) or sent or self.claims.announcer(telling))
        for number in around:
            for more in self._blamed(number, event):
                if more.certainty != "denied" or not self._answers(more, found):
                    self._add(found, more)
        found = self.unmasking.of(event, around, found)
        named = [p for p in found if p.actor is not None]
        return named if any(p.certainty == "claimed" for p in named) else found

    def _by_outlaws(self, telling: Telling) -> bool:
        """True where raiders do it: the police that fight them in the same story did not raid the ship."""
        return any(agent_of(self.sheet, self.fleet, a) in {"hostile", "armed"} for a in telling.report.agents)

    def joint_claims(self) -> list[int]:
        """The sentences in which several attacks are claimed or denied at once."""
        if self._joint is None:
            self._joint = [n for n, bounds in enumerate(self.sheet.sentences) if jointly_claimed(self.sheet, *bounds)]
        return self._joint

    def of_series(self, event: Event, told: set[int]) -> list[Perpetrator]:
        """On whom suspicion falls in a later sentence that tells of no event: that is said of all told before."""
        sheet, found = self.sheet, list[Perpetrator]()
        for i in self._suspicions():
            if i > event.first and sheet.sentence[i] not in told:
                for new in self._blamed(sheet.sentence[i], event):
                    self._add(found, new)
        return found

    def _suspicions(self) -> list[int]:
        """Where the text says on whom suspicion or blame has fallen."""
        if self._fallen is None:
            sheet = self.sheet
            self._fallen = [i for i, lemma in enumerate(sheet.lemma) if lemma == "suspicion" and sheet.dep[i] == "nsubj"]
        return self._fallen

    def _answers(self, denial: Perpetrator, found: list[Perpetrator]) -> bool:
        """True where somebody rejects an allegation against another: who answers is no second doer."""
        named = any(p.actor is None or p.actor != denial.actor for p in found)
        return named and denial.hedge is not None and REJECTED.search(denial.hedge.text.lower()) is not None

    def _add(self, found: list[Perpetrator], new: Perpetrator | None) -> None:
        if new is None:
            return
        for i, old in enumerate(found):
            same = (old.actor is not None and old.actor == new.actor) or old.span.overlaps(new.span)
            same = same or old.span.text.lower() == new.span.text.lower()
            if same:
                if STRENGTH[new.certainty] > STRENGTH[old.certainty]:
                    found[i] = new
                return
        found.append(new)

    def _agent(self, telling: Telling, token: int) -> Perpetrator | None:  # noqa: C901, PLR0911 - a decision list
        """The doer that the report's own clause names."""
        sheet = self.sheet
        if sheet.lower[token] in {"one", "some", "two"} and (of := sheet.prepositions(token, "of")):
            token = of[0]  # "one of its patrol ships"
        token = cleft(sheet, token)
        kind = agent_of(sheet, self.fleet, token)
        own = telling.meaning.ship is not None and self.fleet.at(token) is telling.meaning.ship
        if own or kind == "harmless" or sheet.lower[token] in NOBODY:
            return None
        master = self.claims.master(telling, token)
        if master is not None:
            return master
        if kind == "craft":
            manned = crew_of(sheet, self.fleet, token)
            if manned is None:
                return self._by_craft(telling, token)
            token = manned
        if sheet.lower[token] in {"it", "they"} and not (self.book and self.book.resolve(token, token + 1)):
            above = principal(sheet, self.fleet, telling.report.verb)
            token, kind = (above, "state") if above is not None else (token, kind)
        inner = sheet.prepositions(token, "of", "from") if sheet.lemma[token] in PARTS_OF else []
        inner = [k for k in inner if sheet.ent[k] != "GPE" or sheet.lower[sheet.head[k]] == "of"]  # "militants from Somalia"
        if inner and (sheet.ent[inner[0]] in PARTIES or agent_of(sheet, self.fleet, inner[0]) in {"hostile", "state"}):
            token = inner[0]
        start, end = self._phrase(token)
        actor = self._actor(start, end)
        if kind == "pronoun" and actor is None:
            return self.claims.claimant(telling) or self._craft_before(telling, token)
        somebody = sheet.lemma[token] in SOMEBODY and telling.meaning.domain == "land"
        if kind == "unknown" and actor is None and sheet.ent[token] not in PARTIES and not somebody:
            return None
        if actor is None and kind in {"hostile", "armed"} and self.book is not None:
            actor = self.book.nominal(start, end, "armed_group")
        if actor is not None and self.book is not None:
            self.book.part(actor, "acts", token)
        certainty, hedge = self.hedging.of(telling, token, actor)
        claiming = hedge if kind == "pronoun" and certainty == "claimed" else None
        if claiming is not None and self._other_business(telling, claiming):
            return None
        span = (claiming and self._speaker(claiming)) or self.hedging.span(start, end)
        return Perpetrator(actor=actor, span=span, certainty=certainty, hedge=hedge) if span else None

    def _other_business(self, telling: Telling, saying: Span) -> bool:
        """True where "it said it had stopped" is said by a firm, or when what was hit is no ship."""
        sheet, hit = self.sheet, telling.report.patients
        speaker = sheet.subject(sheet.token_at(saying.start))
        if speaker is not None and agent_of(sheet, self.fleet, speaker) == "harmless":
            return True
        things = [*hit, *(o for p in hit for o in sheet.prepositions(p, "of"))]
        aboard = any(self.fleet.at(p) or sheet.pos[p] == "PRON" or sheet.lemma[p] in SOULS | TARGETS["port"] for p in things)
        return telling.meaning.domain == "maritime" and bool(hit) and not aboard

    def _speaker(self, saying: Span) -> Span | None:
        """Whom "they" means in "the Houthis said that they had fired": who says so."""
        speaker = self.sheet.subject(self.sheet.token_at(saying.start))
        return None if speaker is None else self.hedging.span(*self._phrase(called_itself(self.sheet, speaker)))

    def _phrase(self, token: int) -> tuple[int, int]:
        start, end = self.sheet.phrase(token)
        start = max(start, self.sheet.dateline) if token >= self.sheet.dateline else start
        while start < token and (
            self.sheet.lower[start] in UNSAID
            or (self.sheet.lower[start] == "dead" and self.sheet.lower[start - 1] == "shot")
            or self.sheet.tag[start] in {"WRB", "WP$", "WDT"}
            or self.sheet.ent[start] == "DATE"
        ):
            start += 1
        return start, end

    def _owner(self, telling: Telling, token: int) -> Perpetrator | None:
        """Whose weapon or craft it was: "an Iranian cruise missile", "a Turkish coast guard launch"."""
        sheet = self.sheet
        start, end = sheet.phrase(token)
        if (crew := self._operator(telling, token)) is not None:
            return crew
        for k in range(start, end):
            if sheet.lower[k] in MAKES | NOBODY:
                continue  # "two Katyusha rockets"
            own = sheet.lemma[k] in ARMS_OF or (
                sheet.words[k] in {"Guard", "Guards"} and sheet.lower[k - 1] != "coast"
            )  # "government aircraft", "Guard boats"
            own = own and k != token and sheet.dep[k] in {"compound", "amod", "nmod"}
            if own or sheet.ent[k] in PARTIES or (self.book and self.book.at(k) and sheet.pos[k] in {"PROPN", "ADJ"}):
                behind = k + 1
                while behind < end and sheet.pos[behind] == "PROPN":
                    behind += 1
                if sheet.lower[behind : behind + 1] in (["-"], ["flagged"]) and sheet.lower[behind + 1] in NO_OWNER:
                    continue  # "Cook Islands-flagged"
                last = self._force_end(k, end)
                actor = (self.book.resolve(k, last + 1) or self.book.at(last)) if self.book else None
                if actor is None and self.book and not ARMED_BODIES.intersection(sheet.lower[k : last + 1]):
                    actor = self.book.at(k)  # but the Libyan coast guard is not Libya
                if actor and self.book:
                    self.book.part(actor, "acts", k)
                span = self.hedging.span(k, last + 1)
                certainty, hedge = self.hedging.of(telling, token, actor)
                return Perpetrator(actor=actor, span=span, certainty=certainty, hedge=hedge) if span else None
        return None

    def _force_end(self, first: int, end: int) -> int:
        """The last word of "Chinese coast guard", "Iranian Revolutionary Guards" before the word for their craft."""
        sheet, last = self.sheet, first
        while last + 1 < end and (
            sheet.lower[last + 1] in {"coast", "border", "revolutionary"} | ARMED_BODIES
            or sheet.ent[last + 1] == sheet.ent[first] != ""
        ):
            last += 1
        return last

    def _by_craft(self, telling: Telling, token: int) -> Perpetrator | None:
        """Whose craft it was; "the same boat" is one that the text has told of before, where only one state's were."""
        if any(self.sheet.lower[k] == "same" for k in self.sheet.kids[token]):
            told = sorted(s.head for o in self.fleet.ships if o.attacker for s in o.sightings if s.head < token)
            before = [p for k in reversed(told) if (p := self._owner(telling, k)) is not None]
            return before[0] if len({p.actor for p in before}) == 1 else self._ship(telling, token)
        owner = self._owner(telling, token)
        return self._ship(telling, token) if owner is None else self._warship(owner, token)

    def _craft_before(self, telling: Telling, token: int) -> Perpetrator | None:
        """Whose craft "it" means: "an Iranian warship closed … It then fired bursts into the water"."""
        ship = self.fleet.before(token, attackers=True) if self.sheet.lower[token] in {"it", "she"} else None
        if ship is None or not ship.attacker or not self.fleet.near(ship, token, 1):
            return None
        return self._owner(telling, ship.sightings[-1].head)

    def _operator(self, telling: Telling, token: int) -> Perpetrator | None:
        """Who "drones operated by the military intelligence", "a missile fired by the rebels" belong to."""
        sheet = self.sheet
        sent = [k for k in sheet.children(token, "acl") if sheet.lemma[k] in OPERATING]
        who = next((p for k in sent for p in sheet.prepositions(k, "by")), None)
        if who is None:
            return None
        start, end = self._phrase(who)
        actor = self.book.resolve(start, end) if self.book else None
        named = any(sheet.ent[k] in PARTIES for k in range(start, end))
        if actor is None and not named and agent_of(sheet, self.fleet, who) not in {"state", "hostile"}:
            return None
        if actor and self.book:
            self.book.part(actor, "acts", who)
        certainty, hedge = self.hedging.of(telling, who, actor)
        if certainty == "stated":
            certainty, hedge = self.hedging.of(telling, token, actor)
        span = self.hedging.span(start, end)
        return Perpetrator(actor=actor, span=span, certainty=certainty, hedge=hedge) if span else None

    def _sender(self, telling: Telling, token: int) -> Perpetrator | None:
        """Who dropped or fired it: "by a shell that presumed dissidents dropped from a drone"."""
        sheet = self.sheet
        clause = sheet.child(token, "relcl", "acl")
        who = sheet.subject(clause) if clause is not None else None
        if who is None or who == token or agent_of(sheet, self.fleet, who) not in {"hostile", "armed", "state"}:
            return None
        return self._agent(telling, who)

    def _warship(self, owner: Perpetrator, token: int) -> Perpetrator:
        """A state's ship as doer: its navy or coast guard where the text names it, the ship itself by its whole phrase."""
        ship, book = self.fleet.at(token), self.book
        state = next((e for e in book or () if e.id == owner.actor and e.kind == "state"), None)
        span = self.hedging.span(self.sheet.token_at(owner.span.start), token + 1)
        if ship is None or ship.type != "naval" or state is None or span is None:
            return owner
        afloat = [e for e in book or () if e.country == state.country and AFLOAT.search(e.name)]
        named = any(form == "name" for *_, form in state.mentions)
        actor = afloat[0].id if len(afloat) == 1 else (state.id if named else None)
        return owner.model_copy(update={"actor": actor, "span": span})

    def _ship(self, telling: Telling, token: int) -> Perpetrator | None:
        """A ship as doer ("a freighter suspected of tearing a pipeline"): no actor, and none made of skiffs."""
        ship = self.fleet.at(token)
        if ship is None or ship.type in {None, "small_craft"}:
            return None
        certainty, hedge = self.hedging.of(telling, token, None)
        span = self.hedging.span(*self._phrase(token))
        return Perpetrator(actor=None, span=span, certainty=certainty, hedge=hedge) if span else None

    def _blamed(self, number: int, event: Event) -> list[Perpetrator]:
        """Claims, blame and denials told in a sentence of their own."""
        sheet = self.sheet
        first, end = sheet.sentences[number]
        found: list[Perpetrator] = []
        for i in range(first, end):
            told = accusation(sheet, i) if sheet.lemma[i] in CUES else None
            if told is None and sheet.lemma[i] in SAYING:
                told = avowal(sheet, self.fleet, i, event)
            told = None if told is not None and of_another_deed(sheet, told, event.type) else told
            new = self._named(told.who, told.certainty, told.cue, list(told.rest)) if told is not None else None
            found += [] if new is None else [new]
        return found

    def _named(self, token: int | None, certainty: Certainty, cue: int, rest: list[int]) -> Perpetrator | None:
        sheet = self.sheet
        if token is None or (
            sheet.lower[token] in {"one", "nobody", "none", "group", "who", "which"}
            and any(sheet.lower[k] in {"no", "any"} for k in sheet.kids[token])
        ):
            return None
        if sheet.lower[token] in {"nobody", "none", "neither"} or any(sheet.dep[k] == "neg" for k in sheet.kids[cue]):
            return None
        token = spoken_for(self.sheet, token) if certainty in {"claimed", "denied"} else token
        whole, itself = member_of(sheet, token), called_itself(sheet, token) != token  # "calling itself the Red Front"
        token = whole if sheet.pos[whole] == "PROPN" else token
        weapon = agent_of(sheet, self.fleet, token) == "craft" or sheet.lemma[token] in TARGETS["weapon"]
        start, end = self._phrase(token)
        actor = self._actor(start, end)
        if weapon or (sheet.lemma[token] in {"artillery", "fire", "missile", "mine"} and actor is None):
            for k in range(start, end):
                if sheet.ent[k] in PARTIES:
                    last = self._force_end(k, end)
                    actor = (self.book.resolve(k, last + 1) or self.book.at(k)) if self.book else None
                    start, end = k, last + 1
                    break
        known = actor is not None or sheet.ent[token] in PARTIES or sheet.lemma[token] in FIGHTERS
        known = known or itself or any(sheet.lower[k] in ARMED for k in sheet.kids[token])
        known = known or (sheet.lemma[token] in PARTS_OF and sheet.child(token, "compound", "amod", "nmod") is not None)
        if not known:
            return None
        if actor and self.book:
            self.book.part(actor, "acts" if certainty == "claimed" else "accused", token)
        last = max([cue, *(r for r in rest if cue < r <= cue + 6)])
        hedge = self.hedging.span(cue, last + 1)
        span = self.hedging.span(start, end)
        return Perpetrator(actor=actor, span=span, certainty=certainty, hedge=hedge) if span else None

    def _actor(self, start: int, end: int) -> str | None:
        """The actor that the words stand for; a ship is none, and in "the Guards' brigade" it is who has the brigade."""
        if self.book is None:
            return None
        actor = self.book.resolve(start, end)
        name = self.book.entries[actor].name if actor is not None else ""
        if name and any(ship.name and name.endswith(ship.name) for ship in self.fleet.ships):
            return None
        owner = next((k for k in range(start, end) if self.sheet.dep[k] == "poss" and self.sheet.pos[k] == "PROPN"), None)
        return self.book.at(owner) if actor is None and owner is not None else actor


UNSAID = frozenset({"the", "a", "an", "very", "likely", "probably", "*", '"', "“", "‘", "-", "—", "–"})
"""What stands before a doer's name and is no part of it."""
STRENGTH = {"stated": 0, "suspected": 1, "claimed": 2, "denied": 3}
REJECTED = re.compile(r"\b(?:allegation|accusation|claim|suggestion|report|charge)s?\b")
