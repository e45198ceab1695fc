"""Events → ``Incident`` records: every field filled from the sentences that tell of the event, or left empty.

In: events and threats with the columns, fleet and book of their text. Out: frozen incidents with evidence and reasons.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from generator.extract.incidents.ages import age_in_days
from generator.extract.incidents.armament import weapon_of
from generator.extract.incidents.crews import crew_size, held_crew
from generator.extract.incidents.dating import Dating
from generator.extract.incidents.event import Event, Telling
from generator.extract.incidents.evidence import evidence_of
from generator.extract.incidents.outcomes import outcomes_of
from generator.extract.incidents.own_words import OwnWords
from generator.extract.incidents.perpetrators import Blame
from generator.extract.incidents.principals import own_weapons, same_hands
from generator.extract.incidents.shared_scenes import WATERS, SharedScenes
from generator.extract.incidents.shores import shore_state
from generator.extract.incidents.stages import stage_of, type_of
from generator.extract.incidents.surroundings import Surroundings
from generator.extract.incidents.tolls import Tolls
from generator.extract.incidents.vessel_records import Register
from generator.extract.incidents.vouching import Vouching
from generator.extract.places import find_places
from generator.extract.positions import find_positions
from generator.extract.spans import cut
from generator.model import Incident, Span

if TYPE_CHECKING:
    from generator.extract.actors import ActorBook
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.moments import Moments
    from generator.extract.incidents.sheet import Sheet
    from generator.model import Perpetrator

__all__ = ["Recorder"]

CREW_TAKEN = frozenset({"hijack", "kidnap", "seizure"})
OLD = 45
"""Days before publication from which an event in a text with newer ones is background."""
OLD_MONTH = 7
"""The same for an event dated by no more than its month."""


class Recorder:
    """Fills the fields of the incidents of one text."""

    def __init__(self, sheet: Sheet, fleet: Fleet, book: ActorBook | None, published: date | None, moments: Moments) -> None:
        self.sheet, self.fleet, self.book, self.published, self.moments = sheet, fleet, book, published, moments
        sheet.ent = list(sheet.ent)
        for sighting in (s for ship in fleet.ships for s in ship.sightings):
            if sighting.name_start is not None and sighting.name_end is not None:  # a ship's name counts nobody
                sheet.ent[sighting.name_start : sighting.name_end] = ["PRODUCT"] * (sighting.name_end - sighting.name_start)
        self.register = Register(sheet, fleet)
        self.blame = Blame(sheet, fleet, book)
        self.vouching = Vouching(sheet, fleet)
        self.where = Surroundings(sheet, fleet, find_places(sheet.text), find_positions(sheet.text))
        self.tolls = Tolls(sheet, fleet, moments, published)
        self.words: OwnWords
        self.scenes = SharedScenes(sheet, self.where, moments, [])
        self.dating: Dating
        self.order: dict[int, int] = {}
        self.told: dict[int, list[Event]] = {}
        self.threatening: set[int] = set()
        self.struck: dict[int, set[int]] = {}
        self.named: dict[int, set[int]] = {}

    def incidents(self, events: list[Event], threats: list[Telling]) -> tuple[Incident, ...]:
        """All records, events first in the order of the text, then threats."""
        out: list[Incident] = []
        self.order = {id(event): number for number, event in enumerate(events)}
        for event in events:
            for sentence in event.sentences:
                self.told.setdefault(sentence, []).append(event)
        for ship in (event.ship for event in events if event.ship is not None):
            for sighting in ship.sightings:
                self.struck.setdefault(self.sheet.sentence[sighting.start], set()).add(id(ship))
        for ship in self.fleet.ships:
            for sighting in ship.sightings:
                if ship.name or sighting.name:
                    self.named.setdefault(self.sheet.sentence[sighting.start], set()).add(ship.id)
        self.words = OwnWords(self.sheet, self.fleet, events)
        self.where.own(events)
        self.scenes = SharedScenes(self.sheet, self.where, self.moments, events)
        self.dating = Dating(self.sheet, self.fleet, self.moments, self.scenes, self.told, self.published)
        self.tolls.told = self.told
        self.tolls.owners.know(events)
        reaches = self._reaches(events)
        self.threatening = {t.sentence for t in threats}
        for event, reach in zip(events, reaches, strict=True):
            out.append(self._record(event, reach, events, f"i{len(out) + 1}"))
        for telling in threats:
            record = self._threat(telling, f"i{len(out) + 1}")
            if record is not None:
                out.append(record)
        return tuple(out)

    def _reaches(self, events: list[Event]) -> list[list[int]]:
        """The sentences of each event: its own, its ship's, and up to three after each that tell of no other event."""
        last, out = len(self.sheet.sentences), []
        for event in events:
            own = set(event.sentences) | {self.sheet.sentence[event.first]}
            if event.ship is not None:
                own |= {self.sheet.sentence[s.start] for s in event.ship.sightings}
            for number in sorted(own):
                after = number + 1
                while after < last and after - number <= 3 and (after in own or not self._others(event, after)):
                    own.add(after)
                    after += 1
            if event.group is not None:
                own.update(event.group.sentences)
            out.append(sorted(own))
        return out

    def _others(self, event: Event, sentence: int, *, ships: bool = False) -> bool:
        """True where a sentence tells of another event (with ``ships``: of one that befell another ship)."""
        return any(e is not event and not (ships and e.ship is event.ship) for e in self.told.get(sentence, ()))

    def _record(self, event: Event, reach: list[int], events: list[Event], number: str) -> Incident:
        sheet = self.sheet
        sentences = reach
        text = " ".join(self.words.of(event, n) for n in self._exclusive(event, sentences))
        stage = stage_of(event, text)
        kind = type_of(event, stage, text, sheet, self.fleet)
        when = self.dating.fields(event, self._exclusive(event, sentences))
        places, country = self._where(event, sentences)
        position = self.where.position(self._exclusive(event, sentences))
        perpetrators = self._perpetrators(event, sentences, events)
        old = self._old(event, events)
        counts = self.tolls.of(event, sentences, alone=self._alone(event, events))
        fields: dict[str, Any] = when | counts
        done = stage == "accomplished"
        if done and event.type in CREW_TAKEN and "taken" not in counts and held_crew(text, hijacked=event.type == "hijack"):
            fields["taken"] = crew_size(self.sheet.sentence_text(n) for n in self._exclusive(event, sentences))
        held = bool(fields.get("taken")) and done and event.type not in {"strike", "interference"}
        outcome = self._outcome(event, kind, sentences, text, taken=done, held=held) if event.domain == "maritime" else ()
        vouch = self.vouching.of(self.order[id(event)], events, sentences, perpetrators, news=not old)
        if position is not None:
            fields |= {
                "lat": position.lat,
                "lon": position.lon,
                "position_span": cut(sheet.text, position.start, position.end),
            }
        return Incident(
            id=number,
            domain=event.domain,
            type=kind,
            stage=stage,
            confirmation=vouch,
            background=old,
            places=tuple(places),
            country=country,
            vessels=self.register.of(event),
            perpetrators=tuple(perpetrators),
            weapons=self._weapons(event),
            outcome=outcome,
            evidence=evidence_of(sheet, event),
            why=self._why(event),
            **fields,
        )

    def _outcome(
        self, event: Event, kind: str, sentences: list[int], text: str, *, taken: bool, held: bool
    ) -> tuple[str, ...]:
        own = [n for n in self._exclusive(event, sentences) if not self._of_other_ship(event, n)]
        after = [n for n in self.words.aftermath(event) if n not in own]
        own, text = own + after, " ".join([text, *(self.sheet.sentence_text(n) for n in after)])
        return outcomes_of(text, kind, taken=taken, held=held, of_ship=" ".join(self.words.of(event, n) for n in own))

    def _of_other_ship(self, event: Event, sentence: int) -> bool:
        """True for a sentence, none of the event's own, that names another ship and not the event's."""
        if event.ship is None or sentence in event.sentences:
            return False
        named = self.named.get(sentence, set())
        return bool(named) and event.ship.id not in named and event.ship.group not in named

    def _where(self, event: Event, sentences: list[int]) -> tuple[list[Span], str | None]:
        places, country = self._placed(event, sentences)
        if not places and event.domain == "maritime":
            places, state = self._shared(event)
            country = country or state
        if country is None and event.domain == "maritime":
            country = shore_state(self.sheet, self.where, event, places)
        return places, country

    def _shared(self, event: Event) -> tuple[list[Span], str | None]:
        """The place that the event has in common with others, or with the one just before."""
        before = self.scenes.just_before(event)
        places, state = self._placed(before, before.sentences) if before is not None else ([], None)
        places, state = (places, state) if places else self.scenes.of(event)
        before, waters = self.scenes.same_day(event)
        if not places and before is not None:
            places, state = self._placed(before, before.sentences)
            if waters:
                return [p for p in places if self.where.kind(p) in WATERS], state
        return places, state

    def _placed(self, event: Event, sentences: list[int]) -> tuple[list[Span], str | None]:
        own = self._telling_sentences(event)
        kin = tuple(each for each in (event.group, event.scene) if each is not None)
        numbers = frozenset(self.order[id(e)] for e in (event, *kin) if id(e) in self.order)
        places, country = self.where.of(event, [s for s in sentences if s in own] or sentences, numbers, kin)
        if not places and event.scene is not None:
            places, state = self._placed(event.scene, event.scene.sentences)
            return places, state or country
        if not places and not own.issuperset(event.sentences):  # "It happened 40 miles north of X"
            places, country = self.where.of(event, event.sentences, numbers, kin)
        if event.ship is not None and (not places or country is None) and event.domain == "maritime":
            told = {self.sheet.sentence[s.start] for s in event.ship.sightings} - self.threatening - own
            around = [s for s in self._exclusive(event, sentences) if s in told and not self._others(event, s)]
            more, state = self.where.of(event, around, numbers, kin)
            return places or more, country or state
        return places, country

    def _telling_sentences(self, event: Event) -> set[int]:
        strong = {t.sentence for t in event.tellings if t.meaning.strong}
        own = (strong or set(event.sentences)) | (
            {self.sheet.sentence[event.introduced]} if event.introduced is not None else set()
        )
        if event.group is not None:
            own |= {t.sentence for t in event.group.tellings}
        if event.ship is not None:
            own |= {self.sheet.sentence[s.start] for s in event.ship.sightings if s.name} - self.threatening
        return own

    def _exclusive(self, event: Event, sentences: list[int]) -> list[int]:
        """Sentences that tell of this event, and those that tell of no other ship's."""
        own = set(event.sentences)
        return [s for s in sentences if s in own or not (self._others(event, s, ships=True) or self._of_another(event, s))]

    def _of_another(self, event: Event, sentence: int) -> bool:
        """True for a sentence about another ship that something befell: "The bulk carrier suffered damage to a hatch"."""
        ships = self.struck.get(sentence, set())
        return event.ship is not None and bool(ships) and id(event.ship) not in ships

    def _perpetrators(self, event: Event, sentences: list[int], events: list[Event]) -> list[Perpetrator]:
        around = [n for n in self._exclusive(event, sentences) if not self._others(event, n)]
        claims = self._joint_claims(event, around)
        found = self.blame.of(event, [*around, *claims])
        masked = self._faceless(found) and all(p.certainty == "stated" for p in found)
        if masked and event.group is not None and not own_weapons(event, self.sheet):
            others = () if found or event.type != "strike" else event.group.members
            # ships hit together were hit by the same hands; "two men" on one ship are not the thieves of another
            told = (self.blame.of(e, []) for e in (event.group, *others))
            found = next((by for by in told if by and not self._faceless(by)), found)
        if not found and (before := same_hands(event, events, self.sheet)) is not None:
            found = self.blame.of(before, [])
        if not found and event.domain == "maritime":
            found = self.blame.of_series(event, set(self.told))
        return found

    def _faceless(self, found: list[Perpetrator]) -> bool:
        """True for doers of whom nothing is told but that they were men, attackers or "they"."""
        return all(self.blame.unmasking.plain(p) for p in found)

    def _joint_claims(self, event: Event, around: list[int]) -> list[int]:
        """Sentences elsewhere in which somebody claims or denies "both attacks", "all three strikes"."""
        if event.domain != "maritime" or (event.date is not None and len(event.date) < len("2019-01-01")):
            return []
        last, lead = event.first, self.sheet.sentence[self.sheet.dateline]
        joint = [n for n in self.blame.joint_claims() if n not in around]
        return [n for n in joint if self.sheet.sentences[n][0] > last or n == lead]

    def _weapons(self, event: Event) -> tuple[Span, ...]:
        found: dict[tuple[int, int], Span] = {}
        for telling in event.tellings:
            for token in telling.report.tools:
                if weapon_of(self.sheet, token):
                    start, end = self.sheet.phrase(token)
                    span = cut(self.sheet.text, self.sheet.idx[start], self.sheet.end_of(end - 1))
                    if span is not None:
                        found.setdefault((span.start, span.end), span)
        return tuple(found.values())

    def _old(self, event: Event, events: list[Event]) -> bool:
        """An event of weeks before the publication, told beside a newer one or a threat, is background."""
        age = self._age(event)
        if age is None and any(t.old or t.before for t in event.tellings):
            return True  # "thirteen years ago"
        if age is None or age <= self._news(event):
            return False
        newer = any((other := self._age(e)) is None or other <= self._news(e) for e in events if e is not event)
        return newer or bool(self.threatening)

    def _alone(self, event: Event, events: list[Event]) -> bool:
        """True for the only event of the text that is news: harm told anywhere in it is that event's."""
        return all(e is event or self._old(e, events) for e in events) and not self._old(event, events)

    def _news(self, event: Event) -> int:
        """The days for which an event is news; one dated by no more than its month is told as context after a week."""
        if event.date is not None and len(event.date) == 4:
            return 0  # "last year" tells of no news
        return OLD_MONTH if event.date is not None and len(event.date) == 7 else OLD

    def _age(self, event: Event) -> int | None:
        """How many days before the publication it was."""
        return age_in_days(event.date, self.published)

    def _why(self, event: Event) -> tuple[str, ...]:
        words = ", ".join(dict.fromkeys(self.sheet.words[t.report.token] for t in event.tellings))
        return (f"told by: {words}",) if words else ("one of the ships of a group told as hit together",)

    def _threat(self, telling: Telling, number: str) -> Incident | None:
        event = Event(telling.meaning.domain, telling.meaning.type, telling.meaning.ship, [telling])
        perpetrators = self.blame.of(event, [])
        return Incident(
            id=number,
            domain=event.domain,
            type=event.type,
            stage="threatened",
            confirmation="reported",
            vessels=self.register.threatened(telling.meaning.ships),
            perpetrators=tuple(perpetrators),
            evidence=evidence_of(self.sheet, event),
            why=(f"a threat: {self.sheet.words[telling.report.token]}",),
        )
