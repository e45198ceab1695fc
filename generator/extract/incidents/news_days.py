"""The day of an incident at sea that no clause of its own tells: the day of the lead-in to it, else that of all the news.

In: an event without a day, the events of its text. Out: the expression and its ISO day, or None. "How far they reach was
shown on 15 March. A tanker …" dates the tanker; where the text has things done on one day only, what it tells of is of
that day. Gives nothing to an event that its own words put at another time ("weeks ago", "in March", "had earlier").
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.extract.incidents.moments import AFTERMATH, CAREER, ENDING, REACTIONS, SPEECH, TRADE
from generator.extract.incidents.shared_scenes import MEANS
from generator.extract.late_pattern import late_pattern

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet, Ship
    from generator.extract.incidents.moments import Moments
    from generator.extract.incidents.shared_scenes import SharedScenes
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.incidents.triggers import Report
    from generator.extract.times import TimeExpression

__all__ = ["NewsDays"]

Day = tuple["TimeExpression", str]
"""An expression of the text and the ISO day that it names."""
APART = late_pattern(
    r"(?i)\b(?:earlier|previous(?:ly)?|recent(?:ly)?|ago|since|so\sfar|in\sthe\spast|(?:last|past|same|that)\s(?:week|month|year)s?"
    r"|the\s(?:day|night|week|month|year)\sbefore|the\snext\s(?:day|morning|night)|(?:day|night|week|month)s?\s(?:later|after))\b"
)
"""Words by which an event lies at another time than the news."""
WEEK = late_pattern(r"(?i)(?:earlier\s)?(?:this|last)\s(?:week|weekend)")
OWNED = late_pattern(r"['’]s\b")
COUNTED = late_pattern(r"(?i)\b(?:earlier|before|later|after)\Z")
TRIES = frozenset({"try", "attempt", "manage", "begin", "start", "force", "compel", "report"})
"""Verbs in the past whose day is that of the verb below them: "tried to board on Monday", "reported coming under fire"."""
DEFINITE = frozenset({"the", "both", "her", "his", "their", "its", "this", "that"})
AHEAD = frozenset({"will", "would", "due"})
BOUNDS = frozenset({"since", "until", "by", "before", "after", "from"})
WEATHER = frozenset({"storm", "cyclone", "typhoon", "hurricane", "gale", "squall", "wave"})
LATER = AFTERMATH | CAREER | ENDING | REACTIONS | TRADE
AFTER = 3
"""Sentences behind an event that may date it."""
WHOLE = len("2019-01-01")


class NewsDays:
    """The days on which one text has something done."""

    def __init__(
        self, sheet: Sheet, fleet: Fleet, moments: Moments, told: dict[int, list[Event]], scenes: SharedScenes
    ) -> None:
        self.sheet, self.fleet, self.moments, self.told, self.scenes = sheet, fleet, moments, told, scenes
        self.cached: dict[int, dict[str, TimeExpression]] = {}

    def of(self, event: Event) -> Day | None:
        """The day of an event without one; None where the text leaves it open."""
        if event.domain != "maritime" or not event.tellings or any(self._of_old(event, n) for n in event.sentences):
            return None
        if any(t.old or t.before or t.earlier or self.before_news(t.report) for t in event.tellings):
            return None
        own = self._own(event)
        if own is not None:
            return own if own[1] else None
        first = event.sentences[0]
        if first and not self.told.get(first - 1) and (led := self._lead_in(first - 1, event)) is not None:
            return led if led[1] else None
        days = {iso: time for n in self._of_ships(event) for iso, time in self._days(n).items()}
        return next((time, iso) for iso, time in days.items()) if len(days) == 1 else None

    def in_that_week(self, event: Event) -> Day | None:
        """The one day of a text that first says "last week" or "this week" and later "on Thursday"."""
        if event.date is not None or event.day is None:
            return None
        if event.domain != "maritime" or not WEEK.fullmatch(self.sheet.text, event.day.start, event.day.end):
            return None
        others = {e.date for events in self.told.values() for e in events if e is not event}
        days = {iso: time for n in self._of_ships(event) for iso, time in self._days(n).items() if iso not in others}
        return next((time, iso) for iso, time in days.items()) if len(days) == 1 else None

    def clock(self, event: Event) -> TimeExpression | None:
        """The one hour at which a text about a single incident at sea has something done."""
        if self.scenes.events != [event]:
            return None
        own = self._sentences(event.ship) if event.ship is not None else set()
        found: dict[str, tuple[int, TimeExpression]] = {}
        for number in sorted(own.union(event.sentences)):
            for token, time in self.moments.by_sentence.get(number, []):
                if time.time and time.role == "time" and self._done(token, self._verb(token, time)):
                    found.setdefault(time.time, (number, time))
        if len(found) != 1:
            return None
        number, time = next(iter(found.values()))
        days = {t.date for _, t in self.moments.by_sentence[number] if t.date and t.date in self._days(number)}
        return time if days <= {event.date} else None

    def _own(self, event: Event) -> Day | None:
        """The day of "On the evening of 3 June the X reported that thieves had tried": who reports it is the victim.

        With an empty day where the event's own sentence has one that may be of anything.
        """
        for number in event.sentences:
            for token, time in self.moments.by_sentence.get(number, []):
                if not time.date or time.precision != "day" or time.date in self._days(number):
                    continue
                verb = self._verb(token, time)
                by = self.sheet.subject(verb)
                if self.sheet.lemma[verb] == "report" and by is not None and self.fleet.at(by) is not None:
                    return time, time.date
                if self.sheet.lemma[verb] not in SPEECH:
                    return time, ""
        return None

    def before_news(self, report: Report) -> bool:
        """True for "the ship sank on Sunday. Pirates had boarded her"."""
        sheet, verb = self.sheet, report.verb
        had = any(sheet.lower[k] == "had" and sheet.dep[k] == "aux" for k in sheet.kids[verb])
        return (had and sheet.dep[verb] == "ROOT") or self.moments.earlier(report)

    def _lead_in(self, number: int, event: Event) -> Day | None:
        """The day of "What happened on 7 October was new", "They did claim one a day earlier" before an event.

        With an empty day where the words before it count days from something else.
        """
        opens = self.sheet.lower[self.sheet.sentences[number][0]]
        own = event.ship is not None and number in self._sentences(event.ship)
        for token, time in self.moments.by_sentence.get(number, []):
            if not time.date or time.precision != "day":
                continue
            if COUNTED.search(self.sheet.text, time.start, time.end):
                stands = self.sheet.lower[token - 1] in {"one", "another", "second", "third"}
                return time, time.date if stands or own else ""
            if opens in {"how", "what"} and self.sheet.lemma[self._verb(token, time)] not in SPEECH:
                return time, time.date
        return None

    def _sentences(self, ship: Ship) -> set[int]:
        return {self.sheet.sentence[s.start] for s in ship.sightings}

    def _of_ships(self, event: Event) -> list[int]:
        """The sentences that may date it: before it those of ships and incidents, behind it those of its own ship."""
        at_sea = {n for n, events in self.told.items() if any(e.domain == "maritime" for e in events)}
        own = self._sentences(event.ship) if event.ship is not None else set()
        last = event.sentences[-1]
        before = {n for n in at_sea | self._known_ships | set(self.scenes.opening) if n <= last}
        behind = {n for n in own | self._known_ships.difference(self.told) if last < n <= last + AFTER}
        return sorted(before | behind)

    @cached_property
    def _known_ships(self) -> set[int]:
        """The sentences with a ship's name or with "the two boats", "her", and the first one if it speaks of ships."""
        sheet = self.sheet
        lead = sheet.sentence[sheet.dateline] if sheet.dateline < len(sheet) else 0
        sightings = [s for ship in self.fleet.ships for s in ship.sightings]
        known = (s for s in sightings if s.name or sheet.lower[s.start] in DEFINITE or sheet.sentence[s.start] == lead)
        return {sheet.sentence[s.start] for s in known}

    def done_on(self, sentence: int) -> list[TimeExpression]:
        """The days of a sentence that hang on a verb in the past tense which is none of speaking."""
        days = [(k, t) for k, t in self.moments.by_sentence.get(sentence, []) if t.date and t.precision == "day"]
        return [t for k, t in days if self._of_deed(k, t) or self._done(k, self._verb(k, t))]

    def _of_deed(self, token: int, time: TimeExpression) -> bool:
        """True for "an overnight Russian drone raid", "Tuesday's attack"."""
        sheet = self.sheet
        if sheet.lower[token] != "overnight" and not OWNED.match(sheet.text, time.end):
            return False
        return not MEANS.isdisjoint(sheet.lemma[token + 1 : token + 6])

    def _verb(self, token: int, time: TimeExpression) -> int:
        """The verb that a day belongs to, over a gerund and over what somebody tried to do."""
        sheet = self.sheet
        verb = sheet.verb_above(self.moments.tail(token, time))
        above = sheet.verb_above(sheet.head[verb])
        joined = sheet.tag[verb] == "VBG" and sheet.dep[verb] in {"advcl", "pcomp"}
        return above if joined or (sheet.dep[verb] == "xcomp" and sheet.lemma[above] in TRIES) else verb

    def _done(self, token: int, verb: int) -> bool:
        """True for a day of a verb in the past that tells neither of speaking nor of what came afterwards."""
        sheet = self.sheet
        kids = sheet.kids[verb]
        going = sheet.tag[verb] == "VBG" and any(sheet.lower[k] in {"was", "were", "been"} for k in kids)
        if not (going or sheet.tag[verb] in {"VBD", "VBN"}) or sheet.pos[verb] not in {"VERB", "AUX"}:
            return False
        storm = (by := sheet.subject(verb)) is not None and sheet.lemma[by] in WEATHER
        ahead = any(sheet.lower[k] in AHEAD or (sheet.lower[k] == "to" and sheet.dep[k] == "aux") for k in kids)
        bound = sheet.lower[token - 1] in BOUNDS or "until" in sheet.lower[max(0, token - 4) : token]
        spoken = sheet.lemma[verb] in SPEECH and not any(sheet.dep[k] == "xcomp" for k in kids)
        return not (storm or ahead or bound or spoken or self.moments.behind_speech(token) or sheet.lemma[verb] in LATER)

    def _of_old(self, event: Event, number: int) -> bool:
        """True for a sentence that puts the event at another time, or dates it by less than a day."""
        verbs = {t.report.verb for t in event.tellings} | {t.report.token for t in event.tellings}
        return APART.search(self.sheet.sentence_text(number)) is not None or any(
            t.role != "time" and (t.date is None or (t.precision != "day" and self._verb(k, t) in verbs))
            for k, t in self.moments.by_sentence.get(number, [])
        )

    def _days(self, number: int) -> dict[str, TimeExpression]:
        """The days on which a sentence has something done, and those of the events that it tells of."""
        if number not in self.cached:
            days = {t.date: t for t in self.done_on(number) if t.date}
            told = ((e.date, e.day) for e in self.told.get(number, ()) if e.domain == "maritime")
            days.update((iso, day) for iso, day in told if iso and day and len(iso) == WHOLE)
            self.cached[number] = days
        return self.cached[number]
