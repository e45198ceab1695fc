"""Events → how many were killed, injured, missing and taken in each: every count goes to the event whose clause tells it.

In: an event and its sentences. Out: numbers by field. A count is given to one event only; one told under an older date
("900 have died since 2020", "in March 21 were killed") belongs to no newer event.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.extract.incidents.ages import age_in_days
from generator.extract.incidents.casualties import find_tolls
from generator.extract.incidents.harm_reality import RAIDERS
from generator.extract.incidents.headcounts import counted, is_people
from generator.extract.incidents.tallies import in_a_period
from generator.extract.incidents.toll_owners import Owners
from generator.extract.incidents.words import wordset

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.headcounts import Toll
    from generator.extract.incidents.moments import Moments
    from generator.extract.incidents.sheet import Sheet

__all__ = ["Tolls"]

MORE = wordset("tolls_more")
"""Words of a count that adds to one told before: "five others", "the wounded", "the toll"."""
WARS = wordset("tolls_wars")
"""What kills over years."""
NEWS = 20
VIOLENT = frozenset({"kill", "shoot", "wound", "injure", "hurt", "stab", "beat", "slash", "hit", "murder"})
"""What is done to somebody there and then."""
LEAD = 4
"""Sentences before the first that tells of an event in which its raiders may be named."""


class _Sums:
    """The counts of one event as they add up: the first that is told stands, until one corrects it."""

    def __init__(self) -> None:
        self.found: dict[str, int] = {}
        self.parts: dict[str, int] = {}
        self.bodies: dict[tuple[str, int], set[str]] = {}

    def add(self, toll: Toll, number: int, sentence: int, *, more: bool = False) -> None:
        """Takes one count of a sentence; ``more`` where it is joined to the one before: "and a pilot lost a leg"."""
        field = toll.field
        known = self.found.get(field)
        if more and known:
            self.found[field] = known + number
        elif toll.part:
            self.parts.setdefault(field, number)
        elif toll.who and toll.who not in (told := self.bodies.setdefault((field, sentence), set())):
            if told or not known:
                self.found[field] = (known or 0) + number
            told.add(toll.who)
        elif not known or (toll.update and number > known):
            self.found[field] = number if known is None or number else known

    def counts(self) -> dict[str, int]:
        """The sums; some of those counted before ("one of them died") stand where no more are told."""
        bodily = {field for field, _ in self.bodies}
        more = {f for f, n in self.parts.items() if not self.found.get(f) or (f in bodily and n > self.found[f])}
        return self.parts | {f: n for f, n in self.found.items() if f not in more}


class Tolls:
    """The counts of one text, read once a sentence."""

    def __init__(self, sheet: Sheet, fleet: Fleet, moments: Moments, published: date | None) -> None:
        self.sheet, self.moments, self.published = sheet, moments, published
        self.owners = Owners(sheet, fleet)
        self.told: dict[int, list[Event]] = {}
        self._read: dict[int, list[Toll]] = {}

    def of(self, event: Event, sentences: list[int], *, alone: bool) -> dict[str, int]:
        """The counts of an event; ``alone`` where the text has no other news, and counts far from it are its own."""
        sums = _Sums()
        last: dict[str, Toll] = {}
        ashore = event.domain != "maritime"
        after = self._after(sentences) if ashore and alone else []
        before = [] if ashore else self._before(event)
        for number in [*before, *sentences, *after]:
            if not ashore and number not in event.sentences and self._older(event, number):
                continue  # "since last winter, when six guards died": told as what came before
            for toll in self._at(number):
                if toll.pronoun and not self._one_harmed(event, number):
                    continue
                if toll.number is None or not self._ours(event, toll, number):
                    continue
                if not ashore and self._of_another_day(event, toll, number):
                    continue
                if self._of_a_war(toll) or in_a_period(self.sheet, toll.token) or self._of_older_times(event, toll, number):
                    continue
                sums.add(toll, toll.number, number, more=toll.field in last and self._besides(last[toll.field], toll))
                last[toll.field] = toll
        counts = sums.counts()
        taken = self._taken(event) if event.type == "kidnapping" and "taken" not in counts else None
        return counts | ({"taken": taken} if taken else {})

    def _taken(self, event: Event) -> int | None:
        """How many the words of a kidnapping themselves carry off: "two monks and their cook, snatched from the bus"."""
        for telling in event.tellings:
            report = telling.report
            if telling.meaning.strong and not report.noun:
                tolls = counted(self.sheet, "taken", report.patients, report.token)
                number = next((t.number for t in tolls if t.number), None)
                if number is not None:
                    return number
        return None

    def _one_harmed(self, event: Event, number: int) -> bool:
        """True where the words before tell of one victim and no single doer, so that "he" is the victim."""
        sheet = self.sheet
        told = [t.report for t in event.tellings if t.sentence <= number and t.report.patients]
        if not told:
            return False
        victims = [p for p in told[-1].patients if is_people(sheet, p)]
        several = all(sheet.tag[a] in {"NNS", "NNPS"} or sheet.pos[a] == "PRON" for a in told[-1].agents)
        return several and len(victims) == 1 and sheet.tag[victims[0]] in {"NN", "NNP"}

    def _at(self, number: int) -> list[Toll]:
        if number not in self._read:
            self._read[number] = find_tolls(self.sheet, *self.sheet.sentences[number])
        return self._read[number]

    def _before(self, event: Event) -> list[int]:
        """Sentences before all events of a text that name raiders: "Two men are missing after pirates threw them"."""
        sheet, first = self.sheet, min(event.sentences, default=0)
        lead = range(max(first - LEAD, sheet.sentence[sheet.dateline]), first) if first == min(self.told, default=0) else ()
        return [n for n in lead if any(sheet.lemma[k] in RAIDERS for k in range(*sheet.sentences[n]))]

    def _after(self, sentences: list[int]) -> list[int]:
        """Later sentences that tell of no event and count more of the same people: "five others remain unaccounted for"."""
        start = max(sentences, default=-1) + 1
        return [
            n
            for n in range(start, len(self.sheet.sentences))
            if n not in self.told and self.sheet.has(*self.sheet.sentences[n], MORE)
        ]

    def _ours(self, event: Event, toll: Toll, number: int) -> bool:
        """True where the count belongs to this event, not to another told in the text or to an older one."""
        ashore = event.domain != "maritime"
        if toll.own and ashore:
            return any(t.report.token == toll.token for t in event.tellings)
        if ashore and number not in self.told:
            return not self._older(event, number) and not self.owners.of_another_deed(event, toll)
        return self.owners.ours(event, toll, number)

    def _besides(self, before: Toll, toll: Toll) -> bool:
        """True for "two were treated for cuts and a pilot lost a leg": joined, and told of "a" man not spoken of before."""
        sheet, i = self.sheet, toll.token
        if before.token == i or sheet.dep[i] != "conj" or sheet.head[i] != before.token or toll.part or before.part:
            return False
        subject = sheet.child(i, "nsubj", "nsubjpass")
        return subject is not None and any(sheet.lower[k] in {"a", "an", "another"} for k in sheet.kids[subject])

    def _of_another_day(self, event: Event, toll: Toll, number: int) -> bool:
        """True for "on Saturday her owner was killed" where the ship was robbed on Friday; who died later was hurt then."""
        if number in event.sentences or event.date is None or self.sheet.lemma[toll.token] not in VIOLENT:
            return False
        dates = {time.date for _, time in self.moments.by_sentence.get(number, []) if time.date and len(time.date) == 10}
        return bool(dates) and len(event.date) == 10 and event.date not in dates

    def _of_older_times(self, event: Event, toll: Toll, number: int) -> bool:
        """True for "on which two men died in 2022", beside news of today: the clause has a day before the event's."""
        if event.date is None:
            return False
        verb = self.sheet.verb_above(toll.token)
        return any(
            time.date is not None
            and time.date[: len(event.date)] < event.date[: len(time.date)]
            and self.sheet.verb_above(at) == verb
            for at, time in self.moments.by_sentence.get(number, [])
        )

    def _of_a_war(self, toll: Toll) -> bool:
        """True for "a conflict in which 7,000 people have died", "the insurgency has killed 900": no count of one event."""
        sheet, i = self.sheet, toll.token
        for _ in range(3):
            if sheet.dep[i] == "relcl" and sheet.lemma[sheet.head[i]] in WARS:
                return True
            subject = sheet.child(i, "nsubj")
            perfect = any(sheet.dep[k] == "aux" and sheet.lower[k] in {"has", "have", "had"} for k in sheet.kids[i])
            inside = sheet.prepositions(i, "in", "during") if perfect else []
            if any(sheet.lemma[k] in WARS for k in [*inside, *([subject] if perfect and subject is not None else [])]):
                return True
            if any(sheet.lower[k] == "war" for k in sheet.prepositions(i, "in", "during")):
                return True  # "her captain, whose brother was killed in the war"
            if sheet.head[i] == i or sheet.dep[i] not in {"conj", "xcomp", "acomp"}:
                return False
            i = sheet.head[i]
        return False

    def _older(self, event: Event, number: int) -> bool:
        """True for a sentence about a time before the event: "in December 2023 …", "since 2020"."""
        for _, time in self.moments.by_sentence.get(number, []):
            if time.date is None:
                continue
            if event.date is None:
                age = age_in_days(time.date, self.published)
                if age is not None and age > NEWS:
                    return True
            elif time.date < event.date[: len(time.date)] or (
                len(time.date) == len("2020") and number not in event.sentences
            ):
                return True
        return False
