"""Day and hour of one incident: its own clauses', else those of its ship, of what was told just before or of all the news.

In: an event with what its tellings give, the sentences that are its own. Out: the fields of its record that say when.
Fixes no day that the text leaves open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.extract.incidents.ages import age_in_days
from generator.extract.incidents.news_days import NewsDays
from generator.extract.spans import cut

if TYPE_CHECKING:
    from datetime import date

    from generator.extract.incidents.event import Event
    from generator.extract.incidents.fleet import Fleet
    from generator.extract.incidents.moments import Moments
    from generator.extract.incidents.shared_scenes import SharedScenes
    from generator.extract.incidents.sheet import Sheet
    from generator.extract.times import TimeExpression

__all__ = ["Dating"]

ON_HER_WAY = frozenset(
    {"dock", "berth", "arrive", "anchor", "limp", "tow", "moor", "rescue", "land", "leave", "depart", "sail", "reach",
     "return"}
)  # fmt: skip
"""Verbs whose hour is that of a ship's going out or coming in."""
ALARM = frozenset({"alarm", "distress", "mayday"})
"""The hour at which one of these was raised is that of the event."""
BESIDE = 14
"""Characters between an hour and the day that it is of: "at 0745 h on 2 May"."""
WEEKS = 14
"""Days before publication within which "last week" lies."""


class Dating:
    """Dates the events of one text."""

    def __init__(
        self,
        sheet: Sheet,
        fleet: Fleet,
        moments: Moments,
        scenes: SharedScenes,
        told: dict[int, list[Event]],
        published: date | None,
    ) -> None:
        self.sheet, self.moments, self.scenes, self.told, self.published = sheet, moments, scenes, told, published
        self.news_days = NewsDays(sheet, fleet, moments, told, scenes)

    def fields(self, event: Event, sentences: list[int]) -> dict[str, Any]:
        """The fields of a record that say when: date, its precision and words, clock time and zone."""
        sheet, fields = self.sheet, {}
        if event.introduced is not None and not event.tellings and (own := self._day_of(event.introduced)):
            event.day, event.date = own
        if event.day is None and event.domain == "maritime":
            event.day, event.date = self._day_happened(event) or self._day_near(event, sentences)
        if event.day is None and (before := self.scenes.just_before(event)) is not None:
            event.day, event.date = before.day, before.date
        if event.day is None and (news := self.news_days.of(event)) is not None:
            event.day, event.date = news
        exact = self.news_days.in_that_week(event)
        if exact is not None and event.day is not None and self._in_week(event.day, exact[1]):
            event.day, event.date = exact
        if event.day is not None:
            span = cut(sheet.text, event.day.start, event.day.end, " .,\n")
            precision = {4: "year", 7: "month", 10: "day"}.get(len(event.date or ""))
            fields = {"date": event.date, "date_precision": precision, "date_span": span}
        after = next((t.after for t in event.tellings if t.after), None)
        if after is not None:
            fields["time"] = after
        else:
            clock = event.clock or self._clock_near(event, sentences) or self.news_days.clock(event)
            if clock is not None:
                fields |= {"time": clock.time, "time_zone": clock.zone}
        return fields

    def _in_week(self, words: TimeExpression, day: str) -> bool:
        """True for a day of the week before the publication's, where the words are "last week"."""
        age = age_in_days(day, self.published)
        if age is None or self.published is None or age > WEEKS:
            return False
        return "last" not in self.sheet.text[words.start : words.end].lower() or age > self.published.weekday()

    def _day_of(self, token: int) -> tuple[TimeExpression, str | None] | None:
        """The day on which the sentence that brings in a ship has something done: of several, the last before her."""
        days = self.news_days.done_on(self.sheet.sentence[token])
        if len({t.date for t in days}) > 1:
            days = [t for t in days if t.start < self.sheet.idx[token]][-1:]
        return (days[0], days[0].date) if days else None

    def _day_happened(self, event: Event) -> tuple[TimeExpression, str | None] | None:
        """The one day of the next sentence, where that says when it was: "It happened on Thursday at around 16:20"."""
        told = [
            t
            for n in self.scenes.where.took_place(event.sentences)
            for _, t in self.moments.by_sentence.get(n, [])
            if t.date
        ]
        return (told[-1], told[-1].date) if len({t.date for t in told}) == 1 else None

    def _day_near(self, event: Event, sentences: list[int]) -> tuple[TimeExpression | None, str | None]:
        """The one day on which another clause has something done to or by the same ship: "she lost a mast on Tuesday"."""
        if event.ship is None:
            return None, None
        told = {self.sheet.sentence[s.start] for s in event.ship.sightings} & set(sentences)
        told -= {t.sentence for t in event.tellings if self.moments.earlier(t.report)}
        if event.tellings and all(self.news_days.before_news(t.report) for t in event.tellings):
            return None, None
        days = [
            t
            for n in sorted(told)
            if not any(e is not event for e in self.told.get(n, ()))
            for t in self.news_days.done_on(n)
        ]
        dates = {t.date for t in days}
        return (days[0], days[0].date) if len(dates) == 1 else (None, None)

    def _clock_near(self, event: Event, sentences: list[int]) -> TimeExpression | None:
        """The one clock time of a sentence that tells of the same ship: "her signal ended at about 19:25"."""
        told = {self.sheet.sentence[s.start] for s in event.ship.sightings} if event.ship is not None else set()
        told |= set(self.scenes.where.took_place(event.sentences))
        for number in sentences:
            told_of = [(k, t) for k, t in self.moments.by_sentence.get(number, []) if t.time]
            clocks = [t for k, t in told_of if self.sheet.lemma[self.sheet.verb_above(k)] not in ON_HER_WAY]
            tied = number in told or self.sheet.has(*self.sheet.sentences[number], ALARM)
            if len(clocks) == 1 and tied and not self._of_another_day(event, number, clocks[0], near=number in told):
                return clocks[0]
        return None

    def _of_another_day(self, event: Event, number: int, clock: TimeExpression, *, near: bool) -> bool:
        """True where the sentence names another day than the event's; with ``near`` right beside the hour."""
        days = [t for _, t in self.moments.by_sentence.get(number, []) if t.date and t.date != event.date]
        return any(not near or -BESIDE < t.start - clock.end < BESIDE or 0 < clock.start - t.end < BESIDE for t in days)
