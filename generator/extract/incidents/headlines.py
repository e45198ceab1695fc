"""What a headline tells and the story tells again is one event.

In: the events of a text, and its columns. Out: the events without those that a headline alone tells where the story has an
event of the kind. A headline is a first sentence without a full stop that ends with its line. One of several ships, or of a
ship whose name the story does not give, stays what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.incidents.event import Event
    from generator.extract.incidents.sheet import Sheet

__all__ = ["headline_end", "without_headlines"]

LEAD = 6
"""Sentences below a headline in which the story tells what it promised."""
STOPS = frozenset({".", "!", "?", "”", '"'})


def headline_end(sheet: Sheet) -> int:
    """The character offset behind the headline; 0 where the text begins with its story."""
    if len(sheet.sentences) < 2:
        return 0
    _, end = sheet.sentences[0]
    last = max(k for k in range(end) if sheet.words[k].strip() or k == 0)
    headed = sheet.words[last] not in STOPS and "\n" in sheet.text[sheet.end_of(last) : sheet.idx[end]]
    return sheet.end_of(last) if headed else 0


def without_headlines(events: list[Event], sheet: Sheet) -> list[Event]:
    """The events, those of the headline put with those of the lead."""
    end = headline_end(sheet)
    if not end:
        return events
    told = [e for e in events if all(sheet.idx[t.report.token] < end for t in e.tellings) and e.tellings]
    gone: list[Event] = []
    for event in told:
        again = next((e for e in events if e not in told and _same(event, e)), None)
        if again is not None:
            again.tellings[:0] = event.tellings
            again.day, again.date = (again.day, again.date) if again.date else (event.day, event.date)
            gone.append(event)
    return [event for event in events if event not in gone]


def _same(event: Event, story: Event) -> bool:
    """True where the story's event may be the headline's: of its kind and early, another ship by nothing."""
    last = max(t.sentence for t in event.tellings)
    near = bool(story.tellings) and min(t.sentence for t in story.tellings) <= last + LEAD
    if not near or (story.domain, story.type) != (event.domain, event.type) or (event.date and story.date != event.date):
        return False
    ship, its = event.ship, story.ship
    if ship is None or its is None:
        return ship is None and event.domain != "maritime"
    return ship.count == its.count and ship.fits(its.type) and ship.name in {None, its.name}
